//! Which words tell two states apart.

use super::mealy::{Mealy, Word};
use std::collections::BTreeMap;

/// For every two states the length of the shortest word that tells them apart, and such a word.
///
/// Kept as partitions: level `l` puts those states into one class that no word of at most `l`
/// inputs tells apart.
#[derive(Clone, Debug)]
pub struct Separation<'m> {
    mealy: &'m Mealy,
    /// What the words are made of.
    inputs: Vec<u16>,
    levels: Vec<Vec<u32>>,
}

impl<'m> Separation<'m> {
    /// The separation of a machine's states.
    pub fn new(mealy: &'m Mealy) -> Self {
        let states = mealy.states() as u32;
        let inputs = mealy.tested_everywhere();
        let mut levels = vec![vec![0; mealy.states()]];
        let mut classes = 1;
        let mut row = Vec::new();
        while let Some(last) = levels.last() {
            let mut known: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
            let mut finer = Vec::with_capacity(mealy.states());
            for state in 0..states {
                row.clear();
                if levels.len() == 1 {
                    row.extend(inputs.iter().map(|&input| mealy.output(state, input)));
                } else {
                    row.push(last[state as usize]);
                    let next = inputs.iter().map(|&input| mealy.next(state, input));
                    row.extend(next.map(|next| last[next as usize]));
                }
                let number = known.len() as u32;
                let class = match known.get(&row) {
                    Some(&class) => class,
                    None => {
                        known.insert(row.clone(), number);
                        number
                    }
                };
                finer.push(class);
            }
            if known.len() == classes {
                break;
            }
            classes = known.len();
            levels.push(finer);
        }
        Self { mealy, inputs, levels }
    }

    /// The machine.
    pub fn mealy(&self) -> &'m Mealy {
        self.mealy
    }

    /// What its words are made of.
    pub(super) fn inputs(&self) -> &[u16] {
        &self.inputs
    }

    /// Whether every two states can be told apart.
    pub fn is_minimal(&self) -> bool {
        let mut last = self.levels.last().cloned().unwrap_or_default();
        last.sort_unstable();
        last.dedup();
        last.len() == self.mealy.states()
    }

    /// The length of the longest shortest separating word.
    pub fn depth(&self) -> usize {
        self.levels.len() - 1
    }

    /// The class of a state among those that words of at most `level` inputs tell apart.
    pub(super) fn class(&self, level: usize, state: u32) -> u32 {
        self.levels[level.min(self.depth())][state as usize]
    }

    /// How long the shortest word is that tells two states apart; none, if nothing does.
    pub fn length(&self, one: u32, other: u32) -> Option<usize> {
        let apart = |level: &Vec<u32>| level[one as usize] != level[other as usize];
        let at = self.levels.partition_point(|level| !apart(level));
        (at < self.levels.len()).then_some(at)
    }

    /// The shortest word that tells two states apart, the first one in order; empty, if nothing
    /// does.
    pub fn word(&self, one: u32, other: u32) -> Word {
        let mut word = Word::new();
        let Some(length) = self.length(one, other) else { return word };
        let (mut one, mut other) = (one, other);
        for left in (1..=length).rev() {
            let mealy = self.mealy;
            let splits = |input: &u16| {
                let input = *input;
                if left == 1 {
                    return mealy.output(one, input) != mealy.output(other, input);
                }
                let (one, other) = (mealy.next(one, input), mealy.next(other, input));
                self.class(left - 1, one) != self.class(left - 1, other)
            };
            let Some(input) = self.inputs.iter().copied().find(splits) else { break };
            word.push(input);
            (one, other) = (mealy.next(one, input), mealy.next(other, input));
        }
        word
    }
}

/// The position after the first output that tells two states apart; none, if the word does not.
pub(super) fn differs_at(mealy: &Mealy, one: u32, other: u32, word: &[u16]) -> Option<usize> {
    let (mut one, mut other) = (one, other);
    for (position, &input) in word.iter().enumerate() {
        if mealy.output(one, input) != mealy.output(other, input) {
            return Some(position + 1);
        }
        (one, other) = (mealy.next(one, input), mealy.next(other, input));
        if one == other {
            return None;
        }
    }
    None
}
