//! Runs a suite against a target.

use crate::alike::Key;
use crate::finding::{Finding, Trial};
use crate::mismatch::{Judge, Mismatch};
use crate::{Call, Failure, Prepared, Target};
use lifechart_spec::conformance::Stimulus;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How far a run goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunOptions {
    /// So many findings are worked out, the others are counted.
    pub findings: usize,
    /// The run ends after so many tests in which the subject gave no answer: each may take long.
    pub unanswered: u64,
    /// So many tests are tried to make a finding shorter.
    pub attempts: u32,
}

impl Default for RunOptions {
    fn default() -> Self {
        Self { findings: 10, unanswered: 20, attempts: 2_000 }
    }
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Tests done.
    pub tests: u64,
    /// Calls made.
    pub events: u64,
    /// Tests that have failed.
    pub failed: u64,
}

/// What a run has shown.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Tests, calls, and how many tests have failed.
    pub done: Progress,
    /// What differs, the shortest way to it first.
    pub findings: Vec<Finding>,
    /// Further findings, which are only counted.
    pub more: usize,
    /// Why the run has ended before its last test, if it has.
    pub ended_early: Option<String>,
}

/// What tests have failed, and how: the first half of a run. Those of several targets can be
/// joined.
#[derive(Clone, Debug, Default)]
pub struct Failed {
    done: Progress,
    met: BTreeMap<Key, Met>,
    unanswered: u64,
    ended_early: Option<String>,
    /// It could not be brought back to the beginning.
    not_reset: Option<Failure>,
}

#[derive(Clone, Copy, Debug)]
struct Met {
    tests: u64,
    test: usize,
    /// How many steps of the test were made.
    length: usize,
}

impl Outcome {
    /// Whether every test was run and passed.
    pub fn is_ok(&self) -> bool {
        self.findings.is_empty() && self.more == 0 && self.ended_early.is_none()
    }
}

/// Runs the whole suite, and works out what it finds.
///
/// `progress` is told after every test, and may end the run.
pub fn run(
    prepared: &Prepared<'_>,
    target: &mut dyn Target,
    options: &RunOptions,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Outcome {
    let tests = &mut (0..prepared.tests());
    let mut failed = Failed::default();
    execute(prepared, target, tests, options, &mut failed, progress);
    failed.explain(prepared, target, options)
}

/// Runs some tests of a suite, and takes note of what fails.
pub fn execute(
    prepared: &Prepared<'_>,
    target: &mut dyn Target,
    tests: &mut dyn Iterator<Item = usize>,
    options: &RunOptions,
    failed: &mut Failed,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) {
    let judge = Judge::new(prepared.specification());
    let mut way = Vec::new();
    for test in tests {
        prepared.way(test, &mut way);
        if let Err(failure) = target.reset() {
            failed.ended_early = Some(format!("it cannot be reset: {failure}"));
            failed.not_reset = Some(failure);
            return;
        }
        let mut found = None;
        for (at, node) in way.iter().enumerate() {
            let (Some(call), Some(seen)) = (prepared.call(node), prepared.seen(node)) else {
                break;
            };
            failed.done.events += 1;
            let event = match call.stimulus {
                Stimulus::Event { event, .. } => Some(event),
                Stimulus::Finish | Stimulus::Wait(_) => None,
            };
            let machine = prepared.specification().machine();
            let mismatch = match target.apply(&Call::new(machine, call)) {
                Ok(answer) => judge.differs(event, seen, &answer),
                Err(failure) => Some(Mismatch::NoAnswer(failure.kind)),
            };
            if let Some(mismatch) = mismatch {
                found = Some((at, mismatch));
                break;
            }
        }
        failed.done.tests += 1;
        if let Some((at, mismatch)) = found {
            failed.note(prepared, test, at, mismatch);
            if failed.unanswered >= options.unanswered {
                failed.ended_early = Some(format!("{} tests had no answer", failed.unanswered));
                return;
            }
        }
        if progress(failed.done).is_break() {
            failed.ended_early = Some("it was stopped".to_owned());
            return;
        }
    }
}

impl Failed {
    /// How far the run has come.
    pub fn done(&self) -> Progress {
        self.done
    }

    /// Whether nothing has failed, and every test was run.
    pub fn is_empty(&self) -> bool {
        self.met.is_empty() && self.ended_early.is_none()
    }

    /// Whether it has ended before its last test.
    pub fn has_ended_early(&self) -> bool {
        self.ended_early.is_some()
    }

    /// Adds what the same suite has shown with another target.
    pub fn join(&mut self, other: Failed) {
        let Failed { done, met, unanswered, ended_early, not_reset } = other;
        self.done.tests += done.tests;
        self.done.events += done.events;
        self.done.failed += done.failed;
        self.unanswered += unanswered;
        self.ended_early = self.ended_early.take().or(ended_early);
        self.not_reset = self.not_reset.take().or(not_reset);
        for (key, its) in met {
            self.add(key, its);
        }
    }

    fn note(&mut self, prepared: &Prepared<'_>, test: usize, at: usize, mismatch: Mismatch) {
        self.done.failed += 1;
        self.unanswered += u64::from(matches!(mismatch, Mismatch::NoAnswer(_)));
        let steps = prepared.specification().test(&prepared.word(test));
        if let Some(step) = steps.get(at) {
            let key = Key::new(prepared, step, mismatch);
            self.add(key, Met { tests: 1, test, length: at + 1 });
        }
    }

    fn add(&mut self, key: Key, its: Met) {
        match self.met.get_mut(&key) {
            None => {
                self.met.insert(key, its);
            }
            Some(met) => {
                let tests = met.tests + its.tests;
                if (its.length, its.test) < (met.length, met.test) {
                    *met = its;
                }
                met.tests = tests;
            }
        }
    }

    /// Works the findings out: the second half of a run. The tests that failed are run again, and
    /// made shorter.
    pub fn explain(
        self,
        prepared: &Prepared<'_>,
        target: &mut dyn Target,
        options: &RunOptions,
    ) -> Outcome {
        let mut all: Vec<(Key, Met)> = self.met.into_iter().collect();
        all.sort_by_key(|(key, met)| (met.length, met.test, *key));
        let more = all.len().saturating_sub(options.findings);
        all.truncate(options.findings);
        let mut trial = Trial::new(prepared, target, options.attempts);
        let mut findings: Vec<Finding> =
            self.not_reset.map(Finding::not_reset).into_iter().collect();
        for (key, met) in all {
            let mut word = prepared.word(met.test);
            word.truncate(met.length);
            findings.extend(trial.finding(word, key, met.tests));
        }
        findings.sort_by_key(|finding| finding.steps.len());
        Outcome { done: self.done, findings, more, ended_early: self.ended_early }
    }
}
