//! The subjects of `examples/subjects`: the right ones pass, and of the wrong ones it is said why.

use crate::harness::{Folder, Run, lifechart};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn subject(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/subjects").join(name)
}

/// Whether there is such a program; if there is none, that is said aloud.
fn there_is(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    let found = command.status().is_ok_and(|status| status.success());
    if !found {
        // What is written here is not captured, as what `eprintln!` writes would be.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: there is no `{program}`, its subjects are not run"
        );
    }
    found
}

/// Runs a subject, which is compiled first where it is written in C.
fn conform(name: &str, options: &[&str]) -> Option<Run> {
    let folder = Folder::new();
    let program = folder.path("subject").display().to_string();
    let source = subject(name).display().to_string();
    let command = if name.ends_with(".c") {
        if !there_is("cc") {
            return None;
        }
        let flags = ["-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "-O1", "-o"];
        let compiled = Command::new("cc").args(flags).args([&program, &source]).output();
        let compiled = compiled.expect("the compiler runs");
        assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
        vec![program.as_str()]
    } else {
        if !there_is("python3") {
            return None;
        }
        vec!["python3", &source]
    };
    let mut all = vec!["conform", "builtin:vss_provider"];
    all.extend(options);
    all.push("--");
    all.extend(command);
    Some(folder.run(&all))
}

#[test]
fn the_right_one_in_c_passes() {
    let Some(run) = conform("provider.c", &[]) else { return };
    assert!(run.clean().contains(": all as specified\nproved: "));
    let Some(run) = conform(
        "provider.c",
        &["--method", "pairs", "--work", "inject", "--observe", "state", "--up-to", "volumes=2"],
    ) else {
        return;
    };
    assert!(run.clean().contains(": all as specified\n"));
}

#[test]
fn it_counts_to_the_end() {
    let options = ["--method", "transitions", "--observe", "state", "--up-to", "volumes=64"];
    let Some(run) = conform("provider.c", &options) else { return };
    assert!(run.clean().contains(": all as specified\n"));
}

#[test]
fn the_right_one_in_python_passes() {
    let Some(run) = conform("provider.py", &["--jobs", "2"]) else { return };
    assert!(run.clean().contains(": all as specified\nproved: "));
    let Some(run) = conform(
        "provider.py",
        &["--method", "matrix", "--work", "inject", "--observe", "state", "--up-to", "volumes=2"],
    ) else {
        return;
    };
    assert!(run.clean().contains(": all as specified\n"));
}

/// Caught by the default suite; and all of this is said.
fn is_caught(name: &str, told: &[&str]) {
    let Some(run) = conform(name, &["--fail-fast", "--timeout", "500ms"]) else { return };
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{name}: {}", run.out);
    for text in told {
        assert!(run.out.contains(text), "{name}: `{text}` is not in\n{}", run.out);
    }
}

#[test]
fn one_that_vetoes_after_an_abandoned_set_is_caught() {
    is_caught(
        "wrong_vetoes_after_abandoned.py",
        &["`begin_prepare` answers `provider_veto`; specified is `ok`", "rule STP-6: "],
    );
}

#[test]
fn one_that_ignores_the_set_is_caught() {
    is_caught("wrong_ignores_the_set.py", &["specified object_not_found", "guard: other_set"]);
}

#[test]
fn one_that_commits_a_part_is_caught() {
    is_caught(
        "wrong_commits_a_part.py",
        &["`post_commit` answers `ok`; specified is `provider_veto`", "rule RB-24: "],
    );
}

#[test]
fn one_that_hangs_is_caught() {
    is_caught(
        "wrong_hangs.py",
        &["the subject does not answer: within 500 ms to `{\"event\":\"abort\""],
    );
}

#[test]
fn one_that_never_looks_at_its_state_is_caught() {
    is_caught("wrong_commit.c", &["`commit` answers `ok`; specified is `provider_veto`"]);
}

#[test]
fn one_that_crashes_is_caught() {
    is_caught("wrong_crash.c", &["the subject has ended: signal: ", "{\"event\":\"abort\""]);
}

#[test]
fn the_transcript_of_the_protocol_is_what_is_said() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/PROTOCOL.md");
    let text = std::fs::read_to_string(path).expect("the protocol");
    let block = text.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let lines = |mark: &str| -> Vec<String> {
        let block = block.expect("a transcript").lines();
        block.filter_map(|line| line.strip_prefix(mark)).map(str::to_owned).collect()
    };
    let (asked, answered) = (lines("> "), lines("< "));
    assert_eq!(asked.len(), answered.len());
    assert!(asked.len() > 5, "{asked:?}");
    if !there_is("python3") {
        return;
    }
    let mut child = Command::new("python3")
        .arg(subject("provider.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let input = asked.iter().map(|line| format!("{line}\n")).collect::<String>();
    child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("it reads");
    let said = child.wait_with_output().expect("it ends").stdout;
    let said = String::from_utf8(said).expect("text");
    let json = |line: &str| -> serde_json::Value { serde_json::from_str(line).expect(line) };
    let said: Vec<_> = said.lines().map(json).collect();
    assert_eq!(said, answered.iter().map(|line| json(line)).collect::<Vec<_>>());
    // And the first lines are those that the command writes.
    let run = lifechart(&["conform", "builtin:vss_provider", "--", "true"]);
    assert!(run.err.contains(&format!("'{}' '{}'", asked[0], asked[1])), "{}", run.err);
}
