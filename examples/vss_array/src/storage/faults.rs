//! Faults, put in on purpose: at every step the array takes it asks here.

use super::lock;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Every step of the array. Before and after each of them is a point where a fault can be put in.
pub(super) const STEPS: &[&str] = &[
    "lun.create",
    "overlay.create",
    "overlay.sync",
    "recovery.create",
    "table.write",
    "table.rename",
    "flip",
    "layer.read",
    "layer.write",
    "layer.sync",
    "merge.copy",
    "merge.rename",
    "file.remove",
    "log.write",
];

/// All points where a fault can be put in, such as `before overlay.create`.
pub fn points() -> impl Iterator<Item = String> {
    STEPS.iter().flat_map(|step| [format!("before {step}"), format!("after {step}")])
}

/// What happens at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The step fails.
    Fail,
    /// The step fails because the disk is full.
    Full,
    /// Nothing, until the fault is released or the work was told to stop; then the step fails.
    Hang,
    /// Nothing, until the fault is released; then the step goes on.
    Pause,
    /// The thread panics.
    Panic,
    /// The process dies.
    Abort,
}

/// The faults that are put in. A clone is the same faults.
#[derive(Clone, Default)]
pub struct Faults(Arc<Inner>);

#[derive(Default)]
struct Inner {
    /// By point: how many times it is passed before the fault, and what then happens each time.
    armed: Mutex<BTreeMap<String, (usize, Fault)>>,
    is_armed: AtomicBool,
    /// How often each step was taken.
    taken: Mutex<BTreeMap<&'static str, usize>>,
    hanging: AtomicUsize,
    /// Counts releases.
    released: Mutex<usize>,
    release: Condvar,
}

impl Faults {
    /// None, so far.
    pub fn none() -> Self {
        Self::default()
    }

    /// Puts in a fault at a point, from the `nth` time on that it is reached; the first is 1.
    pub fn arm(&self, point: impl Into<String>, nth: usize, fault: Fault) {
        lock(&self.0.armed).insert(point.into(), (nth.saturating_sub(1), fault));
        self.0.is_armed.store(true, Ordering::Release);
    }

    /// Takes all of them out, and releases what hangs.
    pub fn disarm(&self) {
        lock(&self.0.armed).clear();
        self.0.is_armed.store(false, Ordering::Release);
        self.release();
    }

    /// Lets go of everything that hangs or pauses now.
    pub fn release(&self) {
        *lock(&self.0.released) += 1;
        self.0.release.notify_all();
    }

    /// How many threads hang or pause now.
    pub fn hanging(&self) -> usize {
        self.0.hanging.load(Ordering::Acquire)
    }

    /// How often the step was taken, such as `layer.write`.
    pub fn taken(&self, step: &str) -> usize {
        lock(&self.0.taken).get(step).copied().unwrap_or(0)
    }

    /// How many steps with I/O were taken: all but `flip`.
    pub fn io(&self) -> usize {
        lock(&self.0.taken).iter().filter(|(step, _)| **step != "flip").map(|(_, n)| n).sum()
    }

    /// Takes a step, with its faults. `stop` says whether the work was told to stop.
    pub(super) fn step<T>(
        &self,
        step: &'static str,
        stop: &dyn Fn() -> bool,
        work: impl FnOnce() -> io::Result<T>,
    ) -> io::Result<T> {
        *lock(&self.0.taken).entry(step).or_default() += 1;
        self.pass("before", step, stop)?;
        let done = work()?;
        self.pass("after", step, stop)?;
        Ok(done)
    }

    fn pass(&self, when: &str, step: &str, stop: &dyn Fn() -> bool) -> io::Result<()> {
        if !self.0.is_armed.load(Ordering::Acquire) {
            return Ok(());
        }
        let point = format!("{when} {step}");
        let fault = match lock(&self.0.armed).get_mut(&point) {
            Some((0, fault)) => *fault,
            Some((left, _)) => {
                *left -= 1;
                return Ok(());
            }
            None => return Ok(()),
        };
        let failed = || io::Error::other(format!("told to fail {point}"));
        match fault {
            Fault::Fail => Err(failed()),
            Fault::Full => Err(io::ErrorKind::StorageFull.into()),
            Fault::Hang => match self.hang(stop) {
                true => Err(io::ErrorKind::Interrupted.into()),
                false => Err(failed()),
            },
            Fault::Pause => match self.hang(&|| false) {
                true => Err(io::ErrorKind::Interrupted.into()),
                false => Ok(()),
            },
            Fault::Panic => std::panic::panic_any(format!("told to panic {point}")),
            Fault::Abort => std::process::abort(),
        }
    }

    /// Waits until released, or until it is to stop; whether it was that.
    fn hang(&self, stop: &dyn Fn() -> bool) -> bool {
        let mut released = lock(&self.0.released);
        let before = *released;
        self.0.hanging.fetch_add(1, Ordering::AcqRel);
        while *released == before && !stop() {
            let at_most = Duration::from_millis(1);
            let waited = self.0.release.wait_timeout(released, at_most);
            released = waited.unwrap_or_else(std::sync::PoisonError::into_inner).0;
        }
        self.0.hanging.fetch_sub(1, Ordering::AcqRel);
        *released == before
    }
}
