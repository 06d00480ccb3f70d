//! The process dies at each step: the next one finds what was written and what was finished.

use crate::common::{contents, folder, is_clean, open};
use crate::faults::passed;
use crate::play::{Did, Expected, play};
use crate::qemu;
use serde_json::Value;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use vss_array::storage::{Fault, Faults};

const FOLDER: &str = "VSS_ARRAY_TEST_FOLDER";

/// The process that dies; run by the test below, and does nothing by itself.
#[test]
fn process_that_dies() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let point = std::env::var("VSS_ARRAY_TEST_POINT").expect("a point");
    let nth = std::env::var("VSS_ARRAY_TEST_NTH").expect("a number").parse().unwrap();
    let folder = Path::new(&folder);
    let faults = Faults::none();
    let array = open(&folder.join("array"), &faults);
    let mut told = File::create(folder.join("told")).unwrap();
    faults.arm(point, nth, Fault::Abort);
    let _ = play(&array, &mut |did| {
        let line = serde_json::to_string(&did).unwrap() + "\n";
        told.write_all(line.as_bytes()).unwrap();
    });
}

fn start(folder: &Path, point: &str, nth: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kills::process_that_dies"])
        .env(FOLDER, folder)
        .env("VSS_ARRAY_TEST_POINT", point)
        .env("VSS_ARRAY_TEST_NTH", nth.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The files that belong to something; another one may be half made.
fn files_in_table(array: &Path) -> Vec<PathBuf> {
    let Ok(text) = fs::read_to_string(array.join("array.json")) else { return Vec::new() };
    let table: Value = serde_json::from_str(&text).unwrap();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let luns = list(&table["luns"]);
    let mut numbers: Vec<Value> = luns.iter().flat_map(|lun| list(&lun["layers"])).collect();
    numbers.extend(luns.iter().map(|lun| lun["prepared"].clone()));
    for set in list(&table["sets"]).iter().filter(|set| set["is_finished"] == true) {
        numbers.extend(list(&set["snapshots"]).iter().map(|one| one["recovery"].clone()));
    }
    let numbers = numbers.iter().filter_map(Value::as_u64);
    let files = numbers.map(|number| array.join(format!("layer-{number:010}.qcow2")));
    // A merge may have put a file in the place of another one.
    files.filter(|file| file.exists()).collect()
}

/// What a process that is gone has left behind is what it has told.
fn check(folder: &Path, what: &str, asks_qemu: bool) {
    let told = File::open(folder.join("told")).map(BufReader::new);
    let told = told.into_iter().flat_map(|told| told.lines());
    // The last line may not be whole.
    let told: Vec<Did> = told.map_while(|line| serde_json::from_str(&line.unwrap()).ok()).collect();
    let expected = Expected::after(&told);
    let array = folder.join("array");
    for _ in 0..2 {
        let array = open(&array, &Faults::none());
        expected.check(what, &array);
        is_clean(&array);
        expected.check(what, &array);
        assert_eq!(array.unfinished(), [], "{what}");
    }
    if asks_qemu {
        files_in_table(&array).iter().for_each(|file| qemu::check_not_corrupt(file, what));
    }
    // What was written after a crash goes where nothing else is.
    let array = open(&array, &Faults::none());
    for lun in array.luns() {
        let mut bytes = contents(&lun);
        for place in (0..bytes.len() - 300).step_by(700) {
            lun.write(place as u64, &[211; 300]).unwrap();
            bytes[place..place + 300].fill(211);
            assert!(contents(&lun) == bytes, "{what}");
        }
    }
    expected.check_snapshots(what, &array);
}

fn kill(point: &str, nth: usize, asks_qemu: bool) -> bool {
    let folder = folder();
    let status = start(folder.path(), point, nth).wait().unwrap();
    check(folder.path(), &format!("killed {point}, time {nth}"), asks_qemu);
    !status.success()
}

/// Starts the process that plays to its end, and waits until it has begun to.
fn begin(folder: &Path) -> Child {
    let process = start(folder, "never", 1);
    let begun = Instant::now();
    while !folder.join("told").exists() && begun.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_micros(50));
    }
    process
}

/// Not only between steps.
#[test]
fn the_process_is_killed_at_any_moment() {
    const ROUNDS: u32 = 60;
    let timed = folder();
    let mut process = begin(timed.path());
    let begun = Instant::now();
    assert!(process.wait().unwrap().success());
    let lasts = begun.elapsed();
    let mut killed = 0;
    for round in 0..ROUNDS {
        let folder = folder();
        let mut process = begin(folder.path());
        std::thread::sleep(lasts * round / ROUNDS);
        process.kill().unwrap();
        killed += u32::from(!process.wait().unwrap().success());
        check(folder.path(), &format!("killed in round {round}"), round % 4 == 0);
    }
    assert!(killed > 3, "{killed} times only");
    eprintln!("killed {killed} times");
}

#[test]
fn the_process_dies() {
    let mut killed = 0;
    for (point, times) in passed() {
        for nth in 1..=times {
            killed += usize::from(kill(&point, nth, nth % 8 == 1));
        }
    }
    assert!(killed > 200, "{killed} times only");
    eprintln!("killed {killed} times");
}
