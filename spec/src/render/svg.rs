//! The picture of a machine as SVG, laid out here: nothing need be installed.
//!
//! It reads like the map of a railway. The states stand below each other, the happy path is one
//! heavy, straight, numbered line through them, and composites are tinted frames. Everything else
//! that leads somewhere is a line of text beside the state, or the frame, that declares it; from
//! there a line runs to a lane on the right and back to where it leads. All that leads to one state
//! for one purpose shares a lane. So no text lies on a line, and no line on another, however many
//! there are. What a machine refuses or ignores is not drawn: that is what the table is for.
//!
//! Colours follow the light or dark scheme of whoever looks; roles differ by line and by word, too.

pub(in crate::render) mod draw;
mod frame;
mod header;
mod lanes;
mod layout;
#[cfg(feature = "tools")]
pub(super) mod listed;
mod marks;
#[cfg(feature = "tools")]
mod pages;
pub(in crate::render) mod metrics;
pub(in crate::render) mod style;
mod view;

pub use marks::{Mark, Marks};
#[cfg(feature = "tools")]
pub use pages::{Page, page_files, pages};

use crate::machine::{Machine, StateId, TransitionId};
use style::Place;

/// What a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How much of it.
    pub level: Level,
    /// Only this state and its neighbours.
    pub around: Option<StateId>,
    /// Only what is in this composite, and where that leads.
    pub inside: Option<StateId>,
    /// With `inside`: the composites around it are closed.
    pub closed_around: bool,
}

/// How much a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Composites, closed.
    Overview,
    /// All states; what is long is cut, and whole in the tooltip.
    #[default]
    Standard,
    /// All states, nothing cut.
    Full,
}

/// The machine as a picture; the same machine is always the same text.
pub fn svg(machine: &Machine, options: &Options) -> String {
    marked(machine, options, &Marks::default())
}

/// The arrows of the picture: the id of each, and the transitions it stands for.
pub fn arrows(machine: &Machine, options: &Options) -> Vec<(String, Vec<TransitionId>)> {
    let marks = Marks::default();
    let view = view::View::new(machine, options, &marks);
    let told = view.arrows.iter();
    told.map(|arrow| (draw::arrow_id(machine, arrow), arrow.transitions.clone())).collect()
}

/// The same, with marks on some of its states and transitions.
pub fn marked(machine: &Machine, options: &Options, marks: &Marks) -> String {
    let view = view::View::new(machine, options, marks);
    draw::draw(&view, &layout::layout(&view), Place::File)
}

/// The same for a page of rustdoc: its colours follow the theme that is chosen there, and no line is
/// empty, so that it can stand in Markdown.
pub(in crate::render) fn in_rustdoc(machine: &Machine, options: &Options) -> String {
    let view = view::View::new(machine, options, &Marks::default());
    draw::draw(&view, &layout::layout(&view), Place::Rustdoc)
}
