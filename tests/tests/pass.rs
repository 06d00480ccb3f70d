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

#[test]
fn the_lifecycle_of_a_vss_provider_compiles() {
    let path = "spec/lifecycles/vss_provider.yaml";
    let compiled = compile(Source::new(path, tree::read(path)));
    let summary = compiled.summary().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    assert_eq!((summary.states, summary.configurations), (15, 897));
    assert_eq!(summary.satisfied, summary.requirements);
}
