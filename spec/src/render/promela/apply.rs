//! What follows from a decision: the next configuration, the outcome, and what callers are told.

use super::data::Model;
use super::lines::Lines;
use super::select::number;
use crate::machine::{
    Answer, AnswerKind, Decision, EventId, Kind, StateId, Transition, TransitionId, Trigger,
};

impl Model<'_> {
    /// The outcome of an event: what its branches do, or what answers where none decides.
    pub(crate) fn event_outcome(&self, out: &mut Lines, event: EventId, branches: &[TransitionId]) {
        self.outcome(out, branches);
        out.line("if");
        out.line(":: by == 0 && failure != 0 -> outcome = refused; reply = failure");
        out.open(":: by == 0 && failure == 0 ->");
        for (state, answer) in self.otherwise() {
            let here = self.is_in("state", state);
            let told = self.told(answer);
            out.line(&format!("if :: outcome == 0 && {here} -> {told} :: else fi;"));
        }
        let machine = self.machine;
        let root = machine[machine.root()].otherwise;
        for answer in [machine[event].otherwise, root].into_iter().flatten() {
            out.line(&format!("if :: outcome == 0 -> {} :: else fi;", self.told(answer)));
        }
        out.line("assert(outcome != 0)");
        out.close(":: else");
        out.line("fi;");
    }

    /// The states whose `otherwise` comes before the event's, inner ones first.
    fn otherwise(&self) -> Vec<(StateId, Answer)> {
        let machine = self.machine;
        let mut found: Vec<(StateId, Answer)> = machine
            .states
            .iter()
            .skip(1)
            .filter_map(|(id, state)| Some((id, state.otherwise?)))
            .collect();
        found.sort_by_key(|&(state, _)| std::cmp::Reverse(machine.ancestry(state).count()));
        found
    }

    fn told(&self, answer: Answer) -> String {
        let kind = match answer.kind {
            AnswerKind::Refuse => "refused",
            AnswerKind::Ignore => "ignored",
        };
        format!("outcome = {kind}; reply = {}", self.reply(answer.reply))
    }

    /// What the branches do; `by` is the one that decides.
    pub(crate) fn outcome(&self, out: &mut Lines, branches: &[TransitionId]) {
        if branches.is_empty() {
            return;
        }
        out.line("if");
        let mut done: Vec<TransitionId> = Vec::new();
        for &branch in branches {
            if done.contains(&branch) {
                continue;
            }
            done.push(branch);
            let transition = &self.machine[branch];
            let place = self.machine.place(transition.span);
            out.open(&format!(":: by == {} -> /* {place} */", number(branch)));
            self.take(out, transition);
            out.dedent();
        }
        out.line(":: else");
        out.line("fi;");
    }

    fn take(&self, out: &mut Lines, transition: &Transition) {
        let event = self.sight(transition).event;
        let said = |model: &Self| match (transition.reply, transition.trigger) {
            (Some(reply), _) => model.reply(reply),
            (None, Trigger::AttemptFailed(_)) => "failure".to_owned(),
            (None, _) => model.reply(model.machine.ok),
        };
        match transition.decision {
            Decision::Answer(answer) => out.line(&self.told(answer)),
            Decision::Stay => {
                self.assign(out, transition);
                out.line("outcome = taken;");
                if event.is_some() {
                    out.line(&format!("reply = {}", said(self)));
                }
            }
            Decision::Target { state, .. } => {
                self.assign(out, transition);
                self.answer_waiting(out, transition, state);
                self.enter(out, transition, state);
                out.line("outcome = taken;");
                let settled = self.machine.settle(state);
                if event.is_some() && self.machine[settled].invoke.is_none() {
                    out.line(&format!("reply = {}", said(self)));
                }
            }
        }
    }

    /// All right-hand sides see the values before the step.
    fn assign(&self, out: &mut Lines, transition: &Transition) {
        for (index, assignment) in transition.assign.iter().enumerate() {
            let kind = self.machine[assignment.field].ty.kind;
            let value = self.expression(&assignment.value.expr, self.sight(transition), kind);
            out.line(&format!("v{index} = {value};"));
            if let Kind::Count { max: Some(max) } = kind {
                let optional = self.machine[assignment.field].ty.optional;
                let least = if optional { -1 } else { 0 };
                out.line(&format!("assert(v{index} >= {least} && v{index} <= {max});"));
            }
        }
        for (index, assignment) in transition.assign.iter().enumerate() {
            out.line(&format!("{} = v{index};", self.field(assignment.field)));
        }
    }

    /// Whoever waits for the running work is told, unless work goes on.
    fn answer_waiting(&self, out: &mut Lines, transition: &Transition, target: StateId) {
        let machine = self.machine;
        let goes_on = machine[machine.settle(target)].invoke.is_some();
        let told = |state: StateId| match transition.trigger {
            Trigger::Done(_) | Trigger::Failed(_) if goes_on => None,
            Trigger::Done(_) => Some(self.reply(transition.reply.unwrap_or(machine.ok))),
            Trigger::Failed(_) => {
                Some(transition.reply.map_or("failure".to_owned(), |reply| self.reply(reply)))
            }
            _ => {
                let invoke = machine[state].invoke.as_ref()?;
                invoke.interrupted.map(|reply| self.reply(reply))
            }
        };
        for state in machine.atomic_inside(transition.source) {
            if machine[state].invoke.is_none() {
                continue;
            }
            if let Some(told) = told(state) {
                let here = self.is_in("state", state);
                out.line(&format!(
                    "if :: {here} && waiting != 0 -> answered = waiting; answer = {told} \
                     :: else fi;"
                ));
            }
        }
    }

    /// The state afterwards, and the call that waits then.
    fn enter(&self, out: &mut Lines, transition: &Transition, target: StateId) {
        let machine = self.machine;
        let settled = machine.settle(target);
        out.line(&format!("state = {};", self.state(settled)));
        if machine.states.values().all(|state| state.invoke.is_none()) {
            return;
        }
        let runs = machine[settled].invoke.is_some();
        match (self.sight(transition).event, transition.trigger) {
            (Some(event), _) if runs => out.line(&format!("waiting = {};", self.event(event))),
            // The call goes on waiting for the next activity.
            (_, Trigger::Done(_) | Trigger::Failed(_)) if runs => {}
            _ => out.line("waiting = 0;"),
        }
    }
}
