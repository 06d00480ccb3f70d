//! The statements of a test: what must come of it.

use super::script::Script;
use crate::machine::ReplyId;
use crate::render::rust::names::type_name;
use crate::render::rust::work::{action_path, activity_path};
use crate::scenario::{PlayedInput, PlayedStep, Seen};
use crate::semantics::{Outcome, OutcomeKind};
use proc_macro2::TokenStream;
use quote::quote;

impl Script<'_> {
    /// Makes a call and compares what became of it.
    pub(super) fn outcome(&mut self, call: &TokenStream, position: usize, step: &PlayedStep) {
        let Some(seen) = step.seen.first() else { return };
        let to = self.state_path(step.after.state);
        let expected = match seen {
            Seen::Step(outcome) if outcome.kind == OutcomeKind::Taken => {
                let panic = self.panic(step, "not taken");
                self.add(quote!(let Outcome::Taken(taken) = #call else { #panic };));
                if matches!(step.input, PlayedInput::Event(..)) {
                    let reply = self.optional_reply(outcome.reply);
                    let seen = quote!((machine.state(), taken.reply));
                    self.compare(&seen, &quote!((#to, #reply)), step.span);
                } else {
                    self.compare(&quote!(machine.state()), &to, step.span);
                }
                return self.taken(outcome, position, step);
            }
            Seen::Step(outcome) => {
                let reply = self.reply(outcome.reply);
                match outcome.kind {
                    OutcomeKind::Ignored => quote!(Outcome::Ignored(#reply)),
                    _ => quote!(Outcome::Refused(#reply)),
                }
            }
            Seen::Dropped => quote!(Outcome::Dropped),
            Seen::Overrun { .. } | Seen::Broken(_) => return,
        };
        self.add(quote!(let outcome = #call;));
        self.compare(&quote!(outcome), &expected, step.span);
        self.compare(&quote!(machine.state()), &to, step.span);
    }

    /// A transition that was taken: its actions, the call it answers, the activity it interrupts.
    pub(super) fn taken(&mut self, outcome: &Outcome, position: usize, step: &PlayedStep) {
        let machine = self.shape.machine;
        self.actions(outcome, position, step);
        if machine[outcome.from].invoke.is_some() {
            let answers = match outcome.answers {
                Some((event, reply)) => {
                    let event = type_name(&machine[event].name);
                    let reply = self.reply(Some(reply));
                    quote!(::core::option::Option::Some((EventKind::#event, #reply)))
                }
                None => quote!(::core::option::Option::None),
            };
            self.compare(&quote!(taken.answers), &answers, step.span);
        }
        if let Some(activity) = outcome.interrupted {
            let activity = activity_path(machine, activity);
            let some = quote!(::core::option::Option::Some(#activity));
            self.compare(&quote!(taken.interrupted), &some, step.span);
        }
    }

    fn actions(&mut self, outcome: &Outcome, position: usize, step: &PlayedStep) {
        let parts = [
            (quote!(taken.actions.before), &outcome.before),
            (quote!(taken.actions.leaving), &outcome.leaving),
            (quote!(taken.actions.entering), &outcome.entering),
        ];
        for (part, actions) in parts.iter().filter(|(_, actions)| !actions.is_empty()) {
            let actions = actions.iter().map(|&action| action_path(self.shape.machine, action));
            self.compare(part, &quote!([#(#actions),*]), step.span);
        }
        let written = self.scenario.and_then(|scenario| scenario.steps.get(position));
        let expect = written.and_then(|written| written.expect.as_ref());
        let is_listed = expect.is_some_and(|expect| expect.actions.is_some());
        if is_listed && self.shape.has_actions() && outcome.actions().next().is_none() {
            self.compare(&quote!(taken.actions), &quote!(Actions::NONE), step.span);
        }
    }

    pub(super) fn reply(&self, reply: Option<ReplyId>) -> TokenStream {
        let machine = self.shape.machine;
        let reply = type_name(&machine[reply.unwrap_or(machine.ok)].name);
        quote!(Reply::#reply)
    }

    pub(super) fn optional_reply(&self, reply: Option<ReplyId>) -> TokenStream {
        match reply {
            Some(_) => {
                let reply = self.reply(reply);
                quote!(::core::option::Option::Some(#reply))
            }
            None => quote!(::core::option::Option::None),
        }
    }
}
