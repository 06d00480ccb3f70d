//! Generated from the lifecycle that is shipped.

use super::{Input, Provider};
use std::time::Duration;

mod machine {
    #![allow(missing_docs, dead_code)]
    lifechart::machine!(builtin "vss_provider", tests = none);
}

use machine::{Activity, Completion, Event, Machine, Outcome, SetId, SnapshotId, events};

/// Nothing is ever late.
const NOW: Duration = Duration::from_secs(1);

/// The provider that the macro makes.
pub struct FullOurs(Machine);

impl Provider for FullOurs {
    type Word = Option<Event>;

    fn begin() -> Self {
        Self(Machine::new(NOW))
    }

    fn word(input: Input) -> Option<Event> {
        event(input)
    }

    #[inline]
    fn handle(&mut self, event: Option<Event>) -> u64 {
        let Some(event) = event else {
            let Some(started) = self.0.running() else { return 9 };
            return told(&self.0.finish(started.ticket, well(started.activity), NOW));
        };
        match self.0.dispatch(event, NOW) {
            Outcome::Trying(trying) => {
                told(&self.0.finish(trying.ticket, well(trying.activity), NOW))
            }
            outcome => told(&outcome),
        }
    }

    fn state(&self) -> &'static str {
        self.0.state().name()
    }
}

/// Everything a caller wants to know, in one number.
#[inline]
fn told(outcome: &Outcome) -> u64 {
    match outcome {
        Outcome::Taken(taken) => {
            let reply = taken.reply.map_or(50, |reply| reply as u64);
            let answer = taken.answers.map_or(70, |(call, reply)| call as u64 + reply as u64);
            taken.to as u64 * 10_000 + reply * 100 + answer
        }
        Outcome::Ignored(reply) => 1_000_000 + *reply as u64,
        Outcome::Refused(reply) => 2_000_000 + *reply as u64,
        _ => 3_000_000,
    }
}

/// The event of an input; none: the running call is done.
fn event(input: Input) -> Option<Event> {
    Some(match input {
        Input::BeginPrepare { set, snapshot } => {
            events::BeginPrepare { set: SetId(set), snapshot: SnapshotId(snapshot) }.into()
        }
        Input::EndPrepare { set } => events::EndPrepare { set: SetId(set) }.into(),
        Input::PreCommit { set } => events::PreCommit { set: SetId(set) }.into(),
        Input::Commit { set } => events::Commit { set: SetId(set) }.into(),
        Input::PostCommit { set, count } => events::PostCommit { set: SetId(set), count }.into(),
        Input::PreFinalCommit { set } => events::PreFinalCommit { set: SetId(set) }.into(),
        Input::PostFinalCommit { set } => events::PostFinalCommit { set: SetId(set) }.into(),
        Input::Abort { set } => events::Abort { set: SetId(set) }.into(),
        Input::GetTargetLuns => events::GetTargetLuns.into(),
        Input::AreLunsSupported => events::AreLunsSupported.into(),
        Input::FillInLunInfo => events::FillInLunInfo.into(),
        Input::OnLoad => events::OnLoad.into(),
        Input::OnUnload { force } => events::OnUnload { force }.into(),
        Input::Done => return None,
    })
}

/// The activity has succeeded.
#[inline]
fn well(activity: Activity) -> Completion {
    match activity {
        Activity::AddSnapshot => Completion::AddSnapshot(Ok(())),
        Activity::FinishPreparing => Completion::FinishPreparing(Ok(())),
        Activity::MakeReady => Completion::MakeReady(Ok(())),
        Activity::CommitSnapshots => Completion::CommitSnapshots(Ok(())),
        Activity::FinishCommit => Completion::FinishCommit(Ok(())),
        Activity::OpenForRecovery => Completion::OpenForRecovery(Ok(())),
        Activity::SealSnapshots => Completion::SealSnapshots(Ok(())),
        Activity::GetTargetLuns => Completion::GetTargetLuns(Ok(())),
        Activity::AreLunsSupported => Completion::AreLunsSupported(Ok(())),
        Activity::LocateLuns => Completion::LocateLuns(Ok(())),
        Activity::FillInLunInfo => Completion::FillInLunInfo(Ok(())),
        Activity::OnLunEmpty => Completion::OnLunEmpty(Ok(())),
        Activity::GetProviderCapabilities => Completion::GetProviderCapabilities(Ok(())),
        Activity::OnLunStateChange => Completion::OnLunStateChange(Ok(())),
        Activity::ResyncLuns => Completion::ResyncLuns(Ok(())),
        Activity::OnReuseLuns => Completion::OnReuseLuns(Ok(())),
        Activity::OnLoad => Completion::OnLoad(Ok(())),
    }
}
