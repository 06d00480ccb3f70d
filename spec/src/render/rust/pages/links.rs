//! Links from one generated item to another, as rustdoc resolves them.

use crate::machine::{ActionId, ActivityId, EventId, Machine, ReplyId, StateId};
use crate::render::rust::names::type_name;

/// ``[`Preparing`](State::Preparing)``; the machine itself is "any state".
pub(super) fn state(machine: &Machine, id: StateId) -> String {
    if id == machine.root() {
        return "[any state](Machine)".to_owned();
    }
    link(state_type(machine, id), &machine[id].name)
}

/// A link to a state with these words.
pub(super) fn state_as(machine: &Machine, id: StateId, words: &str) -> String {
    format!("[{words}]({}::{})", state_type(machine, id), plain(&machine[id].name))
}

pub(super) fn event(machine: &Machine, id: EventId) -> String {
    link("Event", &machine[id].name)
}

pub(super) fn reply(machine: &Machine, id: ReplyId) -> String {
    link("Reply", &machine[id].name)
}

pub(super) fn action(machine: &Machine, id: ActionId) -> String {
    link("Action", &machine[id].name)
}

pub(super) fn activity(machine: &Machine, id: ActivityId) -> String {
    link("Activity", &machine[id].name)
}

/// Several links, separated by commas.
pub(super) fn listed(links: impl IntoIterator<Item = String>) -> String {
    links.into_iter().collect::<Vec<_>>().join(", ")
}

fn state_type(machine: &Machine, id: StateId) -> &'static str {
    if machine[id].is_atomic() { "State" } else { "Composite" }
}

fn link(of: &str, name: &str) -> String {
    let name = plain(name);
    format!("[`{name}`]({of}::{name})")
}

/// A name as it stands in paths.
fn plain(name: &str) -> String {
    type_name(name).to_string()
}
