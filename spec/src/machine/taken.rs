//! Which transitions can be taken in a state: its own and those of the states around it.

use super::{EventId, Machine, StateId, TransitionId};
use std::collections::BTreeSet;

impl Machine {
    /// The transitions that events can select while the atomic state is active; one behind a
    /// branch without a guard is not among them. Those of a failed `try` stand behind their branch.
    pub fn taken_by_events(&self, state: StateId) -> Vec<TransitionId> {
        let mut found = Vec::new();
        if self[state].is_final {
            return found;
        }
        let mut decided: BTreeSet<EventId> = BTreeSet::new();
        for asked in self.ancestry(state) {
            for (event, branches) in &self[asked].transitions {
                if !decided.contains(event) && self.take(branches, &mut found) {
                    decided.insert(*event);
                }
            }
        }
        found
    }

    /// The transitions of deadlines that can come due while the atomic state is active.
    pub fn taken_by_time(&self, state: StateId) -> Vec<TransitionId> {
        let mut found = Vec::new();
        for asked in self.ancestry(state).filter(|_| !self[state].is_final) {
            for after in &self[asked].after {
                self.take(&after.branches, &mut found);
            }
        }
        found
    }

    /// Everything that can be taken while the atomic state is active.
    pub fn taken_in(&self, state: StateId) -> Vec<TransitionId> {
        let mut found = self.taken_by_events(state);
        found.extend(self.taken_by_time(state));
        if let Some(invoke) = &self[state].invoke {
            self.take(&invoke.done, &mut found);
            self.take(&invoke.failed, &mut found);
        }
        found
    }

    /// Adds the branches up to the first that always decides; says whether there is one.
    fn take(&self, branches: &[TransitionId], found: &mut Vec<TransitionId>) -> bool {
        for &branch in branches {
            found.push(branch);
            self.take(&self[branch].failed, found);
            if self[branch].guard.is_none() {
                return true;
            }
        }
        false
    }
}
