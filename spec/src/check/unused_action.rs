//! An action nothing runs.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut run = vec![false; machine.actions.len()];
    let transitions = machine.transitions.values();
    let actions = (transitions
        .flat_map(|transition| transition.before.iter().chain(&transition.actions)))
    .chain(machine.states.values().flat_map(|state| state.entry.iter().chain(&state.exit)));
    for action in actions {
        run[action.index()] = true;
    }
    for (id, action) in machine.actions.iter() {
        if !run[id.index()] {
            let message = format!("nothing runs the action `{}`", action.name);
            let diagnostic = Diagnostic::new(Code::UnusedAction, action.span, message);
            diagnostics.push(
                diagnostic
                    .help("run it under `actions:`, `entry:`, `exit:` or `before:`, or remove it"),
            );
        }
    }
}
