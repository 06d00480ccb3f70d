//! A state that nothing leaves and that is not final.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Decision, Machine};
use crate::semantics::DecidedBy;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    // Where there is nowhere else to go, staying is no mistake.
    if machine.atomic_states().count() < 2 {
        return;
    }
    let mut is_left = vec![false; machine.states.len()];
    for decided in exploration.decided() {
        let DecidedBy::Transition(id) = decided.choice.by else { continue };
        if let Decision::Target { state, .. } = machine[id].decision {
            is_left[decided.state.index()] |= machine.settle(state) != decided.state;
        }
    }
    let reached = exploration.reached(machine);
    for state in machine.atomic_states() {
        let declared = &machine[state];
        if reached[state.index()] && !is_left[state.index()] && !declared.is_final {
            let message = format!("nothing ever leaves `{}`, and it is not final", declared.name);
            let diagnostic = Diagnostic::new(Code::DeadEndState, declared.span, message);
            diagnostics.push(diagnostic.help(match declared.parent {
                Some(parent) if parent == machine.root() => {
                    "say `final: true` if the lifecycle ends here, or give it a way out"
                }
                _ => "give it a way out",
            }));
        }
    }
}
