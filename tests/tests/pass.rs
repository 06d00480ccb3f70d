//! Specifications that compile without a word, and how much of them is explored.

use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_tests::{golden, tree};
use std::fmt::Write as _;

#[test]
fn every_example_compiles_and_is_explored_whole() {
    let mut summaries = String::new();
    let files = tree::files("tests/corpus/pass");
    for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let compiled = compile(Source::new(path.to_string_lossy(), tree::read(path)));
        let summary = compiled.summary().unwrap_or_else(|| panic!("{}", compiled.report(false)));
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let _ = writeln!(summaries, "{name}: {summary}");
    }
    golden::compare("tests/corpus/pass/explored.txt", &summaries);
}

/// The shipped lifecycles with the numbers of their states and configurations.
const SHIPPED: &[(&str, usize, usize)] = &[
    ("vss_async", 5, 5),
    ("vss_coordinator", 16, 1539),
    ("vss_provider", 15, 897),
    ("vss_requester", 14, 1195),
    ("vss_writer", 13, 16),
];

#[test]
fn the_shipped_lifecycles_compile() {
    let names: Vec<&str> =
        lifechart_spec::builtin::ALL.iter().map(|builtin| builtin.name).collect();
    assert_eq!(names, SHIPPED.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    for &(name, states, configurations) in SHIPPED {
        let compiled = compile(lifechart_spec::builtin::find(name).expect(name));
        let summary = compiled.summary().unwrap_or_else(|| panic!("{}", compiled.report(false)));
        assert_eq!((summary.states, summary.configurations), (states, configurations), "{name}");
        assert_eq!(summary.satisfied, summary.requirements, "{name}");
    }
}
