//! The array as a hardware provider of shadow copies.

mod luns;

use crate::storage::{Array, Error};
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    CommitFailure, Duty, EndPrepareFailure, Event, FinalCommitFailure, Owed, PostCommitFailure,
    Provider, RecoverFailure, Task, Window,
};
use lifechart_vss::support::{Host, WindowsVersion};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A hardware provider whose shadow copies are the snapshots of an array.
pub struct ArrayProvider {
    array: Arc<Array>,
    host: Host,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The set that was begun last, as long as it is there.
    current: Option<SetId>,
    /// Windows that lasted too long, to be told when they may be.
    overruns: Vec<(Window, Duration)>,
}

impl ArrayProvider {
    /// The provider of this array, on a Windows of today.
    pub fn new(array: Arc<Array>) -> Self {
        let host = Host { windows: WindowsVersion::SERVER_2016, is_clustered: false };
        Self::on(array, host)
    }

    /// The provider of this array, on this host.
    pub fn on(array: Arc<Array>, host: Host) -> Self {
        Self { array, host, state: Mutex::default() }
    }

    /// The array.
    pub const fn array(&self) -> &Arc<Array> {
        &self.array
    }

    /// The file of the event log.
    pub fn log(&self) -> PathBuf {
        self.array.log_file()
    }

    /// Where its journal belongs: what it owes after a crash.
    pub fn journal(&self) -> PathBuf {
        self.array.folder().join("journal.redb")
    }

    /// The windows that have lasted too long so far, and by how much.
    pub fn overruns(&self) -> Vec<(Window, Duration)> {
        self.state().overruns.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A failure of the array in the words of a call: what it lists, else a veto.
macro_rules! failure {
    ($task:expr, $error:expr, $failure:ident $(, $known:ident => $code:ident)*) => {{
        let error = $error;
        $task.note(error.to_string());
        match error {
            $(Error::$known { .. } => $failure::$code,)*
            _ => $failure::ProviderVeto,
        }
    }};
}

impl Provider for ArrayProvider {
    fn finish_preparing(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        let finished = self.array.wait_prepared(task.set(), task.interrupt());
        finished.map_err(|error| {
            failure!(task, error, EndPrepareFailure, Full => InsufficientStorage, NoSet => ObjectNotFound)
        })
    }

    fn commit(&self, task: &Task<'_>) -> Result<(), CommitFailure> {
        let flipped = self.array.flip(task.set(), task.interrupt());
        flipped.map_err(|error| failure!(task, error, CommitFailure, NoSet => ObjectNotFound))
    }

    fn finish_commit(&self, task: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        let recorded = self.array.record(task.set(), task.interrupt());
        recorded.map_err(|error| failure!(task, error, PostCommitFailure, NoSet => ObjectNotFound))
    }

    fn seal(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        let sealed = self.array.seal(task.set(), task.interrupt());
        sealed.map_err(|error| failure!(task, error, FinalCommitFailure))
    }

    fn discard(&self, set: SetId) {
        self.array.discard(set);
    }

    fn keep(&self, set: SetId) {
        // It was sealed: nothing else comes before this.
        let _ = self.array.keep(set);
    }

    fn withdraw(&self, set: SetId) {
        self.array.withdraw(set);
    }

    fn recover(&self, owed: &Owed) -> Result<(), RecoverFailure> {
        match owed.duty {
            // The array may have it as finished already; the journal has the last word.
            Duty::Discard | Duty::Withdraw => {
                self.array.discard(owed.set);
                self.array.withdraw(owed.set);
                match self.array.is_gone(owed.set) {
                    true => Ok(()),
                    false => Err(RecoverFailure("its end could not be recorded".to_owned())),
                }
            }
            Duty::Keep if self.array.snapshots().iter().any(|one| one.set == owed.set) => Ok(()),
            Duty::Keep => Err(RecoverFailure("its snapshots are not there".to_owned())),
        }
    }

    fn is_settled(&self, owed: &Owed) -> bool {
        match owed.duty {
            Duty::Discard | Duty::Withdraw => self.array.is_gone(owed.set),
            // Sealing has written it.
            Duty::Keep => true,
        }
    }

    fn write_event(&self, event: &Event, _: Log<'_>) {
        let set = event.set.map(|set| format!(" {set}")).unwrap_or_default();
        let line = format!("{}{set}: {}", event.call, event.text.replace('\n', " "));
        // There is nowhere to tell that the log cannot be written.
        let _ = self.array.log(&line);
    }

    fn overrun(&self, window: Window, by: Duration) {
        self.state().overruns.push((window, by));
    }
}
