//! Everything that can happen in a step, and every way the outside can answer.
//!
//! A step has three parts: what is not decided by the machine is chosen, a branch is selected, and
//! what follows is done; between the last two a `try` ends. The deterministic parts are `d_step`s.
//! When Spin goes back to a choice it does not undo what a `d_step` wrote into hidden variables, so
//! nothing that a `d_step` writes is hidden and read behind a choice.

use super::data::{Model, largest};
use super::lines::Lines;
use super::select::{Asked, number};
use crate::arena::Id as _;
use crate::machine::{Activity, EventId, Kind, Param, StateId, TransitionId, ValueType};

/// One option for each event, for the ends of running work, and for each deadline.
pub(crate) fn all(model: &Model<'_>, out: &mut Lines) {
    for event in model.machine.events.ids() {
        event_option(model, out, event);
    }
    for (state, declared) in model.machine.states.iter() {
        if declared.invoke.is_some() {
            work_options(model, out, state);
        }
        for after in &declared.after {
            deadline_option(model, out, state, &after.branches);
        }
    }
}

fn event_option(model: &Model<'_>, out: &mut Lines, event: EventId) {
    let params = &model.machine[event].params;
    out.open(&format!(":: true -> /* {} */", model.machine[event].name));
    for (index, param) in params.iter().enumerate() {
        let bound = model.params.get(event.index()).and_then(|bounds| *bounds.get(index)?);
        if let Some(bound) = bound {
            let before = chosen(params, index);
            choose(model, out, &format!("p{index}"), param.ty, bound, &before);
        }
    }
    let asked = model.asked(event);
    let branches = model.branches_of(event);
    model.assert_accepted(out, event, &branches);
    answer_guards(model, out, &branches);
    // A loop, such as `select` is, cannot end at the beginning of a `d_step`.
    out.line(&format!("event = {};", model.event(event)));
    out.open("d_step {");
    model.select(out, "branch", &asked);
    out.close("};");
    let tried: Vec<TransitionId> = branches
        .iter()
        .copied()
        .filter(|&branch| model.machine[branch].attempt.is_some())
        .collect();
    end_tries(model, out, event, &tried);
    out.open("d_step {");
    out.line(BEGIN);
    replace_failed(model, out, &tried);
    model.event_outcome(out, event, &branches);
    out.close("};");
    out.dedent();
}

/// The beginning of the part in which everything follows.
pub(crate) const BEGIN: &str =
    "look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;";

/// The ids that a step has chosen before this parameter: their types and variables.
fn chosen(params: &[Param], index: usize) -> Vec<(Kind, String)> {
    let before = params.iter().take(index).enumerate();
    before.map(|(index, param)| (param.ty.kind, format!("p{index}"))).collect()
}

/// Chooses a value for a variable: any up to `bound`; an id is one that is there, or a new one.
fn choose(
    model: &Model<'_>,
    out: &mut Lines,
    variable: &str,
    ty: ValueType,
    bound: u32,
    before: &[(Kind, String)],
) {
    let Kind::Id(id) = ty.kind else {
        let least = if ty.optional { "-1" } else { "0" };
        out.line(&format!("select({variable} : {least} .. {bound});"));
        return;
    };
    let least = if ty.optional { "0" } else { "1" };
    let mut most = model.fresh(id);
    for (_, other) in before.iter().filter(|(kind, _)| *kind == ty.kind) {
        most = format!("({other} > {most} -> {other} : {most})");
    }
    out.line(&format!("select({variable} : {least} .. {most} + 1);"));
}

/// Chooses what an activity brings back.
fn choose_result(
    model: &Model<'_>,
    out: &mut Lines,
    activity: &Activity,
    mut before: Vec<(Kind, String)>,
) {
    for (index, part) in activity.result.iter().enumerate() {
        let bound = largest(model.machine, part.ty.kind).unwrap_or(0);
        let variable = format!("x{index}");
        choose(model, out, &variable, part.ty, bound, &before);
        before.push((part.ty.kind, variable));
    }
}

pub(crate) fn answer_guards(model: &Model<'_>, out: &mut Lines, branches: &[TransitionId]) {
    for guard in model.guards_of(branches) {
        out.line(&format!("select(g_{} : 0 .. 1);", model.machine[guard].name));
    }
}

/// Lets each `try` end in every way.
fn end_tries(model: &Model<'_>, out: &mut Lines, event: EventId, tried: &[TransitionId]) {
    let machine = model.machine;
    if tried.is_empty() {
        return;
    }
    out.line("if");
    for &branch in tried {
        let Some(activity) = machine[branch].attempt.map(|activity| &machine[activity]) else {
            continue;
        };
        out.open(&format!(":: branch == {} -> /* {} */", number(branch), activity.name));
        out.line("if");
        out.open(":: true;");
        let params = &machine[event].params;
        choose_result(model, out, activity, chosen(params, params.len()));
        out.dedent();
        for &error in &activity.errors {
            out.line(&format!(":: failure = {}", model.reply(error)));
        }
        out.line("fi;");
        out.dedent();
    }
    out.line(":: else");
    out.line("fi;");
    out.line("skip;");
}

/// What decides instead of a branch whose `try` has failed.
pub(crate) fn replace_failed(model: &Model<'_>, out: &mut Lines, tried: &[TransitionId]) {
    for &branch in tried {
        out.line("if");
        out.open(&format!(":: failure != 0 && branch == {} ->", number(branch)));
        let failed = &model.machine[branch].failed;
        model.select(out, "by", &[Asked { state: model.machine.root(), branches: failed }]);
        out.close(":: else");
        out.line("fi;");
    }
}

/// The ends of a running state's activity.
fn work_options(model: &Model<'_>, out: &mut Lines, state: StateId) {
    let Some(invoke) = &model.machine[state].invoke else { return };
    let activity = &model.machine[invoke.activity];
    let here = model.is_in("state", state);
    out.open(&format!(":: {here} -> /* {} is done */", activity.name));
    choose_result(model, out, activity, Vec::new());
    other_input(model, out, state, &invoke.done);
    out.dedent();
    if activity.errors.is_empty() {
        return;
    }
    out.open(&format!(":: {here} -> /* {} has failed */", activity.name));
    out.line("if");
    for &error in &activity.errors {
        out.line(&format!(":: failure = {}", model.reply(error)));
    }
    out.line("fi;");
    other_input(model, out, state, &invoke.failed);
    out.dedent();
}

fn deadline_option(model: &Model<'_>, out: &mut Lines, state: StateId, branches: &[TransitionId]) {
    let machine = model.machine;
    let here = match state == machine.root() {
        true => model.goes_on().unwrap_or_else(|| "true".to_owned()),
        false => model.is_in("state", state),
    };
    out.open(&format!(":: {here} -> /* a deadline of {} */", machine[state].name));
    other_input(model, out, state, branches);
    out.dedent();
}

/// Selection and outcome of an input that is no event. A deadline may pass without any branch.
fn other_input(model: &Model<'_>, out: &mut Lines, state: StateId, branches: &[TransitionId]) {
    answer_guards(model, out, branches);
    out.line("event = 0;");
    out.open("d_step {");
    model.select(out, "branch", &[Asked { state, branches }]);
    out.line(BEGIN);
    model.outcome(out, branches);
    let ends_work = model.machine[state].invoke.as_ref();
    let is_end = |list: &[TransitionId]| list == branches;
    if ends_work.is_some_and(|invoke| is_end(&invoke.done) || is_end(&invoke.failed)) {
        out.line("assert(by != 0);");
    }
    out.close("};");
}
