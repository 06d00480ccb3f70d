//! A requirement that nothing satisfies.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let satisfied = machine.satisfied_requirements();
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
