//! What the author is told at the next start.

use crate::keeper::{Keeper, parts};
use crate::scripts::{Interruption, Runner, Script, create, follow, lead};
use crate::stage::{empty, open, start};
use crate::verdict::wrong;
use crate::world::{World, lock};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::{Builder, CreateSnapshotSet, Duty, Owed, Resource};
use lifechart_vss::state::SnapshotState;
use std::sync::Arc;

const SET: SetId = SetId(0x10);

fn owed(duty: Duty) -> Owed {
    let snapshots = vec![SnapshotId(1), SnapshotId(2)];
    let resource = |snapshot| parts(SET, snapshot).map(|name| Resource { snapshot, name });
    let resources = snapshots.iter().flat_map(|&snapshot| resource(snapshot)).collect();
    Owed { set: SET, duty, snapshots, resources }
}

fn recovered(runner: &Runner) -> Vec<Owed> {
    lock(&runner.provider().recovered).clone()
}

#[test]
fn it_is_told_the_shadow_copies_and_the_resources_of_an_unfinished_set() {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    lead(&runner, SET, SnapshotState::Committed);
    disk.lose_power(0);
    let (disk, world) = (disk.restarted(), world.restarted());
    let next = start(&disk, &world).expect("it is whole");
    assert_eq!(recovered(&next), [owed(Duty::Discard)]);
    assert!(world.files().is_empty());
    drop(next);
    let third = start(&disk, &world).expect("it is whole");
    assert_eq!(recovered(&third), [], "nothing is owed twice");
    create(&third, SET);
    assert_eq!(third.state(), SnapshotState::Created, "the same set may begin again");
}

/// The power is lost at this step of the call.
fn lose_power_in(
    step: u64,
    state: SnapshotState,
    call: impl FnOnce(&Runner) -> Hresult,
) -> Vec<Owed> {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    match state {
        SnapshotState::Created => create(&runner, SET),
        state => lead(&runner, SET, state),
    }
    let (of_disk, of_world) = (disk.clone(), world.clone());
    world.steps.at(world.steps.taken() + step, move || {
        of_world.go_dark();
        of_disk.lose_power(0);
    });
    call(&runner);
    recovered(&start(&disk.restarted(), &world.restarted()).expect("it is whole"))
}

#[test]
fn in_the_last_call_it_is_discarded_or_kept_and_never_both() {
    let mut duties = Vec::new();
    for step in 1..110 {
        let call = |runner: &Runner| runner.post_final_commit_snapshots(SET);
        let duty = match lose_power_in(step, SnapshotState::PreFinalCommitted, call).as_slice() {
            [] => None,
            [one] => {
                assert_eq!(*one, owed(one.duty));
                Some(one.duty)
            }
            more => panic!("{more:?}"),
        };
        if duties.last() != Some(&duty) {
            duties.push(duty);
        }
    }
    // After all steps of the call the power is lost in none.
    assert_eq!(duties, [Some(Duty::Discard), Some(Duty::Keep), None]);
}

#[test]
fn a_set_whose_withdrawal_was_cut_short_is_withdrawn_again() {
    let mut duties = Vec::new();
    for step in 1..110 {
        let call = |runner: &Runner| runner.abort_snapshots(SET);
        let found = lose_power_in(step, SnapshotState::Created, call);
        let found = found.first().map(|one| one.duty);
        if duties.last() != Some(&found) {
            duties.push(found);
        }
    }
    assert_eq!(duties, [None, Some(Duty::Withdraw), None]);
}

#[test]
fn a_set_that_was_recorded_as_finished_and_then_discarded_is_not_kept() {
    let interrupted = Script::Interrupt(Interruption::Abort, 8);
    // Where the call that is interrupted begins and ends.
    let world = World::in_memory();
    follow(&start(&empty(), &world).expect("it is empty"), interrupted, SET.0);
    let (first, last) = world.steps.own();
    let mut duties = Vec::new();
    for step in first..=last {
        let (disk, world) = (empty(), World::in_memory());
        let (of_disk, of_world) = (disk.clone(), world.clone());
        world.steps.at(step, move || {
            of_world.go_dark();
            of_disk.lose_power(0);
        });
        follow(&start(&disk, &world).expect("it is empty"), interrupted, SET.0);
        let (disk, world) = (disk.restarted(), world.restarted());
        let next = start(&disk, &world).expect("it is whole");
        assert_eq!(wrong(&world), Vec::<String>::new(), "step {step}");
        let duty = recovered(&next).first().map(|one| one.duty);
        if duties.last() != Some(&duty) {
            duties.push(duty);
        }
    }
    let (discard, keep) = (Some(Duty::Discard), Some(Duty::Keep));
    assert_eq!(duties, [discard, keep, discard, None], "kept only until it is discarded");
}

#[test]
fn many_creations_do_not_let_the_journal_grow() {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    let rounds = |rounds: std::ops::Range<u128>| {
        for round in rounds {
            follow(&runner, Script::Withdraw, 0x10 + round);
        }
        disk.image().len()
    };
    let (before, after) = (rounds(0..20), rounds(20..120));
    assert_eq!(after, before);
    drop(runner);
    assert_eq!(open(&disk, &world).expect("it is whole").owed(), []);
}

#[test]
fn what_cannot_be_recovered_yet_is_told_and_stays_owed() {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    lead(&runner, SET, SnapshotState::Prepared);
    drop(runner);
    let (disk, world) = (disk.restarted(), world.restarted());
    let mut keeper = Keeper::new(&world);
    keeper.cannot_recover = true;
    let journal = open(&disk, &world).expect("it is whole");
    let next = Arc::new(Builder::new(keeper).journal(journal).hardware());
    let told = lock(&next.provider().log).clone();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].call, told[0].set), ("recover", Some(SET)));
    assert!(told[0].text.contains("stays owed: the array does not answer"), "{}", told[0].text);
    create(&next, SetId(0x20));
    assert_eq!(next.state(), SnapshotState::Created, "other sets are created meanwhile");
    drop(next);
    let third = start(&disk, &world).expect("it is whole");
    assert_eq!(recovered(&third), [owed(Duty::Discard)]);
}
