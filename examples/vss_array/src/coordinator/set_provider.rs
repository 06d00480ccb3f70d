//! A provider as VSS sees it.

use lifechart::observe::Observer;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware, HardwareProvider};

/// A hardware provider: IVssHardwareSnapshotProvider beside IVssProviderCreateSnapshotSet.
pub trait SetProvider: CreateSnapshotSet {
    /// AreLunsSupported, and its answer.
    fn are_luns_supported(
        &self,
        context: Context,
        devices: &[String],
        luns: &[LunInformation],
    ) -> (Hresult, bool);

    /// BeginPrepareSnapshot.
    fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Hresult;

    /// GetTargetLuns, and the LUNs.
    fn get_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
    ) -> (Hresult, Vec<LunInformation>);
}

impl<P: HardwareProvider, O: Observer + Send + Sync> SetProvider for Hardware<P, O> {
    fn are_luns_supported(
        &self,
        context: Context,
        devices: &[String],
        luns: &[LunInformation],
    ) -> (Hresult, bool) {
        Self::are_luns_supported(self, context, devices, luns)
    }

    fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Hresult {
        Self::begin_prepare_snapshot(self, set, snapshot, context, devices, luns)
    }

    fn get_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
    ) -> (Hresult, Vec<LunInformation>) {
        Self::get_target_luns(self, devices, originals)
    }
}

/// Any of them.
pub(super) type AnyProvider = dyn SetProvider;
