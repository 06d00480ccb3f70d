//! All expressions of a machine, for the checks that ask what is used.

use crate::machine::{Atom, Expression, FieldId, Machine, Pattern, Property};

/// Visits every expression; with the field that gets its value, for those of an `assign`.
pub(super) fn each<'m>(
    machine: &'m Machine,
    visit: &mut dyn FnMut(&'m Expression, Option<FieldId>),
) {
    for transition in machine.transitions.values() {
        if let Some(guard) = &transition.guard {
            visit(guard, None);
        }
        for assignment in &transition.assign {
            visit(&assignment.value, Some(assignment.field));
        }
    }
    each_of_properties(machine, &mut |condition| visit(condition, None));
}

/// Visits every condition of a property or assumption.
pub(super) fn each_of_properties<'m>(machine: &'m Machine, visit: &mut dyn FnMut(&'m Expression)) {
    for property in machine.properties.values().chain(machine.assumptions.values()) {
        conditions(property).for_each(&mut *visit);
    }
}

/// The `when` of a property and of its atoms.
fn conditions(property: &Property) -> impl Iterator<Item = &Expression> {
    let (atoms, own): (Vec<&Atom>, Option<&Expression>) = match &property.pattern {
        Pattern::Never(a) | Pattern::Always(a) | Pattern::Eventually(a) => (vec![a], None),
        Pattern::Precedes(a, b) | Pattern::Responds(a, b) => (vec![a, b], None),
        Pattern::Accepts { when, .. } => (Vec::new(), when.as_ref()),
        Pattern::Reaches(_) => (Vec::new(), None),
    };
    let scope = &property.scope;
    let between = scope.between.iter().flat_map(|(from, to)| [from, to]);
    let scoped = scope.after.iter().chain(&scope.before).chain(between);
    let whens = atoms.into_iter().chain(scoped).filter_map(|atom| atom.when.as_ref());
    whens.chain(own)
}
