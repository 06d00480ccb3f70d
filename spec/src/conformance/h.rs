//! The H-method: only where two words must be told apart and are not yet, the cheapest word is
//! added that does it (Dorofeeva, El-Fakih, Yevtushenko, 2005). And the SPYH-method: the same, but
//! what must follow a word may follow any that is known to converge with it (Soucha and Bogdanov,
//! 2020).
//!
//! Why convergence is proved with k extra states: take an implementation that passes, without
//! states that are alike. The shortest ways V to the n states lead to n of its states, because they
//! are told apart; at most k are left over. Suppose a word a and the word v of V with the same state
//! led to different states there, and let g be a shortest word that tells these apart. It has more
//! than k inputs, for all shorter ones follow both a and v in the suite. So for each of the k + 1
//! prefixes of g with at most k inputs, after a and after v there are two different states, both of
//! them the state of V or left over, because they are told from the rest of V. These are k + 1 edges,
//! each with another shortest length of a word that tells its ends apart, so no cycle is among them:
//! in a cycle the least length would occur twice. Prefixes that lead to different states of the
//! specification share no state, because they are told apart, too. A forest with k + 1 edges whose
//! trees have one state of V each has more than k states that are left over.

use super::convergence::Convergence;
use super::mealy::{Mealy, Word};
use super::separation::{Separation, differs_at};
use super::trie::{Node, Trie};
use super::words::sequences;

/// What makes a suite of this kind.
pub(super) struct Needs<'s> {
    pub(super) separation: &'s Separation<'s>,
    /// A shortest way to each state, the shortest first.
    pub(super) access: &'s [Word],
    /// How many states more an implementation may have.
    pub(super) extra: usize,
    /// For each state words to try first; there may be none.
    pub(super) words: &'s [Vec<Word>],
    /// The tree may have no more nodes.
    pub(super) most: u64,
}

/// The tree of a suite by the H-method.
///
/// # Errors
///
/// The number of nodes there were when it became too large.
pub(super) fn h(needs: &Needs<'_>) -> Result<Trie, usize> {
    let mut suite = Growing::new(needs);
    let ways = suite.ways(&suite.cover.clone(), needs.extra + 1)?;
    suite.tell_cover_apart()?;
    let mut nodes: Vec<Node> = ways.iter().flat_map(|way| way.iter().skip(1)).copied().collect();
    nodes.sort_unstable();
    nodes.dedup();
    for node in nodes {
        suite.tell_from_cover(node)?;
    }
    for way in &ways {
        suite.tell_along(&[&way[1..]])?;
    }
    Ok(suite.tree.trie)
}

/// The tree of a suite by the SPYH-method. Where cells lie beyond a bound nothing converges, because
/// an implementation may do anything there: then it is the H-method.
///
/// # Errors
///
/// The number of nodes there were when it became too large.
pub(super) fn spyh(needs: &Needs<'_>) -> Result<Trie, usize> {
    let mut suite = Growing::new(needs);
    let mealy = suite.mealy;
    if mealy.tested_everywhere().len() < mealy.inputs() {
        return h(needs);
    }
    suite.tell_cover_apart()?;
    let mut open: Vec<Vec<u16>> = vec![mealy.alphabet().rev().collect(); mealy.states()];
    while let Some((state, input)) = suite.next_cell(&mut open) {
        suite.prove(state, input, needs.extra)?;
    }
    Ok(suite.tree.trie)
}

struct Growing<'s> {
    separation: &'s Separation<'s>,
    mealy: &'s Mealy,
    words: &'s [Vec<Word>],
    tree: Convergence<'s>,
    /// The class of the shortest way to each state, in the order of these ways.
    cover: Vec<Node>,
    /// The same by state.
    of_state: Vec<Node>,
    most: u64,
}

impl<'s> Growing<'s> {
    fn new(needs: &Needs<'s>) -> Self {
        let Needs { separation, access, words, most, .. } = *needs;
        let mealy = separation.mealy();
        let mut tree = Convergence::new(mealy);
        let cover: Vec<Node> = access.iter().map(|word| tree.extend(0, word)).collect();
        let mut of_state = vec![0; mealy.states()];
        cover.iter().for_each(|&node| of_state[tree.state(node) as usize] = node);
        Self { separation, mealy, words, tree, cover, of_state, most }
    }

    fn check_size(&self) -> Result<(), usize> {
        let nodes = self.tree.trie.len();
        if nodes as u64 > self.most { Err(nodes) } else { Ok(()) }
    }

    /// Every sequence of so many inputs after each of these nodes, with the nodes it passes.
    fn ways(&mut self, from: &[Node], inputs: usize) -> Result<Vec<Vec<Node>>, usize> {
        let mut ways = Vec::new();
        for &node in from {
            for middle in sequences(self.mealy.inputs(), inputs) {
                let mut way = vec![node];
                let mut at = node;
                for input in middle {
                    if !self.mealy.is_tested(self.tree.state(at), input) {
                        break;
                    }
                    at = self.tree.extend(at, &[input]);
                    way.push(at);
                }
                self.check_size()?;
                ways.push(way);
            }
        }
        Ok(ways)
    }

    fn tell_cover_apart(&mut self) -> Result<(), usize> {
        for position in 1..self.cover.len() {
            let node = self.cover[position];
            let before = self.cover[..position].to_vec();
            self.tell_from(node, before, true)?;
        }
        for node in self.cover.clone() {
            self.tree.cover(node);
        }
        Ok(())
    }

    fn tell_from_cover(&mut self, node: Node) -> Result<(), usize> {
        let node = self.tree.class(node);
        if self.tree.covers(node) {
            return Ok(());
        }
        let state = self.tree.state(node);
        let others = self.cover.iter().filter(|&&other| self.tree.state(other) != state);
        let others = others.map(|&other| self.tree.class(other)).collect();
        self.tell_from(node, others, false)
    }

    /// Tells what follows these ways apart where the states differ: all that stand at different
    /// places, in one way or in two.
    fn tell_along(&mut self, ways: &[&[Node]]) -> Result<(), usize> {
        let longest = ways.iter().map(|way| way.len()).max().unwrap_or(0);
        for (early, late) in (1..longest).flat_map(|late| (0..late).map(move |early| (early, late)))
        {
            for (one, other) in
                ways.iter().flat_map(|one| ways.iter().map(move |other| (one, other)))
            {
                if let (Some(&one), Some(&other)) = (one.get(early), other.get(late)) {
                    self.tell_apart(one, other)?;
                }
            }
        }
        Ok(())
    }

    /// The cell that comes next, and it is no longer open: one that a test can be continued with.
    fn next_cell(&self, open: &mut [Vec<u16>]) -> Option<(u32, u16)> {
        let states = || (0..open.len()).filter(|&state| !open[state].is_empty());
        let ends_a_test =
            |&state: &usize| self.tree.has_leaf(self.tree.class(self.of_state[state]));
        let state = states().find(ends_a_test).or_else(|| states().next())?;
        open[state].pop().map(|input| (state as u32, input))
    }

    /// Makes sure that a cell leads to where it should.
    fn prove(&mut self, state: u32, input: u16, extra: usize) -> Result<(), usize> {
        let class = self.tree.class(self.of_state[state as usize]);
        let reached = self.tree.extend(class, &[input]);
        let target = self.tree.class(self.of_state[self.tree.state(reached) as usize]);
        if reached == target {
            return Ok(());
        }
        let ways = self.ways(&[reached], extra)?;
        let its_ways = self.ways(&[target], extra)?;
        for &node in ways.iter().chain(&its_ways).flatten() {
            self.tell_from_cover(node)?;
        }
        for (way, its) in ways.iter().zip(&its_ways) {
            self.tell_along(&[way, its])?;
        }
        self.tree.merge(reached, target);
        self.check_size()
    }

    /// Tells a node from others: first by the words for its state.
    fn tell_from(&mut self, node: Node, others: Vec<Node>, both: bool) -> Result<(), usize> {
        let state = self.tree.state(node);
        let mut left = self.unresolved(node, others);
        let mut words: Vec<&'s Word> =
            self.words.get(state as usize).into_iter().flatten().collect();
        while !left.is_empty() {
            let told = |word: &Word| -> Vec<(usize, usize)> {
                let others = left.iter().enumerate();
                let told = others.filter_map(|(at, &other)| {
                    let end = differs_at(self.mealy, state, self.tree.state(other), word)?;
                    self.is_worth(other, &word[..end], both).then_some((at, end))
                });
                told.collect()
            };
            let all = words.iter().map(|word| told(word)).enumerate();
            let best = all.max_by_key(|(at, told)| (told.len(), std::cmp::Reverse(*at)));
            let Some((at, told)) = best.filter(|(_, told)| !told.is_empty()) else { break };
            let word = words.remove(at);
            let end = told.iter().map(|&(_, end)| end).max().unwrap_or(0);
            self.tree.extend(node, &word[..end]);
            for &(other, end) in told.iter().rev() {
                let other = left.swap_remove(other);
                self.tree.extend(other, &word[..end]);
            }
            self.check_size()?;
        }
        left.into_iter().try_for_each(|other| self.tell_apart(node, other))
    }

    /// Whether a word is there already after a node, or, if the node's own words may be added, is
    /// the beginning of one of these.
    fn is_worth(&self, node: Node, word: &[u16], both: bool) -> bool {
        let own = || self.words.get(self.tree.state(node) as usize).into_iter().flatten();
        self.tree.cost(node, word) == 0 || both && own().any(|own| own.starts_with(word))
    }

    /// The nodes that no word tells from a node yet.
    fn unresolved(&self, node: Node, others: Vec<Node>) -> Vec<Node> {
        let mut apart = vec![false; others.len()];
        let at = others.iter().copied().enumerate().collect();
        let mut budget = MOST_COMPARED;
        self.compare(node, at, &mut apart, &mut budget);
        let left = others.into_iter().zip(apart).filter(|&(_, apart)| !apart);
        left.map(|(other, _)| other).collect()
    }

    fn compare(
        &self,
        node: Node,
        others: Vec<(usize, Node)>,
        apart: &mut [bool],
        budget: &mut usize,
    ) {
        let state = self.tree.state(node);
        for (input, child) in self.tree.children(node) {
            let mut further = Vec::new();
            for &(at, other) in &others {
                let its = self.tree.child(other, input).filter(|_| !apart[at]);
                let Some(its) = its else { continue };
                let other = self.tree.state(other);
                if self.mealy.output(state, input) != self.mealy.output(other, input)
                    || self.are_cover(child, its)
                {
                    apart[at] = true;
                } else if self.tree.state(child) != self.tree.state(its) {
                    further.push((at, its));
                }
            }
            if further.len() > *budget {
                return;
            }
            *budget -= further.len();
            if !further.is_empty() {
                self.compare(child, further, apart, budget);
            }
        }
    }

    /// Whether shortest ways to different states are among the nodes of two classes.
    fn are_cover(&self, one: Node, other: Node) -> bool {
        self.tree.covers(one)
            && self.tree.covers(other)
            && self.tree.state(one) != self.tree.state(other)
    }

    /// Makes sure that some word tells two nodes apart whose states differ.
    fn tell_apart(&mut self, one: Node, other: Node) -> Result<(), usize> {
        let (one, other) = (self.tree.class(one), self.tree.class(other));
        let states = [one, other].map(|node| self.tree.state(node));
        if states[0] == states[1]
            || self.are_cover(one, other)
            || self.unresolved(one, vec![other]).is_empty()
        {
            return Ok(());
        }
        let shortest = self.separation.word(states[0], states[1]);
        let cost = self.tree.cost(one, &shortest) + self.tree.cost(other, &shortest);
        let longest = shortest.len() + MORE_THAN_SHORTEST;
        let mut search = Search { word: Word::new(), best: shortest, cost, longest };
        let sides = [(states[0], Some(one)), (states[1], Some(other))];
        self.search(sides.map(|(state, node)| Side { state, node }), 0, &mut search);
        for node in [one, other] {
            self.tree.extend(node, &search.best);
        }
        self.check_size()
    }

    /// Where an input leads, and how many inputs it adds. A word that leaves the tree where a test
    /// ends makes that longer; anywhere else it is a test of its own, with its way there.
    fn follow(&self, side: Side, input: u16) -> (Side, usize) {
        let state = self.mealy.next(side.state, input);
        let child = side.node.and_then(|node| self.tree.child(node, input));
        let added = match (child, side.node) {
            (Some(_), _) => 0,
            (None, Some(node)) => self.tree.cost_of_leaving(node) + 1,
            (None, None) => 1,
        };
        (Side { state, node: child }, added)
    }

    /// Looks for cheaper words, along what is there already.
    fn search(&self, sides: [Side; 2], cost: usize, search: &mut Search) {
        let Some(length) = self.separation.length(sides[0].state, sides[1].state) else { return };
        let missing = sides.iter().filter(|side| side.node.is_none()).count();
        if cost + length * missing >= search.cost || search.word.len() + length > search.longest {
            return;
        }
        for input in self.worth_trying(sides) {
            let (one, added) = self.follow(sides[0], input);
            let (other, more) = self.follow(sides[1], input);
            let cost = cost + added + more;
            if cost >= search.cost {
                continue;
            }
            search.word.push(input);
            let outputs = sides.map(|side| self.mealy.output(side.state, input));
            let are_cover = match (one.node, other.node) {
                (Some(one), Some(other)) => self.are_cover(one, other),
                _ => false,
            };
            if outputs[0] != outputs[1] || are_cover {
                search.cost = cost;
                search.best.clone_from(&search.word);
            } else if one.state != other.state {
                self.search([one, other], cost, search);
            }
            search.word.pop();
        }
    }

    /// The inputs that one of the two nodes has already; of words that leave both, only a shortest.
    fn worth_trying(&self, sides: [Side; 2]) -> Vec<u16> {
        let there = sides.iter().filter_map(|side| side.node);
        let mut inputs: Vec<u16> =
            there.flat_map(|node| self.tree.children(node).map(|(input, _)| input)).collect();
        inputs.extend(self.separation.word(sides[0].state, sides[1].state).first());
        inputs.retain(|&input| sides.iter().all(|side| self.mealy.is_tested(side.state, input)));
        inputs.sort_unstable();
        inputs.dedup();
        inputs
    }
}

/// A way to tell two nodes apart, while it is looked for.
struct Search {
    word: Word,
    best: Word,
    cost: usize,
    /// No word has more inputs.
    longest: usize,
}

/// One of the two nodes as the word goes on: where it is, or that it has left the tree.
#[derive(Clone, Copy)]
struct Side {
    state: u32,
    node: Option<Node>,
}

/// So much longer than the shortest may a word be that tells two nodes apart.
const MORE_THAN_SHORTEST: usize = 6;

/// After as many comparisons two nodes are taken to be alike still; then a word is added.
const MOST_COMPARED: usize = 200_000;
