//! Where the configurations are kept: packed, each once, found again by hashing.

use super::ConfigurationId;
use crate::arena::Id as _;
use crate::machine::{EventId, Kind, Machine, StateId, TypeId, Value};
use crate::semantics::Configuration;
use std::hash::{Hash, Hasher};

/// All configurations found so far. Values lie in one list, `width` for each.
#[derive(Clone, Debug)]
pub(super) struct Store {
    width: usize,
    heads: Vec<(StateId, Option<EventId>)>,
    values: Vec<Value>,
    /// Open addressing: positions plus one, zero where free. Never iterated.
    table: Vec<u32>,
    /// The fields that hold ids, with their types.
    id_fields: Vec<(usize, TypeId)>,
}

impl Store {
    pub(super) fn new(machine: &Machine) -> Self {
        let id_fields = machine.fields.iter().filter_map(|(id, field)| match field.ty.kind {
            Kind::Id(ty) => Some((id.index(), ty)),
            _ => None,
        });
        Self {
            width: machine.fields.len(),
            heads: Vec::new(),
            values: Vec::new(),
            table: vec![0; 64],
            id_fields: id_fields.collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.heads.len()
    }

    /// How much memory they take.
    pub(super) fn bytes(&self) -> usize {
        self.heads.len() * size_of::<(StateId, Option<EventId>)>()
            + self.values.len() * size_of::<Value>()
            + self.table.len() * size_of::<u32>()
    }

    pub(super) fn head(&self, id: ConfigurationId) -> (StateId, Option<EventId>) {
        self.heads[id.index()]
    }

    pub(super) fn configuration(&self, id: ConfigurationId) -> Configuration {
        let (state, open) = self.head(id);
        Configuration { state, open, values: self.values_of(id.index()).to_vec() }
    }

    /// The same, without a new list.
    pub(super) fn load(&self, id: ConfigurationId, into: &mut Configuration) {
        (into.state, into.open) = self.head(id);
        into.values.clear();
        into.values.extend_from_slice(self.values_of(id.index()));
    }

    pub(super) fn find(&self, configuration: &Configuration) -> Option<ConfigurationId> {
        let mut canonical = configuration.clone();
        self.renumber(&mut canonical);
        self.slot(&canonical).ok().map(ConfigurationId::new)
    }

    /// The id of a configuration, whose ids are renumbered in place, and whether it is new.
    pub(super) fn intern(&mut self, configuration: &mut Configuration) -> (ConfigurationId, bool) {
        self.renumber(configuration);
        match self.slot(configuration) {
            Ok(found) => (ConfigurationId::new(found), false),
            Err(free) => {
                let id = ConfigurationId::new(self.heads.len());
                self.heads.push((configuration.state, configuration.open));
                self.values.extend_from_slice(&configuration.values);
                self.table[free] = position_mark(id.index());
                if self.heads.len() * 2 > self.table.len() {
                    self.grow();
                }
                (id, true)
            }
        }
    }

    /// Numbers the ids of each type from zero, in the order in which the fields first have them.
    fn renumber(&self, configuration: &mut Configuration) {
        let mut seen: Vec<(TypeId, u32)> = Vec::new();
        for &(field, ty) in &self.id_fields {
            let Value::Id(old) = configuration.values[field] else { continue };
            let of_type = || seen.iter().filter(|(seen, _)| *seen == ty);
            let known = of_type().position(|&(_, seen)| seen == old);
            let number = known.unwrap_or_else(|| of_type().count());
            if known.is_none() {
                seen.push((ty, old));
            }
            configuration.values[field] = Value::Id(u32::try_from(number).unwrap_or(u32::MAX));
        }
    }

    fn values_of(&self, position: usize) -> &[Value] {
        &self.values[position * self.width..(position + 1) * self.width]
    }

    /// The position of a configuration, or the free slot of the table where it belongs.
    fn slot(&self, configuration: &Configuration) -> Result<usize, usize> {
        let head = (configuration.state, configuration.open);
        let mask = self.table.len() - 1;
        let mut slot = hash(head, &configuration.values) & mask;
        loop {
            match self.table[slot].checked_sub(1) {
                None => return Err(slot),
                Some(position) => {
                    let position = position as usize;
                    if self.heads[position] == head
                        && self.values_of(position) == configuration.values
                    {
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
        for position in 0..self.heads.len() {
            let mut slot = hash(self.heads[position], self.values_of(position)) & mask;
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

fn hash(head: (StateId, Option<EventId>), values: &[Value]) -> usize {
    let mut mix = Mix::default();
    head.hash(&mut mix);
    for value in values {
        value.hash(&mut mix);
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
