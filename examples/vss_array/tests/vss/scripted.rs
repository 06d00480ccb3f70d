//! A provider that answers what it is told to.

use lifechart_vss::calls::Call;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Event};
use lifechart_vss::state::SnapshotState;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use vss_array::coordinator::SetProvider;

/// What comes instead of an answer of the provider's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Instead {
    /// This code; the call never gets to the provider.
    Answers(Hresult),
    /// This code, after the provider has done its work.
    AnswersAfterwards(Hresult),
    /// Nothing, until somebody lets go of it.
    Hangs,
    /// A panic.
    Panics,
    /// The end of the process, before the provider has done anything.
    Dies,
    /// The end of the process, when the provider has done its work.
    DiesAfterwards,
}

#[derive(Default)]
struct Script {
    instead: Option<(Call, Instead)>,
    /// What comes beside it.
    also: Option<(Call, Instead)>,
    calls: Vec<(Call, Option<SetId>)>,
    hangs: usize,
    releases: usize,
}

/// A provider between VSS and another one.
pub(crate) struct Scripted {
    inner: Arc<dyn SetProvider>,
    script: Mutex<Script>,
    changed: Condvar,
}

impl Scripted {
    pub(crate) fn new(inner: Arc<dyn SetProvider>) -> Self {
        Self { inner, script: Mutex::default(), changed: Condvar::new() }
    }

    /// From now on one call goes like this.
    pub(crate) fn instead(&self, call: Call, instead: Instead) {
        self.lock().instead = Some((call, instead));
    }

    /// And another one like this, until [`forget`](Self::forget).
    pub(crate) fn then(&self, call: Call, instead: Instead) {
        self.lock().also = Some((call, instead));
    }

    /// The other call goes as it should.
    pub(crate) fn forget(&self) {
        self.lock().also = None;
    }

    /// All goes as it should, and what hangs goes on.
    pub(crate) fn mend(&self) {
        let mut script = self.lock();
        script.instead = None;
        script.releases += 1;
        self.changed.notify_all();
    }

    /// Waits until a call hangs.
    pub(crate) fn wait_until_it_hangs(&self) {
        let mut script = self.lock();
        while script.hangs == 0 {
            script = self.changed.wait(script).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The calls since the last time this was asked.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls_of_sets().into_iter().map(|(call, _)| call).collect()
    }

    /// The same with their sets.
    pub(crate) fn calls_of_sets(&self) -> Vec<(Call, Option<SetId>)> {
        std::mem::take(&mut self.lock().calls)
    }

    /// Answers a call as the script says, or lets it pass.
    fn answer<R>(
        &self,
        call: Call,
        set: Option<SetId>,
        of_code: impl FnOnce(Hresult) -> R,
        ask: impl FnOnce(&dyn SetProvider) -> R,
    ) -> R {
        let mut script = self.lock();
        script.calls.push((call, set));
        let instead = script.instead.into_iter().chain(script.also);
        let instead = instead.into_iter().find(|(other, _)| *other == call);
        match instead.map(|(_, instead)| instead) {
            None => {
                drop(script);
                ask(&*self.inner)
            }
            Some(Instead::Answers(code)) => of_code(code),
            Some(Instead::AnswersAfterwards(code)) => {
                drop(script);
                ask(&*self.inner);
                of_code(code)
            }
            Some(Instead::Panics) => {
                drop(script);
                std::panic::resume_unwind(Box::new("told to panic"))
            }
            Some(Instead::Dies) => std::process::abort(),
            Some(Instead::DiesAfterwards) => {
                drop(script);
                ask(&*self.inner);
                std::process::abort()
            }
            Some(Instead::Hangs) => {
                let releases = script.releases;
                script.hangs += 1;
                self.changed.notify_all();
                while script.releases == releases {
                    script = self.changed.wait(script).unwrap_or_else(PoisonError::into_inner);
                }
                script.hangs -= 1;
                of_code(Hresult::VSS_E_PROVIDER_VETO)
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of_set(
        &self,
        call: Call,
        set: SetId,
        ask: impl FnOnce(&dyn SetProvider) -> Hresult,
    ) -> Hresult {
        self.answer(call, Some(set), |code| code, ask)
    }
}

impl SetProvider for Scripted {
    fn are_luns_supported(
        &self,
        context: Context,
        devices: &[String],
        luns: &[LunInformation],
    ) -> (Hresult, bool) {
        self.answer(
            Call::AreLunsSupported,
            None,
            |code| (code, false),
            |inner| inner.are_luns_supported(context, devices, luns),
        )
    }

    fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Hresult {
        self.of_set(Call::HardwareBeginPrepareSnapshot, set, |inner| {
            inner.begin_prepare_snapshot(set, snapshot, context, devices, luns)
        })
    }

    fn get_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
    ) -> (Hresult, Vec<LunInformation>) {
        self.answer(
            Call::GetTargetLuns,
            None,
            |code| (code, Vec::new()),
            |inner| inner.get_target_luns(devices, originals),
        )
    }
}

impl CreateSnapshotSet for Scripted {
    fn end_prepare_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::EndPrepareSnapshots, set, |inner| inner.end_prepare_snapshots(set))
    }

    fn pre_commit_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::PreCommitSnapshots, set, |inner| inner.pre_commit_snapshots(set))
    }

    fn commit_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::CommitSnapshots, set, |inner| inner.commit_snapshots(set))
    }

    fn post_commit_snapshots(&self, set: SetId, count: i32) -> Hresult {
        self.of_set(Call::PostCommitSnapshots, set, |inner| inner.post_commit_snapshots(set, count))
    }

    fn pre_final_commit_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::PreFinalCommitSnapshots, set, |inner| {
            inner.pre_final_commit_snapshots(set)
        })
    }

    fn post_final_commit_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::PostFinalCommitSnapshots, set, |inner| {
            inner.post_final_commit_snapshots(set)
        })
    }

    fn abort_snapshots(&self, set: SetId) -> Hresult {
        self.of_set(Call::AbortSnapshots, set, |inner| inner.abort_snapshots(set))
    }

    fn on_load(&self) -> Hresult {
        self.inner.on_load()
    }

    fn on_unload(&self, force: bool) -> Hresult {
        self.inner.on_unload(force)
    }

    fn tick(&self) {
        self.inner.tick();
    }

    fn keep_time(&self) {
        self.inner.keep_time();
    }

    fn stop_time(&self) {
        self.inner.stop_time();
    }

    fn note(&self, event: Event) {
        self.inner.note(event);
    }

    fn state(&self) -> SnapshotState {
        self.inner.state()
    }
}
