//! An event no transition names.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Machine, Trigger};

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut named = vec![false; machine.events.len()];
    for transition in machine.transitions.values() {
        if let Trigger::Event(event) = transition.trigger {
            named[event.index()] = true;
        }
    }
    for (id, event) in machine.events.iter() {
        if !named[id.index()] && event.otherwise.is_none() {
            let message = format!("no transition names the event `{}`", event.name);
            diagnostics.push(
                Diagnostic::new(Code::UnusedEvent, event.span, message).help(
                    "decide it in some state, give it an `otherwise:` of its own, or remove it",
                ),
            );
        }
    }
}
