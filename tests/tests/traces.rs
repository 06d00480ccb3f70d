//! Recorded runs: what conforms, what deviates, and where it is said.

use lifechart_conformance::trace::{Checker, Options, Summary};
use lifechart_spec::builtin;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::machine::Machine;
use lifechart_spec::source::Source;
use lifechart_tests::recorded::{Detail, Recorder, Work, record};
use lifechart_tests::tree;

#[path = "traces/brute_force.rs"]
mod brute_force;
#[path = "traces/mapped.rs"]
mod mapped;
#[path = "traces/time.rs"]
mod time;
#[path = "traces/tried.rs"]
mod tried;

/// The lifecycles we ship that are one machine.
fn shipped() -> Vec<Compiled> {
    let names = ["vss_provider", "vss_async", "vss_coordinator", "vss_requester", "vss_writer"];
    let source = |name: &str| builtin::find(name).expect("a lifecycle that is shipped");
    names.iter().map(|name| compile(source(name))).collect()
}

/// The machines of the corpus.
fn corpus() -> Vec<Compiled> {
    let is_yaml = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "yaml");
    let paths = tree::files("tests/corpus/pass").into_iter().filter(is_yaml);
    let read = |path: std::path::PathBuf| {
        let shown = path.display().to_string();
        compile(Source::new(shown.clone(), tree::read(&shown)))
    };
    paths.map(read).collect()
}

fn provider() -> Compiled {
    compile(builtin::find("vss_provider").expect("the provider"))
}

fn machine(compiled: &Compiled) -> &Machine {
    compiled.machine.as_ref().expect("a machine")
}

/// Checks a log.
fn checked(compiled: &Compiled, options: Options, log: &str) -> Summary {
    let (machine, exploration) = compiled.checked().expect("a machine without mistakes");
    let mut checker = Checker::new(machine, exploration, options);
    checker.begin("log");
    checker.lines(log.as_bytes());
    checker.finish()
}

fn usual(compiled: &Compiled, log: &str) -> Summary {
    checked(compiled, Options::new(machine(compiled)), log)
}

/// The findings in few words: `line kind`.
fn found(summary: &Summary) -> Vec<String> {
    let words = |finding: &lifechart_conformance::trace::Finding| {
        format!("{} {}", finding.line, finding.kind.as_str())
    };
    summary.findings.iter().map(words).collect()
}

fn details() -> Vec<Detail> {
    let mut all = Vec::new();
    for work in [Work::Inside, Work::Returns, Work::Shown] {
        for bits in 0..32_u32 {
            let is = |bit: u32| bits & (1 << bit) != 0;
            all.push(Detail {
                states: is(0),
                actions: is(1),
                verdicts: is(2),
                payloads: !is(3),
                times: is(4),
                tries: is(2),
                work,
            });
        }
    }
    all
}

#[test]
fn what_the_interpreter_does_conforms_in_every_detail() {
    let mut lines = 0;
    for compiled in shipped().iter().chain(&corpus()) {
        let machine = machine(compiled);
        for (seed, detail) in (1..).zip(details()) {
            let log = record(machine, detail, seed, 40);
            let summary = usual(compiled, &log);
            lines += summary.lines;
            assert_eq!(summary.broken, 0, "{}: {:?}", machine.name, summary.broken_lines);
            assert!(
                summary.conforms(),
                "{} {detail:?}: {:#?}\n{}",
                machine.name,
                summary.findings,
                numbered(&log)
            );
        }
    }
    assert!(lines > 30_000, "{lines}");
}

#[test]
fn what_is_tried_meanwhile_conforms_in_every_detail() {
    let (mut tried, mut lines) = (0, 0);
    for compiled in shipped().iter().chain(&corpus()) {
        let machine = machine(compiled);
        for (seed, detail) in (1..).zip(details()) {
            let mut recorder = Recorder::new(machine, detail, seed);
            recorder.overlaps = true;
            (0..40).for_each(|_| recorder.step());
            let log = recorder.log;
            let summary = usual(compiled, &log);
            lines += summary.lines;
            tried += log.matches("\"verdict\":\"trying\"").count();
            assert_eq!(summary.broken, 0, "{}: {:?}", machine.name, summary.broken_lines);
            assert!(
                summary.conforms(),
                "{} {detail:?}: {:#?}\n{}",
                machine.name,
                summary.findings,
                numbered(&log)
            );
        }
    }
    assert!(lines > 30_000, "{lines}");
    assert!(tried > 500, "{tried}");
}

fn numbered(log: &str) -> String {
    log.lines().zip(1..).map(|(line, number)| format!("{number:3} {line}\n")).collect()
}

#[test]
fn an_orderly_log_is_told_set_by_set() {
    let compiled = provider();
    let mut recorder = Recorder::new(machine(&compiled), Detail::REPLIES, 7);
    recorder.orderly = true;
    (0..20_000).for_each(|_| recorder.step());
    let summary = usual(&compiled, &recorder.log);
    assert!(summary.conforms(), "{:#?}", summary.findings);
    assert!(summary.conforming > 100, "{summary:?}");
    assert_eq!(summary.deviating, 0);
    assert!(summary.cells.len() > 50);
}

const BEGIN_A: &str =
    r#"{"event":"begin_prepare","payload":{"set":"A","snapshot":"1"},"reply":"ok"}"#;
const BEGIN_B: &str =
    r#"{"event":"begin_prepare","payload":{"set":"B","snapshot":"2"},"reply":"ok"}"#;
const END_A: &str = r#"{"event":"end_prepare","payload":{"set":"A"},"reply":"ok"}"#;
const END_B: &str = r#"{"event":"end_prepare","payload":{"set":"B"},"reply":"ok"}"#;

#[test]
fn a_deviation_is_shown_with_its_place_and_what_decides() {
    let compiled = provider();
    let wrong = r#"{"event":"commit","payload":{"set":"A"},"reply":"S_OK"}"#;
    let summary = usual(&compiled, &[BEGIN_A, END_A, wrong].join("\n"));
    assert_eq!(found(&summary), ["3 wrong-reply"]);
    let finding = &summary.findings[0];
    assert_eq!(finding.column, 50);
    assert_eq!(finding.text, wrong);
    assert_eq!(finding.set.as_deref(), Some("A"));
    assert_eq!(finding.message, "`commit` was answered `ok` in `prepared`");
    assert_eq!(finding.expected, ["in `prepared`: refused, `provider_veto`"]);
    let place = finding.place.as_ref().expect("what decides");
    assert_eq!(
        place.text,
        "otherwise: {refuse: provider_veto}         # a call out of order: refused, and nothing changes"
    );
    assert_eq!((summary.conforming, summary.deviating, summary.unfinished), (0, 1, 0));
}

#[test]
fn the_rule_that_is_broken_is_named() {
    let compiled = provider();
    // A provider that vetoes the first begin after an abandoned set.
    let veto =
        r#"{"event":"begin_prepare","payload":{"set":"B","snapshot":"2"},"reply":"not_now"}"#;
    let summary = usual(&compiled, &[BEGIN_A, veto].join("\n"));
    assert_eq!(found(&summary), ["2 wrong-reply"]);
    let rules: Vec<&str> =
        summary.findings[0].rules.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(rules, ["STP-5", "STP-6"]);
}

#[test]
fn two_interleaved_sets_are_told_at_their_place() {
    let compiled = provider();
    let summary = usual(&compiled, &[BEGIN_A, BEGIN_B, END_A, END_B].join("\n"));
    assert_eq!(found(&summary), ["3 interleaved-sets"]);
    let note = &summary.findings[0].notes[0];
    assert!(note.starts_with("`B` has replaced `A` in line 2, and here `A` goes on"), "{note}");
    // Apart they are two machines.
    let apart = [(BEGIN_A, 1), (BEGIN_B, 2), (END_A, 1), (END_B, 2)];
    let apart = apart.map(|(line, of)| line.replacen('{', &format!("{{\"instance\":{of},"), 1));
    let summary = usual(&compiled, &apart.join("\n"));
    assert!(summary.conforms(), "{:#?}", summary.findings);
    assert_eq!(summary.instances, 2);
    assert_eq!(summary.unfinished, 2);
}

#[test]
fn unfinished_sets_are_no_violations() {
    let compiled = provider();
    let summary = usual(&compiled, &[BEGIN_A, END_A].join("\n"));
    assert!(summary.conforms());
    assert_eq!((summary.conforming, summary.deviating, summary.unfinished), (0, 0, 1));
    let open = &summary.unfinished_sets[0];
    assert_eq!((open.name.as_str(), open.line), ("A", 1));
    // Given up is finished.
    let abort = r#"{"event":"abort","payload":{"set":"A"},"reply":"ok"}"#;
    let summary = usual(&compiled, &[BEGIN_A, END_A, abort].join("\n"));
    assert_eq!((summary.conforming, summary.unfinished), (1, 0));
    // Who says that a state is an end is believed.
    let mut options = Options::new(machine(&compiled));
    let states = machine(&compiled).states.iter();
    options.finished = states.filter(|(_, s)| s.name == "prepared").map(|(id, _)| id).collect();
    let summary = checked(&compiled, options, &[BEGIN_A, END_A].join("\n"));
    assert_eq!((summary.conforming, summary.unfinished), (1, 0));
}

#[test]
fn broken_lines_are_counted_and_shown_and_nothing_else_suffers() {
    let compiled = provider();
    let bad: [&[u8]; 8] = [
        b"{\"event\":\"end_prepare\",\"payl",
        b"{\"event\":\"\xFF\xFE\"}",
        b"hello",
        b"{\"event\":\"end_prepair\"}",
        b"{\"reply\":\"ok\"}",
        b"{\"event\":\"end_prepare\",\"reply\":\"0x80042307\"}",
        b"{\"event\":\"end_prepare\",\"to\":\"prepard\"}",
        b"{\"event\":\"begin_prepare\",\"at\":\"noon\"}",
    ];
    let mut log = BEGIN_A.as_bytes().to_vec();
    for line in bad {
        log.push(b'\n');
        log.extend_from_slice(line);
    }
    log.extend_from_slice(format!("\n\n{END_A}\n").as_bytes());
    let (machine, exploration) = compiled.checked().expect("no mistakes");
    let mut checker = Checker::new(machine, exploration, Options::new(machine));
    checker.begin("log");
    checker.lines(&log);
    checker.too_long(b"{\"event\":\"aaaa", 14);
    let summary = checker.finish();
    assert!(summary.conforms(), "{:#?}", summary.findings);
    assert_eq!((summary.lines, summary.understood), (12, 2));
    assert_eq!((summary.broken, summary.ignored), (9, 1));
    let told = summary.broken_lines.iter();
    let told: Vec<String> =
        told.map(|line| format!("{}:{}: {}", line.line, line.column, line.why)).collect();
    assert_eq!(
        told,
        [
            "2:29: it is not JSON: the line is cut off",
            "3:11: it is not UTF-8",
            "4:1: it is not JSON: an object is expected",
            "5:11: `end_prepair` is not an event of this lifecycle; did you mean `end_prepare`?",
            "6:1: it has none of `event`, `done`, `failed`, `returned`, `after`",
            "7:33: `0x80042307` is not a reply of this lifecycle",
            "8:30: `prepard` is not a state of this lifecycle; did you mean `prepared`?",
            "9:32: this is no time",
            "12:1: it is longer than 14 bytes",
        ]
    );
}

#[test]
fn a_deviation_does_not_make_others() {
    let compiled = provider();
    let mut recorder = Recorder::new(machine(&compiled), Detail::REPLIES, 3);
    recorder.orderly = true;
    (0..2_000).for_each(|_| recorder.step());
    let lines: Vec<&str> = recorder.log.lines().collect();
    let mut deviations = 0;
    let mut cascades = 0;
    for number in (1..lines.len()).step_by(17) {
        let mut changed = lines.clone();
        changed.remove(number);
        let summary = usual(&compiled, &changed.join("\n"));
        deviations += usize::from(!summary.conforms());
        cascades += usize::from(summary.found > 1);
    }
    assert!(deviations > 10, "{deviations}");
    assert!(cascades * 10 <= deviations, "{cascades} of {deviations}");
}

#[test]
fn findings_beyond_the_most_are_counted() {
    let compiled = provider();
    let mut options = Options::new(machine(&compiled));
    options.most_findings = 2;
    let wrong = BEGIN_A.replace("\"ok\"", "\"not_now\"");
    let log: Vec<String> = (0..9)
        .flat_map(|instance| {
            let named = |line: &str| line.replacen('{', &format!("{{\"instance\":{instance},"), 1);
            [named(&wrong), named(END_B)]
        })
        .collect();
    let summary = checked(&compiled, options, &log.join("\n"));
    assert_eq!(summary.findings.len(), 2);
    assert!(summary.found >= 9, "{}", summary.found);
}
