//! Wakes those who sleep and calls what they have registered.

use super::Run;
use crate::panics::caught;
use crate::sync::{AtomicBool, Condvar, Mutex, MutexGuard, Ordering, PoisonError};
use core::time::Duration;
use std::boxed::Box;
use std::fmt;
use std::time::Instant;
use std::vec::Vec;

/// Rung after a run was told to stop.
#[derive(Default)]
pub(super) struct Bell {
    is_pulled: AtomicBool,
    /// Whether anybody has registered anything, so that most runs need not look.
    has_listeners: AtomicBool,
    listeners: Mutex<Listeners>,
    rung: Condvar,
}

#[derive(Default)]
struct Listeners {
    last: u64,
    all: Vec<Listener>,
}

struct Listener {
    number: u64,
    run: Run,
    call: Box<dyn FnOnce() + Send>,
}

impl Bell {
    pub(super) const fn new() -> Self {
        Self {
            is_pulled: AtomicBool::new(false),
            has_listeners: AtomicBool::new(false),
            listeners: Mutex::new(Listeners { last: 0, all: Vec::new() }),
            rung: Condvar::new(),
        }
    }

    pub(super) fn pull(&self) {
        self.is_pulled.store(true, Ordering::Release);
    }

    pub(super) fn is_pulled(&self) -> bool {
        self.is_pulled.load(Ordering::Acquire)
    }

    pub(super) fn ring(&self, is_told: impl Fn(Run) -> bool) {
        if !self.is_pulled.swap(false, Ordering::AcqRel) {
            return;
        }
        let mut listeners = self.lock();
        let all = std::mem::take(&mut listeners.all);
        let (told, others) = all.into_iter().partition(|listener| is_told(listener.run));
        listeners.all = others;
        drop(listeners);
        self.rung.notify_all();
        let told: Vec<Listener> = told;
        for listener in told {
            // Its panic must not hit the one who tells it, nor keep others from being told.
            let _ = caught(listener.call);
        }
    }

    /// The run is over without having been told.
    pub(super) fn forget(&self, run: Run) {
        if self.has_listeners.load(Ordering::Acquire) {
            let mut listeners = self.lock();
            listeners.all.retain(|listener| listener.run != run);
            self.has_listeners.store(!listeners.all.is_empty(), Ordering::Release);
        }
    }

    /// Sleeps until it is told or so much time has passed; whether it is told.
    pub(super) fn wait(&self, at_most: Duration, is_told: impl Fn() -> bool) -> bool {
        let begin = Instant::now();
        let mut listeners = self.lock();
        while !is_told() {
            let Some(left) = at_most.checked_sub(begin.elapsed()).filter(|left| !left.is_zero())
            else {
                return false;
            };
            let woken = self.rung.wait_timeout(listeners, left);
            listeners = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Calls something when this run is told, or now if it is.
    pub(super) fn listen(
        &self,
        run: Run,
        call: impl FnOnce() + Send + 'static,
        is_told: impl Fn() -> bool,
    ) -> Listening<'_> {
        let mut listeners = self.lock();
        // Looked at under the lock: whoever tells it afterwards finds it on the list.
        if is_told() {
            drop(listeners);
            let _ = caught(call);
            return Listening::nowhere();
        }
        listeners.last += 1;
        let number = listeners.last;
        listeners.all.push(Listener { number, run, call: Box::new(call) });
        self.has_listeners.store(true, Ordering::Release);
        Listening { place: Some((self, number)) }
    }

    fn lock(&self) -> MutexGuard<'_, Listeners> {
        // What is called runs without the lock; nothing under it can panic.
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Bell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Bell").finish_non_exhaustive()
    }
}

/// Something that is called when an activity should stop, as long as this is kept.
#[derive(Debug)]
pub struct Listening<'a> {
    place: Option<(&'a Bell, u64)>,
}

impl Listening<'_> {
    pub(super) const fn nowhere() -> Self {
        Self { place: None }
    }

    /// Leaves it registered until the activity is over.
    pub(super) fn stay(mut self) {
        self.place = None;
    }
}

impl Drop for Listening<'_> {
    fn drop(&mut self) {
        if let Some((bell, number)) = self.place {
            bell.lock().all.retain(|listener| listener.number != number);
        }
    }
}
