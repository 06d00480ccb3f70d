//! The picture of a machine in the language of Mermaid, which GitHub and others draw where it stands.
//!
//! Mermaid draws all arrows alike, and the words of two arrows between the same states on top of each
//! other. So what an arrow is for is said in words, and between two states there is one in each
//! direction. Only signs have the colour of their role.

pub(super) mod text;

use super::chart::{Chart, Edge, Look, Node, Piece, chart};
use super::picture::roles::color;
use crate::machine::{Machine, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use text::{plain, quoted};

/// The machine as a state diagram; the same machine is always the same text.
pub fn mermaid(machine: &Machine) -> String {
    let Chart { title, facts, path, is_wide, pieces } = chart(machine);
    let mut writer = Writer { out: String::new(), depth: 1, looks: BTreeMap::new() };
    let _ = writeln!(writer.out, "---\ntitle: {}\n---\nstateDiagram-v2", quoted(&title));
    let path = path.join(", ");
    let path = if path.is_empty() { path } else { format!(". The happy path: {path}") };
    writer.line(&format!("accTitle: {}", plain(&title)));
    writer.line(&format!("accDescr: {}", plain(&format!("{facts}{path}"))));
    writer.line(if is_wide { "direction LR" } else { "direction TB" });
    pieces.iter().for_each(|piece| writer.piece(piece));
    writer.arrows(&pieces);
    writer.looks();
    writer.out
}

struct Writer {
    out: String,
    depth: usize,
    looks: BTreeMap<Look, Vec<String>>,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.out, "{:1$}{line}", "", self.depth * 4);
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Open(node) => {
                self.line(&format!("state \"{}\" as {} {{", plain(&node.name), node.alias));
                self.depth += 1;
            }
            Piece::Close => {
                self.depth -= 1;
                self.line("}");
            }
            Piece::Node(node) => {
                self.look(node);
                self.line(&format!("state \"{}\" as {}", plain(&node.name), node.alias));
                for line in &node.lines {
                    self.line(&format!("{} : {}", node.alias, plain(line)));
                }
            }
            Piece::Begin(first) => self.line(&format!("[*] --> {first}")),
            Piece::End(last) => self.line(&format!("{last} --> [*]")),
            Piece::Arrow(_) => {}
        }
    }

    fn arrows(&mut self, pieces: &[Piece]) {
        let edges = || {
            pieces.iter().filter_map(|piece| match piece {
                Piece::Arrow(edge) => Some(edge),
                _ => None,
            })
        };
        let mut drawn = BTreeSet::new();
        for Edge { from, to, .. } in edges() {
            if !drawn.insert((from, to)) {
                continue;
            }
            let same = edges().filter(|edge| (&edge.from, &edge.to) == (from, to));
            let lines: Vec<String> =
                same.flat_map(|edge| &edge.lines).map(|line| plain(line)).collect();
            match lines.as_slice() {
                [] => self.line(&format!("{from} --> {to}")),
                lines => self.line(&format!("{from} --> {to} : {}", lines.join("<br>"))),
            }
        }
    }

    fn look(&mut self, node: &Node) {
        if node.look != Look::Plain {
            self.looks.entry(node.look).or_default().push(node.alias.clone());
        }
    }

    /// What states and signs look like, as far as it occurs.
    fn looks(&mut self) {
        for (look, aliases) in std::mem::take(&mut self.looks) {
            let (class, style) = match look {
                Look::Plain => continue,
                Look::Running => ("running", "fill:#fff3c4,color:#1f2328".to_owned()),
                Look::Final => ("final", "stroke-width:3px".to_owned()),
                Look::Note => ("note", "stroke-dasharray:2 3".to_owned()),
                Look::Sign(role) => (role.as_str(), sign(role)),
            };
            self.line(&format!("classDef {class} {style}"));
            self.line(&format!("class {} {class}", aliases.join(",")));
        }
    }
}

/// Roles differ by line, too: seen in grey, they are told apart.
fn sign(role: Role) -> String {
    let dashes = match role {
        Role::Main => "stroke-width:3px",
        Role::Normal => "stroke-width:1px",
        Role::Reset => "stroke-width:2px,stroke-dasharray:7 3",
        Role::Abort => "stroke-width:4px",
        Role::Failure => "stroke-width:2px,stroke-dasharray:2 3",
        Role::Timeout => "stroke-width:2px,stroke-dasharray:9 3 2 3",
    };
    format!("stroke:{},{dashes}", color(role))
}
