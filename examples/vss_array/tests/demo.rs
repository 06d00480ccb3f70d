//! The README shows what the program prints, but for times and counts.

use std::process::Command;

const README: &str = include_str!("../README.md");

/// Numbers that differ from run to run become one sign, with the room before them.
fn timeless(line: &str) -> String {
    let mut words = Vec::new();
    let is_count = line.contains(" writes") || line.contains(" write ");
    for (place, word) in line.split_whitespace().enumerate() {
        let is_time = word.parse::<f64>().is_ok() && (place == 0 || word.contains('.'));
        let digits = word.trim_end_matches(['.', ',']);
        let is_number = is_time || is_count && digits.parse::<u64>().is_ok();
        words.push(if is_number { "#" } else { word });
    }
    words.join(" ")
}

fn printed() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vss_array")).output().expect("it can be started");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout).expect("it is text")
}

#[test]
fn the_readme_shows_what_is_printed() {
    let shown = README.split("```text\n").find_map(|part| {
        let (block, _) = part.split_once("\n```")?;
        block.starts_with("A set is created").then_some(block)
    });
    let shown: Vec<String> = shown.expect("it shows an act").lines().map(timeless).collect();
    let printed = printed();
    let act = printed.split_once("A set is created\n").expect("it is an act").1;
    let act = act.split_once("\nA set is aborted").expect("another one follows").0;
    let act = format!("A set is created\n{act}");
    let act: Vec<String> = act.trim_end().lines().map(timeless).collect();
    assert_eq!(act, shown);
}

#[test]
fn each_act_ends_as_it_should() {
    let printed = printed();
    for (act, end) in [
        ("A set is abandoned", "array 2 has unfinished set 1"),
        ("A set is created", "The copies are the volumes as they were"),
        ("A set is aborted", "VSS_S_ASYNC_CANCELLED"),
        ("A set fails", "DoSnapshotSet has ended               VSS_E_PROVIDER_VETO"),
        ("The process dies", "Array 1 discards set 5, which was not finished."),
        ("The process dies", "The copies are the volumes as they were"),
    ] {
        let (_, rest) = printed.split_once(&format!("\n{act}")).expect("it is an act");
        let this = rest.split_once("\nA set ").map_or(rest, |(this, _)| this);
        assert!(this.contains(end), "{act}: {this}");
    }
}
