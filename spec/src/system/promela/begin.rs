//! How a step of the whole begins: from outside, by work that is not wired, by a deadline, by the
//! next call of a running activity, by a fault.

use super::Whole;
use super::names::{Part, argument};
use super::step::{Input, may};
use crate::arena::Id as _;
use crate::machine::{Expr, Kind, Param};
use crate::render::promela::data::largest;
use crate::render::promela::expression::Sight;
use crate::render::promela::lines::Lines;
use crate::system::model::{Call, CallId, FaultKind, Outside};

impl Whole<'_> {
    pub(super) fn begins(&self, out: &mut Lines) {
        out.line("if");
        for part in &self.parts {
            let name = &part.name;
            out.open(&format!(":: true -> /* {name} */"));
            out.line(&format!("select({name}_i : 0 .. {});", part.count - 1));
            out.line("if");
            out.line(":: true -> skip");
            self.begins_of(out, part);
            out.line("fi");
            out.dedent();
        }
        out.line("fi;");
        out.line("skip;");
    }

    fn begins_of(&self, out: &mut Lines, part: &Part<'_>) {
        let (name, machine) = (&part.name, part.machine());
        for outside in self.system.outside.iter().filter(|outside| outside.group == part.group) {
            self.outside(out, part, outside);
        }
        for (state, activity) in part.running() {
            let here = part.own(&part.model.is_in("state", state));
            if let Some(call) = part.call(activity) {
                self.deliver(out, part, &here, call);
                continue;
            }
            out.open(&format!(":: {here} ->"));
            for (index, piece) in machine[activity].result.iter().enumerate() {
                let most = largest(machine, piece.ty.kind).unwrap_or(0);
                let least = if piece.ty.optional { -1 } else { 0 };
                out.line(&format!("select({name}_x{index} : {least} .. {most});"));
            }
            self.begin(out, part, Input::Done);
            out.dedent();
            for fault in self.lets_fail(part, activity) {
                for &error in &machine[activity].errors {
                    let reply = part.own(&part.model.reply(error));
                    out.open(&format!(":: {here} && {fault} ->"));
                    out.line(&format!("{name}_failure = {reply};"));
                    self.begin(out, part, Input::Failed);
                    out.dedent();
                }
            }
        }
        for (state, declared) in machine.states.iter() {
            for slot in 0..declared.after.len() {
                let here = match state == machine.root() {
                    true => part.model.goes_on().unwrap_or_else(|| "true".to_owned()),
                    false => part.model.is_in("state", state),
                };
                out.open(&format!(":: {} ->", part.own(&here)));
                self.begin(out, part, Input::Due(state, slot));
                out.dedent();
            }
        }
        for (id, fault) in self.system.faults.iter() {
            if let FaultKind::Restarts { group, .. } = fault.kind
                && group == part.group
            {
                self.restart(out, part, id.index(), &fault.kind);
            }
        }
    }

    fn begin(&self, out: &mut Lines, part: &Part<'_>, input: Input) {
        let name = &part.name;
        out.line(&format!("{name}_input = {}; at = at_{name}", part.code(input)));
    }

    fn outside(&self, out: &mut Lines, part: &Part<'_>, outside: &Outside) {
        let (name, machine) = (&part.name, part.machine());
        let params = &machine[outside.event].params;
        out.open(&format!(":: true -> /* {} */", machine[outside.event].name));
        for (index, param) in params.iter().enumerate() {
            let variable = format!("{name}_p{index}");
            let Kind::Id(ty) = param.ty.kind else {
                self.number(out, part, outside, (index, param));
                continue;
            };
            let ty = &machine[ty].name;
            let is_same =
                |other: &Param| matches!(other.ty.kind, Kind::Id(of) if machine[of].name == *ty);
            let before: Vec<String> = (0..index)
                .filter(|&other| is_same(&params[other]))
                .map(|other| format!("{name}_p{other}"))
                .collect();
            out.line("most = 0;");
            for id in self.ids_of(ty).iter().chain(&before) {
                out.line(&format!("most = ({id} > most -> {id} : most);"));
            }
            let is_fresh = outside.fresh.get(index).copied().unwrap_or(false);
            out.line("if");
            out.line(&format!(":: {variable} = most + 1"));
            if !is_fresh {
                let own = part.ids(self.system, ty);
                let own = own.iter().map(|id| format!("{id}[{name}_i]"));
                for known in own.chain(before) {
                    out.line(&format!(":: {known} != 0 -> {variable} = {known}"));
                }
                if param.ty.optional {
                    out.line(&format!(":: {variable} = 0"));
                }
            }
            out.line("fi;");
        }
        self.begin(out, part, Input::Event(outside.event));
        out.dedent();
    }

    /// Chooses what is no id; only what somebody looks at.
    fn number(
        &self,
        out: &mut Lines,
        part: &Part<'_>,
        outside: &Outside,
        (index, param): (usize, &Param),
    ) {
        let machine = part.machine();
        let handed_on = part.calls.iter().flat_map(|(_, call)| &call.arguments).any(|argument| {
            let mut found = false;
            argument.expr.walk(&mut |expr| found |= *expr == Expr::Param(index));
            found
        });
        let bounds = part.model.params.get(outside.event.index());
        let bound = bounds.and_then(|bounds| *bounds.get(index)?);
        let handed_on = handed_on.then(|| largest(machine, param.ty.kind)).flatten();
        if let Some(bound) = bound.or(handed_on) {
            let least = if param.ty.optional { -1 } else { 0 };
            out.line(&format!("select({}_p{index} : {least} .. {bound});", part.name));
        }
    }

    /// The next member is called.
    fn deliver(&self, out: &mut Lines, part: &Part<'_>, here: &str, (id, call): (CallId, &Call)) {
        let name = &part.name;
        let callee = self.part(call.callee);
        let to = &callee.name;
        out.open(&format!(":: {here} && {name}_current[{name}_i] == 0 ->"));
        out.line("if");
        for member in 0..callee.count {
            let bit = 1_u32 << member;
            out.line(&format!(
                ":: ({name}_done_by[{name}_i] & {bit}) == 0 -> {name}_current[{name}_i] = {}; \
                 {to}_i = {member}",
                member + 1
            ));
        }
        out.line("fi;");
        for index in 0..call.arguments.len() {
            out.line(&format!("{to}_p{index} = {name}_{}[{name}_i];", argument(id, index)));
        }
        out.line(&format!("{to}_by_call = {}; {to}_caller = {name}_i;", id.index() + 1));
        self.begin(out, callee, Input::Event(call.event));
        out.dedent();
    }

    /// An instance is lost and begins anew.
    fn restart(&self, out: &mut Lines, part: &Part<'_>, position: usize, kind: &FaultKind) {
        let FaultKind::Restarts { answers, tells, .. } = kind else { return };
        let (name, machine) = (&part.name, part.machine());
        out.open(&format!(":: {} ->", may(position)));
        out.open("d_step {");
        self.find_waiter(out, part);
        if let Some(tell) = tells {
            let told = self.part(tell.group);
            for (index, argument) in tell.arguments.iter().enumerate() {
                let kind = told.machine()[tell.event].params[index].ty.kind;
                let sight = Sight { event: None, activity: None };
                let value = part.own(&part.model.expression(&argument.expr, sight, kind));
                out.line(&format!("{}_p{index} = {value};", told.name));
            }
            out.line(&format!("{}_i = 0;", told.name));
        }
        let initial = machine.settle(machine.root());
        for (variable, _) in part.stored().iter().filter(|(_, instance)| *instance == 0) {
            let value = if *variable == format!("{name}_state") {
                part.own(&part.model.state(initial))
            } else {
                let mut fields = machine.fields.iter();
                let field =
                    fields.find(|(id, _)| *variable == format!("{name}_{}", part.model.field(*id)));
                field.map_or("0".to_owned(), |(_, field)| {
                    crate::render::promela::expression::literal(field.initial, field.ty.kind)
                })
            };
            out.line(&format!("{variable}[{name}_i] = {value};"));
        }
        for (call, reply) in answers {
            let declared = &self.system.calls[*call];
            let who = self.part(declared.caller);
            let states: Vec<_> = who
                .running()
                .into_iter()
                .filter(|(_, activity)| *activity == declared.activity)
                .map(|(state, _)| state)
                .collect();
            let here = who.own(&who.in_any(&states));
            let here = here.replace(&format!("[{}_i]", who.name), &format!("[{name}_waiter - 1]"));
            let reply = who.own(&who.model.reply(*reply));
            out.line("if");
            out.line(&format!(
                ":: {name}_waiter_group == {} && ({name}_waiter != 0 -> {here} : 0) -> \
                 answers!{name}_waiter_group,{name}_waiter,{name}_i,{reply}",
                who.number
            ));
            out.line(":: else");
            out.line("fi;");
        }
        match tells {
            Some(tell) => self.begin(out, self.part(tell.group), Input::Event(tell.event)),
            None => out.line("skip"),
        }
        out.close("}");
        out.dedent();
    }
}
