//! The inputs of a black box: every event with every payload that could make a difference.
//!
//! An id is only ever compared. So a parameter of an id type is the one that a field has, or one
//! that was never used; and because an implementation may remember what the specification has
//! forgotten, one that a field had before: the last of these, and the last one that came to the end
//! of the happy path. To the specification both are like new ones.

use super::occurring::{Brought, Occurring};
use super::regime::{Completions, Regime};
use crate::explore::Exploration;
use crate::machine::{
    ActivityId, EventId, FieldId, GuardId, Kind, Machine, Param, ReplyId, TypeKind, Value,
};

/// How a parameter gets its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pick {
    /// Always this one.
    Value(Value),
    /// The id that the field has; a new one while it has none.
    Current(FieldId),
    /// A new id.
    Fresh,
    /// The id that was forgotten last; a new one if there is none.
    Previous,
    /// Of the ids that came to the end of the happy path, the one that was forgotten last.
    Finished,
    /// The value of an earlier parameter.
    Same(usize),
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A call.
    Event(EventId),
    /// Running work ends.
    Finish,
    /// Time passes, until the next `after` comes due; where there is none, longer than any lasts.
    Wait,
}

/// One input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol {
    /// What it is.
    pub cause: Cause,
    /// How the parameters of a call get their values.
    pub picks: Vec<Pick>,
    /// How hand-written guards answer.
    pub guards: Vec<(GuardId, bool)>,
    /// What its work fails with.
    pub failure: Option<ReplyId>,
    /// What its work brings back, where that is not always the same.
    pub results: Brought,
}

/// No event has more symbols; payloads beyond are left out, and that is said.
const MOST: usize = 4096;

/// Every input: events in order of declaration, the end of work, time.
///
/// # Errors
///
/// What has too many.
pub(super) fn alphabet(
    machine: &Machine,
    exploration: &Exploration,
    regime: Regime,
) -> Result<Vec<Symbol>, Cause> {
    let occurring = Occurring::new(machine, exploration, regime.completions);
    let mut causes: Vec<Cause> = machine.events.ids().map(Cause::Event).collect();
    if regime.completions == Completions::Separate && occurring.has_work() {
        causes.push(Cause::Finish);
    }
    if regime.time && occurring.has_deadlines() {
        causes.push(Cause::Wait);
    }
    let mut symbols = Vec::new();
    for cause in causes {
        let payloads = payloads(machine, &occurring, cause);
        let (guards, failures) = (occurring.answers(cause, MOST + 1), occurring.failures(cause));
        let brought = occurring.brought(cause, MOST + 1);
        if payloads.len() * guards.len() * failures.len() * brought.len() > MOST {
            return Err(cause);
        }
        let worlds = failures.iter().flat_map(|failure| {
            // Work that ends by itself and fails brings nothing back.
            let fails = cause == Cause::Finish && failure.is_some();
            let brought = brought.iter().take(if fails { 1 } else { usize::MAX });
            let each = brought.flat_map(|brought| guards.iter().map(move |g| (g, brought)));
            each.map(move |(guards, brought)| (guards, *failure, brought))
        });
        symbols.extend(worlds.flat_map(|(guards, failure, brought)| {
            payloads.iter().map(move |picks| Symbol {
                cause,
                picks: picks.clone(),
                guards: guards.clone(),
                failure,
                results: brought.clone(),
            })
        }));
    }
    Ok(symbols)
}

/// How the parameters of a call can get their values.
fn payloads(machine: &Machine, occurring: &Occurring<'_>, cause: Cause) -> Vec<Vec<Pick>> {
    let mut payloads: Vec<Vec<Pick>> = vec![Vec::new()];
    let Cause::Event(event) = cause else { return payloads };
    for (index, param) in machine[event].params.iter().enumerate() {
        let picks = occurring.picks(event, index, param);
        let longer = payloads.iter().flat_map(|payload| {
            picks.iter().map(move |&pick| [payload.as_slice(), &[pick]].concat())
        });
        // The two may be one id, or not, and nobody knows beforehand.
        let unclear = |payload: &Vec<Pick>| {
            payload.contains(&Pick::Previous) && payload.contains(&Pick::Finished)
        };
        payloads = longer.filter(|payload| !unclear(payload)).take(MOST + 1).collect();
    }
    payloads
}

impl Symbol {
    /// The event, if it is a call.
    pub fn event(&self) -> Option<EventId> {
        match self.cause {
            Cause::Event(event) => Some(event),
            Cause::Finish | Cause::Wait => None,
        }
    }

    /// In words: `commit(set: current)`.
    pub fn describe(&self, machine: &Machine) -> String {
        let named = |params: &[Param], picks: &[Pick], event: &[Param]| {
            let described = |(param, pick): (&Param, &Pick)| {
                format!("{}: {}", param.name, pick.describe(machine, event, param))
            };
            params.iter().zip(picks).map(described).collect::<Vec<_>>().join(", ")
        };
        let params = self.event().map_or(&[][..], |event| &machine[event].params);
        let mut text = match self.cause {
            Cause::Event(event) if params.is_empty() => machine[event].name.clone(),
            Cause::Event(event) => {
                format!("{}({})", machine[event].name, named(params, &self.picks, params))
            }
            Cause::Finish if self.failure.is_some() => "work".to_owned(),
            Cause::Finish => "work done".to_owned(),
            Cause::Wait => "wait".to_owned(),
        };
        let answer = |&(guard, yes): &(GuardId, bool)| {
            format!("{}: {}", machine[guard].name, if yes { "yes" } else { "no" })
        };
        let result = |(activity, picks): &(ActivityId, Vec<Pick>)| {
            let activity = &machine[*activity];
            let brought = named(&activity.result, picks, params);
            format!("{} brings back {brought}", activity.name)
        };
        let failure = self.failure.map(|reply| format!("fails with {}", machine[reply].name));
        let mut world: Vec<String> = self.guards.iter().map(answer).collect();
        world.extend(self.results.iter().map(result));
        match failure {
            Some(failure) if self.cause == Cause::Finish => text += &format!(" {failure}"),
            failure => world.extend(failure),
        }
        if !world.is_empty() {
            text += &format!(" [{}]", world.join(", "));
        }
        text
    }
}

impl Pick {
    pub(super) fn is_an_id(&self) -> bool {
        !matches!(self, Pick::Value(_))
    }

    pub(super) fn describe(self, machine: &Machine, event: &[Param], param: &Param) -> String {
        match self {
            Pick::Value(Value::Absent) => "None".to_owned(),
            Pick::Value(Value::Bool(value)) => value.to_string(),
            Pick::Value(Value::Count(value)) => value.to_string(),
            Pick::Value(Value::Variant(word)) => match param.ty.kind {
                Kind::Enumeration(ty) => match &machine[ty].kind {
                    TypeKind::Enumeration { variants } => {
                        variants.get(word as usize).cloned().unwrap_or_default()
                    }
                    _ => String::new(),
                },
                _ => String::new(),
            },
            Pick::Value(Value::Id(_)) => "any".to_owned(),
            Pick::Current(field) => machine[field].name.clone(),
            Pick::Fresh => "new".to_owned(),
            Pick::Previous => "previous".to_owned(),
            Pick::Finished => "finished".to_owned(),
            Pick::Same(other) => {
                event.get(other).map(|param| param.name.clone()).unwrap_or_default()
            }
        }
    }
}
