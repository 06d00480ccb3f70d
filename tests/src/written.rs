//! Suites as generated code has them.

use lifechart::testing;
use lifechart_spec::machine::Machine;
use lifechart_spec::suite::{Suite, literal};

/// The suite as the generated code has it. It lasts as long as the test.
pub fn suite(machine: &Machine, suite: &Suite) -> testing::Suite {
    let literal = literal(machine, suite);
    let names: Vec<&'static str> = literal.names.into_iter().map(leak).collect();
    testing::Suite {
        file: leak(machine.source.file_name().to_owned()),
        names: Box::leak(names.into_boxed_slice()),
        text: leak(literal.text),
    }
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
