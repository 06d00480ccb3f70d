//! The `lifechart` command.
fn main() {}
