//! Events that wait until they may be logged (RB-25).
//!
//! While volumes are frozen nothing is written to the event log. A provider cannot see when exactly
//! that begins and ends. It begins after EndPrepareSnapshots has returned, so writing stops before
//! that returns; it is over when PreFinalCommitSnapshots is called, or when something comes that only
//! comes later: another set, or an unload.

use super::means::Log;
use crate::ids::SetId;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// More than VSS makes of one set. What comes on top is counted and not kept.
const MOST: usize = 1_000;

/// Something for the event log of Windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The call it is about, such as `CommitSnapshots`.
    pub call: &'static str,
    /// The set that the call was for.
    pub set: Option<SetId>,
    /// What has happened.
    pub text: String,
}

/// The events that wait, and whether they have to.
#[derive(Debug, Default)]
pub(super) struct Events {
    waiting: Mutex<Waiting>,
    /// Held while events are written, and while a freeze becomes possible.
    may_be_frozen: Mutex<bool>,
}

#[derive(Debug, Default)]
struct Waiting {
    events: Vec<Event>,
    lost: usize,
}

impl Events {
    pub(super) fn note(&self, event: Event) {
        let mut waiting = lock(&self.waiting);
        match waiting.events.len() < MOST {
            true => waiting.events.push(event),
            false => waiting.lost += 1,
        }
    }

    /// From here on volumes may be frozen. Whoever is just writing is waited for.
    pub(super) fn freeze(&self) {
        *lock(&self.may_be_frozen) = true;
    }

    /// From here on nothing is frozen.
    pub(super) fn thaw(&self) {
        *lock(&self.may_be_frozen) = false;
    }

    /// Writes what waits, unless it has to wait longer.
    pub(super) fn write_if_thawed(&self, mut write: impl FnMut(&Event, Log<'_>)) {
        let may_be_frozen = lock(&self.may_be_frozen);
        if *may_be_frozen {
            return;
        }
        let Waiting { events, lost } = std::mem::take(&mut *lock(&self.waiting));
        let more = (lost > 0).then(|| Event {
            call: "",
            set: None,
            text: format!("{lost} more events were too many to keep"),
        });
        for event in events.iter().chain(&more) {
            // Who fails to log has failed nothing else.
            let log = Log::while_nothing_is_frozen();
            let _ = catch_unwind(AssertUnwindSafe(|| write(event, log)));
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(events: &Events) -> Vec<String> {
        let mut texts = Vec::new();
        events.write_if_thawed(|event, _| texts.push(event.text.clone()));
        texts
    }

    fn note(events: &Events, text: &str) {
        events.note(Event { call: "CommitSnapshots", set: None, text: text.to_owned() });
    }

    #[test]
    fn events_wait_for_the_thaw_and_are_written_once() {
        let events = Events::default();
        events.freeze();
        note(&events, "first");
        note(&events, "second");
        assert!(written(&events).is_empty());
        events.thaw();
        assert_eq!(written(&events), ["first", "second"]);
        assert!(written(&events).is_empty());
    }

    #[test]
    fn too_many_are_counted_and_cost_no_memory() {
        let events = Events::default();
        (0..MOST + 7).for_each(|_| note(&events, "again"));
        let texts = written(&events);
        assert_eq!(texts.len(), MOST + 1);
        assert_eq!(texts[MOST], "7 more events were too many to keep");
    }

    #[test]
    fn one_that_cannot_be_written_takes_no_other_along() {
        let events = Events::default();
        note(&events, "first");
        note(&events, "second");
        let mut count = 0;
        events.write_if_thawed(|event, _| {
            assert_ne!(event.text, "first", "on purpose");
            count += 1;
        });
        assert_eq!(count, 1);
    }
}
