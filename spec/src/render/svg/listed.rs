//! What is in the picture, for one that is drawn with letters.

use super::view::{Item, View};
use super::{Marks, Options};
use crate::machine::{Machine, StateId};
use crate::render::picture::arrows::Arrow;

/// States from top to bottom, and the arrows between what is shown.
#[derive(Debug)]
pub(in crate::render) struct Listed {
    pub(in crate::render) stops: Vec<Stop>,
    pub(in crate::render) arrows: Vec<Arrow>,
    /// The happy path.
    pub(in crate::render) path: Vec<StateId>,
}

/// What stands below each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Stop {
    /// A composite begins.
    Open(StateId),
    /// A state.
    State(StateId),
    /// A composite ends.
    Close,
}

/// What a picture with these options shows.
pub(in crate::render) fn listed(machine: &Machine, options: &Options) -> Listed {
    let view = View::new(machine, options, &Marks::default());
    let stops = view.items.iter().map(|item| match item {
        Item::Open(state) => Stop::Open(*state),
        Item::State(state) => Stop::State(*state),
        Item::Close(_) => Stop::Close,
    });
    Listed { stops: stops.collect(), path: view.path.states, arrows: view.arrows }
}
