//! Words as a tree: those that others begin with vanish.

use super::mealy::{Mealy, Word};

/// A node of the tree.
pub(super) type Node = u32;

/// Stands where there is no node.
const NONE: u32 = u32::MAX;

/// The words of a suite. Each node is a word and the state it leads to.
#[derive(Clone, Debug)]
pub struct Trie {
    nodes: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    state: u32,
    parent: Node,
    first: Node,
    /// The next child of the parent; children are in order of their inputs.
    sibling: Node,
    depth: u32,
    input: u16,
}

/// How large a suite is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size {
    /// So many tests, each begun with a reset.
    pub tests: u64,
    /// They have so many inputs together.
    pub inputs: u64,
}

/// A word of a suite, told as one more input after the word of which it is the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    /// The state it leads to.
    pub state: u32,
    /// How many inputs it has.
    pub length: u32,
    /// Its last input.
    pub last: u16,
    /// Whether no other word begins with it.
    pub is_test: bool,
}

impl Default for Trie {
    fn default() -> Self {
        Self::new()
    }
}

impl Trie {
    /// The tree that has the empty word only.
    pub fn new() -> Self {
        let root = Entry { state: 0, parent: NONE, first: NONE, sibling: NONE, depth: 0, input: 0 };
        Self { nodes: vec![root] }
    }

    /// How many words it has, every prefix counted.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it has the empty word only.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 1
    }

    /// The empty word.
    pub(super) fn root(&self) -> Node {
        0
    }

    pub(super) fn state(&self, node: Node) -> u32 {
        self.nodes[node as usize].state
    }

    pub(super) fn depth(&self, node: Node) -> u32 {
        self.nodes[node as usize].depth
    }

    pub(super) fn child(&self, node: Node, input: u16) -> Option<Node> {
        let found = self.children(node).find(|&(at, _)| at >= input)?;
        (found.0 == input).then_some(found.1)
    }

    pub(super) fn is_leaf(&self, node: Node) -> bool {
        self.nodes[node as usize].first == NONE
    }

    /// The children and their inputs, in order of the inputs.
    pub(super) fn children(&self, node: Node) -> impl Iterator<Item = (u16, Node)> + '_ {
        let mut at = self.nodes[node as usize].first;
        std::iter::from_fn(move || {
            let entry = self.nodes.get(at as usize)?;
            let child = (entry.input, at);
            at = entry.sibling;
            Some(child)
        })
    }

    /// The node after one more input; it is made if it is not there.
    pub(super) fn step(&mut self, mealy: &Mealy, node: Node, input: u16) -> Node {
        let mut before = NONE;
        let mut at = self.nodes[node as usize].first;
        while let Some(entry) = self.nodes.get(at as usize) {
            if entry.input == input {
                return at;
            }
            if entry.input > input {
                break;
            }
            before = at;
            at = entry.sibling;
        }
        let new = self.nodes.len() as Node;
        let Entry { state, depth, .. } = self.nodes[node as usize];
        let state = mealy.next(state, input);
        let depth = depth + 1;
        self.nodes.push(Entry { state, parent: node, first: NONE, sibling: at, depth, input });
        match self.nodes.get_mut(before as usize) {
            Some(before) => before.sibling = new,
            None => self.nodes[node as usize].first = new,
        }
        new
    }

    /// The node after a word; what is not there is made. A word ends before a cell that no test
    /// goes through.
    pub(super) fn extend(&mut self, mealy: &Mealy, node: Node, word: &[u16]) -> Node {
        let step = |node, &input: &u16| {
            let is_tested = mealy.is_tested(self.state(node), input);
            if is_tested { Ok(self.step(mealy, node, input)) } else { Err(node) }
        };
        word.iter().try_fold(node, step).unwrap_or_else(|last| last)
    }

    /// Adds a word.
    pub fn insert(&mut self, mealy: &Mealy, word: &[u16]) {
        self.extend(mealy, 0, word);
    }

    /// The node before, and the input that leads from there; none for the empty word.
    pub(super) fn parent(&self, node: Node) -> Option<(Node, u16)> {
        let entry = self.nodes.get(node as usize)?;
        (entry.parent != NONE).then_some((entry.parent, entry.input))
    }

    /// The word of a node.
    pub(super) fn word(&self, node: Node) -> Word {
        let mut word = Word::new();
        let mut at = node;
        while let Some(entry) = self.nodes.get(at as usize).filter(|entry| entry.parent != NONE) {
            word.push(entry.input);
            at = entry.parent;
        }
        word.reverse();
        word
    }

    /// The tests: the words that no other begins with, in order.
    pub fn tests(&self) -> impl Iterator<Item = Word> + '_ {
        let mut stack = vec![0];
        std::iter::from_fn(move || {
            while let Some(node) = stack.pop() {
                if self.is_leaf(node) {
                    return (node != 0).then(|| self.word(node));
                }
                let from = stack.len();
                stack.extend(self.children(node).map(|(_, child)| child));
                stack[from..].reverse();
            }
            None
        })
    }

    /// Every word but the empty one, prefixes before what begins with them, in order of inputs.
    pub fn prefixes(&self) -> impl Iterator<Item = Prefix> + '_ {
        let children = |node| self.children(node).map(|(_, child)| child);
        let mut stack: Vec<Node> = children(0).collect();
        stack.reverse();
        std::iter::from_fn(move || {
            let node = stack.pop()?;
            let from = stack.len();
            stack.extend(children(node));
            stack[from..].reverse();
            let Entry { state, depth, input, .. } = self.nodes[node as usize];
            Some(Prefix { state, length: depth, last: input, is_test: self.is_leaf(node) })
        })
    }

    /// How many tests there are, and how many inputs they have together.
    pub fn size(&self) -> Size {
        let leaves = self.nodes.iter().skip(1).filter(|entry| entry.first == NONE);
        leaves.fold(Size::default(), |size, leaf| Size {
            tests: size.tests + 1,
            inputs: size.inputs + u64::from(leaf.depth),
        })
    }

    /// The first word, in order, whose outputs differ from those of the specification.
    pub fn kills(&self, specification: &Mealy, other: &Mealy) -> Option<Word> {
        let mut stack = vec![(0, 0)];
        while let Some((node, its)) = stack.pop() {
            let state = self.state(node);
            let from = stack.len();
            for (input, child) in self.children(node) {
                if specification.output(state, input) != other.output(its, input) {
                    return Some(self.word(child));
                }
                stack.push((child, other.next(its, input)));
            }
            stack[from..].reverse();
        }
        None
    }
}
