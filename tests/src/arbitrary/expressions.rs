//! Expressions that type-check.

use super::choices::Choices;
use super::declarations::{Declarations, Kind, Slot};

/// What an expression can see.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    declared: &'a Declarations,
    /// Fields, parameters and results, with the words they are reached by.
    seen: Vec<(String, Slot)>,
    knows: bool,
    /// Whether `reply` means something.
    pub(super) reply: bool,
}

impl<'a> Scope<'a> {
    /// The context and nothing else.
    pub(super) fn of_context(declared: &'a Declarations) -> Self {
        let seen = declared.fields.iter().map(|field| (field.name.clone(), field.clone()));
        Self { declared, seen: seen.collect(), knows: false, reply: false }
    }

    /// The parameters of an event, too.
    pub(super) fn with_event(mut self, params: &[Slot]) -> Self {
        let params = params.iter();
        self.seen.extend(params.map(|slot| (format!("event.{}", slot.name), slot.clone())));
        self.knows = self.seen.iter().any(|(name, _)| name == "event.who");
        self
    }

    /// What an activity brought back, too.
    pub(super) fn with_result(mut self, result: &[Slot]) -> Self {
        let result = result.iter();
        self.seen.extend(result.map(|slot| (format!("result.{}", slot.name), slot.clone())));
        self
    }

    /// The reply an activity failed with, too.
    pub(super) fn with_reply(mut self) -> Self {
        self.reply = true;
        self
    }

    /// Whether an event gives the client that `note`, `visit` and `knows` are told.
    pub(super) fn has_who(&self) -> bool {
        self.knows
    }
}

/// A condition, of at most so many levels.
pub(super) fn condition(choices: &mut Choices<'_>, scope: &Scope<'_>, depth: usize) -> String {
    if depth > 0 {
        match choices.below(8) {
            5 => return format!("!({})", condition(choices, scope, depth - 1)),
            6 => {
                let left = condition(choices, scope, depth - 1);
                return format!("({left}) && ({})", condition(choices, scope, depth - 1));
            }
            7 => {
                let left = condition(choices, scope, depth - 1);
                return format!("({left}) || ({})", condition(choices, scope, depth - 1));
            }
            _ => {}
        }
    }
    atom(choices, scope)
}

fn atom(choices: &mut Choices<'_>, scope: &Scope<'_>) -> String {
    let guards = &scope.declared.guards;
    match choices.below(8) {
        0 => return "asked".to_owned(),
        1 if scope.knows => return "knows".to_owned(),
        2 if scope.reply => return "reply == no".to_owned(),
        3 if !guards.is_empty() => return guards[choices.below(guards.len())].0.clone(),
        _ => {}
    }
    let Some((name, slot)) = choices.pick(&scope.seen).cloned() else { return "asked".to_owned() };
    if slot.optional && choices.chance(4) {
        return format!("{name}.is_some()");
    }
    let equal = ["==", "!="][choices.below(2)];
    match slot.kind {
        Kind::Bool if !slot.optional => name,
        Kind::Count(_) if !slot.optional => comparison(choices, scope, &name),
        _ if slot.optional && choices.chance(4) => format!("{name} {equal} None"),
        _ => match other(choices, scope, &name, slot.kind) {
            Some(other) => format!("{name} {equal} {other}"),
            None if !slot.optional => "asked".to_owned(),
            None => format!("{name} {equal} None"),
        },
    }
}

/// Something else of the same kind.
fn other(choices: &mut Choices<'_>, scope: &Scope<'_>, name: &str, kind: Kind) -> Option<String> {
    let same = |a: Kind, b: Kind| a == b || matches!((a, b), (Kind::Count(_), Kind::Count(_)));
    let like = scope.seen.iter().filter(|(other, slot)| other != name && same(slot.kind, kind));
    let mut others: Vec<String> = like.map(|(other, _)| other.clone()).collect();
    match kind {
        Kind::Bool => others.extend(["true", "false"].map(str::to_owned)),
        Kind::Hue => others.extend(["red", "green", "blue"].map(str::to_owned)),
        Kind::Count(_) => others.push("1".to_owned()),
        Kind::Client | Kind::Item => {}
    }
    choices.pick(&others).cloned()
}

/// A comparison of numbers. With a number written out every answer is possible.
fn comparison(choices: &mut Choices<'_>, scope: &Scope<'_>, name: &str) -> String {
    let is_number = |slot: &Slot| matches!(slot.kind, Kind::Count(_)) && !slot.optional;
    let numbers = scope.seen.iter().filter(|(other, slot)| is_number(slot) && other != name);
    let numbers: Vec<&String> = numbers.map(|(name, _)| name).collect();
    let how = ["<", ">=", "==", "!=", "<=", ">"][choices.below(6)];
    match choices.pick(&numbers) {
        Some(other) => match choices.below(4) {
            1 => format!("{name} {how} {other} + 1"),
            2 => format!("{name} - {other} {how} 1"),
            3 => format!("{name} + {other} {how} 2"),
            _ => format!("{name} {how} {other}"),
        },
        None => format!("{name} {} 1", ["<", ">=", "==", "!="][choices.below(4)]),
    }
}

/// A new value for a field, and the condition under which it is in range.
pub(super) fn value(
    choices: &mut Choices<'_>,
    scope: &Scope<'_>,
    field: &Slot,
    may_ask: bool,
) -> (String, Option<String>) {
    let name = &field.name;
    let fits = |slot: &Slot| {
        let kind = match (slot.kind, field.kind) {
            (Kind::Count(Some(given)), Kind::Count(Some(max))) => given <= max,
            (Kind::Count(_), _) => false,
            (given, wanted) => given == wanted,
        };
        kind && (field.optional || !slot.optional)
    };
    let seen = scope.seen.iter().filter(|(_, slot)| fits(slot));
    let mut values: Vec<(String, Option<String>)> =
        seen.map(|(name, _)| (name.clone(), None)).collect();
    let mut literals = |words: &[&str]| {
        values.extend(words.iter().map(|word| ((*word).to_owned(), None)));
    };
    match field.kind {
        Kind::Bool => literals(&["true", "false"]),
        Kind::Hue => literals(&["red", "green", "blue"]),
        Kind::Count(_) => literals(&["0", "1"]),
        Kind::Client | Kind::Item => {}
    }
    if field.optional {
        literals(&["None"]);
    }
    if let (Kind::Count(Some(max)), false, true) = (field.kind, field.optional, may_ask) {
        values.push((format!("{name} + 1"), Some(format!("{name} < {max}"))));
        values.push((format!("{name} - 1"), Some(format!("{name} > 0"))));
    }
    if field.kind == Kind::Bool && !field.optional {
        values.push((format!("!{name}"), None));
    }
    choices.pick(&values).cloned().unwrap_or_else(|| ("None".to_owned(), None))
}
