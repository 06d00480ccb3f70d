//! `Call`: an event on its way through the driver, and the work it brings to the handler.

use super::effects;
use super::handler::{overrun_name, starts_with_work};
use super::shape::Shape;
use proc_macro2::TokenStream;
use quote::quote;

/// The call and its parts.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let parts = [data(shape), decided(shape), constructors(shape)];
    let begun = shape.has_tickets().then(|| begun(shape));
    let (work, calls) = (work(shape), effects::calls(shape));
    quote!(#(#parts)* #begun impl Call { #work #calls })
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
            has_run: bool,
            #context
            #actions
            #begins
            #own
        }
    }
}

fn begun(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| quote!(context: Context,));
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
            #context
        }
    }
}

fn constructors(shape: &Shape<'_>) -> TokenStream {
    let begun = shape.has_tickets().then(|| quote!(begun: None,));
    let own = has_own_work(shape).then(|| quote!(own: None,));
    let overrun = shape.has_windows().then(|| quote!(overrun: None,));
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
                Self { event, asks, decided: None, #begun #own #overrun reply: None }
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
    let context = |name: TokenStream| shape.has_context().then(|| quote!(&decided.#name,));
    let (before, after) = (context(quote!(before)), context(quote!(after)));
    let actions = shape.has_actions().then(|| {
        quote! {
            for &action in decided.leaving {
                self.act(handler, action, #before);
            }
            for &action in decided.entering {
                self.act(handler, action, #after);
            }
        }
    });
    let overrun = shape.has_windows().then(|| {
        let name = overrun_name(shape.machine);
        quote! {
            if let Some((window, by)) = self.overrun.take() {
                return Handler::#name(handler, window, by);
            }
        }
    });
    let own = has_own_work(shape).then(|| perform(shape, &quote!(own)));
    let begun = shape.has_tickets().then(|| perform(shape, &quote!(begun)));
    quote! {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if let Some(decided) = self.decided {
                if decided.has_turn && !decided.has_run {
                    #actions
                    self.decided = Some(Decided { has_run: true, ..decided });
                }
                return;
            }
            #overrun
            #own
            #begun
            let _ = (handler, interrupts);
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
        if let Some(begun @ Begun { completion: None, .. }) = self.#place {
            let completion = Some(self.perform(handler, begun.activity, #context #interrupt));
            self.#place = Some(Begun { completion, ..begun });
            return;
        }
    }
}
