//! A specification as its callers see it: a Mealy machine over abstract inputs.

use super::alphabet::{Cause, Pick, Symbol, alphabet};
use super::bound::Bound;
use super::call::{Call, Player, first_value};
use super::clock::Standing;
use super::mealy::{Mealy, UNTESTED};
use super::occurring::asked_for;
use super::regime::{Completions, Regime, Seen};
use super::witness::{Ids, canonical, ends_of_the_happy_path};
use crate::explore::Exploration;
use crate::machine::{ActivityId, Machine, StateId, Value};
use crate::semantics::{Configuration, DecidedBy, Input, Outcome, OutcomeKind, StepError, World};
use std::collections::BTreeMap;
use std::fmt;

/// A specification in an observation regime.
#[derive(Clone, Debug)]
pub struct Specification<'m> {
    pub(super) player: Player<'m>,
    symbols: Vec<Symbol>,
    seen: Vec<Seen>,
    mealy: Mealy,
    /// A configuration for each state of the machine, the nearest one.
    standings: Vec<Standing>,
    /// Per cell whether something is taken there.
    taken: Vec<bool>,
    configurations_before: usize,
    alike: Vec<Vec<StateId>>,
    ends: Vec<StateId>,
    bounds: Vec<Bound>,
}

/// One step of a test: what is done, and what must be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestStep {
    /// Which of the inputs it is.
    pub symbol: u16,
    /// What is done, its ids numbered in the order in which the test uses them.
    pub call: Call,
    /// What must be seen.
    pub expected: Seen,
    /// The steps of the specification: more than one where work ends before the call returns.
    pub steps: Vec<SpecifiedStep>,
}

/// A step of the specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecifiedStep {
    /// What happens.
    pub input: Input,
    /// How the outside answers.
    pub world: World,
    /// What comes of it.
    pub outcome: Outcome,
}

/// Why a specification is no Mealy machine of a size that can be tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This input has too many payloads, answers and results that could make a difference.
    Payloads(Cause),
    /// It has no events, so there is nothing to test.
    NoInputs,
    /// More configurations and inputs than a suite can be made for.
    TooLarge,
    /// Time passes, and its durations differ so much that there are too many moments.
    TooManyMoments,
    /// A step has no outcome: nothing decides, or a count leaves its range, or work is followed by
    /// work for ever.
    NoOutcome(StepError),
}

/// As many cells are laid out, no more.
const MOST_CELLS: usize = 20_000_000;

/// The same where time passes.
const MOST_TIMED_CELLS: usize = 100_000;

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::Payloads(_) => "an input has too many forms that make a difference",
            Trouble::NoInputs => "it has no events",
            Trouble::TooLarge => "there are too many configurations for a suite",
            Trouble::TooManyMoments => "there are too many moments at which something comes due",
            Trouble::NoOutcome(StepError::Impossible) => "work is followed by work for ever",
            Trouble::NoOutcome(StepError::CountOutOfRange(..)) => "a count leaves its range",
            Trouble::NoOutcome(_) => "a step has no outcome",
        })
    }
}

impl<'m> Specification<'m> {
    /// The Mealy machine of a machine that was resolved without errors and explored.
    ///
    /// No deadline comes due in it, unless the regime says so.
    ///
    /// # Errors
    ///
    /// See [`Trouble`].
    pub fn new(
        machine: &'m Machine,
        exploration: &Exploration,
        regime: Regime,
    ) -> Result<Self, Trouble> {
        Self::bounded(machine, exploration, regime, Vec::new())
    }

    /// The same, but tests count no further than `bounds` say.
    ///
    /// # Errors
    ///
    /// See [`Trouble`].
    pub fn bounded(
        machine: &'m Machine,
        exploration: &Exploration,
        regime: Regime,
        bounds: Vec<Bound>,
    ) -> Result<Self, Trouble> {
        let symbols = alphabet(machine, exploration, regime);
        let symbols = symbols.map_err(Trouble::Payloads)?;
        if symbols.is_empty() {
            return Err(Trouble::NoInputs);
        }
        let player = Player { machine, regime };
        let laid_out = LaidOut::new(&player, &symbols, &bounds)?;
        let columns = laid_out.distinct_columns(&symbols);
        let pick = |row: &[Cell]| -> Vec<Cell> { columns.iter().map(|&at| row[at]).collect() };
        let rows: Vec<Vec<Cell>> = laid_out.rows.iter().map(|row| pick(row)).collect();
        let table = |of: fn(&Cell) -> u32| -> Vec<Vec<u32>> {
            rows.iter().map(|row| row.iter().map(of).collect()).collect()
        };
        let whole = Mealy::new(&table(|cell| cell.next), &table(|cell| cell.seen));
        let minimal = whole.ok_or(Trouble::TooLarge)?.minimal();
        let mut first: Vec<Option<usize>> = vec![None; minimal.mealy.states()];
        let mut alike = vec![Vec::new(); minimal.mealy.states()];
        for (at, class) in minimal.class.iter().enumerate() {
            let Some(class) = class.map(|class| class as usize) else { continue };
            first[class].get_or_insert(at);
            let state = laid_out.standings[at].configuration.state;
            if !alike[class].contains(&state) {
                alike[class].push(state);
            }
        }
        let first: Vec<usize> = first.into_iter().flatten().collect();
        alike.retain(|states: &Vec<StateId>| states.len() > 1);
        alike.sort();
        alike.dedup();
        Ok(Self {
            symbols: columns.iter().map(|&at| symbols[at].clone()).collect(),
            seen: laid_out.seen,
            standings: first.iter().map(|&at| laid_out.standings[at].clone()).collect(),
            taken: first.iter().flat_map(|&at| rows[at].iter().map(|cell| cell.taken)).collect(),
            configurations_before: laid_out.standings.len(),
            mealy: minimal.mealy,
            alike,
            ends: ends_of_the_happy_path(machine),
            player,
            bounds,
        })
    }

    /// How far tests count.
    pub fn bounds(&self) -> &[Bound] {
        &self.bounds
    }

    /// Whether a configuration lies where no test goes.
    pub(super) fn is_beyond(&self, at: &Configuration) -> bool {
        self.bounds.iter().any(|bound| bound.is_crossed(at))
    }

    /// The machine that was specified.
    pub fn machine(&self) -> &'m Machine {
        self.player.machine
    }

    /// What is seen and controlled.
    pub fn regime(&self) -> Regime {
        self.player.regime
    }

    /// The minimal Mealy machine.
    pub fn mealy(&self) -> &Mealy {
        &self.mealy
    }

    /// The inputs, one per column.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// What can be seen; outputs are positions in this list.
    pub fn seen(&self) -> &[Seen] {
        &self.seen
    }

    /// The nearest configuration that a state of the Mealy machine stands for.
    pub fn configuration(&self, state: u32) -> Option<&Configuration> {
        self.standings.get(state as usize).map(|standing| &standing.configuration)
    }

    /// How many configurations there were before those that nobody can tell apart were merged.
    pub fn configurations(&self) -> usize {
        self.configurations_before
    }

    /// States that have configurations which no caller can tell apart.
    pub fn alike(&self) -> &[Vec<StateId>] {
        &self.alike
    }

    /// Whether something is taken in a cell.
    pub fn is_taken(&self, state: u32, input: u16) -> bool {
        let at = state as usize * self.mealy.inputs() + usize::from(input);
        self.taken.get(at).copied().unwrap_or(false)
    }

    /// Where a state of the Mealy machine stands, and the call that an input is there.
    pub(super) fn first_call(&self, state: u32, input: u16) -> Option<(&Standing, Call)> {
        let (machine, at) = (self.machine(), self.standings.get(state as usize)?);
        let call = new_ids(machine, at).call(machine, at, self.symbols.get(usize::from(input))?);
        Some((at, call))
    }

    /// What decides in a cell, in the nearest configuration.
    pub(super) fn decided_by(&self, state: u32, input: u16) -> Option<DecidedBy> {
        let (at, call) = self.first_call(state, input)?;
        let played = self.player.play(at, &call).ok()?;
        played.outcomes.first().map(|outcome| outcome.decided_by)
    }

    /// Whether the happy path ends in a state: ids that come there are finished.
    pub fn is_end(&self, state: StateId) -> bool {
        self.ends.contains(&state)
    }

    /// The states where the happy path ends.
    pub(super) fn ends(&self) -> &[StateId] {
        &self.ends
    }

    /// What work brings back that could make a difference and is not varied, in words.
    pub(super) fn fixed_results(&self) -> Vec<String> {
        if self.regime().completions != Completions::Succeed {
            return Vec::new();
        }
        let machine = self.machine();
        let mut fixed: BTreeMap<ActivityId, Vec<String>> = BTreeMap::new();
        for (activity, part) in asked_for(machine) {
            let Some(param) = machine[activity].result.get(part) else { continue };
            let first = match first_value(machine, param) {
                Value::Id(_) => Pick::Fresh,
                value => Pick::Value(value),
            };
            let text = format!("{}: {}", param.name, first.describe(machine, &[], param));
            fixed.entry(activity).or_default().push(text);
        }
        let told = fixed.iter();
        told.map(|(&of, parts)| format!("`{}` brings back {}", machine[of].name, parts.join(", ")))
            .collect()
    }

    /// What is seen, in words.
    pub fn describe_seen(&self, seen: Option<&Seen>) -> String {
        let machine = self.machine();
        let Some(seen) = seen else { return "something else".to_owned() };
        let mut text = seen.reply.map_or("nothing yet", |reply| &machine[reply].name).to_owned();
        if let Some((event, reply)) = seen.answers {
            text += &format!(", {} to {}", machine[reply].name, machine[event].name);
        }
        if let Some(state) = seen.state {
            text += &format!(" in {}", machine[state].name);
        }
        if !seen.actions.is_empty() {
            let actions = seen.actions.iter().map(|&action| machine[action].name.as_str());
            text += &format!(" after {}", actions.collect::<Vec<_>>().join(", "));
        }
        text
    }

    /// The steps of a word, with payloads.
    pub fn test(&self, word: &[u16]) -> Vec<TestStep> {
        let Some(mut position) = self.begin() else { return Vec::new() };
        word.iter().map_while(|&symbol| self.go_on(&mut position, symbol)).collect()
    }

    /// Where every test begins. None, if there is no such place: work is followed by work for ever.
    pub fn begin(&self) -> Option<Position> {
        Some(Position { at: self.player.reset().ok()?, ids: Ids::default() })
    }

    /// One more step of a test. None, if there is no such input, or it leads beyond a bound; then
    /// the test has ended.
    pub fn go_on(&self, position: &mut Position, symbol: u16) -> Option<TestStep> {
        let Position { at, ids } = position;
        let machine = self.machine();
        let call = ids.call(machine, at, self.symbols.get(usize::from(symbol))?);
        let played = self.player.play(at, &call).ok()?;
        if self.is_beyond(&played.next.configuration) {
            return None;
        }
        ids.note(machine, &self.ends, at, &played);
        *at = played.next;
        let both = played.steps.into_iter().zip(played.outcomes);
        let steps = both.map(|((input, world), outcome)| SpecifiedStep { input, world, outcome });
        Some(TestStep { symbol, call, expected: played.seen, steps: steps.collect() })
    }
}

/// How far a test has come: the specification's configuration, and the ids used so far.
#[derive(Clone, Debug)]
pub struct Position {
    at: Standing,
    ids: Ids,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    next: u32,
    seen: u32,
    /// A number for what decides.
    decided: u32,
    taken: bool,
}

/// All configurations, and what comes of each symbol in each.
struct LaidOut {
    standings: Vec<Standing>,
    rows: Vec<Vec<Cell>>,
    seen: Vec<Seen>,
}

impl LaidOut {
    fn new(player: &Player<'_>, symbols: &[Symbol], bounds: &[Bound]) -> Result<Self, Trouble> {
        let machine = player.machine;
        let first = canonical(machine, player.reset().map_err(Trouble::NoOutcome)?);
        let mut numbers = BTreeMap::from([(first.clone(), 0_u32)]);
        let mut seen_numbers: BTreeMap<Seen, u32> = BTreeMap::new();
        let mut deciders: BTreeMap<Vec<DecidedBy>, u32> = BTreeMap::new();
        let mut laid_out = Self { standings: vec![first], rows: Vec::new(), seen: Vec::new() };
        while let Some(at) = laid_out.standings.get(laid_out.rows.len()).cloned() {
            let cells = laid_out.standings.len() * symbols.len();
            if player.regime.time && cells > MOST_TIMED_CELLS {
                return Err(Trouble::TooManyMoments);
            }
            if cells > MOST_CELLS {
                return Err(Trouble::TooLarge);
            }
            let mut row = Vec::with_capacity(symbols.len());
            for symbol in symbols {
                let call = new_ids(machine, &at).call(machine, &at, symbol);
                let played = player.play(&at, &call).map_err(Trouble::NoOutcome)?;
                if bounds.iter().any(|bound| bound.is_crossed(&played.next.configuration)) {
                    let next = laid_out.rows.len() as u32;
                    let decided = u32::MAX;
                    row.push(Cell { next, seen: UNTESTED, decided, taken: false });
                    continue;
                }
                let next = canonical(machine, played.next);
                let fresh = numbers.len() as u32;
                let next = *numbers.entry(next.clone()).or_insert_with(|| {
                    laid_out.standings.push(next);
                    fresh
                });
                let fresh = seen_numbers.len() as u32;
                let seen = *seen_numbers.entry(played.seen.clone()).or_insert_with(|| {
                    laid_out.seen.push(played.seen);
                    fresh
                });
                let by = played.outcomes.iter().map(|outcome| outcome.decided_by).collect();
                let fresh = deciders.len() as u32;
                let decided = *deciders.entry(by).or_insert(fresh);
                let is_taken = |outcome: &Outcome| outcome.kind == OutcomeKind::Taken;
                let taken = played.outcomes.iter().any(is_taken);
                row.push(Cell { next, seen, decided, taken });
            }
            laid_out.rows.push(row);
        }
        Ok(laid_out)
    }

    /// One symbol for each feasible outcome of guards: of those that differ only by numbers, words
    /// or what hand-written guards answer, and that the same decides everywhere, the first.
    fn distinct_columns(&self, symbols: &[Symbol]) -> Vec<usize> {
        let mut known = BTreeMap::new();
        let mut columns = Vec::new();
        for (at, symbol) in symbols.iter().enumerate() {
            let ids: Vec<_> = symbol.picks.iter().filter(|pick| pick.is_an_id()).collect();
            let column: Vec<Cell> = self.rows.iter().map(|row| row[at]).collect();
            known.entry((symbol.cause, ids, column)).or_insert_with(|| columns.push(at));
        }
        columns
    }
}

/// The ids at the beginning of a test that goes on from a configuration.
fn new_ids(machine: &Machine, at: &Standing) -> Ids {
    let mut ids = Ids::default();
    ids.skip_those_of(machine, &at.configuration);
    ids
}
