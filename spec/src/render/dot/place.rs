//! How arrows become edges: which way they are written, where they are clipped, what they may bend.
//!
//! Graphviz ranks states by the edges it is given. So every edge is written in the direction of the
//! picture, and one that goes back is drawn with `dir=back`. An arrow of a composite runs between
//! two atomic states and is clipped at the border (`ltail`, `lhead`); one that would have to go
//! from a composite into itself, and one that passes many states, runs through a node of its own
//! that carries its text.

use super::arrows::Arrow;
use super::path::Positions;
use crate::machine::{Machine, Role, StateId};

/// An arrow over more states than this carries its text in a node of its own.
const FAR: usize = 3;

/// One end of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// An atomic state.
    State(StateId),
    /// The border of a composite, in the direction of an atomic state inside it.
    Border(StateId, StateId),
    /// The node with the text of the arrow.
    Text,
}

/// One edge: from the end that stands first in the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) tail: End,
    pub(super) head: End,
    /// Where the arrow head is.
    pub(super) points: Points,
    /// How much it wants to be short and straight.
    pub(super) weight: u32,
    /// Whether it has a say in where the states stand.
    pub(super) ranks: bool,
}

/// Where the arrow head of an edge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Points {
    /// At the head.
    Forward,
    /// At the tail.
    Back,
    /// Nowhere.
    None,
}

/// How an arrow is drawn.
#[derive(Debug)]
pub(super) struct Placed {
    /// The edges, in order.
    pub(super) edges: Vec<Edge>,
    /// Where the node with its text is: in this composite, or at the top level. None: the text is a
    /// label of the only edge.
    pub(super) text: Option<StateId>,
}

/// Decides how an arrow is drawn.
pub(super) fn place(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    if arrow.tail == machine.root() {
        return from_anywhere(machine, positions, arrow);
    }
    let inside = machine.is_in(arrow.head, arrow.tail);
    let around = machine.is_in(arrow.tail, arrow.head);
    let composite = !machine[arrow.tail].is_atomic() || !machine[arrow.head].is_atomic();
    if (inside || around) && composite {
        return nested(machine, positions, arrow, inside);
    }
    side_by_side(machine, positions, arrow)
}

fn end(machine: &Machine, state: StateId, toward: StateId) -> End {
    if machine[state].is_atomic() { End::State(state) } else { End::Border(state, toward) }
}

/// From the small text "any state" to where it leads.
fn from_anywhere(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    let head = match arrow.head == machine.root() {
        true => End::State(machine.settle(arrow.head)),
        false => end(machine, arrow.head, machine.settle(arrow.head)),
    };
    let toward = positions.first(arrow.head);
    let edge = match toward == 0 {
        true => edge(End::Text, head, Points::Forward, 2),
        // Before what it leads to would be between the states of the path.
        false => Edge { ranks: false, ..edge(End::Text, head, Points::Forward, 2) },
    };
    Placed { edges: vec![edge], text: Some(machine.root()) }
}

/// Between a composite and something in it, out of the border and in again.
fn nested(machine: &Machine, positions: &Positions, arrow: &Arrow, inside: bool) -> Placed {
    let outer = if inside { arrow.tail } else { arrow.head };
    let inner = if inside { arrow.head } else { arrow.tail };
    let near = match machine[inner].is_atomic() {
        true => inner,
        false => machine.settle(inner),
    };
    let border = End::Border(outer, near);
    let inner = if inner == outer { border } else { end(machine, inner, near) };
    if arrow.local {
        let edges = vec![edge(End::Text, inner, Points::Forward, 1)];
        return Placed { edges, text: Some(outer) };
    }
    let text = machine[outer].parent.unwrap_or(machine.root());
    let at = positions.first(near);
    let above = at - positions.first(outer).min(at) <= positions.last(outer).max(at) - at;
    let (tail, head) = if inside { (border, inner) } else { (inner, border) };
    let edges = match above {
        true => {
            vec![edge(End::Text, tail, Points::None, 1), edge(End::Text, head, Points::Forward, 1)]
        }
        false => {
            vec![edge(tail, End::Text, Points::None, 1), edge(head, End::Text, Points::Back, 1)]
        }
    };
    Placed { edges, text: Some(text) }
}

/// Between two states of which neither is in the other.
fn side_by_side(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    let (tail, head) = (arrow.tail, arrow.head);
    let weight = if arrow.role == Role::Main { 100 } else { 0 };
    let direct = |edge| Placed { edges: vec![edge], text: None };
    if tail == head {
        return direct(edge(End::State(tail), End::State(head), Points::Forward, weight));
    }
    let forward = positions.last(tail) < positions.first(head);
    let back = positions.first(tail) > positions.last(head);
    let (first, second) = if back { (head, tail) } else { (tail, head) };
    let upper = end(machine, first, positions.farthest(first));
    let lower = end(machine, second, positions.nearest(second));
    let points = if back { Points::Back } else { Points::Forward };
    if !forward && !back {
        let middle = Edge { ranks: false, ..edge(upper, lower, points, weight) };
        return direct(middle);
    }
    let far = positions.first(second) - positions.last(first) > FAR;
    if !far || arrow.role == Role::Main {
        return direct(edge(upper, lower, points, weight));
    }
    // The text stands near the end where the arrow begins.
    let root = machine.root();
    let edges = match back {
        true => {
            vec![edge(upper, End::Text, Points::Back, 0), edge(End::Text, lower, Points::None, 3)]
        }
        false => {
            vec![
                edge(upper, End::Text, Points::None, 3),
                edge(End::Text, lower, Points::Forward, 0),
            ]
        }
    };
    Placed { edges, text: Some(root) }
}

fn edge(tail: End, head: End, points: Points, weight: u32) -> Edge {
    Edge { tail, head, points, weight, ranks: true }
}
