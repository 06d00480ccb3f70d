//! Values by key: what every reader of a mapping asks for.

use crate::document::{Allow, DurationUse};
use crate::parse::words;
use crate::source::{Span, Spanned, Text};
use crate::yaml::{Entry, Kind, Node, Style};

/// The entries of one mapping, asked by key.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'n> {
    entries: &'n [Entry],
    /// The whole element, its key included.
    scope: Span,
}

impl<'n> Fields<'n> {
    /// The top level of the file, which has no key.
    pub(crate) fn of_file(root: &'n Node) -> Option<Self> {
        match &root.kind {
            Kind::Mapping(entries) => Some(Self { entries, scope: root.span }),
            _ => None,
        }
    }

    /// The value of `key`; without entries where it is not a mapping.
    pub(crate) fn of(key: Span, value: &'n Node) -> Self {
        Self { entries: entries(value), scope: key.to(value.span) }
    }

    /// The whole element, its key included.
    pub(crate) fn scope(&self) -> Span {
        self.scope
    }

    /// All entries, in order.
    pub(crate) fn entries(&self) -> &'n [Entry] {
        self.entries
    }

    pub(crate) fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    pub(crate) fn value(&self, key: &str) -> Option<&'n Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The entries of the mapping under `key`.
    pub(crate) fn mapping(&self, key: &str) -> &'n [Entry] {
        self.value(key).map_or(&[], entries)
    }

    pub(crate) fn text(&self, key: &str) -> Option<Text> {
        self.value(key).and_then(text)
    }

    pub(crate) fn names(&self, key: &str) -> Vec<Text> {
        self.value(key).map(names).unwrap_or_default()
    }

    pub(crate) fn parsed<T, E>(
        &self,
        key: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<Spanned<T>> {
        self.value(key).and_then(|value| parsed(value, read))
    }

    pub(crate) fn bool(&self, key: &str) -> Option<Spanned<bool>> {
        self.parsed(key, words::boolean)
    }

    /// A flag that is off where it is not written.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.bool(key).is_some_and(|flag| flag.value)
    }

    /// One of the words of a table.
    pub(crate) fn choice<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<Spanned<T>> {
        let find = |text: &str| words.iter().find(|(word, _)| *word == text).ok_or(());
        self.parsed(key, |text| find(text).map(|&(_, value)| value))
    }

    /// A whole number from 0 to the largest `u32`.
    pub(crate) fn count(&self, key: &str) -> Option<Spanned<u32>> {
        self.parsed(key, words::count)
    }

    pub(crate) fn allow(&self) -> Allow {
        Allow { words: self.names("allow"), scope: self.scope }
    }
}

/// Every entry of the mapping under `key`, read.
pub(crate) fn named<T>(
    fields: &Fields<'_>,
    key: &str,
    read: impl Fn(Text, &Node) -> Option<T>,
) -> Vec<T> {
    let entries = fields.mapping(key).iter();
    entries.filter_map(|entry| read(entry.key.clone(), &entry.value)).collect()
}

/// A mapping of names to texts; a name without a text has an empty one.
pub(crate) fn texts(fields: &Fields<'_>, key: &str) -> Vec<(Text, Text)> {
    named(fields, key, |name, value| {
        let nothing = Spanned::new(String::new(), value.span);
        Some((name, text(value).unwrap_or(nothing)))
    })
}

/// A mapping of names to words, pair by pair.
pub(crate) fn pairs(entries: &[Entry]) -> Vec<(Text, Text)> {
    entries.iter().filter_map(|entry| Some((entry.key.clone(), text(&entry.value)?))).collect()
}

pub(crate) fn entries(node: &Node) -> &[Entry] {
    match &node.kind {
        Kind::Mapping(entries) => entries,
        _ => &[],
    }
}

pub(crate) fn text(node: &Node) -> Option<Text> {
    match &node.kind {
        Kind::Scalar(_, Style::Empty) => None,
        Kind::Scalar(text, _) => Some(Spanned::new(text.clone(), node.span)),
        _ => None,
    }
}

/// A list of names; a single one counts as a list.
pub(crate) fn names(node: &Node) -> Vec<Text> {
    match &node.kind {
        Kind::List(items) => items.iter().filter_map(text).collect(),
        Kind::Scalar(..) if node.is_nothing() => Vec::new(),
        _ => text(node).into_iter().collect(),
    }
}

pub(crate) fn parsed<T, E>(node: &Node, read: impl Fn(&str) -> Result<T, E>) -> Option<Spanned<T>> {
    let text = text(node)?;
    read(&text.value).ok().map(|value| Spanned::new(value, text.span))
}

/// A duration in place, or the name of one.
pub(crate) fn duration_use(word: Text) -> Option<DurationUse> {
    if !words::is_duration(&word.value) {
        return Some(DurationUse::Named(word));
    }
    let duration = words::duration(&word.value).ok()?;
    Some(DurationUse::InPlace(Spanned::new(duration, word.span)))
}
