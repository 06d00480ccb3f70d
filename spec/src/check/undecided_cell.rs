//! A cell that nothing decides: an event, or the end of an activity, in a reachable configuration.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Exploration, Gap, Run, witness, witness_step};
use crate::machine::{EventId, Machine, ReplyId, StateId, TransitionId};
use crate::semantics::{Input, InputKind};
use crate::source::Span;

/// How many other ends of a run are told.
const MOST_SHOWN: usize = 3;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let mut unnamed: Vec<Vec<&Gap>> = vec![Vec::new(); machine.states.len()];
    for gap in exploration.gaps() {
        if branches(machine, gap).is_empty() {
            unnamed[gap.state.index()].push(gap);
        } else {
            diagnostics.push(guard_case(machine, exploration, gap));
        }
    }
    for gaps in unnamed.iter().filter(|gaps| !gaps.is_empty()) {
        diagnostics.push(never_named(machine, exploration, gaps));
    }
}

/// The state says nothing at all about these inputs.
fn never_named(machine: &Machine, exploration: &Exploration, gaps: &[&Gap]) -> Diagnostic {
    let state = gaps[0].state;
    let name = &machine[state].name;
    let mut what: Vec<String> = gaps.iter().map(|gap| happening(machine, gap)).collect();
    what.dedup();
    let message = format!("nothing decides {} in `{name}`", list(&what, "and"));
    let run = exploration.run_to(machine, gaps[0].occasions[0].at);
    let reached = match run.steps.is_empty() {
        true => "the machine begins here".to_owned(),
        false => format!("reached by {}", witness(machine, &run)),
    };
    Diagnostic::new(Code::UndecidedCell, machine[state].span, message).label(reached).help(format!(
        "give `{name}` or a state around it {}, or an `otherwise:` to the machine",
        if what.len() == 1 { "a branch for it" } else { "branches for them" }
    ))
}

/// The state has branches for the input, but none of their guards holds.
fn guard_case(machine: &Machine, exploration: &Exploration, gap: &Gap) -> Diagnostic {
    let name = &machine[gap.state].name;
    let mut guards: Vec<(String, Span)> = Vec::new();
    for branch in branches(machine, gap) {
        if let Some(guard) = &machine[branch].guard
            && !guards.iter().any(|&(_, span)| span == guard.span)
        {
            guards.push((format!("`{}`", guard.text), guard.span));
        }
    }
    let case = match guards.as_slice() {
        [(guard, _)] => format!("{guard} does not hold"),
        [(one, _), (other, _)] => format!("neither {one} nor {other} holds"),
        _ => "no guard holds".to_owned(),
    };
    let message = format!("nothing decides {} in `{name}` when {case}", happening(machine, gap));
    let mut diagnostic = Diagnostic::new(Code::UndecidedCell, machine[gap.state].span, message);
    for (_, span) in guards {
        diagnostic = diagnostic.also(span, "does not hold");
    }
    let mend = match gap.on {
        InputKind::Event(_) => "add a branch without `guard:`, or an `otherwise:`",
        _ => "add a branch without `guard:`",
    };
    diagnostic.help(example(machine, exploration, gap)).help(mend)
}

/// A run into the gap, and how else the last step can be.
fn example(machine: &Machine, exploration: &Exploration, gap: &Gap) -> String {
    let mut runs = gap.occasions.iter().map(|occasion| exploration.run_with(machine, occasion));
    let Some(first) = runs.next() else { return String::new() };
    let last = |run: &Run| run.steps.last().map(|step| witness_step(machine, step, gap.state));
    let mut others: Vec<String> = runs.filter_map(|run| last(&run)).collect();
    let more = others.len() > MOST_SHOWN;
    others.truncate(MOST_SHOWN);
    let mut text = format!("it happens in this run: {}", witness(machine, &first));
    if !others.is_empty() {
        text += &format!("; or with {} at its end", list(&others, "or"));
        text += if more { ", and in further cases" } else { "" };
    }
    text
}

/// The branches that are asked.
fn branches(machine: &Machine, gap: &Gap) -> Vec<TransitionId> {
    let of_event = |event: EventId| {
        let states = machine.ancestry(gap.state).filter(|_| !machine[gap.state].is_final);
        states.flat_map(|state| machine[state].branches(event).iter().copied()).collect()
    };
    let invoke = machine[gap.state].invoke.as_ref();
    match gap.on {
        InputKind::Event(event) => of_event(event),
        InputKind::Done => invoke.map_or_else(Vec::new, |invoke| invoke.done.clone()),
        InputKind::Failed => invoke.map_or_else(Vec::new, |invoke| invoke.failed.clone()),
        InputKind::Due(..) => Vec::new(),
    }
}

fn happening(machine: &Machine, gap: &Gap) -> String {
    let activity = |state: StateId| {
        let invoke = machine[state].invoke.as_ref();
        invoke.map_or("", |invoke| machine[invoke.activity].name.as_str())
    };
    match gap.on {
        InputKind::Event(event) => format!("`{}`", machine[event].name),
        InputKind::Done => format!("the end of `{}`", activity(gap.state)),
        InputKind::Failed => {
            let replies = gap.occasions.iter().filter_map(|occasion| match occasion.input {
                Input::Failed { reply } => Some(reply),
                _ => None,
            });
            let names: Vec<String> =
                replies.map(|reply: ReplyId| format!("`{}`", machine[reply].name)).collect();
            format!("the failure of `{}` with {}", activity(gap.state), list(&names, "and"))
        }
        InputKind::Due(..) => "a deadline".to_owned(),
    }
}

/// `a`, `b` and `c`.
fn list(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}
