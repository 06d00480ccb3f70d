//! Types of two machines that are the same: ids and enumerations by their names.

use crate::machine::{Kind, Machine, TypeId, TypeKind, ValueType};

/// The type of one machine as another machine has it; none where the other has no such type.
pub(super) fn in_other(ty: ValueType, own: &Machine, other: &Machine) -> Option<ValueType> {
    let named = |id: TypeId, fits: &dyn Fn(&TypeKind) -> bool| {
        let found = other.types.iter().find(|(_, found)| found.name == own[id].name)?;
        fits(&found.1.kind).then_some(found.0)
    };
    let kind = match ty.kind {
        Kind::Bool | Kind::Count { .. } => ty.kind,
        Kind::Id(id) => Kind::Id(named(id, &|kind| matches!(kind, TypeKind::Id(_)))?),
        Kind::Enumeration(id) => Kind::Enumeration(named(id, &|kind| *kind == own[id].kind)?),
    };
    Some(ValueType { kind, ..ty })
}

/// A type as its author calls it.
pub(super) fn called(ty: ValueType, machine: &Machine) -> &str {
    match ty.kind {
        Kind::Bool => "bool",
        Kind::Count { .. } => "count",
        Kind::Enumeration(id) | Kind::Id(id) => &machine[id].name,
    }
}
