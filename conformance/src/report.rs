//! What a run has shown, as text.

use crate::{Finding, Outcome, Place, Prepared};
use std::fmt::Write as _;

/// What a run has shown: every finding, or the claim that the suite makes.
pub fn report(prepared: &Prepared<'_>, outcome: &Outcome) -> String {
    let mut text = String::new();
    for (index, finding) in outcome.findings.iter().enumerate() {
        let _ = writeln!(text, "{}. {}", index + 1, told(finding));
    }
    if outcome.more > 0 {
        let _ = writeln!(text, "and {}\n", counted(outcome.more as u64, "further finding"));
    }
    text += &summary(prepared, outcome);
    text
}

/// The last lines: how much was run, and what it proves.
pub fn summary(prepared: &Prepared<'_>, outcome: &Outcome) -> String {
    let done = outcome.done;
    let (tests, events) = (counted(done.tests, "test"), counted(done.events, "call"));
    let mut text = match done.failed {
        0 => format!("{tests} with {events}: as specified\n"),
        failed => format!("{tests} with {events}: {} failed\n", counted(failed, "test")),
    };
    if let Some(why) = &outcome.ended_early {
        let _ = writeln!(text, "ended early: {why}");
    }
    if outcome.is_ok() && done.tests == prepared.tests() as u64 {
        let claim = prepared.claim();
        let _ = writeln!(text, "compared  {}", claim.compared);
        let _ = writeln!(text, "proved    {}", claim.proves);
        let _ = writeln!(text, "missed    {}", claim.misses);
    }
    text
}

/// A finding in several lines: what is wrong, the calls that lead there, the line that decides.
pub fn told(finding: &Finding) -> String {
    let mut text = format!("{}\n", finding.message);
    if let Some(help) = &finding.help {
        let _ = writeln!(text, "   help: {help}");
    }
    steps(finding, &mut text);
    if let Some(place) = &finding.place {
        quoted(place, "decided at", &mut text);
    }
    for place in &finding.also {
        quoted(place, "and at", &mut text);
    }
    if let Some(why) = &finding.why {
        let _ = writeln!(text, "   why: {why}");
    }
    for rule in &finding.rules {
        let source = rule.source.as_ref().map_or(String::new(), |source| format!(" ({source})"));
        let _ = writeln!(text, "   rule {}: {}{source}", rule.id, rule.text);
    }
    if finding.tests > 1 {
        let _ = writeln!(text, "   {} fail like this", counted(finding.tests, "test"));
    }
    text
}

fn steps(finding: &Finding, text: &mut String) {
    let width = finding.steps.iter().map(|step| step.call.chars().count()).max().unwrap_or(0);
    let last = finding.steps.len();
    for (index, step) in finding.steps.iter().enumerate() {
        let number = index + 1;
        let call = &step.call;
        let _ = if number == last {
            let (expected, seen) = (&step.expected, &step.seen);
            writeln!(text, " > {number:>2}  {call:width$}  specified {expected}, seen {seen}")
        } else {
            writeln!(text, "   {number:>2}  {call:width$}  {}", step.seen)
        };
    }
}

fn quoted(place: &Place, how: &str, text: &mut String) {
    let Place { file, line, column, text: quoted } = place;
    let _ = writeln!(text, "   {how} {file}:{line}:{column}");
    let _ = writeln!(text, "   {line:>5} | {}", quoted.trim_end());
}

fn counted(number: u64, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
