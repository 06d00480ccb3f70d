//! What must hold of the whole.

mod in_step;

use super::names::find;
use super::stage::{DATA_ONLY, Stage};
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::expression::Setting;
use crate::machine::{ActionId, ActivityId, EventId, FieldId, Kind, Requirement, RequirementId};
use crate::source::Text;
use crate::system::document::{self, Part, Pattern, Step};
use crate::system::model::{
    AnswerKind, Fault, FaultId, GroupId, SameId, Situation, SituationPart, StepAtom, SystemPattern,
    SystemProperty, SystemPropertyId,
};

/// The properties that could be read.
pub(super) fn read(
    written: &[document::Property],
    stage: &Stage<'_>,
    faults: &Arena<FaultId, Fault>,
    requirements: &Arena<RequirementId, Requirement>,
    diagnostics: &mut Diagnostics,
) -> Arena<SystemPropertyId, SystemProperty> {
    let mut properties = Arena::new();
    for written in written {
        let known = faults.iter().map(|(id, fault)| (id, fault.name.as_str()));
        let despite = match &written.despite {
            None => faults.ids().collect(),
            Some(names) => all_of("there is no fault", names, known, diagnostics),
        };
        let known = requirements.iter().map(|(id, one)| (id, one.name.as_str()));
        let satisfies = all_of("there is no requirement", &written.satisfies, known, diagnostics);
        let Some(pattern) = pattern(&written.pattern, stage, diagnostics) else { continue };
        properties.push(SystemProperty {
            name: written.name.value.clone(),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            pattern,
            despite,
            satisfies,
            span: written.name.span,
        });
    }
    properties
}

fn all_of<'n, I: Copy>(
    nobody: &str,
    names: &[Text],
    known: impl Iterator<Item = (I, &'n str)>,
    diagnostics: &mut Diagnostics,
) -> Vec<I> {
    let known: Vec<_> = known.collect();
    let found = |name| find(nobody, name, known.iter().copied(), diagnostics);
    names.iter().filter_map(found).collect()
}

fn pattern(
    written: &Pattern,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<SystemPattern> {
    let mut read = |parts: &[Part]| situation(parts, stage, diagnostics);
    match written {
        Pattern::Never { step, unless } => {
            let unless = read(unless);
            let step = self::step(step, stage, diagnostics)?;
            Some(SystemPattern::Never { step, unless: unless? })
        }
        Pattern::Always { whenever, situation } => {
            let (whenever, situation) = (read(whenever), read(situation));
            Some(SystemPattern::Always { whenever: whenever?, situation: situation? })
        }
        Pattern::Reaches { whenever, situation } => {
            let (whenever, situation) = (read(whenever), read(situation));
            Some(SystemPattern::Reaches { whenever: whenever?, situation: situation? })
        }
        Pattern::InStep { of, order, at_most, same } => {
            let group = stage.group(of, diagnostics)?;
            let known = diagnostics.len();
            let places = order.iter().map(|place| states(group, place, stage, diagnostics));
            let places: Vec<_> = places.collect();
            if diagnostics.len() == known {
                in_step::check((of, group), (order, &places), at_most, stage, diagnostics);
            }
            let same = same.as_ref().and_then(|name| id_field(group, name, stage, diagnostics));
            let at_most = usize::try_from(at_most.value).unwrap_or(usize::MAX);
            let complete = diagnostics.len() == known;
            complete.then_some(SystemPattern::InStep { group, order: places, at_most, same })
        }
    }
}

fn states(
    group: GroupId,
    names: &[Text],
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<crate::machine::StateId> {
    names.iter().filter_map(|name| stage.state_of(group, name, diagnostics)).collect()
}

/// A kind of step. What is left of one with an unknown name would mean more than was meant.
fn step(written: &Step, stage: &Stage<'_>, diagnostics: &mut Diagnostics) -> Option<StepAtom> {
    let mut step = StepAtom { outcome: written.outcome, span: written.span, ..StepAtom::default() };
    let Some(at) = &written.at else { return Some(step) };
    let group = stage.group(at, diagnostics)?;
    let known = diagnostics.len();
    step.at = Some(group);
    let state = written.state.as_ref();
    step.state = state.and_then(|name| stage.state_of(group, name, diagnostics));
    let event = written.event.as_ref();
    step.event = event.and_then(|name| stage.event_of(group, name, diagnostics));
    if let Some(name) = &written.action {
        (step.action, step.activity) = work(group, name, stage, diagnostics);
    }
    step.answers = answers(group, &written.answers, stage, diagnostics);
    let complete = diagnostics.len() == known;
    if let Some(when) = written.when.as_ref().filter(|_| complete) {
        let event = step.event.map(|event| &stage.machine(group)[event]);
        let event = event.map(|event| (event.name.as_str(), event.params.as_slice()));
        let setting = Setting { event, ..DATA_ONLY };
        step.when = stage.condition(group, when, &setting, diagnostics);
    }
    (diagnostics.len() == known).then_some(step)
}

/// The name of an action or activity.
fn work(
    group: GroupId,
    name: &Text,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> (Option<ActionId>, Option<ActivityId>) {
    #[derive(Clone, Copy)]
    enum Work {
        Action(ActionId),
        Activity(ActivityId),
    }
    let machine = stage.machine(group);
    let actions = machine.actions.iter().map(|(id, one)| (Work::Action(id), one.name.as_str()));
    let activities = machine.activities.iter();
    let activities = activities.map(|(id, one)| (Work::Activity(id), one.name.as_str()));
    let nobody = format!("`{}` has no action or activity", machine.name);
    match find(&nobody, name, actions.chain(activities), diagnostics) {
        Some(Work::Action(action)) => (Some(action), None),
        Some(Work::Activity(activity)) => (None, Some(activity)),
        None => (None, None),
    }
}

/// `answers: {event: reply}`
fn answers(
    group: GroupId,
    written: &[(Text, Text)],
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(EventId, AnswerKind)> {
    let (name, reply) = written.first()?;
    if let Some((second, _)) = written.get(1) {
        let message = "a step answers one call".to_owned();
        let diagnostic = Diagnostic::new(Code::WrongShape, second.span, message);
        diagnostics.push(diagnostic.help("make it several properties"));
    }
    let event = stage.event_of(group, name, diagnostics)?;
    let machine = stage.machine(group);
    let declared = machine.replies.values().any(|other| other.name == reply.value);
    let kind = match reply.value.as_str() {
        "success" if !declared => AnswerKind::Success,
        "failure" if !declared => AnswerKind::Failure,
        _ => {
            let reply_id = stage.reply_of(group, reply, diagnostics)?;
            if !machine[event].replies.contains(&reply_id) {
                let message =
                    format!("{} never answers {}", quoted(&name.value), quoted(&reply.value));
                let replies = machine[event].replies.iter();
                let replies = replies.map(|&reply| machine[reply].name.as_str());
                let help = format!("it may answer {}", super::names::listed(replies));
                diagnostics
                    .push(Diagnostic::new(Code::ReplyNotListed, reply.span, message).help(help));
                return None;
            }
            AnswerKind::Reply(reply_id)
        }
    };
    Some((event, kind))
}

fn situation(
    written: &[Part],
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Situation> {
    let parts: Vec<_> = written.iter().map(|part| self::part(part, stage, diagnostics)).collect();
    parts.into_iter().collect::<Option<_>>().map(|parts| Situation { parts })
}

fn part(written: &Part, stage: &Stage<'_>, diagnostics: &mut Diagnostics) -> Option<SituationPart> {
    let group = stage.group(&written.group, diagnostics)?;
    let known = diagnostics.len();
    let states = states(group, &written.states, stage, diagnostics);
    let when = written.when.as_ref();
    let when = when.and_then(|when| stage.condition(group, when, &DATA_ONLY, diagnostics));
    let same = same(group, &written.same, stage, diagnostics);
    let how_many = written.how_many;
    let complete = diagnostics.len() == known;
    complete.then_some(SituationPart { how_many, group, states, when, same, span: written.span })
}

/// `same: {field: other.field}`
fn same(
    group: GroupId,
    written: &[(Text, Text)],
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<SameId> {
    let (name, other) = written.first()?;
    if let Some((second, _)) = written.get(1) {
        let message = "a part of a situation compares one id".to_owned();
        let diagnostic = Diagnostic::new(Code::WrongShape, second.span, message);
        diagnostics.push(diagnostic.help("make it a list of two parts: both must hold"));
    }
    let field = id_field(group, name, stage, diagnostics);
    let (of, other_name) = stage.member(other, "field", diagnostics)?;
    if stage.groups()[of].count > 1 {
        let message = format!("there are several {}: which of them?", stage.name(of));
        let diagnostic = Diagnostic::new(Code::WrongShape, other.span, message);
        diagnostics.push(diagnostic.help("compare with one that there is only once"));
    }
    let other_field = id_field(of, &other_name, stage, diagnostics)?;
    let field = field?;
    let name_of = |group: GroupId, field: FieldId| match stage.machine(group)[field].ty.kind {
        Kind::Id(ty) => stage.machine(group)[ty].name.as_str(),
        _ => "",
    };
    let (one, two) = (name_of(group, field), name_of(of, other_field));
    if one != two {
        let message = format!(
            "{} is a `{one}` and {} a `{two}`: they are never the same",
            quoted(&name.value),
            quoted(&other.value)
        );
        let diagnostic = Diagnostic::new(Code::ExpressionType, other.span, message);
        diagnostics.push(diagnostic.help("compare ids whose types have the same name"));
    }
    Some(SameId { field, of, other: other_field })
}

/// A field that is an id.
fn id_field(
    group: GroupId,
    name: &Text,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<FieldId> {
    let field = stage.field_of(group, name, diagnostics)?;
    if !matches!(stage.machine(group)[field].ty.kind, Kind::Id(_)) {
        let message = format!("{} is no id", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::ExpressionType, name.span, message);
        diagnostics.push(diagnostic.help("instances are told apart by the ids they have"));
        return None;
    }
    Some(field)
}
