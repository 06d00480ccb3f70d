//! Subjects that do what no subject should: each is a failure, in time, and never a hang.

use super::*;
use lifechart_spec::compile::compile;
use lifechart_spec::conformance as suites;
use lifechart_spec::machine::{Machine, Value};
use lifechart_spec::source::Source;
use std::io::Write as _;
use std::time::Duration;

const LAMP: &str = "\
lifechart: 1
machine: lamp
doc: A lamp with a key.
types: {key: id}
replies: {not_now: {code: 0x80042306, name: E_NOT_NOW}}
every_call: [not_now]
context: {held_by: {type: key, optional: true}}
events:
  press: {params: {key: key, long: bool}}
initial: dark
otherwise: {refuse: not_now}
states:
  dark: {title: OFF, code: 7, transitions: {press: {target: lit, assign: {held_by: event.key}}}}
  lit: {transitions: {press: {guard: event.key == held_by && event.long, target: dark, assign: {held_by: None}}}}
";

fn machine() -> Machine {
    let compiled = compile(Source::new("lamp.yaml", LAMP));
    compiled.checked().map(|(machine, _)| machine.clone()).unwrap_or_else(|| {
        panic!("{}", compiled.report(false));
    })
}

fn press(machine: &Machine) -> suites::Call {
    suites::Call {
        stimulus: suites::Stimulus::Event {
            event: machine.events.ids().next().expect("an event"),
            payload: vec![Value::Id(0), Value::Bool(true)],
        },
        guards: Vec::new(),
        failure: None,
        results: Vec::new(),
    }
}

/// A subject written in shell, impatiently waited for.
fn shell(script: &str) -> Child {
    run("sh", &["-c", script])
}

fn run(program: &str, arguments: &[&str]) -> Child {
    let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
    let launch = Launch {
        start: Duration::from_millis(1500),
        call: Duration::from_millis(400),
        ..Launch::new(program, arguments)
    };
    Child::new(launch, &machine())
}

/// After the handshake and the reset, as it should be.
const WELL: &str = r#"read a; echo '{"lifechart":1}'; read a; echo '{"ok":true}'; read a; "#;

/// What a call comes to after a good beginning.
fn after_a_good_beginning(script: &str) -> Result<Answer, Failure> {
    let machine = machine();
    let mut child = shell(&format!("{WELL}{script}"));
    child.reset().unwrap_or_else(|failure| panic!("{failure}"));
    child.apply(&Call::new(&machine, &press(&machine)))
}

/// Fails, and its message holds all of that.
#[track_caller]
fn fails<T: std::fmt::Debug>(done: Result<T, Failure>, kind: FailureKind, parts: &[&str]) {
    let failure = done.expect_err("it must fail");
    assert_eq!(failure.kind, kind, "{failure}");
    for part in parts {
        assert!(failure.message.contains(part), "`{part}` is not in: {failure}");
    }
}

#[test]
fn answers_are_understood() {
    let answer =
        r#"echo '{"reply":"ok","state":"lit","actions":["ring"],"answers":{"press":"not_now"}}'"#;
    let answer = after_a_good_beginning(answer).expect("an answer");
    let meant = Answer {
        state: Some("lit".into()),
        actions: Some(vec!["ring".into()]),
        ..Answer::reply("ok").and_answers("press", "not_now")
    };
    assert_eq!(answer, meant);
    let pending = after_a_good_beginning(r#"printf '{"reply":null,"state":null}\r\n'"#);
    assert_eq!(pending, Ok(Answer::pending()));
}

#[test]
fn replies_and_states_may_be_called_as_elsewhere() {
    for reply in ["2147754758", "-2147212538", r#""E_NOT_NOW""#, r#""not_now""#] {
        for state in ["7", r#""OFF""#, r#""dark""#] {
            let script = format!("echo '{{\"reply\":{reply},\"state\":{state}}}'");
            let meant = Answer { state: Some("dark".into()), ..Answer::reply("not_now") };
            assert_eq!(after_a_good_beginning(&script), Ok(meant), "{script}");
        }
    }
}

#[test]
fn a_number_that_nothing_has_is_a_reply_that_is_not_declared() {
    for (code, name) in [("-2147212543", "0x80042301"), ("2147754753", "0x80042301"), ("5", "5")] {
        let answer = after_a_good_beginning(&format!("echo '{{\"reply\":{code}}}'"));
        assert_eq!(answer, Ok(Answer::reply(name)));
    }
}

#[test]
fn lines_are_as_documented() {
    let machine = machine();
    assert_eq!(hello_line("lamp"), r#"{"lifechart":1,"machine":"lamp"}"#);
    assert_eq!(reset_line(), r#"{"reset":true}"#);
    let mut call = press(&machine);
    let line = |call: &suites::Call| call_line(&Call::new(&machine, call));
    assert_eq!(line(&call), r#"{"event":"press","payload":{"key":1,"long":true}}"#);
    call.failure = machine.replies.ids().find(|&reply| machine[reply].name == "not_now");
    let pressed = r#"{"event":"press","payload":{"key":1,"long":true},"fail":"not_now"}"#;
    assert_eq!(line(&call), pressed);
    call.stimulus = suites::Stimulus::Finish;
    assert_eq!(line(&call), r#"{"finish":true,"fail":"not_now"}"#);
    (call.stimulus, call.failure) = (suites::Stimulus::Wait(Duration::from_secs(2)), None);
    assert_eq!(line(&call), r#"{"wait":2000}"#);
}

#[test]
fn a_subject_that_hangs_is_killed_with_what_it_started() {
    let folder = tempfile::tempdir().expect("a folder");
    let left = folder.path().join("left");
    let script = format!("(sleep 1; touch {}) & sleep 600", left.display());
    let begun = Instant::now();
    let done = after_a_good_beginning(&script);
    fails(done, FailureKind::Hung, &["within 400 ms", r#"{"event":"press""#]);
    assert!(begun.elapsed() < Duration::from_secs(5));
    std::thread::sleep(Duration::from_millis(1500));
    assert!(!left.exists(), "what the subject had started was not killed");
}

#[test]
fn a_subject_that_dies_is_told_with_its_last_words() {
    let script = "echo first >&2; echo the disk is on fire >&2; exit 3";
    let parts = ["exit status: 3", "\n  | first\n  | the disk is on fire"];
    fails(after_a_good_beginning(script), FailureKind::Ended, &parts);
    let parts = ["in the middle of its line `{\"reply\":\"o`", "signal: 9"];
    fails(
        after_a_good_beginning("printf '{\"reply\":\"o'; kill -9 $$"),
        FailureKind::Ended,
        &parts,
    );
}

#[test]
fn a_subject_that_closes_its_output_and_runs_on_has_ended() {
    let parts = ["closed its standard output"];
    fails(after_a_good_beginning("exec >&-; sleep 600"), FailureKind::Ended, &parts);
}

#[test]
fn nonsense_is_told_as_what_it_is() {
    let cases: [(&str, &[&str]); 13] = [
        ("hello", &["`hello`", "no JSON", "standard error"]),
        ("", &["an empty line"]),
        ("[1]", &["an object is needed", "`[1]`"]),
        (r#"{"reply":7.5}"#, &["`reply` must be a name or a code, and is `7.5`"]),
        (r#"{"reply":"ok","state":["lit"]}"#, &["`state` must be a name or a code"]),
        (r#"{"reply":"ok","actions":"ring"}"#, &["`actions` must be a list of names"]),
        (r#"{"reply":"ok","actions":["ring",2]}"#, &["`actions` must be a list of names"]),
        (r#"{"reply":"ok","answers":["press"]}"#, &["`answers` must be an object"]),
        (r#"{"reply":true}"#, &["`reply` must be a name or a code, and is `true`"]),
        (r#"{"reply":"ok","answers":{"a":"b","c":"d"}}"#, &["only one call can have waited"]),
        (r#"{"replay":"ok"}"#, &["there is no `reply`, but a `replay`"]),
        (r#"{"reply":"ok","sate":"lit"}"#, &["no `sate`; did you mean `state`?"]),
        (r#"{"reply":"ok","actions":["ri"#, &["the line breaks off"]),
    ];
    for (said, parts) in cases {
        fails(
            after_a_good_beginning(&format!("echo '{said}'; read a")),
            FailureKind::Nonsense,
            parts,
        );
    }
    let parts = ["no UTF-8"];
    fails(after_a_good_beginning(r"printf '\377\376\n'; read a"), FailureKind::Nonsense, &parts);
}

#[test]
fn a_subject_may_say_that_it_has_failed() {
    let script = r#"echo '{"error":"KeyError: set"}'; read a"#;
    fails(after_a_good_beginning(script), FailureKind::Panicked, &["KeyError: set"]);
}

#[test]
fn a_line_without_end_is_cut_off() {
    let parts = ["more than 65536 bytes"];
    fails(after_a_good_beginning("tr '\\0' x </dev/zero"), FailureKind::Nonsense, &parts);
}

#[test]
fn more_lines_than_were_asked_for_are_a_flood() {
    let parts = [r#"said `{"reply":"ok"}` without being asked"#];
    fails(after_a_good_beginning(r#"yes '{"reply":"ok"}'"#), FailureKind::Flooded, &parts);
    let machine = machine();
    // The second line comes later, but before the next call.
    let late = r#"echo '{"reply":"ok"}'; sleep 0.1; echo '{"reply":"not_now"}'; read a"#;
    let mut child = shell(&format!("{WELL}{late}"));
    child.reset().expect("a reset");
    let call = press(&machine);
    child.apply(&Call::new(&machine, &call)).expect("an answer");
    std::thread::sleep(Duration::from_millis(300));
    fails(
        child.apply(&Call::new(&machine, &call)),
        FailureKind::Flooded,
        &["`{\"reply\":\"not_now\"}`"],
    );
}

#[test]
fn a_subject_that_never_reads_is_a_failure_too() {
    let machine = machine();
    let call = press(&machine);
    let answers = r#"echo '{"lifechart":1}'; sleep 0.2; echo '{"ok":true}'; sleep 600"#;
    let mut child = shell(answers);
    let done = child.reset().and_then(|()| child.apply(&Call::new(&machine, &call)).map(|_| ()));
    let failure = done.expect_err("nothing was read");
    assert!(matches!(failure.kind, FailureKind::Hung | FailureKind::Flooded), "{failure}");
}

#[test]
fn the_handshake_is_needed() {
    let cases: [(&str, &[&str]); 4] = [
        (
            r#"read a; echo '{"reply":"ok"}'; read a"#,
            &[r#"must be answered with `{"lifechart":1}`"#],
        ),
        (r#"read a; echo '{"lifechart":2}'; read a"#, &["version 2", "version 1"]),
        ("exit 127", &["the subject has ended: exit status: 127"]),
        ("sleep 600", &["within 1500 ms", "flush its standard output"]),
    ];
    for (script, parts) in cases {
        fails(shell(script).reset(), FailureKind::NotStarted, parts);
    }
    // It sends everything back, and the first line has all that its answer needs.
    fails(
        run("cat", &[]).reset(),
        FailureKind::Nonsense,
        &[r#"must be answered with `{"ok":true}`"#],
    );
    let parts = ["`no-such-program-anywhere`"];
    fails(run("no-such-program-anywhere", &[]).reset(), FailureKind::NotStarted, &parts);
}

#[test]
fn output_that_lies_in_a_buffer_is_recognised() {
    let script = "\
import sys
for line in sys.stdin:
    print('{\"lifechart\":1}')
";
    let mut python = run("env", &["-u", "PYTHONUNBUFFERED", "python3", "-c", script]);
    match python.reset() {
        Err(failure) if failure.message.contains("status: 127") => {
            let _ = writeln!(std::io::stderr(), "SKIPPED: there is no `python3`");
        }
        done => {
            let parts =
                [r#"it said `{"lifechart":1}`"#, "held in a buffer: flush it after every line"];
            fails(done, FailureKind::NotStarted, &parts);
        }
    }
}

#[test]
fn it_is_started_again_after_a_failure_and_given_up_in_the_end() {
    let machine = machine();
    let call = press(&machine);
    let mut child = shell(&format!("{WELL}exit 1"));
    for _ in 0..6 {
        child.reset().unwrap_or_else(|failure| panic!("{failure}"));
        let done = child.apply(&Call::new(&machine, &call));
        fails(done, FailureKind::Ended, &["exit status: 1"]);
    }
    let parts = ["it was started 6 times, and no test came to its end; given up"];
    fails(child.reset(), FailureKind::NotStarted, &parts);
}

#[test]
fn it_may_fail_more_often_once_a_test_came_to_its_end() {
    let machine = machine();
    let call = press(&machine);
    let well = format!(
        "{WELL}echo '{{\"reply\":\"ok\"}}'; read a; echo '{{\"ok\":true}}'; read a; exit 1"
    );
    let mut child = shell(&well);
    child.reset().expect("a reset");
    child.apply(&Call::new(&machine, &call)).expect("an answer");
    for _ in 0..20 {
        child.reset().unwrap_or_else(|failure| panic!("{failure}"));
        let _ = child.apply(&Call::new(&machine, &call));
    }
}

#[test]
fn a_stop_is_heard_at_once() {
    let launch = Launch::new("sh", vec!["-c".to_owned(), "sleep 600".to_owned()]);
    launch.stop.store(true, Ordering::Relaxed);
    let begun = Instant::now();
    Child::new(launch, &machine()).reset().expect_err("it never answers");
    assert!(begun.elapsed() < Duration::from_secs(2));
}
