//! Who waits for an answer, what it means to them, and how it gets there.

use super::Whole;
use super::names::Part;
use super::step::Input;
use crate::arena::Id as _;
use crate::machine::StateId;
use crate::render::promela::lines::Lines;
use crate::system::model::{Call, Ending, Members};

impl Whole<'_> {
    /// Who waits for the instance, before its step: the group's number and the instance plus one.
    pub(super) fn find_waiter(&self, out: &mut Lines, part: &Part<'_>) {
        let name = &part.name;
        out.line(&format!("{name}_waiter = 0; {name}_waiter_group = 0;"));
        for caller in &self.parts {
            let calling = caller.calls_to(part.group);
            if calling.is_empty() {
                continue;
            }
            let who = &caller.name;
            let own = caller.calls.iter().filter(|(_, call)| call.callee == part.group);
            let own = own.map(|(id, _)| format!("{name}_by_call == {}", id.index() + 1));
            let by_call = own.collect::<Vec<_>>().join(" || ");
            for instance in 0..caller.count {
                let calls = caller.of(&caller.in_any(&calling), instance);
                // Whoever calls just now does not wait yet.
                let now = format!("({by_call}) && {name}_caller == {instance} && {who}_phase != 1");
                out.line(&format!(
                    "if :: {name}_waiter == 0 && {who}_current[{instance}] == {name}_i + 1 && \
                     {calls} && !({now}) -> {name}_waiter = {}; {name}_waiter_group = {} \
                     :: else fi;",
                    instance + 1,
                    caller.number
                ));
            }
        }
    }

    /// What a reply means to the caller whose group and position stand in these variables.
    pub(super) fn ending_of(
        &self,
        out: &mut Lines,
        part: &Part<'_>,
        group: &str,
        caller: &str,
        reply: &str,
    ) {
        out.line("if");
        for who in &self.parts {
            for (_, call) in who.calls.iter().filter(|(_, call)| call.callee == part.group) {
                let states: Vec<StateId> = who
                    .running()
                    .into_iter()
                    .filter(|(_, activity)| *activity == call.activity)
                    .map(|(state, _)| state)
                    .collect();
                if states.is_empty() {
                    continue;
                }
                let text = who.in_any(&states);
                let here =
                    who.own(&text).replace(&format!("[{}_i]", who.name), &format!("[{caller}]"));
                out.open(&format!(":: {group} == {} && ({here}) ->", who.number));
                self.table(out, call, reply);
                out.line("skip");
                out.dedent();
            }
        }
        out.line(":: else");
        out.line("fi;");
    }

    /// Writes into `ending` how a call ends for a reply: 255 is done, else what it failed with.
    pub(super) fn table(&self, out: &mut Lines, call: &Call, reply: &str) {
        let (caller, callee) = (self.part(call.caller), self.part(call.callee));
        out.line("if");
        for (id, ending) in callee.machine().replies.ids().zip(&call.replies) {
            let Some(ending) = ending else { continue };
            let comes = callee.own(&callee.model.reply(id));
            let ending = match ending {
                Ending::Done => "255".to_owned(),
                Ending::Failed(reply) => caller.own(&caller.model.reply(*reply)),
            };
            out.line(&format!(":: {reply} == {comes} -> ending = {ending}"));
        }
        out.line("fi;");
    }

    /// Hands `next_...` over to its caller, if that still waits.
    pub(super) fn hand_over(&self, out: &mut Lines) {
        out.line("if");
        for part in self.parts.iter().filter(|part| !part.calls.is_empty()) {
            let name = &part.name;
            let at = "next_caller - 1";
            out.open(&format!(
                ":: next_group == {} && {name}_current[{at}] == next_member + 1 ->",
                part.number
            ));
            out.line(&format!("{name}_current[{at}] = 0;"));
            out.line(&format!("{name}_done_by[{at}] = {name}_done_by[{at}] | (1 << next_member);"));
            out.line("ending = 0;");
            out.line("if");
            for (state, activity) in part.running() {
                let Some((_, call)) = part.call(activity) else { continue };
                let here = part.own(&part.model.is_in("state", state));
                let here = here.replace(&format!("[{name}_i]"), &format!("[{at}]"));
                let all = (1_u32 << self.part(call.callee).count) - 1;
                out.open(&format!(":: {here} ->"));
                out.line("if");
                match call.members {
                    Members::Any => out.line(":: true -> ending = next_ending"),
                    Members::All => {
                        out.line(&format!(
                            ":: next_ending != 255 || {name}_done_by[{at}] == {all} -> ending = next_ending"
                        ));
                        out.line(":: else");
                    }
                    Members::Every => {
                        out.open(":: true ->");
                        out.line(&format!(
                            "if :: next_ending != 255 && {name}_failed_with[{at}] == 0 -> \
                             {name}_failed_with[{at}] = next_ending :: else fi;"
                        ));
                        out.line(&format!(
                            "if :: {name}_done_by[{at}] == {all} -> ending = \
                             ({name}_failed_with[{at}] != 0 -> {name}_failed_with[{at}] : 255) :: else fi"
                        ));
                        out.dedent();
                    }
                }
                out.line("fi");
                out.dedent();
            }
            out.line(":: else");
            out.line("fi;");
            out.line("if");
            out.open(":: ending != 0 ->");
            out.line(&format!("{name}_i = {at};"));
            out.line(&format!("{name}_failure = (ending == 255 -> 0 : ending);"));
            out.line(&format!(
                "{name}_input = (ending == 255 -> {} : {});",
                part.code(Input::Done),
                part.code(Input::Failed)
            ));
            out.line(&format!("at = at_{name}"));
            out.close(":: else");
            out.line("fi");
            out.dedent();
        }
        out.line(":: else");
        out.line("fi;");
        out.line("ending = 0; next_group = 0; next_caller = 0; next_member = 0; next_ending = 0");
    }
}
