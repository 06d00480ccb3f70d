//! States that differ only in which member of a group is which, or in which id is which, are one.
//!
//! Every state is replaced by one that stands for all of these. Members are sorted by what can be
//! told of them without ids and without the places of others; where that does not tell two apart,
//! and swapping them makes a difference, every order is tried and the smallest result taken. Then
//! ids are numbered from one, in the order in which they appear.
//!
//! Where there are too many orders to try, they are left as they stand. That is sound: the state is
//! still one of those it stands for, only two that are the same may then count as two.

use super::index::mix;
use super::model::Members;
use super::moves::Moves;
use super::state::{Progress, Shape};
use crate::arena::Id as _;

/// So many orders of one state are tried at most.
const ORDERS: usize = 5_040;

/// Finds the state that stands for another.
pub(super) struct Symmetry {
    /// Whether members may be swapped at all.
    swaps: bool,
    /// For each place the instance that comes there.
    order: Vec<usize>,
    keys: Vec<u64>,
    /// Places whose instances cannot be told apart.
    ties: Vec<(usize, usize)>,
    numbers: Vec<u32>,
    best: Vec<u32>,
    tried: Vec<u32>,
}

/// What is needed to read a state.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 's> {
    pub(super) shape: &'a Shape,
    pub(super) moves: &'a [Moves<'s>],
}

impl Reader<'_, '_> {
    /// The group that an instance calls in a state, and whether it calls any one of its members.
    fn callee(self, state: &[u32], instance: usize) -> Option<(usize, bool)> {
        let moves = &self.moves[self.shape.instances[instance].group.index()];
        let call = moves.locals.local(self.shape.local(state, instance)).call?;
        let call = &moves.system().calls[call];
        Some((call.callee.index(), call.members == Members::Any))
    }
}

impl Symmetry {
    pub(super) fn new(swaps: bool) -> Self {
        Self {
            swaps,
            order: Vec::new(),
            keys: Vec::new(),
            ties: Vec::new(),
            numbers: Vec::new(),
            best: Vec::new(),
            tried: Vec::new(),
        }
    }

    /// The state that stands for `state`.
    pub(super) fn canonical(&mut self, reader: Reader<'_, '_>, state: &[u32]) -> &[u32] {
        if !self.swaps {
            self.write_as_it_stands(reader.shape, state);
            return &self.tried;
        }
        self.order.clear();
        self.order.extend(0..reader.shape.instances.len());
        self.ties.clear();
        self.sort(reader, state);
        self.write(reader, state);
        std::mem::swap(&mut self.best, &mut self.tried);
        if !self.ties.is_empty() && self.orders() <= ORDERS {
            self.try_orders(reader, state, 0);
        }
        &self.best
    }

    fn orders(&self) -> usize {
        let of = |&(from, to): &(usize, usize)| (1..=to - from).product::<usize>();
        self.ties.iter().map(of).fold(1, usize::saturating_mul)
    }

    /// Sorts the members of every group; notes those that cannot be told apart.
    fn sort(&mut self, reader: Reader<'_, '_>, state: &[u32]) {
        let shape = reader.shape;
        self.keys.clear();
        for instance in 0..shape.instances.len() {
            let Progress { answered, current, failure } = shape.progress(state, instance);
            let failure = failure.map_or(0, |reply| reply.index() as u64 + 1);
            let got = u64::from(answered.count_ones()) << 1 | u64::from(current.is_some());
            let local = u64::from(shape.local(state, instance));
            self.keys.push(local << 40 | failure << 16 | got);
        }
        // What callers have had from it.
        for caller in 0..shape.instances.len() {
            if shape.is_at_start(state, caller) {
                continue;
            }
            let Some((group, _)) = reader.callee(state, caller) else { continue };
            let (first, count) = shape.groups[group];
            let Progress { answered, current, .. } = shape.progress(state, caller);
            let from = mix(u64::from(shape.local(state, caller)), caller_group(shape, caller));
            for member in (0..count).filter(|_| count > 1) {
                let here = u64::from(answered >> (member & 31) & 1);
                let here = here | u64::from(current == Some(member)) << 1;
                if here != 0 {
                    let key = &mut self.keys[first + member];
                    *key = key.wrapping_add(mix(from, here));
                }
            }
        }
        for &(first, count) in shape.groups.iter().filter(|(_, count)| *count > 1) {
            let keys = &self.keys;
            self.order[first..first + count].sort_by_key(|&instance| keys[instance]);
            let mut from = first;
            while from < first + count {
                let key = self.keys[self.order[from]];
                let same = self.order[from..first + count].iter();
                let to = from + same.take_while(|&&other| self.keys[other] == key).count();
                if to - from > 1 && !self.are_alike(reader, state, from, to) {
                    self.ties.push((from, to));
                }
                from = to;
            }
        }
    }

    /// Whether swapping any of the instances at these places changes nothing.
    fn are_alike(&self, reader: Reader<'_, '_>, state: &[u32], from: usize, to: usize) -> bool {
        let shape = reader.shape;
        let first = self.order[from];
        let words = shape.words_of(state, first);
        let others = &self.order[from + 1..to];
        if others.iter().any(|&other| shape.words_of(state, other) != words) {
            return false;
        }
        let group = shape.instances[first].group.index();
        (0..shape.instances.len()).all(|caller| {
            if shape.is_at_start(state, caller) {
                return true;
            }
            let calls = reader.callee(state, caller);
            if calls.is_none_or(|(callee, _)| callee != group) {
                return true;
            }
            let Progress { answered, current, .. } = shape.progress(state, caller);
            let had = |instance: usize| {
                let member = shape.instances[instance].member;
                (answered >> (member & 31) & 1, current == Some(member))
            };
            others.iter().all(|&other| had(other) == had(first))
        })
    }

    /// Tries every order of the ties from this one on.
    fn try_orders(&mut self, reader: Reader<'_, '_>, state: &[u32], tie: usize) {
        let Some(&(from, to)) = self.ties.get(tie) else {
            self.write(reader, state);
            if self.tried < self.best {
                std::mem::swap(&mut self.best, &mut self.tried);
            }
            return;
        };
        self.permute(reader, state, tie, (from, to));
    }

    fn permute(
        &mut self,
        reader: Reader<'_, '_>,
        state: &[u32],
        tie: usize,
        (from, to): (usize, usize),
    ) {
        if to - from <= 1 {
            return self.try_orders(reader, state, tie + 1);
        }
        for chosen in from..to {
            self.order.swap(from, chosen);
            self.permute(reader, state, tie, (from + 1, to));
            self.order.swap(from, chosen);
        }
    }

    /// Writes the state with its instances in the present order and its ids numbered.
    fn write(&mut self, reader: Reader<'_, '_>, state: &[u32]) {
        let shape = reader.shape;
        if self.order.iter().enumerate().all(|(place, &instance)| place == instance) {
            return self.write_as_it_stands(shape, state);
        }
        self.tried.clear();
        self.tried.resize(shape.words, 0);
        self.numbers.clear();
        for place in 0..self.order.len() {
            let instance = self.order[place];
            let local = shape.local(state, instance);
            shape.put_local(&mut self.tried, place, local);
            if !shape.is_at_start(state, instance) {
                let progress = self.moved(reader, state, instance);
                shape.put_progress(&mut self.tried, place, progress);
            }
            let ids = shape.ids_mut(&mut self.tried, place);
            for (number, &id) in ids.iter_mut().zip(shape.ids(state, instance)) {
                if id == 0 {
                    break;
                }
                let known = self.numbers.iter().position(|&known| known == id);
                let at = known.unwrap_or(self.numbers.len());
                if known.is_none() {
                    self.numbers.push(id);
                }
                *number = super::index::small(at + 1);
            }
        }
    }

    /// Writes the state with its ids numbered, where every instance keeps its place.
    fn write_as_it_stands(&mut self, shape: &Shape, state: &[u32]) {
        self.tried.clear();
        self.tried.extend_from_slice(state);
        self.numbers.clear();
        for instance in 0..shape.instances.len() {
            for id in shape.ids_mut(&mut self.tried, instance) {
                if *id == 0 {
                    break;
                }
                let known = self.numbers.iter().position(|known| known == id);
                let at = known.unwrap_or(self.numbers.len());
                if known.is_none() {
                    self.numbers.push(*id);
                }
                *id = super::index::small(at + 1);
            }
        }
    }

    /// How far a call has got, when members are in the present order.
    fn moved(&self, reader: Reader<'_, '_>, state: &[u32], instance: usize) -> Progress {
        let progress = reader.shape.progress(state, instance);
        let Some((group, _)) = reader.callee(state, instance) else { return progress };
        let (first, count) = reader.shape.groups[group];
        let mut moved = Progress { answered: 0, current: None, ..progress };
        for member in 0..count {
            let was = reader.shape.instances[self.order[first + member]].member;
            moved.answered |= (progress.answered >> (was & 31) & 1) << (member & 31);
            if progress.current == Some(was) {
                moved.current = Some(member);
            }
        }
        moved
    }
}

fn caller_group(shape: &Shape, caller: usize) -> u64 {
    shape.instances[caller].group.index() as u64
}
