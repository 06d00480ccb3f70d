//! From what was asked for to the code.

use crate::input::{Input, Subject, unknown};
use crate::locate::{self, Found};
use lifechart_spec::builtin;
use lifechart_spec::diagnostics::{Diagnostics, render_each};
use lifechart_spec::parse;
use proc_macro2::TokenStream;
use quote::quote_spanned;
use std::path::Path;
use syn::Error;

/// The code of a specification, the compiler told to watch its file, and everything that is wrong.
pub(crate) fn expand(input: &Input, written_in: Option<&Path>) -> TokenStream {
    let mut code: TokenStream = input.mistakes.iter().map(Error::to_compile_error).collect();
    match find(&input.subject, written_in) {
        Ok(found) => {
            code.extend(found.tracked.clone());
            code.extend(compiled(input, found));
        }
        Err(message) => code.extend(compile_error(input, &message)),
    }
    code
}

fn find(subject: &Subject, written_in: Option<&Path>) -> Result<Found, String> {
    match subject {
        Subject::File(path) => locate::read(&path.value(), written_in),
        Subject::Builtin(name) => match builtin::find(&name.value()) {
            // It is part of this crate: there is no file to watch.
            Some(source) => Ok(Found { source, tracked: TokenStream::new() }),
            None => {
                let names: Vec<&str> = builtin::ALL.iter().map(|builtin| builtin.name).collect();
                Err(unknown("builtin lifecycle", &name.value(), &names))
            }
        },
    }
}

fn compiled(input: &Input, found: Found) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let _document = parse::parse(&found.source, &mut diagnostics);
    diagnostics.finish();
    let _ = (input.typestate, input.tests);
    let errors = render_each(&found.source, &diagnostics);
    errors.iter().map(|error| compile_error(input, error)).collect()
}

/// An error where the specification is named.
fn compile_error(input: &Input, message: &str) -> TokenStream {
    quote_spanned!(input.subject.span()=> ::core::compile_error! { #message })
}
