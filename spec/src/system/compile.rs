//! From the text of a system file to a system.

use super::findings::is_found_by_exploring;
use super::model::System;
use super::resolve::{Files, resolve};
use super::{read, tables};
use crate::check::apply_allows;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, render_plain, render_styled};
use crate::machine::{Allow, RequirementId};
use crate::parse;
use crate::source::Source;
use crate::yaml::{self, Kind};
use std::collections::BTreeSet;
use std::fmt;

/// A system file that went through every stage it was good enough for.
#[derive(Clone, Debug)]
pub struct CompiledSystem {
    /// The file.
    pub source: Source,
    /// What it means; only where nothing but judgements was found.
    pub system: Option<System>,
    /// Everything that was found, in order of position; what the file allows is left out.
    pub diagnostics: Diagnostics,
}

/// Reads and resolves a system file. It is not explored here: that is [`super::verify`]'s.
///
/// `files` gives the text of a machine's file, by the path that the system file says; shipped
/// lifecycles are found without it.
pub fn compile(
    source: Source,
    files: &mut dyn FnMut(&str) -> Result<Source, String>,
) -> CompiledSystem {
    let mut diagnostics = Diagnostics::new();
    let system = resolved(&source, files, &mut diagnostics);
    diagnostics.finish();
    CompiledSystem { source, system, diagnostics }
}

fn resolved(source: &Source, files: Files<'_>, diagnostics: &mut Diagnostics) -> Option<System> {
    let root = parse::tree(source, &tables::FILE, diagnostics)?;
    let document = read::document(source, &root)?;
    let mut found = Diagnostics::new();
    let system = resolve(&document, files, &mut found);
    if !diagnostics.is_empty() {
        let mut lost = BTreeSet::new();
        parse::lost::names(&root, &tables::FILE, &mut lost);
        found.retain(|mistake| !follows_from_reading(source, &lost, mistake));
    }
    let is_read = diagnostics.is_empty();
    diagnostics.extend(found);
    if is_read && diagnostics.iter().all(|found| found.code.may_be_allowed()) {
        let of_checking = system.allows.iter().filter(|allow| !is_found_by_exploring(allow.code));
        let allows: Vec<Allow> = of_checking.cloned().collect();
        apply_allows(&allows, diagnostics);
    }
    diagnostics.iter().all(|found| found.code.may_be_allowed()).then_some(system)
}

/// Whether something is only said because what it names could not be read.
fn follows_from_reading(source: &Source, lost: &BTreeSet<String>, mistake: &Diagnostic) -> bool {
    let names_what_is_lost =
        mistake.code == Code::UnknownName && lost.contains(source.slice(mistake.primary.span));
    // A judgement about a file that was read in part is none.
    names_what_is_lost || mistake.code.may_be_allowed()
}

/// Whether a file describes a system, not a machine: it has `system:` at its top, and no `machine:`.
pub fn is_system(source: &Source) -> bool {
    let text = source.text();
    if !text.trim_start().starts_with('{') {
        let has = |key: &str| {
            text.lines().any(|line| {
                let line = line.strip_prefix('\u{FEFF}').unwrap_or(line);
                line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'))
            })
        };
        return has("system") && !has("machine");
    }
    let root = yaml::read(source, &mut Diagnostics::new());
    match root.map(|root| root.kind) {
        Some(Kind::Mapping(entries)) => {
            let has = |key: &str| entries.iter().any(|entry| entry.key.value == key);
            has("system") && !has("machine")
        }
        _ => false,
    }
}

impl CompiledSystem {
    /// Whether nothing was found.
    pub fn is_ok(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The system, if nothing was found.
    pub fn checked(&self) -> Option<&System> {
        self.system.as_ref().filter(|_| self.is_ok())
    }

    /// Everything that was found, as the compiler would draw it; with the colours of a terminal, if
    /// `styled`.
    pub fn report(&self, styled: bool) -> String {
        let render = if styled { render_styled } else { render_plain };
        render(&self.source, &self.diagnostics)
    }

    /// How much it is, if nothing was found.
    pub fn summary(&self) -> Option<SystemSummary> {
        let system = self.checked()?;
        let satisfies = |id: &RequirementId| {
            system.properties.values().any(|property| property.satisfies.contains(id))
        };
        Some(SystemSummary {
            instances: system.groups.values().map(|group| usize::from(group.count)).sum(),
            machines: system.machines.len(),
            calls: system.calls.len(),
            outside: system.outside.len(),
            faults: system.faults.len(),
            properties: system.properties.len(),
            satisfied: system.requirements.ids().filter(|id| satisfies(id)).count(),
            requirements: system.requirements.len(),
        })
    }
}

/// How much a system is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemSummary {
    /// Its instances.
    pub instances: usize,
    /// The machines they are of.
    pub machines: usize,
    /// The calls between them.
    pub calls: usize,
    /// The events from outside.
    pub outside: usize,
    /// What can go wrong.
    pub faults: usize,
    /// What must hold.
    pub properties: usize,
    /// The requirements that a property satisfies.
    pub satisfied: usize,
    /// All requirements.
    pub requirements: usize,
}

impl fmt::Display for SystemSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", counted(self.instances, "instance"))?;
        write!(f, " of {}", counted(self.machines, "machine"))?;
        write!(f, ", {}", counted(self.calls, "call"))?;
        write!(f, ", {} from outside", counted(self.outside, "event"))?;
        write!(f, ", {}", counted(self.faults, "fault"))?;
        let properties = if self.properties == 1 { "property" } else { "properties" };
        write!(f, ", {} {properties}", self.properties)?;
        if self.requirements > 0 {
            let of = counted(self.requirements, "requirement");
            write!(f, ", {} of {of} satisfied", self.satisfied)?;
        }
        Ok(())
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
