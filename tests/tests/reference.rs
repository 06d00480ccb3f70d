//! The references of the language, `spec/README.md` of machines and `spec/SYSTEMS.md` of systems:
//! their examples compile, their tables are those of the parser, and no key is without an example.

use lifechart_spec::code::Code;
use lifechart_spec::parse::schema::{Content, Shape, Table};
use lifechart_spec::source::Source;
use lifechart_spec::{parse, system};
use lifechart_tests::{checked, document, tree};
use serde_yaml::{Mapping, Value};
use std::collections::BTreeSet;

/// One reference.
struct Page {
    path: &'static str,
    /// The form of a whole file.
    file: &'static Shape,
    tables: &'static [&'static Table],
    /// How many examples it has at least.
    examples: usize,
}

static PAGES: [&Page; 2] = [&MACHINES, &SYSTEMS];
static MACHINES: Page =
    Page { path: "spec/README.md", file: &parse::FILE, tables: parse::tables::ALL, examples: 20 };
static SYSTEMS: Page = Page {
    path: "spec/SYSTEMS.md",
    file: &system::tables::FILE,
    tables: system::tables::ALL,
    examples: 8,
};

/// Keys that mean the same wherever they stand: one example is enough.
const EVERYWHERE: [&str; 7] = ["title", "doc", "satisfies", "allow", "role", "label", "local"];

#[test]
fn every_example_compiles() {
    let mut wrong = Vec::new();
    for page in PAGES {
        let examples = examples(page);
        for example in &examples {
            let source = Source::new(page.path, example.text.clone());
            let mut found = checked::check(source, &mut |named| machine(&examples, named));
            if example.is_part {
                found.diagnostics.retain(|found| !found.code.may_be_allowed());
            }
            if !found.diagnostics.is_empty() {
                let (path, line) = (page.path, example.line);
                wrong.push(format!("the example at {path}:{line}\n{}", found.report()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_key_has_an_example() {
    for page in PAGES {
        let mut shown = BTreeSet::new();
        for example in examples(page) {
            walk(page.file, &example.tree, &mut shown);
        }
        check_shown(page, &shown);
    }
}

fn check_shown(page: &Page, shown: &BTreeSet<(&str, &str)>) {
    let is_shown = |table: &Table, word: &'static str| {
        let anywhere = EVERYWHERE.contains(&word) && shown.iter().any(|(_, key)| *key == word);
        anywhere || shown.contains(&(table.what, word))
    };
    let keys = page.tables.iter().flat_map(|table| table.keys.iter().map(move |key| (table, key)));
    let missing: Vec<String> = keys
        .filter(|(table, key)| !is_shown(table, key.word))
        .map(|(table, key)| format!("`{}:` of {}", key.word, table.what))
        .collect();
    assert!(missing.is_empty(), "no example shows {}", missing.join(", "));
}

#[test]
fn its_tables_are_those_of_the_parser() {
    let of_tables = |page: &Page| -> Vec<(String, String)> {
        let mut tables = page.tables.to_vec();
        tables.retain(|table| table.what != "a branch of the `failed:` of a state");
        tables.iter().map(|table| (format!("keys: {}", table.what), keys(table))).collect()
    };
    let mut regions = of_tables(&MACHINES);
    regions.push(("codes".to_owned(), codes()));
    document::compare_regions(MACHINES.path, &regions);
    document::compare_regions(SYSTEMS.path, &of_tables(&SYSTEMS));
}

/// The keys of one mapping, for readers.
fn keys(table: &Table) -> String {
    let rows = table.keys.iter().map(|key| {
        let (wanted, doc) = (key.shape.wanted, key.doc);
        format!("| `{}` | {} | {doc} |\n", key.word, wanted.replace('|', "\\|"))
    });
    format!("| key | holds | |\n|---|---|---|\n{}", rows.collect::<String>())
}

fn codes() -> String {
    let row = |code: &Code| {
        let allow = if code.may_be_allowed() { "yes" } else { "" };
        format!("| `{code}` | {} | {allow} |\n", code.summary())
    };
    let rows: String = Code::ALL.iter().map(row).collect();
    format!("| code | | `allow:` |\n|---|---|---|\n{rows}")
}

/// One block of YAML, completed to a file.
struct Example {
    line: usize,
    text: String,
    tree: Value,
    is_part: bool,
}

/// All examples. The first is the file that the parts are parts of.
fn examples(page: &Page) -> Vec<Example> {
    let text = tree::read(page.path);
    let blocks = document::blocks(&text, "yaml");
    let parsed: Vec<Value> = blocks
        .iter()
        .map(|block| {
            serde_yaml::from_str(&block.text)
                .unwrap_or_else(|error| panic!("{}:{}: {error}", page.path, block.line))
        })
        .collect();
    assert!(blocks.len() >= page.examples, "the examples were not found");
    let whole = parsed[0].clone();
    let example = |(block, tree): (&document::Block, Value)| {
        let is_part = !block.text.starts_with("lifechart:");
        let part = || serde_yaml::to_string(&merge(whole.clone(), tree.clone()));
        let text =
            if is_part { part().expect("a tree can be written") } else { block.text.clone() };
        Example { line: block.line, text, tree, is_part }
    };
    blocks.iter().zip(parsed).map(example).collect()
}

/// The file of a machine that a system of the same page uses.
fn machine(examples: &[Example], named: &str) -> Result<Source, String> {
    let name = named.trim_start_matches("./").trim_end_matches(".yaml");
    let line = format!("\nmachine: {name}\n");
    let found = examples.iter().find(|example| example.text.contains(&line));
    let found = found.ok_or_else(|| format!("there is no file `{named}`"))?;
    Ok(Source::new(named, found.text.clone()))
}

/// Mappings entry by entry; anything else is replaced.
fn merge(whole: Value, part: Value) -> Value {
    match (whole, part) {
        (Value::Mapping(whole), Value::Mapping(part)) => {
            let mut merged: Mapping = whole;
            for (key, value) in part {
                let value = match merged.remove(&key) {
                    Some(old) => merge(old, value),
                    None => value,
                };
                merged.insert(key, value);
            }
            Value::Mapping(merged)
        }
        (_, part) => part,
    }
}

/// Notes every key of every table that `value` shows.
fn walk(shape: &'static Shape, value: &Value, shown: &mut BTreeSet<(&str, &str)>) {
    match (value, shape.mapping) {
        (Value::Sequence(items), _) => {
            let items = items.iter().filter_map(|item| Some((shape.list?, item)));
            items.for_each(|(shape, item)| walk(shape, item, shown));
        }
        (Value::Mapping(entries), Some(Content::Each(_, shape))) => {
            entries.values().for_each(|value| walk(shape, value, shown));
        }
        (Value::Mapping(entries), Some(Content::Keys(table))) => {
            for (word, value) in entries {
                match word.as_str().and_then(|word| table.key(word)) {
                    Some(key) => {
                        shown.insert((table.what, key.word));
                        walk(key.shape, value, shown);
                    }
                    None => table.others.iter().for_each(|(_, shape)| walk(shape, value, shown)),
                }
            }
        }
        _ => {}
    }
}
