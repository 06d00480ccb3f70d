//! Steps of instances inside a step of the whole: selection, what is tried, what follows, and who is
//! told.

use super::Whole;
use super::names::{Part, argument};
use crate::arena::Id as _;
use crate::machine::{ActivityId, Decision, EventId, Kind, StateId, TransitionId};
use crate::render::promela::expression::Sight;
use crate::render::promela::inputs::{BEGIN, answer_guards, replace_failed};
use crate::render::promela::lines::Lines;
use crate::render::promela::select::{Asked, number};
use crate::system::model::{Call, CallId, FaultKind};

/// What a step of an instance answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    Event(EventId),
    Done,
    Failed,
    Due(StateId, usize),
}

impl Part<'_> {
    /// Everything a step can answer to.
    pub(super) fn inputs(&self) -> Vec<Input> {
        let machine = self.machine();
        let mut inputs: Vec<Input> = machine.events.ids().map(Input::Event).collect();
        inputs.extend([Input::Done, Input::Failed]);
        for (state, declared) in machine.states.iter() {
            inputs.extend((0..declared.after.len()).map(|slot| Input::Due(state, slot)));
        }
        inputs
    }

    /// The number of an input.
    pub(super) fn code(&self, input: Input) -> usize {
        self.inputs().iter().position(|&known| known == input).unwrap_or(0) + 1
    }

    /// The states that are asked, with their branches.
    fn asked(&self, input: Input) -> Vec<Asked<'_>> {
        let machine = self.machine();
        let invoked = |state: StateId| machine[state].invoke.as_ref();
        match input {
            Input::Event(event) => self.model.asked(event),
            Input::Done => {
                let all = self.running().into_iter();
                all.filter_map(|(state, _)| Some(Asked { state, branches: &invoked(state)?.done }))
                    .collect()
            }
            Input::Failed => {
                let all = self.running().into_iter();
                all.filter_map(|(state, _)| {
                    Some(Asked { state, branches: &invoked(state)?.failed })
                })
                .collect()
            }
            Input::Due(state, slot) => {
                let after = machine[state].after.get(slot);
                after.map(|after| Asked { state, branches: &after.branches }).into_iter().collect()
            }
        }
    }

    fn branches(&self, input: Input) -> Vec<TransitionId> {
        match input {
            Input::Event(event) => self.model.branches_of(event),
            _ => self.asked(input).iter().flat_map(|asked| asked.branches).copied().collect(),
        }
    }
}

impl Whole<'_> {
    /// The loop that ends once nothing is left to do.
    pub(super) fn steps(&self, out: &mut Lines) {
        out.line("do");
        for part in &self.parts {
            out.open(&format!(":: at == at_{} ->", part.name));
            self.step(out, part);
            out.dedent();
        }
        out.open(":: at == 0 && first_group != 0 ->");
        out.open("d_step {");
        out.line("next_group = first_group; next_caller = first_caller;");
        out.line("next_member = first_member; next_ending = first_ending; first_group = 0;");
        out.line("first_caller = 0; first_member = 0; first_ending = 0;");
        self.hand_over(out);
        out.close("}");
        out.dedent();
        out.open(":: at == 0 && first_group == 0 && len(answers) > 0 ->");
        out.line("answers?next_group,next_caller,next_member,next_ending;");
        out.open("d_step {");
        self.hand_over(out);
        out.close("}");
        out.dedent();
        out.line(":: at == 0 && first_group == 0 && len(answers) == 0 -> break");
        out.line("od;");
        out.line("skip;");
    }

    /// One step of an instance. Phase 0 selects, 1 waits for a call that is tried, 2 concludes.
    fn step(&self, out: &mut Lines, part: &Part<'_>) {
        let name = &part.name;
        out.line("if");
        for input in part.inputs() {
            out.open(&format!(":: {name}_phase == 0 && {name}_input == {} ->", part.code(input)));
            let branches = part.branches(input);
            part.add(out, |model, lines| answer_guards(model, lines, &branches));
            let event = match input {
                Input::Event(event) => part.own(&part.model.event(event)),
                _ => "0".to_owned(),
            };
            out.line(&format!("{name}_event = {event};"));
            out.open("d_step {");
            self.find_waiter(out, part);
            part.add(out, |model, lines| model.select(lines, "branch", &part.asked(input)));
            out.close("};");
            out.dedent();
        }
        out.line(":: else");
        out.line("fi;");
        self.tries(out, part);
        out.line("if");
        out.open(&format!(":: {name}_phase == 2 ->"));
        out.open("d_step {");
        out.line(&part.own(&BEGIN.replace("look(); ", "")));
        self.look(out, part);
        out.line("if");
        for input in part.inputs() {
            out.open(&format!(":: {name}_input == {} ->", part.code(input)));
            self.conclude(out, part, input);
            out.dedent();
        }
        out.line("fi;");
        self.afterwards(out, part);
        out.close("}");
        out.dedent();
        out.line(":: else");
        out.line("fi");
    }

    /// What follows from the branch.
    fn conclude(&self, out: &mut Lines, part: &Part<'_>, input: Input) {
        let branches = part.branches(input);
        match input {
            Input::Event(event) => {
                let tried = branches.iter().copied();
                let tried = tried.filter(|&branch| part.machine()[branch].attempt.is_some());
                let tried: Vec<TransitionId> = tried.collect();
                part.add(out, |model, lines| replace_failed(model, lines, &tried));
                part.add(out, |model, lines| model.event_outcome(lines, event, &branches));
            }
            _ => part.add(out, |model, lines| model.outcome(lines, &branches)),
        }
        out.line("skip");
    }

    /// Lets what is tried end in every way, or makes the call that it is.
    fn tries(&self, out: &mut Lines, part: &Part<'_>) {
        let (name, machine) = (&part.name, part.machine());
        let tried = machine.transitions.iter().filter_map(|(id, t)| Some((id, t.attempt?)));
        let tried: Vec<(TransitionId, ActivityId)> = tried.collect();
        out.line("if");
        for &(branch, activity) in &tried {
            out.open(&format!(":: {name}_phase == 0 && {name}_branch == {} ->", number(branch)));
            match part.call(activity) {
                Some((id, call)) => {
                    let event = part.model.sight(&machine[branch]).event;
                    let sight = Sight { event, activity: None };
                    out.line(&format!("{name}_phase = 1;"));
                    self.call(out, part, (id, call), sight, 0);
                    let callee = self.part(call.callee);
                    out.line(&format!("{}_by_call = {};", callee.name, id.index() + 1));
                    out.line(&format!("{}_caller = {name}_i;", callee.name));
                }
                None => {
                    out.line("if");
                    out.line(&format!(":: {name}_failure = 0"));
                    for fault in self.lets_fail(part, activity) {
                        for &error in &machine[activity].errors {
                            let reply = part.own(&part.model.reply(error));
                            out.line(&format!(":: {fault} -> {name}_failure = {reply}"));
                        }
                    }
                    out.line("fi;");
                    for (index, piece) in machine[activity].result.iter().enumerate() {
                        let most = crate::render::promela::data::largest(machine, piece.ty.kind);
                        let least = if piece.ty.optional { -1 } else { 0 };
                        let most = most.unwrap_or(0);
                        out.line(&format!("select({name}_x{index} : {least} .. {most});"));
                    }
                    out.line(&format!("{name}_phase = 2"));
                }
            }
            out.dedent();
        }
        let none: Vec<String> = std::iter::once(format!("{name}_phase == 0"))
            .chain(tried.iter().map(|(branch, _)| format!("{name}_branch != {}", number(*branch))))
            .collect();
        out.line(&format!(":: {} -> {name}_phase = 2", none.join(" && ")));
        out.line(&format!(":: {name}_phase != 0 -> skip"));
        out.line("fi;");
    }

    /// The faults that let an activity fail, as tests.
    pub(super) fn lets_fail(&self, part: &Part<'_>, activity: ActivityId) -> Vec<String> {
        let lets = self.system.faults.iter().filter(|(_, fault)| match &fault.kind {
            FaultKind::Fails(of) => of.contains(&(part.group, activity)),
            FaultKind::Restarts { .. } => false,
        });
        let tests: Vec<String> = lets.map(|(id, _)| may(id.index())).collect();
        // Which of several faults it was makes no difference.
        if tests.is_empty() { tests } else { vec![format!("({})", tests.join(" || "))] }
    }

    /// Sets up the step of a callee; the arguments are seen by the caller.
    fn call(
        &self,
        out: &mut Lines,
        part: &Part<'_>,
        (_, call): (CallId, &Call),
        sight: Sight,
        member: usize,
    ) {
        let callee = self.part(call.callee);
        let to = &callee.name;
        out.line(&format!("{to}_i = {member};"));
        out.line(&format!("{to}_input = {};", callee.code(Input::Event(call.event))));
        for (index, argument) in call.arguments.iter().enumerate() {
            let kind = callee.machine()[call.event].params[index].ty.kind;
            let value = part.own(&part.model.expression(&argument.expr, sight, kind));
            out.line(&format!("{to}_p{index} = {value};"));
        }
        out.line(&format!("at = at_{to};"));
    }

    /// What a step means to callers, and what it starts.
    fn afterwards(&self, out: &mut Lines, part: &Part<'_>) {
        let (name, machine) = (&part.name, part.machine());
        self.judge_step(out, part);
        for limit in self.system.limits.iter() {
            if limit.machine == self.system.groups[part.group].machine {
                for (id, field) in machine.fields.iter() {
                    if field.declared == Some(limit.ty)
                        && matches!(field.ty.kind, Kind::Count { .. })
                    {
                        let variable = part.own(&part.model.field(id));
                        let max = limit.max;
                        out.line(&format!("if :: {variable} > {max} -> pruned = 1 :: else fi;"));
                    }
                }
            }
        }
        if !part.calls.is_empty() {
            self.start(out, part);
        }
        // Whoever waited is told by the answer to the call that was open.
        out.line("if");
        out.open(&format!(":: {name}_waiter != 0 && {name}_answered != 0 ->"));
        self.ending_of(
            out,
            part,
            &format!("{name}_waiter_group"),
            &format!("{name}_waiter - 1"),
            &format!("{name}_answer"),
        );
        out.line(&format!("answers!{name}_waiter_group,{name}_waiter,{name}_i,ending"));
        out.close(":: else");
        out.line("fi;");
        // Whoever called is told at once, if there is something to tell.
        out.line("at = 0;");
        out.line("if");
        out.line(&format!(":: {name}_by_call == 0"));
        for (id, call) in self.system.calls.iter().filter(|(_, call)| call.callee == part.group) {
            let caller = self.part(call.caller);
            let who = &caller.name;
            out.open(&format!(":: {name}_by_call == {} ->", id.index() + 1));
            out.line("if");
            out.open(&format!(":: {who}_phase == 1 && {name}_caller == {who}_i ->"));
            out.line(&format!("assert({name}_reply != 0);"));
            self.table(out, call, &format!("{name}_reply"));
            out.line(&format!("{who}_failure = (ending == 255 -> 0 : ending);"));
            out.line(&format!("{who}_phase = 2; at = at_{who}"));
            out.close(&format!(":: {who}_phase != 1 && {name}_reply != 0 ->"));
            out.open("");
            self.table(out, call, &format!("{name}_reply"));
            out.line(&format!(
                "first_group = {}; first_caller = {name}_caller + 1;",
                caller.number
            ));
            out.line(&format!("first_member = {name}_i; first_ending = ending"));
            out.close(":: else");
            out.line("fi");
            out.dedent();
        }
        out.line("fi;");
        out.line(&format!(
            "{name}_phase = 0; {name}_by_call = 0; {name}_failure = 0; {name}_branch = 0"
        ));
    }

    /// The call that a state begins to make, or none any more.
    fn start(&self, out: &mut Lines, part: &Part<'_>) {
        let (name, machine) = (&part.name, part.machine());
        let starts = machine.transitions.iter().filter_map(|(id, t)| match t.decision {
            Decision::Target { state, .. } => {
                machine[machine.settle(state)].invoke.as_ref().map(|_| id)
            }
            _ => None,
        });
        let starts: Vec<String> = starts.map(|id| format!("{name}_by == {}", number(id))).collect();
        let starts = if starts.is_empty() { "false".to_owned() } else { starts.join(" || ") };
        let calling: Vec<StateId> = self.calling(part);
        let calls = part.own(&part.in_any(&calling));
        out.line("if");
        out.open(&format!(":: ({starts}) || !({calls}) ->"));
        out.line(&format!("{name}_done_by[{name}_i] = 0; {name}_current[{name}_i] = 0;"));
        out.line(&format!("{name}_failed_with[{name}_i] = 0"));
        out.close(":: else");
        out.line("fi;");
        let clear = |out: &mut Lines| {
            for (id, call) in part.waiting_calls() {
                for index in 0..call.arguments.len() {
                    out.line(&format!("{name}_{}[{name}_i] = 0;", argument(id, index)));
                }
            }
        };
        out.line("if");
        out.open(&format!(":: {starts} ->"));
        clear(out);
        for (state, activity) in part.running() {
            let Some((id, call)) = part.call(activity) else { continue };
            if call.arguments.is_empty() {
                continue;
            }
            let here = part.own(&part.model.is_in("state", state));
            out.line("if");
            out.open(&format!(":: {here} ->"));
            let callee = self.part(call.callee);
            for (index, given) in call.arguments.iter().enumerate() {
                let kind = callee.machine()[call.event].params[index].ty.kind;
                let sight = Sight { event: None, activity: None };
                let value = part.own(&part.model.expression(&given.expr, sight, kind));
                let variable = argument(id, index);
                out.line(&format!("{name}_{variable}[{name}_i] = {value};"));
            }
            out.close(":: else");
            out.line("fi;");
        }
        out.line("skip");
        let state = part.own("state");
        out.close(&format!(":: !({starts}) && {state} != {name}_from ->"));
        out.open("");
        clear(out);
        out.line("skip");
        out.close(":: else");
        out.line("fi;");
    }

    /// The states in which a part makes a call.
    fn calling(&self, part: &Part<'_>) -> Vec<StateId> {
        let all = part.running().into_iter();
        all.filter(|(_, activity)| part.call(*activity).is_some()).map(|(state, _)| state).collect()
    }
}

impl Part<'_> {
    /// The states whose work is a call to a group.
    pub(super) fn calls_to(&self, group: crate::system::model::GroupId) -> Vec<StateId> {
        let all = self.running().into_iter();
        let calls = all.filter(|(_, activity)| {
            self.call(*activity).is_some_and(|(_, call)| call.callee == group)
        });
        calls.map(|(state, _)| state).collect()
    }

    /// Whether the state is one of these.
    pub(super) fn in_any(&self, states: &[StateId]) -> String {
        let each: Vec<String> =
            states.iter().map(|&state| self.model.is_in("state", state)).collect();
        if each.is_empty() { "false".to_owned() } else { format!("({})", each.join(" || ")) }
    }
}

/// Whether the fault of this position may occur.
pub(super) fn may(position: usize) -> String {
    format!("(faults & {}) != 0", 1_u64 << position)
}
