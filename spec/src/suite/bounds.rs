//! Where the context makes a difference: which side of each comparison it is on.
//!
//! One configuration stands for all of an atomic state only as far as guards go. Mistakes at a
//! boundary (`<=` for `<`, an assignment that is missing) show only where the context is at it, so
//! each combination of sides that is reachable gets a point of its own.

use crate::machine::{Expr, Machine, StateId, Transition, TransitionId, Value};
use crate::semantics::{Configuration, Input, Operand, Scene, World};
use std::cmp::Ordering;

/// Where a value stands towards another: below, equal, above; or equal and not, for what has no
/// order.
pub(super) type Sides = Vec<Ordering>;

/// The comparisons of each atomic state that depend on the context alone.
pub(super) struct Bounds<'m> {
    machine: &'m Machine,
    of_state: Vec<Option<Vec<(Expr, Expr)>>>,
}

impl<'m> Bounds<'m> {
    pub(super) fn new(machine: &'m Machine) -> Self {
        Self { machine, of_state: vec![None; machine.states.len()] }
    }

    /// Which side of everything a configuration is on.
    pub(super) fn sides(&mut self, at: &Configuration) -> Sides {
        let input = Input::Done { result: Vec::new() };
        let world = World::default();
        let scene = Scene::new(at, &input, &world);
        let index = crate::arena::Id::index(at.state);
        let machine = self.machine;
        let bounds = self.of_state[index].get_or_insert_with(|| of_state(machine, at.state));
        let side = |(a, b): &(Expr, Expr)| match (scene.evaluate(a), scene.evaluate(b)) {
            (Ok(Operand::Number(a)), Ok(Operand::Number(b))) => a.cmp(&b),
            (Ok(a), Ok(b)) if a == b => Ordering::Equal,
            _ => Ordering::Less,
        };
        bounds.iter().map(side).collect()
    }
}

/// What the branches that can decide in a state compare, as far as it is in the context.
fn of_state(machine: &Machine, state: StateId) -> Vec<(Expr, Expr)> {
    let mut found = Vec::new();
    let mut look = |id: TransitionId| {
        let transition = &machine[id];
        collect(transition, &mut found);
        transition.failed.iter().for_each(|&failed| collect(&machine[failed], &mut found));
    };
    for active in machine.ancestry(state) {
        let active = &machine[active];
        active.transitions.iter().flat_map(|(_, branches)| branches).copied().for_each(&mut look);
        active.after.iter().flat_map(|after| &after.branches).copied().for_each(&mut look);
    }
    if let Some(invoke) = &machine[state].invoke {
        invoke.done.iter().chain(&invoke.failed).copied().for_each(&mut look);
    }
    found
}

fn collect(transition: &Transition, found: &mut Vec<(Expr, Expr)>) {
    let truth = Expr::Literal(Value::Bool(true));
    let nothing = Expr::Literal(Value::Absent);
    let mut add = |a: &Expr, b: &Expr| {
        let pair = (a.clone(), b.clone());
        let in_context = !is_fixed(a) && is_of_context(a) && is_of_context(b);
        if in_context && !found.contains(&pair) {
            found.push(pair);
        }
    };
    let assigned = transition.assign.iter().map(|assignment| &assignment.value.expr);
    for expr in transition.guard.iter().map(|guard| &guard.expr).chain(assigned) {
        expr.walk(&mut |part| match part {
            Expr::Compare(_, a, b) => {
                let (a, b) = if is_fixed(a) { (b, a) } else { (a, b) };
                add(a, b);
            }
            Expr::IsSome(inner) => add(inner, &nothing),
            // A field that is true or not, or that stands in a sum.
            Expr::Field(_) => add(part, &truth),
            _ => {}
        });
    }
    for assignment in &transition.assign {
        add(&Expr::Field(assignment.field), &assignment.value.expr);
    }
}

fn is_fixed(expr: &Expr) -> bool {
    matches!(expr, Expr::Literal(_) | Expr::ReplyLiteral(_))
}

fn is_of_context(expr: &Expr) -> bool {
    let mut only = true;
    expr.walk(&mut |part| {
        only &= !matches!(
            part,
            Expr::Param(_) | Expr::Result(_) | Expr::Reply | Expr::ReplyLiteral(_) | Expr::Ask(_)
        );
    });
    only
}
