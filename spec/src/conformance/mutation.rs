//! How good a suite is, measured: implementations with one mistake, and how many of them fail it.
//!
//! Mutants that no caller can tell from the specification are found by a search of the product, and
//! left out. Every survivor comes with the shortest word that tells it apart: the missing test.

use super::alphabet::Symbol;
use super::mealy::{Mealy, UNTESTED, Word};
use super::regime::Seen;
use super::rivals::{Fate, Rival, fate, rivals};
use super::specification::Specification;
use super::trie::Trie;
use crate::machine::{EventId, StateId};
use crate::semantics::{DecidedBy, otherwise};
use std::collections::BTreeMap;

/// A kind of mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    /// Another answer.
    Output,
    /// Another target.
    Transfer,
    /// One way to a state leads to a copy of it, where one input is answered wrongly.
    ExtraState,
    /// A step that is not taken.
    Missing,
    /// A step that is taken where it should not.
    Added,
    /// Another first state.
    Initial,
    /// What a composite declares is forgotten in one of its states.
    Inherited,
    /// A branch that asks for the opposite.
    GuardNegated,
    /// A branch that asks for nothing.
    GuardDropped,
    /// An action that is not called.
    ActionDropped,
    /// An action that is called twice.
    ActionDoubled,
    /// An action that is called before the one before it.
    ActionsReordered,
}

/// How many mutants of one kind failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// So many failed.
    pub killed: usize,
    /// So many passed, and can be told apart.
    pub survived: usize,
    /// So many cannot be told apart by anybody.
    pub equivalent: usize,
    /// So many passed, and whether they can be told apart was not found out.
    pub unknown: usize,
}

/// A mutant that passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survivor {
    /// The kind of mistake.
    pub operator: Operator,
    /// Which mistake.
    pub what: String,
    /// The shortest word that would find it.
    pub word: Word,
}

/// What became of all mutants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Per kind.
    pub tallies: BTreeMap<Operator, Tally>,
    /// Those that passed, as far as they are kept.
    pub survivors: Vec<Survivor>,
    /// How many there were of each kind before some were picked evenly.
    pub before: BTreeMap<Operator, usize>,
}

/// How many mutants are tried.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// So many of each kind, picked evenly.
    pub mutants: usize,
    /// So many survivors are kept, those with the shortest words.
    pub survivors: usize,
}

impl Default for Sample {
    fn default() -> Self {
        Self { mutants: 5000, survivors: 10 }
    }
}

impl Operator {
    /// Every kind.
    pub const ALL: [Operator; 12] = [
        Operator::Output,
        Operator::Transfer,
        Operator::ExtraState,
        Operator::Missing,
        Operator::Added,
        Operator::Initial,
        Operator::Inherited,
        Operator::GuardNegated,
        Operator::GuardDropped,
        Operator::ActionDropped,
        Operator::ActionDoubled,
        Operator::ActionsReordered,
    ];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Operator::Output => "wrong answer",
            Operator::Transfer => "wrong target",
            Operator::ExtraState => "extra state",
            Operator::Missing => "missing step",
            Operator::Added => "added step",
            Operator::Initial => "first state",
            Operator::Inherited => "inherited step",
            Operator::GuardNegated => "guard negated",
            Operator::GuardDropped => "guard dropped",
            Operator::ActionDropped => "action dropped",
            Operator::ActionDoubled => "action doubled",
            Operator::ActionsReordered => "actions reordered",
        }
    }
}

impl Score {
    /// Killed, and all that can be told apart.
    pub fn total(&self) -> (usize, usize) {
        let killed = self.tallies.values().map(|tally| tally.killed).sum();
        let survived: usize = self.tallies.values().map(|tally| tally.survived).sum();
        (killed, killed + survived)
    }
}

/// One mistake, not yet made.
#[derive(Clone, Debug)]
enum Change {
    Cell {
        state: u32,
        input: u16,
        next: u32,
        output: u32,
    },
    /// The way leads to a copy, which answers one input wrongly.
    Copy {
        state: u32,
        input: u16,
        wrong: u16,
        output: u32,
    },
    Begin(u32),
    /// Several cells at once.
    Cells(Vec<FullCell>),
}

/// State, input, next state, output.
type FullCell = (u32, u16, u32, u32);

/// Runs mutants of a specification against a suite for it.
pub fn score(specification: &Specification<'_>, suite: &Trie, sample: Sample) -> Score {
    let mut workshop = Workshop {
        specification,
        mealy: specification.mealy(),
        seen: specification.seen().to_vec(),
    };
    let mut score = Score::default();
    for operator in Operator::ALL {
        let changes = workshop.changes(operator);
        if changes.is_empty() {
            continue;
        }
        score.before.insert(operator, changes.len());
        let stride = changes.len().div_ceil(sample.mutants.max(1)).max(1);
        let mut tally = Tally::default();
        for change in changes.iter().step_by(stride) {
            let mutant = workshop.mutant(change);
            if suite.kills(workshop.mealy, &mutant).is_some() {
                tally.killed += 1;
                continue;
            }
            let Some(word) = workshop.mealy.difference(&mutant) else {
                tally.equivalent += 1;
                continue;
            };
            tally.survived += 1;
            score.survivors.push(Survivor { operator, what: workshop.describe(change), word });
        }
        score.tallies.insert(operator, tally);
    }
    score_rivals(specification, suite, sample, &mut score);
    score.survivors.sort_by_key(|survivor| survivor.word.len());
    score.survivors.truncate(sample.survivors);
    score
}

/// Mutants of the guards and actions of the specification itself.
fn score_rivals(
    specification: &Specification<'_>,
    suite: &Trie,
    sample: Sample,
    score: &mut Score,
) {
    let rivals = rivals(specification.machine(), specification.regime().observe);
    let mut met: BTreeMap<Operator, usize> = BTreeMap::new();
    for rival in &rivals {
        *score.before.entry(rival.operator).or_insert(0) += 1;
    }
    for rival in rivals {
        let all = score.before.get(&rival.operator).copied().unwrap_or(0);
        let at = met.entry(rival.operator).or_insert(0);
        *at += 1;
        if !(*at - 1).is_multiple_of(all.div_ceil(sample.mutants.max(1)).max(1)) {
            continue;
        }
        let tally = score.tallies.entry(rival.operator).or_default();
        match fate(specification, suite, &rival.machine) {
            Fate::Killed => tally.killed += 1,
            Fate::Equivalent => tally.equivalent += 1,
            Fate::Unknown => tally.unknown += 1,
            Fate::Survives(word) => {
                tally.survived += 1;
                let Rival { operator, what, .. } = rival;
                score.survivors.push(Survivor { operator, what, word });
            }
        }
    }
}

struct Workshop<'s, 'm> {
    specification: &'s Specification<'m>,
    mealy: &'s Mealy,
    /// Those of the specification, and what only mutants show.
    seen: Vec<Seen>,
}

impl Workshop<'_, '_> {
    fn changes(&mut self, operator: Operator) -> Vec<Change> {
        let states = self.mealy.states() as u32;
        if operator == Operator::Initial {
            return (1..states).map(Change::Begin).collect();
        }
        if operator == Operator::Inherited {
            return self.inherited();
        }
        let mut changes = Vec::new();
        for state in 0..states {
            for input in self.tested(state) {
                let taken = self.specification.is_taken(state, input);
                match operator {
                    Operator::Output => self.outputs(state, input, &mut changes),
                    Operator::Transfer => self.targets(state, input, &mut changes),
                    Operator::ExtraState => self.copies(state, input, &mut changes),
                    Operator::Missing if taken => changes.extend(self.missing(state, input)),
                    Operator::Added if !taken => self.added(state, input, &mut changes),
                    _ => {}
                }
            }
        }
        changes
    }

    fn tested(&self, state: u32) -> Vec<u16> {
        let inputs = self.mealy.alphabet();
        inputs.filter(|&input| self.mealy.is_tested(state, input)).collect()
    }

    /// Every other answer that the call gives anywhere.
    fn outputs(&self, state: u32, input: u16, changes: &mut Vec<Change>) {
        let (next, right) = (self.mealy.next(state, input), self.mealy.output(state, input));
        for output in self.answers_of(input).into_iter().filter(|&output| output != right) {
            changes.push(Change::Cell { state, input, next, output });
        }
    }

    fn answers_of(&self, input: u16) -> Vec<u32> {
        let states = 0..self.mealy.states() as u32;
        let mut answers: Vec<u32> = states.map(|state| self.mealy.output(state, input)).collect();
        answers.retain(|&answer| answer != UNTESTED);
        // One that is never given.
        answers.push(u32::MAX);
        answers.sort_unstable();
        answers.dedup();
        answers
    }

    fn targets(&mut self, state: u32, input: u16, changes: &mut Vec<Change>) {
        let right = self.mealy.next(state, input);
        for next in (0..self.mealy.states() as u32).filter(|&next| next != right) {
            let output = self.led_to(self.mealy.output(state, input), next);
            changes.push(Change::Cell { state, input, next, output });
        }
    }

    /// The same answer from a subject that says truly which state it is in.
    fn led_to(&mut self, output: u32, next: u32) -> u32 {
        let configuration = self.specification.configuration(next);
        let state = configuration.map(|configuration| configuration.state);
        let Some(mut seen) = self.seen.get(output as usize).cloned() else { return output };
        seen.state = seen.state.and(state);
        self.number(seen)
    }

    fn number(&mut self, seen: Seen) -> u32 {
        let at = self.seen.iter().position(|known| *known == seen);
        at.unwrap_or_else(|| {
            self.seen.push(seen);
            self.seen.len() - 1
        }) as u32
    }

    fn copies(&self, state: u32, input: u16, changes: &mut Vec<Change>) {
        let next = self.mealy.next(state, input);
        for wrong in self.tested(next) {
            let right = self.mealy.output(next, wrong);
            let other = self.answers_of(wrong).into_iter().find(|&output| output != right);
            let output = other.unwrap_or(u32::MAX);
            changes.push(Change::Copy { state, input, wrong, output });
        }
    }

    /// The step is not taken: what is said where nothing decides.
    fn missing(&mut self, state: u32, input: u16) -> Option<Change> {
        let (next, output) = self.undecided(state, input)?;
        let same =
            self.mealy.next(state, input) == next && self.mealy.output(state, input) == output;
        (!same).then_some(Change::Cell { state, input, next, output })
    }

    fn undecided(&mut self, state: u32, input: u16) -> Option<(u32, u32)> {
        let at = self.specification.configuration(state)?.state;
        let event = self.specification.symbols().get(usize::from(input))?.event()?;
        let (_, reply) = self.answer(at, event)?;
        let is_read = self.seen.get(self.mealy.output(state, input) as usize)?.state.is_some();
        let state_read = is_read.then_some(at);
        let seen = Seen { reply, answers: None, state: state_read, actions: Vec::new() };
        Some((state, self.number(seen)))
    }

    fn answer(
        &self,
        state: StateId,
        event: EventId,
    ) -> Option<(DecidedBy, Option<crate::machine::ReplyId>)> {
        let (by, answer) = otherwise(self.specification.machine(), state, event);
        by.map(|by| (by, answer.map(|answer| answer.reply)))
    }

    /// The step is taken as in another state.
    fn added(&self, state: u32, input: u16, changes: &mut Vec<Change>) {
        let mut known = Vec::new();
        for like in 0..self.mealy.states() as u32 {
            let cell = (self.mealy.next(like, input), self.mealy.output(like, input));
            if self.specification.is_taken(like, input) && !known.contains(&cell) {
                known.push(cell);
            }
        }
        let change = |(next, output)| Change::Cell { state, input, next, output };
        changes.extend(known.into_iter().map(change));
    }

    /// Per atomic state and event: what an outer state decides is undecided.
    fn inherited(&mut self) -> Vec<Change> {
        let mut groups: BTreeMap<(StateId, EventId), Vec<FullCell>> = BTreeMap::new();
        for state in 0..self.mealy.states() as u32 {
            let Some(at) = self.specification.configuration(state).cloned() else { continue };
            for input in self.tested(state) {
                let symbol = self.specification.symbols().get(usize::from(input));
                let Some(event) = symbol.and_then(Symbol::event) else { continue };
                let by = self.specification.decided_by(state, input);
                let machine = self.specification.machine();
                let is_outer = matches!(by, Some(DecidedBy::Transition(id))
                    if machine[id].source != at.state);
                if let Some((next, output)) = self.undecided(state, input).filter(|_| is_outer) {
                    let cell = (state, input, next, output);
                    groups.entry((at.state, event)).or_default().push(cell);
                }
            }
        }
        groups.into_values().map(Change::Cells).collect()
    }

    fn mutant(&self, change: &Change) -> Mealy {
        match change {
            Change::Cell { state, input, next, output } => {
                self.mealy.with_cell(*state, *input, *next, *output)
            }
            Change::Copy { state, input, wrong, output } => {
                let next = self.mealy.next(*state, *input);
                let copy = self.mealy.states() as u32;
                let answered = self.mealy.output(*state, *input);
                let grown = self.mealy.with_copy_of(next);
                let grown = grown.with_cell(*state, *input, copy, answered);
                let kept = grown.next(copy, *wrong);
                grown.with_cell(copy, *wrong, kept, *output)
            }
            Change::Begin(state) => self.mealy.begun_in(*state),
            Change::Cells(cells) => cells.iter().fold(self.mealy.clone(), |mutant, cell| {
                mutant.with_cell(cell.0, cell.1, cell.2, cell.3)
            }),
        }
    }

    fn describe(&self, change: &Change) -> String {
        let machine = self.specification.machine();
        let place = |state: u32| {
            let configuration = self.specification.configuration(state);
            configuration.map_or("", |configuration| &machine[configuration.state].name)
        };
        let symbol = |input: u16| {
            let symbol = self.specification.symbols().get(usize::from(input));
            symbol.map(|symbol| symbol.describe(machine)).unwrap_or_default()
        };
        match change {
            Change::Cell { state, input, next, output } => {
                let answer = self.specification.describe_seen(self.seen.get(*output as usize));
                let (from, to) = (place(*state), place(*next));
                format!("{} in {from} answers {answer} and goes to {to}", symbol(*input))
            }
            Change::Copy { state, input, wrong, .. } => {
                let after = symbol(*input);
                format!("{} is answered wrongly after {after} in {}", symbol(*wrong), place(*state))
            }
            Change::Begin(state) => format!("it begins in {}", place(*state)),
            Change::Cells(cells) => {
                let first = cells.first().map(|cell| {
                    let event = self.specification.symbols().get(usize::from(cell.1));
                    let event = event.and_then(Symbol::event);
                    let name = event.map_or("", |event| &machine[event].name);
                    format!("{name} is not inherited in {}", place(cell.0))
                });
                first.unwrap_or_default()
            }
        }
    }
}
