//! Replies that a scenario speaks of, and that nobody can be told.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{self, StepEnd, StepInput};
use crate::machine::{ActivityId, EventId, Machine, ReplyId, ScenarioInput, ScenarioStep};
use crate::resolve::rules::known_replies::KnownReplies;
use crate::resolve::rules::{Structure, listed};
use crate::source::{Span, Text};

pub(super) fn check(
    structure: &Structure<'_, '_>,
    known: &KnownReplies,
    diagnostics: &mut Diagnostics,
) {
    let scenarios = structure.document.scenarios.iter().zip(structure.machine.scenarios.values());
    let mut rule = Rule { machine: structure.machine, known, diagnostics };
    for (written, read) in scenarios {
        for (written, read) in written.steps.iter().zip(&read.steps) {
            rule.failures(written, read);
            rule.expected(read);
        }
    }
}

struct Rule<'r> {
    machine: &'r Machine,
    known: &'r KnownReplies,
    diagnostics: &'r mut Diagnostics,
}

impl Rule<'_> {
    /// What an activity fails with.
    fn failures(&mut self, written: &document::Step, read: &ScenarioStep) {
        if let (StepInput::Failed(_, name), ScenarioInput::Failed(activity, reply)) =
            (&written.input, &read.input)
        {
            self.failure(*activity, *reply, name);
        }
        let (Some(written), Some(given)) = (&written.attempt, &read.attempt) else { return };
        if let (StepEnd::Failed(_, name), Err(reply)) = (written, &given.end) {
            self.failure(given.activity, *reply, name);
        }
        if let ScenarioInput::Event(event, _) = read.input {
            self.tried(event, given.activity, given.span);
        }
    }

    fn failure(&mut self, activity: ActivityId, reply: ReplyId, name: &Text) {
        let activity = &self.machine[activity];
        if activity.errors.contains(&reply) {
            return;
        }
        let (runs, reply) = (&activity.name, &self.machine[reply]);
        let diagnostic = if reply.success {
            let message =
                format!("`{}` is a success, so `{runs}` does not fail with it", reply.name);
            Diagnostic::new(Code::WrongReplyKind, name.span, message)
        } else {
            let message = format!("`{runs}` never fails with `{}`", reply.name);
            Diagnostic::new(Code::ReplyNotListed, name.span, message)
        };
        let errors = activity.errors.iter();
        let errors = listed(errors.map(|&error| self.machine[error].name.as_str()));
        self.diagnostics.push(diagnostic.also(activity.span, "declared here").help(
            match errors.is_empty() {
                true => format!("`{runs}` cannot fail"),
                false => format!("all calls that start it can answer {errors}"),
            },
        ));
    }

    /// Whether some branch of the event tries the activity.
    fn tried(&mut self, event: EventId, activity: ActivityId, span: Span) {
        let machine = self.machine;
        let mut branches = machine.states.values().flat_map(|state| state.branches(event).iter());
        if !branches.any(|&branch| machine[branch].attempt == Some(activity)) {
            let (event, activity) = (&machine[event].name, &machine[activity].name);
            let message = format!("no branch for `{event}` tries `{activity}`");
            self.diagnostics.push(Diagnostic::new(Code::UnknownName, span, message).help(
                "beside an event, `done:` and `failed:` say how the `try:` of its branch ends; that a \
                     running activity ends is a step of its own",
            ));
        }
    }

    /// What callers are expected to be told.
    fn expected(&mut self, read: &ScenarioStep) {
        let Some(expect) = &read.expect else { return };
        if let (ScenarioInput::Event(event, _), Some(reply)) = (&read.input, &expect.reply) {
            self.told(*event, reply.value, reply.span);
        }
        for answer in &expect.answers {
            let (event, reply) = answer.value;
            self.told(event, reply, answer.span);
        }
    }

    fn told(&mut self, event: EventId, reply: ReplyId, span: Span) {
        if self.known.lacks(self.machine, event, reply) {
            self.diagnostics.push(super::not_listed(self.machine, span, reply, &[event]));
        }
    }
}
