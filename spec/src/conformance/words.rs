//! The words of a suite, one after the other, without keeping them.

use super::mealy::{Mealy, Word};
use super::trie::Size;

/// What follows every word of one kind.
#[derive(Clone, Debug)]
pub(super) enum Suffix {
    /// Nothing.
    Nothing,
    /// The same words in every state.
    Same(Vec<Word>),
    /// Words that depend on the state reached.
    Each(Vec<Vec<Word>>),
}

/// Access words, then every sequence of so many inputs, then what follows in the state reached.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) access: Vec<Word>,
    pub(super) middle: usize,
    pub(super) suffix: Suffix,
}

impl Suffix {
    fn of(&self, state: u32) -> &[Word] {
        match self {
            Suffix::Nothing => &[],
            Suffix::Same(words) => words,
            Suffix::Each(sets) => sets.get(state as usize).map_or(&[], Vec::as_slice),
        }
    }
}

impl Part {
    /// All words, in order; some may begin with others.
    pub(super) fn words<'p>(&'p self, mealy: &'p Mealy) -> impl Iterator<Item = Word> + 'p {
        self.access.iter().flat_map(move |access| {
            sequences(mealy.inputs(), self.middle).flat_map(move |middle| {
                let word = [access.as_slice(), &middle].concat();
                let suffixes = self.suffix.of(mealy.after(0, &word));
                let alone = suffixes.is_empty().then(|| word.clone());
                let longer = suffixes.iter().map(move |suffix| [word.as_slice(), suffix].concat());
                alone.into_iter().chain(longer)
            })
        })
    }

    /// How many words there are and how long they are together, without making them.
    pub(super) fn size(&self, mealy: &Mealy) -> Size {
        // Per state: how many words lead there, and how long they are together.
        let mut reached = vec![(0_u64, 0_u64); mealy.states()];
        for access in &self.access {
            let (words, inputs) = &mut reached[mealy.after(0, access) as usize];
            *words += 1;
            *inputs += access.len() as u64;
        }
        for _ in 0..self.middle {
            let mut further = vec![(0_u64, 0_u64); mealy.states()];
            for (state, &(words, inputs)) in reached.iter().enumerate() {
                for input in mealy.alphabet() {
                    let to = &mut further[mealy.next(state as u32, input) as usize];
                    to.0 = to.0.saturating_add(words);
                    to.1 = to.1.saturating_add(inputs).saturating_add(words);
                }
            }
            reached = further;
        }
        let mut size = Size::default();
        for (state, &(words, inputs)) in reached.iter().enumerate() {
            let suffixes = self.suffix.of(state as u32);
            let (count, length) = match suffixes.len() as u64 {
                0 => (1, 0),
                count => (count, suffixes.iter().map(|word| word.len() as u64).sum()),
            };
            size.tests = size.tests.saturating_add(words.saturating_mul(count));
            let inputs = inputs.saturating_mul(count).saturating_add(words.saturating_mul(length));
            size.inputs = size.inputs.saturating_add(inputs);
        }
        size
    }
}

/// Every sequence of so many inputs, in order.
pub(super) fn sequences(inputs: usize, length: usize) -> impl Iterator<Item = Word> {
    let mut next = Some(vec![0_u16; length]);
    std::iter::from_fn(move || {
        let now = next.clone()?;
        next = following(now.clone(), inputs);
        Some(now)
    })
}

/// The next sequence of the same length.
fn following(mut word: Word, inputs: usize) -> Option<Word> {
    for letter in word.iter_mut().rev() {
        if usize::from(*letter) + 1 < inputs {
            *letter += 1;
            return Some(word);
        }
        *letter = 0;
    }
    None
}
