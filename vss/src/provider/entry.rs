//! The calls that every provider gets: IVssProviderCreateSnapshotSet and IVssProviderNotifications.

use super::common::Provider;
use super::core::Core;
use super::events::Event;
use super::file_share::{FileShare, FileShareProvider};
use super::hardware::{Hardware, HardwareProvider};
use super::software::{Software, SoftwareProvider};
use super::work::{HardwareWork, SoftwareWork};
use crate::hresult::Hresult;
use crate::ids::SetId;
use crate::lifecycle::{hardware, software};
use crate::state::SnapshotState;
use lifechart::Drive;
use lifechart::observe::Observer;

/// The calls that every provider gets, from any thread at any moment. What each answers is on its
/// list ([`Call`](crate::calls::Call)).
pub trait CreateSnapshotSet: Send + Sync {
    /// EndPrepareSnapshots: returns when the work is done, or when an abort has put an end to it.
    fn end_prepare_snapshots(&self, set: SetId) -> Hresult;
    /// PreCommitSnapshots.
    fn pre_commit_snapshots(&self, set: SetId) -> Hresult;
    /// CommitSnapshots.
    fn commit_snapshots(&self, set: SetId) -> Hresult;
    /// PostCommitSnapshots, with the number of shadow copies of the whole set.
    fn post_commit_snapshots(&self, set: SetId, count: i32) -> Hresult;
    /// PreFinalCommitSnapshots.
    fn pre_final_commit_snapshots(&self, set: SetId) -> Hresult;
    /// PostFinalCommitSnapshots.
    fn post_final_commit_snapshots(&self, set: SetId) -> Hresult;
    /// AbortSnapshots.
    fn abort_snapshots(&self, set: SetId) -> Hresult;
    /// OnLoad.
    fn on_load(&self) -> Hresult;
    /// OnUnload.
    fn on_unload(&self, force: bool) -> Hresult;
    /// Tells of windows that last too long by now; a call that comes does it, too. For loops and
    /// tests that keep the time themselves.
    fn tick(&self);
    /// Tells of windows while they last too long, until [`stop_time`](Self::stop_time). For a thread
    /// of its own.
    fn keep_time(&self);
    /// Ends [`keep_time`](Self::keep_time), now and later.
    fn stop_time(&self);
    /// The state of the set in creation.
    fn state(&self) -> SnapshotState;
    /// Something for the event log, from whoever stands between VSS and the entry points; written
    /// as soon as it may be.
    fn note(&self, event: Event);
}

macro_rules! entry_points {
    ($($runner:ident of $provider:ident by $work:ident in $lifecycle:ident)*) => {
        $(
            impl<P: $provider, O: Observer + Send + Sync> CreateSnapshotSet for $runner<P, O> {
                fn end_prepare_snapshots(&self, set: SetId) -> Hresult {
                    let event = $lifecycle::events::EndPrepare { set: set.into() };
                    of_set(&self.core, "EndPrepareSnapshots", set, &mut $work::of(&self.core), event)
                }

                fn pre_commit_snapshots(&self, set: SetId) -> Hresult {
                    let event = $lifecycle::events::PreCommit { set: set.into() };
                    of_set(&self.core, "PreCommitSnapshots", set, &mut $work::of(&self.core), event)
                }

                fn commit_snapshots(&self, set: SetId) -> Hresult {
                    let event = $lifecycle::events::Commit { set: set.into() };
                    of_set(&self.core, "CommitSnapshots", set, &mut $work::of(&self.core), event)
                }

                fn post_commit_snapshots(&self, set: SetId, count: i32) -> Hresult {
                    let Ok(count) = u32::try_from(count) else { return Hresult::E_INVALIDARG };
                    let event = $lifecycle::events::PostCommit { set: set.into(), count };
                    of_set(&self.core, "PostCommitSnapshots", set, &mut $work::of(&self.core), event)
                }

                fn pre_final_commit_snapshots(&self, set: SetId) -> Hresult {
                    let call = "PreFinalCommitSnapshots";
                    let event = $lifecycle::events::PreFinalCommit { set: set.into() };
                    of_set(&self.core, call, set, &mut $work::of(&self.core), event)
                }

                fn post_final_commit_snapshots(&self, set: SetId) -> Hresult {
                    let call = "PostFinalCommitSnapshots";
                    let event = $lifecycle::events::PostFinalCommit { set: set.into() };
                    of_set(&self.core, call, set, &mut $work::of(&self.core), event)
                }

                fn abort_snapshots(&self, set: SetId) -> Hresult {
                    let event = $lifecycle::events::Abort { set: set.into() };
                    of_set(&self.core, "AbortSnapshots", set, &mut $work::of(&self.core), event)
                }

                fn on_load(&self) -> Hresult {
                    let mut work = $work::of(&self.core);
                    self.core.call("OnLoad", None, &mut work, $lifecycle::events::OnLoad)
                }

                fn on_unload(&self, force: bool) -> Hresult {
                    let mut work = $work::of(&self.core);
                    work.is_unloading = true;
                    let event = $lifecycle::events::OnUnload { force };
                    self.core.call("OnUnload", None, &mut work, event)
                }

                fn tick(&self) {
                    self.core.driver.tick(&mut $work::of(&self.core));
                }

                fn keep_time(&self) {
                    self.core.driver.keep_time(&mut $work::of(&self.core));
                }

                fn stop_time(&self) {
                    self.core.driver.stop_time();
                }

                fn state(&self) -> SnapshotState {
                    self.core.state()
                }

                fn note(&self, event: Event) {
                    self.core.events.note(event);
                    self.core.catch_up();
                }
            }
        )*
    };
}

entry_points! {
    Hardware of HardwareProvider by HardwareWork in hardware
    Software of SoftwareProvider by SoftwareWork in software
    FileShare of FileShareProvider by SoftwareWork in software
}

/// A call for one set.
fn of_set<P, D, O, H>(
    core: &Core<P, D, O>,
    call: &'static str,
    set: SetId,
    handler: &mut H,
    event: impl Into<D::Event>,
) -> Hresult
where
    P: Provider,
    O: Observer,
    D: Drive<H> + super::core::HasState,
    Hresult: From<D::Reply>,
{
    core.call(call, Some(set), handler, event)
}
