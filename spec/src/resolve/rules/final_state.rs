//! A final state that does something, or that is not a child of the machine.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::State;
use crate::source::Span;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    for (id, written) in structure.tree.iter() {
        let state = written.state;
        let Some(is_final) = state.is_final.as_ref().filter(|is_final| is_final.value) else {
            continue;
        };
        let name = &state.name.value;
        if written.parent.is_some_and(|parent| parent != structure.machine.root()) {
            let message = format!("the final state `{name}` is inside another state");
            diagnostics.push(
                Diagnostic::new(Code::FinalState, state.name.span, message)
                    .also(is_final.span, "ends the machine")
                    .help("a final state ends the whole machine: move it to the top level"),
            );
        }
        if id != structure.machine.root()
            && let Some((what, span)) = work(state)
        {
            let message = format!("the final state `{name}` has {what}");
            diagnostics.push(
                Diagnostic::new(Code::FinalState, span, message)
                    .also(is_final.span, "ends the machine")
                    .help("nothing happens after the end: remove it, or `final: true`"),
            );
        }
    }
}

/// What a final state cannot have, and where it stands.
fn work(state: &State) -> Option<(&'static str, Span)> {
    let transitions = state.transitions.first().map(|entry| entry.trigger.span);
    let states = state.states.first().map(|inside| inside.name.span);
    let invoke = state.invoke.as_ref().map(|invoke| invoke.span);
    let after = state.after.first().map(|after| after.span);
    let within = state.within.as_ref().map(crate::resolve::states::place);
    let exit = state.exit.first().map(|action| action.span);
    let found = [
        ("transitions", transitions),
        ("states inside", states),
        ("an activity", invoke),
        ("an `after:`", after),
        ("a `within:`", within),
        ("exit actions", exit),
    ];
    found.into_iter().find_map(|(what, span)| Some((what, span?)))
}
