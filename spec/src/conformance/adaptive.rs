//! Words that tell each state from all others, chosen so that few are needed: what comes next may
//! depend on what was answered so far.
//!
//! A block of states that have answered alike shares the input that comes next, so of every two
//! states some word that tells them apart is a prefix of a word of both, as with harmonised sets.

use super::mealy::{Mealy, Word};
use super::separation::Separation;
use super::sets::drop_prefixes;
use std::collections::BTreeMap;

/// States that have answered alike so far.
struct Block {
    /// Where each began and where it is now.
    members: Vec<(u32, u32)>,
    word: Word,
    /// As much of the word as is needed to tell them from others.
    needed: usize,
}

/// What an extension does to a block.
struct Split {
    /// By outputs.
    parts: BTreeMap<Vec<u32>, Vec<(u32, u32)>>,
    cost: u64,
}

/// As many pairs of a block are asked for the word that tells them apart, no more.
const MOST_ASKED: usize = 12;

/// What another word costs each state that needs it, in inputs: it comes with the way there.
const OF_ANOTHER_WORD: u64 = 12;

/// For each state its words.
pub(super) fn adaptive(separation: &Separation<'_>) -> Vec<Vec<Word>> {
    let mealy = separation.mealy();
    let states = 0..mealy.states() as u32;
    let whole = |members: Vec<u32>| Block {
        members: members.into_iter().map(|state| (state, state)).collect(),
        word: Word::new(),
        needed: 0,
    };
    let mut sets: Vec<Vec<Word>> = vec![Vec::new(); mealy.states()];
    let mut blocks = vec![whole(states.collect())];
    while let Some(block) = blocks.pop() {
        let Some((extension, split)) = best(separation, &block) else {
            for (first, _) in &block.members {
                sets[*first as usize].push(block.word[..block.needed].to_vec());
            }
            // Those that have become one have to be told apart by another word.
            let mut met: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for (first, now) in block.members {
                met.entry(now).or_default().push(first);
            }
            blocks.extend(met.into_values().filter(|same| same.len() > 1).map(whole));
            continue;
        };
        let word = [block.word, extension].concat();
        let needed = if split.parts.len() > 1 { word.len() } else { block.needed };
        let parts = split.parts.into_values();
        blocks.extend(parts.map(|members| Block { members, word: word.clone(), needed }));
    }
    for set in &mut sets {
        set.retain(|word| !word.is_empty());
        drop_prefixes(set);
    }
    sets
}

/// The extension that costs least; none, if nothing can be told apart any more.
fn best(separation: &Separation<'_>, block: &Block) -> Option<(Word, Split)> {
    let mut best: Option<(Word, Split)> = None;
    for word in extensions(separation, &block.members) {
        let split = split(separation.mealy(), &block.members, &word);
        if best.as_ref().is_none_or(|(_, best)| split.cost < best.cost) {
            best = Some((word, split));
        }
    }
    best
}

/// The words that tell some pairs apart that are told apart soonest.
fn extensions(separation: &Separation<'_>, members: &[(u32, u32)]) -> Vec<Word> {
    let class = |level, &(_, now): &(u32, u32)| separation.class(level, now);
    let first = members.first();
    let differs = |level: &usize| {
        let others = |first| members.iter().any(|of| class(*level, of) != class(*level, first));
        first.is_some_and(others)
    };
    let Some(level) = (1..=separation.depth()).find(differs) else { return Vec::new() };
    if level == 1 {
        let inputs = separation.inputs().iter();
        let mealy = separation.mealy();
        let tells = |&&input: &&u16| {
            let mut answers = members.iter().map(|&(_, now)| mealy.output(now, input));
            let first = answers.next();
            answers.any(|answer| Some(answer) != first)
        };
        return inputs.filter(tells).map(|&input| vec![input]).collect();
    }
    let mut known: BTreeMap<u32, u32> = BTreeMap::new();
    for member in members {
        known.entry(class(level, member)).or_insert(member.1);
    }
    let now: Vec<u32> = known.into_values().take(MOST_ASKED).collect();
    let mut words: Vec<Word> = Vec::new();
    for (position, &one) in now.iter().enumerate() {
        let others = now[position + 1..].iter();
        words.extend(others.map(|&other| separation.word(one, other)).take(MOST_ASKED));
    }
    words.sort();
    words.dedup();
    words.truncate(MOST_ASKED);
    words
}

/// Blocks by what they answer, and an estimate of the inputs that are needed from here on.
fn split(mealy: &Mealy, members: &[(u32, u32)], word: &[u16]) -> Split {
    let mut parts: BTreeMap<Vec<u32>, Vec<(u32, u32)>> = BTreeMap::new();
    let mut answers = Vec::with_capacity(word.len());
    for &(first, now) in members {
        answers.clear();
        let mut now = now;
        for &input in word {
            answers.push(mealy.output(now, input));
            now = mealy.next(now, input);
        }
        match parts.get_mut(&answers) {
            Some(part) => part.push((first, now)),
            None => {
                parts.insert(answers.clone(), vec![(first, now)]);
            }
        }
    }
    let mut cost = (members.len() * word.len() * 16) as u64;
    for part in parts.values() {
        let mut now: Vec<u32> = part.iter().map(|member| member.1).collect();
        now.sort_unstable();
        let met = now.windows(2).filter(|pair| pair[0] == pair[1]).count() as u64;
        cost += met * 2 * OF_ANOTHER_WORD * 16 + part.len() as u64 * logarithm(part.len()) * 2 / 3;
    }
    Split { parts, cost }
}

/// 16 times the binary logarithm, about.
fn logarithm(number: usize) -> u64 {
    let whole = number.max(1).ilog2();
    let rest = (number.max(1) as u64 * 16) >> whole;
    u64::from(whole) * 16 + rest - 16
}
