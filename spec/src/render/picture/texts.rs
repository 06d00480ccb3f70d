//! What pictures say of states and arrows, as plain text.

use super::arrows::{Arrow, Line};
use crate::machine::{Decision, Machine, Role, State, StateId, TransitionId};
use crate::render::words;

/// Longer guards are cut; the tooltip has them whole.
pub(in crate::render) const CUT: usize = 44;
/// More internal transitions than this are only counted.
const INTERNAL: usize = 4;

/// The size of a machine: its name, how many states, events and requirements.
pub(in crate::render) fn facts(machine: &Machine) -> String {
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
    facts.join(" \u{b7} ")
}

/// What the machine takes in every state without leaving it.
pub(in crate::render) fn everywhere(machine: &Machine) -> Vec<String> {
    let internal = internal(machine, machine.root());
    internal.into_iter().map(|id| internal_line(machine, id, Some(CUT))).collect()
}

/// When a line on an arrow counts, and what is done about it.
pub(in crate::render) fn condition(machine: &Machine, line: &Line, cut: Option<usize>) -> String {
    let most = cut.unwrap_or(usize::MAX);
    let mut rest = Vec::new();
    if let Some(guard) = &line.guard {
        rest.push(format!("[{}]", shortened(guard, most)));
    }
    if !line.actions.is_empty() {
        rest.push(format!("/ {}", shortened(&line.actions, most)));
    }
    match line.only_in.as_slice() {
        [] => {}
        [state] => rest.push(format!("in {}", machine[*state].label())),
        states => rest.push(format!("in {} of its states", states.len())),
    }
    rest.join(" ")
}

pub(in crate::render) fn window(machine: &Machine, state: &State) -> Option<String> {
    let window = state.within.as_ref()?;
    Some(format!("at most {}", words::declared_duration(machine, window.duration)))
}

/// What a state does without leaving itself.
pub(in crate::render) fn details(
    machine: &Machine,
    id: StateId,
    cut: Option<usize>,
) -> Vec<String> {
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
    let shown = if cut.is_some() { INTERNAL } else { internal.len() };
    lines.extend(internal.iter().take(shown).map(|&id| internal_line(machine, id, cut)));
    if internal.len() > shown {
        lines.push(format!("and {} more that stay here", internal.len() - shown));
    }
    lines
}

fn internal_line(machine: &Machine, id: TransitionId, cut: Option<usize>) -> String {
    let transition = &machine[id];
    let mut line = words::trigger(machine, id);
    if let Some(guard) = words::guard(machine, transition) {
        line = format!("{line} [{}]", shortened(&guard, cut.unwrap_or(usize::MAX)));
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

/// Everything an arrow stands for, with nothing cut.
pub(in crate::render) fn arrow_tooltip(machine: &Machine, arrow: &Arrow) -> Vec<String> {
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
pub(in crate::render) fn state_tooltip(machine: &Machine, id: StateId) -> Vec<String> {
    let state = &machine[id];
    let mut first = words::state_with_name(machine, id);
    if let Some(code) = state.code {
        first = format!("{first} = {code}");
    }
    let first = format!("{first}, {}", machine.place(state.span));
    std::iter::once(first).chain(state.doc.clone()).collect()
}

/// The text, or its beginning where it is longer than `most` characters.
pub(in crate::render) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}\u{2026}", beginning.trim_end())
}

/// Words joined by commas, in lines of about `width` characters.
pub(in crate::render) fn wrapped(words: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let comma = if index + 1 < words.len() { "," } else { "" };
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
                line.push_str(comma);
            }
            _ => lines.push(format!("{word}{comma}")),
        }
    }
    lines
}
