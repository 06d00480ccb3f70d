//! Which states could be taken for each other at first sight.

use crate::arena::Id as _;
use crate::explore::{ConfigurationId, Exploration};
use crate::machine::{
    ActionId, ActivityId, Decision, DurationId, EffectId, EventId, Machine, OnLeave, Pattern, Role,
    StateId, Value,
};
use crate::semantics::DecidedBy;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Duration;

/// The reachable atomic states that look like another one, with their configurations.
///
/// The configurations of states that look alike are in the order of their contexts, so that those
/// at the same position are the ones to compare.
pub(super) struct Alike {
    /// The states, those that look alike side by side.
    states: Vec<(StateId, Range<usize>)>,
    /// Where a state stands in `states`.
    place: Vec<Option<usize>>,
    configurations: Vec<ConfigurationId>,
    /// For each of them, what its look and its context have in common with others.
    sights: Vec<usize>,
    /// Where a configuration stands in `configurations`.
    members: Vec<Option<usize>>,
}

/// What is seen of a state without any event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Look {
    code: Option<i64>,
    entry: Vec<ActionId>,
    runs: Option<(ActivityId, bool)>,
    within: Option<Duration>,
    after: Vec<Duration>,
    /// Clocks that run around it.
    around: Vec<StateId>,
    /// What nothing may do meanwhile.
    forbidden: Vec<EffectId>,
    /// How runs come here: by going on, or by giving up in one way or another.
    arrivals: BTreeSet<Role>,
    /// Which of all places in properties that name a state mean this one.
    named: Vec<bool>,
}

type Context = (Option<EventId>, Vec<Value>);

impl Alike {
    pub(super) fn new(machine: &Machine, exploration: &Exploration) -> Self {
        let mut looks: BTreeMap<Look, Vec<StateId>> = BTreeMap::new();
        let reached = exploration.reached(machine);
        let mut arrivals = arrivals(machine, exploration);
        for state in machine.atomic_states() {
            if reached[state.index()] && !machine[state].is_final {
                let arrivals = std::mem::take(&mut arrivals[state.index()]);
                looks.entry(look(machine, state, arrivals)).or_default().push(state);
            }
        }
        let mut wanted = vec![false; machine.states.len()];
        for states in looks.values().filter(|states| states.len() > 1) {
            states.iter().for_each(|state| wanted[state.index()] = true);
        }
        let contexts = contexts(machine, exploration, &wanted);
        let mut alike = Self {
            states: Vec::new(),
            place: vec![None; machine.states.len()],
            configurations: Vec::new(),
            sights: Vec::new(),
            members: vec![None; exploration.len()],
        };
        let mut sight = 0;
        for states in looks.values().filter(|states| states.len() > 1) {
            let mut groups: BTreeMap<Vec<&Context>, Vec<StateId>> = BTreeMap::new();
            for &state in states {
                let of_state = contexts[state.index()].iter().map(|(context, _)| context);
                groups.entry(of_state.collect()).or_default().push(state);
            }
            for (shared, states) in groups.iter().filter(|(_, states)| states.len() > 1) {
                for &state in states {
                    alike.add(state, sight, &contexts[state.index()]);
                }
                sight += shared.len();
            }
        }
        alike
    }

    fn add(&mut self, state: StateId, sight: usize, contexts: &[(Context, ConfigurationId)]) {
        let begin = self.configurations.len();
        for (position, &(_, id)) in contexts.iter().enumerate() {
            self.members[id.index()] = Some(self.configurations.len());
            self.configurations.push(id);
            self.sights.push(sight + position);
        }
        self.place[state.index()] = Some(self.states.len());
        self.states.push((state, begin..self.configurations.len()));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// The states, each with the positions of its configurations.
    pub(super) fn states(&self) -> impl Iterator<Item = (StateId, Range<usize>)> + '_ {
        self.states.iter().cloned()
    }

    /// The configurations of all states, by position.
    pub(super) fn all(&self) -> &[ConfigurationId] {
        &self.configurations
    }

    /// The configurations of one of the states.
    pub(super) fn configurations(&self, state: StateId) -> &[ConfigurationId] {
        let place = self.place[state.index()].and_then(|place| self.states.get(place));
        place.map_or(&[], |(_, range)| &self.configurations[range.clone()])
    }

    /// A number that configurations share which look alike and have the same context.
    pub(super) fn sight(&self, member: usize) -> usize {
        self.sights[member]
    }

    /// The position of a configuration, if it is one of these.
    pub(super) fn member(&self, id: ConfigurationId) -> Option<usize> {
        self.members[id.index()]
    }
}

fn look(machine: &Machine, state: StateId, arrivals: BTreeSet<Role>) -> Look {
    let declared = &machine[state];
    let lasts = |duration: DurationId| machine[duration].value;
    let outside = machine.ancestry(state).skip(1);
    let is_timed =
        |&state: &StateId| machine[state].within.is_some() || !machine[state].after.is_empty();
    let mut forbidden: Vec<EffectId> =
        machine.ancestry(state).flat_map(|state| machine[state].forbid.iter().copied()).collect();
    forbidden.sort_unstable();
    forbidden.dedup();
    Look {
        code: declared.code,
        entry: declared.entry.clone(),
        runs: declared
            .invoke
            .as_ref()
            .map(|invoke| (invoke.activity, invoke.on_leave == OnLeave::Wait)),
        within: declared.within.as_ref().map(|within| lasts(within.duration)),
        after: declared.after.iter().map(|after| lasts(after.duration)).collect(),
        around: outside.filter(is_timed).collect(),
        forbidden,
        arrivals,
        named: named(machine, state),
    }
}

/// Every place in properties and assumptions that names a state, and whether it means this one.
fn named(machine: &Machine, state: StateId) -> Vec<bool> {
    let mut named = Vec::new();
    let mut places = |of: Option<StateId>| {
        named.extend(of.map(|outer| machine.is_in(state, outer)));
    };
    for property in machine.properties.values().chain(machine.assumptions.values()) {
        property.atoms().for_each(|atom| places(atom.state));
        if let Pattern::Reaches(target) = property.pattern {
            places(Some(target));
        }
        // In a list it makes no difference which of its states means it.
        let listed = &property.scope.states;
        let listed = listed
            .iter()
            .copied()
            .find(|&outer| machine.is_in(state, outer))
            .or(listed.first().copied());
        places(listed);
    }
    named
}

/// For each state, the roles of the transitions that lead there from other states. Going on is one
/// role, whatever it is for.
fn arrivals(machine: &Machine, exploration: &Exploration) -> Vec<BTreeSet<Role>> {
    let mut arrivals = vec![BTreeSet::new(); machine.states.len()];
    for decided in exploration.decided() {
        let DecidedBy::Transition(id) = decided.choice.by else { continue };
        let Decision::Target { state, .. } = machine[id].decision else { continue };
        let to = machine.settle(state);
        if to != decided.state {
            arrivals[to.index()].insert(match machine[id].role {
                Role::Main | Role::Normal | Role::Reset => Role::Normal,
                role @ (Role::Abort | Role::Failure | Role::Timeout) => role,
            });
        }
    }
    arrivals
}

/// For each of the wanted states, the contexts it is reached in, in order.
fn contexts(
    machine: &Machine,
    exploration: &Exploration,
    wanted: &[bool],
) -> Vec<Vec<(Context, ConfigurationId)>> {
    let mut contexts = vec![Vec::new(); machine.states.len()];
    for id in exploration.ids() {
        let state = exploration.state(id).index();
        if wanted[state] {
            let at = exploration.configuration(id);
            contexts[state].push(((at.open, at.values), id));
        }
    }
    contexts.iter_mut().for_each(|contexts| contexts.sort_unstable());
    contexts
}
