//! A process that is killed at every step of its work, and at any moment from outside.

use crate::child::{Heard, Plan, files_in, journal_in, only, run, run_for};
use crate::keeper::Keeper;
use crate::scripts::{Interruption, Script, create, plain};
use crate::verdict::{Said, wrong};
use crate::world::{Shelf, World, lock};
use lifechart_vss::ids::SetId;
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::Builder;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What children play.
pub(crate) fn scripts() -> Vec<Script> {
    let mut scripts = plain();
    for interruption in [Interruption::Abort, Interruption::Begin, Interruption::Unload] {
        // Before the set is recorded as finished, while it is, and after it.
        scripts.extend([1, 8, 30].map(|step| Script::Interrupt(interruption, step)));
    }
    scripts
}

/// A folder with an empty journal; in memory where that can be.
fn folder(template: &Path) -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let folder = folder.expect("a folder");
    fs::create_dir(files_in(folder.path())).expect("it is new");
    fs::copy(template, journal_in(folder.path())).expect("there is room");
    folder
}

fn template() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    drop(Journal::open(journal_in(folder.path())).expect("it is new"));
    folder
}

/// Starts the provider again, here, and looks at what it has made of what it found. A new set can be
/// created at once.
fn assert_settled(folder: &Path, said: &[Said], number: u128, what: &dyn Fn() -> String) {
    let world = World::new(Shelf::Folder(files_in(folder)));
    said.iter().for_each(|&said| world.say(said));
    let journal = Journal::open(journal_in(folder)).unwrap_or_else(|error| panic!("{error}"));
    let runner = Arc::new(Builder::new(Keeper::new(&world)).journal(journal).hardware());
    assert_eq!(wrong(&world), Vec::<String>::new(), "{}", what());
    create(&runner, SetId(number));
    assert_eq!(world.said().last(), Some(&Said::Finished(SetId(number))), "{}", what());
    assert_eq!(wrong(&world), Vec::<String>::new(), "{}", what());
    assert!(lock(&runner.provider().log).iter().all(|event| event.call != "journal"));
    drop(runner);
    let journal = Journal::open(journal_in(folder)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(journal.owed(), [], "{}", what());
}

/// Kills a child at one step of a script, then its successor at one step of recovering.
fn kill_at(template: &Path, script: usize, step: u64, kills: &AtomicU64) {
    let folder = folder(template);
    let what = || format!("{:?}, killed at step {step}", scripts()[script]);
    let Heard { said, steps } = run(folder.path(), only(script, 0x10, Some(step)));
    kills.fetch_add(u64::from(steps.is_none()), Ordering::Relaxed);
    // Recovering is killed at one of its steps; now and then at each, one after the other.
    let recovering = match step % 128 {
        0 => 1..=u64::MAX,
        place => 1 + place % 23..=(1 + place % 23) * (place % 2),
    };
    for step in recovering {
        let plan = Plan { script: None, ..only(script, 0x20, Some(step)) };
        let again = run(folder.path(), plan);
        assert_eq!(again.said, [], "{}", what());
        if again.steps.is_some() {
            break;
        }
        kills.fetch_add(1, Ordering::Relaxed);
    }
    assert_settled(folder.path(), &said, 0x30, &what);
}

/// Does all of this on two threads.
fn share<T: Copy + Send>(work: Vec<T>, task: impl Fn(T) + Sync) {
    let work = Mutex::new(work.into_iter());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(one) = { lock(&work).next() } {
                    task(one);
                }
            });
        }
    });
}

#[test]
fn killed_at_every_step_a_provider_owes_nothing_after_its_next_start() {
    let (kills, begin, template) = (AtomicU64::new(0), Instant::now(), template());
    let template = journal_in(template.path());
    let mut work = Vec::new();
    for script in 0..scripts().len() {
        let folder = folder(&template);
        let whole = run(folder.path(), only(script, 0x10, None));
        let steps = whole.steps.unwrap_or_else(|| panic!("{:?} has no end", scripts()[script]));
        assert_settled(folder.path(), &whole.said, 0x30, &|| format!("{:?}", scripts()[script]));
        work.extend(steps.map(|step| (script, step)));
    }
    let steps = work.len();
    share(work, |(script, step)| kill_at(&template, script, step, &kills));
    let kills = kills.into_inner();
    println!(
        "{kills} kills at {steps} steps of {} scripts in {:?}",
        scripts().len(),
        begin.elapsed()
    );
    assert!(kills >= 2_000, "{kills}");
}

#[test]
fn killed_from_outside_at_any_moment_a_provider_owes_nothing_after_its_next_start() {
    let template = template();
    let template = journal_in(template.path());
    let kills = AtomicU64::new(0);
    share(vec![1_u64, 2], |seed| {
        let folder = folder(&template);
        let mut said = Vec::new();
        for round in 0..200_u64 {
            let number = 0x100 + u128::from(round) * 0x1000;
            let plan = Plan { script: None, number, dies_at: None, is_endless: true };
            // Between "not yet started" and many sets.
            let time = Duration::from_micros(1_000 + (round * 7_919 + seed * 104_729) % 40_000);
            let heard = run_for(folder.path(), plan, time);
            kills.fetch_add(u64::from(heard.steps.is_none()), Ordering::Relaxed);
            said.extend(heard.said);
            let created = number + 0xF00;
            assert_settled(folder.path(), &said, created, &|| format!("round {round}"));
            said.push(Said::Finished(SetId(created)));
        }
    });
    println!("{} kills from outside", kills.into_inner());
}
