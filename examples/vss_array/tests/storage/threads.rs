//! Writers that nobody holds, while commits come.

use crate::common::{
    BYTES, array, contents, contents_of, finish, flip, folder, is_clean, prepare, snapshot,
};
use lifechart::Interrupt;
use lifechart_vss::ids::SetId;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use vss_array::storage::Fault;

/// A write: its number, where, and what.
type Written = (u64, u64, Vec<u8>);

/// Ends what others do until then, also where a test has failed, so that it does fail.
struct AtEnd<F: FnMut()>(F);

impl<F: FnMut()> Drop for AtEnd<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

fn replay(writes: &[Written], up_to: u64) -> Vec<u8> {
    let mut bytes = vec![0; BYTES as usize];
    for (_, offset, data) in writes.iter().filter(|(number, _, _)| *number <= up_to) {
        bytes[*offset as usize..*offset as usize + data.len()].copy_from_slice(data);
    }
    bytes
}

#[test]
fn a_snapshot_holds_all_writes_before_the_commit_and_none_after() {
    let folder = folder();
    let array = array(folder.path(), 2);
    let luns = [array.lun(1).unwrap(), array.lun(2).unwrap()];
    let written: [Mutex<Vec<Written>>; 2] = Default::default();
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for thread in 0..4u64 {
            let (luns, written, is_over) = (&luns, &written, &is_over);
            scope.spawn(move || {
                for round in 0u64.. {
                    if is_over.load(Ordering::Relaxed) {
                        break;
                    }
                    let which = (round + thread) as usize % 2;
                    // Small ones and large ones, mostly across the edges of clusters.
                    let length = 1 + (round * 97 + thread * 31) % 1400;
                    let offset = (round * 331 + thread * 77) % (BYTES - length);
                    let data = vec![(round * 4 + thread) as u8; length as usize];
                    let number = luns[which].write(offset, &data).unwrap();
                    written[which].lock().unwrap().push((number, offset, data));
                }
            });
        }
        let _end = AtEnd(|| is_over.store(true, Ordering::Relaxed));
        for set in 1..=20 {
            prepare(&array, set, &[1, 2]);
            flip(&array, set);
            if set % 4 == 0 {
                array.discard(SetId(set));
            } else {
                finish(&array, set);
            }
            if set % 5 == 0 {
                array.withdraw(SetId(set - 2));
            }
        }
    });
    is_clean(&array);
    for (lun, written) in luns.iter().zip(written) {
        let mut writes = written.into_inner().unwrap();
        writes.sort();
        assert!(replay(&writes, u64::MAX) == contents(lun), "LUN {}", lun.number());
        assert_eq!(writes.len() as u64, lun.writes());
        let sets = array.snapshots();
        assert!(sets.len() >= 10);
        let mut last = 0;
        for set in sets {
            let of_it = snapshot(&array, set.set.0, lun.number());
            assert!(replay(&writes, of_it.writes_at_commit()) == contents_of(&of_it));
            assert!(of_it.writes_at_commit() >= last, "commits come one after the other");
            last = of_it.writes_at_commit();
        }
        assert!(last > 0, "writers were too slow to prove anything");
    }
}

/// A writer that writes to a second LUN only once its write to the first is done: no snapshot has the
/// second write without the first.
#[test]
fn a_set_is_of_one_moment() {
    let folder = folder();
    let array = array(folder.path(), 2);
    let (log, data) = (array.lun(1).unwrap(), array.lun(2).unwrap());
    let is_over = AtomicBool::new(false);
    let rounds = AtomicU64::new(0);
    let number_in = |bytes: &[u8]| u64::from_le_bytes(bytes[..8].try_into().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 1u64.. {
                if is_over.load(Ordering::Relaxed) {
                    break;
                }
                log.write(0, &round.to_le_bytes()).unwrap();
                data.write(0, &round.to_le_bytes()).unwrap();
                rounds.store(round, Ordering::Relaxed);
            }
        });
        let _end = AtEnd(|| is_over.store(true, Ordering::Relaxed));
        for set in 1..=30 {
            prepare(&array, set, &[1, 2]);
            let before = rounds.load(Ordering::Relaxed);
            flip(&array, set);
            finish(&array, set);
            let log = number_in(&contents_of(&snapshot(&array, set, 1)));
            let data = number_in(&contents_of(&snapshot(&array, set, 2)));
            assert!(log == data || log == data + 1, "{log} and {data}");
            assert!(data >= before);
        }
    });
}

/// Where the hold has not worked, a write may hang in the file that a commit freezes. The commit does
/// not wait for it; whoever looks at the snapshot does.
#[test]
fn a_commit_does_not_wait_for_a_write_that_hangs() {
    let folder = folder();
    let array = array(folder.path(), 1);
    let lun = array.lun(1).unwrap();
    lun.write(0, &[1; 2000]).unwrap();
    prepare(&array, 1, &[1]);
    array.faults().arm("before layer.write", 1, Fault::Pause);
    std::thread::scope(|scope| {
        let _end = AtEnd(|| array.faults().disarm());
        let hanging = scope.spawn(|| lun.write(100, &[2; 50]));
        while array.faults().hanging() == 0 {
            std::thread::yield_now();
        }
        let begun = std::time::Instant::now();
        flip(&array, 1);
        assert!(begun.elapsed() < std::time::Duration::from_millis(100));
        // One that comes later goes to the same cluster, and has to see what the first one wrote.
        let later = scope.spawn(|| lun.write(120, &[3; 10]));
        let recording = scope.spawn(|| {
            let recorded = array.record(SetId(1), Interrupt::never());
            recorded.map_err(|error| error.to_string())
        });
        std::thread::sleep(std::time::Duration::from_millis(20));
        assert!(!hanging.is_finished() && !later.is_finished() && !recording.is_finished());
        array.faults().disarm();
        assert_eq!(hanging.join().unwrap().unwrap(), 2);
        assert_eq!(later.join().unwrap().unwrap(), 3);
        assert_eq!(recording.join().unwrap(), Ok(()));
    });
    array.seal(SetId(1), Interrupt::never()).unwrap();
    array.keep(SetId(1)).unwrap();
    let mut frozen = vec![0; BYTES as usize];
    frozen[..2000].fill(1);
    frozen[100..150].fill(2);
    assert!(contents_of(&snapshot(&array, 1, 1)) == frozen);
    assert_eq!(snapshot(&array, 1, 1).writes_at_commit(), 2);
    frozen[120..130].fill(3);
    assert!(contents(&lun) == frozen);
}

/// The file that a commit freezes may still be written to by a write that was on its way. It is not
/// copied into the one below before that is over.
#[test]
fn a_merge_waits_for_a_write_that_is_on_its_way() {
    let folder = folder();
    let array = array(folder.path(), 1);
    let lun = array.lun(1).unwrap();
    prepare(&array, 1, &[1]);
    flip(&array, 1);
    array.discard(SetId(1));
    is_clean(&array);
    assert_eq!(lun.chain_length(), 2);
    prepare(&array, 2, &[1]);
    array.faults().arm("before layer.write", 1, Fault::Pause);
    std::thread::scope(|scope| {
        let _end = AtEnd(|| array.faults().disarm());
        let hanging = scope.spawn(|| lun.write(100, &[2; 2000]));
        while array.faults().hanging() == 0 {
            std::thread::yield_now();
        }
        flip(&array, 2);
        array.discard(SetId(2));
        assert_eq!(lun.chain_length(), 3);
        assert!(!array.tidy(std::time::Duration::from_millis(50)), "it cannot be done yet");
        array.faults().disarm();
        hanging.join().unwrap().unwrap();
    });
    is_clean(&array);
    assert_eq!(lun.chain_length(), 2);
    let mut bytes = vec![0; BYTES as usize];
    bytes[100..2100].fill(2);
    assert!(contents(&lun) == bytes);
}
