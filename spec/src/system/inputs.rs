//! What an instance does without being called by another: what comes from outside, work that is not
//! wired, deadlines.

use super::model::{FaultId, Outside};
use super::moves::Moves;
use crate::explore::{Events, Payload, Place, cells};
use crate::machine::{ActivityId, Kind, Machine, Param, TypeId, Value};
use crate::semantics::{Configuration, Input};

/// One of them.
pub(super) struct Spontaneous {
    /// What happens.
    pub(super) input: Input,
    /// How many ids nobody has had before come with it.
    pub(super) fresh: u8,
    /// The entry of the outside's events.
    pub(super) outside: Option<usize>,
    /// What had to go wrong for it.
    pub(super) fault: Option<FaultId>,
}

/// Everything that a local configuration does by itself, in order.
pub(super) fn spontaneous(moves: &Moves<'_>, local: u32, found: &mut Vec<Spontaneous>) {
    let (system, group) = (moves.system(), moves.group());
    let machine = moves.locals.machine();
    let at = moves.locals.local(local);
    let running = machine[at.configuration.state].invoke.as_ref().map(|invoke| invoke.activity);
    let unwired = running.filter(|_| at.call.is_none());
    let known = Known { machine, configuration: &at.configuration, types: at.types(machine) };
    for cell in cells(machine, at.configuration.state, Events::All) {
        let mut add = |values: Vec<Value>, fresh: u8, outside| {
            let input = match &cell.input {
                Input::Event { event, .. } => Input::Event { event: *event, payload: values },
                Input::Done { .. } => Input::Done { result: values },
                other => other.clone(),
            };
            found.push(Spontaneous { input, fresh, outside, fault: None });
        };
        match &cell.input {
            Input::Event { event, .. } => {
                let of = |(_, outside): &(usize, &Outside)| {
                    outside.group == group && outside.event == *event
                };
                for (position, outside) in system.outside.iter().enumerate().filter(of) {
                    let params = &machine[*event].params;
                    known.each(params, &cell.payload, &outside.fresh, at.classes, &mut |v, n| {
                        add(v, n, Some(position));
                    });
                }
            }
            Input::Done { .. } => {
                let Some(activity) = unwired else { continue };
                let flags = fresh_results(moves, activity);
                let parts = &machine[activity].result;
                let each = &mut |values, fresh| add(values, fresh, None);
                known.each(parts, &cell.payload, &flags, at.classes, each);
            }
            // Every error it declares is tried below.
            Input::Failed { .. } => {}
            Input::Due { .. } => add(Vec::new(), 0, None),
        }
    }
    let Some(activity) = unwired else { return };
    if let Some(fault) = moves.failing(activity) {
        found.extend(machine[activity].errors.iter().map(|&reply| {
            let input = Input::Failed { reply };
            Spontaneous { input, fresh: 0, outside: None, fault: Some(fault) }
        }));
    }
}

/// Every result of a `try` that is not wired.
pub(super) fn results(
    moves: &Moves<'_>,
    local: u32,
    input: &Input,
    activity: ActivityId,
) -> Vec<Vec<Value>> {
    let machine = moves.locals.machine();
    let parts = &machine[activity].result;
    let at = moves.locals.local(local);
    let mut known = Known { machine, configuration: &at.configuration, types: at.types(machine) };
    let mut classes = at.classes;
    if let Input::Event { event, payload } = input {
        for (param, value) in machine[*event].params.iter().zip(payload) {
            if let (Kind::Id(ty), Value::Id(number)) = (param.ty.kind, value) {
                let number = *number as usize;
                known.types.resize(known.types.len().max(number), ty);
                if number == known.types.len() {
                    known.types.push(ty);
                }
                classes = classes.max(number + 1);
            }
        }
    }
    let tried = machine.transitions.values().filter(|branch| branch.attempt == Some(activity));
    let payload = Payload::new(machine, parts, Place::Result, tried);
    let mut found = Vec::new();
    let flags = fresh_results(moves, activity);
    known.each(parts, &payload, &flags, classes, &mut |values, _| found.push(values));
    found
}

/// For each part of a result, whether it is an id that nobody has had before.
fn fresh_results(moves: &Moves<'_>, activity: ActivityId) -> Vec<bool> {
    let mut flags = vec![false; moves.locals.machine()[activity].result.len()];
    for &(group, of, part) in &moves.system().fresh_results {
        if let Some(flag) = flags.get_mut(part)
            && (group, of) == (moves.group(), activity)
        {
            *flag = true;
        }
    }
    flags
}

/// What an instance knows.
struct Known<'a> {
    machine: &'a Machine,
    configuration: &'a Configuration,
    /// The types of its ids.
    types: Vec<TypeId>,
}

impl Known<'_> {
    /// Every list of values for the parameters, with the number of new ids among them. An id is one
    /// that is known, or one that came before in the list, or a new one; where `fresh` says so it is
    /// always new.
    fn each(
        &self,
        params: &[Param],
        payload: &Payload,
        fresh: &[bool],
        classes: usize,
        visit: &mut dyn FnMut(Vec<Value>, u8),
    ) {
        let mut types: Vec<Option<TypeId>> = self.types.iter().copied().map(Some).collect();
        types.resize(classes, None);
        self.fill(params, payload, fresh, &mut types, &mut Vec::new(), &mut |values, ids| {
            visit(values, u8::try_from(ids - classes).unwrap_or(u8::MAX));
        });
    }

    fn fill(
        &self,
        params: &[Param],
        payload: &Payload,
        fresh: &[bool],
        types: &mut Vec<Option<TypeId>>,
        before: &mut Vec<Value>,
        visit: &mut dyn FnMut(Vec<Value>, usize),
    ) {
        let Some(param) = params.get(before.len()) else {
            return visit(before.clone(), types.len());
        };
        let mut candidates = Vec::new();
        match param.ty.kind {
            Kind::Id(ty) => {
                let is_fresh = fresh.get(before.len()).copied().unwrap_or(false);
                let known = (0..types.len()).filter(|&id| !is_fresh && types[id] == Some(ty));
                candidates.extend(known.chain([types.len()]).map(super::index::small));
                let mut candidates: Vec<_> = candidates.into_iter().map(Value::Id).collect();
                if param.ty.optional && !is_fresh {
                    candidates.push(Value::Absent);
                }
                for value in candidates {
                    let is_new = value == Value::Id(super::index::small(types.len()));
                    types.extend(is_new.then_some(Some(ty)));
                    before.push(value);
                    self.fill(params, payload, fresh, types, before, visit);
                    before.pop();
                    types.truncate(types.len() - usize::from(is_new));
                }
            }
            _ => {
                let mut values = Vec::new();
                payload.values(self.machine, self.configuration, &[], before, &mut values);
                for value in values {
                    before.push(value);
                    self.fill(params, payload, fresh, types, before, visit);
                    before.pop();
                }
            }
        }
    }
}
