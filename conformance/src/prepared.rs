//! A suite that is ready to be run: every call and every answer is worked out once.

use crate::{Options, Refusal};
use lifechart_spec::conformance::{
    self as suites, Claim, Position, Prefix, Seen, Size, Specification, Stimulus, Trie,
};
use lifechart_spec::machine::EventId;
use std::collections::BTreeMap;

/// A suite that is ready to be run.
///
/// A test is a node of the suite's tree that no other comes after; a node is a call, the answer to
/// it, and the node before.
#[derive(Clone, Debug)]
pub struct Prepared<'s> {
    specification: &'s Specification<'s>,
    claim: Claim,
    nodes: Vec<Node>,
    /// The last node of each test.
    tests: Vec<u32>,
    calls: Vec<suites::Call>,
    size: Size,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The node before; [`FIRST`], if there is none.
    before: u32,
    /// Which call.
    call: u32,
    /// What must be seen, a position in [`Specification::seen`].
    pub(crate) seen: u32,
    pub(crate) symbol: u16,
}

const FIRST: u32 = u32::MAX;

impl<'s> Prepared<'s> {
    /// Makes the suite that is wanted, and works it out.
    ///
    /// # Errors
    ///
    /// [`Refusal::Suite`].
    pub fn new(specification: &'s Specification<'s>, options: &Options) -> Result<Self, Refusal> {
        let plan = options.plan(specification)?;
        let suite = plan.generate(options.most).map_err(Refusal::Suite)?;
        let claim = specification.claim(&plan);
        Ok(Self::of(specification, claim, &suite))
    }

    /// Works a suite out that may make this claim.
    pub fn of(specification: &'s Specification<'s>, claim: Claim, suite: &Trie) -> Self {
        let (nodes, tests) = (Vec::with_capacity(suite.len()), Vec::new());
        let size = suite.size();
        let mut prepared = Self { specification, claim, nodes, tests, calls: Vec::new(), size };
        prepared.lay_out(suite);
        prepared
    }

    fn lay_out(&mut self, suite: &Trie) {
        let Some(first) = self.specification.begin() else { return };
        let mut numbers: BTreeMap<suites::Call, u32> = BTreeMap::new();
        // How far the words have come that the next one can begin with: node, state, position.
        let mut way: Vec<(u32, u32, Position)> = vec![(FIRST, 0, first)];
        for Prefix { state, length, last, is_test } in suite.prefixes() {
            way.truncate(length as usize);
            let Some((before, from, position)) = way.last() else { return };
            let mut position = position.clone();
            let Some(step) = self.specification.go_on(&mut position, last) else { return };
            let fresh = numbers.len() as u32;
            let call = *numbers.entry(step.call).or_insert_with_key(|call| {
                self.calls.push(call.clone());
                fresh
            });
            let seen = self.specification.mealy().output(*from, last);
            let node = self.nodes.len() as u32;
            self.nodes.push(Node { before: *before, call, seen, symbol: last });
            if is_test {
                self.tests.push(node);
            } else {
                way.push((node, state, position));
            }
        }
    }

    /// The specification that is tested against.
    pub fn specification(&self) -> &'s Specification<'s> {
        self.specification
    }

    /// What may be said of a subject that passes.
    pub fn claim(&self) -> &Claim {
        &self.claim
    }

    /// How many tests there are, and how many inputs they have together.
    pub fn size(&self) -> Size {
        self.size
    }

    /// How many tests there are. They are counted from 0.
    pub fn tests(&self) -> usize {
        self.tests.len()
    }

    /// The event that a test ends with; none where work ends or time passes.
    pub fn ends_with(&self, test: usize) -> Option<EventId> {
        let node = self.tests.get(test).and_then(|&last| self.nodes.get(last as usize))?;
        match self.call(node)?.stimulus {
            Stimulus::Event { event, .. } => Some(event),
            Stimulus::Finish | Stimulus::Wait(_) => None,
        }
    }

    /// The word of a test.
    pub fn word(&self, test: usize) -> suites::Word {
        let mut way = Vec::new();
        self.way(test, &mut way);
        way.iter().map(|node| node.symbol).collect()
    }

    /// The steps of a test, the first one first.
    pub(crate) fn way(&self, test: usize, way: &mut Vec<Node>) {
        way.clear();
        let mut next = self.tests.get(test).copied().unwrap_or(FIRST);
        while let Some(&node) = self.nodes.get(next as usize) {
            way.push(node);
            next = node.before;
        }
        way.reverse();
    }

    pub(crate) fn call(&self, node: &Node) -> Option<&suites::Call> {
        self.calls.get(node.call as usize)
    }

    pub(crate) fn seen(&self, node: &Node) -> Option<&'s Seen> {
        self.specification.seen().get(node.seen as usize)
    }
}
