//! What a journal costs a creation of eight volumes.
//!
//! `cargo bench -p lifechart-vss --bench journal`

#[path = "../tests/rules/array.rs"]
#[allow(dead_code)]
mod array;

use array::{A, Array, WAY, begin, step_to};
use divan::Bencher;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::{Builder, CreateSnapshotSet, Hardware};
use lifechart_vss::state::SnapshotState;
use std::path::Path;
use tempfile::TempDir;

const VOLUMES: u128 = 8;

fn main() {
    divan::main();
}

/// Creates a set, and withdraws it so that the array does not grow.
fn create(provider: &Hardware<Array>) {
    for snapshot in 1..=VOLUMES {
        assert_eq!(begin(provider, A, snapshot), Hresult::S_OK);
    }
    for &state in &WAY[2..] {
        let code = match state {
            // The count is that of the whole set.
            SnapshotState::PostCommitted => provider.post_commit_snapshots(A, VOLUMES as i32),
            state => step_to(provider, A, state),
        };
        assert_eq!(code, Hresult::S_OK, "{state:?}");
    }
    provider.provider().world().done.clear();
    assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
    assert_eq!(provider.on_unload(true), Hresult::S_OK);
}

#[divan::bench]
fn without_a_journal(bencher: Bencher<'_, '_>) {
    let provider = Hardware::new(Array::default());
    bencher.bench_local(|| create(&provider));
}

/// What is computed, without waiting for a disk.
#[divan::bench]
fn with_a_journal_in_memory(bencher: Bencher<'_, '_>) {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        with_a_journal_in(&tempfile::tempdir_in(memory).expect("a folder"), bencher);
    }
}

#[divan::bench]
fn with_a_journal_on_disk(bencher: Bencher<'_, '_>) {
    with_a_journal_in(&tempfile::tempdir().expect("a folder"), bencher);
}

fn with_a_journal_in(folder: &TempDir, bencher: Bencher<'_, '_>) {
    let journal = Journal::open(folder.path().join("journal.redb")).expect("it is new");
    let provider = Builder::new(Array::default()).journal(journal).hardware();
    bencher.bench_local(|| create(&provider));
}
