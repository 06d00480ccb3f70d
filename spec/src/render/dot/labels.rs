//! What is written on states, composites and arrows.

use super::style::QUIET;
use super::text::{html, small};
use crate::machine::{Machine, StateId};
use crate::render::picture::arrows::{Arrow, Line};
use crate::render::picture::roles::{color, word};
use crate::render::picture::texts::{CUT, condition, details, everywhere, facts, window, wrapped};

/// A line on an arrow that would be longer becomes two.
const WIDTH: usize = 44;

/// The label of an atomic state.
pub(super) fn atomic(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    let mut lines = vec![html(state.label())];
    if let Some(invoke) = &state.invoke {
        let runs = format!("runs {}", machine[invoke.activity].name);
        lines.push(format!("<i>{}</i>", small(&runs, QUIET)));
    }
    lines.extend(details(machine, id, Some(CUT)).iter().map(|line| small(line, QUIET)));
    lines.join("<br/>")
}

/// The label of a composite: its window beside its name, everything else below.
pub(super) fn composite(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    let mut lines = vec![format!("<b>{}</b>", html(state.label()))];
    lines.extend(details(machine, id, Some(CUT)).iter().map(|line| small(line, QUIET)));
    if let (Some(window), Some(first)) = (window(machine, state), lines.first_mut()) {
        *first = format!("{first} {}", small(&format!("\u{b7} {window}"), QUIET));
    }
    lines.join("<br align=\"right\"/>") + "<br align=\"right\"/>"
}

/// What is written above the picture: what the machine is, its size, and what it takes in every
/// state without leaving it.
pub(super) fn header(machine: &Machine) -> String {
    let mut lines =
        vec![format!("<font point-size=\"16\"><b>{}</b></font>", html(machine.label()))];
    lines.push(format!("<font color=\"{QUIET}\">{}</font>", html(&facts(machine))));
    for (index, line) in wrapped(&everywhere(machine), 72).into_iter().enumerate() {
        let line = if index == 0 { format!("In every state: {line}") } else { line };
        lines.push(small(&line, QUIET));
    }
    lines.join("<br align=\"left\"/>") + "<br align=\"left\"/>"
}

/// What is written on an arrow; between neighbours it had better be narrow.
pub(super) fn arrow(machine: &Machine, arrow: &Arrow, narrow: bool) -> String {
    let color = color(arrow.role);
    let mut lines: Vec<String> = Vec::new();
    for (index, line) in arrow.lines.iter().enumerate() {
        let lead = match (arrow.number, word(arrow.role)) {
            _ if index > 0 => String::new(),
            (Some(number), _) => format!("<b>{number}</b> "),
            (None, Some(word)) => format!("<b>{word}:</b> "),
            (None, None) => String::new(),
        };
        lines.extend(arrow_line(machine, line, &lead, if narrow { 0 } else { WIDTH }));
    }
    // The space keeps the text off the line.
    let lines: Vec<String> =
        lines.iter().map(|line| format!("&#160;{line}<br align=\"left\"/>")).collect();
    format!("<font color=\"{color}\">{}</font>", lines.concat())
}

/// One entry of an arrow: long ones take two lines.
fn arrow_line(machine: &Machine, line: &Line, lead: &str, width: usize) -> Vec<String> {
    let mut first = format!("{lead}{}", html(&line.trigger));
    if let Some(label) = &line.label {
        first = format!("{first} <i>{}</i>", html(label));
    }
    let rest = condition(machine, line, Some(CUT));
    match rest.chars().count() {
        0 => vec![first],
        short if short + line.trigger.chars().count() <= width => {
            vec![format!("{first} {}", small(&rest, QUIET))]
        }
        _ => vec![first, small(&rest, QUIET)],
    }
}
