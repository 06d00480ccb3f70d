//! Work that goes on after its call has returned: what IVssAsync tells of it.

use crate::hresult::Hresult;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Work that goes on, as VSS sees it: IVssAsync.
#[derive(Clone, Debug)]
pub struct Operation {
    shared: Arc<Shared>,
}

/// The same work, as its author sees it. Dropped without a word it ends the operation: as cancelled
/// where that was asked for, else as failed with VSS_E_PROVIDER_VETO.
#[derive(Debug)]
pub struct Completion {
    shared: Arc<Shared>,
}

/// How far an operation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// VSS_S_ASYNC_PENDING: it goes on.
    Pending,
    /// VSS_S_ASYNC_FINISHED: it is done.
    Finished,
    /// VSS_S_ASYNC_CANCELLED: it was given up because somebody asked for that.
    Cancelled,
    /// It has failed.
    Failed(Hresult),
}

impl From<Progress> for Hresult {
    fn from(progress: Progress) -> Self {
        match progress {
            Progress::Pending => Self::VSS_S_ASYNC_PENDING,
            Progress::Finished => Self::VSS_S_ASYNC_FINISHED,
            Progress::Cancelled => Self::VSS_S_ASYNC_CANCELLED,
            Progress::Failed(code) => code,
        }
    }
}

#[derive(Debug)]
struct Shared {
    can_be_cancelled: bool,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    progress: Progress,
    is_cancel_asked: bool,
}

impl Operation {
    /// Work that can be given up halfway, such as a resynchronization.
    pub fn cancellable() -> (Self, Completion) {
        Self::begun(true)
    }

    /// Work that nothing stops, such as a revert.
    pub fn irrevocable() -> (Self, Completion) {
        Self::begun(false)
    }

    /// Work that was done at once.
    pub fn finished() -> Self {
        let (operation, completion) = Self::begun(false);
        completion.finish();
        operation
    }

    fn begun(can_be_cancelled: bool) -> (Self, Completion) {
        let state = State { progress: Progress::Pending, is_cancel_asked: false };
        let (state, changed) = (Mutex::new(state), Condvar::new());
        let shared = Arc::new(Shared { can_be_cancelled, state, changed });
        (Self { shared: Arc::clone(&shared) }, Completion { shared })
    }

    /// IVssAsync::QueryStatus: how far it is.
    pub fn progress(&self) -> Progress {
        self.shared.state().progress
    }

    /// IVssAsync::Wait: waits until it has ended, at most so long, and tells how far it is then.
    pub fn wait(&self, at_most: Option<Duration>) -> Progress {
        // A time that no clock can tell is never over.
        let until = at_most.and_then(|time| Instant::now().checked_add(time));
        let mut state = self.shared.state();
        while state.progress == Progress::Pending {
            state = match until {
                None => self.shared.wait(state),
                Some(until) => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        break;
                    }
                    let waited = self.shared.changed.wait_timeout(state, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
        state.progress
    }

    /// IVssAsync::Cancel: asks the author to give the work up. S_OK where that will be done, else
    /// how it has ended before; VSS_E_UNEXPECTED where nothing can stop it.
    pub fn cancel(&self) -> Hresult {
        let mut state = self.shared.state();
        match state.progress {
            Progress::Pending if !self.shared.can_be_cancelled => Hresult::VSS_E_UNEXPECTED,
            Progress::Pending => {
                state.is_cancel_asked = true;
                drop(state);
                self.shared.changed.notify_all();
                Hresult::S_OK
            }
            ended => ended.into(),
        }
    }
}

impl Completion {
    /// Whether somebody has asked to give the work up.
    pub fn is_cancel_asked(&self) -> bool {
        self.shared.state().is_cancel_asked
    }

    /// Sleeps so long, or until somebody asks to give the work up; tells whether somebody has.
    pub fn sleep(&self, time: Duration) -> bool {
        let state = self.shared.state();
        let waits = |state: &mut State| !state.is_cancel_asked;
        let slept = self.shared.changed.wait_timeout_while(state, time, waits);
        slept.unwrap_or_else(PoisonError::into_inner).0.is_cancel_asked
    }

    /// The work is done.
    pub fn finish(self) {
        self.shared.end(Progress::Finished);
    }

    /// The work has failed; a success is taken for VSS_E_PROVIDER_VETO.
    pub fn fail(self, code: Hresult) {
        let code = if code.is_success() { Hresult::VSS_E_PROVIDER_VETO } else { code };
        self.shared.end(Progress::Failed(code));
    }
}

impl Drop for Completion {
    fn drop(&mut self) {
        let is_cancelled = self.is_cancel_asked();
        let failed = Progress::Failed(Hresult::VSS_E_PROVIDER_VETO);
        self.shared.end(if is_cancelled { Progress::Cancelled } else { failed });
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends it, unless it has ended.
    fn end(&self, how: Progress) {
        let mut state = self.state();
        if state.progress == Progress::Pending {
            state.progress = how;
        }
        drop(state);
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_as_its_author_says() {
        let (operation, completion) = Operation::cancellable();
        assert_eq!(operation.wait(Some(Duration::ZERO)), Progress::Pending);
        completion.finish();
        assert_eq!(operation.wait(None), Progress::Finished);
        assert_eq!(operation.cancel(), Hresult::VSS_S_ASYNC_FINISHED);

        let (operation, completion) = Operation::irrevocable();
        assert_eq!(operation.cancel(), Hresult::VSS_E_UNEXPECTED);
        completion.fail(Hresult::VSS_E_INSUFFICIENT_STORAGE);
        let failed = Progress::Failed(Hresult::VSS_E_INSUFFICIENT_STORAGE);
        assert_eq!(operation.wait(Some(Duration::MAX)), failed);
        assert_eq!(operation.cancel(), Hresult::VSS_E_INSUFFICIENT_STORAGE);
        assert_eq!(Operation::finished().progress(), Progress::Finished);
    }

    #[test]
    fn an_author_that_is_gone_has_failed() {
        let (operation, completion) = Operation::irrevocable();
        drop(completion);
        assert_eq!(operation.progress(), Progress::Failed(Hresult::VSS_E_PROVIDER_VETO));
        let (operation, completion) = Operation::irrevocable();
        completion.fail(Hresult::S_FALSE);
        assert_eq!(operation.progress(), Progress::Failed(Hresult::VSS_E_PROVIDER_VETO));
    }

    #[test]
    fn who_waits_and_who_works_hear_of_a_cancel() {
        let (operation, completion) = Operation::cancellable();
        assert!(!completion.sleep(Duration::ZERO));
        let works = std::thread::spawn(move || {
            while !completion.sleep(Duration::from_secs(60)) {}
            drop(completion);
        });
        let watched = operation.clone();
        let waits = std::thread::spawn(move || watched.wait(None));
        assert_eq!(operation.cancel(), Hresult::S_OK);
        assert_eq!(waits.join().expect("it waits"), Progress::Cancelled);
        works.join().expect("it works");
        assert_eq!(operation.cancel(), Hresult::VSS_S_ASYNC_CANCELLED);
    }

    #[test]
    fn what_is_done_before_a_cancel_is_heard_is_done() {
        let (operation, completion) = Operation::cancellable();
        assert_eq!(operation.cancel(), Hresult::S_OK);
        assert_eq!(operation.progress(), Progress::Pending, "its author has not heard of it");
        completion.finish();
        assert_eq!(operation.progress(), Progress::Finished);
    }
}
