//! The H-method: only where two words must be told apart and are not yet, the cheapest word is
//! added that does it (Dorofeeva, El-Fakih, Yevtushenko, 2005).

use super::mealy::{Mealy, Word};
use super::separation::Separation;
use super::trie::{Node, Trie};
use super::words::sequences;
use std::collections::BTreeSet;

/// The tree of a suite, as long as it has no more nodes than wanted. After each longest way comes
/// the word that leads in the state reached, if there are such words; then only what is missing.
///
/// # Errors
///
/// The number of nodes there were when it became too large.
pub(super) fn h(
    separation: &Separation<'_>,
    access: &[Word],
    extra: usize,
    leading: &[Word],
    most: u64,
) -> Result<Trie, usize> {
    let mealy = separation.mealy();
    let mut suite = Growing { separation, mealy, trie: Trie::new(), most };
    let cover: Vec<Node> = access.iter().map(|word| suite.trie.extend(mealy, 0, word)).collect();
    let mut traversed = Vec::new();
    for &node in &cover {
        for middle in sequences(mealy.inputs(), extra + 1) {
            let mut way = vec![node];
            for input in middle {
                let from = way.last().copied().unwrap_or(node);
                if !mealy.is_tested(suite.trie.state(from), input) {
                    break;
                }
                way.push(suite.trie.step(mealy, from, input));
            }
            suite.check_size()?;
            traversed.push(way);
        }
    }
    for (position, &one) in cover.iter().enumerate() {
        for &other in &cover[..position] {
            suite.tell_apart(one, other)?;
        }
    }
    let mut nodes: Vec<Node> = traversed.iter().flat_map(|way| way[1..].to_vec()).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let last: BTreeSet<Node> = traversed.iter().filter_map(|way| way.last()).copied().collect();
    for node in nodes {
        let word = leading.get(suite.trie.state(node) as usize);
        if let Some(word) = word.filter(|_| last.contains(&node)) {
            suite.trie.extend(mealy, node, word);
        }
        for &other in &cover {
            suite.tell_apart(node, other)?;
        }
    }
    for way in &traversed {
        for (position, &one) in way.iter().enumerate().skip(1) {
            for &other in &way[position + 1..] {
                suite.tell_apart(one, other)?;
            }
        }
    }
    Ok(suite.trie)
}

struct Growing<'s> {
    separation: &'s Separation<'s>,
    mealy: &'s Mealy,
    trie: Trie,
    most: u64,
}

/// A way to tell two nodes apart, while it is looked for.
struct Search {
    word: Word,
    best: Word,
    cost: u32,
}

/// One of the two nodes as the word goes on: where it is, or that it has left the tree.
#[derive(Clone, Copy)]
struct Side {
    state: u32,
    node: Option<Node>,
}

impl Growing<'_> {
    fn check_size(&self) -> Result<(), usize> {
        if self.trie.len() as u64 > self.most { Err(self.trie.len()) } else { Ok(()) }
    }

    /// Whether some word from both nodes already shows different outputs.
    fn are_apart(&self, one: Node, other: Node) -> bool {
        let (mine, its) = (self.trie.state(one), self.trie.state(other));
        if mine == its {
            return false;
        }
        let mut others = self.trie.children(other).peekable();
        for (input, child) in self.trie.children(one) {
            while others.next_if(|&(at, _)| at < input).is_some() {}
            let Some((_, other)) = others.next_if(|&(at, _)| at == input) else { continue };
            if self.mealy.output(mine, input) != self.mealy.output(its, input)
                || self.are_apart(child, other)
            {
                return true;
            }
        }
        false
    }

    /// Makes sure that some word tells two nodes apart whose states differ.
    fn tell_apart(&mut self, one: Node, other: Node) -> Result<(), usize> {
        let sides =
            [one, other].map(|node| Side { state: self.trie.state(node), node: Some(node) });
        if sides[0].state == sides[1].state || self.are_apart(one, other) {
            return Ok(());
        }
        let shortest = self.separation.word(sides[0].state, sides[1].state);
        let cost = self.cost_of(one, &shortest) + self.cost_of(other, &shortest);
        let mut search = Search { word: Word::new(), best: shortest, cost };
        self.search(sides, 0, &mut search);
        for node in [one, other] {
            self.trie.extend(self.mealy, node, &search.best);
        }
        self.check_size()
    }

    /// How many inputs a word adds to a node.
    fn cost_of(&self, node: Node, word: &[u16]) -> u32 {
        let mut side = Side { state: self.trie.state(node), node: Some(node) };
        word.iter().fold(0, |cost, &input| {
            let (next, added) = self.follow(side, input);
            side = next;
            cost + added
        })
    }

    /// Where an input leads, and how many inputs it adds. A word that leaves the tree at a leaf
    /// makes a test longer; anywhere else it is a test of its own, with its way there.
    fn follow(&self, side: Side, input: u16) -> (Side, u32) {
        let state = self.mealy.next(side.state, input);
        let child = side.node.and_then(|node| self.trie.child(node, input));
        let added = match (child, side.node) {
            (Some(_), _) => 0,
            (None, Some(node)) if !self.trie.is_leaf(node) => self.trie.depth(node) + 1,
            (None, _) => 1,
        };
        (Side { state, node: child }, added)
    }

    /// Looks for cheaper words, along what is there already.
    fn search(&self, sides: [Side; 2], cost: u32, search: &mut Search) {
        let Some(length) = self.separation.length(sides[0].state, sides[1].state) else { return };
        let missing = sides.iter().filter(|side| side.node.is_none()).count();
        if cost + (length * missing) as u32 >= search.cost {
            return;
        }
        for input in self.worth_trying(sides) {
            let (one, added) = self.follow(sides[0], input);
            let (other, more) = self.follow(sides[1], input);
            let cost = cost + added + more;
            if cost >= search.cost {
                continue;
            }
            search.word.push(input);
            let outputs = sides.map(|side| self.mealy.output(side.state, input));
            if outputs[0] != outputs[1] {
                search.cost = cost;
                search.best = search.word.clone();
            } else if one.state != other.state {
                self.search([one, other], cost, search);
            }
            search.word.pop();
        }
    }

    /// The inputs that one of the two nodes has already; of words that leave both, only a shortest.
    fn worth_trying(&self, sides: [Side; 2]) -> Vec<u16> {
        let there = sides.iter().filter_map(|side| side.node);
        let mut inputs: Vec<u16> =
            there.flat_map(|node| self.trie.children(node).map(|(input, _)| input)).collect();
        inputs.extend(self.separation.word(sides[0].state, sides[1].state).first());
        inputs.retain(|&input| sides.iter().all(|side| self.mealy.is_tested(side.state, input)));
        inputs.sort_unstable();
        inputs.dedup();
        inputs
    }
}
