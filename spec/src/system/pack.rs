//! States, packed into few bits each and kept once.
//!
//! How many bits a part needs depends on how many local configurations and ids were met so far;
//! where more come, all states are packed anew.

use super::index::{are_same, hash, place, small};
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
        // The highest bit of the last word stays free.
        let words = (bits + ids * id as usize) / 64 + 1;
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

    /// Appends a state, packed.
    pub(super) fn pack(&self, shape: &Shape, state: &[u32], into: &mut Vec<u64>) {
        if self.words == 1 {
            return into.push(self.pack_in_one(shape, state));
        }
        let end = into.len() + self.words;
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
        into.resize(end, 0);
    }

    /// Packs a state that takes one word: nothing has to be cut in two.
    fn pack_in_one(&self, shape: &Shape, state: &[u32]) -> u64 {
        let (mut word, mut filled) = (0, 0);
        let mut put = |value: u32, bits: u32| {
            word |= u64::from(value) << filled;
            filled += bits;
        };
        for (instance, of) in shape.instances.iter().enumerate() {
            let bits = &self.groups[of.group.index()];
            put(shape.local(state, instance), bits.local);
            if bits.current > 0 && shape.is_at_start(state, instance) {
                put(0, bits.answered + bits.current + bits.failure);
            } else if bits.current > 0 {
                let Progress { answered, current, failure } = shape.progress(state, instance);
                put(answered, bits.answered);
                put(current.map_or(0, |member| small(member + 1)), bits.current);
                put(failure.map_or(0, |reply| small(reply.index() + 1)), bits.failure);
            }
            for &id in &shape.ids(state, instance)[..bits.ids] {
                put(id, self.id);
            }
        }
        word
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

/// All states found so far, packed: in the order in which they were found, and once more in a
/// table, so that looking one up touches one place in memory.
pub(super) struct Store {
    pub(super) layout: Layout,
    words: Vec<u64>,
    /// Open addressing; see [`FREE`]. Never iterated.
    table: Vec<u64>,
    /// For each slot the position of its state, if somebody wants to know.
    positions: Option<Vec<u32>>,
    slots: usize,
    len: usize,
    /// States that were handed in and not yet looked up, packed, and their hashes. Looking up some
    /// at once is faster than one after the other, because memory is waited for only once.
    handed_in: Vec<u64>,
    hashes: Vec<u64>,
}

/// The last word of a free slot. The last word of a state never has its highest bit.
const FREE: u64 = u64::MAX;

/// What has become of a state that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is new, and has this position.
    New(u32),
    /// It is known.
    Known {
        /// It is the one at the position that was asked about.
        is_same: bool,
        /// Its position, if positions are kept.
        position: Option<u32>,
    },
}

impl Store {
    pub(super) fn new(layout: Layout, positions: bool) -> Self {
        let slots = 1 << 10;
        Self {
            words: Vec::new(),
            table: vec![FREE; slots * layout.words()],
            positions: positions.then(|| vec![0; slots]),
            slots,
            len: 0,
            handed_in: Vec::new(),
            hashes: Vec::new(),
            layout,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// How many bytes are in use.
    pub(super) fn bytes(&self) -> usize {
        let positions = self.positions.as_ref().map_or(0, Vec::len);
        (self.words.len() + self.table.len()) * 8 + positions * 4
    }

    /// Reads a state.
    pub(super) fn load(&self, shape: &Shape, position: usize, state: &mut [u32]) {
        self.layout.unpack(shape, self.at(position), state);
    }

    fn at(&self, position: usize) -> &[u64] {
        let words = self.layout.words();
        &self.words[position * words..(position + 1) * words]
    }

    /// Whether the state at a position is this one.
    pub(super) fn is_at(&self, shape: &Shape, position: u32, state: &[u32]) -> bool {
        let mut packed = Vec::new();
        self.layout.pack(shape, state, &mut packed);
        self.at(position as usize) == packed
    }

    /// Takes a state that is to be kept by [`Store::keep_all`].
    pub(super) fn hand_in(&mut self, shape: &Shape, state: &[u32]) {
        let start = self.handed_in.len();
        self.layout.pack(shape, state, &mut self.handed_in);
        self.hashes.push(hash(&self.handed_in[start..]));
    }

    /// Keeps each state that was handed in, unless it is known; compares it with the one at a
    /// position. Says in order what became of them.
    pub(super) fn keep_all(&mut self, compared: u32, kept: &mut Vec<Kept>) {
        self.touch();
        let handed_in = std::mem::take(&mut self.handed_in);
        let hashes = std::mem::take(&mut self.hashes);
        kept.clear();
        for (packed, &hash) in handed_in.chunks_exact(self.layout.words()).zip(&hashes) {
            kept.push(self.keep(packed, hash, compared));
        }
        (self.handed_in, self.hashes) = (handed_in, hashes);
        self.handed_in.clear();
        self.hashes.clear();
    }

    /// Reads the slots that will be looked at first: these reads do not wait for each other.
    fn touch(&self) {
        let (words, mask) = (self.layout.words(), self.slots - 1);
        let first = |&hash: &u64| self.table[place(hash, mask) * words];
        std::hint::black_box(self.hashes.iter().map(first).fold(0, u64::wrapping_add));
    }

    fn keep(&mut self, packed: &[u64], hash: u64, compared: u32) -> Kept {
        match self.slot(packed, hash) {
            Ok(slot) => Kept::Known {
                is_same: are_same(self.at(compared as usize), packed),
                position: self.positions.as_ref().map(|positions| positions[slot]),
            },
            Err(free) => {
                let position = small(self.len);
                let words = self.layout.words();
                self.table[free * words..(free + 1) * words].copy_from_slice(packed);
                if let Some(positions) = &mut self.positions {
                    positions[free] = position;
                }
                self.words.extend_from_slice(packed);
                self.len += 1;
                if self.len * 10 > self.slots * 7 {
                    self.rebuild(self.slots * 2);
                }
                Kept::New(position)
            }
        }
    }

    /// Packs every state anew.
    pub(super) fn repack(&mut self, shape: &Shape, layout: Layout) {
        let mut state = vec![0; shape.words];
        let mut words = Vec::with_capacity(self.len * layout.words());
        for position in 0..self.len {
            self.load(shape, position, &mut state);
            layout.pack(shape, &state, &mut words);
        }
        self.words = words;
        self.layout = layout;
        self.rebuild(self.slots);
    }

    fn slot(&self, packed: &[u64], hash: u64) -> Result<usize, usize> {
        let words = self.layout.words();
        let mask = self.slots - 1;
        let mut slot = place(hash, mask);
        loop {
            let found = &self.table[slot * words..(slot + 1) * words];
            if found[words - 1] == FREE {
                return Err(slot);
            }
            if are_same(found, packed) {
                return Ok(slot);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn rebuild(&mut self, slots: usize) {
        let words = self.layout.words();
        self.slots = slots;
        self.table.clear();
        self.table.resize(slots * words, FREE);
        if let Some(positions) = &mut self.positions {
            positions.clear();
            positions.resize(slots, 0);
        }
        for position in 0..self.len {
            let packed = self.at(position);
            let (Ok(slot) | Err(slot)) = self.slot(packed, hash(packed));
            let state = position * words..(position + 1) * words;
            self.table[slot * words..(slot + 1) * words].copy_from_slice(&self.words[state]);
            if let Some(positions) = &mut self.positions {
                positions[slot] = small(position);
            }
        }
    }
}
