//! Runs in words: `begin_prepare(set: A), end_prepare(set: A), finish_preparing done`.

use super::{Run, Step};
use crate::machine::{DurationDecl, EventId, Kind, Machine, Param, StateId, TypeKind, Value};
use crate::semantics::{Input, Outcome, OutcomeKind, World};
use std::fmt::Write as _;

/// Longer runs are told by their ends.
const WHOLE: usize = 8;

/// A run in words; empty for the empty run.
pub fn witness(machine: &Machine, run: &Run) -> String {
    let mut from = machine.settle(machine.root());
    let mut words: Vec<String> = Vec::new();
    for step in &run.steps {
        words.push(witness_step(machine, step, from));
        if let Ok(outcome) = &step.result {
            from = outcome.to;
        }
    }
    if words.len() > WHOLE {
        let left_out = words.len() - WHOLE + 1;
        let steps = if left_out == 1 { "step" } else { "steps" };
        words.splice(WHOLE / 2..WHOLE / 2 + left_out, [format!("({left_out} more {steps})")]);
    }
    words.join(", ")
}

/// Runs that are told step by step are cut in the middle when they are longer.
const MOST_TOLD: usize = 24;

/// A run told step by step, each with the state it is taken in and what comes of it:
/// `closed: open(key: A) -> opened, open told ok, runs ring`.
pub fn witness_steps(machine: &Machine, run: &Run) -> Vec<String> {
    let mut from = machine.settle(machine.root());
    let mut told = Vec::new();
    for (number, step) in (1..).zip(&run.steps) {
        let words = witness_step(machine, step, from);
        let name = &machine[from].name;
        told.push(format!("{number}. {name}: {words} -> {}", came_of(machine, step, from)));
        if let Ok(outcome) = &step.result {
            from = outcome.to;
        }
    }
    if told.len() > MOST_TOLD {
        let left_out = told.len() - MOST_TOLD + 1;
        let text = format!("({left_out} more steps)");
        told.splice(MOST_TOLD / 2..MOST_TOLD / 2 + left_out, [text]);
    }
    told
}

/// What came of a step.
fn came_of(machine: &Machine, step: &Step, from: StateId) -> String {
    let Ok(outcome) = &step.result else { return "nothing decides".to_owned() };
    let mut words = vec![match outcome.kind {
        OutcomeKind::Refused => "refused".to_owned(),
        OutcomeKind::Ignored => "ignored".to_owned(),
        OutcomeKind::Taken if outcome.to == from => format!("stays {}", machine[from].name),
        OutcomeKind::Taken => machine[outcome.to].name.clone(),
    }];
    let event = match &step.input {
        Input::Event { event, .. } => Some(*event),
        _ => None,
    };
    words.extend(consequences(machine, event, outcome));
    words.join(", ")
}

/// What follows from a step of an event, if it was one: who is told what, what is run, stopped and
/// started.
pub(crate) fn consequences(
    machine: &Machine,
    event: Option<EventId>,
    outcome: &Outcome,
) -> Vec<String> {
    let mut words = Vec::new();
    for (event, reply) in event.zip(outcome.reply).into_iter().chain(outcome.answers) {
        words.push(format!("{} told {}", machine[event].name, machine[reply].name));
    }
    let actions: Vec<&str> = outcome.actions().map(|id| machine[id].name.as_str()).collect();
    if !actions.is_empty() {
        words.push(format!("runs {}", actions.join(", ")));
    }
    if let Some(activity) = outcome.interrupted {
        words.push(format!("stops {}", machine[activity].name));
    }
    if let Some(activity) = outcome.started {
        words.push(format!("starts {}", machine[activity].name));
    }
    words
}

/// One step in words, taken in the atomic state `from`.
pub fn witness_step(machine: &Machine, step: &Step, from: StateId) -> String {
    let running = machine[from].invoke.as_ref().map(|invoke| &machine[invoke.activity]);
    let activity = running.map_or("", |activity| &activity.name);
    let mut text = match &step.input {
        Input::Event { event, payload } => {
            format!(
                "{}{}",
                machine[*event].name,
                arguments(machine, &machine[*event].params, payload)
            )
        }
        Input::Done { result } => {
            let parts = running.map_or(&[][..], |activity| &activity.result);
            format!("{activity} done{}", arguments(machine, parts, result))
        }
        Input::Failed { reply } => format!("{activity} failed with {}", machine[*reply].name),
        Input::Due { state, deadline } => {
            let after = machine[*state].after.get(*deadline);
            let lasts = after.map(|after| duration(&machine[after.duration]));
            format!("{} in {}", lasts.unwrap_or_default(), machine[*state].name)
        }
    };
    let answers = answers(machine, &step.world, step.result.as_ref().ok());
    if !answers.is_empty() {
        let _ = write!(text, " [{}]", answers.join(", "));
    }
    text
}

/// What the outside answered.
fn answers(machine: &Machine, world: &World, outcome: Option<&Outcome>) -> Vec<String> {
    let guards = world.guards.iter();
    let mut answers: Vec<String> = guards
        .map(|&(guard, yes)| format!("{}: {}", machine[guard].name, if yes { "yes" } else { "no" }))
        .collect();
    if let Some(Err(reply)) = world.attempt {
        let tried = outcome.and_then(|outcome| outcome.tried);
        let name = tried.map_or("the try", |activity| &machine[activity].name);
        answers.push(format!("{name} fails with {}", machine[reply].name));
    }
    answers
}

fn duration(duration: &DurationDecl) -> String {
    match &duration.name {
        Some(name) => format!("after {name}"),
        None => format!("after {:?}", duration.value),
    }
}

fn arguments(machine: &Machine, params: &[Param], values: &[Value]) -> String {
    if params.is_empty() {
        return String::new();
    }
    let each = params.iter().zip(values);
    let each = each.map(|(param, value)| {
        format!("{}: {}", param.name, value_text(machine, param.ty.kind, *value))
    });
    format!("({})", each.collect::<Vec<_>>().join(", "))
}

/// A value in words.
pub fn value_text(machine: &Machine, kind: Kind, value: Value) -> String {
    match (value, kind) {
        (Value::Absent, _) => "None".to_owned(),
        (Value::Bool(value), _) => value.to_string(),
        (Value::Count(value), _) => value.to_string(),
        (Value::Variant(word), Kind::Enumeration(ty)) => match &machine[ty].kind {
            TypeKind::Enumeration { variants } => {
                variants.get(word as usize).cloned().unwrap_or_default()
            }
            _ => String::new(),
        },
        (Value::Variant(word), _) => word.to_string(),
        (Value::Id(number), _) => symbol(number),
    }
}

/// A, B, ..., Z, A1, B1, ...
pub(crate) fn symbol(number: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}
