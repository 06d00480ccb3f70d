//! What a file allows itself.

use super::states::Tree;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest, quoted};
use crate::document::{self, Branches, Document};
use crate::machine::Allow;
use crate::source::Span;

/// Every `allow:`, in order of position. Words that allow nothing are reported and left out.
pub(super) fn read(
    document: &Document,
    tree: &Tree<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Allow> {
    let mut written: Vec<&document::Allow> = Vec::new();
    written.extend(document.requirements.iter().map(|one| &one.allow));
    written.extend(document.types.iter().map(|one| &one.allow));
    written.extend(document.replies.iter().map(|one| &one.allow));
    written.extend(document.context.iter().map(|one| &one.allow));
    written.extend(document.events.iter().map(|one| &one.allow));
    written.extend(document.guards.iter().map(|one| &one.allow));
    written.extend(document.actions.iter().chain(&document.activities).map(|one| &one.allow));
    written.extend(document.properties.iter().chain(&document.assume).map(|one| &one.allow));
    written.extend(document.scenarios.iter().map(|one| &one.allow));
    for state in tree.values().map(|written| written.state) {
        if !std::ptr::eq(state, &document.root) {
            written.push(&state.allow);
        }
        let of_events = state.transitions.iter().map(|entry| &entry.branches);
        let of_time = state.after.iter().map(|after| &after.branches);
        let of_work = state.done.iter().chain(&state.failed);
        for branches in of_events.chain(of_time).chain(of_work) {
            of_branches(branches, &mut written);
        }
    }
    let mut allows = Vec::new();
    for allow in written {
        words(allow, allow.scope, &mut allows, diagnostics);
    }
    let whole = Span::new(0, document.source.text().len());
    words(&document.root.allow, whole, &mut allows, diagnostics);
    allows.sort_by_key(|allow| allow.span);
    allows
}

fn of_branches<'d>(branches: &'d Branches, written: &mut Vec<&'d document::Allow>) {
    for branch in &branches.list {
        written.push(&branch.allow);
        if let Some(failed) = &branch.failed {
            of_branches(failed, written);
        }
    }
}

/// The words of one `allow:`, for what stands inside `scope`.
pub(crate) fn words(
    written: &document::Allow,
    scope: Span,
    allows: &mut Vec<Allow>,
    diagnostics: &mut Diagnostics,
) {
    for word in &written.words {
        match Code::from_word(&word.value) {
            Some(code) if code.may_be_allowed() => {
                allows.push(Allow { code, span: word.span, scope });
            }
            Some(code) => {
                let message =
                    format!("`{code}` cannot be allowed: it is an error, not a judgement");
                diagnostics.push(
                    Diagnostic::new(Code::UnknownCode, word.span, message)
                        .help("mend what it points at"),
                );
            }
            None => diagnostics.push(unknown(&word.value, word.span)),
        }
    }
}

fn unknown(word: &str, span: Span) -> Diagnostic {
    let message = format!("there is no finding {}", quoted(word));
    let diagnostic = Diagnostic::new(Code::UnknownCode, span, message);
    let codes = || Code::ALL.iter().filter(|code| code.may_be_allowed()).map(|code| code.as_str());
    match nearest(word, codes()) {
        Some(near) => diagnostic.help(format!("there is `{near}`")),
        None => {
            let codes: Vec<String> = codes().map(|code| format!("`{code}`")).collect();
            diagnostic.help(format!("what can be allowed is {}", codes.join(", ")))
        }
    }
}
