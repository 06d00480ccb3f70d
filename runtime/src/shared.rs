//! A driver that several threads call.

use crate::drive::{Drive, Progress};
use crate::interrupt::Interrupts;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A driver that several threads call at the same time, each with a handler of its own.
///
/// While an activity runs for one call, others are decided. One that leaves the activity's state
/// interrupts it, and waits until it has returned, unless the specification says `detach`.
#[derive(Debug, Default)]
pub struct Shared<D> {
    driver: Mutex<Driver<D>>,
    advanced: Condvar,
    interrupts: Interrupts,
}

#[derive(Debug, Default)]
struct Driver<D> {
    driver: D,
    /// A handler has panicked: what it had to do is not done, and nobody can go on after it.
    is_broken: bool,
}

impl<D> Shared<D> {
    /// Shares a driver that no other call is using.
    pub const fn new(driver: D) -> Self {
        Self {
            driver: Mutex::new(Driver { driver, is_broken: false }),
            advanced: Condvar::new(),
            interrupts: Interrupts::new(),
        }
    }

    /// Answers an event, once everything that follows from it has run on this thread.
    ///
    /// # Panics
    ///
    /// If the handler of another call has panicked.
    pub fn dispatch<H>(&self, handler: &mut H, event: impl Into<D::Event>) -> D::Reply
    where
        D: Drive<H>,
    {
        let mut call = D::Call::from(event.into());
        self.run(handler, &mut call);
        match D::reply(&call) {
            Some(reply) => reply,
            None => unreachable!("every event is answered"),
        }
    }

    /// Runs a call to its end on this thread, such as `Call::elapse()`.
    ///
    /// # Panics
    ///
    /// If the handler of another call has panicked.
    pub fn run<H>(&self, handler: &mut H, call: &mut D::Call)
    where
        D: Drive<H>,
    {
        let mut lock = self.lock();
        loop {
            assert!(!lock.is_broken, "the handler of another call has panicked");
            match lock.driver.advance(call, handler, &self.interrupts) {
                Progress::Wait => {
                    lock = self.advanced.wait(lock).unwrap_or_else(PoisonError::into_inner);
                }
                Progress::Work => {
                    drop(lock);
                    self.advanced.notify_all();
                    let broken = Broken(self);
                    D::work(call, handler, &self.interrupts);
                    core::mem::forget(broken);
                    lock = self.lock();
                }
                Progress::Done => {
                    self.advanced.notify_all();
                    return;
                }
            }
        }
    }

    /// Looks at the driver.
    pub fn with<R>(&self, look: impl FnOnce(&D) -> R) -> R {
        look(&self.lock().driver)
    }

    fn lock(&self) -> MutexGuard<'_, Driver<D>> {
        // Nothing that can panic runs under the lock but guards, and they change nothing.
        self.driver.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Dropped where a handler panics: those who wait for it must not wait forever.
struct Broken<'a, D>(&'a Shared<D>);

impl<D> Drop for Broken<'_, D> {
    fn drop(&mut self) {
        self.0.lock().is_broken = true;
        self.0.advanced.notify_all();
    }
}
