//! What nobody should do, and somebody does.

use crate::member::{memory, small_memory};
use crate::world::World;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use vss_array::coordinator::Volume;
use vss_array::coordinator::lifecycle::Reply;

const NOBODYS: SetId = SetId(0xDEAD);

#[test]
fn foreign_sets_are_unknown_and_change_nothing() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    let set = world.begin().expect("volumes can be added");
    let volume = Arc::clone(&world.volumes[0]);
    assert_eq!(world.vss.start_snapshot_set(NOBODYS), Reply::InProgress);
    let reply = world.vss.add_to_snapshot_set(NOBODYS, SnapshotId(7), &volume);
    assert_eq!(reply, Reply::ObjectNotFound);
    assert_eq!(world.vss.do_snapshot_set(NOBODYS).err(), Some(Reply::ObjectNotFound));
    assert_eq!(world.vss.abort_backup(NOBODYS), Reply::Ok);
    assert_eq!(world.vss.requester_gone(NOBODYS), Reply::Ok);
    let created = world.vss.do_snapshot_set(set).expect("it is as it was");
    assert_eq!(world.look_at(&created), Vec::<String>::new());
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Unexpected, "an id is made once");
    world.recovers();
    world.end();
}

#[test]
fn null_ids_are_refused_by_the_provider() {
    let mut world = World::new(vec![memory(1, 1)]);
    let volume = Arc::clone(&world.volumes[0]);
    assert_eq!(world.vss.start_snapshot_set(SetId(0)), Reply::Ok);
    // A provider answers E_INVALIDARG, for which a requester's call has no word.
    let reply = world.vss.add_to_snapshot_set(SetId(0), SnapshotId(7), &volume);
    assert_eq!(reply, Reply::ProviderError);
    assert_eq!(world.vss.do_snapshot_set(SetId(0)).err(), Some(Reply::BadState));
    assert_eq!(world.vss.abort_backup(SetId(0)), Reply::Ok);
    let set = world.next_set();
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Ok);
    let reply = world.vss.add_to_snapshot_set(set, SnapshotId(0), &volume);
    assert_eq!(reply, Reply::ProviderError);
    assert_eq!(world.vss.abort_backup(set), Reply::Ok);
    world.recovers();
    world.end();
}

#[test]
fn an_empty_set_is_not_created() {
    let mut world = World::new(vec![memory(1, 1)]);
    let set = world.next_set();
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Ok);
    assert_eq!(world.vss.do_snapshot_set(set).err(), Some(Reply::BadState));
    assert_eq!(world.vss.abort_backup(set), Reply::Ok);
    world.recovers();
    world.end();
}

#[test]
fn a_lun_that_comes_twice_is_copied_once() {
    let mut world = World::new(vec![memory(1, 2)]);
    let set = world.begin().expect("volumes can be added");
    let volume = Arc::clone(&world.volumes[0]);
    let again = SnapshotId(set.0 << 64);
    assert_eq!(world.vss.add_to_snapshot_set(set, again, &volume), Reply::Ok);
    let created = world.vss.do_snapshot_set(set).expect("it may come twice");
    assert_eq!(created.volumes.len(), 3);
    assert_eq!(created.volumes[0].target, created.volumes[2].target);
    assert_eq!(world.look_at(&created), Vec::<String>::new());
    world.recovers();
    world.end();
}

#[test]
fn a_shadow_copy_that_comes_twice_is_refused() {
    let mut world = World::new(vec![memory(1, 2)]);
    let set = world.next_set();
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Ok);
    let (one, other) = (Arc::clone(&world.volumes[0]), Arc::clone(&world.volumes[1]));
    assert_eq!(world.vss.add_to_snapshot_set(set, SnapshotId(7), &one), Reply::Ok);
    let reply = world.vss.add_to_snapshot_set(set, SnapshotId(7), &other);
    assert_eq!(reply, Reply::ProviderError, "E_INVALIDARG of the provider");
    let created = world.vss.do_snapshot_set(set).expect("there is one volume");
    assert_eq!(created.volumes.len(), 1);
    world.recovers();
    world.end();
}

#[test]
fn a_set_holds_64_volumes() {
    let mut world = World::new(vec![memory(1, 33), memory(2, 33)]);
    let set = world.next_set();
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Ok);
    for (place, volume) in world.volumes.iter().enumerate() {
        let snapshot = SnapshotId((set.0 << 64) + place as u128 + 1);
        let reply = world.vss.add_to_snapshot_set(set, snapshot, volume);
        let expected = if place < 64 { Reply::Ok } else { Reply::TooManyVolumes };
        assert_eq!(reply, expected, "volume {place}");
    }
    let created = world.vss.do_snapshot_set(set).expect("64 are no more than 64");
    assert_eq!(created.volumes.len(), 64);
    assert_eq!(world.look_at(&created), Vec::<String>::new());
    assert_eq!(world.everything(), Vec::<String>::new());
    assert_eq!(world.leftovers(), Vec::<String>::new());
    world.end();
}

#[test]
fn a_volume_of_nobody_is_not_supported() {
    let world = World::new(vec![memory(1, 1)]);
    let foreign = memory(9, 1);
    let lun = foreign.volumes[0].lun().clone();
    let disk = foreign.fabric.disk(&lun).expect("it is there");
    let volume = Arc::new(Volume::new("X:", lun, disk));
    assert_eq!(world.vss.start_snapshot_set(SetId(1)), Reply::Ok);
    let reply = world.vss.add_to_snapshot_set(SetId(1), SnapshotId(7), &volume);
    assert_eq!(reply, Reply::VolumeNotSupported);
    assert_eq!(world.vss.abort_backup(SetId(1)), Reply::Ok);
    world.end();
}

#[test]
fn an_array_that_is_full_says_so_and_is_not_left_fuller() {
    let mut world = World::new(vec![small_memory(1, 2, 3), memory(2, 1)]);
    world.create().expect("there is room for three");
    // AreLunsSupported sees that there is no room; with room for one, EndPrepare does.
    let told: Vec<Reply> = (0..4).filter_map(|_| world.create().err()).collect();
    assert!(!told.is_empty());
    for reply in told {
        let is_listed = matches!(reply, Reply::InsufficientStorage | Reply::VolumeNotSupported);
        assert!(is_listed, "{reply:?}");
    }
    world.vss.abort_backup(world.last_set());
    world.keep_newest(0);
    world.recovers();
    world.end();
}

#[test]
fn a_clock_that_jumps_ends_no_set_that_is_in_time() {
    let mut world = World::new(vec![memory(1, 2)]);
    world.clock.set(Duration::from_secs(1_000_000));
    for seconds in [0, 5, 3_600, 0] {
        let set = world.begin().expect("volumes can be added");
        // Between calls nothing is measured, so it may jump however far it likes.
        world.clock.set(Duration::from_secs(seconds));
        world.vss.clock_was_set();
        let created = world.vss.do_snapshot_set(set).expect("it is in time");
        assert_eq!(world.look_at(&created), Vec::<String>::new());
    }
    world.recovers();
    world.end();
}

#[test]
fn a_clock_that_jumps_in_a_window_may_end_the_set_and_loses_nothing() {
    let mut world = World::new(vec![memory(1, 2), memory(2, 1)]);
    let (mut created, mut failed) = (0, 0);
    for round in 0..60 {
        let set = world.begin().expect("volumes can be added");
        let (vss, clock) = (&world.vss, &world.clock);
        let result = thread::scope(|scope| {
            let creating = scope.spawn(move || vss.do_snapshot_set(set));
            while !creating.is_finished() {
                clock.advance(Duration::from_secs(round % 7 * 10));
                vss.clock_was_set();
                thread::yield_now();
            }
            creating.join().expect("it does not panic")
        });
        match result {
            Ok(set) => {
                assert_eq!(world.look_at(&set), Vec::<String>::new());
                created += 1;
            }
            Err(reply) => {
                let late = [Reply::WriterError, Reply::FlushTimeout, Reply::HoldTimeout];
                assert!(late.contains(&reply), "{reply:?}");
                failed += 1;
            }
        }
        world.recovers();
    }
    assert!(created > 0 && failed > 0, "{created} created, {failed} too late");
    world.is_late = true;
    world.end();
}
