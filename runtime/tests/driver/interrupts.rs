//! How an activity, and the threads that work for it, hear that they should stop.

use crate::copier::*;
use lifechart::{Cancellation, Interrupt, Shared};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

/// So long that a test which really waits for it is noticed.
const FOREVER: Duration = Duration::from_secs(3600);

/// Copies, is cancelled as soon as `meanwhile` says so, and answers what both were told.
fn cancelled(
    meanwhile: impl FnOnce(Interrupt<'_>, Sender<()>) + Send + 'static,
) -> (Reply, Reply, World) {
    let (driver, world, mut copier) = started();
    let shared = Shared::new(driver);
    let (has_begun, begun) = mpsc::channel();
    let mut meanwhile = Some((meanwhile, has_begun));
    copier.meanwhile = Box::new(move |interrupt| {
        let (meanwhile, has_begun) = meanwhile.take().unwrap();
        meanwhile(interrupt, has_begun);
    });
    let (copied, reply) = thread::scope(|scope| {
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let mut other = Copier::new(&world);
        let reply = shared.dispatch(&mut other, events::Cancel { job: FIRST });
        (copying.join().unwrap(), reply)
    });
    (copied, reply, world)
}

#[test]
fn an_activity_that_sleeps_is_woken() {
    let (copied, cancelled, _) = cancelled(|interrupt, has_begun| {
        assert!(!interrupt.wait(Duration::ZERO));
        has_begun.send(()).unwrap();
        assert!(interrupt.wait(FOREVER), "told before that time was over");
        assert!(interrupt.wait(FOREVER), "and still");
    });
    assert_eq!((copied, cancelled), (Reply::Cancelled, Reply::Ok));
}

#[test]
fn other_threads_of_the_activity_ask_and_sleep_as_well() {
    let (copied, ..) = cancelled(|interrupt, has_begun| {
        thread::scope(|scope| {
            let sleeping = scope.spawn(move || interrupt.wait(FOREVER));
            let asking = scope.spawn(move || {
                while !interrupt.is_requested() {
                    thread::yield_now();
                }
            });
            has_begun.send(()).unwrap();
            assert!(sleeping.join().unwrap());
            asking.join().unwrap();
        });
    });
    assert_eq!(copied, Reply::Cancelled);
}

#[test]
fn what_was_registered_is_called_once_and_may_panic() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let (copied, cancelled, _) = cancelled(move |interrupt, has_begun| {
        let (told, hears) = mpsc::channel();
        let _first = interrupt.on_request(|| panic!("this one is broken"));
        let _second = interrupt.on_request(move || told.send(()).unwrap());
        let taken_back = interrupt.on_request(|| panic!("nobody wants this"));
        drop(taken_back);
        has_begun.send(()).unwrap();
        hears.recv().unwrap();
        assert!(hears.recv().is_err(), "once");
        let late = Arc::clone(&counted);
        let _late = interrupt.on_request(move || {
            late.fetch_add(1, Ordering::SeqCst);
        });
        assert_eq!(counted.load(Ordering::SeqCst), 1, "called at once, because it was told");
    });
    assert_eq!((copied, cancelled), (Reply::Cancelled, Reply::Ok));
    assert_eq!(calls.load(Ordering::SeqCst), 1);
}

#[test]
fn what_is_called_may_use_the_driver() {
    let (driver, world, mut copier) = started();
    let shared = Arc::new(Shared::new(driver));
    let (has_begun, begun) = mpsc::channel();
    let (used, inside) = (Arc::clone(&shared), world.clone());
    copier.meanwhile = Box::new(move |interrupt| {
        let (shared, world) = (Arc::clone(&used), inside.clone());
        let _listening = interrupt.on_request(move || {
            let mut other = Copier::new(&world);
            let cancel = events::Cancel { job: SECOND };
            assert_eq!(shared.dispatch(&mut other, cancel), Reply::Busy);
            world.note("asked");
        });
        has_begun.send(()).unwrap();
        interrupt.wait(FOREVER);
    });
    thread::scope(|scope| {
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        shared.dispatch(&mut Copier::new(&world), events::Cancel { job: FIRST });
        copying.join().unwrap();
    });
    assert!(world.lines().contains(&"asked".to_owned()));
}

#[test]
fn a_thread_that_outlives_the_activity_hears_of_it() {
    let (copied, _, world) = cancelled(|interrupt, has_begun| {
        let cancellation = interrupt.cancellation();
        has_begun.send(()).unwrap();
        // Nobody waits for this thread here; it is told by name.
        let outliving = thread::spawn(move || cancellation.wait(FOREVER));
        assert!(outliving.join().unwrap());
    });
    assert_eq!(copied, Reply::Cancelled);
    drop(world);
}

#[test]
fn an_activity_that_ends_by_itself_tells_nobody() {
    let (driver, world, mut copier) = started();
    let shared = Shared::new(driver);
    let (give, given) = mpsc::channel::<Cancellation>();
    copier.meanwhile = Box::new(move |interrupt| give.send(interrupt.cancellation()).unwrap());
    for _ in 0..3 {
        let copy = events::Copy { job: FIRST };
        assert_eq!(shared.dispatch(&mut copier, copy), Reply::Ok);
    }
    let cancellations: Vec<Cancellation> = given.try_iter().collect();
    // A later one is told; those before are not.
    let (has_begun, begun) = mpsc::channel();
    copier.meanwhile = Box::new(move |interrupt| {
        has_begun.send(()).unwrap();
        interrupt.wait(FOREVER);
    });
    thread::scope(|scope| {
        scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        shared.dispatch(&mut Copier::new(&world), events::Cancel { job: FIRST });
    });
    assert_eq!(cancellations.len(), 3);
    assert!(cancellations.iter().all(|cancellation| !cancellation.is_requested()));
}

#[test]
fn what_nothing_can_stop_is_never_told() {
    let never = Interrupt::never();
    assert!(!never.is_requested() && !never.wait(Duration::ZERO));
    let _listening = never.on_request(|| panic!("nobody tells it"));
    assert!(!never.cancellation().is_requested());
}
