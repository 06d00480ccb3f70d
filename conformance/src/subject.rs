//! A subject under test in this process.

use crate::{Answer, Call, Failure, FailureKind, Target};
use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::time::Duration;

/// An implementation under test.
///
/// It must be deterministic: the same calls after a reset get the same answers.
pub trait Subject {
    /// Goes back to the beginning, as if nothing had ever been called.
    fn reset(&mut self);

    /// One call, and what the caller is told. The names of events and replies are those of the
    /// specification.
    fn apply(&mut self, call: &Call<'_>) -> Answer;

    /// Ends the running work, with [`Call::failure`] or with [`Call::results`]: only for tests in
    /// which work ends by an input of its own.
    fn finish(&mut self, call: &Call<'_>) -> Answer {
        let _ = call;
        panic!("this subject cannot end its work separately; implement `Subject::finish`")
    }

    /// So much time passes on its clock: only for tests in which time passes.
    fn wait(&mut self, by: Duration) -> Answer {
        let _ = by;
        panic!("this subject has no clock that is moved by hand; implement `Subject::wait`")
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
            let mut answer = match (call.event(), call.wait()) {
                (Some(_), _) => self.0.apply(call),
                (None, Some(by)) => self.0.wait(by),
                (None, None) => self.0.finish(call),
            };
            answer.state = answer.state.or_else(|| self.0.state());
            answer.actions = answer.actions.or_else(|| self.0.actions());
            answer
        })
    }
}

fn guarded<T>(done: impl FnOnce() -> T) -> Result<T, Failure> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if IS_GUARDED.get() {
                PANICKED_AT.set(info.location().map(ToString::to_string));
            } else {
                told(info);
            }
        }));
    });
    let before = IS_GUARDED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(done));
    IS_GUARDED.set(before);
    done.map_err(|payload| {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        let place = PANICKED_AT.take().map_or(String::new(), |place| format!(" ({place})"));
        let text = text.unwrap_or_else(|| "with something that is no text".to_owned());
        Failure::new(FailureKind::Panicked, format!("{text}{place}"))
    })
}

thread_local! {
    /// A subject runs on this thread: its panics are findings, and are told with these.
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
    /// Where the last of them happened.
    static PANICKED_AT: Cell<Option<String>> = const { Cell::new(None) };
}
