//! Files that nobody means well with, and files that look worse than they are: each is answered, by
//! a message or a machine, without a panic and soon.

use lifechart_spec::code::Code;
use lifechart_spec::compile::{Compiled, compile_bytes};
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
    let lines =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    let many: Vec<(&str, String)> = vec![
        ("100,000 unknown keys", lines(100_000, &|n| format!("key_{n}: {n}\n"))),
        (
            "50,000 states without anything",
            format!("{LAMP}{}", lines(50_000, &|n| format!("  s{n}: {{}}\n"))),
        ),
        (
            "20,000 states that lead nowhere",
            format!(
                "{LAMP}{}",
                lines(20_000, &|n| format!(
                    "  s{n}: {{transitions: {{press: {{target: nowhere_{n}}}}}}}\n"
                ))
            ),
        ),
        (
            "20,000 unused events",
            LAMP.replace(
                "{press: {}}",
                &format!("\n  press: {{}}\n{}", lines(20_000, &|n| format!("  e{n}: {{}}\n"))),
            ),
        ),
        (
            "20,000 guards, each asking the next",
            LAMP.replace(
                "events:",
                &format!(
                    "guards:\n{}  g20000: \"true\"\nevents:",
                    lines(20_000, &|n| format!("  g{n}: g{}\n", n + 1))
                ),
            ),
        ),
        (
            "20,000 guards with unknown names",
            LAMP.replace(
                "events:",
                &format!(
                    "guards:\n{}events:",
                    lines(20_000, &|n| format!("  g{n}: unknown_{n}\n"))
                ),
            ),
        ),
        (
            "20,000 fields",
            LAMP.replace(
                "events:",
                &format!("context:\n{}events:", lines(20_000, &|n| format!("  f{n}: bool\n"))),
            ),
        ),
        ("20,000 duplicates", format!("{LAMP}{}", "  dark: {}\n".repeat(20_000))),
        (
            "a list of 100,000 names",
            LAMP.replace(
                "{target: lit}",
                &format!("{{target: lit, actions: [{}]}}", "x, ".repeat(100_000)),
            ),
        ),
        (
            "100,000 anchors",
            format!("{LAMP}{}", lines(100_000, &|n| format!("  s{n}: &a{n} {{}}\n"))),
        ),
    ];
    for (name, text) in many {
        assert!(!codes(name, text).is_empty(), "{name}");
    }
}
