//! A handler that panics fails its own call, and no other.

use crate::copier::*;
use lifechart::Shared;
use std::sync::mpsc;
use std::thread;

/// A copier of which something panics, by the words that it notes.
fn burning(what: &'static str) -> (Shared<Driver>, World, Copier) {
    let (driver, world, mut copier) = started();
    copier.burns.push(what);
    (Shared::new(driver), world, copier)
}

fn state(shared: &Shared<Driver>) -> State {
    shared.with(|driver| driver.machine().state())
}

/// What another caller is told afterwards.
fn copies_again(shared: &Shared<Driver>, world: &World) -> Reply {
    shared.dispatch(&mut Copier::new(world), events::Copy { job: SECOND })
}

#[test]
fn an_activity_fails() {
    let (shared, world, mut copier) = burning("end to copy");
    let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
    assert_eq!(reply, Reply::Busy, "what the file refuses by default");
    assert_eq!(state(&shared), State::Broken, "the file's `failed`");
    let expected = [
        "note 1",
        "start motor with 1",
        "begin to copy with 1",
        "end to copy with 1",
        "stop motor with 1",
        "sound alarm",
    ];
    assert_eq!(world.lines(), expected);
    assert_eq!(shared.dispatch(&mut Copier::new(&world), events::Wake), Reply::Ok);
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}

#[test]
fn what_is_tried_fails() {
    let (shared, world, mut copier) = burning("reserve 2");
    let mut other = Copier::new(&world);
    let (has_begun, begun) = mpsc::channel();
    other.meanwhile = Box::new(move |interrupt| {
        has_begun.send(()).unwrap();
        while !interrupt.is_requested() {
            thread::yield_now();
        }
    });
    thread::scope(|scope| {
        let copying = scope.spawn(|| shared.dispatch(&mut other, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let replaced = shared.dispatch(&mut copier, events::Replace { job: SECOND });
        assert_eq!(replaced, Reply::Busy);
        assert_eq!(copying.join().unwrap(), Reply::Cancelled);
    });
    assert_eq!(state(&shared), State::Idle, "the `failed` of the `try`");
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}

#[test]
fn an_action_counts_as_run_and_its_call_fails() {
    let (shared, world, mut copier) = burning("note 1");
    let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
    assert_eq!((reply, state(&shared)), (Reply::Busy, State::Broken));
    let expected = ["note 1", "start motor with 1", "stop motor with 1", "sound alarm"];
    assert_eq!(world.lines(), expected, "later actions run, what they prepare does not");
    assert_eq!(shared.dispatch(&mut copier, events::Wake), Reply::Ok);
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}

#[test]
fn a_call_without_an_activity_says_that_its_action_has_panicked() {
    let (shared, world, mut copier) = burning("feed paper");
    assert_eq!(shared.dispatch(&mut copier, events::Feed), Reply::Busy);
    assert_eq!(world.lines(), ["feed paper"]);
    assert_eq!(shared.dispatch(&mut Copier::new(&world), events::Feed), Reply::Ok);
}

#[test]
fn an_activity_that_cannot_fail_is_over_and_its_call_fails() {
    let (shared, world, mut copier) = burning("begin to dry");
    let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
    assert_eq!((reply, state(&shared)), (Reply::Busy, State::Idle));
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}

#[test]
fn an_event_whose_guard_panics_is_refused() {
    for what in ["paper", "clock"] {
        let (shared, world, mut copier) = burning(what);
        let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
        assert_eq!((reply, state(&shared)), (Reply::Busy, State::Idle), "{what}");
        assert!(world.lines().is_empty());
        assert_eq!(copies_again(&shared, &world), Reply::Ok);
    }
}

#[test]
fn a_clock_that_panics_at_the_end_of_an_activity_fails_it() {
    let (shared, world, mut copier) = burning("nothing");
    let (has_begun, begun) = mpsc::channel();
    copier.meanwhile = Box::new(move |_| has_begun.send(()).unwrap());
    copier.clock_burns_after = Some(1);
    let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
    begun.recv().unwrap();
    assert_eq!((reply, state(&shared)), (Reply::Busy, State::Broken));
    assert_eq!(shared.dispatch(&mut Copier::new(&world), events::Wake), Reply::Ok);
}

#[test]
fn what_is_told_of_an_overrun_may_panic() {
    let (shared, world, mut copier) = burning("overrun");
    copier.takes = 20;
    let reply = shared.dispatch(&mut copier, events::Copy { job: FIRST });
    assert_eq!((reply, state(&shared)), (Reply::Ok, State::Idle));
    assert!(world.lines().contains(&"Active overrun by 10 s".to_owned()));
}

#[test]
fn who_interrupts_it_does_not_notice() {
    let (shared, world, mut copier) = burning("end to copy");
    let (has_begun, begun) = mpsc::channel();
    copier.meanwhile = Box::new(move |interrupt| {
        has_begun.send(()).unwrap();
        while !interrupt.is_requested() {
            thread::yield_now();
        }
    });
    thread::scope(|scope| {
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let cancel = events::Cancel { job: FIRST };
        assert_eq!(shared.dispatch(&mut Copier::new(&world), cancel), Reply::Ok);
        assert_eq!(copying.join().unwrap(), Reply::Cancelled, "as the file says");
    });
    assert_eq!(state(&shared), State::Idle);
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}

#[test]
fn a_deadline_whose_guard_or_action_panics_is_spent() {
    let (shared, world, mut copier) = burning("dim");
    world.pass(60);
    shared.run(&mut copier, &mut Call::elapse());
    assert_eq!(state(&shared), State::Asleep);
    assert_eq!(shared.dispatch(&mut copier, events::Wake), Reply::Ok);
    // What is due before an event does not fail the event.
    world.pass(60);
    assert_eq!(shared.dispatch(&mut copier, events::Wake), Reply::Ok);
    assert_eq!(state(&shared), State::Idle);
}

/// Whatever panics on whichever thread, everybody is answered and the machine goes on.
#[test]
fn many_callers_some_of_which_panic() {
    let (driver, world, _) = started();
    let shared = Shared::new(driver);
    let all = ["begin to copy", "start motor", "stop motor", "paper", "begin to dry", "show ready"];
    thread::scope(|scope| {
        for number in 0..4_usize {
            let (shared, world) = (&shared, &world);
            scope.spawn(move || {
                let mut copier = Copier::new(world);
                let job = JobId(number as u128);
                for round in 0..60 {
                    copier.burns = vec![all[(number * 7 + round) % all.len()]];
                    match (number + round) % 5 {
                        0 => shared.dispatch(&mut copier, events::Copy { job }),
                        1 => shared.dispatch(&mut copier, events::Replace { job }),
                        2 => shared.dispatch(&mut copier, events::Cancel { job }),
                        3 => shared.dispatch(&mut copier, events::Wake),
                        _ => shared.dispatch(&mut copier, events::Feed),
                    };
                }
            });
        }
    });
    let _ = shared.dispatch(&mut Copier::new(&world), events::Wake);
    world.pass(1);
    assert_eq!(copies_again(&shared, &world), Reply::Ok);
}
