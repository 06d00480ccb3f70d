//! One line that says how far a run has come, on a terminal.

use crate::outcome::complain;
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

/// Shorter runs say nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The line, written again and again in its place.
pub(super) struct Line {
    started: Instant,
    tests: u64,
    is_shown: bool,
    written: bool,
}

impl Line {
    pub(super) fn new(tests: u64) -> Self {
        let is_shown = std::io::stderr().is_terminal();
        Self { started: Instant::now(), tests, is_shown, written: false }
    }

    pub(super) fn show(&mut self, done: u64, failed: u64) {
        let time = self.started.elapsed();
        if self.is_shown && time > PATIENCE {
            self.written = true;
            complain(&format!("\r\u{1b}[K{}", words(done, self.tests, failed, time)));
        }
    }

    /// Takes the line away.
    pub(super) fn finish(self) {
        if self.written {
            complain("\r\u{1b}[K");
        }
    }
}

fn words(done: u64, tests: u64, failed: u64, time: Duration) -> String {
    let failed = if failed == 0 { String::new() } else { format!(", {failed} failed") };
    let mut text = format!("{done} of {tests} tests{failed}");
    if done > 0 && done < tests {
        let left = time.as_secs_f64() * (tests - done) as f64 / done as f64;
        text += &format!(", about {} left", duration(left as u64));
    }
    text
}

fn duration(seconds: u64) -> String {
    match seconds {
        0..100 => format!("{seconds} s"),
        100..6000 => format!("{} min", seconds.div_ceil(60)),
        _ => format!("{} h", seconds.div_ceil(3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_long_it_will_take() {
        let time = Duration::from_secs(10);
        assert_eq!(words(0, 500, 0, time), "0 of 500 tests");
        assert_eq!(words(100, 500, 0, time), "100 of 500 tests, about 40 s left");
        assert_eq!(words(10, 500, 3, time), "10 of 500 tests, 3 failed, about 9 min left");
        assert_eq!(words(500, 500, 3, time), "500 of 500 tests, 3 failed");
    }
}
