//! `spec/PICTURES.md` shows what is drawn, and names every form there is.

use lifechart_spec::compile::compile;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::{mermaid, terminal};
use lifechart_spec::source::Source;
use lifechart_tests::{golden, tree};

const PAGE: &str = "spec/PICTURES.md";

#[test]
fn the_pictures_on_the_page_are_those_that_are_drawn() {
    let file = "tests/corpus/pass/session.yaml";
    let compiled = compile(Source::new("session.yaml", tree::read(file)));
    let (machine, _) = compiled.checked().expect("it has no mistakes");
    let page = tree::read(PAGE);
    let page = with_block(&page, "mermaid", &mermaid(machine));
    golden::compare(PAGE, &with_block(&page, "text", &map(machine)));
}

fn map(machine: &Machine) -> String {
    let options = terminal::Options { width: 92, ascii: false };
    let coloured = terminal::map(machine, None, &options);
    let mut parts = coloured.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once('m')).fold(first, |text, (_, part)| text + part)
}

/// The page with another text in its only block of a kind.
fn with_block(page: &str, kind: &str, text: &str) -> String {
    let begin = format!("\n```{kind}\n");
    let (before, rest) = page.split_once(&begin).unwrap_or_else(|| panic!("no block of {kind}"));
    let (_, after) = rest.split_once("\n```\n").expect("the block ends");
    assert!(!after.contains(&begin), "there are two blocks of {kind}");
    format!("{before}{begin}{text}```\n{after}")
}
