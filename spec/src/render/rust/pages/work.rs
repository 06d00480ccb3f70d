//! Where actions and activities are asked for.

use super::{links, paragraphs};
use crate::machine::{ActionId, ActivityId, Machine, StateId, Transition};
use crate::render::words;

/// The page of an action.
pub(super) fn action(machine: &Machine, id: ActionId) -> String {
    let states = |has: &dyn Fn(StateId) -> bool| {
        let states = machine.states.ids().filter(|&state| has(state));
        links::listed(states.map(|state| links::state(machine, state)))
    };
    let entered = states(&|state| machine[state].entry.contains(&id));
    let left = states(&|state| machine[state].exit.contains(&id));
    let way = ways(machine, |transition| words::actions(machine, transition).contains(&id));
    paragraphs(&[
        said("On entry of", &entered),
        said("On exit of", &left),
        said("On a way from", &way),
    ])
}

/// The page of an activity.
pub(super) fn activity(machine: &Machine, id: ActivityId) -> String {
    let states = machine.states.iter();
    let states =
        states.filter(|(_, state)| state.invoke.as_ref().is_some_and(|i| i.activity == id));
    let runs = links::listed(states.map(|(state, _)| links::state(machine, state)));
    let tried = ways(machine, |transition| transition.attempt == Some(id));
    let activity = &machine[id];
    let errors = match activity.infallible {
        true => "Cannot fail.".to_owned(),
        false => {
            let errors = activity.errors.iter().map(|&reply| links::reply(machine, reply));
            said("Fails with", &links::listed(errors))
        }
    };
    let budget =
        activity.budget.map(|budget| format!("Takes at most {}.", words::duration(budget)));
    paragraphs(&[
        said("Runs in", &runs),
        said("Tried on a way from", &tried),
        errors,
        budget.unwrap_or_default(),
    ])
}

/// The states whose transitions have something.
fn ways(machine: &Machine, has: impl Fn(&Transition) -> bool) -> String {
    let mut sources: Vec<StateId> =
        machine.transitions.values().filter(|t| has(t)).map(|t| t.source).collect();
    sources.sort_unstable();
    sources.dedup();
    links::listed(sources.into_iter().map(|state| links::state(machine, state)))
}

fn said(words: &str, list: &str) -> String {
    if list.is_empty() { String::new() } else { format!("{words} {list}.") }
}
