//! What one instance contributes to a state of the whole, up to a renaming of ids.
//!
//! A *local configuration* is a configuration whose ids are numbered in the order in which they
//! first appear, with the arguments of the call that it makes. Two instances with the same local
//! configuration behave alike; which ids they have is kept beside, see `system/state.rs`.

use super::index::{Index, small};
use super::model::{CallId, GroupId, System};
use super::property::Watch;
use crate::arena::Id as _;
use crate::machine::{ActivityId, Expression, Kind, Machine, TypeId, Value};
use crate::semantics::{Configuration, Input, Operand, Scene, World, initial};

/// A local configuration, and what is asked of it often.
#[derive(Clone, Debug)]
pub(super) struct Local {
    /// The configuration; its ids are numbered over all types together.
    pub(super) configuration: Configuration,
    /// The arguments of the call under way, with the same numbers.
    pub(super) arguments: Vec<Value>,
    /// How many different ids there are.
    pub(super) classes: usize,
    /// The call that the running activity is.
    pub(super) call: Option<CallId>,
    /// For each part of a situation that speaks of this group, whether it holds here, but for
    /// comparisons with others.
    pub(super) parts: Vec<bool>,
    /// For each order of states that speaks of this group, the place.
    pub(super) places: Vec<Option<usize>>,
}

/// The local configurations of one group, found so far.
pub(super) struct Locals<'s> {
    system: &'s System,
    group: GroupId,
    watch: &'s Watch<'s>,
    index: Index,
    all: Vec<Local>,
    /// The most different ids that any of them has.
    most: usize,
    /// The one an instance begins in, once it is known.
    first: Option<u32>,
    key: Vec<u64>,
}

impl<'s> Locals<'s> {
    pub(super) fn new(system: &'s System, group: GroupId, watch: &'s Watch<'s>) -> Self {
        let (all, key) = (Vec::new(), Vec::new());
        Self { system, group, watch, index: Index::new(), all, most: 0, first: None, key }
    }

    pub(super) fn machine(&self) -> &'s Machine {
        &self.system.machines[self.system.groups[self.group].machine]
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The most different ids that any of them has.
    pub(super) fn most_classes(&self) -> usize {
        self.most
    }

    pub(super) fn local(&self, number: u32) -> &Local {
        &self.all[number as usize]
    }

    /// The first one.
    pub(super) fn first(&mut self) -> u32 {
        if let Some(first) = self.first {
            return first;
        }
        let first = initial(self.machine());
        let arguments = self.arguments_of(&first);
        let first = self.intern(first, arguments).0;
        self.first = Some(first);
        first
    }

    /// The arguments of the call that begins with a configuration.
    pub(super) fn arguments_of(&self, configuration: &Configuration) -> Vec<Value> {
        let invoke = self.machine()[configuration.state].invoke.as_ref();
        let call = invoke.and_then(|invoke| self.call(invoke.activity));
        call.map_or_else(Vec::new, |call| {
            values(&self.system.calls[call].arguments, configuration, &NOTHING, &World::default())
        })
    }

    /// The call that an activity of this group is, if it is wired.
    pub(super) fn call(&self, activity: ActivityId) -> Option<CallId> {
        let is_it =
            |call: &super::model::Call| call.caller == self.group && call.activity == activity;
        self.system.calls.iter().find(|(_, call)| is_it(call)).map(|(id, _)| id)
    }

    /// The number of a local configuration, and for each of its ids which of the given it was.
    pub(super) fn intern(
        &mut self,
        mut configuration: Configuration,
        mut arguments: Vec<Value>,
    ) -> (u32, Vec<u8>) {
        let sources = renumber(configuration.values.iter_mut().chain(&mut arguments));
        self.key.clear();
        self.key.push(configuration.state.index() as u64);
        self.key.push(configuration.open.map_or(0, |event| event.index() as u64 + 1));
        self.key.extend(configuration.values.iter().chain(&arguments).map(|&value| word(value)));
        let (number, is_new) = self.index.intern(&self.key);
        if is_new {
            self.add(configuration, arguments, sources.len());
        }
        (number, sources)
    }

    fn add(&mut self, configuration: Configuration, arguments: Vec<Value>, classes: usize) {
        let machine = self.machine();
        let invoke = machine[configuration.state].invoke.as_ref();
        let call = invoke.and_then(|invoke| self.call(invoke.activity));
        let parts = self.watch.parts_of(self.group);
        let parts = parts.map(|part| part_holds(machine, part, &configuration)).collect();
        let places = self.watch.orders_of(self.group);
        let places = places
            .map(|order| {
                let inside = |states: &Vec<_>| {
                    states.iter().any(|&state| machine.is_in(configuration.state, state))
                };
                order.iter().position(inside)
            })
            .collect();
        self.most = self.most.max(classes);
        self.all.push(Local { configuration, arguments, classes, call, parts, places });
    }
}

impl Local {
    /// The types of its ids, in order.
    pub(super) fn types(&self, machine: &Machine) -> Vec<TypeId> {
        let mut types = Vec::new();
        for (field, value) in machine.fields.values().zip(&self.configuration.values) {
            if let (Kind::Id(ty), Value::Id(number)) = (field.ty.kind, value)
                && *number as usize == types.len()
            {
                types.push(ty);
            }
        }
        types
    }
}

/// An input for expressions that see none.
pub(super) const NOTHING: Input = Input::Done { result: Vec::new() };

/// What expressions come to; absent where they cannot be worked out, which a checked file rules out.
pub(super) fn values(
    expressions: &[Expression],
    configuration: &Configuration,
    input: &Input,
    world: &World,
) -> Vec<Value> {
    let scene = Scene::new(configuration, input, world);
    expressions
        .iter()
        .map(|expression| match scene.evaluate(&expression.expr) {
            Ok(Operand::Bool(value)) => Value::Bool(value),
            Ok(Operand::Number(value)) => {
                Value::Count(u32::try_from(value.max(0)).unwrap_or(u32::MAX))
            }
            Ok(Operand::Variant(value)) => Value::Variant(value),
            Ok(Operand::Id(value)) => Value::Id(value),
            Ok(Operand::Absent | Operand::Reply(_)) | Err(_) => Value::Absent,
        })
        .collect()
}

/// Whether a condition holds; one that cannot be worked out does not.
pub(super) fn holds(
    condition: Option<&Expression>,
    configuration: &Configuration,
    input: &Input,
    world: &World,
) -> bool {
    let scene = Scene::new(configuration, input, world);
    condition.is_none_or(|condition| scene.holds(&condition.expr).unwrap_or(false))
}

/// Whether a part of a situation holds, but for comparisons with others.
fn part_holds(
    machine: &Machine,
    part: &super::model::SituationPart,
    configuration: &Configuration,
) -> bool {
    let is_in = |&state: &_| machine.is_in(configuration.state, state);
    (part.states.is_empty() || part.states.iter().any(is_in))
        && holds(part.when.as_ref(), configuration, &NOTHING, &World::default())
}

/// Numbers ids in the order in which they first appear; says which each of them was.
pub(super) fn renumber<'v>(values: impl Iterator<Item = &'v mut Value>) -> Vec<u8> {
    let mut seen: Vec<u32> = Vec::new();
    for value in values {
        if let Value::Id(number) = value {
            let known = seen.iter().position(|seen| seen == number).unwrap_or(seen.len());
            if known == seen.len() {
                seen.push(*number);
            }
            *number = small(known);
        }
    }
    seen.into_iter().map(|number| u8::try_from(number).unwrap_or(u8::MAX)).collect()
}

/// A value as a word.
pub(super) fn word(value: Value) -> u64 {
    let (kind, number) = match value {
        Value::Absent => (0, 0),
        Value::Bool(value) => (1, value.into()),
        Value::Count(value) => (2, value.into()),
        Value::Variant(value) => (3, value.into()),
        Value::Id(value) => (4, value.into()),
    };
    kind << 32 | number
}
