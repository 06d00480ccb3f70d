//! Engines for statecharts that nobody here wrote, running exported machines word by word.
//!
//! Each is installed into the folder of built things, in the versions that `tests/engines` pins, and
//! runs all machines in one process.

pub mod alphabet;
pub mod expected;

use crate::spin::say_aloud;
use crate::tree;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// XState, from npm.
    Xstate,
    /// SCION, an engine for SCXML, from npm.
    Scxml,
    /// sismic, from PyPI.
    Sismic,
}

/// A machine as an engine reads it, and what is to be done with it.
#[derive(Clone, Debug)]
pub struct Exported {
    /// Its name.
    pub name: String,
    /// The export.
    pub text: String,
    /// The words, each from the beginning.
    pub words: Vec<Vec<Value>>,
}

impl Engine {
    /// All engines.
    pub const ALL: [Engine; 3] = [Engine::Xstate, Engine::Scxml, Engine::Sismic];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Xstate => "XState",
            Engine::Scxml => "SCION",
            Engine::Sismic => "sismic",
        }
    }

    /// Where what it needs is installed; nothing, said aloud, where that cannot be.
    pub fn installed(self) -> Option<PathBuf> {
        static INSTALLING: Mutex<()> = Mutex::new(());
        let _alone = INSTALLING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let installed = match self {
            Engine::Xstate | Engine::Scxml => install_node("node", "tests/engines"),
            Engine::Sismic => install("python", "tests/engines", &["requirements.txt"], |folder| {
                run(Command::new("python3").args(["-m", "venv", "."]).current_dir(folder))?;
                run(Command::new(python(folder))
                    .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                    .args(["-r", "requirements.txt"])
                    .current_dir(folder))
            }),
        };
        let skipped =
            |why: &String| say_aloud(&format!("SKIPPED: {} is not here: {why}", self.name()));
        installed.inspect_err(skipped).ok()
    }

    /// What the engine shows at the beginning of each word and after each of its steps; nothing
    /// where the engine cannot be installed.
    ///
    /// # Panics
    ///
    /// Where the engine refuses an export, or fails.
    pub fn play(self, machines: &[Exported]) -> Option<Vec<Vec<Vec<Value>>>> {
        let folder = self.installed()?;
        let work = tempfile::tempdir_in(&folder).expect("the folder can be written");
        let end = match self {
            Engine::Xstate => "mjs",
            Engine::Scxml => "scxml",
            Engine::Sismic => "yaml",
        };
        let listed = machines.iter().enumerate().map(|(index, machine)| {
            let file = work.path().join(format!("{index}.{end}"));
            fs::write(&file, &machine.text).expect("the folder can be written");
            json!({"file": file, "words": machine.words})
        });
        let request = json!({"machines": listed.collect::<Vec<_>>()});
        let input = work.path().join("words.json");
        fs::write(&input, request.to_string()).expect("the folder can be written");
        let output = self.command(&folder, &input).output().expect("it starts");
        assert!(output.status.success(), "{}: {}", self.name(), failure(&output));
        let text = String::from_utf8(output.stdout).expect("the engine prints text");
        let mut lines = text.lines().map(|line| serde_json::from_str(line).expect("it is JSON"));
        let words =
            machines.iter().map(|machine| lines.by_ref().take(machine.words.len()).collect());
        let played: Vec<Vec<Vec<Value>>> = words.collect();
        assert!(lines.next().is_none(), "{} prints too much", self.name());
        Some(played)
    }

    fn command(self, folder: &Path, input: &Path) -> Command {
        let script = |name: &str| {
            let text = tree::read(format!("tests/engines/{name}"));
            let path = folder.join(name);
            fs::write(&path, text).expect("the folder can be written");
            path
        };
        let (program, script) = match self {
            Engine::Xstate => (PathBuf::from("node"), script("xstate.mjs")),
            Engine::Scxml => (PathBuf::from("node"), script("scxml.mjs")),
            Engine::Sismic => (python(folder), script("sismic_words.py")),
        };
        let mut command = Command::new(program);
        command.arg(script).arg(input);
        command
    }
}

fn python(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Installs what the `package.json` of a folder lists.
pub(crate) fn install_node(name: &str, lists: &str) -> Result<PathBuf, String> {
    install(name, lists, &["package.json", "package-lock.json"], |folder| {
        run(Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder))
    })
}

/// Installs what these files of a folder list, once for each content of them.
fn install(
    name: &str,
    from: &str,
    lists: &[&str],
    with: impl FnOnce(&Path) -> Result<(), String>,
) -> Result<PathBuf, String> {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or(tree::root().join("target"), PathBuf::from);
    let folder = target.join("engines").join(name);
    let stamp = folder.join("installed");
    let wanted: String = lists.iter().map(|list| tree::read(format!("{from}/{list}"))).collect();
    if fs::read_to_string(&stamp).is_ok_and(|known| known == wanted) {
        return Ok(folder);
    }
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for list in lists {
        let text = tree::read(format!("{from}/{list}"));
        fs::write(folder.join(list), text).map_err(|error| error.to_string())?;
    }
    with(&folder)?;
    fs::write(stamp, wanted).map_err(|error| error.to_string())?;
    Ok(folder)
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output =
        command.output().map_err(|error| format!("`{program}` does not start: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("`{program}`: {}", failure(&output))) }
}

/// The last lines of what a program complains of.
fn failure(output: &Output) -> String {
    let said = [&output.stdout[..], &output.stderr[..]].map(String::from_utf8_lossy);
    let lines: Vec<&str> = said.iter().flat_map(|text| text.lines()).collect();
    lines[lines.len().saturating_sub(12)..].join("\n")
}
