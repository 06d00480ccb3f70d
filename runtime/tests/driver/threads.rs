//! Calls on several threads, through `Shared`.

use crate::copier::*;
use lifechart::Shared;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[test]
fn an_abort_on_another_thread_stops_the_activity_and_comes_after_it() {
    let (driver, world, mut copier) = started();
    let shared = Shared::new(driver);
    let (has_begun, begun) = mpsc::channel();
    copier.meanwhile = Box::new(move |interrupt| {
        has_begun.send(()).unwrap();
        while !interrupt.is_requested() {
            thread::sleep(Duration::from_millis(1));
        }
    });
    thread::scope(|scope| {
        let copying = scope.spawn(|| shared.dispatch(&mut copier, events::Copy { job: FIRST }));
        begun.recv().unwrap();
        let mut other = Copier::new(&world);
        assert_eq!(shared.dispatch(&mut other, events::Cancel { job: FIRST }), Reply::Ok);
        assert_eq!(copying.join().unwrap(), Reply::Cancelled);
    });
    let expected = [
        "note 1",
        "start motor with 1",
        "begin to copy with 1",
        "end to copy with 1",
        "stop motor with 1",
        "drop job with 1",
        "show ready",
    ];
    assert_eq!(world.lines(), expected);
    assert_eq!(shared.with(|driver| driver.machine().state()), State::Idle);
}

#[test]
fn many_callers_all_get_an_answer() {
    let (driver, world, _) = started();
    let shared = Shared::new(driver);
    thread::scope(|scope| {
        for number in 0..4_u32 {
            let (shared, world) = (&shared, &world);
            scope.spawn(move || {
                let mut copier = Copier::new(world);
                copier.meanwhile = Box::new(|_| thread::yield_now());
                let job = JobId(u128::from(number));
                for round in 0..200_u32 {
                    match (number + round) % 5 {
                        0 => shared.dispatch(&mut copier, events::Copy { job }),
                        1 => shared.dispatch(&mut copier, events::Replace { job }),
                        2 => shared.dispatch(&mut copier, events::Cancel { job }),
                        3 => shared.dispatch(&mut copier, events::Probe),
                        _ => shared.dispatch(&mut copier, events::Feed),
                    };
                }
            });
        }
    });
    assert_motor_alternates(&world.lines());
}

/// Actions of one step are never torn apart by those of another: the motor is started and stopped
/// in turn, whoever calls.
fn assert_motor_alternates(lines: &[String]) {
    let motor = lines.iter().filter(|line| line.contains("motor"));
    let mut is_on = false;
    let mut count = 0;
    for line in motor {
        assert_eq!(line.starts_with("stop"), is_on, "{line}");
        is_on = !is_on;
        count += 1;
    }
    assert!(count > 10, "{count}");
}
