//! Finished shadow copies are touched by nothing but the abort of their own set.
//!
//! One widely copied code base loses them only through sequences of two calls, so that trying every
//! single call is not enough: here every sequence of three is tried.

use crate::provider::{Event, SetId, SnapshotId, events};
use crate::subject::{A, B, C, Loss, OBJECT_NOT_FOUND, S_OK, Subject, VETO};

/// Every call that could touch a set, for each of three sets.
fn calls() -> Vec<Event> {
    let mut calls: Vec<Event> = Vec::new();
    for set in [A, B, C] {
        calls.extend(calls_for(set));
    }
    calls.push(events::GetTargetLuns.into());
    calls.push(events::OnLoad.into());
    calls.push(events::OnLunEmpty.into());
    calls.push(events::OnUnload { force: false }.into());
    calls.push(events::OnUnload { force: true }.into());
    calls
}

fn calls_for(set: SetId) -> [Event; 8] {
    [
        events::BeginPrepare { set, snapshot: SnapshotId(set.0) }.into(),
        events::EndPrepare { set }.into(),
        events::PreCommit { set }.into(),
        events::Commit { set }.into(),
        events::PostCommit { set, count: 2 }.into(),
        events::PreFinalCommit { set }.into(),
        events::PostFinalCommit { set }.into(),
        events::Abort { set }.into(),
    ]
}

/// Makes every sequence of so many further calls.
fn explore(provider: &Subject, calls: &[Event], left: usize, tried: &mut usize) {
    for call in calls {
        let mut next = provider.clone();
        let began = next.losses.len();
        let reply = next.call(*call);
        *tried += 1;
        let lost = &next.losses[began..];
        let is = |other: Event| *call == other;
        if provider.code() == 12 && is(events::Abort { set: A }.into()) {
            assert_eq!((reply, lost), (S_OK, &[Loss::Withdrawn(A)][..]));
            continue;
        }
        assert!(!lost.iter().any(is_of_a), "{call:?} in {}: {lost:?}", provider.code());
        // Begun under the same id: from here on that is another set, which may be lost.
        let is_begun = is(calls_for(A)[0]) && reply == S_OK;
        if left > 1 && !is_begun {
            explore(&next, calls, left - 1, tried);
        }
    }
}

fn is_of_a(loss: &Loss) -> bool {
    matches!(*loss, Loss::Withdrawn(set) | Loss::Discarded(set) if set == A)
}

#[test]
fn no_sequence_of_three_calls_touches_a_finished_set() {
    let calls = calls();
    let mut tried = 0;
    explore(&Subject::at(12), &calls, 3, &mut tried);
    assert!(tried > calls.len() * calls.len() * calls.len() / 2, "{tried}");
}

#[test]
fn a_whole_second_creation_and_its_abort_spare_the_finished_set() {
    let mut provider = Subject::at(12);
    provider.begin(B, 1);
    for call in calls_for(B).into_iter().skip(1).take(6) {
        provider.call(call);
    }
    assert_eq!(provider.code(), 12);
    assert_eq!(provider.call(events::Abort { set: A }), OBJECT_NOT_FOUND);
    assert_eq!(provider.losses, []);
    provider.call(events::Abort { set: B });
    assert_eq!(provider.losses, [Loss::Withdrawn(B)]);
}

#[test]
fn late_and_repeated_calls_of_a_finished_set_are_refused() {
    for call in calls_for(A).into_iter().take(7) {
        let mut provider = Subject::at(12);
        let before = provider.machine.clone();
        assert_eq!(provider.call(call), VETO, "{call:?}");
        assert_eq!((&provider.machine, provider.losses.len()), (&before, 0), "{call:?}");
    }
}

#[test]
fn unloading_keeps_finished_shadow_copies() {
    for force in [false, true] {
        let mut provider = Subject::at(12);
        provider.call(events::OnUnload { force });
        assert_eq!((provider.code(), provider.losses.len()), (0, 0));
        assert_eq!(provider.machine.context().set, None);
        // And they are out of reach.
        provider.call(events::Abort { set: A });
        assert_eq!(provider.losses, []);
    }
}
