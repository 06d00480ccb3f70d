//! A requirement that nothing satisfies.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut satisfied = vec![false; machine.requirements.len()];
    let named = (machine.transitions.values().flat_map(|transition| &transition.satisfies))
        .chain(machine.states.values().flat_map(|state| &state.satisfies))
        .chain(machine.events.values().flat_map(|event| &event.satisfies))
        .chain(machine.properties.values().flat_map(|property| &property.satisfies))
        .chain(machine.scenarios.values().flat_map(|scenario| &scenario.satisfies));
    for requirement in named {
        satisfied[requirement.index()] = true;
    }
    for (id, requirement) in machine.requirements.iter() {
        if !satisfied[id.index()] {
            let message = format!("nothing satisfies `{}`", requirement.name);
            diagnostics.push(
                Diagnostic::new(Code::UnsatisfiedRequirement, requirement.span, message).help(
                    "name it under `satisfies:` of the transition, state, event, property or \
                     scenario that fulfils it",
                ),
            );
        }
    }
}
