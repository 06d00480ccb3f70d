//! What all of these tests need.

use lifechart::Interrupt;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use vss_array::storage::{Array, Faults, Lun, Settings, Snapshot};

/// A few clusters, and a last one that is not whole.
pub(crate) const BYTES: u64 = 8 * 512 + 512;
pub(crate) const SOON: Duration = Duration::from_secs(20);

/// A folder of its own; in memory where there is such a place, because bringing things to a disk is
/// most of the time it would take.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let in_memory = memory.is_dir().then(|| tempfile::tempdir_in(memory).ok()).flatten();
    in_memory.unwrap_or_else(|| tempfile::tempdir().expect("there is a folder for such things"))
}

pub(crate) fn open(folder: &Path, faults: &Faults) -> Array {
    let settings = Settings { cluster: 1024, faults: faults.clone(), ..Settings::default() };
    Array::open_with(folder, settings).expect("the array opens")
}

/// An array with LUNs 1 to `luns`.
pub(crate) fn array(folder: &Path, luns: u64) -> Array {
    let array = open(folder, &Faults::none());
    for number in 1..=luns {
        array.create_lun(number, BYTES).expect("there is space");
    }
    array
}

pub(crate) fn begin(array: &Array, set: u128, luns: &[u64]) {
    for &lun in luns {
        let snapshot = SnapshotId(set << 32 | u128::from(lun));
        array.add(SetId(set), snapshot, &[lun]).expect("it can be added");
    }
}

pub(crate) fn prepare(array: &Array, set: u128, luns: &[u64]) {
    begin(array, set, luns);
    array.wait_prepared(SetId(set), Interrupt::never()).expect("it is prepared");
}

pub(crate) fn flip(array: &Array, set: u128) {
    array.flip(SetId(set), Interrupt::never()).expect("it was prepared");
}

pub(crate) fn finish(array: &Array, set: u128) {
    let (set, never) = (SetId(set), Interrupt::never());
    array.record(set, never).expect("it is recorded");
    array.seal(set, never).expect("it is sealed");
    array.keep(set).expect("it was sealed");
}

/// The whole way.
pub(crate) fn create(array: &Array, set: u128, luns: &[u64]) {
    prepare(array, set, luns);
    flip(array, set);
    finish(array, set);
}

pub(crate) fn contents(lun: &Lun) -> Vec<u8> {
    let mut bytes = vec![0xEE; lun.size() as usize];
    lun.read(0, &mut bytes).expect("it can be read");
    bytes
}

pub(crate) fn contents_of(snapshot: &Snapshot) -> Vec<u8> {
    let mut bytes = vec![0xEE; snapshot.size() as usize];
    snapshot.read(0, &mut bytes).expect("it can be read");
    bytes
}

/// The snapshot of a LUN in a finished set.
pub(crate) fn snapshot(array: &Array, set: u128, lun: u64) -> Arc<Snapshot> {
    let sets = array.snapshots();
    let set = sets.iter().find(|one| one.set == SetId(set)).expect("it is finished");
    let of_it = set.snapshots.iter().find(|one| one.lun().number() == lun);
    Arc::clone(of_it.expect("the LUN takes part"))
}

/// Nothing is left that belongs to nothing.
pub(crate) fn is_clean(array: &Array) {
    assert!(array.tidy(SOON), "{:?}", array.leftovers());
    assert_eq!(array.leftovers(), Default::default());
}
