//! The explanation of every code: its first example has exactly that mistake, its last has none.

use lifechart_spec::code::Code;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::source::Source;
use lifechart_tests::document;

#[test]
fn every_code_is_explained_with_an_example() {
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let (bad, mended) = examples(code);
        let found: Vec<_> = bad.diagnostics.iter().map(|found| found.code).collect();
        if found != [code] {
            wrong.push(format!("{code}: found {found:?}\n{}", bad.report(false)));
        }
        if !mended.is_ok() {
            wrong.push(format!("{code}, mended:\n{}", mended.report(false)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn explanations_are_short_and_begin_with_their_code() {
    const LINES: usize = 60;
    const WIDTH: usize = 130;
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let text = code.explanation();
        if !text.starts_with(&format!("# {code}\n\n")) {
            wrong.push(format!("{code} does not begin with its name"));
        }
        let too_wide = |line: &str| line.chars().count() > WIDTH;
        if text.lines().count() > LINES || text.lines().any(too_wide) {
            wrong
                .push(format!("{code} is longer than {LINES} lines or wider than {WIDTH} letters"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first and the last example of an explanation, compiled.
fn examples(code: Code) -> (Compiled, Compiled) {
    let blocks = document::blocks(code.explanation(), "yaml");
    let [bad, .., mended] = blocks.as_slice() else {
        panic!("{code} has no two examples");
    };
    let compiled = |text: &str| compile(Source::new(format!("{code}.yaml"), text));
    (compiled(&bad.text), compiled(&mended.text))
}
