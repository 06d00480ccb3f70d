//! Short lists that come again and again, each by number.

use rustc_hash::FxHashMap;

/// No more spellings are remembered than this.
const MOST: usize = 65_536;

/// Values by number, from 1, and the spellings they were read from.
#[derive(Clone, Debug)]
pub(super) struct Interned<T> {
    spelled: FxHashMap<Box<[u8]>, u32>,
    values: Vec<T>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self { spelled: FxHashMap::default(), values: Vec::new() }
    }
}

impl<T: PartialEq> Interned<T> {
    /// The number of what is spelled like this, if it was met before.
    pub(super) fn find(&self, spelled: &[u8]) -> Option<u32> {
        self.spelled.get(spelled).copied()
    }

    /// The number of a value.
    pub(super) fn number(&mut self, spelled: &[u8], value: T) -> u32 {
        let known = self.values.iter().position(|known| *known == value);
        let place = known.unwrap_or_else(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        let number = place as u32 + 1;
        if self.spelled.len() < MOST {
            self.spelled.insert(spelled.into(), number);
        }
        number
    }

    /// The value with this number; none for 0.
    pub(super) fn value(&self, number: u32) -> Option<&T> {
        self.values.get((number as usize).checked_sub(1)?)
    }
}
