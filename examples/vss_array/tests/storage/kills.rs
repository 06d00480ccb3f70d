//! The process dies at each step: the next one finds what was written and what was finished.

use crate::common::{folder, is_clean, open};
use crate::faults::passed;
use crate::play::{Did, Expected, play};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
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

fn kill(point: &str, nth: usize) -> bool {
    let folder = folder();
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kills::process_that_dies"])
        .env(FOLDER, folder.path())
        .env("VSS_ARRAY_TEST_POINT", point)
        .env("VSS_ARRAY_TEST_NTH", nth.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    let told = BufReader::new(File::open(folder.path().join("told")).unwrap());
    let told: Vec<Did> =
        told.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
    let expected = Expected::after(&told);
    let what = format!("killed {point}, time {nth}");
    let array = folder.path().join("array");
    for _ in 0..2 {
        let array = open(&array, &Faults::none());
        expected.check(&what, &array);
        is_clean(&array);
        expected.check(&what, &array);
        assert_eq!(array.unfinished(), [], "{what}");
    }
    fs::remove_dir_all(&array).unwrap();
    !status.success()
}

#[test]
fn the_process_dies() {
    let mut killed = 0;
    for (point, times) in passed() {
        for nth in 1..=times {
            killed += usize::from(kill(&point, nth));
        }
    }
    assert!(killed > 250, "{killed} times only");
    eprintln!("killed {killed} times");
}
