//! What an observer is told of one call.

use crate::drive::{Drive, Working};
use crate::observe::{Called, Observer, Seen};
use crate::panics::caught;
use std::time::Instant;

/// One call, watched. Nothing of it is there for an observer that does not listen.
pub(super) struct Watch<'a, O: Observer> {
    observer: &'a O,
    /// What the observer keeps; nothing once it has panicked.
    kept: Option<O::Call>,
    called: Option<Instant>,
    began: Option<Instant>,
}

impl<'a, O: Observer> Watch<'a, O> {
    pub(super) fn begin<D: Drive<H>, H>(observer: &'a O, call: &D::Call) -> Self {
        if !O::LISTENS {
            return Self { observer, kept: None, called: None, began: None };
        }
        let tell = || D::called(call, |event, params| observer.called(&Called { event, params }));
        let kept = caught(tell).ok();
        Self { observer, kept, called: Some(Instant::now()), began: None }
    }

    pub(super) fn see(&mut self, seen: &Seen<'_>) {
        match seen {
            Seen::Step(step) => self.tell(|observer, kept| observer.stepped(kept, step)),
            Seen::Overrun(lasting, by) => {
                self.tell(|observer, _| observer.overrun(*lasting, *by));
            }
        }
    }

    pub(super) fn began(&mut self, working: Option<Working>) {
        if let Some(working) = working.filter(|_| O::LISTENS) {
            self.tell(|observer, kept| observer.began(kept, working.activity));
            self.began = Some(Instant::now());
        }
    }

    pub(super) fn ended(&mut self, working: Option<Working>) {
        if let (Some(working), Some(began)) = (working, self.began.take()) {
            let took = began.elapsed();
            self.tell(|observer, kept| observer.ended(kept, working.activity, took));
        }
    }

    pub(super) fn panicked(&mut self, message: &str) {
        self.tell(|observer, kept| observer.panicked(kept, message));
    }

    pub(super) fn end(self, reply: Option<&'static str>) {
        if let (Some(kept), Some(called)) = (self.kept, self.called) {
            let _ = caught(|| self.observer.answered(kept, reply, called.elapsed()));
        }
    }

    fn tell(&mut self, tell: impl FnOnce(&O, &mut O::Call)) {
        if !O::LISTENS {
            return;
        }
        if let Some(mut kept) = self.kept.take() {
            // What it kept is lost with its panic.
            let told = caught(|| {
                tell(self.observer, &mut kept);
                kept
            });
            self.kept = told.ok();
        }
    }
}
