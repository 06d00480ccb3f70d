//! The same YAML through a second reader gives the same tree: nothing is lost, and no word is taken
//! for another.

use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::source::Source;
use lifechart_spec::yaml::{self, Kind, Node, Style};
use lifechart_tests::arbitrary::specification;
use lifechart_tests::tree;
use proptest::prelude::*;
use serde_yaml::Value;

/// Whether both readers read the same.
fn same(node: &Node, value: &Value) -> Result<(), String> {
    match (&node.kind, value) {
        (Kind::Scalar(_, Style::Empty), Value::Null) => Ok(()),
        (Kind::Scalar(word, style), _) => same_word(word, *style, value),
        (Kind::List(items), Value::Sequence(values)) if items.len() == values.len() => {
            items.iter().zip(values).try_for_each(|(item, value)| same(item, value))
        }
        (Kind::Mapping(entries), Value::Mapping(values)) if entries.len() == values.len() => {
            entries.iter().zip(values).try_for_each(|(entry, (key, value))| {
                same_word(&entry.key.value, Style::Plain, key)?;
                same(&entry.value, value)
            })
        }
        _ => Err(format!("{node:?} is not {value:?}")),
    }
}

/// Every scalar is a word here, while the other reader gives plain ones a type: its value must be
/// what the word says in YAML.
fn same_word(word: &str, style: Style, value: &Value) -> Result<(), String> {
    let typed = match value {
        Value::String(text) => return if text == word { Ok(()) } else { different(word, value) },
        _ if style != Style::Plain => return different(word, value),
        Value::Null => ["", "~", "null", "Null", "NULL"].contains(&word),
        Value::Bool(yes) => word.eq_ignore_ascii_case(&yes.to_string()),
        Value::Number(number) => {
            let hexadecimal =
                word.strip_prefix("0x").and_then(|digits| u64::from_str_radix(digits, 16).ok());
            let read = hexadecimal.map(Into::into).or_else(|| word.parse().ok());
            read.is_some_and(|read: serde_yaml::Number| read == *number)
        }
        _ => false,
    };
    if typed { Ok(()) } else { different(word, value) }
}

fn different(word: &str, value: &Value) -> Result<(), String> {
    Err(format!("`{word}` is not {value:?}"))
}

fn compare(name: &str, text: &str) -> Result<(), String> {
    let source = Source::new(name, text);
    let mut diagnostics = Diagnostics::new();
    let ours = yaml::read(&source, &mut diagnostics);
    let theirs: Result<Value, _> = serde_yaml::from_str(text);
    match (ours, theirs) {
        (Some(ours), Ok(theirs)) if diagnostics.is_empty() => same(&ours, &theirs),
        (_, theirs) => Err(format!("ours: {diagnostics:?}, theirs: {:?}", theirs.err())),
    }
}

#[test]
fn every_specification_of_the_repository_is_read_alike() {
    let mut files = tree::files("tests/corpus/pass");
    files.extend(tree::files("spec/lifecycles"));
    files.extend(tree::files("examples"));
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    assert!(files.len() > 10, "the specifications were not found");
    let mut wrong = Vec::new();
    for path in files {
        if let Err(error) = compare("x.yaml", &tree::read(&path)) {
            wrong.push(format!("{}: {error}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every way to write a word, and what it says.
#[test]
fn words_are_read_alike_however_they_are_written() {
    let cases = [
        ("on", "on"),
        ("no", "no"),
        ("null", "null"),
        ("~", "~"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("'it''s'", "it's"),
        ("\"a\\tb\\u00e9\\x41\\n\"", "a\tb\u{e9}A\n"),
        ("a b  c", "a b  c"),
        ("a\n  b\n\n  c", "a b\nc"),
        ("'a\n  b\n\n  c'", "a b\nc"),
        ("\"a\\\n  b\"", "ab"),
        ("|\n  a\n   b\n", "a\n b\n"),
        ("|-\n  a\n", "a"),
        (">\n  a\n  b\n\n  c\n", "a b\nc\n"),
        (">-\n  a\n  b\n", "a b"),
        ("a # not this", "a"),
        ("a#this", "a#this"),
        ("größer ✓ 🦀", "größer ✓ 🦀"),
        ("\"!same && x == 'y'\"", "!same && x == 'y'"),
    ];
    for (written, wanted) in cases {
        let text = format!("key: {written}\n");
        compare("x.yaml", &text).unwrap_or_else(|error| panic!("{written:?}: {error}"));
        let read = yaml::read(&Source::new("x.yaml", text), &mut Diagnostics::new());
        let Some(Node { kind: Kind::Mapping(entries), .. }) = read else { panic!("{written:?}") };
        let Some(Kind::Scalar(word, _)) = entries.first().map(|entry| &entry.value.kind) else {
            panic!("{written:?}");
        };
        assert_eq!(word, wanted, "{written:?}");
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let text = tree::read("spec/lifecycles/vss_provider.yaml");
    let read = |text: &str| {
        let source = Source::new("x.yaml", text);
        yaml::read(&source, &mut Diagnostics::new()).map(|node| words(&node))
    };
    let plain = read(&text);
    assert!(plain.is_some());
    assert_eq!(read(&text.replace('\n', "\r\n")), plain);
    assert_eq!(read(&format!("\u{feff}{text}")), plain);
    assert_eq!(read(text.trim_end()), plain);
}

/// All words of a tree, in order.
fn words(node: &Node) -> Vec<String> {
    match &node.kind {
        Kind::Scalar(word, _) => vec![word.clone()],
        Kind::List(items) => items.iter().flat_map(words).collect(),
        Kind::Mapping(entries) => entries
            .iter()
            .flat_map(|entry| std::iter::once(entry.key.value.clone()).chain(words(&entry.value)))
            .collect(),
        Kind::Unreadable => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn drawn_specifications_are_read_alike(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = specification(&bytes);
        prop_assert_eq!(compare("x.yaml", &text), Ok(()), "{}", text);
    }

    /// What another writer writes is read as what it was.
    #[test]
    fn what_another_writer_writes_is_read_alike(tree in values()) {
        let text = serde_yaml::to_string(&tree).expect("a tree can be written");
        prop_assert_eq!(compare("x.yaml", &text), Ok(()), "{}", text);
    }
}

/// Arbitrary trees of words.
fn values() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        "[a-z_]{1,8}",
        "[ -~]{0,12}",
        // The replacement character is what is left of a file that is not text. The separators of
        // lines and paragraphs ended lines in YAML 1.1, by which this writer writes, and do not in
        // 1.2.
        "[\\PC&&[^\u{fffd}\u{2028}\u{2029}]]{0,12}",
        Just("on".to_owned()),
        Just("null".to_owned()),
        Just("- a: b".to_owned()),
        "[a-z]{1,4}\n[ a-z]{0,4}\n",
    ];
    let leaf = word.clone().prop_map(Value::String);
    let tree = leaf.prop_recursive(4, 32, 5, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Sequence);
        let mapping = prop::collection::btree_map("[a-z_]{1,8}", inner, 0..5);
        let mapping = mapping.prop_map(|entries| {
            Value::Mapping(
                entries.into_iter().map(|(key, value)| (Value::String(key), value)).collect(),
            )
        });
        prop_oneof![list, mapping]
    });
    prop::collection::btree_map("[a-z_]{1,8}", tree, 1..5).prop_map(|entries| {
        Value::Mapping(
            entries.into_iter().map(|(key, value)| (Value::String(key), value)).collect(),
        )
    })
}
