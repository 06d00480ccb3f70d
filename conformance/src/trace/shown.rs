//! What one line of a log shows, in words of the machine.

use lifechart_spec::machine::{
    ActionId, ActivityId, EventId, GuardId, ReplyId, StateId, TypeId, Value,
};
use lifechart_spec::semantics::OutcomeKind;

/// What one line shows. Ids are symbols: below the number of those that are known they are known
/// ones, above they are new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// What has happened.
    pub(super) what: What,
    /// The parameters of the event or the parts of the result, in order of declaration.
    pub(super) given: Vec<Given>,
    /// What became of it.
    pub(super) verdict: Option<Verdict>,
    /// What the caller was told.
    pub(super) reply: Told,
    /// The state before.
    pub(super) from: Option<StateId>,
    /// The state after.
    pub(super) to: Option<StateId>,
    /// The actions called, in order.
    pub(super) actions: Option<Vec<ActionId>>,
    /// The call that was waiting and what it was told; that there was none.
    pub(super) answers: Option<Option<(EventId, ReplyId)>>,
    /// How hand-written guards answered.
    pub(super) guards: Vec<(GuardId, bool)>,
    /// How the work of the event ended.
    pub(super) end: Option<End>,
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    /// A call came in.
    Event(EventId),
    /// Work is done.
    Done(ActivityId),
    /// Work has failed.
    Failed(ActivityId, Option<ReplyId>),
    /// A call that was waiting has returned.
    Returned(EventId),
    /// An `after` of this state has come due.
    After(StateId),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Verdict {
    /// Taken, ignored or refused.
    Decided(OutcomeKind),
    /// Work reported after it was interrupted.
    Dropped,
    /// A `try` has begun, and its end will be shown.
    Trying,
}

/// What the caller was told, as far as the line shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Told {
    /// The line does not say.
    Unseen,
    /// Nothing yet: the call still runs.
    Pending,
    /// This.
    Reply(ReplyId),
}

/// A value, as far as the line shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Given {
    /// The line does not say.
    Unseen,
    /// This.
    Value(Value),
    /// This id.
    Id(TypeId, u32),
}

/// How the work of an event ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct End {
    /// Which work.
    pub(super) activity: ActivityId,
    /// With what it failed; nothing if it was done.
    pub(super) failed: Option<Option<ReplyId>>,
}

/// The parts of a line that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The state before.
    From,
    /// What became of it.
    Verdict,
    /// The reply.
    Reply,
    /// The call that was waiting, and what it is told.
    Answers,
    /// The state after.
    To,
    /// The actions.
    Actions,
    /// How work ended that the line tells of.
    End,
    /// What has happened.
    What,
}

impl Shown {
    /// Only what has happened and with which values, and the parts that are kept.
    pub(super) fn only(&self, kept: &[Part]) -> Self {
        let has = |part: Part| kept.contains(&part);
        let shown = self.clone();
        Self {
            verdict: shown.verdict.filter(|_| has(Part::Verdict)),
            reply: if has(Part::Reply) { shown.reply } else { Told::Unseen },
            from: shown.from.filter(|_| has(Part::From)),
            to: shown.to.filter(|_| has(Part::To)),
            actions: shown.actions.filter(|_| has(Part::Actions)),
            answers: shown.answers.filter(|_| has(Part::Answers)),
            end: shown.end.filter(|_| has(Part::End)),
            ..shown
        }
    }

    /// The parts it shows, in the order in which they are compared.
    pub(super) fn parts(&self) -> Vec<Part> {
        let shown = [
            (Part::End, self.end.is_some()),
            (Part::From, self.from.is_some()),
            (Part::Verdict, self.verdict.is_some()),
            (Part::Reply, self.reply != Told::Unseen),
            (Part::Answers, self.answers.is_some()),
            (Part::To, self.to.is_some()),
            (Part::Actions, self.actions.is_some()),
        ];
        shown.into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect()
    }

    /// The ids it shows.
    pub(super) fn ids(&self) -> impl Iterator<Item = (TypeId, u32)> + '_ {
        self.given.iter().filter_map(|given| match given {
            Given::Id(ty, id) => Some((*ty, *id)),
            _ => None,
        })
    }
}
