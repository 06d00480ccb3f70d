//! What nobody should hand a provider, and the code that is documented for it.

use crate::array::*;
use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;

#[test]
fn a_set_has_at_most_64_volumes() {
    let provider = at(SnapshotState::Unknown);
    for snapshot in 1..=64 {
        assert_eq!(begin(&provider, A, snapshot), Hresult::S_OK);
    }
    let one_too_many = begin(&provider, A, 65);
    assert_eq!(one_too_many, Hresult::VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED);
    assert_eq!(provider.provider().world().held[&A].len(), 64);
    assert_eq!(provider.end_prepare_snapshots(A), Hresult::S_OK, "those before are not lost");
    assert_eq!(provider.pre_commit_snapshots(A), Hresult::S_OK);
    assert_eq!(provider.commit_snapshots(A), Hresult::S_OK);
    assert_eq!(provider.post_commit_snapshots(A, 63), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.post_commit_snapshots(A, 64), Hresult::S_OK);
}

#[test]
fn a_volume_lies_on_at_least_one_lun_and_each_has_a_device() {
    let provider = at(SnapshotState::Unknown);
    assert_eq!(begin_on(&provider, A, 1, &[]), Hresult::E_INVALIDARG);
    for devices in [0, 1, 3] {
        let devices = vec!["disk".to_owned(); devices];
        let mut luns = [lun(1), lun(2)];
        let code = provider.begin_prepare_snapshot(A, SnapshotId(1), backup(), &devices, &mut luns);
        assert_eq!(code, Hresult::E_INVALIDARG);
        assert_eq!(
            provider.are_luns_supported(backup(), &devices, &luns),
            (Hresult::E_INVALIDARG, false)
        );
    }
    assert_eq!(provider.are_luns_supported(backup(), &[], &[]).0, Hresult::E_INVALIDARG);
    assert!(provider.provider().world().done.is_empty(), "the author is not bothered");
    assert_eq!(provider.state(), SnapshotState::Unknown);
}

#[test]
fn ids_that_name_nothing_are_refused() {
    let provider = at(SnapshotState::Preparing);
    assert_eq!(begin(&provider, SetId(0), 5), Hresult::E_INVALIDARG);
    assert_eq!(begin(&provider, A, 0), Hresult::E_INVALIDARG);
    assert_eq!(provider.provider().world().held[&A].len(), 1);
    assert_eq!(provider.abort_snapshots(SetId(0)), Hresult::VSS_E_OBJECT_NOT_FOUND);
    assert_eq!(provider.end_prepare_snapshots(A), Hresult::S_OK);
}

#[test]
fn a_snapshot_is_added_once() {
    let provider = at(SnapshotState::Unknown);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
    assert_eq!(begin_on(&provider, A, 1, &[2]), Hresult::E_INVALIDARG);
    assert_eq!(provider.provider().world().held_luns, [1]);
    assert_eq!(begin(&provider, B, 1), Hresult::S_OK, "another set may use the id again");
}

#[test]
fn a_lun_is_added_once_to_a_set_however_often_it_comes() {
    let provider = at(SnapshotState::Unknown);
    assert_eq!(begin_on(&provider, A, 1, &[1, 2, 1]), Hresult::S_OK);
    assert_eq!(provider.provider().world().held_luns, [1, 2]);
    assert_eq!(begin_on(&provider, A, 2, &[2, 3]), Hresult::S_OK);
    assert_eq!(provider.provider().world().held_luns, [1, 2, 3]);
    provider.provider().world().fails.push("add_volume");
    assert_eq!(begin_on(&provider, A, 3, &[4]), Hresult::VSS_E_NESTED_VOLUME_LIMIT);
    provider.provider().world().fails.clear();
    assert_eq!(begin_on(&provider, A, 4, &[4]), Hresult::S_OK);
    assert_eq!(provider.provider().world().held_luns, [1, 2, 3, 4], "a failure has added nothing");
    assert_eq!(begin_on(&provider, B, 5, &[2]), Hresult::S_OK);
    assert_eq!(provider.provider().world().held_luns, [2], "in another set it is new again");
}

#[test]
fn a_set_id_that_is_not_the_current_one_is_not_found_where_that_is_listed() {
    for &state in &WAY[1..] {
        let provider = at(state);
        let answers = [
            provider.end_prepare_snapshots(B),
            provider.pre_commit_snapshots(B),
            provider.commit_snapshots(B),
            provider.post_commit_snapshots(B, 1),
            provider.abort_snapshots(B),
        ];
        assert_eq!(answers, [Hresult::VSS_E_OBJECT_NOT_FOUND; 5], "in {state:?}");
        let answers =
            [provider.pre_final_commit_snapshots(B), provider.post_final_commit_snapshots(B)];
        assert_eq!(answers, [Hresult::VSS_E_PROVIDER_VETO; 2], "it is not on their lists");
        assert_eq!(provider.state(), state, "nothing changes");
    }
    assert_eq!(at(SnapshotState::Unknown).abort_snapshots(B), Hresult::S_OK);
}

#[test]
fn counts_that_do_not_match_are_told() {
    let provider = at(SnapshotState::Committed);
    assert_eq!(provider.post_commit_snapshots(A, -1), Hresult::E_INVALIDARG);
    assert_eq!(provider.post_commit_snapshots(A, 0), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.state(), SnapshotState::Committed, "nothing is lost");
    assert_eq!(
        provider.post_commit_snapshots(A, i32::MAX),
        Hresult::S_OK,
        "others' are counted in"
    );
    assert_eq!(provider.get_target_luns(&[], &[lun(1)]).0, Hresult::E_INVALIDARG);
    assert_eq!(provider.state(), SnapshotState::PostCommitted, "nothing is lost");
    let resync = provider.resync_luns(&[lun(1)], &[]).0;
    assert_eq!(resync, Hresult::VSS_E_PROVIDER_VETO, "its page lists nothing better");
    assert_eq!(provider.on_reuse_luns(&[lun(1)], &[]), Hresult::E_INVALIDARG);
    assert_eq!(provider.on_lun_state_change(&[lun(1)], &[], 0), Hresult::E_INVALIDARG);
}

#[test]
fn a_context_that_contradicts_itself_is_not_supported() {
    let provider = at(SnapshotState::Unknown);
    let both = Context::of_bits((Attributes::PLEX | Attributes::DIFFERENTIAL).bits());
    let (devices, mut luns) = (["disk".to_owned()], [lun(1)]);
    let code = provider.begin_prepare_snapshot(A, SnapshotId(1), both, &devices, &mut luns);
    assert_eq!(code, Hresult::VSS_E_UNSUPPORTED_CONTEXT);
    assert_eq!(provider.are_luns_supported(both, &devices, &luns), (Hresult::S_OK, false));
    let world = provider.provider().world();
    assert!(world.done.is_empty());
    assert_eq!(world.log[0].text, "both a differential and a full copy are asked for (RB-6)");
}

#[test]
fn a_set_that_was_discarded_is_forgotten() {
    let provider = at(SnapshotState::Unknown);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
    assert_eq!(provider.on_unload(true), Hresult::S_OK);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK, "with the same ids");
    assert_eq!(provider.provider().world().held_luns, [1], "its LUN is new again");
    lead_to_the_end(&provider);
    assert_eq!(provider.on_unload(false), Hresult::S_OK);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK, "after it was finished, too");
    assert_eq!(provider.provider().world().held_luns, [1]);
}

fn lead_to_the_end(provider: &lifechart_vss::provider::Hardware<Array>) {
    for &next in &WAY[2..] {
        assert_eq!(step_to(provider, A, next), Hresult::S_OK, "to {next:?}");
    }
}
