//! Every run with the standing of one property along it: breadth first, so that the first run found
//! to break it is a shortest one.

use super::alphabet::{Alphabet, AtomIndex};
use super::monitor::{Breach, Rule, Sight, Standing};
use crate::arena::Id as _;
use crate::explore::{ConfigurationId, Exploration, Letter, Move, Record};

/// What a property needs of the alphabet.
#[derive(Clone, Debug)]
pub(super) struct Lens {
    pub(super) rule: Rule,
    pub(super) first: Option<AtomIndex>,
    pub(super) second: Option<AtomIndex>,
    pub(super) opens: Option<AtomIndex>,
    pub(super) closes: Option<AtomIndex>,
    /// For each state, whether the pattern looks at steps that are taken in it.
    pub(super) inside: Vec<bool>,
}

/// All steps of a machine, as the properties tell them apart.
pub(super) struct Ground<'a> {
    pub(super) exploration: &'a Exploration,
    pub(super) record: &'a Record,
    pub(super) alphabet: &'a Alphabet<'a>,
}

/// One step on the way to a breach, or the breach.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hop {
    pub(super) from: ConfigurationId,
    pub(super) taken: Move,
}

/// A configuration with the standing of a property.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) at: ConfigurationId,
    pub(super) standing: Standing,
    /// The position of the node it was first reached from, and the letter of that step.
    from: Option<(u32, Letter)>,
}

/// Everything that was walked through.
pub(super) struct Walk {
    pub(super) nodes: Vec<Node>,
    /// The first step that breaks the property, and the node it is taken from.
    pub(super) breach: Option<(usize, Move, Breach)>,
    /// What was seen on the way.
    pub(super) facts: Facts,
    /// For each configuration and standing, the position of its node plus one.
    positions: Vec<u32>,
}

/// What occurs in the scope of a property.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) opened: bool,
    pub(super) closed: bool,
    pub(super) looked: bool,
    pub(super) first: bool,
    pub(super) second: bool,
}

impl Walk {
    /// The node of a configuration with a standing, if some run gets there.
    pub(super) fn position(&self, at: ConfigurationId, standing: Standing) -> Option<usize> {
        let position = self.positions.get(slot(at, standing))?;
        position.checked_sub(1).map(|position| position as usize)
    }

    /// A shortest way to a node.
    pub(super) fn path(&self, position: usize) -> Vec<Hop> {
        let mut hops = Vec::new();
        let mut at = position;
        while let Some((from, letter)) = self.nodes[at].from {
            let from = from as usize;
            let taken = Move { letter, to: self.nodes[at].at };
            hops.push(Hop { from: self.nodes[from].at, taken });
            at = from;
        }
        hops.reverse();
        hops
    }
}

impl Ground<'_> {
    /// What each letter looks like to a property: outside of its states, and inside.
    pub(super) fn sights(&self, lens: &Lens) -> Vec<[Sight; 2]> {
        let letters = 0..Letter::try_from(self.alphabet.len()).unwrap_or(Letter::MAX);
        let sight = |letter| {
            let is =
                |atom: Option<AtomIndex>| atom.is_some_and(|atom| self.alphabet.has(letter, atom));
            let outside = Sight {
                inside: false,
                first: is(lens.first),
                second: is(lens.second),
                opens: is(lens.opens),
                closes: is(lens.closes),
            };
            [outside, Sight { inside: true, ..outside }]
        };
        letters.map(sight).collect()
    }

    /// Walks through all runs, up to the first step that breaks the property.
    pub(super) fn walk(&self, lens: &Lens) -> Walk {
        let sights = self.sights(lens);
        let mut walk = Walk {
            nodes: Vec::new(),
            breach: None,
            facts: Facts::default(),
            positions: vec![0; self.exploration.len() * STANDINGS],
        };
        walk.reach(ConfigurationId::new(0), lens.rule.start(), None);
        let mut position = 0;
        while let Some(&Node { at, standing, .. }) = walk.nodes.get(position) {
            let inside = lens.inside[self.exploration.state(at).index()];
            for &taken in self.record.moves(at) {
                let seen = sights[taken.letter as usize][usize::from(inside)];
                walk.facts.see(standing, seen);
                match lens.rule.advance(standing, seen) {
                    Ok(next) => walk.reach(taken.to, next, Some((position, taken.letter))),
                    Err(breach) => {
                        walk.breach = Some((position, taken, breach));
                        return walk;
                    }
                }
            }
            position += 1;
        }
        walk
    }

    /// For each node of a walk, whether some run from there gets to one of the `goals` by steps
    /// that `counts` lets pass.
    pub(super) fn can_reach(
        &self,
        lens: &Lens,
        walk: &Walk,
        goals: &[bool],
        counts: impl Fn(Standing, Sight) -> bool,
    ) -> Vec<bool> {
        let sights = self.sights(lens);
        let mut steps: Vec<(u32, u32)> = Vec::new();
        for (position, &Node { at, standing, .. }) in walk.nodes.iter().enumerate() {
            let inside = lens.inside[self.exploration.state(at).index()];
            for taken in self.record.moves(at) {
                let seen = sights[taken.letter as usize][usize::from(inside)];
                let Ok(next) = lens.rule.advance(standing, seen) else { continue };
                let to = walk.position(taken.to, next).filter(|&to| to != position);
                if let Some(to) = to.filter(|_| counts(standing, seen)) {
                    steps.push((number(to), number(position)));
                }
            }
        }
        backwards(&steps, goals)
    }
}

/// From which of the nodes a goal is reached, by steps that are given as (to, from).
fn backwards(steps: &[(u32, u32)], goals: &[bool]) -> Vec<bool> {
    // Where the steps to each node begin in `sources`, once they are sorted by it.
    let mut begins = vec![0_usize; goals.len() + 1];
    for &(to, _) in steps {
        begins[to as usize + 1] += 1;
    }
    for node in 0..goals.len() {
        begins[node + 1] += begins[node];
    }
    let mut sources = vec![0_u32; steps.len()];
    let mut free = begins.clone();
    for &(to, from) in steps {
        sources[free[to as usize]] = from;
        free[to as usize] += 1;
    }
    let mut reaches = goals.to_vec();
    let mut open: Vec<usize> = (0..goals.len()).filter(|&node| goals[node]).collect();
    while let Some(at) = open.pop() {
        for &from in &sources[begins[at]..begins[at + 1]] {
            if !reaches[from as usize] {
                reaches[from as usize] = true;
                open.push(from as usize);
            }
        }
    }
    reaches
}

impl Walk {
    fn reach(&mut self, at: ConfigurationId, standing: Standing, from: Option<(usize, Letter)>) {
        let position = &mut self.positions[slot(at, standing)];
        if *position == 0 {
            *position = number(self.nodes.len() + 1);
            let from = from.map(|(from, letter)| (number(from), letter));
            self.nodes.push(Node { at, standing, from });
            self.facts.opened |= is_open(standing);
        }
    }
}

impl Facts {
    fn see(&mut self, standing: Standing, seen: Sight) {
        if !is_open(standing) {
            return;
        }
        self.closed |= seen.closes;
        if seen.inside && !seen.closes {
            self.looked = true;
            self.first |= seen.first;
            self.second |= seen.second;
        }
    }
}

/// Whether the scope is open.
pub(super) fn is_open(standing: Standing) -> bool {
    matches!(standing, Standing::Open | Standing::Noted)
}

const STANDINGS: usize = 4;

fn slot(at: ConfigurationId, standing: Standing) -> usize {
    at.index() * STANDINGS
        + match standing {
            Standing::Waiting => 0,
            Standing::Open => 1,
            Standing::Noted => 2,
            Standing::Over => 3,
        }
}

fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
