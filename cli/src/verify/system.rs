//! A whole system: every property judged on every run, and what the runs look like that break one.

use super::report::{Judged, Judgement, Report, Searched, Verdict};
use super::{Arguments, amount};
use lifechart_spec::code::Code;
use lifechart_spec::diagnostics::{Diagnostic, Diagnostics};
use lifechart_spec::system::verify::{self, Limits};
use lifechart_spec::system::{CompiledSystem, System, replay, sequence, words};
use std::fmt::Write as _;
use std::time::Duration;

/// What a deadlock is called among the properties.
const NO_DEADLOCK: &str = "no deadlock";

pub(super) fn limits(arguments: &Arguments) -> Limits {
    Limits { states: arguments.explore_limit, memory: arguments.memory_limit, ..Limits::default() }
}

/// A system that was explored.
pub(super) fn report<'a>(
    arguments: &Arguments,
    (compiled, system): (&'a CompiledSystem, &System),
    (found, diagnostics): (&verify::Verdict, &'a Diagnostics),
    time: Duration,
) -> Report<'a> {
    let searches = found.searches.iter().map(|search| {
        let faults = search.faults.iter().map(|&fault| system.faults[fault].name.as_str());
        let faults: Vec<&str> = faults.collect();
        let about = match faults.as_slice() {
            [] => "without faults".to_owned(),
            _ if faults.len() == system.faults.len() => "with all faults".to_owned(),
            faults => format!("with {}", faults.join(", ")),
        };
        Searched {
            about: Some(about),
            configurations: search.states,
            steps: search.steps,
            depth: search.depth,
            bytes_per_configuration: search.bytes_per_state,
        }
    });
    let deadlock = (NO_DEADLOCK.to_owned(), system.span, &found.no_deadlock);
    let properties = found.properties.iter().map(|(property, judgement)| {
        let declared = &system.properties[*property];
        (declared.name.clone(), declared.span, judgement)
    });
    let judged = std::iter::once(deadlock).chain(properties).map(|(name, span, judgement)| {
        let is_vacuous =
            |found: &&Diagnostic| found.code == Code::VacuousProperty && found.primary.span == span;
        let told = match judgement {
            verify::Judgement::Violated(_) => Judgement::Violated,
            verify::Judgement::NotJudged => Judgement::NotJudged,
            verify::Judgement::Holds if diagnostics.iter().any(|d| is_vacuous(&d)) => {
                Judgement::Vacuous
            }
            verify::Judgement::Holds => Judgement::Holds,
        };
        let run = judgement
            .trace()
            .map(|trace| trace.steps.iter().map(|step| words::step_line(system, step)).collect());
        let line = compiled.source.line(span.start);
        Judged { name, line, judgement: told, run: run.unwrap_or_default() }
    });
    Report {
        source: &compiled.source,
        diagnostics,
        verdict: verdict(arguments, found, diagnostics),
        searches: searches.collect(),
        properties: judged.collect(),
        time,
    }
}

fn verdict(arguments: &Arguments, found: &verify::Verdict, diagnostics: &Diagnostics) -> Verdict {
    if !diagnostics.is_empty() {
        return Verdict::Mistakes;
    }
    match found.searches.iter().find(|search| !search.is_complete) {
        None => Verdict::Holds,
        Some(search) if search.states > arguments.explore_limit => {
            let limit = arguments.explore_limit;
            Verdict::Unjudged(format!(
                "there are more than {limit} configurations; see --explore-limit"
            ))
        }
        Some(_) => {
            let limit = amount::shown(arguments.memory_limit);
            let reason = format!("the configurations take more than {limit}; see --memory-limit");
            Verdict::Unjudged(reason)
        }
    }
}

/// A system file with mistakes, which was not explored.
pub(super) fn unread(compiled: &CompiledSystem, time: Duration) -> Report<'_> {
    Report {
        source: &compiled.source,
        diagnostics: &compiled.diagnostics,
        verdict: Verdict::Mistakes,
        searches: Vec::new(),
        properties: Vec::new(),
        time,
    }
}

/// Each run that breaks a property, as a sequence diagram and as a test, in Markdown.
pub(super) fn explained(system: &System, found: &verify::Verdict) -> String {
    let mut out = String::new();
    for (property, judgement) in &found.properties {
        let Some(trace) = judgement.trace() else { continue };
        let declared = &system.properties[*property];
        let _ = write!(out, "## Property `{}` does not hold\n\n", declared.name);
        let _ = write!(out, "```text\n{}```\n\n", words::text(system, trace));
        let _ = write!(out, "```mermaid\n{}\n```\n\n", sequence::mermaid(system, trace).trim_end());
        let _ = write!(
            out,
            "```rust\n{}\n```\n\n",
            replay::rust_test(system, *property, trace).trim_end()
        );
    }
    if let Some(trace) = found.no_deadlock.trace() {
        let _ = write!(
            out,
            "## The system can get stuck\n\n```text\n{}```\n\n",
            words::text(system, trace)
        );
        let _ = write!(out, "```mermaid\n{}\n```\n\n", sequence::mermaid(system, trace).trim_end());
    }
    out
}
