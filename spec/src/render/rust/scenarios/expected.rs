//! The statements of a test that fails: what a scenario expects of a step that goes another way,
//! and what a run must not end with again.

use super::script::{Script, text};
use crate::machine::{Expectation, ExpectedOutcome, StateId};
use crate::render::rust::names::type_name;
use crate::render::rust::work::action_path;
use crate::scenario::{PlayedInput, PlayedStep, Seen};
use crate::semantics::{Outcome, OutcomeKind};
use proc_macro2::TokenStream;
use quote::quote;

impl Script<'_> {
    /// A step that does not go as the scenario says, and what it says.
    pub(super) fn expected(&mut self, position: usize, step: &PlayedStep) {
        let written = self.scenario.and_then(|scenario| scenario.steps.get(position));
        let expect = written.and_then(|written| written.expect.as_ref());
        let Some(call) = self.call(step) else { return };
        self.add(quote!(let outcome = #call;));
        let Some(expect) = expect else { return self.kind(step, ExpectedOutcome::Taken) };
        if let Some(outcome) = &expect.outcome {
            self.kind(step, outcome.value);
        }
        if let Some(state) = &expect.state {
            self.expected_state(state.value, step);
        }
        self.expected_words(expect, step);
    }

    /// A call of the machine; time passes where that is what happens.
    fn call(&mut self, step: &PlayedStep) -> Option<TokenStream> {
        match &step.input {
            PlayedInput::Event(event, payload) => Some(self.dispatch(*event, payload, step)),
            PlayedInput::Report(work, end) => self.report(*work, end, step),
            PlayedInput::Elapse(time) => self.pass(*time, step),
            PlayedInput::Due(..) => None,
        }
    }

    fn kind(&mut self, step: &PlayedStep, expected: ExpectedOutcome) {
        let pattern = match (&step.input, expected) {
            (PlayedInput::Elapse(_), ExpectedOutcome::Taken) => {
                quote!(::core::option::Option::Some(Due::Taken(_)))
            }
            (PlayedInput::Elapse(_), _) => quote!(::core::option::Option::None),
            (_, ExpectedOutcome::Taken) => quote!(Outcome::Taken(_)),
            (_, ExpectedOutcome::Ignored) => quote!(Outcome::Ignored(_)),
            (_, ExpectedOutcome::Refused) => quote!(Outcome::Refused(_)),
            (_, ExpectedOutcome::Dropped) => quote!(Outcome::Dropped),
        };
        let place = self.place(step);
        self.add(quote!(assert!(matches!(outcome, #pattern), #place);));
    }

    fn expected_state(&mut self, state: StateId, step: &PlayedStep) {
        let machine = self.shape.machine;
        if machine[state].is_atomic() {
            let path = self.state_path(state);
            return self.compare(&quote!(machine.state()), &path, step.span);
        }
        let (name, place) = (type_name(&machine[state].name), self.place(step));
        self.add(quote!(assert!(machine.state().is_in(Composite::#name), #place);));
    }

    fn expected_words(&mut self, expect: &Expectation, step: &PlayedStep) {
        let machine = self.shape.machine;
        if let (Some(reply), PlayedInput::Event(..)) = (&expect.reply, &step.input) {
            let reply = type_name(&machine[reply.value].name);
            let reply = quote!(::core::option::Option::Some(Reply::#reply));
            self.compare(&quote!(outcome.reply()), &reply, step.span);
        }
        let needs_taken = expect.actions.is_some() || !expect.answers.is_empty();
        if !needs_taken || !self.shape.has_actions() && expect.answers.is_empty() {
            return;
        }
        let panic = self.panic(step, "not taken");
        let taken = match step.input {
            PlayedInput::Elapse(_) => quote!(::core::option::Option::Some(Due::Taken(taken))),
            _ => quote!(Outcome::Taken(taken)),
        };
        self.add(quote!(let #taken = outcome else { #panic };));
        if let (Some(actions), true) = (&expect.actions, self.shape.has_actions()) {
            let paths = actions.value.iter().map(|&action| action_path(machine, action));
            let all = quote! {
                [taken.actions.before, taken.actions.leaving, taken.actions.entering].concat()
            };
            self.add(quote!(let actions: &[Action] = &[#(#paths),*];));
            self.compare(&all, &quote!(actions), step.span);
        }
        for answer in expect.answers.iter().filter(|_| self.shape.has_running()) {
            let (event, reply) = answer.value;
            let (event, reply) = (type_name(&machine[event].name), type_name(&machine[reply].name));
            let some = quote!(::core::option::Option::Some((EventKind::#event, Reply::#reply)));
            let place = self.place(step);
            self.add(quote!(assert_eq!(taken.answers, #some, #place);));
        }
    }

    /// The last step of a run that must not go like this again.
    pub(super) fn never_again(&mut self, step: &PlayedStep, why: &str) {
        let Some(call) = self.call(step) else { return };
        self.add(quote!(let outcome = #call;));
        let Some(Seen::Step(outcome)) = step.seen.first() else { return };
        if outcome.kind != OutcomeKind::Taken {
            let reply = self.reply(outcome.reply);
            let kind = match outcome.kind {
                OutcomeKind::Ignored => quote!(Ignored),
                _ => quote!(Refused),
            };
            let why = text(why);
            return self.add(quote!(assert_ne!(outcome, Outcome::#kind(#reply), #why);));
        }
        let (taken, parts) = self.like(step, outcome);
        let to = self.state_path(step.after.state);
        self.add(quote! {
            let is_like_this = matches!(outcome, #taken if #(#parts)&&*);
        });
        let why = text(why);
        self.add(quote!(assert!(!is_like_this || machine.state() != #to, #why);));
    }

    /// What makes a transition the same.
    fn like(&self, step: &PlayedStep, outcome: &Outcome) -> (TokenStream, Vec<TokenStream>) {
        let machine = self.shape.machine;
        let taken = match step.input {
            PlayedInput::Elapse(_) => quote!(::core::option::Option::Some(Due::Taken(taken))),
            _ => quote!(Outcome::Taken(taken)),
        };
        let reply = self.optional_reply(outcome.reply);
        let mut parts = vec![quote!(taken.reply == #reply)];
        let actions = [
            (quote!(before), &outcome.before),
            (quote!(leaving), &outcome.leaving),
            (quote!(entering), &outcome.entering),
        ];
        for (part, actions) in actions.iter().filter(|_| self.shape.has_actions()) {
            let paths = actions.iter().map(|&action| action_path(machine, action));
            parts.push(match actions.is_empty() {
                true => quote!(taken.actions.#part.is_empty()),
                false => quote!(taken.actions.#part == [#(#paths),*]),
            });
        }
        if let Some((event, reply)) = outcome.answers {
            let (event, reply) = (type_name(&machine[event].name), type_name(&machine[reply].name));
            parts.push(quote! {
                taken.answers == ::core::option::Option::Some((EventKind::#event, Reply::#reply))
            });
        }
        (taken, parts)
    }

    /// `provider.yaml:12`
    fn place(&self, step: &PlayedStep) -> TokenStream {
        let span = step.span.unwrap_or(self.shape.machine.span);
        text(&self.shape.machine.place(span))
    }
}
