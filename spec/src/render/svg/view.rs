//! What is in the picture: states from top to bottom, and the arrows between what is shown.

use super::{Level, Mark, Marks, Options};
use crate::arena::Id as _;
use crate::machine::{Machine, Role, StateId};
use crate::render::picture::arrows::{Arrow, arrows};
use crate::render::picture::path::{Path, Positions};
use crate::render::picture::texts::CUT;
use std::collections::{BTreeMap, BTreeSet};

/// What is drawn, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A frame begins.
    Open(StateId),
    /// A state, or a composite that is shown closed.
    State(StateId),
    /// A frame ends.
    Close(StateId),
}

/// Everything that a picture shows.
#[derive(Debug)]
pub(super) struct View<'m> {
    pub(super) machine: &'m Machine,
    pub(super) options: Options,
    pub(super) path: Path,
    pub(super) items: Vec<Item>,
    pub(super) arrows: Vec<Arrow>,
    /// The mark of each arrow.
    pub(super) marked: Vec<Option<Mark>>,
    pub(super) marks: Marks,
    /// Where closed composites and the title lead.
    pub(super) links: Links,
}

/// Where the parts of a picture lead, if they lead anywhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    /// The pages of closed composites.
    pub(super) pages: BTreeMap<StateId, String>,
    /// What this page is a part of: in words, and where that is.
    pub(super) up: Option<(String, String)>,
}

impl<'m> View<'m> {
    pub(super) fn new(machine: &'m Machine, options: &Options, marks: &Marks) -> Self {
        let path = Path::new(machine);
        let positions = Positions::new(machine, &path);
        let all = arrows(machine, &path);
        let shown = Shown::new(machine, options, &path, &all);
        let mut items = Vec::new();
        shown.list(machine.root(), &positions, &mut items);
        let (mut arrows, mut marked) = (Vec::new(), Vec::new());
        for arrow in shown.arrows(all) {
            let parts = arrow.split(machine, |id| marks.transitions.get(&id).copied());
            for (mark, arrow) in parts {
                marked.push(mark);
                arrows.push(arrow);
            }
        }
        let (marks, links) = (marks.clone(), Links::default());
        Self { machine, options: *options, path, items, arrows, marked, marks, links }
    }

    /// The mark of an arrow.
    pub(super) fn mark(&self, arrow: usize) -> Option<Mark> {
        self.marked.get(arrow).copied().flatten()
    }

    /// How many characters of a guard are shown.
    pub(super) fn cut(&self) -> Option<usize> {
        (self.options.level != Level::Full).then_some(CUT)
    }

    /// How many frames a state stands in; its own counts.
    pub(super) fn depth(&self, state: StateId) -> usize {
        self.machine.ancestry(state).count() - 1
    }

    /// The states and closed composites, from top to bottom.
    pub(super) fn leaves(&self) -> impl Iterator<Item = StateId> + '_ {
        self.items.iter().filter_map(|item| match item {
            Item::State(state) => Some(*state),
            _ => None,
        })
    }
}

/// What is closed, and what is left out.
struct Shown<'v> {
    machine: &'v Machine,
    options: &'v Options,
    path: &'v Path,
    closed: BTreeSet<StateId>,
    hidden: BTreeSet<StateId>,
}

impl<'v> Shown<'v> {
    fn new(machine: &'v Machine, options: &'v Options, path: &'v Path, arrows: &[Arrow]) -> Self {
        let (closed, hidden) = (BTreeSet::new(), BTreeSet::new());
        let mut shown = Self { machine, options, path, closed, hidden };
        shown.choose(arrows);
        shown
    }

    fn choose(&mut self, arrows: &[Arrow]) {
        let machine = self.machine;
        if self.options.level == Level::Overview {
            let of = self.options.inside.unwrap_or(machine.root());
            let inner = machine[of].children.iter().copied();
            self.closed.extend(inner.filter(|&state| !machine[state].is_atomic()));
        }
        if let (Some(inside), true) = (self.options.inside, self.options.closed_around) {
            let apart =
                |&state: &StateId| !machine.is_in(inside, state) && !machine.is_in(state, inside);
            self.closed.extend(machine.composite_states().filter(apart));
        }
        if let Some(state) = self.options.around {
            let near = |arrow: &&Arrow| {
                arrow.head == state || machine.is_in(state, arrow.tail) || arrow.tail == state
            };
            let near = arrows.iter().filter(near);
            self.keep(near.flat_map(|arrow| [arrow.tail, arrow.head]).chain([state]).collect());
        }
        if let Some(composite) = self.options.inside {
            let touches = |arrow: &&Arrow| {
                machine.is_in(arrow.head, composite) || machine.is_in(arrow.tail, composite)
            };
            let ends = arrows.iter().filter(touches).flat_map(|arrow| [arrow.tail, arrow.head]);
            let inside = machine.atomic_states().filter(|&state| machine.is_in(state, composite));
            self.keep(ends.chain(inside).collect());
        }
    }

    /// Leaves out all atomic states but these; of a composite among them, nothing is kept for it,
    /// unless it is closed.
    fn keep(&mut self, kept: BTreeSet<StateId>) {
        let machine = self.machine;
        self.hidden.extend(machine.atomic_states().filter(|state| !kept.contains(state)));
        let is_empty = |closed: &&StateId| !kept.iter().any(|&at| machine.is_in(at, **closed));
        self.hidden.extend(self.closed.iter().filter(is_empty));
    }

    fn list(&self, composite: StateId, positions: &Positions, items: &mut Vec<Item>) {
        let machine = self.machine;
        let mut children = machine[composite].children.clone();
        // What is on the happy path stays together.
        let is_off = |child| !self.path.states.iter().any(|&state| machine.is_in(state, child));
        children.sort_by_key(|&child| (is_off(child), positions.first(child), child.index()));
        for child in children {
            if machine[child].is_atomic() || self.closed.contains(&child) {
                if !self.hidden.contains(&child) {
                    items.push(Item::State(child));
                }
                continue;
            }
            let before = items.len();
            items.push(Item::Open(child));
            self.list(child, positions, items);
            match items.len() - before {
                1 => items.truncate(before),
                _ => items.push(Item::Close(child)),
            }
        }
    }

    /// The state itself, or the closed composite around it; none, if it is left out.
    fn shown(&self, state: StateId) -> Option<StateId> {
        let closed =
            self.machine.ancestry(state).filter(|around| self.closed.contains(around)).last();
        closed.or((!self.hidden.contains(&state)).then_some(state))
    }

    fn arrows(&self, all: Vec<Arrow>) -> Vec<Arrow> {
        let machine = self.machine;
        let mut arrows: Vec<Arrow> = Vec::new();
        for mut arrow in all {
            let (Some(tail), Some(head)) = (self.shown(arrow.tail), self.shown(arrow.head)) else {
                continue;
            };
            // What happens inside a closed composite is not shown.
            if tail == head && tail != arrow.tail {
                continue;
            }
            if !self.is_asked_for(&arrow) {
                continue;
            }
            (arrow.tail, arrow.head) = (tail, head);
            let same = arrows.iter_mut().find(|known| {
                (known.tail, known.head, known.role, known.local)
                    == (tail, head, arrow.role, arrow.local)
            });
            match same {
                Some(known) => known.join(arrow),
                None => arrows.push(arrow),
            }
        }
        let has_place = |state: StateId| state == machine.root() || self.has_place(state);
        arrows.retain(|arrow| has_place(arrow.tail));
        arrows
    }

    fn is_asked_for(&self, arrow: &Arrow) -> bool {
        let machine = self.machine;
        let around = self.options.around.is_none_or(|state| {
            arrow.head == state || arrow.tail == state || machine.is_in(state, arrow.tail)
        });
        let inside = self.options.inside.is_none_or(|composite| {
            machine.is_in(arrow.head, composite) || machine.is_in(arrow.tail, composite)
        });
        around && inside
    }

    /// Whether something of a state is in the picture.
    fn has_place(&self, state: StateId) -> bool {
        if self.closed.contains(&state) {
            return !self.hidden.contains(&state);
        }
        let mut atomic = self.machine.atomic_states().filter(|&at| self.machine.is_in(at, state));
        atomic.any(|at| !self.hidden.contains(&at))
    }
}

/// Whether a role's arrows are on the happy path.
pub(super) fn is_main(arrow: &Arrow) -> bool {
    arrow.role == Role::Main
}
