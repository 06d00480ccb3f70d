//! What is tried while others go on: decided when it begins, and over when it ends.

use super::{BEGIN_A, BEGIN_B, found, provider, usual};

/// In a machine that has created set A.
const CREATED: [&str; 7] = [
    BEGIN_A,
    r#"{"event":"end_prepare","payload":{"set":"A"},"reply":"ok"}"#,
    r#"{"event":"pre_commit","payload":{"set":"A"},"reply":"ok"}"#,
    r#"{"event":"commit","payload":{"set":"A"},"reply":"ok"}"#,
    r#"{"event":"post_commit","payload":{"set":"A","count":1},"reply":"ok"}"#,
    r#"{"event":"pre_final_commit","payload":{"set":"A"},"reply":"ok"}"#,
    r#"{"event":"post_final_commit","payload":{"set":"A"},"reply":"ok","to":"created"}"#,
];
const TRIES: &str =
    r#"{"event":"get_target_luns","reply":null,"verdict":"trying","from":"created"}"#;
const HAS_TRIED: &str = r#"{"done":"get_target_luns","verdict":"taken","from":"preparing","to":"preparing","actions":[],"answers":{"get_target_luns":"ok"}}"#;

/// What is found in these lines after set A was created.
fn after_created(lines: &[&str]) -> Vec<String> {
    found(&usual(&provider(), &[&CREATED, lines].concat().join("\n")))
}

#[test]
fn what_was_decided_in_one_state_ends_in_another() {
    assert_eq!(after_created(&[TRIES, BEGIN_B, HAS_TRIED]), [""; 0]);
    let fails = HAS_TRIED
        .replace(r#""done":"get_target_luns""#, r#""failed":{"get_target_luns":"provider_veto"}"#)
        .replace("taken", "refused")
        .replace(r#"luns":"ok""#, r#"luns":"provider_veto""#);
    assert_eq!(after_created(&[TRIES, BEGIN_B, &fails]), [""; 0]);
    // Told in one line, it is decided where that line stands.
    let at_once = r#"{"event":"get_target_luns","reply":"ok","done":"get_target_luns"}"#;
    assert_eq!(after_created(&[at_once, BEGIN_B]), [""; 0]);
    assert_eq!(after_created(&[BEGIN_B, at_once]), ["9 wrong-end-of-work"]);
}

#[test]
fn what_is_tried_where_it_is_refused_deviates() {
    let tries = TRIES.replace("created", "preparing");
    assert_eq!(after_created(&[BEGIN_B, &tries]), ["9 wrong-verdict"]);
    let summary = usual(&provider(), &[BEGIN_A, &tries].join("\n"));
    let finding = &summary.findings[0];
    assert_eq!(finding.message, "`get_target_luns` was tried in `preparing`");
    assert_eq!(finding.expected, ["in `preparing`: refused, `provider_veto`"]);
}

#[test]
fn an_end_needs_a_beginning_and_comes_once() {
    assert_eq!(after_created(&[BEGIN_B, HAS_TRIED]), ["9 impossible"]);
    assert_eq!(after_created(&[TRIES, BEGIN_B, HAS_TRIED, HAS_TRIED]), ["11 impossible"]);
    assert_eq!(after_created(&[TRIES, TRIES, BEGIN_B, HAS_TRIED, HAS_TRIED]), [""; 0]);
    let wrong = HAS_TRIED.replace(r#"luns":"ok""#, r#"luns":"provider_veto""#);
    assert_eq!(after_created(&[TRIES, BEGIN_B, &wrong]), ["10 wrong-answer"]);
    let elsewhere = HAS_TRIED.replace("preparing", "created");
    assert_eq!(after_created(&[TRIES, BEGIN_B, &elsewhere]), ["10 wrong-state-before"]);
}

#[test]
fn calls_that_only_come_and_return_may_try_something() {
    let comes = r#"{"event":"get_target_luns","reply":null}"#;
    let returns = r#"{"returned":"get_target_luns","reply":"ok"}"#;
    assert_eq!(after_created(&[comes, BEGIN_B, returns]), [""; 0]);
    assert_eq!(after_created(&[BEGIN_B, comes, returns])[0], "9 wrong-reply");
    assert_eq!(after_created(&[comes, returns, returns]), ["10 impossible"]);
}

#[test]
fn what_holds_others_up_is_over_before_they_go_on() {
    let tries = r#"{"event":"begin_prepare","payload":{"set":"B","snapshot":"2"},"reply":null}"#;
    let done = r#"{"done":"add_snapshot","from":"created","to":"preparing","answers":{"begin_prepare":"ok"}}"#;
    let end_b = r#"{"event":"end_prepare","payload":{"set":"B"},"reply":"ok"}"#;
    assert_eq!(after_created(&[tries, done, end_b]), [""; 0]);
    // As the end of this work is shown, it has not ended before.
    assert_eq!(after_created(&[tries, done, tries, end_b])[0], "11 impossible");
    let returns = r#"{"returned":"begin_prepare","reply":"ok"}"#;
    assert_eq!(after_created(&[tries, end_b, returns]), [""; 0]);
    // Where it has failed, B is not the set that was begun.
    let fails = r#"{"returned":"begin_prepare","reply":"provider_veto"}"#;
    assert_eq!(after_created(&[tries, end_b, fails]), ["10 wrong-reply"]);
}

#[test]
fn a_set_that_is_only_tried_is_not_finished() {
    let tries = r#"{"event":"begin_prepare","payload":{"set":"B","snapshot":"2"},"reply":null}"#;
    let summary = usual(&provider(), &[&CREATED[..], &[tries]].concat().join("\n"));
    assert!(summary.conforms(), "{:#?}", summary.findings);
    assert_eq!((summary.conforming, summary.unfinished), (1, 1), "{summary:#?}");
}
