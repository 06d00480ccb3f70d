//! The picture of a machine, for Graphviz.
//!
//! The happy path is one heavy, straight, numbered line. Composites are clusters; what all their
//! states share is one arrow from the cluster's border, and no edge is declared inside a cluster,
//! because that would pull its other end in. What a machine refuses or ignores is not drawn: that
//! is what the table is for.

#[cfg(feature = "tools")]
mod drawn;
mod labels;
mod place;
mod style;
mod text;

#[cfg(feature = "tools")]
pub use drawn::in_style;

use super::picture::arrows::{Arrow, arrows};
use super::picture::path::{Path, Positions};
use super::picture::texts::{arrow_tooltip, state_tooltip};
use crate::machine::{Machine, Role, StateId};
use place::{Edge, End, Placed, Points};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use style::{BORDER, FONT, OUTLINE, RUNNING};
use text::{quoted, quoted_lines};

/// The dot where the machine begins; no state has such a name.
const START: &str = "start of the machine";

/// A few states are drawn from left to right. More in a row than this, or composites, are drawn from
/// top to bottom: a page is higher than wide, and lines of text lie across.
const WIDE: usize = 5;

/// The machine as a Graphviz graph; the same machine is always the same text.
pub fn dot(machine: &Machine) -> String {
    let path = Path::new(machine);
    let positions = Positions::new(machine, &path);
    let arrows = arrows(machine, &path);
    let placed = place::place_all(machine, &positions, &arrows);
    let mut texts: BTreeMap<StateId, Vec<usize>> = BTreeMap::new();
    for (index, placed) in placed.iter().enumerate() {
        if let Some(composite) = placed.text {
            texts.entry(composite).or_default().push(index);
        }
    }
    let longest = positions.last(machine.root()) + 1;
    let is_wide = longest <= WIDE && machine.composite_states().next().is_none();
    let mut picture = Picture { machine, path, is_wide, arrows, placed, texts, out: String::new() };
    picture.draw();
    picture.out
}

/// What is needed while the picture is written.
struct Picture<'m> {
    machine: &'m Machine,
    path: Path,
    /// From left to right.
    is_wide: bool,
    arrows: Vec<Arrow>,
    placed: Vec<Placed>,
    /// The arrows whose texts are nodes, by where these are.
    texts: BTreeMap<StateId, Vec<usize>>,
    out: String,
}

impl Picture<'_> {
    fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.out, "{:1$}{line}", "", depth * 2);
    }

    fn draw(&mut self) {
        let root = self.machine.root();
        self.line(0, &format!("digraph {} {{", quoted(&self.machine.name)));
        self.defaults();
        self.line(1, &format!("{} [{}];", quoted(START), initial_dot()));
        self.children(root, 1);
        self.initial_edge();
        // The happy path first: what comes first is laid out first.
        for main in [true, false] {
            for index in 0..self.arrows.len() {
                if (self.arrows[index].role == Role::Main) == main {
                    self.arrow(index);
                }
            }
        }
        self.line(0, "}");
    }

    fn defaults(&mut self) {
        let direction = if self.is_wide { "LR" } else { "TB" };
        let header = labels::header(self.machine);
        let tooltip = quoted_lines(&[self.machine.label().to_owned()]);
        self.line(
            1,
            &format!("graph [compound=true, rankdir={direction}, bgcolor=white, pad=0.2,"),
        );
        self.line(2, "nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,");
        self.line(2, &format!("fontname={}, fontsize=11, tooltip={tooltip},", quoted(FONT)));
        self.line(2, &format!("label=<{header}>];"));
        self.line(1, "node [shape=box, style=\"rounded,filled\", fillcolor=white,");
        self.line(2, &format!("color=\"{OUTLINE}\", fontname={}, fontsize=11,", quoted(FONT)));
        self.line(2, "margin=\"0.12,0.05\", height=0.3];");
        self.line(1, &format!("edge [fontname={}, fontsize=10, arrowsize=0.7];", quoted(FONT)));
    }

    /// The states and texts directly in a composite.
    fn children(&mut self, composite: StateId, depth: usize) {
        let machine = self.machine;
        for &child in &machine[composite].children {
            match machine[child].is_atomic() {
                true => self.atomic(child, depth),
                false => self.cluster(child, depth),
            }
        }
        for index in self.texts.get(&composite).cloned().unwrap_or_default() {
            self.text_node(index, depth);
            if let Some(state) = self.placed[index].beside {
                let text = quoted(&text_name(machine, &self.arrows[index]));
                let state = quoted(&machine[state].name);
                self.line(depth, &format!("{{ rank=same; {state}; {text}; }}"));
            }
        }
    }

    fn atomic(&mut self, id: StateId, depth: usize) {
        let state = &self.machine[id];
        let mut line =
            format!("{} [label=<{}>", quoted(&state.name), labels::atomic(self.machine, id));
        let mut class = "state".to_owned();
        if state.invoke.is_some() {
            let _ = write!(line, ", fillcolor=\"{RUNNING}\"");
            class.push_str(" running");
        }
        if state.is_final {
            line.push_str(", peripheries=2");
            class.push_str(" final");
        }
        if self.path.passes(id) {
            line.push_str(", group=main");
        }
        let tooltip = quoted_lines(&state_tooltip(self.machine, id));
        let name = quoted(&format!("state-{}", state.name));
        self.line(depth, &format!("{line}, id={name}, class=\"{class}\", tooltip={tooltip}];"));
    }

    fn cluster(&mut self, id: StateId, depth: usize) {
        let machine = self.machine;
        let state = &machine[id];
        let fill = style::composite_fill(machine.ancestry(id).count() - 1);
        let tooltip = quoted_lines(&state_tooltip(machine, id));
        self.line(depth, &format!("subgraph {} {{", quoted(&cluster_name(machine, id))));
        let name = quoted(&format!("state-{}", state.name));
        self.line(depth + 1, &format!("id={name}; class=\"composite\"; tooltip={tooltip};"));
        self.line(
            depth + 1,
            &format!("style=\"rounded,filled\"; fillcolor=\"{fill}\"; color=\"{BORDER}\";"),
        );
        self.line(depth + 1, "labelloc=t; labeljust=r; margin=10;");
        self.line(depth + 1, &format!("label=<{}>;", labels::composite(machine, id)));
        self.children(id, depth + 1);
        self.line(depth, "}");
    }

    fn text_node(&mut self, index: usize, depth: usize) {
        let arrow = &self.arrows[index];
        let mut label = labels::arrow(self.machine, arrow, false);
        if arrow.tail == self.machine.root() {
            label = format!("&#160;<i>any state</i><br align=\"left\"/>{label}");
        }
        let node = quoted(&text_name(self.machine, arrow));
        let tooltip = quoted_lines(&arrow_tooltip(self.machine, arrow));
        let shape = "shape=plain, style=\"\", margin=0, fontsize=10";
        let class = format!("class=\"text {}\"", arrow.role.as_str());
        self.line(
            depth,
            &format!("{node} [label=<{label}>, {shape}, {class}, tooltip={tooltip}];"),
        );
    }

    /// From the dot to where the machine begins.
    fn initial_edge(&mut self) {
        let first = self.machine.settle(self.machine.root());
        let (dot, first) = (quoted(START), quoted(&self.machine[first].name));
        let style = "class=initial, weight=50, penwidth=1";
        self.line(1, &format!("{dot} -> {first} [color=\"{OUTLINE}\", {style}];"));
    }

    fn arrow(&mut self, index: usize) {
        let edges = self.placed[index].edges.clone();
        let own_text = self.placed[index].text.is_some();
        for (part, edge) in edges.iter().enumerate() {
            let line = self.edge(index, edge, part, own_text);
            self.line(1, &line);
        }
    }

    fn edge(&self, index: usize, edge: &Edge, part: usize, own_text: bool) -> String {
        let (machine, arrow) = (self.machine, &self.arrows[index]);
        let text = text_name(machine, arrow);
        let name = |end: End| match end {
            End::State(state) | End::Border(_, state) => quoted(&machine[state].name),
            End::Text => quoted(&text),
        };
        let mut line = format!("{} -> {} [", name(edge.tail), name(edge.head));
        let line_style = match arrow.tail == machine.root() {
            true => "style=dotted, penwidth=1.3",
            false => style::line(arrow.role),
        };
        let color = style::line_color(arrow.role, edge.points == Points::Back);
        let _ = write!(line, "{line_style}, color=\"{color}\"");
        for (side, end) in [("ltail", edge.tail), ("lhead", edge.head)] {
            if let End::Border(composite, _) = end {
                let _ = write!(line, ", {side}={}", quoted(&cluster_name(machine, composite)));
            }
        }
        line.push_str(match edge.points {
            Points::Forward => "",
            Points::Back => ", dir=back",
            Points::None => ", dir=none",
        });
        // Beside a state there may be the text of an arrow from its neighbour.
        if matches!((edge.tail, edge.head), (End::Border(..), End::State(_))) && edge.ranks {
            line.push_str(if self.is_wide { ", headport=w" } else { ", headport=n" });
        }
        let _ = write!(line, ", weight={}", edge.weight);
        if !edge.ranks {
            line.push_str(", constraint=false");
        }
        if !own_text {
            let _ = write!(line, ", label=<{}>", labels::arrow(machine, arrow, !edge.ranks));
        }
        let mut id = arrow_name(machine, arrow);
        if part > 0 {
            let _ = write!(id, "-{}", part + 1);
        }
        let tooltip = quoted_lines(&arrow_tooltip(machine, arrow));
        let _ = write!(line, ", id={}, class={}", quoted(&id), arrow.role.as_str());
        line + &format!(", tooltip={tooltip}];")
    }
}

fn initial_dot() -> String {
    format!(
        "shape=circle, style=filled, fillcolor=\"{OUTLINE}\", width=0.13, height=0.13, fixedsize=true, label=\"\", group=main, class=initial, tooltip=\"\""
    )
}

fn cluster_name(machine: &Machine, composite: StateId) -> String {
    format!("cluster_{}", machine[composite].name)
}

fn text_name(machine: &Machine, arrow: &Arrow) -> String {
    format!("text of {}", arrow_name(machine, arrow))
}

/// Distinct for distinct arrows, since names of states have no hyphens.
fn arrow_name(machine: &Machine, arrow: &Arrow) -> String {
    let local = if arrow.local { "-local" } else { "" };
    let name = |state: StateId| match state == machine.root() {
        true => "",
        false => machine[state].name.as_str(),
    };
    format!("arrow-{}-{}-{}{local}", name(arrow.tail), name(arrow.head), arrow.role.as_str())
}
