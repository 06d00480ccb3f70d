//! The picture of the machine, as a constant.

use super::docs;
use super::shape::Shape;
use crate::render::dot;
use proc_macro2::Literal;
use quote::quote;

pub(super) fn render(shape: &Shape<'_>) -> proc_macro2::TokenStream {
    let picture = raw(&dot(shape.machine));
    let doc = docs::doc(["The lifecycle as a picture, for Graphviz: `dot -Tsvg`."]);
    quote! {
        #doc
        #[allow(dead_code)]
        pub const DOT: &str = #picture;
    }
}

/// A raw string, so that the picture can be read where it stands.
pub(super) fn raw(text: &str) -> Literal {
    // The compiler takes nothing that turns the direction of text around, unless it is escaped.
    if text.contains(docs::turns) {
        return Literal::string(text);
    }
    let mut fence = String::from("#");
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    let literal = format!("r{fence}\"{text}\"{fence}").parse();
    literal.unwrap_or_else(|_| Literal::string(text))
}
