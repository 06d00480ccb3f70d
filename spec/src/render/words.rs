//! How pictures and tables call things: short, in the author's names.

use crate::machine::{ActionId, DurationId, Machine, StateId, Transition, TransitionId, Trigger};
use std::time::Duration;

/// A length of time: `10 s`, `250 ms`, `8 h`.
pub(super) fn duration(value: Duration) -> String {
    let seconds = value.as_secs();
    match value.subsec_nanos() {
        0 if seconds >= 7_200 && seconds.is_multiple_of(3_600) => format!("{} h", seconds / 3_600),
        0 if seconds >= 120 && seconds.is_multiple_of(60) => format!("{} min", seconds / 60),
        0 => format!("{seconds} s"),
        nanos if nanos.is_multiple_of(1_000_000) => format!("{} ms", value.as_millis()),
        _ => format!("{} ns", value.as_nanos()),
    }
}

/// A declared length of time, with its name if it has one: `60 s (freeze)`.
pub(super) fn declared_duration(machine: &Machine, id: DurationId) -> String {
    let declared = &machine[id];
    match &declared.name {
        Some(name) => format!("{} ({name})", duration(declared.value)),
        None => duration(declared.value),
    }
}

/// A group with more events than this goes by its name.
const LISTED: usize = 3;

/// What a transition answers to, without its guard. A branch of a group says so for all its events.
pub(super) fn trigger(machine: &Machine, id: TransitionId) -> String {
    let transition = &machine[id];
    match transition.trigger {
        Trigger::Event(event) => match transition.group.map(|group| &machine[group]) {
            Some(group) if group.events.len() > LISTED => format!("any of {}", group.name),
            Some(group) => {
                let events = group.events.iter().map(|&event| machine[event].label());
                events.collect::<Vec<_>>().join(", ")
            }
            None => machine[event].label().to_owned(),
        },
        Trigger::Done(_) => "done".to_owned(),
        Trigger::Failed(state) if state == transition.source => {
            let invoke = machine[state].invoke.as_ref();
            let activity = invoke.map_or("work", |invoke| &machine[invoke.activity].name);
            format!("{activity} fails")
        }
        Trigger::Failed(_) => "running work fails".to_owned(),
        Trigger::After(duration) => format!("after {}", declared_duration(machine, duration)),
        Trigger::AttemptFailed(of) => format!("{} fails", trigger(machine, of)),
    }
}

/// The guard of a transition, and of the branch whose `try` it follows.
pub(super) fn guard(machine: &Machine, transition: &Transition) -> Option<String> {
    let own = transition.guard.as_ref().map(|guard| one_line(&guard.text));
    let outer = match transition.trigger {
        Trigger::AttemptFailed(of) => guard(machine, &machine[of]),
        _ => None,
    };
    match (outer, own) {
        (Some(outer), Some(own)) => Some(format!("{outer}; {own}")),
        (outer, own) => outer.or(own),
    }
}

/// Every action of the transition itself, `before` first.
pub(super) fn actions(machine: &Machine, transition: &Transition) -> Vec<ActionId> {
    let before = match transition.trigger {
        Trigger::AttemptFailed(of) => machine[of].before.as_slice(),
        _ => transition.before.as_slice(),
    };
    before.iter().chain(&transition.actions).copied().collect()
}

/// Names of actions, separated by commas.
pub(super) fn action_names(machine: &Machine, actions: &[ActionId]) -> String {
    let names: Vec<&str> = actions.iter().map(|&action| machine[action].name.as_str()).collect();
    names.join(", ")
}

/// A state's own words: its title, and its name where that says more.
pub(super) fn state_with_name(machine: &Machine, id: StateId) -> String {
    let state = &machine[id];
    match &state.title {
        Some(title) if *title != state.name => format!("{title} ({})", state.name),
        _ => state.name.clone(),
    }
}

/// Text on one line: every run of white space and control characters becomes a space.
pub(super) fn one_line(text: &str) -> String {
    let blank = |letter: char| letter.is_whitespace() || letter.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
