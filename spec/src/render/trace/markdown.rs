//! The trace matrix in Markdown: a table to look over, then each requirement with its lines.

use super::{Coverage, Named, Trace, Traced};
use crate::render::markdown::{Grid, code, escaped};
use std::fmt::Write as _;

/// Longer lists of tests are cut short: JSON has all of them.
const LISTED: usize = 12;

/// The trace matrix; the same machine always gives the same text.
pub fn markdown(trace: &Trace) -> String {
    let mut out = format!("# Requirements of {}\n\n", escaped(&trace.title));
    if trace.requirements.is_empty() {
        let _ = writeln!(out, "`{}` names no requirements.", trace.file);
        return out;
    }
    let _ = write!(out, "{}\n\n{EXPLAINED}\n\n", facts(trace));
    let _ = write!(out, "{}", overview(trace));
    for requirement in &trace.requirements {
        section(&mut out, trace, requirement);
    }
    out
}

const EXPLAINED: &str = "\
*Shown* means that a scenario is played or a property proved for the requirement. *Cells only* means
that generated tests hold the code to what the file says, and that nothing says again, in other
words, what the file should say.";

fn facts(trace: &Trace) -> String {
    let count = |wanted: Coverage| {
        trace.requirements.iter().filter(|traced| traced.coverage() == wanted).count()
    };
    let mut text = format!(
        "{} requirements in `{}`: {} shown by scenarios or properties, {} tested by cells only",
        trace.requirements.len(),
        trace.file,
        count(Coverage::Independent),
        count(Coverage::Cells),
    );
    for (coverage, words) in [
        (Coverage::CallersDuty, "the caller's duty"),
        (Coverage::Untested, "**not tested**"),
        (Coverage::Unsatisfied, "**not satisfied**"),
    ] {
        if count(coverage) > 0 {
            let _ = write!(text, ", {} {words}", count(coverage));
        }
    }
    text + "."
}

fn overview(trace: &Trace) -> String {
    let mut grid = Grid::new(["requirement", "satisfied by", "tested by", "verdict"]);
    for traced in &trace.requirements {
        let lines = traced.satisfied_by.iter().map(|by| by.named.line.to_string());
        let lines: Vec<String> = lines.collect();
        let satisfied = match lines.as_slice() {
            [] => "nothing".to_owned(),
            [line] => format!("line {line}"),
            lines => format!("lines {}", lines.join(", ")),
        };
        grid.row([traced.id.clone(), satisfied, tests(traced), verdict(traced).to_owned()]);
    }
    grid.render()
}

fn tests(traced: &Traced) -> String {
    let kinds = [
        (traced.scenarios.len(), "scenario"),
        (traced.properties.len(), "property"),
        (traced.cells.len(), "cell"),
    ];
    let said = kinds.iter().filter(|(count, _)| *count > 0).map(|&(count, word)| match word {
        _ if count == 1 => format!("1 {word}"),
        "property" => format!("{count} properties"),
        _ => format!("{count} {word}s"),
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { "nothing".to_owned() } else { said.join(", ") }
}

fn verdict(traced: &Traced) -> &'static str {
    match traced.coverage() {
        Coverage::Unsatisfied => "**not satisfied**",
        Coverage::CallersDuty => "the caller's duty",
        Coverage::Untested => "**not tested**",
        Coverage::Cells => "cells only",
        Coverage::Independent => "shown",
    }
}

fn section(out: &mut String, trace: &Trace, traced: &Traced) {
    let _ = write!(out, "\n## {}\n\n{}\n\n", escaped(&traced.id), escaped(&traced.text));
    let source = match &traced.source {
        Some((name, title)) => format!("{} ({})", escaped(title), escaped(name)),
        None => "none named".to_owned(),
    };
    let _ = writeln!(out, "- source: {source}; `{}:{}`", trace.file, traced.line);
    for by in &traced.satisfied_by {
        let _ = writeln!(
            out,
            "- satisfied by {} {}, `{}:{}`",
            by.kind.as_str(),
            code(&by.named.name),
            trace.file,
            by.named.line
        );
    }
    if traced.satisfied_by.is_empty() {
        out.push_str("- **satisfied by nothing**\n");
    }
    for (names, words) in
        [(&traced.scenarios, "played by scenario"), (&traced.properties, "proved by property")]
    {
        for Named { name, .. } in names {
            let _ = writeln!(out, "- {words} {}", code(name));
        }
    }
    cells(out, trace, traced);
    match traced.coverage() {
        Coverage::Untested => out.push_str("- **not tested**\n"),
        Coverage::CallersDuty => {
            out.push_str("- not tested here: it binds the caller, not this machine\n");
        }
        _ => {}
    }
}

fn cells(out: &mut String, trace: &Trace, traced: &Traced) {
    match traced.cells.len() {
        0 => {}
        all if all == trace.cells => {
            let _ = writeln!(out, "- held to by the generated tests of all {all} cells");
        }
        count => {
            let plural = if count == 1 { "" } else { "s" };
            let _ =
                writeln!(out, "- held to by the generated test{plural} of {count} cell{plural}:");
            for name in traced.cells.iter().take(LISTED) {
                let _ = writeln!(out, "  - {}", code(name));
            }
            if count > LISTED {
                let _ = writeln!(out, "  - and {} more", count - LISTED);
            }
        }
    }
}
