//! A thousand creations with eight volumes each, some of them aborted: memory and handles do not
//! grow.
#![cfg(target_os = "linux")]

#[path = "rules/array.rs"]
#[allow(dead_code)]
mod array;

use array::{A, Array, B, begin};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};

/// Creates a set, or aborts it before its commit.
fn create(provider: &Hardware<Array>, set: SetId, is_aborted: bool) {
    for snapshot in 1..=8 {
        assert_eq!(begin(provider, set, snapshot), Hresult::S_OK);
    }
    assert_eq!(provider.end_prepare_snapshots(set), Hresult::S_OK);
    assert_eq!(provider.pre_commit_snapshots(set), Hresult::S_OK);
    // A veto, so that there is an event to keep back.
    assert_eq!(provider.end_prepare_snapshots(set), Hresult::VSS_E_PROVIDER_VETO);
    if !is_aborted {
        assert_eq!(provider.commit_snapshots(set), Hresult::S_OK);
        assert_eq!(provider.post_commit_snapshots(set, 8), Hresult::S_OK);
        assert_eq!(provider.pre_final_commit_snapshots(set), Hresult::S_OK);
        assert_eq!(provider.post_final_commit_snapshots(set), Hresult::S_OK);
    }
    // A finished set is withdrawn, so that the array itself does not grow.
    assert_eq!(provider.abort_snapshots(set), Hresult::S_OK);
    let mut world = provider.provider().world();
    world.done.clear();
    world.log.clear();
    assert!(world.held.is_empty() && world.finished.is_empty());
}

/// How much memory this process has in use, in bytes, and how many files are open.
fn in_use() -> (u64, usize) {
    let status = std::fs::read_to_string("/proc/self/statm").expect("Linux says");
    let pages: u64 =
        status.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    let files = std::fs::read_dir("/proc/self/fd").expect("Linux says").count();
    (pages * 4096, files)
}

#[test]
fn a_thousand_creations_leave_no_growth() {
    let provider = Hardware::new(Array::default());
    let rounds = |count: usize| {
        for round in 0..count {
            let set = if round % 2 == 0 { A } else { B };
            create(&provider, set, round % 3 == 0);
        }
    };
    rounds(100);
    let (memory, files) = in_use();
    rounds(1_000);
    let (memory_after, files_after) = in_use();
    assert_eq!(files_after, files);
    let growth = memory_after.saturating_sub(memory);
    assert!(growth < 256 * 1024, "{growth} bytes more");
}
