//! Keeps the time of a shared driver: lets deadlines come due, and notices what lasts too long.

use super::{Desk, Shared};
use crate::drive::{Drive, Progress, Working};
use crate::observe::{Lasting, Observer};
use crate::panics::caught;
use crate::shared::watch::Watch;
use crate::sync::{MutexGuard, PoisonError};
use core::time::Duration;
use std::vec::Vec;

/// How long the keeper of the time sleeps while something due is held up.
const HELD_UP: Duration = Duration::from_millis(2);

/// What is known behind the lock of the threads that keep the time, and for them.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    threads: usize,
    is_over: bool,
    /// Until when the thread sleeps that went to sleep last; forever, if nothing is expected.
    sleeps_until: Option<Duration>,
    last: u64,
    /// The activities that run and have a budget.
    budgets: Vec<Budget>,
}

#[derive(Debug)]
struct Budget {
    number: u64,
    activity: &'static str,
    ends: Duration,
    is_told: bool,
}

impl Keeper {
    pub(super) const fn new() -> Self {
        Self { threads: 0, is_over: false, sleeps_until: None, last: 0, budgets: Vec::new() }
    }

    pub(super) const fn is_there(&self) -> bool {
        self.threads > 0
    }

    /// An activity begins; its number, if it has a budget.
    pub(super) fn begin(&mut self, working: Working, now: Duration) -> Option<u64> {
        let ends = now.saturating_add(working.budget?);
        self.last += 1;
        let (number, activity) = (self.last, working.activity);
        self.budgets.push(Budget { number, activity, ends, is_told: false });
        Some(number)
    }

    pub(super) fn end(&mut self, number: u64) {
        self.budgets.retain(|budget| budget.number != number);
    }

    /// One activity that has used its budget up, not told before.
    fn overrun(&mut self, now: Duration) -> Option<(Lasting, Duration)> {
        let is_new = |budget: &&mut Budget| !budget.is_told && budget.ends < now;
        let budget = self.budgets.iter_mut().find(is_new)?;
        budget.is_told = true;
        Some((Lasting::Activity(budget.activity), now - budget.ends))
    }

    /// When the next budget is used up.
    fn next(&self) -> Option<Duration> {
        let open = self.budgets.iter().filter(|budget| !budget.is_told);
        // A budget is overrun when it is more than used up.
        open.map(|budget| budget.ends.saturating_add(Duration::from_nanos(1))).min()
    }
}

impl<D, O: Observer> Shared<D, O> {
    /// Keeps the time on this thread until [`stop_time`](Self::stop_time) is called: deadlines come
    /// due by themselves, and what lasts too long is told while it does, to the handler (`overrun`)
    /// and to the observer.
    ///
    /// The clock is that of the handler. A machine without clocks returns at once: there is nothing
    /// to keep. Windows and deadlines are not looked at while a `try` holds the machine up; they
    /// are told when that is over. Budgets are.
    pub fn keep_time<H>(&self, handler: &mut H)
    where
        D: Drive<H>,
    {
        self.lock().keeper.threads += 1;
        let _keeping = Keeping(self);
        let mut pending = Vec::new();
        loop {
            self.tell_budgets::<H>(handler);
            let looked = caught(|| D::now(handler)).ok().flatten();
            let desk = self.elapse(handler, &mut pending, looked);
            // Read again under the lock, so that nobody can set it unnoticed before this sleeps.
            let now = caught(|| D::now(handler)).ok().flatten();
            let (Some(now), false) = (now, desk.keeper.is_over) else { break };
            let is_new = |due: Duration| due <= now && looked.is_none_or(|looked| looked < due);
            if !desk.driver.next_deadline().is_some_and(is_new) {
                self.sleep::<H>(desk, now, pending.is_empty());
            }
        }
        self.finish_all(handler, pending);
    }

    /// Does everything that is due now and tells what lasts too long: what
    /// [`keep_time`](Self::keep_time) does whenever it wakes up. For tests with a clock that is
    /// set by hand, and for loops that keep the time themselves.
    ///
    /// Budgets are watched for activities that begin while a thread keeps the time.
    pub fn tick<H>(&self, handler: &mut H)
    where
        D: Drive<H>,
    {
        self.tell_budgets::<H>(handler);
        let mut pending = Vec::new();
        let now = caught(|| D::now(handler)).ok().flatten();
        drop(self.elapse(handler, &mut pending, now));
        self.finish_all(handler, pending);
    }

    /// Wakes the threads that keep the time, because a clock was set.
    pub fn clock_was_set(&self) {
        drop(self.lock());
        self.sooner.notify_all();
        self.advanced.notify_all();
    }

    /// Ends [`keep_time`](Self::keep_time) on all threads, now and later.
    pub fn stop_time(&self) {
        self.lock().keeper.is_over = true;
        self.sooner.notify_all();
        self.advanced.notify_all();
    }

    /// Whether a thread keeps the time.
    pub fn keeps_time(&self) -> bool {
        self.lock().keeper.is_there()
    }

    fn tell_budgets<H>(&self, handler: &H)
    where
        D: Drive<H>,
    {
        let Some(now) = caught(|| D::now(handler)).ok().flatten() else { return };
        loop {
            let found = self.lock().keeper.overrun(now);
            let Some((lasting, by)) = found else { return };
            let _ = caught(|| self.observer.overrun(lasting, by));
        }
    }

    /// Moves on what is due, as far as it goes without waiting.
    fn elapse<'a, H>(
        &'a self,
        handler: &mut H,
        pending: &mut Vec<(D::Call, Watch<'a, O>)>,
        now: Option<Duration>,
    ) -> MutexGuard<'a, Desk<D>>
    where
        D: Drive<H>,
    {
        let due = self.with(D::next_deadline);
        if now.zip(due).is_some_and(|(now, due)| due <= now) {
            pending.extend(D::elapse().map(|call| {
                let watch = Watch::begin::<D, H>(&self.observer, &call);
                (call, watch)
            }));
        }
        let mut desk = self.lock();
        for (mut call, mut watch) in std::mem::take(pending) {
            let progress;
            (desk, progress) = self.advance(desk, handler, &mut call, &mut watch);
            match progress {
                Progress::Done => watch.end(None),
                _ => pending.push((call, watch)),
            }
        }
        desk
    }

    fn finish_all<H>(&self, handler: &mut H, pending: Vec<(D::Call, Watch<'_, O>)>)
    where
        D: Drive<H>,
    {
        for (mut call, watch) in pending {
            self.finish(handler, &mut call, watch);
        }
    }

    /// Sleeps until the next thing is due, or something changes.
    fn sleep<H>(&self, mut desk: MutexGuard<'_, Desk<D>>, now: Duration, is_idle: bool)
    where
        D: Drive<H>,
    {
        let next = desk.driver.next_deadline().into_iter().chain(desk.keeper.next()).min();
        // What is due and was not done is held up by a `try`: looked at now and then.
        let left = next.map(|next| if next <= now { HELD_UP } else { next - now });
        let until = next.filter(|&next| next > now).unwrap_or(Duration::MAX);
        desk.keeper.sleeps_until = Some(until);
        // What waits for others to advance is woken by them.
        let woken = if is_idle { &self.sooner } else { &self.advanced };
        drop(match left {
            Some(left) => woken.wait_timeout(desk, left).unwrap_or_else(PoisonError::into_inner).0,
            None => woken.wait(desk).unwrap_or_else(PoisonError::into_inner),
        });
    }

    /// Wakes who keeps the time, if something will be due sooner than it thinks.
    pub(super) fn wake<H>(&self, desk: &MutexGuard<'_, Desk<D>>)
    where
        D: Drive<H>,
    {
        let Some(until) = desk.keeper.sleeps_until else { return };
        let next = desk.driver.next_deadline().into_iter().chain(desk.keeper.next()).min();
        if next.is_some_and(|next| next < until) {
            self.sooner.notify_all();
            self.advanced.notify_all();
        }
    }
}

/// A thread that keeps the time; dropped when it does so no more.
struct Keeping<'a, D, O>(&'a Shared<D, O>);

impl<D, O> Drop for Keeping<'_, D, O> {
    fn drop(&mut self) {
        self.0.lock().keeper.threads -= 1;
    }
}
