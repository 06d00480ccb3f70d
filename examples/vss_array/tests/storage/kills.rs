//! The process dies at each step: the next one finds what was written and what was finished.

use crate::common::{folder, is_clean, open};
use crate::faults::passed;
use crate::play::{Did, Expected, play};
use crate::qemu;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
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

/// What a process that is gone has left behind is what it has told.
fn check(folder: &Path, what: &str, asks_qemu: bool) {
    let told = File::open(folder.join("told")).map(BufReader::new);
    let told = told.into_iter().flat_map(|told| told.lines());
    // The last line may not be whole.
    let told: Vec<Did> = told.map_while(|line| serde_json::from_str(&line.unwrap()).ok()).collect();
    let expected = Expected::after(&told);
    let array = folder.join("array");
    if asks_qemu {
        for file in fs::read_dir(&array).into_iter().flatten() {
            let path = file.unwrap().path();
            let is_referred = fs::read_to_string(array.join("array.json")).is_ok_and(|table| {
                let name = path.file_stem().unwrap().to_str().unwrap();
                let number = name.trim_start_matches("layer-").trim_start_matches('0');
                table.split(|c: char| !c.is_ascii_digit()).any(|word| word == number)
            });
            if path.extension().is_some_and(|extension| extension == "qcow2") && is_referred {
                qemu::check_not_corrupt(&path, what);
            }
        }
    }
    for _ in 0..2 {
        let array = open(&array, &Faults::none());
        expected.check(what, &array);
        is_clean(&array);
        expected.check(what, &array);
        assert_eq!(array.unfinished(), [], "{what}");
    }
}

fn kill(point: &str, nth: usize, asks_qemu: bool) -> bool {
    let folder = folder();
    let status = start(folder.path(), point, nth).wait().unwrap();
    check(folder.path(), &format!("killed {point}, time {nth}"), asks_qemu);
    !status.success()
}

/// Not only between steps.
#[test]
fn the_process_is_killed_at_any_moment() {
    let mut killed = 0;
    for round in 0u64..60 {
        let folder = folder();
        let mut process = start(folder.path(), "never", 1);
        // It takes a while to start; from then on the moments are anywhere.
        let begun = Instant::now();
        while !folder.path().join("told").exists() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_micros(50));
        }
        std::thread::sleep(Duration::from_micros(round * 7919 % 40_000));
        process.kill().unwrap();
        killed += usize::from(!process.wait().unwrap().success());
        check(folder.path(), &format!("killed in round {round}"), round % 4 == 0);
    }
    assert!(killed > 10, "{killed} times only");
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
    assert!(killed > 250, "{killed} times only");
    eprintln!("killed {killed} times");
}
