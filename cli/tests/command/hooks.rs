//! What `cli/CHECKS.md` and the hooks tell people to call does what it says.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::Folder;
use serde_yaml::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const DOCUMENT: &str = include_str!("../../CHECKS.md");

/// A folder with `machines/` and, freshly generated, `docs/`.
fn project() -> Folder {
    let folder = Folder::new();
    for name in ["machines", "docs"] {
        std::fs::create_dir(folder.path(name)).expect("a folder");
    }
    folder.write("machines/door.yaml", LAMP);
    folder.write("machines/lamp.yaml", LAMP.replace("machine: lamp", "machine: light"));
    let files = ["machines/door.yaml", "machines/lamp.yaml"];
    folder.run(&[&["render", "--to", "svg,table", "-o", "docs/"], &files[..]].concat()).clean();
    folder
}

/// Runs a line as a shell does, `lifechart` being this command; the code it ends with, and all that
/// was said.
fn shell(folder: &Folder, line: &str) -> (i32, String) {
    let bin = Path::new(env!("CARGO_BIN_EXE_lifechart")).parent().expect("a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths: Vec<PathBuf> = std::iter::once(bin).chain(std::env::split_paths(&path)).collect();
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder.path(""))
        .env("PATH", std::env::join_paths(paths).expect("a path"))
        .env_remove("GITHUB_WORKSPACE")
        .output()
        .expect("a shell starts");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().expect("it ends"), String::from_utf8_lossy(&said).into_owned())
}

/// The blocks of the document in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let begin = format!("```{language}\n");
    let found = DOCUMENT.split(&begin).skip(1);
    found.map(|rest| rest.split("```").next().expect("a block")).collect()
}

fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn the_steps_of_the_workflow_pass_and_fail_as_they_should() {
    let mut all = blocks("yaml").into_iter().map(parsed);
    let workflow = all.find(|block| block.get("jobs").is_some()).expect("one");
    let steps = workflow["jobs"]["lifecycles"]["steps"].as_sequence().expect("steps").clone();
    let lines: Vec<&str> = steps
        .iter()
        .filter_map(|step| step.get("run")?.as_str())
        .filter(|line| line.starts_with("lifechart "))
        .collect();
    let [check, fresh, sarif] = lines[..] else { panic!("{lines:?}") };
    let folder = project();
    for line in [check, fresh, sarif] {
        assert_eq!(shell(&folder, line).0, 0, "{line}: {}", shell(&folder, line).1);
    }
    folder.write("machines/lamp.yaml", BROKEN_LAMP);
    let (code, said) = shell(&folder, check);
    assert_eq!(code, 1);
    assert!(said.contains("::error file=machines/lamp.yaml,line=6,"), "{said}");
    assert_eq!(shell(&folder, fresh).0, 1);
    assert_eq!(shell(&folder, sarif).0, 0, "mistakes are for whoever reads them");
    assert!(folder.read("lifechart.sarif").contains("\"machines/lamp.yaml\""));
    // A name of a file that is not there is no mistake of a specification.
    assert_eq!(shell(&folder, &sarif.replace("*.yaml", "none.yaml")).0, 1);
    let used = steps.iter().filter_map(|step| step["uses"].as_str()).collect::<Vec<_>>();
    assert!(used.iter().all(|action| action.contains("@v")), "{used:?}");
}

#[test]
fn the_hook_without_pre_commit_stops_a_commit() {
    let is_hook = |block: &&str| block.contains("&&");
    let hook = blocks("sh").into_iter().find(is_hook).expect("one");
    let folder = project();
    assert_eq!(shell(&folder, hook).0, 0, "{}", shell(&folder, hook).1);
    folder.write("docs/old.svg", "<!-- Generated from old.yaml by `lifechart render`; -->");
    let (code, said) = shell(&folder, hook);
    assert!(code == 1 && said.contains("`docs/old.svg` was generated from `old.yaml`"), "{said}");
    folder.write("machines/lamp.yaml", BROKEN_LAMP);
    assert!(shell(&folder, hook).1.contains("machines/lamp.yaml:6:40"));
}

#[test]
fn the_hooks_of_pre_commit_are_those_that_are_used_and_call_what_there_is() {
    let hooks = parsed(include_str!("../../../.pre-commit-hooks.yaml"));
    let mut all = blocks("yaml").into_iter().map(parsed);
    let configuration = all.find(|block| block.get("repos").is_some()).expect("one");
    let used = configuration["repos"][0]["hooks"].as_sequence().expect("hooks").clone();
    let hooks = hooks.as_sequence().expect("hooks");
    assert_eq!(used.len(), hooks.len());
    let folder = project();
    for (hook, used) in hooks.iter().zip(&used) {
        assert_eq!(hook["id"], used["id"]);
        for key in ["id", "name", "description", "entry", "language"] {
            assert!(hook[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {hook:?}");
        }
        let mut line = hook["entry"].as_str().expect("a command").to_owned();
        for argument in used["args"].as_sequence().into_iter().flatten() {
            line += &format!(" {}", argument.as_str().expect("a word"));
        }
        if hook["pass_filenames"].as_bool() != Some(false) {
            line += " machines/door.yaml machines/lamp.yaml";
        }
        folder.write("machines/lamp.yaml", LAMP.replace("machine: lamp", "machine: light"));
        assert_eq!(shell(&folder, &line).0, 0, "{line}: {}", shell(&folder, &line).1);
        folder.write("machines/lamp.yaml", BROKEN_LAMP);
        assert_eq!(shell(&folder, &line).0, 1, "{line}");
    }
}

#[test]
fn the_document_knows_every_format_and_code() {
    let help = crate::harness::lifechart(&["check", "--help"]).clean();
    for format in ["human", "json", "sarif", "github"] {
        assert!(DOCUMENT.contains(&format!("| `{format}` |")), "{format}");
        assert!(help.contains(&format!("- {format}:")), "{format}: {help}");
    }
    for code in ["0  no file has a mistake", "1  a file has a mistake", "2  a file cannot be read"]
    {
        assert!(help.contains(code), "{code}: {help}");
        let (number, text) = code.split_once("  ").expect("two");
        assert!(DOCUMENT.contains(&format!("| {number} | {text}")), "{code}");
    }
    for command in ["check", "verify", "render"] {
        assert!(DOCUMENT.contains(&format!("`{command}")), "{command}");
    }
}
