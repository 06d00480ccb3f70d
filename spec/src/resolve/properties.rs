//! Properties and assumptions.

use super::calls::find_reply;
use super::stage::Stage;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document;
use crate::expression::Setting;
use crate::machine::{
    ActionId, ActivityId, Atom, EventId, Expression, Pattern, Property, PropertyId, Scope, StateId,
};
use crate::source::Text;

/// The properties whose pattern could be read.
pub(super) fn read(
    written: &[document::Property],
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Arena<PropertyId, Property> {
    written.iter().filter_map(|property| self::property(property, stage, diagnostics)).collect()
}

fn property(
    written: &document::Property,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Property> {
    let scope = scope(written, stage, diagnostics);
    let satisfies = stage.declared.scope.find_all(&written.satisfies, diagnostics);
    Some(Property {
        name: written.name.value.clone(),
        doc: written.doc.as_ref().map(|doc| doc.value.clone()),
        pattern: pattern(&written.pattern, stage, diagnostics)?,
        scope,
        satisfies,
        span: written.name.span,
    })
}

fn pattern(
    written: &document::Pattern,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Pattern> {
    let mut read = |written| atom(written, stage, diagnostics);
    Some(match written {
        document::Pattern::Never(one) => Pattern::Never(read(one)?),
        document::Pattern::Always(one) => Pattern::Always(read(one)?),
        document::Pattern::Eventually(one) => Pattern::Eventually(read(one)?),
        document::Pattern::Precedes(cause, effect) => {
            let (cause, effect) = (read(cause), read(effect));
            Pattern::Precedes(cause?, effect?)
        }
        document::Pattern::Responds(cause, effect) => {
            let (cause, effect) = (read(cause), read(effect));
            Pattern::Responds(cause?, effect?)
        }
        document::Pattern::Accepts(event, when) => {
            let event = stage.declared.scope.find::<EventId>(event, diagnostics)?;
            let when = when.as_ref();
            let when = when.and_then(|when| condition(when, Some(event), stage, diagnostics));
            Pattern::Accepts { event, when }
        }
        document::Pattern::Reaches(state) => {
            Pattern::Reaches(stage.declared.scope.find(state, diagnostics)?)
        }
    })
}

fn scope(
    written: &document::Property,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Scope {
    let states = stage.declared.scope.find_all(&written.states, diagnostics);
    let mut read = |written: &document::Atom| atom(written, stage, diagnostics);
    let after = written.after.as_ref().and_then(&mut read);
    let before = written.before.as_ref().and_then(&mut read);
    let between = written.between.as_ref().map(|(from, to)| (read(from), read(to)));
    let between = between.and_then(|(from, to)| from.zip(to));
    Scope { states, after, before, between }
}

fn atom(
    written: &document::Atom,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Atom> {
    let scope = &stage.declared.scope;
    match written {
        document::Atom::Name(name) => bare(name, stage, diagnostics),
        document::Atom::All { state, event, action, reply, when, span } => {
            let known = diagnostics.len();
            let state = state.as_ref().and_then(|name| scope.find(name, diagnostics));
            let event: Option<EventId> =
                event.as_ref().and_then(|name| scope.find(name, diagnostics));
            let (action, activity) =
                action.as_ref().map_or((None, None), |name| work(name, stage, diagnostics));
            let ok = stage.declared.ok;
            let reply = reply.as_ref().and_then(|name| find_reply(scope, name, ok, diagnostics));
            let complete = diagnostics.len() == known;
            let when = when.as_ref().filter(|_| complete);
            let when = when.and_then(|when| condition(when, event, stage, diagnostics));
            // What is left of an atom with an unknown name would mean more than was meant.
            complete.then_some(Atom { state, event, action, activity, reply, when, span: *span })
        }
    }
}

/// The name of a state or event.
fn bare(name: &Text, stage: &Stage<'_, '_>, diagnostics: &mut Diagnostics) -> Option<Atom> {
    let scope = &stage.declared.scope;
    let (state, event) = (scope.states.id(&name.value), scope.events.id(&name.value));
    let word = quoted(&name.value);
    if let (Some(_), Some(_)) = (state, event) {
        let message = format!("{word} is a state and an event");
        let help = format!("say which: `{{state: {0}}}` or `{{event: {0}}}`", name.value);
        diagnostics.push(Diagnostic::new(Code::DuplicateName, name.span, message).help(help));
    }
    if (state, event) == (None, None) {
        let message = format!("there is no state or event {word}");
        let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
        let words = scope.states.words().chain(scope.events.words());
        let is_work =
            scope.actions.id(&name.value).is_some() || scope.activities.id(&name.value).is_some();
        match diagnostics.nearest(&name.value, words) {
            _ if is_work => {
                diagnostics.push(diagnostic.help(format!(
                    "an action or activity is written as `{{action: {}}}`",
                    name.value
                )))
            }
            Some(near) => diagnostics.push(diagnostic.help(format!("there is `{near}`"))),
            None => scope.report::<StateId>(diagnostic, &name.value, diagnostics),
        }
        return None;
    }
    Some(Atom { state, event, span: name.span, ..Atom::default() })
}

/// The name of an action or activity.
fn work(
    name: &Text,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> (Option<ActionId>, Option<ActivityId>) {
    let scope = &stage.declared.scope;
    let found = (scope.actions.id(&name.value), scope.activities.id(&name.value));
    if found == (None, None) {
        let message = format!("there is no action or activity {}", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
        let words = scope.actions.words().chain(scope.activities.words());
        match diagnostics.nearest(&name.value, words) {
            Some(near) => diagnostics.push(diagnostic.help(format!("there is `{near}`"))),
            None => scope.report::<ActionId>(diagnostic, &name.value, diagnostics),
        }
    }
    found
}

/// A condition on the data before the step, and on what its event carries.
fn condition(
    text: &Text,
    event: Option<EventId>,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Expression> {
    let event = event.map(|event| &stage.declared.events[event]);
    let event = event.map(|event| (event.name.as_str(), event.params.as_slice()));
    let setting = Setting { event, result: None, reply: false, hand_written: false };
    stage.condition(text, &setting, diagnostics)
}
