//! A `reply:` on the way to a running state: the call goes on, and is answered when that ends.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Decision;
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let mut reported = BTreeSet::new();
    for transition in machine.transitions.values() {
        let Decision::Target { state, .. } = transition.decision else { continue };
        let Some(span) = structure.places[transition.branch].reply else { continue };
        let entered = &machine[machine.settle(state)];
        let Some(invoke) = &entered.invoke else { continue };
        if !reported.insert(span) {
            continue;
        }
        let (name, runs) = (&entered.name, &machine[invoke.activity].name);
        let message = format!("this reply is never told: the call is answered when `{runs}` ends");
        diagnostics.push(
            Diagnostic::new(Code::ConflictingKeys, span, message)
                .also(invoke.span, "runs first")
                .help(format!("write it under `done:` of `{name}`")),
        );
    }
}
