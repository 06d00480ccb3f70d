//! `Driver`: runs a handler through the machine, so that an author never sees a ticket.
//!
//! It stands in a module of its own, where the author's names cannot get in its way and its parts
//! in nobody else's.

use super::handler::{has_work, starts_with_work};
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::{advance, call, docs, effects};
use crate::machine::EventId;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The driver and its calls, where there is work to run.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
    if !has_work(shape) {
        return None;
    }
    let imports = imports(shape);
    let parts =
        [effects::render(shape), driver(shape), call::render(shape), advance::render(shape)];
    let effects = (!shape.machine.effects.is_empty()).then(|| {
        quote!(
            pub use driving::effects;
        )
    });
    Some(quote! {
        #[allow(unused_imports)]
        pub use driving::{Call, Driver};
        #effects

        /// How the driver works.
        #[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
        mod driving {
            #imports
            #[allow(unused_imports)]
            use ::lifechart::{
                Clock, Drive, Interrupt, Interrupts, Order, Progress, Run, Turn, Working,
            };
            #[allow(unused_imports)]
            use ::lifechart::observe::{Cause, Lasting, Names, Params, Seen, Step, Value, Verdict};
            #[allow(unused_imports)]
            use ::core::time::Duration;

            #(#parts)*
        }
    })
}

/// What the driver needs of what stands around it. One by one, because everything at once would
/// bring names of the author along that could hide those of the language.
fn imports(shape: &Shape<'_>) -> TokenStream {
    let parts = [
        (true, quote!(Event)),
        (true, quote!(EventKind)),
        (true, quote!(Handler)),
        (true, quote!(Machine)),
        (true, quote!(Outcome)),
        (true, quote!(Reply)),
        (true, quote!(Taken)),
        (true, quote!(events)),
        (true, quote!(replies)),
        (shape.has_actions(), quote!(Action)),
        (shape.has_actions(), quote!(Actions)),
        (shape.has_context(), quote!(Context)),
        (shape.has_tickets(), quote!(Activity)),
        (shape.has_tickets(), quote!(Completion)),
        (shape.has_tickets(), quote!(Ticket)),
        (super::replies::fallible(shape.machine).next().is_some(), quote!(errors)),
        (shape.has_tries(), quote!(Trying)),
        (shape.has_running(), quote!(State)),
        (shape.has_clocks(), quote!(Due)),
        (shape.has_windows(), quote!(Window)),
    ];
    let names = parts.into_iter().filter(|(is_there, _)| *is_there).map(|(_, name)| name);
    quote!(#[allow(unused_imports)] use super::{#(#names),*};)
}

fn driver(shape: &Shape<'_>) -> TokenStream {
    let (start, elapse) = (start(shape), elapse(shape));
    let events = shape.machine.events.ids().map(|event| event_method(shape, event));
    quote! {
        /// Runs a handler, borrowed for each call, through the machine.
        ///
        /// What was refused runs nothing. An activity that fails takes the `failed` of its state or
        /// `try`. Calls that overlap, on several threads, go through `lifechart::Drive`.
        #[derive(Clone, Debug)]
        pub struct Driver(Runner);

        impl Driver {
            /// Runs handlers through this machine.
            pub const fn new(machine: Machine) -> Self {
                Self(Runner { machine, order: Order::new() })
            }

            /// The machine.
            pub const fn machine(&self) -> &Machine {
                &self.0.machine
            }

            #start
            #elapse

            /// Answers an event, once everything that follows from it has run.
            ///
            /// # Panics
            ///
            /// If a call that goes through `lifechart::Drive` is not done, or a handler has
            /// panicked.
            pub fn dispatch<H: Handler>(&mut self, handler: &mut H, event: impl Into<Event>) -> Reply {
                match self.0.finish(handler, Call::from(event.into())) {
                    Some(reply) => reply,
                    None => unreachable!("every event is answered"),
                }
            }

            #(#events)*
        }
    }
}

fn start(shape: &Shape<'_>) -> Option<TokenStream> {
    starts_with_work(shape).then(|| {
        quote! {
            /// Runs what belongs to the first state. To be called once, before anything else.
            pub fn start<H: Handler>(&mut self, handler: &mut H) {
                self.0.finish(handler, Call::start());
            }
        }
    })
}

fn elapse(shape: &Shape<'_>) -> Option<TokenStream> {
    shape.has_clocks().then(|| {
        quote! {
            /// Runs everything that is due. To be called when `Machine::next_deadline` has come; an
            /// event that comes first does it, too.
            pub fn elapse<H: Handler>(&mut self, handler: &mut H) {
                self.0.finish(handler, Call::elapse());
            }
        }
    })
}

fn event_method(shape: &Shape<'_>, id: EventId) -> TokenStream {
    let event = &shape.machine[id];
    let (name, ty) = (event_name(&event.name), type_name(&event.name));
    let doc = docs::declared(shape, event.label(), event.doc.as_deref(), event.span);
    let (parameter, value) = match shape.has_params(id) {
        true => (quote!(event: events::#ty,), quote!(event)),
        false => (TokenStream::new(), quote!(events::#ty)),
    };
    quote! {
        #doc
        pub fn #name<H: Handler>(&mut self, handler: &mut H, #parameter) -> replies::#ty {
            match replies::#ty::try_from(self.dispatch(handler, #value)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
    }
}

/// The methods of every driver that an event's name could take.
const OWN: [&str; 5] = ["new", "machine", "start", "elapse", "dispatch"];

/// The method of an event; one that is called like a method of every driver gets a longer name.
fn event_name(name: &str) -> Ident {
    if OWN.contains(&name) { value_name(&format!("{name}_event")) } else { value_name(name) }
}
