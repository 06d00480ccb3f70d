//! The machine as tables, in Markdown: the states, the matrix of states and events, every decision
//! with the line that makes it, and the transitions.

mod cases;
#[cfg(feature = "tools")]
mod report;
#[cfg(feature = "tools")]
mod rows;

use crate::arena::Id as _;
use crate::explore::Exploration;
use crate::machine::{EventId, Machine, StateId};
pub use cases::{Case, Verdict};
use cases::{Choices, cases};
#[cfg(feature = "tools")]
pub use report::table;

/// Every case of a cell of the matrix; none, if the state is not reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// The atomic state.
    pub state: StateId,
    /// The event.
    pub event: EventId,
    /// One case for every way a guard or a `try` can go, in the order in which they are asked.
    pub cases: Vec<Case>,
}

/// The matrix: events in order of declaration, and for each the atomic states.
pub fn matrix(machine: &Machine, exploration: &Exploration) -> Vec<MatrixCell> {
    let reached = exploration.reached(machine);
    let choices = Choices::new(exploration);
    let cell = |event, state: StateId| {
        let cases = match reached[state.index()] {
            true => cases(machine, &choices, state, event),
            false => Vec::new(),
        };
        MatrixCell { state, event, cases }
    };
    let events = machine.events.ids();
    events
        .flat_map(|event| machine.atomic_states().map(move |state| (event, state)))
        .map(|(event, state)| cell(event, state))
        .collect()
}
