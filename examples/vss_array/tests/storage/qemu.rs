//! QEMU reads the same in the same files.

use crate::common::folder;
use crate::model::{Run, step};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};
use std::path::Path;
use std::process::Command;

/// Whether QEMU is installed; says so where it is not.
fn is_here() -> bool {
    let is_here = Command::new("qemu-img").arg("--version").output().is_ok();
    if !is_here {
        eprintln!("SKIPPED: qemu-img is not installed, so nothing but our own reader has looked");
    }
    is_here
}

fn qemu_img(arguments: &[&str]) {
    let output = Command::new("qemu-img").args(arguments).output().expect("it can be run");
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "qemu-img {arguments:?}: {text}{errors}");
}

/// The image and all it lies upon are whole, and show these bytes.
pub(crate) fn check(file: &Path, bytes: &[u8]) {
    let folder = file.parent().expect("it lies in a folder");
    let raw = folder.join("expected.raw");
    std::fs::write(&raw, bytes).unwrap();
    let (file, raw) = (file.to_str().unwrap(), raw.to_str().unwrap());
    qemu_img(&["check", "-f", "qcow2", file]);
    qemu_img(&["compare", "-f", "qcow2", "-F", "raw", file, raw]);
}

/// After a crash clusters may be lost; nothing may be wrong once the array was opened again. Where QEMU
/// is not installed, what our own reader finds has to do.
pub(crate) fn check_not_corrupt(file: &Path, what: &str) {
    const LOST_CLUSTERS: i32 = 3;
    let Ok(output) = Command::new("qemu-img").args(["check", "-f", "qcow2"]).arg(file).output()
    else {
        return;
    };
    let is_right = output.status.success() || output.status.code() == Some(LOST_CLUSTERS);
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(is_right, "{what}: {}: {text}{errors}", file.display());
}

#[test]
fn qemu_reads_the_same() {
    if !is_here() {
        return;
    }
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    for _ in 0..12 {
        let steps = proptest::collection::vec(step(), 40..80);
        let steps = steps.new_tree(&mut runner).unwrap().current();
        let folder = folder();
        let mut run = Run::begin(folder.path());
        steps.iter().for_each(|step| run.take(step));
        run.end(true);
    }
}
