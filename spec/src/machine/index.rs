//! `machine[id]`, and the questions about structure that every later stage asks.

use super::*;
use std::ops::Index;

macro_rules! index {
    ($($id:ty => $field:ident: $item:ty;)*) => {$(
        impl Index<$id> for Machine {
            type Output = $item;
            fn index(&self, id: $id) -> &$item {
                &self.$field[id]
            }
        }
    )*};
}

index! {
    SourceId => sources: SourceDocument;
    RequirementId => requirements: Requirement;
    TypeId => types: Type;
    ReplyId => replies: Reply;
    EffectId => effects: Effect;
    DurationId => durations: DurationDecl;
    FieldId => fields: Field;
    EventId => events: Event;
    GroupId => groups: Group;
    GuardId => guards: Guard;
    ActionId => actions: Action;
    ActivityId => activities: Activity;
    StateId => states: State;
    TransitionId => transitions: Transition;
    ScenarioId => scenarios: Scenario;
}

impl Machine {
    /// A state and the composites around it, innermost first, the root last.
    pub fn ancestry(&self, state: StateId) -> impl Iterator<Item = StateId> + '_ {
        std::iter::successors(Some(state), |&state| self[state].parent)
    }

    /// Whether `inner` is `outer` or inside it.
    pub fn is_in(&self, inner: StateId, outer: StateId) -> bool {
        self.ancestry(inner).any(|state| state == outer)
    }

    /// The atomic states, in order of declaration.
    pub fn atomic_states(&self) -> impl Iterator<Item = StateId> + '_ {
        self.states.iter().filter(|(_, state)| state.is_atomic()).map(|(id, _)| id)
    }

    /// The composite states, without the root, in order of declaration.
    pub fn composite_states(&self) -> impl Iterator<Item = StateId> + '_ {
        self.states.iter().skip(1).filter(|(_, state)| !state.is_atomic()).map(|(id, _)| id)
    }

    /// The atomic states inside `outer`, in order of declaration; itself, if it is one.
    pub fn atomic_inside(&self, outer: StateId) -> Vec<StateId> {
        let mut inside = Vec::new();
        let mut open = vec![outer];
        while let Some(state) = open.pop() {
            match self[state].children.as_slice() {
                [] => inside.push(state),
                children => open.extend(children.iter().rev()),
            }
        }
        inside
    }

    /// The states entered from outside down to where a run settles: `state`, its initial child,
    /// and so on; the last is atomic.
    pub fn initial_path(&self, state: StateId) -> impl Iterator<Item = StateId> + '_ {
        std::iter::successors(Some(state), |&state| self[state].initial)
    }

    /// The atomic state where a run settles that goes to `state`.
    pub fn settle(&self, state: StateId) -> StateId {
        self.initial_path(state).last().unwrap_or(state)
    }

    /// What stays active when a transition declared in `source` goes to `target`: the least common
    /// proper ancestor, or the declaring composite itself for a local transition into it.
    pub fn domain(&self, source: StateId, target: StateId, local: bool) -> StateId {
        if local && source != target && self.is_in(target, source) {
            return source;
        }
        let common = self
            .ancestry(source)
            .skip(1)
            .find(|&state| state != target && self.is_in(target, state));
        common.unwrap_or(self.root())
    }

    /// For every requirement, whether something satisfies it.
    pub fn satisfied_requirements(&self) -> Vec<bool> {
        let mut satisfied = vec![false; self.requirements.len()];
        let named = (self.transitions.values().flat_map(|transition| &transition.satisfies))
            .chain(self.states.values().flat_map(|state| &state.satisfies))
            .chain(self.events.values().flat_map(|event| &event.satisfies))
            .chain(self.properties.values().flat_map(|property| &property.satisfies))
            // What binds the caller is fulfilled by the caller.
            .chain(self.assumptions.values().flat_map(|promise| &promise.satisfies))
            .chain(self.scenarios.values().flat_map(|scenario| &scenario.satisfies));
        for requirement in named {
            satisfied[requirement.index()] = true;
        }
        satisfied
    }

    /// How the machine is called in pictures and documents.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }

    /// Where `span` is, for documentation: `provider.yaml:12`.
    pub fn place(&self, span: Span) -> String {
        self.source.place(span)
    }
}
