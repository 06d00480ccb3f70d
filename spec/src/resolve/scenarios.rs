//! Scenarios.

use super::calls::find_reply;
use super::stage::Stage;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document::{self, DurationUse, StepEnd, StepInput};
use crate::machine::{
    ActivityId, EventId, Expectation, GivenEnd, GuardBody, GuardId, Kind, Param, ReplyId, Scenario,
    ScenarioId, ScenarioInput, ScenarioStep, TypeId, TypeKind, Value, Witness,
};
use crate::source::{Spanned, Text};
use std::time::Duration;

/// The scenarios. A step that cannot be read ends its scenario: the rest would be nonsense.
pub(super) fn read(
    written: &[document::Scenario],
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Arena<ScenarioId, Scenario> {
    let scenario = |written: &document::Scenario| {
        let steps: Vec<Option<ScenarioStep>> =
            written.steps.iter().map(|step| self::step(step, stage, diagnostics)).collect();
        Scenario {
            name: written.name.value.clone(),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            steps: steps.into_iter().map_while(|step| step).collect(),
            satisfies: stage.declared.scope.find_all(&written.satisfies, diagnostics),
            span: written.name.span,
        }
    };
    written.iter().map(scenario).collect()
}

fn step(
    written: &document::Step,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<ScenarioStep> {
    let input = input(&written.input, stage, diagnostics);
    let guards = written.guards.iter();
    let guards = guards.filter_map(|answer| guard(answer, stage, diagnostics)).collect();
    let attempt = written.attempt.as_ref().and_then(|end| self::end(end, stage, diagnostics));
    let expect = written.expect.as_ref().map(|expect| self::expect(expect, stage, diagnostics));
    Some(ScenarioStep { input: input?, guards, attempt, expect, span: written.span })
}

fn input(
    written: &StepInput,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<ScenarioInput> {
    let declared = stage.declared;
    Some(match written {
        StepInput::Event(name, payload) => {
            let event: EventId = declared.scope.find(name, diagnostics)?;
            let params = &declared.events[event].params;
            let owner = Owner { name, params, what: "parameter" };
            ScenarioInput::Event(event, witnesses(owner, payload, stage, diagnostics))
        }
        StepInput::Done(name, result) => {
            let (activity, result) = success(name, result, stage, diagnostics)?;
            ScenarioInput::Done(activity, result)
        }
        StepInput::Failed(activity, reply) => {
            let (activity, reply) = failure(activity, reply, stage, diagnostics)?;
            ScenarioInput::Failed(activity, reply)
        }
        StepInput::Elapse(time) => ScenarioInput::Elapse(elapsed(time, stage, diagnostics)?),
    })
}

/// How the `try` of an event ends.
fn end(
    written: &StepEnd,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<GivenEnd> {
    Some(match written {
        StepEnd::Done(name, result) => {
            let (activity, result) = success(name, result, stage, diagnostics)?;
            GivenEnd { activity, end: Ok(result), span: name.span }
        }
        StepEnd::Failed(name, reply) => {
            let (activity, reply) = failure(name, reply, stage, diagnostics)?;
            GivenEnd { activity, end: Err(reply), span: name.span }
        }
    })
}

fn success(
    name: &Text,
    result: &[(Text, Text)],
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<(ActivityId, Vec<Witness>)> {
    let activity: ActivityId = stage.declared.scope.find(name, diagnostics)?;
    let params = &stage.declared.activities[activity].result;
    let owner = Owner { name, params, what: "part of its result" };
    Some((activity, witnesses(owner, result, stage, diagnostics)))
}

fn elapsed(
    written: &DurationUse,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Duration> {
    match written {
        DurationUse::Named(name) => {
            let id = stage.declared.scope.find(name, diagnostics)?;
            Some(stage.declared.durations[id].value)
        }
        DurationUse::InPlace(duration) => Some(duration.value),
    }
}

fn failure(
    activity: &Text,
    reply: &Text,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<(ActivityId, ReplyId)> {
    let scope = &stage.declared.scope;
    let activity = scope.find(activity, diagnostics);
    let reply = find_reply(scope, reply, stage.declared.ok, diagnostics);
    activity.zip(reply)
}

fn guard(
    (name, answer): &(Text, Spanned<bool>),
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Spanned<GuardId>, bool)> {
    let guard: GuardId = stage.declared.scope.find(name, diagnostics)?;
    if let GuardBody::Expression { span, .. } = &stage.declared.guards[guard].body {
        let message = format!("{} is an expression: the machine answers it", quoted(&name.value));
        diagnostics.push(
            Diagnostic::new(Code::ParameterMismatch, name.span, message)
                .also(*span, "answered here")
                .help("a scenario answers only the guards that are answered by the author's code"),
        );
        return None;
    }
    Some((Spanned::new(guard, name.span), answer.value))
}

/// Whose values are given.
struct Owner<'a> {
    name: &'a Text,
    params: &'a [Param],
    what: &'a str,
}

/// The values of all parameters, in order of declaration.
fn witnesses(
    owner: Owner<'_>,
    written: &[(Text, Text)],
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Witness> {
    let of = quoted(&owner.name.value);
    for (name, _) in written {
        if owner.params.iter().all(|param| param.name != name.value) {
            let message = format!("{} is no {} of {of}", quoted(&name.value), owner.what);
            let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
            let words = owner.params.iter().map(|param| param.name.as_str());
            let listed: Vec<String> = words.clone().map(|name| format!("`{name}`")).collect();
            diagnostics.push(match diagnostics.nearest(&name.value, words) {
                Some(near) => diagnostic.help(format!("there is `{near}`")),
                None if listed.is_empty() => diagnostic.help(format!("{of} has none")),
                None => diagnostic.help(format!("{of} has {}", listed.join(", "))),
            });
        }
    }
    let mut values = Vec::new();
    for param in owner.params {
        let given = written.iter().find(|(name, _)| name.value == param.name);
        let value = given.and_then(|(_, value)| witness(param, value, stage, diagnostics));
        if given.is_none() && !param.ty.optional {
            let message = format!("{of} needs a value for `{}`", param.name);
            let sample = match param.ty.kind {
                Kind::Id(_) => "A",
                Kind::Bool => "true",
                Kind::Count { .. } => "1",
                Kind::Enumeration(id) => first_word(stage, id),
            };
            let help = format!("write `{{{}: {sample}}}`", param.name);
            let diagnostic = Diagnostic::new(Code::ParameterMismatch, owner.name.span, message);
            diagnostics.push(diagnostic.also(param.span, "wanted here").help(help));
        }
        values.push(value.unwrap_or(Witness::Value(Value::Absent)));
    }
    values
}

fn first_word<'a>(stage: &Stage<'a, '_>, id: TypeId) -> &'a str {
    match &stage.declared.types[id].kind {
        TypeKind::Enumeration { variants } => variants.first().map_or("...", String::as_str),
        _ => "...",
    }
}

/// A value; for an id a symbol, where equal words mean equal ids.
fn witness(
    param: &Param,
    written: &Text,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Witness> {
    let is_none = param.ty.optional && written.value.trim() == "None";
    match param.ty.kind {
        Kind::Id(_) if !is_none => Some(Witness::Symbol(written.value.trim().to_owned())),
        _ if stage.declared.broken.contains(param.name.as_str()) => None,
        _ => stage.literal(written, param.ty, diagnostics).map(Witness::Value),
    }
}

fn expect(
    written: &document::Expect,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Expectation {
    let scope = &stage.declared.scope;
    let ok = stage.declared.ok;
    let state = written.state.as_ref().and_then(|name| {
        let state = scope.find(name, diagnostics)?;
        Some(Spanned::new(state, name.span))
    });
    let reply = written.reply.as_ref().and_then(|name| {
        let reply = find_reply(scope, name, ok, diagnostics)?;
        Some(Spanned::new(reply, name.span))
    });
    let actions = written.actions.as_ref();
    let actions =
        actions.map(|names| Spanned::new(scope.find_all(&names.value, diagnostics), names.span));
    let answers = written.answers.iter().filter_map(|(event, name)| {
        let event = scope.find(event, diagnostics);
        let reply = find_reply(scope, name, ok, diagnostics);
        event.zip(reply).map(|answer| Spanned::new(answer, name.span))
    });
    let answers = answers.collect();
    let outcome = written.outcome.clone();
    Expectation { state, outcome, reply, actions, answers, span: written.span }
}
