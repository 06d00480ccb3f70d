//! A machine that is too large for one picture: an overview, and a page for each composite.

use super::style::Place;
use super::view::{Links, View};
use super::{Level, Marks, Options, draw, layout};
use crate::machine::{Machine, StateId};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// With more states than this a picture is divided.
const MOST: usize = 25;

/// One of several pictures of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The composite it shows; none: it is the overview.
    pub of: Option<StateId>,
    /// The name of its file.
    pub file: String,
    /// The picture.
    pub picture: String,
}

/// The overview and the page of each composite, where a machine has more than 25 states and
/// composites; otherwise none.
///
/// `stem` is the name of the overview's file without `.svg`: the page of `frozen` is
/// `stem.frozen.svg`. Closed composites lead to their pages, and pages lead back. Where a composite
/// has more than 25 states, too, those inside it are closed on its page and have pages of their own.
pub fn pages(machine: &Machine, stem: &str) -> Vec<Page> {
    let files = page_files(machine, stem);
    if files.is_empty() {
        return Vec::new();
    }
    let overview = Options { level: Level::Overview, ..Options::default() };
    let mut pages = vec![Page {
        of: None,
        file: format!("{stem}.svg"),
        picture: drawn(machine, &overview, &files, None),
    }];
    for (&state, file) in &files {
        let level = if is_large(machine, state) { Level::Overview } else { Level::Standard };
        let options =
            Options { level, inside: Some(state), closed_around: true, ..Options::default() };
        let up = match machine[state].parent.and_then(|outer| Some((outer, files.get(&outer)?))) {
            Some((outer, file)) => (machine[outer].label().to_owned(), href(file)),
            None => (format!("{}: overview", machine.label()), href(&format!("{stem}.svg"))),
        };
        let picture = drawn(machine, &options, &files, Some(up));
        pages.push(Page { of: Some(state), file: file.clone(), picture });
    }
    pages
}

/// The composites that have pages, and what these are called.
pub fn page_files(machine: &Machine, stem: &str) -> BTreeMap<StateId, String> {
    let outer = |state: StateId| machine[state].parent.unwrap_or(machine.root());
    machine
        .composite_states()
        .filter(|&state| is_large(machine, outer(state)))
        .map(|state| (state, format!("{stem}.{}.svg", machine[state].name)))
        .collect()
}

/// Whether a composite, or the machine itself, is too large to be shown open.
fn is_large(machine: &Machine, state: StateId) -> bool {
    machine.atomic_inside(state).len() > MOST
}

fn drawn(
    machine: &Machine,
    options: &Options,
    all: &BTreeMap<StateId, String>,
    up: Option<(String, String)>,
) -> String {
    let mut view = View::new(machine, options, &Marks::default());
    let pages = all.iter().map(|(&state, file)| (state, href(file))).collect();
    view.links = Links { pages, up };
    draw::draw(&view, &layout::layout(&view), Place::File)
}

/// The name of a file beside this one, as a link.
fn href(file: &str) -> String {
    let mut href = String::new();
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                href.push(char::from(byte));
            }
            other => {
                let _ = write!(href, "%{other:02X}");
            }
        }
    }
    href
}
