//! Runs as sequence diagrams, as SVG or in the language of Mermaid, and all scenarios of a machine
//! as one document.
//!
//! What a diagram says is told once, in `said`. Whatever an author may have written, a line of a
//! diagram stays a line: see `text`.

mod layout;
mod mermaid;
mod picture;
mod said;
mod text;

pub use picture::{Caption, SHEET, Setting, picture};

use super::markdown::escaped;
use super::words;
use crate::explore::Run;
use crate::machine::{Machine, RequirementId, Scenario};
use crate::scenario::{Played, play, replay};
use std::fmt::Write as _;

pub(crate) use text::text;

/// A run that was played.
pub fn scenario(machine: &Machine, played: &Played) -> String {
    mermaid::mermaid(machine, &said::said(machine, played))
}

/// A run that exploring has found.
pub fn run(machine: &Machine, run: &Run) -> String {
    scenario(machine, &replay(machine, run))
}

/// Every scenario, or the one with this name, in Markdown: what it shows, what it is for, and how
/// it goes. Nothing, if there is none with this name.
pub fn document(machine: &Machine, only: Option<&str>) -> Option<String> {
    let mut out = match only {
        Some(_) => String::new(),
        None => head(machine),
    };
    let mut found = only.is_none();
    for of_machine in machine.scenarios.values() {
        if only.is_none_or(|name| name == of_machine.name) {
            found = true;
            let _ = write!(out, "{}", section(machine, of_machine));
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    found.then_some(out)
}

fn head(machine: &Machine) -> String {
    let count = machine.scenarios.len();
    let scenarios = if count == 1 { "scenario" } else { "scenarios" };
    format!(
        "# Scenarios of {}\n\n{count} {scenarios} in `{}`. Each is executed whenever the file is \
         checked, and is a test of the generated code.\n\n",
        escaped(machine.label()),
        machine.source.file_name(),
    )
}

fn section(machine: &Machine, of_machine: &Scenario) -> String {
    let mut out = format!("## {}\n\n", escaped(&of_machine.name));
    if let Some(doc) = &of_machine.doc {
        let _ = write!(out, "{}\n\n", doc.trim());
    }
    let line = machine.source.place(of_machine.span);
    let requirements = requirements(machine, &of_machine.satisfies);
    let _ = write!(out, "`{line}`{requirements}\n\n");
    let diagram = scenario(machine, &play(machine, of_machine));
    let _ = write!(out, "```mermaid\n{diagram}```\n\n");
    out
}

/// What a scenario shows to be fulfilled.
fn requirements(machine: &Machine, satisfies: &[RequirementId]) -> String {
    let each = satisfies.iter().map(|&id| {
        let requirement = &machine[id];
        format!(
            "\n- {}: {}",
            escaped(&requirement.name),
            escaped(&words::one_line(&requirement.text))
        )
    });
    let each: String = each.collect();
    if each.is_empty() { String::new() } else { format!(", for\n{each}") }
}
