//! Every call in every state, as the table of what is known has it.

use crate::provider::{Event, EventKind, SetId, SnapshotId, events};
use crate::subject::{A, B, Loss, OBJECT_NOT_FOUND, S_FALSE, S_OK, Subject, VETO};
use Cell::*;

/// What becomes of a call.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cell {
    /// Answered with S_OK once it has run; the state with this number follows.
    Goes(i64),
    /// The same, and the set is given up: what it holds is released.
    GivesUp(i64),
    /// The unfinished set is released, and PREPARING with the new one follows.
    Resets,
    /// Answered with S_OK; the same state follows.
    Stays,
    /// Refused as a call out of order; nothing changes.
    Vetoed,
    /// Refused, because it is for a set that nobody knows; nothing changes.
    NotFound,
    /// Answered with S_FALSE; nothing changes.
    NotNow,
    /// Cannot come.
    Never,
}

/// The stable states, in the order of a creation.
const STABLE: [i64; 9] = [0, 1, 3, 5, 7, 15, 10, 12, 13];
/// The states while a call runs.
const RUNNING: [i64; 6] = [2, 4, 6, 8, 9, 11];

fn begin(set: SetId) -> Event {
    events::BeginPrepare { set, snapshot: SnapshotId(77) }.into()
}

fn post_commit(set: SetId) -> Event {
    events::PostCommit { set, count: 2 }.into()
}

/// The calls that carry a set id, for this set, in the order of a creation.
fn set_calls(set: SetId) -> [Event; 7] {
    [
        events::EndPrepare { set }.into(),
        events::PreCommit { set }.into(),
        events::Commit { set }.into(),
        post_commit(set),
        events::PreFinalCommit { set }.into(),
        events::PostFinalCommit { set }.into(),
        events::Abort { set }.into(),
    ]
}

/// The calls that are legal in any state.
fn anytime() -> [Event; 9] {
    [
        events::OnLoad.into(),
        events::LocateLuns.into(),
        events::FillInLunInfo.into(),
        events::OnLunEmpty.into(),
        events::AreLunsSupported.into(),
        events::GetProviderCapabilities.into(),
        events::OnLunStateChange.into(),
        events::ResyncLuns.into(),
        events::OnReuseLuns.into(),
    ]
}

/// Makes the call in the state and compares everything with the cell.
fn check(state: i64, event: &Event, cell: Cell) {
    if cell == Never {
        return;
    }
    let mut provider = Subject::at(state);
    let before = provider.machine.clone();
    let reply = match provider.start(*event) {
        Some(reply) => reply,
        // A call that runs is answered when it is done; one that already ran still waits.
        None => provider.done().1,
    };
    let set = before.context().set;
    let losses = match (cell, state) {
        (Resets, _) => vec![Loss::Discarded(A)],
        (GivesUp(_), 12) => vec![Loss::Withdrawn(A)],
        (GivesUp(_), _) => vec![Loss::Discarded(A)],
        _ => vec![],
    };
    let expected = match cell {
        Goes(to) | GivesUp(to) => (S_OK, to),
        Resets => (S_OK, 1),
        Stays => (S_OK, state),
        Vetoed => (VETO, state),
        NotFound => (OBJECT_NOT_FOUND, state),
        NotNow => (S_FALSE, state),
        Never => return,
    };
    let place = format!("{event:?} in {state}");
    assert_eq!((reply, provider.code()), expected, "{place}");
    assert_eq!(provider.losses, losses, "{place}");
    if matches!(cell, Vetoed | NotFound | NotNow) {
        assert_eq!(provider.machine, before, "{place}: a refused call changes nothing");
        assert_eq!(provider.actions, [], "{place}: a refused call does nothing");
        assert_eq!(provider.work, [], "{place}: a refused call does nothing");
    }
    if cell == Stays {
        assert_eq!(provider.machine.context().set, set, "{place}");
        assert_eq!(provider.actions, [], "{place}");
    }
}

fn row(event: &Event, states: &[i64], cells: &[Cell]) {
    assert_eq!(states.len(), cells.len());
    for (&state, &cell) in states.iter().zip(cells) {
        check(state, event, cell);
    }
}

#[test]
fn begin_with_a_new_set_is_accepted_at_any_point() {
    let first = Goes(1);
    let cells = [first, Resets, Resets, Resets, Resets, Resets, Resets, first, first];
    row(&begin(B), &STABLE, &cells);
    row(&begin(B), &RUNNING, &[Resets; 6]);
    for state in STABLE.into_iter().chain(RUNNING) {
        let mut provider = Subject::at(state);
        provider.call(begin(B));
        let context = provider.machine.context();
        assert_eq!((context.set, context.snapshots), (Some(B), 1), "in {state}");
    }
}

#[test]
fn begin_with_the_same_set_adds_only_while_preparing() {
    let cells = [Never, Stays, Vetoed, Vetoed, Vetoed, Vetoed, Vetoed, Vetoed, Vetoed];
    row(&begin(A), &STABLE, &cells);
    row(&begin(A), &RUNNING, &[Vetoed; 6]);
    let mut provider = Subject::at(1);
    assert_eq!(provider.machine.context().snapshots, 2);
    provider.call(begin(A));
    assert_eq!(provider.machine.context().snapshots, 3);
}

#[test]
fn the_calls_of_a_creation_are_taken_in_their_own_state_only() {
    let calls = set_calls(A);
    let own = [(1, 3), (3, 5), (5, 7), (7, 15), (15, 10), (10, 12)];
    for (event, (state, next)) in calls.iter().zip(own) {
        let lists_not_found = event
            .kind()
            .replies()
            .iter()
            .any(|&reply| crate::subject::code(reply) == OBJECT_NOT_FOUND);
        for at in STABLE.into_iter().chain(RUNNING) {
            let cell = match at {
                // No set is known yet, so that any id is foreign.
                0 if lists_not_found => NotFound,
                at if at == state => Goes(next),
                _ => Vetoed,
            };
            check(at, event, cell);
        }
    }
}

#[test]
fn abort_by_the_sets_own_id_gives_it_up_once() {
    let up = GivesUp(13);
    row(&events::Abort { set: A }.into(), &STABLE, &[Stays, up, up, up, up, up, up, up, Stays]);
    row(&events::Abort { set: A }.into(), &RUNNING, &[up; 6]);
}

#[test]
fn a_foreign_set_id_is_refused_everywhere() {
    for event in set_calls(B) {
        for state in STABLE.into_iter().chain(RUNNING) {
            let cell = match event.kind() {
                EventKind::Abort if state == 0 => Stays,
                EventKind::PreFinalCommit | EventKind::PostFinalCommit => Vetoed,
                _ => NotFound,
            };
            check(state, &event, cell);
        }
    }
}

#[test]
fn unload_waits_for_an_unfinished_set_unless_forced() {
    let asked: Event = events::OnUnload { force: false }.into();
    let (no, away) = (NotNow, Goes(0));
    row(&asked, &STABLE, &[Stays, no, no, no, no, no, no, away, away]);
    row(&asked, &RUNNING, &[no; 6]);
    let forced: Event = events::OnUnload { force: true }.into();
    let up = GivesUp(0);
    row(&forced, &STABLE, &[Stays, up, up, up, up, up, up, away, away]);
    row(&forced, &RUNNING, &[up; 6]);
}

#[test]
fn target_luns_are_named_once_they_exist() {
    let (yes, no) = (Stays, Vetoed);
    let event: Event = events::GetTargetLuns.into();
    row(&event, &STABLE, &[no, no, no, no, no, yes, yes, yes, no]);
    row(&event, &RUNNING, &[no; 6]);
}

#[test]
fn calls_that_do_not_concern_the_set_are_answered_in_any_state() {
    for event in anytime() {
        row(&event, &STABLE, &[Stays; 9]);
        row(&event, &RUNNING, &[Stays; 6]);
    }
}

#[test]
fn no_call_is_left_out() {
    let mut calls: Vec<EventKind> = set_calls(A).iter().map(Event::kind).collect();
    calls.extend(anytime().iter().map(Event::kind));
    calls.extend([EventKind::BeginPrepare, EventKind::OnUnload, EventKind::GetTargetLuns]);
    calls.sort_unstable();
    let mut all = EventKind::ALL.to_vec();
    all.sort_unstable();
    assert_eq!(calls, all);
}

#[test]
fn what_an_interrupted_call_answers_is_documented_for_it() {
    let ways: [Event; 3] =
        [begin(B), events::Abort { set: A }.into(), events::OnUnload { force: true }.into()];
    for state in RUNNING {
        for way in &ways {
            let mut provider = Subject::at(state);
            let open = provider.machine.open().expect("its caller waits");
            let mut outcome = provider.machine.dispatch(*way, provider.now);
            if let crate::provider::Outcome::Trying(trying) = outcome {
                let done = crate::subject::completion(trying.activity, None);
                outcome = provider.machine.finish(trying.ticket, done, provider.now);
            }
            let crate::provider::Outcome::Taken(taken) = outcome else { panic!("{outcome:?}") };
            let (call, reply) = taken.answers.expect("it is answered");
            assert_eq!(call, open, "{way:?} in {state}");
            assert!(!reply.is_success(), "{way:?} in {state}");
            assert!(call.replies().contains(&reply), "{way:?} in {state}");
        }
    }
}
