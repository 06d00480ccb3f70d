//! What Spin finds in a model.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

/// What a search came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How many states were stored.
    pub states: u64,
    /// How many states a second, as Spin says; none for a search that was too short to tell.
    pub rate: Option<f64>,
    /// The assertions that fail, sorted.
    pub violated: Vec<String>,
}

/// Searches a model; gives nothing, and says so, where Spin or a C compiler is not installed.
///
/// # Panics
///
/// Where Spin does not understand the model, or does not get to the end of the search.
pub fn searched(model: &str, defines: &[&str]) -> Option<Found> {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let path = folder.path();
    std::fs::write(path.join("model.pml"), model).expect("the folder can be written");
    let mut arguments: Vec<String> = defines.iter().map(|name| format!("-D{name}")).collect();
    arguments.extend(["-a".to_owned(), "model.pml".to_owned()]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let generated = run(path, "spin", &arguments)?;
    let said = text(&generated);
    assert!(generated.status.success() && !said.contains("error"), "spin: {said}");
    let flags = ["-O0", "-w", "-DSAFETY", "-DNOREDUCE", "-DMEMLIM=4096", "-o", "pan", "pan.c"];
    let compiled = run(path, "cc", &flags)?;
    assert!(compiled.status.success(), "cc: {}", text(&compiled));
    let found = text(&run(path, "./pan", &["-E", "-b", "-c0", "-m4000000", "-w22"])?);
    assert!(!found.contains("max search depth too small"), "{found}");
    Some(understood(&found))
}

fn understood(found: &str) -> Found {
    let number = |words: &str| {
        let line = found.lines().find(|line| line.contains(words))?;
        line.split_whitespace().find_map(|word| word.parse::<f64>().ok())
    };
    let states = number("states, stored").unwrap_or_else(|| panic!("no count of states:\n{found}"));
    let failed = found.lines().filter_map(|line| line.split_once("assertion violated "));
    let failed = failed.map(|(_, text)| text.split(" (at depth").next().unwrap_or(text));
    let mut violated: Vec<String> = failed.map(|text| text.trim().to_owned()).collect();
    violated.sort();
    violated.dedup();
    Found { states: states as u64, rate: number("states/second"), violated }
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(error) => {
            say_aloud(&format!(
                "SKIPPED: Spin searches nothing, `{program}` does not start: {error}"
            ));
            None
        }
    }
}

/// Says something that is seen although the test passes.
pub fn say_aloud(text: &str) {
    // What is written here is not captured, as what `eprintln!` writes would be.
    let _ = writeln!(std::io::stderr(), "{text}");
}

fn text(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}
