//! Arrays whose process has died, on a disk that is full or broken.

use crate::common::{SOON, array, contents, flip, folder, is_clean, open, prepare};
use lifechart_vss::ids::SetId;
use std::fs;
use std::path::Path;
use vss_array::storage::{Array, Fault, Faults, Settings};

/// As if the process had ended: nothing is written any more.
fn die(array: Array) {
    array.faults().disarm();
    array.faults().arm("before table.write", 1, Fault::Fail);
    drop(array);
}

fn try_open(folder: &Path, faults: &Faults) -> bool {
    let settings = Settings { cluster: 1024, faults: faults.clone(), ..Settings::default() };
    Array::open_with(folder, settings).is_ok()
}

fn layers(folder: &Path) -> usize {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_str().unwrap().starts_with("layer-")).count()
}

/// Each attempt to open it leaves no more than it has found, and what belongs to nothing is removed
/// before space is needed.
#[test]
fn an_array_that_cannot_be_opened_does_not_grow() {
    for step in ["merge.copy", "layer.sync", "merge.rename", "table.write", "table.rename"] {
        for point in [format!("before {step}"), format!("after {step}")] {
            let folder = folder();
            let dead = array(folder.path(), 2);
            dead.lun(1).unwrap().write(100, &[7; 2000]).unwrap();
            die(dead);
            fs::write(folder.path().join("layer-0000000099.qcow2"), [0; 5000]).unwrap();
            for _ in 0..3 {
                let faults = Faults::none();
                faults.arm(&point, 1, Fault::Full);
                assert!(!try_open(folder.path(), &faults), "{point}");
                assert_eq!(layers(folder.path()), 2, "{point}");
            }
            let array = open(folder.path(), &Faults::none());
            is_clean(&array);
            let mut bytes = vec![0; array.lun(1).unwrap().size() as usize];
            bytes[100..2100].fill(7);
            assert!(contents(&array.lun(1).unwrap()) == bytes, "{point}");
        }
    }
}

/// A file is in its new place, and the step has failed all the same; then the table is written by a
/// turn that merges nothing, and the process dies.
#[test]
fn a_merge_that_is_told_to_have_failed_is_not_forgotten() {
    for fault in [Fault::Fail, Fault::Panic] {
        let folder = folder();
        let dead = array(folder.path(), 2);
        let lun = dead.lun(1).unwrap();
        for set in [1, 2] {
            lun.write(100 * set as u64, &[set as u8; 150]).unwrap();
            prepare(&dead, set, &[1]);
            flip(&dead, set);
            if set == 2 {
                dead.faults().arm("after merge.rename", 1, fault);
            }
            dead.discard(SetId(set));
        }
        // Until it has failed, and, where that was not forgotten, is done.
        let _ = dead.tidy(SOON);
        assert!(dead.faults().taken("merge.rename") > 0);
        dead.faults().disarm();
        dead.faults().arm("before layer.write", 1, Fault::Pause);
        std::thread::scope(|scope| {
            let writing = scope.spawn(|| lun.write(0, &[9; 10]));
            while dead.faults().hanging() == 0 {
                std::thread::yield_now();
            }
            // A merge that is still to be done waits for the write, until this set wants quiet.
            let _ = dead.tidy(std::time::Duration::from_millis(20));
            prepare(&dead, 3, &[2]);
            let _ = dead.tidy(std::time::Duration::from_millis(20));
            dead.faults().disarm();
            writing.join().unwrap().unwrap();
        });
        let shown = contents(&lun);
        die(dead);
        let array = open(folder.path(), &Faults::none());
        assert!(contents(&array.lun(1).unwrap()) == shown);
        is_clean(&array);
    }
}
