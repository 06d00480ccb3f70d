//! While volumes may be frozen the journal is not touched (RB-18 to RB-21, RB-25): it may lie on one
//! of them.

use crate::disk::Disk;
use crate::scripts::{Runner, add, create, lead};
use crate::stage::{assert_settled, empty, start};
use crate::world::World;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;
use std::sync::Arc;

const SET: SetId = SetId(0x10);

/// The states in which volumes may be frozen.
const FROZEN: [SnapshotState; 4] = [
    SnapshotState::Prepared,
    SnapshotState::PreCommitted,
    SnapshotState::Committed,
    SnapshotState::PostCommitted,
];

fn at(state: SnapshotState) -> (Disk, Arc<World>, Runner) {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    lead(&runner, SET, state);
    assert_eq!(runner.state(), state);
    (disk, world, runner)
}

#[test]
fn rb_18_from_end_prepare_to_pre_final_commit_the_journal_is_not_touched() {
    let (disk, _, runner) = at(SnapshotState::Prepared);
    let before = disk.touched();
    assert_eq!(runner.pre_commit_snapshots(SET), Hresult::S_OK);
    assert_eq!(runner.commit_snapshots(SET), Hresult::S_OK);
    assert_eq!(runner.commit_snapshots(SET), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(runner.post_commit_snapshots(SET, 2), Hresult::S_OK);
    assert_eq!(disk.touched(), before);
}

#[test]
fn rb_25_nor_by_any_call_that_comes_in_between() {
    for state in FROZEN {
        let (disk, _, runner) = at(state);
        let before = disk.touched();
        runner.are_luns_supported(lifechart_vss::context::Context::of_bits(0), &[], &[]);
        assert_eq!(runner.on_lun_empty("disk", &Default::default()), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(runner.on_load(), Hresult::S_OK);
        assert_eq!(runner.on_unload(false), Hresult::S_FALSE);
        assert_eq!(add(&runner, SET, 3), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(runner.abort_snapshots(SetId(9)), Hresult::VSS_E_OBJECT_NOT_FOUND);
        runner.tick();
        assert_eq!(disk.touched(), before, "{state:?}");
    }
}

#[test]
fn an_abort_is_written_down_after_the_thaw_and_not_before() {
    for state in FROZEN {
        let (disk, world, runner) = at(state);
        let before = disk.touched();
        assert_eq!(runner.abort_snapshots(SET), Hresult::S_OK);
        assert!(world.files().is_empty(), "it is discarded at once");
        assert_eq!(disk.touched(), before, "{state:?}");
        create(&runner, SetId(0x20));
        assert!(disk.touched() > before, "{state:?}");
        drop(runner);
        assert_settled(&disk, &world.restarted(), 0x30, &|| format!("{state:?}"));
    }
}

#[test]
fn an_unload_ends_the_time_of_silence() {
    for state in FROZEN {
        let (disk, world, runner) = at(state);
        assert_eq!(runner.on_unload(true), Hresult::S_OK);
        let disk = disk.restarted();
        assert_eq!(crate::stage::open(&disk, &world).expect("it is whole").owed(), []);
    }
}

#[test]
fn a_provider_that_ends_while_volumes_may_be_frozen_does_not_touch_it_either() {
    for state in FROZEN {
        let (disk, world, runner) = at(state);
        let before = disk.touched();
        drop(runner);
        assert_eq!(disk.touched(), before, "{state:?}");
        assert_settled(&disk.restarted(), &world.restarted(), 0x30, &|| format!("{state:?}"));
    }
}

#[test]
fn a_real_journal_is_free_for_the_next_process_also_then() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.redb");
    let world = World::in_memory();
    let journal = Journal::open(&path).expect("it is new");
    let keeper = crate::keeper::Keeper::new(&world);
    let runner =
        Arc::new(lifechart_vss::provider::Builder::new(keeper).journal(journal).hardware());
    lead(&runner, SET, SnapshotState::Committed);
    drop(runner);
    let owed = Journal::open(&path).expect("nobody has it open").owed();
    assert_eq!(owed.len(), 1);
}
