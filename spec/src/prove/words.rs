//! Properties in words: what they demand, and how a run breaks them.

use super::monitor::{Breach, Rule};
use crate::machine::{Atom, Expression, Machine, Pattern, Property, StateId};

/// What a property demands: ``there must never be `discard_set` in `created` ``.
pub fn demand(machine: &Machine, property: &Property) -> String {
    let demanded = match &property.pattern {
        Pattern::Never(one) => format!("there must never be {}", atom(machine, one)),
        Pattern::Always(one) => format!("every step must be {}", atom(machine, one)),
        Pattern::Eventually(one) => match Rule::of(property).closed {
            true => format!("there must be {}", atom(machine, one)),
            false => format!("there must be {} some day", atom(machine, one)),
        },
        Pattern::Precedes(cause, effect) => {
            format!("{} must come only after {}", atom(machine, effect), atom(machine, cause))
        }
        Pattern::Responds(cause, effect) => {
            format!("{} must be followed by {}", atom(machine, cause), atom(machine, effect))
        }
        Pattern::Accepts { event, when } => {
            let when = when.as_ref().map(with).unwrap_or_default();
            format!("`{}`{when} must be taken", machine[*event].name)
        }
        Pattern::Reaches(state) => format!("`{}` must stay in reach", machine[*state].name),
    };
    demanded + &scope(machine, property)
}

/// Where a property must hold: `` in `a` or `b`, after `x` ``; nothing, if it must everywhere.
fn scope(machine: &Machine, property: &Property) -> String {
    let scope = &property.scope;
    let mut parts = String::new();
    if !scope.states.is_empty() {
        parts += &format!(", in {}", states(machine, &scope.states));
    }
    if let Some(after) = &scope.after {
        parts += &format!(", after {}", atom(machine, after));
    }
    if let Some(before) = &scope.before {
        parts += &format!(", before {}", atom(machine, before));
    }
    if let Some((from, to)) = &scope.between {
        parts += &format!(", between {} and {}", atom(machine, from), atom(machine, to));
    }
    parts
}

/// Names of states: `` `a`, `b` or `c` ``.
pub fn states(machine: &Machine, states: &[StateId]) -> String {
    let names: Vec<String> =
        states.iter().map(|&state| format!("`{}`", machine[state].name)).collect();
    match names.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        _ => names.join(""),
    }
}

/// A kind of step: `` `unlock` told `ok` in `locked` ``.
pub fn atom(machine: &Machine, atom: &Atom) -> String {
    let event = atom.event.map(|event| machine[event].name.as_str());
    let reply = atom.reply.map(|reply| machine[reply].name.as_str());
    let work = (atom.action.map(|action| machine[action].name.as_str()))
        .or(atom.activity.map(|activity| machine[activity].name.as_str()));
    let mut words = match (event, work, reply) {
        (Some(event), None, None) => format!("`{event}`"),
        (Some(event), None, Some(reply)) => format!("`{event}` told `{reply}`"),
        (Some(event), Some(work), None) => format!("`{event}` with `{work}`"),
        (Some(event), Some(work), Some(reply)) => {
            format!("`{event}` with `{work}` told `{reply}`")
        }
        (None, Some(work), None) => format!("`{work}`"),
        (None, Some(work), Some(reply)) => format!("`{work}` with the answer `{reply}`"),
        (None, None, Some(reply)) => format!("the answer `{reply}`"),
        (None, None, None) => "a step".to_owned(),
    };
    if let Some(state) = atom.state {
        words += &format!(" in `{}`", machine[state].name);
    }
    if let Some(when) = &atom.when {
        words += &with(when);
    }
    words
}

fn with(when: &Expression) -> String {
    format!(" while `{}`", when.text)
}

/// How a run of so many steps breaks a property.
pub fn breach(breach: Breach, steps: usize) -> String {
    match breach {
        Breach::Happened => format!("step {steps} is one"),
        Breach::Differs => format!("step {steps} is not"),
        Breach::TooEarly => format!("step {steps} comes without it"),
        Breach::Missed => format!("it has not happened when step {steps} ends the scope"),
        Breach::OutOfReach if steps == 0 => "no run gets there".to_owned(),
        Breach::OutOfReach => format!("no run gets there any more after step {steps}"),
        Breach::NotTaken => format!("step {steps} is not taken"),
    }
}
