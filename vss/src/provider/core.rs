//! What all entry points need: the driver of the lifecycle, the author's provider, and what is kept
//! between calls.

use super::common::Provider;
use super::creation::Creation;
use super::events::{Event, Events};
use crate::hresult::Hresult;
use crate::ids::SetId;
use crate::state::SnapshotState;
use lifechart::observe::Observer;
use lifechart::{Drive, Shared};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Tells the time since some moment.
type Clock = Box<dyn Fn() -> Duration + Send + Sync>;

pub(super) struct Core<P, D, O> {
    pub(super) provider: P,
    pub(super) driver: Shared<D, O>,
    pub(super) events: Events,
    creation: Mutex<Creation>,
    clock: Clock,
}

/// A driver that tells in which state its machine is.
pub(super) trait HasState {
    fn state(&self) -> SnapshotState;
}

impl<P: Provider, D, O: Observer> Core<P, D, O> {
    pub(super) fn new(provider: P, driver: D, observer: O) -> Self {
        let since = Instant::now();
        Self::with_clock(provider, driver, observer, Box::new(move || since.elapsed()))
    }

    pub(super) fn with_clock(provider: P, driver: D, observer: O, clock: Clock) -> Self {
        Self {
            provider,
            driver: Shared::observed(driver, observer),
            events: Events::default(),
            creation: Mutex::default(),
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
        self.write_events();
        code
    }

    /// Calls the author where the lifecycle does not matter; a panic is a veto.
    pub(super) fn ask<T, E>(
        &self,
        call: &'static str,
        ask: impl FnOnce(&P) -> Result<T, E>,
    ) -> Result<T, Hresult>
    where
        Hresult: From<E>,
    {
        let asked = catch_unwind(AssertUnwindSafe(|| ask(&self.provider)));
        let answer = match asked {
            Ok(answer) => answer.map_err(Hresult::from),
            Err(_) => Err(Hresult::VSS_E_PROVIDER_VETO),
        };
        if answer.as_ref().err() == Some(&Hresult::VSS_E_PROVIDER_VETO) {
            self.events.note(Event { call, set: None, text: format!("{call} has failed") });
        }
        self.write_events();
        answer
    }

    pub(super) fn write_events(&self) {
        self.events.write_if_thawed(|event, log| self.provider.write_event(event, log));
    }

    pub(super) fn state(&self) -> SnapshotState
    where
        D: HasState,
    {
        self.driver.with(HasState::state)
    }

    pub(super) fn discard(&self, set: SetId) {
        *self.creation() = Creation::default();
        self.provider.discard(set);
    }

    pub(super) fn keep(&self, set: SetId) {
        *self.creation() = Creation::default();
        self.provider.keep(set);
    }
}
