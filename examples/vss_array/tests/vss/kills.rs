//! The process is killed at every step, and started again.

mod account;
mod victim;

use crate::member::folder;
use account::Account;
use lifechart_vss::calls::Call;
use std::thread;
use vss_array::storage::points;

/// The calls that change something, on both sides of which the process dies.
const CALLS: [Call; 9] = [
    Call::HardwareBeginPrepareSnapshot,
    Call::EndPrepareSnapshots,
    Call::PreCommitSnapshots,
    Call::CommitSnapshots,
    Call::PostCommitSnapshots,
    Call::GetTargetLuns,
    Call::PreFinalCommitSnapshots,
    Call::PostFinalCommitSnapshots,
    Call::AbortSnapshots,
];

#[test]
fn the_process_dies_at_every_step_of_an_array() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    let mut missed = Vec::new();
    for point in points() {
        for nth in [1, 4] {
            if !account.dies_at(&format!("step:{nth}:{point}")) {
                missed.push(format!("{point} {nth}"));
            }
        }
    }
    // LUNs are there before the process is.
    missed.retain(|point| !point.contains("lun.create"));
    assert_eq!(missed, Vec::<String>::new(), "these steps were never taken");
    println!("{}", account.finish());
}

#[test]
fn the_process_dies_around_every_call() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    for call in CALLS {
        for when in ["before", "after"] {
            for place in 0..2 {
                assert!(account.dies_at(&format!("call:{when} {place} {call:?}")), "{call:?}");
            }
        }
    }
    println!("{}", account.finish());
}

#[test]
fn the_process_is_killed_at_any_moment() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    let mut noise: u64 = 12;
    for _ in 0..25 {
        noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        account.is_killed_after(std::time::Duration::from_millis(20 + (noise >> 33) % 150));
    }
    println!("{}", account.finish());
}

#[test]
#[should_panic(expected = "spoiled: [\"volume LUN 1: it differs at 0\"]")]
fn a_write_that_is_lost_is_seen() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    account.dies_at("never");
    let arrays = account.arrays();
    let lun = arrays[0].lun(1).expect("it is there");
    lun.write(0, &[7]).expect("it can be written to");
    drop((lun, arrays));
    account.look("spoiled");
}

#[test]
#[should_panic(expected = "spoiled: set")]
fn a_finished_copy_that_is_changed_is_seen() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    account.dies_at("never");
    let arrays = account.arrays();
    let newest = arrays[1].snapshots().pop().expect("there is one");
    newest.snapshots[0].write(0, &[7]).expect("it can be written to");
    drop((newest, arrays));
    account.look("spoiled");
}

#[test]
#[should_panic(expected = "spoiled: 2 sets have come from nowhere")]
fn sets_that_nobody_has_finished_are_seen() {
    let folder = folder();
    let mut account = Account::open(folder.path());
    account.dies_at("never");
    account.forget_sets();
    account.look("spoiled");
}

/// What runs as a process of its own, and dies.
#[test]
#[ignore = "the other tests here start it"]
fn victim() {
    if let Some(orders) = victim::Orders::of_environment() {
        thread::spawn(move || victim::run(&orders)).join().expect("it does not panic");
    }
}
