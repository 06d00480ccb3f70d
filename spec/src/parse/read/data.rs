//! Declarations.

use super::behaviour::answer;
use super::values::{Fields, names, parsed, text};
use crate::document::{
    Event, Field, Guard, Param, Reply, Requirement, TypeBody, TypeDeclaration, TypeUse, Work,
};
use crate::machine::IdWidth;
use crate::parse::words;
use crate::source::{Spanned, Text};
use crate::yaml::{Entry, Kind, Node};
use std::time::Duration;

pub(crate) fn requirement(name: Text, value: &Node) -> Option<Requirement> {
    let fields = Fields::of(name.span, value);
    Some(Requirement {
        source: fields.text("source"),
        text: fields.text("text").or_else(|| text(value))?,
        allow: fields.allow(),
        name,
    })
}

pub(super) fn type_declaration(name: Text, value: &Node) -> Option<TypeDeclaration> {
    let fields = Fields::of(name.span, value);
    let body = match &value.kind {
        Kind::Mapping(_) => type_with_keys(&fields)?,
        _ => type_word(value, None)?,
    };
    Some(TypeDeclaration { doc: fields.text("doc"), body, allow: fields.allow(), name })
}

fn type_with_keys(fields: &Fields<'_>) -> Option<TypeBody> {
    if let Some(width) = fields.choice("id", &WIDTHS) {
        return Some(TypeBody::Id(width.value));
    }
    type_word(fields.value("type")?, fields.parsed("max", words::count))
}

fn type_word(value: &Node, max: Option<Spanned<u32>>) -> Option<TypeBody> {
    if let Kind::List(_) = value.kind {
        return Some(TypeBody::Enumeration(names(value)));
    }
    let name = text(value)?;
    match name.value.as_str() {
        "id" => Some(TypeBody::Id(IdWidth::default())),
        _ => Some(TypeBody::Plain(TypeUse { name, optional: false, max })),
    }
}

const WIDTHS: [(&str, IdWidth); 5] = [
    ("u8", IdWidth::U8),
    ("u16", IdWidth::U16),
    ("u32", IdWidth::U32),
    ("u64", IdWidth::U64),
    ("u128", IdWidth::U128),
];

/// A type where one is used: a word, or the keys of a mapping.
fn type_use(fields: &Fields<'_>, value: &Node) -> Option<TypeUse> {
    Some(TypeUse {
        name: fields.text("type").or_else(|| text(value))?,
        optional: fields.flag("optional"),
        max: fields.parsed("max", words::count),
    })
}

pub(super) fn params(entries: &[Entry]) -> Vec<Param> {
    let param = |entry: &Entry| {
        let fields = Fields::of(entry.key.span, &entry.value);
        Some(Param { name: entry.key.clone(), ty: type_use(&fields, &entry.value)? })
    };
    entries.iter().filter_map(param).collect()
}

pub(super) fn field(name: Text, value: &Node) -> Option<Field> {
    let fields = Fields::of(name.span, value);
    Some(Field {
        doc: fields.text("doc"),
        ty: type_use(&fields, value)?,
        initial: fields.text("initial"),
        allow: fields.allow(),
        name,
    })
}

pub(super) fn reply(name: Text, value: &Node) -> Option<Reply> {
    let fields = Fields::of(name.span, value);
    Some(Reply {
        title: fields.text("name"),
        doc: fields.text("doc"),
        code: fields.parsed("code", words::integer),
        success: fields.bool("success"),
        allow: fields.allow(),
        name,
    })
}

pub(super) fn durations(fields: &Fields<'_>) -> Vec<(Text, Spanned<Duration>)> {
    let entries = fields.mapping("durations").iter();
    entries
        .filter_map(|entry| Some((entry.key.clone(), parsed(&entry.value, words::duration)?)))
        .collect()
}

pub(super) fn groups(fields: &Fields<'_>) -> Vec<(Text, Vec<Text>)> {
    let entries = fields.mapping("groups").iter();
    entries.map(|entry| (entry.key.clone(), names(&entry.value))).collect()
}

pub(super) fn event(name: Text, value: &Node) -> Option<Event> {
    let fields = Fields::of(name.span, value);
    let only = fields.entry("replies").map(|entry| Fields::of(entry.key.span, &entry.value));
    let only = only.filter(|only| only.value("only").is_some());
    Some(Event {
        title: fields.text("title"),
        doc: fields.text("doc"),
        params: params(fields.mapping("params")),
        replies: only.map_or_else(|| fields.names("replies"), |only| only.names("only")),
        only: only.is_some(),
        otherwise: answer(&fields),
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
        name,
    })
}

pub(super) fn guard(name: Text, value: &Node) -> Option<Guard> {
    let fields = Fields::of(name.span, value);
    let word = text(value).filter(|_| !value.is_nothing());
    Some(Guard {
        doc: fields.text("doc"),
        expression: fields.text("when").or(word),
        params: params(fields.mapping("params")),
        allow: fields.allow(),
        name,
    })
}

/// An action or an activity.
pub(super) fn work(name: Text, value: &Node) -> Option<Work> {
    let fields = Fields::of(name.span, value);
    Some(Work {
        doc: fields.text("doc"),
        effects: fields.names("effects"),
        params: params(fields.mapping("params")),
        result: params(fields.mapping("result")),
        budget: fields.parsed("budget", words::duration),
        infallible: fields.flag("infallible"),
        allow: fields.allow(),
        name,
    })
}
