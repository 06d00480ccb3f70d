//! Dense, complete, deterministic Mealy machines.

use std::collections::{BTreeMap, VecDeque};

/// A sequence of inputs.
pub type Word = Vec<u16>;

/// A machine in which every input in every state has one output and leads to one state. State 0 is
/// the initial one. A cell with the output [`UNTESTED`] lies beyond a bound: no test goes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mealy {
    inputs: usize,
    next: Vec<u32>,
    output: Vec<u32>,
}

/// The output of a cell that no test goes through, and of which nothing is claimed.
pub const UNTESTED: u32 = u32::MAX - 1;

/// States that no caller can tell apart, merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minimal {
    /// The machine, its states numbered in the order of the first of each class.
    pub mealy: Mealy,
    /// For each state of the machine before, the state it has become; none if it cannot be reached.
    pub class: Vec<Option<u32>>,
}

impl Mealy {
    /// A machine from its tables, one row per state and one column per input.
    ///
    /// None, unless there is a state and an input, all rows are as long, and all states exist.
    pub fn new(next: &[Vec<u32>], output: &[Vec<u32>]) -> Option<Self> {
        let inputs = next.first()?.len();
        let as_long = |row: &Vec<u32>| row.len() == inputs;
        let exists = |&state: &u32| (state as usize) < next.len();
        let fits = next.len() == output.len()
            && (1..=usize::from(u16::MAX)).contains(&inputs)
            && next.iter().chain(output).all(as_long)
            && next.iter().flatten().all(exists);
        fits.then(|| Self { inputs, next: next.concat(), output: output.concat() })
    }

    /// How many states it has.
    pub fn states(&self) -> usize {
        self.next.len() / self.inputs
    }

    /// How many inputs it has.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Every input, in order.
    pub fn alphabet(&self) -> impl DoubleEndedIterator<Item = u16> + Clone + use<> {
        // There are no more than fit: see `new`.
        0..self.inputs as u16
    }

    /// Where an input leads.
    #[inline]
    pub fn next(&self, state: u32, input: u16) -> u32 {
        self.next[state as usize * self.inputs + usize::from(input)]
    }

    /// What an input answers.
    #[inline]
    pub fn output(&self, state: u32, input: u16) -> u32 {
        self.output[state as usize * self.inputs + usize::from(input)]
    }

    /// Whether tests may go through a cell.
    #[inline]
    pub fn is_tested(&self, state: u32, input: u16) -> bool {
        self.output(state, input) != UNTESTED
    }

    /// The inputs that can be given in every state, in order: only these can tell states apart,
    /// because nobody knows beforehand in which one an implementation is.
    pub fn tested_everywhere(&self) -> Vec<u16> {
        let states = 0..self.states() as u32;
        let everywhere = |&input: &u16| states.clone().all(|state| self.is_tested(state, input));
        self.alphabet().filter(everywhere).collect()
    }

    /// Changes one cell: a mutant.
    ///
    /// Nothing happens if there is no such state to go to.
    #[must_use]
    pub fn with_cell(&self, state: u32, input: u16, next: u32, output: u32) -> Self {
        let mut changed = self.clone();
        if (next as usize) < self.states() {
            let at = state as usize * self.inputs + usize::from(input);
            changed.next[at] = next;
            changed.output[at] = output;
        }
        changed
    }

    /// The same machine, begun in another state.
    ///
    /// Nothing happens if there is no such state.
    #[must_use]
    pub fn begun_in(&self, state: u32) -> Self {
        if state == 0 || state as usize >= self.states() {
            return self.clone();
        }
        // The two states change their names.
        let swapped = |other: u32| match other {
            0 => state,
            other if other == state => 0,
            other => other,
        };
        let rows = |table: &[u32]| -> Vec<u32> {
            let old = (0..self.states() as u32).map(swapped);
            old.flat_map(|row| {
                let at = row as usize * self.inputs;
                table[at..at + self.inputs].to_vec()
            })
            .collect()
        };
        let next = rows(&self.next).into_iter().map(swapped).collect();
        Self { inputs: self.inputs, next, output: rows(&self.output) }
    }

    /// The same machine with one more state: a copy of a state that is there.
    #[must_use]
    pub fn with_copy_of(&self, state: u32) -> Self {
        let mut grown = self.clone();
        for input in self.alphabet() {
            grown.next.push(self.next(state, input));
            grown.output.push(self.output(state, input));
        }
        grown
    }

    /// The state after a word.
    pub fn after(&self, state: u32, word: &[u16]) -> u32 {
        word.iter().fold(state, |state, &input| self.next(state, input))
    }

    /// The outputs of a word.
    pub fn outputs(&self, state: u32, word: &[u16]) -> Vec<u32> {
        let mut at = state;
        let mut step = |&input: &u16| {
            let output = self.output(at, input);
            at = self.next(at, input);
            output
        };
        word.iter().map(&mut step).collect()
    }

    /// The shortest word, the first one in order, to each state; none to those that are not
    /// reachable. All prefixes of these words are among them.
    pub fn access(&self) -> Vec<Option<Word>> {
        let mut arrival: Vec<Option<(u32, u16)>> = vec![None; self.states()];
        let mut order = VecDeque::from([0]);
        let mut words: Vec<Option<Word>> = vec![None; self.states()];
        words[0] = Some(Word::new());
        while let Some(state) = order.pop_front() {
            for input in self.alphabet() {
                let next = self.next(state, input);
                if next == 0 || arrival[next as usize].is_some() {
                    continue;
                }
                arrival[next as usize] = Some((state, input));
                let mut word = words[state as usize].clone().unwrap_or_default();
                word.push(input);
                words[next as usize] = Some(word);
                order.push_back(next);
            }
        }
        words
    }

    /// The shortest word, the first one in order, whose outputs tell this machine from another one
    /// with the same inputs; none, if nobody can tell.
    pub fn difference(&self, other: &Mealy) -> Option<Word> {
        let inputs = self.inputs.min(other.inputs) as u16;
        let mut seen = vec![false; self.states() * other.states()];
        let mut found: Vec<(u32, u32, usize, u16)> = vec![(0, 0, 0, 0)];
        if let Some(first) = seen.first_mut() {
            *first = true;
        }
        let mut at = 0;
        while let Some(&(mine, its, ..)) = found.get(at) {
            for input in (0..inputs).filter(|&input| self.is_tested(mine, input)) {
                if self.output(mine, input) != other.output(its, input) {
                    return Some(way(&found, at, input));
                }
                let (mine, its) = (self.next(mine, input), other.next(its, input));
                let pair = mine as usize * other.states() + its as usize;
                if !std::mem::replace(&mut seen[pair], true) {
                    found.push((mine, its, at, input));
                }
            }
            at += 1;
        }
        None
    }

    /// Merges what nobody can tell apart, and leaves out what cannot be reached.
    pub fn minimal(&self) -> Minimal {
        let reached: Vec<u32> = {
            let access = self.access();
            (0..self.states() as u32).filter(|&s| access[s as usize].is_some()).collect()
        };
        let mut class = vec![0; self.states()];
        let mut classes = 0;
        loop {
            let mut known: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
            let mut finer = class.clone();
            for &state in &reached {
                let cells = self.alphabet().flat_map(|input| {
                    [self.output(state, input), class[self.next(state, input) as usize]]
                });
                let row = std::iter::once(class[state as usize]).chain(cells).collect();
                let number = known.len() as u32;
                finer[state as usize] = *known.entry(row).or_insert(number);
            }
            class = finer;
            if known.len() == classes {
                break;
            }
            classes = known.len();
        }
        self.merged(&reached, &class, classes)
    }

    fn merged(&self, reached: &[u32], class: &[u32], classes: usize) -> Minimal {
        let mut first = vec![None; classes];
        for &state in reached {
            first[class[state as usize] as usize].get_or_insert(state);
        }
        let first: Vec<u32> = first.into_iter().flatten().collect();
        let cells = |state: u32| self.alphabet().map(move |input| (state, input));
        let next = first.iter().flat_map(|&state| cells(state));
        let next = next.map(|(state, input)| class[self.next(state, input) as usize]).collect();
        let output = first.iter().flat_map(|&state| cells(state));
        let output = output.map(|(state, input)| self.output(state, input)).collect();
        let mut merged = vec![None; self.states()];
        for &state in reached {
            merged[state as usize] = Some(class[state as usize]);
        }
        Minimal { mealy: Mealy { inputs: self.inputs, next, output }, class: merged }
    }
}

/// The inputs on the way to an entry, and one more.
fn way(found: &[(u32, u32, usize, u16)], entry: usize, last: u16) -> Word {
    let mut word = vec![last];
    let mut at = entry;
    while at != 0 {
        let (_, _, before, input) = found[at];
        word.push(input);
        at = before;
    }
    word.reverse();
    word
}
