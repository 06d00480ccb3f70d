//! Commit: a few pointers and no I/O (RB-16 to RB-21).

use crate::common::{A, folder, lead, provider};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::CreateSnapshotSet;
use std::time::{Duration, Instant};

/// What this thread has read and written so far, as Linux counts: calls and bytes.
#[cfg(target_os = "linux")]
fn io_of_thread() -> Vec<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/io").expect("Linux counts");
    let numbers = text.lines().filter_map(|line| line.rsplit(' ').next()?.parse().ok());
    numbers.collect()
}

#[test]
fn a_commit_of_64_volumes_is_quick_and_does_no_io() {
    let folder = folder();
    let provider = provider(folder.path(), 64);
    let array = provider.provider().array();
    let luns: Vec<u64> = (1..=64).collect();
    lead(&provider, A, &luns, 2);
    let before = array.faults().io();
    let begun = Instant::now();
    assert_eq!(provider.commit_snapshots(A), Hresult::S_OK);
    let took = begun.elapsed();
    assert_eq!(array.faults().io(), before, "steps with I/O");
    assert_eq!(array.faults().taken("flip"), 1);
    assert_eq!(array.committed().len(), 1);
    assert!(took < Duration::from_millis(100), "{took:?}");
    assert_eq!(provider.post_commit_snapshots(A, 64), Hresult::S_OK);
    assert!(array.faults().io() > before, "they are counted");
}

#[test]
#[cfg(target_os = "linux")]
fn the_system_sees_no_io_either() {
    let folder = folder();
    let provider = provider(folder.path(), 8);
    lead(&provider, A, &[1, 2, 3, 4, 5, 6, 7, 8], 2);
    // What it takes to look is the same each time.
    let (one, two) = (io_of_thread(), io_of_thread());
    let code = provider.commit_snapshots(A);
    let three = io_of_thread();
    assert_eq!(code, Hresult::S_OK);
    let between = |one: &[u64], two: &[u64]| -> Vec<u64> {
        one.iter().zip(two).map(|(one, two)| two - one).collect()
    };
    assert_eq!(between(&one, &two)[2..4], between(&two, &three)[2..4], "calls");
    // The numbers that are read may have got a digit more.
    let (bytes, than) = (between(&two, &three)[0], between(&one, &two)[0]);
    assert!(bytes <= than + 8, "{bytes} and {than}");
    assert_eq!(between(&two, &three)[4..6], [0, 0], "bytes of disks");
    assert_eq!(provider.post_commit_snapshots(A, 8), Hresult::S_OK);
    let four = io_of_thread();
    assert!(between(&three, &four)[3] > between(&one, &two)[3], "writes are counted");
}

/// A set that is about to be committed is left in peace by what the array does in the background.
#[test]
fn nothing_is_done_in_the_background_of_a_commit() {
    let folder = folder();
    let provider = provider(folder.path(), 4);
    let array = provider.provider().array();
    for set in 1..=3 {
        lead(&provider, lifechart_vss::ids::SetId(set), &[1, 2, 3, 4], 6);
    }
    assert!(array.tidy(Duration::from_secs(20)));
    lead(&provider, A, &[1, 2], 1);
    let before = array.faults().io();
    // Now there is something to do: two chains could be shorter, and four files are nobody's.
    let sets = array.snapshots();
    let gone: Vec<_> = sets.iter().flat_map(|set| &set.snapshots).collect();
    for snapshot in gone.iter().filter(|one| one.lun().number() > 2) {
        assert!(array.delete(&snapshot.information()).unwrap());
    }
    let recorded = array.faults().io();
    assert_eq!(recorded - before, 6 * 2, "the deletions themselves are recorded");
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(provider.pre_commit_snapshots(A), Hresult::S_OK);
    assert_eq!(provider.commit_snapshots(A), Hresult::S_OK);
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(array.faults().io(), recorded);
    assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
    assert!(array.tidy(Duration::from_secs(20)), "{:?}", array.leftovers());
    assert!(array.faults().io() > recorded);
    assert_eq!(array.lun(3).unwrap().chain_length(), 2);
}
