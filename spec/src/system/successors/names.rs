//! The ids of the whole, and the numbers an instance has for them.

use crate::machine::Value;
use crate::system::index::small;

/// Values with the ids of the whole in the place of an instance's numbers.
pub(super) fn globally(values: &[Value], names: &[u32]) -> Vec<Value> {
    values.iter().map(|&value| global(value, names)).collect()
}

pub(super) fn global(value: Value, names: &[u32]) -> Value {
    match value {
        Value::Id(number) => Value::Id(names.get(number as usize).copied().unwrap_or(0)),
        other => other,
    }
}

/// Puts an instance's numbers in the place of the ids of the whole; those it does not know get new
/// numbers.
pub(super) fn locally(values: &mut [Value], names: &mut Vec<u32>) {
    for value in values {
        if let Value::Id(id) = value {
            let known = names.iter().position(|known| known == id).unwrap_or(names.len());
            if known == names.len() {
                names.push(*id);
            }
            *id = small(known);
        }
    }
}
