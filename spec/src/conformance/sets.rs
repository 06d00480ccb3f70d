//! Sets of words that tell states apart: one for all states, or one for each.

use super::mealy::{Mealy, Word};
use super::separation::{Separation, differs_at};
use std::collections::BTreeMap;

/// States in one class answer alike to all words so far.
struct Classes<'m> {
    mealy: &'m Mealy,
    class: Vec<u32>,
    count: usize,
}

impl<'m> Classes<'m> {
    fn new(mealy: &'m Mealy) -> Self {
        Self { mealy, class: vec![0; mealy.states()], count: 1 }
    }

    fn refine(&mut self, word: &[u16]) {
        let mut at: Vec<u32> = (0..self.mealy.states() as u32).collect();
        for &input in word {
            let mut known = BTreeMap::new();
            for (state, class) in at.iter_mut().zip(&mut self.class) {
                let number = known.len() as u32;
                *class = *known.entry((*class, self.mealy.output(*state, input))).or_insert(number);
                *state = self.mealy.next(*state, input);
            }
            self.count = known.len();
        }
    }
}

/// W: words that together tell every two states apart, none of them superfluous.
pub fn characterising(separation: &Separation<'_>) -> Vec<Word> {
    let mealy = separation.mealy();
    let mut classes = Classes::new(mealy);
    let mut words: Vec<Word> = Vec::new();
    // The longest first: they often do what short ones would.
    for level in (1..=separation.depth()).rev() {
        for (one, other) in pairs(separation, level) {
            if classes.class[one as usize] == classes.class[other as usize] {
                let word = separation.word(one, other);
                classes.refine(&word);
                words.push(word);
            }
        }
    }
    let count = classes.count;
    let mut at = 0;
    while at < words.len() && words.len() > 1 {
        let mut without = Classes::new(mealy);
        let others = words.iter().enumerate().filter(|&(other, _)| other != at);
        others.for_each(|(_, word)| without.refine(word));
        if without.count == count {
            words.remove(at);
        } else {
            at += 1;
        }
    }
    words.sort();
    words
}

/// The pairs of states whose shortest separating word has so many inputs.
fn pairs<'s>(
    separation: &'s Separation<'_>,
    level: usize,
) -> impl Iterator<Item = (u32, u32)> + 's {
    let mut blocks: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for state in 0..separation.mealy().states() as u32 {
        blocks.entry(separation.class(level - 1, state)).or_default().push(state);
    }
    blocks.into_values().flat_map(move |block| {
        let mut found = Vec::new();
        for (position, &one) in block.iter().enumerate() {
            let class = separation.class(level, one);
            let others = block[position + 1..].iter().copied();
            let apart = others.filter(|&other| separation.class(level, other) != class);
            found.extend(apart.map(|other| (one, other)));
        }
        found
    })
}

/// The answers of all states to words, so that states are compared by two numbers.
struct Answers {
    /// Per word and state: a number for the outputs.
    answers: Vec<Vec<u32>>,
    /// Per word and number: how many states have it.
    counts: Vec<Vec<u32>>,
}

impl Answers {
    fn new(mealy: &Mealy, words: &[Word]) -> Self {
        let answers: Vec<Vec<u32>> = words
            .iter()
            .map(|word| {
                let mut classes = Classes::new(mealy);
                classes.refine(word);
                classes.class
            })
            .collect();
        let count = |answers: &Vec<u32>| {
            let mut counts = vec![0; answers.len()];
            answers.iter().for_each(|&answer| counts[answer as usize] += 1);
            counts
        };
        let counts = answers.iter().map(count).collect();
        Self { answers, counts }
    }
}

/// W_q for each state q: prefixes of words of W that tell q from every other state.
///
/// That they come from W is what the proof of the Wp-method rests on.
pub fn identifying(mealy: &Mealy, words: &[Word]) -> Vec<Vec<Word>> {
    let answers = Answers::new(mealy, words);
    (0..mealy.states() as u32).map(|state| identifying_one(mealy, words, &answers, state)).collect()
}

fn identifying_one(mealy: &Mealy, words: &[Word], answers: &Answers, state: u32) -> Vec<Word> {
    let mut chosen: Vec<Word> = Vec::new();
    // Until the first word is chosen, everything else is left, and only counted.
    let mut left: Option<Vec<u32>> = None;
    loop {
        let cost = |&(word, _): &(usize, &Word)| {
            let of = &answers.answers[word];
            let mine = of[state as usize];
            let same = match &left {
                None => answers.counts[word][mine as usize] as usize - 1,
                Some(left) => left.iter().filter(|&&other| of[other as usize] == mine).count(),
            };
            (same, words[word].len())
        };
        let before = left.as_ref().map_or(mealy.states() - 1, Vec::len);
        let best = words.iter().enumerate().min_by_key(cost);
        let Some((word, _)) = best.filter(|best| before > 0 && cost(best).0 < before) else {
            break;
        };
        let of = &answers.answers[word];
        let mine = of[state as usize];
        let others: Vec<u32> = left.unwrap_or_else(|| {
            (0..mealy.states() as u32).filter(|&other| other != state).collect()
        });
        let apart = others.iter().filter(|&&other| of[other as usize] != mine);
        let needed = apart.filter_map(|&other| differs_at(mealy, state, other, &words[word])).max();
        chosen.push(words[word][..needed.unwrap_or(0)].to_vec());
        left = Some(others.into_iter().filter(|&other| of[other as usize] == mine).collect());
    }
    without_superfluous(mealy, state, chosen)
}

/// Leaves out the words that the others make superfluous.
fn without_superfluous(mealy: &Mealy, state: u32, mut words: Vec<Word>) -> Vec<Word> {
    if words.len() < 2 {
        return words;
    }
    let others = (0..mealy.states() as u32).filter(|&other| other != state);
    // Per other state, which words tell it.
    let mut telling: Vec<Vec<bool>> = others
        .map(|other| {
            words.iter().map(|word| differs_at(mealy, state, other, word).is_some()).collect()
        })
        .filter(|by: &Vec<bool>| by.contains(&true))
        .collect();
    let mut at = 0;
    while at < words.len() {
        let alone = |by: &Vec<bool>| by[at] && by.iter().filter(|&&tells| tells).count() == 1;
        if telling.iter().any(alone) {
            at += 1;
            continue;
        }
        words.remove(at);
        telling.iter_mut().for_each(|by| {
            by.remove(at);
        });
    }
    words.sort();
    words
}

/// For each state the prefix of a word of W that tells it from most other states.
pub(super) fn leading(mealy: &Mealy, words: &[Word]) -> Vec<Vec<Word>> {
    let prefixes = words.iter().flat_map(|word| (1..=word.len()).map(|end| word[..end].to_vec()));
    let mut prefixes: Vec<Word> = prefixes.collect();
    prefixes.sort();
    prefixes.dedup();
    let answers = Answers::new(mealy, &prefixes);
    let of = |state: usize| {
        let alike = |prefix: &usize| {
            let answer = answers.answers[*prefix][state];
            (answers.counts[*prefix][answer as usize], prefixes[*prefix].len())
        };
        let best = (0..prefixes.len()).min_by_key(alike);
        best.map(|best| prefixes[best].clone()).into_iter().collect()
    };
    (0..mealy.states()).map(of).collect()
}

/// H_s for each state s: for every two states some word that tells them apart is a prefix of a word
/// of both.
///
/// Words of W are spread over a tree: a block of states that are still together shares the word
/// that comes next.
pub fn harmonised(mealy: &Mealy, words: &[Word]) -> Vec<Vec<Word>> {
    let answers = Answers::new(mealy, words);
    let mut sets: Vec<Vec<Word>> = vec![Vec::new(); mealy.states()];
    let mut blocks: Vec<Vec<u32>> = vec![(0..mealy.states() as u32).collect()];
    while let Some(block) = blocks.pop() {
        let parts = |word: usize| {
            let mut parts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for &state in &block {
                parts.entry(answers.answers[word][state as usize]).or_default().push(state);
            }
            parts
        };
        let cost = |&word: &usize| {
            let together: usize = parts(word).values().map(|part| part.len() * part.len()).sum();
            (together, words[word].len())
        };
        let best = (0..words.len()).min_by_key(cost);
        let Some(word) = best.filter(|_| block.len() > 1) else { continue };
        let parts = parts(word);
        if parts.len() == 1 {
            continue;
        }
        let needed = needed_prefixes(mealy, &block, &words[word]);
        for (&state, needed) in block.iter().zip(needed) {
            sets[state as usize].push(words[word][..needed].to_vec());
        }
        blocks.extend(parts.into_values());
    }
    for set in &mut sets {
        drop_prefixes(set);
    }
    sets
}

/// For each state of a block, how much of a word it takes until no more states leave it.
fn needed_prefixes(mealy: &Mealy, block: &[u32], word: &[u16]) -> Vec<usize> {
    let mut at: Vec<u32> = block.to_vec();
    let mut class = vec![0; block.len()];
    let mut needed = vec![0; block.len()];
    for (position, &input) in word.iter().enumerate() {
        let mut known: BTreeMap<(u32, u32), (u32, u32)> = BTreeMap::new();
        let mut sizes: BTreeMap<u32, u32> = BTreeMap::new();
        for (&state, &class) in at.iter().zip(&class) {
            let number = known.len() as u32;
            known.entry((class, mealy.output(state, input))).or_insert((number, 0)).1 += 1;
            *sizes.entry(class).or_insert(0) += 1;
        }
        for ((state, class), needed) in at.iter_mut().zip(&mut class).zip(&mut needed) {
            let Some(&(finer, size)) = known.get(&(*class, mealy.output(*state, input))) else {
                continue;
            };
            if sizes.get(class) != Some(&size) {
                *needed = position + 1;
            }
            *class = finer;
            *state = mealy.next(*state, input);
        }
    }
    needed
}

/// Sorts words, and leaves out those that others begin with.
pub(super) fn drop_prefixes(words: &mut Vec<Word>) {
    words.sort();
    words.dedup();
    let mut kept: Vec<Word> = Vec::new();
    for word in std::mem::take(words) {
        if kept.last().is_some_and(|last| word.starts_with(last)) {
            kept.pop();
        }
        kept.push(word);
    }
    *words = kept;
}
