//! Views of a machine as a graph.
//!
//! Every crate that uses the macro builds this one, so the few lines that are needed of a graph
//! library stand here, and the library itself only judges them.

use crate::machine::{Decision, Machine, StateId};
use std::collections::BTreeMap;
use std::time::Duration;

/// How often a path may be made longer, before the search gives up looking for still longer ones.
const MOST_STEPS: usize = 200_000;

/// How a run can go on inside a composite or atomic state without leaving it.
pub struct Inside {
    graph: Graph,
}

/// Some states, and for each the positions of those it leads to.
#[derive(Clone, Debug, Default)]
struct Graph {
    states: Vec<StateId>,
    next: Vec<Vec<usize>>,
}

/// A path, and how long it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// The atomic states, in order.
    pub states: Vec<StateId>,
    /// All that they take.
    pub total: Duration,
}

impl Inside {
    /// The atomic states inside `outer`, and the transitions between them that do not leave it.
    pub fn new(machine: &Machine, outer: StateId) -> Self {
        let mut graph = Graph::default();
        let mut nodes = BTreeMap::new();
        let inside = machine.atomic_inside(outer);
        for &state in &inside {
            nodes.insert(state, graph.add(state));
        }
        for &state in &inside {
            for id in machine.taken_in(state) {
                let transition = &machine[id];
                let Decision::Target { state: target, local } = transition.decision else {
                    continue;
                };
                let stays = machine.is_in(machine.domain(transition.source, target, local), outer);
                let ends = (nodes.get(&state), nodes.get(&machine.settle(target)));
                if let (true, (Some(&from), Some(&to))) = (stays, ends) {
                    graph.lead(from, to);
                }
            }
        }
        Self { graph }
    }

    /// The path without a repeated state that takes longest; where there are too many to try them
    /// all, the longest that was found.
    pub fn longest(&self, takes: impl Fn(StateId) -> Duration) -> Path {
        let mut search = Search {
            graph: &self.graph,
            takes: self.graph.states.iter().map(|&state| takes(state)).collect(),
            component: vec![0; self.graph.states.len()],
            best: vec![None; self.graph.states.len()],
            on_path: vec![false; self.graph.states.len()],
            steps: 0,
        };
        // Components come after those that they lead to.
        let components = self.graph.components();
        for (number, component) in components.iter().enumerate() {
            for &node in component {
                search.component[node] = number;
            }
        }
        for component in &components {
            for &node in component {
                let mut path = Vec::new();
                let mut best = Found::default();
                search.extend(node, &mut path, &mut best);
                search.best[node] = Some(best);
            }
        }
        search.whole()
    }
}

/// The longest path from a node: through its own component, then on from another node.
#[derive(Clone, Debug, Default)]
struct Found {
    total: Duration,
    within_component: Vec<usize>,
    then: Option<usize>,
}

impl Graph {
    fn add(&mut self, state: StateId) -> usize {
        self.states.push(state);
        self.next.push(Vec::new());
        self.states.len() - 1
    }

    fn lead(&mut self, from: usize, to: usize) {
        if !self.next[from].contains(&to) {
            self.next[from].push(to);
        }
    }

    /// The largest sets of nodes that all lead to each other, in some way; a set comes after those
    /// that it leads to. Tarjan's algorithm, with a stack instead of a recursion.
    fn components(&self) -> Vec<Vec<usize>> {
        let count = self.states.len();
        let mut found = Vec::new();
        let mut number: Vec<Option<usize>> = vec![None; count];
        let mut lowest = vec![0; count];
        let mut is_open = vec![false; count];
        let (mut open, mut numbered) = (Vec::new(), 0);
        for root in 0..count {
            let mut visits = vec![(root, 0)];
            while let Some((node, way)) = visits.pop() {
                if way == 0 {
                    if number[node].is_some() {
                        continue;
                    }
                    number[node] = Some(numbered);
                    lowest[node] = numbered;
                    numbered += 1;
                    is_open[node] = true;
                    open.push(node);
                } else {
                    let before = self.next[node][way - 1];
                    lowest[node] = lowest[node].min(lowest[before]);
                }
                let ways = self.next[node].iter().enumerate().skip(way);
                let mut further = None;
                for (position, &next) in ways {
                    match number[next] {
                        None => {
                            further = Some((position, next));
                            break;
                        }
                        Some(number) if is_open[next] => lowest[node] = lowest[node].min(number),
                        Some(_) => {}
                    }
                }
                if let Some((position, next)) = further {
                    visits.push((node, position + 1));
                    visits.push((next, 0));
                } else if number[node] == Some(lowest[node]) {
                    let start = open.iter().rposition(|&other| other == node).unwrap_or(0);
                    let component = open.split_off(start);
                    for &closed in &component {
                        is_open[closed] = false;
                    }
                    found.push(component);
                }
            }
        }
        found
    }
}

struct Search<'g> {
    graph: &'g Graph,
    takes: Vec<Duration>,
    component: Vec<usize>,
    best: Vec<Option<Found>>,
    on_path: Vec<bool>,
    steps: usize,
}

impl Search<'_> {
    /// Tries every path that goes on from `node` in its component. A stack and not a recursion:
    /// a component may be as large as the machine.
    fn extend(&mut self, start: usize, path: &mut Vec<usize>, best: &mut Found) {
        let mut ways: Vec<(Duration, Vec<usize>)> = Vec::new();
        self.enter(start, Duration::ZERO, path, &mut ways, best);
        while let Some((total, next)) = ways.last_mut() {
            let total = *total;
            match next.pop() {
                Some(node) if !self.on_path[node] && self.steps < MOST_STEPS => {
                    self.enter(node, total, path, &mut ways, best);
                }
                Some(_) => {}
                None => {
                    ways.pop();
                    if let Some(left) = path.pop() {
                        self.on_path[left] = false;
                    }
                }
            }
        }
    }

    fn enter(
        &mut self,
        node: usize,
        before: Duration,
        path: &mut Vec<usize>,
        ways: &mut Vec<(Duration, Vec<usize>)>,
        best: &mut Found,
    ) {
        self.steps += 1;
        self.on_path[node] = true;
        path.push(node);
        let total = before.saturating_add(self.takes[node]);
        let own = self.component[node];
        let (mut inside, mut then) = (Vec::new(), None);
        let mut onwards = Duration::ZERO;
        for &next in self.graph.next[node].iter().rev() {
            if self.component[next] == own {
                inside.push(next);
            } else if let Some(found) = &self.best[next]
                && (then.is_none() || found.total > onwards)
            {
                onwards = found.total;
                then = Some(next);
            }
        }
        let whole = total.saturating_add(onwards);
        if whole > best.total || best.within_component.is_empty() {
            *best = Found { total: whole, within_component: path.clone(), then };
        }
        ways.push((total, inside));
    }

    /// The longest of all paths, put together.
    fn whole(&self) -> Path {
        let nodes = (0..self.graph.states.len()).rev();
        let longest = nodes.max_by_key(|&node| self.best[node].as_ref().map(|found| found.total));
        let mut states = Vec::new();
        let mut next = longest;
        let total = longest.and_then(|node| self.best[node].as_ref());
        let total = total.map(|found| found.total).unwrap_or_default();
        while let Some(found) = next.and_then(|node| self.best[node].as_ref()) {
            states.extend(found.within_component.iter().map(|&node| self.graph.states[node]));
            next = found.then;
        }
        Path { states, total }
    }
}

#[cfg(test)]
mod tests;
