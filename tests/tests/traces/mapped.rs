//! Logs of other shapes: mapping files, and what is said of wrong ones.

use super::{checked, found, machine, provider};
use lifechart_conformance::trace::{Mapping, Options, Summary};
use lifechart_spec::diagnostics::render_plain;
use lifechart_spec::source::Source;

fn mapped(mapping: &str, log: &str) -> Summary {
    let compiled = provider();
    let source = Source::new("map.yaml", mapping);
    let mut options = Options::new(machine(&compiled));
    options.mapping = Mapping::read(&source, machine(&compiled))
        .unwrap_or_else(|wrong| panic!("{}", render_plain(&source, &wrong)));
    checked(&compiled, options, log)
}

fn mistakes(mapping: &str) -> Vec<String> {
    let compiled = provider();
    let source = Source::new("map.yaml", mapping);
    let wrong = Mapping::read(&source, machine(&compiled)).expect_err("mistakes");
    let told = wrong.iter().map(|wrong| {
        let start = wrong.primary.span.start;
        let (line, column) = (source.line(start), source.column(start));
        format!("{line}:{column} {} ({})", wrong.message, wrong.help.join("; "))
    });
    told.collect()
}

/// A tracer's JSON: nested, with GUIDs in two spellings, HRESULTs, and ticks of 100 ns.
const ETW: &str = "\
lifechart-trace: 1
fields:
  at: System.TimeStamp
  event: System.Task
  reply: EventData.hr
  instance: System.ProcessId
params:
  set: EventData.SnapshotSetId
  snapshot: EventData.SnapshotId
  post_commit.count: EventData.Snapshots
time: {ticks: 10_000_000}
ids: guid
events:
  Prepare: begin_prepare
ignore:
  - {field: System.Task, is: Heartbeat}
  - {matches: '^#'}
";

#[test]
fn a_log_of_a_tracer_is_read_by_its_mapping() {
    let log = r##"# captured by hand
{"System":{"Task":"Heartbeat","TimeStamp":1}}
{"System":{"Task":"Prepare","TimeStamp":10000000,"ProcessId":4},"EventData":{"SnapshotSetId":"{0FA3C1D2-6F1C-4D0E-9A57-000000000001}","SnapshotId":"{0FA3C1D2-6F1C-4D0E-9A57-000000000002}","hr":"0x00000000"}}
{"System":{"Task":"EndPrepareSnapshots","TimeStamp":20000000,"ProcessId":4},"EventData":{"SnapshotSetId":"0fa3c1d2-6f1c-4d0e-9a57-000000000001","hr":0}}
{"System":{"Task":"CommitSnapshots","TimeStamp":30000000,"ProcessId":4},"EventData":{"SnapshotSetId":"0fa3c1d2-6f1c-4d0e-9a57-000000000001","hr":-2147212538}}
{"System":{"Task":"PreCommitSnapshots","TimeStamp":40000000,"ProcessId":4},"EventData":{"SnapshotSetId":"0fa3c1d2-6f1c-4d0e-9a57-000000000001","hr":0}}
{"System":{"Task":"PostCommitSnapshots","TimeStamp":800000000,"ProcessId":4},"EventData":{"SnapshotSetId":"0fa3c1d2-6f1c-4d0e-9a57-000000000001","Snapshots":1,"hr":"0x80042306"}}
"##;
    let summary = mapped(ETW, log);
    assert_eq!(summary.broken, 0, "{:?}", summary.broken_lines);
    assert_eq!((summary.ignored, summary.understood), (2, 5));
    assert_eq!(found(&summary), ["7 overrun"]);
    let finding = &summary.findings[0];
    assert_eq!(finding.instance.as_deref(), Some("4"));
    assert_eq!(finding.message, "`frozen` lasts for 76 s since line 6; 60 s are allowed");
    assert_eq!(finding.column, 53);
}

#[test]
fn plain_text_is_read_by_a_regular_expression() {
    let mapping = r"lifechart-trace: 1
line: '^(?<at>\S+) \[(?<instance>\d+)\] (?<event>\w+)\((?<set>\w*)(?:, (?<snapshot>\w+))?\) = (?<reply>\w+)$'
ignore:
  - {matches: '^---'}
";
    let log = "\
--- started
2026-11-21T10:00:00Z [1] BeginPrepareSnapshot(A, 1) = S_OK
2026-11-21T10:00:01Z [1] EndPrepareSnapshots(A) = S_OK
2026-11-21T10:00:02Z [1] CommitSnapshots(A) = S_OK
so it goes
2026-11-21T10:00:03Z [1] AbortSnapshots(A) = VSS_E_PROVIDER_VET
";
    let summary = mapped(mapping, log);
    assert_eq!(found(&summary), ["4 wrong-reply"]);
    assert_eq!(summary.findings[0].column, 47);
    let broken: Vec<String> = summary
        .broken_lines
        .iter()
        .map(|line| format!("{}:{} {}", line.line, line.column, line.why))
        .collect();
    assert_eq!(
        broken,
        [
            "5:1 it does not match `line:` of the mapping",
            "6:46 `VSS_E_PROVIDER_VET` is not a reply of this lifecycle; did you mean \
             `VSS_E_PROVIDER_VETO`?",
        ]
    );
}

#[test]
fn words_are_translated() {
    let mapping = "\
lifechart-trace: 1
fields: {event: call, reply: result, to: now}
params: {set: id, snapshot: vol}
replies: {fine: ok, nope: provider_veto}
states: {busy: preparing}
time: s
";
    let log = "{\"at\":1,\"call\":\"begin_prepare\",\"id\":7,\"vol\":1,\"result\":\"fine\",\"now\":\"busy\"}\n\
               {\"at\":2,\"call\":\"pre_commit\",\"id\":7,\"result\":\"nope\",\"now\":\"busy\"}";
    let summary = mapped(mapping, log);
    assert!(summary.conforms(), "{:#?}", summary.findings);
    assert_eq!((summary.broken, summary.understood, summary.unfinished), (0, 2, 1));
}

#[test]
fn mistakes_in_a_mapping_are_told_at_their_lines() {
    let told = mistakes(
        "\
fields: {evnt: a.b, reply: a..b}
params: {sett: x, post_comit.count: y}
time: hours
ids: guids
events: {Begin: begin_prepar}
replies: [a]
ignore: [{is: x}, {field: a, matches: b}, {matches: '('}]
wrok: shown
work: seen
",
    );
    assert_eq!(
        told,
        [
            "1:1 `lifechart-trace` is missing: the version of the mapping (begin the file with `lifechart-trace: 1`)",
            "1:10 `evnt` is not a field of a line (did you mean `event`?)",
            "1:28 a path is keys with dots between them ()",
            "2:10 `sett` is not a parameter of any event (did you mean `set`?)",
            "2:19 `post_comit` is not an event of this lifecycle (did you mean `post_commit`?)",
            "3:7 `hours` is not a form of time (one of `rfc3339`, `s`, `ms`, `us`, `ns`)",
            "4:6 `guids` is not a form of ids (did you mean `guid`?)",
            "5:17 `begin_prepar` is not an event of this lifecycle (did you mean `begin_prepare`?)",
            "6:10 words of the log and what they mean ()",
            "7:10 a rule has `field` or `matches` ()",
            "7:19 `field` and `matches` do not go together ()",
            "7:54 this regular expression cannot be read: unclosed group ()",
            "8:1 `wrok` is not a key of a mapping (did you mean `work`?)",
            "9:7 `seen` is not one of `auto`, `shown` and `hidden` (one of `auto`, `shown`, `hidden`)",
        ]
    );
    let told = mistakes("lifechart-trace: 1\nline: '(?<evnt>x)'\nfields: {reply: answer}\n");
    assert_eq!(
        told,
        [
            "2:8 `evnt` is not a field or parameter, and nothing uses this group (did you mean `event`?)",
            "3:17 `answer` is not a group of `line:` (one of `evnt`)",
        ]
    );
    assert_eq!(mistakes("lifechart-trace: 2"), ["1:18 only version `1` is known ()"]);
}
