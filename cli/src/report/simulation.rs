//! The lifecycle as a table that the page steps through: the same semantics, worked out here.

use super::interned::Interned;
use lifechart_spec::conformance::{
    Bound, Cause, Completions, Observe, Origin, Pick, Regime, Seen, Simulated, Specification,
    Symbol, simulate,
};
use lifechart_spec::explore::{Exploration, value_text};
use lifechart_spec::machine::{Field, FieldId, Kind, Machine};
use serde_json::{Value, json};

/// Counts go this far; with more the table would be large and say no more.
const COUNTED: u32 = 2;
/// A table with more cells is left out.
const MOST: usize = 60_000;

/// Nothing, where the table would be too large.
pub(super) fn simulation(machine: &Machine, exploration: &Exploration) -> Value {
    let regime = Regime {
        observe: Observe::Actions,
        completions: Completions::Separate,
        ..Regime::default()
    };
    let bounds = Bound::of_all(machine, COUNTED);
    let limits: Vec<Value> =
        bounds.iter().map(|bound| json!({"name": bound.name(), "max": bound.max()})).collect();
    let Ok(specification) = Specification::bounded(machine, exploration, regime, bounds) else {
        return Value::Null;
    };
    let mealy = specification.mealy();
    if mealy.states() * mealy.inputs() > MOST {
        return Value::Null;
    }
    let states = 0..mealy.states() as u32;
    let mut outcomes = Interned::default();
    let mut row = |state| -> Vec<Value> {
        let cell = |input| {
            let cell = simulate(&specification, state, input);
            cell.map_or(Value::Null, |cell| outcomes.number(told(machine, &cell)))
        };
        mealy.alphabet().map(cell).collect()
    };
    let cells: Vec<Vec<Value>> = states.clone().map(&mut row).collect();
    let symbols = specification.symbols().iter();
    let of_type = |field: &Field| (field.name.clone(), json!(kind(machine, field.ty.kind)));
    let types: serde_json::Map<String, Value> = machine.fields.values().map(of_type).collect();
    json!({
        "limits": limits,
        "types": types,
        "symbols": symbols.map(|symbol| said(machine, symbol)).collect::<Vec<_>>(),
        "seen": specification.seen().iter().map(|seen| shown(machine, seen)).collect::<Vec<_>>(),
        "states": states.map(|state| standing(&specification, state)).collect::<Vec<_>>(),
        "cells": cells,
        "outcomes": outcomes.into_values(),
    })
}

/// The name of the type of an id.
fn kind(machine: &Machine, kind: Kind) -> Option<&str> {
    if let Kind::Id(ty) = kind { Some(&machine[ty].name) } else { None }
}

fn told(machine: &Machine, cell: &Simulated) -> Value {
    let line = cell.place.map(|place| machine.source.line(place.start));
    let ids = cell.ids.iter().map(|&(field, origin)| {
        let name = &machine[field].name;
        match origin {
            Origin::Param(at) => json!([name, "param", at]),
            Origin::Field(other) => json!([name, "field", machine[other].name]),
            Origin::Work => json!([name, "work"]),
        }
    });
    let tried = cell.tried.map(|activity| &machine[activity].name);
    json!([cell.next, cell.seen, u8::from(cell.is_taken), line, ids.collect::<Vec<_>>(), tried])
}

fn said(machine: &Machine, symbol: &Symbol) -> Value {
    let event = match symbol.cause {
        Cause::Event(event) => Some(&machine[event]),
        Cause::Finish | Cause::Wait => None,
    };
    let params = event.into_iter().flat_map(|event| event.params.iter().zip(&symbol.picks));
    let params = params.map(|(param, pick)| {
        let how = match pick {
            Pick::Value(value) => {
                json!({"value": value_text(machine, param.ty.kind, *value)})
            }
            Pick::Current(field) => json!({"id": "current", "field": machine[*field].name}),
            Pick::Same(other) => json!({"id": "same", "param": other}),
            Pick::Fresh => json!({"id": "new"}),
            Pick::Previous => json!({"id": "previous"}),
            Pick::Finished => json!({"id": "finished"}),
        };
        json!([param.name, how, kind(machine, param.ty.kind)])
    });
    let brings = symbol.results.iter().map(|(activity, picks)| {
        let parts = machine[*activity].result.iter().zip(picks);
        let parts = parts.map(|(part, pick)| match pick {
            Pick::Value(value) => json!([part.name, value_text(machine, part.ty.kind, *value)]),
            _ => json!([part.name, Value::Null]),
        });
        json!([machine[*activity].name, parts.collect::<Vec<_>>()])
    });
    let guards = symbol.guards.iter().map(|&(guard, yes)| json!([machine[guard].name, yes]));
    json!({
        "event": event.map(|event| &event.name),
        "params": params.collect::<Vec<_>>(),
        "brings": brings.collect::<Vec<_>>(),
        "guards": guards.collect::<Vec<_>>(),
        "fails": symbol.failure.map(|reply| &machine[reply].name),
    })
}

fn shown(machine: &Machine, seen: &Seen) -> Value {
    let answers =
        seen.answers.map(|(event, reply)| json!([machine[event].name, machine[reply].name]));
    json!({
        "reply": seen.reply.map(|reply| &machine[reply].name),
        "answers": answers,
        "state": seen.state.map(|state| &machine[state].name),
        "actions": seen.actions.iter().map(|&action| &machine[action].name).collect::<Vec<_>>(),
    })
}

fn standing(specification: &Specification<'_>, state: u32) -> Value {
    let machine = specification.machine();
    let Some(at) = specification.configuration(state) else { return Value::Null };
    let is_id = |field: FieldId| matches!(machine[field].ty.kind, Kind::Id(_));
    let context = machine.fields.iter().zip(&at.values).filter(|((id, _), _)| !is_id(*id));
    let context = context
        .map(|((_, field), value)| json!([field.name, value_text(machine, field.ty.kind, *value)]));
    let is_end = specification.is_end(at.state);
    json!({"state": machine[at.state].name, "end": is_end, "context": context.collect::<Vec<_>>()})
}
