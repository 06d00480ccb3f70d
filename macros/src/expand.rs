//! From what was asked for to the code.

use crate::input::{Input, Subject, unknown};
use crate::locate::{self, Found};
use lifechart_spec::builtin;
use lifechart_spec::compile::compile_within;
use lifechart_spec::diagnostics::render_each;
use lifechart_spec::render::rust;
use lifechart_spec::source::Source;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use std::path::Path;
use syn::Error;

/// The code of a specification, the compiler told to watch its file, and everything that is wrong.
pub(crate) fn expand(input: &Input, written_in: Option<&Path>) -> TokenStream {
    let mut code: TokenStream = input.mistakes.iter().map(Error::to_compile_error).collect();
    match find(&input.subject, written_in) {
        Ok(found) => {
            code.extend(compiled(input, found.source));
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

fn compiled(input: &Input, source: Source) -> TokenStream {
    let options = input.options();
    let compiled = compile_within(source, input.limits(), &mut |_| {});
    if let Some((machine, exploration)) = compiled.checked() {
        return rust::render(machine, exploration, &options);
    }
    let errors = render_each(&compiled.source, &compiled.diagnostics);
    let types = compiled.machine.iter().map(|machine| rust::untested(machine, &options));
    errors.iter().map(|error| compile_error(input, error)).chain(types).collect()
}

/// An error where the specification is named.
fn compile_error(input: &Input, message: &str) -> TokenStream {
    quote_spanned!(input.subject.span()=> ::core::compile_error! { #message })
}
