//! A state that no run reaches.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Decision, Machine, StateId};

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let reached = exploration.reached(machine);
    for (state, declared) in machine.states.iter() {
        // What is inside an unreachable composite goes without saying.
        let outer = declared.parent.is_none_or(|parent| reached[parent.index()]);
        if !reached[state.index()] && outer {
            diagnostics.push(finding(machine, state));
        }
    }
}

fn finding(machine: &Machine, state: StateId) -> Diagnostic {
    let message = format!("no run reaches `{}`", machine[state].name);
    let mut diagnostic = Diagnostic::new(Code::UnreachableState, machine[state].span, message);
    let mut ways = 0;
    for transition in machine.transitions.values() {
        let Decision::Target { state: target, .. } = transition.decision else { continue };
        let from_outside = !machine.is_in(transition.source, state);
        if from_outside && machine.is_in(machine.settle(target), state) {
            ways += 1;
            if ways <= 3 {
                diagnostic = diagnostic.also(transition.span, "leads there, but is never taken");
            }
        }
    }
    diagnostic.help(match ways {
        0 => "give some transition this `target:`, or remove the state",
        _ => "see why none of the transitions that lead there is taken",
    })
}
