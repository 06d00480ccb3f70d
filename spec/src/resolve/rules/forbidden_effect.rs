//! An effect that a state forbids, in anything that runs while the state is active: its activity,
//! entry and exit actions, and what its transitions run, own or inherited. States inside inherit.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{EffectId, Machine, StateId};
use crate::source::{Span, Text};
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let harmless = !machine.states.values().any(|state| !state.forbid.is_empty());
    if harmless {
        return;
    }
    let mut rule = Rule { structure, reported: BTreeSet::new(), diagnostics };
    for (state, declared) in machine.states.iter() {
        let forbidden = forbidden(machine, state);
        if forbidden.is_empty() {
            continue;
        }
        rule.entry_and_exit(state, &forbidden);
        if let Some(invoke) = &declared.invoke {
            let work = Work::activity(machine, invoke.activity);
            rule.report(work, invoke.span, state, &forbidden, None);
        }
        if declared.is_atomic() {
            rule.transitions(state, &forbidden);
        }
    }
}

/// What the state and those around it forbid, each with the nearest state that does.
fn forbidden(machine: &Machine, state: StateId) -> Vec<(EffectId, StateId)> {
    let mut forbidden: Vec<(EffectId, StateId)> = Vec::new();
    for outer in machine.ancestry(state) {
        for &effect in &machine[outer].forbid {
            if forbidden.iter().all(|&(known, _)| known != effect) {
                forbidden.push((effect, outer));
            }
        }
    }
    forbidden
}

/// An action or activity.
#[derive(Clone, Copy)]
struct Work<'m> {
    name: &'m str,
    effects: &'m [EffectId],
    span: Span,
}

impl<'m> Work<'m> {
    fn action(machine: &'m Machine, id: crate::machine::ActionId) -> Self {
        let action = &machine[id];
        Self { name: &action.name, effects: &action.effects, span: action.span }
    }

    fn activity(machine: &'m Machine, id: crate::machine::ActivityId) -> Self {
        let activity = &machine[id];
        Self { name: &activity.name, effects: &activity.effects, span: activity.span }
    }
}

struct Rule<'r, 'a, 'd> {
    structure: &'r Structure<'a, 'd>,
    /// A use is reported once for each effect, whoever forbids it.
    reported: BTreeSet<(Span, EffectId)>,
    diagnostics: &'r mut Diagnostics,
}

impl Rule<'_, '_, '_> {
    fn entry_and_exit(&mut self, state: StateId, forbidden: &[(EffectId, StateId)]) {
        let machine = self.structure.machine;
        let written = self.structure.tree[state].state;
        let mut check = |names: &[Text], actions: &[crate::machine::ActionId]| {
            for &action in actions {
                let work = Work::action(machine, action);
                let name = names.iter().find(|name| name.value == work.name);
                let span = name.map_or(machine[state].span, |name| name.span);
                self.report(work, span, state, forbidden, None);
            }
        };
        check(&written.entry, &machine[state].entry);
        check(&written.exit, &machine[state].exit);
    }

    fn transitions(&mut self, state: StateId, forbidden: &[(EffectId, StateId)]) {
        let machine = self.structure.machine;
        for id in machine.taken_in(state) {
            let places = &self.structure.places[machine[id].branch];
            let inherited = !forbidden.is_empty() && machine[id].source != state;
            let taken_in = inherited.then_some(state);
            for &(action, span) in &places.actions {
                self.report(Work::action(machine, action), span, state, forbidden, taken_in);
            }
            if let Some((activity, span)) = places.attempt {
                self.report(Work::activity(machine, activity), span, state, forbidden, taken_in);
            }
        }
    }

    fn report(
        &mut self,
        work: Work<'_>,
        span: Span,
        state: StateId,
        forbidden: &[(EffectId, StateId)],
        taken_in: Option<StateId>,
    ) {
        let machine = self.structure.machine;
        for &(effect, forbidding) in forbidden {
            if !work.effects.contains(&effect) || !self.reported.insert((span, effect)) {
                continue;
            }
            let effect = &machine[effect].name;
            let what = match forbidding == machine.root() {
                true => "the machine".to_owned(),
                false => format!("`{}`", machine[forbidding].name),
            };
            let message =
                format!("`{}` has the effect `{effect}`, which {what} forbids", work.name);
            let mut diagnostic = Diagnostic::new(Code::ForbiddenEffect, span, message);
            if let Some(inside) = taken_in.filter(|_| forbidding != machine.root()) {
                diagnostic = diagnostic.label(format!("also taken in `{}`", machine[inside].name));
            } else if forbidding != state && forbidding != machine.root() {
                diagnostic = diagnostic.label(format!("runs inside {what}"));
            }
            let names = &self.structure.tree[forbidding].state.forbid;
            if let Some(name) = names.iter().find(|name| name.value == *effect) {
                diagnostic = diagnostic.also(name.span, "forbidden here");
            }
            self.diagnostics.push(diagnostic.also(work.span, format!("has `{effect}`")).help(
                "run it in a state that does not forbid it, before or after this one; or do \
                     it by other means and take the effect from its list",
            ));
        }
    }
}
