//! A fault at each step: nothing that was written is lost, nothing finished is harmed, nothing is left.

use crate::common::{folder, is_clean, open};
use crate::play::{Did, Expected, play};
use lifechart_vss::ids::SetId;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use vss_array::storage::{Fault, Faults, points};

/// How often each point is passed where nothing goes wrong.
pub(crate) fn passed() -> BTreeMap<String, usize> {
    let folder = folder();
    let array = open(folder.path(), &Faults::none());
    play(&array, &mut |_| {}).unwrap();
    let taken = |point: &String| array.faults().taken(point.split_once(' ').unwrap().1);
    let passed: BTreeMap<String, usize> =
        points().map(|point| (point.clone(), taken(&point))).collect();
    for (point, times) in &passed {
        assert!(*times > 0, "{point} is never reached, so that nothing tests it");
    }
    passed
}

/// The first time, one in the middle and the last.
fn some_of(times: usize) -> Vec<usize> {
    let mut some = vec![1, times.div_ceil(2), times];
    some.dedup();
    some
}

fn each(fault: Fault) {
    for (point, times) in passed() {
        for nth in some_of(times) {
            let what = format!("{fault:?} {point}, time {nth}");
            run(&what, &point, nth, fault);
        }
    }
}

fn run(what: &str, point: &str, nth: usize, fault: Fault) {
    let folder = folder();
    let faults = Faults::none();
    let array = open(folder.path(), &faults);
    faults.arm(point, nth, fault);
    let done = Mutex::new(Vec::<Did>::new());
    std::thread::scope(|scope| {
        let playing = scope.spawn(|| {
            let _ = play(&array, &mut |did| done.lock().unwrap().push(did));
        });
        while !playing.is_finished() {
            if faults.hanging() > 0 {
                // Whatever hangs, a set can be given up, and that does not wait.
                let unfinished = array.unfinished();
                let begun = Instant::now();
                unfinished.into_iter().for_each(|set| array.discard(set));
                assert!(begun.elapsed() < Duration::from_millis(250), "{what}");
                faults.disarm();
            }
            std::thread::sleep(Duration::from_micros(100));
        }
        // It may have panicked; what it was told to do then is known.
        let _ = playing.join();
    });
    faults.disarm();
    let done = done.into_inner().unwrap();
    let expected = Expected::after(&done);
    if let Some(last) = expected.last_begun {
        array.discard(SetId(last.into()));
    }
    is_clean(&array);
    expected.check(what, &array);
    drop(array);
    let array = open(folder.path(), &Faults::none());
    expected.check(&format!("{what}, opened again"), &array);
    is_clean(&array);
}

#[test]
fn a_step_fails() {
    each(Fault::Fail);
}

#[test]
fn the_disk_is_full() {
    each(Fault::Full);
}

#[test]
fn a_step_panics() {
    each(Fault::Panic);
}

#[test]
fn a_step_hangs() {
    each(Fault::Hang);
}
