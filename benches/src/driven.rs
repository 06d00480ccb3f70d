//! The generated machine of the VSS provider as a subject under test: its work succeeds at once.

use lifechart_conformance::{Answer, Call, Subject};
use std::time::Duration;

mod machine {
    #![allow(missing_docs)]
    lifechart::machine!(builtin "vss_provider", tests = none);
}

use machine::{Activity, Completion, Event, Machine, Outcome, Reply};

/// The machine, and nothing around it.
#[derive(Clone, Debug)]
pub struct Generated(Machine);

impl Default for Generated {
    fn default() -> Self {
        Self(Machine::new(Duration::ZERO))
    }
}

impl Generated {
    fn call(&mut self, event: Event) -> Option<Reply> {
        let mut outcome = self.0.dispatch(event, Duration::ZERO);
        if let Outcome::Trying(trying) = outcome {
            outcome = self.0.finish(trying.ticket, done(trying.activity), Duration::ZERO);
        }
        if let Some(reply) = outcome.reply() {
            return Some(reply);
        }
        let started = self.0.running()?;
        match self.0.finish(started.ticket, done(started.activity), Duration::ZERO) {
            Outcome::Taken(taken) => taken.answers.map(|(_, reply)| reply),
            _ => None,
        }
    }
}

impl Subject for Generated {
    fn reset(&mut self) {
        *self = Self::default();
    }

    fn apply(&mut self, call: &Call<'_>) -> Answer {
        let reply = Event::try_from(call).ok().and_then(|event| self.call(event));
        reply.map_or_else(Answer::pending, |reply| Answer::reply(reply.name()))
    }
}

macro_rules! done {
    ($($name:ident)*) => {
        fn done(activity: Activity) -> Completion {
            match activity {
                $(Activity::$name => Completion::$name(Ok(())),)*
            }
        }
    };
}

done! {
    AddSnapshot FinishPreparing MakeReady CommitSnapshots FinishCommit OpenForRecovery SealSnapshots
    GetTargetLuns AreLunsSupported LocateLuns FillInLunInfo OnLunEmpty GetProviderCapabilities
    OnLunStateChange ResyncLuns OnReuseLuns OnLoad
}
