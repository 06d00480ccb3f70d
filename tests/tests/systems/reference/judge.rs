//! Properties, judged the plain way.

use super::values::value;
use super::{Reference, Run, State};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{EventId, FieldId, Machine, ReplyId, Value};
use lifechart_spec::semantics::{Configuration, Input, Outcome};
use lifechart_spec::system::model::{AnswerKind, HowMany, Situation, StepAtom, SystemPattern};

impl Reference<'_> {
    pub(super) fn reaches(
        &self,
        all: &[State],
        edges: &[Vec<usize>],
        whenever: &Situation,
        situation: &Situation,
    ) -> bool {
        let mut good: Vec<bool> = all.iter().map(|at| self.is_so(situation, at)).collect();
        loop {
            let more: Vec<usize> = (0..all.len())
                .filter(|&at| !good[at] && edges[at].iter().any(|&to| good[to]))
                .collect();
            if more.is_empty() {
                break;
            }
            more.into_iter().for_each(|at| good[at] = true);
        }
        (0..all.len()).all(|at| good[at] || !self.is_so(whenever, &all[at]))
    }

    pub(super) fn state_is_fine(&self, pattern: &SystemPattern, state: &State) -> bool {
        match pattern {
            SystemPattern::Always { whenever, situation } => {
                !self.is_so(whenever, state) || self.is_so(situation, state)
            }
            SystemPattern::InStep { group, order, at_most, same } => {
                let machine = self.machine_of(*group);
                let place = |i: usize| {
                    let at = state.configurations[i].state;
                    order.iter().position(|entry| entry.iter().any(|&s| machine.is_in(at, s)))
                };
                let id = |i: usize, field: FieldId| state.configurations[i].values[field.index()];
                let members = self.members(*group);
                members.iter().all(|&a| {
                    members.iter().all(|&b| match (place(a), place(b)) {
                        (Some(x), Some(y)) => {
                            x.abs_diff(y) <= *at_most
                                || same.is_some_and(|f| {
                                    id(a, f) == Value::Absent || id(a, f) != id(b, f)
                                })
                        }
                        _ => true,
                    })
                })
            }
            SystemPattern::Never { .. } | SystemPattern::Reaches { .. } => true,
        }
    }

    pub(super) fn step_is_fine(&self, pattern: &SystemPattern, run: &Run) -> bool {
        let SystemPattern::Never { step, unless } = pattern else { return true };
        let excused = !unless.parts.is_empty() && self.is_so(unless, &run.state);
        excused
            || !run.steps.iter().any(|(i, before, input, _, outcome)| {
                step.at.is_none_or(|at| at == self.instances[*i].0)
                    && is_such(self.machine(*i), step, before, input, outcome)
            })
    }

    pub(super) fn is_so(&self, situation: &Situation, state: &State) -> bool {
        situation.parts.iter().all(|part| {
            let machine = self.machine_of(part.group);
            let holds = |&i: &usize| {
                let at = &state.configurations[i];
                let is_in = part.states.is_empty()
                    || part.states.iter().any(|&s| machine.is_in(at.state, s));
                let when =
                    part.when.as_ref().is_none_or(|w| value(w, at, &[]) == Value::Bool(true));
                let same = part.same.is_none_or(|same| {
                    let other = self.members(same.of)[0];
                    let own = at.values[same.field.index()];
                    own != Value::Absent
                        && own == state.configurations[other].values[same.other.index()]
                });
                is_in && when && same
            };
            let members = self.members(part.group);
            match part.how_many {
                HowMany::All => members.iter().all(holds),
                HowMany::Some => members.iter().any(holds),
                HowMany::No => !members.iter().any(holds),
            }
        })
    }
}

fn is_such(
    machine: &Machine,
    atom: &StepAtom,
    before: &Configuration,
    input: &Input,
    outcome: &Outcome,
) -> bool {
    let (event, payload): (Option<EventId>, &[Value]) = match input {
        Input::Event { event, payload } => (Some(*event), payload),
        _ => (None, &[]),
    };
    let is_wanted = |kind: AnswerKind, reply: ReplyId| match kind {
        AnswerKind::Reply(wanted) => wanted == reply,
        AnswerKind::Success => machine[reply].success,
        AnswerKind::Failure => !machine[reply].success,
    };
    atom.state.is_none_or(|state| machine.is_in(before.state, state))
        && (atom.event.is_none() || atom.event == event)
        && atom.action.is_none_or(|action| outcome.actions().any(|a| a == action))
        && atom.activity.is_none_or(|a| outcome.started == Some(a) || outcome.tried == Some(a))
        && atom.outcome.is_none_or(|kind| outcome.kind == kind)
        && atom.answers.is_none_or(|(of, kind)| {
            let at_once = event == Some(of) && outcome.reply.is_some_and(|r| is_wanted(kind, r));
            at_once || outcome.answers.is_some_and(|(e, r)| e == of && is_wanted(kind, r))
        })
        && atom.when.as_ref().is_none_or(|when| value(when, before, payload) == Value::Bool(true))
}
