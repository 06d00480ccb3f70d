//! Both machines side by side: every pair of configurations that a caller of the old one can bring
//! them to, each with a shortest way, and every input at which something differs.
//!
//! Breadth-first, so the first difference that is met is met by a shortest sequence. It goes on
//! where callers have seen no difference; and behind one, where both are in step again.

use super::Class;
use super::inputs::{Cell, Inputs, Selected};
use super::joint::{Joint, Pair};
use super::look::{Look, Looked, look};
use crate::conformance::{Bound, Observe};
use crate::machine::{EventId, ReplyId, StateId};
use crate::semantics::{Choice, DecidedBy, Input, InputKind, StepError, World, apply, initial};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Where a difference comes from: the places in the old and in the new file that decide.
pub(super) type Places = (Option<Span>, Option<Span>);

/// A pair of configurations, and how it was reached.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) pair: Pair,
    pub(super) from: Option<(usize, Joint)>,
    /// What has brought both apart, if they are.
    cause: Option<Places>,
}

/// A difference that was met, the first of its kind.
#[derive(Clone, Debug)]
pub(super) struct Met {
    pub(super) class: Class,
    pub(super) seen_by: Observe,
    pub(super) node: usize,
    pub(super) joint: Joint,
    pub(super) places: Places,
    pub(super) cause: Option<Places>,
    /// The states of the old machine, and the inputs, where it was met.
    pub(super) cells: BTreeSet<(StateId, InputKind)>,
}

/// The product of two machines, as far as it was explored.
#[derive(Debug)]
pub(super) struct Product<'m> {
    pub(super) inputs: Inputs<'m>,
    pub(super) nodes: Vec<Node>,
    pub(super) met: Vec<Met>,
    pub(super) steps: usize,
    pub(super) is_complete: bool,
    bounds: (Vec<Bound>, Vec<Bound>),
    numbers: BTreeMap<Pair, usize>,
    looks: BTreeMap<LookKey, Looked>,
    known: BTreeMap<(Class, Places, Option<Places>), usize>,
    removed: BTreeMap<EventId, (bool, usize)>,
}

/// Everything that what is seen of a step depends on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LookKey {
    old: (StateId, Option<EventId>, Option<Choice>),
    new: (StateId, Option<EventId>, Option<Choice>),
    kinds: (Option<InputKind>, Option<InputKind>),
    failures: (Option<ReplyId>, Option<ReplyId>),
}

/// When exploring both gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// After so many pairs of configurations.
    pub pairs: usize,
    /// After so many steps.
    pub steps: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { pairs: 100_000, steps: 4_000_000 }
    }
}

impl<'m> Product<'m> {
    /// Explores; counts go no further than the bounds say.
    pub(super) fn explore(
        inputs: Inputs<'m>,
        budget: Budget,
        bounds: (Vec<Bound>, Vec<Bound>),
    ) -> Self {
        let pair = Pair { old: initial(inputs.old), new: initial(inputs.new) };
        let mut product = Self {
            inputs,
            nodes: Vec::new(),
            met: Vec::new(),
            steps: 0,
            is_complete: true,
            bounds,
            numbers: BTreeMap::new(),
            looks: BTreeMap::new(),
            known: BTreeMap::new(),
            removed: BTreeMap::new(),
        };
        product.enter(pair, None, None, false);
        let mut cells: BTreeMap<(StateId, StateId), Rc<[Cell]>> = BTreeMap::new();
        let mut at = 0;
        while let Some(node) = product.nodes.get(at) {
            if product.nodes.len() > budget.pairs || product.steps > budget.steps {
                product.is_complete = false;
                break;
            }
            let pair = node.pair.clone();
            let states = (pair.old.state, pair.new.state);
            let is_first = !cells.contains_key(&states);
            let inputs = &product.inputs;
            let here =
                cells.entry(states).or_insert_with(|| inputs.cells(states.0, states.1).into());
            let here = Rc::clone(here);
            let inputs = product.inputs.clone();
            for cell in here.iter().filter(|cell| is_first || !cell.once) {
                inputs.each(&pair, cell, &mut |joint, old, new| {
                    product.meet(at, &pair, joint, old, new);
                });
            }
            at += 1;
        }
        product
    }

    /// Which counts of the old machine were held back, or, if none, of the new one.
    pub(super) fn held_back(&self) -> &[Bound] {
        if self.bounds.0.is_empty() { &self.bounds.1 } else { &self.bounds.0 }
    }

    /// Goes on from a pair; where callers know already, only if both are in step.
    fn enter(
        &mut self,
        mut pair: Pair,
        from: Option<(usize, Joint)>,
        cause: Option<Places>,
        is_known: bool,
    ) {
        self.inputs.classes.rename(self.inputs.old, self.inputs.new, &mut pair);
        if self.numbers.contains_key(&pair) {
            return;
        }
        let in_step = self.in_step(&pair);
        if is_known && !in_step {
            return;
        }
        let cause = cause.filter(|_| !in_step);
        self.numbers.insert(pair.clone(), self.nodes.len());
        self.nodes.push(Node { pair, from, cause });
    }

    /// Whether both are in the same state and remember the same.
    fn in_step(&self, pair: &Pair) -> bool {
        let Pair { old, new } = pair;
        let Inputs { pairing, .. } = &self.inputs;
        let value = |values: &[crate::machine::Value], at: usize| values.get(at).copied();
        let fields = pairing.fields.kept().all(|(one, other)| {
            use crate::arena::Id as _;
            value(&old.values, one.index()) == value(&new.values, other.index())
        });
        pairing.states.of_old(old.state) == Some(new.state)
            && fields
            && old.open.and_then(|open| pairing.events.of_old(open)) == new.open
    }

    /// One step of both.
    fn meet(&mut self, at: usize, pair: &Pair, joint: &Joint, old: Selected, new: Selected) {
        self.steps += 1;
        let spent = |selected: Selected| selected.filter(|s| *s != Err(StepError::Spent));
        let (old, new) = match (spent(old).transpose(), spent(new).transpose()) {
            (Ok(None), Ok(None)) => return,
            (Ok(old), Ok(new)) => (old, new),
            // Nothing decides, or there is no such input: not in a machine without diagnostics.
            _ => return,
        };
        let looked = self.look(pair, joint, old, new);
        if let Some(Input::Event { event, .. }) = &joint.old
            && joint.new.is_none()
        {
            return self.meet_removed(at, *event, joint, &looked);
        }
        if let Some((class, seen_by)) = looked.difference {
            self.note(at, joint, class, seen_by, looked.places);
        }
        if looked.moves {
            self.follow(at, pair, joint, (old, new), &looked);
        }
    }

    fn follow(
        &mut self,
        at: usize,
        pair: &Pair,
        joint: &Joint,
        (old, new): (Option<Choice>, Option<Choice>),
        looked: &Looked,
    ) {
        let mut next = pair.clone();
        let Inputs { old: one, new: other, .. } = self.inputs;
        let applied = (
            applied(one, &pair.old, (joint.old.as_ref(), &joint.old_world, old), &mut next.old),
            applied(other, &pair.new, (joint.new.as_ref(), &joint.new_world, new), &mut next.new),
        );
        if applied != (Some(()), Some(())) || next == *pair {
            return;
        }
        let is_beyond = self.bounds.0.iter().any(|bound| bound.is_crossed(&next.old))
            || self.bounds.1.iter().any(|bound| bound.is_crossed(&next.new));
        if !is_beyond {
            let before = self.nodes.get(at).and_then(|node| node.cause);
            let cause = if looked.is_changed { Some(looked.places) } else { before };
            self.enter(next, Some((at, joint.clone())), cause, looked.is_visible);
        }
    }

    /// An event that the new machine has not: shown where the old one took it, if it ever did.
    fn meet_removed(&mut self, at: usize, event: EventId, joint: &Joint, looked: &Looked) {
        let takes = looked.old_takes;
        let known = self.removed.get(&event).copied();
        if known.is_some_and(|(took, _)| took || !takes) {
            return;
        }
        let met = Met {
            class: Class::EventRemoved,
            seen_by: Observe::Verdict,
            node: at,
            joint: joint.clone(),
            places: (looked.places.0, None),
            cause: None,
            cells: BTreeSet::new(),
        };
        let place = known.map_or(self.met.len(), |(_, place)| place);
        match self.met.get_mut(place) {
            Some(weaker) => *weaker = met,
            None => self.met.push(met),
        }
        self.removed.insert(event, (takes, place));
    }

    fn note(&mut self, at: usize, joint: &Joint, class: Class, seen_by: Observe, places: Places) {
        let Some(node) = self.nodes.get(at) else { return };
        let state = node.pair.old.state;
        let kind = joint.old.as_ref().or(joint.new.as_ref()).map(Input::kind);
        let key = (class, places, node.cause);
        let next = self.met.len();
        let place = *self.known.entry(key).or_insert(next);
        if place == next {
            self.met.push(Met {
                class,
                seen_by,
                node: at,
                joint: joint.clone(),
                places,
                cause: node.cause,
                cells: BTreeSet::new(),
            });
        }
        if let Some((met, kind)) = self.met.get_mut(place).zip(kind) {
            met.cells.insert((state, kind));
        }
    }

    fn look(
        &mut self,
        pair: &Pair,
        joint: &Joint,
        old: Option<Choice>,
        new: Option<Choice>,
    ) -> Looked {
        let failed = |input: &Option<Input>| match input {
            Some(Input::Failed { reply }) => Some(*reply),
            _ => None,
        };
        let kind = |input: &Option<Input>| input.as_ref().map(Input::kind);
        let key = LookKey {
            old: (pair.old.state, pair.old.open, old),
            new: (pair.new.state, pair.new.open, new),
            kinds: (kind(&joint.old), kind(&joint.new)),
            failures: (failed(&joint.old), failed(&joint.new)),
        };
        let inputs = &self.inputs;
        let compare = || {
            let one = old.zip(joint.old.as_ref());
            let one = Look::new(inputs.old, &pair.old, one.map(|(choice, input)| (input, choice)));
            let other = new.zip(joint.new.as_ref());
            let other =
                Look::new(inputs.new, &pair.new, other.map(|(choice, input)| (input, choice)));
            look(inputs, &one, &other)
        };
        self.looks.entry(key).or_insert_with(compare).clone()
    }
}

/// Takes a side to its next configuration. None, if there is none.
fn applied(
    machine: &crate::machine::Machine,
    at: &crate::semantics::Configuration,
    (input, world, choice): (Option<&Input>, &World, Option<Choice>),
    next: &mut crate::semantics::Configuration,
) -> Option<()> {
    match (input, choice) {
        (Some(input), Some(choice)) if matches!(choice.by, DecidedBy::Transition(_)) => {
            apply(machine, at, input, world, &choice, next).ok()
        }
        _ => Some(()),
    }
}
