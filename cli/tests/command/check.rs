//! `lifechart check`.

use crate::harness::{Folder, lifechart};

/// A machine without mistakes.
pub(crate) const LAMP: &str = "\
lifechart: 1
machine: lamp
events: {press: {}}
initial: dark
states:
  dark: {transitions: {press: {target: lit}}}
  lit: {transitions: {press: {target: dark}}}
";

/// The same machine with a target that does not exist.
pub(crate) const BROKEN_LAMP: &str = "\
lifechart: 1
machine: lamp
events: {press: {}}
initial: dark
states:
  dark: {transitions: {press: {target: lid}}}
  lit: {transitions: {press: {target: dark}}}
";

#[test]
fn a_good_file_gets_one_line() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let text = folder.run(&["check", "lamp.yaml"]).clean();
    assert_eq!(text, "lamp.yaml: 2 states, 1 event, 2 cells decided in 2 configurations\n");
}

#[test]
fn the_starter_and_the_builtin_lifecycles_pass() {
    let folder = Folder::new();
    folder.run(&["init", "starter"]).clean();
    let text = folder.run(&["check", "starter.yaml", "builtin:vss_provider"]).clean();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[1].starts_with("vss_provider.yaml: "), "{text}");
    assert!(lines[1].contains("19 of 19 requirements satisfied"), "{text}");
}

#[test]
fn a_mistake_is_shown_at_its_place_and_ends_with_1() {
    let folder = Folder::new();
    folder.write("lamp.yaml", BROKEN_LAMP);
    let run = folder.run(&["check", "lamp.yaml"]);
    let run = run.fails(1, &["lamp.yaml:6:40", "`lid`", "`lit`", "^^^"]);
    assert_eq!(run.out, "lamp.yaml: 1 mistake\n");
}

#[test]
fn every_file_is_checked_whatever_is_wrong_with_the_others() {
    let folder = Folder::new();
    folder.write("good.yaml", LAMP);
    folder.write("bad.yaml", BROKEN_LAMP);
    let run = folder.run(&["check", "bad.yaml", "missing.yaml", ".", "good.yaml"]);
    let run = run.fails(2, &["bad.yaml:6:40", "no file `missing.yaml`", "`.` is a directory"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert!(matches!(lines[..], ["bad.yaml: 1 mistake", good] if good.starts_with("good.yaml: 2")));
    assert_eq!(folder.run(&["check", "good.yaml", "bad.yaml", "good.yaml"]).code, 1);
}

#[test]
fn a_large_machine_is_explored_as_far_as_wanted() {
    let folder = Folder::new();
    let count = "context: {n: {type: count, max: 99}}\n";
    let turn = "press: [{guard: n < 99, assign: {n: n + 1}}, {target: lit}]";
    let text = LAMP.replace("events:", &format!("{count}events:"));
    folder.write("lamp.yaml", text.replace("press: {target: lit}", turn));
    // A hundred numbers in the dark, and the last one in the light.
    folder.run(&["check", "lamp.yaml"]).clean();
    folder.run(&["check", "--explore-limit", "101", "lamp.yaml"]).clean();
    let run = folder.run(&["check", "--explore-limit", "100", "lamp.yaml"]);
    run.fails(1, &["[exploration-limit]", "after 100 configurations", "`n` alone has 100 values"]);
    folder.run(&["check", "--explore-limit", "0", "lamp.yaml"]).fails(2, &["at least one"]);
}

#[test]
fn the_standard_input_is_a_file_too() {
    let folder = Folder::new();
    let text = folder.run_with_input(&["check", "-"], LAMP.as_bytes()).clean();
    assert!(text.starts_with("<stdin>: 2 states"), "{text}");
    folder.run_with_input(&["check", "-"], b"").fails(1, &["<stdin>:1:1"]);
}

#[test]
fn line_ends_and_byte_order_mark_do_not_matter() {
    let folder = Folder::new();
    folder.write("lamp.yaml", format!("\u{feff}{}", LAMP.replace('\n', "\r\n")));
    folder.run(&["check", "lamp.yaml"]).clean();
    folder.write("lamp.yaml", format!("\u{feff}{}", BROKEN_LAMP.replace('\n', "\r\n")));
    folder.run(&["check", "lamp.yaml"]).fails(1, &["lamp.yaml:6:40"]);
}

#[test]
fn what_is_no_specification_gets_an_error() {
    let folder = Folder::new();
    let utf_16: Vec<u8> = LAMP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: [(&str, Vec<u8>); 7] = [
        ("empty", Vec::new()),
        ("binary", vec![0, 1, 2, 0xff, 0xfe, 0x80]),
        ("latin_1", b"lifechart: 1\nmachine: l\xe4mp\nstates: {a: {}}\n".to_vec()),
        ("utf_16", [vec![0xff, 0xfe], utf_16].concat()),
        ("brackets", vec![b'['; 100_000]),
        ("long_line", vec![b'a'; 1_000_000]),
        ("tabs", b"lifechart: 1\nmachine: lamp\nstates:\n\ta: {}\n".to_vec()),
    ];
    for (name, bytes) in files {
        folder.write(name, bytes);
        let run = folder.run(&["check", name]).fails(1, &["error"]);
        assert!(!run.err.contains("panicked"), "{name}: {}", run.err);
    }
}

#[test]
fn a_builtin_that_is_not_there_names_the_nearest() {
    lifechart(&["check", "builtin:vss_providers"]).fails(2, &["`vss_provider`"]);
    lifechart(&["check", "vss_provider.yaml"]).fails(2, &["`builtin:vss_provider`"]);
}

#[test]
fn without_files_the_usage_is_shown() {
    lifechart(&["check"]).fails(2, &["<FILE>..."]);
}

/// A system of two lamps and nobody who presses them.
const ROOM: &str = "\
lifechart: 1
system: room
instances: {lamps: {use: ./parts/lamp.yaml, count: 2}}
outside: {lamps: press}
";

#[test]
fn a_system_is_known_by_its_first_key_and_reads_its_machines_from_its_own_folder() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path("rooms/parts")).expect("a folder");
    folder.write("rooms/room.yaml", ROOM);
    folder.write("rooms/parts/lamp.yaml", LAMP);
    let text = folder.run(&["check", "rooms/room.yaml"]).clean();
    let summary = "2 instances of 1 machine, 0 calls, 1 event from outside, 0 faults, 0 properties";
    assert_eq!(text, format!("rooms/room.yaml: {summary}\n"));
}

#[test]
fn a_system_names_the_machine_that_has_mistakes_or_is_missing() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path("parts")).expect("a folder");
    folder.write("room.yaml", ROOM);
    let run = folder.run(&["check", "room.yaml"]);
    let run = run.fails(1, &["room.yaml:3:26", "there is no file `parts/lamp.yaml`"]);
    assert_eq!(run.out, "room.yaml: 1 mistake\n");
    folder.write("parts/lamp.yaml", BROKEN_LAMP);
    let run = folder.run(&["check", "room.yaml"]);
    let texts = ["`./parts/lamp.yaml` has 1 mistake", "lifechart check parts/lamp.yaml", "`lid`"];
    run.fails(1, &texts);
}

/// A lamp that rings when it is lit, which is said to happen never, and a scenario that goes another
/// way.
const RINGING_LAMP: &str = "\
lifechart: 1
machine: lamp
events: {press: {}}
actions: {ring: {}}
initial: dark
states:
  dark: {transitions: {press: {target: lit}}}
  lit: {transitions: {press: {target: dark, actions: [ring]}}}
properties:
  never_rings: {never: {action: ring}}
scenarios:
  stays_lit:
    steps:
      - press
      - press: {}
        expect: {state: lit}
";

#[test]
fn runs_that_go_wrong_are_explained() {
    let folder = Folder::new();
    folder.write("lamp.yaml", RINGING_LAMP);
    let plain = folder.run(&["check", "lamp.yaml"]);
    assert_eq!((plain.code, plain.out.as_str()), (1, "lamp.yaml: 2 mistakes\n"));
    let explained = folder.run(&["check", "--explain", "lamp.yaml"]);
    assert_eq!((explained.code, &explained.err), (1, &plain.err));
    let (property, scenario) =
        explained.out.split_once("## Scenario `stays_lit` fails").expect("both are explained");
    for text in [
        "## Property `never_rings` does not hold",
        "1. dark: press -> lit, press told ok",
        "2. lit: press -> dark, press told ok, runs ring",
        "```mermaid\nsequenceDiagram\n",
        "machine->>machine: ring",
        "```rust\n#[cfg(test)]",
        "mod never_rings {",
        "fn never_rings() {",
        "assert!(",
    ] {
        assert!(property.contains(text), "`{text}` is not in:\n{property}");
    }
    for text in [
        "- `lamp.yaml:16`: scenario `stays_lit` fails: this step ends in `dark`",
        "2. lit: press -> dark",
        "sequenceDiagram",
        "fn stays_lit() {",
        "assert_eq!(machine.state(), State::Lit, \"lamp.yaml:15\");",
    ] {
        assert!(scenario.contains(text), "`{text}` is not in:\n{scenario}");
    }
}

#[test]
fn where_nothing_goes_wrong_nothing_is_explained() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    folder.write("broken.yaml", BROKEN_LAMP);
    let plain = folder.run(&["check", "lamp.yaml"]).clean();
    assert_eq!(folder.run(&["check", "--explain", "lamp.yaml"]).clean(), plain);
    let explained = folder.run(&["check", "--explain", "broken.yaml"]).fails(1, &["lid"]);
    assert_eq!(explained.out, "broken.yaml: 1 mistake\n");
}

#[test]
fn the_shipped_system_passes() {
    let folder = Folder::new();
    let text = folder.run(&["check", "builtin:vss_system"]).clean();
    assert!(text.starts_with("vss_system.yaml: 5 instances of 3 machines, 12 calls, "), "{text}");
    assert!(text.ends_with("6 of 6 requirements satisfied\n"), "{text}");
}

#[test]
fn where_a_machine_is_wanted_a_system_is_told_so() {
    let folder = Folder::new();
    folder.write("room.yaml", ROOM);
    let message = "of a system only `--to promela` can be rendered";
    folder.run(&["render", "room.yaml", "--to", "dot"]).fails(2, &[message]);
}
