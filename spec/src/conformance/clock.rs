//! Time in suites: a configuration, and what will come due in it.
//!
//! Calls take no time; it passes only where a test waits. So what is left of each `after` is a
//! difference of durations in the file, and there are finitely many.

use crate::machine::{Decision, Machine, StateId};
use crate::semantics::{Configuration, DecidedBy, Outcome};
use std::time::Duration;

/// Where a machine is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing {
    pub(super) configuration: Configuration,
    /// What will come due, earliest first; empty where time does not pass.
    pub(super) clocks: Vec<Clock>,
}

/// An `after` that will come due. At one instant outer before inner, then file order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clock {
    /// What is left.
    pub(super) left: Duration,
    depth: usize,
    /// Which of the state's, by position.
    pub(super) slot: usize,
    /// The active state that carries it.
    pub(super) state: StateId,
}

impl Standing {
    /// A configuration, all of its states entered now.
    pub(super) fn new(machine: &Machine, configuration: Configuration, time: bool) -> Self {
        let mut standing = Self { configuration, clocks: Vec::new() };
        if time {
            standing.begin_clocks(machine, None);
        }
        standing
    }

    /// How long a test waits: until the next `after` comes due, or longer than any lasts.
    pub(super) fn wait(&self, machine: &Machine) -> Duration {
        let longest = || {
            let after = machine.states.values().flat_map(|state| &state.after);
            after.map(|after| machine[after.duration].value).max().unwrap_or_default()
        };
        self.clocks.first().map_or_else(longest, |clock| clock.left)
    }

    /// The clocks of the states just entered begin; those of states further out go on.
    pub(super) fn restart(&mut self, machine: &Machine, outcome: &Outcome) {
        let DecidedBy::Transition(decider) = outcome.decided_by else { return };
        let transition = &machine[decider];
        if let Decision::Target { state, local } = transition.decision {
            let domain = machine.domain(transition.source, state, local);
            self.begin_clocks(machine, Some(domain));
        }
    }

    fn begin_clocks(&mut self, machine: &Machine, domain: Option<StateId>) {
        let kept = |clock: &Clock| domain.is_some_and(|domain| machine.is_in(domain, clock.state));
        self.clocks.retain(kept);
        let active: Vec<StateId> = machine.ancestry(self.configuration.state).collect();
        if machine[self.configuration.state].is_final {
            self.clocks.clear();
            return;
        }
        let entered = active.iter().rev().enumerate();
        let entered = entered.filter(|(_, state)| {
            domain.is_none_or(|domain| **state != domain && machine.is_in(**state, domain))
        });
        for (depth, &state) in entered {
            let after = machine[state].after.iter().enumerate();
            self.clocks.extend(after.map(|(slot, after)| Clock {
                left: machine[after.duration].value,
                depth,
                slot,
                state,
            }));
        }
        self.clocks.sort_unstable();
    }

    /// The next thing that comes due within so long, and how long that takes; it is spent.
    pub(super) fn pass(&mut self, within: Duration) -> Option<Clock> {
        let due = self.clocks.first().copied().filter(|clock| clock.left <= within);
        let passed = due.map_or(within, |clock| clock.left);
        self.clocks.iter_mut().for_each(|clock| clock.left = clock.left.saturating_sub(passed));
        if due.is_some() {
            self.clocks.remove(0);
        }
        due
    }
}
