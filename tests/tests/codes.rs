//! The explanation of every code: its first example has exactly that mistake, its last has none.

use lifechart_spec::code::Code;
use lifechart_spec::source::Source;
use lifechart_tests::checked::{Checked, check};
use lifechart_tests::document;

#[test]
fn every_code_is_explained_with_an_example() {
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let (bad, mended) = examples(code);
        let found: Vec<_> = bad.diagnostics.iter().map(|found| found.code).collect();
        if found != [code] {
            wrong.push(format!("{code}: found {found:?}\n{}", bad.report()));
        }
        if !mended.diagnostics.is_empty() {
            wrong.push(format!("{code}, mended:\n{}", mended.report()));
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
fn examples(code: Code) -> (Checked, Checked) {
    let blocks = document::blocks(code.explanation(), "yaml");
    let [bad, between @ .., mended] = blocks.as_slice() else {
        panic!("{code} has no two examples");
    };
    // The machines of a system stand between the two, each called as it is used.
    let machine = |named: &str| {
        let name = named.trim_start_matches("./").trim_end_matches(".yaml");
        let line = format!("\nmachine: {name}\n");
        let block = between.iter().find(|block| block.text.contains(&line));
        let block = block.ok_or_else(|| format!("there is no file `{named}`"))?;
        Ok(Source::new(named, block.text.clone()))
    };
    let checked = |text: &str| check(Source::new(format!("{code}.yaml"), text), &mut { machine });
    (checked(&bad.text), checked(&mended.text))
}
