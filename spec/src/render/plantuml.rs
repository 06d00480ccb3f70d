//! The picture of a machine in the language of PlantUML.
//!
//! Whatever an author may have written, it is only text: see `plain`.

use super::chart::{Chart, Edge, Look, Node, Piece, chart};
use super::picture::roles::color;
use super::words::one_line;
use crate::machine::{Machine, Role};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The machine as a state diagram; the same machine is always the same text.
pub fn plantuml(machine: &Machine) -> String {
    let Chart { title, facts, is_wide, pieces, .. } = chart(machine);
    let mut writer = Writer { out: String::new(), depth: 0 };
    writer.line("@startuml");
    writer.line(if is_wide { "left to right direction" } else { "top to bottom direction" });
    writer.line("hide empty description");
    writer.line("skinparam shadowing false");
    writer.styles(&pieces);
    writer.line(&format!("title {}\\n{}", plain(&title), plain(&facts)));
    pieces.iter().for_each(|piece| writer.piece(piece));
    writer.line("@enduml");
    writer.out
}

struct Writer {
    out: String,
    depth: usize,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.out, "{:1$}{line}", "", self.depth * 2);
    }

    /// What states and signs look like, as far as it occurs.
    fn styles(&mut self, pieces: &[Piece]) {
        let looks = pieces.iter().filter_map(|piece| match piece {
            Piece::Node(node) | Piece::Open(node) => Some(node.look),
            _ => None,
        });
        let looks: BTreeSet<Look> = looks.collect();
        self.line("skinparam state {");
        self.depth += 1;
        self.line("BackgroundColor white");
        self.line("BorderColor #424a53");
        self.line("FontColor #1f2328");
        for look in looks {
            match look {
                Look::Plain => {}
                Look::Running => self.line("BackgroundColor<<running>> #fff3c4"),
                Look::Final => self.line("BackgroundColor<<final>> #eaeef2"),
                Look::Note => {
                    self.line("BackgroundColor<<note>> #f6f8fa");
                    self.line("BorderColor<<note>> #8c959f");
                }
                Look::Sign(role) => {
                    self.line(&format!("BorderColor<<{}>> {}", role.as_str(), color(role)));
                    self.line(&format!("FontColor<<{}>> {}", role.as_str(), color(role)));
                }
            }
        }
        self.depth -= 1;
        self.line("}");
        // The words of the styles themselves are not shown.
        self.line("hide stereotype");
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Open(node) => {
                self.line(&format!("{} {{", declared(node)));
                self.depth += 1;
            }
            Piece::Close => {
                self.depth -= 1;
                self.line("}");
            }
            Piece::Node(node) => {
                self.line(&declared(node));
                for line in &node.lines {
                    self.line(&format!("{} : {}", node.alias, plain(line)));
                }
            }
            Piece::Begin(first) => self.line(&format!("[*] --> {first}")),
            Piece::End(last) => self.line(&format!("{last} --> [*]")),
            Piece::Arrow(Edge { from, to, role, lines }) => {
                let arrow = format!("{from} -[{},{}]-> {to}", color(*role), line_style(*role));
                let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
                match lines.as_slice() {
                    [] => self.line(&arrow),
                    lines => self.line(&format!("{arrow} : {}", lines.join("\\n"))),
                }
            }
        }
    }
}

fn declared(node: &Node) -> String {
    let style = match node.look {
        Look::Plain => String::new(),
        Look::Running => " <<running>>".to_owned(),
        Look::Final => " <<final>>".to_owned(),
        Look::Note => " <<note>>".to_owned(),
        Look::Sign(role) => format!(" <<{}>>", role.as_str()),
    };
    format!("state \"{}\" as {}{style}", plain(&node.name), node.alias)
}

/// The line of a role; seen in grey, they are told apart by it and by words.
fn line_style(role: Role) -> &'static str {
    match role {
        Role::Main | Role::Abort => "bold",
        Role::Normal => "plain",
        Role::Reset | Role::Timeout => "dashed",
        Role::Failure => "dotted",
    }
}

/// Text on one line in which nothing means anything to PlantUML: what could is told by its number,
/// what turns the direction of text around is left out.
///
/// Its markup is made of tags, of doubled signs, and of signs at the beginning of a line; its orders
/// of letters after `!`, `@`, `%`, `'` and `\`. Letters that it cannot tell by number mean nothing.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let is_mark = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let line = one_line(text);
    let mut before = None;
    for letter in line.chars().filter(|letter| !is_mark(*letter)) {
        let is_safe = match letter {
            '(' | '[' | ']' => before != Some(letter),
            ',' | ')' | '/' | '=' | '.' | '_' | '-' | '+' | ':' => {
                before.is_some_and(|before| before != letter)
            }
            ' ' | '\u{b7}' | '\u{2026}' => true,
            letter => letter.is_alphanumeric() || letter > '\u{ffff}',
        };
        match letter {
            // It keeps its own orders there.
            '\u{e000}'..='\u{f8ff}' => plain.push('\u{fffd}'),
            letter if is_safe => plain.push(letter),
            letter => {
                let _ = write!(plain, "<U+{:04X}>", u32::from(letter));
            }
        }
        before = Some(letter);
    }
    // Text that is empty would be no text.
    if plain.is_empty() { "<U+2013>".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_means_something_to_plantuml_is_a_number() {
        assert_eq!(plain("a \"b\" \\n @enduml"), "a <U+0022>b<U+0022> <U+005C>n <U+0040>enduml");
        assert_eq!(plain("<b>x</b>").matches("<U+").count(), 4);
        assert_eq!(plain("//x// __y__ --z--").matches("<U+").count(), 7);
        assert_eq!(
            plain("[x && y || z] / a, b"),
            "[x <U+0026><U+0026> y <U+007C><U+007C> z] / a, b"
        );
        assert_eq!(plain("!include ' %x"), "<U+0021>include <U+0027> <U+0025>x");
        assert_eq!(plain(" \n "), "<U+2013>");
    }
}
