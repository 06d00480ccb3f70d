//! Views of a machine as a graph: the only place that knows the graph library.

use crate::machine::{Decision, Machine, StateId};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;
use std::time::Duration;

/// How often a path may be made longer, before the search gives up looking for still longer ones.
const MOST_STEPS: usize = 200_000;

/// How a run can go on inside a composite or atomic state without leaving it.
pub struct Inside {
    graph: DiGraph<StateId, ()>,
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
        let mut graph = DiGraph::new();
        let mut nodes = BTreeMap::new();
        let inside = machine.atomic_inside(outer);
        for &state in &inside {
            nodes.insert(state, graph.add_node(state));
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
                    graph.update_edge(from, to, ());
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
            takes: self.graph.node_weights().map(|&state| takes(state)).collect(),
            component: vec![0; self.graph.node_count()],
            best: vec![None; self.graph.node_count()],
            on_path: vec![false; self.graph.node_count()],
            steps: 0,
        };
        // Components come after those that they lead to.
        let components = kosaraju_scc(&self.graph);
        for (number, component) in components.iter().enumerate() {
            for node in component {
                search.component[node.index()] = number;
            }
        }
        for component in &components {
            for &node in component {
                let mut path = Vec::new();
                let mut best = Found::default();
                search.extend(node, &mut path, &mut best);
                search.best[node.index()] = Some(best);
            }
        }
        search.whole()
    }
}

/// The longest path from a node: through its own component, then on from another node.
#[derive(Clone, Debug, Default)]
struct Found {
    total: Duration,
    within_component: Vec<NodeIndex>,
    then: Option<NodeIndex>,
}

struct Search<'g> {
    graph: &'g DiGraph<StateId, ()>,
    takes: Vec<Duration>,
    component: Vec<usize>,
    best: Vec<Option<Found>>,
    on_path: Vec<bool>,
    steps: usize,
}

impl Search<'_> {
    /// Tries every path that goes on from `node` in its component. A stack and not a recursion:
    /// a component may be as large as the machine.
    fn extend(&mut self, start: NodeIndex, path: &mut Vec<NodeIndex>, best: &mut Found) {
        let mut ways: Vec<(Duration, Vec<NodeIndex>)> = Vec::new();
        self.enter(start, Duration::ZERO, path, &mut ways, best);
        while let Some((total, next)) = ways.last_mut() {
            let total = *total;
            match next.pop() {
                Some(node) if !self.on_path[node.index()] && self.steps < MOST_STEPS => {
                    self.enter(node, total, path, &mut ways, best);
                }
                Some(_) => {}
                None => {
                    ways.pop();
                    if let Some(left) = path.pop() {
                        self.on_path[left.index()] = false;
                    }
                }
            }
        }
    }

    fn enter(
        &mut self,
        node: NodeIndex,
        before: Duration,
        path: &mut Vec<NodeIndex>,
        ways: &mut Vec<(Duration, Vec<NodeIndex>)>,
        best: &mut Found,
    ) {
        self.steps += 1;
        self.on_path[node.index()] = true;
        path.push(node);
        let total = before.saturating_add(self.takes[node.index()]);
        let own = self.component[node.index()];
        let (mut inside, mut then) = (Vec::new(), None);
        let mut onwards = Duration::ZERO;
        for next in self.graph.neighbors(node) {
            if self.component[next.index()] == own {
                inside.push(next);
            } else if let Some(found) = &self.best[next.index()]
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
        let longest = self
            .graph
            .node_indices()
            .rev()
            .max_by_key(|node| self.best[node.index()].as_ref().map(|found| found.total));
        let mut states = Vec::new();
        let mut next = longest;
        let total = longest.and_then(|node| self.best[node.index()].as_ref());
        let total = total.map(|found| found.total).unwrap_or_default();
        while let Some(found) = next.and_then(|node| self.best[node.index()].as_ref()) {
            states.extend(found.within_component.iter().map(|&node| self.graph[node]));
            next = found.then;
        }
        Path { states, total }
    }
}

#[cfg(test)]
mod tests;
