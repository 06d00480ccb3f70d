//! A type nothing has.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{GuardBody, Machine, Param};

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut named = vec![false; machine.types.len()];
    let guards = machine.guards.values().filter_map(|guard| match &guard.body {
        GuardBody::HandWritten { params } => Some(params),
        GuardBody::Expression { .. } => None,
    });
    let params: Vec<&Param> = (machine.events.values().flat_map(|event| &event.params))
        .chain(machine.actions.values().flat_map(|action| &action.params))
        .chain(machine.activities.values().flat_map(|a| a.params.iter().chain(&a.result)))
        .chain(guards.flatten())
        .collect();
    let fields = machine.fields.values().map(|field| field.declared);
    for ty in params.iter().map(|param| param.declared).chain(fields).flatten() {
        named[ty.index()] = true;
    }
    for (id, ty) in machine.types.iter() {
        if !named[id.index()] {
            let message = format!("nothing has the type `{}`", ty.name);
            let diagnostic = Diagnostic::new(Code::UnusedType, ty.span, message);
            diagnostics.push(diagnostic.help("give it to a field or parameter, or remove it"));
        }
    }
}
