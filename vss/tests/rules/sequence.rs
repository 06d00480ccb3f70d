//! STP-4 to STP-6: who aborts when, and what becomes of a set that nobody aborts.

use crate::array::*;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use lifechart_vss::state::SnapshotState;
use std::sync::mpsc;
use std::thread;

/// Aborts, on this thread, while EndPrepareSnapshots runs on another one.
fn abort_while_preparing(
    abort: impl FnOnce(&Hardware<Array>) -> Hresult,
) -> (Hardware<Array>, Hresult, Hresult) {
    let provider = at(SnapshotState::Preparing);
    let (has_begun, begun) = mpsc::channel();
    provider.provider().world().copies_until_stopped = Some(has_begun);
    let (ended, aborted) = thread::scope(|scope| {
        let ending = scope.spawn(|| provider.end_prepare_snapshots(A));
        begun.recv().expect("it begins to copy");
        assert_eq!(provider.state(), SnapshotState::ProcessingPrepare);
        let aborted = abort(&provider);
        (ending.join().expect("it returns"), aborted)
    });
    (provider, ended, aborted)
}

#[test]
fn stp_4_rb_15_an_abort_arrives_while_end_prepare_runs_and_interrupts_it() {
    let (provider, ended, aborted) = abort_while_preparing(|provider| provider.abort_snapshots(A));
    assert_eq!((ended, aborted), (Hresult::VSS_E_PROVIDER_VETO, Hresult::S_OK));
    assert_eq!(provider.state(), SnapshotState::Aborted);
    let world = provider.provider().world();
    assert!(world.held.is_empty() && world.held_luns.is_empty());
    let order: Vec<&str> = world.done.iter().map(String::as_str).collect();
    assert_eq!(order, ["add_volume", "stopped", "finish_preparing", "discard a"]);
}

#[test]
fn stp_4_other_calls_that_arrive_meanwhile_are_answered() {
    let (provider, ended, _) = abort_while_preparing(|provider| {
        assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(provider.commit_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(provider.abort_snapshots(B), Hresult::VSS_E_OBJECT_NOT_FOUND);
        assert_eq!(provider.on_unload(false), Hresult::S_FALSE);
        assert_eq!(provider.locate_luns(&[lun(1)]), Hresult::S_OK);
        provider.on_unload(true)
    });
    assert_eq!(ended, Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.state(), SnapshotState::Unknown);
    assert!(provider.provider().world().held.is_empty());
}

#[test]
fn stp_6_another_set_may_begin_while_end_prepare_runs() {
    let (provider, ended, begun) = abort_while_preparing(|provider| begin(provider, B, 7));
    assert_eq!((ended, begun), (Hresult::VSS_E_PROVIDER_VETO, Hresult::S_OK));
    assert_eq!(provider.state(), SnapshotState::Preparing);
    let world = provider.provider().world();
    assert_eq!(world.held.keys().collect::<Vec<_>>(), [&B]);
    assert_eq!(world.held_luns, [7]);
}

#[test]
fn stp_5_an_abandoned_set_is_held_until_the_next_one_begins() {
    let provider = at(SnapshotState::Preparing);
    assert_eq!(provider.provider().world().held.len(), 1, "nobody has said that it is abandoned");
    assert_eq!(begin(&provider, B, 7), Hresult::S_OK);
    let world = provider.provider().world();
    assert_eq!(world.held.keys().collect::<Vec<_>>(), [&B]);
    assert_eq!(world.held_luns, [7], "its LUNs are released, too");
}

#[test]
fn stp_6_a_new_set_is_welcome_in_every_state() {
    let mut states = WAY.to_vec();
    states.push(SnapshotState::Aborted);
    for state in states {
        let provider = match state {
            SnapshotState::Aborted => {
                let provider = at(SnapshotState::Prepared);
                assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
                provider
            }
            state => at(state),
        };
        assert_eq!(begin(&provider, B, 7), Hresult::S_OK, "in {state:?}");
        assert_eq!(provider.state(), SnapshotState::Preparing);
        assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_OBJECT_NOT_FOUND);
        let world = provider.provider().world();
        assert_eq!(world.held.keys().collect::<Vec<_>>(), [&B], "in {state:?}");
        let is_finished = state == SnapshotState::Created;
        assert_eq!(world.finished.contains_key(&A), is_finished, "finished ones stay");
        drop(world);
        assert_eq!(provider.end_prepare_snapshots(B), Hresult::S_OK);
    }
}

#[test]
fn stp_6_the_old_set_is_released_also_where_the_new_one_cannot_begin() {
    let provider = at(SnapshotState::Committed);
    provider.provider().world().fails.push("add_volume");
    assert_eq!(begin(&provider, B, 7), Hresult::VSS_E_NESTED_VOLUME_LIMIT);
    assert_eq!(provider.state(), SnapshotState::Unknown);
    assert!(provider.provider().world().held.is_empty());
    provider.provider().world().fails.clear();
    lead(&provider, B, SnapshotState::Created);
}
