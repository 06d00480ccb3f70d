//! Decisions, one byte each.

/// Decisions that were made beforehand.
pub(super) struct Choices<'a> {
    bytes: &'a [u8],
}

impl<'a> Choices<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// A number below `limit`; zero, if nothing is left to decide by.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let Some((&byte, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        usize::from(byte) % limit.max(1)
    }

    /// Yes in `parts` of 16 cases; no, if nothing is left to decide by.
    pub(super) fn chance(&mut self, parts: usize) -> bool {
        self.below(16) >= 16 - parts
    }

    /// One of them.
    pub(super) fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.below(from.len()))
    }

    /// Some of them, in order.
    pub(super) fn some<T: Clone>(&mut self, from: &[T], parts: usize) -> Vec<T> {
        from.iter().filter(|_| self.chance(parts)).cloned().collect()
    }
}
