//! The machine has too many configurations to be explored.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Field, Kind, Machine, TypeKind};

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    if exploration.is_complete() {
        return;
    }
    let message = format!(
        "the machine is too large: exploring gave up after {} configurations and {} steps",
        exploration.len(),
        exploration.steps()
    );
    let mut diagnostic = Diagnostic::new(Code::ExplorationLimit, machine.span, message);
    let largest = machine.fields.values().max_by_key(|field| values(machine, field));
    if let Some(field) = largest.filter(|field| values(machine, field) > 1) {
        let text = format!("`{}` alone has {} values", field.name, values(machine, field));
        diagnostic = diagnostic.also(field.span, text);
    }
    diagnostics.push(diagnostic.help(
        "keep in the context only what the machine decides on, and lower the `max` of its counts",
    ));
}

/// How many values a field has; an id counts as there or not.
fn values(machine: &Machine, field: &Field) -> u64 {
    let present = match field.ty.kind {
        Kind::Bool => 2,
        Kind::Count { max } => u64::from(max.unwrap_or(u32::MAX)) + 1,
        Kind::Id(_) => 1,
        Kind::Enumeration(ty) => match &machine[ty].kind {
            TypeKind::Enumeration { variants } => variants.len() as u64,
            _ => 1,
        },
    };
    present + u64::from(field.ty.optional)
}
