//! `Action`, `Activity` and `Completion`: what is done outside the machine.

use super::docs;
use super::expressions::Uses;
use super::names::type_name;
use super::pages::{self, Page};
use super::shape::Shape;
use super::states::{Word, words_enum};
use crate::machine::{ActionId, ActivityId, Machine};
use proc_macro2::TokenStream;
use quote::quote;

/// The actions and activities, where there are any.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let actions = shape.has_actions().then(|| actions(shape));
    let activities = shape.has_activities().then(|| activities(shape));
    let completion = shape.has_tickets().then(|| completion(shape));
    quote!(#actions #activities #completion)
}

/// An action: `Action::DiscardSet`.
pub(super) fn action_path(machine: &Machine, action: ActionId) -> TokenStream {
    let name = type_name(&machine[action].name);
    quote!(Action::#name)
}

/// An activity: `Activity::AddSnapshot`.
pub(super) fn activity_path(machine: &Machine, activity: ActivityId) -> TokenStream {
    let name = type_name(&machine[activity].name);
    quote!(Activity::#name)
}

fn actions(shape: &Shape<'_>) -> TokenStream {
    let words: Vec<Word<'_>> = shape
        .machine
        .actions
        .iter()
        .map(|(id, action)| Word {
            name: &action.name,
            title: None,
            code: None,
            doc: {
                let doc = work_doc(shape, &action.name, action.doc.as_deref(), action.span);
                let page = pages::attribute(shape, Page::Action(id));
                quote!(#doc #page)
            },
        })
        .collect();
    let doc = docs::doc(["What is done on the way from state to state; cannot fail."]);
    words_enum(shape, "Action", &doc, &words)
}

fn activities(shape: &Shape<'_>) -> TokenStream {
    let words: Vec<Word<'_>> = shape
        .machine
        .activities
        .iter()
        .map(|(id, activity)| Word {
            name: &activity.name,
            title: None,
            code: None,
            doc: {
                let doc = work_doc(shape, &activity.name, activity.doc.as_deref(), activity.span);
                let page = pages::attribute(shape, Page::Activity(id));
                quote!(#doc #page)
            },
        })
        .collect();
    let doc = docs::doc(["Work that can fail, take time and be interrupted."]);
    words_enum(shape, "Activity", &doc, &words)
}

/// The author's words for an action or activity; its name, if there are none.
fn work_doc(
    shape: &Shape<'_>,
    name: &str,
    text: Option<&str>,
    span: crate::source::Span,
) -> TokenStream {
    docs::declared(shape, text.unwrap_or(name), None, span)
}

/// The activities that somebody reports on: those that run in a state and those that are tried.
pub(super) fn reported<'a>(shape: &'a Shape<'_>) -> impl Iterator<Item = ActivityId> + 'a {
    let machine = shape.machine;
    machine.activities.ids().filter(move |&id| {
        let runs = |&state: &crate::machine::StateId| {
            machine[state].invoke.as_ref().is_some_and(|invoke| invoke.activity == id)
        };
        let tried = |&branch: &crate::machine::TransitionId| machine[branch].attempt == Some(id);
        shape.running.iter().any(runs) || shape.tries.iter().any(tried)
    })
}

/// What the activity's end is told with: a result, an error, both or nothing.
pub(super) fn completion_type(shape: &Shape<'_>, id: ActivityId) -> Option<TokenStream> {
    let activity = &shape.machine[id];
    let name = type_name(&activity.name);
    let result = shape.has_result(id).then(|| quote!(results::#name));
    if activity.infallible {
        return result;
    }
    let result = result.unwrap_or_else(|| quote!(()));
    Some(quote!(::core::result::Result<#result, errors::#name>))
}

fn completion(shape: &Shape<'_>) -> TokenStream {
    let derives = super::derives(shape);
    let variants = reported(shape).map(|id| {
        let activity = &shape.machine[id];
        let name = type_name(&activity.name);
        let doc = docs::doc([format!("How `{}` ended.", activity.name)]);
        let payload = completion_type(shape, id).map(|ty| quote!((#ty)));
        quote!(#doc #name #payload,)
    });
    quote! {
        /// How an activity ended.
        #derives
        #[allow(dead_code, clippy::enum_variant_names)]
        pub enum Completion { #(#variants)* }
    }
}

/// How the result of an activity is named, if it has one.
pub(super) fn result_pattern(
    shape: &Shape<'_>,
    activity: ActivityId,
    is_used: bool,
) -> Option<TokenStream> {
    shape.has_result(activity).then(|| if is_used { quote!(result) } else { quote!(_) })
}

/// How an error is named, and the statement that makes a reply of it.
pub(super) fn error_pattern(uses: &Uses) -> (TokenStream, Option<TokenStream>) {
    match uses.reply.get() {
        true => (quote!(error), Some(quote!(let reply = Reply::from(error);))),
        false => (quote!(_), None),
    }
}
