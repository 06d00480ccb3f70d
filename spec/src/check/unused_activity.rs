//! An activity nothing starts.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut started = vec![false; machine.activities.len()];
    let tried = machine.transitions.values().filter_map(|transition| transition.attempt);
    let invoked = machine.states.values().filter_map(|state| state.invoke.as_ref());
    for activity in tried.chain(invoked.map(|invoke| invoke.activity)) {
        started[activity.index()] = true;
    }
    for (id, activity) in machine.activities.iter() {
        if !started[id.index()] {
            let message = format!("nothing starts the activity `{}`", activity.name);
            let diagnostic = Diagnostic::new(Code::UnusedActivity, activity.span, message);
            diagnostics.push(diagnostic.help("start it with `try:` or `invoke:`, or remove it"));
        }
    }
}
