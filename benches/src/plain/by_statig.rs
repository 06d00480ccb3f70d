//! By the `statig` crate, which has hierarchy and does not say what came of an event.

use super::{Call, Contender};
use statig::prelude::*;

#[derive(Default)]
struct Plain;

#[state_machine(initial = "State::unknown()", state(derive(Debug)))]
impl Plain {
    #[state]
    fn unknown(event: &Call) -> Outcome<State> {
        match event {
            Call::BeginPrepare => Transition(State::preparing()),
            _ => Handled,
        }
    }

    #[state(superstate = "in_creation")]
    fn preparing(event: &Call) -> Outcome<State> {
        match event {
            Call::EndPrepare => Transition(State::prepared()),
            _ => Super,
        }
    }

    #[state(superstate = "in_creation")]
    fn prepared(event: &Call) -> Outcome<State> {
        match event {
            Call::PreCommit => Transition(State::precommitted()),
            _ => Super,
        }
    }

    #[state(superstate = "in_creation")]
    fn precommitted(event: &Call) -> Outcome<State> {
        match event {
            Call::Commit => Transition(State::committed()),
            _ => Super,
        }
    }

    #[state(superstate = "in_creation")]
    fn committed(event: &Call) -> Outcome<State> {
        match event {
            Call::PostCommit => Transition(State::postcommitted()),
            _ => Super,
        }
    }

    #[state(superstate = "in_creation")]
    fn postcommitted(event: &Call) -> Outcome<State> {
        match event {
            Call::PreFinalCommit => Transition(State::prefinalcommitted()),
            _ => Super,
        }
    }

    #[state(superstate = "in_creation")]
    fn prefinalcommitted(event: &Call) -> Outcome<State> {
        match event {
            Call::PostFinalCommit => Transition(State::created()),
            _ => Super,
        }
    }

    #[superstate]
    fn in_creation(event: &Call) -> Outcome<State> {
        match event {
            Call::BeginPrepare => Transition(State::preparing()),
            Call::Abort => Transition(State::aborted()),
            _ => Handled,
        }
    }

    #[state]
    fn created(event: &Call) -> Outcome<State> {
        match event {
            Call::BeginPrepare => Transition(State::preparing()),
            Call::Abort => Transition(State::aborted()),
            Call::OnUnload => Transition(State::unknown()),
            _ => Handled,
        }
    }

    #[state]
    fn aborted(event: &Call) -> Outcome<State> {
        match event {
            Call::BeginPrepare => Transition(State::preparing()),
            Call::OnUnload => Transition(State::unknown()),
            _ => Handled,
        }
    }
}

/// The machine by `statig`.
pub struct ByStatig(StateMachine<Plain>);

impl Contender for ByStatig {
    type Event = Call;

    fn begin() -> Self {
        Self(Plain.state_machine())
    }

    fn event(call: Call) -> Call {
        call
    }

    #[inline]
    fn handle(&mut self, call: Call) -> u64 {
        self.0.handle(&call);
        0
    }

    fn state(&self) -> &'static str {
        match self.0.state() {
            State::Unknown {} => "unknown",
            State::Preparing {} => "preparing",
            State::Prepared {} => "prepared",
            State::Precommitted {} => "precommitted",
            State::Committed {} => "committed",
            State::Postcommitted {} => "postcommitted",
            State::Prefinalcommitted {} => "prefinalcommitted",
            State::Created {} => "created",
            State::Aborted {} => "aborted",
        }
    }
}
