//! The lanes on the right: which line runs in which, so that none lies on another.

use super::frame::Head;
use crate::render::picture;

/// Arrows to one state for one purpose: they share a lane.
#[derive(Debug)]
pub(super) struct Bundle {
    /// Where each arrow leaves its text: which arrow, and the place.
    pub(super) sources: Vec<Source>,
    /// The right side of the state they lead to, and the height of their port.
    pub(super) target: (i32, i32),
}

/// The end of an arrow's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) arrow: usize,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// The part of a lane that belongs to one arrow.
#[derive(Debug)]
pub(super) struct Branch {
    pub(super) arrow: usize,
    pub(super) track: String,
    pub(super) head: Option<Head>,
    pub(super) joint: Option<(i32, i32)>,
}

/// Between two lanes.
pub(super) const APART: i32 = 13;
/// The radius of a corner.
const CORNER: i32 = 6;
/// Room for the arrow head.
const TIP: i32 = 7;

impl Bundle {
    fn extent(&self) -> (i32, i32) {
        let ys = self.sources.iter().map(|source| source.y).chain([self.target.1]);
        ys.fold((i32::MAX, i32::MIN), |(low, high), y| (low.min(y), high.max(y)))
    }
}

/// A lane for each bundle, counted from the left.
pub(super) fn assign(bundles: &[Bundle]) -> Vec<usize> {
    let extents: Vec<(i32, i32)> = bundles.iter().map(Bundle::extent).collect();
    picture::lanes::assign(&extents, 9)
}

/// The lines of a bundle whose lane is at `x`. The farthest arrow on each side draws the lane; the
/// others join it.
pub(super) fn branches(bundle: &Bundle, x: i32) -> Vec<Branch> {
    let (right, at) = bundle.target;
    let above = bundle.sources.iter().filter(|source| source.y <= at).map(|source| source.y).min();
    let below = bundle.sources.iter().filter(|source| source.y > at).map(|source| source.y).max();
    let mut has_head = false;
    let mut found = Vec::new();
    for source in &bundle.sources {
        let is_end = Some(source.y) == above || Some(source.y) == below;
        let mut branch =
            Branch { arrow: source.arrow, track: String::new(), head: None, joint: None };
        if !is_end {
            branch.track = format!("M{} {}H{x}", source.x, source.y);
            branch.joint = Some((x, source.y));
        } else {
            branch.track = turned(source, x, at);
            if !has_head {
                branch.track += &format!("H{}", right + TIP);
                branch.head = Some(Head::Left(right, at));
                has_head = true;
            }
        }
        found.push(branch);
    }
    found
}

/// To the right, along the lane, and to the left again.
fn turned(source: &Source, x: i32, at: i32) -> String {
    let (from, height) = (source.y, (at - source.y).abs());
    let corner = CORNER.min(height / 2);
    let down = if at >= from { corner } else { -corner };
    format!(
        "M{} {from}H{}Q{x} {from} {x} {}V{}Q{x} {at} {} {at}",
        source.x,
        x - corner,
        from + down,
        at - down,
        x - corner,
    )
}
