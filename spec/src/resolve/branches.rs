//! Branches: each is read once as it is written, and then stands in the machine once for each
//! trigger it serves.

use super::calls::find_reply;
use super::parameters::{self, Given};
use super::stage::Stage;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document;
use crate::expression::Setting;
use crate::machine::{
    ActionId, ActivityId, Answer, AnswerKind, Assignment, BranchId, Decision, Expression, FieldId,
    GroupId, ReplyId, RequirementId, StateId, Transition, TransitionId, Trigger,
};
use crate::source::{Span, Text};

/// A branch as it is written, names resolved.
pub(super) struct Template<'d> {
    written: &'d document::Branch,
    branch: BranchId,
    before: Vec<(ActionId, Span)>,
    attempt: Option<(ActivityId, Span)>,
    failed: Vec<Template<'d>>,
    decision: Decision,
    actions: Vec<(ActionId, Span)>,
    assign: Vec<(FieldId, &'d Text, &'d Text)>,
    reply: Option<ReplyId>,
    satisfies: Vec<RequirementId>,
}

/// Where the parts of a branch stand that rules speak of.
pub(super) struct Places {
    /// The whole branch.
    pub(super) span: Span,
    /// What is run, in order: `before`, `actions`.
    pub(super) actions: Vec<(ActionId, Span)>,
    /// `try:`
    pub(super) attempt: Option<(ActivityId, Span)>,
    /// `reply:`
    pub(super) reply: Option<Span>,
    /// `local:`
    pub(super) local: Option<Span>,
}

/// What a branch answers to, and who declares it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) source: StateId,
    pub(super) trigger: Trigger,
    pub(super) group: Option<GroupId>,
    /// The activity that has ended, for `done` and `failed`.
    pub(super) ended: Option<ActivityId>,
}

/// Reads branches, and collects the transitions that come from them.
pub(super) struct Branches<'a, 'd> {
    pub(super) stage: &'a Stage<'a, 'd>,
    pub(super) transitions: Arena<TransitionId, Transition>,
    pub(super) places: Arena<BranchId, Places>,
}

impl<'a, 'd> Branches<'a, 'd> {
    pub(super) fn new(stage: &'a Stage<'a, 'd>) -> Self {
        Self { stage, transitions: Arena::new(), places: Arena::new() }
    }

    /// Reads a list of branches.
    pub(super) fn templates(
        &mut self,
        written: &'d document::Branches,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Template<'d>> {
        written.list.iter().map(|branch| self.template(branch, diagnostics)).collect()
    }

    fn template(
        &mut self,
        written: &'d document::Branch,
        diagnostics: &mut Diagnostics,
    ) -> Template<'d> {
        let scope = &self.stage.declared.scope;
        let reply = written.reply.as_ref();
        let fields = written.assign.iter();
        let before = actions(self.stage, &written.before, diagnostics);
        let attempt = written.attempt.as_ref();
        let attempt = attempt.and_then(|name| Some((scope.find(name, diagnostics)?, name.span)));
        let on_the_way = actions(self.stage, &written.actions, diagnostics);
        let branch = self.places.push(Places {
            span: written.span,
            actions: before.iter().chain(&on_the_way).copied().collect(),
            attempt,
            reply: reply.map(|reply| reply.span),
            local: written.local.as_ref().map(|local| local.span),
        });
        let template = Template {
            written,
            branch,
            before,
            attempt,
            failed: Vec::new(),
            decision: decision(self.stage, written, diagnostics),
            actions: on_the_way,
            assign: fields
                .filter_map(|(field, value)| Some((scope.find(field, diagnostics)?, field, value)))
                .collect(),
            reply: reply
                .and_then(|name| find_reply(scope, name, self.stage.declared.ok, diagnostics)),
            satisfies: scope.find_all(&written.satisfies, diagnostics),
        };
        let failed = written.failed.as_ref();
        let failed = failed.map(|failed| self.templates(failed, diagnostics)).unwrap_or_default();
        Template { failed, ..template }
    }

    /// Puts branches into the machine for one trigger.
    pub(super) fn instances(
        &mut self,
        templates: &[Template<'d>],
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Vec<TransitionId> {
        templates.iter().map(|template| self.instance(template, place, diagnostics)).collect()
    }

    /// Puts a branch into the machine for one trigger.
    pub(super) fn instance(
        &mut self,
        template: &Template<'d>,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> TransitionId {
        let transition = self.transition(template, place, diagnostics);
        let id = self.transitions.push(transition);
        let failed = Place { trigger: Trigger::AttemptFailed(id), ..place };
        let failed = self.instances(&template.failed, failed, diagnostics);
        self.transitions[id].failed = failed;
        id
    }

    fn transition(
        &self,
        template: &Template<'d>,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Transition {
        let written = template.written;
        let given = self.given(place);
        for &(action, span) in template.before.iter().chain(&template.actions) {
            parameters::check_action(self.stage, action, span, given, diagnostics);
        }
        if let Some((activity, span)) = template.attempt {
            parameters::check_activity(self.stage, activity, span, given, diagnostics);
        }
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
        let only_ids = |actions: &[(ActionId, Span)]| actions.iter().map(|&(id, _)| id).collect();
        Transition {
            branch: template.branch,
            source: place.source,
            trigger: place.trigger,
            group: place.group,
            guard: self.guard(template, place, diagnostics),
            before: only_ids(&template.before),
            attempt: template.attempt.map(|(activity, _)| activity),
            failed: Vec::new(),
            decision: template.decision,
            actions: only_ids(&template.actions),
            assign: self.assignments(template, place, diagnostics),
            reply: template.reply,
            role: written.role.as_ref().map(|role| role.value).unwrap_or_default(),
            label: text(&written.label),
            doc: text(&written.doc),
            satisfies: template.satisfies.clone(),
            span: written.span,
        }
    }

    /// What the event of the step gives; only events do.
    fn given(&self, place: Place) -> Given<'a> {
        let event = match place.trigger {
            Trigger::Event(event) => Some(event),
            Trigger::AttemptFailed(id) => match self.transitions[id].trigger {
                Trigger::Event(event) => Some(event),
                _ => None,
            },
            Trigger::Done(_) => return Given::nothing("`done:`"),
            Trigger::Failed(_) => return Given::nothing("`failed:` of a state"),
            Trigger::After(_) => return Given::nothing("`after:`"),
        };
        match event {
            Some(event) => Given::event(&self.stage.declared.events[event]),
            None => Given::nothing("this"),
        }
    }

    fn guard(
        &self,
        template: &Template<'d>,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        let text = template.written.guard.as_ref()?;
        let done = match place.trigger {
            Trigger::Done(_) => place.ended,
            _ => None,
        };
        let setting = self.setting(place, done);
        // A guard that cannot be read must not become none: then later branches would seem idle.
        let unread = || Expression {
            text: text.value.clone(),
            span: text.span,
            expr: crate::machine::Expr::Literal(crate::machine::Value::Bool(false)),
        };
        Some(self.stage.condition(text, &setting, diagnostics).unwrap_or_else(unread))
    }

    fn assignments(
        &self,
        template: &Template<'d>,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Assignment> {
        let done = match place.trigger {
            Trigger::Done(_) => place.ended,
            _ => template.attempt.map(|(activity, _)| activity),
        };
        let setting = self.setting(place, done);
        let fields = &self.stage.declared.fields;
        let read = |&(field, name, value): &(FieldId, &Text, &Text)| {
            let value = self.stage.value(value, fields[field].ty, &setting, diagnostics)?;
            Some(Assignment { field, value, span: name.span })
        };
        template.assign.iter().filter_map(read).collect()
    }

    /// What an expression of the branch sees; `done` has ended and brought its result.
    fn setting(&self, place: Place, done: Option<ActivityId>) -> Setting<'a> {
        let result = done.map(|activity| {
            let activity = &self.stage.declared.activities[activity];
            (activity.name.as_str(), activity.result.as_slice())
        });
        let failed = matches!(place.trigger, Trigger::Failed(_) | Trigger::AttemptFailed(_));
        Setting { event: self.given(place).event, result, reply: failed, hand_written: true }
    }
}

fn actions(
    stage: &Stage<'_, '_>,
    names: &[Text],
    diagnostics: &mut Diagnostics,
) -> Vec<(ActionId, Span)> {
    let find = |name: &Text| Some((stage.declared.scope.find(name, diagnostics)?, name.span));
    names.iter().filter_map(find).collect()
}

/// What the branch does with the state; internal, where its target or reply is not known.
fn decision(
    stage: &Stage<'_, '_>,
    written: &document::Branch,
    diagnostics: &mut Diagnostics,
) -> Decision {
    let mut answer = |kind, name: &Text| {
        let reply = find_reply(&stage.declared.scope, name, stage.declared.ok, diagnostics);
        reply.map(|reply| Decision::Answer(Answer { kind, reply, span: name.span }))
    };
    let decision = match (&written.target, &written.refuse, &written.ignore) {
        (Some(name), ..) => target(stage, name, diagnostics).map(|state| {
            let local = written.local.as_ref().is_some_and(|local| local.value);
            Decision::Target { state, local }
        }),
        (None, Some(name), _) => answer(AnswerKind::Refuse, name),
        (None, None, Some(name)) => answer(AnswerKind::Ignore, name),
        (None, None, None) => None,
    };
    decision.unwrap_or(Decision::Stay)
}

fn target(stage: &Stage<'_, '_>, name: &Text, diagnostics: &mut Diagnostics) -> Option<StateId> {
    let scope = &stage.declared.scope;
    let found = scope.states.id(&name.value);
    if found.is_none() {
        let message = format!("{} is not a state of this machine", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::TargetOutsideMachine, name.span, message);
        // Who writes a path means the last state of it.
        let last = name.value.rsplit(['.', '/', ':']).next().unwrap_or_default();
        if name.value == stage.declared.machine {
            diagnostics.push(diagnostic.help(
                "it is the machine itself: say the state that is entered, and `target:` that",
            ));
            return None;
        }
        match scope.states.id(last) {
            Some(_) => diagnostics.push(
                diagnostic.help(format!("a state is targeted by its name alone: `target: {last}`")),
            ),
            None => scope.report::<StateId>(diagnostic, &name.value, diagnostics),
        }
    }
    found
}
