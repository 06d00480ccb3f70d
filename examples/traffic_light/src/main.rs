//! The smallest Lifechart machine.
fn main() {}
