//! From text to a checked machine: every stage, in order.

use crate::check::{apply_allows, check, check_proof};
use crate::diagnostics::{Diagnostics, render_plain, render_styled};
use crate::explore::{Exploration, Limits, Progress, explore_with};
use crate::machine::Machine;
use crate::parse::parse;
use crate::prove::{Proof, prove};
use crate::resolve::resolve;
use crate::source::Source;
use std::fmt;

/// A specification that went through every stage it was good enough for.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The file.
    pub source: Source,
    /// Everything that was found, in order of position; what the file allows is left out.
    pub diagnostics: Diagnostics,
    /// What it means. Where something was found, as far as it could be understood; missing only
    /// where the file could not be read at all.
    pub machine: Option<Machine>,
    /// Every configuration; only of a machine that was resolved without errors.
    pub exploration: Option<Exploration>,
    /// What is known of its properties; nothing, unless every configuration is known.
    pub proof: Option<Proof>,
}

/// Reads, resolves, explores and checks a specification.
pub fn compile(source: Source) -> Compiled {
    compile_within(source, Limits::default(), &mut |_| {})
}

/// The same with other limits to exploring, and told now and then how far that has come.
pub fn compile_within(
    source: Source,
    limits: Limits,
    progress: &mut dyn FnMut(Progress),
) -> Compiled {
    let mut diagnostics = Diagnostics::new();
    let document = parse(&source, &mut diagnostics);
    let machine = document.map(|document| resolve(&document, &mut diagnostics));
    let sound = machine.as_ref().filter(|_| diagnostics.is_empty());
    let exploration = sound.map(|machine| explore_with(machine, limits, progress));
    let explored = sound.zip(exploration.as_ref());
    let proof = explored.and_then(|(machine, exploration)| prove(machine, exploration));
    if let Some((machine, exploration)) = explored {
        check(machine, exploration, &mut diagnostics);
        if let Some(proof) = &proof {
            check_proof(machine, proof, &mut diagnostics);
        }
        apply_allows(&machine.allows, &mut diagnostics);
    }
    diagnostics.finish();
    Compiled { source, diagnostics, machine, exploration, proof }
}

/// The same for a file as it was read from the disk; one that is not UTF-8 is reported as such.
pub fn compile_bytes(path: impl Into<String>, bytes: &[u8]) -> Compiled {
    compile(Source::from_bytes(path, bytes))
}

impl Compiled {
    /// Whether nothing was found.
    pub fn is_ok(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The machine and all its configurations, if nothing was found.
    pub fn checked(&self) -> Option<(&Machine, &Exploration)> {
        self.machine.as_ref().zip(self.exploration.as_ref()).filter(|_| self.is_ok())
    }

    /// Everything that was found, as the compiler would draw it; with the colours of a terminal, if
    /// `styled`.
    pub fn report(&self, styled: bool) -> String {
        let render = if styled { render_styled } else { render_plain };
        render(&self.source, &self.diagnostics)
    }

    /// How much was checked, if nothing was found.
    pub fn summary(&self) -> Option<Summary> {
        let (machine, exploration) = self.checked()?;
        let reached = exploration.reached(machine);
        let reached_atomic =
            machine.atomic_states().filter(|&state| reached[crate::arena::Id::index(state)]);
        let satisfied = machine.satisfied_requirements();
        Some(Summary {
            states: machine.atomic_states().count(),
            composites: machine.composite_states().count(),
            events: machine.events.len(),
            cells: reached_atomic.count() * machine.events.len(),
            configurations: exploration.len(),
            satisfied: satisfied.iter().filter(|&&satisfied| satisfied).count(),
            requirements: satisfied.len(),
        })
    }
}

/// How much of a specification was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its atomic states.
    pub states: usize,
    /// Its composite states, the machine itself not counted.
    pub composites: usize,
    /// Its events.
    pub events: usize,
    /// The pairs of a reachable atomic state and an event; all of them are decided.
    pub cells: usize,
    /// The configurations that some run reaches.
    pub configurations: usize,
    /// The requirements that something satisfies.
    pub satisfied: usize,
    /// All requirements.
    pub requirements: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", counted(self.states, "state"))?;
        if self.composites > 0 {
            write!(f, " in {}", counted(self.composites, "composite"))?;
        }
        write!(f, ", {}", counted(self.events, "event"))?;
        write!(f, ", {} decided", counted(self.cells, "cell"))?;
        write!(f, " in {}", counted(self.configurations, "configuration"))?;
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
