//! An effect nothing has or forbids.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut named = vec![false; machine.effects.len()];
    let effects = (machine.actions.values().flat_map(|action| &action.effects))
        .chain(machine.activities.values().flat_map(|activity| &activity.effects))
        .chain(machine.states.values().flat_map(|state| &state.forbid));
    for effect in effects {
        named[effect.index()] = true;
    }
    for (id, effect) in machine.effects.iter() {
        if !named[id.index()] {
            let message = format!("nothing has the effect `{}` or forbids it", effect.name);
            let diagnostic = Diagnostic::new(Code::UnusedEffect, effect.span, message);
            diagnostics.push(diagnostic.help(
                "name it under `effects:` of what has it, under `forbid:` of a state, or remove it",
            ));
        }
    }
}
