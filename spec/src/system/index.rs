//! Numbers for lists of words: each list once, found again by hashing.

/// Lists of words, numbered in the order in which they came.
#[derive(Clone, Debug)]
pub(super) struct Index {
    words: Vec<u64>,
    /// Where each list ends in `words`.
    ends: Vec<u32>,
    /// Open addressing: numbers plus one, zero where free. Never iterated.
    table: Vec<u32>,
}

impl Index {
    pub(super) fn new() -> Self {
        Self { words: Vec::new(), ends: Vec::new(), table: vec![0; 64] }
    }

    /// The number of a list, and whether it is new.
    pub(super) fn intern(&mut self, list: &[u64]) -> (u32, bool) {
        let slot = match self.slot(list) {
            Ok(found) => return (found, false),
            Err(free) => free,
        };
        let number = small(self.ends.len());
        self.words.extend_from_slice(list);
        self.ends.push(small(self.words.len()));
        self.table[slot] = number + 1;
        if self.ends.len() * 2 > self.table.len() {
            self.grow();
        }
        (number, true)
    }

    fn list(&self, number: u32) -> &[u64] {
        let at = number as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.words[start..self.ends[at] as usize]
    }

    fn slot(&self, list: &[u64]) -> Result<u32, usize> {
        let mask = self.table.len() - 1;
        let mut slot = place(hash(list), mask);
        loop {
            match self.table[slot].checked_sub(1) {
                None => return Err(slot),
                Some(number) if are_same(self.list(number), list) => return Ok(number),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![0; mask + 1];
        for number in 0..small(self.ends.len()) {
            let mut slot = place(hash(self.list(number)), mask);
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
        self.table = table;
    }
}

/// Whether two lists are the same; they are short, so a loop is faster than a call.
pub(super) fn are_same(a: &[u64], b: &[u64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a == b)
}

/// A fast hash for tables whose keys nobody chooses maliciously: at worst a file makes its own
/// check slow.
pub(super) fn hash(words: &[u64]) -> u64 {
    let mut hash = 0;
    for &word in words {
        hash = mix(hash, word);
    }
    hash
}

/// One more word in a hash.
pub(super) fn mix(hash: u64, word: u64) -> u64 {
    let product = u128::from(hash.rotate_left(23) ^ word ^ 0x9E37_79B9_7F4A_7C15)
        * 0xD6E8_FEB8_6659_FD93_u128;
    // Both halves of the product.
    product as u64 ^ (product >> 64) as u64
}

/// The first slot to look at in a table of `mask + 1` slots.
pub(super) fn place(hash: u64, mask: usize) -> usize {
    usize::try_from(hash & (mask as u64)).unwrap_or(0)
}

/// A position as 32 bits; there is never room for more.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
