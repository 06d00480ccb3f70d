//! Mutants of the specification itself: wrong guards and actions, played against it.

use super::call::{Played, Player};
use super::clock::Standing;
use super::mealy::Word;
use super::mutation::Operator;
use super::regime::Observe;
use super::specification::Specification;
use super::trie::Trie;
use super::witness::Ids;
use crate::machine::{ActionId, Expr, Machine, TransitionId};
use std::collections::BTreeSet;

/// A machine with one mistake.
pub(super) struct Rival {
    pub(super) operator: Operator,
    pub(super) what: String,
    pub(super) machine: Machine,
}

/// What becomes of a mutant.
pub(super) enum Fate {
    Killed,
    Equivalent,
    /// It passes, and this is the shortest word that tells it apart.
    Survives(Word),
    /// It passes, and the search for such a word was given up.
    Unknown,
}

/// Is told a mistake, and how to make it.
type Add<'a> = dyn FnMut(Operator, &str, &dyn Fn(&mut Machine)) + 'a;

/// So many pairs of configurations are looked at, no more.
const MOST_PAIRS: usize = 20_000;

/// Every mutant of the guards, and of the actions where they are seen.
pub(super) fn rivals(machine: &Machine, observe: Observe) -> Vec<Rival> {
    let mut found = Vec::new();
    for (id, transition) in machine.transitions.iter() {
        let place = machine.place(transition.span);
        let mut add = |operator, what: &str, change: &dyn Fn(&mut Machine)| {
            let mut machine = machine.clone();
            change(&mut machine);
            found.push(Rival { operator, what: format!("{place} {what}"), machine });
        };
        if transition.guard.is_some() {
            add(Operator::GuardNegated, "asks for the opposite", &|machine| {
                if let Some(guard) = &mut machine.transitions[id].guard {
                    guard.expr = Expr::Not(Box::new(guard.expr.clone()));
                }
            });
            add(Operator::GuardDropped, "asks for nothing", &|machine| {
                machine.transitions[id].guard = None;
            });
        }
        if observe == Observe::Actions {
            wrong_actions(machine, id, &mut add);
        }
    }
    found
}

fn wrong_actions(machine: &Machine, id: TransitionId, add: &mut Add<'_>) {
    let actions: &[ActionId] = &machine[id].actions;
    for (at, &action) in actions.iter().enumerate() {
        let name = &machine[action].name;
        add(Operator::ActionDropped, &format!("does not call {name}"), &|machine| {
            machine.transitions[id].actions.remove(at);
        });
        add(Operator::ActionDoubled, &format!("calls {name} twice"), &|machine| {
            machine.transitions[id].actions.insert(at, action);
        });
        if at > 0 {
            add(Operator::ActionsReordered, &format!("calls {name} too early"), &|machine| {
                machine.transitions[id].actions.swap(at - 1, at);
            });
        }
    }
}

/// What a suite says of a mutant.
pub(super) fn fate(specification: &Specification<'_>, suite: &Trie, rival: &Machine) -> Fate {
    let regime = specification.regime();
    let contest = Contest { specification, rival: Player { machine: rival, regime } };
    if contest.is_killed(suite) { Fate::Killed } else { contest.difference() }
}

struct Contest<'s, 'm> {
    specification: &'s Specification<'m>,
    rival: Player<'s>,
}

/// Where both are, and what the tester knows.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Position {
    specified: Standing,
    rival: Standing,
    ids: Ids,
}

impl Contest<'_, '_> {
    fn begin(&self) -> Option<Position> {
        let specified = self.specification.player.reset().ok()?;
        let rival = self.rival.reset().ok()?;
        Some(Position { specified, rival, ids: Ids::default() })
    }

    /// Both take an input; nothing, if they are seen to differ.
    fn step(&self, at: &Position, input: u16) -> Option<Position> {
        let machine = self.specification.machine();
        let symbol = self.specification.symbols().get(usize::from(input))?;
        let mut ids = at.ids.clone();
        let call = ids.call(machine, &at.specified, symbol);
        let played: Played = self.specification.player.play(&at.specified, &call).ok()?;
        let rival = self.rival.play(&at.rival, &call).ok()?;
        if played.seen != rival.seen {
            return None;
        }
        ids.note(machine, self.specification.ends(), &at.specified, &played);
        Some(Position { specified: played.next, rival: rival.next, ids })
    }

    /// Whether an input leads to where no test goes.
    fn is_beyond(&self, at: &Position, input: u16) -> bool {
        if self.specification.bounds().is_empty() {
            return false;
        }
        let machine = self.specification.machine();
        let symbol = self.specification.symbols().get(usize::from(input));
        let call = symbol.map(|symbol| at.ids.clone().call(machine, &at.specified, symbol));
        let play = |call| self.specification.player.play(&at.specified, &call).ok();
        let played = call.and_then(play);
        played.is_some_and(|played| self.specification.is_beyond(&played.next.configuration))
    }

    fn is_killed(&self, suite: &Trie) -> bool {
        let Some(begin) = self.begin() else { return true };
        let mut stack = vec![(suite.root(), begin)];
        while let Some((node, at)) = stack.pop() {
            for (input, child) in suite.children(node) {
                let Some(next) = self.step(&at, input) else { return true };
                stack.push((child, next));
            }
        }
        false
    }

    /// The shortest word that tells the two apart, looked for in their product.
    fn difference(&self) -> Fate {
        let Some(begin) = self.begin() else { return Fate::Survives(Word::new()) };
        let mut seen = BTreeSet::from([begin.clone()]);
        let mut found: Vec<(Position, usize, u16)> = vec![(begin, 0, 0)];
        let mut at = 0;
        while let Some((position, ..)) = found.get(at) {
            let position = position.clone();
            for input in self.specification.mealy().alphabet() {
                if self.is_beyond(&position, input) {
                    continue;
                }
                let Some(mut next) = self.step(&position, input) else {
                    return Fate::Survives(way(&found, at, input));
                };
                next.rename(self.specification.machine());
                if seen.insert(next.clone()) {
                    found.push((next, at, input));
                }
            }
            if found.len() > MOST_PAIRS {
                return Fate::Unknown;
            }
            at += 1;
        }
        Fate::Equivalent
    }
}

impl Position {
    /// Numbers ids in the order in which they are met, so that positions that differ only by names
    /// are one.
    fn rename(&mut self, machine: &Machine) {
        let configurations =
            [&mut self.specified.configuration.values, &mut self.rival.configuration.values];
        self.ids.rename_with(machine, configurations);
    }
}

fn way(found: &[(Position, usize, u16)], entry: usize, last: u16) -> Word {
    let mut word = vec![last];
    let mut at = entry;
    while at != 0 {
        let (_, before, input) = &found[at];
        word.push(*input);
        at = *before;
    }
    word.reverse();
    word
}
