//! Sets that go: without waiting for others, and for good.

use crate::common::{array, create, flip, folder, is_clean, open, prepare};
use lifechart::Interrupt;
use lifechart_vss::ids::SetId;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use vss_array::storage::{Array, Fault, Faults};

fn finished(array: &Array) -> Vec<u128> {
    array.snapshots().iter().map(|set| set.set.0).collect()
}

/// Who reads a snapshot waits for the writes that belong to it, and holds nobody up meanwhile.
#[test]
fn a_set_goes_while_its_snapshot_is_read() {
    let folder = folder();
    let array = Arc::new(array(folder.path(), 1));
    let lun = array.lun(1).unwrap();
    prepare(&array, 1, &[1]);
    array.faults().arm("before layer.write", 1, Fault::Pause);
    let writing = std::thread::spawn(move || lun.write(100, &[2; 50]));
    while array.faults().hanging() == 0 {
        std::thread::yield_now();
    }
    flip(&array, 1);
    let snapshot = array.targets(SetId(1)).remove(0);
    let reading = std::thread::spawn(move || snapshot.read(0, &mut [0; 512]));
    std::thread::sleep(Duration::from_millis(50));
    assert!(!reading.is_finished());
    // Not a scope: where it fails, these threads never end.
    let (told, gone) = mpsc::channel();
    let discarding = Arc::clone(&array);
    std::thread::spawn(move || {
        discarding.discard(SetId(1));
        let _ = told.send(());
    });
    let gone = gone.recv_timeout(Duration::from_secs(5));
    array.faults().disarm();
    assert_eq!(gone, Ok(()));
    writing.join().unwrap().unwrap();
    reading.join().unwrap().unwrap();
    is_clean(&array);
}

/// Set 1 is sealed, and as long as set 2 is about to be committed nothing is done in the background.
fn sealed(folder: &Path) -> Array {
    let array = array(folder, 2);
    prepare(&array, 1, &[1]);
    flip(&array, 1);
    array.record(SetId(1), Interrupt::never()).unwrap();
    array.seal(SetId(1), Interrupt::never()).unwrap();
    prepare(&array, 2, &[2]);
    array
}

/// As if the process had ended: nothing is written any more.
fn die(array: Array) {
    array.faults().arm("before table.write", 1, Fault::Fail);
    drop(array);
}

#[test]
fn a_sealed_set_that_was_discarded_is_not_there_again() {
    let folder = folder();
    let array = sealed(folder.path());
    array.discard(SetId(1));
    assert!(array.is_gone(SetId(1)));
    die(array);
    assert_eq!(finished(&open(folder.path(), &Faults::none())), [0; 0]);
}

#[test]
fn what_could_not_be_recorded_is_known() {
    let folder = folder();
    let array = sealed(folder.path());
    array.keep(SetId(1)).unwrap();
    create(&array, 3, &[1]);
    array.faults().arm("before table.write", 1, Fault::Fail);
    array.withdraw(SetId(1));
    assert!(!array.is_gone(SetId(1)) && finished(&array) == [3]);
    array.faults().disarm();
    array.withdraw(SetId(3));
    assert!(array.is_gone(SetId(1)) && array.is_gone(SetId(3)));
    die(array);
    assert_eq!(finished(&open(folder.path(), &Faults::none())), [0; 0]);
}

/// The set is discarded while the table is written that says that it is finished.
#[test]
fn a_set_that_is_discarded_while_it_is_sealed_is_not_there_again() {
    let folder = folder();
    let array = array(folder.path(), 2);
    prepare(&array, 1, &[1]);
    prepare(&array, 2, &[2]);
    flip(&array, 1);
    array.record(SetId(1), Interrupt::never()).unwrap();
    array.faults().arm("before table.rename", 1, Fault::Pause);
    std::thread::scope(|scope| {
        let sealing = scope.spawn(|| array.seal(SetId(1), Interrupt::never()).is_ok());
        while array.faults().hanging() == 0 {
            std::thread::yield_now();
        }
        array.discard(SetId(1));
        let is_gone = array.is_gone(SetId(1));
        array.faults().disarm();
        assert!(!is_gone, "nobody knows that before the table is written");
        assert!(!sealing.join().unwrap());
    });
    assert!(array.is_gone(SetId(1)));
    die(array);
    assert_eq!(finished(&open(folder.path(), &Faults::none())), [0; 0]);
}
