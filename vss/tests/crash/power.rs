//! A loss of power at every step: what was not synced is lost, and the last write is torn.

use crate::scripts::{Interruption, Script, follow, plain};
use crate::stage::{assert_settled, empty, start};
use crate::world::World;
use std::time::Instant;

/// How many steps a script has, and whether its end is as it should be.
fn steps(script: Script) -> u64 {
    let (disk, world) = (empty(), World::in_memory());
    let runner = start(&disk, &world).expect("it is empty");
    follow(&runner, script, 0x10);
    drop(runner);
    assert_settled(&disk.restarted(), &world.restarted(), 0x30, &|| format!("{script:?}"));
    world.steps.taken()
}

/// Loses the power at one step, and now and then once more while the next process recovers.
fn lose_power(script: Script, step: u64, seed: u64) -> u64 {
    let (disk, world) = (empty(), World::in_memory());
    let (of_disk, of_world) = (disk.clone(), world.clone());
    world.steps.at(step, move || {
        of_world.go_dark();
        of_disk.lose_power(seed);
    });
    if let Ok(runner) = start(&disk, &world) {
        follow(&runner, script, 0x10);
    }
    let (mut disk, mut world, mut losses) = (disk.restarted(), world.restarted(), 1);
    while seed % 2 == 1 && losses < 3 {
        let (of_disk, of_world) = (disk.clone(), world.clone());
        world.steps.at(1 + (step + seed) % 29 * losses, move || {
            of_world.go_dark();
            of_disk.lose_power(seed / 2);
        });
        drop(start(&disk, &world));
        (disk, world, losses) = (disk.restarted(), world.restarted(), losses + 1);
    }
    let what = || format!("{script:?}, power lost at step {step}, seed {seed}");
    assert_settled(&disk, &world, 0x30, &what);
    losses
}

#[test]
fn without_power_at_any_step_no_finished_set_is_lost_and_no_unfinished_one_kept() {
    let (begin, mut losses, mut count) = (Instant::now(), 0, 0);
    let mut scripts = plain();
    for interruption in [Interruption::Abort, Interruption::Begin, Interruption::Unload] {
        scripts.extend([1, 8, 30].map(|step| Script::Interrupt(interruption, step)));
    }
    for (place, &script) in scripts.iter().enumerate() {
        let all = steps(script);
        // Many begin in the same way, so that each of their steps is not needed of all.
        let stride = if matches!(script, Script::Create | Script::Withdraw) { 1 } else { 10 };
        for step in (1 + place as u64 % stride..=all).step_by(stride as usize) {
            losses += lose_power(script, step, step / stride + place as u64);
            count += 1;
        }
    }
    let took = begin.elapsed();
    println!("{losses} losses of power in {count} runs of {} scripts in {took:?}", scripts.len());
    assert!(losses > 2_000, "{losses}");
}

#[test]
fn whatever_comes_during_the_last_call_the_set_is_whole_or_gone() {
    let mut count = 0;
    for interruption in [Interruption::Abort, Interruption::Begin, Interruption::Unload] {
        for step in (1..=70).step_by(2) {
            steps(Script::Interrupt(interruption, step));
            count += 1;
        }
    }
    assert_eq!(count, 105);
}
