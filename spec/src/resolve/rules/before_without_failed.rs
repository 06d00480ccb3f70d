//! `before:` without a `failed:` that has a target: those actions stay done when the `try` fails.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    for branch in structure.branch_lists().into_iter().flat_map(|list| &list.list) {
        let Some(first) = branch.before.first().filter(|_| branch.attempt.is_some()) else {
            continue;
        };
        let lists = branch.failed.iter().flat_map(|failed| &failed.list);
        let stays: Vec<_> = lists.clone().filter(|failed| failed.target.is_none()).collect();
        let always = lists.clone().any(|failed| failed.guard.is_none());
        if stays.is_empty() && always {
            continue;
        }
        let attempt = branch.attempt.as_ref().map_or("", |name| &name.value);
        let message = match (stays.first(), branch.failed.is_some()) {
            (_, false) => format!("`before:` without a `failed:` for `{attempt}`"),
            (Some(_), true) => format!("`before:`, but where `{attempt}` fails the state stays"),
            (None, true) => format!("`before:`, but not every failure of `{attempt}` has a branch"),
        };
        let mut diagnostic = Diagnostic::new(Code::BeforeWithoutFailed, first.span, message)
            .label("stays done also where the `try` fails");
        if let Some(branch) = stays.first() {
            diagnostic = diagnostic.also(branch.span, "this has no target");
        } else if let Some(failed) = &branch.failed {
            diagnostic = diagnostic.also(failed.span, "each of these has a guard");
        }
        diagnostics.push(diagnostic.help(
            "say which state that leaves behind: `failed: {target: ...}`; or run the action under \
             `actions:`, after the `try`",
        ));
    }
}
