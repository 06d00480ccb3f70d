//! A provider behind its driver, called by several threads at once: what it writes down of itself
//! conforms to its lifecycle.

#[path = "../../examples/vss_provider/src/array.rs"]
#[allow(dead_code)]
mod array;
mod lifecycle {
    lifechart::machine!(builtin "vss_provider", tests = none);
}

use array::Array;
use lifechart::observe::TraceLines;
use lifechart::{Clock, Shared};
use lifechart_conformance::trace::{Checker, Options, Summary};
use lifechart_spec::builtin;
use lifechart_spec::compile::{Compiled, compile};
use lifecycle::{Driver, Event, Machine, SetId, SnapshotId, events};
use std::thread;

fn provider() -> Compiled {
    compile(builtin::find("vss_provider").expect("a lifecycle that is shipped"))
}

/// Checks a log as `lifechart trace` does.
fn checked(log: &str) -> Summary {
    let compiled = provider();
    let (machine, exploration) = compiled.checked().expect("a machine without mistakes");
    let mut checker = Checker::new(machine, exploration, Options::new(machine));
    checker.begin("log");
    checker.lines(log.as_bytes());
    checker.finish()
}

/// What VSS, or somebody who has no idea, might call next.
fn call(thread: usize, round: usize) -> Event {
    let set = SetId(1 + (round / 16 % 2) as u128);
    match (thread * 5 + round * 7) % 11 {
        0 | 1 => events::BeginPrepare { set, snapshot: SnapshotId(round as u128) }.into(),
        2 | 3 => events::EndPrepare { set }.into(),
        4 => events::PreCommit { set }.into(),
        5 => events::Commit { set }.into(),
        6 => events::PostCommit { set, count: 1 }.into(),
        7 => events::PreFinalCommit { set }.into(),
        8 => events::PostFinalCommit { set }.into(),
        9 => events::Abort { set }.into(),
        _ => events::OnUnload { force: round.is_multiple_of(2) }.into(),
    }
}

/// The log of so many threads.
fn log(threads: usize, rounds: usize) -> String {
    let array = Array::new();
    let driver = Driver::new(Machine::new(array.now()));
    let shared = Shared::observed(driver, TraceLines::new(Vec::new()));
    thread::scope(|scope| {
        for thread in 0..threads {
            let (shared, mut array) = (&shared, array.clone());
            scope.spawn(move || {
                for round in 0..rounds {
                    shared.dispatch(&mut array, call(thread, round));
                    thread::yield_now();
                }
            });
        }
    });
    let (_, lines) = shared.into_parts();
    String::from_utf8(lines.finish().expect("memory can be written to")).expect("it is text")
}

/// The findings in few words.
fn found(summary: &Summary) -> Vec<String> {
    let words = |finding: &lifechart_conformance::trace::Finding| {
        format!("{} {}", finding.line, finding.kind.as_str())
    };
    summary.findings.iter().map(words).collect()
}

#[test]
fn what_threads_do_at_once_conforms() {
    let log = log(4, 120);
    let summary = checked(&log);
    assert_eq!(found(&summary), Vec::<String>::new(), "{log}");
    for word in ["\"done\":\"finish_preparing\"", "\"done\":\"add_snapshot\"", "\"refused\""] {
        assert!(log.contains(word), "{word}: {log}");
    }
    assert!(log.lines().count() >= 480);
}

#[test]
fn a_log_that_says_something_else_does_not() {
    let log = log(2, 60);
    let wrong = |old: &str, new: &str| {
        let changed = log.replacen(old, new, 1);
        assert_ne!(changed, log, "{old}: {log}");
        found(&checked(&changed))
    };
    let refused = "\"reply\":\"provider_veto\",\"verdict\":\"refused\"";
    let taken = "\"reply\":\"ok\",\"verdict\":\"ignored\"";
    assert!(!wrong(refused, taken).is_empty());
    assert!(!wrong("\"to\":\"preparing\"", "\"to\":\"prepared\"").is_empty());
    assert!(!wrong("\"done\":\"finish_preparing\"", "\"done\":\"commit_snapshots\"").is_empty());
    assert!(!wrong("\"actions\":[\"discard_set\"]", "\"actions\":[]").is_empty());
}
