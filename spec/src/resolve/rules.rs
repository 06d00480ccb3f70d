//! What the structure of a machine must be like: one file for each code.

mod before_without_failed;
mod branch_after_last;
mod final_state;
mod forbidden_effect;
mod known_replies;
mod local_to_nothing;
mod missing_completion;
mod missing_interrupted;
mod no_failure_reply;
mod reply_never_told;
mod reply_not_listed;
mod rust_name_collision;
mod wrong_reply_kind;

pub(crate) use rust_name_collision::names_beside_types;

use super::branches::Places;
use super::states::Tree;
use crate::arena::Arena;
use crate::diagnostics::Diagnostics;
use crate::document::{Branches, Document};
use crate::machine::{BranchId, Machine};

/// A machine, and where its parts stand in the file.
pub(super) struct Structure<'a, 'd> {
    pub(super) document: &'d Document,
    pub(super) machine: &'a Machine,
    pub(super) tree: &'a Tree<'d>,
    pub(super) places: &'a Arena<BranchId, Places>,
}

/// Reports every rule that the machine breaks.
pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    rust_name_collision::check(structure, diagnostics);
    reply_not_listed::check(structure, diagnostics);
    reply_never_told::check(structure, diagnostics);
    local_to_nothing::check(structure, diagnostics);
    wrong_reply_kind::check(structure, diagnostics);
    missing_completion::check(structure, diagnostics);
    missing_interrupted::check(structure, diagnostics);
    no_failure_reply::check(structure, diagnostics);
    before_without_failed::check(structure, diagnostics);
    final_state::check(structure, diagnostics);
    forbidden_effect::check(structure, diagnostics);
    branch_after_last::check(structure, diagnostics);
}

impl<'d> Structure<'_, 'd> {
    /// Every list of branches that is written somewhere, those of a `try:` behind their branch.
    fn branch_lists(&self) -> Vec<&'d Branches> {
        let mut lists = Vec::new();
        for state in self.tree.values().map(|written| written.state) {
            let of_events = state.transitions.iter().map(|entry| &entry.branches);
            let of_time = state.after.iter().map(|after| &after.branches);
            let of_work = state.done.iter().chain(&state.failed);
            for list in of_events.chain(of_time).chain(of_work) {
                lists.push(list);
                lists.extend(list.list.iter().filter_map(|branch| branch.failed.as_ref()));
            }
        }
        lists
    }
}

/// `a`, `b` and `c`, in backticks; of many only the first.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 5;
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] if names.len() <= MOST => format!("{} and {last}", most.join(", ")),
        _ => format!("{} and {} more", names[..MOST].join(", "), names.len() - MOST),
    }
}
