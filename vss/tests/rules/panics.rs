//! An author's method that panics has failed its own call, and nothing else.

use crate::array::*;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;

const STEPS: [(&str, SnapshotState, Call); 6] = [
    ("finish_preparing", SnapshotState::Prepared, Call::EndPrepareSnapshots),
    ("make_ready", SnapshotState::PreCommitted, Call::PreCommitSnapshots),
    ("commit", SnapshotState::Committed, Call::CommitSnapshots),
    ("finish_commit", SnapshotState::PostCommitted, Call::PostCommitSnapshots),
    ("open_for_recovery", SnapshotState::PreFinalCommitted, Call::PreFinalCommitSnapshots),
    ("seal", SnapshotState::Created, Call::PostFinalCommitSnapshots),
];

#[test]
fn rb_24_a_set_of_which_any_step_panics_is_discarded_as_a_whole() {
    for (step, state, call) in STEPS {
        let place = WAY.iter().position(|&other| other == state).expect("it is on the way");
        let provider = at(WAY[place - 1]);
        provider.provider().world().panics.push(step);
        let code = step_to(&provider, A, state);
        assert_eq!(code, Hresult::VSS_E_PROVIDER_VETO, "{step}");
        assert!(call.may_answer(code));
        assert_eq!(provider.state(), SnapshotState::Aborted, "{step}");
        assert!(provider.provider().world().held.is_empty(), "{step}");
        provider.provider().world().panics.clear();
        lead(&provider, B, SnapshotState::Created);
    }
}

#[test]
fn a_volume_that_panics_is_not_added() {
    let provider = at(SnapshotState::Preparing);
    provider.provider().world().panics.push("add_volume");
    assert_eq!(begin(&provider, A, 2), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.state(), SnapshotState::Preparing);
    assert_eq!(begin(&provider, B, 3), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.state(), SnapshotState::Unknown);
    assert!(provider.provider().world().held.is_empty(), "the old set is released all the same");
    provider.provider().world().panics.clear();
    assert_eq!(begin(&provider, C, 3), Hresult::S_OK);
    assert_eq!(provider.provider().world().held_luns, [3]);
}

#[test]
fn a_discard_that_panics_is_told_and_the_next_set_begins() {
    let provider = at(SnapshotState::Prepared);
    provider.provider().world().panics.push("discard");
    let code = provider.abort_snapshots(A);
    assert!(!code.is_success() && Call::AbortSnapshots.may_answer(code), "{code}");
    assert_eq!(provider.state(), SnapshotState::Aborted);
    provider.provider().world().panics.clear();
    lead(&provider, B, SnapshotState::Created);
}

#[test]
fn target_luns_that_panic_end_the_set() {
    let provider = at(SnapshotState::PostCommitted);
    provider.provider().world().panics.push("target_luns");
    let (code, luns) = provider.get_target_luns(&["disk".to_owned()], &[lun(0xA1)]);
    assert_eq!((code, luns), (Hresult::VSS_E_PROVIDER_VETO, Vec::new()));
    assert_eq!(provider.state(), SnapshotState::Aborted);
}

#[test]
fn a_finished_set_is_kept_where_its_target_luns_cannot_be_named_again() {
    for panics in [false, true] {
        let provider = at(SnapshotState::Created);
        match panics {
            true => provider.provider().world().panics.push("target_luns"),
            false => provider.provider().world().fails.push("target_luns"),
        }
        let (code, _) = provider.get_target_luns(&["disk".to_owned()], &[lun(0xA1)]);
        assert!(!code.is_success() && Call::GetTargetLuns.may_answer(code), "{code}");
        assert_eq!(provider.state(), SnapshotState::Created);
        assert!(provider.provider().world().finished.contains_key(&A));
    }
}
