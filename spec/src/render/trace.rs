//! Which requirement is satisfied by what, and what tests that: the trace matrix.
//!
//! Three kinds of test are told apart, because they show different things. A scenario or a property
//! says what must come, apart from the lines that bring it about: it can fail when they are wrong.
//! A generated test of a cell says that the code does what the file says; whether the file is right
//! it cannot know.

mod markdown;
mod satisfiers;

pub use markdown::markdown;

use crate::explore::Exploration;
use crate::machine::{Machine, RequirementId};
use crate::suite::{Suite, Tests, suite};

/// The trace matrix of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The name of the machine.
    pub machine: String,
    /// How people call it.
    pub title: String,
    /// The file it stands in.
    pub file: String,
    /// How many cells have a generated test.
    pub cells: usize,
    /// The requirements, in order of declaration.
    pub requirements: Vec<Traced>,
}

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// Its name.
    pub id: String,
    /// The document it comes from: short name and title.
    pub source: Option<(String, String)>,
    /// What it says.
    pub text: String,
    /// The line that declares it.
    pub line: usize,
    /// What satisfies it, in order of position.
    pub satisfied_by: Vec<Satisfier>,
    /// The scenarios that name it.
    pub scenarios: Vec<Named>,
    /// The properties that name it; each is proved, or the file would be in error.
    pub properties: Vec<Named>,
    /// The generated tests of the cells that its transitions, states and events decide.
    pub cells: Vec<String>,
}

/// Something of the file, and its line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The line.
    pub line: usize,
    /// What it is called there.
    pub name: String,
}

/// A part of the file that names a requirement under `satisfies:`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Satisfier {
    /// Where it stands, and what it is called.
    pub named: Named,
    /// What it is.
    pub kind: SatisfierKind,
}

/// What can satisfy a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SatisfierKind {
    /// The machine as a whole.
    Machine,
    /// A state.
    State,
    /// An event.
    Event,
    /// A branch.
    Transition,
    /// A property.
    Property,
    /// An assumption: the caller fulfils it.
    Assumption,
    /// A scenario.
    Scenario,
}

/// How far a requirement is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// Nothing satisfies it.
    Unsatisfied,
    /// It binds the caller, and is no part of the machine.
    CallersDuty,
    /// Something satisfies it, and nothing tests that.
    Untested,
    /// Generated tests show that the code does what the file says.
    Cells,
    /// A scenario or a property would fail if the file did not satisfy it.
    Independent,
}

impl SatisfierKind {
    /// Its word in tables and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            SatisfierKind::Machine => "machine",
            SatisfierKind::State => "state",
            SatisfierKind::Event => "event",
            SatisfierKind::Transition => "transition",
            SatisfierKind::Property => "property",
            SatisfierKind::Assumption => "assumption",
            SatisfierKind::Scenario => "scenario",
        }
    }
}

impl Coverage {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Coverage::Unsatisfied => "unsatisfied",
            Coverage::CallersDuty => "caller",
            Coverage::Untested => "untested",
            Coverage::Cells => "cells",
            Coverage::Independent => "independent",
        }
    }
}

impl Traced {
    /// How far it is tested.
    pub fn coverage(&self) -> Coverage {
        let is_duty = |by: &Satisfier| by.kind == SatisfierKind::Assumption;
        if self.satisfied_by.is_empty() {
            Coverage::Unsatisfied
        } else if !self.scenarios.is_empty() || !self.properties.is_empty() {
            Coverage::Independent
        } else if !self.cells.is_empty() {
            Coverage::Cells
        } else if self.satisfied_by.iter().all(is_duty) {
            Coverage::CallersDuty
        } else {
            Coverage::Untested
        }
    }
}

/// The trace matrix of a machine in which nothing was found.
pub fn trace(machine: &Machine, exploration: &Exploration) -> Trace {
    let cells = suite(machine, exploration, Tests::Matrix);
    let requirements = machine.requirements.ids().map(|id| traced(machine, &cells, id));
    Trace {
        machine: machine.name.clone(),
        title: machine.label().to_owned(),
        file: machine.source.file_name().to_owned(),
        cells: cells.cases.len(),
        requirements: requirements.collect(),
    }
}

fn traced(machine: &Machine, cells: &Suite, id: RequirementId) -> Traced {
    let requirement = &machine[id];
    let source = requirement.source.map(|source| &machine[source]);
    let satisfied_by = satisfiers::of(machine, id);
    let of_kind = |kind| {
        let found = satisfied_by.iter().filter(move |by| by.kind == kind);
        found.map(|by| by.named.clone()).collect()
    };
    Traced {
        id: requirement.name.clone(),
        source: source.map(|source| (source.name.clone(), source.title.clone())),
        text: requirement.text.clone(),
        line: machine.source.line(requirement.span.start),
        scenarios: of_kind(SatisfierKind::Scenario),
        properties: of_kind(SatisfierKind::Property),
        cells: satisfiers::cells(machine, cells, id),
        satisfied_by,
    }
}
