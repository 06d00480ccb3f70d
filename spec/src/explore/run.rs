//! Runs: inputs one after the other, with ids that mean the same all along.
//!
//! Configurations are explored up to a renaming of ids, so the inputs found there speak of "the id
//! this field has" and "a fresh one". A run makes them concrete; an id that was used once and
//! forgotten is never taken for a fresh one.

use crate::machine::{Kind, Machine, TypeId, Value, ValueType};
use crate::semantics::{
    Configuration, Input, Outcome, StepError, World, initial, select_branch, step,
};
use std::collections::BTreeMap;

/// A run from the first configuration.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its steps.
    pub steps: Vec<Step>,
    /// The configuration it ends in.
    pub end: Configuration,
    /// How many ids of each type were used.
    used: BTreeMap<TypeId, u32>,
}

/// One step of a run.
#[derive(Clone, Debug)]
pub struct Step {
    /// What happened.
    pub input: Input,
    /// How the outside answered.
    pub world: World,
    /// What came of it.
    pub result: Result<Outcome, StepError>,
}

impl Run {
    /// The empty run.
    pub fn new(machine: &Machine) -> Self {
        Self { steps: Vec::new(), end: initial(machine), used: BTreeMap::new() }
    }

    /// Goes on with an input that was found in a configuration which differs from the end of this
    /// run by a renaming of ids.
    pub fn extend(
        &mut self,
        machine: &Machine,
        like: &Configuration,
        input: &Input,
        world: &World,
    ) -> &Step {
        let (input, world) = self.concrete(machine, like, input, world);
        let result = match step(machine, &self.end, &input, &world) {
            Ok((outcome, next)) => {
                self.end = next;
                Ok(outcome)
            }
            Err(error) => Err(error),
        };
        self.steps.push(Step { input, world, result });
        // A step was pushed just now.
        &self.steps[self.steps.len() - 1]
    }

    fn concrete(
        &mut self,
        machine: &Machine,
        like: &Configuration,
        found: &Input,
        world: &World,
    ) -> (Input, World) {
        let mut names =
            Names { machine, like, end: &self.end, used: &mut self.used, new: Vec::new() };
        let mut input = found.clone();
        match &mut input {
            Input::Event { event, payload } => {
                let types = machine[*event].params.iter().map(|param| param.ty);
                names.rename(types, payload);
            }
            Input::Done { result } => {
                let invoke = machine[like.state].invoke.as_ref();
                let parts = invoke.map_or(&[][..], |invoke| &machine[invoke.activity].result);
                names.rename(parts.iter().map(|param| param.ty), result);
            }
            Input::Failed { .. } | Input::Due { .. } => {}
        }
        let mut world = world.clone();
        let branch = select_branch(machine, like, found, &world).ok().flatten();
        let activity = branch.and_then(|branch| machine[branch].attempt);
        if let (Some(activity), Some(Ok(result))) = (activity, &mut world.attempt) {
            names.rename(machine[activity].result.iter().map(|param| param.ty), result);
        }
        (input, world)
    }
}

/// Translates ids of one configuration into those of a run.
struct Names<'a> {
    machine: &'a Machine,
    like: &'a Configuration,
    end: &'a Configuration,
    used: &'a mut BTreeMap<TypeId, u32>,
    /// Fresh ids of this step: type, id as found, id in the run.
    new: Vec<(TypeId, u32, u32)>,
}

impl Names<'_> {
    fn rename(&mut self, types: impl Iterator<Item = ValueType>, values: &mut [Value]) {
        for (ty, value) in types.zip(values) {
            if let (Kind::Id(ty), Value::Id(found)) = (ty.kind, &mut *value) {
                *found = self.name(ty, *found);
            }
        }
    }

    fn name(&mut self, ty: TypeId, found: u32) -> u32 {
        let fields =
            self.machine.fields.values().zip(self.like.values.iter().zip(&self.end.values));
        for (field, values) in fields {
            if let (Kind::Id(of), (Value::Id(like), Value::Id(end))) = (field.ty.kind, values)
                && of == ty
                && *like == found
            {
                return *end;
            }
        }
        if let Some(&(.., new)) = self.new.iter().find(|&&(of, old, _)| of == ty && old == found) {
            return new;
        }
        let used = self.used.entry(ty).or_insert(0);
        let new = *used;
        *used += 1;
        self.new.push((ty, found, new));
        new
    }
}
