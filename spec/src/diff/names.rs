//! Either machine in the words of the new one, so that texts are equal where nothing has changed.

use super::pairing::{Match, Named, Pairing};
use crate::arena::{Arena, Id};
use crate::machine::*;
use crate::source::Span;
use std::time::Duration;

/// One of the two machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one that was.
    Old,
    /// The one that is to be.
    New,
}

/// How one of the two machines is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    pub(super) old: &'a Machine,
    pub(super) new: &'a Machine,
    pub(super) pairing: &'a Pairing,
    pub(super) side: Side,
    pub(super) manner: Manner,
}

/// What a telling is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// To be compared.
    Compared,
    /// To be compared, and named guards by what they say.
    Inlined,
    /// To be compared where names have changed: what the other machine has not goes by no name.
    Nameless,
    /// To be shown: in its own names, as its author wrote it.
    Shown,
}

/// A part of something declared: what it is, and what it says.
pub(super) type Part = (String, String);

pub(super) fn part(key: impl Into<String>, value: impl Into<String>) -> Part {
    (key.into(), value.into())
}

impl<'a> Names<'a> {
    pub(super) fn machine(&self) -> &'a Machine {
        match self.side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    fn called<I: Id, T: Named>(
        &self,
        id: I,
        found: &Match<I>,
        arena: fn(&'a Machine) -> &'a Arena<I, T>,
    ) -> &'a str {
        let own = || match self.manner {
            Manner::Nameless => "?",
            _ => arena(self.machine())[id].name(),
        };
        match self.side {
            _ if self.manner == Manner::Shown => own(),
            Side::Old => found.of_old(id).map_or_else(own, |id| arena(self.new)[id].name()),
            Side::New if found.of_new(id).is_none() => own(),
            Side::New => arena(self.new)[id].name(),
        }
    }

    pub(super) fn state(&self, id: StateId) -> &'a str {
        if id == self.machine().root() {
            return "the machine";
        }
        self.called(id, &self.pairing.states, |machine| &machine.states)
    }

    pub(super) fn event(&self, id: EventId) -> &'a str {
        self.called(id, &self.pairing.events, |machine| &machine.events)
    }

    pub(super) fn reply(&self, id: ReplyId) -> &'a str {
        self.called(id, &self.pairing.replies, |machine| &machine.replies)
    }

    pub(super) fn action(&self, id: ActionId) -> &'a str {
        self.called(id, &self.pairing.actions, |machine| &machine.actions)
    }

    pub(super) fn activity(&self, id: ActivityId) -> &'a str {
        self.called(id, &self.pairing.activities, |machine| &machine.activities)
    }

    pub(super) fn field(&self, id: FieldId) -> &'a str {
        self.called(id, &self.pairing.fields, |machine| &machine.fields)
    }

    pub(super) fn guard(&self, id: GuardId) -> &'a str {
        self.called(id, &self.pairing.guards, |machine| &machine.guards)
    }

    pub(super) fn effect(&self, id: EffectId) -> &'a str {
        self.called(id, &self.pairing.effects, |machine| &machine.effects)
    }

    pub(super) fn requirement(&self, id: RequirementId) -> &'a str {
        self.called(id, &self.pairing.requirements, |machine| &machine.requirements)
    }

    pub(super) fn ty(&self, id: TypeId) -> &'a str {
        self.called(id, &self.pairing.types, |machine| &machine.types)
    }

    pub(super) fn list<I: Copy>(&self, ids: &[I], name: fn(&Self, I) -> &'a str) -> String {
        ids.iter().map(|&id| name(self, id)).collect::<Vec<_>>().join(", ")
    }

    /// A list whose order says nothing.
    pub(super) fn set<I: Copy>(&self, ids: &[I], name: fn(&Self, I) -> &'a str) -> String {
        let mut names: Vec<&str> = ids.iter().map(|&id| name(self, id)).collect();
        names.sort_unstable();
        names.join(", ")
    }

    pub(super) fn duration(&self, id: DurationId) -> String {
        let declared = &self.machine()[id];
        match &declared.name {
            Some(_) => {
                let arena = |machine: &'a Machine| &machine.durations;
                self.called(id, &self.pairing.durations, arena).to_owned()
            }
            None => time(declared.value),
        }
    }

    pub(super) fn value_type(&self, ty: ValueType) -> String {
        let optional = if ty.optional { ", optional" } else { "" };
        let kind = match ty.kind {
            Kind::Bool => "bool".to_owned(),
            Kind::Count { max: Some(max) } => format!("count up to {max}"),
            Kind::Count { max: None } => "count".to_owned(),
            Kind::Enumeration(id) | Kind::Id(id) => self.ty(id).to_owned(),
        };
        kind + optional
    }

    /// A parameter of an event, by its name in the new machine.
    pub(super) fn param(&self, event: EventId, index: usize) -> String {
        let own = || {
            let param = self.machine()[event].params.get(index);
            param.map_or("?", |param| &param.name).to_owned()
        };
        if self.side == Side::New || self.manner == Manner::Shown {
            return own();
        }
        let paired = self.pairing.params.get(event.index()).and_then(|params| params.get(index));
        let paired = paired.copied().flatten().zip(self.pairing.events.of_old(event));
        let named = paired.and_then(|(at, event)| self.new[event].params.get(at));
        named.map_or_else(own, |param| param.name.clone())
    }

    /// The event whose parameters a branch can see, and the activity whose result.
    fn scope(&self, trigger: Trigger) -> (Option<EventId>, Option<ActivityId>) {
        let machine = self.machine();
        match trigger {
            Trigger::Event(event) => (Some(event), None),
            Trigger::AttemptFailed(of) => self.scope(machine[of].trigger),
            Trigger::Done(state) | Trigger::Failed(state) => {
                (None, machine[state].invoke.as_ref().map(|invoke| invoke.activity))
            }
            Trigger::After(_) => (None, None),
        }
    }

    /// An expression of a branch.
    fn expression(&self, transition: &Transition, expression: &Expression) -> String {
        if self.manner == Manner::Shown {
            return one_line(&expression.text);
        }
        self.understood(transition, &expression.expr)
    }

    /// A part of the guard of a branch.
    pub(super) fn understood(&self, transition: &Transition, expr: &Expr) -> String {
        let (event, activity) = self.scope(transition.trigger);
        self.expr(expr, event, transition.attempt.or(activity))
    }

    pub(super) fn expr(
        &self,
        expr: &Expr,
        event: Option<EventId>,
        activity: Option<ActivityId>,
    ) -> String {
        let say = |expr: &Expr| self.expr(expr, event, activity);
        let machine = self.machine();
        match expr {
            Expr::Literal(value) => match value {
                Value::Absent => "None".to_owned(),
                Value::Bool(value) => value.to_string(),
                Value::Count(value) => value.to_string(),
                Value::Variant(word) => format!("variant {word}"),
                Value::Id(id) => format!("id {id}"),
            },
            Expr::Field(id) => self.field(*id).to_owned(),
            Expr::Param(index) => match event {
                Some(event) => format!("event.{}", self.param(event, *index)),
                None => format!("event.{index}"),
            },
            Expr::Result(index) => {
                let part = activity.and_then(|id| machine[id].result.get(*index));
                format!("result.{}", part.map_or("?", |part| &part.name))
            }
            Expr::Reply => "reply".to_owned(),
            Expr::ReplyLiteral(id) => self.reply(*id).to_owned(),
            Expr::Ask(id) => self.guard(*id).to_owned(),
            Expr::Named(_, inner) if self.manner == Manner::Inlined => say(inner),
            Expr::Named(id, _) => self.guard(*id).to_owned(),
            Expr::Not(a) => format!("!({})", say(a)),
            Expr::And(a, b) => format!("({} && {})", say(a), say(b)),
            Expr::Or(a, b) => format!("({} || {})", say(a), say(b)),
            Expr::Compare(how, a, b) => format!("({} {how:?} {})", say(a), say(b)),
            Expr::Add(a, b) => format!("({} + {})", say(a), say(b)),
            Expr::Subtract(a, b) => format!("({} - {})", say(a), say(b)),
            Expr::IsSome(a) => format!("{}.is_some()", say(a)),
        }
    }

    /// What a branch does; its place, and what it is for, are left out.
    pub(super) fn behaviour(&self, id: TransitionId) -> Vec<Part> {
        let machine = self.machine();
        let transition = &machine[id];
        let mut parts: Vec<Part> = Vec::new();
        if let Some(guard) = &transition.guard {
            parts.push(part("guard", self.expression(transition, guard)));
        }
        if !transition.before.is_empty() {
            parts.push(part("before", self.list(&transition.before, Self::action)));
        }
        if let Some(activity) = transition.attempt {
            parts.push(part("try", self.activity(activity).to_owned()));
        }
        match transition.decision {
            Decision::Target { state, local } => {
                parts.push(part("target", self.state(state).to_owned()));
                if local {
                    parts.push(part("local", "true".to_owned()));
                }
            }
            Decision::Stay => {}
            Decision::Answer(answer) => {
                parts.push(part(kind_word(answer.kind), self.reply(answer.reply).to_owned()));
            }
        }
        if !transition.actions.is_empty() {
            parts.push(part("actions", self.list(&transition.actions, Self::action)));
        }
        for assignment in &transition.assign {
            let value = self.expression(transition, &assignment.value);
            parts.push(part(format!("assign {}", self.field(assignment.field)), value));
        }
        if let Some(reply) = transition.reply {
            parts.push(part("reply", self.reply(reply).to_owned()));
        }
        parts
    }

    /// The same with what follows when its `try` fails, as one text.
    pub(super) fn behaviour_text(&self, id: TransitionId) -> String {
        let text = |id| {
            let mut parts = self.behaviour(id);
            // Fields are assigned at once, in whatever order they stand.
            parts.sort();
            format!("{parts:?}")
        };
        let failed = self.machine()[id].failed.iter().map(|&failed| text(failed));
        failed.fold(text(id), |all, failed| format!("{all} failed {failed}"))
    }

    /// What a branch is for.
    pub(super) fn purpose(&self, id: TransitionId) -> Vec<Part> {
        let transition = &self.machine()[id];
        let mut parts = Vec::new();
        if transition.role != Role::Normal {
            parts.push(part("role", transition.role.as_str().to_owned()));
        }
        if !transition.satisfies.is_empty() {
            parts.push(part("satisfies", self.set(&transition.satisfies, Self::requirement)));
        }
        parts
    }

    /// Where a branch stands, in words: the state, and what it answers to.
    pub(super) fn trigger(&self, trigger: Trigger) -> String {
        match trigger {
            Trigger::Event(event) => self.event(event).to_owned(),
            Trigger::Done(_) => "done".to_owned(),
            Trigger::Failed(_) => "failed".to_owned(),
            Trigger::After(duration) => format!("after {}", self.duration(duration)),
            Trigger::AttemptFailed(of) => {
                format!("{}, failed", self.trigger(self.machine()[of].trigger))
            }
        }
    }

    pub(super) fn answer(&self, answer: Option<Answer>) -> Option<(String, Span)> {
        answer.map(|answer| {
            let text = format!("{} {}", kind_word(answer.kind), self.reply(answer.reply));
            (text, answer.span)
        })
    }
}

pub(super) fn kind_word(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Refuse => "refuse",
        AnswerKind::Ignore => "ignore",
    }
}

/// A length of time, as it is written in a file.
pub(super) fn time(value: Duration) -> String {
    format!("{value:?}")
}

/// Text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
