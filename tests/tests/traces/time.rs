//! Clocks: windows, budgets, deadlines, and clocks that go backwards.

use super::{found, provider, usual};
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::source::Source;

/// A log of calls of one set, each with its time in seconds.
fn calls(calls: &[(&str, f64)]) -> String {
    let line = |(event, at): &(&str, f64)| {
        let more = match *event {
            "begin_prepare" => ",\"snapshot\":\"1\"",
            "post_commit" => ",\"count\":1",
            _ => "",
        };
        format!(
            "{{\"at\":{},\"event\":\"{event}\",\"payload\":{{\"set\":\"A\"{more}}},\"reply\":\"ok\"}}\n",
            at * 1000.0
        )
    };
    calls.iter().map(line).collect()
}

#[test]
fn a_window_is_measured_against_the_log() {
    let compiled = provider();
    let log = |post: f64| {
        calls(&[
            ("begin_prepare", 0.0),
            ("end_prepare", 100.0),
            ("pre_commit", 1000.0),
            ("commit", 1001.0),
            ("post_commit", post),
        ])
    };
    assert!(usual(&compiled, &log(1060.0)).conforms());
    let summary = usual(&compiled, &log(1060.5));
    assert_eq!(found(&summary), ["5 overrun"]);
    let finding = &summary.findings[0];
    assert_eq!(finding.message, "`frozen` lasts for 60.5 s since line 3; 60 s are allowed");
    assert_eq!(finding.place.as_ref().map(|place| place.text.as_str()), Some("within: freeze"));
    assert_eq!(finding.set.as_deref(), Some("A"));
}

#[test]
fn budgets_are_measured() {
    let compiled = provider();
    let begin = "{\"event\":\"begin_prepare\",\"payload\":{\"set\":\"A\",\"snapshot\":\"1\"},\"reply\":\"ok\",\"took\":1500}";
    let summary = usual(&compiled, begin);
    assert_eq!(found(&summary), ["1 over-budget"]);
    let message = "`begin_prepare` took 1.5 s; the budgets of its work allow 1 s";
    assert_eq!(summary.findings[0].message, message);
    // The same from the lines at which work begins and ends.
    let log = [
        r#"{"at":0,"event":"begin_prepare","payload":{"set":"A","snapshot":"1"},"reply":"ok"}"#,
        r#"{"at":1,"event":"end_prepare","payload":{"set":"A"},"reply":null}"#,
        r#"{"at":90000,"done":"finish_preparing","answers":{"end_prepare":"ok"}}"#,
        r#"{"at":90001,"event":"pre_commit","payload":{"set":"A"},"reply":null}"#,
        r#"{"at":91500,"done":"make_ready","answers":{"pre_commit":"ok"}}"#,
    ];
    let shown = log.join("\n");
    let summary = usual(&compiled, &shown);
    assert_eq!(found(&summary), ["5 over-budget"]);
    assert_eq!(
        summary.findings[0].message,
        "`make_ready` runs for 1.499 s since line 4; 1 s are allowed"
    );
}

#[test]
fn a_clock_that_goes_backwards_is_told_once() {
    let compiled = provider();
    let log = calls(&[
        ("begin_prepare", 50.0),
        ("end_prepare", 20.0),
        ("pre_commit", 21.0),
        ("commit", 22.0),
    ]);
    let summary = usual(&compiled, &log);
    assert_eq!(found(&summary), ["2 clock-backwards"]);
    assert_eq!(summary.findings[0].column, 7);
    let message = "the clock goes backwards, by 30 s, since the line before";
    assert_eq!(summary.findings[0].message, message);
}

/// A door that shuts by itself.
fn door() -> Compiled {
    let compiled = compile(Source::new(
        "door.yaml",
        "\
lifechart: 1
machine: door
replies: {not_now: {}}
every_call: [not_now]
events: {open: {}, close: {}}
otherwise: {refuse: not_now}
initial: shut
states:
  shut:
    transitions: {open: {target: opened}}
  opened:
    after: {30s: {target: shut, role: timeout}}
    transitions: {close: {target: shut}}
",
    ));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

#[test]
fn deadlines_come_due_by_the_clock() {
    let door = door();
    let open = r#"{"at":1000,"event":"open","reply":"ok"}"#;
    let close = |at: u64, reply: &str| {
        format!("{open}\n{{\"at\":{at},\"event\":\"close\",\"reply\":\"{reply}\"}}")
    };
    assert!(usual(&door, &close(30_999, "ok")).conforms());
    assert!(usual(&door, &close(31_001, "not_now")).conforms());
    assert_eq!(found(&usual(&door, &close(30_999, "not_now"))), ["2 wrong-reply"]);
    assert_eq!(found(&usual(&door, &close(31_001, "ok"))), ["2 wrong-reply"]);
}

#[test]
fn without_times_a_deadline_may_have_come_due() {
    let door = door();
    let log = |reply: &str| {
        format!(
            "{{\"event\":\"open\",\"reply\":\"ok\"}}\n{{\"event\":\"close\",\"reply\":\"{reply}\"}}"
        )
    };
    assert!(usual(&door, &log("ok")).conforms());
    assert!(usual(&door, &log("not_now")).conforms());
}

#[test]
fn deadlines_that_are_shown_are_followed() {
    let door = door();
    let log = "\
{\"at\":0,\"event\":\"open\",\"reply\":\"ok\"}
{\"at\":30010,\"after\":\"opened\",\"from\":\"opened\",\"to\":\"shut\"}
{\"at\":30020,\"event\":\"close\",\"reply\":\"not_now\"}
{\"at\":30030,\"after\":\"opened\"}
";
    let summary = usual(&door, log);
    assert_eq!(found(&summary), ["4 impossible"]);
    assert_eq!(
        summary.findings[0].message,
        "the deadline of `opened`: nothing is due there in `shut`"
    );
}
