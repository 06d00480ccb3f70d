//! The steps of a machine as letters: two steps of one state that are like the same atoms have one.
//!
//! What can be decided by names is decided once for each state, kind of input and choice; only
//! conditions are asked again for every payload.

use super::atoms::{holds, matches, matches_names, reads_payload};
use crate::arena::Id as _;
use crate::explore::{Class, Letter, Watcher};
use crate::machine::{Atom, EventId, Expr, Expression, Machine, Pattern, StateId};
use crate::semantics::{
    Choice, Configuration, DecidedBy, Input, InputKind, Outcome, OutcomeKind, outcome,
};
use std::collections::BTreeMap;

/// An atom, by its position in the alphabet.
pub(super) type AtomIndex = usize;

/// Steps told apart by atoms.
pub(super) struct Alphabet<'m> {
    machine: &'m Machine,
    atoms: Vec<Atom>,
    /// Which atoms each letter is like, 64 in a word.
    letters: Vec<Vec<u64>>,
    numbers: BTreeMap<Vec<u64>, Letter>,
    classes: Vec<Known>,
    accepted: Vec<(EventId, Option<Expression>)>,
}

/// The atoms of a class.
struct Known {
    /// Those that its steps are like.
    bits: Vec<u64>,
    /// Those that its steps are like where their conditions hold.
    conditional: Vec<AtomIndex>,
    /// The letters found so far, by which of these conditions hold.
    letters: Vec<(Vec<bool>, Letter)>,
}

impl<'m> Alphabet<'m> {
    pub(super) fn new(machine: &'m Machine) -> Self {
        let all = machine.properties.values().chain(machine.assumptions.values());
        let patterns = all.map(|property| &property.pattern);
        let accepted = patterns.filter_map(|pattern| match pattern {
            Pattern::Accepts { event, when } => Some((*event, when.clone())),
            _ => None,
        });
        Self {
            machine,
            atoms: Vec::new(),
            letters: Vec::new(),
            numbers: BTreeMap::new(),
            classes: Vec::new(),
            accepted: accepted.collect(),
        }
    }

    /// Adds an atom. All are added before the first step is seen.
    pub(super) fn add(&mut self, atom: &Atom) -> AtomIndex {
        self.atoms.push(atom.clone());
        self.atoms.len() - 1
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether steps of this letter are like the atom.
    pub(super) fn has(&self, letter: Letter, atom: AtomIndex) -> bool {
        let bits = &self.letters[letter as usize];
        bits.get(atom / 64).is_some_and(|word| word >> (atom % 64) & 1 == 1)
    }

    /// The letter of a step whose outcome is known, if it is one that was recorded.
    pub(super) fn letter_of(
        &self,
        at: &Configuration,
        input: &Input,
        outcome: &Outcome,
    ) -> Option<Letter> {
        let mut bits = self.no_bits();
        for (index, atom) in self.atoms.iter().enumerate() {
            if matches(self.machine, atom, at, input, outcome) {
                set(&mut bits, index);
            }
        }
        self.numbers.get(&bits).copied()
    }

    /// Whether a recorded note is on this `accepts:`, the events of which are counted as they come;
    /// and whether the event was not taken.
    pub(super) fn note_on(note: Letter, accepts: usize) -> Option<bool> {
        (note as usize / 2 == accepts).then_some(note % 2 == 1)
    }

    fn no_bits(&self) -> Vec<u64> {
        vec![0; self.atoms.len().div_ceil(64)]
    }

    fn number(&mut self, bits: Vec<u64>) -> Letter {
        if let Some(&known) = self.numbers.get(&bits) {
            return known;
        }
        let new = Letter::try_from(self.letters.len()).unwrap_or(Letter::MAX);
        self.letters.push(bits.clone());
        self.numbers.insert(bits, new);
        new
    }
}

impl Watcher for Alphabet<'_> {
    fn reads(&self, state: StateId, kind: InputKind, field: usize) -> bool {
        let comes = |event: EventId| kind == InputKind::Event(event);
        let reads = |when: &Expression| {
            let mut found = false;
            when.expr.walk(&mut |part| {
                found |= matches!(part, Expr::Field(read) if read.index() == field);
            });
            found
        };
        let accepted = self
            .accepted
            .iter()
            .any(|(event, when)| comes(*event) && when.as_ref().is_some_and(reads));
        accepted
            || self.atoms.iter().any(|atom| {
                let Some(when) = &atom.when else { return false };
                let here = atom.state.is_none_or(|outer| self.machine.is_in(state, outer));
                if !here || atom.action.is_some() || atom.activity.is_some() {
                    return false;
                }
                // With a reply, it may speak of the end of a call that began earlier.
                let at_once = atom.reply.is_none() || reads_payload(when);
                (!at_once || atom.event.is_none_or(comes)) && reads(when)
            })
    }

    fn class(&mut self, at: &Configuration, input: &Input, choice: &Choice) -> Class {
        let outcome = outcome(self.machine, at, input, choice);
        let (mut bits, mut conditional) = (self.no_bits(), Vec::new());
        for (index, atom) in self.atoms.iter().enumerate() {
            if matches_names(self.machine, atom, at, input, &outcome) {
                match atom.when {
                    None => set(&mut bits, index),
                    Some(_) => conditional.push(index),
                }
            }
        }
        self.classes.push(Known { bits, conditional, letters: Vec::new() });
        self.classes.len() - 1
    }

    fn letter(&mut self, class: Class, at: &Configuration, input: &Input) -> Letter {
        let known = &self.classes[class];
        let condition = |&index: &AtomIndex| {
            let when = self.atoms[index].when.as_ref();
            when.is_some_and(|when| holds(when, at, input))
        };
        let hold: Vec<bool> = known.conditional.iter().map(condition).collect();
        for (others, letter) in &known.letters {
            if *others == hold {
                return *letter;
            }
        }
        let mut bits = known.bits.clone();
        let holding = known.conditional.iter().zip(&hold).filter(|(_, holds)| **holds);
        holding.for_each(|(&index, _)| set(&mut bits, index));
        let letter = self.number(bits);
        self.classes[class].letters.push((hold, letter));
        letter
    }

    fn takes_note_of(&self, event: EventId) -> bool {
        self.accepted.iter().any(|(accepted, _)| *accepted == event)
    }

    fn note(
        &mut self,
        at: &Configuration,
        input: &Input,
        choices: &[Choice],
        notes: &mut Vec<Letter>,
    ) {
        let Input::Event { event, .. } = input else { return };
        for (index, (accepted, when)) in self.accepted.iter().enumerate() {
            if accepted == event && when.as_ref().is_none_or(|when| holds(when, at, input)) {
                let taken = choices.iter().any(|choice| is_taken(self.machine, at, input, choice));
                let number = index * 2 + usize::from(!taken);
                notes.push(Letter::try_from(number).unwrap_or(Letter::MAX));
            }
        }
    }
}

/// Whether a choice takes a transition, instead of refusing or ignoring the input.
fn is_taken(machine: &Machine, at: &Configuration, input: &Input, choice: &Choice) -> bool {
    matches!(choice.by, DecidedBy::Transition(_))
        && outcome(machine, at, input, choice).kind == OutcomeKind::Taken
}

fn set(bits: &mut [u64], atom: AtomIndex) {
    if let Some(word) = bits.get_mut(atom / 64) {
        *word |= 1 << (atom % 64);
    }
}
