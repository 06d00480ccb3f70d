//! `lifechart render`.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::{Folder, lifechart};

fn with_lamp() -> Folder {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    folder
}

#[test]
fn every_form_goes_to_the_standard_output() {
    let folder = with_lamp();
    let forms = [
        ("dot", "digraph"),
        ("table", "| "),
        ("rust", "pub enum State {"),
        ("sequence", "# Scenarios of lamp"),
        ("trace", "`lamp.yaml` names no requirements."),
        ("trace-json", "\"requirements\": []"),
        ("promela", "active proctype lifecycle() {"),
        ("scxml", "<scxml xmlns="),
        ("xstate", "export const machine = setup("),
        ("sismic", "statechart:"),
    ];
    for (form, expected) in forms {
        let text = folder.run(&["render", "--to", form, "lamp.yaml"]).clean();
        assert!(text.contains(expected), "{form}: {text}");
        let again = folder.run(&["render", "--to", form, "-o", "-", "lamp.yaml"]).clean();
        assert_eq!(text, again);
        let input = folder.run_with_input(&["render", "--to", form, "-"], LAMP.as_bytes()).clean();
        // Pictures inside have it in the letters of markup.
        let input = input.replace("&lt;stdin&gt;", "<stdin>");
        assert_eq!(text.replace("lamp.yaml", "<stdin>"), input);
    }
    assert_eq!(folder.names(), ["lamp.yaml"]);
}

#[test]
fn one_scenario_or_all_are_drawn() {
    let folder = Folder::new();
    let scenarios = "scenarios:\n  on: {steps: [press]}\n  on_and_off: {steps: [press, press]}\n";
    folder.write("lamp.yaml", format!("{LAMP}{scenarios}"));
    let sequence = ["render", "--to", "sequence", "lamp.yaml"];
    let all = folder.run(&sequence).clean();
    assert_eq!(all.matches("sequenceDiagram").count(), 2, "{all}");
    let one = folder.run(&[&sequence[..], &["--scenario", "on"]].concat()).clean();
    assert!(one.starts_with("## on\n") && all.contains(&one), "{one}");
    assert_eq!(one.matches("caller->>machine: press").count(), 1, "{one}");
    let unknown = [&sequence[..], &["--scenario", "onn"]].concat();
    folder.run(&unknown).fails(2, &["no scenario `onn` in `lamp`", "there is `on`"]);
    let elsewhere = ["render", "--to", "dot", "lamp.yaml", "--scenario", "on"];
    folder.run(&elsewhere).fails(2, &["`--scenario` goes with `--to sequence`"]);
}

#[test]
fn an_output_file_is_written_and_found_fresh() {
    let folder = with_lamp();
    let text = folder.run(&["render", "--to", "dot", "lamp.yaml"]).clean();
    assert_eq!(folder.run(&["render", "--to", "dot", "lamp.yaml", "-o", "lamp.dot"]).clean(), "");
    assert_eq!(folder.read("lamp.dot"), text);
    let check = ["render", "--to", "dot", "lamp.yaml", "-o", "lamp.dot", "--check"];
    folder.run(&check).clean();
    folder.write("lamp.dot", text.replace('\n', "\r\n"));
    folder.run(&check).clean();
    assert_eq!(folder.names(), ["lamp.dot", "lamp.yaml"]);
}

#[test]
fn a_stale_or_missing_output_is_named_and_not_written() {
    let folder = with_lamp();
    let check = ["render", "--to", "dot", "lamp.yaml", "-o", "lamp.dot", "--check"];
    folder.run(&check).fails(1, &["`lamp.dot`"]);
    folder.write("lamp.dot", "old");
    folder.run(&check).fails(1, &["`lamp.dot`", "`lamp.yaml`", "without `--check`"]);
    assert_eq!(folder.read("lamp.dot"), "old");
    lifechart(&["render", "--to", "dot", "--check", "x.yaml"]).fails(2, &["--output"]);
}

#[test]
fn a_bad_file_is_reported_and_nothing_is_written() {
    let folder = Folder::new();
    folder.write("lamp.yaml", BROKEN_LAMP);
    folder.write("lamp.dot", "old");
    let run = folder.run(&["render", "--to", "dot", "lamp.yaml", "-o", "lamp.dot"]);
    let run = run.fails(1, &["lamp.yaml:6:40"]);
    assert_eq!((run.out.as_str(), folder.read("lamp.dot").as_str()), ("", "old"));
}

#[test]
fn what_cannot_be_written_is_said_clearly() {
    let folder = with_lamp();
    let to = |output: &str| folder.run(&["render", "--to", "dot", "lamp.yaml", "-o", output]);
    to("out/lamp.dot").fails(2, &["no directory `out`"]);
    to("lamp.yaml").fails(2, &["overwrite the specification"]);
    to("./lamp.yaml").fails(2, &["overwrite the specification"]);
    assert_eq!(folder.read("lamp.yaml"), LAMP);
    assert_eq!(folder.names(), ["lamp.yaml"]);
}

#[test]
fn a_file_that_is_fresh_keeps_its_time() {
    let folder = with_lamp();
    let render = ["render", "--to", "dot", "lamp.yaml", "-o", "lamp.dot"];
    let time = || std::fs::metadata(folder.path("lamp.dot")).and_then(|data| data.modified());
    folder.run(&render).clean();
    let before = time().expect("it was written");
    std::thread::sleep(std::time::Duration::from_millis(20));
    folder.run(&render).clean();
    assert_eq!(time().expect("it is still there"), before);
}

#[test]
fn options_of_rust_go_with_rust_only() {
    let folder = with_lamp();
    for option in [
        ["--typestate", "lamp.yaml"],
        ["--tests=none", "lamp.yaml"],
        ["--features=serde", "lamp.yaml"],
    ] {
        let arguments = [&["render", "--to", "dot"][..], &option].concat();
        folder.run(&arguments).fails(2, &["--to rust"]);
    }
    lifechart(&["render", "--to", "rust", "--features", "sserde", "x"]).fails(2, &["serde"]);
    lifechart(&["render", "--to", "pdf", "x"]).fails(2, &["pdf", "svg", "rust"]);
    lifechart(&["render", "x"]).fails(2, &["--to"]);
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_written() {
    let folder = with_lamp();
    folder.write("real.dot", "old");
    std::os::unix::fs::symlink("real.dot", folder.path("link.dot")).expect("links can be made");
    folder.run(&["render", "--to", "dot", "lamp.yaml", "-o", "link.dot"]).clean();
    assert!(folder.read("real.dot").contains("digraph"));
    assert_eq!(folder.names(), ["lamp.yaml", "link.dot", "real.dot"]);
    let link = std::fs::symlink_metadata(folder.path("link.dot")).expect("it is there");
    assert!(link.is_symlink());
}

#[test]
fn the_trace_is_the_same_in_markdown_and_in_json() {
    let folder = Folder::new();
    folder.write("lamp.yaml", TRACED_LAMP);
    let json = folder.run(&["render", "--to", "trace-json", "lamp.yaml"]).clean();
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let coverage = |index: usize| json["requirements"][index]["coverage"].as_str();
    assert_eq!(coverage(0), Some("cells"), "{json:#}");
    assert_eq!(coverage(1), Some("independent"));
    assert_eq!(coverage(2), Some("caller"));
    let light = &json["requirements"][0];
    assert_eq!(light["source"]["title"], "The \"manual\"");
    assert_eq!(light["satisfied_by"][0]["line"], 12);
    assert_eq!(light["tested_by"]["cells"][0], "dark::press_is_taken_to_lit");

    let text = folder.run(&["render", "--to", "trace", "lamp.yaml"]).clean();
    for line in [
        "| LIGHT       | line 12      | 1 cell     | cells only        |",
        "| BACK        | line 15      | 1 scenario | shown             |",
        "| SOFT        | line 17      | nothing    | the caller's duty |",
        "- satisfied by transition `press in dark`, `lamp.yaml:12`",
        "- played by scenario `there_and_back`",
    ] {
        assert!(text.contains(line), "`{line}` is not in:\n{text}");
    }
}

#[test]
fn what_promela_cannot_say_is_named_with_its_line() {
    let folder = Folder::new();
    folder.write("vault.yaml", VAULT);
    let run = folder.run(&["render", "--to", "promela", "vault.yaml", "-o", "vault.pml"]);
    let run = run.fails(2, &["`vault` cannot be said in Promela", "vault.yaml:3: `n` of `dial`"]);
    assert!(run.err.contains("too many values to try each; give it a `max:`"), "{}", run.err);
    assert_eq!(folder.names(), ["vault.yaml"]);
}

const VAULT: &str = "\
lifechart: 1
machine: vault
events: {dial: {params: {n: {type: count}}}}
initial: shut
states:
  shut: {transitions: {dial: [{guard: event.n == 31415926, target: open}, {ignore: ok}]}}
  open: {transitions: {dial: {target: shut}}}
";

const TRACED_LAMP: &str = "\
lifechart: 1
machine: lamp
sources: {M: 'The \"manual\"'}
requirements:
  LIGHT: {source: M, text: It lights.}
  BACK: It gets dark again.
  SOFT: Nobody presses hard.
events: {press: {}}
initial: dark
states:
  dark:
    transitions: {press: {target: lit, satisfies: [LIGHT]}}
  lit: {transitions: {press: {target: dark}}}
scenarios:
  there_and_back: {satisfies: [BACK], steps: [press: {}, press: {}]}
assume:
  press_is_possible: {never: {event: press, state: dark}, after: lit, satisfies: [SOFT]}
";

#[test]
fn scenarios_become_pictures() {
    let folder = Folder::new();
    let out = folder.path("out").display().to_string();
    let every = ["render", "builtin:vss_provider", "--to", "sequence-svg"];
    let into = |more: &[&str]| lifechart(&[&every, more].concat());
    let written = into(&["--output", &out]).clean();
    assert_eq!(written.lines().count(), 13, "{written}");
    let one = into(&["--scenario", "whole_creation"]).clean();
    assert_eq!(one, folder.read("out/whole_creation.svg"));
    into(&["--output", &out, "--check"]).clean();
    folder.write("out/unload.svg", "something else");
    into(&["--output", &out, "--check"]).fails(1, &["unload.svg` is not what"]);
    into(&[]).fails(2, &["do not fit into one picture", "--scenario"]);
    into(&["--scenario", "whole_creaton"]).fails(2, &["there is `whole_creation`"]);
}

#[test]
fn a_large_machine_becomes_several_pictures() {
    let folder = Folder::new();
    let composite = |name: &str, next: &str| {
        let states: String = (0..14)
            .map(|at| {
                format!(
                    "      {name}{at}: {{transitions: {{go: {{target: {name}{}}}}}}}\n",
                    (at + 1) % 14
                )
            })
            .collect();
        format!(
            "  {name}:\n    initial: {name}0\n    transitions: {{leave: {{target: {next}}}}}\n    states:\n{states}"
        )
    };
    let text = format!(
        "lifechart: 1\nmachine: large\nevents: {{go: {{}}, leave: {{}}}}\ninitial: left\nstates:\n{}{}",
        composite("left", "right"),
        composite("right", "left")
    );
    folder.write("large.yaml", &text);
    let arguments = ["render", "large.yaml", "--to", "svg", "--output", "large.svg"];
    let out = folder.run(&arguments).clean();
    assert_eq!(out, "large.right.svg\nlarge.left.svg\nlarge.svg\n");
    assert_eq!(folder.names(), ["large.left.svg", "large.right.svg", "large.svg", "large.yaml"]);
    assert!(folder.read("large.svg").contains("<a href=\"large.left.svg\">"));
    assert!(folder.read("large.left.svg").contains("<a href=\"large.svg\">"));

    let check = [&arguments[..], &["--check"]].concat();
    folder.run(&check).clean();
    folder.write("large.left.svg", "something else");
    folder.run(&check).fails(1, &["`large.left.svg` is not what `large.yaml` says now"]);

    // In a folder with others, and with what an earlier version has left there.
    std::fs::create_dir(folder.path("out")).expect("the folder can be written");
    let into = ["render", "large.yaml", "--to", "svg,dot", "--output", "out/"];
    folder.run(&into).clean();
    folder.run(&[&into[..], &["--check"]].concat()).clean();
    let page = folder.read("out/large.left.svg");
    assert!(page.starts_with("<!-- Generated from large.yaml"), "{page}");
    folder.write("out/large.gone.svg", &page);
    let check = [&into[..], &["--check"]].concat();
    folder.run(&check).fails(1, &["`out/large.gone.svg` was generated from `large.yaml`"]);

    // Who asks for one picture gets one.
    let one = ["render", "large.yaml", "--to", "svg", "--level", "standard", "--output", "one.svg"];
    folder.run(&one).clean();
    assert!(!folder.read("one.svg").contains("<a "));
    let printed = folder.run(&["render", "large.yaml", "--to", "svg"]).clean();
    assert_eq!(printed, folder.read("one.svg"));
}

#[test]
fn graphviz_draws_in_the_same_style() {
    let folder = Folder::new();
    let arguments = ["render", "builtin:vss_provider", "--to", "svg", "--engine", "graphviz"];
    let run = folder.run(&arguments);
    if std::process::Command::new("dot").arg("-V").output().is_err() {
        eprintln!("SKIPPED: Graphviz is not installed");
        run.fails(2, &["needs `dot`, which is not installed", "install Graphviz"]);
        return;
    }
    let picture = run.clean();
    assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>\n"), "{picture}");
    for part in [
        "class=\"lifechart\"",
        "prefers-color-scheme:dark",
        "role=\"graphics-document\"",
        "id=\"state&#45;created\"",
    ] {
        assert!(picture.contains(part), "`{part}` is not in\n{picture}");
    }
    assert!(!picture.contains("graphviz version"), "another version would be another picture");
    // Every colour follows the scheme of whoever looks.
    for color in picture.split("=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(picture.contains(&format!("[fill=\"#{color}\"]")), "#{color} is always the same");
    }
    folder
        .run(&["render", "builtin:vss_provider", "--to", "dot", "--engine", "graphviz"])
        .fails(2, &["`--engine` goes with `--to svg`"]);
}

#[test]
fn who_has_no_graphviz_is_told_so() {
    let folder = Folder::new();
    let arguments = ["render", "builtin:vss_provider", "--to", "svg", "--engine", "graphviz"];
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_lifechart"))
        .args(arguments)
        .current_dir(folder.path(""))
        .env("PATH", folder.path(""))
        .output()
        .expect("the command runs");
    let err = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2), "{err}");
    assert!(err.contains("needs `dot`, which is not installed"), "{err}");
    assert!(err.contains("install Graphviz"), "{err}");
}
