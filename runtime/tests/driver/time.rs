//! The thread that keeps the time. Nothing here sleeps: time passes when a test says so.

use crate::copier::*;
use lifechart::observe::{Called, Lasting, Observer};
use lifechart::{Clock, ManualClock, Shared, Timer};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// Passes on what lasts too long.
struct Overruns(Sender<(Lasting, u64)>);

impl Observer for Overruns {
    type Call = ();

    fn called(&self, _: &Called<'_>) {}

    fn overrun(&self, lasting: Lasting, by: Duration) {
        self.0.send((lasting, by.as_secs())).unwrap();
    }
}

type Desk = Shared<Driver, Overruns>;

fn desk() -> (Desk, World, Copier, Receiver<(Lasting, u64)>) {
    let (driver, world, copier) = started();
    let (told, hears) = channel();
    (Shared::observed(driver, Overruns(told)), world, copier, hears)
}

fn state(shared: &Desk) -> State {
    shared.with(|driver| driver.machine().state())
}

#[test]
fn a_deadline_comes_due_without_a_call() {
    let (shared, world, mut copier, _hears) = desk();
    world.pass(59);
    shared.tick(&mut copier);
    assert_eq!(state(&shared), State::Idle);
    world.pass(1);
    shared.tick(&mut copier);
    assert_eq!(state(&shared), State::Asleep);
    assert_eq!(world.lines(), ["dim"]);
}

#[test]
fn a_thread_keeps_the_time() {
    let (shared, world, mut copier, _hears) = desk();
    thread::scope(|scope| {
        let keeping = scope.spawn(|| shared.keep_time(&mut copier));
        world.pass(60);
        while state(&shared) != State::Asleep {
            shared.clock_was_set();
            thread::yield_now();
        }
        shared.stop_time();
        keeping.join().unwrap();
    });
    assert_eq!(world.lines(), ["dim"]);
}

#[test]
fn what_lasts_too_long_is_told_while_it_does() {
    let (shared, world, mut copier, hears) = desk();
    let (has_begun, begun) = channel();
    let (go_on, may_go_on) = channel::<()>();
    copier.meanwhile = Box::new(move |_| {
        has_begun.send(()).unwrap();
        may_go_on.recv().unwrap();
    });
    let mut keeper = Copier::new(&world);
    thread::scope(|scope| {
        scope.spawn(|| shared.keep_time(&mut keeper));
        while !shared.keeps_time() {
            thread::yield_now();
        }
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let next = |seconds| {
            world.pass(seconds);
            shared.clock_was_set();
            hears.recv_timeout(Duration::from_secs(60)).unwrap()
        };
        assert_eq!(next(7), (Lasting::Activity("make_copies"), 2), "its budget");
        assert_eq!(next(4), (Lasting::State("active"), 1), "its window");
        assert!(!copying.is_finished(), "it still copies");
        go_on.send(()).unwrap();
        assert_eq!(copying.join().unwrap(), Reply::Ok);
        shared.stop_time();
    });
    assert!(world.lines().contains(&"Active overrun by 1 s".to_owned()), "the handler is told");
    assert!(hears.try_recv().is_err(), "once each");
}

#[test]
fn a_deadline_that_interrupts_does_not_hold_up_the_keeper() {
    // Whoever ignores that it should stop holds up those who wait for it, and nobody else.
    let (shared, world, mut copier, hears) = desk();
    let (has_begun, begun) = channel();
    let (go_on, may_go_on) = channel::<()>();
    copier.meanwhile = Box::new(move |_| {
        has_begun.send(()).unwrap();
        may_go_on.recv().unwrap();
    });
    let mut keeper = Copier::new(&world);
    thread::scope(|scope| {
        scope.spawn(|| shared.keep_time(&mut keeper));
        while !shared.keeps_time() {
            thread::yield_now();
        }
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let cancel = scope
            .spawn(|| shared.dispatch(&mut Copier::new(&world), events::Cancel { job: FIRST }));
        while state(&shared) != State::Idle {
            thread::yield_now();
        }
        // In `idle` since then; the work of this deadline has to wait for the copier.
        world.pass(60);
        shared.clock_was_set();
        while state(&shared) != State::Asleep {
            thread::yield_now();
        }
        assert_eq!(hears.recv().unwrap(), (Lasting::Activity("make_copies"), 55));
        assert!(!world.lines().contains(&"dim".to_owned()));
        go_on.send(()).unwrap();
        assert_eq!(copying.join().unwrap(), Reply::Cancelled);
        assert_eq!(cancel.join().unwrap(), Reply::Ok);
        shared.stop_time();
    });
    assert_eq!(world.lines().last().map(String::as_str), Some("dim"));
}

#[test]
fn a_clock_that_jumps_back_stands_still() {
    let (shared, world, mut copier, _hears) = desk();
    world.pass(50);
    assert_eq!(shared.dispatch(&mut copier, events::Feed), Reply::Ok);
    world.set(0);
    assert_eq!(shared.dispatch(&mut copier, events::Feed), Reply::Ok);
    world.set(59);
    shared.tick(&mut copier);
    assert_eq!(state(&shared), State::Idle);
    world.set(60);
    shared.tick(&mut copier);
    assert_eq!(state(&shared), State::Asleep, "60 s after the first moment, whatever came between");
}

#[test]
fn a_clock_that_jumps_on_brings_everything_in_its_order() {
    let (shared, world, mut copier, hears) = desk();
    copier.takes = 1_000_000;
    assert_eq!(shared.dispatch(&mut copier, events::Copy { job: FIRST }), Reply::Ok);
    assert_eq!(hears.try_iter().count(), 1, "one stay, one overrun");
    shared.tick(&mut copier);
    world.pass(60);
    shared.tick(&mut copier);
    assert_eq!(state(&shared), State::Asleep);
}

#[test]
fn a_timer_ends_when_it_is_dropped() {
    let (driver, world, copier) = started();
    let shared = Arc::new(Shared::new(driver));
    let timer = Timer::start(Arc::clone(&shared), copier).unwrap();
    world.pass(60);
    while shared.with(|driver| driver.machine().state()) != State::Asleep {
        shared.clock_was_set();
        thread::yield_now();
    }
    drop(timer);
    let _only_one = Arc::try_unwrap(shared).expect("its thread is over");
}

#[test]
fn a_manual_clock_passes_time_by_hand() {
    let clock = ManualClock::new();
    let same = clock.clone();
    clock.advance(Duration::from_secs(2));
    assert_eq!(same.now(), Duration::from_secs(2));
    same.set(Duration::from_secs(1));
    assert_eq!(clock.now(), Duration::from_secs(1));
}
