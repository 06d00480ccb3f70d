//! How an answer differs from the one that is specified.

use crate::{Answer, Failure, FailureKind};
use lifechart_spec::conformance::{Observe, Seen, Specification, Stimulus, TestStep};
use lifechart_spec::diagnostics::{nearest, quoted};
use lifechart_spec::machine::{EventId, Machine, ReplyId};

/// How an answer differs from the one that is specified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mismatch {
    /// A reply that the specification does not declare.
    UndeclaredReply,
    /// A reply that this event never gives.
    ImpossibleReply,
    /// Another reply than the specified one.
    OtherReply,
    /// A call that was waiting is told something else, or another one is told something.
    OtherAnswers,
    /// It says no state, though the state is compared.
    NoState,
    /// A state that the specification does not declare.
    UnknownState,
    /// Another state than the specified one.
    OtherState,
    /// It names no actions, though actions are compared.
    NoActions,
    /// An action that the specification does not declare.
    UnknownAction,
    /// Other actions, or in another order.
    OtherActions,
    /// There is no answer.
    NoAnswer(FailureKind),
}

impl Mismatch {
    /// A word for it, for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Mismatch::UndeclaredReply => "undeclared-reply",
            Mismatch::ImpossibleReply => "impossible-reply",
            Mismatch::OtherReply => "other-reply",
            Mismatch::OtherAnswers => "other-answers",
            Mismatch::NoState => "no-state",
            Mismatch::UnknownState => "unknown-state",
            Mismatch::OtherState => "other-state",
            Mismatch::NoActions => "no-actions",
            Mismatch::UnknownAction => "unknown-action",
            Mismatch::OtherActions => "other-actions",
            Mismatch::NoAnswer(FailureKind::Panicked) => "panicked",
            Mismatch::NoAnswer(FailureKind::Hung) => "hung",
            Mismatch::NoAnswer(FailureKind::Ended) => "ended",
            Mismatch::NoAnswer(FailureKind::Nonsense) => "nonsense",
            Mismatch::NoAnswer(FailureKind::Flooded) => "flooded",
            Mismatch::NoAnswer(FailureKind::NotStarted) => "not-started",
        }
    }
}

/// Compares answers with what is specified.
#[derive(Clone, Copy)]
pub(crate) struct Judge<'s> {
    machine: &'s Machine,
    observe: Observe,
}

impl<'s> Judge<'s> {
    pub(crate) fn new(specification: &'s Specification<'_>) -> Self {
        Self { machine: specification.machine(), observe: specification.regime().observe }
    }

    /// What differs first, if anything does.
    #[inline]
    pub(crate) fn differs(
        &self,
        event: Option<EventId>,
        expected: &Seen,
        answer: &Answer,
    ) -> Option<Mismatch> {
        if self.reply(expected.reply) != answer.reply.as_deref() {
            return Some(self.of_reply(event, answer));
        }
        let waiting = expected.answers.map(|(call, reply)| {
            (self.machine[call].name.as_str(), self.machine[reply].name.as_str())
        });
        let told = answer.answers.as_ref().map(|(call, reply)| (call.as_ref(), reply.as_ref()));
        if waiting != told {
            return Some(Mismatch::OtherAnswers);
        }
        if self.observe == Observe::Verdict {
            return None;
        }
        self.of_state(expected, answer).or_else(|| self.of_actions(expected, answer))
    }

    fn reply(&self, reply: Option<ReplyId>) -> Option<&'s str> {
        reply.map(|reply| self.machine[reply].name.as_str())
    }

    fn of_reply(&self, event: Option<EventId>, answer: &Answer) -> Mismatch {
        let Some(told) = answer.reply.as_deref() else { return Mismatch::OtherReply };
        let Some((reply, _)) = self.machine.replies.iter().find(|(_, reply)| reply.name == told)
        else {
            return Mismatch::UndeclaredReply;
        };
        match event {
            Some(event) if !self.machine[event].replies.contains(&reply) => {
                Mismatch::ImpossibleReply
            }
            _ => Mismatch::OtherReply,
        }
    }

    fn of_state(&self, expected: &Seen, answer: &Answer) -> Option<Mismatch> {
        let wanted = self.machine[expected.state?].name.as_str();
        match answer.state.as_deref() {
            Some(told) if told == wanted => None,
            None => Some(Mismatch::NoState),
            Some(told) if self.machine.states.values().any(|state| state.name == told) => {
                Some(Mismatch::OtherState)
            }
            Some(_) => Some(Mismatch::UnknownState),
        }
    }

    fn of_actions(&self, expected: &Seen, answer: &Answer) -> Option<Mismatch> {
        if self.observe != Observe::Actions {
            return None;
        }
        let Some(told) = &answer.actions else { return Some(Mismatch::NoActions) };
        let wanted = expected.actions.iter().map(|&action| self.machine[action].name.as_str());
        if wanted.eq(told.iter().map(AsRef::as_ref)) {
            return None;
        }
        let declared = |told: &str| self.machine.actions.values().any(|known| known.name == told);
        let known = told.iter().all(|told| declared(told));
        Some(if known { Mismatch::OtherActions } else { Mismatch::UnknownAction })
    }

    /// What is wrong, in words, and what was perhaps meant.
    pub(crate) fn explain(
        &self,
        mismatch: Mismatch,
        step: &TestStep,
        got: &Result<Answer, Failure>,
    ) -> (String, Option<String>) {
        let machine = self.machine;
        let answer = match got {
            Ok(answer) => answer,
            Err(failure) => return (failure.to_string(), None),
        };
        let (event, call) = match step.call.stimulus {
            Stimulus::Event { event, .. } => (Some(event), quoted(&machine[event].name)),
            Stimulus::Finish => (None, "the end of work".to_owned()),
            Stimulus::Wait(_) => (None, "the passing of time".to_owned()),
        };
        let expected = &step.expected;
        let told = answer.reply.as_deref().map_or("nothing yet".to_owned(), quoted);
        let wanted = self.reply(expected.reply).map_or("nothing yet".to_owned(), quoted);
        let state = answer.state.as_deref().unwrap_or_default();
        let state_wanted = expected.state.map_or(String::new(), |id| quoted(&machine[id].name));
        let text = match mismatch {
            Mismatch::UndeclaredReply => format!("{call} answers {told}, which is not declared"),
            Mismatch::ImpossibleReply => {
                format!("{call} answers {told}, which it never may; specified is {wanted}")
            }
            Mismatch::OtherReply => format!("{call} answers {told}; specified is {wanted}"),
            Mismatch::OtherAnswers => {
                format!("with {call}, {}; specified is {}", told_to(answer), self.waiting(expected))
            }
            Mismatch::NoState => "the subject does not say in which state it is".to_owned(),
            Mismatch::UnknownState => {
                format!("after {call} it is in {}, which is not declared", quoted(state))
            }
            Mismatch::OtherState => {
                format!("after {call} it is in {}; specified is {state_wanted}", quoted(state))
            }
            Mismatch::NoActions => "the subject does not say which actions it calls".to_owned(),
            Mismatch::UnknownAction | Mismatch::OtherActions => format!(
                "with {call}, {} called; specified is {}",
                actions(answer.actions.iter().flatten().map(AsRef::as_ref)),
                self.actions(expected)
            ),
            // Without an answer there is a failure.
            Mismatch::NoAnswer(_) => String::new(),
        };
        (text, self.meant(mismatch, event, answer))
    }

    /// An answer in words; no more of it than is compared, as the specification says it.
    pub(crate) fn describe(&self, answer: &Answer) -> String {
        let mut text = answer.reply.as_deref().unwrap_or("nothing yet").to_owned();
        if let Some((call, reply)) = &answer.answers {
            text += &format!(", {reply} to {call}");
        }
        if self.observe == Observe::Verdict {
            return text;
        }
        if let Some(state) = &answer.state {
            text += &format!(" in {state}");
        }
        let actions = answer.actions.as_deref().unwrap_or_default();
        if self.observe == Observe::Actions && !actions.is_empty() {
            text += &format!(" after {}", actions.join(", "));
        }
        text
    }

    fn waiting(&self, expected: &Seen) -> String {
        match expected.answers {
            Some((call, reply)) => {
                format!("`{}` to `{}`", self.machine[reply].name, self.machine[call].name)
            }
            None => "that no call waits".to_owned(),
        }
    }

    fn actions(&self, expected: &Seen) -> String {
        match expected.actions.as_slice() {
            [] => "none".to_owned(),
            all => names(all.iter().map(|&action| self.machine[action].name.as_str())),
        }
    }

    /// A declared name near to one that is not.
    fn meant(&self, mismatch: Mismatch, event: Option<EventId>, answer: &Answer) -> Option<String> {
        let machine = self.machine;
        let near = match mismatch {
            Mismatch::UndeclaredReply => {
                let told = answer.reply.as_deref()?;
                let of_event: Vec<&str> = match event {
                    Some(event) => {
                        let replies = machine[event].replies.iter();
                        replies.map(|&reply| machine[reply].name.as_str()).collect()
                    }
                    None => Vec::new(),
                };
                let all = machine.replies.values().map(|reply| reply.name.as_str());
                let near = nearest(told, of_event.iter().copied()).or_else(|| nearest(told, all));
                return Some(match near {
                    Some(near) => format!("did you mean {}?", quoted(near)),
                    None if of_event.is_empty() => return None,
                    None => {
                        let may = machine[event?].name.as_str();
                        format!("`{may}` may answer {}", names(of_event.into_iter()))
                    }
                });
            }
            Mismatch::ImpossibleReply => {
                let of_event = machine[event?].replies.iter();
                let of_event = of_event.map(|&reply| machine[reply].name.as_str());
                return Some(format!("it may answer {}", names(of_event)));
            }
            Mismatch::UnknownState => {
                let atomic = machine.atomic_states().map(|state| machine[state].name.as_str());
                nearest(answer.state.as_deref()?, atomic)
            }
            Mismatch::UnknownAction => {
                let declared = || machine.actions.values().map(|action| action.name.as_str());
                let mut told = answer.actions.as_ref()?.iter().map(AsRef::as_ref);
                let unknown = told.find(|told: &&str| declared().all(|known| known != *told))?;
                nearest(unknown, declared())
            }
            Mismatch::NoState => {
                return Some("compare replies only, or let it say its state".to_owned());
            }
            Mismatch::NoActions => {
                return Some("compare less, or let it say its actions".to_owned());
            }
            _ => None,
        };
        near.map(|near| format!("did you mean {}?", quoted(near)))
    }
}

fn told_to(answer: &Answer) -> String {
    match &answer.answers {
        Some((call, reply)) => format!("{} is told {}", quoted(call), quoted(reply)),
        None => "no call that waits is told anything".to_owned(),
    }
}

fn actions<'a>(told: impl Iterator<Item = &'a str>) -> String {
    let names = names(told);
    match names.as_str() {
        "" => "no action is".to_owned(),
        one if !one.contains(',') => format!("{one} is"),
        _ => format!("{names} are"),
    }
}

fn names<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.map(quoted).collect::<Vec<_>>().join(", ")
}
