//! The cases of a state: what its branches, its work and its deadlines come to.

use super::{Call, Case, Cause, Condition, Handler, Move, Said, Sight};
use crate::machine::{
    ActionId, Answer, AnswerKind, Decision, EventId, Machine, StateId, Transition, TransitionId,
};
use crate::semantics::{OutcomeKind, otherwise};
use std::collections::BTreeSet;

/// Everything a state decides.
pub(super) fn handlers(machine: &Machine, state: StateId) -> Vec<Handler<'_>> {
    if machine[state].is_final {
        return ended(machine, state);
    }
    let mut handlers = Vec::new();
    for event in machine.events.ids() {
        let cause = Cause::Event(event);
        let mut cases = branches(machine, cause, machine[state].branches(event), &[]);
        if state == machine.root() && cases.last().is_none_or(|last| !last.conditions.is_empty()) {
            cases.extend(last_resort(machine, event));
        }
        handlers.push(Handler { cause, cases });
    }
    handlers.extend(work(machine, state));
    let ends = machine.states.values().any(|state| state.is_final);
    let goes_on = [Condition::GoesOn];
    let first: &[_] = if state == machine.root() && ends { &goes_on } else { &[] };
    for (slot, after) in machine[state].after.iter().enumerate() {
        let cause = Cause::Due(state, slot);
        handlers.push(Handler { cause, cases: branches(machine, cause, &after.branches, first) });
    }
    handlers.retain(|handler| !handler.cases.is_empty());
    handlers
}

/// A final state answers everything by `otherwise`, before the machine's own branches are asked.
fn ended(machine: &Machine, state: StateId) -> Vec<Handler<'_>> {
    let answered = |event| {
        let answer = otherwise(machine, state, event).1?;
        Some(Handler { cause: Cause::Event(event), cases: vec![answer_case(answer, Vec::new())] })
    };
    machine.events.ids().filter_map(answered).collect()
}

/// `otherwise` of the nearest state, else of the event, else of the machine.
fn last_resort(machine: &Machine, event: EventId) -> Vec<Case<'_>> {
    let root = machine.root();
    let states = machine.states.iter().filter(|&(id, state)| id != root && !state.is_final);
    let mut declared: Vec<(StateId, Answer)> =
        states.filter_map(|(id, state)| Some((id, state.otherwise?))).collect();
    // Of two states one of which holds the other, the inner one comes first.
    declared.sort_by_key(|&(state, _)| std::cmp::Reverse(machine.ancestry(state).count()));
    let mut cases: Vec<Case<'_>> = declared
        .into_iter()
        .map(|(state, answer)| answer_case(answer, vec![Condition::In(state)]))
        .collect();
    let last = machine[event].otherwise.or(machine[root].otherwise);
    cases.extend(last.map(|answer| answer_case(answer, Vec::new())));
    cases
}

/// What ends the work inside `state`, as far as it is declared there. Whatever is reported
/// otherwise comes too late.
fn work(machine: &Machine, state: StateId) -> Vec<Handler<'_>> {
    let mut handlers = Vec::new();
    let running = |id: &StateId| machine[*id].invoke.is_some();
    let inside: Vec<StateId> = machine.atomic_inside(state).into_iter().filter(running).collect();
    for (activity, _) in machine.activities.iter() {
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        for &runs in &inside {
            let Some(invoke) = &machine[runs].invoke else { continue };
            if invoke.activity != activity {
                continue;
            }
            let mut first = vec![Condition::IsCurrent];
            if runs != state {
                first.insert(0, Condition::In(runs));
            }
            let here = |list: &[TransitionId]| {
                let own = |id: &TransitionId| machine[*id].source == state;
                list.iter().copied().filter(own).collect::<Vec<_>>()
            };
            done.extend(branches(machine, Cause::Done(activity), &here(&invoke.done), &first));
            failed.extend(branches(
                machine,
                Cause::Failed(activity),
                &here(&invoke.failed),
                &first,
            ));
        }
        let is_run = machine
            .states
            .values()
            .any(|state| state.invoke.as_ref().is_some_and(|invoke| invoke.activity == activity));
        if state == machine.root() && is_run {
            done.push(too_late());
            failed.push(too_late());
        }
        handlers.push(Handler { cause: Cause::Done(activity), cases: done });
        handlers.push(Handler { cause: Cause::Failed(activity), cases: failed });
    }
    handlers
}

/// The cases of branches that are tried in order, up to the first that always decides.
fn branches<'m>(
    machine: &'m Machine,
    cause: Cause,
    branches: &[TransitionId],
    first: &[Condition<'m>],
) -> Vec<Case<'m>> {
    let mut cases = Vec::new();
    for &id in branches {
        let branch = &machine[id];
        let mut conditions = first.to_vec();
        conditions.extend(guard(cause, branch, Sight::of(machine, branch)));
        match branch.attempt {
            None => cases.push(case(machine, cause, branch, &[], conditions)),
            Some(_) => cases.extend(tried(machine, cause, branch, conditions)),
        }
        if branch.guard.is_none() {
            break;
        }
    }
    cases
}

fn guard<'m>(cause: Cause, branch: &'m Transition, sight: Sight) -> Option<Condition<'m>> {
    let sight = Sight { by_time: matches!(cause, Cause::Due(..)), ..sight };
    branch.guard.as_ref().map(|guard| Condition::Holds(guard, sight))
}

/// A branch whose `try` succeeds, and the ways in which it fails.
fn tried<'m>(
    machine: &'m Machine,
    cause: Cause,
    branch: &'m Transition,
    conditions: Vec<Condition<'m>>,
) -> Vec<Case<'m>> {
    let with = |more: Vec<Condition<'m>>| [conditions.clone(), more].concat();
    let mut cases =
        vec![case(machine, cause, branch, &branch.before, with(vec![Condition::TrySucceeds]))];
    let infallible = branch.attempt.is_some_and(|activity| machine[activity].errors.is_empty());
    if infallible {
        return cases;
    }
    for &id in &branch.failed {
        let failed = &machine[id];
        let mut more = vec![Condition::TryFails];
        more.extend(guard(cause, failed, Sight::of(machine, failed)));
        cases.push(case(machine, cause, failed, &branch.before, with(more)));
        if failed.guard.is_none() {
            return cases;
        }
    }
    let refused = Case {
        verdict: Some(OutcomeKind::Refused),
        said: Said::Failure,
        actions: branch.before.clone(),
        branch: Some(branch),
        ..nothing(with(vec![Condition::TryFails]))
    };
    cases.push(refused);
    cases
}

fn case<'m>(
    machine: &'m Machine,
    cause: Cause,
    branch: &'m Transition,
    before: &[ActionId],
    conditions: Vec<Condition<'m>>,
) -> Case<'m> {
    let is_event = matches!(cause, Cause::Event(_));
    let error = matches!(branch.trigger, crate::machine::Trigger::AttemptFailed(_));
    let otherwise = if error { Said::Failure } else { Said::Reply(machine.ok) };
    let said = branch.reply.map_or(otherwise, Said::Reply);
    let actions = [before, &branch.actions].concat();
    let taken = Case {
        verdict: Some(OutcomeKind::Taken),
        actions,
        assign: &branch.assign,
        sight: Sight::of(machine, branch),
        branch: Some(branch),
        ..nothing(conditions)
    };
    match branch.decision {
        Decision::Answer(answer) => Case {
            verdict: Some(kind(answer)),
            said: Said::Reply(answer.reply),
            actions: before.to_vec(),
            ..taken
        },
        Decision::Stay => Case { said: if is_event { said } else { Said::Nothing }, ..taken },
        Decision::Target { state, local } => {
            let runs_on = machine[machine.settle(state)].invoke.is_some();
            let source = branch.source;
            let inside = source == machine.root()
                || (local && source != state && machine.is_in(state, source));
            Case {
                said: if is_event && !runs_on { said } else { Said::Nothing },
                moves: Some(Move { target: state, inside }),
                call: call(machine, cause, branch, runs_on),
                ..taken
            }
        }
    }
}

/// What becomes of the waiting call when a branch leads to another state.
fn call(machine: &Machine, cause: Cause, branch: &Transition, runs_on: bool) -> Call {
    let waits = match cause {
        Cause::Event(event) if runs_on => Some(event),
        _ => None,
    };
    match cause {
        Cause::Done(_) | Cause::Failed(_) if runs_on => Call::Hand,
        Cause::Done(_) => Call::Tell(Said::Reply(branch.reply.unwrap_or(machine.ok))),
        Cause::Failed(_) => Call::Tell(branch.reply.map_or(Said::Failure, Said::Reply)),
        Cause::Event(_) | Cause::Due(..) => {
            let inside: BTreeSet<StateId> =
                machine.atomic_inside(branch.source).into_iter().collect();
            match inside.iter().any(|&state| machine[state].invoke.is_some()) {
                true => Call::Interrupt(waits),
                false => Call::Begin(waits),
            }
        }
    }
}

fn answer_case(answer: Answer, conditions: Vec<Condition<'_>>) -> Case<'_> {
    let verdict = Some(kind(answer));
    Case { verdict, said: Said::Reply(answer.reply), ..nothing(conditions) }
}

fn too_late<'m>() -> Case<'m> {
    nothing(Vec::new())
}

fn nothing(conditions: Vec<Condition<'_>>) -> Case<'_> {
    Case {
        conditions,
        verdict: None,
        said: Said::Nothing,
        moves: None,
        actions: Vec::new(),
        assign: &[],
        call: Call::Keep,
        sight: Sight::default(),
        branch: None,
    }
}

fn kind(answer: Answer) -> OutcomeKind {
    match answer.kind {
        AnswerKind::Refuse => OutcomeKind::Refused,
        AnswerKind::Ignore => OutcomeKind::Ignored,
    }
}
