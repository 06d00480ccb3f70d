//! The sequence that leads to a difference, with ids that mean the same all along.

use super::Difference;
use super::inputs::Inputs;
use super::joint::{Joint, Pair};
use super::product::{Met, Product};
use crate::explore::Step;
use crate::machine::{ActivityId, Kind, Machine, Param, StateId, TypeId, Value};
use crate::semantics::{Configuration, Input, StepError, World, initial, step};
use std::collections::BTreeMap;

/// One step of both machines.
#[derive(Clone, Debug)]
pub struct Played {
    /// The step of the old one, if the input exists for it.
    pub old: Option<Step>,
    /// The step of the new one, if the input exists for it.
    pub new: Option<Step>,
    /// The states before the step.
    pub from: (StateId, StateId),
    /// The states after it.
    pub to: (StateId, StateId),
}

impl Product<'_> {
    /// What was met, with the sequence that leads there.
    pub(super) fn difference(&self, met: &Met) -> Difference {
        Difference {
            class: met.class,
            seen_by: met.seen_by,
            is_breaking: true,
            steps: self.way(met.node, Some(&met.joint)),
            old: met.places.0,
            new: met.places.1,
            cause: met.cause,
            cells: met.cells.iter().copied().collect(),
            note: String::new(),
        }
    }

    /// The steps to a pair, and one more.
    pub(super) fn way(&self, node: usize, last: Option<&Joint>) -> Vec<Played> {
        let mut joints: Vec<&Joint> = last.into_iter().collect();
        let mut at = node;
        while let Some((before, joint)) = self.nodes.get(at).and_then(|node| node.from.as_ref()) {
            joints.push(joint);
            at = *before;
        }
        let mut replay = Replay::new(&self.inputs);
        joints.into_iter().rev().map(|joint| replay.step(joint)).collect()
    }
}

/// Both machines, played with ids that keep their names.
struct Replay<'r, 'm> {
    inputs: &'r Inputs<'m>,
    at: Pair,
    used: BTreeMap<u32, u32>,
}

impl<'r, 'm> Replay<'r, 'm> {
    fn new(inputs: &'r Inputs<'m>) -> Self {
        let at = Pair { old: initial(inputs.old), new: initial(inputs.new) };
        Self { inputs, at, used: BTreeMap::new() }
    }

    fn step(&mut self, joint: &Joint) -> Played {
        let joint = self.concrete(joint);
        let from = (self.at.old.state, self.at.new.state);
        let old =
            joint.old.map(|input| taken(self.inputs.old, &mut self.at.old, input, joint.old_world));
        let new =
            joint.new.map(|input| taken(self.inputs.new, &mut self.at.new, input, joint.new_world));
        let to = (self.at.old.state, self.at.new.state);
        Played { old: old.flatten(), new: new.flatten(), from, to }
    }

    /// The same input with the names that ids have here.
    fn concrete(&mut self, joint: &Joint) -> Joint {
        let Inputs { old, new, classes, .. } = self.inputs;
        let met = classes.met(old, new, &self.at);
        let mut fresh: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let used = &mut self.used;
        let mut name = |class: u32, id: u32| -> u32 {
            let known = met.iter().filter(|(of, _)| *of == class).nth(id as usize);
            known.map(|known| known.1).unwrap_or_else(|| {
                *fresh.entry((class, id)).or_insert_with(|| {
                    let next = used.entry(class).or_insert(0);
                    *next += 1;
                    *next - 1
                })
            })
        };
        let mut concrete = joint.clone();
        let running = |machine: &Machine, state: StateId| {
            machine[state].invoke.as_ref().map(|invoke| invoke.activity)
        };
        let sides: [Side<'_>; 2] = [
            (
                *old,
                &self.at.old,
                &mut concrete.old,
                &mut concrete.old_world,
                joint.old_tried,
                &|ty| classes.of_old(ty),
            ),
            (
                *new,
                &self.at.new,
                &mut concrete.new,
                &mut concrete.new_world,
                joint.new_tried,
                &|ty| classes.of_new(ty),
            ),
        ];
        for (machine, at, input, world, tried, class) in sides {
            let mut rename = |params: &[Param], values: &mut [Value]| {
                for (param, value) in params.iter().zip(values) {
                    if let (Kind::Id(ty), Value::Id(id)) = (param.ty.kind, &mut *value) {
                        *id = name(class(ty), *id);
                    }
                }
            };
            match input {
                Some(Input::Event { event, payload }) => rename(&machine[*event].params, payload),
                Some(Input::Done { result }) => {
                    if let Some(activity) = running(machine, at.state) {
                        rename(&machine[activity].result, result);
                    }
                }
                _ => {}
            }
            if let (Some(activity), Some(Ok(result))) = (tried, &mut world.attempt) {
                rename(&machine[activity].result, result);
            }
        }
        concrete
    }
}

/// Makes a step. None, if nothing happens: what came due is spent.
fn taken(machine: &Machine, at: &mut Configuration, input: Input, world: World) -> Option<Step> {
    let result = match step(machine, at, &input, &world) {
        Ok((outcome, next)) => {
            *at = next;
            Ok(outcome)
        }
        Err(StepError::Spent) => return None,
        Err(error) => Err(error),
    };
    Some(Step { input, world, result })
}

/// One of the two versions in a step: where it is, what happens, what is tried, and the classes of
/// its ids.
type Side<'s> = (
    &'s Machine,
    &'s Configuration,
    &'s mut Option<Input>,
    &'s mut World,
    Option<ActivityId>,
    &'s dyn Fn(TypeId) -> u32,
);
