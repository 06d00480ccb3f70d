//! What can happen in an atomic state, worked out once for all its configurations.

use super::payload::{Payload, Place};
use crate::arena::Id as _;
use crate::machine::{
    ActivityId, EventId, Expr, Kind, Machine, Param, ReplyId, StateId, Transition, TransitionId,
    Value,
};
use crate::semantics::{Configuration, Input};

/// Which events are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Events {
    /// Those that a branch of the state or of an ancestor names.
    Named,
    /// The others, and nothing that is no event.
    Unnamed,
    /// All.
    All,
}

/// One kind of input in an atomic state.
pub(crate) struct Cell {
    /// The input, still without data.
    pub(crate) input: Input,
    /// The data it can come with.
    pub(crate) payload: Payload,
    /// The positions of the fields that make a difference to which inputs there are and to what
    /// decides them.
    depends_on: Vec<usize>,
}

impl Cell {
    /// What makes a difference, and the values it has; nothing where all fields do.
    ///
    /// In configurations of one state that have these in common the same inputs come, and the same
    /// decides them.
    pub(super) fn circumstances(&self, configuration: &Configuration) -> Option<Vec<Value>> {
        let values = &configuration.values;
        let few = self.depends_on.len() < values.len();
        few.then(|| self.depends_on.iter().map(|&field| values[field]).collect())
    }

    /// Whether the value of a field makes a difference.
    pub(super) fn depends_on(&self, field: usize) -> bool {
        self.depends_on.binary_search(&field).is_ok()
    }
}

/// Everything that can happen in an atomic state, in order.
pub(crate) fn cells(machine: &Machine, state: StateId, events: Events) -> Vec<Cell> {
    let declared = &machine[state];
    let mut cells = Vec::new();
    for event in events.of(machine, state) {
        let branches = machine
            .ancestry(state)
            .filter(|_| !declared.is_final)
            .flat_map(|state| machine[state].branches(event));
        let seen_by: Vec<_> = with_failed(machine, branches).collect();
        let input = Input::Event { event, payload: Vec::new() };
        let asked: Vec<&Expr> = machine.conditions_on(event).map(|when| &when.expr).collect();
        let params = &machine[event].params;
        cells.push(cell(machine, input, (params, Place::Event), &seen_by, &asked));
    }
    if events == Events::Unnamed {
        return cells;
    }
    if let Some(invoke) = &declared.invoke {
        let done: Vec<_> = invoke.done.iter().map(|&id| &machine[id]).collect();
        let result = &machine[invoke.activity].result;
        let input = Input::Done { result: Vec::new() };
        cells.push(cell(machine, input, (result, Place::Result), &done, &[]));
        let failed: Vec<_> = invoke.failed.iter().map(|&id| &machine[id]).collect();
        for reply in failures(machine, invoke.activity, &invoke.failed) {
            cells.push(cell(machine, Input::Failed { reply }, NO_DATA, &failed, &[]));
        }
    }
    for state in machine.ancestry(state).filter(|_| !declared.is_final) {
        for (deadline, after) in machine[state].after.iter().enumerate() {
            let branches: Vec<_> = after.branches.iter().map(|&id| &machine[id]).collect();
            let input = Input::Due { state, deadline };
            cells.push(cell(machine, input, NO_DATA, &branches, &[]));
        }
    }
    cells
}

impl Events {
    fn of(self, machine: &Machine, state: StateId) -> Vec<EventId> {
        match self {
            Events::All => machine.events.ids().collect(),
            Events::Named => named(machine, state),
            Events::Unnamed => {
                let named = named(machine, state);
                machine.events.ids().filter(|event| named.binary_search(event).is_err()).collect()
            }
        }
    }
}

/// The events that a branch of the state or of an ancestor names, in order; none in a final state.
fn named(machine: &Machine, state: StateId) -> Vec<EventId> {
    let asked = machine.ancestry(state).filter(|_| !machine[state].is_final);
    let mut named: Vec<_> =
        asked.flat_map(|state| &machine[state].transitions).map(|&(event, _)| event).collect();
    named.sort_unstable();
    named.dedup();
    named
}

const NO_DATA: (&[Param], Place) = (&[], Place::Event);

/// A cell whose data the given transitions see, and about which properties ask something.
fn cell(
    machine: &Machine,
    input: Input,
    (params, place): (&[Param], Place),
    seen_by: &[&Transition],
    asked: &[&Expr],
) -> Cell {
    let payload = Payload::asked_about(machine, params, place, seen_by.iter().copied(), asked);
    Cell { input, payload, depends_on: depends_on(machine, params, seen_by, asked) }
}

/// The positions of the fields that guards read, and of those whose ids parameters and results can
/// have.
fn depends_on(
    machine: &Machine,
    params: &[Param],
    branches: &[&Transition],
    asked: &[&Expr],
) -> Vec<usize> {
    let mut matters = vec![false; machine.fields.len()];
    let mut read = |expr: &Expr| {
        expr.walk(&mut |part| {
            if let Expr::Field(field) = part {
                matters[field.index()] = true;
            }
        });
    };
    asked.iter().for_each(|condition| read(condition));
    for transition in branches {
        transition.guard.iter().for_each(|guard| read(&guard.expr));
        // Numbers from outside are tried around the comparisons of assignments, too.
        let values = transition.assign.iter().map(|assignment| &assignment.value.expr);
        values.filter(|value| compares(value)).for_each(&mut read);
    }
    let tried = branches.iter().filter_map(|transition| transition.attempt);
    let results = tried.flat_map(|activity| &machine[activity].result);
    for param in params.iter().chain(results) {
        let Kind::Id(ty) = param.ty.kind else { continue };
        for (field, declared) in machine.fields.iter() {
            matters[field.index()] |= declared.ty.kind == Kind::Id(ty);
        }
    }
    (0..matters.len()).filter(|&field| matters[field]).collect()
}

fn compares(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| found |= matches!(part, Expr::Compare(..)));
    found
}

/// The branches, and those that are tried when their `try` fails.
fn with_failed<'m>(
    machine: &'m Machine,
    branches: impl Iterator<Item = &'m TransitionId>,
) -> impl Iterator<Item = &'m Transition> {
    branches.flat_map(|&branch| {
        let failed = machine[branch].failed.iter();
        std::iter::once(&machine[branch]).chain(failed.map(|&failed| &machine[failed]))
    })
}

/// The errors of an activity that make a difference: each that a branch or a property mentions, and
/// one other.
pub(super) fn failures(
    machine: &Machine,
    activity: ActivityId,
    branches: &[TransitionId],
) -> Vec<ReplyId> {
    let mut mentioned: Vec<ReplyId> = machine.replies_asked_for().collect();
    for &branch in branches {
        let assigned = machine[branch].assign.iter().map(|assignment| &assignment.value);
        for expression in machine[branch].guard.iter().chain(assigned) {
            expression.expr.walk(&mut |expr| {
                if let Expr::ReplyLiteral(reply) = expr {
                    mentioned.push(*reply);
                }
            });
        }
    }
    let errors = &machine[activity].errors;
    let other = errors.iter().find(|error| !mentioned.contains(error));
    errors
        .iter()
        .filter(|error| mentioned.contains(error) || Some(*error) == other)
        .copied()
        .collect()
}
