//! What is known after logs were read.

use super::finding::{BrokenLine, Finding};
use lifechart_spec::machine::{EventId, StateId};

/// What is known after logs were read.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// How many logs.
    pub logs: u64,
    /// How many lines.
    pub lines: u64,
    /// How many of them told something.
    pub understood: u64,
    /// How many were empty or left out by the mapping.
    pub ignored: u64,
    /// How many could not be read.
    pub broken: u64,
    /// How many machines were told apart.
    pub instances: u64,
    /// The first lines that could not be read.
    pub broken_lines: Vec<BrokenLine>,
    /// How much was found.
    pub found: u64,
    /// The first findings.
    pub findings: Vec<Finding>,
    /// Sets, or machines where there are none: how many conform.
    pub conforming: u64,
    /// How many deviate.
    pub deviating: u64,
    /// How many had not ended when their log did.
    pub unfinished: u64,
    /// The first of those: what they are called, the log, the line in which they began, and the
    /// states they were in.
    pub unfinished_sets: Vec<Unfinished>,
    /// Whether somewhere there were too many explanations to keep them all.
    pub partial: bool,
    /// How often each cell was seen: state, event, and how often.
    pub cells: Vec<(StateId, EventId, u64)>,
}

/// A set that had not ended when its log did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The log, as it was called.
    pub log: String,
    /// What the set, or the machine, is called.
    pub name: String,
    /// The line in which it began.
    pub line: u64,
    /// The states in which it may have been.
    pub states: Vec<StateId>,
}

impl Summary {
    /// Whether all that could be read conforms.
    pub fn conforms(&self) -> bool {
        self.found == 0
    }
}
