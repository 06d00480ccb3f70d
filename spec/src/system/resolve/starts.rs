//! How activities are started, and which events may leave their caller waiting.

use crate::machine::{ActivityId, Decision, EventId, Machine, StateId, TransitionId, Trigger};

/// How an activity is started.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// The events whose branches try it, in order.
    pub(super) tried_by: Vec<EventId>,
    /// Whether a branch tries it that no event has started.
    pub(super) tried_otherwise: bool,
    /// A state that runs it.
    pub(super) run_by: Option<StateId>,
}

impl Starts {
    pub(super) fn of(machine: &Machine, activity: ActivityId) -> Self {
        let mut starts = Self::default();
        let runs = |state: &crate::machine::State| {
            state.invoke.as_ref().is_some_and(|invoke| invoke.activity == activity)
        };
        starts.run_by = machine.states.iter().find(|(_, state)| runs(state)).map(|(id, _)| id);
        for (id, transition) in machine.transitions.iter() {
            if transition.attempt != Some(activity) {
                continue;
            }
            match started_by(machine, id) {
                Some(event) if starts.tried_by.contains(&event) => {}
                Some(event) => starts.tried_by.push(event),
                None => starts.tried_otherwise = true,
            }
        }
        starts
    }

    /// Whether a branch tries it.
    pub(super) fn is_tried(&self) -> bool {
        self.tried_otherwise || !self.tried_by.is_empty()
    }
}

/// The event that a branch answers to, also where it answers to a `try` of the event that failed.
fn started_by(machine: &Machine, transition: TransitionId) -> Option<EventId> {
    match machine[transition].trigger {
        Trigger::Event(event) => Some(event),
        Trigger::AttemptFailed(branch) => started_by(machine, branch),
        Trigger::Done(_) | Trigger::Failed(_) | Trigger::After(_) => None,
    }
}

/// The branches of an event, those of its failed `try`s among them.
fn branches(machine: &Machine, event: EventId) -> impl Iterator<Item = TransitionId> + '_ {
    let ids = machine.transitions.ids();
    ids.filter(move |&id| started_by(machine, id) == Some(event))
}

/// A running state in which the caller of the event may have to wait.
pub(super) fn waits_in(machine: &Machine, event: EventId) -> Option<StateId> {
    branches(machine, event).find_map(|id| match machine[id].decision {
        Decision::Target { state, .. } => {
            let entered = machine.settle(state);
            machine[entered].invoke.is_some().then_some(entered)
        }
        Decision::Stay | Decision::Answer(_) => None,
    })
}

/// The activities that branches of the event try.
pub(super) fn tries(machine: &Machine, event: EventId) -> impl Iterator<Item = ActivityId> + '_ {
    branches(machine, event).filter_map(|id| machine[id].attempt)
}
