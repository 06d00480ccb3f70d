//! Machines with one mistake: what a suite has to catch.

use lifechart_spec::arena::Id as _;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{
    AnswerKind, Comparison, Decision, Expr, Machine, Role, StateId, TransitionId, Value,
};
use lifechart_spec::semantics::{
    Configuration, DecidedBy, Input, Outcome, StepError, World, initial, start, step,
};

/// A machine with one mistake.
pub struct Mutant {
    /// Which kind of mistake.
    pub operator: &'static str,
    /// What was changed, for messages.
    pub what: String,
    /// The machine.
    pub machine: Machine,
}

/// Every mutant of a machine, kind by kind.
pub fn mutants(machine: &Machine) -> Vec<Mutant> {
    let mut all = Mutants { machine, found: Vec::new() };
    all.initial_state();
    for id in machine.transitions.ids() {
        all.target(id);
        all.output(id);
        all.guard(id);
        all.actions(id);
        all.assignments(id);
        all.role(id);
    }
    for id in machine.states.ids() {
        all.branches(id);
        all.state_actions(id);
        all.otherwise(id);
        all.invocation(id);
    }
    all.found
}

/// Whether no caller that sees state and context can tell them apart.
pub fn are_equivalent(machine: &Machine, explored: &Exploration, mutant: &Machine) -> bool {
    if initial(machine) != initial(mutant) || start(machine) != start(mutant) {
        return false;
    }
    explored.ids().all(|id| {
        let at = explored.configuration(id);
        explored.edges(machine, id).iter().all(|edge| {
            let (input, world): (&Input, &World) = (&edge.input, &edge.world);
            seen(step(machine, &at, input, world)) == seen(step(mutant, &at, input, world))
        })
    })
}

/// A step without what only the interpreter knows.
fn seen(
    step: Result<(Outcome, Configuration), StepError>,
) -> Result<(Outcome, Configuration), StepError> {
    step.map(|(mut outcome, next)| {
        outcome.branch = None;
        outcome.decided_by = DecidedBy::StateOtherwise(outcome.from);
        (outcome, next)
    })
}

struct Mutants<'m> {
    machine: &'m Machine,
    found: Vec<Mutant>,
}

impl Mutants<'_> {
    fn add(&mut self, operator: &'static str, what: String, change: impl FnOnce(&mut Machine)) {
        let mut machine = self.machine.clone();
        change(&mut machine);
        self.found.push(Mutant { operator, what, machine });
    }

    fn place(&self, id: TransitionId) -> String {
        self.machine.place(self.machine[id].span)
    }

    fn initial_state(&mut self) {
        let root = self.machine.root();
        let first = self.machine[root].initial;
        for other in self.machine[root].children.clone() {
            if Some(other) != first {
                let what = format!("begins in {}", self.machine[other].name);
                self.add("initial state", what, |m| m.states[root].initial = Some(other));
            }
        }
    }

    fn target(&mut self, id: TransitionId) {
        let place = self.place(id);
        match self.machine[id].decision {
            Decision::Target { state, local } => {
                for other in self.machine.atomic_states().collect::<Vec<_>>() {
                    if other != self.machine.settle(state) {
                        let what = format!("{place} goes to {}", self.machine[other].name);
                        self.add("target", what, |m| {
                            m.transitions[id].decision = Decision::Target { state: other, local };
                        });
                    }
                }
                let what = format!("{place} stays");
                self.add("target", what, |m| m.transitions[id].decision = Decision::Stay);
            }
            Decision::Stay => {
                let state = self.machine[id].source;
                let what = format!("{place} leaves and enters its state");
                self.add("target", what, |m| {
                    m.transitions[id].decision = Decision::Target { state, local: false };
                });
            }
            Decision::Answer(_) => {}
        }
    }

    fn output(&mut self, id: TransitionId) {
        let place = self.place(id);
        let replies: Vec<_> = self.machine.replies.ids().collect();
        let next =
            |reply: lifechart_spec::machine::ReplyId| replies[(reply.index() + 1) % replies.len()];
        match self.machine[id].decision {
            Decision::Answer(mut answer) => {
                let other = next(answer.reply);
                if other != answer.reply {
                    let what = format!("{place} answers {}", self.machine[other].name);
                    answer.reply = other;
                    self.add("output", what, |m| {
                        m.transitions[id].decision = Decision::Answer(answer);
                    });
                }
                let what = format!("{place} ignores instead of refusing, or the reverse");
                answer.kind = match answer.kind {
                    AnswerKind::Refuse => AnswerKind::Ignore,
                    AnswerKind::Ignore => AnswerKind::Refuse,
                };
                self.add("output", what, |m| {
                    m.transitions[id].decision = Decision::Answer(answer);
                });
            }
            _ => {
                let other = next(self.machine[id].reply.unwrap_or(self.machine.ok));
                let what = format!("{place} answers {}", self.machine[other].name);
                self.add("output", what, |m| m.transitions[id].reply = Some(other));
            }
        }
    }

    fn guard(&mut self, id: TransitionId) {
        let place = self.place(id);
        let Some(guard) = self.machine[id].guard.clone() else { return };
        self.add("guard", format!("{place} has no guard"), |m| m.transitions[id].guard = None);
        let negated = Expr::Not(Box::new(guard.expr.clone()));
        for (what, expr) in weakened(&guard.expr).into_iter().chain([("is negated", negated)]) {
            let mut guard = guard.clone();
            guard.expr = expr;
            let what = format!("{place}: the guard {what}");
            self.add("guard", what, |m| m.transitions[id].guard = Some(guard));
        }
    }

    fn actions(&mut self, id: TransitionId) {
        let place = self.place(id);
        for index in 0..self.machine[id].actions.len() {
            self.add("action", format!("{place} drops an action"), |m| {
                m.transitions[id].actions.remove(index);
            });
            self.add("action", format!("{place} doubles an action"), |m| {
                let action = m.transitions[id].actions[index];
                m.transitions[id].actions.insert(index, action);
            });
        }
        for index in 0..self.machine[id].before.len() {
            self.add("action", format!("{place} drops a `before`"), |m| {
                m.transitions[id].before.remove(index);
            });
        }
        if self.machine[id].attempt.is_some() {
            self.add("action", format!("{place} tries nothing"), |m| {
                m.transitions[id].attempt = None;
            });
        }
        if let Some(action) = self.machine.actions.ids().next() {
            self.add("action", format!("{place} has one more action"), |m| {
                m.transitions[id].actions.push(action);
            });
        }
    }

    fn assignments(&mut self, id: TransitionId) {
        let place = self.place(id);
        for index in 0..self.machine[id].assign.len() {
            self.add("assignment", format!("{place} drops an assignment"), |m| {
                m.transitions[id].assign.remove(index);
            });
        }
    }

    fn role(&mut self, id: TransitionId) {
        let place = self.place(id);
        let other = if self.machine[id].role == Role::Main { Role::Normal } else { Role::Main };
        if !matches!(self.machine[id].decision, Decision::Answer(_)) {
            self.add("role", format!("{place} is for something else"), |m| {
                m.transitions[id].role = other;
            });
        }
    }

    /// Branches that are missing or tried in another order.
    fn branches(&mut self, state: StateId) {
        let name = self.machine[state].name.clone();
        for (position, (event, branches)) in self.machine[state].transitions.iter().enumerate() {
            let event = &self.machine[*event].name;
            for index in 0..branches.len() {
                let mut machine = self.machine.clone();
                machine.states[state].transitions[position].1.remove(index);
                let what = format!("branch {index} of {event} is missing in {name}");
                self.found.push(Mutant { operator: "missing branch", what, machine });
            }
            for index in 1..branches.len() {
                let mut machine = self.machine.clone();
                machine.states[state].transitions[position].1.swap(index - 1, index);
                let what = format!("branches {index} and before of {event} change in {name}");
                self.found.push(Mutant { operator: "order", what, machine });
            }
        }
    }

    fn state_actions(&mut self, state: StateId) {
        let name = self.machine[state].name.clone();
        for index in 0..self.machine[state].entry.len() {
            self.add("action", format!("{name} drops an entry action"), |m| {
                m.states[state].entry.remove(index);
            });
        }
        for index in 0..self.machine[state].exit.len() {
            self.add("action", format!("{name} drops an exit action"), |m| {
                m.states[state].exit.remove(index);
            });
        }
        for index in 0..self.machine[state].after.len() {
            self.add("deadline", format!("{name} forgets a deadline"), |m| {
                m.states[state].after[index].branches.clear();
            });
        }
        if self.machine[state].within.is_some() {
            self.add("deadline", format!("{name} forgets its window"), |m| {
                m.states[state].within = None;
            });
        }
    }

    fn otherwise(&mut self, state: StateId) {
        let Some(answer) = self.machine[state].otherwise else { return };
        let name = self.machine[state].name.clone();
        let count = self.machine.replies.len();
        let other = self.machine.replies.ids().nth((answer.reply.index() + 1) % count);
        let Some(other) = other.filter(|&other| other != answer.reply) else { return };
        self.add("output", format!("{name} otherwise answers another reply"), |m| {
            if let Some(answer) = &mut m.states[state].otherwise {
                answer.reply = other;
            }
        });
    }

    fn invocation(&mut self, state: StateId) {
        let Some(invoke) = &self.machine[state].invoke else { return };
        let name = self.machine[state].name.clone();
        let count = self.machine.replies.len();
        if let Some(told) = invoke.interrupted {
            let other = self.machine.replies.ids().nth((told.index() + 1) % count);
            self.add("output", format!("{name} tells the interrupted call another reply"), |m| {
                if let Some(invoke) = &mut m.states[state].invoke {
                    invoke.interrupted = other;
                }
            });
        }
        self.add("missing branch", format!("{name} runs nothing"), |m| {
            m.states[state].invoke = None;
        });
    }
}

/// Conditions with one small mistake.
fn weakened(expr: &Expr) -> Vec<(&'static str, Expr)> {
    let pair = |a: &Expr, b: &Expr, make: &dyn Fn(Box<Expr>, Box<Expr>) -> Expr| {
        let left =
            weakened(a).into_iter().map(|(what, a)| (what, make(a.into(), b.clone().into())));
        let right =
            weakened(b).into_iter().map(|(what, b)| (what, make(a.clone().into(), b.into())));
        left.chain(right).collect::<Vec<_>>()
    };
    match expr {
        Expr::And(a, b) => {
            let mut all = pair(a, b, &|a, b| Expr::And(a, b));
            all.push(("has `||` for `&&`", Expr::Or(a.clone(), b.clone())));
            all.push(("lacks its left side", (**b).clone()));
            all.push(("lacks its right side", (**a).clone()));
            all
        }
        Expr::Or(a, b) => {
            let mut all = pair(a, b, &|a, b| Expr::Or(a, b));
            all.push(("has `&&` for `||`", Expr::And(a.clone(), b.clone())));
            all
        }
        Expr::Not(inner) => {
            let inside = weakened(inner).into_iter();
            inside.map(|(what, inner)| (what, Expr::Not(inner.into()))).collect()
        }
        Expr::Named(guard, inner) => {
            let inside = weakened(inner).into_iter();
            inside.map(|(what, inner)| (what, Expr::Named(*guard, inner.into()))).collect()
        }
        Expr::Compare(how, a, b) => {
            let other = match how {
                Comparison::Equal => Comparison::NotEqual,
                Comparison::NotEqual => Comparison::Equal,
                Comparison::Less => Comparison::LessOrEqual,
                Comparison::LessOrEqual => Comparison::Less,
                Comparison::Greater => Comparison::GreaterOrEqual,
                Comparison::GreaterOrEqual => Comparison::Greater,
            };
            let mut all = vec![("compares otherwise", Expr::Compare(other, a.clone(), b.clone()))];
            if let Expr::Literal(Value::Count(number)) = **b {
                let more = Expr::Literal(Value::Count(number + 1));
                all.push(("is off by one", Expr::Compare(*how, a.clone(), more.into())));
            }
            all
        }
        _ => Vec::new(),
    }
}
