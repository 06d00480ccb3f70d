//! One line that says how far a long run has come.

use super::Progress as When;
use crate::outcome::complain;
use lifechart_spec::{explore, system};
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

/// Shorter runs say nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// The line is written anew so often.
const OFTEN: Duration = Duration::from_millis(200);

/// How far a search has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Far {
    configurations: usize,
    depth: usize,
    bytes: Option<usize>,
}

impl From<explore::Progress> for Far {
    fn from(far: explore::Progress) -> Self {
        Self { configurations: far.configurations, depth: far.depth, bytes: Some(far.bytes) }
    }
}

impl From<system::verify::Progress> for Far {
    fn from(far: system::verify::Progress) -> Self {
        Self { configurations: far.states, depth: far.depth, bytes: None }
    }
}

/// The line, written again and again in its place on a terminal, one below the other elsewhere.
pub(super) struct Line {
    started: Instant,
    /// When the search began that is under way, and how many configurations it had found last.
    search: (Instant, usize),
    /// When it is written next; never, if there is none.
    next: Option<Instant>,
    on_terminal: bool,
    written: bool,
}

impl Line {
    pub(super) fn new(when: When) -> Self {
        let started = Instant::now();
        let on_terminal = std::io::stderr().is_terminal();
        let next = match when {
            When::Always => Some(started),
            When::Auto if on_terminal => Some(started + PATIENCE),
            When::Auto | When::Never => None,
        };
        Self { started, search: (started, 0), next, on_terminal, written: false }
    }

    pub(super) fn show(&mut self, far: Far) {
        let now = Instant::now();
        let (begun, before) = self.search;
        // A search that has found less is another one.
        self.search = (if far.configurations < before { now } else { begun }, far.configurations);
        if self.next.is_none_or(|next| now < next) {
            return;
        }
        self.next = Some(now + OFTEN);
        self.written = true;
        let text = words(far, now - self.search.0);
        // Back to the beginning of the line, and nothing left of what stood there.
        let line = if self.on_terminal { format!("\r\u{1b}[K{text}") } else { text + "\n" };
        complain(&line);
    }

    /// Takes the line away; the time it took.
    pub(super) fn finish(self) -> Duration {
        if self.on_terminal && self.written {
            complain("\r\u{1b}[K");
        }
        self.started.elapsed()
    }
}

fn words(far: Far, time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let rate = if seconds > 0.0 { far.configurations as f64 / seconds } else { 0.0 };
    let memory = far.bytes.map(|bytes| format!(", {}", super::amount::shown(bytes)));
    format!(
        "{} configurations, {rate:.0} per second, depth {}{}",
        far.configurations,
        far.depth,
        memory.unwrap_or_default()
    )
}
