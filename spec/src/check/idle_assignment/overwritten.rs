//! A value that is always replaced before anything reads it.
//!
//! Judged on every run: a field is *wanted* in a configuration if some run from there reads it, in a
//! guard or to compute another field that is wanted, before it is assigned anew. Fields that a property
//! reads are wanted everywhere, and so are those that nothing depends on: they are for the author's
//! code, or reported as unused. An assignment of a literal is left alone: clearing what nothing needs
//! any more is tidy, and makes a machine smaller.

use super::super::{expressions, unused_field};
use super::assignment;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{CaseId, ConfigurationId, Exploration};
use crate::machine::{
    BranchId, Expr, Expression, FieldId, Machine, StateId, Transition, TransitionId,
};
use crate::semantics::{DecidedBy, InputKind};
use std::collections::{BTreeMap, BTreeSet};

/// More fields than this are not judged.
const MOST_FIELDS: usize = 64;

/// One bit for each field.
type Fields = u64;

pub(super) fn check(
    machine: &Machine,
    exploration: &Exploration,
    idle: &BTreeSet<(BranchId, FieldId)>,
    diagnostics: &mut Diagnostics,
) {
    let always = always_wanted(machine);
    let mut open = candidates(machine, always);
    if machine.fields.len() > MOST_FIELDS || open.is_empty() {
        return;
    }
    let reads = Reads::new(machine, exploration);
    let wanted = wanted(exploration, &reads, always);
    let mut taken = BTreeSet::new();
    for id in exploration.ids() {
        for (case, to) in exploration.steps_from(id) {
            let (Some(transition), Some(to)) = (reads.decider(case), to) else { continue };
            let branch = machine[transition].branch;
            taken.insert(branch);
            open.retain(|&(of, field)| of != branch || wanted[to.index()] & bit(field) == 0);
        }
    }
    for (branch, field) in open {
        let Some(assignment) = assignment(machine, branch, field) else { continue };
        if !taken.contains(&branch) || idle.contains(&(branch, field)) {
            continue;
        }
        let name = &machine[field].name;
        let message = format!("`{name}` gets another value before anything reads this one");
        diagnostics.push(
            Diagnostic::new(Code::IdleAssignment, assignment.span, message)
                .label("nothing depends on this")
                .help("leave it out, or read the field before it is assigned again"),
        );
    }
}

/// The assignments worth judging: not those of literals.
fn candidates(machine: &Machine, always: Fields) -> BTreeSet<(BranchId, FieldId)> {
    let mut candidates = BTreeSet::new();
    for transition in machine.transitions.values() {
        for assignment in &transition.assign {
            if always & bit(assignment.field) == 0
                && !matches!(assignment.value.expr, Expr::Literal(_))
            {
                candidates.insert((transition.branch, assignment.field));
            }
        }
    }
    candidates
}

fn always_wanted(machine: &Machine) -> Fields {
    let depended_on = unused_field::depended_on(machine);
    let mut always = 0;
    for field in machine.fields.ids() {
        if !depended_on[field.index()] {
            always |= bit(field);
        }
    }
    expressions::each_of_properties(machine, &mut |condition| always |= fields_of(condition));
    always
}

/// The fields that are wanted in each configuration.
fn wanted(exploration: &Exploration, reads: &Reads, always: Fields) -> Vec<Fields> {
    let mut wanted: Vec<Fields> = vec![always; exploration.len()];
    let mut grows = true;
    while grows {
        grows = false;
        // What a step leads to mostly has the larger number.
        for id in exploration.ids().rev() {
            let before = wanted[id.index()];
            let mut now = before;
            for (case, to) in exploration.steps_from(id) {
                let after = to.map_or(0, |to| wanted[to.index()]);
                now |= reads.before(exploration, id, case, after);
            }
            if now != before {
                wanted[id.index()] = now;
                grows = true;
            }
        }
    }
    wanted
}

/// What steps read and write.
struct Reads {
    /// What guards read, by atomic state and kind of input.
    guards: BTreeMap<(StateId, InputKind), Fields>,
    /// The transition that a case takes, if it assigns.
    deciders: Vec<Option<TransitionId>>,
    /// By transition, each field it assigns and what it reads to compute it.
    assigned: Vec<Vec<(Fields, Fields)>>,
    kinds: Vec<InputKind>,
}

impl Reads {
    fn new(machine: &Machine, exploration: &Exploration) -> Self {
        let mut deciders = Vec::new();
        let mut kinds = Vec::new();
        for case in exploration.case_ids() {
            let case = exploration.case(case);
            deciders.push(match case.selected.map(|choice| choice.by) {
                Ok(DecidedBy::Transition(id)) if !machine[id].assign.is_empty() => Some(id),
                _ => None,
            });
            kinds.push(case.input.kind());
        }
        let assigned = machine.transitions.values().map(|transition| {
            let each = transition.assign.iter();
            each.map(|a| (bit(a.field), fields_of(&a.value))).collect()
        });
        let mut reads =
            Self { guards: BTreeMap::new(), deciders, assigned: assigned.collect(), kinds };
        for id in exploration.ids() {
            let state = exploration.state(id);
            for (case, _) in exploration.steps_from(id) {
                let kind = reads.kinds[case.index()];
                reads.guards.entry((state, kind)).or_insert_with(|| guards(machine, state, kind));
            }
        }
        reads
    }

    fn decider(&self, case: CaseId) -> Option<TransitionId> {
        self.deciders[case.index()]
    }

    /// The fields that are wanted before a step after which `after` are.
    fn before(
        &self,
        exploration: &Exploration,
        at: ConfigurationId,
        case: CaseId,
        after: Fields,
    ) -> Fields {
        let kind = self.kinds[case.index()];
        let asked = self.guards.get(&(exploration.state(at), kind)).copied().unwrap_or(0);
        let assigned =
            self.decider(case).map_or(&[][..], |id| self.assigned[id.index()].as_slice());
        let written = assigned.iter().fold(0, |all, (field, _)| all | field);
        let computed = assigned.iter().filter(|(field, _)| after & field != 0);
        asked | (after & !written) | computed.fold(0, |all, (_, read)| all | read)
    }
}

/// What the guards read that an input of this kind may ask in a state.
fn guards(machine: &Machine, state: StateId, kind: InputKind) -> Fields {
    let mut branches: Vec<TransitionId> = Vec::new();
    let invoke = machine[state].invoke.as_ref();
    match kind {
        InputKind::Event(event) => {
            for state in machine.ancestry(state) {
                branches.extend(machine[state].branches(event));
            }
        }
        InputKind::Done => branches.extend(invoke.iter().flat_map(|invoke| &invoke.done)),
        InputKind::Failed => branches.extend(invoke.iter().flat_map(|invoke| &invoke.failed)),
        InputKind::Due(state, deadline) => {
            let after = machine[state].after.get(deadline);
            branches.extend(after.iter().flat_map(|after| &after.branches));
        }
    }
    let of = |transition: &Transition| transition.guard.as_ref().map_or(0, fields_of);
    let failed = branches.iter().flat_map(|&id| &machine[id].failed);
    branches.iter().chain(failed).fold(0, |fields, &id| fields | of(&machine[id]))
}

fn fields_of(expression: &Expression) -> Fields {
    let mut fields = 0;
    expression.expr.walk(&mut |part| {
        if let Expr::Field(field) = part {
            fields |= bit(*field);
        }
    });
    fields
}

fn bit(field: FieldId) -> Fields {
    1u64.checked_shl(u32::try_from(field.index()).unwrap_or(u32::MAX)).unwrap_or(0)
}
