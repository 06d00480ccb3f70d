//! Properties and scenarios.

use super::values::{Fields, duration_use, pairs, parsed, text};
use crate::document::{Atom, Event, Expect, Pattern, Property, Scenario, Step, StepEnd, StepInput};
use crate::machine::ExpectedOutcome;
use crate::parse::{tables, words};
use crate::source::{Spanned, Text};
use crate::yaml::{Entry, Kind, Node};

pub(super) fn property(name: Text, value: &Node, events: &[Event]) -> Option<Property> {
    let fields = Fields::of(name.span, value);
    Some(Property {
        doc: fields.text("doc"),
        pattern: pattern(&fields, events)?,
        states: fields.names("in"),
        after: fields.value("after").and_then(atom),
        before: fields.value("before").and_then(atom),
        between: fields.value("between").and_then(two_atoms),
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
        name,
    })
}

fn pattern(fields: &Fields<'_>, events: &[Event]) -> Option<Pattern> {
    let one = |key| fields.value(key).and_then(atom).map(|atom| with_when(atom, fields, events));
    let two = |key| fields.value(key).and_then(two_atoms);
    one("never")
        .map(Pattern::Never)
        .or_else(|| one("always").map(Pattern::Always))
        .or_else(|| one("eventually").map(Pattern::Eventually))
        .or_else(|| two("precedes").map(|(cause, effect)| Pattern::Precedes(cause, effect)))
        .or_else(|| two("responds").map(|(cause, effect)| Pattern::Responds(cause, effect)))
        .or_else(|| {
            let event = fields.text("accepts")?;
            Some(Pattern::Accepts(event, fields.text("when")))
        })
        .or_else(|| fields.text("reaches").map(Pattern::Reaches))
}

/// The same kind of step with the `when:` that stands beside the pattern.
///
/// A bare name becomes an event or a state here, because a condition needs a conjunction.
fn with_when(atom: Atom, fields: &Fields<'_>, events: &[Event]) -> Atom {
    let Some(beside) = fields.text("when") else { return atom };
    match atom {
        Atom::Name(name) => {
            let is_event = events.iter().any(|event| event.name.value == name.value);
            let span = name.span;
            let (state, event) = if is_event { (None, Some(name)) } else { (Some(name), None) };
            Atom::All { state, event, action: None, reply: None, when: Some(beside), span }
        }
        Atom::All { state, event, action, reply, when, span } => {
            Atom::All { state, event, action, reply, when: when.or(Some(beside)), span }
        }
    }
}

fn two_atoms(value: &Node) -> Option<(Atom, Atom)> {
    match &value.kind {
        Kind::List(items) => match items.as_slice() {
            [first, second] => Some((atom(first)?, atom(second)?)),
            _ => None,
        },
        _ => None,
    }
}

fn atom(value: &Node) -> Option<Atom> {
    if let Some(name) = text(value) {
        return Some(Atom::Name(name));
    }
    let fields = Fields::of_file(value)?;
    Some(Atom::All {
        state: fields.text("state"),
        event: fields.text("event"),
        action: fields.text("action"),
        reply: fields.text("reply"),
        when: fields.text("when"),
        span: value.span,
    })
}

pub(super) fn scenario(name: Text, value: &Node) -> Option<Scenario> {
    let fields = Fields::of(name.span, value);
    let steps = match fields.value("steps").map(|steps| &steps.kind) {
        Some(Kind::List(items)) => items.iter().filter_map(step).collect(),
        _ => Vec::new(),
    };
    Some(Scenario {
        doc: fields.text("doc"),
        steps,
        satisfies: fields.names("satisfies"),
        allow: fields.allow(),
        name,
    })
}

fn step(value: &Node) -> Option<Step> {
    if let Some(event) = text(value) {
        let input = StepInput::Event(event, Vec::new());
        let (span, guards) = (value.span, Vec::new());
        return Some(Step { span, input, guards, attempt: None, expect: None });
    }
    let fields = Fields::of_file(value)?;
    let event = fields.entries().iter().find(|entry| tables::STEP.key(&entry.key.value).is_none());
    let end = end(&fields);
    let (input, attempt) = match event {
        Some(event) => {
            let payload = pairs(super::values::entries(&event.value));
            (StepInput::Event(event.key.clone(), payload), end)
        }
        None => (other_input(&fields, end)?, None),
    };
    let guards = fields.mapping("guards").iter();
    Some(Step {
        span: value.span,
        input,
        guards: guards
            .filter_map(|entry| Some((entry.key.clone(), parsed(&entry.value, words::boolean)?)))
            .collect(),
        attempt,
        expect: fields.entry("expect").map(expect),
    })
}

fn reply_of_activity(entry: &Entry) -> Option<(Text, Text)> {
    Some((entry.key.clone(), text(&entry.value)?))
}

/// What happens in a step without an event.
fn other_input(fields: &Fields<'_>, end: Option<StepEnd>) -> Option<StepInput> {
    if let Some(time) = fields.text("elapse") {
        return duration_use(time).map(StepInput::Elapse);
    }
    end.map(|end| match end {
        StepEnd::Done(activity, result) => StepInput::Done(activity, result),
        StepEnd::Failed(activity, reply) => StepInput::Failed(activity, reply),
    })
}

/// What ends in a step: the running activity, or beside an event its `try`.
fn end(fields: &Fields<'_>) -> Option<StepEnd> {
    if let Some(done) = fields.value("done") {
        if let Some(activity) = text(done) {
            return Some(StepEnd::Done(activity, Vec::new()));
        }
        let entry = fields.mapping("done").first()?;
        let result = pairs(super::values::entries(&entry.value));
        return Some(StepEnd::Done(entry.key.clone(), result));
    }
    let (activity, reply) = fields.mapping("failed").first().and_then(reply_of_activity)?;
    Some(StepEnd::Failed(activity, reply))
}

fn expect(entry: &Entry) -> Expect {
    let fields = Fields::of(entry.key.span, &entry.value);
    Expect {
        span: fields.scope(),
        state: fields.text("state"),
        outcome: fields.choice("outcome", &OUTCOMES),
        reply: fields.text("reply"),
        actions: fields
            .value("actions")
            .map(|value| Spanned::new(super::values::names(value), value.span)),
        answers: pairs(fields.mapping("answers")),
    }
}

const OUTCOMES: [(&str, ExpectedOutcome); 4] = [
    ("taken", ExpectedOutcome::Taken),
    ("ignored", ExpectedOutcome::Ignored),
    ("refused", ExpectedOutcome::Refused),
    ("dropped", ExpectedOutcome::Dropped),
];
