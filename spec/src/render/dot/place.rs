//! How arrows become edges: which way they are written, where they are clipped, what they may bend.
//!
//! Graphviz ranks states by the edges it is given. So every edge is written in the direction of the
//! picture, and one that goes back is drawn with `dir=back`. An arrow of a composite runs between
//! two atomic states and is clipped at the border (`ltail`, `lhead`); one that would have to go
//! from a composite into itself, and one that passes many states, runs through a node of its own
//! that carries its text.

use crate::machine::{Machine, Role, StateId};
use crate::render::picture::arrows::Arrow;
use crate::render::picture::path::Positions;
use std::collections::BTreeMap;

/// An arrow over more states than this carries its text in a node of its own.
const FAR: usize = 3;
/// With more states than this nobody follows an arrow by its text; the table says more.
const MANY: usize = 100;

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
    /// The state that node stands beside.
    pub(super) beside: Option<StateId>,
}

/// Decides how all arrows are drawn.
pub(super) fn place_all(machine: &Machine, positions: &Positions, arrows: &[Arrow]) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut beside: BTreeMap<StateId, usize> = BTreeMap::new();
    for arrow in arrows {
        if arrow.local && machine[arrow.head].parent == Some(arrow.tail) {
            let before = beside.entry(arrow.head).or_default();
            placed.push(local(arrow, *before));
            *before += 1;
        } else {
            placed.push(place(machine, positions, arrow));
        }
    }
    placed
}

/// From a text beside the state it leads to: on one side and the other in turn.
fn local(arrow: &Arrow, before: usize) -> Placed {
    let head = End::State(arrow.head);
    let edge = match before % 2 {
        0 => edge(End::Text, head, Points::Forward, 1),
        _ => edge(head, End::Text, Points::Back, 1),
    };
    Placed { edges: vec![edge], text: Some(arrow.tail), beside: Some(arrow.head) }
}

fn place(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    if arrow.tail == machine.root() {
        return from_anywhere(machine, arrow);
    }
    let inside = machine.is_in(arrow.head, arrow.tail);
    if inside && !machine[arrow.tail].is_atomic() {
        return nested(machine, positions, arrow);
    }
    side_by_side(machine, positions, arrow)
}

fn end(machine: &Machine, state: StateId, toward: StateId) -> End {
    if machine[state].is_atomic() { End::State(state) } else { End::Border(state, toward) }
}

/// From the small text "any state" to where it leads.
fn from_anywhere(machine: &Machine, arrow: &Arrow) -> Placed {
    let edges = vec![edge(End::Text, End::State(arrow.head), Points::Forward, 2)];
    Placed { edges, text: Some(machine.root()), beside: None }
}

/// From a composite to a state in it: out of the border and in again, or inside if it is local.
fn nested(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    let (outer, inner) = (arrow.tail, End::State(arrow.head));
    if arrow.local {
        let edges = vec![edge(End::Text, inner, Points::Forward, 1)];
        return Placed { edges, text: Some(outer), beside: None };
    }
    let text = machine[outer].parent.unwrap_or(machine.root());
    let border = End::Border(outer, arrow.head);
    let at = positions.first(arrow.head);
    let above = at - positions.first(outer).min(at) <= positions.last(outer).max(at) - at;
    let edges = match above {
        true => vec![
            edge(End::Text, border, Points::None, 1),
            edge(End::Text, inner, Points::Forward, 1),
        ],
        false => {
            vec![edge(border, End::Text, Points::None, 1), edge(inner, End::Text, Points::Back, 1)]
        }
    };
    Placed { edges, text: Some(text), beside: None }
}

/// Between two states of which neither is in the other.
fn side_by_side(machine: &Machine, positions: &Positions, arrow: &Arrow) -> Placed {
    let (tail, head) = (arrow.tail, arrow.head);
    // What closes a circle cannot be straight.
    let closes = positions.first(tail) >= positions.last(head);
    let weight = if arrow.role == Role::Main && !closes { 100 } else { 1 };
    let direct = |edge| Placed { edges: vec![edge], text: None, beside: None };
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
    let far = machine.states.len() <= MANY
        && positions.first(second).saturating_sub(positions.last(first)) > FAR;
    if !far || arrow.role == Role::Main {
        return direct(edge(upper, lower, points, weight));
    }
    // The text stands near the end where the arrow begins.
    let root = machine.root();
    let edges = match back {
        true => {
            vec![edge(upper, End::Text, Points::Back, 1), edge(End::Text, lower, Points::None, 3)]
        }
        false => {
            vec![
                edge(upper, End::Text, Points::None, 3),
                edge(End::Text, lower, Points::Forward, 1),
            ]
        }
    };
    Placed { edges, text: Some(root), beside: None }
}

fn edge(tail: End, head: End, points: Points, weight: u32) -> Edge {
    Edge { tail, head, points, weight, ranks: true }
}
