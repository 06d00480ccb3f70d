//! A cell that nothing decides: an event, or the end of an activity, in a reachable configuration.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Exploration, Gap, Run, witness, witness_step};
use crate::machine::{EventId, Machine, ReplyId, StateId, TransitionId};
use crate::semantics::{Input, InputKind};

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
    let message = format!("nothing decides {} in `{name}`", list(&what));
    let run = exploration.run_to(machine, gaps[0].occasions[0].at);
    Diagnostic::new(Code::UndecidedCell, machine[state].span, message)
        .label(reached(machine, &run))
        .help(format!(
            "give `{name}` or a state around it {}, or an `otherwise:` to the machine",
            if what.len() == 1 { "a branch for it" } else { "branches for them" }
        ))
}

/// The state has branches for the input, but none of their guards holds.
fn guard_case(machine: &Machine, exploration: &Exploration, gap: &Gap) -> Diagnostic {
    let name = &machine[gap.state].name;
    let message =
        format!("nothing decides {} in `{name}` when no guard holds", happening(machine, gap));
    let mut diagnostic = Diagnostic::new(Code::UndecidedCell, machine[gap.state].span, message);
    for branch in branches(machine, gap) {
        if let Some(guard) = &machine[branch].guard {
            diagnostic = diagnostic.also(guard.span, "does not hold");
        }
    }
    let run = exploration.run_to(machine, gap.occasions[0].at);
    let mut cases = Vec::new();
    for occasion in &gap.occasions {
        let run = exploration.run_with(machine, occasion);
        cases.extend(run.steps.last().map(|step| witness_step(machine, step, gap.state)));
    }
    let example = format!("{}: {}", reached(machine, &run), cases.join(" or "));
    let mend = match gap.on {
        InputKind::Event(_) => "add a branch without `guard:`, or an `otherwise:`",
        _ => "add a branch without `guard:`",
    };
    diagnostic.label(example).help(mend)
}

/// How the configuration is reached, in words.
fn reached(machine: &Machine, run: &Run) -> String {
    match run.steps.is_empty() {
        true => "at the start".to_owned(),
        false => format!("after {}", witness(machine, run)),
    }
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
            format!("the failure of `{}` with {}", activity(gap.state), list(&names))
        }
        InputKind::Due(..) => "a deadline".to_owned(),
    }
}

/// `a`, `b` and `c`.
fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
