//! What has changed in what is declared, in words, with the place in either file.

use super::branches;
use super::names::{Manner, Names, Part, Side};
use super::pairing::{Match, Named, Pairing};
use crate::arena::{Arena, Id};
use crate::machine::*;
use crate::source::Span;

/// What has become of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// It says something else.
    Changed,
    /// It has another name; everything else agrees.
    Renamed,
}

/// One change of what is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What has become of it.
    pub fate: Fate,
    /// What kind of thing it is: `state`, `transition`.
    pub kind: &'static str,
    /// Its name, that of the new machine if there is one; of a transition the state and the event.
    pub name: String,
    /// What exactly has changed, in words, each with what it was and what it is.
    pub details: Vec<Detail>,
    /// Where it stands in the old file.
    pub old: Option<Span>,
    /// Where it stands in the new file.
    pub new: Option<Span>,
}

/// A part that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Which part: `guard`, `target`.
    pub part: String,
    /// What it was, if there was one.
    pub old: Option<String>,
    /// What it is, if there is one.
    pub new: Option<String>,
}

/// Both machines.
#[derive(Clone, Copy)]
pub(super) struct Both<'a> {
    pub(super) old: &'a Machine,
    pub(super) new: &'a Machine,
    pub(super) pairing: &'a Pairing,
}

impl<'a> Both<'a> {
    pub(super) fn names(&self, side: Side, manner: Manner) -> Names<'a> {
        Names { old: self.old, new: self.new, pairing: self.pairing, side, manner }
    }

    /// The parts that differ, in the order of the old machine, then those that are new.
    pub(super) fn details(
        &self,
        old: impl Fn(&Names<'a>) -> Vec<Part>,
        new: impl Fn(&Names<'a>) -> Vec<Part>,
    ) -> Vec<Detail> {
        let told =
            |manner| (old(&self.names(Side::Old, manner)), new(&self.names(Side::New, manner)));
        let (one, other) = told(Manner::Compared);
        let (shown_one, shown_other) = told(Manner::Shown);
        let value = |parts: &[Part], shown: &[Part], key: &str| {
            let at = parts.iter().position(|(known, _)| known == key)?;
            Some((parts.get(at)?.1.clone(), shown.get(at).map(|(_, shown)| shown.clone())))
        };
        let mut keys: Vec<&str> = Vec::new();
        for (key, _) in one.iter().chain(&other) {
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        let differs = |key: &str| {
            let (old, new) = (value(&one, &shown_one, key), value(&other, &shown_other, key));
            let same = old.as_ref().map(|old| &old.0) == new.as_ref().map(|new| &new.0);
            let show = |value: Option<(String, Option<String>)>| value.and_then(|value| value.1);
            (!same).then(|| Detail { part: key.to_owned(), old: show(old), new: show(new) })
        };
        keys.into_iter().filter_map(differs).collect()
    }
}

/// Everything that has changed, kind by kind.
pub(super) fn changes(both: Both<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let Both { old, new, pairing } = both;
    if old.name != new.name {
        changes.push(renamed("machine", &old.name, &new.name, (old.span, new.span)));
    }
    macro_rules! kind {
        ($word:literal, $found:ident, $parts:expr) => {
            declared(
                both,
                $word,
                &pairing.$found,
                (&old.$found, &new.$found),
                $parts,
                &mut changes,
            );
        };
    }
    kind!("type", types, |names, id| names.type_parts(id));
    kind!("reply", replies, |names, id| names.reply_parts(id));
    kind!("effect", effects, |names, id| names.effect_parts(id));
    kind!("duration", durations, |names, id| names.duration_parts(id));
    kind!("field", fields, |names, id| names.field_parts(id));
    kind!("event", events, |names, id| names.event_parts(id));
    kind!("group", groups, |names, id| names.group_parts(id));
    kind!("guard", guards, |names, id| names.guard_parts(id));
    kind!("action", actions, |names, id| names.action_parts(id));
    kind!("activity", activities, |names, id| names.activity_parts(id));
    kind!("state", states, |names, id| names.state_parts(id));
    branches::changes(both, &mut changes);
    kind!("property", properties, |names, id| {
        names.property_parts(&names.machine().properties[id])
    });
    kind!("assumption", assumptions, |names, id| {
        names.property_parts(&names.machine().assumptions[id])
    });
    kind!("scenario", scenarios, |names, id| names.scenario_parts(id));
    kind!("source", sources, |names, id| names.source_parts(id));
    kind!("requirement", requirements, |names, id| names.requirement_parts(id));
    changes
}

fn renamed(kind: &'static str, old: &str, new: &str, places: (Span, Span)) -> Change {
    let detail =
        Detail { part: "name".to_owned(), old: Some(old.to_owned()), new: Some(new.to_owned()) };
    Change {
        fate: Fate::Renamed,
        kind,
        name: new.to_owned(),
        details: vec![detail],
        old: Some(places.0),
        new: Some(places.1),
    }
}

fn declared<'a, I: Id, T: Named>(
    both: Both<'a>,
    kind: &'static str,
    found: &Match<I>,
    (old, new): (&Arena<I, T>, &Arena<I, T>),
    parts: impl Fn(&Names<'a>, I) -> Vec<Part>,
    changes: &mut Vec<Change>,
) {
    for (one, other) in found.kept() {
        let (before, after) = (&old[one], &new[other]);
        if before.name() != after.name() && !is_root(kind, one.index()) {
            let places = (before.place(), after.place());
            changes.push(renamed(kind, before.name(), after.name(), places));
        }
        let details = both.details(|names| parts(names, one), |names| parts(names, other));
        if !details.is_empty() {
            changes.push(Change {
                fate: Fate::Changed,
                kind,
                name: after.name().to_owned(),
                details,
                old: Some(before.place()),
                new: Some(after.place()),
            });
        }
    }
    let alone = |fate, item: &T| Change {
        fate,
        kind,
        name: item.name().to_owned(),
        details: Vec::new(),
        old: (fate == Fate::Removed).then(|| item.place()),
        new: (fate == Fate::Added).then(|| item.place()),
    };
    let named = |item: &T| !item.name().is_empty() && item.is_declared();
    let removed = found.removed().into_iter().map(|id| &old[id]).filter(|item| named(item));
    changes.extend(removed.map(|item| alone(Fate::Removed, item)));
    let added = found.added().into_iter().map(|id| &new[id]).filter(|item| named(item));
    changes.extend(added.map(|item| alone(Fate::Added, item)));
}

/// The root state is the machine, and its name is that.
fn is_root(kind: &str, index: usize) -> bool {
    kind == "state" && index == 0
}
