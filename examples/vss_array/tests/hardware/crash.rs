//! A journal beside the array: it has the last word on what is finished.

use crate::common::{A, ALL, B, folder, lead, open};
use lifechart::Interrupt;
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::{Builder, CreateSnapshotSet, Hardware};
use std::path::Path;
use std::time::Duration;
use vss_array::provider::ArrayProvider;
use vss_array::storage::Fault;

fn start(folder: &Path) -> Hardware<ArrayProvider> {
    let provider = ArrayProvider::new(open(folder, 1 << 30));
    let journal = Journal::open(provider.journal()).expect("the journal opens");
    Builder::new(provider).journal(journal).hardware()
}

fn is_clean(provider: &Hardware<ArrayProvider>) {
    let array = provider.provider().array();
    assert!(array.tidy(Duration::from_secs(20)), "{:?}", array.leftovers());
}

#[test]
fn a_set_is_found_again_if_and_only_if_it_was_finished() {
    let folder = folder();
    let provider = start(folder.path());
    provider.provider().array().create_lun(1, 8192).unwrap();
    lead(&provider, A, &[1], ALL);
    drop(provider);
    for steps in 0..ALL {
        let provider = start(folder.path());
        lead(&provider, B, &[1], steps);
        drop(provider);
        let provider = start(folder.path());
        let sets: Vec<_> = provider.provider().array().snapshots();
        let sets: Vec<_> = sets.iter().map(|set| set.set).collect();
        assert_eq!(sets, [A], "after {steps} steps");
        is_clean(&provider);
    }
}

#[test]
fn a_set_that_was_sealed_and_not_finished_goes() {
    let folder = folder();
    let provider = start(folder.path());
    let array = provider.provider().array();
    array.create_lun(1, 8192).unwrap();
    lead(&provider, A, &[1], ALL - 1);
    // The process ends between this and the record that VSS may hear of it.
    array.seal(A, Interrupt::never()).unwrap();
    drop(provider);
    let provider = start(folder.path());
    assert!(provider.provider().array().snapshots().is_empty());
    is_clean(&provider);
    lead(&provider, B, &[1], ALL);
    is_clean(&provider);
}

/// It is on the disk as finished, and discarding it cannot be recorded before the process ends.
#[test]
fn a_set_whose_end_was_not_recorded_stays_owed() {
    let folder = folder();
    let provider = start(folder.path());
    let array = provider.provider().array();
    array.create_lun(1, 8192).unwrap();
    lead(&provider, A, &[1], ALL - 1);
    array.seal(A, Interrupt::never()).unwrap();
    array.faults().arm("before table.write", 1, Fault::Fail);
    provider.abort_snapshots(A);
    assert!(array.snapshots().is_empty() && !array.is_gone(A));
    drop(provider);
    let provider = start(folder.path());
    assert!(provider.provider().array().is_gone(A));
    is_clean(&provider);
    lead(&provider, A, &[1], ALL);
    is_clean(&provider);
}
