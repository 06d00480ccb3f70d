//! Is a suite complete? Proved by trying to fold its tree into an implementation that escapes.
//!
//! The tree of a suite with the expected outputs is all that an implementation which passes has to
//! do. Every such implementation with at most `m` states is a folding of the tree: nodes are put
//! into at most `m` classes, so that one input leads from one class to one class and has one output.
//! If every folding is equivalent to the specification, the suite is complete for `m` states;
//! otherwise the folding that is found is an implementation that escapes.
//!
//! Where the suite tells the shortest ways to all states apart, these are in classes of their own,
//! and which class is which does not matter. A class whose nodes all stand for one state of the
//! specification has that state for a label. As soon as whatever a cell can still lead to has the
//! label it should have, all foldings from there on are equivalent to the specification, and none
//! of them is looked at.

mod folding;

use super::mealy::{Mealy, UNTESTED, Word};
use super::trie::{Node, Trie};
use folding::{Folding, apart};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Every implementation with so many states that differs fails the suite.
    Complete {
        /// How many foldings were looked at.
        foldings: u64,
        /// How many steps the search took.
        steps: u64,
    },
    /// This implementation passes, and this word tells it from the specification.
    Escapes {
        /// The implementation.
        implementation: Mealy,
        /// The shortest word that finds it.
        word: Word,
    },
    /// The search was given up.
    Unknown {
        /// How many foldings were looked at.
        foldings: u64,
        /// After how many steps.
        steps: u64,
    },
}

/// Looks for an implementation with at most `states` states that passes a suite for a machine and
/// differs from it. Gives up after so many steps of the search.
pub fn certify(mealy: &Mealy, suite: &Trie, states: usize, steps: u64) -> Certificate {
    let mut search = Search {
        mealy,
        suite,
        inputs: mealy.inputs(),
        most: states.max(1),
        left: steps,
        foldings: 0,
        wrong_output: (0..mealy.states() as u32)
            .flat_map(|state| mealy.alphabet().map(move |input| mealy.output(state, input)))
            .filter(|&output| output != UNTESTED)
            .max()
            .unwrap_or(0)
            .saturating_add(1),
        possible: vec![None; suite.len()],
        cover: Vec::new(),
    };
    // The tree contradicts nothing: its outputs are those of one machine.
    let Some(first) = search.first() else {
        return Certificate::Unknown { foldings: 0, steps: 0 };
    };
    match search.fold(first) {
        Found::Escape(implementation, word) => Certificate::Escapes { implementation, word },
        Found::Nothing if search.left > 0 => {
            Certificate::Complete { foldings: search.foldings, steps: steps - search.left }
        }
        Found::Nothing | Found::GivenUp => {
            Certificate::Unknown { foldings: search.foldings, steps }
        }
    }
}

struct Search<'s> {
    mealy: &'s Mealy,
    suite: &'s Trie,
    inputs: usize,
    most: usize,
    left: u64,
    foldings: u64,
    wrong_output: u32,
    /// Per node the states that it is not told from at their shortest ways, once that is known.
    possible: Vec<Option<Vec<u32>>>,
    /// The shortest way to each state, if all of them are told apart; else nothing.
    cover: Vec<Node>,
}

enum Found {
    Escape(Mealy, Word),
    Nothing,
    GivenUp,
}

impl Search<'_> {
    /// What is the same in every folding: the root is in the first class, and the shortest ways to
    /// all states are in classes of their own, if they are told apart.
    fn first(&mut self) -> Option<Folding> {
        self.cover = self.shortest_ways().unwrap_or_default();
        if self.cover.len() > self.most {
            self.cover.clear();
        }
        let mut folding = Folding::new(self.cover.len().max(1), self.inputs);
        for (class, &node) in self.cover.iter().enumerate() {
            if let Some((parent, input)) = self.suite.parent(node) {
                let from = self.suite.state(parent);
                folding.lead(from as usize, input, class as u32);
            }
        }
        self.put(&mut folding, 0, self.suite.root()).then_some(folding)
    }

    /// None, if the suite does not go there, or does not tell them all apart.
    fn shortest_ways(&mut self) -> Option<Vec<Node>> {
        let mut ways = Vec::new();
        for word in self.mealy.access() {
            let mut at = self.suite.root();
            for input in word? {
                at = self.suite.child(at, input)?;
            }
            ways.push(at);
        }
        for (position, &one) in ways.iter().enumerate() {
            for &other in ways.get(..position)? {
                if !apart(self.mealy, self.suite, one, other, &mut self.left) {
                    return None;
                }
            }
        }
        Some(ways)
    }

    /// Puts a node into a class, and what follows from it; false, if it does not fit.
    fn put(&mut self, folding: &mut Folding, class: u32, node: Node) -> bool {
        folding.put(self.mealy, self.suite, class, node, &mut self.left)
    }

    /// Decides an open cell that could lead where it should not. If there is none, only a class that
    /// is not there yet can make a difference.
    fn fold(&mut self, folding: Folding) -> Found {
        if self.left == 0 {
            return Found::GivenUp;
        }
        let open: Vec<(usize, u16)> = folding.open_cells().collect();
        let doubtful = match self.doubtful(&folding, &open) {
            Some(doubtful) => doubtful,
            None => return self.fold_further(&folding, &open),
        };
        let mut best: Option<Vec<Folding>> = None;
        for (class, input) in doubtful {
            let targets = self.targets(&folding, class, input);
            if self.left == 0 {
                return Found::GivenUp;
            }
            if best.as_ref().is_none_or(|best| targets.len() < best.len()) {
                let is_clear = targets.len() < 2;
                best = Some(targets);
                if is_clear {
                    break;
                }
            }
        }
        match best {
            Some(targets) => self.all(targets),
            None => self.judge(&folding),
        }
    }

    fn all(&mut self, foldings: Vec<Folding>) -> Found {
        for folding in foldings {
            match self.fold(folding) {
                Found::Nothing => {}
                // More would not be found.
                other => return other,
            }
        }
        Found::Nothing
    }

    /// Every cell leads where it should, or into a class that is not there yet.
    fn fold_further(&mut self, folding: &Folding, open: &[(usize, u16)]) -> Found {
        self.foldings += 1;
        if folding.classes() == self.most {
            return Found::Nothing;
        }
        for &(class, input) in open {
            let further = self.led(folding, class, input, folding.classes());
            if self.left == 0 {
                return Found::GivenUp;
            }
            match self.all(further.into_iter().collect()) {
                Found::Nothing => {}
                other => return other,
            }
        }
        Found::Nothing
    }

    /// The open cells that could lead where they should not; all of them, if a cell does already.
    /// None, if everything is as it should be.
    fn doubtful(&mut self, folding: &Folding, open: &[(usize, u16)]) -> Option<Vec<(usize, u16)>> {
        if self.cover.is_empty() || !folding.is_as_specified(self.mealy) {
            return Some(open.to_vec());
        }
        let doubtful = |&(class, input): &(usize, u16)| {
            let Some(label) = folding.label(class) else { return true };
            let right = Some(self.mealy.next(label, input));
            let targets = self.possible_targets(folding, class, input);
            targets.into_iter().any(|target| folding.label(target as usize) != right)
        };
        let mut found = open.to_vec();
        let mut doubtful = doubtful;
        found.retain(|cell| doubtful(cell));
        (!found.is_empty()).then_some(found)
    }

    /// The classes that a cell could lead to, as far as that is seen without trying.
    fn possible_targets(&mut self, folding: &Folding, class: usize, input: u16) -> Vec<u32> {
        let children = folding.children(self.suite, class, input);
        let Some(&first) = children.first() else {
            return (0..folding.classes() as u32).collect();
        };
        let mut targets = self.possible(first);
        for &child in children.iter().skip(1) {
            if targets.len() < 2 {
                break;
            }
            let possible = self.possible(child);
            targets.retain(|target| possible.contains(target));
        }
        for added in self.cover.len()..folding.classes() {
            let Some(member) = folding.first_of(added) else { continue };
            if !apart(self.mealy, self.suite, first, member, &mut self.left) {
                targets.push(added as u32);
            }
        }
        targets
    }

    /// The states whose shortest ways a node is not told from.
    fn possible(&mut self, node: Node) -> Vec<u32> {
        if let Some(known) = self.possible.get(node as usize).cloned().flatten() {
            return known;
        }
        let mut possible = Vec::new();
        for (state, &way) in self.cover.iter().enumerate() {
            if !apart(self.mealy, self.suite, node, way, &mut self.left) {
                possible.push(state as u32);
            }
        }
        if let Some(entry) = self.possible.get_mut(node as usize) {
            *entry = Some(possible.clone());
        }
        possible
    }

    /// What the folding becomes for each target that an open cell can have. Of the classes that are
    /// still empty only the first is tried.
    fn targets(&mut self, folding: &Folding, class: usize, input: u16) -> Vec<Folding> {
        let classes = folding.classes();
        let mut tried: Vec<usize> = match self.cover.is_empty() {
            true => (0..classes).collect(),
            false => {
                let possible = self.possible_targets(folding, class, input);
                possible.into_iter().map(|target| target as usize).collect()
            }
        };
        tried.extend((classes < self.most).then_some(classes));
        tried.into_iter().filter_map(|target| self.led(folding, class, input, target)).collect()
    }

    /// What the folding becomes if a cell leads to a class; none, if it cannot.
    fn led(
        &mut self,
        folding: &Folding,
        class: usize,
        input: u16,
        target: usize,
    ) -> Option<Folding> {
        if self.left == 0 {
            return None;
        }
        self.left = self.left.saturating_sub(folding.size() as u64 / 16);
        let mut further = folding.clone();
        further.add_classes(target + 1);
        further.lead(class, input, target as u32);
        let children = folding.children(self.suite, class, input);
        let fits = children.into_iter().all(|child| self.put(&mut further, target as u32, child));
        fits.then_some(further)
    }

    /// Whether an implementation that passes can be told from the specification. Where the suite
    /// never looks it may do anything.
    fn judge(&mut self, folding: &Folding) -> Found {
        self.foldings += 1;
        let Some(implementation) = folding.implementation(self.wrong_output) else {
            return Found::Nothing;
        };
        match self.mealy.difference(&implementation) {
            Some(word) => Found::Escape(implementation, word),
            None => Found::Nothing,
        }
    }
}
