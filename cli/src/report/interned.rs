//! Values that occur often, written once.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Values by number, in the order in which they came.
#[derive(Default)]
pub(super) struct Interned {
    values: Vec<Value>,
    numbers: BTreeMap<String, usize>,
}

impl Interned {
    /// The number of a value.
    pub(super) fn number(&mut self, value: Value) -> Value {
        let next = self.values.len();
        let number = *self.numbers.entry(value.to_string()).or_insert(next);
        if number == next {
            self.values.push(value);
        }
        json!(number)
    }

    /// All of them.
    pub(super) fn into_values(self) -> Vec<Value> {
        self.values
    }
}
