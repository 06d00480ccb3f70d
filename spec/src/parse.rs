//! From a tree to a [`Document`]: first the tree is held against the form of the language, and
//! every difference reported; then what fits is read, without a further word.

mod check;
pub(crate) mod lost;
pub(crate) mod read;
mod rules;
pub mod schema;
pub(crate) mod shapes;
pub mod tables;
mod words;

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::source::{Source, Span};
use crate::yaml::{self, Kind, Node};
use check::Owner;
use schema::Shape;

/// The form of a whole file.
pub static FILE: Shape =
    shapes::keys("a mapping that begins with `lifechart: 1`", &tables::MACHINE);

/// Reads a specification.
///
/// Gives nothing if the file is not YAML, or not a mapping; otherwise the document as far as it
/// could be read.
pub fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Option<Document> {
    let root = yaml::read(source, diagnostics)?;
    if let Some(mistake) = is_a_system(&root) {
        diagnostics.push(mistake);
        return None;
    }
    held_against(&root, &FILE, diagnostics);
    let mut document = read::document(source, &root)?;
    if !diagnostics.is_empty() {
        lost::names(&root, &FILE, &mut document.lost);
    }
    Some(document)
}

/// Reads a file and holds it against the form it should have.
pub(crate) fn tree(source: &Source, shape: &Shape, diagnostics: &mut Diagnostics) -> Option<Node> {
    let root = yaml::read(source, diagnostics)?;
    held_against(&root, shape, diagnostics);
    Some(root)
}

fn held_against(root: &Node, shape: &Shape, diagnostics: &mut Diagnostics) {
    check::check(root, shape, Owner { name: None, span: first_key(root) }, diagnostics);
}

/// A file of the other kind is told so once, not key by key.
fn is_a_system(root: &Node) -> Option<Diagnostic> {
    let Kind::Mapping(entries) = &root.kind else { return None };
    let find = |key: &str| entries.iter().find(|entry| entry.key.value == key);
    let key = find("system").filter(|_| find("machine").is_none())?;
    let message = "this file describes a system, and a machine is wanted here";
    Some(Diagnostic::new(Code::WrongShape, key.key.span, message).help(
        "a machine begins with `machine: its_name`; a system is for `lifechart check` and \
         `lifechart verify`",
    ))
}

/// Where to point when the file as a whole is meant.
fn first_key(root: &Node) -> Span {
    match &root.kind {
        Kind::Mapping(entries) => entries.first().map_or(root.span, |entry| entry.key.span),
        _ => root.span,
    }
}

#[cfg(test)]
mod tests;
