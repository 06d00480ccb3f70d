//! A tree of tests, folded: a part of an implementation.

use super::super::mealy::Mealy;
use super::super::trie::{Node, Trie};

/// A part of an implementation, and the nodes that are in each of its states.
#[derive(Clone)]
pub(super) struct Folding {
    inputs: usize,
    classes: Vec<Class>,
    cells: Vec<Cell>,
}

#[derive(Clone, Default)]
struct Class {
    nodes: Vec<Node>,
    /// The state that all nodes stand for; none, if they stand for several.
    label: Option<u32>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    /// What the suite sees there; nothing, if it never looks.
    output: Option<u32>,
    next: Option<u32>,
}

impl Folding {
    pub(super) fn new(classes: usize, inputs: usize) -> Self {
        let mut folding = Self { inputs, classes: Vec::new(), cells: Vec::new() };
        folding.add_classes(classes);
        folding
    }

    /// There are at least so many classes from now on.
    pub(super) fn add_classes(&mut self, classes: usize) {
        let classes = classes.max(self.classes.len());
        self.classes.resize(classes, Class::default());
        self.cells.resize(classes * self.inputs, Cell::default());
    }

    pub(super) fn classes(&self) -> usize {
        self.classes.len()
    }

    /// How many nodes are in classes.
    pub(super) fn size(&self) -> usize {
        self.classes.iter().map(|class| class.nodes.len()).sum()
    }

    pub(super) fn label(&self, class: usize) -> Option<u32> {
        self.classes.get(class)?.label
    }

    pub(super) fn first_of(&self, class: usize) -> Option<Node> {
        self.classes.get(class)?.nodes.first().copied()
    }

    /// A cell leads to a class.
    pub(super) fn lead(&mut self, class: usize, input: u16, target: u32) {
        self.cells[class * self.inputs + usize::from(input)].next = Some(target);
    }

    /// Puts a node into a class, and what follows from it; false, if it does not fit.
    pub(super) fn put(
        &mut self,
        mealy: &Mealy,
        suite: &Trie,
        class: u32,
        node: Node,
        left: &mut u64,
    ) -> bool {
        let mut todo = vec![(class, node)];
        while let Some((class, node)) = todo.pop() {
            *left = left.saturating_sub(1);
            let state = suite.state(node);
            let of = &mut self.classes[class as usize];
            of.label = match of.nodes.is_empty() {
                true => Some(state),
                false => of.label.filter(|&label| label == state),
            };
            of.nodes.push(node);
            for (input, child) in suite.children(node) {
                let output = mealy.output(state, input);
                let cell = &mut self.cells[class as usize * self.inputs + usize::from(input)];
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

    /// The cells that the suite goes through and that lead nowhere yet.
    pub(super) fn open_cells(&self) -> impl Iterator<Item = (usize, u16)> + '_ {
        let open = |cell: &Cell| cell.output.is_some() && cell.next.is_none();
        let open = self.cells.iter().enumerate().filter(move |(_, cell)| open(cell));
        open.map(|(at, _)| (at / self.inputs, (at % self.inputs) as u16))
    }

    /// The nodes that a cell leads to.
    pub(super) fn children(&self, suite: &Trie, class: usize, input: u16) -> Vec<Node> {
        let nodes = self.classes[class].nodes.iter();
        nodes.filter_map(|&node| suite.child(node, input)).collect()
    }

    /// Whether every cell is looked at, and those that lead somewhere lead where they should.
    pub(super) fn is_as_specified(&self, mealy: &Mealy) -> bool {
        self.cells.iter().enumerate().all(|(at, cell)| {
            let input = (at % self.inputs) as u16;
            let Some(label) = self.label(at / self.inputs) else { return false };
            if !mealy.is_tested(label, input) {
                return true;
            }
            let right = mealy.next(label, input);
            let leads_right = |next: u32| self.label(next as usize) == Some(right);
            cell.output.is_some() && cell.next.is_none_or(leads_right)
        })
    }

    /// The implementation; where the suite never looks it does something else.
    pub(super) fn implementation(&self, wrong_output: u32) -> Option<Mealy> {
        let rows = |of: &dyn Fn(&Cell) -> u32| -> Vec<Vec<u32>> {
            self.cells.chunks(self.inputs).map(|row| row.iter().map(of).collect()).collect()
        };
        let next = rows(&|cell| cell.next.unwrap_or(0));
        Mealy::new(&next, &rows(&|cell| cell.output.unwrap_or(wrong_output)))
    }
}

/// Whether some word after both nodes is answered differently.
pub(super) fn apart(mealy: &Mealy, suite: &Trie, one: Node, other: Node, left: &mut u64) -> bool {
    let (mine, its) = (suite.state(one), suite.state(other));
    *left = left.saturating_sub(1);
    if mine == its {
        return false;
    }
    let mut others = suite.children(other).peekable();
    for (input, child) in suite.children(one) {
        while others.next_if(|&(at, _)| at < input).is_some() {}
        let Some((_, other)) = others.next_if(|&(at, _)| at == input) else { continue };
        if mealy.output(mine, input) != mealy.output(its, input)
            || apart(mealy, suite, child, other, left)
        {
            return true;
        }
    }
    false
}
