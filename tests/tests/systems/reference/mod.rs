//! The plain way to explore a system: no tables, no symmetry, nothing packed. Every instance is a
//! configuration with ids of the whole in it, and every step is a call of `semantics::step`.

mod inputs;
mod judge;
mod values;

use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{ActivityId, Machine, ReplyId, Value};
use lifechart_spec::semantics::{Configuration, Input, Outcome, StepError, World, initial, step};
use lifechart_spec::system::System;
use lifechart_spec::system::model::{
    CallId, Ending, FaultId, FaultKind, GroupId, Members, SystemPattern,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use values::value;

/// A state of the whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct State {
    configurations: Vec<Configuration>,
    calls: Vec<Option<Pending>>,
}

/// A call that an instance makes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pending {
    call: CallId,
    arguments: Vec<Value>,
    answered: BTreeSet<usize>,
    current: Option<usize>,
    failure: Option<ReplyId>,
}

/// A step of the whole under way.
#[derive(Clone)]
struct Run {
    state: State,
    answers: VecDeque<(usize, usize, Ending, Vec<Value>)>,
    steps: Vec<(usize, Configuration, Input, World, Outcome)>,
    next_id: u32,
    is_fault: bool,
    is_pruned: bool,
}

pub(crate) struct Reference<'s> {
    system: &'s System,
    faults: Vec<FaultId>,
    instances: Vec<(GroupId, usize)>,
}

/// What the plain way finds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) states: usize,
    pub(crate) orbits: usize,
    /// For each property that is asked for, whether it holds.
    pub(crate) holds: Vec<bool>,
    pub(crate) no_deadlock: bool,
}

impl<'s> Reference<'s> {
    pub(crate) fn new(system: &'s System, faults: Vec<FaultId>) -> Self {
        let groups = system.groups.iter();
        let members = groups
            .flat_map(|(id, group)| (0..usize::from(group.count)).map(move |member| (id, member)));
        Self { system, faults, instances: members.collect() }
    }

    fn machine(&self, instance: usize) -> &'s Machine {
        self.machine_of(self.instances[instance].0)
    }

    fn machine_of(&self, group: GroupId) -> &'s Machine {
        &self.system.machines[self.system.groups[group].machine]
    }

    fn members(&self, group: GroupId) -> Vec<usize> {
        (0..self.instances.len()).filter(|&i| self.instances[i].0 == group).collect()
    }

    fn call_of(&self, group: GroupId, activity: ActivityId) -> Option<CallId> {
        let mut calls = self.system.calls.iter();
        calls.find(|(_, c)| c.caller == group && c.activity == activity).map(|(id, _)| id)
    }

    fn begin(&self, instance: usize, configuration: &Configuration) -> Option<Pending> {
        let machine = self.machine(instance);
        let activity = machine[configuration.state].invoke.as_ref()?.activity;
        let call = self.call_of(self.instances[instance].0, activity)?;
        let expressions = &self.system.calls[call].arguments;
        let arguments = expressions.iter().map(|e| value(e, configuration, &[])).collect();
        Some(Pending { call, arguments, answered: BTreeSet::new(), current: None, failure: None })
    }

    fn first(&self) -> State {
        let all = 0..self.instances.len();
        let configurations: Vec<_> = all.clone().map(|i| initial(self.machine(i))).collect();
        let calls = all.map(|i| self.begin(i, &configurations[i])).collect();
        State { configurations, calls }
    }

    /// Explores everything, and judges the properties at these positions.
    pub(crate) fn explore(&self, properties: &[usize]) -> Found {
        let mut known = BTreeMap::from([(self.renamed(&self.first()), 0)]);
        let mut all = vec![self.renamed(&self.first())];
        let mut edges: Vec<Vec<usize>> = Vec::new();
        let patterns: Vec<&SystemPattern> = properties
            .iter()
            .map(|&at| &self.system.properties.values().nth(at).expect("a property").pattern)
            .collect();
        let mut holds = vec![true; patterns.len()];
        let mut no_deadlock = true;
        let mut at = 0;
        while at < all.len() {
            let here = all[at].clone();
            for (ok, pattern) in holds.iter_mut().zip(&patterns) {
                *ok &= self.state_is_fine(pattern, &here);
            }
            let (mut to, mut leaves) = (Vec::new(), false);
            for run in self.steps(&here) {
                if run.is_pruned {
                    leaves |= !run.is_fault;
                    continue;
                }
                for (ok, pattern) in holds.iter_mut().zip(&patterns) {
                    *ok &= self.step_is_fine(pattern, &run);
                }
                let next = self.renamed(&run.state);
                let number = *known.entry(next.clone()).or_insert_with(|| {
                    all.push(next);
                    all.len() - 1
                });
                if !run.is_fault && number != at {
                    leaves = true;
                    to.push(number);
                }
            }
            no_deadlock &= leaves || self.is_over(&here);
            edges.push(to);
            at += 1;
            assert!(all.len() < 60_000, "too large for the plain way");
        }
        for (ok, pattern) in holds.iter_mut().zip(&patterns) {
            if let SystemPattern::Reaches { whenever, situation } = pattern {
                *ok = self.reaches(&all, &edges, whenever, situation);
            }
        }
        let orbits: BTreeSet<State> = all.iter().map(|state| self.orbit(state)).collect();
        Found { states: all.len(), orbits: orbits.len(), holds, no_deadlock }
    }

    fn is_over(&self, state: &State) -> bool {
        let is_final = |(i, c): (usize, &Configuration)| self.machine(i)[c.state].is_final;
        state.configurations.iter().enumerate().all(is_final)
    }

    /// Every step of the whole.
    fn steps(&self, state: &State) -> Vec<Run> {
        let mut runs = Vec::new();
        for instance in 0..self.instances.len() {
            for (input, is_fault, next_id) in self.inputs(state, instance) {
                let mut run = self.run(state);
                (run.is_fault, run.next_id) = (is_fault, next_id);
                let waiter = self.waiting(&run.state, instance, None);
                let world = World::default();
                runs.extend(
                    self.perform(run, instance, &input, &world, waiter).into_iter().map(|r| r.0),
                );
            }
            runs.extend(self.deliveries(state, instance));
            for &fault in &self.faults {
                runs.extend(self.restarts(state, instance, fault));
            }
        }
        runs.into_iter().flat_map(|run| self.settle(run)).collect()
    }

    fn run(&self, state: &State) -> Run {
        let ids = ids(state).into_iter().max().map_or(0, |id| id + 1);
        Run {
            state: state.clone(),
            answers: VecDeque::new(),
            steps: Vec::new(),
            next_id: ids,
            is_fault: false,
            is_pruned: false,
        }
    }

    fn deliveries(&self, state: &State, caller: usize) -> Vec<Run> {
        let Some(pending) = &state.calls[caller] else { return Vec::new() };
        if pending.current.is_some() {
            return Vec::new();
        }
        let call = &self.system.calls[pending.call];
        let mut runs = Vec::new();
        for callee in self.members(call.callee) {
            if pending.answered.contains(&callee) {
                continue;
            }
            let mut run = self.run(state);
            run.state.calls[caller].as_mut().expect("a call").current = Some(callee);
            let waiter = self.waiting(&run.state, callee, Some(caller));
            let input = Input::Event { event: call.event, payload: pending.arguments.clone() };
            for (mut run, reply) in self.perform(run, callee, &input, &World::default(), waiter) {
                if let Some(reply) = reply
                    && !run.is_pruned
                {
                    let Some(ending) = self.ending(pending.call, reply) else { continue };
                    let results = self.results(pending.call, &run.state.configurations[callee]);
                    run.answers.push_front((caller, callee, ending, results));
                }
                runs.push(run);
            }
        }
        runs
    }

    fn restarts(&self, state: &State, instance: usize, fault: FaultId) -> Vec<Run> {
        let FaultKind::Restarts { group, answers, tells } = &self.system.faults[fault].kind else {
            return Vec::new();
        };
        if *group != self.instances[instance].0 {
            return Vec::new();
        }
        let mut run = self.run(state);
        run.is_fault = true;
        let waiter = self.waiting(state, instance, None);
        let before = std::mem::replace(
            &mut run.state.configurations[instance],
            initial(self.machine(instance)),
        );
        run.state.calls[instance] = self.begin(instance, &run.state.configurations[instance]);
        if let Some(caller) = waiter {
            let call = state.calls[caller].as_ref().expect("a call").call;
            let failure = answers.iter().find(|(of, _)| *of == call).expect("an answer").1;
            run.answers.push_back((caller, instance, Ending::Failed(failure), Vec::new()));
        }
        let Some(tell) = tells else { return vec![run] };
        let payload: Vec<Value> = tell.arguments.iter().map(|e| value(e, &before, &[])).collect();
        let input = Input::Event { event: tell.event, payload };
        let mut open = vec![(run, self.members(tell.group))];
        let mut done = Vec::new();
        while let Some((run, left)) = open.pop() {
            if left.is_empty() || run.is_pruned {
                done.push(run);
                continue;
            }
            for &told in &left {
                let rest: Vec<usize> =
                    left.iter().copied().filter(|&other| other != told).collect();
                let waiter = self.waiting(&run.state, told, None);
                for (run, _) in self.perform(run.clone(), told, &input, &World::default(), waiter) {
                    open.push((run, rest.clone()));
                }
            }
        }
        done
    }

    /// Hands over all answers.
    fn settle(&self, mut run: Run) -> Vec<Run> {
        let Some((caller, callee, ending, results)) = run.answers.pop_front() else {
            return vec![run];
        };
        if run.is_pruned {
            return vec![run];
        }
        let Some(pending) = &mut run.state.calls[caller] else { return self.settle(run) };
        if pending.current != Some(callee) {
            return self.settle(run);
        }
        pending.current = None;
        let end = self.advance(pending, callee, ending);
        let Some(end) = end else { return self.settle(run) };
        let input = match end {
            Ending::Done => Input::Done { result: results },
            Ending::Failed(reply) => Input::Failed { reply },
        };
        let waiter = self.waiting(&run.state, caller, None);
        let runs = self.perform(run, caller, &input, &World::default(), waiter);
        runs.into_iter().flat_map(|(run, _)| self.settle(run)).collect()
    }

    fn advance(&self, pending: &mut Pending, callee: usize, ending: Ending) -> Option<Ending> {
        let call = &self.system.calls[pending.call];
        pending.answered.insert(callee);
        let everybody = pending.answered.len() == self.members(call.callee).len();
        match call.members {
            Members::Any => Some(ending),
            Members::All if ending != Ending::Done || everybody => Some(ending),
            Members::All => None,
            Members::Every => {
                if let (Ending::Failed(reply), None) = (ending, pending.failure) {
                    pending.failure = Some(reply);
                }
                everybody.then_some(pending.failure.map_or(Ending::Done, Ending::Failed))
            }
        }
    }

    fn ending(&self, call: CallId, reply: ReplyId) -> Option<Ending> {
        self.system.calls[call].replies[reply.index()]
    }

    fn results(&self, call: CallId, callee: &Configuration) -> Vec<Value> {
        self.system.calls[call].results.iter().map(|e| value(e, callee, &[])).collect()
    }

    fn waiting(&self, state: &State, callee: usize, but: Option<usize>) -> Option<usize> {
        (0..self.instances.len()).find(|&caller| {
            Some(caller) != but
                && state.calls[caller].as_ref().is_some_and(|p| p.current == Some(callee))
        })
    }

    /// One step of one instance, in every way.
    fn perform(
        &self,
        run: Run,
        instance: usize,
        input: &Input,
        world: &World,
        waiter: Option<usize>,
    ) -> Vec<(Run, Option<ReplyId>)> {
        let machine = self.machine(instance);
        let before = run.state.configurations[instance].clone();
        match step(machine, &before, input, world) {
            Err(StepError::Asks(guard)) => [true, false]
                .into_iter()
                .flat_map(|answer| {
                    let mut world = world.clone();
                    world.guards.push((guard, answer));
                    self.perform(run.clone(), instance, input, &world, waiter)
                })
                .collect(),
            Err(StepError::Tries(branch)) => {
                let activity = machine[branch].attempt.expect("an attempt");
                let ends = self.attempts(run, instance, input, activity);
                ends.into_iter()
                    .flat_map(|(run, end)| {
                        let world = World { attempt: Some(end), ..world.clone() };
                        self.perform(run, instance, input, &world, waiter)
                    })
                    .collect()
            }
            Err(_) => Vec::new(),
            Ok((outcome, next)) => {
                let mut run = run;
                run.is_pruned |= self.is_beyond(instance, &next);
                if outcome.started.is_some() {
                    run.state.calls[instance] = self.begin(instance, &next);
                } else if machine[next.state].invoke.is_none() {
                    run.state.calls[instance] = None;
                }
                run.state.configurations[instance] = next;
                let reply = outcome.reply;
                if let (Some((_, reply)), Some(caller)) = (outcome.answers, waiter) {
                    let call = run.state.calls[caller].as_ref().map(|pending| pending.call);
                    if let Some(call) = call {
                        let Some(ending) = self.ending(call, reply) else { return Vec::new() };
                        let results = self.results(call, &run.state.configurations[instance]);
                        run.answers.push_back((caller, instance, ending, results));
                    }
                }
                run.steps.push((instance, before, input.clone(), world.clone(), outcome));
                vec![(run, reply)]
            }
        }
    }

    fn may_fail(&self, group: GroupId, activity: ActivityId) -> bool {
        self.faults.iter().any(|&fault| {
            matches!(&self.system.faults[fault].kind,
                FaultKind::Fails(of) if of.contains(&(group, activity)))
        })
    }

    fn is_beyond(&self, instance: usize, next: &Configuration) -> bool {
        let of = self.system.groups[self.instances[instance].0].machine;
        let fields = self.machine(instance).fields.values().zip(&next.values);
        fields.into_iter().any(|(field, value)| {
            self.system.limits.iter().any(|limit| {
                limit.machine == of
                    && field.declared == Some(limit.ty)
                    && matches!(value, Value::Count(count) if *count > limit.max)
            })
        })
    }

    /// The same state with ids numbered in the order in which they appear.
    fn renamed(&self, state: &State) -> State {
        let mut names: Vec<u32> = Vec::new();
        let mut state = state.clone();
        let mut rename = |value: &mut Value| {
            if let Value::Id(id) = value {
                let at = names.iter().position(|name| name == id).unwrap_or(names.len());
                if at == names.len() {
                    names.push(*id);
                }
                *id = u32::try_from(at).expect("few ids");
            }
        };
        for (configuration, call) in state.configurations.iter_mut().zip(&mut state.calls) {
            configuration.values.iter_mut().for_each(&mut rename);
            call.iter_mut().flat_map(|call| &mut call.arguments).for_each(&mut rename);
        }
        state
    }

    /// The smallest of all states that differ only in which member is which.
    fn orbit(&self, state: &State) -> State {
        let mut orders = vec![Vec::new()];
        for (group, _) in self.system.groups.iter() {
            let members = permutations(&self.members(group));
            orders = orders
                .into_iter()
                .flat_map(|order: Vec<usize>| {
                    members.iter().map(move |more| [order.as_slice(), more].concat())
                })
                .collect();
        }
        let swapped = |order: &Vec<usize>| {
            let place = |old: usize| order.iter().position(|&o| o == old).expect("an instance");
            let call = |old: &usize| {
                state.calls[*old].clone().map(|pending| Pending {
                    answered: pending.answered.iter().map(|&i| place(i)).collect(),
                    current: pending.current.map(place),
                    ..pending
                })
            };
            let configurations = order.iter().map(|&old| state.configurations[old].clone());
            self.renamed(&State {
                configurations: configurations.collect(),
                calls: order.iter().map(call).collect(),
            })
        };
        orders.iter().map(swapped).min().expect("an order")
    }
}

fn permutations(of: &[usize]) -> Vec<Vec<usize>> {
    if of.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for &first in of {
        let rest: Vec<usize> = of.iter().copied().filter(|&other| other != first).collect();
        all.extend(permutations(&rest).into_iter().map(|rest| [vec![first], rest].concat()));
    }
    all
}

fn ids(state: &State) -> Vec<u32> {
    let arguments = state.calls.iter().flatten().flat_map(|call| &call.arguments);
    let values = state.configurations.iter().flat_map(|c| &c.values).chain(arguments);
    let id = |value: &Value| if let Value::Id(id) = value { Some(*id) } else { None };
    values.filter_map(id).collect()
}
