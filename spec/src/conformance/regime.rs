//! What of a subject under test is seen, and what of it can be controlled.

use crate::machine::{ActionId, EventId, ReplyId, StateId};
use crate::semantics::Outcome;

/// What is compared after each step. Every claim names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Observe {
    /// The replies.
    Verdict,
    /// The replies, and the state the subject says it is in.
    #[default]
    State,
    /// The replies, the state, and the actions called, in order: a handler behind a driver.
    Actions,
}

/// What of work that takes time the tester controls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Completions {
    /// A call returns when its work is done, and the work succeeds. Nothing comes in between.
    #[default]
    Succeed,
    /// The same, but work can be made to fail.
    Inject,
    /// A call and the end of its work are two inputs, and other calls may come in between.
    Separate,
}

/// How a subject is tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Regime {
    /// What is compared.
    pub observe: Observe,
    /// What is controlled.
    pub completions: Completions,
    /// Whether time passes, by inputs of its own; the subject has a clock that the tester moves.
    pub time: bool,
}

/// What is seen of one input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// What the caller is told; nothing while its call still runs.
    pub reply: Option<ReplyId>,
    /// What a call is told that was waiting.
    pub answers: Option<(EventId, ReplyId)>,
    /// The atomic state afterwards, where it is read back.
    pub state: Option<StateId>,
    /// The actions called, where they are seen.
    pub actions: Vec<ActionId>,
}

impl Observe {
    /// Every regime, the least first.
    pub const ALL: [Observe; 3] = [Observe::Verdict, Observe::State, Observe::Actions];

    /// Its word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Observe::Verdict => "verdict",
            Observe::State => "state",
            Observe::Actions => "actions",
        }
    }

    /// What it means, in words that follow "compares".
    pub fn describe(self) -> &'static str {
        match self {
            Observe::Verdict => "the replies",
            Observe::State => "the replies and the state",
            Observe::Actions => "the replies, the state and the actions",
        }
    }
}

impl Completions {
    /// Every way, the least first.
    pub const ALL: [Completions; 3] =
        [Completions::Succeed, Completions::Inject, Completions::Separate];

    /// Its word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Completions::Succeed => "succeed",
            Completions::Inject => "inject",
            Completions::Separate => "separate",
        }
    }

    /// What it means.
    pub fn describe(self) -> &'static str {
        match self {
            Completions::Succeed => "work succeeds before its call returns",
            Completions::Inject => "work succeeds or fails before its call returns",
            Completions::Separate => "work ends by an input of its own",
        }
    }
}

impl Observe {
    /// What is seen of the steps that one input of a caller has led to.
    pub(super) fn seen(self, event: Option<EventId>, outcomes: &[Outcome], state: StateId) -> Seen {
        let first = outcomes.first();
        // What comes after the first step ends the call itself.
        let later = outcomes.iter().skip(1).filter_map(|outcome| outcome.answers);
        let later =
            later.filter(|&(call, _)| Some(call) == event).map(|(_, reply)| reply).next_back();
        let actions = match self {
            Observe::Actions => outcomes.iter().flat_map(Outcome::actions).collect(),
            _ => Vec::new(),
        };
        let state = (self != Observe::Verdict).then_some(state);
        // Several `after` may come due at once; no more than one call waits.
        let answers = match event {
            Some(_) => first.and_then(|outcome| outcome.answers),
            None => outcomes.iter().find_map(|outcome| outcome.answers),
        };
        Seen { reply: first.and_then(|outcome| outcome.reply).or(later), answers, state, actions }
    }
}
