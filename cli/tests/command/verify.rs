//! `lifechart verify`.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::{Folder, Run};
use serde_json::Value;

/// A machine with 20,001 configurations.
const DIAL: &str = "\
lifechart: 1
machine: dial
context: {n: {type: count, max: 20000}}
events: {turn: {}}
initial: still
states:
  still: {transitions: {turn: [{guard: n < 20000, assign: {n: n + 1}}, {assign: {n: 0}}]}}
";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    folder.write("broken.yaml", BROKEN_LAMP);
    folder.write("dial.yaml", DIAL);
    folder
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out))
}

#[test]
fn what_holds_is_said_with_its_size() {
    let text = folder().run(&["verify", "lamp.yaml"]).clean();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "lamp.yaml: everything holds");
    assert!(lines[1].starts_with("  2 configurations, 2 steps, depth 1, "), "{text}");
    assert!(lines[1].ends_with(" bytes each"), "{text}");
    assert!(lines[2].contains(" s, "), "{text}");
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_mistake_ends_with_1() {
    let run = folder().run(&["verify", "broken.yaml"]).fails(1, &["broken.yaml:6:40", "`lid`"]);
    assert_eq!(run.out, "broken.yaml: 1 mistake\n");
}

#[test]
fn a_file_that_is_not_there_ends_with_2() {
    folder().run(&["verify", "missing.yaml"]).fails(2, &["no file `missing.yaml`"]);
}

#[test]
fn a_limit_ends_with_2_and_is_named() {
    let folder = folder();
    let run = folder.run(&["verify", "dial.yaml", "--explore-limit", "20000"]);
    let run = run.fails(2, &["error[exploration-limit]"]);
    let expected = "not judged: there are more than 20000 configurations; see --explore-limit\n";
    assert!(run.out.contains(expected), "{}", run.out);
    folder.run(&["verify", "dial.yaml", "--explore-limit", "20_001"]).clean();

    let run = folder.run(&["verify", "dial.yaml", "--memory-limit", "64KiB"]);
    let run = run.fails(2, &["error[exploration-limit]"]);
    assert!(run.out.contains("take more than 64 KiB; see --memory-limit"), "{}", run.out);
    folder.run(&["verify", "dial.yaml", "--memory-limit", "64MiB"]).clean();
}

#[test]
fn a_mistake_is_one_whatever_was_not_looked_at() {
    let folder = folder();
    folder.write("dial.yaml", DIAL.replace("{turn: {}}", "{turn: {}, push: {}}"));
    let run = folder.run(&["verify", "dial.yaml", "--explore-limit", "10"]);
    run.fails(1, &["error[exploration-limit]", "`push`"]);
}

#[test]
fn json_says_the_same_and_nothing_else() {
    let folder = folder();
    let run = folder.run(&["verify", "--json", "lamp.yaml"]);
    let found = json(&run);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(found["file"], "lamp.yaml");
    assert_eq!(found["verdict"], "holds");
    assert_eq!(found["searches"][0]["configurations"], 2);
    assert_eq!(found["searches"][0]["depth"], 1);
    assert_eq!(found["diagnostics"], Value::Array(Vec::new()));

    let run = folder.run(&["verify", "--json", "broken.yaml"]);
    let found = json(&run);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(found["verdict"], "mistakes");
    assert_eq!(found["searches"], Value::Array(Vec::new()));
    assert_eq!(found["diagnostics"][0]["line"], 6);
    assert_eq!(found["diagnostics"][0]["column"], 40);

    let run = folder.run(&["verify", "--json", "dial.yaml", "--explore-limit", "10"]);
    let found = json(&run);
    assert_eq!((run.code, run.err.as_str()), (2, ""));
    assert_eq!(found["verdict"], "unjudged");
    assert!(found["reason"].as_str().is_some_and(|reason| reason.contains("--explore-limit")));
}

#[test]
fn every_property_has_its_verdict() {
    let folder = Folder::new();
    folder.write("gate.yaml", GATE);
    let run = folder.run(&["verify", "gate.yaml"]);
    let run =
        run.fails(1, &["error[property-violated]: `stays_shut` does not hold", "gate.yaml:11"]);
    for line in ["  holds      can_be_shut", "  violated   stays_shut"] {
        assert!(run.out.lines().any(|found| found == line), "{}", run.out);
    }
    let run = folder.run(&["verify", "--json", "gate.yaml"]);
    let found = json(&run);
    assert_eq!(found["properties"][0]["verdict"], "holds");
    assert_eq!(found["properties"][0]["line"], 10);
    assert_eq!(found["properties"][1]["verdict"], "violated");
    let steps = found["properties"][1]["run"].as_array().expect("a run");
    assert_eq!(steps.len(), 2, "{steps:?}");
    assert!(steps[1].as_str().is_some_and(|step| step.contains("shut: lift")), "{steps:?}");
}

const GATE: &str = "\
lifechart: 1
machine: gate
events: {lift: {}, lower: {}}
initial: open
otherwise: {ignore: ok}
states:
  open: {transitions: {lower: {target: shut}}}
  shut: {transitions: {lift: {target: open}}}
properties:
  can_be_shut: {reaches: shut}
  stays_shut: {never: {event: lift, state: shut}}
";

/// A system of two gates, one of which is told what the other is.
const PAIR: &str = "\
lifechart: 1
system: pair
instances:
  keepers: {use: keeper.yaml, count: 2}
  gate: {use: gate.yaml}
calls:
  keepers.open_it: {to: gate.lift, replies: {jammed: too_late}}
outside:
  keepers: {come: {}, go: {}}
  gate: {lower: {}}
properties:
  never_lifted_twice: {never: {at: gate, answers: {lift: jammed}}}
  can_be_lifted: {reaches: {some: keepers, state: inside}}
";

const KEEPER: &str = "\
lifechart: 1
machine: keeper
replies: {too_late: {}}
every_call: [too_late]
events: {come: {}, go: {}}
activities: {open_it: {}}
initial: outside
otherwise: {refuse: too_late}
states:
  outside: {transitions: {come: {target: opening}}}
  opening: {invoke: open_it, done: {target: inside}, failed: {target: outside}, interrupted: too_late}
  inside: {transitions: {go: {target: outside}}}
";

const JAMMING_GATE: &str = "\
lifechart: 1
machine: gate
replies: {jammed: {}}
every_call: [jammed]
events: {lift: {}, lower: {}}
initial: shut
otherwise: {refuse: jammed}
states:
  open: {transitions: {lower: {target: shut}}}
  shut: {transitions: {lift: {target: open}}}
";

fn with_pair() -> Folder {
    let folder = Folder::new();
    folder.write("pair.yaml", PAIR);
    folder.write("keeper.yaml", KEEPER);
    folder.write("gate.yaml", JAMMING_GATE);
    folder
}

#[test]
fn a_system_is_judged_as_a_whole() {
    let folder = with_pair();
    let run = folder.run(&["verify", "pair.yaml"]);
    let run = run.fails(1, &["`never_lifted_twice` does not hold", "a shortest run that shows it"]);
    for line in [
        "  holds      no deadlock",
        "  violated   never_lifted_twice",
        "  holds      can_be_lifted",
    ] {
        assert!(run.out.lines().any(|found| found == line), "{}{}", run.out, run.err);
    }
    assert!(run.out.contains("  without faults: "), "{}", run.out);

    let run = folder.run(&["verify", "--explain", "pair.yaml"]);
    for text in [
        "## Property `never_lifted_twice` does not hold",
        "sequenceDiagram",
        "fn never_lifted_twice()",
    ] {
        assert!(run.out.contains(text), "{}", run.out);
    }
    let run = folder.run(&["verify", "--json", "pair.yaml"]);
    let found = json(&run);
    assert_eq!((run.code, found["verdict"].as_str()), (1, Some("mistakes")));
    assert_eq!(found["properties"][1]["verdict"], "violated");
    assert!(found["properties"][1]["run"].as_array().is_some_and(|steps| !steps.is_empty()));

    let mended = "never_lifted_twice: {never: {at: gate, answers: {lower: success}, state: shut}}";
    folder.write(
        "pair.yaml",
        PAIR.replace("never_lifted_twice: {never: {at: gate, answers: {lift: jammed}}}", mended),
    );
    let text = folder.run(&["verify", "pair.yaml"]).clean();
    assert!(text.starts_with("pair.yaml: everything holds\n"), "{text}");
    folder.run(&["verify", "pair.yaml", "--explore-limit", "2"]).fails(2, &[""]);
}

#[test]
fn only_exploring_says_whether_what_it_finds_is_allowed_in_vain() {
    let folder = with_pair();
    let never = "never_lifted_twice: {never: {at: gate, answers: {lift: jammed}}";
    assert!(PAIR.contains(never));
    let idle = "never_lifted_twice: {always: {all: gate, state: open}, \
                whenever: [{all: gate, state: open}, {all: gate, state: shut}]";
    let with = |property: &str| {
        folder.write("pair.yaml", PAIR.replace(never, property));
        let checked = folder.run(&["check", "pair.yaml"]).clean();
        assert!(checked.starts_with("pair.yaml: "), "{checked}");
        folder.run(&["verify", "pair.yaml"])
    };
    with(idle).fails(1, &["vacuous-property"]);
    with(&format!("{idle}, allow: [vacuous-property]")).clean();
    let holds = "never_lifted_twice: {never: {at: gate, answers: {lower: success}, state: shut}";
    with(&format!("{holds}, allow: [vacuous-property]"))
        .fails(1, &["allows-nothing", "`vacuous-property`"]);
}

#[test]
fn a_system_with_mistakes_is_not_explored() {
    let folder = with_pair();
    folder.write("pair.yaml", PAIR.replace("gate.lift", "gate.lyft"));
    let run = folder.run(&["verify", "pair.yaml"]).fails(1, &["`lyft`", "pair.yaml:7"]);
    assert_eq!(run.out, "pair.yaml: 1 mistake\n");
}

#[test]
fn a_system_is_rendered_for_spin_and_as_nothing_else() {
    let folder = with_pair();
    let text = folder.run(&["render", "--to", "promela", "pair.yaml"]).clean();
    assert!(text.contains("active proctype whole() {"), "{text}");
    let run = folder.run(&["render", "--to", "dot", "pair.yaml"]);
    run.fails(2, &["only `--to promela`", "one by one"]);
    folder.write("pair.yaml", PAIR.replace("gate.lift", "gate.lyft"));
    folder.run(&["render", "--to", "promela", "pair.yaml"]).fails(1, &["`lyft`"]);
}

#[test]
fn a_machines_runs_are_shown_as_by_check() {
    let folder = Folder::new();
    folder.write("gate.yaml", GATE);
    let run = folder.run(&["verify", "--explain", "gate.yaml"]);
    for text in [
        "## Property `stays_shut` does not hold\n\n",
        "```mermaid\nsequenceDiagram\n",
        "```rust\n#[cfg(test)]",
        "fn stays_shut() {",
    ] {
        assert!(run.out.contains(text), "`{text}` is not in:\n{}", run.out);
    }
    let checked = folder.run(&["check", "--explain", "gate.yaml"]);
    let of_the_run = |out: &str| out.split_once("## ").map(|(_, shown)| shown.to_owned());
    assert_eq!(of_the_run(&run.out), of_the_run(&checked.out));
}

#[test]
fn progress_goes_to_the_standard_error_where_it_is_wanted() {
    let folder = folder();
    assert_eq!(folder.run(&["verify", "dial.yaml"]).err, "");
    let run = folder.run(&["verify", "dial.yaml", "--progress", "always"]);
    assert_eq!(run.code, 0);
    let first = run.err.lines().next().unwrap_or_default();
    assert!(first.starts_with("1 configurations, "), "{}", run.err);
    assert!(first.contains(" per second, depth 0, "), "{}", run.err);
}

#[test]
fn numbers_and_amounts_that_make_no_sense_are_wrong_usage() {
    let folder = folder();
    let run = |option, value| folder.run(&["verify", "lamp.yaml", option, value]);
    run("--explore-limit", "0").fails(2, &["at least one configuration"]);
    run("--explore-limit", "many").fails(2, &["a whole number is needed"]);
    run("--memory-limit", "2gib").fails(2, &["`2gib` is no amount of memory", "`2GiB`"]);
}
