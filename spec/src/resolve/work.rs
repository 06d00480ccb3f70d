//! What the author's code does: guards it answers, actions, activities.

use super::data::TypeReader;
use super::names::Scope;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document::{self, Document};
use crate::machine::{Action, ActionId, Activity, ActivityId, EffectId, Guard, GuardBody, GuardId};
use crate::source::Text;

/// The named guards.
pub(super) fn guards<'d>(
    document: &'d Document,
    reader: &mut TypeReader<'_, 'd>,
    diagnostics: &mut Diagnostics,
) -> Arena<GuardId, Guard> {
    let guard = |written: &'d document::Guard| {
        let params = reader.params(&written.params, diagnostics);
        Guard {
            name: written.name.value.clone(),
            doc: text(written.doc.as_ref()),
            body: match &written.expression {
                Some(expression) => {
                    GuardBody::Expression { text: expression.value.clone(), span: expression.span }
                }
                None => GuardBody::HandWritten { params },
            },
            span: written.name.span,
        }
    };
    document.guards.iter().map(guard).collect()
}

/// The actions.
pub(super) fn actions<'d>(
    document: &'d Document,
    reader: &mut TypeReader<'_, 'd>,
    diagnostics: &mut Diagnostics,
) -> Arena<ActionId, Action> {
    let action = |written: &'d document::Work| Action {
        name: written.name.value.clone(),
        doc: text(written.doc.as_ref()),
        effects: find_effects(reader.scope, &written.effects, diagnostics),
        params: reader.params(&written.params, diagnostics),
        span: written.name.span,
    };
    document.actions.iter().map(action).collect()
}

/// The activities; what they may fail with follows from how they are started.
pub(super) fn activities<'d>(
    document: &'d Document,
    reader: &mut TypeReader<'_, 'd>,
    diagnostics: &mut Diagnostics,
) -> Arena<ActivityId, Activity> {
    let activity = |written: &'d document::Work| Activity {
        name: written.name.value.clone(),
        doc: text(written.doc.as_ref()),
        effects: find_effects(reader.scope, &written.effects, diagnostics),
        params: reader.params(&written.params, diagnostics),
        result: reader.params(&written.result, diagnostics),
        budget: written.budget.as_ref().map(|budget| budget.value),
        infallible: written.infallible,
        errors: Vec::new(),
        span: written.name.span,
    };
    document.activities.iter().map(activity).collect()
}

/// Declared effects, each once.
pub(super) fn find_effects(
    scope: &Scope<'_>,
    names: &[Text],
    diagnostics: &mut Diagnostics,
) -> Vec<EffectId> {
    let mut effects = Vec::new();
    for name in names {
        match scope.effects.id(&name.value) {
            Some(effect) if effects.contains(&effect) => {}
            Some(effect) => effects.push(effect),
            None => {
                let message = format!("the effect {} is not declared", quoted(&name.value));
                let diagnostic = Diagnostic::new(Code::UndeclaredEffect, name.span, message);
                scope.report::<EffectId>(diagnostic, &name.value, diagnostics);
            }
        }
    }
    effects
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}
