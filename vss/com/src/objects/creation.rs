//! What every provider answers: IVssProviderCreateSnapshotSet and IVssProviderNotifications.

/// Implements both interfaces for an object over its runner.
macro_rules! shared_calls {
    ($object:ident of $provider:ident) => {
        impl<P, O> crate::interfaces::IVssProviderCreateSnapshotSet_Impl for $object<P, O>
        where
            P: lifechart_vss::provider::$provider + 'static,
            O: lifechart::observe::Observer + Send + Sync + 'static,
        {
            unsafe fn EndPrepareSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(runner, Call::EndPrepareSnapshots, set, |set| {
                    runner.end_prepare_snapshots(set)
                })
            }

            unsafe fn PreCommitSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(runner, Call::PreCommitSnapshots, set, |set| {
                    runner.pre_commit_snapshots(set)
                })
            }

            unsafe fn CommitSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(runner, Call::CommitSnapshots, set, |set| {
                    runner.commit_snapshots(set)
                })
            }

            unsafe fn PostCommitSnapshots(&self, set: GUID, count: i32) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(runner, Call::PostCommitSnapshots, set, |set| {
                    runner.post_commit_snapshots(set, count)
                })
            }

            unsafe fn PreFinalCommitSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(
                    runner,
                    Call::PreFinalCommitSnapshots,
                    set,
                    |set| runner.pre_final_commit_snapshots(set),
                )
            }

            unsafe fn PostFinalCommitSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(
                    runner,
                    Call::PostFinalCommitSnapshots,
                    set,
                    |set| runner.post_final_commit_snapshots(set),
                )
            }

            unsafe fn AbortSnapshots(&self, set: GUID) -> HRESULT {
                let runner = &*self.runner;
                $crate::objects::creation::of_set(runner, Call::AbortSnapshots, set, |set| {
                    runner.abort_snapshots(set)
                })
            }
        }

        impl<P, O> crate::interfaces::IVssProviderNotifications_Impl for $object<P, O>
        where
            P: lifechart_vss::provider::$provider + 'static,
            O: lifechart::observe::Observer + Send + Sync + 'static,
        {
            unsafe fn OnLoad(&self, _: *mut std::ffi::c_void) -> HRESULT {
                let runner = &*self.runner;
                $crate::answer::answer(runner, Call::OnLoad, || Ok(runner.on_load()))
            }

            unsafe fn OnUnload(&self, force: windows_core::BOOL) -> HRESULT {
                let runner = &*self.runner;
                let force = force.as_bool();
                // It may answer nothing else; what could not be unloaded asks to stay.
                let otherwise = if force { Hresult::S_OK } else { Hresult::S_FALSE };
                crate::answer::answer_or(runner, Call::OnUnload, otherwise, || {
                    Ok(runner.on_unload(force))
                })
            }
        }
    };
}

pub(super) use shared_calls;

use crate::answer::answer;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::CreateSnapshotSet;
use windows_core::{GUID, HRESULT};

/// A call for one set, in which nothing but a number can be wrong.
pub(super) fn of_set(
    runner: &dyn CreateSnapshotSet,
    call: Call,
    set: GUID,
    work: impl FnOnce(SetId) -> Hresult,
) -> HRESULT {
    answer(runner, call, || Ok(work(SetId(set.to_u128()))))
}
