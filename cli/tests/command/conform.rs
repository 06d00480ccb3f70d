//! `lifechart conform`, against subjects written in shell. Those in C and Python are in `subjects`.

use crate::harness::{Folder, Run};
use serde_json::Value;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const DOOR: &str = "\
lifechart: 1
machine: door
requirements: {D-1: {text: An open door is not opened again.}}
replies: {not_now: {}}
every_call: [not_now]
events: {open: {}, close: {}}
initial: closed
otherwise: {refuse: not_now}
states:
  closed: {transitions: {open: {target: opened}}}
  opened:
    transitions:
      open: {refuse: not_now, satisfies: [D-1]}
      close: {target: closed}
";

/// A subject in shell; what it does with an open door that is opened, is to be said.
fn door(opened_again: &str) -> String {
    format!(
        r#"
state=closed
while read line; do case "$line" in
  *lifechart*) echo '{{"lifechart":1,"name":"door 1.0"}}';;
  *reset*) state=closed; echo '{{"ok":true}}';;
  *open*) if [ $state = closed ]; then state=opened; echo '{{"reply":"ok"}}'; else {opened_again}; fi;;
  *) if [ $state = opened ]; then state=closed; echo '{{"reply":"ok"}}'; else echo '{{"reply":"not_now"}}'; fi;;
esac; done
"#
    )
}

const RIGHT: &str = r#"echo '{"reply":"not_now"}'"#;
const WRONG: &str = r#"echo '{"reply":"ok"}'"#;

fn folder(opened_again: &str) -> Folder {
    let folder = Folder::new();
    folder.write("door.yaml", DOOR);
    folder.write("door.sh", door(opened_again));
    folder
}

fn conform(folder: &Folder, options: &[&str]) -> Run {
    let subject = ["--", "sh", "door.sh"];
    let all: Vec<&str> =
        ["conform", "door.yaml"].iter().chain(options).chain(&subject).copied().collect();
    folder.run(&all)
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}{}", run.out, run.err))
}

#[test]
fn what_is_proved_is_said_before_and_after() {
    let text = conform(&folder(RIGHT), &[]).clean();
    let proves = "an implementation with at most 3 states (2 specified, 1 extra) that passes answers \
                  every sequence of inputs as specified; so does one with any number of states, each \
                  reached by an access word and at most one input more";
    assert_eq!(
        text,
        format!(
            "door.yaml: wp\n  \
             machine    2 states of 2 configurations, 2 inputs\n  \
             compares   the replies after every input; work succeeds before its call returns; no \
             deadline comes due\n  \
             proves     {proves}\n  \
             misses     implementations with more states than that\n  \
             projected  at most 13 tests with 39 inputs\n  \
             made       6 tests with 22 calls\n  \
             subject    sh door.sh, which calls itself door 1.0\n\n\
             6 tests with 22 calls: all as specified\n\
             proved: {proves}\n\
             not proved: implementations with more states than that\n"
        )
    );
}

#[test]
fn a_mistake_is_shown_with_its_rule_and_the_lines_that_show_it() {
    let folder = folder(WRONG);
    let run = conform(&folder, &[]);
    assert_eq!((run.code, run.err.as_str()), (1, ""), "{}", run.out);
    let (_, told) = run.out.split_once("\n\n").expect("an empty line before what was found");
    let reproduction = "printf '%s\\n' '{\"lifechart\":1,\"machine\":\"door\"}' \\\n  \
                        '{\"reset\":true}' \\\n  '{\"event\":\"open\"}' \\\n  \
                        '{\"event\":\"open\"}' | sh door.sh\n";
    assert_eq!(
        told,
        format!(
            "1. `open` answers `ok`; specified is `not_now`\n    \
             1  open  ok\n \
             >  2  open  specified not_now, seen ok\n   \
             decided at door.yaml:13:13\n      \
             13 |       open: {{refuse: not_now, satisfies: [D-1]}}\n   \
             rule D-1: An open door is not opened again.\n   \
             4 tests fail like this\n   \
             to see it:\n{reproduction}\n\
             6 tests with 18 calls: 4 tests failed\n"
        )
    );
    let shell = Command::new("sh").args(["-c", reproduction]).current_dir(folder.path("")).output();
    let said = String::from_utf8(shell.expect("a shell").stdout).expect("text");
    assert!(said.ends_with("{\"reply\":\"ok\"}\n{\"reply\":\"ok\"}\n"), "{said}");
}

#[test]
fn the_report_in_json_has_everything() {
    let report = conform(&folder(WRONG), &["--json", "--jobs", "3"]);
    assert_eq!(report.code, 1);
    let report = json(&report);
    assert_eq!(report["passes"], false, "{report:#}");
    assert_eq!(report["subject"], "door 1.0");
    assert_eq!((&report["tests"], &report["failed"]), (&6.into(), &4.into()), "{report:#}");
    let finding = &report["findings"][0];
    assert_eq!(finding["kind"], "other-reply");
    assert_eq!(finding["place"]["line"], 13);
    assert_eq!(finding["rules"][0]["id"], "D-1");
    assert_eq!(finding["lines"][3], "{\"event\":\"open\"}");
    assert_eq!(finding["steps"][1]["expected"], "not_now");
    let right = json(&conform(&folder(RIGHT), &["--json"]));
    assert_eq!(right["passes"], true, "{right:#}");
    assert_eq!(right["findings"], Value::Array(Vec::new()));
}

#[test]
fn a_run_may_end_at_the_first_mistake() {
    let run = conform(&folder(WRONG), &["--fail-fast"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("1 test failed\n"), "{}", run.out);
    assert!(run.out.contains(" not run: `--fail-fast`\n"), "{}", run.out);
}

#[test]
fn build_servers_get_a_case_for_each_event() {
    let folder = folder(r#"echo "<&'\"$(printf '\033')" >&2; exit 5"#);
    let run = conform(&folder, &["--junit", "report.xml"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    let text = folder.read("report.xml");
    let cases = r#"tests="2" failures="1" errors="0""#;
    assert!(text.contains(&format!("<testsuites {cases}>")), "{text}");
    assert!(text.contains(r#"<testcase classname="door" name="close" time="0"/>"#), "{text}");
    assert!(text.contains(r#"type="ended">"#), "{text}");
    assert!(text.contains("  | &lt;&amp;'&quot;"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
    let script = "\
import sys, xml.etree.ElementTree as tree
root = tree.parse('report.xml').getroot()
suite, = root.findall('testsuite')
assert int(suite.get('tests')) == len(suite.findall('testcase')), suite.attrib
assert int(suite.get('failures')) == len(suite.findall('testcase/failure')), suite.attrib
assert [p.get('name') for p in suite.iter('property')][:2] == ['subject', 'compares']
assert 'exit status: 5' in suite.find('testcase/failure').text
print('read')
";
    let python = Command::new("python3").args(["-c", script]).current_dir(folder.path("")).output();
    match python {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.stdout, b"read\n", "{said}{text}");
        }
        Err(error) => eprintln!("SKIPPED: nobody reads the XML, there is no `python3`: {error}"),
    }
}

#[test]
fn what_has_passed_is_left_out_the_next_time() {
    let folder = folder(WRONG);
    let run = conform(&folder, &["--resume", "passed.json"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    folder.write("door.sh", door(RIGHT));
    let text = conform(&folder, &["--resume", "passed.json"]).clean();
    assert!(text.contains("skipped    2 tests that passed before"), "{text}");
    assert!(text.contains("4 tests with 15 calls: all as specified\nproved: "), "{text}");
    let text = conform(&folder, &["--resume", "passed.json"]).clean();
    assert!(text.contains("0 tests with 0 calls: all as specified\nproved: "), "{text}");

    let kept = folder.read("passed.json");
    let refused = |run: Run, text: &str| {
        run.fails(2, &[text, "nothing was changed"]);
        assert_eq!(folder.read("passed.json"), kept);
    };
    let other = conform(&folder, &["--resume", "passed.json", "--extra", "0"]);
    refused(other, "`passed.json` was kept for another suite");
    folder.write("door.yaml", DOOR.replace("An open door", "A door"));
    let other = conform(&folder, &["--resume", "passed.json"]);
    refused(other, "`passed.json` was kept for another specification");
    let other = conform(&folder, &["--resume", "door.yaml"]);
    other.fails(2, &["`door.yaml` is no file that `--resume` has written"]);
    conform(&folder, &["--resume", "nowhere/passed.json"]).fails(2, &["nowhere"]);
}

#[test]
fn a_subject_that_hangs_is_a_finding() {
    let folder = folder("sleep 600");
    let begun = Instant::now();
    let run = conform(&folder, &["--timeout", "200ms", "--fail-fast"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    let told = "1. the subject does not answer: within 200 ms to `{\"event\":\"open\"}`\n";
    assert!(run.out.contains(told), "{}", run.out);
    let step = " >  2  open  specified not_now, seen the subject does not answer\n";
    assert!(run.out.contains(step), "{}", run.out);
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn what_cannot_be_run_is_no_finding() {
    let folder = folder(RIGHT);
    let conform = |subject: &[&str]| {
        let all: Vec<&str> =
            ["conform", "door.yaml", "--"].iter().chain(subject).copied().collect();
        folder.run(&all)
    };
    conform(&["no-such-program"])
        .fails(2, &["cannot be started: `no-such-program`", "try `printf"]);
    conform(&["sh", "-c", "exit 9"]).fails(2, &["exit status: 9"]);
    conform(&["cat"]).fails(2, &["a reset must be answered with `{\"ok\":true}`"]);
    conform(&[]).fails(2, &["<COMMAND>"]);
    folder.run(&["conform", "none.yaml", "--", "cat"]).fails(2, &["none.yaml"]);
    folder.write("door.yaml", DOOR.replace("target: opened", "target: open"));
    conform(&["cat"]).fails(1, &["is not a state"]);
}

#[test]
fn a_subject_that_says_too_little_is_told_once() {
    let folder = folder(RIGHT);
    let said = ["the subject's answer to `", "` has no `state`", "`--observe state` compares it"];
    conform(&folder, &["--observe", "state"]).fails(2, &said);
    folder.write("door.sh", door(RIGHT).replace(r#""reply""#, r#""state":"closed","reply""#));
    conform(&folder, &["--observe", "actions"]).fails(2, &["has no `actions`"]);
    let run = conform(&folder, &["--observe", "state"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.out.contains("it is in `closed`; specified is `opened`"), "{}", run.out);
}

#[test]
fn a_suite_that_would_be_too_large_is_made_smaller_and_that_is_said() {
    let folder = folder(RIGHT);
    let vetoes = r#"while read a; do case "$a" in *event*) echo '{"reply":"provider_veto"}';; *reset*) echo '{"ok":true}';; *) echo '{"lifechart":1}';; esac; done"#;
    let subject = ["--fail-fast", "--", "sh", "-c", vetoes];
    let all: Vec<&str> =
        ["conform", "builtin:vss_provider"].iter().chain(&subject).copied().collect();
    let run = folder.run(&all);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.out.contains("`volumes` tested up to 2"), "{}", run.out);
    let chosen =
        "chosen     --up-to volumes=2: the suite without it would have more than 5000000 calls";
    assert!(run.out.contains(chosen), "{}", run.out);
}

#[test]
fn a_stop_leaves_no_process_behind_and_keeps_what_has_passed() {
    let folder = folder(RIGHT);
    // Slow, and it says who it is.
    let subject = door(RIGHT).replace("*reset*)", "*reset*) echo $$ >>pids; sleep 0.02;");
    folder.write("door.sh", subject);
    let arguments =
        ["conform", "door.yaml", "--method", "9-switch", "--jobs", "2", "--resume", "passed.json"];
    let child = Command::new(env!("CARGO_BIN_EXE_lifechart"))
        .args(arguments)
        .args(["--", "sh", "door.sh"])
        .current_dir(folder.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let until = Instant::now() + Duration::from_secs(30);
    let has_begun =
        || folder.names().contains(&"pids".to_owned()) && folder.read("pids").lines().count() > 20;
    while !has_begun() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    let kill = |signal: &str, id: &str| {
        Command::new("kill")
            .args([signal, id])
            .stderr(Stdio::null())
            .status()
            .expect("kill")
            .success()
    };
    assert!(kill("-INT", &child.id().to_string()));
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: stopped after ") && said.contains("the same command goes on"),
        "{said}"
    );
    for id in folder.read("pids").lines() {
        assert!(!kill("-0", id), "{id} still runs");
    }
    let kept: Value = serde_json::from_str(&folder.read("passed.json")).expect("JSON");
    assert!(kept["passed"][0][1].as_u64() > Some(5), "{kept}");
}
