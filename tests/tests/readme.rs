//! README.md and the page about subjects: their blocks are files that are built and run, or what the tools really say.

use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_tests::{document, tree};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[path = "readme/bolt.rs"]
mod bolt;

const DOOR: &str = "examples/door/door.yaml";

/// The blocks are parts of other files, or what a tool says. `BLESS=1` copies them.
#[test]
fn blocks_are_what_they_say() {
    let bolt = "tests/tests/readme/bolt.yaml";
    let expected = [
        ("yaml", 0, door().0),
        ("rust", 0, without_first_line("examples/door/src/main.rs")),
        ("text", 0, diagnostic()),
        ("text", 1, generated_tests()),
        ("yaml", 1, between("  locking:", "  locked:", &tree::read(bolt))),
        ("rust", 1, without_first_line("tests/tests/readme/bolt.rs")),
        ("yaml", 2, door().1),
        ("text", 3, violated()),
    ];
    let mut expected = Vec::from(expected);
    expected.extend(reviewed().map(|text| ("text", 4, text)));
    expected.extend(conformed().map(|text| ("text", 2, text)));
    compare_blocks("README.md", &expected);
    let subject = without_first_line("tests/tests/readme/subject.py");
    compare_blocks("conformance/README.md", &[("python", 0, subject)]);
}

/// Each block is given by its language, its number among those of that language, and its text.
fn compare_blocks(path: &str, expected: &[(&str, usize, String)]) {
    let mut text = tree::read(path);
    let mut wrong = Vec::new();
    for (language, number, content) in expected {
        let block = document::blocks(&text, language).into_iter().nth(*number);
        let block = block.unwrap_or_else(|| panic!("{path}: no block {number} of {language}"));
        if block.text != *content {
            wrong.push(format!("{path}:{}", block.line));
            let old = format!("```{language}\n{}```\n", block.text);
            text = text.replacen(&old, &format!("```{language}\n{content}```\n"), 1);
        }
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(tree::root().join(path), text).expect("the repository can be written");
    } else {
        assert!(wrong.is_empty(), "{}: write them again with BLESS=1", wrong.join(", "));
    }
}

/// The lines from `first` up to, and not including, `last`.
fn between(first: &str, last: &str, text: &str) -> String {
    let lines = text.lines().skip_while(|line| *line != first).take_while(|line| *line != last);
    lines.map(|line| format!("{line}\n")).collect()
}

/// What is said of a provider that vetoes the set after an abandoned one; nothing without Python.
fn conformed() -> Option<String> {
    let subject = "wrong_vetoes_after_abandoned.py";
    let run = conform(&tree::root().join("examples/subjects"), &["--", "python3", subject])?;
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    let said = String::from_utf8(run.stdout).expect("text");
    let (_, findings) = said.split_once("\n\n").expect("what is proved, and what was found");
    Some(findings.to_owned())
}

/// What is said of a door that may be opened again, against the one that was committed; says so
/// aloud if there is no git.
fn reviewed() -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let git = |arguments: &[&str]| {
        let name =
            ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        Command::new("git").args(name).args(arguments).current_dir(folder.path()).output()
    };
    if let Err(error) = git(&["--version"]) {
        lifechart_tests::spin::say_aloud(&format!("SKIPPED: `git` does not start: {error}"));
        return None;
    }
    let write = |text: &str| {
        std::fs::write(folder.path().join("door.yaml"), text).expect("the folder can be written");
    };
    let door = tree::read(DOOR);
    write(&door);
    for arguments in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "-m", "door"]]
    {
        let run = git(arguments).expect("git runs");
        assert!(run.status.success(), "{run:?}");
    }
    let close = "      close: {target: closed, role: main}\n";
    assert!(door.contains(close));
    write(&door.replace(close, &format!("{close}      open: {{ignore: ok}}\n")));
    let manifest = tree::root().join("Cargo.toml").display().to_string();
    let run = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--locked", "--package", "lifechart-cli"])
        .args(["--manifest-path", &manifest, "--", "diff", "HEAD", "door.yaml"])
        .current_dir(folder.path())
        .output()
        .expect("cargo runs");
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    Some(String::from_utf8(run.stdout).expect("text"))
}

/// Runs `lifechart conform` in a folder, for the provider of VSS; says so aloud if there is no Python.
fn conform(folder: &Path, rest: &[&str]) -> Option<Output> {
    if let Err(error) = Command::new("python3").arg("--version").output() {
        lifechart_tests::spin::say_aloud(&format!("SKIPPED: `python3` does not start: {error}"));
        return None;
    }
    let manifest = tree::root().join("Cargo.toml").display().to_string();
    let run = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--locked", "--package", "lifechart-cli"])
        .args(["--manifest-path", &manifest, "--", "conform", "builtin:vss_provider"])
        .args(rest)
        .current_dir(folder)
        .output();
    Some(run.expect("cargo runs"))
}

/// The program of that page tests a provider that somebody has written.
#[test]
fn the_subject_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = |from: &str, to: &str| {
        std::fs::write(folder.path().join(to), tree::read(from))
            .expect("the folder can be written");
    };
    copy("tests/tests/readme/subject.py", "subject.py");
    copy("examples/subjects/provider.py", "my_provider.py");
    let subject = ["--up-to", "volumes=1", "--method", "matrix", "--", "python3", "subject.py"];
    let Some(run) = conform(folder.path(), &subject) else { return };
    assert!(run.status.success(), "{run:?}");
}

/// The file without the line that says what it is.
fn without_first_line(path: &str) -> String {
    let text = tree::read(path);
    let (_, rest) = text.split_once("\n\n").expect("a line, an empty line, and code");
    rest.to_owned()
}

/// What the door does, and what it is for.
fn door() -> (String, String) {
    let text = tree::read(DOOR);
    let (does, is_for) = text.split_once("\nproperties:\n").expect("what must hold of the door");
    (does.to_owned(), format!("properties:\n{is_for}"))
}

/// What is said of the door when its author has forgotten the wrong key.
fn diagnostic() -> String {
    let (text, _) = door();
    let forgets =
        |line: &&str| !line.contains("refuse: wrong_key") && !line.starts_with("otherwise");
    let text: String = text.lines().filter(forgets).map(|line| format!("{line}\n")).collect();
    let report = compile(Source::new("door.yaml", text)).report(false);
    let is_about_guards = |block: &&str| block.contains("does not hold");
    let block = report.split("\n\n").find(is_about_guards);
    format!("{}\n", block.unwrap_or_else(|| panic!("{report}")))
}

/// What is said of the door when anybody's key unlocks it.
fn violated() -> String {
    let proved = tree::read(DOOR);
    assert!(compile(Source::new("door.yaml", proved.as_str())).is_ok());
    let simplified = proved.replace("guard: event.key == locked_with, ", "");
    let simplified = simplified.replace("        - {refuse: wrong_key}\n", "");
    let report = compile(Source::new("door.yaml", simplified)).report(false);
    let block = report.split("\n\n").find(|block| block.contains("[property-violated]"));
    format!("{}\n", block.unwrap_or_else(|| panic!("{report}")))
}

/// The tests of the locked door, as `cargo test` lists them.
fn generated_tests() -> String {
    let list = cargo(&["test", "--quiet", "--package", "door", "--", "--list"]);
    let names = list.lines().filter_map(|line| line.strip_suffix(": test"));
    let shown = |name: &&str| name.contains("::locked::") || name.ends_with("all_pairs");
    names.filter(shown).map(|name| format!("{name}\n")).collect()
}

/// What cargo writes to its standard output in this workspace.
fn cargo(arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO"))
        .args([arguments[0], "--offline", "--locked"])
        .args(&arguments[1..])
        .current_dir(tree::root())
        .output()
        .expect("cargo runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8_lossy(&run.stdout).into_owned()
}

#[test]
fn links_of_all_documents_lead_somewhere() {
    let is_document = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "md") && !path.starts_with("tests")
    };
    let documents: Vec<PathBuf> = tree::files("").into_iter().filter(is_document).collect();
    assert!(documents.len() > 20, "{documents:?}");
    let mut wrong = Vec::new();
    for path in documents {
        let from = tree::root().join(&path);
        let folder = from.parent().expect("a file has a folder");
        for link in links(&tree::read(&path)) {
            let file = link.split('#').next().unwrap_or_default();
            if !link.starts_with("http") && !file.is_empty() && !folder.join(file).exists() {
                wrong.push(format!("{}: {link}", path.display()));
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
    let entries = std::fs::read_dir(&folder).expect("there are examples");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    names.retain(|name| folder.join(name).join("Cargo.toml").exists());
    names.sort();
    assert!(names.contains(&"door".to_owned()), "{names:?}");
    for name in names {
        let said = cargo(&["run", "--quiet", "--package", &name]);
        assert!(!said.is_empty(), "{name} says nothing");
    }
}
