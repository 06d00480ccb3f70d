//! What PlantUML makes of diagrams.

use crate::spin::say_aloud;
use std::fs;
use std::process::Command;

/// Names the program that draws, where it is not called `plantuml`.
const PROGRAM: &str = "LIFECHART_PLANTUML";

/// Draws all diagrams as SVG. Gives nothing, and says so, where PlantUML is not installed; says why
/// where it refuses one of them.
///
/// # Panics
///
/// Where files cannot be written or read.
pub fn drawn(diagrams: &[String]) -> Option<Result<Vec<String>, String>> {
    let program = std::env::var(PROGRAM).unwrap_or_else(|_| "plantuml".to_owned());
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    for (index, diagram) in diagrams.iter().enumerate() {
        fs::write(folder.path().join(format!("{index}.puml")), diagram).expect("it can be written");
    }
    let mut command = Command::new(&program);
    command.args(["-charset", "UTF-8", "-tsvg", "-nometadata"]).current_dir(folder.path());
    command.args((0..diagrams.len()).map(|index| format!("{index}.puml")));
    let output = match command.env("JAVA_TOOL_OPTIONS", "-Djava.awt.headless=true").output() {
        Ok(output) => output,
        Err(error) => {
            say_aloud(&format!("SKIPPED: `{program}` draws nothing: {error}"));
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Some(Err(said));
    }
    let svg = |index: usize| fs::read_to_string(folder.path().join(format!("{index}.svg")));
    let all: Result<Vec<String>, _> = (0..diagrams.len()).map(svg).collect();
    Some(all.map_err(|error| format!("{error}: {said}")))
}
