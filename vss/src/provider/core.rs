//! What all entry points need: the driver of the lifecycle, the author's provider, and what is kept
//! between calls.

use super::book::{NotRecorded, Recorded};
use super::common::Provider;
use super::creation::Creation;
use super::done::Done;
use super::events::{Event, Events};
use super::owed::{Duty, Owed};
use crate::calls::Call;
use crate::hresult::Hresult;
use crate::ids::{SetId, SnapshotId};
use crate::state::SnapshotState;
use lifechart::observe::Observer;
use lifechart::{Drive, Shared};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Tells the time since some moment.
pub(super) type Clock = Box<dyn Fn() -> Duration + Send + Sync>;

pub(super) struct Core<P, D, O> {
    pub(super) provider: P,
    pub(super) driver: Shared<D, O>,
    pub(super) events: Events,
    pub(super) recorded: Recorded,
    creation: Mutex<Creation>,
    done: Done,
    clock: Clock,
}

/// A driver that tells in which state its machine is.
pub(super) trait HasState {
    fn state(&self) -> SnapshotState;
}

impl<P: Provider, D, O: Observer> Core<P, D, O> {
    pub(super) fn new(
        provider: P,
        driver: D,
        observer: O,
        clock: Clock,
        recorded: Recorded,
    ) -> Self {
        Self {
            provider,
            driver: Shared::observed(driver, observer),
            events: Events::default(),
            recorded,
            creation: Mutex::default(),
            done: Done::default(),
            clock,
        }
    }

    pub(super) fn now(&self) -> Duration {
        (self.clock)()
    }

    pub(super) fn creation(&self) -> MutexGuard<'_, Creation> {
        self.creation.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a call through the lifecycle. Each veto leaves an event, as its page demands.
    pub(super) fn call<H>(
        &self,
        call: &'static str,
        set: Option<SetId>,
        handler: &mut H,
        event: impl Into<D::Event>,
    ) -> Hresult
    where
        D: Drive<H> + HasState,
        Hresult: From<D::Reply>,
    {
        let code = Hresult::from(self.driver.dispatch(handler, event));
        if code == Hresult::VSS_E_PROVIDER_VETO {
            let state = self.state();
            let text = format!("{call} was refused or has failed; the provider is {state:?} now");
            self.events.note(Event { call, set, text });
        }
        self.catch_up();
        code
    }

    /// Calls the author where the lifecycle does not matter. A panic is answered with what the list
    /// of the call has for it, and leaves an event, as a veto does.
    pub(super) fn ask<T, E>(
        &self,
        call: Call,
        ask: impl FnOnce(&P) -> Result<T, E>,
    ) -> Result<T, Hresult>
    where
        Hresult: From<E>,
    {
        let asked = catch_unwind(AssertUnwindSafe(|| ask(&self.provider)));
        let answer = match asked {
            Ok(answer) => answer.map_err(Hresult::from),
            Err(_) => Err(call.otherwise()),
        };
        if answer.as_ref().err() == Some(&call.otherwise()) {
            let call = call.title();
            self.events.note(Event { call, set: None, text: format!("{call} has failed") });
        }
        self.catch_up();
        answer
    }

    /// Writes what had to wait, to the journal and to the event log, unless it has to wait longer.
    pub(super) fn catch_up(&self) {
        self.forget_what_lasts();
        self.recorded_or_noted(None, self.recorded.write(|book| book.settle()));
        self.events.write_if_thawed(|event, log| self.provider.write_event(event, log));
    }

    pub(super) fn state(&self) -> SnapshotState
    where
        D: HasState,
    {
        self.driver.with(HasState::state)
    }

    /// From here on volumes may be frozen.
    pub(super) fn freeze(&self) {
        self.recorded.note(|book| book.freeze());
        self.events.freeze();
    }

    /// From here on nothing is frozen.
    pub(super) fn thaw(&self) {
        self.events.thaw();
        self.recorded.note(|book| book.thaw());
    }

    pub(super) fn discard(&self, set: SetId) {
        *self.creation() = Creation::default();
        self.done.take_back(set);
        // It is discarded all the same where that cannot be recorded: the set has failed.
        self.recorded_or_noted(Some(set), self.recorded.write(|book| book.discard(set)));
        self.provider.discard(set);
        self.note_done(set);
    }

    pub(super) fn keep(&self, set: SetId) {
        *self.creation() = Creation::default();
        self.provider.keep(set);
        self.note_done(set);
    }

    pub(super) fn withdraw(&self, set: SetId) {
        self.done.take_back(set);
        self.recorded_or_noted(Some(set), self.recorded.write(|book| book.withdraw(set)));
        self.provider.withdraw(set);
        self.note_done(set);
    }

    /// What was owed to the set was done. It is forgotten when it lasts, and not while volumes may
    /// be frozen.
    fn note_done(&self, set: SetId) {
        let all = self.recorded.note(|book| book.owed());
        all.into_iter().filter(|owed| owed.set == set).for_each(|owed| self.done.add(owed));
    }

    fn forget_what_lasts(&self) {
        if self.recorded.note(|book| book.may_be_frozen()) {
            return;
        }
        let lasts = |owed: &Owed| {
            catch_unwind(AssertUnwindSafe(|| self.provider.is_settled(owed))).unwrap_or(false)
        };
        self.done.settle(lasts, |owed| {
            self.recorded.note(|book| match owed.duty {
                Duty::Keep => book.hand_over(owed.set),
                Duty::Discard | Duty::Withdraw => book.forget(owed.set),
            });
        });
    }

    /// Adds a shadow copy, which is recorded before the author hears of it. One that was not added
    /// is forgotten again; after a panic nobody knows, so then it is not.
    pub(super) fn add<F: From<NotRecorded>>(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        add: impl FnOnce() -> Result<(), F>,
    ) -> Result<(), F> {
        self.forget_what_lasts();
        let recorded = match self.done.has(set) {
            true => {
                Err(NotRecorded { reason: format!("{set} was there before and is owed still") })
            }
            false => self.recorded.write(|book| book.add(set, snapshot)),
        };
        self.recorded_or_noted(Some(set), recorded.clone());
        recorded?;
        add().inspect_err(|_| self.recorded.note(|book| book.take_back(set, snapshot)))
    }

    /// The set is finished, unless that cannot be recorded.
    pub(super) fn finish(&self, set: SetId) -> Result<(), NotRecorded> {
        let finished = self.recorded.write(|book| book.finish(set));
        self.recorded_or_noted(Some(set), finished.clone());
        finished
    }

    /// Hands the author what a process before this one has left behind.
    pub(super) fn recover(&self) {
        for owed in self.recorded.note(|book| book.owed()) {
            let recovered = catch_unwind(AssertUnwindSafe(|| self.provider.recover(&owed)));
            let text = match recovered {
                Ok(Ok(())) => {
                    self.done.add(owed);
                    self.catch_up();
                    continue;
                }
                Ok(Err(failure)) => failure.to_string(),
                Err(_) => "a panic".to_owned(),
            };
            let text = format!("{:?} was not done, and stays owed: {text}", owed.duty);
            self.events.note(Event { call: "recover", set: Some(owed.set), text });
        }
        self.catch_up();
    }

    fn recorded_or_noted(&self, set: Option<SetId>, recorded: Result<(), NotRecorded>) {
        if let Err(failure) = recorded {
            self.events.note(Event { call: "journal", set, text: failure.to_string() });
        }
    }
}
