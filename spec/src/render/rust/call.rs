//! `Call`: an event on its way through the driver, and the work it brings to the handler.

use super::effects;
use super::handler::{overrun_name, starts_with_work};
use super::shape::Shape;
use super::{observed, panics};
use proc_macro2::TokenStream;
use quote::quote;

/// The call and its parts.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let parts = [data(shape), decided(shape), constructors(shape)];
    let begun = shape.has_tickets().then(|| begun(shape));
    let (work, calls) = (work(shape), effects::calls(shape));
    let (panicked, failures) = (panics::method(shape), panics::functions(shape));
    let observed = observed::functions(shape);
    let next_action = shape.has_actions().then(|| next_action(shape));
    quote!(#(#parts)* #begun impl Call { #work #next_action #calls #panicked } #failures #observed)
}

/// Whether deadlines or the first state begin activities that no event waits for.
pub(super) fn has_own_work(shape: &Shape<'_>) -> bool {
    shape.has_running() && (shape.has_clocks() || starts_with_work(shape))
}

fn data(shape: &Shape<'_>) -> TokenStream {
    let begun = shape.has_tickets().then(|| {
        quote! {
            /// The activity that the event waits for.
            begun: Option<Begun>,
        }
    });
    let own = has_own_work(shape).then(|| {
        quote! {
            /// An activity that nobody waits for, begun by a deadline or by the first state.
            own: Option<Begun>,
        }
    });
    let overrun = shape.has_windows().then(|| {
        quote! {
            /// A state that lasts too long, not told yet.
            overrun: Option<(Window, Duration)>,
        }
    });
    let elapse = shape.has_clocks().then(|| quote!(Elapse,));
    let start = starts_with_work(shape).then(|| quote!(Start,));
    let elapsing = shape.has_clocks().then(|| {
        quote! {
            /// Whether the handler is being asked about a deadline.
            is_elapsing: bool,
        }
    });
    quote! {
        /// An event on its way through a `Driver`.
        #[derive(Clone, Debug)]
        pub struct Call {
            event: Option<Event>,
            asks: Asks,
            decided: Option<Decided>,
            #begun
            #own
            #overrun
            #elapsing
            /// Whether something has panicked that the reply has to tell of.
            has_panicked: bool,
            reply: Option<Reply>,
        }

        /// What a call still wants of the machine.
        #[derive(Clone, Copy, Debug)]
        enum Asks { Dispatch, #elapse #start Nothing }
    }
}

fn decided(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| quote!(before: Context, after: Context,));
    let actions = shape.has_actions().then(|| {
        quote! {
            leaving: &'static [Action],
            entering: &'static [Action],
            /// How many of them have run.
            acted: usize,
            has_panicked: bool,
        }
    });
    let begins = shape.has_tickets().then(|| quote!(begins: Option<Begun>,));
    let own = has_own_work(shape).then(|| {
        quote! {
            /// Whether a deadline or the first state decided it.
            is_own: bool,
        }
    });
    quote! {
        /// What a step has decided and has not run yet.
        #[derive(Clone, Copy, Debug)]
        struct Decided {
            turn: Turn,
            has_turn: bool,
            #context
            #actions
            #begins
            #own
        }
    }
}

fn begun(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| quote!(context: Context,));
    let told = shape.has_waiting().then(|| {
        quote! {
            /// Whether it was told that it is tried, because it holds nobody up.
            is_told: bool,
        }
    });
    quote! {
        /// An activity that a call works on.
        #[derive(Clone, Copy, Debug)]
        struct Begun {
            activity: Activity,
            ticket: Ticket,
            /// Which run it is of the activity of a state; none of an activity that is tried.
            run: Option<Run>,
            /// What the call answers if it is interrupted.
            interrupted: Option<Reply>,
            completion: Option<Completion>,
            /// Whether it, or a guard after it, has panicked.
            has_failed: bool,
            /// Whether guards are asked no more; then none of them holds.
            is_deaf: bool,
            /// Whether it will never end.
            is_lost: bool,
            #told
            #context
        }
    }
}

fn constructors(shape: &Shape<'_>) -> TokenStream {
    let begun = shape.has_tickets().then(|| quote!(begun: None,));
    let own = has_own_work(shape).then(|| quote!(own: None,));
    let overrun = shape.has_windows().then(|| quote!(overrun: None,));
    let elapsing = shape.has_clocks().then(|| quote!(is_elapsing: false,));
    let elapse = shape.has_clocks().then(|| {
        quote! {
            /// Everything that is due; it has no reply.
            pub const fn elapse() -> Self {
                Self::new(None, Asks::Elapse)
            }
        }
    });
    let start = starts_with_work(shape).then(|| {
        quote! {
            /// What belongs to the first state; it has no reply.
            pub const fn start() -> Self {
                Self::new(None, Asks::Start)
            }
        }
    });
    quote! {
        impl Call {
            const fn new(event: Option<Event>, asks: Asks) -> Self {
                Self {
                    event,
                    asks,
                    decided: None,
                    #begun
                    #own
                    #overrun
                    #elapsing
                    has_panicked: false,
                    reply: None,
                }
            }

            #elapse
            #start

            /// What the caller is told, once the call is done.
            pub const fn reply(&self) -> Option<Reply> {
                self.reply
            }
        }

        impl From<Event> for Call {
            fn from(event: Event) -> Self {
                Self::new(Some(event), Asks::Dispatch)
            }
        }
    }
}

/// `work`: runs what the call needs next.
fn work(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| quote!(&context,));
    let next = match shape.has_context() {
        true => quote!((action, context)),
        false => quote!(action),
    };
    let actions = shape.has_actions().then(|| {
        quote! {
            while let Some(#next) = self.next_action() {
                self.act(handler, action, #context);
            }
        }
    });
    let overrun = shape.has_windows().then(|| {
        let name = overrun_name(shape.machine);
        quote! {
            if let Some((window, by)) = self.overrun {
                Handler::#name(handler, window, by);
                self.overrun = None;
                return;
            }
        }
    });
    let own = has_own_work(shape).then(|| perform(shape, &quote!(own)));
    let begun = shape.has_tickets().then(|| perform(shape, &quote!(begun)));
    quote! {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                #actions
                return;
            }
            #overrun
            #own
            #begun
            let _ = (handler, interrupts);
        }
    }
}

/// `next_action`: counts an action before it runs, so that one that panics does not run again.
fn next_action(shape: &Shape<'_>) -> TokenStream {
    let (ty, leaving, entering) = match shape.has_context() {
        true => (
            quote!((Action, Context)),
            quote!((action, decided.before)),
            quote!((action, decided.after)),
        ),
        false => (quote!(Action), quote!(action), quote!(action)),
    };
    quote! {
        /// The next action of the step whose turn it is; it counts as run.
        fn next_action(&mut self) -> Option<#ty> {
            let decided = self.decided.as_mut().filter(|decided| decided.has_turn)?;
            let next = match decided.leaving.get(decided.acted) {
                Some(&action) => #leaving,
                None => {
                    let &action = decided.entering.get(decided.acted - decided.leaving.len())?;
                    #entering
                }
            };
            decided.acted += 1;
            Some(next)
        }
    }
}

/// Runs the activity that has begun, if it has not ended.
fn perform(shape: &Shape<'_>, place: &TokenStream) -> TokenStream {
    let context = shape.has_context().then(|| quote!(&begun.context,));
    let interrupt = effects::interrupts(shape).then(|| {
        quote! {
            match begun.run {
                Some(run) => interrupts.of(run),
                None => Interrupt::never(),
            },
        }
    });
    quote! {
        if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self.#place {
            let completion = Some(self.perform(handler, begun.activity, #context #interrupt));
            self.#place = Some(Begun { completion, ..begun });
            return;
        }
    }
}
