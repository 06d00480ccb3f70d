//! What actions and activities are told must come from the event of the step.

use super::stage::Stage;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{ActionId, ActivityId, Event, Kind, Param, ValueType};
use crate::source::Span;

/// What a place of use gives.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    /// The event's name and parameters.
    pub(super) event: Option<(&'a str, &'a [Param])>,
    /// The place, where there is no event.
    place: &'static str,
}

impl<'a> Given<'a> {
    /// Everything the event carries.
    pub(super) fn event(event: &'a Event) -> Self {
        Self { event: Some((&event.name, &event.params)), place: "" }
    }

    /// There is no event.
    pub(super) fn nothing(place: &'static str) -> Self {
        Self { event: None, place }
    }
}

/// Reports parameters of the action that nothing gives.
pub(super) fn check_action(
    stage: &Stage<'_, '_>,
    action: ActionId,
    span: Span,
    given: Given<'_>,
    diagnostics: &mut Diagnostics,
) {
    let action = &stage.declared.actions[action];
    check(stage, &action.name, &action.params, span, given, diagnostics);
}

/// Reports parameters of the activity that nothing gives.
pub(super) fn check_activity(
    stage: &Stage<'_, '_>,
    activity: ActivityId,
    span: Span,
    given: Given<'_>,
    diagnostics: &mut Diagnostics,
) {
    let activity = &stage.declared.activities[activity];
    check(stage, &activity.name, &activity.params, span, given, diagnostics);
}

fn check(
    stage: &Stage<'_, '_>,
    name: &str,
    wanted: &[Param],
    span: Span,
    given: Given<'_>,
    diagnostics: &mut Diagnostics,
) {
    for param in wanted {
        let unknown = |param: &Param| stage.declared.broken.contains(param.name.as_str());
        let Some((event, params)) = given.event else {
            let place = given.place;
            let message =
                format!("`{name}` wants `{}`, but there is no event in {place}", param.name);
            diagnostics.push(
                Diagnostic::new(Code::ParameterMismatch, span, message)
                    .also(param.span, "wanted here")
                    .help("what runs here is told nothing; what it needs, its owner must remember"),
            );
            continue;
        };
        let found = params.iter().find(|found| found.name == param.name);
        let diagnostic = match found {
            None => {
                let message =
                    format!("`{name}` wants `{}`, but `{event}` has no such parameter", param.name);
                Diagnostic::new(Code::ParameterMismatch, span, message)
                    .also(param.span, "wanted here")
            }
            Some(found) if unknown(found) || fits(found.ty, param.ty) => continue,
            Some(found) => {
                let message =
                    format!("`{}` of `{event}` is not of the type that `{name}` wants", param.name);
                Diagnostic::new(Code::ParameterMismatch, span, message)
                    .also(param.span, "wanted here")
                    .also(found.span, "given here")
            }
        };
        diagnostics.push(diagnostic.help(
            "parameters are passed on by name: the event must have one of this name and type",
        ));
    }
}

/// Whether a value of type `given` can be passed on where `wanted` is wanted.
fn fits(given: ValueType, wanted: ValueType) -> bool {
    let kind = match (given.kind, wanted.kind) {
        (Kind::Count { max: given }, Kind::Count { max: wanted }) => match (given, wanted) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(given), Some(wanted)) => given <= wanted,
        },
        (given, wanted) => given == wanted,
    };
    kind && given.optional == wanted.optional
}
