//! Creations as VSS makes them.

use crate::provider::{Action, Activity, EventKind, events};
use crate::subject::{A, B, IN_ORDER, Loss, OBJECT_NOT_FOUND, S_OK, Subject, VETO};

#[test]
fn one_set_is_created_call_by_call() {
    let mut provider = Subject::new();
    let mut passed = vec![provider.code()];
    assert_eq!(provider.call(events::AreLunsSupported), S_OK);
    assert_eq!(provider.begin(A, 1), Some(S_OK));
    passed.push(provider.code());
    assert_eq!(provider.call(events::AreLunsSupported), S_OK);
    assert_eq!(provider.begin(A, 2), Some(S_OK));
    let calls = [
        (events::EndPrepare { set: A }.into(), EventKind::EndPrepare),
        (events::PreCommit { set: A }.into(), EventKind::PreCommit),
        (events::Commit { set: A }.into(), EventKind::Commit),
        (events::PostCommit { set: A, count: 2 }.into(), EventKind::PostCommit),
        (events::PreFinalCommit { set: A }.into(), EventKind::PreFinalCommit),
        (events::PostFinalCommit { set: A }.into(), EventKind::PostFinalCommit),
    ];
    for (call, kind) in calls {
        let call: crate::provider::Event = call;
        assert_eq!(provider.start(call), None, "{kind:?} runs");
        passed.push(provider.code());
        assert_eq!(provider.done(), (kind, S_OK));
        passed.push(provider.code());
        // The pages differ on when this comes; both are accepted.
        if [15, 10, 12].contains(&provider.code()) {
            assert_eq!(provider.call(events::GetTargetLuns), S_OK);
        }
    }
    assert_eq!(passed, IN_ORDER);
    assert_eq!(provider.losses, []);
    let order = [
        Activity::AddSnapshot,
        Activity::AddSnapshot,
        Activity::FinishPreparing,
        Activity::MakeReady,
        Activity::CommitSnapshots,
        Activity::FinishCommit,
        Activity::OpenForRecovery,
        Activity::SealSnapshots,
    ];
    let of_creation = |activity: &Activity| order.contains(activity);
    let done: Vec<Activity> = provider.work.iter().copied().filter(of_creation).collect();
    assert_eq!(done, order);
}

#[test]
fn the_commit_is_between_the_calls_that_may_log() {
    let mut provider = Subject::at(3);
    for _ in 0..4 {
        let call = provider.next_call();
        provider.call(call);
        if provider.code() != 10 {
            assert!(!provider.actions.contains(&Action::LogDeferred), "{}", provider.code());
        }
    }
    assert_eq!(provider.code(), 10, "after the thaw");
    assert!(provider.actions.contains(&Action::LogDeferred));
}

#[test]
fn a_set_abandoned_anywhere_is_released_and_the_next_one_is_welcome() {
    for code in IN_ORDER.into_iter().filter(|code| ![0, 12].contains(code)) {
        let mut provider = Subject::at(code);
        assert_eq!(provider.begin(B, 3), Some(S_OK), "in {code}");
        assert_eq!(provider.code(), 1, "in {code}");
        assert_eq!(provider.losses, [Loss::Discarded(A)], "in {code}");
        assert_eq!(provider.machine.context().set, Some(B), "in {code}");
        assert_eq!(provider.machine.context().snapshots, 1, "in {code}");
        assert_eq!(provider.call(events::EndPrepare { set: A }), OBJECT_NOT_FOUND, "in {code}");
        assert_eq!(provider.call(events::EndPrepare { set: B }), S_OK, "in {code}");
    }
}

#[test]
fn space_of_the_abandoned_set_is_free_before_the_new_one_asks_for_it() {
    let mut provider = Subject::at(1);
    let outcome = provider.machine.dispatch(
        events::BeginPrepare { set: B, snapshot: crate::provider::SnapshotId(9) },
        provider.now,
    );
    let crate::provider::Outcome::Trying(trying) = outcome else { panic!("{outcome:?}") };
    assert_eq!(trying.activity, Activity::AddSnapshot);
    assert_eq!(trying.before, [Action::DiscardSet]);
}

#[test]
fn an_abort_stops_a_running_call_by_the_sets_own_id_only() {
    for code in [2, 4, 6, 8, 9, 11] {
        let mut provider = Subject::at(code);
        let running = provider.machine.running().expect("a call runs").activity;
        assert_eq!(provider.start(events::Abort { set: B }), Some(OBJECT_NOT_FOUND));
        assert_eq!((provider.code(), provider.losses.len()), (code, 0));
        let late = provider.machine.running().expect("it still runs").ticket;

        let open = provider.machine.open().expect("its caller waits");
        let outcome = provider.machine.dispatch(events::Abort { set: A }, provider.now);
        let crate::provider::Outcome::Taken(taken) = outcome else { panic!("{outcome:?}") };
        assert_eq!(taken.reply.map(crate::subject::code), Some(S_OK));
        assert_eq!(taken.interrupted, Some(running));
        let (answered, reply) = taken.answers.expect("the interrupted call is answered");
        assert_eq!((answered, crate::subject::code(reply)), (open, VETO));
        assert_eq!(taken.actions.leaving, [Action::DiscardSet]);
        assert_eq!(provider.code(), 13);

        let completion = crate::subject::completion(running, None);
        let dropped = provider.machine.finish(late, completion, provider.now);
        assert_eq!(dropped, crate::provider::Outcome::Dropped, "what comes too late");
        assert_eq!(provider.code(), 13);
    }
}

#[test]
fn a_set_holds_at_most_64_volumes() {
    let mut provider = Subject::new();
    for volume in 0..64 {
        assert_eq!(provider.begin(A, volume), Some(S_OK));
    }
    assert_eq!(provider.begin(A, 64), Some(crate::subject::MAXIMUM_NUMBER_OF_VOLUMES));
    assert_eq!(provider.machine.context().snapshots, 64);
    assert_eq!(provider.code(), 1);
}

#[test]
fn post_commit_is_checked_against_the_volumes_this_provider_saw() {
    for (count, accepted) in [(0, false), (1, false), (2, true), (3, true), (64, true)] {
        let mut provider = Subject::at(7);
        let reply = provider.call(events::PostCommit { set: A, count });
        assert_eq!(reply, if accepted { S_OK } else { VETO }, "{count}");
        assert_eq!(provider.code(), if accepted { 15 } else { 7 }, "{count}");
        assert_eq!(provider.losses, [], "{count}");
    }
}
