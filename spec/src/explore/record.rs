//! Every step out of every configuration, told apart only as far as somebody watching does.
//!
//! What can be told of a case in an atomic state is told once. So asking a hundred questions about
//! all steps costs little more than asking one.

use super::cells::{Cell, Events};
use super::inputs::Inputs;
use super::store::Mix;
use super::{CaseId, ConfigurationId, Exploration};
use crate::arena::Id as _;
use crate::machine::{EventId, Machine, StateId, Value};
use crate::semantics::{Choice, Configuration, Input, InputKind, initial};
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::rc::Rc;

/// A kind of step, as far as a watcher tells them apart.
pub type Letter = u32;

/// Tells steps apart.
pub trait Watcher {
    /// Whether the value of a field makes a difference to this watcher, for inputs of this kind.
    fn reads(&self, kind: InputKind, field: usize) -> bool;

    /// The letter of a step, and whether it is the same whatever the context is.
    fn letter(&mut self, at: &Configuration, input: &Input, choice: &Choice) -> (Letter, bool);

    /// Whether anything is ever noted of this event.
    fn takes_note_of(&self, event: EventId) -> bool;

    /// What is to be noted of a configuration in which this input comes. The choices are those for
    /// every way the outside can answer.
    fn note(
        &mut self,
        at: &Configuration,
        input: &Input,
        choices: &[Choice],
        notes: &mut Vec<Letter>,
    );
}

/// One step, and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// What kind of step it is.
    pub letter: Letter,
    /// The configuration after it.
    pub to: ConfigurationId,
}

/// What a watcher saw.
#[derive(Clone, Debug, Default)]
pub struct Record {
    moves: Vec<Move>,
    notes: Vec<Letter>,
    /// Where the moves and notes of each configuration end.
    ends: Vec<(usize, usize)>,
}

impl Record {
    /// The different steps out of a configuration.
    pub fn moves(&self, at: ConfigurationId) -> &[Move] {
        let (begin, end) = (self.begin(at).0, self.ends[at.index()].0);
        &self.moves[begin..end]
    }

    /// The different notes on a configuration.
    pub fn notes(&self, at: ConfigurationId) -> &[Letter] {
        let (begin, end) = (self.begin(at).1, self.ends[at.index()].1);
        &self.notes[begin..end]
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.moves.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
    }

    fn begin(&self, at: ConfigurationId) -> (usize, usize) {
        at.index().checked_sub(1).map_or((0, 0), |before| self.ends[before])
    }
}

/// Letters and notes of events that nothing in a state names: `otherwise` answers them.
#[derive(Default)]
struct Unnamed {
    letters: Vec<Letter>,
    notes: Vec<Letter>,
}

struct Recorder<'a> {
    exploration: &'a Exploration,
    watcher: &'a mut dyn Watcher,
    record: Record,
    /// The letters that are the same whatever the context is. Never iterated.
    letters: HashMap<(StateId, Option<EventId>, CaseId), Letter, BuildHasherDefault<Mix>>,
    unnamed: Inputs<'a>,
    /// For each state, the fields that make a difference to events that nothing names there.
    fields: BTreeMap<StateId, Rc<[usize]>>,
    /// By state, waiting call, and what these fields hold. Never iterated.
    known: HashMap<(StateId, Option<EventId>, Vec<Value>), Rc<Unnamed>, BuildHasherDefault<Mix>>,
}

impl Exploration {
    /// What a watcher sees of every step out of every configuration; of nothing, unless exploring
    /// is complete.
    pub fn record(&self, machine: &Machine, watcher: &mut dyn Watcher) -> Record {
        let mut recorder = Recorder {
            exploration: self,
            watcher,
            record: Record::default(),
            letters: HashMap::default(),
            unnamed: Inputs::new(machine, Events::Unnamed),
            fields: BTreeMap::new(),
            known: HashMap::default(),
        };
        let mut at = initial(machine);
        for id in self.ids() {
            self.store.load(id, &mut at);
            recorder.visit(id, &at);
        }
        recorder.record
    }
}

impl Recorder<'_> {
    fn visit(&mut self, id: ConfigurationId, at: &Configuration) {
        let (begin, notes_begin) = (self.record.moves.len(), self.record.notes.len());
        self.visit_named(id, at);
        let unnamed = self.unnamed(at);
        self.record.moves.extend(unnamed.letters.iter().map(|&letter| Move { letter, to: id }));
        self.record.notes.extend(&unnamed.notes);
        tidy(&mut self.record.moves, begin);
        tidy(&mut self.record.notes, notes_begin);
        self.record.ends.push((self.record.moves.len(), self.record.notes.len()));
    }

    fn visit_named(&mut self, id: ConfigurationId, at: &Configuration) {
        let exploration = self.exploration;
        let mut asked: Option<(&Input, Vec<Choice>)> = None;
        for (number, to) in exploration.steps_from(id) {
            let case = exploration.case(number);
            if let Input::Event { event, .. } = case.input
                && self.watcher.takes_note_of(event)
            {
                if asked.as_ref().is_none_or(|(known, _)| **known != case.input) {
                    self.note(at, asked.replace((&case.input, Vec::new())));
                }
                let choice = case.selected.ok().filter(|_| to.is_some());
                if let Some((_, choices)) = &mut asked {
                    choices.extend(choice);
                }
            }
            let Some((choice, to)) = case.selected.ok().zip(to) else { continue };
            let letter = self.letter(at, number, &case.input, &choice);
            self.record.moves.push(Move { letter, to });
        }
        self.note(at, asked);
    }

    fn letter(
        &mut self,
        at: &Configuration,
        case: CaseId,
        input: &Input,
        choice: &Choice,
    ) -> Letter {
        let key = (at.state, at.open, case);
        if let Some(&known) = self.letters.get(&key) {
            return known;
        }
        let (letter, is_fixed) = self.watcher.letter(at, input, choice);
        if is_fixed {
            self.letters.insert(key, letter);
        }
        letter
    }

    fn note(&mut self, at: &Configuration, asked: Option<(&Input, Vec<Choice>)>) {
        if let Some((input, choices)) = asked {
            self.watcher.note(at, input, &choices, &mut self.record.notes);
        }
    }

    fn unnamed(&mut self, at: &Configuration) -> Rc<Unnamed> {
        let cells = self.unnamed.cells(at.state);
        let watcher = &*self.watcher;
        let fields = self.fields.entry(at.state).or_insert_with(|| {
            let matters = |cell: &Cell, field| {
                let read = watcher.reads(cell.input.kind(), field);
                read || cell.depends_on(field)
                    && (0..at.values.len()).any(|other| watcher.reads(cell.input.kind(), other))
            };
            (0..at.values.len())
                .filter(|&field| cells.iter().any(|cell| matters(cell, field)))
                .collect()
        });
        let values = fields.iter().map(|&field| at.values[field]).collect();
        let key = (at.state, at.open, values);
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let mut seen = Unnamed::default();
        for cell in cells.iter() {
            let watcher = &mut *self.watcher;
            self.unnamed.each_of(cell, at, &mut |at, input, _, selected| {
                let Ok(choice) = selected else { return };
                seen.letters.push(watcher.letter(at, input, &choice).0);
                watcher.note(at, input, &[choice], &mut seen.notes);
            });
        }
        tidy(&mut seen.letters, 0);
        tidy(&mut seen.notes, 0);
        let seen = Rc::new(seen);
        self.known.insert(key, Rc::clone(&seen));
        seen
    }
}

/// Sorts what was added since `begin`, and drops what is there twice.
fn tidy<T: Ord + Copy>(list: &mut Vec<T>, begin: usize) {
    let mut added = list.split_off(begin);
    added.sort_unstable();
    added.dedup();
    list.append(&mut added);
}
