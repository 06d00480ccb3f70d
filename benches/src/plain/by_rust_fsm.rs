//! By the `rust-fsm` crate, which has no hierarchy.

use super::{Call, Contender};
use rust_fsm::state_machine;

state_machine! {
    plain(Unknown)

    Unknown => {
        BeginPrepare => Preparing,
        Abort => Unknown [Ignored],
        OnUnload => Unknown [Ignored],
    },
    Preparing => {
        BeginPrepare => Preparing,
        EndPrepare => Prepared,
        Abort => Aborted,
        OnUnload => Preparing [Ignored],
    },
    Prepared => {
        BeginPrepare => Preparing,
        PreCommit => Precommitted,
        Abort => Aborted,
        OnUnload => Prepared [Ignored],
    },
    Precommitted => {
        BeginPrepare => Preparing,
        Commit => Committed,
        Abort => Aborted,
        OnUnload => Precommitted [Ignored],
    },
    Committed => {
        BeginPrepare => Preparing,
        PostCommit => Postcommitted,
        Abort => Aborted,
        OnUnload => Committed [Ignored],
    },
    Postcommitted => {
        BeginPrepare => Preparing,
        PreFinalCommit => Prefinalcommitted,
        Abort => Aborted,
        OnUnload => Postcommitted [Ignored],
        GetTargetLuns => Postcommitted [Ignored],
    },
    Prefinalcommitted => {
        BeginPrepare => Preparing,
        PostFinalCommit => Created,
        Abort => Aborted,
        OnUnload => Prefinalcommitted [Ignored],
        GetTargetLuns => Prefinalcommitted [Ignored],
    },
    Created => {
        BeginPrepare => Preparing,
        Abort => Aborted,
        OnUnload => Unknown,
        GetTargetLuns => Created [Ignored],
    },
    Aborted => {
        BeginPrepare => Preparing,
        Abort => Aborted [Ignored],
        OnUnload => Unknown,
    },
}

/// The machine by `rust-fsm`.
pub struct ByRustFsm(plain::StateMachine);

/// An input of the machine; its own type cannot be copied.
#[derive(Clone, Copy)]
pub struct Input(&'static plain::Input);

impl Contender for ByRustFsm {
    type Event = Input;

    fn begin() -> Self {
        Self(plain::StateMachine::new())
    }

    fn event(call: Call) -> Input {
        Input(match call {
            Call::BeginPrepare => &plain::Input::BeginPrepare,
            Call::EndPrepare => &plain::Input::EndPrepare,
            Call::PreCommit => &plain::Input::PreCommit,
            Call::Commit => &plain::Input::Commit,
            Call::PostCommit => &plain::Input::PostCommit,
            Call::PreFinalCommit => &plain::Input::PreFinalCommit,
            Call::PostFinalCommit => &plain::Input::PostFinalCommit,
            Call::Abort => &plain::Input::Abort,
            Call::GetTargetLuns => &plain::Input::GetTargetLuns,
            Call::OnUnload => &plain::Input::OnUnload,
        })
    }

    #[inline]
    fn handle(&mut self, event: Input) -> u64 {
        u64::from(self.0.consume(event.0).is_err())
    }

    fn state(&self) -> &'static str {
        match self.0.state() {
            plain::State::Unknown => "unknown",
            plain::State::Preparing => "preparing",
            plain::State::Prepared => "prepared",
            plain::State::Precommitted => "precommitted",
            plain::State::Committed => "committed",
            plain::State::Postcommitted => "postcommitted",
            plain::State::Prefinalcommitted => "prefinalcommitted",
            plain::State::Created => "created",
            plain::State::Aborted => "aborted",
        }
    }
}
