//! YAML as a tree of words: every scalar is text, and every key and value knows where it stands.
//!
//! Only this module sees the YAML crate. Anchors, aliases, merge keys, tags and further documents
//! are reported here, and so are keys that stand twice: what comes out is a plain tree.

mod builder;
mod mistakes;

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{Source, Span, Text};
use builder::Builder;
use granit_parser::{Options, Parser};

/// A file may not be larger than this, in bytes.
pub const LARGEST_FILE: usize = 4 << 20;

/// Lists and mappings may not be nested deeper than this.
const DEEPEST_NESTING: usize = 255;

/// One value of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands: a quoted scalar without its quotes, a collection from its first to its last
    /// byte.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word, a number, a sentence: always kept as the text that was written.
    Scalar(String, Style),
    /// `[a, b]`, or one item a line.
    List(Vec<Node>),
    /// `{a: b}`, or one entry a line; no key stands twice.
    Mapping(Vec<Entry>),
    /// Something that was reported already.
    Unreadable,
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Nothing at all, as in `key:`.
    Empty,
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// After `|` or `>`.
    Block,
}

/// One entry of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: Text,
    /// The value.
    pub value: Node,
}

impl Node {
    /// Whether nothing is written here: no value at all, `null` or `~`.
    pub fn is_nothing(&self) -> bool {
        match &self.kind {
            Kind::Scalar(_, Style::Empty) => true,
            Kind::Scalar(text, Style::Plain) => text == "~" || text == "null",
            _ => false,
        }
    }
}

impl Entry {
    /// Key and value.
    pub fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}

/// Reads the one document of `source`.
///
/// Gives nothing if the file holds no document or cannot be read to its end.
pub fn read(source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    if let Some(mistake) = mistakes::before_reading(source) {
        diagnostics.push(mistake);
        return None;
    }
    let mut builder = Builder::new(source, diagnostics);
    for event in Parser::new_from_str_with_options(source.text(), options()) {
        match event {
            Ok((event, span)) => {
                if builder.accept(event, &span).is_break() {
                    break;
                }
            }
            Err(error) => {
                let mistake = mistakes::explain(source, &error);
                diagnostics.push(mistake);
                return None;
            }
        }
    }
    let root = builder.finish();
    if root.is_none() {
        let end = source.text().len();
        diagnostics.push(
            Diagnostic::new(Code::MissingKey, Span::new(end, end), "this file is empty")
                .help("a specification begins with `lifechart: 1` and `machine: its_name`"),
        );
    }
    root
}

fn options() -> Options {
    granit_parser::options! {
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        emit_comments: false,
        disallow_directives: true,
        flow_nesting_limit: DEEPEST_NESTING,
        block_nesting_limit: DEEPEST_NESTING,
    }
}
