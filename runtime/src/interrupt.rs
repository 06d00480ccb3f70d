//! How work that runs is told to stop.

#[cfg(feature = "std")]
mod bell;
#[cfg(feature = "std")]
mod cancellation;

use crate::sync::{AtomicUsize, Ordering};
#[cfg(feature = "std")]
use bell::Bell;
#[cfg(feature = "std")]
pub use bell::Listening;
#[cfg(feature = "std")]
pub use cancellation::Cancellation;

/// Carries the word "stop" from the thread that leaves a running state to the one that works for
/// it. Belongs beside the driver, outside of its lock.
///
/// Runs are numbered in the order they begin, and none begins before the one before it is over or
/// was told to stop. So one number is enough: that of the last run that was told.
#[derive(Debug, Default)]
pub struct Interrupts {
    told: AtomicUsize,
    #[cfg(feature = "std")]
    bell: Bell,
}

impl Interrupts {
    /// Nothing was told to stop yet.
    pub const fn new() -> Self {
        Self {
            told: AtomicUsize::new(0),
            #[cfg(feature = "std")]
            bell: Bell::new(),
        }
    }

    /// Every run before this one is over or was told; kept up to date so that numbers may wrap.
    pub(crate) fn begin(&self, run: Run) {
        self.told.store(run.0.wrapping_sub(1), Ordering::Release);
    }

    pub(crate) fn tell(&self, run: Run) {
        self.told.store(run.0, Ordering::Release);
        #[cfg(feature = "std")]
        self.bell.pull();
    }

    /// The run is over without having been told.
    pub(crate) fn end(&self, run: Run) {
        #[cfg(feature = "std")]
        self.bell.forget(run);
        let _ = run;
    }

    /// What the work of `run` is handed to ask whether it should stop.
    pub const fn of(&self, run: Run) -> Interrupt<'_> {
        Interrupt { interrupts: Some(self), run }
    }

    fn is_told(&self, run: Run) -> bool {
        // The numbers may wrap; no more than half of them are ever in use.
        self.told.load(Ordering::Acquire).wrapping_sub(run.0) <= usize::MAX / 2
    }
}

#[cfg(feature = "std")]
impl Interrupts {
    /// Whether somebody was told to stop who may sleep, and [`ring`](Self::ring) has to follow.
    pub fn has_to_ring(&self) -> bool {
        self.bell.is_pulled()
    }

    /// Wakes those who were told to stop and calls what they have registered. To be called without
    /// a lock, by whoever has advanced a call, because what is called may be anything.
    pub fn ring(&self) {
        self.bell.ring(|run| self.is_told(run));
    }
}

/// Tells an activity whether the lifecycle has left the state it runs for.
///
/// It should then return soon, with whatever result: nobody waits for it any more but those who must
/// not begin before it is over.
///
/// It may be copied and asked on any thread for as long as the activity runs; a thread that
/// outlives the activity takes a `Cancellation`.
#[derive(Clone, Copy, Debug)]
pub struct Interrupt<'a> {
    /// None where nothing can tell it to stop.
    interrupts: Option<&'a Interrupts>,
    run: Run,
}

impl Interrupt<'_> {
    /// For an activity that nothing can tell to stop, such as one that is tried.
    pub const fn never() -> Interrupt<'static> {
        Interrupt { interrupts: None, run: Run::NONE }
    }

    /// Whether the activity should stop.
    pub fn is_requested(&self) -> bool {
        self.interrupts.is_some_and(|interrupts| interrupts.is_told(self.run))
    }
}

#[cfg(feature = "std")]
impl<'a> Interrupt<'a> {
    /// Sleeps, but for so long at most; whether the activity should stop.
    pub fn wait(&self, at_most: core::time::Duration) -> bool {
        match self.interrupts {
            Some(interrupts) => interrupts.bell.wait(at_most, || interrupts.is_told(self.run)),
            None => {
                std::thread::sleep(at_most);
                false
            }
        }
    }

    /// Calls something once when the activity should stop: on the thread that tells it to, or here
    /// and now if that has happened. To drop what this returns is to take it back.
    #[must_use = "to drop it is to take the call back"]
    pub fn on_request(&self, call: impl FnOnce() + Send + 'static) -> Listening<'a> {
        match self.interrupts {
            Some(interrupts) => {
                interrupts.bell.listen(self.run, call, || interrupts.is_told(self.run))
            }
            None => Listening::nowhere(),
        }
    }

    /// The same word for threads that may outlive the activity. One that is over without having
    /// been told to stop is never told.
    pub fn cancellation(&self) -> Cancellation {
        let cancellation = Cancellation::new();
        let of_activity = cancellation.clone();
        self.on_request(move || of_activity.request()).stay();
        cancellation
    }
}

/// The number of one run of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run(pub(crate) usize);

impl Run {
    /// The number before the first run.
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}
