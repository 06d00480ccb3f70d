//! A run that shows something, with the same names for ids and instances all along.

use super::model::System;
use super::record::{Part, Record};
use super::search::{Place, Search};
use super::successors::{Came, Stepper};
use crate::arena::Id as _;
use crate::machine::Value;
use crate::semantics::Configuration;

/// A run of a system from its first state.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Every instance, in the first state.
    pub first: Vec<Configuration>,
    /// The steps.
    pub steps: Vec<Step>,
}

/// One step of the whole.
#[derive(Clone, Debug)]
pub struct Step {
    /// The steps of instances inside, in the order in which they begin.
    pub parts: Vec<Part>,
    /// Every instance after it; ids are numbers from one.
    pub after: Vec<Configuration>,
}

/// A shortest run to a place.
pub(super) fn trace(search: &mut Search<'_>, place: Place) -> Trace {
    let (at, broken) = match place {
        Place::In(at) => (at, None),
        Place::From(at, property) => (at, Some(property)),
    };
    let path = search.path(at);
    let mut state = search.stepper.first();
    let mut last_id = 0;
    let mut trace = Trace { first: configurations(&search.stepper, &state), steps: Vec::new() };
    for &next in &path[1..] {
        let found = look(search, &state, last_id, &mut |search, came| {
            came == Came::Changed && {
                let reached = search.stepper.state.clone();
                search.find(&reached) == next
            }
        });
        let Some(found) = found else { return trace };
        (state, last_id) = (found.state, found.last_id);
        trace.steps.push(found.step);
    }
    if let Some(property) = broken {
        let found = look(search, &state, last_id, &mut |search, came| {
            came != Came::Pruned && search.found.is_broken(property, &search.stepper)
        });
        trace.steps.extend(found.map(|found| found.step));
    }
    trace
}

/// A step, and where it leads.
struct Found {
    step: Step,
    state: Vec<u32>,
    last_id: u32,
}

/// The first step from a state that is as wanted.
fn look(
    search: &mut Search<'_>,
    from: &[u32],
    last_id: u32,
    wanted: &mut dyn FnMut(&mut Search<'_>, Came) -> bool,
) -> Option<Found> {
    let mut begins = Vec::new();
    search.stepper.begins(from, &mut begins);
    for begin in begins {
        let mut came = Vec::new();
        search.stepper.record = Some(Record::default());
        search.stepper.each(from, last_id, begin, &mut |stepper, how| {
            let parts = stepper.record.as_ref().map_or_else(Vec::new, |r| r.parts.clone());
            came.push((how, parts, stepper.state.clone(), stepper.last_id, stepper.atoms));
        });
        search.stepper.record = None;
        for (how, parts, state, last_id, atoms) in came {
            search.stepper.state.copy_from_slice(&state);
            search.stepper.atoms = atoms;
            if wanted(search, how) {
                let after = configurations(&search.stepper, &state);
                return Some(Found { step: Step { parts, after }, state, last_id });
            }
        }
    }
    None
}

/// Every instance in a state, with the ids of the whole.
fn configurations(stepper: &Stepper<'_>, state: &[u32]) -> Vec<Configuration> {
    let each = stepper.shape.instances.iter().enumerate().map(|(instance, of)| {
        let locals = &stepper.moves[of.group.index()].locals;
        let local = locals.local(stepper.shape.local(state, instance));
        let mut configuration = local.configuration.clone();
        let ids = stepper.shape.ids(state, instance);
        for value in &mut configuration.values {
            if let Value::Id(number) = value {
                *number = ids.get(*number as usize).copied().unwrap_or(0);
            }
        }
        configuration
    });
    each.collect()
}

/// How an instance is called: its group, and its number if there are several.
pub fn instance_name(system: &System, instance: usize) -> String {
    let mut first = 0;
    for group in system.groups.values() {
        let count = usize::from(group.count);
        if instance < first + count {
            let number = instance - first + 1;
            let alone = count == 1;
            return if alone { group.name.clone() } else { format!("{}[{number}]", group.name) };
        }
        first += count;
    }
    String::new()
}
