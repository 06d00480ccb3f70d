//! Suites: what they hold, and that they tell machines apart.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::rust::{Options, render};
use lifechart_spec::source::Source;
use lifechart_spec::suite::{Suite, Tests, suite};
use lifechart_tests::interpreted::{Interpreted, interpret};
use lifechart_tests::{golden, tree, written};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::panic::catch_unwind;

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

/// What a test says that fails: the word, what is wrong, and where the answer is declared.
#[test]
fn a_failing_test_tells_the_whole_story() {
    let path = "spec/lifecycles/vss_provider.yaml";
    let compiled = compile(Source::new(path, tree::read(path)));
    let (machine, suite) = suite_of(&compiled, Tests::Matrix);
    let written = written::suite(machine, &suite);
    let mut wrong = machine.clone();
    for state in wrong.states.ids() {
        if let Some(invoke) = &mut wrong.states[state].invoke {
            invoke.interrupted = Some(machine.ok);
        }
    }
    interpret(Box::leak(Box::new(wrong)));
    let case = suite.cases.iter().find(|case| {
        machine[case.state].name == "processing_prepare"
            && case.name == "abort_same_set_is_taken_to_aborted"
    });
    let case = case.expect("the case is there");
    let run = || written.case::<Interpreted>(case.point as u32, case.row as u32);
    let told = catch_unwind(run).expect_err("the test fails");
    let told = told.downcast_ref::<String>().expect("it says why");
    golden::compare("tests/corpus/failing_test.txt", told);
}

/// A matrix is part of the suite with pairs, and needs less.
#[test]
fn a_matrix_is_smaller() {
    for compiled in machines() {
        let (_, matrix) = suite_of(&compiled, Tests::Matrix);
        let (_, pairs) = suite_of(&compiled, Tests::Pairs);
        let names = |suite: &Suite| -> Vec<String> {
            suite.cases.iter().map(|case| case.name.clone()).collect()
        };
        let rows = |suite: &Suite| suite.points.iter().map(|point| point.rows.len()).sum::<usize>();
        assert_eq!(names(&matrix), names(&pairs));
        assert!(!matrix.pairs && pairs.pairs && rows(&matrix) <= rows(&pairs));
        assert!(suite_of(&compiled, Tests::None).1.cases.is_empty());
    }
}

/// Beyond some two hundred states, one test for each state: nobody reads more names.
#[test]
fn large_machines_have_one_test_per_state() {
    let tests = |states: usize| {
        let compiled = compile(Source::new("ring.yaml", ring(states)));
        let (machine, exploration) = compiled.checked().expect("a ring compiles");
        render(machine, exploration, &Options::default()).to_string()
    };
    let (small, large) = (tests(200), tests(201));
    assert!(small.contains("mod s7 {") && small.contains("fn go_is_taken_to_s8 ()"));
    assert!(
        large.contains("mod states {") && large.contains("fn s7 ()") && !large.contains("mod s7 {")
    );
    assert_eq!(large.matches("# [test]").count(), 202);
}

fn ring(states: usize) -> String {
    let head = "lifechart: 1\nmachine: ring\nevents: {go: {}}\ninitial: s0\nstates:\n";
    let state = |from: usize| {
        format!("  s{from}: {{transitions: {{go: {{target: s{}}}}}}}\n", (from + 1) % states)
    };
    (0..states).fold(head.to_owned(), |text, from| text + &state(from))
}
