//! What is said of logs, in words and in JSON.

use lifechart_conformance::trace::{Finding, Summary};
use lifechart_spec::arena::Id as _;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{Machine, StateId, TypeId};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Everything there is to say.
pub(crate) struct Report<'r> {
    pub(crate) machine: &'r Machine,
    pub(crate) exploration: &'r Exploration,
    pub(crate) summary: &'r Summary,
    pub(crate) per: Option<TypeId>,
}

impl Report<'_> {
    /// For people.
    pub(super) fn text(&self, coverage: bool) -> String {
        let mut text = String::new();
        for finding in &self.summary.findings {
            self.finding(finding, &mut text);
        }
        self.broken(&mut text);
        self.unfinished(&mut text);
        if coverage {
            self.coverage(&mut text);
        }
        self.totals(&mut text);
        text
    }

    fn finding(&self, finding: &Finding, text: &mut String) {
        let Finding { log, line, column, message, .. } = finding;
        let _ = writeln!(text, "{log}:{line}:{column}: {message} [{}]", finding.kind.as_str());
        let _ = writeln!(text, "    {}", finding.text);
        let about = [("instance", &finding.instance), (self.unit(), &finding.set)];
        for (what, name) in about {
            if let Some(name) = name {
                let _ = writeln!(text, "  {what:9} {name}");
            }
        }
        for (index, expected) in finding.expected.iter().enumerate() {
            let what = if index == 0 { "expected" } else { "or" };
            let _ = writeln!(text, "  {what:9} {expected}");
        }
        if let Some(place) = &finding.place {
            let path = self.machine.source.path();
            let _ = writeln!(
                text,
                "  {:9} {path}:{}:{}: {}",
                "decided", place.line, place.column, place.text
            );
        }
        for (name, rule) in &finding.rules {
            let _ = writeln!(text, "  {:9} {name}: {rule}", "rule");
        }
        for note in &finding.notes {
            let _ = writeln!(text, "  {:9} {note}", "note");
        }
        if finding.followed_by > 0 {
            let lines = counted(finding.followed_by, "line");
            let _ =
                writeln!(text, "  {:9} {lines} more fit nothing before both agree again", "then");
        }
        text.push('\n');
    }

    fn broken(&self, text: &mut String) {
        for broken in &self.summary.broken_lines {
            let _ =
                writeln!(text, "{}:{}:{}: {}", broken.log, broken.line, broken.column, broken.why);
            let _ = writeln!(text, "    {}", broken.text);
        }
        let shown = self.summary.broken_lines.len() as u64;
        if self.summary.broken > shown {
            let _ =
                writeln!(text, "and {} more", counted(self.summary.broken - shown, "broken line"));
        }
        if shown > 0 {
            text.push('\n');
        }
    }

    fn unfinished(&self, text: &mut String) {
        for open in &self.summary.unfinished_sets {
            let states = self.names(&open.states).join(" or ");
            let what = match open.name.as_str() {
                "" => "the run".to_owned(),
                name => format!("{} `{name}`", self.unit()),
            };
            let _ = writeln!(
                text,
                "{}:{}: {what} begins and is unfinished at the end of the log, in {states}",
                open.log, open.line
            );
        }
        let shown = self.summary.unfinished_sets.len() as u64;
        if self.summary.unfinished > shown {
            let _ = writeln!(text, "and {} more unfinished", self.summary.unfinished - shown);
        }
        if shown > 0 {
            text.push('\n');
        }
    }

    fn names(&self, states: &[StateId]) -> Vec<String> {
        states.iter().map(|state| format!("`{}`", self.machine[*state].name)).collect()
    }

    /// What verdicts are given for.
    fn unit(&self) -> &str {
        let Some(per) = self.per else { return "machine" };
        let name = self.machine[per].name.as_str();
        name.strip_suffix("_id").unwrap_or(name)
    }

    fn totals(&self, text: &mut String) {
        let summary = self.summary;
        let lines = counted(summary.lines, "line");
        let _ = write!(text, "{} of {}", lines, counted(summary.logs, "log"));
        for (number, what) in [(summary.ignored, "left out"), (summary.broken, "broken")] {
            if number > 0 {
                let _ = write!(text, ", {number} {what}");
            }
        }
        if summary.instances > summary.logs {
            let _ = write!(text, "; {}", counted(summary.instances, "machine"));
        }
        let _ = writeln!(text);
        let unit = self.unit();
        let _ = writeln!(
            text,
            "{} conform, {} deviate, {} unfinished",
            counted(summary.conforming, unit),
            summary.deviating,
            summary.unfinished
        );
        let shown = summary.findings.len() as u64;
        let _ = match summary.found {
            0 => writeln!(text, "nothing was found"),
            found if found > shown => {
                writeln!(text, "{}, of which {shown} are shown", counted(found, "finding"))
            }
            found => writeln!(text, "{}", counted(found, "finding")),
        };
        if summary.partial {
            text.push_str("somewhere more was possible than could be kept; see the notes\n");
        }
    }

    /// The matrix of states and events that were reached: how often each cell was seen.
    fn coverage(&self, text: &mut String) {
        let cells = self.cells();
        let seen = cells.iter().filter(|(_, _, count)| *count > 0).count();
        let _ = writeln!(text, "coverage: {seen} of {}", counted(cells.len() as u64, "cell"));
        let mut states: Vec<StateId> = cells.iter().map(|(state, ..)| *state).collect();
        states.dedup();
        for state in states {
            let of_state = || cells.iter().filter(|(of, ..)| *of == state);
            let names = |seen: bool| {
                let chosen = of_state().filter(move |(_, _, count)| (*count > 0) == seen);
                chosen.map(move |(_, event, count)| {
                    let name = &self.machine[*event].name;
                    if seen { format!("{name} {count}") } else { name.clone() }
                })
            };
            let _ = writeln!(text, "  {}", self.machine[state].name);
            let seen: Vec<String> = names(true).collect();
            let unseen: Vec<String> = names(false).collect();
            if !seen.is_empty() {
                let _ = writeln!(text, "    seen   {}", seen.join(", "));
            }
            if !unseen.is_empty() {
                let _ = writeln!(text, "    never  {}", unseen.join(", "));
            }
        }
        text.push('\n');
    }

    fn cells(&self) -> Vec<(StateId, lifechart_spec::machine::EventId, u64)> {
        let machine = self.machine;
        let reached = self.exploration.reached(machine);
        let states = machine.atomic_states().filter(|state| reached[state.index()]);
        let cell = |state: StateId| {
            machine.events.ids().map(move |event| {
                let cells = self.summary.cells.iter();
                let found = cells.filter(|(s, e, _)| (*s, *e) == (state, event));
                (state, event, found.map(|(_, _, count)| count).sum())
            })
        };
        states.flat_map(cell).collect()
    }

    /// One object, its keys always in the same order.
    pub(super) fn json(&self, coverage: bool) -> String {
        format!("{:#}\n", self.value(coverage))
    }

    /// The same, to be put into something larger.
    pub(crate) fn value(&self, coverage: bool) -> Value {
        let summary = self.summary;
        let findings: Vec<Value> = summary.findings.iter().map(finding_json).collect();
        let broken = summary.broken_lines.iter().map(|broken| {
            json!({
                "log": broken.log,
                "line": broken.line,
                "column": broken.column,
                "text": broken.text,
                "why": broken.why,
            })
        });
        let unfinished = summary.unfinished_sets.iter().map(|open| {
            let states = open.states.iter().map(|state| &self.machine[*state].name);
            json!({
                "log": open.log,
                "name": open.name,
                "line": open.line,
                "states": states.collect::<Vec<_>>(),
            })
        });
        let mut whole = json!({
            "file": self.machine.source.path(),
            "machine": self.machine.name,
            "logs": summary.logs,
            "lines": summary.lines,
            "understood": summary.understood,
            "left_out": summary.ignored,
            "broken": summary.broken,
            "instances": summary.instances,
            "per": self.per.map(|per| &self.machine[per].name),
            "conform": summary.conforming,
            "deviate": summary.deviating,
            "unfinished": summary.unfinished,
            "found": summary.found,
            "partial": summary.partial,
            "findings": findings,
            "broken_lines": broken.collect::<Vec<_>>(),
            "unfinished_sets": unfinished.collect::<Vec<_>>(),
        });
        if coverage {
            let cells = self.cells().into_iter().map(|(state, event, count)| {
                let (state, event) = (&self.machine[state].name, &self.machine[event].name);
                json!({"state": state, "event": event, "count": count})
            });
            whole["coverage"] = cells.collect();
        }
        whole
    }
}

fn finding_json(finding: &Finding) -> Value {
    let rules = finding.rules.iter().map(|(name, text)| json!({"name": name, "text": text}));
    let place = finding.place.as_ref();
    json!({
        "kind": finding.kind.as_str(),
        "log": finding.log,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "instance": finding.instance,
        "set": finding.set,
        "message": finding.message,
        "expected": finding.expected,
        "decided_by": place.map(|p| json!({"line": p.line, "column": p.column, "text": p.text})),
        "rules": rules.collect::<Vec<_>>(),
        "notes": finding.notes,
        "followed_by": finding.followed_by,
    })
}

fn counted(number: u64, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
