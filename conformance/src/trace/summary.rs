//! What is known after logs were read.

use super::finding::{BrokenLine, Finding};
use lifechart_spec::machine::{EventId, StateId, TransitionId};

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
    /// How often each transition was certainly taken in a line that shows it.
    pub taken: Vec<(TransitionId, u64)>,
    /// After how many lines the machine was certainly in each state.
    pub stays: Vec<(StateId, u64)>,
    /// The first lines that could be read, with what became of them.
    pub followed: Vec<Followed>,
}

/// A line of a log, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Which log, counted from 0.
    pub log: u64,
    /// The line, counted from 1.
    pub line: u64,
    /// The machine that the line is about, if the log tells several apart.
    pub instance: Option<String>,
    /// The line itself, cut where it is long.
    pub text: String,
    /// The states in which it may have come.
    pub from: Vec<StateId>,
    /// The states in which the machine may have been after it.
    pub to: Vec<StateId>,
    /// The cell of the matrix that it is a case of.
    pub cell: Option<(StateId, EventId)>,
    /// The transitions that were certainly taken.
    pub taken: Vec<TransitionId>,
    /// Whether nothing explains it.
    pub deviates: bool,
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
