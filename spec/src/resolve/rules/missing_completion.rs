//! A running state that does not say where it goes when its activity is done or has failed.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use std::iter::successors;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    for (id, state) in machine.states.iter() {
        let Some(invoke) = &state.invoke else { continue };
        let activity = &machine[invoke.activity];
        let (name, runs) = (&state.name, &activity.name);
        let written = structure.tree[id];
        if written.state.done.is_none() {
            let message = format!("`{name}` does not say where it goes when `{runs}` is done");
            diagnostics.push(
                Diagnostic::new(Code::MissingCompletion, invoke.span, message)
                    .help("say it beside `invoke:`: `done: {target: ...}`"),
            );
        }
        let mut around = successors(Some(written), |w| w.parent.map(|id| structure.tree[id]));
        let has_failed = around.any(|written| written.state.failed.is_some());
        if !has_failed && !activity.infallible {
            let message = format!("`{name}` does not say where it goes when `{runs}` has failed");
            diagnostics.push(Diagnostic::new(Code::MissingCompletion, invoke.span, message).help(
                "say it beside `invoke:`, `failed: {target: ...}`, or once for all running \
                     states of a composite; what cannot fail says `infallible: true`",
            ));
        }
        if let Some(failed) = written.state.failed.as_ref().filter(|_| activity.infallible) {
            let message = format!("`{runs}` cannot fail");
            diagnostics.push(
                Diagnostic::new(Code::MissingCompletion, failed.span, message)
                    .also(activity.span, "says `infallible: true`")
                    .help("remove `failed:` here, or `infallible: true` there"),
            );
        }
    }
}
