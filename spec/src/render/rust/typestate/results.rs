//! What can become of an input in a state, as far as the types say.

use crate::machine::{ActivityId, AnswerKind, Decision, EventId, Machine, StateId, TransitionId};
use crate::render::rust::cells::cell;

/// The possible outcomes of one input in one atomic state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Results {
    /// Where a transition can lead, in the order in which it is decided.
    pub(super) states: Vec<StateId>,
    /// Whether it can be ignored.
    pub(super) ignored: bool,
    /// Whether it can be refused.
    pub(super) refused: bool,
    /// What may have to be tried first.
    pub(super) tried: Vec<ActivityId>,
}

impl Results {
    /// Those of an event.
    pub(super) fn of_event(machine: &Machine, state: StateId, event: EventId) -> Self {
        let cell = cell(machine, state, event);
        let mut results = Self::of_branches(machine, state, &cell.branches);
        if let Some(answer) = cell.otherwise {
            results.answer(answer.kind);
        }
        results
    }

    /// Those of branches, one of which decides.
    pub(super) fn of_branches(machine: &Machine, state: StateId, list: &[TransitionId]) -> Self {
        let mut results = Self::default();
        for &branch in list {
            results.branch(machine, state, branch);
        }
        results
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.states.len() + usize::from(self.ignored) + usize::from(self.refused)
    }

    fn branch(&mut self, machine: &Machine, state: StateId, branch: TransitionId) {
        let transition = &machine[branch];
        match transition.decision {
            Decision::Target { state: target, .. } => self.state(machine.settle(target)),
            Decision::Stay => self.state(state),
            Decision::Answer(answer) => self.answer(answer.kind),
        }
        let Some(activity) = transition.attempt else { return };
        if !self.tried.contains(&activity) {
            self.tried.push(activity);
        }
        if machine[activity].infallible {
            return;
        }
        for &failed in &transition.failed {
            self.branch(machine, state, failed);
        }
        let is_taken = |&failed: &TransitionId| machine[failed].guard.is_none();
        self.refused |= !transition.failed.iter().any(is_taken);
    }

    fn state(&mut self, state: StateId) {
        if !self.states.contains(&state) {
            self.states.push(state);
        }
    }

    fn answer(&mut self, kind: AnswerKind) {
        match kind {
            AnswerKind::Ignore => self.ignored = true,
            AnswerKind::Refuse => self.refused = true,
        }
    }
}
