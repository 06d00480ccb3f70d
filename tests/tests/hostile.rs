//! Files that nobody means well with, and files that look worse than they are: each is answered, by
//! a message or a machine, without a panic and soon.

use lifechart_spec::code::Code;
use lifechart_spec::compile::{Compiled, compile_bytes};
use lifechart_spec::render::rust;
use lifechart_spec::source::Source;
use lifechart_tests::{checked, tree};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Far more than any of these needs, in a build without optimisation on a busy machine.
const SOON: Duration = Duration::from_secs(20);

const LAMP: &str = "lifechart: 1
machine: lamp
events: {press: {}}
initial: dark
states:
  dark: {transitions: {press: {target: lit}}}
  lit: {transitions: {press: {target: dark}}}
";

const WORLD_TEXT: &str = "title: Лампа 灯 💡 é
doc: \"größer, ö\\u0308, \u{202e}\"
initial:";

const JSON: &str = r#"{
    "lifechart": 1, "machine": "lamp", "events": {"press": {}}, "initial": "dark",
    "states": {
        "dark": {"transitions": {"press": {"target": "lit"}}},
        "lit": {"transitions": {"press": {"target": "dark"}}}
    }
}"#;

/// How many mistakes a file has that has many.
const MANY: usize = 5_000;

fn answer(name: &str, bytes: &[u8]) -> Compiled {
    let started = Instant::now();
    let compiled = compile_bytes("hostile.yaml", bytes);
    let report = compiled.report(false);
    let took = started.elapsed();
    if std::env::var_os("SHOW").is_some() {
        println!(
            "{name}: {} bytes, {took:?}, {} found, report of {} bytes",
            bytes.len(),
            compiled.diagnostics.len(),
            report.len()
        );
    }
    assert_eq!(report.is_empty(), compiled.is_ok(), "{name}");
    assert!(took < SOON, "{name} took {took:?}");
    compiled
}

fn answer_system(name: &str, text: &str) -> Vec<Code> {
    let started = Instant::now();
    let folder = tree::root().join("tests/corpus/systems/pass");
    let source = Source::new("hostile.yaml", text);
    let checked = checked::check(source, &mut |named| checked::beside(&folder, named));
    assert_eq!(checked.report().is_empty(), checked.diagnostics.is_empty(), "{name}");
    assert!(started.elapsed() < SOON, "{name} took {:?}", started.elapsed());
    checked.diagnostics.iter().map(|found| found.code).collect()
}

fn codes(name: &str, bytes: impl AsRef<[u8]>) -> Vec<Code> {
    answer(name, bytes.as_ref()).diagnostics.iter().map(|found| found.code).collect()
}

#[test]
fn what_is_no_specification_is_told_so_once() {
    let alias_bomb = |levels: usize| {
        let mut text = "a0: &a0 [x]\n".to_owned();
        for level in 1..levels {
            let before = vec![format!("*a{}", level - 1); 9].join(", ");
            text += &format!("a{level}: &a{level} [{before}]\n");
        }
        text
    };
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("blank", b" \n\n  \n".to_vec()),
        ("a byte order mark alone", "\u{feff}".into()),
        ("binary", (0..=255).cycle().take(100_000).collect()),
        ("an executable", [b"\x7fELF\x02\x01\x01\0".as_slice(), &[0; 1000]].concat()),
        ("UTF-16", "lifechart: 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("a megabyte on one line", vec![b'a'; 1 << 20]),
        ("a megabyte of spaces", vec![b' '; 1 << 20]),
        ("a megabyte of one key", [vec![b'a'; 1 << 20], b": 1".to_vec()].concat()),
        ("100,000 open brackets", vec![b'['; 100_000]),
        ("100,000 open braces", vec![b'{'; 100_000]),
        ("100,000 brackets", [vec![b'['; 100_000], vec![b']'; 100_000]].concat()),
        ("100,000 dashes", b"- ".repeat(100_000)),
        ("100,000 questions", b"? ".repeat(100_000)),
        ("100,000 nested keys", b"a: ".repeat(100_000)),
        ("100,000 quotes", vec![b'"'; 100_000]),
        ("100,000 stars", vec![b'*'; 100_000]),
        ("100,000 documents", b"---\n".repeat(100_000)),
        ("100,000 colons", vec![b':'; 100_000]),
        (
            "deeper and deeper",
            (0..3000).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>().into(),
        ),
        ("too large", vec![b'#'; 5 << 20]),
        ("a number", b"42".to_vec()),
        ("JSON of something else", br#"{"name": "x", "version": "1.0.0"}"#.to_vec()),
        ("a page", b"<!doctype html><html><body>Not found</body></html>".to_vec()),
    ];
    for (name, bytes) in cases {
        let found = codes(name, &bytes);
        assert!((1..=5).contains(&found.len()), "{name}: {found:?}");
    }
    let found = codes("an alias bomb", alias_bomb(30));
    assert!(found.contains(&Code::YamlFeature));
}

#[test]
fn large_files_with_many_mistakes_are_answered_soon() {
    let lines = |line: &dyn Fn(usize) -> String| (0..MANY).map(line).collect::<String>();
    let states = |line: &dyn Fn(usize) -> String| format!("{LAMP}{}", lines(line));
    let section = |key: &str, line: &dyn Fn(usize) -> String| {
        LAMP.replace("events:", &format!("{key}:\n{}events:", lines(line)))
    };
    let events = format!("events:\n  press: {{}}\n{}", lines(&|n| format!("  e{n}: {{}}\n")));
    let names = format!("{{target: lit, actions: [{}]}}", "x, ".repeat(MANY));
    let lost = |n| format!("  s{n}: {{transitions: {{press: {{target: nowhere_{n}}}}}}}\n");
    let cases = [
        ("unknown keys", lines(&|n| format!("key_{n}: {n}\n"))),
        ("states without anything", states(&|n| format!("  s{n}: {{}}\n"))),
        ("states that lead nowhere", states(&lost)),
        ("unused events", LAMP.replace("events: {press: {}}\n", &events)),
        ("guards that ask the next", section("guards", &|n| format!("  g{n}: g{}\n", n + 1))),
        ("guards of unknown names", section("guards", &|n| format!("  g{n}: unknown_{n}\n"))),
        ("unused fields", section("context", &|n| format!("  f{n}: bool\n"))),
        ("duplicates", states(&|_| "  dark: {}\n".to_owned())),
        ("unknown names", LAMP.replace("{target: lit}", &names)),
        ("anchors", states(&|n| format!("  s{n}: &a{n} {{}}\n"))),
    ];
    for (name, text) in cases {
        assert!(!codes(name, text).is_empty(), "{name}");
    }
}

#[test]
fn large_systems_with_many_mistakes_are_answered_soon() {
    let lines = |line: &dyn Fn(usize) -> String| (0..MANY).map(line).collect::<String>();
    let system = |rest: String| {
        format!(
            "lifechart: 1\nsystem: large\ninstances:\n  friends: ../machines/friend.yaml\n{rest}"
        )
    };
    let instances = |n| format!("  f{n}: ../machines/friend.yaml\n");
    let calls = |n| format!("  f{n}.pass_on: f{}.hear\n", n + 1);
    let faults = |n| format!("  f{n}: {{fails: friends}}\n");
    let properties = |n| format!("  p{n}: {{always: {{all: friends, state: awake}}}}\n");
    let all = "friends, ".repeat(MANY);
    let cases = [
        ("instances", system(lines(&instances))),
        ("a chain", system(format!("{}calls:\n{}", lines(&instances), lines(&calls)))),
        ("calls of nobody", system(format!("calls:\n{}", lines(&calls)))),
        ("faults", system(format!("faults:\n{}", lines(&faults)))),
        ("work", system(format!("faults: {{f: {{fails: [{all}]}}}}\n"))),
        (
            "faults and properties",
            system(format!("faults:\n{}properties:\n{}", lines(&faults), lines(&properties))),
        ),
        (
            "despite",
            system(format!(
                "properties: {{p: {{reaches: {{all: friends, state: awake}}, despite: [{all}]}}}}\n"
            )),
        ),
        (
            "a situation",
            system(format!("properties: {{p: {{always: {{all: friends, state: [{all}]}}}}}}\n")),
        ),
    ];
    for (name, text) in cases {
        assert!(!answer_system(name, &text).is_empty(), "{name}");
    }
}

#[test]
fn files_of_every_editor_are_read() {
    let fine = [
        ("plain", LAMP.to_owned()),
        ("CRLF", LAMP.replace('\n', "\r\n")),
        ("byte order mark", format!("\u{feff}{LAMP}")),
        ("both", format!("\u{feff}{}", LAMP.replace('\n', "\r\n"))),
        ("no end of line", LAMP.trim_end().to_owned()),
        ("empty lines", LAMP.replace('\n', "\n\n\n")),
        ("tabs behind values", LAMP.replace("lamp\n", "lamp\t# shines\n")),
        ("a document start", format!("---\n{LAMP}")),
        ("a document end", format!("{LAMP}...\n")),
        ("quotes around everything", LAMP.replace("dark", "\"dark\"").replace("lit", "'lit'")),
        ("JSON", JSON.to_owned()),
        ("text of the world", LAMP.replace("initial:", WORLD_TEXT)),
    ];
    for (name, text) in fine {
        let compiled = answer(name, text.as_bytes());
        assert!(compiled.is_ok(), "{name}:\n{}", compiled.report(false));
    }
    assert_eq!(codes("old line ends", LAMP.replace('\n', "\r")), []);
    assert_eq!(codes("tabs as indentation", LAMP.replace("  dark", "\tdark")), [Code::YamlSyntax]);
}

/// Words that mean something to YAML, to Rust or to the generated code are names like any other,
/// or it is said why not.
#[test]
fn names_that_mean_something_elsewhere_work_or_are_refused() {
    let words = "on off yes no y n null nil nan inf type match fn mod enum struct loop move ref \
                 static where async await dyn box union default option some ok err machine state event \
                 reply guards context action activity driver handler all name code self super crate \
                 none true false result string vec i32 u8 bool str std core main test";
    for word in words.split_whitespace() {
        for text in [
            LAMP.replace("dark", word),
            LAMP.replace("press", word),
            LAMP.replace("lamp", word),
            LAMP.replace("{press: {}}", &format!("{{press: {{params: {{{word}: bool}}}}}}"))
                .replace(
                    "{target: lit}",
                    &format!("[{{guard: event.{word}, target: lit}}, {{ignore: ok}}]"),
                ),
        ] {
            let compiled = answer(word, text.as_bytes());
            if let Some((machine, exploration)) = compiled.checked() {
                let tokens = rust::render(machine, exploration, &rust::Options::default());
                let rendered = syn::parse2::<syn::File>(tokens);
                assert!(rendered.is_ok(), "{word}: {:?}", rendered.err());
                continue;
            }
            let found: Vec<_> = compiled.diagnostics.iter().map(|found| found.code).collect();
            let refused = [Code::BadName, Code::RustNameCollision];
            assert!(refused.contains(&found[0]), "{word}: {found:?}\n{text}");
        }
    }
    for word in ["Self", "größe", "a b", "a-b", "_a", "a__b", "1", "", "ａ", "İ"] {
        let found = codes(word, LAMP.replace("dark", &format!("\"{word}\"")));
        assert!(found.contains(&Code::BadName), "{word}: {found:?}");
    }
}

/// A lamp that is bent in many ways.
fn bent(text: &str, bends: &[(u8, usize, usize)]) -> String {
    const PIECES: [&str; 24] = [
        "{",
        "}",
        "[",
        "]",
        ": ",
        ", ",
        "\n",
        "  ",
        "- ",
        "\"",
        "'",
        "#",
        "!",
        "&a ",
        "*a ",
        "\t",
        "<<: ",
        "|\n",
        "null",
        "states",
        "transitions",
        "guard: x",
        "\u{feff}",
        "é",
    ];
    let mut letters: Vec<char> = text.chars().collect();
    for &(what, from, length) in bends {
        let from = from % (letters.len() + 1);
        let to = (from + length % 12).min(letters.len());
        let piece = PIECES[length % PIECES.len()].chars();
        match what % 4 {
            0 => drop(letters.drain(from..to)),
            1 => drop(letters.splice(from..from, piece)),
            2 => {
                let copy: Vec<char> = letters[from..to].to_vec();
                letters.splice(from..from, copy);
            }
            _ => drop(letters.splice(from..to, piece)),
        }
    }
    letters.into_iter().collect()
}

fn small_files(folder: &str) -> Vec<String> {
    let mut files = tree::files(folder);
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.iter().map(tree::read).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        answer("bytes", &bytes);
    }

    #[test]
    fn arbitrary_text_is_answered(text in "\\PC{0,300}") {
        answer("text", text.as_bytes());
    }

    #[test]
    fn arbitrary_expressions_are_answered(
        text in "[a-z.()!&|=<>+ 0-9'\"\\-]{0,60}",
        words in prop::collection::vec(prop::sample::select(EXPRESSION.to_vec()), 0..20),
    ) {
        for guard in [text, words.join(" "), words.concat()] {
            let quoted = format!("\"{}\"", guard.replace('\\', "\\\\").replace('"', "\\\""));
            answer("expression", WORLD.replace("GUARD", &quoted).as_bytes());
        }
    }

    #[test]
    fn bent_specifications_are_answered(
        which in any::<prop::sample::Index>(),
        bends in prop::collection::vec((any::<u8>(), any::<usize>(), any::<usize>()), 1..6),
    ) {
        let files = small_files("tests/corpus/pass");
        answer("bent", bent(&files[which.index(files.len())], &bends).as_bytes());
    }

    #[test]
    fn bent_systems_are_answered(
        which in any::<prop::sample::Index>(),
        bends in prop::collection::vec((any::<u8>(), any::<usize>(), any::<usize>()), 1..6),
    ) {
        let files = small_files("tests/corpus/systems/pass");
        let text = bent(&files[which.index(files.len())], &bends);
        answer_system("bent", &text);
    }
}

const EXPRESSION: [&str; 26] = [
    "set",
    "uses",
    "mode",
    "warm",
    "event.set",
    "event.count",
    "result.x",
    "reply",
    "ok",
    "ready",
    "asked",
    "==",
    "!=",
    "<",
    ">=",
    "&&",
    "||",
    "!",
    "+",
    "-",
    "(",
    ")",
    ".is_some()",
    "None",
    "true",
    "3",
];

const WORLD: &str = "lifechart: 1
machine: lamp
types: {id: id, mode: [warm, cold]}
context: {set: {type: id, optional: true}, uses: {type: count, max: 3}, mode: mode}
events: {press: {params: {set: id, count: count}}}
guards: {ready: uses < 3 && set != event.set, asked: {params: {set: id}}}
otherwise: {ignore: ok}
initial: dark
states:
  dark: {transitions: {press: [{guard: GUARD, target: lit}, {guard: ready && asked, assign: {uses: uses + 1}}]}}
  lit: {transitions: {press: {target: dark, assign: {set: event.set, mode: cold}}}}
";
