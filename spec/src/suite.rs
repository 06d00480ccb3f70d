//! What to test: words of inputs, each with the outcome the interpreter expects.
//!
//! A suite is a Mealy machine cut out of the specification. Its *points* are configurations with
//! their clocks; a *row* says what comes of one input at a point: the outcome, the context
//! afterwards, the next point. An access word is the chain of rows that first led to a point.
//!
//! - The **matrix** has one case for every reachable atomic state, input and guard case: each
//!   choice that occurs for an event there, `done` and `failed` of the running activity, each
//!   deadline, how a `try` ends. The nearest configuration stands for all.
//! - **All pairs** takes every row of every point of the matrix, and after each cell every row of
//!   the point it leads to. State and context are read back after each step. Every input with each
//!   of its witness payloads is among the rows, not only one per guard case.
//!
//! No time passes but by waiting for the next deadline. An `after` that some other one always
//! comes before has no case: see [`Suite::untested`].
//!
//! Expected outcomes come from [`crate::semantics`], the code under test from the generator.

mod bounds;
mod build;
mod literal;
mod names;
mod trim;

pub use literal::{Literal, literal};

use crate::explore::Exploration;
use crate::machine::{ActivityId, Machine, StateId, Value};
use crate::semantics::{Configuration, Input, InputKind, Outcome, World};

/// How much is tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tests {
    /// Nothing.
    None,
    /// One case per cell and guard case.
    Matrix,
    /// The matrix, and after each of its cells every input again.
    #[default]
    Pairs,
}

impl Tests {
    /// Its word in the options of the macro and of the command.
    pub fn as_str(self) -> &'static str {
        match self {
            Tests::None => "none",
            Tests::Matrix => "matrix",
            Tests::Pairs => "pairs",
        }
    }

    /// The choice with this word.
    pub fn from_word(word: &str) -> Option<Tests> {
        [Tests::None, Tests::Matrix, Tests::Pairs].into_iter().find(|tests| tests.as_str() == word)
    }
}

/// What to test of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suite {
    /// The points, the first one first.
    pub points: Vec<Point>,
    /// Every input that a row has.
    pub stimuli: Vec<Stimulus>,
    /// Every outcome that a row has.
    pub expected: Vec<Expected>,
    /// The cases of the matrix, by state in order of declaration, then by input.
    pub cases: Vec<Case>,
    /// Whether pairs are tested from the points that say so.
    pub pairs: bool,
    /// Decisions that occur but have no case, because other deadlines always come first.
    pub untested: usize,
}

/// A configuration and its clocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The configuration; its ids are numbered per type in the order in which the fields first
    /// have them.
    pub configuration: Configuration,
    /// The point and row that first led here; none for the first point.
    pub arrival: Option<(usize, usize)>,
    /// Whether it stands for cells of the matrix, so that pairs begin here.
    pub begins_pairs: bool,
    /// What comes of inputs here.
    pub rows: Vec<Row>,
}

/// What comes of one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The input, a position in [`Suite::stimuli`].
    pub stimulus: usize,
    /// What must come of it, a position in [`Suite::expected`].
    pub expected: usize,
    /// The context afterwards, its ids as they are numbered before the step.
    pub after: Vec<Value>,
    /// The point it leads to.
    pub to: usize,
    /// Whether it is a cell of the matrix, so that every input is tried after it.
    pub is_cell: bool,
}

/// An input of a machine with clocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Stimulus {
    /// An event with the end of its `try`, or the end of the running activity.
    Step {
        /// What happens.
        input: Input,
        /// How the outside answers.
        world: World,
        /// What ends: the running activity, or the one that is tried.
        activity: Option<ActivityId>,
    },
    /// Wait until something comes due.
    Elapse(World),
}

/// What must come of an input.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A step.
    Step(Outcome),
    /// A `within` has passed.
    Overrun(StateId),
    /// No branch of the `after` holds.
    Nothing,
}

/// One cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The atomic state.
    pub state: StateId,
    /// Its name, a Rust identifier, unique among the cases of the state.
    pub name: String,
    /// What happens.
    pub on: InputKind,
    /// The point.
    pub point: usize,
    /// The row.
    pub row: usize,
}

/// What to test of a machine that was resolved without errors and explored.
pub fn suite(machine: &Machine, exploration: &Exploration, tests: Tests) -> Suite {
    if tests == Tests::None {
        return Suite::default();
    }
    let mut builder = build::Builder::new(machine, exploration);
    let cases = builder.matrix();
    let pairs = tests == Tests::Pairs && builder.add_pairs(&cases);
    let mut suite = trim::trim(builder.finish(cases, pairs));
    names::name(machine, &mut suite);
    suite
}

impl Suite {
    /// The points and rows on the way to a point.
    pub fn access(&self, point: usize) -> Vec<(usize, usize)> {
        let mut way = Vec::new();
        let mut at = point;
        while let Some((from, row)) = self.points.get(at).and_then(|point| point.arrival) {
            way.push((from, row));
            at = from;
        }
        way.reverse();
        way
    }
}
