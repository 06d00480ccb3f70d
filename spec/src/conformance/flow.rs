//! Which steps of a tour are walked again, so that their sum is least.
//!
//! A walk over all cells exists where every state is left as often as it is entered. States that are
//! entered more often send the difference, along cheapest paths, to those that are left more often:
//! a minimum-cost flow, by successive shortest paths with potentials.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An edge, and how often it is walked beside the one time that is required.
#[derive(Clone, Copy, Debug)]
struct Arc {
    to: usize,
    cost: i64,
    left: u32,
    /// The arc in the other direction.
    back: usize,
}

/// A network with unlimited edges.
pub(super) struct Network {
    arcs: Vec<Arc>,
    out: Vec<Vec<usize>>,
}

const UNLIMITED: u32 = u32::MAX / 2;

impl Network {
    pub(super) fn new(nodes: usize) -> Self {
        Self { arcs: Vec::new(), out: vec![Vec::new(); nodes] }
    }

    /// Adds an edge; its number.
    pub(super) fn edge(&mut self, from: usize, to: usize, cost: u32) -> usize {
        let at = self.arcs.len();
        self.arcs.push(Arc { to, cost: i64::from(cost), left: UNLIMITED, back: at + 1 });
        self.arcs.push(Arc { to: from, cost: -i64::from(cost), left: 0, back: at });
        self.out[from].push(at);
        self.out[to].push(at + 1);
        at
    }

    /// How often an edge is used.
    pub(super) fn used(&self, edge: usize) -> u32 {
        self.arcs[self.arcs[edge].back].left
    }

    /// Sends what is above zero to where it is below. Every place must be reachable from every
    /// other one; what is not stays where it is.
    pub(super) fn balance(&mut self, surplus: &mut [i64]) {
        let mut potential = vec![0_i64; self.out.len()];
        while let Some((path, end)) = self.cheapest(surplus, &mut potential) {
            let begin = path.first().map_or(end, |&arc| self.arcs[self.arcs[arc].back].to);
            let least = path.iter().map(|&arc| i64::from(self.arcs[arc].left)).min();
            let amount = surplus[begin].min(-surplus[end]).min(least.unwrap_or(0));
            if amount <= 0 {
                return;
            }
            surplus[begin] -= amount;
            surplus[end] += amount;
            for arc in path {
                self.arcs[arc].left -= amount as u32;
                let back = self.arcs[arc].back;
                self.arcs[back].left += amount as u32;
            }
        }
    }

    /// A cheapest path from any place above zero to one below.
    fn cheapest(&self, surplus: &[i64], potential: &mut [i64]) -> Option<(Vec<usize>, usize)> {
        let nodes = self.out.len();
        let mut distance = vec![i64::MAX; nodes];
        let mut arrival: Vec<Option<usize>> = vec![None; nodes];
        let mut queue = BinaryHeap::new();
        for node in (0..nodes).filter(|&node| surplus[node] > 0) {
            distance[node] = 0;
            queue.push(Reverse((0, node)));
        }
        let mut end = None;
        while let Some(Reverse((cost, node))) = queue.pop() {
            if cost > distance[node] {
                continue;
            }
            if surplus[node] < 0 {
                end = Some((node, cost));
                break;
            }
            for &arc in self.out[node].iter().filter(|&&arc| self.arcs[arc].left > 0) {
                let Arc { to, cost: step, .. } = self.arcs[arc];
                let further = cost + step + potential[node] - potential[to];
                if further < distance[to] {
                    distance[to] = further;
                    arrival[to] = Some(arc);
                    queue.push(Reverse((further, to)));
                }
            }
        }
        let (end, length) = end?;
        for (potential, distance) in potential.iter_mut().zip(&distance) {
            *potential += (*distance).min(length);
        }
        let mut path = Vec::new();
        let mut at = end;
        while let Some(arc) = arrival[at] {
            path.push(arc);
            at = self.arcs[self.arcs[arc].back].to;
        }
        path.reverse();
        Some((path, end))
    }
}
