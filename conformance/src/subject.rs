//! A subject under test in this process.

use crate::{Answer, Call, Failure, FailureKind, Target};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An implementation under test.
///
/// It must be deterministic: the same calls after a reset get the same answers.
pub trait Subject {
    /// Goes back to the beginning, as if nothing had ever been called.
    fn reset(&mut self);

    /// One call, and what the caller is told. The names of events and replies are those of the
    /// specification.
    fn apply(&mut self, call: &Call<'_>) -> Answer;

    /// Ends the running work, with a failure or without: only for tests in which work ends by an
    /// input of its own.
    fn finish(&mut self, failure: Option<&str>) -> Answer {
        let _ = failure;
        panic!("this subject cannot end its work separately; implement `Subject::finish`")
    }

    /// The state it is in, if it can tell.
    fn state(&mut self) -> Option<Cow<'static, str>> {
        None
    }

    /// The actions called since the last time, if it can tell.
    fn actions(&mut self) -> Option<Vec<Cow<'static, str>>> {
        None
    }
}

/// A subject in this process as a target: a panic becomes a failure.
#[derive(Debug)]
pub struct InProcess<S>(pub S);

impl<S: Subject> Target for InProcess<S> {
    fn reset(&mut self) -> Result<(), Failure> {
        guarded(|| self.0.reset())
    }

    fn apply(&mut self, call: &Call<'_>) -> Result<Answer, Failure> {
        guarded(|| {
            let mut answer = match call.event() {
                Some(_) => self.0.apply(call),
                None => self.0.finish(call.failure()),
            };
            answer.state = answer.state.or_else(|| self.0.state());
            answer.actions = answer.actions.or_else(|| self.0.actions());
            answer
        })
    }
}

fn guarded<T>(done: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(done)).map_err(|payload| {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        Failure::new(FailureKind::Panicked, text.unwrap_or_default())
    })
}
