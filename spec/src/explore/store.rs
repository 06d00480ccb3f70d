//! Where the configurations are kept: packed, each once, found again by hashing.

use super::ConfigurationId;
use super::packing::Packing;
use crate::arena::Id as _;
use crate::machine::{EventId, Machine, StateId, TypeId};
use crate::semantics::Configuration;
use std::hash::Hasher;

/// All configurations found so far.
#[derive(Clone, Debug)]
pub(super) struct Store {
    packing: Packing,
    len: usize,
    /// So many words for each configuration.
    words: Vec<u64>,
    /// Open addressing: positions plus one, zero where free. Never iterated.
    table: Vec<u32>,
    /// Lists to work in.
    packed: Vec<u64>,
    seen: Vec<(TypeId, u32)>,
}

impl Store {
    pub(super) fn new(machine: &Machine) -> Self {
        let packing = Packing::new(machine);
        let packed = vec![0; packing.words()];
        Self { packing, len: 0, words: Vec::new(), table: vec![0; 64], packed, seen: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// How much memory they take.
    pub(super) fn bytes(&self) -> usize {
        self.words.len() * size_of::<u64>() + self.table.len() * size_of::<u32>()
    }

    pub(super) fn state(&self, id: ConfigurationId) -> StateId {
        self.packing.state(self.words_of(id.index()))
    }

    pub(super) fn open(&self, id: ConfigurationId) -> Option<EventId> {
        self.packing.open(self.words_of(id.index()))
    }

    pub(super) fn configuration(&self, id: ConfigurationId) -> Configuration {
        let (state, open) = (self.state(id), self.open(id));
        let mut configuration = Configuration { state, open, values: Vec::new() };
        self.load(id, &mut configuration);
        configuration
    }

    /// The same, without a new list.
    pub(super) fn load(&self, id: ConfigurationId, into: &mut Configuration) {
        self.packing.unpack(self.words_of(id.index()), into);
    }

    pub(super) fn find(&self, configuration: &Configuration) -> Option<ConfigurationId> {
        let mut canonical = configuration.clone();
        self.packing.renumber(&mut canonical, &mut Vec::new());
        let mut packed = vec![0; self.packing.words()];
        self.packing.pack(&canonical, &mut packed);
        let found = ConfigurationId::new(self.slot(&packed).ok()?);
        // What does not fit its bits was packed to something else.
        (self.configuration(found) == canonical).then_some(found)
    }

    /// The id of a configuration, whose ids are renumbered in place, and whether it is new.
    pub(super) fn intern(&mut self, configuration: &mut Configuration) -> (ConfigurationId, bool) {
        self.packing.renumber(configuration, &mut self.seen);
        self.packing.pack(configuration, &mut self.packed);
        match self.slot(&self.packed) {
            Ok(found) => (ConfigurationId::new(found), false),
            Err(free) => {
                let id = ConfigurationId::new(self.len);
                self.words.extend_from_slice(&self.packed);
                self.len += 1;
                self.table[free] = position_mark(id.index());
                if self.len * 2 > self.table.len() {
                    self.grow();
                }
                (id, true)
            }
        }
    }

    fn words_of(&self, position: usize) -> &[u64] {
        let width = self.packed.len();
        &self.words[position * width..(position + 1) * width]
    }

    /// The position of a packed configuration, or the free slot of the table where it belongs.
    fn slot(&self, packed: &[u64]) -> Result<usize, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash(packed) & mask;
        loop {
            match self.table[slot].checked_sub(1) {
                None => return Err(slot),
                Some(position) => {
                    let position = position as usize;
                    if self.words_of(position) == packed {
                        return Ok(position);
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![0; mask + 1];
        for position in 0..self.len {
            let mut slot = hash(self.words_of(position)) & mask;
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = position_mark(position);
        }
        self.table = table;
    }
}

fn position_mark(position: usize) -> u32 {
    u32::try_from(position + 1).unwrap_or(u32::MAX)
}

fn hash(packed: &[u64]) -> usize {
    let mut mix = Mix::default();
    for &word in packed {
        mix.add(word);
    }
    usize::try_from(mix.finish() >> 7).unwrap_or(0)
}

/// A fast hash for tables that are never iterated and whose keys nobody chooses maliciously: at
/// worst a file makes its own check slow.
#[derive(Clone, Copy, Default)]
pub(super) struct Mix(u64);

impl Mix {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.add(byte.into());
        }
    }

    fn write_u32(&mut self, word: u32) {
        self.add(word.into());
    }

    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }

    fn write_isize(&mut self, word: isize) {
        self.add(word as u64);
    }
}
