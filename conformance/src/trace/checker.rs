//! Follows logs line by line.

use super::book::Book;
use super::explain::{Explainer, Mode};
use super::finding::{BrokenLine, column, excerpt};
use super::guess::{Guess, NAMELESS};
use super::instance::{Instance, Slot};
use super::key::New;
use super::line::{Broken, Line, Reading};
use super::options::Options;
use super::reader::Reader;
use super::scan::Token;
use super::summary::{Summary, Unfinished};
use lifechart_spec::arena::Id as _;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{Decision, Machine, Role, StateId};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::time::Duration;

/// With more machines than this those that are at their beginning are forgotten.
const MOST_INSTANCES: usize = 50_000;

/// No more unfinished sets are named than this.
const MOST_UNFINISHED: usize = 10;

/// With more configurations than this only some of each state are tried when all is lost.
const MOST_ANYWHERE: usize = 3_000;

/// Checks logs against a lifecycle, line by line.
///
/// What the lines do not show is inferred; nothing but what is open is kept.
pub struct Checker<'m> {
    pub(super) machine: &'m Machine,
    pub(super) options: Options,
    pub(super) reader: Reader<'m>,
    pub(super) book: Book<'m>,
    /// What the log is called.
    pub(super) log: String,
    /// The line that is being read, counted from 1.
    pub(super) number: u64,
    pub(super) instances: Vec<Instance>,
    names: FxHashMap<Box<[u8]>, usize>,
    last_instance: usize,
    pub(super) modes: Vec<Mode>,
    pub(super) mode: usize,
    pub(super) deadlines_shown: bool,
    pub(super) has_deadlines: bool,
    pub(super) key: Vec<u32>,
    pub(super) timed: Vec<Timed>,
    cells: Vec<u64>,
    taken: Vec<u64>,
    stays: Vec<u64>,
    /// Sets that deviate and are not held, so that each is counted once.
    foreign: BTreeSet<Box<[u8]>>,
    pub(super) summary: Summary,
}

/// A state whose time is measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct Timed {
    pub(super) state: StateId,
    /// Its `within`.
    pub(super) within: Option<Duration>,
    /// The budget of its activity.
    pub(super) budget: Option<Duration>,
}

impl<'m> Checker<'m> {
    /// Checks logs against this machine, of which every configuration is known.
    pub fn new(machine: &'m Machine, exploration: &Exploration, options: Options) -> Self {
        let timed = timed(machine);
        let states = timed.iter().map(|timed| timed.state).collect();
        let (anywhere, partial) = anywhere(machine, exploration);
        let mut checker = Self {
            machine,
            reader: Reader::new(machine, &options.mapping),
            options,
            book: Book::new(Explainer::new(machine, states), anywhere, partial),
            log: String::new(),
            number: 0,
            instances: Vec::new(),
            names: FxHashMap::default(),
            last_instance: 0,
            modes: Vec::new(),
            mode: 0,
            deadlines_shown: false,
            has_deadlines: machine.states.values().any(|state| !state.after.is_empty()),
            key: Vec::new(),
            timed,
            cells: vec![0; machine.states.len() * machine.events.len()],
            taken: vec![0; machine.transitions.len()],
            stays: vec![0; machine.states.len()],
            foreign: BTreeSet::new(),
            summary: Summary::default(),
        };
        checker.first_mode();
        checker
    }

    /// Begins with another log: other machines, at their beginning.
    pub fn begin(&mut self, log: &str) {
        self.end();
        self.log = log.to_owned();
        self.number = 0;
        self.summary.logs += 1;
        self.deadlines_shown = false;
        self.first_mode();
    }

    /// The log is over: what is still open will not be finished.
    pub fn end(&mut self) {
        for instance in std::mem::take(&mut self.instances) {
            self.close(instance);
        }
        self.names.clear();
        self.last_instance = 0;
    }

    /// All that is known.
    pub fn finish(mut self) -> Summary {
        self.end();
        let events = self.machine.events.len();
        for (index, &count) in self.cells.iter().enumerate().filter(|(_, count)| **count > 0) {
            let (state, event) = (index / events, index % events);
            let cell = (StateId::new(state), lifechart_spec::arena::Id::new(event), count);
            self.summary.cells.push(cell);
        }
        let counted = self.machine.states.ids().zip(&self.stays);
        self.summary.stays =
            counted.map(|(id, &count)| (id, count)).filter(|(_, n)| *n > 0).collect();
        let counted = self.machine.transitions.ids().zip(&self.taken);
        self.summary.taken =
            counted.map(|(id, &count)| (id, count)).filter(|(_, n)| *n > 0).collect();
        self.summary
    }

    /// How much was found so far.
    pub fn so_far(&self) -> &Summary {
        &self.summary
    }

    /// One line, without its end.
    pub fn line(&mut self, text: &[u8]) {
        self.each(std::iter::once(text));
    }

    /// Several lines.
    pub fn lines(&mut self, text: &[u8]) {
        let mut rest = text;
        let lines = std::iter::from_fn(|| {
            if rest.is_empty() {
                return None;
            }
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = rest.get(..end);
            rest = rest.get(end + 1..).unwrap_or_default();
            line
        });
        self.each(lines);
    }

    /// A line that is longer than anything a log has; its beginning.
    pub fn too_long(&mut self, beginning: &[u8], limit: usize) {
        self.number += 1;
        self.summary.lines += 1;
        let why = format!("it is longer than {limit} bytes");
        self.broken(beginning, Broken::at(0, why));
    }

    fn each<'a>(&mut self, lines: impl Iterator<Item = &'a [u8]>) {
        let mut tokens: Vec<Token<'a>> = Vec::new();
        let mut line = Line::empty();
        for text in lines {
            self.number += 1;
            self.summary.lines += 1;
            let text = text.strip_suffix(b"\r").unwrap_or(text);
            let text = match self.number {
                1 => text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text),
                _ => text,
            };
            match self.reader.read(text, &mut tokens, &mut line) {
                Ok(Reading::Line) => {
                    self.summary.understood += 1;
                    self.follow(text, &line);
                }
                Ok(Reading::Ignored) => self.summary.ignored += 1,
                Err(broken) => self.broken(text, broken),
            }
        }
    }

    fn broken(&mut self, text: &[u8], broken: Broken) {
        self.summary.broken += 1;
        if self.summary.broken_lines.len() < self.options.most_broken {
            self.summary.broken_lines.push(BrokenLine {
                log: self.log.clone(),
                line: self.number,
                column: column(text, broken.at),
                text: excerpt(text, broken.at),
                why: broken.why,
            });
        }
    }

    fn follow(&mut self, text: &[u8], line: &Line<'_>) {
        let place = self.instance(&line.instance);
        self.adapt(line);
        if let Some(now) = line.at {
            self.pass_time(text, place, now, line);
        }
        let new = self.build_key(place, line);
        let from = self.instances[place].node;
        let mode = self.modes[self.mode];
        let passage = match self.book.known(&self.key) {
            Some(known) => known,
            None => {
                let shown = self.shown(place, line, &new);
                let key = std::mem::take(&mut self.key);
                let worked_out = self.book.work_out(&key, from, &shown, mode);
                self.key = key;
                worked_out
            }
        };
        if let Some(now) = line.at {
            self.overruns(text, place, passage, now);
        }
        self.took(text, place, passage, line);
        self.judge(text, place, passage, line, &new);
        if self.summary.followed.len() < self.options.most_followed {
            self.keep(text, place, passage);
        }
        self.take(place, passage, line, &new);
        if self.book.is_full() {
            let mut live: Vec<&mut u32> =
                self.instances.iter_mut().map(|instance| &mut instance.node).collect();
            self.book.forget(&mut live);
        }
    }

    /// Goes where the passage leads.
    fn take(&mut self, place: usize, passage: u32, line: &Line<'_>, new: &New<'_>) {
        let passage = self.book.passage(passage);
        if passage.deviation.is_none()
            && !passage.unexplained
            && let Some((state, event)) = passage.cell
        {
            self.cells[state.index() * self.machine.events.len() + event.index()] += 1;
        }
        for taken in &passage.taken {
            self.taken[taken.index()] += 1;
        }
        if let Some(state) = passage.certain {
            self.stays[state.index()] += 1;
        }
        let instance = &mut self.instances[place];
        instance.lines += 1;
        let end = line.at.map(|at| at.saturating_add(line.took.unwrap_or(0)));
        instance.enter(passage, line.at, end, self.number);
        instance.last = line.at.or(instance.last);
        if passage.same_ids {
            instance.node = passage.next;
            return;
        }
        let types = &self.book.node(passage.next).slots;
        let before = instance.node;
        let gone = instance.rename(passage, types, new, self.number);
        instance.node = passage.next;
        self.replaced_ids(place, before, gone);
    }

    /// Sets that the machine no longer holds.
    pub(super) fn replaced_ids(&mut self, place: usize, before: u32, gone: Vec<(usize, Slot)>) {
        for (number, slot) in gone {
            // Where it was only one possibility among others, there may have been no such set.
            let mut guesses = self.book.node(before).guesses.iter();
            let held = |guess: &Guess| guess.holds(self.machine, (slot.ty, number as u32));
            let certain = guesses.all(held) && !self.book.node(before).lost;
            let counts = self.options.per == Some(slot.ty) && !self.foreign.contains(&slot.text);
            let conformed = counts && certain && !slot.deviates;
            if conformed {
                self.summary.conforming += 1;
            } else if counts && slot.deviates {
                self.summary.deviating += 1;
            }
            self.instances[place].remember(slot, self.number, conformed);
        }
    }

    fn instance(&mut self, name: &[u8]) -> usize {
        if let Some(last) = self.instances.get(self.last_instance)
            && *last.name == *name
        {
            return self.last_instance;
        }
        if let Some(&known) = self.names.get(name) {
            self.last_instance = known;
            return known;
        }
        if self.instances.len() >= MOST_INSTANCES {
            self.forget_idle();
        }
        self.summary.instances += 1;
        self.instances.push(Instance::new(name, self.timed.len()));
        self.last_instance = self.instances.len() - 1;
        self.names.insert(name.into(), self.last_instance);
        self.last_instance
    }

    /// Forgets machines that are as at their beginning, so that memory does not grow with those
    /// that come and go.
    fn forget_idle(&mut self) {
        let (idle, busy): (Vec<_>, Vec<_>) = std::mem::take(&mut self.instances)
            .into_iter()
            .partition(|instance| self.is_at_rest(instance));
        self.instances = busy;
        self.names.clear();
        for (place, instance) in self.instances.iter().enumerate() {
            self.names.insert(instance.name.clone(), place);
        }
        idle.into_iter().for_each(|instance| self.close(instance));
    }

    fn is_at_rest(&self, instance: &Instance) -> bool {
        let guesses = &self.book.node(instance.node).guesses;
        let ended = |guess: &Guess| self.machine[guess.at.state].is_final;
        instance.node == Book::START || guesses.iter().all(ended)
    }

    /// What is to be said of a machine whose log is over.
    fn close(&mut self, instance: Instance) {
        let node = self.book.node(instance.node);
        let mut states: Vec<StateId> = node.guesses.iter().map(|guess| guess.at.state).collect();
        states.sort_unstable();
        states.dedup();
        let goes_on = !states.is_empty() && states.iter().all(|state| self.goes_on(*state));
        self.summary.partial |= node.partial;
        let Some(per) = self.options.per else {
            let name = String::from_utf8_lossy(&instance.name).into_owned();
            self.closed(name, 1, instance.deviates, goes_on, states);
            return;
        };
        let node = self.book.node(instance.node);
        let is_held =
            |slot| node.guesses.iter().any(|guess| guess.holds(self.machine, (per, slot)));
        // A set that is not held is only tried, so it goes on, too.
        let tried: Vec<bool> =
            (0..instance.slots.len() as u32).map(|slot| !is_held(slot)).collect();
        let slots = instance.slots.into_iter().zip(tried);
        for (slot, is_tried) in slots.filter(|(slot, _)| slot.ty == per) {
            if self.foreign.contains(&slot.text) {
                continue;
            }
            let name = String::from_utf8_lossy(&slot.text).into_owned();
            let goes_on = goes_on || is_tried;
            self.closed(name, slot.since, slot.deviates, goes_on, states.clone());
        }
    }

    fn closed(
        &mut self,
        name: String,
        line: u64,
        deviates: bool,
        goes_on: bool,
        states: Vec<StateId>,
    ) {
        match (deviates, goes_on) {
            (true, _) => self.summary.deviating += 1,
            (false, false) => self.summary.conforming += 1,
            (false, true) => {
                self.summary.unfinished += 1;
                if self.summary.unfinished_sets.len() < MOST_UNFINISHED {
                    let log = self.log.clone();
                    self.summary.unfinished_sets.push(Unfinished { log, name, line, states });
                }
            }
        }
    }

    /// Whether a set in this state has not ended: work runs, or the happy path goes on.
    fn goes_on(&self, state: StateId) -> bool {
        let finished = &self.options.finished;
        if self.machine[state].is_final
            || finished.iter().any(|finished| self.machine.is_in(state, *finished))
        {
            return false;
        }
        let is_main = |transition: &lifechart_spec::machine::Transition| {
            transition.role == Role::Main && matches!(transition.decision, Decision::Target { .. })
        };
        if !self.machine.transitions.values().any(is_main) {
            return true;
        }
        let ways_on = self.machine.taken_in(state);
        self.machine[state].invoke.is_some()
            || ways_on.iter().any(|&way| is_main(&self.machine[way]))
    }

    /// Notes a finding about the set that a line is about.
    pub(super) fn mark(&mut self, place: usize, set: Option<&[u8]>) {
        let instance = &mut self.instances[place];
        instance.deviates = true;
        let Some(per) = self.options.per else { return };
        let mut is_held = false;
        for slot in instance.slots.iter_mut().filter(|slot| slot.ty == per) {
            if set.is_none_or(|set| set == &*slot.text) {
                slot.deviates = true;
                is_held = true;
            }
        }
        /// No more are told apart than this.
        const MOST: usize = 10_000;
        if let Some(set) = set.filter(|_| !is_held)
            && self.foreign.len() < MOST
            && self.foreign.insert(set.into())
        {
            self.summary.deviating += 1;
            let recent = self.instances[place].recent.iter_mut();
            for known in recent.filter(|known| known.conformed && *known.text == *set) {
                known.conformed = false;
                self.summary.conforming = self.summary.conforming.saturating_sub(1);
            }
        }
    }
}

/// The states whose time is measured.
fn timed(machine: &Machine) -> Vec<Timed> {
    let timed = machine.states.iter().filter_map(|(id, state)| {
        let within = state.within.as_ref().map(|window| machine[window.duration].value);
        let budget = state.invoke.as_ref().and_then(|invoke| machine[invoke.activity].budget);
        let measured = within.is_some() || budget.is_some() || !state.after.is_empty();
        measured.then_some(Timed { state: id, within, budget })
    });
    timed.collect()
}

/// Where a machine may be when nothing is known, and whether that is not everywhere.
fn anywhere(machine: &Machine, exploration: &Exploration) -> (Vec<Guess>, bool) {
    let all = exploration.len() <= MOST_ANYWHERE;
    let each = MOST_ANYWHERE / machine.atomic_states().count().max(1);
    let mut taken = vec![0; machine.states.len()];
    let mut guesses = Vec::new();
    for id in exploration.ids() {
        let state = exploration.state(id).index();
        if all || taken[state] < each.max(1) {
            taken[state] += 1;
            let mut guess = Guess::new(exploration.configuration(id));
            guess.rename(machine, &mut |ty, id| NAMELESS + 64 * ty.index() as u32 + id);
            guesses.push(guess);
        }
    }
    (guesses, !all || !exploration.is_complete())
}
