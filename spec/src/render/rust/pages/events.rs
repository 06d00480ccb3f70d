//! What an event answers and who answers with a reply.

use super::{links, paragraphs};
use crate::machine::{Decision, EventId, Machine, ReplyId, StateId, Trigger};
use crate::render::rust::names::type_name;

/// The page of an event.
pub(super) fn event(machine: &Machine, id: EventId) -> String {
    let event = &machine[id];
    let name = type_name(&event.name).to_string();
    let replies = event.replies.iter().map(|&reply| links::reply(machine, reply));
    let answers =
        format!("Answers {}, and nothing else: [`replies::{name}`].", links::listed(replies));
    let takers = takers(machine, id);
    let taken = match takers.is_empty() {
        true => "Nothing is done about it in any state.".to_owned(),
        false => format!("Taken in {}.", links::listed(takers)),
    };
    paragraphs(&[answers, taken])
}

/// The states and composites that do something about an event.
fn takers(machine: &Machine, id: EventId) -> Vec<String> {
    let mut takers: Vec<StateId> = Vec::new();
    for transition in machine.transitions.values() {
        let is_answer = matches!(transition.decision, Decision::Answer(_));
        if transition.trigger == Trigger::Event(id)
            && !is_answer
            && !takers.contains(&transition.source)
        {
            takers.push(transition.source);
        }
    }
    takers.iter().map(|&state| links::state(machine, state)).collect()
}

/// The page of a reply.
pub(super) fn reply(machine: &Machine, id: ReplyId) -> String {
    let events = machine.events.iter().filter(|(_, event)| event.replies.contains(&id));
    let events: Vec<String> = events.map(|(event, _)| links::event(machine, event)).collect();
    match events.len() {
        0 => "No event answers it.".to_owned(),
        all if all == machine.events.len() => "Every [`Event`] may answer it.".to_owned(),
        _ => format!("Answered by {}.", links::listed(events)),
    }
}
