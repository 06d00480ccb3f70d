//! By the `smlang` crate, which has no hierarchy and does not say what was merely ignored.

use super::{Call, Contender};
use smlang::statemachine;

statemachine! {
    transitions: {
        *Unknown + BeginPrepare = Preparing,
        Unknown + Abort = Unknown,
        Unknown + OnUnload = Unknown,
        Preparing | Prepared | Precommitted | Committed | Postcommitted | Prefinalcommitted
            | Created | Aborted + BeginPrepare = Preparing,
        Preparing | Prepared | Precommitted | Committed | Postcommitted | Prefinalcommitted
            | Created | Aborted + Abort = Aborted,
        Created | Aborted + OnUnload = Unknown,
        Preparing + OnUnload = Preparing,
        Prepared + OnUnload = Prepared,
        Precommitted + OnUnload = Precommitted,
        Committed + OnUnload = Committed,
        Postcommitted + OnUnload = Postcommitted,
        Prefinalcommitted + OnUnload = Prefinalcommitted,
        Preparing + EndPrepare = Prepared,
        Prepared + PreCommit = Precommitted,
        Precommitted + Commit = Committed,
        Committed + PostCommit = Postcommitted,
        Postcommitted + PreFinalCommit = Prefinalcommitted,
        Prefinalcommitted + PostFinalCommit = Created,
        Postcommitted + GetTargetLuns = Postcommitted,
        Prefinalcommitted + GetTargetLuns = Prefinalcommitted,
        Created + GetTargetLuns = Created,
    }
}

struct Context;

impl StateMachineContext for Context {}

/// The machine by `smlang`.
pub struct BySmlang(StateMachine<Context>);

impl Contender for BySmlang {
    type Event = Call;

    fn begin() -> Self {
        Self(StateMachine::new(Context))
    }

    fn event(call: Call) -> Call {
        call
    }

    #[inline]
    fn handle(&mut self, call: Call) -> u64 {
        let event = match call {
            Call::BeginPrepare => Events::BeginPrepare,
            Call::EndPrepare => Events::EndPrepare,
            Call::PreCommit => Events::PreCommit,
            Call::Commit => Events::Commit,
            Call::PostCommit => Events::PostCommit,
            Call::PreFinalCommit => Events::PreFinalCommit,
            Call::PostFinalCommit => Events::PostFinalCommit,
            Call::Abort => Events::Abort,
            Call::GetTargetLuns => Events::GetTargetLuns,
            Call::OnUnload => Events::OnUnload,
        };
        u64::from(self.0.process_event(event).is_err())
    }

    fn state(&self) -> &'static str {
        match self.0.state() {
            States::Unknown => "unknown",
            States::Preparing => "preparing",
            States::Prepared => "prepared",
            States::Precommitted => "precommitted",
            States::Committed => "committed",
            States::Postcommitted => "postcommitted",
            States::Prefinalcommitted => "prefinalcommitted",
            States::Created => "created",
            States::Aborted => "aborted",
        }
    }
}
