//! The way of a set, and the ways off it.

use crate::common::{
    BYTES, array, begin, contents, contents_of, create, finish, flip, folder, is_clean, open,
    prepare, snapshot,
};
use lifechart_vss::ids::SetId;
use std::time::Duration;
use vss_array::storage::{Fault, Faults};

#[test]
fn a_snapshot_shows_what_was_there_at_the_commit() {
    let folder = folder();
    let array = array(folder.path(), 2);
    let (one, two) = (array.lun(1).unwrap(), array.lun(2).unwrap());
    one.write(100, &[1; 3000]).unwrap();
    prepare(&array, 1, &[1, 2]);
    one.write(0, &[2; 500]).unwrap();
    flip(&array, 1);
    let before = contents(&one);
    one.write(400, &[3; 700]).unwrap();
    two.write(BYTES - 10, &[4; 10]).unwrap();
    finish(&array, 1);
    let of_one = snapshot(&array, 1, 1);
    assert_eq!(contents_of(&of_one), before);
    assert_eq!(of_one.writes_at_commit(), 2);
    assert_eq!(contents_of(&snapshot(&array, 1, 2)), vec![0; BYTES as usize]);
    let mut after = before.clone();
    after[400..1100].fill(3);
    assert_eq!(contents(&one), after);
    // What is written into the snapshot is seen there alone (RB-22).
    of_one.write(450, &[5; 100]).unwrap();
    let mut recovered = before;
    recovered[450..550].fill(5);
    assert_eq!(contents_of(&of_one), recovered);
    assert_eq!(contents(&one), after);
    is_clean(&array);
    drop((one, two, of_one, array));

    let array = open(folder.path(), &Faults::none());
    assert_eq!(array.recovered(), &Default::default());
    assert_eq!(contents(&array.lun(1).unwrap()), after);
    assert_eq!(contents_of(&snapshot(&array, 1, 1)), recovered);
    assert!(array.withdraw(SetId(1)));
    is_clean(&array);
    assert_eq!(contents(&array.lun(1).unwrap()), after);
}

#[test]
fn a_discarded_set_leaves_what_was_written() {
    let folder = folder();
    let array = array(folder.path(), 1);
    let lun = array.lun(1).unwrap();
    for (set, byte) in (1..=6).zip(10..) {
        begin(&array, set, &[1]);
        lun.write(u64::from(byte), &[byte; 600]).unwrap();
        if set % 3 != 0 {
            array.wait_prepared(SetId(set), lifechart::Interrupt::never()).unwrap();
            lun.write(2000, &[byte; 600]).unwrap();
        }
        if set % 3 == 1 {
            flip(&array, set);
            lun.write(3000, &[byte; 30]).unwrap();
        }
        let before = contents(&lun);
        array.discard(SetId(set));
        is_clean(&array);
        assert_eq!(contents(&lun), before);
        assert!(array.snapshots().is_empty());
        assert!(lun.chain_length() <= 2, "{}", lun.chain_length());
    }
    let before = contents(&lun);
    create(&array, 9, &[1]);
    assert_eq!(contents_of(&snapshot(&array, 9, 1)), before);
}

/// A file is removed only once the table on disk does not name it any more, also where it becomes
/// garbage while others are being removed.
#[test]
fn what_the_table_names_is_not_removed() {
    let folder = folder();
    let array = array(folder.path(), 1);
    create(&array, 1, &[1]);
    snapshot(&array, 1, 1).write(0, &[7; 100]).unwrap();
    let recovered = contents_of(&snapshot(&array, 1, 1));
    is_clean(&array);
    let faults = array.faults();
    faults.arm("after table.rename", 1, Fault::Pause);
    std::thread::scope(|scope| {
        assert!(!array.tidy(Duration::from_millis(20)), "the table is being written");
        let withdrawing = scope.spawn(|| array.withdraw(SetId(1)));
        while !array.snapshots().is_empty() {
            std::thread::yield_now();
        }
        // From here on no table is written.
        faults.arm("before table.write", 1, Fault::Fail);
        faults.release();
        assert!(withdrawing.join().unwrap());
    });
    assert!(!array.tidy(Duration::from_secs(20)));
    drop(array);
    let array = open(folder.path(), &Faults::none());
    assert_eq!(contents_of(&snapshot(&array, 1, 1)), recovered);
}
