//! A report for build servers: JUnit's XML, one test case for each event.

use super::report::Report;
use lifechart_conformance::{Finding, told};
use lifechart_spec::conformance::{Call, Stimulus, Symbol};
use lifechart_spec::machine::EventId;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// An event that tests call, and the findings in which it is the last call.
type Cases<'r> = BTreeMap<Option<EventId>, Vec<&'r Finding>>;

/// The whole file.
pub(super) fn written(report: &Report<'_>) -> String {
    let machine = report.prepared.specification().machine();
    let name = |event: Option<EventId>| {
        event.map_or("end of work, or time", |event| &*machine[event].name)
    };
    let mut cases = called(report);
    let mut without_steps = Vec::new();
    for finding in &report.outcome.findings {
        match finding.steps.last() {
            Some(step) => cases.entry(event(&step.made)).or_default().push(finding),
            None => without_steps.push(finding),
        }
    }
    let failures = cases.values().filter(|findings| !findings.is_empty()).count();
    let ended_early = report.outcome.ended_early.as_deref();
    let errors = usize::from(ended_early.is_some() || !without_steps.is_empty());
    let tests = cases.len() + errors;
    let counts = format!(r#"tests="{tests}" failures="{failures}" errors="{errors}""#);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(text, r#"<testsuites {counts}>"#);
    let suite = escaped(&machine.name);
    let _ = writeln!(text, r#"  <testsuite name="{suite}" {counts} skipped="0" time="0">"#);
    properties(report, &mut text);
    for (event, findings) in &cases {
        let _ =
            write!(text, r#"    <testcase classname="{suite}" name="{}" time="0""#, name(*event));
        if findings.is_empty() {
            text += "/>\n";
            continue;
        }
        text += ">\n";
        failure(report, findings, &mut text);
        text += "    </testcase>\n";
    }
    if errors > 0 {
        let _ =
            writeln!(text, r#"    <testcase classname="{suite}" name="the whole suite" time="0">"#);
        let why = ended_early.unwrap_or("the subject cannot be reset");
        let told: String = without_steps.iter().map(|finding| told(finding)).collect();
        let (why, told) = (escaped(why), escaped(&told));
        let _ = writeln!(text, r#"      <error message="{why}" type="ended_early">{told}</error>"#);
        text += "    </testcase>\n";
    }
    text + "  </testsuite>\n</testsuites>\n"
}

/// The events that the tests call, in order of declaration.
fn called<'r>(report: &Report<'r>) -> Cases<'r> {
    let mut cases = Cases::new();
    let symbols = report.prepared.specification().symbols();
    for test in 0..report.prepared.tests() {
        for symbol in report.prepared.word(test) {
            let event = symbols.get(usize::from(symbol)).and_then(Symbol::event);
            cases.entry(event).or_default();
        }
    }
    cases
}

fn properties(report: &Report<'_>, text: &mut String) {
    let claim = report.prepared.claim();
    let command = report.command();
    let done = report.outcome.done;
    let run = format!("{} with {} calls", counted(done.tests), done.events);
    text.push_str("    <properties>\n");
    for (name, value) in [
        ("subject", command.as_str()),
        ("compares", &claim.compared),
        ("proves", &claim.proves),
        ("misses", &claim.misses),
        ("run", &run),
        ("passed before", &counted(report.skipped)),
    ] {
        let value = escaped(value);
        let _ = writeln!(text, r#"      <property name="{name}" value="{value}"/>"#);
    }
    text.push_str("    </properties>\n");
}

/// All findings of a test case: more than one failure in it is not read everywhere.
fn failure(report: &Report<'_>, findings: &[&Finding], text: &mut String) {
    let messages: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
    let kind = findings.first().map_or("", |finding| finding.mismatch.as_str());
    let message = escaped(&messages.join("; "));
    let _ = write!(text, r#"      <failure message="{message}" type="{kind}">"#);
    for finding in findings {
        let whole = format!("{}{}\n", told(finding), report.reproduction(finding));
        *text += &escaped(&whole);
    }
    text.push_str("</failure>\n");
}

fn event(call: &Call) -> Option<EventId> {
    match call.stimulus {
        Stimulus::Event { event, .. } => Some(event),
        Stimulus::Finish | Stimulus::Wait(_) => None,
    }
}

fn counted(tests: u64) -> String {
    format!("{tests} test{}", if tests == 1 { "" } else { "s" })
}

/// Text as XML may hold it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\n' | '\t' => escaped.push(one),
            // What XML cannot hold at all.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(escaped("a<b & \"c\"\u{1b}[0m\n"), "a&lt;b &amp; &quot;c&quot;\u{fffd}[0m\n");
    }
}
