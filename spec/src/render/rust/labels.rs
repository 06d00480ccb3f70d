//! What branches are called in the code: by the state that declares them and what they answer to.

use crate::arena::Id as _;
use crate::machine::{EventId, Machine, TransitionId, Trigger};
use std::collections::BTreeSet;

/// A name for each branch: `in_creation_begin_prepare`, and `in_creation_begin_prepare_2` for the
/// second one. No two are equal, also not as types.
pub(crate) struct Labels(Vec<String>);

impl Labels {
    /// The names of all branches.
    pub(crate) fn new(machine: &Machine) -> Self {
        let mut taken = BTreeSet::new();
        let mut labels: Vec<String> = Vec::with_capacity(machine.transitions.len());
        for transition in machine.transitions.values() {
            let trigger = match transition.trigger {
                Trigger::Event(event) => machine[event].name.clone(),
                Trigger::Done(_) => "done".to_owned(),
                Trigger::Failed(_) => "failed".to_owned(),
                Trigger::After(_) => "after".to_owned(),
                Trigger::AttemptFailed(_) => "try_failed".to_owned(),
            };
            let first = format!("{}_{trigger}", machine[transition.source].name);
            let mut label = first.clone();
            let mut number = 1;
            while !taken.insert(label.replace('_', "").to_ascii_lowercase()) {
                number += 1;
                label = format!("{first}_{number}");
            }
            labels.push(label);
        }
        Self(labels)
    }

    /// The name of a branch.
    pub(crate) fn of(&self, branch: TransitionId) -> &str {
        self.0.get(branch.index()).map_or("", String::as_str)
    }
}

/// The event of the step in which a branch is looked at, if there is one.
pub(crate) fn event_of(machine: &Machine, branch: TransitionId) -> Option<EventId> {
    match machine[branch].trigger {
        Trigger::Event(event) => Some(event),
        Trigger::AttemptFailed(tried) => match machine[tried].trigger {
            Trigger::Event(event) => Some(event),
            _ => None,
        },
        Trigger::Done(_) | Trigger::Failed(_) | Trigger::After(_) => None,
    }
}
