//! A branch that stands behind one which always decides.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    for branches in structure.branch_lists() {
        let mut rest = branches.list.iter().skip_while(|branch| branch.guard.is_some());
        let (Some(last), Some(behind)) = (rest.next(), rest.next()) else { continue };
        diagnostics.push(
            Diagnostic::new(
                Code::BranchAfterLast,
                behind.span,
                "this branch stands behind one that always decides",
            )
            .also(last.span, "has no `guard:`, so nothing comes after it")
            .help("give the earlier branch a `guard:`, or put it last"),
        );
    }
}
