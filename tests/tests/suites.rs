//! Suites: what they hold, and that they tell machines apart.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::machine::Machine;
use lifechart_spec::source::Source;
use lifechart_spec::suite::{Suite, Tests, suite};
use lifechart_tests::interpreted::{Interpreted, interpret};
use lifechart_tests::{golden, tree, written};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Every passing example and the lifecycle of a VSS provider.
fn machines() -> Vec<Compiled> {
    let mut files = tree::files("tests/corpus/pass");
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.push("spec/lifecycles/vss_provider.yaml".into());
    let compiled: Vec<_> = files
        .iter()
        .map(|path| compile(Source::new(path.to_string_lossy(), tree::read(path))))
        .collect();
    assert!(compiled.len() > 10, "the examples were not found");
    compiled
}

fn suite_of(compiled: &Compiled, tests: Tests) -> (&Machine, Suite) {
    let (machine, exploration) = compiled.checked().expect("the example compiles");
    (machine, suite(machine, exploration, tests))
}

#[test]
fn the_names_of_cases_read_as_a_table() {
    let mut table = String::new();
    for compiled in machines() {
        let (machine, suite) = suite_of(&compiled, Tests::Pairs);
        let rows: usize = suite.points.iter().map(|point| point.rows.len()).sum();
        let _ = writeln!(
            table,
            "{}: {} cases, {} points, {rows} rows, {} decisions without a case",
            machine.name,
            suite.cases.len(),
            suite.points.len(),
            suite.untested,
        );
        let mut seen = BTreeSet::new();
        for case in &suite.cases {
            let _ = writeln!(table, "    {}::{}", machine[case.state].name, case.name);
            assert!(seen.insert((case.state, case.name.clone())), "{} stands twice", case.name);
            let is_identifier = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            assert!(case.name.chars().all(is_identifier), "{} is no identifier", case.name);
        }
    }
    golden::compare("tests/corpus/suites.txt", &table);
}

#[test]
fn the_interpreter_passes_its_own_suites() {
    for compiled in machines() {
        let (machine, suite) = suite_of(&compiled, Tests::Pairs);
        let written = written::suite(machine, &suite);
        interpret(Box::leak(Box::new(machine.clone())));
        for case in &suite.cases {
            written.case::<Interpreted>(case.point as u32, case.row as u32);
        }
        written.pairs::<Interpreted>();
    }
}
