//! A driver that several threads call.

mod keeper;
mod timer;
mod watch;

use crate::drive::{Drive, Progress};
use crate::interrupt::Interrupts;
use crate::observe::{Observer, Seen};
use crate::panics::caught;
use crate::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use keeper::Keeper;
pub use timer::Timer;
use watch::Watch;

/// A driver that several threads call at the same time, each with a handler of its own.
///
/// While an activity runs for one call, others are decided. One that leaves the activity's state
/// interrupts it, and waits until it has returned, unless the specification says `detach`.
///
/// A handler that panics fails its own call and no other, as [`Drive::panicked`] says.
///
/// The lock is held while a step is decided: while the handler's guards and clock are asked and the
/// observer is told of it, and never while actions or activities run.
#[derive(Debug, Default)]
pub struct Shared<D, O = ()> {
    desk: Mutex<Desk<D>>,
    /// A call has moved on that others may wait for.
    advanced: Condvar,
    /// Something will be due sooner than the keeper of the time thinks.
    sooner: Condvar,
    interrupts: Interrupts,
    observer: O,
}

/// What is behind the lock.
#[derive(Debug, Default)]
struct Desk<D> {
    driver: D,
    keeper: Keeper,
}

impl<D> Shared<D> {
    /// Shares a driver that no other call is using.
    pub const fn new(driver: D) -> Self {
        Self::observed(driver, ())
    }
}

impl<D, O> Shared<D, O> {
    /// Shares a driver, and tells somebody what it does.
    pub const fn observed(driver: D, observer: O) -> Self {
        Self {
            desk: Mutex::new(Desk { driver, keeper: Keeper::new() }),
            advanced: Condvar::new(),
            sooner: Condvar::new(),
            interrupts: Interrupts::new(),
            observer,
        }
    }

    /// Who is told.
    pub const fn observer(&self) -> &O {
        &self.observer
    }

    /// The driver and who was told, once all calls are done.
    pub fn into_parts(self) -> (D, O) {
        let desk = self.desk.into_inner().unwrap_or_else(PoisonError::into_inner);
        (desk.driver, self.observer)
    }

    /// Looks at the driver.
    pub fn with<R>(&self, look: impl FnOnce(&D) -> R) -> R {
        look(&self.lock().driver)
    }

    fn lock(&self) -> MutexGuard<'_, Desk<D>> {
        // Panics of the author's code end before they reach the lock; `with` changes nothing.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<D, O: Observer> Shared<D, O> {
    /// Answers an event, once everything that follows from it has run on this thread.
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

    /// Runs a call to its end on this thread, such as `Call::start()`.
    pub fn run<H>(&self, handler: &mut H, call: &mut D::Call)
    where
        D: Drive<H>,
    {
        let watch = Watch::begin::<D, H>(&self.observer, call);
        self.finish(handler, call, watch);
    }

    fn finish<H>(&self, handler: &mut H, call: &mut D::Call, mut watch: Watch<'_, O>)
    where
        D: Drive<H>,
    {
        let mut desk = self.lock();
        loop {
            let progress;
            (desk, progress) = self.advance(desk, handler, call, &mut watch);
            if progress == Progress::Done {
                break;
            }
            desk = self.advanced.wait(desk).unwrap_or_else(PoisonError::into_inner);
        }
        drop(desk);
        watch.end(D::replied(call));
    }

    /// Moves a call on until it is done or has to wait.
    fn advance<'a, H>(
        &'a self,
        mut desk: MutexGuard<'a, Desk<D>>,
        handler: &mut H,
        call: &mut D::Call,
        watch: &mut Watch<'_, O>,
    ) -> (MutexGuard<'a, Desk<D>>, Progress)
    where
        D: Drive<H>,
    {
        loop {
            let decided = caught(|| {
                let seen = &mut |seen: &Seen<'_>| watch.see(seen);
                desk.driver.advance(call, handler, &self.interrupts, seen)
            });
            self.wake::<H>(&desk);
            if self.interrupts.has_to_ring() {
                drop(desk);
                self.interrupts.ring();
                desk = self.lock();
                if decided == Ok(Progress::Wait) {
                    continue;
                }
            }
            match decided {
                Ok(Progress::Wait) => return (desk, Progress::Wait),
                Ok(Progress::Done) => {
                    self.advanced.notify_all();
                    return (desk, Progress::Done);
                }
                Ok(Progress::Work) => desk = self.work(desk, handler, call, watch),
                Err(message) => {
                    watch.panicked(&message);
                    D::panicked(call);
                }
            }
        }
    }

    /// Runs what the call needs next, without the lock.
    fn work<'a, H>(
        &'a self,
        mut desk: MutexGuard<'a, Desk<D>>,
        handler: &mut H,
        call: &mut D::Call,
        watch: &mut Watch<'_, O>,
    ) -> MutexGuard<'a, Desk<D>>
    where
        D: Drive<H>,
    {
        let is_timed = desk.keeper.is_there();
        let working = if is_timed || O::LISTENS { D::working(call) } else { None };
        let number = working.filter(|_| is_timed).and_then(|working| {
            let now = caught(|| D::now(handler)).ok().flatten()?;
            desk.keeper.begin(working, now)
        });
        if number.is_some() {
            self.wake::<H>(&desk);
        }
        drop(desk);
        self.advanced.notify_all();
        watch.began(working);
        if let Err(message) = caught(|| D::work(call, handler, &self.interrupts)) {
            watch.panicked(&message);
            D::panicked(call);
        }
        watch.ended(working);
        let mut desk = self.lock();
        if let Some(number) = number {
            desk.keeper.end(number);
        }
        desk
    }
}
