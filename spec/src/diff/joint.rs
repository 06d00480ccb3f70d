//! One input for two machines: what a caller of the old one does is done to both.
//!
//! Ids are only compared, so a value is one of those that either machine remembers, one that came
//! before it in the same input, or a fresh one: as in exploring, but with what both know.

use super::pairing::Pairing;
use crate::arena::Id as _;
use crate::explore::{Payload, Place};
use crate::machine::{
    ActivityId, EventId, Kind, Machine, Param, StateId, Transition, TransitionId, TypeId, TypeKind,
    Value,
};
use crate::semantics::{Configuration, Input, World};

/// Where both machines are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) old: Configuration,
    pub(super) new: Configuration,
}

/// What is done to each, and how the outside answers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Joint {
    pub(super) old: Option<Input>,
    pub(super) new: Option<Input>,
    pub(super) old_world: World,
    pub(super) new_world: World,
    /// What each tries, where the outside says how that ends.
    pub(super) old_tried: Option<ActivityId>,
    pub(super) new_tried: Option<ActivityId>,
}

/// Which types of ids are one: their values are compared across the machines.
#[derive(Clone, Debug)]
pub(super) struct Classes {
    old: Vec<u32>,
    new: Vec<u32>,
}

impl Classes {
    pub(super) fn new(old: &Machine, new: &Machine, pairing: &Pairing) -> Self {
        let (olds, news) = (old.types.len() as u32, new.types.len() as u32);
        let mut classes = Self { old: (0..olds).collect(), new: (olds..olds + news).collect() };
        for (one, other) in pairing.types.kept() {
            classes.join(one, other);
        }
        for (one, other) in pairing.events.kept() {
            let paired = pairing.params.get(one.index()).map_or(&[][..], Vec::as_slice);
            classes.join_parts(&old[one].params, &new[other].params, paired);
        }
        for (one, other) in pairing.activities.kept() {
            let (one, other) = (&old[one].result, &new[other].result);
            classes.join_parts(one, other, &pairing.pair_parts(one, other));
        }
        classes
    }

    fn join_parts(&mut self, old: &[Param], new: &[Param], paired: &[Option<usize>]) {
        for (param, other) in old.iter().zip(paired) {
            let other = other.and_then(|at| new.get(at));
            if let (Kind::Id(one), Some(Kind::Id(other))) =
                (param.ty.kind, other.map(|other| other.ty.kind))
            {
                self.join(one, other);
            }
        }
    }

    fn join(&mut self, old: TypeId, new: TypeId) {
        let (from, to) = (self.new[new.index()], self.old[old.index()]);
        for class in self.old.iter_mut().chain(&mut self.new).filter(|class| **class == from) {
            *class = to;
        }
    }

    pub(super) fn of_old(&self, ty: TypeId) -> u32 {
        self.old[ty.index()]
    }

    pub(super) fn of_new(&self, ty: TypeId) -> u32 {
        self.new[ty.index()]
    }

    /// Every id of a pair with its class, in order.
    fn ids<'p>(
        &'p self,
        old: &'p Machine,
        new: &'p Machine,
        pair: &'p Pair,
    ) -> impl Iterator<Item = (u32, u32)> + 'p {
        let of_old = old.fields.values().zip(&pair.old.values);
        let of_old = of_old.filter_map(|(field, value)| match (field.ty.kind, value) {
            (Kind::Id(ty), Value::Id(id)) => Some((self.of_old(ty), *id)),
            _ => None,
        });
        let of_new = new.fields.values().zip(&pair.new.values);
        of_old.chain(of_new.filter_map(|(field, value)| match (field.ty.kind, value) {
            (Kind::Id(ty), Value::Id(id)) => Some((self.of_new(ty), *id)),
            _ => None,
        }))
    }

    /// The ids of a pair, class by class, each once, in the order in which they are met.
    pub(super) fn met(&self, old: &Machine, new: &Machine, pair: &Pair) -> Vec<(u32, u32)> {
        let mut met: Vec<(u32, u32)> = Vec::new();
        for id in self.ids(old, new, pair) {
            if !met.contains(&id) {
                met.push(id);
            }
        }
        met
    }

    /// Numbers the ids of each class in the order in which they are met: pairs that differ only by
    /// names become one.
    pub(super) fn rename(&self, old: &Machine, new: &Machine, pair: &mut Pair) {
        let met = self.met(old, new, pair);
        let is_named = |(at, id): (usize, &(u32, u32))| {
            met.iter().take(at).filter(|other| other.0 == id.0).count() as u32 == id.1
        };
        if met.iter().enumerate().all(is_named) {
            return;
        }
        let number = |class: u32, id: u32| {
            let of_class = met.iter().filter(|(of, _)| *of == class);
            of_class.take_while(|(_, other)| *other != id).count() as u32
        };
        for (field, value) in old.fields.values().zip(&mut pair.old.values) {
            if let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, &mut *value) {
                *id = number(self.of_old(ty), *id);
            }
        }
        for (field, value) in new.fields.values().zip(&mut pair.new.values) {
            if let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, &mut *value) {
                *id = number(self.of_new(ty), *id);
            }
        }
    }
}

/// What a piece of data can be on either side.
#[derive(Clone, Debug)]
enum Choices {
    /// These, the same on both sides or on the side that has it.
    Fixed(Vec<(Value, Value)>),
    /// An id of a class.
    Id(u32),
    /// A number up to this one.
    Count(u32),
}

/// A parameter or a part of a result: where it stands in either machine.
#[derive(Clone, Debug)]
struct Slot {
    old: Option<usize>,
    new: Option<usize>,
    choices: Choices,
    may_be_absent: bool,
}

/// The data of an input, for both machines.
#[derive(Clone, Debug)]
pub(super) struct Data {
    slots: Vec<Slot>,
    old: Payload,
    new: Payload,
}

/// What one of the two machines knows of the data: its parameters, and the branches that see them.
pub(super) struct Half<'m> {
    pub(super) params: &'m [Param],
    pub(super) seen_by: Vec<&'m Transition>,
}

impl Data {
    pub(super) fn new(
        (old, new): (&Machine, &Machine),
        classes: &Classes,
        place: Place,
        (of_old, of_new): (&Half<'_>, &Half<'_>),
        paired: &[Option<usize>],
    ) -> Self {
        let mut slots = Vec::new();
        for (at, param) in of_old.params.iter().enumerate() {
            let other = paired.get(at).copied().flatten();
            let twin = other.and_then(|other| Some((other, of_new.params.get(other)?)));
            let both = twin.and_then(|(other, twin)| {
                Some((other, twin, both(old, new, classes, param, twin)?))
            });
            match both {
                Some((other, twin, choices)) => slots.push(Slot {
                    old: Some(at),
                    new: Some(other),
                    choices,
                    may_be_absent: param.ty.optional && twin.ty.optional,
                }),
                None => slots.push(Slot {
                    old: Some(at),
                    new: None,
                    choices: alone(old, |ty| classes.of_old(ty), param),
                    may_be_absent: param.ty.optional,
                }),
            }
        }
        for (at, param) in of_new.params.iter().enumerate() {
            if slots.iter().all(|slot| slot.new != Some(at)) {
                let choices = alone(new, |ty| classes.of_new(ty), param);
                let may_be_absent = param.ty.optional;
                slots.push(Slot { old: None, new: Some(at), choices, may_be_absent });
            }
        }
        let plan = |machine, half: &Half<'_>| {
            Payload::new(machine, half.params, place, half.seen_by.iter().copied())
        };
        Self { slots, old: plan(old, of_old), new: plan(new, of_new) }
    }

    /// Nothing.
    pub(super) fn none() -> Self {
        Self { slots: Vec::new(), old: Payload::default(), new: Payload::default() }
    }

    /// Visits all data that can make a difference; with `once` only the first.
    pub(super) fn each(
        &self,
        (old, new): (&Machine, &Machine),
        classes: &Classes,
        pair: &Pair,
        given: &[(u32, u32)],
        once: bool,
        visit: &mut dyn FnMut(Vec<Value>, Vec<Value>),
    ) {
        let mut known =
            if self.slots.is_empty() { Vec::new() } else { classes.met(old, new, pair) };
        known.extend(given);
        let mut filled: Vec<(Value, Value)> = Vec::new();
        self.fill(&Filling { old, new, pair, once }, &mut known, &mut filled, visit);
    }

    fn fill(
        &self,
        filling: &Filling<'_>,
        known: &mut Vec<(u32, u32)>,
        filled: &mut Vec<(Value, Value)>,
        visit: &mut dyn FnMut(Vec<Value>, Vec<Value>),
    ) {
        let Some(slot) = self.slots.get(filled.len()) else {
            let (old, new) = self.placed(filled);
            return visit(old, new);
        };
        let mut candidates = self.candidates(filling, slot, known);
        if filling.once {
            candidates.truncate(1);
        }
        for (old, new) in candidates {
            let before = known.len();
            if let (Choices::Id(class), Value::Id(id)) = (&slot.choices, old) {
                known.push((*class, id));
            }
            filled.push((old, new));
            self.fill(filling, known, filled, visit);
            filled.pop();
            known.truncate(before);
        }
    }

    fn candidates(
        &self,
        filling: &Filling<'_>,
        slot: &Slot,
        known: &[(u32, u32)],
    ) -> Vec<(Value, Value)> {
        let mut candidates: Vec<(Value, Value)> = match &slot.choices {
            Choices::Fixed(values) => values.clone(),
            Choices::Id(class) => {
                let of_class = known.iter().filter(|(of, _)| of == class);
                let fresh = of_class.map(|(_, id)| id + 1).max().unwrap_or(0);
                (0..=fresh).map(|id| (Value::Id(id), Value::Id(id))).collect()
            }
            Choices::Count(max) => {
                let (mut values, mut all) = (Vec::new(), Vec::new());
                let sides = [
                    (slot.old, &self.old, filling.old, &filling.pair.old),
                    (slot.new, &self.new, filling.new, &filling.pair.new),
                ];
                for (at, payload, machine, configuration) in sides {
                    let Some(at) = at else { continue };
                    let before = vec![Value::Absent; at];
                    payload.values(machine, configuration, &[], &before, &mut values);
                    all.extend(values.iter().copied().filter(|value| match value {
                        Value::Count(count) => count <= max,
                        _ => false,
                    }));
                }
                all.sort_unstable();
                all.dedup();
                all.into_iter().map(|value| (value, value)).collect()
            }
        };
        if slot.may_be_absent {
            candidates.push((Value::Absent, Value::Absent));
        }
        candidates
    }

    /// The values in the order of each machine.
    fn placed(&self, filled: &[(Value, Value)]) -> (Vec<Value>, Vec<Value>) {
        let (mut old, mut new) =
            (vec![Value::Absent; self.old.len()], vec![Value::Absent; self.new.len()]);
        for (slot, (one, other)) in self.slots.iter().zip(filled) {
            if let Some(place) = slot.old.and_then(|at| old.get_mut(at)) {
                *place = *one;
            }
            if let Some(place) = slot.new.and_then(|at| new.get_mut(at)) {
                *place = *other;
            }
        }
        (old, new)
    }

    /// The ids of such data, with their classes.
    pub(super) fn ids(&self, old: &[Value], new: &[Value]) -> Vec<(u32, u32)> {
        let mut ids = Vec::new();
        for slot in &self.slots {
            let Choices::Id(class) = slot.choices else { continue };
            let value = slot.old.and_then(|at| old.get(at));
            let value = value.or_else(|| slot.new.and_then(|at| new.get(at)));
            if let Some(Value::Id(id)) = value {
                ids.push((class, *id));
            }
        }
        ids
    }
}

struct Filling<'f> {
    old: &'f Machine,
    new: &'f Machine,
    pair: &'f Pair,
    once: bool,
}

/// What a piece of data can be that both machines have; none, if it is another type now.
fn both(
    old: &Machine,
    new: &Machine,
    classes: &Classes,
    one: &Param,
    other: &Param,
) -> Option<Choices> {
    Some(match (one.ty.kind, other.ty.kind) {
        (Kind::Id(ty), Kind::Id(twin)) if classes.of_old(ty) == classes.of_new(twin) => {
            Choices::Id(classes.of_old(ty))
        }
        (Kind::Bool, Kind::Bool) => Choices::Fixed(booleans()),
        (Kind::Count { max }, Kind::Count { max: other }) => {
            Choices::Count(max.unwrap_or(u32::MAX).min(other.unwrap_or(u32::MAX)))
        }
        (Kind::Enumeration(ty), Kind::Enumeration(twin)) => {
            let (words, others) = (variants(old, ty), variants(new, twin));
            let place = |word: &String| others.iter().position(|other| other == word);
            let pairs = words.iter().enumerate().filter_map(|(at, word)| {
                Some((Value::Variant(at as u32), Value::Variant(place(word)? as u32)))
            });
            Choices::Fixed(pairs.collect())
        }
        _ => return None,
    })
}

/// What a piece of data can be that only one machine has.
fn alone(machine: &Machine, class: impl Fn(TypeId) -> u32, param: &Param) -> Choices {
    match param.ty.kind {
        Kind::Bool => Choices::Fixed(booleans()),
        Kind::Id(ty) => Choices::Id(class(ty)),
        Kind::Count { max } => Choices::Count(max.unwrap_or(u32::MAX)),
        Kind::Enumeration(ty) => {
            let words = 0..variants(machine, ty).len() as u32;
            Choices::Fixed(words.map(|at| (Value::Variant(at), Value::Variant(at))).collect())
        }
    }
}

fn booleans() -> Vec<(Value, Value)> {
    [false, true].map(|yes| (Value::Bool(yes), Value::Bool(yes))).to_vec()
}

pub(super) fn variants(machine: &Machine, ty: TypeId) -> &[String] {
    match &machine[ty].kind {
        TypeKind::Enumeration { variants } => variants,
        _ => &[],
    }
}

/// What a machine knows of the data of an event in a state.
pub(super) fn of_event(machine: &Machine, state: StateId, event: EventId) -> Half<'_> {
    let mut seen_by = Vec::new();
    for around in machine.ancestry(state).filter(|_| !machine[state].is_final) {
        for &branch in machine[around].branches(event) {
            seen_by.push(&machine[branch]);
            seen_by.extend(machine[branch].failed.iter().map(|&failed| &machine[failed]));
        }
    }
    Half { params: &machine[event].params, seen_by }
}

/// What a machine knows of the result of an activity.
pub(super) fn of_result<'m>(
    machine: &'m Machine,
    activity: ActivityId,
    branches: &[TransitionId],
) -> Half<'m> {
    Half {
        params: &machine[activity].result,
        seen_by: branches.iter().map(|&branch| &machine[branch]).collect(),
    }
}
