//! An event that is refused wherever it comes.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Answer, AnswerKind, Decision, EventId, Machine, StateId};
use crate::semantics::{Choice, DecidedBy, otherwise};
use crate::source::Span;
use std::collections::BTreeSet;

/// How many of the places that refuse are shown.
const MOST_SHOWN: usize = 3;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let reached = exploration.reached(machine);
    let atomic: Vec<StateId> =
        machine.atomic_states().filter(|&state| reached[crate::arena::Id::index(state)]).collect();
    for (id, event) in machine.events.iter() {
        // An event that no transition names is unused, and said to be so.
        let named = machine.states.values().any(|state| !state.branches(id).is_empty());
        if !named {
            continue;
        }
        let Some(refusals) = refusals(machine, exploration, &atomic, id) else { continue };
        let message = format!("`{}` is refused wherever it comes", event.name);
        let mut diagnostic = Diagnostic::new(Code::AlwaysRefused, event.span, message);
        for span in refusals.into_iter().take(MOST_SHOWN) {
            diagnostic = diagnostic.also(span, "refused here");
        }
        diagnostics.push(diagnostic.help("let some state take it or ignore it, or remove it"));
    }
}

/// Where an event is refused; nothing if some state does not.
fn refusals(
    machine: &Machine,
    exploration: &Exploration,
    atomic: &[StateId],
    event: EventId,
) -> Option<BTreeSet<Span>> {
    let mut spans = BTreeSet::new();
    for &state in atomic {
        for choice in exploration.choices(machine, state, event) {
            spans.insert(refusal(machine, state, event, &choice)?);
        }
    }
    Some(spans)
}

/// Where a choice refuses, if it does.
fn refusal(machine: &Machine, state: StateId, event: EventId, choice: &Choice) -> Option<Span> {
    let refused = |answer: Answer| (answer.kind == AnswerKind::Refuse).then_some(answer.span);
    match choice.by {
        DecidedBy::Attempt(id) => Some(machine[id].span),
        DecidedBy::Transition(id) => match machine[id].decision {
            Decision::Answer(answer) => refused(answer),
            Decision::Target { .. } | Decision::Stay => None,
        },
        DecidedBy::StateOtherwise(_) | DecidedBy::EventOtherwise(_) => {
            refused(otherwise(machine, state, event).1?)
        }
    }
}
