//! Several instances of a subject that share the tests of a suite.

use super::progress::Line;
use super::resume::Resume;
use crate::outcome::Result;
use lifechart_conformance::{Child, Failed, Launch, Outcome, Prepared, RunOptions, execute};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Tests that an instance takes at a time.
const AT_A_TIME: usize = 32;
/// How often progress is shown.
const OFTEN: Duration = Duration::from_millis(100);
/// How often what has passed is written down.
const NOW_AND_THEN: Duration = Duration::from_secs(2);

/// The instances, and what they share.
pub(super) struct Crew<'c, 's> {
    pub(super) prepared: &'c Prepared<'s>,
    pub(super) launch: &'c Launch,
    pub(super) jobs: u16,
    /// Nobody goes on after a test has failed.
    pub(super) fail_fast: bool,
    pub(super) stop: &'c AtomicBool,
}

/// What the instances share while they run.
struct Shared<'c> {
    tests: usize,
    next: AtomicUsize,
    /// One instance cannot go on, so none shall.
    halt: AtomicBool,
    before: &'c [bool],
    passed: &'c [AtomicBool],
    done: AtomicU64,
    failed: AtomicU64,
    /// What has failed. Those that have ended of themselves are joined first.
    found: Mutex<Vec<(bool, Failed)>>,
}

impl Crew<'_, '_> {
    /// Runs all tests that have not passed before.
    pub(super) fn run(&self, options: &RunOptions, resume: &mut Resume) -> Result<Failed> {
        let passed: Vec<AtomicBool> = resume.tests().iter().map(|&yes| yes.into()).collect();
        let before = resume.tests().to_vec();
        let shared = Shared {
            tests: self.prepared.tests(),
            next: AtomicUsize::new(0),
            halt: AtomicBool::new(false),
            before: &before,
            passed: &passed,
            done: AtomicU64::new(0),
            failed: AtomicU64::new(0),
            found: Mutex::default(),
        };
        let jobs = u64::from(self.jobs);
        let options = RunOptions { unanswered: options.unanswered.div_ceil(jobs), ..*options };
        let written = thread::scope(|scope| {
            let instances: Vec<_> =
                (0..self.jobs).map(|_| scope.spawn(|| self.instance(&shared, &options))).collect();
            let written = self.watch(&shared, resume, &instances);
            if written.is_err() {
                shared.halt.store(true, Ordering::Relaxed);
            }
            written
        });
        written?;
        let mut found = shared.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort_by_key(|(of_itself, _)| !of_itself);
        let mut all = Failed::default();
        found.into_iter().for_each(|(_, failed)| all.join(failed));
        Ok(all)
    }

    /// Shows progress, and writes down what has passed, until all instances have ended.
    fn watch(
        &self,
        shared: &Shared<'_>,
        resume: &mut Resume,
        instances: &[thread::ScopedJoinHandle<'_, ()>],
    ) -> Result<()> {
        let skipped = resume.passed();
        let mut line = Line::new(shared.tests as u64 - skipped);
        let mut written = Instant::now();
        while !instances.iter().all(thread::ScopedJoinHandle::is_finished) {
            thread::park_timeout(OFTEN);
            let done = shared.done.load(Ordering::Relaxed);
            line.show(done, shared.failed.load(Ordering::Relaxed));
            if written.elapsed() >= NOW_AND_THEN {
                resume.write(shared.passed)?;
                written = Instant::now();
            }
        }
        line.finish();
        resume.write(shared.passed)
    }

    fn instance(&self, shared: &Shared<'_>, options: &RunOptions) {
        let mut child = self.child(self.launch.restarts);
        let current = Cell::new(usize::MAX);
        let is_stopped = Cell::new(false);
        let failed_before = Cell::new(0);
        let mut taken = 0..0;
        let mut tests = std::iter::from_fn(|| {
            loop {
                if let Some(test) = taken.find(|&test| !shared.before.get(test).is_some_and(|p| *p))
                {
                    current.set(test);
                    return Some(test);
                }
                let from = shared.next.fetch_add(AT_A_TIME, Ordering::Relaxed);
                if from >= shared.tests {
                    return None;
                }
                taken = from..shared.tests.min(from + AT_A_TIME);
            }
        });
        let mut progress = |far: lifechart_conformance::Progress| {
            shared.done.fetch_add(1, Ordering::Relaxed);
            if far.failed > failed_before.replace(far.failed) {
                shared.failed.fetch_add(1, Ordering::Relaxed);
                shared.halt.fetch_or(self.fail_fast, Ordering::Relaxed);
            } else if let Some(passed) = shared.passed.get(current.get()) {
                passed.store(true, Ordering::Relaxed);
            }
            if self.stop.load(Ordering::Relaxed) || shared.halt.load(Ordering::Relaxed) {
                is_stopped.set(true);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        };
        let mut failed = Failed::default();
        execute(self.prepared, &mut child, &mut tests, options, &mut failed, &mut progress);
        if failed.has_ended_early() {
            shared.halt.store(true, Ordering::Relaxed);
        }
        let mut found = shared.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.push((failed.has_ended_early() && !is_stopped.get(), failed));
    }

    /// Works out what was found, with an instance that may fail as often as it takes.
    pub(super) fn explain(&self, failed: Failed, options: &RunOptions) -> Outcome {
        failed.explain(self.prepared, &mut self.child(u32::MAX), options)
    }

    fn child(&self, restarts: u32) -> Child {
        let launch = Launch { restarts, ..self.launch.clone() };
        Child::new(launch, self.prepared.specification().machine())
    }
}
