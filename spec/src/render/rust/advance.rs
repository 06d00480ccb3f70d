//! `Drive`, implemented: decides what can be decided of a call, and says what it needs next.
//!
//! What a step has decided runs in its turn; then its activity begins, and what that reports is the
//! next step.

use super::call::has_own_work;
use super::handler::starts_with_work;
use super::shape::Shape;
use super::{ask, follow, observed, panics};
use proc_macro2::TokenStream;
use quote::quote;

/// `Drive` for the driver.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let (finish, advance) = (finish(), advance(shape));
    let observed = observed::methods(shape);
    let methods = [act(shape), ask::ask(shape), follow::follow(shape)];
    let report = shape.has_tickets().then(|| ask::report(shape));
    let start = starts_with_work(shape).then(|| follow::start(shape));
    let due = shape.has_clocks().then(|| follow::due(shape));
    let states = shape.has_running().then(|| follow::running_states(shape));
    quote! {
        impl<H: Handler> Drive<H> for Driver {
            type Event = Event;
            type Reply = Reply;
            type Call = Call;

            fn advance(
                &mut self,
                call: &mut Call,
                handler: &H,
                interrupts: &Interrupts,
                seen: &mut impl FnMut(&Seen<'_>),
            ) -> Progress {
                self.0.advance(call, handler, interrupts, seen)
            }

            fn work(call: &mut Call, handler: &mut H, interrupts: &Interrupts) {
                call.work(handler, interrupts);
            }

            fn panicked(call: &mut Call) {
                call.panicked();
            }

            fn reply(call: &Call) -> Option<Reply> {
                call.reply
            }

            #observed
        }

        /// What the driver is made of; apart from it because events have any name.
        #[derive(Clone, Debug)]
        struct Runner {
            machine: Machine,
            order: Order,
        }

        impl Runner {
            #finish
            #advance
            #(#methods)*
            #report
            #start
            #due
        }

        #states
    }
}

fn finish() -> TokenStream {
    quote! {
        /// Runs a call to its end.
        fn finish<H: Handler>(&mut self, handler: &mut H, mut call: Call) -> Option<Reply> {
            let interrupts = Interrupts::new();
            loop {
                match self.advance(&mut call, handler, &interrupts, &mut |_| {}) {
                    Progress::Work => call.work(handler, &interrupts),
                    Progress::Wait => panic!("another call of this driver is not done"),
                    Progress::Done => return call.reply,
                }
            }
        }
    }
}

fn advance(shape: &Shape<'_>) -> TokenStream {
    let overrun = shape.has_windows().then(|| {
        quote! {
            if call.overrun.is_some() {
                return Progress::Work;
            }
        }
    });
    let report = |is_own: bool| {
        let place = if is_own { quote!(own) } else { quote!(begun) };
        let is_own = has_own_work(shape).then(|| quote!(#is_own,));
        quote! {
            if let Some(begun) = call.#place {
                match self.report(call, begun, #is_own handler, interrupts, seen) {
                    Some(progress) => return progress,
                    None => continue,
                }
            }
        }
    };
    let own = has_own_work(shape).then(|| report(true));
    let begun = shape.has_tickets().then(|| report(false));
    quote! {
        /// Moves a call on as far as it goes.
        fn advance<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Progress {
            loop {
                if let Some(decided) = call.decided {
                    match self.act(call, decided, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                #overrun
                #own
                #begun
                if let Some(progress) = self.ask(call, handler, interrupts, seen) {
                    return progress;
                }
            }
        }
    }
}

fn act(shape: &Shape<'_>) -> TokenStream {
    let place = match has_own_work(shape) {
        true => {
            quote!(if decided.is_own { call.own = Some(begins) } else { call.begun = Some(begins) })
        }
        false => quote!(call.begun = Some(begins)),
    };
    let place = match shape.has_running() {
        true => quote! {
            let is_wanted = match begins.run {
                Some(run) => self.order.start(run, interrupts),
                None => true,
            };
            match is_wanted {
                true => #place,
                false => call.reply = begins.interrupted,
            }
        },
        false => quote!(#place;),
    };
    let failed = (shape.has_actions() && panics::can_any_fail(shape)).then(|| {
        quote! {
            // What an action has failed to prepare fails with it, if it can.
            let mut begins = begins;
            if decided.has_panicked && can_fail(begins.activity) {
                begins.completion = failed(begins.activity);
            }
        }
    });
    let begins = shape.has_tickets().then(|| {
        quote! {
            if let Some(begins) = decided.begins {
                #failed
                #place
            }
        }
    });
    let work = shape.has_actions().then(|| {
        quote! {
            if decided.acted < decided.leaving.len() + decided.entering.len() {
                return Some(Progress::Work);
            }
        }
    });
    quote! {
        /// Lets what was decided run when its turn has come. Then its activity begins, unless its
        /// state was left before.
        fn act(
            &mut self,
            call: &mut Call,
            decided: Decided,
            interrupts: &Interrupts,
        ) -> Option<Progress> {
            if !decided.has_turn {
                if !self.order.may_act(decided.turn) {
                    return Some(self.order.wait());
                }
                call.decided = Some(Decided { has_turn: true, ..decided });
            }
            #work
            self.order.acted();
            call.decided = None;
            #begins
            let _ = interrupts;
            None
        }
    }
}
