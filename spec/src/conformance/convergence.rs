//! Nodes of a tree that lead to one state of every implementation that passes: what follows one of
//! them follows all of them.
//!
//! Simao, Petrenko and Yevtushenko (2012) call such words convergent. A word that has to follow one
//! of them may be appended to another one, best where a test ends.

use super::mealy::Mealy;
use super::trie::{Node, Trie};

/// A tree, and which of its nodes are known to converge.
pub(super) struct Convergence<'m> {
    mealy: &'m Mealy,
    pub(super) trie: Trie,
    /// Per node another one of its class; itself, if it stands for the class.
    same: Vec<Node>,
    classes: Vec<Class>,
}

#[derive(Clone, Debug, Default)]
struct Class {
    children: Vec<(u16, Node)>,
    /// Nodes where a test ends, or has ended before it was made longer.
    leaves: Vec<Node>,
    shallow: Node,
    /// Whether the shortest way to its state is among its nodes.
    covers: bool,
}

impl<'m> Convergence<'m> {
    pub(super) fn new(mealy: &'m Mealy) -> Self {
        let class = Class { leaves: vec![0], ..Class::default() };
        Self { mealy, trie: Trie::new(), same: vec![0], classes: vec![class] }
    }

    /// The node that stands for those that converge with one.
    pub(super) fn class(&self, node: Node) -> Node {
        let mut node = node;
        while self.same[node as usize] != node {
            node = self.same[node as usize];
        }
        node
    }

    pub(super) fn state(&self, node: Node) -> u32 {
        self.trie.state(node)
    }

    /// What follows a class.
    pub(super) fn child(&self, class: Node, input: u16) -> Option<Node> {
        let children = &self.classes[class as usize].children;
        let at = children.binary_search_by_key(&input, |&(at, _)| at).ok()?;
        Some(self.class(children[at].1))
    }

    pub(super) fn children(&self, class: Node) -> impl Iterator<Item = (u16, Node)> + '_ {
        let children = self.classes[class as usize].children.iter();
        children.map(|&(input, child)| (input, self.class(child)))
    }

    /// Says that the shortest way to its state is among the nodes of a class: such classes are apart
    /// as soon as their states differ.
    pub(super) fn cover(&mut self, class: Node) {
        self.classes[class as usize].covers = true;
    }

    pub(super) fn covers(&self, class: Node) -> bool {
        self.classes[class as usize].covers
    }

    /// Whether a test ends in a class.
    pub(super) fn has_leaf(&self, class: Node) -> bool {
        self.classes[class as usize].leaves.iter().any(|&leaf| self.trie.is_leaf(leaf))
    }

    /// How many inputs a word adds after a class. Where no test ends it needs a way there.
    pub(super) fn cost(&self, class: Node, word: &[u16]) -> usize {
        let mut at = class;
        for (position, &input) in word.iter().enumerate() {
            match self.child(at, input) {
                Some(child) => at = child,
                None => return word.len() - position + self.cost_of_leaving(at),
            }
        }
        0
    }

    /// What a word costs that goes on from a class, apart from its own inputs.
    pub(super) fn cost_of_leaving(&self, class: Node) -> usize {
        if self.has_leaf(class) {
            return 0;
        }
        self.trie.depth(self.classes[class as usize].shallow) as usize
    }

    /// Adds a word after a class; it ends before a cell that no test goes through. The class at its
    /// end.
    pub(super) fn extend(&mut self, class: Node, word: &[u16]) -> Node {
        let mut at = class;
        for &input in word {
            if let Some(child) = self.child(at, input) {
                at = child;
                continue;
            }
            if !self.mealy.is_tested(self.trie.state(at), input) {
                break;
            }
            let node = self.place(at);
            let depth = self.trie.len();
            let child = self.trie.step(self.mealy, node, input);
            if self.trie.len() > depth {
                let class = Class { leaves: vec![child], shallow: child, ..Class::default() };
                self.same.push(child);
                self.classes.push(class);
            }
            let children = &mut self.classes[at as usize].children;
            let place = children.partition_point(|&(at, _)| at < input);
            children.insert(place, (input, child));
            at = self.class(child);
        }
        at
    }

    /// The node of a class that goes on at the least cost.
    fn place(&mut self, class: Node) -> Node {
        let Self { trie, classes, .. } = self;
        let class = &mut classes[class as usize];
        while let Some(leaf) = class.leaves.pop() {
            if trie.is_leaf(leaf) {
                return leaf;
            }
        }
        class.shallow
    }

    /// Makes two classes one, and what follows them.
    pub(super) fn merge(&mut self, one: Node, other: Node) {
        let mut todo = vec![(one, other)];
        while let Some((one, other)) = todo.pop() {
            let (one, other) = (self.class(one), self.class(other));
            if one == other {
                continue;
            }
            let size = |class: Node| {
                let Class { children, leaves, covers, .. } = &self.classes[class as usize];
                (*covers, children.len() + leaves.len())
            };
            let (one, other) = if size(one) < size(other) { (other, one) } else { (one, other) };
            self.same[other as usize] = one;
            let merged = std::mem::take(&mut self.classes[other as usize]);
            let depth = |node| self.trie.depth(node);
            let kept = &mut self.classes[one as usize];
            kept.covers |= merged.covers;
            kept.leaves.extend(merged.leaves);
            if depth(merged.shallow) < depth(kept.shallow) {
                kept.shallow = merged.shallow;
            }
            for (input, child) in merged.children {
                match kept.children.binary_search_by_key(&input, |&(at, _)| at) {
                    Ok(at) => todo.push((kept.children[at].1, child)),
                    Err(at) => kept.children.insert(at, (input, child)),
                }
            }
        }
    }
}
