//! What a state is and does.

use super::{links, paragraphs, transitions};
use crate::machine::{Machine, StateId};
use crate::render::words;

/// The page of a state or composite.
pub(super) fn page(machine: &Machine, id: StateId) -> String {
    let list = transitions::list(machine, id);
    paragraphs(&[facts(machine, id), list, around(machine, id)])
}

/// What holds while it is active.
fn facts(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    let mut facts = Vec::new();
    if !state.is_atomic() {
        let inside = state.children.iter().map(|&child| links::state(machine, child));
        facts.push(format!("Holds {}.", links::listed(inside)));
    }
    if let Some(initial) = state.initial {
        facts.push(format!("Begins in {}.", links::state(machine, initial)));
    }
    if let Some(invoke) = &state.invoke {
        facts.push(format!("Runs {}.", links::activity(machine, invoke.activity)));
    }
    for (when, actions) in [("entry", &state.entry), ("exit", &state.exit)] {
        if !actions.is_empty() {
            let actions = actions.iter().map(|&action| links::action(machine, action));
            facts.push(format!("On {when}: {}.", links::listed(actions)));
        }
    }
    if let Some(window) = &state.within {
        let length = words::declared_duration(machine, window.duration);
        facts.push(format!("Lasts at most {length}."));
    }
    if state.is_final {
        facts.push("The lifecycle has ended here.".to_owned());
    }
    facts.join(" ")
}

/// Where else to look: what composites take in all their states.
fn around(machine: &Machine, id: StateId) -> String {
    let declares = |&state: &StateId| machine.transitions.values().any(|t| t.source == state);
    let around = machine.ancestry(id).skip(1).filter(declares);
    let around: Vec<String> = around
        .map(|state| match state == machine.root() {
            true => "[all states](Machine#in-every-state)".to_owned(),
            false => links::state(machine, state),
        })
        .collect();
    match around.is_empty() {
        true => String::new(),
        false => {
            format!("Besides, it takes what {} take.", around.join(" and "))
        }
    }
}
