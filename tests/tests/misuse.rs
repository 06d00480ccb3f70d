//! What the compiler says to those who use the macro, or what it generates, in a wrong way.
//!
//! `TRYBUILD=overwrite` writes the messages anew.

#[test]
fn messages_are_as_they_should_be() {
    trybuild::TestCases::new().compile_fail("misuse/*.rs");
}
