//! Every step out of every configuration, told apart only as far as somebody watching does.
//!
//! What can be told of a case in an atomic state is told once. So asking a hundred questions about
//! all steps costs little more than asking one.

use super::cells::{Cell, Events};
use super::inputs::Inputs;
use super::store::Mix;
use super::{Case, CaseId, ConfigurationId, Exploration};
use crate::arena::Id as _;
use crate::machine::{EventId, Machine, StateId, Value};
use crate::semantics::{Choice, Configuration, Input, InputKind, initial};
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::rc::Rc;

/// A kind of step, as far as a watcher tells them apart.
pub type Letter = u32;

/// Steps of one state, waiting call, input and choice: a watcher tells them apart by the context
/// alone.
pub type Class = usize;

/// Tells steps apart.
pub trait Watcher {
    /// Whether the value of a field makes a difference to this watcher, for an event that in this
    /// state is merely answered: nothing changes and nothing runs.
    fn reads(&self, state: StateId, event: InputKind, field: usize) -> bool;

    /// The class of a step.
    fn class(&mut self, at: &Configuration, input: &Input, choice: &Choice) -> Class;

    /// The letter of a step of this class.
    fn letter(&mut self, class: Class, at: &Configuration, input: &Input) -> Letter;

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

type Circumstances = (StateId, Option<EventId>, Vec<Value>);

/// What was worked out for a case.
#[derive(Clone, Default)]
struct Told {
    /// Whether its event is taken note of.
    is_noted: bool,
    /// Its class for each state and waiting call in which it came.
    classes: Vec<(StateId, Option<EventId>, Class)>,
}

struct Recorder<'a> {
    exploration: &'a Exploration,
    watcher: &'a mut dyn Watcher,
    record: Record,
    told: Vec<Option<Told>>,
    unnamed: Inputs<'a>,
    /// For each state, the fields that make a difference to events that nothing names there.
    fields: BTreeMap<StateId, Rc<[usize]>>,
    /// By state, waiting call, and what these fields hold. Never iterated.
    known: HashMap<Circumstances, Rc<Unnamed>, BuildHasherDefault<Mix>>,
    /// The classes of their events, by state and waiting call.
    classes: BTreeMap<(StateId, Option<EventId>, InputKind), Class>,
}

impl Exploration {
    /// What a watcher sees of every step out of every configuration; of nothing, unless exploring
    /// is complete.
    pub fn record(&self, machine: &Machine, watcher: &mut dyn Watcher) -> Record {
        let mut recorder = Recorder {
            exploration: self,
            watcher,
            record: Record::default(),
            told: Vec::new(),
            unnamed: Inputs::new(machine, Events::Unnamed),
            fields: BTreeMap::new(),
            known: HashMap::default(),
            classes: BTreeMap::new(),
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
        self.visit_named(id, at, begin);
        let unnamed = self.unnamed(at);
        for &letter in &unnamed.letters {
            self.record.add(begin, Move { letter, to: id });
        }
        self.record.notes.extend(&unnamed.notes);
        if self.record.moves.len() - begin > FEW {
            tidy(&mut self.record.moves, begin);
        }
        if self.record.notes.len() > notes_begin {
            tidy(&mut self.record.notes, notes_begin);
        }
        self.record.ends.push((self.record.moves.len(), self.record.notes.len()));
    }

    fn visit_named(&mut self, id: ConfigurationId, at: &Configuration, begin: usize) {
        let exploration = self.exploration;
        let mut asked: Option<(&Input, Vec<Choice>)> = None;
        for (number, to) in exploration.steps_from(id) {
            let case = exploration.case(number);
            let (class, is_noted) = self.told(at, number, case);
            if is_noted {
                if asked.as_ref().is_none_or(|(known, _)| **known != case.input) {
                    self.note(at, asked.replace((&case.input, Vec::new())));
                }
                let choice = case.selected.ok().filter(|_| to.is_some());
                if let Some((_, choices)) = &mut asked {
                    choices.extend(choice);
                }
            }
            let Some((class, to)) = class.zip(to) else { continue };
            let letter = self.watcher.letter(class, at, &case.input);
            self.record.add(begin, Move { letter, to });
        }
        self.note(at, asked);
    }

    /// The class of a case in this state, if anything decides it, and whether its event is taken
    /// note of.
    fn told(&mut self, at: &Configuration, number: CaseId, case: &Case) -> (Option<Class>, bool) {
        let watcher = &mut *self.watcher;
        if number.index() >= self.told.len() {
            self.told.resize(number.index() + 1, None);
        }
        let told = self.told[number.index()].get_or_insert_with(|| {
            let is_noted = match case.input {
                Input::Event { event, .. } => watcher.takes_note_of(event),
                _ => false,
            };
            Told { is_noted, classes: Vec::new() }
        });
        let Ok(choice) = &case.selected else { return (None, told.is_noted) };
        for &(state, open, class) in &told.classes {
            if state == at.state && open == at.open {
                return (Some(class), told.is_noted);
            }
        }
        let class = watcher.class(at, &case.input, choice);
        told.classes.push((at.state, at.open, class));
        (Some(class), told.is_noted)
    }

    fn note(&mut self, at: &Configuration, asked: Option<(&Input, Vec<Choice>)>) {
        if let Some((input, choices)) = asked {
            self.watcher.note(at, input, &choices, &mut self.record.notes);
        }
    }

    fn unnamed(&mut self, at: &Configuration) -> Rc<Unnamed> {
        let fields = self.fields_of_unnamed(at);
        let values = fields.iter().map(|&field| at.values[field]).collect();
        let key = (at.state, at.open, values);
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let mut seen = Unnamed::default();
        for cell in self.unnamed.cells(at.state).iter() {
            let (watcher, classes) = (&mut *self.watcher, &mut self.classes);
            self.unnamed.each_of(cell, at, &mut |at, input, _, selected| {
                let Ok(choice) = selected else { return };
                let class = *classes
                    .entry((at.state, at.open, input.kind()))
                    .or_insert_with(|| watcher.class(at, input, &choice));
                seen.letters.push(watcher.letter(class, at, input));
                watcher.note(at, input, &[choice], &mut seen.notes);
            });
        }
        tidy(&mut seen.letters, 0);
        tidy(&mut seen.notes, 0);
        let seen = Rc::new(seen);
        self.known.insert(key, Rc::clone(&seen));
        seen
    }

    fn fields_of_unnamed(&mut self, at: &Configuration) -> Rc<[usize]> {
        if let Some(known) = self.fields.get(&at.state) {
            return Rc::clone(known);
        }
        let cells = self.unnamed.cells(at.state);
        let reads = |cell: &Cell, field| self.watcher.reads(at.state, cell.input.kind(), field);
        let all = 0..at.values.len();
        // Where the payload is asked about, so is what the payload is made of.
        let asks = |cell: &Cell| all.clone().any(|field| reads(cell, field));
        let matters =
            |cell: &Cell, field| reads(cell, field) || (cell.depends_on(field) && asks(cell));
        let fields: Rc<[usize]> =
            all.clone().filter(|&field| cells.iter().any(|cell| matters(cell, field))).collect();
        self.fields.insert(at.state, Rc::clone(&fields));
        fields
    }
}

/// Among so many moves it is looked one by one whether one is there already.
const FEW: usize = 32;

impl Record {
    /// Adds a move, unless it is among few that are there already.
    fn add(&mut self, begin: usize, new: Move) {
        let known = &self.moves[begin..];
        if known.len() <= FEW {
            for known in known {
                if known.letter == new.letter && known.to == new.to {
                    return;
                }
            }
        }
        self.moves.push(new);
    }
}

/// Sorts what was added since `begin`, and drops what is there twice.
fn tidy<T: Ord + Copy>(list: &mut Vec<T>, begin: usize) {
    let mut added = list.split_off(begin);
    added.sort_unstable();
    added.dedup();
    list.append(&mut added);
}
