//! Reads a call as [`Call`](super::Call) shows it.

use lifechart_spec::conformance::{Call, Stimulus};
use lifechart_spec::diagnostics::{nearest, quoted};
use lifechart_spec::machine::{
    ActivityId, EventId, GuardId, Kind, Machine, Param, ReplyId, TypeKind, Value,
};
use std::time::Duration;

/// Reads `begin_prepare(set: 1, snapshot: 2) [has_space: no, fails with provider_veto]`.
///
/// # Errors
///
/// Says what is wrong with it.
pub fn read_call(machine: &Machine, text: &str) -> Result<Call, String> {
    let (head, world) = split(text.trim(), '[', ']')?;
    let (name, params) = split(head, '(', ')')?;
    let stimulus = match name {
        "work ends" if params.is_none() => Stimulus::Finish,
        name if name.ends_with(" ms pass") => Stimulus::Wait(passing(name)?),
        name => {
            let event = event(machine, name)?;
            Stimulus::Event { event, payload: payload(machine, event, params.unwrap_or_default())? }
        }
    };
    let mut call = Call { stimulus, guards: Vec::new(), failure: None, results: Vec::new() };
    let mut brought = Vec::new();
    for item in items(world.unwrap_or_default()) {
        if let Some(reply) = item.strip_prefix("fails with ") {
            call.failure = Some(reply_named(machine, reply.trim())?);
            continue;
        }
        let (name, answer) = item.split_once(':').ok_or_else(|| {
            format!("{} is neither `GUARD: yes` nor `fails with REPLY`", quoted(item))
        })?;
        match name.split_once('.') {
            Some((activity, part)) => brought.push((activity.trim(), part.trim(), answer.trim())),
            None => call.guards.push(guard(machine, name.trim(), answer.trim())?),
        }
    }
    call.results = results(machine, &brought)?;
    Ok(call)
}

fn passing(text: &str) -> Result<Duration, String> {
    let number = text.strip_suffix(" ms pass").and_then(|number| number.trim().parse().ok());
    number.map(Duration::from_millis).ok_or_else(|| format!("{} is no time", quoted(text)))
}

/// What each activity brings back, in order of its parts.
fn results(
    machine: &Machine,
    brought: &[(&str, &str, &str)],
) -> Result<Vec<(ActivityId, Vec<Value>)>, String> {
    let mut results: Vec<(ActivityId, Vec<Value>)> = Vec::new();
    for &(name, ..) in brought {
        let found = machine.activities.iter().find(|(_, activity)| activity.name == name);
        let names = machine.activities.values().map(|activity| activity.name.as_str());
        let (id, activity) = found.ok_or_else(|| unknown("an activity", name, names))?;
        if results.iter().any(|(known, _)| *known == id) {
            continue;
        }
        let parts = brought.iter().filter(|(of, ..)| *of == name);
        let parts: Vec<(&str, &str)> = parts.map(|&(_, part, value)| (part, value)).collect();
        results.push((id, values(machine, &activity.result, &parts)?));
    }
    Ok(results)
}

/// What stands before the brackets, and what inside.
fn split(text: &str, open: char, close: char) -> Result<(&str, Option<&str>), String> {
    let Some((before, rest)) = text.split_once(open) else { return Ok((text.trim(), None)) };
    match rest.trim_end().strip_suffix(close) {
        Some(inside) => Ok((before.trim(), Some(inside))),
        None => Err(format!("`{close}` is missing at the end of {}", quoted(text))),
    }
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty())
}

fn event(machine: &Machine, name: &str) -> Result<EventId, String> {
    let found = machine.events.iter().find(|(_, event)| event.name == name);
    let names = || machine.events.values().map(|event| event.name.as_str());
    found.map(|(id, _)| id).ok_or_else(|| unknown("an event", name, names()))
}

fn reply_named(machine: &Machine, name: &str) -> Result<ReplyId, String> {
    let found = machine.replies.iter().find(|(_, reply)| reply.name == name);
    let names = || machine.replies.values().map(|reply| reply.name.as_str());
    found.map(|(id, _)| id).ok_or_else(|| unknown("a reply", name, names()))
}

fn guard(machine: &Machine, name: &str, answer: &str) -> Result<(GuardId, bool), String> {
    let found = machine.guards.iter().find(|(_, guard)| guard.name == name);
    let names = || machine.guards.values().map(|guard| guard.name.as_str());
    let (id, _) = found.ok_or_else(|| unknown("a guard", name, names()))?;
    match answer {
        "yes" => Ok((id, true)),
        "no" => Ok((id, false)),
        other => Err(format!("a guard answers `yes` or `no`, not {}", quoted(other))),
    }
}

fn payload(machine: &Machine, event: EventId, text: &str) -> Result<Vec<Value>, String> {
    let pair = |item| {
        let pair = str::split_once(item, ':').map(|(name, value)| (name.trim(), value.trim()));
        pair.ok_or_else(|| format!("{} is not `PARAMETER: VALUE`", quoted(item)))
    };
    let given: Vec<(&str, &str)> = items(text).map(pair).collect::<Result<_, _>>()?;
    values(machine, &machine[event].params, &given)
}

/// The values of all parameters, in order of declaration.
fn values(
    machine: &Machine,
    params: &[Param],
    given: &[(&str, &str)],
) -> Result<Vec<Value>, String> {
    let names = || params.iter().map(|param| param.name.as_str());
    if let Some((name, _)) = given.iter().find(|(name, _)| names().all(|known| known != *name)) {
        return Err(unknown("a parameter", name, names()));
    }
    let of = |param: &Param| {
        let found = given.iter().find(|(name, _)| *name == param.name);
        let (_, text) =
            found.ok_or_else(|| format!("the parameter `{}` is missing", param.name))?;
        value(machine, param, text)
    };
    params.iter().map(of).collect()
}

fn value(machine: &Machine, param: &Param, text: &str) -> Result<Value, String> {
    if text == "None" && param.ty.optional {
        return Ok(Value::Absent);
    }
    let wrong = |what: &str| format!("`{}` is {what}, not {}", param.name, quoted(text));
    match param.ty.kind {
        Kind::Bool => text.parse().map(Value::Bool).map_err(|_| wrong("`true` or `false`")),
        Kind::Count { max } => {
            let number = text.parse::<u32>().ok();
            let number = number.filter(|number| max.is_none_or(|max| *number <= max));
            number.map(Value::Count).ok_or_else(|| wrong("a number in its range"))
        }
        Kind::Id(_) => {
            let number = text.parse::<u32>().ok().and_then(|number| number.checked_sub(1));
            number.map(Value::Id).ok_or_else(|| wrong("an id, a number from 1"))
        }
        Kind::Enumeration(ty) => {
            let TypeKind::Enumeration { variants } = &machine[ty].kind else {
                return Err(wrong("a word"));
            };
            let found = variants.iter().position(|variant| variant == text);
            let names = || variants.iter().map(String::as_str);
            let found = found.and_then(|found| u32::try_from(found).ok());
            found.map(Value::Variant).ok_or_else(|| unknown("a word of the type", text, names()))
        }
    }
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let meant =
        nearest(name, known).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!("{} is not {what}{meant}", quoted(name))
}
