//! What the properties ask of single steps and single instances, numbered, and how they are judged
//! on a state of the whole.

use super::local::{Locals, holds};
use super::model::{
    AnswerKind, GroupId, HowMany, Situation, SituationPart, StepAtom, System, SystemPattern,
    SystemPropertyId,
};
use super::moves::Moves;
use super::state::Shape;
use crate::arena::Id as _;
use crate::machine::{FieldId, Machine, StateId, Value};
use crate::semantics::{Configuration, Input, Outcome, World};

/// How many `never` properties one search watches: two kinds of step for each.
pub(super) const NEVERS: usize = 32;

/// What the properties of one search ask for.
pub(super) struct Watch<'s> {
    system: &'s System,
    pub(super) properties: Vec<SystemPropertyId>,
    /// The kinds of step, two for each `never`: what must not be, and the same without its narrowest
    /// part.
    atoms: Vec<(SystemPropertyId, StepAtom)>,
    parts: Vec<&'s SituationPart>,
    orders: Vec<(GroupId, &'s Vec<Vec<StateId>>)>,
    /// How the properties are judged, in the order of `properties`.
    pub(super) judges: Vec<Judge>,
}

/// How a property is judged.
#[derive(Clone, Debug)]
pub(super) enum Judge {
    /// By the bit of the step, unless the situation is so.
    Never { step: u64, relaxed: u64, unless: Option<Vec<Part>> },
    /// By every state: where the first holds the second must.
    Always { whenever: Vec<Part>, situation: Vec<Part> },
    /// By what can be reached from where.
    Reaches { whenever: Vec<Part>, situation: Vec<Part> },
    /// By the places of the members.
    InStep { group: GroupId, order: usize, at_most: usize, same: Option<FieldId> },
}

/// A part of a situation: its group, its number there, and what is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    group: GroupId,
    how_many: HowMany,
    number: usize,
    same: Option<super::model::SameId>,
}

impl<'s> Watch<'s> {
    pub(super) fn new(system: &'s System, properties: Vec<SystemPropertyId>) -> Self {
        let mut watch = Self {
            system,
            properties: Vec::new(),
            atoms: Vec::new(),
            parts: Vec::new(),
            orders: Vec::new(),
            judges: Vec::new(),
        };
        for &property in &properties {
            let judge = watch.judge(property, &system.properties[property].pattern);
            watch.judges.push(judge);
        }
        watch.properties = properties;
        watch
    }

    fn judge(&mut self, property: SystemPropertyId, pattern: &'s SystemPattern) -> Judge {
        match pattern {
            SystemPattern::Never { step, unless } => {
                let bit = 1 << (self.atoms.len() & 63);
                self.atoms.push((property, step.clone()));
                self.atoms.push((property, without_narrowest(step)));
                let unless = (!unless.parts.is_empty()).then(|| self.situation(unless));
                Judge::Never { step: bit, relaxed: bit << 1, unless }
            }
            SystemPattern::Always { whenever, situation } => Judge::Always {
                whenever: self.situation(whenever),
                situation: self.situation(situation),
            },
            SystemPattern::Reaches { whenever, situation } => Judge::Reaches {
                whenever: self.situation(whenever),
                situation: self.situation(situation),
            },
            SystemPattern::InStep { group, order, at_most, same } => {
                let number = self.orders.iter().filter(|(of, _)| of == group).count();
                self.orders.push((*group, order));
                Judge::InStep { group: *group, order: number, at_most: *at_most, same: *same }
            }
        }
    }

    fn situation(&mut self, situation: &'s Situation) -> Vec<Part> {
        let mut parts = Vec::new();
        for part in &situation.parts {
            let number = self.parts_of(part.group).count();
            self.parts.push(part);
            let (group, how_many) = (part.group, part.how_many);
            parts.push(Part { group, how_many, number, same: part.same });
        }
        parts
    }

    /// The parts of situations that speak of a group, by number.
    pub(super) fn parts_of(&self, group: GroupId) -> impl Iterator<Item = &'s SituationPart> + '_ {
        self.parts.iter().copied().filter(move |part| part.group == group)
    }

    /// The orders of states that speak of a group, by number.
    pub(super) fn orders_of(
        &self,
        group: GroupId,
    ) -> impl Iterator<Item = &'s Vec<Vec<StateId>>> + '_ {
        self.orders.iter().filter(move |(of, _)| *of == group).map(|(_, order)| *order)
    }

    /// The kinds of step that a step is.
    pub(super) fn atoms(
        &self,
        group: GroupId,
        configuration: &Configuration,
        input: &Input,
        world: &World,
        outcome: &Outcome,
    ) -> u64 {
        let machine = &self.system.machines[self.system.groups[group].machine];
        let mut bits = 0;
        for (number, (_, atom)) in self.atoms.iter().enumerate() {
            let is_here = atom.at.is_none_or(|at| at == group);
            if is_here && is_such(machine, atom, configuration, input, world, outcome) {
                bits |= 1 << (number & 63);
            }
        }
        bits
    }
}

/// Whether a step is of this kind.
fn is_such(
    machine: &Machine,
    atom: &StepAtom,
    configuration: &Configuration,
    input: &Input,
    world: &World,
    outcome: &Outcome,
) -> bool {
    let event = match input {
        Input::Event { event, .. } => Some(*event),
        _ => None,
    };
    let told = outcome.answers.into_iter().chain(event.zip(outcome.reply));
    let is_told = |(event, kind): (_, AnswerKind)| {
        told.clone().any(|(of, reply)| {
            of == event
                && match kind {
                    AnswerKind::Reply(wanted) => reply == wanted,
                    AnswerKind::Success => machine[reply].success,
                    AnswerKind::Failure => !machine[reply].success,
                }
        })
    };
    let works = |activity| outcome.started == Some(activity) || outcome.tried == Some(activity);
    atom.state.is_none_or(|state| machine.is_in(configuration.state, state))
        && atom.event.is_none_or(|wanted| event == Some(wanted))
        && atom.action.is_none_or(|action| outcome.actions().any(|done| done == action))
        && atom.activity.is_none_or(works)
        && atom.outcome.is_none_or(|kind| outcome.kind == kind)
        && atom.answers.is_none_or(is_told)
        && holds(atom.when.as_ref(), configuration, input, world)
}

/// The same kind of step without its narrowest part: a property that forbids it is worth something
/// only if such steps occur.
fn without_narrowest(atom: &StepAtom) -> StepAtom {
    let mut relaxed = atom.clone();
    if relaxed.when.take().is_some() {
        return relaxed;
    }
    if relaxed.answers.take().is_some() || relaxed.outcome.take().is_some() {
        return relaxed;
    }
    if relaxed.action.take().is_some() || relaxed.activity.take().is_some() {
        return relaxed;
    }
    if relaxed.state.take().is_none() {
        relaxed.event = None;
    }
    relaxed
}

/// A state of the whole, to be judged.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a, 's> {
    pub(super) shape: &'a Shape,
    pub(super) moves: &'a [Moves<'s>],
    pub(super) state: &'a [u32],
}

impl<'a, 's> Seen<'a, 's> {
    fn locals(self, group: GroupId) -> &'a Locals<'s> {
        &self.moves[group.index()].locals
    }

    /// Whether every part of a situation holds.
    pub(super) fn is_so(self, parts: &[Part]) -> bool {
        parts.iter().all(|part| self.part_holds(part))
    }

    fn part_holds(self, part: &Part) -> bool {
        let locals = self.locals(part.group);
        let mut members = self.members(part.group);
        let mut here = |instance: usize| {
            let local = self.shape.local(self.state, instance);
            locals.local(local).parts[part.number]
                && part.same.is_none_or(|same| {
                    let own = self.id(part.group, instance, same.field);
                    own.is_some()
                        && own == self.id(same.of, self.shape.member(same.of, 0), same.other)
                })
        };
        match part.how_many {
            HowMany::All => members.all(here),
            HowMany::Some => members.any(here),
            HowMany::No => !members.any(&mut here),
        }
    }

    fn members(self, group: GroupId) -> std::ops::Range<usize> {
        let (first, count) = self.shape.groups[group.index()];
        first..first + count
    }

    /// The id that an instance has in a field.
    fn id(self, group: GroupId, instance: usize, field: FieldId) -> Option<u32> {
        let local = self.locals(group).local(self.shape.local(self.state, instance));
        match local.configuration.values.get(field.index()) {
            Some(Value::Id(number)) => {
                self.shape.ids(self.state, instance).get(*number as usize).copied()
            }
            _ => None,
        }
    }

    /// Whether members that agree are further apart than they may be.
    pub(super) fn is_out_of_step(
        self,
        group: GroupId,
        order: usize,
        at_most: usize,
        same: Option<FieldId>,
    ) -> bool {
        let locals = self.locals(group);
        let place = |instance| locals.local(self.shape.local(self.state, instance)).places[order];
        self.members(group).any(|one| {
            let Some(first) = place(one) else { return false };
            self.members(group).filter(|&other| other > one).any(|other| {
                let Some(second) = place(other) else { return false };
                first.abs_diff(second) > at_most
                    && same.is_none_or(|field| {
                        let id = self.id(group, one, field);
                        id.is_some() && id == self.id(group, other, field)
                    })
            })
        })
    }
}
