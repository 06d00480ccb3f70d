//! What decides an event in a state, as far as it is known before anything runs.

use crate::machine::{Answer, AnswerKind, Decision, EventId, Machine, StateId, TransitionId};
use crate::semantics;

/// What is asked, in order, when an event comes in an atomic state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The branches of the state and of the composites around it; only the last can be without a
    /// guard.
    pub(crate) branches: Vec<TransitionId>,
    /// What answers when none of them holds; none, if the last always does.
    pub(crate) otherwise: Option<Answer>,
}

/// The cell of an atomic state and an event.
pub(crate) fn cell(machine: &Machine, state: StateId, event: EventId) -> Cell {
    let mut branches = Vec::new();
    let asked = machine.ancestry(state).filter(|_| !machine[state].is_final);
    for branch in asked.flat_map(|asked| machine[asked].branches(event)) {
        branches.push(*branch);
        if machine[*branch].guard.is_none() {
            return Cell { branches, otherwise: None };
        }
    }
    let (_, answer) = semantics::otherwise(machine, state, event);
    // Exploring has shown that each reachable cell is decided. What has no answer behind its last
    // branch is decided by that one; what has no branch either is not reachable.
    let otherwise = answer.or_else(|| branches.is_empty().then(|| unreachable(machine, event)));
    // A last branch that answers what is answered anyway decides nothing.
    let idle = |branch: &TransitionId| match (machine[*branch].decision, otherwise) {
        (Decision::Answer(own), Some(other)) => (own.kind, own.reply) == (other.kind, other.reply),
        _ => false,
    };
    while branches.last().is_some_and(idle) {
        branches.pop();
    }
    Cell { branches, otherwise }
}

/// The answer of a cell that nothing decides because no run gets there.
fn unreachable(machine: &Machine, event: EventId) -> Answer {
    let replies = machine[event].replies.iter().copied();
    let failure = replies.clone().find(|&reply| !machine[reply].success);
    let reply = failure.or_else(|| replies.clone().next()).unwrap_or(machine.ok);
    let kind = if machine[reply].success { AnswerKind::Ignore } else { AnswerKind::Refuse };
    Answer { kind, reply, span: machine[event].span }
}
