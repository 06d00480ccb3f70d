//! What a machine has and what it lacks: the questions that decide which parts its code has.
//!
//! A simple machine has a simple interface: `now` is a parameter only where something is timed, a
//! `Guards` implementation only where the author answers guards.

use super::Options;
use super::cells::cell;
use super::guards::{self, NamedGuard};
use super::labels::Labels;
use super::pages::Pages;
use crate::machine::{
    ActivityId, AnswerKind, Decision, DurationId, EventId, GuardBody, GuardId, Kind, Machine,
    StateId, TransitionId, Trigger,
};
use crate::semantics::timed;
use std::collections::BTreeMap;

/// A machine, and what its code consists of.
pub(crate) struct Shape<'m> {
    /// The machine.
    pub(crate) machine: &'m Machine,
    /// Whether the code can be stored through serde.
    pub(crate) serde: bool,
    /// Whether events can be made of the calls of a suite.
    pub(crate) conformance: bool,
    /// Whether events can be ignored.
    pub(crate) ignores: bool,
    /// Whether events can be refused.
    pub(crate) refuses: bool,
    /// The hand-written guards.
    pub(crate) hand_written: Vec<GuardId>,
    /// The branches with a `try`.
    pub(crate) tries: Vec<TransitionId>,
    /// The states with an activity.
    pub(crate) running: Vec<StateId>,
    /// The states with clocks, the root among them, outer before inner where nested.
    pub(crate) clocked: Vec<StateId>,
    /// The durations a caller can override.
    pub(crate) durations: Vec<DurationId>,
    /// The named guards that are functions: those that mean the same wherever they are used.
    pub(crate) named: BTreeMap<GuardId, NamedGuard>,
    /// What each branch is called in the code.
    pub(crate) labels: Labels,
    /// What only rustdoc shows.
    pub(crate) pages: Pages<'m>,
}

impl<'m> Shape<'m> {
    /// The shape of a machine's code.
    pub(crate) fn new(machine: &'m Machine, options: &Options) -> Self {
        let transitions = || machine.transitions.iter();
        let of_event = |id: TransitionId| matches!(machine[id].trigger, Trigger::Event(_));
        let clocked: Vec<StateId> = machine
            .states
            .iter()
            .filter(|(_, state)| state.within.is_some() || !state.after.is_empty())
            .map(|(id, _)| id)
            .collect();
        let mut shape = Self {
            machine,
            serde: options.serde,
            conformance: options.conformance,
            ignores: false,
            refuses: false,
            hand_written: machine
                .guards
                .iter()
                .filter(|(_, guard)| matches!(guard.body, GuardBody::HandWritten { .. }))
                .map(|(id, _)| id)
                .collect(),
            tries: transitions()
                .filter(|(id, transition)| transition.attempt.is_some() && of_event(*id))
                .map(|(id, _)| id)
                .collect(),
            running: machine
                .states
                .iter()
                .filter(|(_, state)| state.invoke.is_some() && state.is_atomic())
                .map(|(id, _)| id)
                .collect(),
            durations: overridable(machine, &clocked),
            named: guards::named(machine),
            labels: Labels::new(machine),
            pages: Pages::None,
            clocked,
        };
        shape.find_outcomes();
        shape
    }

    /// Whether there is anything to remember but the state.
    pub(crate) fn has_context(&self) -> bool {
        !self.machine.fields.is_empty()
    }

    /// Whether there are composite states.
    pub(crate) fn has_composites(&self) -> bool {
        self.machine.composite_states().next().is_some()
    }

    /// Whether there are actions.
    pub(crate) fn has_actions(&self) -> bool {
        !self.machine.actions.is_empty()
    }

    /// Whether there are activities.
    pub(crate) fn has_activities(&self) -> bool {
        !self.machine.activities.is_empty()
    }

    /// Whether the author answers guards.
    pub(crate) fn has_guards(&self) -> bool {
        !self.hand_written.is_empty()
    }

    /// Whether anything is timed.
    pub(crate) fn has_clocks(&self) -> bool {
        !self.clocked.is_empty()
    }

    /// Whether passing a limit is reported.
    pub(crate) fn has_windows(&self) -> bool {
        self.clocked.iter().any(|&state| self.machine[state].within.is_some())
    }

    /// Whether time alone moves the machine.
    pub(crate) fn has_deadlines(&self) -> bool {
        self.clocked.iter().any(|&state| !self.machine[state].after.is_empty())
    }

    /// Whether durations can be overridden.
    pub(crate) fn has_durations(&self) -> bool {
        !self.durations.is_empty()
    }

    /// Whether a state lasts as long as its activity runs.
    pub(crate) fn has_running(&self) -> bool {
        !self.running.is_empty()
    }

    /// Whether branches try something first.
    pub(crate) fn has_tries(&self) -> bool {
        !self.tries.is_empty()
    }

    /// Whether somebody reports on work.
    pub(crate) fn has_tickets(&self) -> bool {
        self.has_running() || self.has_tries()
    }

    /// Whether everything else waits for the `try` of some branch.
    pub(crate) fn has_holding(&self) -> bool {
        self.tries.iter().any(|&branch| self.holds(branch))
    }

    /// Whether the `try` of some branch holds nobody up.
    pub(crate) fn has_waiting(&self) -> bool {
        self.tries.iter().any(|&branch| !self.holds(branch))
    }

    /// Whether everything else waits for the `try` of this branch.
    pub(crate) fn holds(&self, branch: TransitionId) -> bool {
        timed::holds(self.machine, branch)
    }

    /// Whether the branch answers and changes nothing.
    pub(crate) fn is_answer(&self, branch: TransitionId) -> bool {
        matches!(self.machine[branch].decision, Decision::Answer(_))
    }

    /// The events that carry something.
    pub(crate) fn has_params(&self, event: EventId) -> bool {
        !self.machine[event].params.is_empty()
    }

    /// Whether an event carries something as wide as an id.
    pub(crate) fn carries_id(&self, event: EventId) -> bool {
        self.machine[event].params.iter().any(|param| matches!(param.ty.kind, Kind::Id(_)))
    }

    /// Whether an activity brings something back.
    pub(crate) fn has_result(&self, activity: ActivityId) -> bool {
        !self.machine[activity].result.is_empty()
    }

    /// Looks at every cell for the outcomes that occur.
    fn find_outcomes(&mut self) {
        let machine = self.machine;
        for state in machine.atomic_states() {
            for event in machine.events.ids() {
                let cell = cell(machine, state, event);
                if let Some(answer) = cell.otherwise {
                    self.note(answer.kind);
                }
            }
        }
        for (id, transition) in machine.transitions.iter() {
            if let Decision::Answer(answer) = transition.decision {
                self.note(answer.kind);
            }
            // An error that no `failed:` takes is a refusal.
            self.refuses |= transition.attempt.is_some() && self.tries.contains(&id);
        }
    }

    fn note(&mut self, kind: AnswerKind) {
        match kind {
            AnswerKind::Ignore => self.ignores = true,
            AnswerKind::Refuse => self.refuses = true,
        }
    }
}

/// The named durations that some clock waits for.
fn overridable(machine: &Machine, clocked: &[StateId]) -> Vec<DurationId> {
    let used = |id: DurationId| {
        clocked.iter().any(|&state| {
            let state = &machine[state];
            state.within.as_ref().is_some_and(|within| within.duration == id)
                || state.after.iter().any(|after| after.duration == id)
        })
    };
    let named = machine.durations.iter().filter(|(_, duration)| duration.name.is_some());
    named.map(|(id, _)| id).filter(|&id| used(id)).collect()
}
