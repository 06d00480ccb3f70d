//! A run that shows something, with the same names for ids and instances all along.

use super::record::{Part, Record, name};
use super::search::{Place, Search};
use super::successors::{Came, Stepper};
use crate::arena::Id as _;
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
    /// What happens inside, in order.
    pub parts: Vec<Part>,
    /// Every instance after it; ids are numbers from zero.
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
        let found = look(search, &state, last_id, &mut |search, came, _| {
            came == Came::Changed && {
                let reached = search.stepper.state.clone();
                search.is_at(next, &reached)
            }
        });
        let Some(found) = found else { return trace };
        (state, last_id) = (found.state, found.last_id);
        trace.steps.push(found.step);
    }
    if let Some(property) = broken {
        let found = look(search, &state, last_id, &mut |search, came, _| {
            came != Came::Pruned && search.found.is_broken(property, &search.stepper)
        });
        trace.steps.extend(found.map(|found| found.step));
    }
    trace
}

/// A step, and where it leads.
pub(super) struct Found {
    pub(super) step: Step,
    pub(super) state: Vec<u32>,
    pub(super) last_id: u32,
    pub(super) atoms: u64,
}

/// The first step from a state that is as wanted.
pub(super) fn look(
    search: &mut Search<'_>,
    from: &[u32],
    last_id: u32,
    wanted: &mut dyn FnMut(&mut Search<'_>, Came, &Step) -> bool,
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
            let after = configurations(&search.stepper, &state);
            let step = Step { parts, after };
            if wanted(search, how, &step) {
                return Some(Found { step, state, last_id, atoms });
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
        name(&mut configuration.values, stepper.shape.ids(state, instance));
        configuration
    });
    each.collect()
}
