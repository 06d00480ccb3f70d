//! What is written on states, composites and arrows.

use super::arrows::{Arrow, Line};
use super::style::{QUIET, color, word};
use super::text::{html, shortened, small, wrapped};
use crate::machine::{Decision, Machine, Role, State, StateId, TransitionId};
use crate::render::words;

/// Longer guards are cut; the tooltip has them whole.
const GUARD: usize = 44;
/// A line on an arrow that would be longer becomes two.
const WIDTH: usize = 44;
/// More internal transitions than this are only counted.
const INTERNAL: usize = 4;

/// The label of an atomic state.
pub(super) fn atomic(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    let mut lines = vec![html(state.label())];
    if let Some(invoke) = &state.invoke {
        let runs = format!("runs {}", machine[invoke.activity].name);
        lines.push(format!("<i>{}</i>", small(&runs, QUIET)));
    }
    lines.extend(details(machine, id).iter().map(|line| small(line, QUIET)));
    lines.join("<br/>")
}

/// The label of a composite: its window beside its name, everything else below.
pub(super) fn composite(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    let mut lines = vec![format!("<b>{}</b>", html(state.label()))];
    lines.extend(details(machine, id).iter().map(|line| small(line, QUIET)));
    if let (Some(window), Some(first)) = (window(machine, state), lines.first_mut()) {
        *first = format!("{first} {}", small(&format!("\u{b7} {window}"), QUIET));
    }
    lines.join("<br align=\"right\"/>") + "<br align=\"right\"/>"
}

fn window(machine: &Machine, state: &State) -> Option<String> {
    let window = state.within.as_ref()?;
    Some(format!("at most {}", words::declared_duration(machine, window.duration)))
}

/// What a state does without leaving itself.
fn details(machine: &Machine, id: StateId) -> Vec<String> {
    let state = &machine[id];
    let mut lines = Vec::new();
    if state.is_atomic() {
        lines.extend(window(machine, state));
    }
    for (when, actions) in [("entry", &state.entry), ("exit", &state.exit)] {
        if !actions.is_empty() {
            lines.push(format!("{when} / {}", words::action_names(machine, actions)));
        }
    }
    let internal = internal(machine, id);
    lines.extend(internal.iter().take(INTERNAL).map(|&id| internal_line(machine, id)));
    if internal.len() > INTERNAL {
        lines.push(format!("and {} more that stay here", internal.len() - INTERNAL));
    }
    lines
}

fn internal_line(machine: &Machine, id: TransitionId) -> String {
    let transition = &machine[id];
    let mut line = words::trigger(machine, id);
    if let Some(guard) = words::guard(machine, transition) {
        line = format!("{line} [{}]", shortened(&guard, GUARD));
    }
    let actions = words::actions(machine, transition);
    if !actions.is_empty() {
        line = format!("{line} / {}", words::action_names(machine, &actions));
    }
    line
}

/// The internal transitions a state declares for events, one for each branch.
fn internal(machine: &Machine, id: StateId) -> Vec<TransitionId> {
    let own = machine[id].transitions.iter().flat_map(|(_, branches)| branches.iter().copied());
    let mut internal: Vec<TransitionId> =
        own.filter(|&id| matches!(machine[id].decision, Decision::Stay)).collect();
    internal.sort_unstable();
    internal.dedup_by_key(|id| machine[*id].branch);
    internal
}

/// What is written above the picture: what the machine is, its size, and what it takes in every
/// state without leaving it.
pub(super) fn header(machine: &Machine) -> String {
    let count =
        |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let mut facts = vec![
        machine.name.clone(),
        count(machine.atomic_states().count(), "state"),
        count(machine.events.len(), "event"),
    ];
    if !machine.requirements.is_empty() {
        facts.push(count(machine.requirements.len(), "requirement"));
    }
    let mut lines =
        vec![format!("<font point-size=\"16\"><b>{}</b></font>", html(machine.label()))];
    lines.push(format!("<font color=\"{QUIET}\">{}</font>", html(&facts.join(" \u{b7} "))));
    let everywhere: Vec<String> = internal(machine, machine.root())
        .into_iter()
        .map(|id| internal_line(machine, id))
        .collect();
    for (index, line) in wrapped(&everywhere, 72).into_iter().enumerate() {
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
    let mut rest = Vec::new();
    if let Some(guard) = &line.guard {
        rest.push(format!("[{}]", shortened(guard, GUARD)));
    }
    if !line.actions.is_empty() {
        rest.push(format!("/ {}", shortened(&line.actions, GUARD)));
    }
    match line.only_in.as_slice() {
        [] => {}
        [state] => rest.push(format!("in {}", machine[*state].label())),
        states => rest.push(format!("in {} of its states", states.len())),
    }
    let rest = rest.join(" ");
    match rest.chars().count() {
        0 => vec![first],
        short if short + line.trigger.chars().count() <= width => {
            vec![format!("{first} {}", small(&rest, QUIET))]
        }
        _ => vec![first, small(&rest, QUIET)],
    }
}

/// Everything an arrow stands for, with nothing cut.
pub(super) fn arrow_tooltip(machine: &Machine, arrow: &Arrow) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for &id in &arrow.transitions {
        let transition = &machine[id];
        let mut line = internal_line_in_full(machine, id);
        if transition.role != Role::Normal {
            line = format!("{}: {line}", transition.role.as_str());
        }
        line = format!("{line} ({})", machine.place(transition.span));
        if !lines.contains(&line) {
            lines.push(line);
        }
        lines.extend(transition.doc.clone());
    }
    lines.dedup();
    lines
}

fn internal_line_in_full(machine: &Machine, id: TransitionId) -> String {
    let transition = &machine[id];
    let mut line = words::trigger(machine, id);
    if let Some(guard) = words::guard(machine, transition) {
        line = format!("{line} [{guard}]");
    }
    if let Some(activity) = transition.attempt {
        line = format!("{line} / try {}", machine[activity].name);
    }
    let actions = words::actions(machine, transition);
    if !actions.is_empty() {
        line = format!("{line} / {}", words::action_names(machine, &actions));
    }
    line
}

/// What a state is, for its tooltip.
pub(super) fn state_tooltip(machine: &Machine, id: StateId) -> Vec<String> {
    let state = &machine[id];
    let mut first = words::state_with_name(machine, id);
    if let Some(code) = state.code {
        first = format!("{first} = {code}");
    }
    let first = format!("{first}, {}", machine.place(state.span));
    std::iter::once(first).chain(state.doc.clone()).collect()
}
