//! What a drawn machine declares: types and replies that are always the same, and a drawn context,
//! events, groups and guards over them.

use super::choices::Choices;
use super::expressions::{Scope, condition};
use std::fmt::Write as _;

/// What values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Hue,
    /// A number up to this one; any, if there is none.
    Count(Option<u32>),
    Client,
    Item,
}

/// A field, parameter or part of a result.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) optional: bool,
}

/// An event.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) name: String,
    pub(super) params: Vec<Slot>,
    /// Of `busy` and `later`, those it may answer.
    pub(super) extra: Vec<&'static str>,
    only: bool,
    otherwise: Option<&'static str>,
}

/// Everything above `states:`.
pub(super) struct Declarations {
    pub(super) fields: Vec<Slot>,
    pub(super) events: Vec<Event>,
    /// Names, and the positions of the events.
    pub(super) groups: Vec<(String, Vec<usize>)>,
    /// Named guards with their expressions.
    pub(super) guards: Vec<(String, String)>,
}

/// The parameters an event can have: one name, one type.
fn all_params() -> Vec<Slot> {
    let slot = |name: &str, kind, optional| Slot { name: name.to_owned(), kind, optional };
    vec![
        slot("who", Kind::Client, false),
        slot("flag", Kind::Bool, false),
        slot("amount", Kind::Count(Some(3)), false),
        slot("what", Kind::Item, false),
        slot("hue", Kind::Hue, false),
        slot("other", Kind::Client, true),
        slot("number", Kind::Count(None), false),
        slot("large", Kind::Count(Some(20)), false),
    ]
}

/// What the activity `fetch` brings back.
pub(super) fn result_of(activity: &str) -> Vec<Slot> {
    match activity {
        "fetch" => vec![
            Slot { name: "found".to_owned(), kind: Kind::Client, optional: true },
            Slot { name: "size".to_owned(), kind: Kind::Count(Some(2)), optional: false },
        ],
        _ => Vec::new(),
    }
}

impl Declarations {
    pub(super) fn draw(choices: &mut Choices<'_>) -> Self {
        let fields =
            (0..[0, 1, 2, 3, 2, 3][choices.below(6)]).map(|index| field(choices, index)).collect();
        let events: Vec<Event> =
            (0..[1, 2, 3, 4, 3, 4][choices.below(6)]).map(|index| event(choices, index)).collect();
        let all: Vec<usize> = (0..events.len()).collect();
        let groups = (0..choices.below(3))
            .map(|index| (format!("group_{index}"), choices.some(&all, 8)))
            .filter(|(_, members)| !members.is_empty())
            .collect();
        let mut declared = Self { fields, events, groups, guards: Vec::new() };
        for index in 0..choices.below(3) {
            let guard = condition(choices, &Scope::of_context(&declared), 2);
            declared.guards.push((format!("guard_{index}"), guard));
        }
        declared
    }

    /// All of it as YAML.
    pub(super) fn text(&self) -> String {
        let mut text = String::from(ALWAYS);
        text.push_str("context:\n");
        for field in &self.fields {
            let _ = writeln!(text, "  {}: {}", field.name, type_of(field));
        }
        text.push_str("events:\n");
        for event in &self.events {
            let _ = writeln!(text, "  {}: {{{}}}", event.name, keys_of(event));
        }
        text.push_str("groups:\n");
        for (name, members) in &self.groups {
            let members: Vec<_> =
                members.iter().map(|&event| self.events[event].name.as_str()).collect();
            let _ = writeln!(text, "  {name}: [{}]", members.join(", "));
        }
        text.push_str("guards:\n  asked: {}\n  knows: {params: {who: client}}\n");
        for (name, expression) in &self.guards {
            let _ = writeln!(text, "  {name}: \"{expression}\"");
        }
        text
    }
}

const ALWAYS: &str = "\
types:
  client: id
  item: {id: u32}
  hue: [red, green, blue]
replies:
  no: {code: 1}
  busy: {code: 2}
  later: {code: 3, success: true}
every_call: [no]
# Inside comes before outside: else the outer one would always be first.
durations: {short_0: 5s, short_1: 4s, short_2: 3s, short_3: 2s, long: 10s}
actions:
  ping:
  pong:
  note: {params: {who: client}}
activities:
  work: {budget: 1ms}
  rest: {infallible: true, budget: 1ms}
  fetch: {result: {found: {type: client, optional: true}, size: {type: count, max: 2}}, budget: 1ms}
  visit: {params: {who: client}, budget: 1ms}
";

fn field(choices: &mut Choices<'_>, index: usize) -> Slot {
    let kinds =
        [Kind::Bool, Kind::Count(Some(2)), Kind::Client, Kind::Hue, Kind::Client, Kind::Item];
    let kind = kinds[choices.below(kinds.len())];
    let is_id = matches!(kind, Kind::Client | Kind::Item);
    Slot { name: format!("field_{index}"), kind, optional: is_id || choices.chance(4) }
}

fn event(choices: &mut Choices<'_>, index: usize) -> Event {
    let all = all_params();
    let mut params: Vec<Slot> = Vec::new();
    for _ in 0..choices.below(3) {
        let param = &all[choices.below(all.len())];
        if params.iter().all(|known| known.name != param.name) {
            params.push(param.clone());
        }
    }
    let extra = choices.some(&["busy", "later"], 8);
    let only = choices.chance(3);
    let otherwise = choices.chance(3).then_some(match extra.as_slice() {
        ["busy", ..] => "{refuse: busy}",
        ["later"] => "{ignore: later}",
        _ => "{refuse: no}",
    });
    Event { name: format!("event_{index}"), params, extra, only, otherwise }
}

fn type_of(slot: &Slot) -> String {
    let name = match slot.kind {
        Kind::Bool => "bool",
        Kind::Hue => "hue",
        Kind::Count(_) => "count",
        Kind::Client => "client",
        Kind::Item => "item",
    };
    let max = match slot.kind {
        Kind::Count(Some(max)) => format!(", max: {max}"),
        _ => String::new(),
    };
    let optional = if slot.optional { ", optional: true" } else { "" };
    format!("{{type: {name}{max}{optional}}}")
}

fn keys_of(event: &Event) -> String {
    let params: Vec<_> =
        event.params.iter().map(|slot| format!("{}: {}", slot.name, type_of(slot))).collect();
    let extra = event.extra.join(", ");
    let replies = match event.only {
        true if extra.is_empty() => "{only: [ok, no]}".to_owned(),
        true => format!("{{only: [ok, no, {extra}]}}"),
        false => format!("[{extra}]"),
    };
    let mut keys = format!("params: {{{}}}, replies: {replies}", params.join(", "));
    if let Some(otherwise) = event.otherwise {
        let _ = write!(keys, ", otherwise: {otherwise}");
    }
    keys
}
