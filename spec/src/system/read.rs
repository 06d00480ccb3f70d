//! From a tree that was checked to the document: quiet, and blind to what does not fit.

use super::document::{
    Answers, Call, Document, Fault, FaultKind, Instances, OutsideEvent, Part, Pattern, Property,
    Step,
};
use super::model::{HowMany, Members};
use crate::parse::read::data::requirement;
use crate::parse::read::values::{Fields, entries, named, names, pairs, text, texts};
use crate::semantics::OutcomeKind;
use crate::source::{Source, Spanned, Text};
use crate::yaml::{Entry, Kind, Node};

/// The document in `root`; nothing if it is not a mapping.
pub(super) fn document(source: &Source, root: &Node) -> Option<Document> {
    let fields = Fields::of_file(root)?;
    let name = fields.text("system");
    Some(Document {
        source: source.clone(),
        name: name.unwrap_or_else(|| Spanned::new("system".to_owned(), root.span)),
        title: fields.text("title"),
        doc: fields.text("doc"),
        sources: texts(&fields, "sources"),
        requirements: named(&fields, "requirements", requirement),
        instances: named(&fields, "instances", instances),
        calls: named(&fields, "calls", call),
        outside: named(&fields, "outside", |group, value| Some((group, outside(value)))),
        fresh: fields.names("fresh"),
        faults: named(&fields, "faults", fault),
        properties: named(&fields, "properties", property),
        allow: fields.allow(),
    })
}

fn instances(name: Text, value: &Node) -> Option<Instances> {
    let fields = Fields::of(name.span, value);
    let limit = |entry: &Entry| {
        let of = Fields::of(entry.key.span, value);
        let limits = Fields::of(entry.key.span, of.value("limits")?);
        Some((entry.key.clone(), limits.count(&entry.key.value)?))
    };
    Some(Instances {
        used: fields.text("use").or_else(|| text(value))?,
        count: fields.count("count"),
        limits: fields.mapping("limits").iter().filter_map(limit).collect(),
        allow: fields.allow(),
        name,
    })
}

const MEMBERS: [(&str, Members); 3] =
    [("all", Members::All), ("every", Members::Every), ("any", Members::Any)];

fn call(from: Text, value: &Node) -> Option<Call> {
    let fields = Fields::of(from.span, value);
    Some(Call {
        to: fields.text("to").or_else(|| text(value))?,
        members: fields.choice("members", &MEMBERS),
        with: pairs(fields.mapping("with")),
        result: pairs(fields.mapping("result")),
        replies: pairs(fields.mapping("replies")),
        otherwise: fields.text("otherwise"),
        allow: fields.allow(),
        from,
    })
}

/// The events that come from outside to some instances.
fn outside(value: &Node) -> Vec<OutsideEvent> {
    let event = |entry: &Entry| OutsideEvent {
        name: entry.key.clone(),
        fresh: entries(&entry.value).iter().map(|entry| entry.key.clone()).collect(),
    };
    match &value.kind {
        Kind::Mapping(entries) => entries.iter().map(event).collect(),
        _ => {
            let bare = |name| OutsideEvent { name, fresh: Vec::new() };
            names(value).into_iter().map(bare).collect()
        }
    }
}

fn fault(name: Text, value: &Node) -> Option<Fault> {
    let fields = Fields::of(name.span, value);
    let restarts = fields.text("restarts").filter(|_| fields.entry("fails").is_none());
    let kind = match restarts {
        Some(group) => FaultKind::Restarts {
            group,
            answers: fields.value("answers").map_or(Answers::Nothing, answers),
            tells: named(&fields, "tells", |event, value| Some((event, pairs(entries(value))))),
        },
        None => FaultKind::Fails(names(fields.value("fails")?)),
    };
    Some(Fault { doc: fields.text("doc"), kind, allow: fields.allow(), name })
}

fn answers(value: &Node) -> Answers {
    match text(value) {
        Some(reply) => Answers::One(reply),
        None => Answers::Each(pairs(entries(value))),
    }
}

fn property(name: Text, value: &Node) -> Option<Property> {
    let fields = Fields::of(name.span, value);
    Some(Property {
        doc: fields.text("doc"),
        pattern: pattern(&fields)?,
        despite: fields.entry("despite").map(|entry| names(&entry.value)),
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
        name,
    })
}

fn pattern(fields: &Fields<'_>) -> Option<Pattern> {
    let parts = |key| fields.value(key).map(situation);
    if let Some(value) = fields.value("never") {
        let unless = parts("unless").unwrap_or_default();
        return Some(Pattern::Never { step: step(value)?, unless });
    }
    let whenever = parts("whenever").unwrap_or_default();
    if let Some(situation) = parts("always") {
        return Some(Pattern::Always { whenever, situation });
    }
    if let Some(situation) = parts("reaches") {
        return Some(Pattern::Reaches { whenever, situation });
    }
    let entry = fields.entry("in_step")?;
    let fields = Fields::of(entry.key.span, &entry.value);
    let order = match fields.value("order").map(|order| &order.kind) {
        Some(Kind::List(places)) => places.iter().map(names).collect(),
        _ => Vec::new(),
    };
    let at_most = fields.count("at_most")?;
    Some(Pattern::InStep { of: fields.text("of")?, order, at_most, same: fields.text("same") })
}

const OUTCOMES: [(&str, OutcomeKind); 3] = [
    ("taken", OutcomeKind::Taken),
    ("ignored", OutcomeKind::Ignored),
    ("refused", OutcomeKind::Refused),
];

fn step(value: &Node) -> Option<Step> {
    let fields = Fields::of_file(value)?;
    Some(Step {
        at: fields.text("at"),
        state: fields.text("state"),
        event: fields.text("event"),
        action: fields.text("action"),
        outcome: fields.choice("outcome", &OUTCOMES).map(|outcome| outcome.value),
        answers: pairs(fields.mapping("answers")),
        when: fields.text("when"),
        span: value.span,
    })
}

fn situation(value: &Node) -> Vec<Part> {
    match &value.kind {
        Kind::List(items) => items.iter().filter_map(part).collect(),
        _ => part(value).into_iter().collect(),
    }
}

const HOW_MANY: [(&str, HowMany); 3] =
    [("all", HowMany::All), ("some", HowMany::Some), ("no", HowMany::No)];

fn part(value: &Node) -> Option<Part> {
    let fields = Fields::of_file(value)?;
    let find = |&(word, how_many)| Some((how_many, fields.text(word)?));
    let (how_many, group) = HOW_MANY.iter().find_map(find)?;
    Some(Part {
        how_many,
        group,
        states: fields.names("state"),
        when: fields.text("when"),
        same: pairs(fields.mapping("same")),
        span: value.span,
    })
}
