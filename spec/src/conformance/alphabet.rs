//! The inputs of a black box: every event with every payload that could make a difference.
//!
//! An id is only ever compared. So a parameter of an id type is the one that a field has, or one
//! that was never used; and because an implementation may remember what the specification has
//! forgotten, one that a field had before: the last of these, and the last one that came to the end
//! of the happy path. To the specification both are like new ones.

use super::call::first_value;
use super::regime::Completions;
use crate::explore::Exploration;
use crate::machine::{EventId, FieldId, GuardId, Kind, Machine, Param, ReplyId, TypeKind, Value};
use crate::semantics::Input;
use std::collections::BTreeSet;

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

/// One input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol {
    /// The call; none where running work ends.
    pub event: Option<EventId>,
    /// How its parameters get their values.
    pub picks: Vec<Pick>,
    /// How hand-written guards answer.
    pub guards: Vec<(GuardId, bool)>,
    /// What its work fails with.
    pub failure: Option<ReplyId>,
}

/// No event has more symbols; payloads beyond are left out, and that is said.
const MOST: usize = 4096;

/// Every input, in order of declaration.
///
/// # Errors
///
/// The event that has too many.
pub(super) fn alphabet(
    machine: &Machine,
    exploration: &Exploration,
    completions: Completions,
) -> Result<Vec<Symbol>, EventId> {
    let occurring = Occurring::new(machine, exploration);
    let mut symbols = Vec::new();
    for event in machine.events.ids() {
        let mut payloads: Vec<Vec<Pick>> = vec![Vec::new()];
        for (index, param) in machine[event].params.iter().enumerate() {
            let picks = occurring.picks(machine, event, index, param);
            let longer = payloads.iter().flat_map(|payload| {
                picks.iter().map(move |&pick| [payload.as_slice(), &[pick]].concat())
            });
            // The two may be one id, or not, and nobody knows beforehand.
            let unclear = |payload: &Vec<Pick>| {
                payload.contains(&Pick::Previous) && payload.contains(&Pick::Finished)
            };
            payloads = longer.filter(|payload| !unclear(payload)).take(MOST + 1).collect();
        }
        let guards = occurring.answers(event);
        let failures = match completions {
            Completions::Succeed => vec![None],
            _ => occurring.failures(machine, event, completions),
        };
        let from = symbols.len();
        for (failure, guards) in failures.iter().flat_map(|f| guards.iter().map(move |g| (f, g))) {
            symbols.extend(payloads.iter().take(MOST + 1).map(|picks| Symbol {
                event: Some(event),
                picks: picks.clone(),
                guards: guards.clone(),
                failure: *failure,
            }));
            if symbols.len() - from > MOST {
                return Err(event);
            }
        }
    }
    if completions == Completions::Separate {
        let ends = std::iter::once(None).chain(occurring.work_failures.iter().copied().map(Some));
        let end = |failure| Symbol { event: None, picks: Vec::new(), guards: Vec::new(), failure };
        symbols.extend(ends.map(end));
    }
    Ok(symbols)
}

/// What occurs somewhere in the exploration.
struct Occurring {
    values: BTreeSet<(EventId, usize, Value)>,
    asked: BTreeSet<(EventId, GuardId)>,
    try_failures: BTreeSet<(EventId, ReplyId)>,
    work_failures: BTreeSet<ReplyId>,
    callers: BTreeSet<(EventId, ReplyId)>,
}

impl Occurring {
    fn new(machine: &Machine, exploration: &Exploration) -> Self {
        let mut occurring = Self {
            values: BTreeSet::new(),
            asked: BTreeSet::new(),
            try_failures: BTreeSet::new(),
            work_failures: BTreeSet::new(),
            callers: BTreeSet::new(),
        };
        for id in exploration.case_ids() {
            let case = exploration.case(id);
            match &case.input {
                Input::Event { event, payload } => {
                    let values = payload.iter().enumerate();
                    occurring.values.extend(values.map(|(index, &value)| (*event, index, value)));
                    occurring
                        .asked
                        .extend(case.world.guards.iter().map(|&(guard, _)| (*event, guard)));
                    if let Some(Err(reply)) = case.world.attempt {
                        occurring.try_failures.insert((*event, reply));
                    }
                }
                Input::Failed { reply } => {
                    occurring.work_failures.insert(*reply);
                }
                Input::Done { .. } | Input::Due { .. } => {}
            }
        }
        for (state, declared) in machine.states.iter() {
            let Some(invoke) = &declared.invoke else { continue };
            let errors = machine[invoke.activity].errors.iter();
            for reply in errors.filter(|reply| occurring.work_failures.contains(reply)) {
                let callers = exploration.callers(state).into_iter().flatten();
                occurring.callers.extend(callers.map(|event| (event, *reply)));
            }
        }
        occurring
    }

    fn picks(&self, machine: &Machine, event: EventId, index: usize, param: &Param) -> Vec<Pick> {
        let mut picks = match param.ty.kind {
            Kind::Id(ty) => {
                let fields = machine.fields.iter();
                let fields = fields.filter(|(_, field)| field.ty.kind == Kind::Id(ty));
                let mut picks: Vec<Pick> = fields.map(|(id, _)| Pick::Current(id)).collect();
                let before = machine[event].params.iter().take(index).enumerate();
                let before = before.filter(|(_, other)| other.ty.kind == Kind::Id(ty));
                let is_remembered = !picks.is_empty();
                picks.extend(before.map(|(other, _)| Pick::Same(other)));
                picks.push(Pick::Fresh);
                if is_remembered {
                    picks.extend([Pick::Previous, Pick::Finished]);
                }
                picks
            }
            _ => {
                let own = (event, index, Value::Absent)..=(event, index, Value::Id(u32::MAX));
                self.values.range(own).map(|&(.., value)| Pick::Value(value)).collect()
            }
        };
        if picks.is_empty() {
            picks.push(Pick::Value(first_value(machine, param)));
        }
        if param.ty.optional && !picks.contains(&Pick::Value(Value::Absent)) {
            picks.push(Pick::Value(Value::Absent));
        }
        picks
    }

    /// Every combination of answers to what is asked.
    fn answers(&self, event: EventId) -> Vec<Vec<(GuardId, bool)>> {
        let mut all = vec![Vec::new()];
        for &(_, guard) in self.asked.iter().filter(|(of, _)| *of == event) {
            let both = all.iter().flat_map(|known: &Vec<(GuardId, bool)>| {
                [true, false].map(|answer| [known.as_slice(), &[(guard, answer)]].concat())
            });
            all = both.take(MOST).collect();
        }
        all
    }

    /// Success first, then everything that the work of a call is seen to fail with.
    fn failures(
        &self,
        machine: &Machine,
        event: EventId,
        completions: Completions,
    ) -> Vec<Option<ReplyId>> {
        let fails = |reply| {
            let at_work =
                completions == Completions::Inject && self.callers.contains(&(event, reply));
            at_work || self.try_failures.contains(&(event, reply))
        };
        let failures = machine.replies.ids().filter(|&reply| fails(reply)).map(Some);
        std::iter::once(None).chain(failures).collect()
    }
}

impl Symbol {
    /// In words: `commit(set: current)`.
    pub fn describe(&self, machine: &Machine) -> String {
        let failure = self.failure.map(|reply| format!("fails with {}", machine[reply].name));
        let Some(event) = self.event else {
            return failure.map_or("work done".to_owned(), |failure| format!("work {failure}"));
        };
        let event = &machine[event];
        let params = event.params.iter().zip(&self.picks);
        let params: Vec<String> = params
            .map(|(param, pick)| {
                format!("{}: {}", param.name, pick.describe(machine, event, param))
            })
            .collect();
        let mut text = event.name.clone();
        if !params.is_empty() {
            text += &format!("({})", params.join(", "));
        }
        let answer = |&(guard, yes): &(GuardId, bool)| {
            format!("{}: {}", machine[guard].name, if yes { "yes" } else { "no" })
        };
        let world: Vec<String> = self.guards.iter().map(answer).chain(failure).collect();
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

    fn describe(self, machine: &Machine, event: &crate::machine::Event, param: &Param) -> String {
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
                event.params.get(other).map(|param| param.name.clone()).unwrap_or_default()
            }
        }
    }
}
