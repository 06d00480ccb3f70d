//! The checks can fail: each finds what it is there for.

use crate::member::{memory, wrong_memory};
use crate::scripted::Instead;
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use vss_array::check::deviations;
use vss_array::memory::Wrong;

fn world(wrong: Wrong) -> (World, vss_array::memory::MemoryArray) {
    let (member, array) = wrong_memory(1, 2, wrong);
    (World::new(vec![member, memory(2, 1)]), array)
}

#[test]
fn a_lun_that_is_flipped_late() {
    let (mut world, _array) = world(Wrong::FlipsOneLate);
    let set = world.begin().expect("volumes can be added");
    let created = world.vss.do_snapshot_set(set).expect("nobody notices");
    let wrong = world.look_at(&created);
    // What the copy shows, and that the copies of a set do not show one moment.
    assert!(wrong.iter().any(|what| what.contains("memory 1.1: it differs")), "{wrong:?}");
    assert!(wrong.iter().any(|what| what.contains("writer 2 is at")), "{wrong:?}");
    assert!(!wrong.iter().any(|what| what.contains("memory 1.0")), "{wrong:?}");
}

#[test]
fn a_write_that_is_dropped() {
    let (mut world, array) = world(Wrong::Nothing);
    array.drops_every(97);
    let is_seen = (0..100).any(|_| {
        world.pause();
        world.everything().iter().any(|what| what.contains("volume memory 1.0: it differs"))
    });
    assert!(is_seen);
}

#[test]
fn a_copy_that_is_not_released() {
    let (mut world, _array) = world(Wrong::Leaks);
    world.members[1]
        .provider
        .instead(Call::CommitSnapshots, Instead::Answers(Hresult::E_OUTOFMEMORY));
    let set = world.begin().expect("volumes can be added");
    assert!(world.vss.do_snapshot_set(set).is_err());
    assert_eq!(world.leftovers(), ["array 1 has 2 shadow copies of no set"]);
}

#[test]
fn a_finished_copy_that_is_changed() {
    let (mut world, _array) = world(Wrong::SpoilsFinished);
    let first = world.create().expect("nothing is wrong yet");
    assert_eq!(world.everything(), Vec::<String>::new());
    let second = world.begin().expect("volumes can be added");
    world.vss.abort_backup(second);
    world.create().expect("it replaces the one before");
    let expected = format!("the finished set {first} has changed");
    assert_eq!(world.everything(), [expected]);
}

#[test]
fn a_creation_that_is_not_committed_everywhere() {
    // VSS that forgets a provider: as its log would have it.
    let line = |event: &str, from: &str, to: &str| {
        format!(
            "{{\"event\":\"{event}\",\"payload\":{{\"set\":\"1\"}},\"from\":\"{from}\",\"to\":\"{to}\"}}\n"
        )
    };
    let log =
        line("start_snapshot_set", "idle", "open") + &line("do_snapshot_set", "open", "created");
    let found = deviations("vss_coordinator", [("vss", log.as_bytes())]);
    assert!(!found.is_empty(), "nobody creates a set without volumes");
    assert!(!deviations("vss_nothing", []).is_empty());
}
