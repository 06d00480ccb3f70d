//! A guard, or a part of one, that always has the same answer.
//!
//! A guard is asked wherever its trigger comes, also where a branch before it has decided already:
//! `{guard: a}` followed by `{guard: "!a"}` says twice what could be said once, and is no mistake. A
//! part is asked where the parts before it leave the answer open. What stands behind the name of a
//! guard serves other places, too, and is not taken apart.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Case, Exploration};
use crate::expression::parts;
use crate::machine::{Expr, Expression, Machine, StateId, TransitionId};
use crate::semantics::{Configuration, Input, Scene};

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let heard = listen(machine, exploration);
    let used = exploration.used(machine);
    let mut told = vec![false; machine.branches.len()];
    for (id, transition) in machine.transitions.iter() {
        let branch = transition.branch.index();
        let shared = || machine.transitions.iter().filter(|(_, t)| t.branch == transition.branch);
        // A branch that is never taken is reported as such.
        if told[branch] || !used[id.index()] && !shared().any(|(id, _)| used[id.index()]) {
            continue;
        }
        told[branch] = true;
        if let Some(guard) = &transition.guard {
            Report { machine, guard, heard: &heard[branch] }.tell(diagnostics);
        }
    }
}

/// The answers that were heard.
#[derive(Clone, Copy, Debug, Default)]
struct Heard {
    yes: bool,
    no: bool,
}

/// For each branch, what each part of its guard answers; in the order of [`parts`].
fn listen(machine: &Machine, exploration: &Exploration) -> Vec<Vec<Heard>> {
    let mut heard = vec![Vec::new(); machine.branches.len()];
    for transition in machine.transitions.values() {
        if let Some(guard) = &transition.guard {
            heard[transition.branch.index()] = vec![Heard::default(); size(&guard.expr)];
        }
    }
    for (at, steps) in exploration.circumstances() {
        let at = exploration.configuration(at);
        for (case, _) in steps {
            let case = exploration.case(case);
            asked(machine, at.state, case, &mut |id| {
                let transition = &machine[id];
                if let Some(guard) = &transition.guard {
                    ask(&guard.expr, &at, case, &mut heard[transition.branch.index()]);
                }
            });
        }
    }
    heard
}

/// Visits the branches that a case may ask, each up to the first that always decides.
fn asked(machine: &Machine, state: StateId, case: &Case, visit: &mut dyn FnMut(TransitionId)) {
    let mut each = |branches: &[TransitionId]| {
        for &id in branches {
            visit(id);
            if machine[id].guard.is_none() {
                return true;
            }
        }
        false
    };
    let invoke = machine[state].invoke.as_ref();
    match &case.input {
        Input::Event { event, .. } => {
            let _ = machine.ancestry(state).any(|state| each(machine[state].branches(*event)));
        }
        Input::Done { .. } => {
            invoke.map(|invoke| each(&invoke.done));
        }
        Input::Failed { .. } => {
            invoke.map(|invoke| each(&invoke.failed));
        }
        Input::Due { state, deadline } => {
            machine[*state].after.get(*deadline).map(|after| each(&after.branches));
        }
    }
    if let Ok(choice) = case.selected
        && let (Some(branch), Some(_)) = (choice.branch, choice.error)
    {
        each(&machine[branch].failed);
    }
}

fn ask(guard: &Expr, at: &Configuration, case: &Case, heard: &mut [Heard]) {
    if heard.iter().any(|heard| !heard.yes || !heard.no) {
        let scene = Scene::new(at, &case.input, &case.world);
        part(guard, &scene, heard, &mut 0);
    }
}

/// What a part answers, noted at its position; nothing, if this case does not tell.
fn part(expr: &Expr, scene: &Scene<'_>, heard: &mut [Heard], next: &mut usize) -> Option<bool> {
    let own = *next;
    *next += 1;
    let answer = match expr {
        Expr::Not(inner) => part(inner, scene, heard, next).map(|answer| !answer),
        Expr::And(a, b) | Expr::Or(a, b) => {
            let settles = matches!(expr, Expr::Or(..));
            let first = part(a, scene, heard, next);
            if first == Some(settles) {
                *next += size(b);
                first
            } else {
                let second = part(b, scene, heard, next);
                if second == Some(settles) { second } else { first.and(second) }
            }
        }
        _ => scene.holds(expr).ok(),
    };
    if let Some(heard) = heard.get_mut(own) {
        heard.yes |= answer != Some(false);
        heard.no |= answer != Some(true);
    }
    answer
}

/// How many parts there are, the whole included.
fn size(expr: &Expr) -> usize {
    match expr {
        Expr::Not(inner) => 1 + size(inner),
        Expr::And(a, b) | Expr::Or(a, b) => 1 + size(a) + size(b),
        _ => 1,
    }
}

/// What is said about one guard.
struct Report<'m> {
    machine: &'m Machine,
    guard: &'m Expression,
    heard: &'m [Heard],
}

impl Report<'_> {
    fn tell(&self, diagnostics: &mut Diagnostics) {
        self.look(&self.guard.expr, &mut 0, diagnostics);
    }

    /// Reports the outermost parts that always answer the same.
    fn look(&self, expr: &Expr, next: &mut usize, diagnostics: &mut Diagnostics) {
        let own = *next;
        let heard = self.heard.get(own).copied().unwrap_or_default();
        if heard.yes != heard.no {
            self.finding(own, heard.yes, diagnostics);
        }
        if heard.yes != heard.no || !heard.yes {
            *next += size(expr);
            return;
        }
        *next += 1;
        match expr {
            Expr::Not(inner) => self.look(inner, next, diagnostics),
            Expr::And(a, b) | Expr::Or(a, b) => {
                self.look(a, next, diagnostics);
                self.look(b, next, diagnostics);
            }
            _ => {}
        }
    }

    fn finding(&self, part: usize, answer: bool, diagnostics: &mut Diagnostics) {
        let spans = parts(&self.machine.source, self.guard);
        let span = spans.get(part).copied().unwrap_or(self.guard.span);
        let what = if part == 0 { "this guard" } else { "this part of the guard" };
        let how = if answer { "always holds" } else { "never holds" };
        let help = match part {
            0 => "leave the guard out, or ask for what was meant",
            _ => "leave this part out, or ask for what was meant",
        };
        diagnostics.push(
            Diagnostic::new(Code::ConstantGuard, span, format!("{what} {how}"))
                .label("the same answer in every run, whenever it is asked")
                .help(help),
        );
    }
}
