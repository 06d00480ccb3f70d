//! Which failed tests show the same mistake.

use crate::{Mismatch, Prepared, place};
use lifechart_spec::conformance::{Stimulus, TestStep};
use lifechart_spec::machine::EventId;

/// Tests that fail alike: in steps that the same line decides, for the same event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    line: u32,
    event: Option<EventId>,
    pub(crate) mismatch: Mismatch,
}

impl Key {
    pub(crate) fn new(prepared: &Prepared<'_>, step: &TestStep, mismatch: Mismatch) -> Self {
        let event = match step.call.stimulus {
            Stimulus::Event { event, .. } => Some(event),
            Stimulus::Finish | Stimulus::Wait(_) => None,
        };
        let machine = prepared.specification().machine();
        let line = place::deciding(machine, step).map_or(0, |span| span.start);
        Self { line, event, mismatch }
    }
}
