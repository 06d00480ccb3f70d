//! What an editor says of YAML, by the language server that editors ask.
//!
//! It is installed into the folder of built things, in the version that `tests/editor` pins.

use crate::engines::install_node;
use crate::spin::say_aloud;
use crate::tree;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// What an editor is asked about a place; lines and columns are counted from 1.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// `hover` or `completion`.
    pub about: &'static str,
    /// In which file.
    pub file: &'static str,
    /// On which line.
    pub line: usize,
    /// In which column.
    pub column: usize,
}

/// What an editor has said.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// File, line and message of each mistake, in order.
    pub mistakes: Vec<(String, u64, String)>,
    /// What it says to each question: a text, or words that could stand there.
    pub answers: Vec<String>,
}

/// Opens files, named with their text, in one folder; all whose names end in `.yaml` are judged.
/// Gives nothing, and says so, where the language server cannot be installed.
///
/// # Panics
///
/// Where Node.js or the language server fails.
pub fn asked(files: &[(String, String)], questions: &[Question]) -> Option<Said> {
    let server = installed()?;
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("it can be written");
    }
    let names = files.iter().map(|(name, _)| name).filter(|name| name.ends_with(".yaml"));
    let questions = questions.iter().map(|Question { about, file, line, column }| {
        json!({ "about": about, "file": file, "line": line, "column": column })
    });
    let asked = json!({
        "files": names.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
    });
    fs::write(folder.path().join("questions.json"), asked.to_string()).expect("it can be written");
    let output = Command::new("node")
        .arg(tree::root().join("tests/editor/ask.mjs"))
        .arg(server.join("node_modules/yaml-language-server/bin/yaml-language-server"))
        .arg(folder.path())
        .output()
        .expect("node runs");
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{failed}");
    let told: Value = serde_json::from_slice(&output.stdout).expect("it says JSON");
    Some(understood(&told))
}

fn installed() -> Option<PathBuf> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let installed = install_node("editor", "tests/editor");
    let say = |why: &String| say_aloud(&format!("SKIPPED: no language server is here: {why}"));
    installed.inspect_err(say).ok()
}

fn understood(told: &Value) -> Said {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let of_files = told["diagnostics"].as_object().into_iter().flatten();
    let mistakes = of_files.flat_map(|(file, found)| {
        let found = found.as_array().into_iter().flatten();
        found.map(move |one| (file.clone(), one[0].as_u64().unwrap_or(0), text(&one[1])))
    });
    let mut mistakes: Vec<(String, u64, String)> = mistakes.collect();
    mistakes.sort();
    let answers = told["answers"].as_array().into_iter().flatten().map(text).collect();
    Said { mistakes, answers }
}
