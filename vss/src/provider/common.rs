//! What every provider does.

use super::events::{Event, Events};
use super::failure::{
    CommitFailure, EndPrepareFailure, FinalCommitFailure, LoadFailure, PostCommitFailure,
    PreCommitFailure,
};
use super::means::{Frozen, Log, Open};
use super::owed::{Duty, Owed, RecoverFailure};
use crate::ids::SetId;
use lifechart::Interrupt;
use std::time::Duration;

/// What every provider does while a set is created.
///
/// If a step from [`finish_preparing`](Self::finish_preparing) to [`seal`](Self::seal) fails, the
/// whole set is discarded (RB-24), and so it is when another set begins before it is finished
/// (STP-6). A volume that cannot be added leaves the set as it was. A method that panics has failed.
///
/// What a crash means, each method says for a provider that is run with a journal
/// ([`Builder`](super::Builder)). Without one the next process is told nothing, whatever the last
/// one held.
pub trait Provider: Send + Sync {
    /// EndPrepareSnapshots: wait until everything is ready that was started when volumes were
    /// added, and every shadow copy is certain to fit (RB-4, RB-15). An abort may come meanwhile
    /// (STP-4); then `task.interrupt()` says so.
    ///
    /// After a crash in it the set is discarded.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn finish_preparing(&self, task: &Task<'_>, means: Open<'_>) -> Result<(), EndPrepareFailure>;

    /// PreCommitSnapshots, with applications frozen: the last things that need I/O, without delay
    /// (RB-16). Does nothing unless it is written.
    ///
    /// After a crash in it the set is discarded.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn make_ready(&self, task: &Task<'_>, means: Frozen<'_>) -> Result<(), PreCommitFailure> {
        let _ = (task, means);
        Ok(())
    }

    /// CommitSnapshots, with writes held: all shadow copies of the set become real, or none does.
    /// Flip what was prepared, within a second (RB-17), and nothing else (RB-18 to RB-21). What has
    /// to be logged waits in `task.note()`.
    ///
    /// After a crash in it, or later before [`seal`](Self::seal) is done, the set is discarded, with
    /// what was flipped and what was not.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn commit(&self, task: &Task<'_>) -> Result<(), CommitFailure>;

    /// PostCommitSnapshots: what the commit had to leave undone. Writes go on, applications are still
    /// frozen: no delay. Does nothing unless it is written.
    ///
    /// After a crash in it the set is discarded.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn finish_commit(&self, task: &Task<'_>, means: Frozen<'_>) -> Result<(), PostCommitFailure> {
        let _ = (task, means);
        Ok(())
    }

    /// PreFinalCommitSnapshots: writers may change the shadow copies now. Does nothing unless it is
    /// written, which is right where they could be written to all the time (RB-22).
    ///
    /// After a crash in it the set is discarded.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn open_for_recovery(
        &self,
        task: &Task<'_>,
        means: Open<'_>,
    ) -> Result<(), FinalCommitFailure> {
        let _ = (task, means);
        Ok(())
    }

    /// PostFinalCommitSnapshots: the shadow copies change no more. Does nothing unless it is written.
    /// VSS shows their volumes read-only by flags of its own, which are not to be touched (RB-8,
    /// RB-10).
    ///
    /// When it has returned, that the set is finished is recorded, and then `keep` is called. After a
    /// crash before that record the set is discarded, after it it is kept.
    ///
    /// # Errors
    ///
    /// Whatever keeps the set from being created.
    fn seal(&self, task: &Task<'_>, means: Open<'_>) -> Result<(), FinalCommitFailure> {
        let _ = (task, means);
        Ok(())
    }

    /// Releases all that the unfinished set holds, and asks for it without waiting: volumes may be
    /// frozen. Nothing of the set's work runs any more.
    ///
    /// With a journal it may come again after a crash, also for a set that was discarded already:
    /// then there is nothing left to do, and nothing wrong.
    fn discard(&self, set: SetId);

    /// The set is finished: from here on no `discard` may reach its shadow copies.
    ///
    /// With a journal it comes again after a crash in it or soon after it, and then has to make what
    /// it has done already no worse.
    fn keep(&self, set: SetId);

    /// Deletes the finished shadow copies of the set. Another provider of it has failed after this
    /// one was done, and there is no half of a set (RB-24).
    ///
    /// With a journal it comes again after a crash in it or soon after it, and deletes what is left.
    fn withdraw(&self, set: SetId);

    /// A process before this one has ended with this set on its hands. Called for each such set,
    /// before anything else is, where the provider is run with a journal; without one never.
    ///
    /// Unless it is written, it discards, keeps or withdraws the set, as it is owed. Write it where
    /// what a set holds is known from the journal alone ([`Owed::resources`]). It may come again for
    /// the same set, after a crash in it or soon after it, or where
    /// [`is_settled`](Self::is_settled) has denied.
    ///
    /// # Errors
    ///
    /// What is owed cannot be done yet. The set stays in the journal for the next start.
    fn recover(&self, owed: &Owed) -> Result<(), RecoverFailure> {
        match owed.duty {
            Duty::Discard => self.discard(owed.set),
            Duty::Keep => self.keep(owed.set),
            Duty::Withdraw => self.withdraw(owed.set),
        }
        Ok(())
    }

    /// Whether what was done about the set survives the end of the process: everything that
    /// `discard`, `keep`, `withdraw` or `recover` did, whichever was called last for it. It does
    /// unless this is written, which is right where each of them has written all it did before it
    /// returned.
    ///
    /// Asked where the provider is run with a journal, after each of the four; without one never.
    /// After `false` the set stays in the journal: it is asked again after each call that comes, and
    /// where the process ends before it has answered `true`, the set is handed to `recover` at the
    /// next start. So `discard` need not write while volumes are frozen, and a full disk costs
    /// nothing but time.
    ///
    /// It is not asked while volumes are frozen, but they may become so meanwhile: look, write
    /// nothing and wait for nobody. A panic counts as `false`. While the answer is `false` the same
    /// set cannot begin again.
    fn is_settled(&self, owed: &Owed) -> bool {
        let _ = owed;
        true
    }

    /// Writes to the event log. Never called while volumes are frozen (RB-25). What waits to be
    /// written is lost in a crash.
    fn write_event(&self, event: &Event, log: Log<'_>);

    /// OnLoad. Does nothing unless it is written. What was left behind was recovered before it.
    ///
    /// # Errors
    ///
    /// Whatever keeps the provider from being used.
    fn load(&self) -> Result<(), LoadFailure> {
        Ok(())
    }

    /// A window that VSS gives lasts too long: told once, while it does or afterwards. Does nothing
    /// unless it is written. Nothing is logged here, for volumes are frozen.
    fn overrun(&self, window: Window, by: Duration) {
        let _ = (window, by);
    }
}

/// A window of VSS that a provider can see from inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// Applications are frozen: 60 seconds.
    Freeze,
    /// Writes are held: 10 seconds, for all providers of the set together (RB-17).
    Hold,
}

/// The call that a method works for.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    pub(super) call: &'static str,
    pub(super) set: SetId,
    pub(super) interrupt: Interrupt<'a>,
    pub(super) events: &'a Events,
}

impl<'a> Task<'a> {
    /// The set.
    pub const fn set(&self) -> SetId {
        self.set
    }

    /// Whether to stop: the set was aborted, or replaced, or VSS unloads the provider. Whatever is
    /// answered then does not matter any more.
    pub const fn interrupt(&self) -> Interrupt<'a> {
        self.interrupt
    }

    /// Something for the event log, written as soon as it may be.
    pub fn note(&self, text: impl Into<String>) {
        self.events.note(Event { call: self.call, set: Some(self.set), text: text.into() });
    }
}
