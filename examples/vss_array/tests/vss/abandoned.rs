//! Sets that come to nothing before DoSnapshotSet.

use crate::member::memory;
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::ids::SnapshotId;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;
use vss_array::coordinator::lifecycle::Reply;

#[test]
fn nobody_is_told_of_an_abandoned_set_and_the_next_one_replaces_it() {
    let mut world = World::new(vec![memory(1, 2), memory(2, 2)]);
    let mut runs = 0;
    for volumes in 0..=4 {
        for is_told in [true, false] {
            for _ in 0..5 {
                abandon(&mut world, volumes, is_told);
                runs += 1;
            }
        }
    }
    world.end();
    println!("{runs} sets were abandoned");
}

fn abandon(world: &mut World, volumes: usize, is_told: bool) {
    world.members.iter().for_each(|member| drop(member.provider.calls()));
    let set = world.next_set();
    assert_eq!(world.vss.start_snapshot_set(set), Reply::Ok);
    for (place, volume) in world.volumes.iter().take(volumes).enumerate() {
        let snapshot = SnapshotId((set.0 << 64) + place as u128 + 1);
        assert_eq!(world.vss.add_to_snapshot_set(set, snapshot, volume), Reply::Ok);
    }
    let reply = match is_told {
        true => world.vss.abort_backup(set),
        false => world.vss.requester_gone(set),
    };
    assert_eq!(reply, Reply::Ok);
    assert_eq!(world.vss.do_snapshot_set(set).err(), Some(Reply::ObjectNotFound));
    for (place, member) in world.members.iter().enumerate() {
        let calls = member.provider.calls();
        assert!(!calls.contains(&Call::AbortSnapshots), "nothing is said before Do (STP-5)");
        let is_in_it = place * 2 < volumes;
        assert_eq!(calls.contains(&Call::HardwareBeginPrepareSnapshot), is_in_it);
        assert_eq!((member.leftovers)().is_empty(), !is_in_it, "it holds what it was asked for");
    }
    // BeginPrepareSnapshot of the next set tells them (STP-6).
    world.recovers();
}

#[test]
fn who_is_in_no_later_set_is_told_by_an_unload() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    let set = world.begin().expect("volumes can be added");
    assert_eq!(world.vss.requester_gone(set), Reply::Ok);
    assert_ne!(world.leftovers(), Vec::<String>::new());
    let codes = world.vss.unload(false);
    assert!(codes.iter().all(|code| *code == lifechart_vss::hresult::Hresult::S_FALSE));
    assert_ne!(world.leftovers(), Vec::<String>::new(), "asked politely, they stay");
    world.vss.unload(true);
    assert_eq!(world.leftovers(), Vec::<String>::new());
    for member in &world.members {
        assert_eq!(member.provider.state(), SnapshotState::Unknown);
    }
    world.recovers();
    world.end();
}
