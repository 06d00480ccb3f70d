//! `local: true` where the target is not inside the state that declares the transition.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Decision;
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let mut reported = BTreeSet::new();
    for transition in machine.transitions.values() {
        let Decision::Target { state, local: true } = transition.decision else { continue };
        let source = transition.source;
        if source != state && machine.is_in(state, source) {
            continue;
        }
        let Some(span) = structure.places[transition.branch].local else { continue };
        if reported.insert(span) {
            let (source, target) = (&machine[source].name, &machine[state].name);
            let message = match source == target {
                true => format!("`{target}` is not inside itself"),
                false => format!("`{target}` is not inside `{source}`"),
            };
            diagnostics.push(Diagnostic::new(Code::ConflictingKeys, span, message).help(
                "`local: true` says that a transition to a state inside does not leave the one \
                 that declares it: remove it",
            ));
        }
    }
}
