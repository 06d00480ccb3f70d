//! What is said of a run, in JSON.

use super::report::Report;
use lifechart_conformance::{Finding, Place};
use serde_json::{Value, json};

/// One object, its keys always in the same order.
pub(super) fn written(report: &Report<'_>) -> String {
    let specification = report.prepared.specification();
    let (size, claim, outcome) = (report.prepared.size(), report.prepared.claim(), &report.outcome);
    let counts = |all: &[(String, u32)]| -> serde_json::Map<String, Value> {
        all.iter().map(|(name, max)| (name.clone(), json!(max))).collect()
    };
    let options = report.options;
    let findings = outcome.findings.iter().map(|finding| self::finding(report, finding));
    let whole = json!({
        "file": specification.machine().source.path(),
        "machine": specification.machine().name,
        "command": report.arguments.command,
        "subject": report.name,
        "method": options.method.to_string(),
        "extra": options.extra_states(),
        "observe": options.observe.as_str(),
        "work": options.work.as_str(),
        "time": options.time,
        "up_to": counts(&options.up_to),
        "max": counts(&options.max),
        "compares": claim.compared,
        "proves": claim.proves,
        "misses": claim.misses,
        "suite": {"tests": size.tests, "calls": size.inputs},
        "passes": report.is_complete(),
        "tests": outcome.done.tests,
        "calls": outcome.done.events,
        "failed": outcome.done.failed,
        "skipped": report.skipped,
        "ended_early": outcome.ended_early,
        "findings": findings.collect::<Vec<_>>(),
        "further_findings": outcome.more,
    });
    format!("{whole:#}\n")
}

fn finding(report: &Report<'_>, finding: &Finding) -> Value {
    let steps = finding.steps.iter().map(|step| {
        json!({
            "call": step.call,
            "expected": step.expected,
            "seen": step.seen,
            "place": step.place.as_ref().map(place),
        })
    });
    let rules = finding.rules.iter();
    let rules = rules.map(|rule| json!({"id": rule.id, "text": rule.text, "source": rule.source}));
    json!({
        "kind": finding.mismatch.as_str(),
        "message": finding.message,
        "help": finding.help,
        "steps": steps.collect::<Vec<_>>(),
        "place": finding.place.as_ref().map(place),
        "also": finding.also.iter().map(place).collect::<Vec<_>>(),
        "why": finding.why,
        "rules": rules.collect::<Vec<_>>(),
        "tests": finding.tests,
        "shortest": finding.is_shortest,
        "unstable": finding.is_unstable,
        "lines": report.lines(finding),
    })
}

fn place(place: &Place) -> Value {
    let Place { file, line, column, text } = place;
    json!({"file": file, "line": line, "column": column, "text": text})
}
