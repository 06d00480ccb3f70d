//! What fails inside a call.

use crate::provider::{Activity, events};
use crate::subject::{
    A, B, E_OUTOFMEMORY, IN_ORDER, Loss, NOT_SUPPORTED_BY_PROVIDER, S_OK, Subject,
    UNSUPPORTED_CONTEXT, VETO, code, errors_of, reply,
};

#[test]
fn a_failure_in_any_call_after_begin_discards_the_whole_set() {
    for state in [2, 4, 6, 8, 9, 11] {
        let running = Subject::at(state).machine.running().expect("a call runs").activity;
        let errors = errors_of(running);
        assert!(errors.len() >= 3, "{running:?} can fail in every documented way");
        for error in errors {
            let mut provider = Subject::at(state);
            let call = provider.machine.open().expect("its caller waits");
            assert_eq!(provider.fail(error), (call, code(error)), "in {state}");
            assert_eq!(provider.code(), 13, "there is no partial commit");
            assert_eq!(provider.losses, [Loss::Discarded(A)]);
        }
    }
}

#[test]
fn after_a_failure_vss_aborts_and_the_next_set_begins() {
    for state in [2, 4, 6, 8, 9, 11] {
        let mut provider = Subject::at(state);
        provider.fail(reply(VETO));
        provider.losses.clear();
        assert_eq!(provider.call(events::Abort { set: A }), S_OK);
        assert_eq!((provider.code(), provider.losses.len()), (13, 0));
        assert_eq!(provider.begin(B, 1), Some(S_OK));
        assert_eq!((provider.code(), provider.losses.len()), (1, 0));
    }
}

#[test]
fn a_begin_that_fails_costs_only_the_volume() {
    for error in [NOT_SUPPORTED_BY_PROVIDER, UNSUPPORTED_CONTEXT, E_OUTOFMEMORY] {
        let mut provider = Subject::at(1);
        provider.next_try_fails = Some(reply(error));
        assert_eq!(provider.begin(A, 3), Some(error));
        assert_eq!((provider.code(), provider.losses.len()), (1, 0));
        assert_eq!(provider.machine.context().snapshots, 2);
        assert_eq!(provider.call(events::EndPrepare { set: A }), S_OK);
    }
}

#[test]
fn a_failing_begin_of_a_new_set_releases_the_unfinished_one_all_the_same() {
    for state in IN_ORDER.into_iter().filter(|state| ![0, 12].contains(state)) {
        let mut provider = Subject::at(state);
        provider.next_try_fails = Some(reply(VETO));
        assert_eq!(provider.begin(B, 3), Some(VETO), "in {state}");
        assert_eq!(provider.code(), 0, "in {state}");
        assert_eq!(provider.losses, [Loss::Discarded(A)], "in {state}");
        assert_eq!(provider.machine.context().set, None, "in {state}");
    }
}

#[test]
fn a_failing_begin_elsewhere_changes_nothing() {
    for state in [0, 12, 13] {
        let mut provider = Subject::at(state);
        let before = *provider.machine.context();
        provider.next_try_fails = Some(reply(VETO));
        assert_eq!(provider.begin(B, 3), Some(VETO), "in {state}");
        assert_eq!((provider.code(), provider.losses.len()), (state, 0));
        assert_eq!(*provider.machine.context(), before);
    }
}

#[test]
fn luns_that_cannot_be_named_end_an_unfinished_set_and_spare_a_finished_one() {
    for (state, after, losses) in [(15, 13, 1), (10, 13, 1), (12, 12, 0)] {
        let mut provider = Subject::at(state);
        provider.next_try_fails = Some(reply(E_OUTOFMEMORY));
        assert_eq!(provider.call(events::GetTargetLuns), E_OUTOFMEMORY);
        assert_eq!((provider.code(), provider.losses.len()), (after, losses), "in {state}");
        assert_eq!(provider.work, [Activity::GetTargetLuns]);
    }
}
