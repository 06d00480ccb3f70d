//! Selection: the first branch whose guard holds, the innermost state first.

use super::data::Model;
use super::lines::Lines;
use crate::arena::Id as _;
use crate::machine::{EventId, Expr, GuardBody, GuardId, Kind, StateId, TransitionId};

/// Branches that are tried in order while a state is active.
pub(crate) struct Asked<'m> {
    /// The state.
    pub(crate) state: StateId,
    /// The branches.
    pub(crate) branches: &'m [TransitionId],
}

impl<'m> Model<'m> {
    /// The states with branches for an event, inner ones first.
    pub(crate) fn asked(&self, event: EventId) -> Vec<Asked<'m>> {
        let machine = self.machine;
        let all = machine.states.iter();
        let mut asked: Vec<Asked<'m>> = all
            .map(|(state, declared)| Asked { state, branches: declared.branches(event) })
            .filter(|asked| !asked.branches.is_empty())
            .collect();
        // Of the states of one depth only one is active.
        let depth = |state| machine.ancestry(state).count();
        asked.sort_by_key(|asked| std::cmp::Reverse(depth(asked.state)));
        asked
    }

    /// Writes the branch that is selected into `variable`; 0, if no guard holds.
    pub(crate) fn select(&self, out: &mut Lines, variable: &str, asked: &[Asked<'_>]) {
        out.line(&format!("{variable} = 0;"));
        let goes_on = self.goes_on();
        for Asked { state, branches } in asked {
            for &branch in *branches {
                let mut tests = vec![format!("{variable} == 0")];
                if *state == self.machine.root() {
                    tests.extend(goes_on.clone());
                } else {
                    tests.push(self.is_in("state", *state));
                }
                let transition = &self.machine[branch];
                if let Some(guard) = &transition.guard {
                    let sight = self.sight(transition);
                    tests.push(self.expression(&guard.expr, sight, Kind::Bool));
                }
                let tests = tests.join(" && ");
                out.line(&format!("if :: {tests} -> {variable} = {} :: else fi;", number(branch)));
            }
        }
    }

    /// The branches for an event, and those behind a failed `try`.
    pub(crate) fn branches_of(&self, event: EventId) -> Vec<TransitionId> {
        let mut branches = Vec::new();
        for &branch in self.asked(event).iter().flat_map(|asked| asked.branches) {
            branches.push(branch);
            branches.extend(&self.machine[branch].failed);
        }
        branches
    }

    /// The hand-written guards that an event can ask.
    pub(crate) fn asked_guards(&self, event: EventId) -> Vec<GuardId> {
        self.guards_of(&self.branches_of(event))
    }

    /// The hand-written guards that these branches can ask.
    pub(crate) fn guards_of(&self, branches: &[TransitionId]) -> Vec<GuardId> {
        let is_asked = |&guard: &GuardId| {
            let by = |&branch: &TransitionId| {
                super::data::reads(&self.machine[branch], &|expr| *expr == Expr::Ask(guard))
            };
            matches!(self.machine[guard].body, GuardBody::HandWritten { .. })
                && branches.iter().any(by)
        };
        self.machine.guards.ids().filter(is_asked).collect()
    }
}

/// The number of a transition in the model; 0 is none.
pub(crate) fn number(transition: TransitionId) -> usize {
    transition.index() + 1
}
