//! README.md: its blocks are files that are built and run, or what the tools really say.

use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_tests::{document, tree};

#[path = "readme/bolt.rs"]
mod bolt;

const PATH: &str = "README.md";
const DOOR: &str = "examples/door/door.yaml";

/// The blocks are parts of other files, or what a tool says. `BLESS=1` copies them.
#[test]
fn its_blocks_are_what_they_say() {
    let bolt = "tests/tests/readme/bolt.yaml";
    let expected = [
        ("yaml", 0, tree::read(DOOR)),
        ("rust", 0, without_first_line("examples/door/src/main.rs")),
        ("text", 0, diagnostic()),
        ("yaml", 1, from_line("activities:", &tree::read(bolt))),
        ("rust", 1, without_first_line("tests/tests/readme/bolt.rs")),
    ];
    let mut text = tree::read(PATH);
    let mut wrong = Vec::new();
    for (language, number, content) in &expected {
        let block = document::blocks(&text, language).into_iter().nth(*number);
        let block = block.unwrap_or_else(|| panic!("{PATH}: no block {number} of {language}"));
        if block.text != *content {
            wrong.push(format!("{PATH}:{}", block.line));
            let old = format!("```{language}\n{}```\n", block.text);
            text = text.replacen(&old, &format!("```{language}\n{content}```\n"), 1);
        }
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(tree::root().join(PATH), text).expect("the repository can be written");
    } else {
        assert!(wrong.is_empty(), "{}: write them again with BLESS=1", wrong.join(", "));
    }
}

/// The text from the line that is `first` on.
fn from_line(first: &str, text: &str) -> String {
    let at = text.find(&format!("\n{first}\n")).expect("the line is there");
    text[at + 1..].to_owned()
}

/// The file without the line that says what it is.
fn without_first_line(path: &str) -> String {
    let text = tree::read(path);
    let (_, rest) = text.split_once("\n\n").expect("a line, an empty line, and code");
    rest.to_owned()
}

/// What is said of the door when its author has forgotten the wrong key.
fn diagnostic() -> String {
    let text = tree::read(DOOR);
    let forgets =
        |line: &&str| !line.contains("refuse: wrong_key") && !line.starts_with("otherwise");
    let text: String = text.lines().filter(forgets).map(|line| format!("{line}\n")).collect();
    let report = compile(Source::new("door.yaml", text)).report(false);
    let is_about_guards = |block: &&str| block.contains("does not hold");
    let block = report.split("\n\n").find(is_about_guards);
    format!("{}\n", block.unwrap_or_else(|| panic!("{report}")))
}

#[test]
fn its_links_lead_somewhere() {
    let mut wrong = Vec::new();
    for path in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "spec/README.md"] {
        let folder = tree::root().join(path);
        let folder = folder.parent().expect("a file has a folder");
        for link in links(&tree::read(path)) {
            let file = link.split('#').next().unwrap_or_default();
            if !link.starts_with("http") && !file.is_empty() && !folder.join(file).exists() {
                wrong.push(format!("{path}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What stands in round brackets behind square ones.
fn links(markdown: &str) -> Vec<String> {
    let parts = markdown.split("](").skip(1);
    parts.filter_map(|part| Some(part.split_once(')')?.0.to_owned())).collect()
}

#[test]
fn the_examples_run() {
    let folder = tree::root().join("examples");
    let entries = std::fs::read_dir(folder).expect("there are examples");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.contains(&"door".to_owned()), "{names:?}");
    for name in names {
        let run = std::process::Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--offline", "--locked", "--package", &name])
            .current_dir(tree::root())
            .output()
            .expect("cargo runs");
        let error = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success() && !run.stdout.is_empty(), "{name}: {error}");
    }
}
