//! Every input of a configuration, and every way the outside can answer it.

use super::payload::{Payload, Place};
use crate::arena::Id as _;
use crate::machine::{
    ActivityId, EventId, Expr, Kind, Machine, ReplyId, StateId, Transition, TransitionId, Value,
};
use crate::semantics::{Choice, Configuration, Input, StepError, World, select};

/// Which events are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Events {
    /// Those that a branch of the state or of an ancestor names.
    Named,
    /// All.
    All,
}

/// Enumerates inputs; what can be known of an atomic state beforehand is worked out once.
pub(super) struct Inputs<'m> {
    machine: &'m Machine,
    events: Events,
    states: Vec<Option<Plan>>,
    tries: Vec<Option<Attempt>>,
}

/// What can happen in an atomic state.
struct Plan {
    events: Vec<(EventId, Payload)>,
    done: Option<Payload>,
    failures: Vec<ReplyId>,
    deadlines: Vec<(StateId, usize)>,
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
        let none = |count| std::iter::repeat_with(|| None).take(count).collect();
        Self {
            machine,
            events,
            states: none(machine.states.len()),
            tries: std::iter::repeat_with(|| None).take(machine.transitions.len()).collect(),
        }
    }

    /// Whether a branch of the state or of an ancestor names the event, so that the context may
    /// matter.
    pub(super) fn names(machine: &Machine, state: StateId, event: EventId) -> bool {
        let named = |state: StateId| !machine[state].branches(event).is_empty();
        !machine[state].is_final && machine.ancestry(state).any(named)
    }

    /// Visits every input of a configuration, in order.
    pub(super) fn each(&mut self, configuration: &Configuration, visit: &mut Visit<'_>) {
        let index = configuration.state.index();
        let plan = match self.states[index].take() {
            Some(plan) => plan,
            None => Plan::new(self.machine, configuration.state, self.events),
        };
        for (event, payload) in &plan.events {
            let mut input = Input::Event { event: *event, payload: Vec::new() };
            self.fill(configuration, payload, &mut input, visit);
        }
        if let Some(result) = &plan.done {
            let mut input = Input::Done { result: Vec::new() };
            self.fill(configuration, result, &mut input, visit);
        }
        for &reply in &plan.failures {
            self.answer(configuration, &Input::Failed { reply }, &mut World::default(), visit);
        }
        for &(state, deadline) in &plan.deadlines {
            let input = Input::Due { state, deadline };
            self.answer(configuration, &input, &mut World::default(), visit);
        }
        self.states[index] = Some(plan);
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
        let attempt = self.tries[branch.index()].get_or_insert_with(|| {
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

impl Plan {
    fn new(machine: &Machine, state: StateId, events: Events) -> Self {
        let is_final = machine[state].is_final;
        let wanted: Vec<EventId> = match events {
            Events::All => machine.events.ids().collect(),
            Events::Named if is_final => Vec::new(),
            Events::Named => {
                let all = machine.ancestry(state).flat_map(|state| &machine[state].transitions);
                let mut named: Vec<_> = all.map(|&(event, _)| event).collect();
                named.sort_unstable();
                named.dedup();
                named
            }
        };
        let payload = |event: EventId| {
            let branches = machine
                .ancestry(state)
                .filter(|_| !is_final)
                .flat_map(|state| machine[state].branches(event));
            let seen_by = with_failed(machine, branches);
            Payload::new(machine, &machine[event].params, Place::Event, seen_by)
        };
        let invoke = machine[state].invoke.as_ref();
        Self {
            events: wanted.into_iter().map(|event| (event, payload(event))).collect(),
            done: invoke.map(|invoke| {
                let seen_by = invoke.done.iter().map(|&id| &machine[id]);
                Payload::new(machine, &machine[invoke.activity].result, Place::Result, seen_by)
            }),
            failures: invoke
                .map(|invoke| failures(machine, invoke.activity, &invoke.failed))
                .unwrap_or_default(),
            deadlines: machine
                .ancestry(state)
                .filter(|_| !is_final)
                .flat_map(|state| (0..machine[state].after.len()).map(move |at| (state, at)))
                .collect(),
        }
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

/// The errors of an activity that make a difference: each that a branch mentions, and one other.
fn failures(machine: &Machine, activity: ActivityId, branches: &[TransitionId]) -> Vec<ReplyId> {
    let mut mentioned = Vec::new();
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
