//! The happy path, and about where each state will stand in the picture.

use crate::arena::Id as _;
use crate::machine::{Decision, Machine, Role, Scenario, StateId, TransitionId};
use crate::scenario::play;
use crate::semantics::DecidedBy;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The happy path of a machine.
#[derive(Debug, Default)]
pub(in crate::render) struct Path {
    /// The transitions on it.
    transitions: BTreeSet<TransitionId>,
    /// The states on it, in the order in which it passes them.
    pub(in crate::render) states: Vec<StateId>,
    passed: BTreeSet<StateId>,
}

impl Path {
    /// The transitions with role `main`; without one, those of the first scenario.
    pub(in crate::render) fn new(machine: &Machine) -> Self {
        let of_role = machine.transitions.iter().filter(|(_, t)| t.role == Role::Main);
        let mut transitions: BTreeSet<TransitionId> = of_role.map(|(id, _)| id).collect();
        if let (true, Some(first)) = (transitions.is_empty(), machine.scenarios.values().next()) {
            transitions = taken_in(machine, first).into_iter().collect();
        }
        let states = walk(machine, &transitions);
        let passed = states.iter().copied().collect();
        Self { transitions, states, passed }
    }

    /// Whether it passes a state.
    pub(in crate::render) fn passes(&self, state: StateId) -> bool {
        self.passed.contains(&state)
    }

    /// Whether a transition is on it.
    pub(in crate::render) fn has(&self, transition: TransitionId) -> bool {
        self.transitions.contains(&transition)
    }
}

/// From the initial state on, always by the first transition that leads to a new state.
fn walk(machine: &Machine, transitions: &BTreeSet<TransitionId>) -> Vec<StateId> {
    let mut leaving: BTreeMap<StateId, Vec<StateId>> = BTreeMap::new();
    for &id in transitions {
        if let Decision::Target { state, .. } = machine[id].decision {
            leaving.entry(machine[id].source).or_default().push(machine.settle(state));
        }
    }
    let first = machine.settle(machine.root());
    let has_way_out = |state| machine.ancestry(state).any(|state| leaving.contains_key(&state));
    let mut at = match leaving.keys().next() {
        Some(&source) if !has_way_out(first) => machine.settle(source),
        _ => first,
    };
    let mut states = vec![at];
    let mut seen = BTreeSet::from([at]);
    loop {
        let targets = machine.ancestry(at).filter_map(|state| leaving.get(&state)).flatten();
        let Some(&next) = targets.into_iter().find(|next| !seen.contains(next)) else { break };
        seen.insert(next);
        states.push(next);
        at = next;
    }
    if transitions.is_empty() { Vec::new() } else { states }
}

/// The transitions a scenario takes that lead somewhere else.
fn taken_in(machine: &Machine, scenario: &Scenario) -> Vec<TransitionId> {
    let played = play(machine, scenario);
    let outcomes = played.steps.iter().flat_map(|step| step.outcomes());
    let moved = outcomes.filter(|outcome| outcome.from != outcome.to);
    let taken = moved.filter_map(|outcome| match outcome.decided_by {
        DecidedBy::Transition(id) => Some(id),
        _ => None,
    });
    taken.collect()
}

/// About where each state stands along the picture: the happy path gives the order, every other
/// state comes one step after what leads to it.
#[derive(Debug)]
pub(in crate::render) struct Positions {
    first: Vec<usize>,
    last: Vec<usize>,
    nearest: Vec<StateId>,
    farthest: Vec<StateId>,
}

impl Positions {
    pub(in crate::render) fn new(machine: &Machine, path: &Path) -> Self {
        let atomic = place_atomic(machine, path);
        let count = machine.states.len();
        let mut positions = Self {
            first: vec![usize::MAX; count],
            last: vec![0; count],
            nearest: machine.states.ids().collect(),
            farthest: machine.states.ids().collect(),
        };
        for state in machine.atomic_states() {
            let at = atomic[state.index()];
            for around in machine.ancestry(state).map(|around| around.index()) {
                let is_new = positions.first[around] == usize::MAX;
                if is_new || at < positions.first[around] {
                    positions.first[around] = at;
                    positions.nearest[around] = state;
                }
                if is_new || at > positions.last[around] {
                    positions.last[around] = at;
                    positions.farthest[around] = state;
                }
            }
        }
        positions
    }

    /// Where the first part of a state stands.
    pub(in crate::render) fn first(&self, state: StateId) -> usize {
        self.first[state.index()]
    }

    /// Where the last part of a state stands.
    pub(in crate::render) fn last(&self, state: StateId) -> usize {
        self.last[state.index()]
    }

    /// The atomic state in `state` that stands first.
    pub(in crate::render) fn nearest(&self, state: StateId) -> StateId {
        self.nearest[state.index()]
    }

    /// The atomic state in `state` that stands last.
    pub(in crate::render) fn farthest(&self, state: StateId) -> StateId {
        self.farthest[state.index()]
    }
}

/// Breadth-first from the happy path, or from the initial state.
fn place_atomic(machine: &Machine, path: &Path) -> Vec<usize> {
    let mut placing = Placing::new(machine);
    let beginning = match path.states.as_slice() {
        [] => vec![machine.settle(machine.root())],
        states => states.to_vec(),
    };
    for (index, &state) in beginning.iter().enumerate() {
        placing.place[state.index()] = Some(index);
    }
    // From the end of the path: what several of its states lead to comes after the last of them.
    // Composites first: what all their states lead to comes after all of them.
    for &state in beginning.iter().rev() {
        for around in machine.ancestry(state).skip(1) {
            placing.leave(around, state);
        }
    }
    for &state in beginning.iter().rev() {
        placing.leave(state, state);
    }
    while let Some(state) = placing.queue.pop_front() {
        for around in machine.ancestry(state) {
            placing.leave(around, state);
        }
    }
    let end = placing.place.iter().flatten().max().copied().unwrap_or(0);
    placing.place.into_iter().map(|place| place.unwrap_or(end + 1)).collect()
}

/// The work of [`place_atomic`].
struct Placing {
    /// Where the transitions of each state lead.
    targets: Vec<Vec<StateId>>,
    place: Vec<Option<usize>>,
    queue: VecDeque<StateId>,
}

impl Placing {
    fn new(machine: &Machine) -> Self {
        let mut targets: Vec<Vec<StateId>> = vec![Vec::new(); machine.states.len()];
        for transition in machine.transitions.values() {
            if let Decision::Target { state, .. } = transition.decision {
                targets[transition.source.index()].push(machine.settle(state));
            }
        }
        Self { targets, place: vec![None; machine.states.len()], queue: VecDeque::new() }
    }

    /// Places what a state leads to one after `at`, once for each state.
    fn leave(&mut self, state: StateId, at: StateId) {
        let here = self.place[at.index()].unwrap_or(0);
        for target in std::mem::take(&mut self.targets[state.index()]) {
            if self.place[target.index()].is_none() {
                self.place[target.index()] = Some(here + 1);
                self.queue.push_back(target);
            }
        }
    }
}
