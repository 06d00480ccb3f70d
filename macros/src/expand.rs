//! From what was asked for to the code.

use crate::input::{BUDGET, Input, Subject, unknown};
use crate::locate::{self, Found};
use lifechart_spec::builtin;
use lifechart_spec::compile::{Compiled, compile_within};
use lifechart_spec::diagnostics::render_each;
use lifechart_spec::explore::Limits;
use lifechart_spec::render::rust;
use lifechart_spec::source::Source;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use syn::Error;

/// The code of a specification, the compiler told to watch its file, and everything that is wrong.
pub(crate) fn expand(input: &Input, written_in: Option<&Path>) -> TokenStream {
    let mut code: TokenStream = input.mistakes.iter().map(Error::to_compile_error).collect();
    match find(&input.subject, written_in) {
        Ok(found) => {
            code.extend(written(input, found.source));
            code.extend(found.tracked);
        }
        Err(message) => code.extend(compile_error(input, &message)),
    }
    code
}

/// The specification that is named.
///
/// # Errors
///
/// Says why there is none.
pub(crate) fn find(subject: &Subject, written_in: Option<&Path>) -> Result<Found, String> {
    match subject {
        Subject::File(path) => locate::read(&path.value(), written_in),
        Subject::Builtin(name) => match builtin::find(&name.value()) {
            // It is part of this crate: there is no file to watch.
            Some(source) => {
                let name = name.value();
                let text = quote!(::lifechart::conformance::builtin(#name));
                Ok(Found { source, tracked: TokenStream::new(), text })
            }
            None => {
                let names: Vec<&str> = builtin::ALL.iter().map(|builtin| builtin.name).collect();
                Err(unknown("builtin lifecycle", &name.value(), &names))
            }
        },
    }
}

/// The specification, compiled; the last one is remembered, because rustdoc asks for each item of it.
pub(crate) fn compiled(source: Source, explore_limit: Option<usize>) -> Rc<Compiled> {
    thread_local! {
        static LAST: RefCell<Option<(Option<usize>, Rc<Compiled>)>> = const { RefCell::new(None) };
    }
    LAST.with(|last| {
        if let Some((limit, known)) = last.borrow().as_ref()
            && (*limit, &known.source) == (explore_limit, &source)
        {
            return Rc::clone(known);
        }
        let limits = explore_limit.map_or(BUDGET, Limits::of_configurations);
        let compiled = Rc::new(compile_within(source, limits, &mut |_| {}));
        last.replace(Some((explore_limit, Rc::clone(&compiled))));
        compiled
    })
}

fn written(input: &Input, source: Source) -> TokenStream {
    let options = input.options();
    let compiled = compiled(source, input.explore_limit);
    if let Some((machine, exploration)) = compiled.checked() {
        return rust::expand(machine, exploration, &options, &input.named());
    }
    let errors = render_each(&compiled.source, &compiled.diagnostics);
    let types = compiled.machine.iter().map(|machine| rust::untested(machine, &options));
    errors.iter().map(|error| compile_error(input, error)).chain(types).collect()
}

/// An error where the specification is named.
fn compile_error(input: &Input, message: &str) -> TokenStream {
    quote_spanned!(input.subject.span()=> ::core::compile_error! { #message })
}
