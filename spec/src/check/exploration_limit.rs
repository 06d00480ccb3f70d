//! The machine has more configurations than were looked at.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Field, Kind, Machine, TypeKind};

/// How many of the fields that make it large are shown.
const MOST_SHOWN: usize = 3;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    if exploration.is_complete() {
        return;
    }
    let message = format!(
        "exploring gave up after {} configurations and {} steps",
        exploration.len(),
        exploration.steps()
    );
    let mut diagnostic = Diagnostic::new(Code::ExplorationLimit, machine.span, message)
        .label("nothing is known of what else this machine can do");
    let mut fields: Vec<(u64, &Field)> =
        machine.fields.values().map(|field| (values(machine, field), field)).collect();
    fields.sort_by_key(|&(values, _)| std::cmp::Reverse(values));
    for (values, field) in fields.into_iter().filter(|&(values, _)| values > 2).take(MOST_SHOWN) {
        let text = format!("`{}` alone has {values} values", field.name);
        diagnostic = diagnostic.also(field.span, text);
    }
    if !machine.properties.is_empty() {
        diagnostic = diagnostic.help("nothing is said of its properties, as long as that is so");
    }
    diagnostics.push(
        diagnostic
            .help(
                "keep in the context only what the machine decides on, lower the `max` of its \
                 counts, and clear what is not needed any more: what fields have multiplies",
            )
            .help(
                "or let more be looked at: `lifechart check --explore-limit N`, and \
                 `machine!(\"...\", explore_limit = N)`",
            ),
    );
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
