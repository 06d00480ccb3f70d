//! A configuration in a few words of memory: every value takes as many bits as it needs.
//!
//! Ids are numbered by class first, so an id needs no more bits than there are id fields of its
//! type. Most machines fit one word, and then finding a configuration again is one multiplication
//! and one comparison.

use crate::arena::Id as _;
use crate::machine::{EventId, Kind, Machine, StateId, TypeId, TypeKind, Value};
use crate::semantics::Configuration;

/// Where the parts of a configuration lie.
#[derive(Clone, Debug)]
pub(super) struct Packing {
    state: Place,
    open: Place,
    fields: Vec<(Place, Kind, bool)>,
    words: usize,
    /// The fields that hold ids, with their types.
    id_fields: Vec<(usize, TypeId)>,
}

/// Some bits of one word.
#[derive(Clone, Copy, Debug)]
struct Place {
    word: usize,
    shift: u32,
    /// The largest number it holds, all bits set.
    mask: u64,
}

impl Place {
    fn read(self, words: &[u64]) -> u64 {
        (words[self.word] >> self.shift) & self.mask
    }

    fn write(self, number: u64, words: &mut [u64]) {
        words[self.word] |= (number & self.mask) << self.shift;
    }
}

/// Hands out places one after the other; none lies across two words.
#[derive(Default)]
struct Places {
    word: usize,
    used: u32,
}

impl Places {
    /// A place for numbers up to `largest`.
    fn next(&mut self, largest: u64) -> Place {
        let bits = u64::BITS - largest.leading_zeros();
        if self.used + bits > u64::BITS {
            self.word += 1;
            self.used = 0;
        }
        // A number that is always zero needs no bits, wherever they begin.
        let shift = self.used.min(u64::BITS - 1);
        let mask = u64::MAX.checked_shr(u64::BITS - bits).unwrap_or(0);
        self.used += bits;
        Place { word: self.word, shift, mask }
    }
}

impl Packing {
    pub(super) fn new(machine: &Machine) -> Self {
        let id_fields: Vec<_> = machine
            .fields
            .iter()
            .filter_map(|(id, field)| match field.ty.kind {
                Kind::Id(ty) => Some((id.index(), ty)),
                _ => None,
            })
            .collect();
        let largest = |kind: Kind| match kind {
            Kind::Bool => 1,
            Kind::Count { max } => u64::from(max.unwrap_or(u32::MAX)),
            Kind::Enumeration(ty) => match &machine[ty].kind {
                TypeKind::Enumeration { variants } => variants.len().saturating_sub(1) as u64,
                _ => 0,
            },
            Kind::Id(ty) => id_fields.iter().filter(|(_, of)| *of == ty).count() as u64 - 1,
        };
        let mut places = Places::default();
        let state = places.next(machine.states.len().saturating_sub(1) as u64);
        let open = places.next(machine.events.len() as u64);
        let fields = machine.fields.values().map(|field| {
            let ty = field.ty;
            (places.next(largest(ty.kind) + u64::from(ty.optional)), ty.kind, ty.optional)
        });
        let fields = fields.collect();
        Self { state, open, fields, words: places.word + 1, id_fields }
    }

    /// How many words a configuration takes.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// Numbers the ids of each type from zero, in the order in which the fields first have them.
    /// `seen` is a list to work in.
    pub(super) fn renumber(
        &self,
        configuration: &mut Configuration,
        seen: &mut Vec<(TypeId, u32)>,
    ) {
        seen.clear();
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

    /// Packs a renumbered configuration into `words`.
    pub(super) fn pack(&self, configuration: &Configuration, words: &mut [u64]) {
        words.fill(0);
        self.state.write(configuration.state.index() as u64, words);
        let open = configuration.open.map_or(0, |event| event.index() as u64 + 1);
        self.open.write(open, words);
        for (&(place, _, optional), &value) in self.fields.iter().zip(&configuration.values) {
            let present = |number: u64| number + u64::from(optional);
            let number = match value {
                Value::Absent => 0,
                Value::Bool(value) => present(value.into()),
                Value::Count(value) | Value::Variant(value) | Value::Id(value) => {
                    present(value.into())
                }
            };
            place.write(number, words);
        }
    }

    pub(super) fn state(&self, words: &[u64]) -> StateId {
        StateId::new(usize::try_from(self.state.read(words)).unwrap_or(0))
    }

    pub(super) fn open(&self, words: &[u64]) -> Option<EventId> {
        let open = usize::try_from(self.open.read(words)).unwrap_or(0);
        open.checked_sub(1).map(EventId::new)
    }

    /// Writes the configuration in `words` over `into`.
    pub(super) fn unpack(&self, words: &[u64], into: &mut Configuration) {
        into.state = self.state(words);
        into.open = self.open(words);
        into.values.clear();
        into.values.extend(self.fields.iter().map(|&(place, kind, optional)| {
            let number = place.read(words);
            let Some(number) = number.checked_sub(u64::from(optional)) else {
                return Value::Absent;
            };
            let value = u32::try_from(number).unwrap_or(u32::MAX);
            match kind {
                Kind::Bool => Value::Bool(value != 0),
                Kind::Count { .. } => Value::Count(value),
                Kind::Enumeration(_) => Value::Variant(value),
                Kind::Id(_) => Value::Id(value),
            }
        }));
    }
}
