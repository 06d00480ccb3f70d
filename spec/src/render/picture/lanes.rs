//! Lanes beside a picture: which line runs in which, so that none lies on another.

/// A lane for each extent, counted from the one next to the picture: short ones first, and in one
/// lane there is more than `apart` between two.
pub(in crate::render) fn assign(extents: &[(i32, i32)], apart: i32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by_key(|&index| {
        let (low, high) = extents[index];
        (high - low, low)
    });
    let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
    let mut lanes = vec![0; extents.len()];
    for index in order {
        let (low, high) = extents[index];
        let is_free = |lane: &Vec<(i32, i32)>| {
            lane.iter().all(|&(other_low, other_high)| {
                high + apart < other_low || other_high + apart < low
            })
        };
        let lane = taken.iter().position(is_free).unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(Vec::new());
        }
        taken[lane].push((low, high));
        lanes[index] = lane;
    }
    lanes
}
