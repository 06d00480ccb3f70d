//! Space is promised before it is needed (RB-4), and what is promised is there.

use crate::common::{create, folder, is_clean, snapshot};
use lifechart_vss::ids::{SetId, SnapshotId};
use std::io::ErrorKind;
use std::path::Path;
use vss_array::storage::{Array, Error, Fault, Faults, Settings};

fn array(folder: &Path, quota: u64, cluster: u64) -> Array {
    let settings = Settings { quota, cluster, faults: Faults::none() };
    Array::open_with(folder, settings).unwrap()
}

#[test]
fn a_file_does_not_get_longer_than_its_bound() {
    for (cluster, bytes) in [(512, 2 << 20), (1024, 100 << 10), (4096, 3 << 20), (65536, 8 << 20)] {
        let folder = folder();
        let array = array(folder.path(), 1 << 30, cluster);
        let lun = array.create_lun(1, bytes).unwrap();
        // Backwards, and in parts that are no clusters.
        for part in (0..bytes / 12_800).rev() {
            lun.write(part * 12_800, &[1; 12_800]).unwrap();
        }
        assert!(array.used() <= array.needed(&lun), "{cluster}: {}", array.used());
    }
}

#[test]
fn writes_to_luns_have_the_space_that_was_promised_to_them() {
    let folder = folder();
    let bytes = 16 << 10;
    let quota = {
        let sized = array(&folder.path().join("sized"), 1 << 30, 1024);
        let lun = sized.create_lun(1, bytes).unwrap();
        // The LUN, a snapshot of it, and a little more.
        2 * sized.needed(&lun) + 8_000
    };
    let small = array(&folder.path().join("array"), quota, 1024);
    let lun = small.create_lun(1, bytes).unwrap();
    assert!(matches!(small.create_lun(2, 1 << 20), Err(Error::Full)));
    lun.write(0, &vec![1; bytes as usize]).unwrap();
    create(&small, 1, &[1]);
    // One more does not fit, and is not begun.
    let full = small.add(SetId(2), SnapshotId(2), &[1]);
    assert!(matches!(full, Err(Error::Full)), "{full:?}");
    assert_eq!(small.unfinished(), []);
    // The snapshot takes what there is, and no more.
    let snapshot = snapshot(&small, 1, 1);
    let mut written = 0;
    let error = loop {
        match snapshot.write(written % bytes, &[7; 1024]) {
            Ok(()) if written < bytes => written += 1024,
            Ok(()) => panic!("the quota does not bind"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::StorageFull);
    // All the LUN was promised is there.
    for place in 0..bytes / 512 {
        lun.write(place * 512, &[3; 512]).unwrap();
    }
    assert!(small.used() <= quota, "{} of {quota}", small.used());
    assert!(small.withdraw(SetId(1)));
    drop(snapshot);
    is_clean(&small);
    // Two files remain until the next commit, so that one more needs the space of a third.
    assert!(matches!(small.add(SetId(3), SnapshotId(3), &[1]), Err(Error::Full)));
    drop((lun, small));
    let array = array(&folder.path().join("array"), 2 * quota, 1024);
    create(&array, 3, &[1]);
    is_clean(&array);
    assert!(array.used() <= quota);
}

/// What two ask for at the same time, one gets.
#[test]
fn nothing_is_promised_twice() {
    let folder = folder();
    let bytes = 16 << 10;
    let needed = {
        let sized = array(&folder.path().join("sized"), 1 << 30, 1024);
        sized.needed(&sized.create_lun(1, bytes).unwrap())
    };
    for (quota, second) in [(10 * needed, 1), (needed + needed / 2, 2)] {
        let array = array(&folder.path().join(quota.to_string()), quota, 1024);
        array.faults().arm("before lun.create", 1, Fault::Pause);
        std::thread::scope(|scope| {
            let both = [1, second].map(|number| {
                let array = &array;
                scope.spawn(move || array.create_lun(number, bytes).is_ok())
            });
            while array.faults().hanging() < 2 {
                std::thread::yield_now();
            }
            array.faults().disarm();
            let made = both.map(|one| one.join().unwrap());
            assert_eq!(made.iter().filter(|made| **made).count(), 1);
        });
        assert_eq!(array.luns().len(), 1);
        is_clean(&array);
    }
}

#[test]
fn a_write_into_a_snapshot_has_its_space_while_it_is_under_way() {
    let folder = folder();
    let array = array(folder.path(), 1 << 20, 1024);
    array.create_lun(1, 16 << 10).unwrap();
    create(&array, 1, &[1]);
    let snapshot = snapshot(&array, 1, 1);
    snapshot.write(0, &[1; 10]).unwrap();
    is_clean(&array);
    let before = array.free();
    array.faults().arm("before layer.write", 1, Fault::Pause);
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| snapshot.write(0, &[2; 2048]));
        while array.faults().hanging() == 0 {
            std::thread::yield_now();
        }
        let free = array.free();
        array.faults().disarm();
        writing.join().unwrap().unwrap();
        assert!(free + 2048 <= before, "{free} of {before}");
    });
    assert!(array.free() + 2048 >= before, "what is over is promised to nobody");
}
