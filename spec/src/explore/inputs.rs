//! Every input of a configuration, and every way the outside can answer it.

use super::cells::{Cell, Events, cells, failures};
use super::payload::{Payload, Place};
use crate::machine::{EventId, Kind, Machine, ReplyId, StateId, TransitionId, Value};
use crate::semantics::{Choice, Configuration, Input, StepError, World, select};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Enumerates inputs; what can be known of an atomic state beforehand is worked out once.
pub(super) struct Inputs<'m> {
    machine: &'m Machine,
    events: Events,
    cells: BTreeMap<StateId, Rc<[Cell]>>,
    tries: BTreeMap<TransitionId, Attempt>,
}

/// How a `try` can end.
struct Attempt {
    result: Payload,
    failures: Vec<ReplyId>,
}

/// Is told each input with each answer of the outside, and what is selected then.
pub(super) type Visit<'v> =
    dyn FnMut(&Configuration, &Input, &World, Result<Choice, StepError>) + 'v;

impl<'m> Inputs<'m> {
    pub(super) fn new(machine: &'m Machine, events: Events) -> Self {
        Self { machine, events, cells: BTreeMap::new(), tries: BTreeMap::new() }
    }

    /// Whether a branch of the state or of an ancestor names the event, so that the context may
    /// matter.
    pub(super) fn names(machine: &Machine, state: StateId, event: EventId) -> bool {
        let named = |state: StateId| !machine[state].branches(event).is_empty();
        !machine[state].is_final && machine.ancestry(state).any(named)
    }

    /// What can happen in an atomic state.
    pub(super) fn cells(&mut self, state: StateId) -> Rc<[Cell]> {
        let (machine, events) = (self.machine, self.events);
        Rc::clone(self.cells.entry(state).or_insert_with(|| cells(machine, state, events).into()))
    }

    /// Visits every input of a configuration, in order.
    pub(super) fn each(&mut self, configuration: &Configuration, visit: &mut Visit<'_>) {
        for cell in self.cells(configuration.state).iter() {
            self.each_of(cell, configuration, visit);
        }
    }

    /// Visits every input of one cell, in order.
    pub(super) fn each_of(
        &mut self,
        cell: &Cell,
        configuration: &Configuration,
        visit: &mut Visit<'_>,
    ) {
        self.fill(configuration, &cell.payload, &mut cell.input.clone(), visit);
    }

    /// Completes the parameters or the result of `input` in every way.
    fn fill(
        &mut self,
        configuration: &Configuration,
        payload: &Payload,
        input: &mut Input,
        visit: &mut Visit<'_>,
    ) {
        let filled: &[Value] = match input {
            Input::Event { payload: values, .. } | Input::Done { result: values } => values,
            Input::Failed { .. } | Input::Due { .. } => &[],
        };
        if filled.len() == payload.len() {
            return self.answer(configuration, input, &mut World::default(), visit);
        }
        let mut candidates = Vec::new();
        payload.values(self.machine, configuration, &[], filled, &mut candidates);
        for value in candidates {
            if let Input::Event { payload: values, .. } | Input::Done { result: values } = input {
                values.push(value);
            }
            self.fill(configuration, payload, input, visit);
            if let Input::Event { payload: values, .. } | Input::Done { result: values } = input {
                values.pop();
            }
        }
    }

    /// Answers what the step asks for in every way.
    fn answer(
        &mut self,
        configuration: &Configuration,
        input: &Input,
        world: &mut World,
        visit: &mut Visit<'_>,
    ) {
        match select(self.machine, configuration, input, world) {
            Err(StepError::Asks(guard)) => {
                for answer in [true, false] {
                    world.guards.push((guard, answer));
                    self.answer(configuration, input, world, visit);
                    world.guards.pop();
                }
            }
            Err(StepError::Tries(branch)) => {
                for end in self.ends(configuration, input, branch) {
                    world.attempt = Some(end);
                    self.answer(configuration, input, world, visit);
                }
                world.attempt = None;
            }
            selected => visit(configuration, input, world, selected),
        }
    }

    /// How the `try` of a branch can end.
    fn ends(
        &mut self,
        configuration: &Configuration,
        input: &Input,
        branch: TransitionId,
    ) -> Vec<Result<Vec<Value>, ReplyId>> {
        let machine = self.machine;
        let given: Vec<(Kind, Value)> = match input {
            Input::Event { event, payload } => {
                let kinds = machine[*event].params.iter().map(|param| param.ty.kind);
                kinds.zip(payload.iter().copied()).collect()
            }
            _ => Vec::new(),
        };
        let attempt = self.tries.entry(branch).or_insert_with(|| {
            let transition = &machine[branch];
            let activity = transition.attempt.map(|activity| &machine[activity]);
            let params = activity.map_or(&[][..], |activity| &activity.result);
            Attempt {
                result: Payload::new(machine, params, Place::Result, [transition]),
                failures: transition
                    .attempt
                    .map(|activity| failures(machine, activity, &transition.failed))
                    .unwrap_or_default(),
            }
        });
        let mut ends = Vec::new();
        results(machine, configuration, &given, &attempt.result, &mut Vec::new(), &mut ends);
        let failures = attempt.failures.iter().map(|&reply| Err(reply));
        ends.into_iter().map(Ok).chain(failures).collect()
    }
}

/// Every result of a `try`, one value after the other.
fn results(
    machine: &Machine,
    configuration: &Configuration,
    given: &[(Kind, Value)],
    payload: &Payload,
    before: &mut Vec<Value>,
    ends: &mut Vec<Vec<Value>>,
) {
    if before.len() == payload.len() {
        ends.push(before.clone());
        return;
    }
    let mut candidates = Vec::new();
    payload.values(machine, configuration, given, before, &mut candidates);
    for value in candidates {
        before.push(value);
        results(machine, configuration, given, payload, before, ends);
        before.pop();
    }
}
