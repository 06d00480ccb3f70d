//! What all of these tests need.

use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use vss_array::provider::ArrayProvider;
use vss_array::storage::{Array, Faults, Settings};

pub(crate) const BYTES: u64 = 8192;
pub(crate) const A: SetId = SetId(0xA);
pub(crate) const B: SetId = SetId(0xB);

/// A folder of its own; in memory where there is such a place.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let in_memory = memory.is_dir().then(|| tempfile::tempdir_in(memory).ok()).flatten();
    in_memory.unwrap_or_else(|| tempfile::tempdir().expect("there is a folder for such things"))
}

pub(crate) fn open(folder: &Path, quota: u64) -> Arc<Array> {
    let settings = Settings { quota, cluster: 1024, faults: Faults::none() };
    Arc::new(Array::open_with(folder, settings).expect("the array opens"))
}

/// A provider of an array with LUNs 1 to `luns`.
pub(crate) fn provider(folder: &Path, luns: u64) -> Hardware<ArrayProvider> {
    let array = open(folder, 1 << 30);
    for number in 1..=luns {
        array.create_lun(number, BYTES).expect("there is space");
    }
    Hardware::new(ArrayProvider::new(array))
}

pub(crate) fn backup() -> Context {
    Context::of_bits(0)
}

/// The device and the LUN, as VSS knows them.
pub(crate) fn volume(array: &Array, lun: u64) -> ([String; 1], [LunInformation; 1]) {
    let lun = array.lun(lun).unwrap();
    ([lun.device()], [lun.information()])
}

pub(crate) fn begin(provider: &Hardware<ArrayProvider>, set: SetId, lun: u64) -> Hresult {
    let (devices, mut luns) = volume(provider.provider().array(), lun);
    let snapshot = SnapshotId((set.0 << 32) | u128::from(lun));
    provider.begin_prepare_snapshot(set, snapshot, backup(), &devices, &mut luns)
}

/// Begins with these LUNs, and goes as many steps as are asked for.
pub(crate) fn lead(provider: &Hardware<ArrayProvider>, set: SetId, luns: &[u64], steps: usize) {
    for &lun in luns {
        assert_eq!(begin(provider, set, lun), Hresult::S_OK);
    }
    for step in 0..steps {
        let code = match step {
            0 => provider.end_prepare_snapshots(set),
            1 => provider.pre_commit_snapshots(set),
            2 => provider.commit_snapshots(set),
            3 => provider.post_commit_snapshots(set, luns.len() as i32),
            4 => provider.pre_final_commit_snapshots(set),
            _ => provider.post_final_commit_snapshots(set),
        };
        assert_eq!(code, Hresult::S_OK, "step {step}");
    }
}

/// All of them.
pub(crate) const ALL: usize = 6;
