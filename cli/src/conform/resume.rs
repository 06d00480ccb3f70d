//! Which tests have passed, kept in a file from one run to the next.

use crate::files;
use crate::outcome::{Failure, Result};
use lifechart_conformance::{Options, Prepared};
use serde_json::{Value, json};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// The version of the file.
const VERSION: u64 = 1;

/// Which tests have passed before, and where that is kept.
pub(super) struct Resume {
    file: Option<PathBuf>,
    /// Of what it is kept: the same specification and the same suite.
    of: Value,
    tests: Vec<bool>,
}

impl Resume {
    /// Nothing has passed, and nothing is kept.
    pub(super) fn none(prepared: &Prepared<'_>) -> Self {
        Self { file: None, of: Value::Null, tests: vec![false; prepared.tests()] }
    }

    /// What a file says, if it is there.
    pub(super) fn open(file: &Path, prepared: &Prepared<'_>, options: &Options) -> Result<Self> {
        let of = identity(prepared, options);
        let mut tests = vec![false; prepared.tests()];
        match fs::read_to_string(file) {
            Ok(text) => read(&text, &of, &mut tests).map_err(|why| {
                Failure::new(format!("`{}` {why}", file.display())).help(
                    "name another file, or remove this one to begin anew; nothing was changed",
                )
            })?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                return Err(Failure::new(format!("cannot read `{}`: {error}", file.display())));
            }
        }
        let resume = Self { file: Some(file.to_owned()), of, tests };
        // What cannot be written is said before an hour has passed.
        resume.keep(&resume.tests)?;
        Ok(resume)
    }

    /// For each test whether it has passed before.
    pub(super) fn tests(&self) -> &[bool] {
        &self.tests
    }

    /// How many have passed before.
    pub(super) fn passed(&self) -> u64 {
        self.tests.iter().filter(|passed| **passed).count() as u64
    }

    /// Writes down what has passed by now.
    pub(super) fn write(&self, passed: &[AtomicBool]) -> Result<()> {
        let passed: Vec<bool> = passed.iter().map(|yes| yes.load(Ordering::Relaxed)).collect();
        self.keep(&passed)
    }

    fn keep(&self, passed: &[bool]) -> Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let mut whole = self.of.clone();
        whole["passed"] = ranges(passed).into_iter().map(|(from, to)| json!([from, to])).collect();
        files::write(file, &format!("{whole}\n"))
    }
}

fn read(text: &str, of: &Value, tests: &mut [bool]) -> std::result::Result<(), String> {
    let kept: Value = serde_json::from_str(text)
        .ok()
        .filter(|kept: &Value| kept["lifechart_conform"] == json!(VERSION))
        .ok_or("is no file that `--resume` has written")?;
    if kept["specification"] != of["specification"] {
        return Err("was kept for another specification".to_owned());
    }
    if kept["options"] != of["options"] || kept["suite"] != of["suite"] {
        return Err(format!("was kept for another suite: {}", kept["options"]));
    }
    let broken = || "is damaged".to_owned();
    for range in kept["passed"].as_array().ok_or_else(broken)? {
        let end = |at: usize| range[at].as_u64().and_then(|end| usize::try_from(end).ok());
        let (from, to) = end(0).zip(end(1)).ok_or_else(broken)?;
        tests.get_mut(from..to).ok_or_else(broken)?.fill(true);
    }
    Ok(())
}

fn identity(prepared: &Prepared<'_>, options: &Options) -> Value {
    let mut suite = Hash::new();
    for test in 0..prepared.tests() {
        prepared.word(test).iter().for_each(|symbol| suite.add(&symbol.to_le_bytes()));
        suite.add(&[0xFF, 0xFF]);
    }
    let mut specification = Hash::new();
    specification.add(prepared.specification().machine().source.text().as_bytes());
    let counts = |all: &[(String, u32)]| -> Value {
        all.iter().map(|(name, max)| format!("{name}={max}")).collect()
    };
    json!({
        "lifechart_conform": VERSION,
        "specification": specification.shown(),
        "options": {
            "method": options.method.to_string(),
            "extra": options.extra_states(),
            "observe": options.observe.as_str(),
            "work": options.work.as_str(),
            "time": options.time,
            "up_to": counts(&options.up_to),
            "max": counts(&options.max),
        },
        "suite": suite.shown(),
        "passed": [],
    })
}

/// Where a row of tests that passed begins, and the first one after it.
fn ranges(passed: &[bool]) -> Vec<(usize, usize)> {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for at in passed.iter().enumerate().filter_map(|(at, passed)| passed.then_some(at)) {
        match ranges.last_mut() {
            Some((_, to)) if *to == at => *to = at + 1,
            _ => ranges.push((at, at + 1)),
        }
    }
    ranges
}

/// FNV-1a: the same everywhere, and against mistakes, not against malice.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn shown(&self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passed_is_kept_in_ranges() {
        let passed = [true, true, false, true, false, false, true];
        assert_eq!(ranges(&passed), [(0, 2), (3, 4), (6, 7)]);
        assert_eq!(ranges(&[]), []);
    }

    #[test]
    fn a_hash_is_the_same_everywhere() {
        let mut hash = Hash::new();
        hash.add(b"foobar");
        assert_eq!(hash.shown(), "85944171f73967e8");
    }
}
