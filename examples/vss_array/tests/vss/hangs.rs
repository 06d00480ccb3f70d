//! A provider hangs in every call; the requester gives up, or the time does.

use crate::member::memory;
use crate::scripted::Instead;
use crate::world::World;
use lifechart_vss::calls::Call;
use std::thread;
use std::time::{Duration, Instant};
use vss_array::coordinator::lifecycle::Reply;

/// What may hang, and what a requester that does not give up is told after a minute.
const CALLS: [(Call, Option<Reply>); 7] = [
    (Call::EndPrepareSnapshots, None),
    (Call::PreCommitSnapshots, Some(Reply::WriterError)),
    (Call::CommitSnapshots, Some(Reply::HoldTimeout)),
    (Call::PostCommitSnapshots, Some(Reply::WriterError)),
    (Call::GetTargetLuns, None),
    (Call::PreFinalCommitSnapshots, None),
    (Call::PostFinalCommitSnapshots, None),
];

/// Whoever gives up.
#[derive(Clone, Copy, Debug)]
enum GivesUp {
    Requester,
    System,
    Time,
}

#[test]
fn no_provider_that_hangs_holds_anybody_up() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    let mut runs = 0;
    for (call, in_time) in CALLS {
        for place in 0..2 {
            hangs(&mut world, place, call, GivesUp::Requester, Reply::Cancelled);
            hangs(&mut world, place, call, GivesUp::System, Reply::Cancelled);
            runs += 2;
            if let Some(reply) = in_time {
                hangs(&mut world, place, call, GivesUp::Time, reply);
                runs += 1;
            }
        }
    }
    world.is_late = true;
    world.end();
    println!("{runs} calls hung");
}

fn hangs(world: &mut World, place: usize, call: Call, gives_up: GivesUp, told: Reply) {
    let set = world.begin().expect("volumes can be added");
    let provider = &world.members[place].provider;
    provider.instead(call, Instead::Hangs);
    let (reply, took) = thread::scope(|scope| {
        let creating = scope.spawn(|| world.vss.do_snapshot_set(set).err());
        provider.wait_until_it_hangs();
        let begun = Instant::now();
        match gives_up {
            GivesUp::Requester => assert_eq!(world.vss.abort_backup(set), Reply::Ok),
            GivesUp::System => assert_eq!(world.vss.requester_gone(set), Reply::Ok),
            GivesUp::Time => {
                let seconds = if call == Call::CommitSnapshots { 11 } else { 61 };
                world.clock.advance(Duration::from_secs(seconds));
                world.vss.clock_was_set();
            }
        }
        (creating.join().expect("it does not panic"), begun.elapsed())
    });
    assert_eq!(reply, Some(told), "{call:?} at {place}, {gives_up:?}");
    assert!(took < Duration::from_secs(5), "{call:?} at {place}, {gives_up:?}: {took:?}");
    world.recovers();
}

#[test]
fn an_abort_that_hangs_is_not_waited_for_forever() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    world.members[0].provider.instead(Call::AbortSnapshots, Instead::Hangs);
    let set = world.begin().expect("volumes can be added");
    world.members[1].provider.instead(Call::CommitSnapshots, Instead::Panics);
    assert_eq!(world.vss.do_snapshot_set(set).err(), Some(Reply::ProviderError));
    world.recovers();
    world.end();
}

#[test]
fn a_volume_that_is_not_added_in_time_can_be_given_up() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    for call in [Call::AreLunsSupported, Call::HardwareBeginPrepareSnapshot] {
        world.members[0].provider.instead(call, Instead::Hangs);
        let set = world.next_set();
        let reply = thread::scope(|scope| {
            let (provider, vss) = (&world.members[0].provider, &world.vss);
            let volume = &world.volumes[0];
            assert_eq!(vss.start_snapshot_set(set), Reply::Ok);
            let snapshot = lifechart_vss::ids::SnapshotId((set.0 << 64) + 1);
            let adding = scope.spawn(move || vss.add_to_snapshot_set(set, snapshot, volume));
            provider.wait_until_it_hangs();
            assert_eq!(vss.abort_backup(set), Reply::Ok);
            adding.join().expect("it does not panic")
        });
        assert_eq!(reply, Reply::Unexpected, "{call:?}");
        world.recovers();
    }
    world.end();
}
