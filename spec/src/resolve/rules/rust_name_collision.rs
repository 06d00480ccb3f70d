//! Two names that become one Rust identifier, or one that Rust or the generated code needs.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Document, Param, TypeBody};
use crate::source::Text;
use std::collections::BTreeMap;

/// Types of the generated module, beside which a declared type stands.
const BESIDE_TYPES: &[&str] = &[
    "Action",
    "Actions",
    "Activity",
    "Answers",
    "Asked",
    "Attempt",
    "Call",
    "Clock",
    "Completion",
    "Composite",
    "Context",
    "Deadline",
    "Driver",
    "Due",
    "Durations",
    "Event",
    "EventKind",
    "Guards",
    "Handler",
    "Machine",
    "Outcome",
    "Reply",
    "Role",
    "Started",
    "State",
    "Taken",
    "Ticket",
    "Tickets",
    "Tried",
    "Trying",
    "Window",
];

/// A type of the lifecycle as types, in which each state is one.
const BESIDE_TYPED_STATES: &[&str] = &["AnyState"];

/// A method of each of those types, in which each event is one.
const BESIDE_TYPED_EVENTS: &[&str] = &["IntoDynamic"];

/// Names of Rust's prelude that the generated code uses.
const PRELUDE: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Err",
    "From",
    "Hash",
    "Into",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Some",
    "TryFrom",
];

/// Names of Rust that cannot be written with `r#`.
const RAW: &[&str] = &["self", "super", "crate"];

/// The names in Rust that a declared type must not have.
pub(crate) fn names_beside_types() -> impl Iterator<Item = &'static str> {
    BESIDE_TYPES.iter().chain(PRELUDE).copied()
}

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let mut rule = Rule { diagnostics };
    rule.states(structure);
    rule.declarations(structure.document);
    rule.work(structure.document);
    rule.values(structure.document);
}

struct Rule<'r> {
    diagnostics: &'r mut Diagnostics,
}

/// A name, and what it is the name of.
type Declared<'d> = (&'static str, &'d Text);

impl Rule<'_> {
    /// Atomic states are the variants of one type, composites those of another, and every state is
    /// a module of tests.
    fn states(&mut self, structure: &Structure<'_, '_>) {
        let inside = structure.tree.values().skip(1).map(|written| written.state);
        let (atomic, composite): (Vec<_>, Vec<_>) =
            inside.partition(|state| state.states.is_empty());
        for states in [atomic, composite] {
            self.types(states.iter().map(|state| ("state", &state.name)), BESIDE_TYPED_STATES);
        }
    }

    fn declarations(&mut self, document: &Document) {
        let events = document.events.iter().map(|event| ("event", &event.name));
        self.types(events, BESIDE_TYPED_EVENTS);
        self.types(document.replies.iter().map(|reply| ("reply", &reply.name)), &[]);
        self.types(document.effects.iter().map(|(name, _)| ("effect", name)), &[]);
        let types = document.types.iter().map(|declared| ("type", &declared.name));
        let taken = [BESIDE_TYPES, PRELUDE].concat();
        self.types(types, &taken);
        for declared in &document.types {
            if let TypeBody::Enumeration(words) = &declared.body {
                self.types(words.iter().map(|word| ("word", word)), &[]);
            }
        }
    }

    /// Actions, activities and guards answered by code are the methods of what the author writes,
    /// and variants too.
    fn work(&mut self, document: &Document) {
        let hand_written = document.guards.iter().filter(|guard| guard.expression.is_none());
        let guards: Vec<Declared<'_>> = hand_written.map(|guard| ("guard", &guard.name)).collect();
        let actions = document.actions.iter().map(|action| ("action", &action.name));
        let activities = document.activities.iter().map(|activity| ("activity", &activity.name));
        let methods = guards.iter().copied().chain(actions.clone()).chain(activities.clone());
        self.distinct(methods, |name| name.to_owned(), "method");
        for list in [actions.collect(), activities.collect(), guards] {
            self.types(list.into_iter(), &[]);
        }
    }

    /// Fields, parameters and durations, which are values.
    fn values(&mut self, document: &Document) {
        let params = |params: &'_ [Param]| params.iter().map(|param| param.name.clone()).collect();
        let mut names: Vec<Text> = Vec::new();
        names.extend(document.context.iter().map(|field| field.name.clone()));
        names.extend(document.durations.iter().map(|(name, _)| name.clone()));
        for event in &document.events {
            names.extend::<Vec<Text>>(params(&event.params));
        }
        for work in document.actions.iter().chain(&document.activities) {
            names.extend::<Vec<Text>>(params(&work.params));
            names.extend::<Vec<Text>>(params(&work.result));
        }
        for guard in &document.guards {
            names.extend::<Vec<Text>>(params(&guard.params));
        }
        for name in names.iter().filter(|name| RAW.contains(&name.value.as_str())) {
            self.needed("name", name, &name.value);
        }
    }

    /// Names that become types or variants, next to each other and to `taken`.
    fn types<'d>(&mut self, names: impl Iterator<Item = Declared<'d>> + Clone, taken: &[&str]) {
        for (what, name) in names.clone() {
            let rust = type_name(&name.value);
            if rust == "Self" || taken.contains(&rust.as_str()) {
                self.needed(what, name, &rust);
            } else if RAW.contains(&name.value.as_str()) {
                self.needed(what, name, &name.value);
            }
        }
        self.distinct(names, type_name, "identifier");
    }

    fn distinct<'d>(
        &mut self,
        names: impl Iterator<Item = Declared<'d>>,
        rust: impl Fn(&str) -> String,
        kind: &str,
    ) {
        let mut first: BTreeMap<String, Declared<'d>> = BTreeMap::new();
        for (what, name) in names {
            let rust = rust(&name.value);
            let Some((other_what, other)) = first.get(&rust) else {
                first.insert(rust, (what, name));
                continue;
            };
            // Two states of one name are reported as that.
            if other.value == name.value && *other_what == what {
                continue;
            }
            let message = format!(
                "the {other_what} `{}` and the {what} `{}` become one Rust {kind}: `{rust}`",
                other.value, name.value
            );
            self.diagnostics.push(
                Diagnostic::new(Code::RustNameCollision, name.span, message)
                    .also(other.span, "the other one")
                    .help("rename one of them; `title:` may say what people see"),
            );
        }
    }

    fn needed(&mut self, what: &str, name: &Text, rust: &str) {
        let message =
            format!("the {what} `{}` would be `{rust}` in Rust, which is taken", name.value);
        let why = match rust {
            "Self" | "self" | "super" | "crate" => "the word means something else in Rust",
            _ if PRELUDE.contains(&rust) => "the word means something else in Rust",
            _ => "the generated code has a type of this name",
        };
        self.diagnostics.push(
            Diagnostic::new(Code::RustNameCollision, name.span, message)
                .help(format!("{why}: give it another name")),
        );
    }
}

/// `begin_prepare` as a type or variant: `BeginPrepare`.
fn type_name(name: &str) -> String {
    let mut rust = String::new();
    for word in name.split('_') {
        let mut letters = word.chars();
        rust.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        rust.extend(letters);
    }
    rust
}
