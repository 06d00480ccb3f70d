//! From symbols to payloads: which ids are current, new, or stale at a point of a test.

use super::alphabet::{Cause, Pick, Symbol};
use super::call::{Call, Played, Stimulus};
use super::clock::Standing;
use super::occurring::Brought;
use crate::arena::Id as _;
use crate::machine::{Kind, Machine, Param, Role, StateId, TypeId, Value};
use crate::semantics::Configuration;
use std::collections::BTreeMap;

/// The ids of one test.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ids {
    /// How many of each type were used.
    used: BTreeMap<TypeId, u32>,
    /// Those that a field had, the last one last.
    forgotten: Vec<(TypeId, u32)>,
    /// Those that came to the end of the happy path.
    finished: Vec<(TypeId, u32)>,
}

impl Ids {
    /// The call that a symbol stands for.
    pub(super) fn call(&mut self, machine: &Machine, at: &Standing, symbol: &Symbol) -> Call {
        let at_values = &at.configuration;
        let stimulus = match symbol.cause {
            Cause::Finish => Stimulus::Finish,
            Cause::Wait => Stimulus::Wait(at.wait(machine)),
            Cause::Event(event) => {
                let params = &machine[event].params;
                let payload = self.values(machine, at_values, params, &symbol.picks, None);
                Stimulus::Event { event, payload }
            }
        };
        let payload = match &stimulus {
            Stimulus::Event { payload, .. } => payload.as_slice(),
            Stimulus::Finish | Stimulus::Wait(_) => &[],
        };
        let brought: &Brought = &symbol.results;
        let mut results = Vec::new();
        for (activity, picks) in brought {
            let params = &machine[*activity].result;
            results
                .push((*activity, self.values(machine, at_values, params, picks, Some(payload))));
        }
        Call { stimulus, guards: symbol.guards.clone(), failure: symbol.failure, results }
    }

    /// The values of parameters or, where the payload of the call is known, of parts of a result.
    fn values(
        &mut self,
        machine: &Machine,
        at: &Configuration,
        params: &[Param],
        picks: &[Pick],
        payload: Option<&[Value]>,
    ) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for (index, (param, &pick)) in params.iter().zip(picks).enumerate() {
            let value = match (pick, param.ty.kind) {
                (Pick::Value(value), _) => value,
                // The same words mean the same id, also where it is a new one.
                (pick, Kind::Id(ty)) => {
                    let before = params.iter().zip(picks).take(index);
                    let same = before
                        .map(|(other, before)| other.ty.kind == param.ty.kind && *before == pick);
                    let same = same.enumerate().find_map(|(at, same)| same.then_some(at));
                    match same.filter(|_| pick != Pick::Fresh) {
                        Some(same) => values.get(same).copied().unwrap_or(Value::Absent),
                        None => self.pick(machine, at, ty, pick, payload.unwrap_or(&values)),
                    }
                }
                _ => Value::Absent,
            };
            values.push(value);
        }
        values
    }

    /// New ids will not be among those of a configuration.
    pub(super) fn skip_those_of(&mut self, machine: &Machine, at: &Configuration) {
        for (field, value) in machine.fields.values().zip(&at.values) {
            if let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, value) {
                let used = self.used.entry(ty).or_insert(0);
                *used = (*used).max(id.saturating_add(1));
            }
        }
    }

    fn pick(
        &mut self,
        machine: &Machine,
        at: &Configuration,
        ty: TypeId,
        pick: Pick,
        before: &[Value],
    ) -> Value {
        let stale = |of: &(TypeId, u32)| of.0 == ty && !holds(machine, at, ty, of.1);
        let known = match pick {
            Pick::Current(field) => at.values.get(field.index()).copied(),
            Pick::Same(other) => before.get(other).copied(),
            Pick::Previous => self.forgotten.iter().rfind(|id| stale(id)).map(|id| Value::Id(id.1)),
            Pick::Finished => {
                let finished = |id: &&(TypeId, u32)| stale(id) && self.finished.contains(id);
                self.forgotten.iter().rfind(finished).map(|id| Value::Id(id.1))
            }
            Pick::Fresh | Pick::Value(_) => None,
        };
        known.filter(|value| *value != Value::Absent).unwrap_or_else(|| {
            let used = self.used.entry(ty).or_insert(0);
            *used += 1;
            Value::Id(*used - 1)
        })
    }

    /// Takes note of what a call has changed.
    pub(super) fn note(
        &mut self,
        machine: &Machine,
        ends: &[StateId],
        before: &Standing,
        played: &Played,
    ) {
        let (before, next) = (&before.configuration, &played.next.configuration);
        for (field, declared) in machine.fields.iter() {
            let Kind::Id(ty) = declared.ty.kind else { continue };
            let was = before.values.get(field.index()).copied();
            if let Some(Value::Id(id)) = was
                && !holds(machine, next, ty, id)
            {
                self.forgotten.retain(|known| *known != (ty, id));
                self.forgotten.push((ty, id));
            }
            let is = next.values.get(field.index()).copied();
            if let Some(Value::Id(id)) = is.filter(|_| ends.contains(&next.state))
                && !self.finished.contains(&(ty, id))
            {
                self.finished.push((ty, id));
            }
            self.remember_few(machine, ty, next);
        }
    }

    /// Of one type only ids are kept that can still be picked: of those that finished the last one,
    /// of the others the last two, because the last one may become current again.
    fn remember_few(&mut self, machine: &Machine, ty: TypeId, at: &Configuration) {
        let Self { forgotten, finished, .. } = self;
        let mut left = [2_usize, 1];
        let mut kept: Vec<(TypeId, u32)> = Vec::new();
        for id in forgotten.iter().rev() {
            let left = &mut left[usize::from(finished.contains(id))];
            if id.0 != ty || *left > 0 {
                kept.push(*id);
                *left -= usize::from(id.0 == ty);
            }
        }
        kept.reverse();
        *forgotten = kept;
        finished.retain(|id| id.0 != ty || forgotten.contains(id) || holds(machine, at, ty, id.1));
    }

    /// Numbers ids per type in the order in which they are met: in these values of the context, then
    /// in what is remembered.
    pub(super) fn rename_with(&mut self, machine: &Machine, contexts: [&mut Vec<Value>; 2]) {
        let mut known: Vec<(TypeId, u32)> = Vec::new();
        let mut number = |ty: TypeId, id: u32| -> u32 {
            if !known.contains(&(ty, id)) {
                known.push((ty, id));
            }
            let of_type = known.iter().filter(|(of, _)| *of == ty);
            of_type.take_while(|(_, other)| *other != id).count() as u32
        };
        for values in contexts {
            for (field, value) in machine.fields.values().zip(values) {
                if let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, value) {
                    *id = number(ty, *id);
                }
            }
        }
        for (ty, id) in self.forgotten.iter_mut().chain(&mut self.finished) {
            *id = number(*ty, *id);
        }
        self.finished.sort_unstable();
        self.used.clear();
        for (ty, _) in known {
            *self.used.entry(ty).or_insert(0) += 1;
        }
    }
}

/// Whether a field has this id.
fn holds(machine: &Machine, at: &Configuration, ty: TypeId, id: u32) -> bool {
    let mut fields = machine.fields.values().zip(&at.values);
    fields.any(|(field, value)| field.ty.kind == Kind::Id(ty) && *value == Value::Id(id))
}

/// The states where the happy path ends: it leads there, and does not go on.
pub(super) fn ends_of_the_happy_path(machine: &Machine) -> Vec<StateId> {
    let is_main = |id: &crate::machine::TransitionId| machine[*id].role == Role::Main;
    let entered: Vec<StateId> = machine
        .transitions
        .values()
        .filter(|transition| transition.role == Role::Main)
        .filter_map(|transition| match transition.decision {
            crate::machine::Decision::Target { state, .. } => Some(machine.settle(state)),
            _ => None,
        })
        .collect();
    let goes_on = |state: StateId| machine.taken_in(state).iter().any(is_main);
    machine.atomic_states().filter(|state| entered.contains(state) && !goes_on(*state)).collect()
}

/// The configuration that stands for all that differ from it by a renaming of ids.
pub(super) fn canonical(machine: &Machine, mut standing: Standing) -> Standing {
    let mut known: Vec<(TypeId, u32, u32)> = Vec::new();
    for (field, value) in machine.fields.values().zip(&mut standing.configuration.values) {
        let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, &mut *value) else { continue };
        let found = known.iter().find(|&&(of, old, _)| of == ty && old == *id).copied();
        let next = known.iter().filter(|(of, ..)| *of == ty).count() as u32;
        let (.., new) = found.unwrap_or((ty, *id, next));
        if found.is_none() {
            known.push((ty, *id, new));
        }
        *id = new;
    }
    standing
}
