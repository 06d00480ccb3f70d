//! Applications are frozen for 60 seconds at most, writes are held back for 10.

use crate::provider::{Due, Durations, Machine, Outcome, Window, events};
use crate::subject::{A, S_OK, Subject};
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn nothing_is_timed_outside_of_the_freeze() {
    for state in [0, 1, 2, 3, 15, 9, 10, 11, 12, 13] {
        let provider = Subject::at(state);
        assert_eq!(provider.machine.next_deadline(), None, "in {state}");
    }
    for state in [4, 5, 6, 7, 8] {
        let provider = Subject::at(state);
        let limit = if state == 6 { 10 * SECOND } else { 60 * SECOND };
        assert_eq!(provider.machine.next_deadline(), Some(limit), "in {state}");
    }
}

#[test]
fn a_commit_that_takes_more_than_ten_seconds_is_reported_once_and_goes_on() {
    let mut provider = Subject::at(5);
    provider.now = 3 * SECOND;
    assert_eq!(provider.start(events::Commit { set: A }), None);
    assert_eq!(provider.machine.next_deadline(), Some(13 * SECOND));
    assert_eq!(provider.machine.elapse(13 * SECOND - Duration::from_nanos(1)), None);
    let late = Due::Overrun { window: Window::ProcessingCommit, by: 2 * SECOND };
    assert_eq!(provider.machine.elapse(15 * SECOND), Some(late));
    assert_eq!(provider.machine.elapse(15 * SECOND), None, "once per stay");
    assert_eq!(provider.code(), 6);
    provider.now = 15 * SECOND;
    assert_eq!(provider.done().1, S_OK);
    assert_eq!(provider.machine.next_deadline(), Some(60 * SECOND), "the freeze still counts");
}

#[test]
fn the_freeze_counts_from_pre_commit_to_post_commit() {
    let mut provider = Subject::at(3);
    provider.now = 100 * SECOND;
    assert_eq!(provider.call(events::PreCommit { set: A }), S_OK);
    provider.now = 105 * SECOND;
    assert_eq!(provider.call(events::Commit { set: A }), S_OK);
    assert_eq!(provider.machine.next_deadline(), Some(160 * SECOND));
    provider.now = 161 * SECOND;
    let call = events::PostCommit { set: A, count: 2 };
    let outcome = provider.machine.dispatch(call, provider.now);
    assert_eq!(outcome, Outcome::DeadlineFirst, "what is due comes first");
    let late = Due::Overrun { window: Window::Frozen, by: SECOND };
    assert_eq!(provider.machine.elapse(provider.now), Some(late));
    assert_eq!(provider.call(call), S_OK);
    assert_eq!(provider.code(), 15);
    assert_eq!(provider.machine.next_deadline(), None);
}

#[test]
fn a_new_set_ends_the_freeze_of_the_old_one() {
    let mut provider = Subject::at(7);
    assert_eq!(provider.begin(crate::subject::B, 1), Some(S_OK));
    assert_eq!(provider.machine.next_deadline(), None);
}

#[test]
fn the_windows_can_be_set_otherwise() {
    let durations = Durations { freeze: 20 * SECOND, ..Durations::new() };
    let mut provider = Subject::at(3);
    provider.machine = Machine::with_durations(durations, Duration::ZERO);
    provider.begin(A, 1);
    provider.call(events::EndPrepare { set: A });
    provider.call(events::PreCommit { set: A });
    assert_eq!(provider.machine.next_deadline(), Some(20 * SECOND));
    assert_eq!(Durations::new().hold, 10 * SECOND);
    assert_eq!(Durations::new().freeze, 60 * SECOND);
}
