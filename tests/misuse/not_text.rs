//! A file that is not UTF-8.

lifechart::machine!("latin1.yaml");

fn main() {}
