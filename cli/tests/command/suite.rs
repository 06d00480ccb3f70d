//! `lifechart suite`.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::{Folder, Run};
use serde_json::Value;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    folder.write("broken.yaml", BROKEN_LAMP);
    folder
}

fn json(run: &str) -> Value {
    serde_json::from_str(run).unwrap_or_else(|error| panic!("{error}: {run}"))
}

#[test]
fn the_guarantee_and_the_size_are_said() {
    let text = folder()
        .run(&["suite", "lamp.yaml", "--observe", "state", "--extra", "0", "--list"])
        .clean();
    assert_eq!(
        text,
        "lamp.yaml: wp\n  \
         machine    2 states of 2 configurations, 1 input\n  \
         compares   the replies and the state after every input; work succeeds before its call \
         returns; no deadline comes due\n  \
         proves     an implementation with at most 2 states (2 specified, 0 extra) that passes \
         answers every sequence of inputs as specified\n  \
         misses     implementations with more states than that\n  \
         projected  at most 4 tests with 8 inputs\n  \
         made       1 test with 3 inputs\n\
         press, press, press\n"
    );
}

#[test]
fn what_callers_cannot_tell_apart_is_found() {
    let text = folder().run(&["suite", "lamp.yaml"]).clean();
    assert!(text.contains("  alike      `dark` and `lit` cannot be told apart\n"), "{text}");
}

#[test]
fn a_suite_is_scored_and_certified() {
    let arguments = ["suite", "builtin:vss_provider", "--max", "volumes=2", "--observe", "state"];
    let measured = |more: &[&str]| -> Run {
        let all: Vec<&str> = arguments.iter().chain(more).copied().collect();
        folder().run(&all)
    };
    let complete = measured(&["--extra", "0", "--score", "--certify", "--json"]).clean();
    let complete = json(&complete);
    assert_eq!(complete["certificate"]["result"], "complete", "{complete:#}");
    let operators = complete["score"]["operators"].as_array().expect("a list");
    assert_eq!(operators.len(), 9);
    for operator in operators.iter().filter(|operator| operator["operator"] != "extra state") {
        assert_eq!(operator["survived"], 0, "{operator:#}");
        assert!(operator["killed"].as_u64() > Some(10), "{operator:#}");
    }

    let run = measured(&["--method", "transitions", "--score", "--certify"]);
    let run = run.fails(1, &[]);
    assert!(run.out.contains("  escapes    an implementation with "), "{}", run.out);
    assert!(run.out.contains("    survives: ") && run.out.contains("      missing test: "));
}

#[test]
fn a_test_is_listed_with_what_must_be_seen() {
    let arguments =
        ["suite", "lamp.yaml", "--method", "tour", "--observe", "state", "--json", "--list"];
    let report = json(&folder().run(&arguments).clean());
    assert_eq!(report["extra"], 0);
    let expected = serde_json::json!([
        {"input": "press", "reply": "ok", "state": "lit"},
        {"input": "press", "reply": "ok", "state": "dark"},
    ]);
    assert_eq!(report["tests"], serde_json::json!([expected]));
}

#[test]
fn what_cannot_be_made_ends_with_2() {
    let run = |more: &[&str]| {
        let arguments: Vec<&str> =
            ["suite", "builtin:vss_provider"].iter().chain(more).copied().collect();
        folder().run(&arguments)
    };
    run(&["--max", "volumes=2", "--most", "100"]).fails(2, &["no suite is made", "--most N"]);
    run(&["--max", "volumes=2", "--extra", "99999999999"]).fails(2, &["it would never end"]);
    run(&["--max", "volumes=2", "--extra", "20"]).fails(2, &["no suite is made: "]);
    run(&["--max", "volumes=2", "--method", "999-switch"]).fails(2, &["it would never end"]);
    run(&["--max", "tomes=2"]).fails(2, &["--max tomes=2: there is no count `tomes`"]);
    run(&["--max", "volumes=65"]).fails(2, &["the `max` of `volumes` is 64"]);
    run(&["--max", "volumes"]).fails(2, &["`COUNT=N`"]);
    run(&["--method", "best"]).fails(2, &["N-switch"]);
    let folder = folder();
    folder.write("still.yaml", "lifechart: 1\nmachine: still\ninitial: here\nstates: {here: {}}\n");
    let run = folder.run(&["suite", "still.yaml"]);
    run.fails(2, &["no suite can be made: it has no events"]);
    folder.run(&["suite", "broken.yaml"]).fails(1, &["`lid`"]);
}
