//! Calls one after the other.

use crate::copier::*;

#[test]
fn a_call_runs_to_its_end_and_each_method_sees_its_context() {
    let (mut driver, world, mut copier) = started();
    let reply = driver.copy(&mut copier, events::Copy { job: FIRST });
    assert_eq!(reply, replies::Copy::Ok);
    assert_eq!(driver.machine().state(), State::Idle);
    let expected = [
        "note 1",
        "start motor with 1",
        "begin to copy with 1",
        "end to copy with 1",
        "stop motor with 1",
        "begin to dry with 1",
        "end to dry with 1",
        "show ready",
    ];
    assert_eq!(world.lines(), expected);
}

#[test]
fn what_is_refused_runs_nothing() {
    let (mut driver, world, mut copier) = started();
    copier.has_paper = false;
    assert_eq!(driver.copy(&mut copier, events::Copy { job: FIRST }), replies::Copy::Empty);
    assert_eq!(driver.cancel(&mut copier, events::Cancel { job: FIRST }), replies::Cancel::Busy);
    assert_eq!(driver.dispatch(&mut copier, events::Wake), Reply::Ok);
    assert_eq!(driver.machine().state(), State::Idle);
    assert!(world.lines().is_empty());
}

#[test]
fn an_activity_that_fails_takes_failed() {
    let (mut driver, world, mut copier) = started();
    copier.copies = Err(errors::MakeCopies::Empty);
    assert_eq!(driver.copy(&mut copier, events::Copy { job: FIRST }), replies::Copy::Empty);
    assert_eq!(driver.machine().state(), State::Broken);
    assert_eq!(driver.machine().context().job, None);
    let lines = world.lines();
    assert_eq!(lines[lines.len() - 2..], ["stop motor with 1", "sound alarm"]);
}

#[test]
fn a_result_decides_and_a_branch_names_its_reply() {
    let (mut driver, world, mut copier) = started();
    copier.copies = Ok(results::MakeCopies { good: false });
    assert_eq!(driver.copy(&mut copier, events::Copy { job: FIRST }), replies::Copy::Jammed);
    assert_eq!(driver.machine().state(), State::Broken);
    assert!(!world.lines().contains(&"begin to dry with 1".to_owned()));
}

#[test]
fn a_try_without_failed_refuses_with_its_error() {
    let (mut driver, world, mut copier) = started();
    assert_eq!(driver.probe(&mut copier), replies::Probe::Ok);
    copier.measure = Err(errors::Measure::Jammed);
    assert_eq!(driver.probe(&mut copier), replies::Probe::Jammed);
    assert_eq!(world.lines(), ["measure", "measure"]);
}

#[test]
fn what_is_due_goes_first() {
    let (mut driver, world, mut copier) = started();
    world.pass(60);
    assert_eq!(driver.feed(&mut copier), replies::Feed::Busy, "it sleeps already");
    assert_eq!(driver.machine().state(), State::Asleep);
    assert_eq!(world.lines(), ["dim"]);
    assert_eq!(driver.wake(&mut copier), replies::Wake::Ok);
    world.lines();
    world.pass(59);
    driver.elapse(&mut copier);
    assert!(world.lines().is_empty());
    world.pass(1);
    driver.elapse(&mut copier);
    assert_eq!(world.lines(), ["dim"]);
}

#[test]
fn a_window_that_passes_while_work_runs_is_told_once() {
    let (mut driver, world, mut copier) = started();
    copier.takes = 6;
    assert_eq!(driver.copy(&mut copier, events::Copy { job: FIRST }), replies::Copy::Ok);
    let told: Vec<String> =
        world.lines().into_iter().filter(|line| line.contains("overrun")).collect();
    assert_eq!(told, ["Active overrun by 2 s"]);
    assert_eq!(driver.machine().state(), State::Idle);
}
