//! A branch that no run takes.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Edge, Exploration};
use crate::machine::{Machine, StateId, TransitionId, Trigger};
use crate::semantics::{DecidedBy, Input, InputKind, Scene, StepError};
use crate::source::Span;

/// In how many configurations the reason is looked for.
const LOOKED_AT: usize = 500;

/// How many of the branches that decide first are shown.
const MOST_SHOWN: usize = 3;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let used = exploration.used(machine);
    let reached = exploration.reached(machine);
    let mut taken = vec![false; machine.branches.len()];
    let mut possible: Vec<Vec<TransitionId>> = vec![Vec::new(); machine.branches.len()];
    let mut serves = vec![false; machine.branches.len()];
    for (id, transition) in machine.transitions.iter() {
        let branch = transition.branch.index();
        taken[branch] |= used[id.index()];
        serves[branch] = true;
        let comes = match transition.trigger {
            Trigger::AttemptFailed(tried) => used[tried.index()],
            Trigger::Done(state) | Trigger::Failed(state) => reached[state.index()],
            Trigger::Event(_) | Trigger::After(_) => reached[transition.source.index()],
        };
        if comes {
            possible[branch].push(id);
        }
    }
    for (branch, &span) in machine.branches.iter() {
        if !serves[branch.index()] {
            // A `failed:` for the states inside, or a branch of an empty group.
            diagnostics.push(
                Diagnostic::new(Code::NeverTaken, span, "nothing here takes this branch").help(
                    "a `failed:` is for the states inside that run an activity, can fail, and \
                     have none of their own; remove it",
                ),
            );
            continue;
        }
        let possible = &possible[branch.index()];
        // Where the state is unreachable or the `try` never runs, that is the finding.
        if !taken[branch.index()] && !possible.is_empty() {
            // Among so many findings nobody misses the reason, and looking for it takes time.
            let reason = match diagnostics.may_guess() {
                true => reason(machine, exploration, possible),
                false => Reason { gave_up: true, ..Reason::default() },
            };
            diagnostics.push(finding(machine, span, possible, reason));
        }
    }
}

fn finding(
    machine: &Machine,
    span: Span,
    transitions: &[TransitionId],
    reason: Reason,
) -> Diagnostic {
    let what = triggers(machine, transitions);
    let message = format!("no run takes this branch of {what}");
    let mut diagnostic = Diagnostic::new(Code::NeverTaken, span, message);
    if !reason.overtaken_by.is_empty() {
        let text = match reason.overtaken_by.len() {
            1 => "this decides first",
            _ => "one of these decides first",
        };
        for &span in reason.overtaken_by.iter().take(MOST_SHOWN) {
            diagnostic = diagnostic.also(span, text);
        }
        return diagnostic.help("change the order or the guards, or remove the branch");
    }
    if reason.gave_up {
        return diagnostic.help("remove the branch");
    }
    if let Some(guard) = transitions.first().and_then(|&id| machine[id].guard.as_ref()) {
        diagnostic = diagnostic.also(guard.span, "this never holds here");
    }
    diagnostic.help("change the guard, or remove the branch")
}

/// What the branch answers to, in words.
fn triggers(machine: &Machine, transitions: &[TransitionId]) -> String {
    let Some(first) = transitions.first().map(|&id| &machine[id]) else { return String::new() };
    if let Some(group) = first.group {
        return format!("`{}`", machine[group].name);
    }
    match first.trigger {
        Trigger::Event(event) => format!("`{}`", machine[event].name),
        Trigger::Done(state) => format!("`done:` of `{}`", machine[state].name),
        Trigger::Failed(_) => "`failed:`".to_owned(),
        Trigger::After(_) => "`after:`".to_owned(),
        Trigger::AttemptFailed(tried) => {
            let activity = machine[tried].attempt.map(|activity| machine[activity].name.as_str());
            format!("the `failed:` of `try: {}`", activity.unwrap_or_default())
        }
    }
}

/// Why a branch is never taken; if nothing else is known, its guard never holds.
#[derive(Default)]
struct Reason {
    /// Its guard holds at times, but then one of these decides.
    overtaken_by: Vec<Span>,
    /// There are too many configurations to say.
    gave_up: bool,
}

fn reason(machine: &Machine, exploration: &Exploration, transitions: &[TransitionId]) -> Reason {
    let mut reason = Reason::default();
    for &id in transitions {
        look(machine, exploration, id, &mut reason);
    }
    reason
}

fn look(machine: &Machine, exploration: &Exploration, id: TransitionId, reason: &mut Reason) {
    let transition = &machine[id];
    let asked_in = match transition.trigger {
        Trigger::Done(state) | Trigger::Failed(state) => state,
        Trigger::Event(_) | Trigger::After(_) | Trigger::AttemptFailed(_) => transition.source,
    };
    let here =
        |&at: &crate::explore::ConfigurationId| machine.is_in(exploration.state(at), asked_in);
    let mut looked_at = 0;
    for at in exploration.ids().filter(here) {
        looked_at += 1;
        if looked_at > LOOKED_AT {
            reason.gave_up = true;
            return;
        }
        let configuration = exploration.configuration(at);
        for edge in exploration.edges(machine, at) {
            if !is_asked(machine, id, asked_in, &edge) {
                continue;
            }
            let scene = Scene::new(&configuration, &edge.input, &edge.world);
            let guard = transition.guard.as_ref();
            let holds = guard.map_or(Ok(true), |guard| scene.holds(&guard.expr));
            if matches!(holds, Ok(true) | Err(StepError::Asks(_)))
                && let Some(span) = decider(machine, &edge)
                && !reason.overtaken_by.contains(&span)
            {
                reason.overtaken_by.push(span);
            }
        }
    }
}

/// Whether the branch could be asked in this step.
fn is_asked(machine: &Machine, id: TransitionId, asked_in: StateId, edge: &Edge) -> bool {
    let is_triggered = match machine[id].trigger {
        Trigger::Event(event) => edge.input.kind() == InputKind::Event(event),
        Trigger::Done(_) => edge.input.kind() == InputKind::Done,
        Trigger::Failed(_) => edge.input.kind() == InputKind::Failed,
        Trigger::After(_) => match edge.input {
            Input::Due { state, deadline } => {
                let after = machine[state].after.get(deadline);
                state == asked_in && after.is_some_and(|after| after.branches.contains(&id))
            }
            _ => false,
        },
        Trigger::AttemptFailed(tried) => {
            let branch = edge.result.as_ref().ok().and_then(|(outcome, _)| outcome.branch);
            branch == Some(tried) && matches!(edge.world.attempt, Some(Err(_)))
        }
    };
    is_triggered && edge.result.is_ok()
}

/// Where the branch stands that decided a step.
fn decider(machine: &Machine, edge: &Edge) -> Option<Span> {
    let (outcome, _) = edge.result.as_ref().ok()?;
    let decider = match outcome.decided_by {
        DecidedBy::Transition(id) => Some(id),
        _ => None,
    };
    let failed = matches!(edge.world.attempt, Some(Err(_)));
    let first = if failed { decider } else { outcome.branch.or(decider) };
    first.map(|id| machine.branches[machine[id].branch])
}
