//! The process that is killed: this test binary, started again for one test.

use crate::keeper::Keeper;
use crate::scripts::{Runner, follow};
use crate::verdict::{Said, heard};
use crate::world::{Stepped, World};
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::Builder;
use redb::backends::FileBackend;
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const FOLDER: &str = "LIFECHART_CRASH_FOLDER";
const PLAN: &str = "LIFECHART_CRASH_PLAN";

/// What a child does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The place of its script in [`crate::kills::scripts`]; without one it only recovers.
    pub(crate) script: Option<usize>,
    /// The first number of its sets.
    pub(crate) number: u128,
    /// The step at which it kills itself.
    pub(crate) dies_at: Option<u64>,
    /// Whether it goes on with one script after the other, until it is killed.
    pub(crate) is_endless: bool,
}

/// What was heard of a child.
pub(crate) struct Heard {
    pub(crate) said: Vec<Said>,
    /// The steps that only its script has, if it has come to its end.
    pub(crate) steps: Option<RangeInclusive<u64>>,
}

pub(crate) fn journal_in(folder: &Path) -> PathBuf {
    folder.join("journal.redb")
}

pub(crate) fn files_in(folder: &Path) -> PathBuf {
    folder.join("files")
}

/// Runs one to its end, whatever that is.
pub(crate) fn run(folder: &Path, plan: Plan) -> Heard {
    listen(start(folder, plan), None)
}

/// Runs one, and kills it from outside after this time.
pub(crate) fn run_for(folder: &Path, plan: Plan, time: Duration) -> Heard {
    listen(start(folder, plan), Some(time))
}

fn start(folder: &Path, plan: Plan) -> Child {
    let Plan { script, number, dies_at, is_endless } = plan;
    let script = script.map_or("-".to_owned(), |script| script.to_string());
    let plan = format!("{script} {number} {} {is_endless}", dies_at.unwrap_or(0));
    Command::new(std::env::current_exe().expect("it runs"))
        .args(["child::plays_its_part", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(PLAN, plan)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this binary can be started again")
}

fn listen(mut child: Child, time: Option<Duration>) -> Heard {
    let mut heard_of_it = Heard { said: Vec::new(), steps: None };
    let out = child.stdout.take().expect("it is piped");
    let listening = std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if let Some((_, steps)) = line.split_once("@steps ") {
                let steps = steps.trim().split_once(' ').expect("two numbers");
                let [first, last] = [steps.0, steps.1].map(|step| step.parse().expect("a number"));
                heard_of_it.steps = Some(first..=last);
            }
            heard_of_it.said.extend(heard(&line));
        }
        heard_of_it
    });
    if let Some(time) = time {
        std::thread::sleep(time);
        // It may have ended by itself.
        let _ = child.kill();
    }
    child.wait().expect("it was started");
    listening.join().expect("it only reads")
}

/// Does nothing but in a child.
#[test]
fn plays_its_part() {
    let (Ok(folder), Ok(plan)) = (std::env::var(FOLDER), std::env::var(PLAN)) else { return };
    let words: Vec<&str> = plan.split(' ').collect();
    let [script, number, dies_at, is_endless] = words.as_slice() else { panic!("{plan}") };
    let script: Option<usize> = script.parse().ok();
    let mut number: u128 = number.parse().expect("a number");
    let folder = Path::new(&folder);
    let world = World::of_child(files_in(folder));
    match dies_at.parse().expect("a number") {
        0 => {}
        step => world.steps.at(step, || std::process::abort()),
    }
    let scripts = crate::kills::scripts();
    let runner = runner(&world, folder, *is_endless == "true");
    let rounds = if *is_endless == "true" { u64::MAX } else { 0 };
    for _ in 0..rounds {
        follow(&runner, scripts[(number as usize * 7) % scripts.len()], number);
        number += 2;
    }
    if let Some(script) = script {
        follow(&runner, scripts[script], number);
    }
    drop(runner);
    let (first, last) = world.steps.own();
    println!("@steps {first} {last}");
}

/// A provider with its journal in this folder; what was left behind is recovered.
fn runner(world: &Arc<World>, folder: &Path, is_plain: bool) -> Runner {
    let path = journal_in(folder);
    let journal = if is_plain {
        Journal::open(path)
    } else {
        let steps = world.steps.clone();
        Journal::on(move || {
            let file = OpenOptions::new().read(true).write(true).open(&path);
            let backend = FileBackend::new(file.expect("the parent has made it"))?;
            Ok(Stepped { backend, steps: steps.clone() })
        })
    };
    let journal = journal.unwrap_or_else(|error| panic!("{error}"));
    Arc::new(Builder::new(Keeper::new(world)).journal(journal).hardware())
}

/// The same as a script for the parent.
pub(crate) const fn only(script: usize, number: u128, dies_at: Option<u64>) -> Plan {
    Plan { script: Some(script), number, dies_at, is_endless: false }
}
