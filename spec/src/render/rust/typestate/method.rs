//! One method of a typed state: an event, or the end of the activity that runs there.

use super::results::Results;
use crate::machine::{ActivityId, EventId, StateId};
use crate::render::rust::names::{type_name, value_name};
use crate::render::rust::shape::Shape;
use crate::render::rust::{docs, states};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// One method.
pub(super) struct Method {
    state: StateId,
    input: Input,
    results: Results,
    /// Whether something can be due that has to come first.
    is_timed: bool,
}

/// What the method stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Input {
    Event(EventId),
    Done(ActivityId),
    Failed(ActivityId),
}

impl Method {
    /// Every method of an atomic state: events in order of declaration, then the end of its
    /// activity.
    pub(super) fn all(shape: &Shape<'_>, state: StateId) -> Vec<Self> {
        let machine = shape.machine;
        let is_timed = super::is_timed(shape, state);
        let method = |input, results| Self { state, input, results, is_timed };
        let mut methods: Vec<Self> = machine
            .events
            .ids()
            .map(|event| method(Input::Event(event), Results::of_event(machine, state, event)))
            .filter(|method| !method.results.states.is_empty() || method.results.ignored)
            .collect();
        if let Some(invoke) = &machine[state].invoke {
            let ends = |branches| Results::of_branches(machine, state, branches);
            methods.push(method(Input::Done(invoke.activity), ends(&invoke.done)));
            if !machine[invoke.activity].infallible {
                methods.push(method(Input::Failed(invoke.activity), ends(&invoke.failed)));
            }
        }
        methods
    }

    /// The type of its results, where there are several.
    pub(super) fn choice(&self, shape: &Shape<'_>) -> Option<TokenStream> {
        if self.is_plain() {
            return None;
        }
        let machine = shape.machine;
        let name = self.choice_name(shape);
        let own = type_name(&machine[self.state].name);
        let doc = docs::doc([format!("What becomes of {}.", self.subject(shape))]);
        let states = self.results.states.iter().map(|&to| {
            let (variant, ty) = (self.variant(shape, to), type_name(&machine[to].name));
            let doc = docs::doc([match to == self.state {
                true => "A transition was taken that stays here or comes back.".to_owned(),
                false => format!("A transition was taken to `{}`.", machine[to].name),
            }]);
            quote!(#doc #variant(super::#ty, super::super::Taken),)
        });
        let ignored = self.results.ignored.then(|| {
            quote! {
                /// Answered with a success; nothing changed.
                Ignored(super::#own, super::super::Reply),
            }
        });
        let refused = self.results.refused.then(|| {
            quote! {
                /// Answered with a failure; nothing changed.
                Refused(super::#own, super::super::Reply),
            }
        });
        let due = self.is_timed.then(|| {
            quote! {
                /// Something is due: call `elapse` until it returns nothing; nothing changed.
                DeadlineFirst(super::#own),
            }
        });
        Some(quote! {
            #doc
            #[derive(Debug, PartialEq, Eq)]
            #[must_use]
            pub enum #name { #(#states)* #ignored #refused #due }
        })
    }

    /// The method itself.
    pub(super) fn code(&self, shape: &Shape<'_>) -> TokenStream {
        let (name, doc) = (self.name(shape), self.doc(shape));
        let result = self.result_type(shape);
        let given = self.given(shape);
        let guards = shape.has_guards().then(|| quote!(guards: &impl super::Guards,));
        let now = shape.has_clocks().then(|| quote!(now: ::core::time::Duration,));
        let attempts = self.results.tried.iter().map(|&activity| attempt(shape, activity));
        let (outcome, arms) = (self.outcome(shape), self.arms(shape));
        quote! {
            #doc
            pub fn #name(mut self, #given #guards #now #(#attempts)*) -> #result {
                #outcome
                match outcome {
                    #arms
                    outcome => impossible(outcome),
                }
            }
        }
    }

    /// Whether there is but one thing that can become of it.
    fn is_plain(&self) -> bool {
        self.results.len() == 1 && !self.is_timed
    }

    fn name(&self, shape: &Shape<'_>) -> Ident {
        match self.input {
            Input::Event(event) => value_name(&shape.machine[event].name),
            Input::Done(_) => value_name("done"),
            Input::Failed(_) => value_name("failed"),
        }
    }

    fn choice_name(&self, shape: &Shape<'_>) -> Ident {
        match self.input {
            Input::Event(event) => type_name(&shape.machine[event].name),
            Input::Done(_) => type_name("done"),
            Input::Failed(_) => type_name("failed"),
        }
    }

    /// "`commit` in `prepared`"
    fn subject(&self, shape: &Shape<'_>) -> String {
        let machine = shape.machine;
        let state = &machine[self.state].name;
        match self.input {
            Input::Event(event) => format!("`{}` in `{state}`", machine[event].name),
            Input::Done(activity) => format!("`{}` when it is done", machine[activity].name),
            Input::Failed(activity) => format!("`{}` when it has failed", machine[activity].name),
        }
    }

    fn doc(&self, shape: &Shape<'_>) -> TokenStream {
        let machine = shape.machine;
        let work = |activity: ActivityId, how: &str| {
            docs::doc([format!("`{}` {how}.", machine[activity].name)])
        };
        match self.input {
            Input::Event(id) => {
                let event = &machine[id];
                let (label, doc) = (event.label(), event.doc.as_deref());
                docs::declared(shape, label, doc, event.span)
            }
            Input::Done(activity) => work(activity, "is done"),
            Input::Failed(activity) => work(activity, "has failed"),
        }
    }

    /// The parameter that the input carries.
    fn given(&self, shape: &Shape<'_>) -> Option<TokenStream> {
        let machine = shape.machine;
        match self.input {
            Input::Event(event) => {
                let name = type_name(&machine[event].name);
                shape.has_params(event).then(|| quote!(event: super::events::#name,))
            }
            Input::Done(activity) => {
                let name = type_name(&machine[activity].name);
                shape.has_result(activity).then(|| quote!(result: super::results::#name,))
            }
            Input::Failed(activity) => {
                let name = type_name(&machine[activity].name);
                Some(quote!(error: super::errors::#name,))
            }
        }
    }

    fn result_type(&self, shape: &Shape<'_>) -> TokenStream {
        let machine = shape.machine;
        let own = type_name(&machine[self.state].name);
        if !self.is_plain() {
            let (module, name) = (value_name(&machine[self.state].name), self.choice_name(shape));
            return quote!(#module::#name);
        }
        match self.results.states.first() {
            Some(&to) => {
                let to = type_name(&machine[to].name);
                quote!((#to, super::Taken))
            }
            None => quote!((#own, super::Reply)),
        }
    }

    /// Asks the machine, and tries what it wants tried.
    fn outcome(&self, shape: &Shape<'_>) -> TokenStream {
        let machine = shape.machine;
        let guards = shape.has_guards().then(|| quote!(guards,));
        let now = shape.has_clocks().then(|| quote!(now,));
        let finish = |completion: TokenStream| {
            quote! {
                let ticket = self.0.tickets.running;
                let outcome = self.0.finish(ticket, super::Completion::#completion, #guards #now);
            }
        };
        match self.input {
            Input::Event(event) => {
                let name = type_name(&machine[event].name);
                let event = match shape.has_params(event) {
                    true => quote!(event),
                    false => quote!(super::Event::#name),
                };
                let outcome = quote!(let outcome = self.0.dispatch(#event, #guards #now););
                let tried = self.tried(shape);
                quote!(#outcome #tried)
            }
            Input::Done(activity) => {
                let name = type_name(&machine[activity].name);
                let result = match shape.has_result(activity) {
                    true => quote!(result),
                    false => quote!(()),
                };
                finish(match (machine[activity].infallible, shape.has_result(activity)) {
                    (true, true) => quote!(#name(result)),
                    (true, false) => quote!(#name),
                    (false, _) => quote!(#name(::core::result::Result::Ok(#result))),
                })
            }
            Input::Failed(activity) => {
                let name = type_name(&machine[activity].name);
                finish(quote!(#name(::core::result::Result::Err(error))))
            }
        }
    }

    fn tried(&self, shape: &Shape<'_>) -> Option<TokenStream> {
        if self.results.tried.is_empty() {
            return None;
        }
        let guards = shape.has_guards().then(|| quote!(guards,));
        let now = shape.has_clocks().then(|| quote!(now,));
        let context = shape.has_context().then(|| quote!(&self.0.context,));
        let arms = self.results.tried.iter().map(|&activity| {
            let name = type_name(&shape.machine[activity].name);
            let function = value_name(&shape.machine[activity].name);
            let completion = match ended(shape, activity) {
                Some(_) => quote!(super::Completion::#name(#function(#context trying))),
                None => quote!({ #function(#context trying); super::Completion::#name }),
            };
            quote!(super::Activity::#name => #completion,)
        });
        Some(quote! {
            let outcome = match outcome {
                super::Outcome::Trying(trying) => {
                    let completion = match trying.activity {
                        #(#arms)*
                        _ => impossible(outcome),
                    };
                    self.0.finish(trying.ticket, completion, #guards #now)
                }
                outcome => outcome,
            };
        })
    }

    fn arms(&self, shape: &Shape<'_>) -> TokenStream {
        let machine = shape.machine;
        let (module, choice) = (value_name(&machine[self.state].name), self.choice_name(shape));
        let made = |variant: Ident, parts: TokenStream| match self.is_plain() {
            true => quote!((#parts)),
            false => quote!(#module::#choice::#variant(#parts)),
        };
        let states = self.results.states.iter().map(|&to| {
            let ty = type_name(&machine[to].name);
            let made = made(self.variant(shape, to), quote!(#ty(self.0), taken));
            let to = states::path(machine, to);
            quote!(super::#to => #made,)
        });
        let taken = (!self.results.states.is_empty()).then(|| {
            quote! {
                super::Outcome::Taken(taken) => match taken.to {
                    #(#states)*
                    _ => impossible(outcome),
                },
            }
        });
        let answer = |present: bool, name: &str| {
            let variant = Ident::new(name, Span::call_site());
            let made = made(variant.clone(), quote!(self, reply));
            present.then(|| quote!(super::Outcome::#variant(reply) => #made,))
        };
        let ignored = answer(self.results.ignored, "Ignored");
        let refused = answer(self.results.refused, "Refused");
        let due = self.is_timed.then(
            || quote!(super::Outcome::DeadlineFirst => #module::#choice::DeadlineFirst(self),),
        );
        quote!(#taken #ignored #refused #due)
    }

    /// The variant for a transition to a state: the state's name, unless that means something else.
    fn variant(&self, shape: &Shape<'_>, to: StateId) -> Ident {
        let name = type_name(&shape.machine[to].name);
        match name.to_string().as_str() {
            "Ignored" | "Refused" | "DeadlineFirst" => {
                Ident::new(&format!("{name}State"), Span::call_site())
            }
            _ => name,
        }
    }
}

/// The parameter that answers a `try`.
fn attempt(shape: &Shape<'_>, activity: ActivityId) -> TokenStream {
    let name = value_name(&shape.machine[activity].name);
    let context = shape.has_context().then(|| quote!(&super::Context,));
    let result = ended(shape, activity).map(|ty| quote!(-> #ty));
    quote!(#name: impl ::core::ops::FnOnce(#context super::Trying) #result,)
}

/// How an activity ends, if that can be said in more than one way.
fn ended(shape: &Shape<'_>, id: ActivityId) -> Option<TokenStream> {
    let activity = &shape.machine[id];
    let name = type_name(&activity.name);
    let result = shape.has_result(id).then(|| quote!(super::results::#name));
    if activity.infallible {
        return result;
    }
    let result = result.unwrap_or_else(|| quote!(()));
    Some(quote!(::core::result::Result<#result, super::errors::#name>))
}
