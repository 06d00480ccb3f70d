//! Arbitrary specifications that compile: for comparing engines, and for properties of rendering
//! and exploring.
//!
//! A specification is drawn from bytes: each decision takes one, and none left means the simplest.
//! So a shorter list, or one with smaller numbers, draws a smaller machine, and shrinking works.

mod behaviour;
mod choices;
mod declarations;
mod expressions;

use behaviour::Behaviour;
use choices::Choices;
use declarations::Declarations;
use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use proptest::prelude::{Strategy, any};
use std::collections::BTreeSet;

/// Specifications for property tests; each compiles without findings.
pub fn specifications() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<u8>(), 0..600).prop_map(|bytes| specification(&bytes))
}

/// Specifications from so many random bytes each; always the same.
pub fn drawn(lengths: impl Iterator<Item = usize>) -> impl Iterator<Item = String> {
    let mut seed = 2_026_u64;
    let mut byte = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 56) as u8
    };
    lengths.map(move |length| {
        let bytes: Vec<u8> = (0..length).map(|_| byte()).collect();
        specification(&bytes)
    })
}

/// The specification that these bytes draw. What would be found in it, it allows.
pub fn specification(bytes: &[u8]) -> String {
    let mut choices = Choices::new(bytes);
    let declarations = Declarations::draw(&mut choices);
    let behaviour = Behaviour::draw(&mut choices, &declarations);
    let text = |allow: &str| {
        format!(
            "lifechart: 1\nmachine: arbitrary\n{allow}{}{}",
            declarations.text(),
            behaviour.text()
        )
    };
    let compiled = compile(Source::new("arbitrary.yaml", text("")));
    let codes: BTreeSet<_> =
        compiled.diagnostics.iter().filter(|d| d.code.may_be_allowed()).map(|d| d.code).collect();
    let codes: Vec<_> = codes.into_iter().map(|code| code.as_str()).collect();
    match codes.is_empty() {
        true => text(""),
        false => text(&format!("allow: [{}]\n", codes.join(", "))),
    }
}
