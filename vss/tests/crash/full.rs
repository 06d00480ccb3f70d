//! A disk that is full: what cannot be recorded is not done, and nothing is lost.

use crate::disk::Disk;
use crate::scripts::{Runner, add, create, follow, lead, plain};
use crate::stage::{assert_settled, empty, start};
use crate::verdict::{Said, wrong};
use crate::world::{World, lock};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;
use std::sync::Arc;

const SET: SetId = SetId(0x10);

fn started() -> (Disk, Arc<World>, Runner) {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    (disk, world, runner)
}

fn noted(runner: &Runner) -> Vec<String> {
    let log = lock(&runner.provider().log);
    let of_journal = log.iter().filter(|event| event.call == "journal");
    of_journal.map(|event| event.text.clone()).collect()
}

#[test]
fn a_volume_that_cannot_be_recorded_is_not_added() {
    let (disk, world, runner) = started();
    disk.fill_up_after(Some(0));
    assert_eq!(add(&runner, SET, 1), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(runner.state(), SnapshotState::Unknown);
    assert!(world.files().is_empty(), "nothing was acquired");
    let noted = noted(&runner);
    assert!(noted[0].contains("make room on the volume of the journal"), "{noted:?}");
    disk.fill_up_after(None);
    create(&runner, SET);
    assert_eq!(world.said().last(), Some(&Said::Finished(SET)), "it goes on once there is room");
}

#[test]
fn a_set_that_cannot_be_recorded_as_finished_is_discarded() {
    let (disk, world, runner) = started();
    lead(&runner, SET, SnapshotState::PreFinalCommitted);
    disk.fill_up_after(Some(0));
    assert_eq!(runner.post_final_commit_snapshots(SET), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(runner.state(), SnapshotState::Aborted);
    assert!(world.files().is_empty(), "it was discarded");
    drop(runner);
    disk.fill_up_after(None);
    assert_settled(&disk, &world.restarted(), 0x30, &|| "full at the end".to_owned());
}

#[test]
fn that_it_is_full_is_told_once_and_not_at_each_call() {
    let (disk, _, runner) = started();
    lead(&runner, SET, SnapshotState::Preparing);
    disk.fill_up_after(Some(0));
    runner.abort_snapshots(SET);
    for _ in 0..5 {
        runner.on_load();
    }
    assert_eq!(noted(&runner).len(), 1);
}

/// Room for so many writes, and then none until the script is over; then a crash, or not.
fn fill_up(script: usize, writes: u64, crashes: bool) -> bool {
    let (disk, world, runner) = started();
    disk.fill_up_after(Some(writes));
    follow(&runner, plain()[script], 0x10);
    let what = || format!("{:?}, full after {writes} writes", plain()[script]);
    let was_full = disk.is_full();
    if crashes {
        disk.lose_power(writes);
        drop(runner);
    } else {
        disk.fill_up_after(None);
        create(&runner, SetId(0x20));
        assert_eq!(world.said().last(), Some(&Said::Finished(SetId(0x20))), "{}", what());
        assert_eq!(wrong(&world), Vec::<String>::new(), "{}", what());
        drop(runner);
    }
    assert_settled(&disk.restarted(), &world.restarted(), 0x30, &what);
    was_full
}

#[test]
fn full_at_any_write_nothing_is_lost_and_nothing_left_behind() {
    let (begin, mut count) = (std::time::Instant::now(), 0);
    for script in 0..plain().len() {
        for writes in (script as u64 % 5..).step_by(5) {
            let was_full = fill_up(script, writes, writes % 2 == 0);
            count += 1;
            if !was_full {
                break;
            }
        }
    }
    println!("{count} full disks in {:?}", begin.elapsed());
    assert!(count > 250, "{count}");
}
