//! What was done in memory, and does not last yet, stays owed until the author says that it does.

use crate::disk::Disk;
use crate::keeper::Keeper;
use crate::scripts::{Runner, add, create, lead};
use crate::stage::{empty, open, start};
use crate::world::{World, lock};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::{Builder, CreateSnapshotSet, Duty};
use lifechart_vss::state::SnapshotState;
use std::sync::Arc;
use std::sync::atomic::Ordering;

const SET: SetId = SetId(0x10);
const OTHER: SetId = SetId(0x20);

/// A provider of which nothing lasts that it does.
fn forgetful() -> (Disk, Arc<World>, Runner) {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    runner.provider().lasts.store(false, Ordering::SeqCst);
    (disk, world, runner)
}

/// What is owed when the process has ended here.
fn owed_after(disk: &Disk, world: &World) -> Vec<(SetId, Duty)> {
    let journal = open(&disk.restarted(), &world.restarted()).expect("it is whole");
    journal.owed().iter().map(|owed| (owed.set, owed.duty)).collect()
}

fn asked(runner: &Runner) -> Vec<(SetId, Duty)> {
    lock(&runner.provider().asked).clone()
}

#[test]
fn each_duty_stays_owed_while_it_does_not_last() {
    let (disk, world, runner) = forgetful();
    lead(&runner, SET, SnapshotState::Preparing);
    assert_eq!(runner.abort_snapshots(SET), Hresult::S_OK);
    assert_eq!(owed_after(&disk, &world), [(SET, Duty::Discard)]);
    create(&runner, OTHER);
    assert_eq!(owed_after(&disk, &world), [(SET, Duty::Discard), (OTHER, Duty::Keep)]);
    assert_eq!(runner.abort_snapshots(OTHER), Hresult::S_OK);
    assert_eq!(owed_after(&disk, &world), [(SET, Duty::Discard), (OTHER, Duty::Withdraw)]);
}

#[test]
fn it_is_forgotten_at_the_next_call_once_it_lasts() {
    let (disk, world, runner) = forgetful();
    lead(&runner, SET, SnapshotState::Preparing);
    runner.abort_snapshots(SET);
    create(&runner, OTHER);
    runner.provider().lasts.store(true, Ordering::SeqCst);
    assert_eq!(runner.on_load(), Hresult::S_OK);
    assert_eq!(owed_after(&disk, &world), []);
    let before = (disk.touched(), asked(&runner).len());
    assert_eq!(runner.on_load(), Hresult::S_OK);
    assert_eq!((disk.touched(), asked(&runner).len()), before, "nothing is left to ask");
}

#[test]
fn a_withdrawal_is_not_forgotten_because_it_was_kept_before() {
    let (disk, world, runner) = forgetful();
    create(&runner, SET);
    runner.abort_snapshots(SET);
    runner.provider().lasts.store(true, Ordering::SeqCst);
    let before = asked(&runner).len();
    runner.on_load();
    assert_eq!(asked(&runner)[before..], [(SET, Duty::Withdraw)], "nothing of its being kept");
    assert_eq!(owed_after(&disk, &world), []);
}

#[test]
fn rb_25_nothing_is_asked_before_the_thaw() {
    let (disk, world, runner) = forgetful();
    runner.provider().lasts.store(true, Ordering::SeqCst);
    lead(&runner, SET, SnapshotState::Committed);
    assert_eq!(runner.abort_snapshots(SET), Hresult::S_OK);
    runner.on_load();
    assert_eq!(asked(&runner), []);
    assert_eq!(owed_after(&disk, &world), [(SET, Duty::Discard)]);
    create(&runner, OTHER);
    assert_eq!(asked(&runner), [(SET, Duty::Discard), (OTHER, Duty::Keep)]);
    assert_eq!(owed_after(&disk, &world), []);
}

#[test]
fn what_was_recovered_and_does_not_last_is_recovered_again() {
    let (disk, world, runner) = forgetful();
    lead(&runner, SET, SnapshotState::Prepared);
    drop(runner);
    let (disk, world) = (disk.restarted(), world.restarted());
    let next = |lasts: bool| {
        let keeper = Keeper::new(&world);
        keeper.lasts.store(lasts, Ordering::SeqCst);
        let journal = open(&disk, &world).expect("it is whole");
        let next = Builder::new(keeper).journal(journal).hardware();
        lock(&next.provider().recovered).len()
    };
    assert_eq!([next(false), next(true), next(true)], [1, 1, 0]);
}

#[test]
fn a_set_that_is_owed_still_does_not_begin_again() {
    let (disk, world, runner) = forgetful();
    lead(&runner, SET, SnapshotState::Preparing);
    runner.on_unload(true);
    assert_eq!(add(&runner, SET, 1), Hresult::VSS_E_PROVIDER_VETO);
    let log = lock(&runner.provider().log).clone();
    let reason = "was there before and is owed still";
    assert!(log.iter().any(|event| event.text.ends_with(reason)), "{log:?}");
    runner.provider().lasts.store(true, Ordering::SeqCst);
    create(&runner, SET);
    assert_eq!(runner.state(), SnapshotState::Created);
    assert_eq!(owed_after(&disk, &world), []);
}

#[test]
fn a_panic_is_no_yes() {
    let (disk, world, runner) = forgetful();
    lead(&runner, SET, SnapshotState::Preparing);
    runner.provider().panics_when_asked.store(true, Ordering::SeqCst);
    assert_eq!(runner.abort_snapshots(SET), Hresult::S_OK);
    assert_eq!(owed_after(&disk, &world), [(SET, Duty::Discard)]);
}
