//! The suites: what each proves, how large it will be, and its words.

use super::adaptive::adaptive;
use super::h::{Needs, h, spyh};
use super::mealy::{Mealy, Word};
use super::separation::Separation;
use super::sets;
use super::tour::tour;
use super::trie::{Size, Trie};
use super::words::{Part, Suffix};
use std::fmt;

/// How words are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Every step that changes something, once.
    Transitions,
    /// Every input in every state.
    Matrix,
    /// Every sequence of so many further inputs after each cell of the matrix.
    Switch(usize),
    /// W-method: after everything, all words of one separating set.
    W,
    /// Wp-method: after the last input, only what identifies the state reached.
    Wp,
    /// HSI-method: harmonised separating words, for each state its own.
    Hsi,
    /// H-method: separating words only where they are still needed.
    H,
    /// SPYH-method: the same, and what must follow a word may follow another that is proved to lead
    /// to the same state.
    Spyh,
    /// All cells of the matrix in one walk, as short as can be.
    Tour,
}

/// A suite that is laid out, but not yet written down.
#[derive(Clone, Debug)]
pub struct Plan<'m> {
    mealy: &'m Mealy,
    method: Method,
    extra: usize,
    access: Vec<Word>,
    parts: Vec<Part>,
}

/// So many extra states, or inputs after a cell, no more.
const MOST_FURTHER: usize = 64;

/// Why there is no suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuite {
    /// Some states cannot be told apart or cannot be reached. Take the minimal machine.
    NotMinimal,
    /// More inputs than wanted.
    TooLarge(Size),
}

impl fmt::Display for NoSuite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoSuite::NotMinimal => write!(f, "some states cannot be told apart"),
            NoSuite::TooLarge(Size { inputs: u64::MAX, .. }) => write!(f, "it would never end"),
            NoSuite::TooLarge(Size { tests, inputs }) => {
                write!(f, "there would be {tests} tests with {inputs} inputs")
            }
        }
    }
}

impl Method {
    /// The method with this word; pairs are the switch of 1.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "transitions" => Method::Transitions,
            "matrix" => Method::Matrix,
            "pairs" => Method::Switch(1),
            "w" => Method::W,
            "wp" => Method::Wp,
            "hsi" => Method::Hsi,
            "h" => Method::H,
            "spyh" => Method::Spyh,
            "tour" => Method::Tour,
            _ => Method::Switch(word.strip_suffix("-switch")?.parse().ok()?),
        })
    }

    /// Whether it finds every implementation with a limited number of states.
    pub fn is_complete(self) -> bool {
        matches!(self, Method::W | Method::Wp | Method::Hsi | Method::H | Method::Spyh)
    }

    /// Whether extra states give the second guarantee: implementations with any number of states,
    /// each of them near an access word (Vaandrager and Melse, 2025).
    pub fn reaches_deep(self) -> bool {
        matches!(self, Method::W | Method::Wp | Method::Hsi)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Method::Transitions => f.write_str("transitions"),
            Method::Matrix => f.write_str("matrix"),
            Method::Switch(1) => f.write_str("pairs"),
            Method::Switch(further) => write!(f, "{further}-switch"),
            Method::W => f.write_str("w"),
            Method::Wp => f.write_str("wp"),
            Method::Hsi => f.write_str("hsi"),
            Method::H => f.write_str("h"),
            Method::Spyh => f.write_str("spyh"),
            Method::Tour => f.write_str("tour"),
        }
    }
}

impl<'m> Plan<'m> {
    /// Lays out a suite for a minimal machine all of whose states are reachable, against
    /// implementations with at most `extra` states more. `arrow` says of a cell whether it changes
    /// something; only [`Method::Transitions`] asks.
    ///
    /// # Errors
    ///
    /// [`NoSuite::NotMinimal`], and [`NoSuite::TooLarge`] where nobody would ever be done.
    pub fn new(
        mealy: &'m Mealy,
        method: Method,
        extra: usize,
        arrow: &dyn Fn(u32, u16) -> bool,
    ) -> Result<Self, NoSuite> {
        let further = if let Method::Switch(further) = method { further } else { 0 };
        if extra.max(further) > MOST_FURTHER {
            return Err(NoSuite::TooLarge(Size { tests: u64::MAX, inputs: u64::MAX }));
        }
        let access: Option<Vec<Word>> = mealy.access().into_iter().collect();
        let mut access = access.ok_or(NoSuite::NotMinimal)?;
        access.sort_by_key(Vec::len);
        let part =
            |access: &[Word], middle, suffix| Part { access: access.to_vec(), middle, suffix };
        let parts = match method {
            Method::Transitions => vec![part(&arrows(mealy, &access, arrow), 0, Suffix::Nothing)],
            Method::Matrix => vec![part(&access, 1, Suffix::Nothing)],
            Method::Switch(further) => vec![part(&access, further + 1, Suffix::Nothing)],
            Method::Tour => {
                // Longer than any way without a detour: a reset only where no way leads on.
                let reset = u32::try_from(mealy.states()).unwrap_or(u32::MAX);
                vec![part(&tour(mealy, reset), 0, Suffix::Nothing)]
            }
            Method::W | Method::Wp | Method::Hsi | Method::H | Method::Spyh => {
                complete(mealy, method, extra, &access)?
            }
        };
        Ok(Self { mealy, method, extra, access, parts })
    }

    /// How words are chosen.
    pub fn method(&self) -> Method {
        self.method
    }

    /// How many states more an implementation may have.
    pub fn extra(&self) -> usize {
        self.extra
    }

    /// How large it is at most; known before a word is made. What begins other words is counted,
    /// too.
    pub fn projected(&self) -> Size {
        let sizes = self.parts.iter().map(|part| part.size(self.mealy));
        sizes.fold(Size::default(), |sum, size| Size {
            tests: sum.tests.saturating_add(size.tests),
            inputs: sum.inputs.saturating_add(size.inputs),
        })
    }

    /// The words, made one after the other; some may begin with others. Those of [`Method::H`]
    /// and [`Method::Spyh`] depend on each other and are made first.
    pub fn words(&self) -> Box<dyn Iterator<Item = Word> + '_> {
        if self.is_grown() {
            let tests = self.generate(u64::MAX).map(|trie| trie.tests().collect::<Vec<_>>());
            return Box::new(tests.unwrap_or_default().into_iter());
        }
        Box::new(self.parts.iter().flat_map(|part| part.words(self.mealy)))
    }

    /// Writes the suite down.
    ///
    /// # Errors
    ///
    /// [`NoSuite::TooLarge`], if its words have more than `most` inputs; at most that many are made
    /// before that is known.
    pub fn generate(&self, most: u64) -> Result<Trie, NoSuite> {
        let trie = self.tree(most).ok_or_else(|| NoSuite::TooLarge(self.projected()))?;
        let size = trie.size();
        if size.inputs > most { Err(NoSuite::TooLarge(size)) } else { Ok(trie) }
    }

    /// None, if it has more nodes; no suite has fewer inputs than its tree has nodes.
    fn tree(&self, most: u64) -> Option<Trie> {
        if !self.is_grown() {
            return self.listed(most);
        }
        /// Beyond, further attempts take more time than they save.
        const SMALL: usize = 50;
        let separation = Separation::new(self.mealy);
        let mut first = vec![adaptive(&separation)];
        if self.mealy.states() <= SMALL {
            first.push(sets::leading(self.mealy, &sets::characterising(&separation)));
            first.push(Vec::new());
        }
        let grown = first.iter().flat_map(|words| {
            let (access, extra) = (&self.access, self.extra);
            let needs = Needs { separation: &separation, access, extra, words, most };
            let converging = (self.method == Method::Spyh).then(|| spyh(&needs));
            let is_tried = self.method == Method::H || self.mealy.states() <= SMALL;
            [converging, is_tried.then(|| h(&needs))]
        });
        let grown = grown.flatten().filter_map(Result::ok);
        // Other words do what is asked for, too. It is seldom that they need less.
        let small = self.mealy.states() <= SMALL;
        let parts = small.then(|| complete(self.mealy, Method::Wp, self.extra, &self.access).ok());
        let other = parts.flatten().map(|parts| Self { parts, method: Method::Wp, ..self.clone() });
        let other = other.and_then(|other| other.listed(most));
        grown.chain(self.listed(most)).chain(other).min_by_key(|trie| trie.size().inputs)
    }

    /// Whether its words depend on each other.
    fn is_grown(&self) -> bool {
        matches!(self.method, Method::H | Method::Spyh)
    }

    fn listed(&self, most: u64) -> Option<Trie> {
        let mut trie = Trie::new();
        for word in self.parts.iter().flat_map(|part| part.words(self.mealy)) {
            trie.insert(self.mealy, &word);
            if trie.len() as u64 > most {
                return None;
            }
        }
        Some(trie)
    }
}

/// A shortest word through each cell that changes something.
fn arrows(mealy: &Mealy, access: &[Word], arrow: &dyn Fn(u32, u16) -> bool) -> Vec<Word> {
    let cells = access.iter().flat_map(|word| {
        let state = mealy.after(0, word);
        let tested = mealy.alphabet().filter(move |&input| mealy.is_tested(state, input));
        let taken = tested.filter(move |&input| arrow(state, input));
        taken.map(|input| [word.as_slice(), &[input]].concat())
    });
    cells.collect()
}

fn complete(
    mealy: &Mealy,
    method: Method,
    extra: usize,
    access: &[Word],
) -> Result<Vec<Part>, NoSuite> {
    let separation = Separation::new(mealy);
    if !separation.is_minimal() {
        return Err(NoSuite::NotMinimal);
    }
    let words = sets::characterising(&separation);
    let mut parts = Vec::new();
    match method {
        Method::Wp => {
            traversal(&mut parts, access, extra, &Suffix::Same(words.clone()));
            let identifying = Suffix::Each(sets::identifying(mealy, &words));
            let access = access.to_vec();
            parts.push(Part { access, middle: extra + 1, suffix: identifying });
        }
        // Those that grow need no more than these.
        Method::Hsi | Method::H | Method::Spyh => {
            let harmonised = Suffix::Each(sets::harmonised(mealy, &words));
            traversal(&mut parts, access, extra + 1, &harmonised);
        }
        _ => traversal(&mut parts, access, extra + 1, &Suffix::Same(words)),
    }
    Ok(parts)
}

/// Every access word with up to so many inputs after it. All but the shortest of these words have
/// another access word and exactly so many inputs, so that is all that is listed.
fn traversal(parts: &mut Vec<Part>, access: &[Word], longest: usize, suffix: &Suffix) {
    for middle in 0..longest {
        parts.push(Part { access: vec![Word::new()], middle, suffix: suffix.clone() });
    }
    parts.push(Part { access: access.to_vec(), middle: longest, suffix: suffix.clone() });
}
