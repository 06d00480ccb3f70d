//! A machine in a terminal: the map of [`svg`](super::svg) drawn with letters, the matrix, and what
//! a state does with each event.
//!
//! States stand below each other on a rail, composites are marked by a line on the left, and what
//! leads to a state arrives from a lane on the right. Roles differ by colour, by line and by word.
//! The text has the codes of ANSI for colours; who writes it to something else leaves these out.

mod letters;
mod map;
mod matrix;
mod row;
mod state;

use crate::explore::Exploration;
use crate::machine::{Machine, StateId};
use letters::Letters;

/// How it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// No line is wider than so many columns, nor than is needed for a single word.
    pub width: usize,
    /// Only letters of ASCII.
    pub ascii: bool,
}

/// Narrower than this nothing can be read.
pub const NARROWEST: usize = 30;

impl Options {
    fn width(&self) -> usize {
        self.width.max(NARROWEST)
    }

    fn letters(&self) -> Letters {
        Letters { ascii: self.ascii }
    }
}

/// The map: of all states, or of one and its neighbours.
pub fn map(machine: &Machine, around: Option<StateId>, options: &Options) -> String {
    written(&map::map(machine, around, options), options)
}

/// What becomes of each event in each state.
pub fn matrix(machine: &Machine, exploration: &Exploration, options: &Options) -> String {
    written(&matrix::matrix(machine, exploration, options), options)
}

/// What a state is, and what becomes of each event in it.
pub fn state(
    machine: &Machine,
    exploration: &Exploration,
    state: StateId,
    options: &Options,
) -> String {
    written(&state::state(machine, exploration, state, options), options)
}

fn written(rows: &[row::Words], options: &Options) -> String {
    let letters = options.letters();
    let mut out = String::new();
    for row in rows {
        row::write(row, letters, &mut out);
        out.push('\n');
    }
    out
}
