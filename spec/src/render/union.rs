//! Two versions of a machine in one picture: what was added, removed and changed.

mod mermaid;

pub use mermaid::mermaid;

use super::svg::{self, Mark, Marks, Options};
use crate::arena::Id as _;
use crate::diff::{Comparison, Fate, Pairing, Twin};
use crate::machine::*;
use std::collections::BTreeMap;

/// Both versions as SVG.
pub fn svg(old: &Machine, new: &Machine, comparison: &Comparison) -> String {
    let Union { machine, marks } = Union::new(old, new, comparison);
    svg::marked(&machine, &Options::default(), &marks)
}

/// The new machine, and of the old one what is no longer there. Only for pictures: nothing that was
/// removed is ever selected in it.
struct Union {
    machine: Machine,
    marks: Marks,
}

impl Union {
    fn new(old: &Machine, new: &Machine, comparison: &Comparison) -> Self {
        let mut joining = Joining {
            old,
            pairing: &comparison.pairing,
            union: Union { machine: new.clone(), marks: Marks::default() },
            states: BTreeMap::new(),
            events: BTreeMap::new(),
            actions: BTreeMap::new(),
            activities: BTreeMap::new(),
        };
        for state in comparison.pairing.states.added() {
            joining.union.marks.states.insert(state, Mark::Added);
        }
        for state in comparison.pairing.states.removed() {
            joining.state(state);
        }
        for twin in &comparison.twins {
            joining.twin(*twin);
        }
        let changed = comparison.changes.iter().filter(|change| {
            change.kind == "state" && matches!(change.fate, Fate::Changed | Fate::Renamed)
        });
        for change in changed {
            let found = new.states.iter().skip(1).find(|(_, state)| state.name == change.name);
            if let Some((id, _)) = found {
                joining.union.marks.states.insert(id, Mark::Changed);
            }
        }
        joining.union
    }
}

struct Joining<'u> {
    old: &'u Machine,
    pairing: &'u Pairing,
    union: Union,
    states: BTreeMap<StateId, StateId>,
    events: BTreeMap<EventId, EventId>,
    actions: BTreeMap<ActionId, ActionId>,
    activities: BTreeMap<ActivityId, ActivityId>,
}

impl Joining<'_> {
    /// A state of the old machine; a removed one becomes one of the union.
    fn state(&mut self, id: StateId) -> StateId {
        let known = self.pairing.states.of_old(id).or(self.states.get(&id).copied());
        if let Some(known) = known {
            return known;
        }
        let parent = self.old[id].parent.map(|parent| self.state(parent));
        let parent = parent.unwrap_or(self.union.machine.root());
        let mut state = self.old[id].clone();
        state.parent = Some(parent);
        state.children = Vec::new();
        state.initial = None;
        (state.entry, state.exit) = (self.actions(&state.entry), self.actions(&state.exit));
        state.transitions = Vec::new();
        (state.otherwise, state.within) = (None, None);
        state.after = Vec::new();
        state.forbid = Vec::new();
        state.satisfies = Vec::new();
        state.span = self.union.machine[parent].span;
        state.invoke = state.invoke.map(|invoke| Invocation {
            activity: self.activity(invoke.activity),
            done: Vec::new(),
            failed: Vec::new(),
            interrupted: None,
            ..invoke
        });
        let new = self.union.machine.states.push(state);
        self.states.insert(id, new);
        self.union.marks.states.insert(new, Mark::Removed);
        let around = &mut self.union.machine.states[parent];
        around.children.push(new);
        around.initial.get_or_insert(new);
        new
    }

    fn event(&mut self, id: EventId) -> EventId {
        let known = self.pairing.events.of_old(id).or(self.events.get(&id).copied());
        known.unwrap_or_else(|| {
            let mut event = self.old[id].clone();
            (event.replies, event.otherwise) = (Vec::new(), None);
            (event.groups, event.satisfies) = (Vec::new(), Vec::new());
            let new = self.union.machine.events.push(event);
            self.events.insert(id, new);
            new
        })
    }

    fn actions(&mut self, ids: &[ActionId]) -> Vec<ActionId> {
        let mut found = Vec::new();
        for &id in ids {
            let known = self.pairing.actions.of_old(id).or(self.actions.get(&id).copied());
            found.push(known.unwrap_or_else(|| {
                let action = Action { effects: Vec::new(), ..self.old[id].clone() };
                let new = self.union.machine.actions.push(action);
                self.actions.insert(id, new);
                new
            }));
        }
        found
    }

    fn activity(&mut self, id: ActivityId) -> ActivityId {
        let known = self.pairing.activities.of_old(id).or(self.activities.get(&id).copied());
        known.unwrap_or_else(|| {
            let work = self.old[id].clone();
            let work = Activity { effects: Vec::new(), errors: Vec::new(), ..work };
            let new = self.union.machine.activities.push(work);
            self.activities.insert(id, new);
            new
        })
    }

    fn twin(&mut self, twin: Twin) {
        match (twin.old, twin.new) {
            (_, Some(_)) if twin.is_same => {}
            (Some(old), Some(new)) if self.leads_elsewhere(old, new) => {
                self.touch(new, Mark::Added);
                self.removed(old);
            }
            (Some(_), Some(new)) => self.touch(new, Mark::Changed),
            (None, Some(new)) => self.touch(new, Mark::Added),
            (Some(old), None) => self.removed(old),
            (None, None) => {}
        }
    }

    /// What leads nowhere is no arrow: the state that has it is marked.
    fn touch(&mut self, new: TransitionId, mark: Mark) {
        let transition = &self.union.machine[new];
        let (state, root) = (transition.source, self.union.machine.root());
        if matches!(transition.decision, Decision::Target { .. }) {
            self.union.marks.transitions.insert(new, mark);
        } else if state != root {
            self.union.marks.states.entry(state).or_insert(Mark::Changed);
        }
    }

    fn leads_elsewhere(&self, old: TransitionId, new: TransitionId) -> bool {
        let before = match self.old[old].decision {
            Decision::Target { state, .. } => Some(self.pairing.states.of_old(state)),
            _ => None,
        };
        let after = match self.union.machine[new].decision {
            Decision::Target { state, .. } => Some(Some(state)),
            _ => None,
        };
        before != after
    }

    /// Adds a branch that is no longer there.
    fn removed(&mut self, id: TransitionId) {
        let old = self.old[id].clone();
        let source = self.state(old.source);
        let Decision::Target { state, local } = old.decision else {
            if source != self.union.machine.root() {
                self.union.marks.states.entry(source).or_insert(Mark::Changed);
            }
            return;
        };
        let state = self.state(state);
        let branch = self.union.machine.branches.push(self.union.machine[source].span);
        let trigger = self.trigger(old.trigger);
        let transition = Transition {
            branch,
            source,
            trigger,
            group: None,
            guard: old
                .guard
                .map(|guard| Expression { expr: Expr::Literal(Value::Bool(true)), ..guard }),
            before: self.actions(&old.before),
            attempt: old.attempt.map(|activity| self.activity(activity)),
            failed: Vec::new(),
            decision: Decision::Target { state, local },
            actions: self.actions(&old.actions),
            assign: Vec::new(),
            reply: None,
            // The happy path is that of the new machine.
            role: if old.role == Role::Main { Role::Normal } else { old.role },
            satisfies: Vec::new(),
            span: self.union.machine[source].span,
            label: old.label,
            doc: old.doc,
        };
        let new = self.union.machine.transitions.push(transition);
        self.union.marks.transitions.insert(new, Mark::Removed);
    }

    fn trigger(&mut self, trigger: Trigger) -> Trigger {
        match trigger {
            Trigger::Event(event) => Trigger::Event(self.event(event)),
            Trigger::Done(state) => Trigger::Done(self.state(state)),
            Trigger::Failed(state) => Trigger::Failed(self.state(state)),
            Trigger::AttemptFailed(of) => self.trigger(self.old[of].trigger),
            Trigger::After(duration) => {
                let mut declared = self.old[duration].clone();
                declared.span = self.union.machine.span;
                Trigger::After(self.union.machine.durations.push(declared))
            }
        }
    }
}

/// How a state is called where it stands alone.
fn label(machine: &Machine, id: StateId) -> String {
    if id.index() == 0 {
        return "any state".to_owned();
    }
    super::words::one_line(machine[id].label())
}
