//! The provider behind its driver: what its handler is asked to do, and by whom.

use crate::provider::{
    Context, Driver, Handler, Machine, SetId, SnapshotId, State, Window, effects, errors, events,
    replies,
};
use crate::subject::{A, B};
use lifechart::{Clock, Interrupt, Shared};
use std::sync::{Arc, Barrier, Mutex};
use std::time::Duration;

/// A handler that writes down what it does.
#[derive(Clone, Default)]
struct Array {
    /// Everything done, by all threads.
    done: Arc<Mutex<Vec<String>>>,
    now: Duration,
    /// `finish_preparing` meets somebody here, and then goes on until it is told to stop.
    abort_may_come: Option<Arc<Barrier>>,
    /// What fails.
    failing: Option<&'static str>,
}

impl Array {
    fn note(&self, what: impl Into<String>) {
        self.done.lock().expect("nobody panics").push(what.into());
    }

    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *self.done.lock().expect("nobody panics"))
    }

    fn fails(&self, what: &str) -> bool {
        self.note(what);
        self.failing == Some(what)
    }
}

impl Clock for Array {
    fn now(&self) -> Duration {
        self.now
    }
}

impl Handler for Array {
    fn discard_set(&mut self, context: &Context) {
        self.note(format!("discard {:X}", context.set.map_or(0, |set| set.0)));
    }
    fn hand_over_set(&mut self, _: &Context) {
        self.note("hand over");
    }
    fn withdraw_set(&mut self, _: &Context) {
        self.note("withdraw");
    }
    fn log_deferred(&mut self, _: &Context, _: &effects::Log) {
        self.note("log");
    }
    fn add_snapshot(
        &mut self,
        _: &Context,
        set: SetId,
        snapshot: SnapshotId,
    ) -> Result<(), errors::AddSnapshot> {
        match self.fails(&format!("add {:X}/{}", set.0, snapshot.0)) {
            true => Err(errors::AddSnapshot::UnsupportedContext),
            false => Ok(()),
        }
    }
    fn finish_preparing(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
        _: &effects::Log,
    ) -> Result<(), errors::FinishPreparing> {
        self.note("prepare");
        if let Some(meeting) = &self.abort_may_come {
            meeting.wait();
            while !interrupt.is_requested() {
                std::thread::yield_now();
            }
            self.note("stopped");
        }
        match self.failing == Some("prepare") {
            true => Err(errors::FinishPreparing::InsufficientStorage),
            false => Ok(()),
        }
    }
    fn make_ready(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
    ) -> Result<(), errors::MakeReady> {
        self.note("make ready");
        Ok(())
    }
    // No I/O, nothing synchronous, no logging: a commit is not handed the means.
    fn commit_snapshots(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
    ) -> Result<(), errors::CommitSnapshots> {
        self.note("commit");
        self.now += if self.failing == Some("slow commit") {
            Duration::from_secs(12)
        } else {
            Duration::ZERO
        };
        Ok(())
    }
    // I/O is allowed again, logging is not: applications are still frozen.
    fn finish_commit(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
    ) -> Result<(), errors::FinishCommit> {
        self.note("finish commit");
        Ok(())
    }
    fn open_for_recovery(
        &mut self,
        _: &Context,
        _: Interrupt<'_>,
        _: &effects::OriginalIo,
        _: &effects::SynchronousIo,
        _: &effects::Log,
    ) -> Result<(), errors::OpenForRecovery> {
        self.note("open");
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
        self.note("seal");
        Ok(())
    }
    fn get_target_luns(&mut self, _: &Context) -> Result<(), errors::GetTargetLuns> {
        self.note("name LUNs");
        Ok(())
    }
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
    fn on_load(&mut self, _: &Context) -> Result<(), errors::OnLoad> {
        Ok(())
    }
    fn overrun(&mut self, window: Window, by: Duration) {
        self.note(format!("{} is over by {by:?}", window.name()));
    }
}

fn driver() -> Driver {
    Driver::new(Machine::new(Duration::ZERO))
}

fn begin(set: SetId, snapshot: u128) -> events::BeginPrepare {
    events::BeginPrepare { set, snapshot: SnapshotId(snapshot) }
}

#[test]
fn a_whole_creation_runs_its_work_in_order() {
    let (mut driver, mut array) = (driver(), Array::default());
    assert_eq!(driver.begin_prepare(&mut array, begin(A, 1)), replies::BeginPrepare::Ok);
    assert_eq!(driver.begin_prepare(&mut array, begin(A, 2)), replies::BeginPrepare::Ok);
    let set = A;
    assert_eq!(driver.end_prepare(&mut array, events::EndPrepare { set }), replies::EndPrepare::Ok);
    assert_eq!(driver.pre_commit(&mut array, events::PreCommit { set }), replies::PreCommit::Ok);
    assert_eq!(driver.commit(&mut array, events::Commit { set }), replies::Commit::Ok);
    let post_commit = events::PostCommit { set, count: 2 };
    assert_eq!(driver.post_commit(&mut array, post_commit), replies::PostCommit::Ok);
    assert_eq!(driver.get_target_luns(&mut array), replies::GetTargetLuns::Ok);
    let call = events::PreFinalCommit { set };
    assert_eq!(driver.pre_final_commit(&mut array, call), replies::PreFinalCommit::Ok);
    let call = events::PostFinalCommit { set };
    assert_eq!(driver.post_final_commit(&mut array, call), replies::PostFinalCommit::Ok);
    assert_eq!(driver.machine().state(), State::Created);
    let done = [
        "add A/1",
        "add A/2",
        "prepare",
        "make ready",
        "commit",
        "finish commit",
        "name LUNs",
        "log",
        "open",
        "seal",
        "hand over",
    ];
    assert_eq!(array.taken(), done);
}

#[test]
fn a_refused_call_asks_nothing_of_the_handler() {
    let (mut driver, mut array) = (driver(), Array::default());
    driver.begin_prepare(&mut array, begin(A, 1));
    array.taken();
    let stray = events::Commit { set: A };
    assert_eq!(driver.commit(&mut array, stray), replies::Commit::ProviderVeto);
    let stray = events::Commit { set: B };
    assert_eq!(driver.commit(&mut array, stray), replies::Commit::ObjectNotFound);
    assert!(array.taken().is_empty());
}

#[test]
fn an_abandoned_set_is_discarded_before_the_new_one_is_added() {
    let (mut driver, mut array) = (driver(), Array::default());
    driver.begin_prepare(&mut array, begin(A, 1));
    driver.begin_prepare(&mut array, begin(B, 2));
    assert_eq!(array.taken(), ["add A/1", "discard A", "add B/2"]);

    array.failing = Some("add A/3");
    let reply = driver.begin_prepare(&mut array, begin(A, 3));
    assert_eq!(reply, replies::BeginPrepare::UnsupportedContext);
    assert_eq!(array.taken(), ["discard B", "add A/3"]);
    assert_eq!(driver.machine().state(), State::Unknown);
}

#[test]
fn a_failing_call_answers_its_reason_and_discards_the_set() {
    let mut array = Array { failing: Some("prepare"), ..Array::default() };
    let mut driver = driver();
    driver.begin_prepare(&mut array, begin(A, 1));
    let reply = driver.end_prepare(&mut array, events::EndPrepare { set: A });
    assert_eq!(reply, replies::EndPrepare::InsufficientStorage);
    assert_eq!(array.taken(), ["add A/1", "prepare", "discard A"]);
    assert_eq!(driver.machine().state(), State::Aborted);
}

#[test]
fn a_slow_commit_is_told_and_still_answered() {
    let mut array = Array { failing: Some("slow commit"), ..Array::default() };
    let mut driver = driver();
    driver.begin_prepare(&mut array, begin(A, 1));
    driver.end_prepare(&mut array, events::EndPrepare { set: A });
    driver.pre_commit(&mut array, events::PreCommit { set: A });
    array.taken();
    let reply = driver.commit(&mut array, events::Commit { set: A });
    assert_eq!(reply, replies::Commit::Ok);
    assert_eq!(array.taken(), ["commit", "processing_commit is over by 2s"]);
}

#[test]
fn an_abort_during_end_prepare_comes_from_another_thread() {
    let meeting = Arc::new(Barrier::new(2));
    let array = Array { abort_may_come: Some(Arc::clone(&meeting)), ..Array::default() };
    let shared = Shared::new(driver());
    shared.dispatch(&mut array.clone(), begin(A, 1));
    array.taken();
    let (ended, aborted) = std::thread::scope(|scope| {
        let ending =
            scope.spawn(|| shared.dispatch(&mut array.clone(), events::EndPrepare { set: A }));
        meeting.wait();
        let aborted = shared.dispatch(&mut array.clone(), events::Abort { set: A });
        (ending.join().expect("it is answered"), aborted)
    });
    assert_eq!(replies::EndPrepare::try_from(ended), Ok(replies::EndPrepare::ProviderVeto));
    assert_eq!(replies::Abort::try_from(aborted), Ok(replies::Abort::Ok));
    // Nothing is discarded under the feet of work that still runs.
    assert_eq!(array.taken(), ["prepare", "stopped", "discard A"]);
    assert_eq!(shared.with(|driver| driver.machine().state()), State::Aborted);
}
