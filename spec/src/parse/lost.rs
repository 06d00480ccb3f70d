//! Names that the author declared but that could not be read: where they are used, nothing more is
//! to be said about them.

use super::check::{self, Owner};
use super::schema::{Content, Shape, Table, Word};
use crate::diagnostics::Diagnostics;
use crate::yaml::{Entry, Kind, Node};
use std::collections::BTreeSet;

/// Collects every such name in `node`: rather too many than too few.
pub(crate) fn names(node: &Node, shape: &Shape, lost: &mut BTreeSet<String>) {
    match (&node.kind, shape.mapping) {
        (Kind::Mapping(entries), Some(Content::Keys(table))) => keys(entries, table, lost),
        (Kind::Mapping(entries), Some(Content::Each(name, value))) => {
            entries.iter().for_each(|entry| declared(entry, name, value, lost));
        }
        (_, Some(Content::Each(Word::Declared(_), _))) => words(node, lost),
        (Kind::List(items), _) => {
            let Some(item) = shape.list else { return };
            items.iter().for_each(|node| names(node, item, lost));
        }
        _ => {}
    }
}

fn keys(entries: &[Entry], table: &Table, lost: &mut BTreeSet<String>) {
    for entry in entries {
        match (table.key(&entry.key.value), table.others) {
            (Some(key), _) => names(&entry.value, key.shape, lost),
            (None, Some((_, value))) => names(&entry.value, value, lost),
            (None, None) => words(&entry.value, lost),
        }
    }
}

fn declared(entry: &Entry, name: Word, value: &Shape, lost: &mut BTreeSet<String>) {
    names(&entry.value, value, lost);
    let mut found = Diagnostics::new();
    let owner = Owner { name: None, span: entry.key.span };
    check::check(&entry.value, value, owner, &mut found);
    if matches!(name, Word::Declared(_)) && !found.is_empty() {
        lost.insert(entry.key.value.clone());
    }
}

/// All words in `node`.
fn words(node: &Node, lost: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Scalar(word, _) => {
            lost.insert(word.clone());
        }
        Kind::List(items) => items.iter().for_each(|node| words(node, lost)),
        Kind::Mapping(entries) => {
            for entry in entries {
                lost.insert(entry.key.value.clone());
                words(&entry.value, lost);
            }
        }
        Kind::Unreadable => {}
    }
}
