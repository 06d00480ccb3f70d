//! What a careful person writes: one `match` in another.

use super::{Call, Contender};

/// The machine written by hand.
#[derive(Clone, Copy)]
pub struct ByHand(State);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unknown,
    Preparing,
    Prepared,
    Precommitted,
    Committed,
    Postcommitted,
    Prefinalcommitted,
    Created,
    Aborted,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Taken,
    Ignored,
    Refused,
}

impl ByHand {
    /// Whether a call is taken or ignored, and not refused.
    pub(super) fn takes(self, call: Call) -> bool {
        let mut copy = self;
        copy.dispatch(call) != Answer::Refused
    }

    fn dispatch(&mut self, call: Call) -> Answer {
        let target = match self.0 {
            State::Unknown => match call {
                Call::BeginPrepare => State::Preparing,
                Call::Abort | Call::OnUnload => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Preparing => match call {
                Call::BeginPrepare => State::Preparing,
                Call::EndPrepare => State::Prepared,
                Call::Abort => State::Aborted,
                Call::OnUnload => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Prepared => match call {
                Call::BeginPrepare => State::Preparing,
                Call::PreCommit => State::Precommitted,
                Call::Abort => State::Aborted,
                Call::OnUnload => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Precommitted => match call {
                Call::BeginPrepare => State::Preparing,
                Call::Commit => State::Committed,
                Call::Abort => State::Aborted,
                Call::OnUnload => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Committed => match call {
                Call::BeginPrepare => State::Preparing,
                Call::PostCommit => State::Postcommitted,
                Call::Abort => State::Aborted,
                Call::OnUnload => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Postcommitted => match call {
                Call::BeginPrepare => State::Preparing,
                Call::PreFinalCommit => State::Prefinalcommitted,
                Call::Abort => State::Aborted,
                Call::OnUnload | Call::GetTargetLuns => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Prefinalcommitted => match call {
                Call::BeginPrepare => State::Preparing,
                Call::PostFinalCommit => State::Created,
                Call::Abort => State::Aborted,
                Call::OnUnload | Call::GetTargetLuns => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Created => match call {
                Call::BeginPrepare => State::Preparing,
                Call::Abort => State::Aborted,
                Call::OnUnload => State::Unknown,
                Call::GetTargetLuns => return Answer::Ignored,
                _ => return Answer::Refused,
            },
            State::Aborted => match call {
                Call::BeginPrepare => State::Preparing,
                Call::Abort => return Answer::Ignored,
                Call::OnUnload => State::Unknown,
                _ => return Answer::Refused,
            },
        };
        self.0 = target;
        Answer::Taken
    }
}

impl Contender for ByHand {
    type Event = Call;

    fn begin() -> Self {
        Self(State::Unknown)
    }

    fn event(call: Call) -> Call {
        call
    }

    #[inline]
    fn handle(&mut self, call: Call) -> u64 {
        u64::from(self.dispatch(call) == Answer::Refused)
    }

    fn state(&self) -> &'static str {
        match self.0 {
            State::Unknown => "unknown",
            State::Preparing => "preparing",
            State::Prepared => "prepared",
            State::Precommitted => "precommitted",
            State::Committed => "committed",
            State::Postcommitted => "postcommitted",
            State::Prefinalcommitted => "prefinalcommitted",
            State::Created => "created",
            State::Aborted => "aborted",
        }
    }
}
