//! Is a suite complete? Proved by trying to fold its tree into an implementation that escapes.
//!
//! The tree of a suite with the expected outputs is all that an implementation which passes has to
//! do. Every such implementation with at most `m` states is a folding of the tree: nodes are put
//! into at most `m` classes, so that one input leads from one class to one class and has one output.
//! If every folding is equivalent to the specification, the suite is complete for `m` states;
//! otherwise the folding that is found is an implementation that escapes.

use super::mealy::{Mealy, Word};
use super::trie::{Node, Trie};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Every implementation with so many states that differs fails the suite.
    Complete {
        /// How many foldings were looked at.
        foldings: u64,
    },
    /// This implementation passes, and this word tells it from the specification.
    Escapes {
        /// The implementation.
        implementation: Mealy,
        /// The shortest word that finds it.
        word: Word,
    },
    /// The search was given up.
    Unknown,
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
            .max()
            .unwrap_or(0)
            .saturating_add(1),
    };
    let mut folding = Folding { classes: Vec::new(), cells: Vec::new() };
    folding.add_class(search.inputs);
    match search.put(&mut folding, 0, suite.root()) {
        true => match search.fold(folding) {
            Found::Escape(implementation, word) => Certificate::Escapes { implementation, word },
            Found::Nothing => Certificate::Complete { foldings: search.foldings },
            Found::GivenUp => Certificate::Unknown,
        },
        // The tree contradicts itself; it cannot, its outputs are those of one machine.
        false => Certificate::Unknown,
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
}

/// A part of an implementation, and the nodes that are in each of its states.
#[derive(Clone)]
struct Folding {
    classes: Vec<Vec<Node>>,
    cells: Vec<Cell>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    /// What the suite sees there; nothing, if it never looks.
    output: Option<u32>,
    next: Option<u32>,
}

enum Found {
    Escape(Mealy, Word),
    Nothing,
    GivenUp,
}

impl Folding {
    fn add_class(&mut self, inputs: usize) {
        self.classes.push(Vec::new());
        self.cells.resize(self.classes.len() * inputs, Cell::default());
    }
}

impl Search<'_> {
    /// Puts a node into a class, and what follows from it; false, if it does not fit.
    fn put(&mut self, folding: &mut Folding, class: u32, node: Node) -> bool {
        let mut todo = vec![(class, node)];
        while let Some((class, node)) = todo.pop() {
            self.left = self.left.saturating_sub(1);
            folding.classes[class as usize].push(node);
            let state = self.suite.state(node);
            for (input, child) in self.suite.children(node) {
                let output = self.mealy.output(state, input);
                let cell = &mut folding.cells[class as usize * self.inputs + usize::from(input)];
                if *cell.output.get_or_insert(output) != output {
                    return false;
                }
                if let Some(next) = cell.next {
                    todo.push((next, child));
                }
            }
        }
        true
    }

    /// The nodes that an open cell leads to.
    fn children(&self, folding: &Folding, class: usize, input: u16) -> Vec<Node> {
        let nodes = folding.classes[class].iter();
        nodes.filter_map(|&node| self.suite.child(node, input)).collect()
    }

    /// Decides the open cells, the one with the fewest possible targets first.
    fn fold(&mut self, folding: Folding) -> Found {
        let mut best: Option<(usize, u16, Vec<Folding>)> = None;
        for at in 0..folding.cells.len() {
            let Cell { output, next } = folding.cells[at];
            if output.is_none() || next.is_some() {
                continue;
            }
            if self.left == 0 {
                return Found::GivenUp;
            }
            let (class, input) = (at / self.inputs, (at % self.inputs) as u16);
            let targets = self.targets(&folding, class, input);
            if self.left == 0 {
                return Found::GivenUp;
            }
            if best.as_ref().is_none_or(|(.., best)| targets.len() < best.len()) {
                let is_clear = targets.len() < 2;
                best = Some((class, input, targets));
                if is_clear {
                    break;
                }
            }
        }
        let Some((.., targets)) = best else { return self.judge(&folding) };
        let mut given_up = false;
        for target in targets {
            match self.fold(target) {
                Found::Nothing => {}
                Found::GivenUp => given_up = true,
                escape => return escape,
            }
        }
        if given_up { Found::GivenUp } else { Found::Nothing }
    }

    /// What the folding becomes for each target that an open cell can have. Of the classes that are
    /// still empty only the first is tried.
    fn targets(&mut self, folding: &Folding, class: usize, input: u16) -> Vec<Folding> {
        let children = self.children(folding, class, input);
        let classes = folding.classes.len();
        let tried = classes + usize::from(classes < self.most);
        let mut targets = Vec::new();
        for target in 0..tried {
            if self.left == 0 {
                break;
            }
            let size: usize = folding.classes.iter().map(Vec::len).sum();
            self.left = self.left.saturating_sub(size as u64 / 16);
            let mut further = folding.clone();
            if target == classes {
                further.add_class(self.inputs);
            }
            further.cells[class * self.inputs + usize::from(input)].next = Some(target as u32);
            if children.iter().all(|&child| self.put(&mut further, target as u32, child)) {
                targets.push(further);
            }
        }
        targets
    }

    /// Whether an implementation that passes can be told from the specification. Where the suite
    /// never looks it may do anything.
    fn judge(&mut self, folding: &Folding) -> Found {
        self.foldings += 1;
        let rows = |of: &dyn Fn(&Cell) -> u32| -> Vec<Vec<u32>> {
            folding.cells.chunks(self.inputs).map(|row| row.iter().map(of).collect()).collect()
        };
        let next = rows(&|cell| cell.next.unwrap_or(0));
        let output = rows(&|cell| cell.output.unwrap_or(self.wrong_output));
        let Some(implementation) = Mealy::new(&next, &output) else { return Found::Nothing };
        match self.mealy.difference(&implementation) {
            Some(word) => Found::Escape(implementation, word),
            None => Found::Nothing,
        }
    }
}
