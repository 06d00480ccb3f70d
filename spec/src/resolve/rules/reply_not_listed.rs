//! A reply that is not on the list of the event it answers. What `otherwise:` and `done:` answer
//! depends on what is reached, and is judged when the machine is explored.

mod scenarios;

use super::known_replies::KnownReplies;
use super::{Structure, listed};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{AnswerKind, Decision, EventId, Machine, ReplyId, TransitionId, Trigger};
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let known = KnownReplies::new(structure);
    scenarios::check(structure, &known, diagnostics);
    // The branch of a group answers several events, and is reported once.
    let mut wrong: BTreeMap<(Span, ReplyId), Vec<EventId>> = BTreeMap::new();
    for (id, transition) in machine.transitions.iter() {
        let Some(event) = event(machine, id) else { continue };
        let said = match (transition.decision, structure.places[transition.branch].reply) {
            // Of the wrong kind: that is said, and with another reply this is another question.
            (Decision::Answer(answer), _)
                if machine[answer.reply].success != (answer.kind == AnswerKind::Ignore) =>
            {
                None
            }
            (Decision::Answer(answer), _) => Some((answer.reply, answer.span)),
            (_, span) => transition.reply.zip(span),
        };
        if let Some((reply, span)) = said
            && known.lacks(machine, event, reply)
        {
            let events = wrong.entry((span, reply)).or_default();
            if !events.contains(&event) {
                events.push(event);
            }
        }
    }
    for ((span, reply), events) in wrong {
        diagnostics.push(not_listed(machine, span, reply, &events));
    }
}

fn not_listed(machine: &Machine, span: Span, reply: ReplyId, events: &[EventId]) -> Diagnostic {
    let reply = &machine[reply].name;
    let names = listed(events.iter().map(|&event| machine[event].name.as_str()));
    let message = format!("`{reply}` is not a reply of {names}");
    let mut diagnostic = Diagnostic::new(Code::ReplyNotListed, span, message);
    for &event in events.iter().take(3) {
        diagnostic = diagnostic.also(machine[event].span, "declared here");
    }
    let listed_now = match events {
        [event] => {
            let replies = machine[*event].replies.iter();
            let replies = listed(replies.map(|&reply| machine[reply].name.as_str()));
            format!("; now it may answer {replies}")
        }
        _ => String::new(),
    };
    let help = format!("add `{reply}` to the `replies:` of {names}{listed_now}");
    diagnostic.help(help)
}

/// The event whose call a branch answers.
fn event(machine: &Machine, id: TransitionId) -> Option<EventId> {
    match machine[id].trigger {
        Trigger::Event(event) => Some(event),
        Trigger::AttemptFailed(tried) => event(machine, tried),
        Trigger::Done(_) | Trigger::Failed(_) | Trigger::After(_) => None,
    }
}
