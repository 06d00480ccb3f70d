//! How the ids of a run are called.

use crate::machine::{Kind, Param, TypeId, Value, Witness};
use std::collections::BTreeMap;

/// The symbols of a run: for each type, in the order of their first use. An id is its position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Symbols {
    names: BTreeMap<TypeId, Vec<String>>,
}

impl Symbols {
    /// How an id is called.
    pub fn name(&self, ty: TypeId, id: u32) -> &str {
        let names = self.names.get(&ty);
        let name = names.and_then(|names| names.get(usize::try_from(id).ok()?));
        name.map_or("?", String::as_str)
    }

    /// Every type with its symbols.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &[String])> {
        self.names.iter().map(|(ty, names)| (*ty, names.as_slice()))
    }

    /// The values that are written, each symbol as an id.
    pub(super) fn values(&mut self, params: &[Param], written: &[Witness]) -> Vec<Value> {
        let value = |(param, witness): (&Param, &Witness)| match (witness, param.ty.kind) {
            (Witness::Symbol(symbol), Kind::Id(ty)) => Value::Id(self.id(ty, symbol)),
            (Witness::Symbol(_), _) => Value::Absent,
            (Witness::Value(value), _) => *value,
        };
        params.iter().zip(written).map(value).collect()
    }

    fn id(&mut self, ty: TypeId, symbol: &str) -> u32 {
        let names = self.names.entry(ty).or_default();
        let known = names.iter().position(|name| name == symbol);
        let position = known.unwrap_or_else(|| {
            names.push(symbol.to_owned());
            names.len() - 1
        });
        u32::try_from(position).unwrap_or(u32::MAX)
    }

    /// Takes note of the ids among values that already have numbers.
    pub(super) fn note(&mut self, params: &[Param], values: &[Value]) {
        for (param, value) in params.iter().zip(values) {
            let (Kind::Id(ty), Value::Id(id)) = (param.ty.kind, value) else { continue };
            let names = self.names.entry(ty).or_default();
            while u32::try_from(names.len()).is_ok_and(|known| known <= *id) {
                let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
                names.push(crate::explore::symbol(next));
            }
        }
    }
}
