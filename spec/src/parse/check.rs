//! Holds a tree against the form the language has, and reports every difference.

use super::rules;
use super::schema::{Content, Shape, Table, Word};
use super::words::{self, Wrong};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::source::{Span, Text};
use crate::yaml::{Entry, Kind, Node, Style};

/// Whose value is looked at: a key, or an item of its list.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// The key; none for the whole file.
    pub(super) name: Option<&'a str>,
    /// Where to point when something is missing.
    pub(super) span: Span,
}

impl<'a> Owner<'a> {
    fn key(key: &'a Text) -> Self {
        Self { name: Some(&key.value), span: key.span }
    }

    pub(super) fn quoted(self) -> String {
        self.name.map_or("this file".to_owned(), quoted)
    }
}

/// Reports everything in `node` that does not fit `shape`.
pub(super) fn check(node: &Node, shape: &Shape, owner: Owner<'_>, diagnostics: &mut Diagnostics) {
    match &node.kind {
        Kind::Unreadable => {}
        _ if shape.empty && node.is_nothing() => {}
        Kind::Scalar(_, Style::Empty) => nothing(shape, owner, diagnostics),
        Kind::Scalar(text, _) => match shape.scalar {
            Some(word) => scalar(text, word, shape, node.span, owner, diagnostics),
            None => wrong_shape(node, shape, owner, diagnostics),
        },
        Kind::List(items) => match shape.list {
            Some(item) => list(node, items, item, shape, owner, diagnostics),
            None => wrong_shape(node, shape, owner, diagnostics),
        },
        Kind::Mapping(entries) => match shape.mapping {
            Some(Content::Keys(table)) => keys(entries, table, owner, diagnostics),
            Some(Content::Each(name, value)) => each(entries, name, value, diagnostics),
            None => wrong_shape(node, shape, owner, diagnostics),
        },
    }
}

fn nothing(shape: &Shape, owner: Owner<'_>, diagnostics: &mut Diagnostics) {
    let message = format!("{} has no value", owner.quoted());
    diagnostics.push(
        Diagnostic::new(Code::WrongShape, owner.span, message)
            .help(format!("wanted is {}", shape.wanted)),
    );
}

fn wrong_shape(node: &Node, shape: &Shape, owner: Owner<'_>, diagnostics: &mut Diagnostics) {
    let found = match &node.kind {
        Kind::Scalar(text, _) => format!("the word {}", quoted(text)),
        Kind::List(_) => "a list".to_owned(),
        Kind::Mapping(_) | Kind::Unreadable => "a mapping".to_owned(),
    };
    let message = match owner.name {
        Some(name) => format!("{} must be {}, not {found}", quoted(name), shape.wanted),
        None => format!("a file must be {}, not {found}", shape.wanted),
    };
    let mut wrong = Diagnostic::new(Code::WrongShape, node.span, message);
    wrong.help.extend(in_its_shape(node, shape));
    diagnostics.push(wrong);
}

/// The value as it was probably meant.
fn in_its_shape(node: &Node, shape: &Shape) -> Option<String> {
    let first = match &node.kind {
        Kind::List(items) => items.first()?,
        _ => node,
    };
    let Kind::Scalar(word, _) = &first.kind else { return None };
    match shape.mapping? {
        Content::Keys(table) => table.key("target").map(|_| format!("write `{{target: {word}}}`")),
        Content::Each(Word::Declared(_), value) if value.empty => {
            Some(format!("write a key for each: `{{{word}: {{}}}}`"))
        }
        Content::Each(Word::Declared(_), _) => {
            Some(format!("write a key for each: `{{{word}: ...}}`"))
        }
        Content::Each(..) => None,
    }
}

fn scalar(
    text: &str,
    word: Word,
    shape: &Shape,
    span: Span,
    owner: Owner<'_>,
    diagnostics: &mut Diagnostics,
) {
    if text.trim().is_empty() && word != Word::Text {
        return nothing(shape, Owner { span, ..owner }, diagnostics);
    }
    if let Word::Declared(_) = word {
        return declared(text, word, span, diagnostics);
    }
    if let Err(Wrong { why, help }) = words::check(word, text) {
        let message = format!("{} {why}", quoted(text));
        let label = match owner.name {
            Some(name) => format!("{} must be {}", quoted(name), shape.wanted),
            None => String::new(),
        };
        let mut wrong = Diagnostic::new(Code::WrongShape, span, message).label(label);
        wrong.help.extend(help);
        diagnostics.push(wrong);
    }
}

fn declared(text: &str, word: Word, span: Span, diagnostics: &mut Diagnostics) {
    let Word::Declared(naming) = word else { return };
    if let Err(Wrong { why, help }) = words::name(naming, text) {
        let message = format!("{} {why}", quoted(text));
        let mut wrong = Diagnostic::new(Code::BadName, span, message);
        wrong.help.extend(help);
        diagnostics.push(wrong);
    }
}

fn list(
    node: &Node,
    items: &[Node],
    item: &Shape,
    shape: &Shape,
    owner: Owner<'_>,
    diagnostics: &mut Diagnostics,
) {
    if let Some(length) = shape.length
        && length != items.len()
    {
        let message =
            format!("{} must be {}, not of {}", owner.quoted(), shape.wanted, items.len());
        diagnostics.push(Diagnostic::new(Code::WrongShape, node.span, message));
    }
    for node in items {
        let span = match &node.kind {
            Kind::Mapping(entries) => entries.first().map_or(node.span, |first| first.key.span),
            _ => node.span,
        };
        check(node, item, Owner { span, ..owner }, diagnostics);
    }
}

fn each(entries: &[Entry], name: Word, value: &Shape, diagnostics: &mut Diagnostics) {
    for entry in entries {
        key_word(&entry.key, name, diagnostics);
        check(&entry.value, value, Owner::key(&entry.key), diagnostics);
    }
}

/// A key the author chose.
fn key_word(key: &Text, word: Word, diagnostics: &mut Diagnostics) {
    match word {
        Word::Declared(_) => declared(&key.value, word, key.span, diagnostics),
        _ => {
            if let Err(Wrong { why, help }) = words::check(word, &key.value) {
                let message = format!("{} {why}", quoted(&key.value));
                let mut wrong = Diagnostic::new(Code::WrongShape, key.span, message);
                wrong.help.extend(help);
                diagnostics.push(wrong);
            }
        }
    }
}

fn keys(entries: &[Entry], table: &Table, owner: Owner<'_>, diagnostics: &mut Diagnostics) {
    let mut all_known = true;
    for entry in entries {
        if let Some(key) = table.key(&entry.key.value) {
            check(&entry.value, key.shape, Owner::key(&entry.key), diagnostics);
        } else if let Some((word, value)) = table.others {
            key_word(&entry.key, word, diagnostics);
            check(&entry.value, value, Owner::key(&entry.key), diagnostics);
        } else {
            all_known = false;
            unknown(entry, table, diagnostics);
        }
    }
    rules::check(entries, table, owner, all_known, diagnostics);
}

fn unknown(entry: &Entry, table: &Table, diagnostics: &mut Diagnostics) {
    let key = &entry.key;
    let word = key.value.as_str();
    let message = format!("{} is not a key of {}", quoted(word), table.what);
    // `{doc: First this, then that}` has two keys, and the second has no value.
    let is_text = matches!(entry.value.kind, Kind::Scalar(_, Style::Empty));
    let help = match is_text && !word.contains(':') && table.key("doc").is_some() {
        true => "text with a comma in it needs quotes where it stands between braces".to_owned(),
        false => instead_of(word, table, diagnostics),
    };
    diagnostics.push(Diagnostic::new(Code::UnknownKey, key.span, message).help(help));
}

/// What to write instead of a key that is not known.
fn instead_of(word: &str, table: &Table, diagnostics: &Diagnostics) -> String {
    let lower = word.to_lowercase();
    if let Some((_, help)) = table.instead.iter().find(|(other, _)| *other == lower) {
        return (*help).to_owned();
    }
    let known = || table.keys.iter().map(|key| key.word);
    if let Some((start, _)) = word.split_once(':')
        && table.key(start).is_some()
    {
        return format!("write a space after the colon: `{start}: ...`");
    }
    if let Some(near) = diagnostics.nearest(&lower, known()) {
        return format!("there is `{near}`");
    }
    if let Some(other) = super::tables::ALL.iter().find(|other| other.key(word).is_some()) {
        return format!("`{word}` belongs to {}", other.what);
    }
    let known: Vec<_> = known().map(|key| format!("`{key}`")).collect();
    format!("the keys of {} are {}", table.what, known.join(", "))
}
