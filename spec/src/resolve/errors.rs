//! What activities may fail with: the failures that all calls which can start them list.

use crate::arena::{Arena, Id as _};
use crate::machine::{ActivityId, Decision, EventId, Machine, ReplyId, StateId, Trigger};
use std::collections::VecDeque;

/// Replies, sorted; none is every failure there is.
type Common = Option<Vec<ReplyId>>;

/// Works out the errors of every activity.
pub(super) fn errors(machine: &Machine) -> Arena<ActivityId, Vec<ReplyId>> {
    let mut common: Vec<Common> = vec![None; machine.activities.len()];
    let of_states = of_running_states(machine);
    for (state, listed) in machine.states.values().zip(&of_states) {
        if let (Some(invoke), Some(listed)) = (&state.invoke, listed) {
            keep_common(&mut common[invoke.activity.index()], listed);
        }
    }
    for transition in machine.transitions.values() {
        if let (Some(activity), Trigger::Event(event)) = (transition.attempt, transition.trigger) {
            keep_common(&mut common[activity.index()], &failures(machine, event));
        }
    }
    let every: Vec<ReplyId> = machine.replies.ids().filter(|&id| !machine[id].success).collect();
    (machine.activities.values().zip(common))
        .map(|(activity, common)| match activity.infallible {
            true => Vec::new(),
            false => common.unwrap_or_else(|| every.clone()),
        })
        .collect()
}

/// For each running state, the failures that all calls list which can be waiting for it.
fn of_running_states(machine: &Machine) -> Vec<Common> {
    let mut common: Vec<Common> = vec![None; machine.states.len()];
    let mut changed = VecDeque::new();
    let mut onwards: Vec<Vec<StateId>> = vec![Vec::new(); machine.states.len()];
    for (id, transition) in machine.transitions.iter() {
        let Decision::Target { state, .. } = transition.decision else { continue };
        let entered = machine.settle(state);
        if machine[entered].invoke.is_none() {
            continue;
        }
        match waits_on(machine, id) {
            Waits::Caller(event) => {
                if keep_common(&mut common[entered.index()], &failures(machine, event)) {
                    changed.push_back(entered);
                }
            }
            Waits::WhoWaitsFor(state) => onwards[state.index()].push(entered),
            Waits::Nobody => {}
        }
    }
    // A call goes on waiting where one activity follows another.
    while let Some(state) = changed.pop_front() {
        let Some(listed) = common[state.index()].clone() else { continue };
        for &next in &onwards[state.index()] {
            if keep_common(&mut common[next.index()], &listed) {
                changed.push_back(next);
            }
        }
    }
    common
}

/// Who waits for the activity of a state that a transition enters.
pub(super) enum Waits {
    /// The caller of this event.
    Caller(EventId),
    /// Whoever waited for the activity of this state.
    WhoWaitsFor(StateId),
    /// Nobody: time has started it.
    Nobody,
}

/// Who waits, if this transition enters a running state.
pub(super) fn waits_on(machine: &Machine, id: crate::machine::TransitionId) -> Waits {
    match machine[id].trigger {
        Trigger::Event(event) => Waits::Caller(event),
        Trigger::AttemptFailed(branch) => waits_on(machine, branch),
        Trigger::Done(state) | Trigger::Failed(state) => Waits::WhoWaitsFor(state),
        Trigger::After(_) => Waits::Nobody,
    }
}

fn failures(machine: &Machine, event: EventId) -> Vec<ReplyId> {
    machine[event].replies.iter().copied().filter(|&reply| !machine[reply].success).collect()
}

/// Keeps what is in both; says whether anything has changed.
fn keep_common(common: &mut Common, listed: &[ReplyId]) -> bool {
    match common {
        None => {
            *common = Some(listed.to_vec());
            true
        }
        Some(replies) => {
            let before = replies.len();
            replies.retain(|reply| listed.binary_search(reply).is_ok());
            replies.len() != before
        }
    }
}
