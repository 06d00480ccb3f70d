//! The work of the provider: a disk array that exists in words only.
//!
//! A method gets what its work declares and nothing else. `commit_snapshots` could neither read the
//! original volumes nor write to the event log if it wanted to: the first are sealed, and the
//! second is a queue that nobody empties without an `effects::Log`. The lifecycle forbids both there,
//! so it is handed neither key.

use crate::lifecycle::{Context, Handler, SetId, SnapshotId, Window, effects, errors};
use lifechart::{Clock, Deferred, Interrupt, Sealed};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A handler; its clones work on the same disks, so that every thread can have one.
#[derive(Clone)]
pub(crate) struct Array {
    disks: Arc<Mutex<Disks>>,
    /// What is shadow copied; opens where the lifecycle allows I/O to it.
    originals: Sealed<Originals, effects::OriginalIo>,
    /// What is to be written to the event log, once the lifecycle allows that.
    log: Deferred<&'static str, effects::Log>,
    /// The moment that times are counted from.
    since: Instant,
    /// Told that copying has begun, which then goes on until it is stopped.
    slow: Option<SyncSender<()>>,
}

/// The volumes that are shadow copied.
#[derive(Clone, Default)]
struct Originals;

impl Originals {
    /// Reads whatever has not been copied yet.
    fn read(&mut self) -> &'static str {
        "has copied everything"
    }
}

#[derive(Default)]
struct Disks {
    /// What has been done, and not yet told.
    done: Vec<String>,
    /// The shadow copies of the unfinished set.
    unfinished: Vec<SnapshotId>,
    /// Finished shadow copies.
    finished: Vec<SnapshotId>,
}

impl Array {
    pub(crate) fn new() -> Self {
        Self {
            disks: Arc::default(),
            originals: Sealed::default(),
            log: Deferred::new(),
            since: Instant::now(),
            slow: None,
        }
    }

    /// What has been done since the last time this was asked.
    pub(crate) fn done(&self) -> Vec<String> {
        std::mem::take(&mut self.disks().done)
    }

    /// The finished shadow copies, in words.
    pub(crate) fn kept(&self) -> String {
        let disks = self.disks();
        let kept = disks.finished.iter().map(|snapshot| format!("snapshot {}", snapshot.0));
        kept.collect::<Vec<_>>().join(", ")
    }

    /// Makes copying endless; says when it has begun.
    pub(crate) fn copies_until_stopped(&mut self) -> Receiver<()> {
        let (begun, receiver) = sync_channel(1);
        self.slow = Some(begun);
        receiver
    }

    fn disks(&self) -> MutexGuard<'_, Disks> {
        self.disks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, what: impl Into<String>) {
        self.disks().done.push(what.into());
    }
}

impl Clock for Array {
    fn now(&self) -> Duration {
        self.since.elapsed()
    }
}

impl Handler for Array {
    fn add_snapshot(
        &mut self,
        _: &Context,
        _: SetId,
        snapshot: SnapshotId,
    ) -> Result<(), errors::AddSnapshot> {
        let mut disks = self.disks();
        if disks.unfinished.len() == 3 {
            return Err(errors::AddSnapshot::TooManyVolumes);
        }
        disks.unfinished.push(snapshot);
        disks.done.push(format!("begins to copy snapshot {}", snapshot.0));
        Ok(())
    }

    fn discard_set(&mut self, context: &Context) {
        let set = context.set.map_or(0, |set| set.0);
        let mut disks = self.disks();
        let dropped = std::mem::take(&mut disks.unfinished).len();
        disks.done.push(format!("discards set {set}: {dropped} unfinished"));
    }

    fn finish_preparing(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        io: &effects::OriginalIo,
        _: &effects::SynchronousIo,
        _: &effects::Log,
    ) -> Result<(), errors::FinishPreparing> {
        let Some(begun) = self.slow.take() else {
            let copied = self.originals.open(io).read();
            self.note(copied);
            return Ok(());
        };
        // Nobody waits for this word where the receiver is gone.
        let _ = begun.send(());
        while !interrupt.wait(Duration::from_secs(60)) {}
        self.note("stops copying");
        Err(errors::FinishPreparing::ProviderVeto)
    }

    fn make_ready(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
    ) -> Result<(), errors::MakeReady> {
        self.note("gets ready to split the mirrors");
        Ok(())
    }

    // No key to the original volumes or the event log, and nothing to wait for I/O with: all is
    // frozen.
    fn commit_snapshots(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
    ) -> Result<(), errors::CommitSnapshots> {
        self.note("splits the mirrors");
        self.log.put("the mirrors are split");
        Ok(())
    }

    fn finish_commit(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
    ) -> Result<(), errors::FinishCommit> {
        self.note("checks the new LUNs");
        Ok(())
    }

    fn log_deferred(&mut self, _: &Context, log: &effects::Log) {
        let entries: Vec<&str> = self.log.drain(log).collect();
        match entries.is_empty() {
            true => self.note("has nothing to write to the event log"),
            false => self.note(format!("writes to the event log: {}", entries.join(", "))),
        }
    }

    fn open_for_recovery(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
        _: &effects::Log,
    ) -> Result<(), errors::OpenForRecovery> {
        self.note("makes the copies writable");
        Ok(())
    }

    fn seal_snapshots(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
        _: &effects::Log,
    ) -> Result<(), errors::SealSnapshots> {
        self.note("makes the copies read-only for good");
        Ok(())
    }

    fn hand_over_set(&mut self, context: &Context) {
        let mut disks = self.disks();
        let finished = std::mem::take(&mut disks.unfinished);
        disks.finished.extend(finished);
        disks.done.push(format!("hands over set {}", context.set.map_or(0, |set| set.0)));
    }

    fn withdraw_set(&mut self, context: &Context) {
        self.note(format!("deletes set {}", context.set.map_or(0, |set| set.0)));
    }

    fn get_target_luns(&mut self, _: &Context) -> Result<(), errors::GetTargetLuns> {
        self.note("names the new LUNs");
        Ok(())
    }

    fn overrun(&mut self, window: Window, by: Duration) {
        self.note(format!("has overrun {} by {by:?}", window.title()));
    }

    fn on_load(&mut self, _: &Context) -> Result<(), errors::OnLoad> {
        self.note("opens a connection to the array");
        Ok(())
    }

    // What a requester can ask at any time; this array has nothing to say about it.

    fn are_luns_supported(&mut self, _: &Context) -> Result<(), errors::AreLunsSupported> {
        Ok(())
    }
    fn locate_luns(&mut self, _: &Context) -> Result<(), errors::LocateLuns> {
        Ok(())
    }
    fn fill_in_lun_info(&mut self, _: &Context) -> Result<(), errors::FillInLunInfo> {
        Ok(())
    }
    fn on_lun_empty(&mut self, _: &Context) -> Result<(), errors::OnLunEmpty> {
        Ok(())
    }
    fn get_provider_capabilities(
        &mut self,
        _: &Context,
    ) -> Result<(), errors::GetProviderCapabilities> {
        Ok(())
    }
    fn on_lun_state_change(&mut self, _: &Context) -> Result<(), errors::OnLunStateChange> {
        Ok(())
    }
    fn resync_luns(&mut self, _: &Context) -> Result<(), errors::ResyncLuns> {
        Ok(())
    }
    fn on_reuse_luns(&mut self, _: &Context) -> Result<(), errors::OnReuseLuns> {
        Ok(())
    }
}
