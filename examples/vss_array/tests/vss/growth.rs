//! Many creations leave no thread and no open file behind.

use crate::member::{files, folder, memory};
use crate::scripted::Instead;
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use std::process::Command;

const ENVIRONMENT: &str = "VSS_ARRAY_GROWTH";

/// Counted in a process of its own, where nothing else runs.
#[test]
fn threads_and_open_files_are_no_more_than_before() {
    let program = std::env::current_exe().expect("it runs");
    let mut command = Command::new(program);
    command.args(["--ignored", "--exact", "growth::creates_and_counts", "--nocapture"]);
    let output = command.env(ENVIRONMENT, "1").output().expect("it can be started");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    println!("{}", text.lines().find(|line| line.contains("creations")).unwrap_or("not counted"));
}

#[test]
#[ignore = "the other test here starts it"]
fn creates_and_counts() {
    if std::env::var_os(ENVIRONMENT).is_none() {
        return;
    }
    let Some(before) = counted() else { return };
    let folder = folder();
    let (member, array) = files(folder.path(), 2);
    let mut world = World::new(vec![member, memory(2, 1)]);
    let mut after_some = None;
    for round in 0..120 {
        match round % 4 {
            0 => drop(world.create().expect("nothing is wrong")),
            1 => fails(&mut world, Instead::Panics),
            2 => fails(&mut world, Instead::Answers(Hresult::E_OUTOFMEMORY)),
            _ => {
                let set = world.begin().expect("volumes can be added");
                world.vss.requester_gone(set);
            }
        }
        world.keep_newest(1);
        if round == 20 {
            after_some = settled(&mut world);
        }
    }
    assert_eq!(settled(&mut world), after_some, "while there is VSS");
    world.end();
    drop(array);
    assert_eq!(counted(), Some(before), "and when there is none");
    println!("120 creations, {before:?} threads and open files before and after");
}

fn fails(world: &mut World, instead: Instead) {
    let set = world.begin().expect("volumes can be added");
    world.members[0].provider.instead(Call::CommitSnapshots, instead);
    assert!(world.vss.do_snapshot_set(set).is_err(), "it is told to fail");
    world.members[0].provider.mend();
}

/// When nothing is unfinished.
fn settled(world: &mut World) -> Option<(usize, usize)> {
    world.recovers();
    world.keep_newest(0);
    assert_eq!(world.leftovers(), Vec::<String>::new());
    counted()
}

/// How many threads and open files this process has; nothing where that cannot be said.
fn counted() -> Option<(usize, usize)> {
    // A thread that has ended is counted for a moment longer.
    std::thread::sleep(std::time::Duration::from_millis(50));
    let count = |folder| std::fs::read_dir(folder).ok().map(Iterator::count);
    Some((count("/proc/self/task")?, count("/proc/self/fd")?))
}
