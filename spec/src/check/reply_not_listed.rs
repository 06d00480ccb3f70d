//! A reply that a call is answered with and that is not on its event's list: replies of `otherwise`,
//! and those of steps that end a waiting call.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Decided, Exploration};
use crate::machine::{EventId, Machine, ReplyId, StateId};
use crate::semantics::{Choice, Configuration, DecidedBy, Input, InputKind, otherwise, outcome};
use crate::source::Span;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let mut told: Vec<(EventId, ReplyId, Span)> = Vec::new();
    for decided in exploration.decided() {
        told.extend(told_by(machine, decided));
    }
    let reached = exploration.reached(machine);
    let reached = |state: &StateId| reached[crate::arena::Id::index(*state)];
    for state in machine.atomic_states().filter(reached) {
        told.extend(told_otherwise(machine, state));
    }
    told.retain(|&(event, reply, _)| !machine[event].replies.contains(&reply));
    told.sort_unstable();
    told.dedup();
    for (event, reply, span) in told {
        let (event, reply) = (&machine[event], &machine[reply].name);
        let name = &event.name;
        let message =
            format!("`{reply}` is not a reply of `{name}`, which can be answered so here");
        let help = format!("add `{reply}` to the `replies:` of `{name}`, or decide `{name}` first");
        let diagnostic = Diagnostic::new(Code::ReplyNotListed, span, message);
        diagnostics.push(diagnostic.also(event.span, "declared here").help(help));
    }
}

/// What a decision of exploring tells callers, and where that is written.
fn told_by(machine: &Machine, decided: &Decided) -> Vec<(EventId, ReplyId, Span)> {
    let at = Configuration { state: decided.state, values: Vec::new(), open: decided.open };
    let input = match decided.on {
        InputKind::Event(event) => Input::Event { event, payload: Vec::new() },
        InputKind::Done => Input::Done { result: Vec::new() },
        InputKind::Failed => Input::Failed { reply: machine.ok },
        InputKind::Due(state, deadline) => Input::Due { state, deadline },
    };
    let outcome = outcome(machine, &at, &input, &decided.choice);
    let span = written(machine, &decided.choice);
    let mut told = Vec::new();
    if let (Some(reply), InputKind::Event(event)) = (outcome.reply, decided.on) {
        told.push((event, reply, span));
    }
    // What an activity fails with is on the list of whoever can start it, unless it is overridden.
    let overridden = match decided.choice.by {
        DecidedBy::Transition(id) => machine[id].reply.is_some(),
        _ => false,
    };
    if let Some((event, reply)) = outcome.answers
        && (overridden || decided.on != InputKind::Failed)
    {
        let invoke =
            machine[decided.state].invoke.as_ref().filter(|_| outcome.interrupted.is_some());
        told.push((event, reply, invoke.map_or(span, |invoke| invoke.span)));
    }
    told
}

/// What `otherwise` tells callers of events that no branch of the state names.
fn told_otherwise(machine: &Machine, state: StateId) -> Vec<(EventId, ReplyId, Span)> {
    let is_final = machine[state].is_final;
    let unnamed = |event: &EventId| {
        is_final || machine.ancestry(state).all(|state| machine[state].branches(*event).is_empty())
    };
    let answers = machine.events.ids().filter(unnamed).filter_map(|event| {
        let (_, answer) = otherwise(machine, state, event);
        answer.map(|answer| (event, answer.reply, answer.span))
    });
    answers.collect()
}

fn written(machine: &Machine, choice: &Choice) -> Span {
    let answer = match choice.by {
        DecidedBy::Transition(id) => return machine[id].span,
        DecidedBy::Attempt(id) => return machine[id].span,
        DecidedBy::StateOtherwise(state) => machine[state].otherwise,
        DecidedBy::EventOtherwise(event) => machine[event].otherwise,
    };
    answer.map_or(machine.span, |answer| answer.span)
}
