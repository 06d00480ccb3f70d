//! Distinct names for a machine with mistakes, so that the code of what is left of it compiles.

use super::names::type_name;
use crate::arena::{Arena, Id};
use crate::machine::Machine;
use crate::resolve::names_beside_types;
use std::collections::BTreeSet;

/// The machine with a number behind each name that another thing of its kind has in Rust.
pub(super) fn with_distinct_names(machine: &Machine) -> Machine {
    let mut machine = machine.clone();
    rename(&mut machine.states, |state| &mut state.name);
    let generated = names_beside_types().map(str::to_owned).collect();
    rename_beside(&mut machine.types, generated, |ty| &mut ty.name);
    rename(&mut machine.replies, |reply| &mut reply.name);
    rename(&mut machine.fields, |field| &mut field.name);
    rename(&mut machine.events, |event| &mut event.name);
    rename(&mut machine.guards, |guard| &mut guard.name);
    rename(&mut machine.actions, |action| &mut action.name);
    rename(&mut machine.activities, |activity| &mut activity.name);
    rename(&mut machine.effects, |effect| &mut effect.name);
    machine
}

fn rename<I: Id, T>(declared: &mut Arena<I, T>, name: impl Fn(&mut T) -> &mut String) {
    rename_beside(declared, BTreeSet::new(), name);
}

/// The same where some names are taken already.
fn rename_beside<I: Id, T>(
    declared: &mut Arena<I, T>,
    mut taken: BTreeSet<String>,
    name: impl Fn(&mut T) -> &mut String,
) {
    for id in declared.ids() {
        let name = name(&mut declared[id]);
        let written = name.clone();
        let mut number = 1;
        while !taken.insert(type_name(name).to_string()) {
            number += 1;
            *name = format!("{written}_{number}");
        }
    }
}
