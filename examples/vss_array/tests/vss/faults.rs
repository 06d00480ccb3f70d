//! A fault at every step of the array.

use crate::member::{files, folder, memory};
use crate::world::World;
use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};
use vss_array::coordinator::lifecycle::{Composite, Reply};
use vss_array::storage::{Array, Fault, Faults, points};

/// How long something may hang before the requester gives up.
const PATIENCE: Duration = Duration::from_millis(20);

/// What a requester may be told where an array fails.
const LISTED: [Reply; 8] = [
    Reply::ProviderVeto,
    Reply::InsufficientStorage,
    Reply::OutOfMemory,
    Reply::VolumeNotSupported,
    Reply::WriterError,
    Reply::FlushTimeout,
    Reply::HoldTimeout,
    Reply::Cancelled,
];

#[test]
fn a_step_that_fails_loses_nothing() {
    everywhere(Fault::Fail);
}

#[test]
fn a_step_that_finds_the_disk_full_loses_nothing() {
    everywhere(Fault::Full);
}

#[test]
fn a_step_that_hangs_loses_nothing() {
    everywhere(Fault::Hang);
}

#[test]
fn a_step_that_panics_loses_nothing() {
    everywhere(Fault::Panic);
}

/// The fault at all points, one after the other.
fn everywhere(fault: Fault) {
    let folder = folder();
    let (member, array) = files(folder.path(), 2);
    let mut world = World::new(vec![member, memory(2, 1)]);
    let mut told: BTreeMap<String, Vec<Result<(), Reply>>> = BTreeMap::new();
    for point in points() {
        for nth in [1, 2] {
            let reply = with_fault(&mut world, &array, &point, nth, fault);
            told.entry(point.clone()).or_default().push(reply);
        }
    }
    world.is_late = fault == Fault::Hang;
    world.end();
    // What every creation needs cannot fail unnoticed.
    for point in
        ["before overlay.create", "after overlay.create", "before flip", "before table.write"]
    {
        let told = told.get(point).expect("it is a point");
        assert!(told[0].is_err(), "{fault:?} {point}: {told:?}");
    }
    let all: Vec<_> = told.into_values().flatten().collect();
    let failed = all.iter().filter(|reply| reply.is_err()).count();
    println!("{fault:?} at {} points; {failed} kept a set from being created", all.len());
}

fn with_fault(
    world: &mut World,
    array: &Array,
    point: &str,
    nth: usize,
    fault: Fault,
) -> Result<(), Reply> {
    let faults = array.faults().clone();
    faults.arm(point, nth, fault);
    let reply = creates(world, &faults, nth);
    faults.disarm();
    if let Err(reply) = reply {
        assert!(LISTED.contains(&reply), "{fault:?} {point}: {reply:?}");
        // Owed where volumes could not be added.
        world.vss.abort_backup(world.last_set());
    }
    world.recovers();
    world.keep_newest(1);
    reply
}

/// Tries to create a set; whatever hangs is given up by the requester, or by the time.
fn creates(world: &mut World, faults: &Faults, nth: usize) -> Result<(), Reply> {
    let set = world.begin()?;
    let (vss, clock) = (&world.vss, &world.clock);
    let created = thread::scope(|scope| {
        let creating = scope.spawn(move || vss.do_snapshot_set(set));
        let begun = Instant::now();
        while !creating.is_finished() {
            let is_doing = !vss.state().is_in(Composite::Accepting);
            if is_doing && faults.hanging() > 0 && begun.elapsed() > PATIENCE {
                match nth {
                    1 => drop(vss.abort_backup(set)),
                    _ => {
                        clock.advance(Duration::from_secs(61));
                        vss.clock_was_set();
                    }
                }
            }
            // Where only the applications' writes hang, nothing else may.
            if begun.elapsed() > 50 * PATIENCE {
                faults.release();
            }
            thread::sleep(Duration::from_micros(200));
        }
        creating.join().expect("it does not panic")
    })?;
    // What hangs still, or fails still, is in the way of looking.
    faults.disarm();
    assert_eq!(world.look_at(&created), Vec::<String>::new());
    Ok(())
}
