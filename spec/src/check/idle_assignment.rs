//! An assignment without effect: the field has the value already, or gets another one before
//! anything reads it.

mod overwritten;

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Assignment, BranchId, FieldId, Machine, TransitionId};
use crate::semantics::{DecidedBy, apply};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let idle = idle(machine, exploration);
    for &(branch, field) in &idle {
        let Some(assignment) = assignment(machine, branch, field) else { continue };
        let message = format!("`{}` has this value already, in every run", machine[field].name);
        diagnostics.push(
            Diagnostic::new(Code::IdleAssignment, assignment.span, message)
                .label("changes nothing")
                .help("leave it out, or assign what was meant"),
        );
    }
    overwritten::check(machine, exploration, &idle, diagnostics);
}

/// The assignments of branches that are taken and never change their field.
fn idle(machine: &Machine, exploration: &Exploration) -> BTreeSet<(BranchId, FieldId)> {
    // What a transition assigns and was not yet seen to change.
    let mut open: BTreeMap<TransitionId, Vec<FieldId>> = BTreeMap::new();
    for (id, transition) in machine.transitions.iter() {
        if !transition.assign.is_empty() {
            open.insert(id, transition.assign.iter().map(|a| a.field).collect());
        }
    }
    let mut taken: BTreeSet<BranchId> = BTreeSet::new();
    let mut changed: BTreeSet<(BranchId, FieldId)> = BTreeSet::new();
    // For each case, the transition whose assignments are still open.
    let mut by_case: Vec<Option<TransitionId>> = Vec::new();
    for case in exploration.case_ids() {
        let decided = exploration.case(case).selected.ok().map(|choice| choice.by);
        by_case.push(match decided {
            Some(DecidedBy::Transition(id)) if open.contains_key(&id) => Some(id),
            _ => None,
        });
    }
    let mut at = crate::semantics::initial(machine);
    let mut next = at.clone();
    for id in exploration.ids() {
        let mut loaded = false;
        for (case, to) in exploration.steps_from(id) {
            let (Some(transition), Some(_)) = (by_case[case.index()], to) else { continue };
            let Some(fields) = open.get_mut(&transition).filter(|fields| !fields.is_empty()) else {
                by_case[case.index()] = None;
                continue;
            };
            if !loaded {
                exploration.load(id, &mut at);
                loaded = true;
            }
            let case = exploration.case(case);
            let Ok(choice) = case.selected else { continue };
            if apply(machine, &at, &case.input, &case.world, &choice, &mut next).is_err() {
                continue;
            }
            let branch = machine[transition].branch;
            taken.insert(branch);
            fields.retain(|field| {
                let same = at.values[field.index()] == next.values[field.index()];
                if !same {
                    changed.insert((branch, *field));
                }
                same
            });
        }
    }
    let all = open.into_iter().flat_map(|(id, fields)| {
        let branch = machine[id].branch;
        fields.into_iter().map(move |field| (branch, field))
    });
    all.filter(|(branch, field)| taken.contains(branch) && !changed.contains(&(*branch, *field)))
        .collect()
}

/// The assignment of a branch to a field; its transitions all have it.
fn assignment(machine: &Machine, branch: BranchId, field: FieldId) -> Option<&Assignment> {
    let transition = machine.transitions.values().find(|t| t.branch == branch)?;
    transition.assign.iter().find(|assignment| assignment.field == field)
}
