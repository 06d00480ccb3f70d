//! States, transitions and branches.

use super::values::{Fields, duration_use, named, pairs};
use crate::document::{After, Answer, Branch, Branches, State, Transitions};
use crate::machine::{OnLeave, Role};
use crate::parse::words;
use crate::source::{Span, Text};
use crate::yaml::{Entry, Kind, Node};

/// A state, or the machine itself as one.
pub(super) fn state(name: Text, fields: &Fields<'_>) -> State {
    State {
        name,
        title: fields.text("title"),
        doc: fields.text("doc"),
        code: fields.parsed("code", words::integer),
        initial: fields.text("initial"),
        is_final: fields.bool("final"),
        entry: fields.names("entry"),
        exit: fields.names("exit"),
        transitions: named(fields, "transitions", |trigger, value| {
            Some(Transitions { branches: branches(trigger.span, value), trigger })
        }),
        otherwise: answer(fields),
        within: fields.text("within").and_then(duration_use),
        after: named(fields, "after", after),
        forbid: fields.names("forbid"),
        invoke: fields.text("invoke"),
        done: branches_of(fields, "done"),
        failed: branches_of(fields, "failed"),
        interrupted: fields.text("interrupted"),
        on_leave: fields.choice("on_leave", &ON_LEAVE),
        states: named(fields, "states", |name, value| {
            let fields = Fields::of(name.span, value);
            Some(state(name, &fields))
        }),
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
    }
}

const ON_LEAVE: [(&str, OnLeave); 2] = [("wait", OnLeave::Wait), ("detach", OnLeave::Detach)];

const ROLES: [(&str, Role); 6] = [
    ("main", Role::Main),
    ("normal", Role::Normal),
    ("reset", Role::Reset),
    ("abort", Role::Abort),
    ("failure", Role::Failure),
    ("timeout", Role::Timeout),
];

/// `otherwise:`
pub(super) fn answer(fields: &Fields<'_>) -> Option<Answer> {
    let entry = fields.entry("otherwise")?;
    let otherwise = Fields::of(entry.key.span, &entry.value);
    let refuse = otherwise.text("refuse").map(Answer::Refuse);
    refuse.or_else(|| otherwise.text("ignore").map(Answer::Ignore))
}

fn after(key: Text, value: &Node) -> Option<After> {
    let span = key.span;
    Some(After { branches: branches(span, value), span, duration: duration_use(key)? })
}

fn branches_of(fields: &Fields<'_>, key: &str) -> Option<Branches> {
    let entry: &Entry = fields.entry(key)?;
    Some(branches(entry.key.span, &entry.value))
}

fn branches(key: Span, value: &Node) -> Branches {
    let list = match &value.kind {
        Kind::List(items) => items.iter().filter_map(branch).collect(),
        _ => branch(value).into_iter().collect(),
    };
    Branches { list, span: key.to(value.span) }
}

fn branch(value: &Node) -> Option<Branch> {
    let fields = Fields::of_file(value)?;
    Some(Branch {
        span: value.span,
        guard: fields.text("guard"),
        before: fields.names("before"),
        attempt: fields.text("try"),
        failed: branches_of(&fields, "failed"),
        target: fields.text("target"),
        local: fields.bool("local"),
        refuse: fields.text("refuse"),
        ignore: fields.text("ignore"),
        actions: fields.names("actions"),
        assign: pairs(fields.mapping("assign")),
        reply: fields.text("reply"),
        role: fields.choice("role", &ROLES),
        label: fields.text("label"),
        doc: fields.text("doc"),
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
    })
}
