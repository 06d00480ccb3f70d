//! Values that a log does not show: all that could make a difference.

use super::guess::{Guess, NAMELESS};
use super::shown::Given;
use lifechart_spec::arena::Id as _;
use lifechart_spec::explore::{Payload, Place};
use lifechart_spec::machine::{
    EventId, Kind, Machine, Param, StateId, Transition, TransitionId, TypeId, Value,
};

/// No more combinations of unseen values are tried than this.
const MOST: usize = 4096;

/// Every way to complete the parameters of an event.
pub(super) fn payloads(
    machine: &Machine,
    guess: &Guess,
    event: EventId,
    given: &[Given],
) -> Vec<Vec<Value>> {
    let params = &machine[event].params;
    if let Some(known) = known(params, given) {
        return vec![known];
    }
    let asked = machine.ancestry(guess.at.state).flat_map(|state| machine[state].branches(event));
    let seen_by: Vec<&Transition> = asked.flat_map(|&id| with_failed(machine, id)).collect();
    complete(machine, guess, (params, Place::Event), &seen_by, given, &[])
}

/// Every way to complete what the activity of a state brings back.
pub(super) fn results(
    machine: &Machine,
    guess: &Guess,
    state: StateId,
    given: &[Given],
) -> Vec<Vec<Value>> {
    let Some(invoke) = &machine[state].invoke else { return Vec::new() };
    let params = &machine[invoke.activity].result;
    if let Some(known) = known(params, given) {
        return vec![known];
    }
    let seen_by: Vec<&Transition> = invoke.done.iter().map(|&id| &machine[id]).collect();
    complete(machine, guess, (params, Place::Result), &seen_by, given, &[])
}

/// Every way to complete what a `try` brings back, in an event with this payload.
pub(super) fn brought_back(
    machine: &Machine,
    guess: &Guess,
    branch: TransitionId,
    given: &[Given],
    also: &[(TypeId, u32)],
) -> Vec<Vec<Value>> {
    let Some(activity) = machine[branch].attempt else { return Vec::new() };
    let params = &machine[activity].result;
    if params.is_empty() {
        return vec![Vec::new()];
    }
    complete(machine, guess, (params, Place::Result), &[&machine[branch]], given, also)
}

fn with_failed(machine: &Machine, branch: TransitionId) -> impl Iterator<Item = &Transition> {
    let failed = machine[branch].failed.iter().map(|&failed| &machine[failed]);
    std::iter::once(&machine[branch]).chain(failed)
}

/// The values, if the log shows them all.
fn known(params: &[Param], given: &[Given]) -> Option<Vec<Value>> {
    (given.len() == params.len()).then(|| given.iter().map(value).collect())?
}

fn value(given: &Given) -> Option<Value> {
    match given {
        Given::Unseen => None,
        Given::Value(value) => Some(*value),
        Given::Id(_, id) => Some(Value::Id(*id)),
    }
}

fn complete(
    machine: &Machine,
    guess: &Guess,
    (params, place): (&[Param], Place),
    seen_by: &[&Transition],
    given: &[Given],
    also: &[(TypeId, u32)],
) -> Vec<Vec<Value>> {
    let payload = Payload::new(machine, params, place, seen_by.iter().copied());
    let mut all: Vec<Vec<Value>> = vec![Vec::new()];
    for (index, param) in params.iter().enumerate() {
        let shown = given.get(index).and_then(value);
        let mut longer = Vec::new();
        for before in &all {
            let candidates = match (shown, param.ty.kind) {
                (Some(value), _) => vec![value],
                (None, Kind::Id(ty)) => {
                    let here =
                        params.iter().zip(before).filter_map(|(param, value)| id(param, value));
                    let shown = given.iter().filter_map(|given| match given {
                        Given::Id(ty, id) => Some((*ty, *id)),
                        _ => None,
                    });
                    let known = guess.ids(machine).chain(here).chain(shown);
                    ids(known.chain(also.iter().copied()), ty, param.ty.optional)
                }
                (None, _) => {
                    let mut values = Vec::new();
                    payload.values(machine, &guess.at, &[], before, &mut values);
                    values
                }
            };
            for candidate in candidates {
                let mut next = before.clone();
                next.push(candidate);
                longer.push(next);
            }
        }
        longer.truncate(MOST);
        all = longer;
    }
    all
}

fn id(param: &Param, value: &Value) -> Option<(TypeId, u32)> {
    match (param.ty.kind, value) {
        (Kind::Id(ty), Value::Id(id)) => Some((ty, *id)),
        _ => None,
    }
}

/// Every id of a type that is there, and one that is new.
fn ids(known: impl Iterator<Item = (TypeId, u32)>, ty: TypeId, optional: bool) -> Vec<Value> {
    let mut found: Vec<u32> = known.filter(|(of, _)| *of == ty).map(|(_, id)| id).collect();
    found.sort_unstable();
    found.dedup();
    let nameless = found.iter().rev().find(|id| **id >= NAMELESS);
    // Symbols of different types must differ, because known ones are numbered together.
    let new = nameless.map_or(NAMELESS + 64 * ty.index() as u32, |last| last + 1);
    found.push(new);
    let absent = optional.then_some(Value::Absent);
    found.into_iter().map(Value::Id).chain(absent).collect()
}
