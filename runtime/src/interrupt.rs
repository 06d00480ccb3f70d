//! How work that runs is told to stop.

use core::sync::atomic::{AtomicUsize, Ordering};

/// Carries the word "stop" from the thread that leaves a running state to the one that works for
/// it. Belongs beside the driver, outside of its lock.
///
/// Runs are numbered in the order they begin, and none begins before the one before it is over or
/// was told to stop. So one number is enough: that of the last run that was told.
#[derive(Debug, Default)]
pub struct Interrupts(AtomicUsize);

impl Interrupts {
    /// Nothing was told to stop yet.
    pub const fn new() -> Self {
        Self(AtomicUsize::new(0))
    }

    /// Every run before this one is over or was told; kept up to date so that numbers may wrap.
    pub(crate) fn begin(&self, run: Run) {
        self.0.store(run.0.wrapping_sub(1), Ordering::Release);
    }

    pub(crate) fn tell(&self, run: Run) {
        self.0.store(run.0, Ordering::Release);
    }

    /// What the work of `run` is handed to ask whether it should stop.
    pub fn of(&self, run: Run) -> Interrupt<'_> {
        Interrupt { told: &self.0, run }
    }
}

/// Tells an activity whether the lifecycle has left the state it runs for.
///
/// It should then return soon, with whatever result: nobody waits for it any more but those who must
/// not begin before it is over.
#[derive(Clone, Copy, Debug)]
pub struct Interrupt<'a> {
    told: &'a AtomicUsize,
    run: Run,
}

impl Interrupt<'_> {
    /// For an activity that nothing can tell to stop, such as one that is tried.
    pub const fn never() -> Interrupt<'static> {
        static NOBODY: Interrupts = Interrupts::new();
        Interrupt { told: &NOBODY.0, run: Run(1) }
    }

    /// Whether the activity should stop.
    pub fn is_requested(&self) -> bool {
        let told = self.told.load(Ordering::Acquire);
        // The numbers may wrap; no more than half of them are ever in use.
        told.wrapping_sub(self.run.0) <= usize::MAX / 2
    }
}

/// The number of one run of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run(usize);

impl Run {
    /// The number before the first run.
    pub(crate) const NONE: Self = Self(0);

    pub(crate) fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_runs_that_were_told_stop() {
        let interrupts = Interrupts::new();
        let first = Run::NONE.next();
        let second = first.next();
        assert!(!interrupts.of(first).is_requested() && !Interrupt::never().is_requested());
        interrupts.tell(first);
        assert!(interrupts.of(first).is_requested());
        assert!(!interrupts.of(second).is_requested());
        interrupts.tell(second);
        assert!(interrupts.of(first).is_requested() && interrupts.of(second).is_requested());
    }

    #[test]
    fn numbers_may_wrap() {
        let last = Run(usize::MAX);
        let interrupts = Interrupts::new();
        interrupts.begin(last);
        assert!(!interrupts.of(last).is_requested());
        assert!(!interrupts.of(last.next()).is_requested());
        interrupts.tell(last.next());
        assert!(interrupts.of(last).is_requested());
    }
}
