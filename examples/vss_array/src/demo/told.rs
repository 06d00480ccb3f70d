//! A provider whose calls are told.

use super::story::Story;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Event};
use lifechart_vss::state::SnapshotState;
use vss_array::coordinator::SetProvider;

/// A provider, with what VSS calls it.
pub(crate) struct Told<P> {
    pub(crate) name: String,
    pub(crate) provider: P,
    pub(crate) story: Story,
}

impl<P> Told<P> {
    fn tell(&self, call: &str, code: Hresult) -> Hresult {
        self.story.line(&self.name, call, &code.to_string());
        code
    }
}

impl<P: SetProvider> SetProvider for Told<P> {
    fn are_luns_supported(
        &self,
        context: Context,
        devices: &[String],
        luns: &[LunInformation],
    ) -> (Hresult, bool) {
        let (code, is_supported) = self.provider.are_luns_supported(context, devices, luns);
        let answer = if is_supported { "yes" } else { "no" };
        self.story.line(&self.name, "AreLunsSupported", &format!("{code}, {answer}"));
        (code, is_supported)
    }

    fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Hresult {
        let code = self.provider.begin_prepare_snapshot(set, snapshot, context, devices, luns);
        self.tell("BeginPrepareSnapshot", code)
    }

    fn get_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
    ) -> (Hresult, Vec<LunInformation>) {
        let (code, targets) = self.provider.get_target_luns(devices, originals);
        (self.tell("GetTargetLuns", code), targets)
    }
}

impl<P: SetProvider> CreateSnapshotSet for Told<P> {
    fn end_prepare_snapshots(&self, set: SetId) -> Hresult {
        self.tell("EndPrepareSnapshots", self.provider.end_prepare_snapshots(set))
    }

    fn pre_commit_snapshots(&self, set: SetId) -> Hresult {
        self.tell("PreCommitSnapshots", self.provider.pre_commit_snapshots(set))
    }

    fn commit_snapshots(&self, set: SetId) -> Hresult {
        self.tell("CommitSnapshots", self.provider.commit_snapshots(set))
    }

    fn post_commit_snapshots(&self, set: SetId, count: i32) -> Hresult {
        let code = self.provider.post_commit_snapshots(set, count);
        self.tell(&format!("PostCommitSnapshots({count})"), code)
    }

    fn pre_final_commit_snapshots(&self, set: SetId) -> Hresult {
        self.tell("PreFinalCommitSnapshots", self.provider.pre_final_commit_snapshots(set))
    }

    fn post_final_commit_snapshots(&self, set: SetId) -> Hresult {
        self.tell("PostFinalCommitSnapshots", self.provider.post_final_commit_snapshots(set))
    }

    fn abort_snapshots(&self, set: SetId) -> Hresult {
        self.tell("AbortSnapshots", self.provider.abort_snapshots(set))
    }

    fn on_load(&self) -> Hresult {
        self.provider.on_load()
    }

    fn on_unload(&self, force: bool) -> Hresult {
        self.provider.on_unload(force)
    }

    fn tick(&self) {
        self.provider.tick();
    }

    fn keep_time(&self) {
        self.provider.keep_time();
    }

    fn stop_time(&self) {
        self.provider.stop_time();
    }

    fn note(&self, event: Event) {
        self.provider.note(event);
    }

    fn state(&self) -> SnapshotState {
        self.provider.state()
    }
}
