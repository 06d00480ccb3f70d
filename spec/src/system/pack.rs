//! States, packed into few bits each and kept once.
//!
//! How many bits a part needs depends on how many local configurations and ids were met so far;
//! where more come, all states are packed anew.

use super::index::{hash, place, small};
use super::model::{Members, System};
use super::moves::Moves;
use super::state::{Progress, Shape};
use crate::arena::Id as _;
use crate::machine::ReplyId;

/// How many bits the parts of an instance take, for each group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    groups: Vec<Bits>,
    id: u32,
    /// How many words a state takes.
    words: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bits {
    local: u32,
    answered: u32,
    current: u32,
    failure: u32,
    ids: usize,
}

impl Layout {
    /// A layout with room for what was met so far.
    pub(super) fn new(system: &System, shape: &Shape, moves: &[Moves<'_>]) -> Self {
        let mut groups = Vec::new();
        let (mut bits, mut ids) = (0, 0);
        for (group, declared) in system.groups.iter() {
            let locals = &moves[group.index()].locals;
            let calls = || system.calls.values().filter(|call| call.caller == group);
            let callees = |call: &super::model::Call| shape.count(call.callee);
            let many = calls().filter(|call| call.members != Members::Any).map(callees).max();
            let any = calls().map(callees).max().unwrap_or(0);
            let fails = calls().any(|call| call.members == Members::Every);
            let replies = system.machines[declared.machine].replies.len();
            let of = Bits {
                local: width(locals.len()),
                answered: small(many.unwrap_or(0)),
                current: if any == 0 { 0 } else { width(any + 1) },
                failure: if fails { width(replies + 1) } else { 0 },
                ids: locals.most_classes(),
            };
            let count = shape.count(group);
            bits += count * (of.local + of.answered + of.current + of.failure) as usize;
            ids += count * of.ids;
            groups.push(of);
        }
        let id = width(ids + 1);
        let words = (bits + ids * id as usize).div_ceil(64).max(1);
        Self { groups, id, words }
    }

    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// Whether there is room for everything that was met so far.
    pub(super) fn fits(&self, moves: &[Moves<'_>]) -> bool {
        self.groups.iter().zip(moves).all(|(bits, moves)| {
            moves.locals.len() <= 1 << bits.local && moves.locals.most_classes() <= bits.ids
        })
    }

    pub(super) fn pack(&self, shape: &Shape, state: &[u32], into: &mut Vec<u64>) {
        into.clear();
        let mut writer = Writer { into, word: 0, filled: 0 };
        for (instance, of) in shape.instances.iter().enumerate() {
            let bits = &self.groups[of.group.index()];
            writer.put(shape.local(state, instance), bits.local);
            if bits.current > 0 {
                let Progress { answered, current, failure } = shape.progress(state, instance);
                writer.put(answered, bits.answered);
                writer.put(current.map_or(0, |member| small(member + 1)), bits.current);
                writer.put(failure.map_or(0, |reply| small(reply.index() + 1)), bits.failure);
            }
            for &id in &shape.ids(state, instance)[..bits.ids] {
                writer.put(id, self.id);
            }
        }
        let last = writer.word;
        into.push(last);
        into.resize(self.words, 0);
    }

    pub(super) fn unpack(&self, shape: &Shape, packed: &[u64], state: &mut [u32]) {
        let mut reader = BitReader { from: packed, at: 0 };
        for (instance, of) in shape.instances.iter().enumerate() {
            let bits = &self.groups[of.group.index()];
            let local = reader.take(bits.local);
            shape.put_local(state, instance, local);
            if bits.current > 0 {
                let answered = reader.take(bits.answered);
                let current = reader.take(bits.current).checked_sub(1).map(|m| m as usize);
                let failure = reader.take(bits.failure).checked_sub(1);
                let failure = failure.map(|reply| ReplyId::new(reply as usize));
                shape.put_progress(state, instance, Progress { answered, current, failure });
            }
            let ids = shape.ids_mut(state, instance);
            ids.fill(0);
            for id in &mut ids[..bits.ids] {
                *id = reader.take(self.id);
            }
        }
    }
}

/// The bits that numbers below `count` take.
fn width(count: usize) -> u32 {
    count.max(1).next_power_of_two().trailing_zeros()
}

struct Writer<'a> {
    into: &'a mut Vec<u64>,
    word: u64,
    filled: u32,
}

impl Writer<'_> {
    fn put(&mut self, value: u32, bits: u32) {
        if bits == 0 {
            return;
        }
        let value = u64::from(value);
        self.word |= value << self.filled;
        self.filled += bits;
        if self.filled >= 64 {
            self.into.push(self.word);
            self.filled -= 64;
            self.word = if self.filled == 0 { 0 } else { value >> (bits - self.filled) };
        }
    }
}

struct BitReader<'a> {
    from: &'a [u64],
    at: usize,
}

impl BitReader<'_> {
    fn take(&mut self, bits: u32) -> u32 {
        if bits == 0 {
            return 0;
        }
        let (word, shift) = (self.at / 64, self.at % 64);
        self.at += bits as usize;
        let mut value = self.from[word] >> shift;
        if shift + bits as usize > 64 {
            value |= self.from[word + 1] << (64 - shift);
        }
        (value & ((1 << bits) - 1)) as u32
    }
}

/// All states found so far, packed.
pub(super) struct Store {
    pub(super) layout: Layout,
    words: Vec<u64>,
    /// Open addressing: positions plus one, zero where free. Never iterated.
    table: Vec<u32>,
    len: usize,
    packed: Vec<u64>,
}

impl Store {
    pub(super) fn new(layout: Layout) -> Self {
        Self { layout, words: Vec::new(), table: vec![0; 1024], len: 0, packed: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// How many bytes are in use.
    pub(super) fn bytes(&self) -> usize {
        self.words.len() * 8 + self.table.len() * 4
    }

    /// Reads a state.
    pub(super) fn load(&self, shape: &Shape, position: usize, state: &mut [u32]) {
        let words = self.layout.words();
        self.layout.unpack(shape, &self.words[position * words..(position + 1) * words], state);
    }

    /// The position of a state, and whether it is new.
    pub(super) fn intern(&mut self, shape: &Shape, state: &[u32]) -> (u32, bool) {
        let mut packed = std::mem::take(&mut self.packed);
        self.layout.pack(shape, state, &mut packed);
        let found = self.slot(&packed);
        if let Err(free) = found {
            self.words.extend_from_slice(&packed);
            self.len += 1;
            self.table[free] = small(self.len);
            if self.len * 2 > self.table.len() {
                self.table = self.rebuilt(self.table.len() * 2);
            }
        }
        self.packed = packed;
        found.map_or((small(self.len - 1), true), |known| (known, false))
    }

    /// Packs every state anew.
    pub(super) fn repack(&mut self, shape: &Shape, layout: Layout) {
        let mut state = vec![0; shape.words];
        let mut words = Vec::with_capacity(self.len * layout.words());
        let mut packed = Vec::new();
        for position in 0..self.len {
            self.load(shape, position, &mut state);
            layout.pack(shape, &state, &mut packed);
            words.extend_from_slice(&packed);
        }
        self.words = words;
        self.layout = layout;
        self.table = self.rebuilt(self.table.len());
    }

    fn slot(&self, packed: &[u64]) -> Result<u32, usize> {
        let words = self.layout.words();
        let mask = self.table.len() - 1;
        let mut slot = place(hash(packed), mask);
        loop {
            let Some(position) = self.table[slot].checked_sub(1) else { return Err(slot) };
            let at = position as usize * words;
            if self.words[at..at + words] == *packed {
                return Ok(position);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn rebuilt(&self, size: usize) -> Vec<u32> {
        let mut table = vec![0; size];
        let mask = size - 1;
        for (position, packed) in self.words.chunks_exact(self.layout.words()).enumerate() {
            let mut slot = place(hash(packed), mask);
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = small(position + 1);
        }
        table
    }
}
