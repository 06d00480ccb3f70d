//! The examples in `corpus/pass` and `corpus/systems/pass` show the whole language: every key, every
//! form of a value.

use lifechart_spec::diagnostics::{Diagnostics, render_plain};
use lifechart_spec::parse::schema::{Content, Shape, Word};
use lifechart_spec::parse::{FILE, parse, tables};
use lifechart_spec::source::Source;
use lifechart_spec::system;
use lifechart_spec::yaml::{self, Kind, Node};
use lifechart_tests::tree;
use std::collections::BTreeSet;

fn examples() -> Vec<Source> {
    below("tests/corpus/pass")
}

fn below(folder: &str) -> Vec<Source> {
    let files = tree::files(folder);
    let yaml = files.iter().filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    yaml.map(|path| Source::new(path.to_string_lossy(), tree::read(path))).collect()
}

#[test]
fn every_example_is_read_without_a_word() {
    for source in examples() {
        let mut diagnostics = Diagnostics::new();
        let document = parse(&source, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{}", render_plain(&source, &diagnostics));
        assert!(document.is_some());
    }
}

#[test]
fn every_key_is_shown() {
    let mut shown = BTreeSet::new();
    for source in examples() {
        let root = yaml::read(&source, &mut Diagnostics::new()).expect("a file that is YAML");
        collect(&root, &FILE, &mut shown);
    }
    let not_yet = [
        // Nothing that concerns these can be found before properties and scenarios are executed.
        ("a property", "allow"),
        // What declares `done:` is atomic, so no target is inside it.
        ("a branch of `done:`", "local"),
    ];
    let keys = tables::ALL.iter().flat_map(|table| table.keys.iter().map(|key| (table.what, key)));
    let missing: Vec<_> = keys
        .map(|(what, key)| (what, key.word))
        .filter(|key| !shown.contains(key) && !not_yet.contains(key))
        .collect();
    assert!(missing.is_empty(), "no example shows {missing:?}");
}

#[test]
fn every_key_of_a_system_is_shown() {
    let mut shown = BTreeSet::new();
    for source in below("tests/corpus/systems/pass") {
        let root = yaml::read(&source, &mut Diagnostics::new()).expect("a file that is YAML");
        collect(&root, &system::tables::FILE, &mut shown);
    }
    let keys = system::tables::ALL.iter();
    // Nothing that can be allowed is found in these.
    let with_nothing_found = ["a call", "a fault", "a property of a system"];
    let mut missing: Vec<_> = keys
        .flat_map(|table| table.keys.iter().map(|key| (table.what, key.word)))
        .filter(|&(what, key)| key != "allow" || !with_nothing_found.contains(&what))
        .collect();
    missing.retain(|key| !shown.contains(key));
    assert!(missing.is_empty(), "no example shows {missing:?}");
}

#[test]
fn every_word_of_a_fixed_list_is_shown() {
    let mut shown = BTreeSet::new();
    for source in examples() {
        let root = yaml::read(&source, &mut Diagnostics::new()).expect("a file that is YAML");
        collect_words(&root, &FILE, &mut shown);
    }
    for word in ["main", "normal", "reset", "abort", "failure", "timeout", "wait", "detach"] {
        assert!(shown.contains(word), "no example says `{word}`");
    }
    for word in ["taken", "ignored", "refused", "dropped", "u8", "u16", "u32", "u64", "u128"] {
        assert!(shown.contains(word), "no example says `{word}`");
    }
}

/// Every key in `node`, with the kind of mapping that has it.
fn collect(node: &Node, shape: &'static Shape, shown: &mut BTreeSet<(&'static str, &'static str)>) {
    match (&node.kind, shape.list, shape.mapping) {
        (Kind::List(items), Some(item), _) => {
            items.iter().for_each(|node| collect(node, item, shown));
        }
        (Kind::Mapping(entries), _, Some(Content::Each(_, value))) => {
            entries.iter().for_each(|entry| collect(&entry.value, value, shown));
        }
        (Kind::Mapping(entries), _, Some(Content::Keys(table))) => {
            for entry in entries {
                if let Some(key) = table.key(&entry.key.value) {
                    shown.insert((table.what, key.word));
                    collect(&entry.value, key.shape, shown);
                } else if let Some((_, value)) = table.others {
                    collect(&entry.value, value, shown);
                }
            }
        }
        _ => {}
    }
}

/// Every word that stands where one of a few is wanted.
fn collect_words(node: &Node, shape: &'static Shape, shown: &mut BTreeSet<String>) {
    match (&node.kind, shape.scalar, shape.list, shape.mapping) {
        (Kind::Scalar(word, _), Some(Word::OneOf(_)), ..) => {
            shown.insert(word.clone());
        }
        (Kind::List(items), _, Some(item), _) => {
            items.iter().for_each(|node| collect_words(node, item, shown));
        }
        (Kind::Mapping(entries), _, _, Some(Content::Each(_, value))) => {
            entries.iter().for_each(|entry| collect_words(&entry.value, value, shown));
        }
        (Kind::Mapping(entries), _, _, Some(Content::Keys(table))) => {
            for entry in entries {
                if let Some(key) = table.key(&entry.key.value) {
                    collect_words(&entry.value, key.shape, shown);
                } else if let Some((_, value)) = table.others {
                    collect_words(&entry.value, value, shown);
                }
            }
        }
        _ => {}
    }
}
