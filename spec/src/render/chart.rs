//! A machine as a chart in pieces, for languages whose own programs lay it out: Mermaid, PlantUML.
//!
//! Both nest states, and write words on arrows wherever these happen to pass. Neither can draw an
//! arrow from a composite to something in it, nor one from everywhere. So what several states share
//! begins at a sign inside the composite, which has the words; its arrow has none. A sign is of one
//! role, and so has its colour in languages whose arrows have none.

use super::picture;
use super::picture::arrows::{Arrow, arrows};
use super::picture::path::{Path, Positions};
use super::picture::said::Said;
use super::picture::texts::{CUT, details, everywhere, facts, shortened, window, wrapped};
use super::words::one_line;
use crate::arena::Id as _;
use crate::machine::{Machine, Role, StateId};

/// So long are lines in which several things stand.
const WIDTH: usize = 44;
/// Names of states that are longer are cut.
const NAME: usize = 60;
/// A few states are drawn from left to right. More in a row, or composites, are drawn from top to
/// bottom.
const WIDE: usize = 5;

/// What is drawn, in the order in which it is best declared.
#[derive(Debug)]
pub(super) struct Chart {
    /// What the machine is called.
    pub(super) title: String,
    /// Its size.
    pub(super) facts: String,
    /// The states of its happy path.
    pub(super) path: Vec<String>,
    /// From left to right.
    pub(super) is_wide: bool,
    pub(super) pieces: Vec<Piece>,
}

/// One declaration.
#[derive(Debug)]
pub(super) enum Piece {
    /// A composite begins; what follows is inside.
    Open(Node),
    /// It ends.
    Close,
    /// A state, or a sign.
    Node(Node),
    /// The machine begins here.
    Begin(String),
    /// The machine ends here.
    End(String),
    /// An arrow.
    Arrow(Edge),
}

/// Something with a name.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is called in the text: letters, digits and underscores.
    pub(super) alias: String,
    /// What it is called in the picture.
    pub(super) name: String,
    /// What else is written in it.
    pub(super) lines: Vec<String>,
    pub(super) look: Look,
}

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// A state, or a composite.
    Plain,
    /// A state in which work goes on.
    Running,
    /// A state in which the machine has ended.
    Final,
    /// Where arrows of a role begin that have no state of their own.
    Sign(Role),
    /// A remark.
    Note,
}

/// An arrow.
#[derive(Debug)]
pub(super) struct Edge {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) role: Role,
    pub(super) lines: Vec<String>,
}

/// The machine in pieces.
pub(super) fn chart(machine: &Machine) -> Chart {
    let path = Path::new(machine);
    let positions = Positions::new(machine, &path);
    let arrows = arrows(machine, &path);
    let is_flat = machine.composite_states().next().is_none();
    let mut writer = Writer { machine, path: &path, positions: &positions, arrows: &arrows };
    Chart {
        title: one_line(machine.label()),
        facts: one_line(&facts(machine)),
        path: path.states.iter().map(|&state| one_line(machine[state].label())).collect(),
        is_wide: is_flat && positions.last(machine.root()) < WIDE,
        pieces: writer.pieces(),
    }
}

struct Writer<'m> {
    machine: &'m Machine,
    path: &'m Path,
    positions: &'m Positions,
    arrows: &'m [Arrow],
}

impl Writer<'_> {
    fn pieces(&mut self) -> Vec<Piece> {
        let machine = self.machine;
        let mut pieces = Vec::new();
        self.inside(machine.root(), &mut pieces);
        pieces.extend(self.everywhere().map(Piece::Node));
        pieces.push(Piece::Begin(alias(machine, machine.settle(machine.root()))));
        // What comes first is laid out first.
        for is_main in [true, false] {
            let chosen = self.arrows.iter().filter(|arrow| (arrow.role == Role::Main) == is_main);
            let chosen = chosen.filter(|arrow| !starts_anew(arrow));
            pieces.extend(chosen.map(|arrow| Piece::Arrow(self.edge(arrow))));
        }
        let ends = machine.atomic_states().filter(|&state| machine[state].is_final);
        pieces.extend(ends.map(|state| Piece::End(alias(machine, state))));
        pieces
    }

    fn inside(&self, composite: StateId, pieces: &mut Vec<Piece>) {
        let machine = self.machine;
        let mut children = machine[composite].children.clone();
        let is_off = |child| !self.path.states.iter().any(|&state| machine.is_in(state, child));
        children.sort_by_key(|&child| (is_off(child), self.positions.first(child), child.index()));
        for child in children {
            let node = self.node(child);
            if machine[child].is_atomic() {
                pieces.push(Piece::Node(node));
                continue;
            }
            pieces.push(Piece::Open(node));
            pieces.extend(self.remark(child).map(Piece::Node));
            self.inside(child, pieces);
            pieces.push(Piece::Close);
        }
        let shared = self.arrows.iter().filter(|arrow| arrow.tail == composite);
        pieces.extend(shared.map(|arrow| Piece::Node(self.sign(arrow))));
    }

    fn sign(&self, arrow: &Arrow) -> Node {
        let is_root = arrow.tail == self.machine.root();
        let name = if is_root { "in any state" } else { "in any of these" }.to_owned();
        let (alias, lines) = (sign_alias(self.machine, arrow), said(self.machine, arrow));
        Node { alias, name, lines, look: Look::Sign(arrow.role) }
    }

    /// What a composite does without being left.
    fn remark(&self, composite: StateId) -> Option<Node> {
        let lines = details(self.machine, composite, Some(CUT));
        let lines: Vec<String> = lines.iter().map(|line| one_line(line)).collect();
        let alias = format!("in_{}", self.machine[composite].name);
        let name = "in all of these".to_owned();
        (!lines.is_empty()).then_some(Node { alias, name, lines, look: Look::Note })
    }

    fn node(&self, id: StateId) -> Node {
        let machine = self.machine;
        let state = &machine[id];
        let mut name = shortened(&one_line(state.label()), NAME);
        if let (Some(window), false) = (window(machine, state), state.is_atomic()) {
            name = format!("{name} \u{b7} {}", one_line(&window));
        }
        let runs = state.invoke.iter().map(|invoke| machine[invoke.activity].name.as_str());
        let mut lines: Vec<String> = runs.map(|name| format!("runs {name}")).collect();
        if state.is_atomic() {
            lines.extend(details(machine, id, Some(CUT)).iter().map(|line| one_line(line)));
        }
        for arrow in self.arrows.iter().filter(|arrow| arrow.tail == id && starts_anew(arrow)) {
            lines.extend(said(machine, arrow).iter().map(|line| format!("{line} (starts anew)")));
        }
        let look = match () {
            () if state.is_final => Look::Final,
            () if state.invoke.is_some() => Look::Running,
            () => Look::Plain,
        };
        Node { alias: alias(machine, id), name, lines, look }
    }

    /// What the machine takes in every state without leaving it.
    fn everywhere(&self) -> Option<Node> {
        let lines = wrapped(&everywhere(self.machine), WIDTH);
        let lines: Vec<String> = lines.iter().map(|line| one_line(line)).collect();
        let name = "in every state".to_owned();
        let node = Node { alias: "everywhere".to_owned(), name, lines, look: Look::Note };
        (!node.lines.is_empty()).then_some(node)
    }

    fn edge(&self, arrow: &Arrow) -> Edge {
        let machine = self.machine;
        let (from, lines) = match machine[arrow.tail].is_atomic() {
            true => (alias(machine, arrow.tail), said(machine, arrow)),
            false => (sign_alias(machine, arrow), Vec::new()),
        };
        Edge { from, to: alias(machine, arrow.head), role: arrow.role, lines }
    }
}

/// Such an arrow is no line but words: programs draw a loop over the words of others.
fn starts_anew(arrow: &Arrow) -> bool {
    arrow.tail == arrow.head
}

/// What is written on an arrow.
fn said(machine: &Machine, arrow: &Arrow) -> Vec<String> {
    picture::said::said(machine, arrow, Some(CUT)).iter().map(Said::whole).collect()
}

/// What a state is called in the text: distinct for distinct states, and a word of no language.
fn alias(machine: &Machine, state: StateId) -> String {
    format!("s_{}", machine[state].name)
}

/// Names of states begin with a letter and have no two underscores in a row.
fn sign_alias(machine: &Machine, arrow: &Arrow) -> String {
    let local = if arrow.local { "_local" } else { "" };
    let tail = match arrow.tail == machine.root() {
        true => "any".to_owned(),
        false => format!("in_{}", machine[arrow.tail].name),
    };
    format!("{tail}__{}__{}{local}", machine[arrow.head].name, arrow.role.as_str())
}
