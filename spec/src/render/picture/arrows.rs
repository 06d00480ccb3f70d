//! The arrows of the picture: what goes from one state to another for one purpose is one arrow.

use super::path::Path;
use crate::machine::{BranchId, Decision, Machine, Role, StateId, TransitionId};
use crate::render::words;
use std::collections::{BTreeMap, BTreeSet};

/// One arrow.
#[derive(Debug)]
pub(in crate::render) struct Arrow {
    /// The state that declares the transitions: an atomic one, a composite, or the machine itself.
    pub(in crate::render) tail: StateId,
    /// The atomic state they lead to.
    pub(in crate::render) head: StateId,
    /// What they are for: `main` exactly on the happy path.
    pub(in crate::render) role: Role,
    /// Whether the tail, a composite, is kept.
    pub(in crate::render) local: bool,
    /// The place on the happy path, from 1.
    pub(in crate::render) number: Option<usize>,
    /// What is written on it.
    pub(in crate::render) lines: Vec<Line>,
    /// All its transitions.
    pub(in crate::render) transitions: Vec<TransitionId>,
}

/// One line on an arrow.
#[derive(Debug)]
pub(in crate::render) struct Line {
    /// What happens.
    pub(in crate::render) trigger: String,
    /// When that counts.
    pub(in crate::render) guard: Option<String>,
    /// What is done about it.
    pub(in crate::render) actions: String,
    /// The author's further word.
    pub(in crate::render) label: Option<String>,
    /// The part of the tail it is for, where that is not all of it.
    pub(in crate::render) only_in: Vec<StateId>,
    branch: BranchId,
}

/// All arrows, in order of declaration.
pub(in crate::render) fn arrows(machine: &Machine, path: &Path) -> Vec<Arrow> {
    let mut arrows: Vec<Arrow> = Vec::new();
    let mut known: BTreeMap<(StateId, StateId, Role, bool), usize> = BTreeMap::new();
    for (id, transition) in machine.transitions.iter() {
        let Decision::Target { state, local } = transition.decision else { continue };
        let head = machine.settle(state);
        let role = match (path.has(id), transition.role) {
            (true, _) => Role::Main,
            (false, Role::Main) => Role::Normal,
            (false, role) => role,
        };
        let key = (transition.source, head, role, local);
        let index = *known.entry(key).or_insert_with(|| {
            let (lines, transitions) = (Vec::new(), Vec::new());
            let number = None;
            arrows.push(Arrow {
                tail: transition.source,
                head,
                role,
                local,
                number,
                lines,
                transitions,
            });
            arrows.len() - 1
        });
        arrows[index].add(machine, id);
    }
    let mut arrows = folded(machine, arrows);
    number(machine, path, &mut arrows);
    arrows
}

impl Arrow {
    fn add(&mut self, machine: &Machine, id: TransitionId) {
        let transition = &machine[id];
        self.transitions.push(id);
        // Branches of groups and inherited branches come once for each event and state.
        if self.lines.iter().any(|line| line.branch == transition.branch) {
            return;
        }
        self.lines.push(Line {
            trigger: words::trigger(machine, id),
            guard: words::guard(machine, transition),
            actions: words::action_names(machine, &words::actions(machine, transition)),
            label: transition.label.as_deref().map(words::one_line),
            only_in: Vec::new(),
            branch: transition.branch,
        });
    }
}

/// Where a composite has an arrow already, what a state inside adds to the same end is written on
/// that one, with the name of the state.
fn folded(machine: &Machine, arrows: Vec<Arrow>) -> Vec<Arrow> {
    let outer: BTreeMap<(StateId, StateId, Role), usize> = arrows
        .iter()
        .enumerate()
        .filter(|(_, arrow)| !machine[arrow.tail].is_atomic() && !arrow.local)
        .map(|(index, arrow)| ((arrow.tail, arrow.head, arrow.role), index))
        .collect();
    let home = |arrow: &Arrow| {
        let around = machine.ancestry(arrow.tail).skip(1).filter(|&state| state != machine.root());
        around
            .filter(|_| arrow.role != Role::Main && !machine.is_in(arrow.head, arrow.tail))
            .filter(|&state| !machine.is_in(arrow.head, state))
            .filter_map(|state| outer.get(&(state, arrow.head, arrow.role)).copied())
            .last()
    };
    let homes: Vec<Option<usize>> = arrows.iter().map(home).collect();
    let mut kept: Vec<Option<Arrow>> = arrows.into_iter().map(Some).collect();
    for (index, home) in homes.into_iter().enumerate() {
        let Some(home) = home else { continue };
        let Some(inner) = kept[index].take() else { continue };
        if let Some(outer) = kept[home].as_mut() {
            outer.take_in(inner);
        }
    }
    kept.into_iter().flatten().collect()
}

impl Arrow {
    /// What of it has one mark, for each mark.
    pub(in crate::render) fn split<M: Ord>(
        self,
        machine: &Machine,
        mark: impl Fn(TransitionId) -> M,
    ) -> Vec<(M, Arrow)> {
        let Arrow { tail, head, role, local, number, lines, transitions } = self;
        let mut parts: BTreeMap<M, Arrow> = BTreeMap::new();
        let of_branch: BTreeMap<BranchId, TransitionId> =
            transitions.iter().map(|&id| (machine[id].branch, id)).collect();
        for &id in &transitions {
            let empty = Arrow {
                tail,
                head,
                role,
                local,
                number,
                lines: Vec::new(),
                transitions: Vec::new(),
            };
            parts.entry(mark(id)).or_insert(empty).transitions.push(id);
        }
        for line in lines {
            let of = of_branch.get(&line.branch);
            if let Some(part) = of.and_then(|&id| parts.get_mut(&mark(id))) {
                part.lines.push(line);
            }
        }
        parts.into_iter().collect()
    }

    /// Takes in another arrow between the same ends.
    pub(in crate::render) fn join(&mut self, other: Arrow) {
        self.number = self.number.or(other.number);
        self.transitions.extend(other.transitions);
        for line in other.lines {
            if self.lines.iter().all(|known| known.branch != line.branch) {
                self.lines.push(line);
            }
        }
    }

    fn take_in(&mut self, inner: Arrow) {
        self.transitions.extend(inner.transitions);
        for mut line in inner.lines {
            line.only_in = vec![inner.tail];
            let same = self.lines.iter_mut().find(|known| {
                !known.only_in.is_empty()
                    && known.trigger == line.trigger
                    && known.guard == line.guard
                    && known.actions == line.actions
            });
            match same {
                Some(known) => known.only_in.push(inner.tail),
                None => self.lines.push(line),
            }
        }
    }
}

/// Numbers the happy path in the order in which it is walked, and what else is on it after that.
fn number(machine: &Machine, path: &Path, arrows: &mut [Arrow]) {
    let mut by_tail: BTreeMap<StateId, Vec<usize>> = BTreeMap::new();
    for (index, arrow) in arrows.iter().enumerate().filter(|(_, arrow)| arrow.role == Role::Main) {
        by_tail.entry(arrow.tail).or_default().push(index);
    }
    let walked = path.states.iter().flat_map(|&state| machine.ancestry(state));
    let mut order: Vec<usize> = Vec::new();
    let mut seen = BTreeSet::new();
    for tail in walked.chain(machine.states.ids()).filter(|tail| seen.insert(*tail)) {
        order.extend(by_tail.get(&tail).into_iter().flatten());
    }
    for (number, index) in order.into_iter().enumerate() {
        arrows[index].number = Some(number + 1);
    }
}
