//! A thousand creations with eight volumes each: nothing grows.

#![allow(clippy::unwrap_used)]

use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::{Builder, CreateSnapshotSet, Hardware};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use vss_array::provider::ArrayProvider;
use vss_array::storage::{Array, Faults, Settings};

const VOLUMES: u64 = 8;
const CREATIONS: u128 = 1000;

/// What the process and the array have.
#[derive(Debug)]
struct Size {
    files: usize,
    bytes: u64,
    longest_chain: usize,
    handles: Option<usize>,
    threads: Option<usize>,
    memory: Option<u64>,
}

fn size(array: &Array) -> Size {
    assert!(array.tidy(Duration::from_secs(60)), "{:?}", array.leftovers());
    assert!(array.leftovers().is_empty(), "{:?}", array.leftovers());
    let count = |folder: &str| Some(std::fs::read_dir(folder).ok()?.count());
    let pages = || {
        let text = std::fs::read_to_string("/proc/self/statm").ok()?;
        text.split(' ').nth(1)?.parse::<u64>().ok()
    };
    Size {
        files: std::fs::read_dir(array.folder()).unwrap().count(),
        bytes: array.used(),
        longest_chain: array.luns().iter().map(|lun| lun.chain_length()).max().unwrap(),
        handles: count("/proc/self/fd"),
        threads: count("/proc/self/task"),
        memory: pages().map(|pages| pages * 4096),
    }
}

fn create(provider: &Hardware<ArrayProvider>, set: u128) {
    let array = provider.provider().array();
    let id = SetId(set);
    for lun in array.luns() {
        let offset = (set as u64 * 512) % 7168;
        lun.write(offset, &[set as u8; 1024]).unwrap();
        let (devices, mut luns) = ([lun.device()], [lun.information()]);
        let snapshot = SnapshotId((set << 32) | u128::from(lun.number()));
        let context = Context::of_bits(0);
        let code = provider.begin_prepare_snapshot(id, snapshot, context, &devices, &mut luns);
        assert_eq!(code, Hresult::S_OK);
    }
    assert_eq!(provider.end_prepare_snapshots(id), Hresult::S_OK);
    assert_eq!(provider.pre_commit_snapshots(id), Hresult::S_OK);
    assert_eq!(provider.commit_snapshots(id), Hresult::S_OK);
    for lun in array.luns() {
        lun.write(0, &[set as u8; 100]).unwrap();
    }
    // Every third one is given up, here or later.
    if set % 3 == 1 {
        assert_eq!(provider.abort_snapshots(id), Hresult::S_OK);
        return;
    }
    assert_eq!(provider.post_commit_snapshots(id, VOLUMES as i32), Hresult::S_OK);
    assert_eq!(provider.pre_final_commit_snapshots(id), Hresult::S_OK);
    for snapshot in array.targets(id) {
        snapshot.write(4096, &[1; 10]).unwrap();
    }
    assert_eq!(provider.post_final_commit_snapshots(id), Hresult::S_OK);
    // Two sets stay; the one before them goes, LUN by LUN.
    let sets = array.snapshots();
    if let [oldest, _, _] = &*sets {
        for snapshot in &oldest.snapshots {
            let emptied = provider.on_lun_empty(&snapshot.device(), &snapshot.information());
            assert_eq!(emptied, Hresult::S_OK);
        }
    }
}

#[test]
fn a_thousand_creations_leave_no_growth() {
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory).unwrap(),
        false => tempfile::tempdir().unwrap(),
    };
    let settings = Settings { quota: 1 << 24, cluster: 1024, faults: Faults::none() };
    let array = Arc::new(Array::open_with(folder.path(), settings).unwrap());
    for number in 1..=VOLUMES {
        array.create_lun(number, 8192).unwrap();
    }
    let provider = ArrayProvider::new(Arc::clone(&array));
    let journal = Journal::open(provider.journal()).unwrap();
    let provider = Builder::new(provider).journal(journal).hardware();
    let warm = CREATIONS / 10;
    (1..=warm).for_each(|set| create(&provider, set));
    let before = size(&array);
    (warm + 1..=CREATIONS).for_each(|set| create(&provider, set));
    let after = size(&array);
    eprintln!("before {before:?}, after {after:?}");
    // Two sets with a chain of at most four: their two, one that nothing ends in, and the uppermost.
    assert!(after.longest_chain <= 4, "{after:?}");
    assert!(after.files <= before.files + VOLUMES as usize, "{after:?}");
    assert!(after.bytes <= before.bytes * 5 / 4, "{after:?}");
    if let (Some(before), Some(after)) = (before.handles, after.handles) {
        assert!(after <= before + VOLUMES as usize, "{before} handles and {after}");
    }
    if let (Some(before), Some(after)) = (before.threads, after.threads) {
        assert!(after <= before + 1, "{before} threads and {after}");
    }
    if let (Some(before), Some(after)) = (before.memory, after.memory) {
        assert!(after <= before + (4 << 20), "{before} bytes of memory and {after}");
    }
}
