//! Generated from the file.

use super::{Call, Contender};

mod machine {
    #![allow(missing_docs)]
    lifechart::machine!("../../machines/plain.yaml", tests = none);
}

use machine::{Event, Machine, Outcome};

/// The machine that the macro makes.
pub struct Ours(Machine);

impl Contender for Ours {
    type Event = Event;

    fn begin() -> Self {
        Self(Machine::new())
    }

    fn event(call: Call) -> Event {
        match call {
            Call::BeginPrepare => Event::BeginPrepare,
            Call::EndPrepare => Event::EndPrepare,
            Call::PreCommit => Event::PreCommit,
            Call::Commit => Event::Commit,
            Call::PostCommit => Event::PostCommit,
            Call::PreFinalCommit => Event::PreFinalCommit,
            Call::PostFinalCommit => Event::PostFinalCommit,
            Call::Abort => Event::Abort,
            Call::GetTargetLuns => Event::GetTargetLuns,
            Call::OnUnload => Event::OnUnload,
        }
    }

    #[inline]
    fn handle(&mut self, event: Event) -> u64 {
        u64::from(matches!(self.0.dispatch(event), Outcome::Refused(_)))
    }

    fn state(&self) -> &'static str {
        self.0.state().name()
    }
}
