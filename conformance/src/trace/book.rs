//! What was worked out once: sets of guesses as nodes, and where each kind of line leads from them.
//!
//! Guesses that differ only by the names of ids are one node. So a log of any length meets few
//! nodes, and a line costs a look-up.

use super::deviation::{Deviation, expectations};
use super::explain::{Explainer, MOST_GUESSES, Mode};
use super::guess::{Entered, Guess, NAMELESS, Way};
use super::shown::{Shown, What};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{ActivityId, EventId, StateId, TransitionId, TypeId};
use lifechart_spec::semantics::{DecidedBy, initial};
use rustc_hash::FxHashMap;
use std::rc::Rc;
use std::time::Duration;

/// More nodes or passages than this are not kept.
const MOST_KEPT: usize = 400_000;

/// A set of guesses.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Node {
    /// The guesses; ids are positions in `slots`, or nameless.
    pub(super) guesses: Vec<Guess>,
    /// The types of the ids that are held.
    pub(super) slots: Vec<TypeId>,
    /// Whether nobody knows how things are, because something has gone wrong before.
    pub(super) lost: bool,
    /// Whether there were too many guesses, so that some are missing.
    pub(super) partial: bool,
}

/// A node, by number.
pub(super) type NodeId = u32;

/// Where a line leads.
#[derive(Debug)]
pub(super) struct Passage {
    /// The node after it.
    pub(super) next: NodeId,
    /// Where each id of that node comes from: below the number of those held before, it is one of
    /// them, above, it is new in this line.
    pub(super) sources: Box<[u32]>,
    /// Whether the same ids are held as before.
    pub(super) same_ids: bool,
    /// When measured states were entered.
    pub(super) entered: Entered,
    /// Measured states that were certainly active until this line, a bit each.
    pub(super) stayed: u64,
    /// The cell of the matrix that the line is a case of.
    pub(super) cell: Option<(StateId, EventId)>,
    /// How long the work of this line may take, if something says so.
    pub(super) budget: Option<Duration>,
    /// The work that has this budget, the first of it.
    pub(super) work: Option<ActivityId>,
    /// Why nothing explains it.
    pub(super) deviation: Option<Box<Deviation>>,
    /// Nothing explains the line, but nobody knew how things were.
    pub(super) unexplained: bool,
    /// The states in which the line may have come.
    pub(super) from: Box<[StateId]>,
    /// The transitions that were certainly taken in it.
    pub(super) taken: Box<[TransitionId]>,
    /// The state after it, where there is no doubt about it.
    pub(super) certain: Option<StateId>,
}

/// A deadline that may come due.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenDeadline {
    /// The state that carries it, and which of its `after`.
    pub(super) after: (StateId, usize),
    /// Which measured state it is.
    pub(super) timed: usize,
    /// Whether its state may only have been entered since the last line.
    pub(super) is_new: bool,
}

/// A node with all that can happen unseen.
#[derive(Debug)]
pub(super) struct Closed {
    ways: Vec<Way>,
    partial: bool,
    stayed: u64,
    /// The deadlines that may come due.
    pub(super) deadlines: Vec<OpenDeadline>,
}

/// Everything that was worked out so far.
pub(super) struct Book<'m> {
    pub(super) explainer: Explainer<'m>,
    nodes: Vec<Rc<Node>>,
    numbers: FxHashMap<Rc<Node>, NodeId>,
    passages: Vec<Passage>,
    known: FxHashMap<Box<[u32]>, u32>,
    closed: FxHashMap<(NodeId, Mode), Rc<Closed>>,
    /// Every configuration there is, or some of each state.
    anywhere: Vec<Guess>,
    anywhere_partial: bool,
    everywhere: FxHashMap<Mode, Rc<(Vec<Way>, bool)>>,
}

impl<'m> Book<'m> {
    /// An empty one. `anywhere` is where a machine may be when nothing is known.
    pub(super) fn new(explainer: Explainer<'m>, anywhere: Vec<Guess>, partial: bool) -> Self {
        let mut book = Self {
            explainer,
            nodes: Vec::new(),
            numbers: FxHashMap::default(),
            passages: Vec::new(),
            known: FxHashMap::default(),
            closed: FxHashMap::default(),
            anywhere,
            anywhere_partial: partial,
            everywhere: FxHashMap::default(),
        };
        let start = Guess::new(initial(book.explainer.machine));
        book.number(Node { guesses: vec![start], slots: Vec::new(), lost: false, partial: false });
        book
    }

    /// The node in which every run begins.
    pub(super) const START: NodeId = 0;

    /// A node.
    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    /// A passage.
    pub(super) fn passage(&self, id: u32) -> &Passage {
        &self.passages[id as usize]
    }

    /// The passage with this key, if it was worked out.
    pub(super) fn known(&self, key: &[u32]) -> Option<u32> {
        self.known.get(key).copied()
    }

    /// Whether so much was worked out that it should be forgotten.
    pub(super) fn is_full(&self) -> bool {
        self.nodes.len() + self.passages.len() > MOST_KEPT
    }

    /// Forgets everything but these nodes, which get new numbers.
    pub(super) fn forget(&mut self, live: &mut [&mut NodeId]) {
        let old = std::mem::take(&mut self.nodes);
        self.numbers.clear();
        self.passages.clear();
        self.known.clear();
        self.closed.clear();
        self.keep(Rc::clone(&old[Self::START as usize]));
        for id in live {
            **id = self.keep(Rc::clone(&old[**id as usize]));
        }
    }

    fn number(&mut self, node: Node) -> NodeId {
        self.keep(Rc::new(node))
    }

    fn keep(&mut self, node: Rc<Node>) -> NodeId {
        if let Some(&known) = self.numbers.get(&node) {
            return known;
        }
        let id = self.nodes.len() as NodeId;
        self.nodes.push(Rc::clone(&node));
        self.numbers.insert(node, id);
        id
    }

    /// The node, and wherever one gets from it unseen.
    pub(super) fn closed(&mut self, id: NodeId, mode: Mode) -> Rc<Closed> {
        if let Some(closed) = self.closed.get(&(id, mode)) {
            return Rc::clone(closed);
        }
        let node = Rc::clone(&self.nodes[id as usize]);
        let (ways, partial) = self.explainer.closed(&node.guesses, mode);
        let timed = |way: &Way| self.explainer.timed_in(way.guess.at.state) & way.entered.before;
        let stayed = ways.iter().fold(u64::MAX, |all, way| all & timed(way));
        let deadlines = self.deadlines(&ways);
        let partial = partial || node.partial;
        let closed = Rc::new(Closed { ways, partial, stayed, deadlines });
        self.closed.insert((id, mode), Rc::clone(&closed));
        closed
    }

    fn deadlines(&self, ways: &[Way]) -> Vec<OpenDeadline> {
        let machine = self.explainer.machine;
        let mut found: Vec<OpenDeadline> = Vec::new();
        for way in ways {
            let state = way.guess.at.state;
            for active in machine.ancestry(state).filter(|_| !machine[state].is_final) {
                let timed = self.explainer.timed.iter().position(|timed| *timed == active);
                let Some(timed) = timed else { continue };
                for slot in 0..machine[active].after.len() {
                    let after = (active, slot);
                    if way.guess.spent.contains(&after) {
                        continue;
                    }
                    let is_new = way.entered.before & (1 << timed.min(63)) == 0;
                    match found.iter_mut().find(|known| known.after == after) {
                        Some(known) => known.is_new &= is_new,
                        None => found.push(OpenDeadline { after, timed, is_new }),
                    }
                }
            }
        }
        found
    }

    /// Works out where a line leads, and remembers it under the key.
    pub(super) fn work_out(&mut self, key: &[u32], from: NodeId, line: &Shown, mode: Mode) -> u32 {
        let closed = self.closed(from, mode);
        let found = self.explainer.explain(&closed.ways, line, mode);
        let passage = if found.is_empty() {
            self.deviating(from, &closed, line, mode)
        } else {
            let lost = self.node(from).lost && !agree(&found);
            let mut passage = self.arrive(from, found, lost, closed.partial, line);
            passage.stayed = closed.stayed;
            passage
        };
        self.remember(key, passage)
    }

    /// Works out what a deadline does that nobody has seen.
    pub(super) fn work_out_deadline(
        &mut self,
        key: &[u32],
        from: NodeId,
        after: (StateId, usize),
        must: bool,
        mode: Mode,
    ) -> u32 {
        let closed = self.closed(from, mode);
        let found = self.explainer.due(&closed.ways, after, must, mode);
        let lost = self.node(from).lost;
        let mut passage = self.reduce(from, found, lost, closed.partial);
        passage.stayed = closed.stayed;
        self.remember(key, passage)
    }

    fn remember(&mut self, key: &[u32], passage: Passage) -> u32 {
        let id = self.passages.len() as u32;
        self.passages.push(passage);
        self.known.insert(key.into(), id);
        id
    }

    /// What comes of a line that something explains.
    fn arrive(
        &mut self,
        from: NodeId,
        found: Vec<Way>,
        lost: bool,
        partial: bool,
        line: &Shown,
    ) -> Passage {
        let cell = self.cell(&found, line);
        let budget = self.budget(&found);
        let taken = taken(&found);
        let states = distinct(found.iter().filter_map(|way| Some(way.step.as_ref()?.from)));
        let mut passage = self.reduce(from, found, lost, partial);
        (passage.from, passage.taken) = (states, taken);
        passage.cell = cell;
        passage.budget = budget.map(|(budget, _)| budget);
        passage.work = budget.map(|(_, work)| work);
        passage
    }

    /// Nothing explains the line: what was expected, and how to go on.
    fn deviating(&mut self, from: NodeId, closed: &Closed, line: &Shown, mode: Mode) -> Passage {
        let was_lost = self.node(from).lost;
        let deviation = (!was_lost).then(|| {
            let mut found = expectations(&self.explainer, &closed.ways, line, mode);
            found.partial = closed.partial;
            Box::new(found)
        });
        let (next, partial) = self.resume(closed, line, mode, was_lost);
        let unexplained = next.is_empty();
        let ways = if unexplained { closed.ways.clone() } else { next };
        let lost = unexplained || !agree(&ways);
        let mut passage = self.reduce(from, ways, lost, partial);
        passage.deviation = deviation;
        passage.unexplained = was_lost;
        passage.from = distinct(closed.ways.iter().map(|way| way.guess.at.state));
        passage
    }

    /// Where the machine may be after something that cannot be: as the line says, as if what was
    /// expected had happened, as if nothing had, or anywhere from where the line can be.
    fn resume(
        &mut self,
        closed: &Closed,
        line: &Shown,
        mode: Mode,
        was_lost: bool,
    ) -> (Vec<Way>, bool) {
        let machine = self.explainer.machine;
        let inside = |way: &Way| line.to.is_none_or(|to| machine.is_in(way.guess.at.state, to));
        let mut ways = Vec::new();
        if !was_lost {
            let lenient = line.only(&[]);
            ways = self.explainer.explain(&closed.ways, &lenient, mode);
            ways.extend(closed.ways.iter().cloned());
            ways.retain(inside);
        }
        let succeeded = match line.reply {
            super::shown::Told::Reply(reply) => machine[reply].success,
            _ => true,
        };
        let mut partial = closed.partial;
        if was_lost || succeeded || ways.is_empty() {
            let everywhere = self.everywhere(mode);
            partial |= everywhere.1;
            ways.extend(self.explainer.explain(&everywhere.0, line, mode));
        }
        if ways.is_empty() && line.to.is_some() {
            let everywhere = self.everywhere(mode);
            ways = everywhere.0.iter().filter(|way| inside(way)).cloned().collect();
        }
        (ways, partial)
    }

    /// Wherever a machine can be.
    fn everywhere(&mut self, mode: Mode) -> Rc<(Vec<Way>, bool)> {
        if let Some(known) = self.everywhere.get(&mode) {
            return Rc::clone(known);
        }
        let (ways, partial) = self.explainer.closed(&self.anywhere, mode);
        let everywhere = Rc::new((ways, partial || self.anywhere_partial));
        self.everywhere.insert(mode, Rc::clone(&everywhere));
        everywhere
    }

    /// The node of these guesses.
    fn reduce(&mut self, from: NodeId, found: Vec<Way>, lost: bool, partial: bool) -> Passage {
        let machine = self.explainer.machine;
        let held = self.node(from).slots.len();
        let entered = found.iter().fold(Entered::default(), |all, way| all.or(way.entered));
        let mut guesses: Vec<Guess> = found.into_iter().map(|way| way.guess).collect();
        guesses.iter_mut().for_each(|guess| number_nameless(machine, guess));
        guesses.sort_by_cached_key(|guess| masked(machine, guess));
        let mut sources: Vec<(TypeId, u32)> = Vec::new();
        for guess in &mut guesses {
            guess.rename(machine, &mut |ty, id| {
                if id >= NAMELESS {
                    return id;
                }
                let found = sources.iter().position(|known| *known == (ty, id));
                let place = found.unwrap_or_else(|| {
                    sources.push((ty, id));
                    sources.len() - 1
                });
                place as u32
            });
        }
        guesses.sort_unstable();
        guesses.dedup();
        let partial = partial || guesses.len() > MOST_GUESSES;
        guesses.truncate(MOST_GUESSES);
        let slots = sources.iter().map(|(ty, _)| *ty).collect();
        let first = guesses.first().map(|guess| guess.at.state);
        let certain = first.filter(|first| guesses.iter().all(|guess| guess.at.state == *first));
        let next = self.number(Node { guesses, slots, lost, partial });
        let sources: Box<[u32]> = sources.iter().map(|(_, id)| *id).collect();
        let same_ids = sources.len() == held && sources.iter().zip(0..).all(|(id, at)| *id == at);
        let (cell, budget, work, deviation) = (None, None, None, None);
        Passage {
            next,
            sources,
            same_ids,
            entered,
            stayed: 0,
            cell,
            budget,
            work,
            deviation,
            unexplained: false,
            from: Box::default(),
            taken: Box::default(),
            certain,
        }
    }

    fn cell(&self, found: &[Way], line: &Shown) -> Option<(StateId, EventId)> {
        let What::Event(event) = line.what else { return None };
        let mut states = found.iter().filter_map(|way| Some(way.step.as_ref()?.from));
        let first = states.next()?;
        states.all(|state| state == first).then_some((first, event))
    }

    /// The longest that the work of the line may take, if every way has a budget.
    fn budget(&self, found: &[Way]) -> Option<(Duration, ActivityId)> {
        let machine = self.explainer.machine;
        let mut longest = Duration::ZERO;
        let mut first = None;
        for step in found.iter().filter_map(|way| way.step.as_ref()) {
            first = first.or(step.work.first().copied());
            if step.work.is_empty() {
                return None;
            }
            let mut sum = Duration::ZERO;
            for &activity in &step.work {
                sum = sum.saturating_add(machine[activity].budget?);
            }
            longest = longest.max(sum);
        }
        Some((longest, first?))
    }
}

/// The transitions that every way has taken, in the order of the first.
fn taken(found: &[Way]) -> Box<[TransitionId]> {
    let Some((first, others)) = found.split_first() else { return Box::default() };
    let by_all = |by: &&DecidedBy| others.iter().all(|other| other.decided.contains(by));
    let certain = first.decided.iter().filter(by_all);
    let taken = certain.filter_map(|by| match by {
        DecidedBy::Transition(id) => Some(*id),
        _ => None,
    });
    taken.collect()
}

/// The states, each once, in order of declaration.
pub(super) fn distinct(states: impl Iterator<Item = StateId>) -> Box<[StateId]> {
    states.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// Whether all ways lead to one state.
fn agree(ways: &[Way]) -> bool {
    let mut states = ways.iter().map(|way| way.guess.at.state);
    let first = states.next();
    states.all(|state| Some(state) == first)
}

/// Numbers nameless ids in the order in which the fields have them.
fn number_nameless(machine: &lifechart_spec::machine::Machine, guess: &mut Guess) {
    let mut known: Vec<(TypeId, u32)> = Vec::new();
    guess.rename(machine, &mut |ty, id| {
        if id < NAMELESS {
            return id;
        }
        let found = known.iter().position(|other| *other == (ty, id));
        let place = found.unwrap_or_else(|| {
            known.push((ty, id));
            known.len() - 1
        });
        NAMELESS + 64 * ty.index() as u32 + place as u32
    });
}

/// A guess without the names of its ids: what guesses are sorted by before ids get their names.
fn masked(machine: &lifechart_spec::machine::Machine, guess: &Guess) -> Guess {
    let mut masked = guess.clone();
    masked.rename(machine, &mut |_, id| id.clamp(NAMELESS - 1, NAMELESS));
    masked
}

/// The line of the file that decides.
pub(super) fn decider(
    machine: &lifechart_spec::machine::Machine,
    by: DecidedBy,
) -> lifechart_spec::source::Span {
    match by {
        DecidedBy::Transition(id) | DecidedBy::Attempt(id) => machine[id].span,
        DecidedBy::StateOtherwise(state) => {
            machine[state].otherwise.map_or(machine[state].span, |answer| answer.span)
        }
        DecidedBy::EventOtherwise(event) => {
            machine[event].otherwise.map_or(machine[event].span, |answer| answer.span)
        }
    }
}
