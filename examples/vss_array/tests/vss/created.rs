//! Sets that are created.

use crate::member::{files, folder, memory};
use crate::world::World;
use lifechart_vss::calls::Call;

#[test]
fn sets_of_several_providers_are_what_volumes_were_at_the_commit() {
    let mut world = World::new(vec![memory(1, 2), memory(2, 2), memory(3, 1)]);
    for _ in 0..20 {
        world.create().expect("nothing is wrong");
        assert_eq!(world.everything(), Vec::<String>::new());
    }
    assert_eq!(world.leftovers(), Vec::<String>::new());
    world.end();
}

#[test]
fn sets_of_files_and_of_memory() {
    let folders = [folder(), folder()];
    let (one, _) = files(folders[0].path(), 2);
    let (other, _) = files(folders[1].path(), 1);
    let mut world = World::new(vec![one, other, memory(3, 1)]);
    for _ in 0..10 {
        world.create().expect("nothing is wrong");
        assert_eq!(world.everything(), Vec::<String>::new());
        assert_eq!(world.leftovers(), Vec::<String>::new());
    }
    world.end();
}

#[test]
fn calls_come_in_the_documented_order() {
    let mut world = World::new(vec![memory(1, 2), memory(2, 1)]);
    world.create().expect("nothing is wrong");
    let first = world.members[0].provider.calls();
    let expected = [
        Call::AreLunsSupported,
        Call::HardwareBeginPrepareSnapshot,
        Call::AreLunsSupported,
        Call::HardwareBeginPrepareSnapshot,
        Call::AreLunsSupported, // the third volume is another provider's
        Call::EndPrepareSnapshots,
        Call::PreCommitSnapshots,
        Call::CommitSnapshots,
        Call::PostCommitSnapshots,
        Call::GetTargetLuns,
        Call::GetTargetLuns,
        Call::PreFinalCommitSnapshots,
        Call::PostFinalCommitSnapshots,
    ];
    assert_eq!(first, expected);
    world.end();
}
