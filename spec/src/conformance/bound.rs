//! How far tests count: where a count would go beyond, nothing is tested, and nothing claimed.
//!
//! A copy with a lower limit is another machine, and an implementation would have to be lowered with
//! it. With a bound the machine stays what it is.

use crate::arena::Id as _;
use crate::machine::{FieldId, Kind, Machine, TypeKind, Value};
use crate::semantics::Configuration;
use std::fmt;

/// Fields of one count, and how far tests let them count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    name: String,
    fields: Vec<FieldId>,
    max: u32,
}

/// There is no count of this name in the context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoBound(pub String);

impl fmt::Display for NoBound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the context has no count `{}`", self.0)
    }
}

impl Bound {
    /// A bound for the fields of a declared type, or for one field.
    ///
    /// # Errors
    ///
    /// There is no such count.
    pub fn new(machine: &Machine, name: &str, max: u32) -> Result<Self, NoBound> {
        let fields = machine.fields.iter().filter(|(_, field)| {
            let of_type = field.declared.is_some_and(|ty| machine[ty].name == name);
            matches!(field.ty.kind, Kind::Count { .. }) && (of_type || field.name == name)
        });
        let fields: Vec<FieldId> = fields.map(|(id, _)| id).collect();
        if fields.is_empty() {
            return Err(NoBound(name.to_owned()));
        }
        Ok(Self { name: name.to_owned(), fields, max })
    }

    /// A bound for each count of the context that goes further than `max`.
    pub fn of_all(machine: &Machine, max: u32) -> Vec<Self> {
        let mut bounds: Vec<Self> = Vec::new();
        for field in machine.fields.values() {
            let name = match (field.declared.map(|ty| &machine[ty]), field.ty.kind) {
                (Some(ty), _) => match ty.kind {
                    TypeKind::Count { max: Some(most) } if most > max => &ty.name,
                    _ => continue,
                },
                (None, Kind::Count { max: Some(most) }) if most > max => &field.name,
                _ => continue,
            };
            if bounds.iter().all(|bound| bound.name != *name) {
                bounds.extend(Self::new(machine, name, max));
            }
        }
        bounds
    }

    /// The type or field it is for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last number that tests let it reach.
    pub fn max(&self) -> u32 {
        self.max
    }

    pub(crate) fn is_crossed(&self, at: &Configuration) -> bool {
        let value = |field: &FieldId| at.values.get(field.index()).copied();
        self.fields.iter().filter_map(value).any(|value| match value {
            Value::Count(count) => count > self.max,
            _ => false,
        })
    }
}
