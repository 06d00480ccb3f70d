//! Whether the properties of a machine hold of all its runs.
//!
//! A property is a small automaton ([`monitor`]). It is run along with everything that exploring
//! has found, breadth first, so that the run that shows a property broken is a shortest one.
//!
//! What a property says that nothing bad happens, or that something happens before its scope
//! closes, is judged at the first step that breaks it. What must happen some day, with no end given,
//! is judged under fairness: nothing that stays possible is put off for ever. So it is broken where
//! a run can get to a configuration from where no run gets to it any more.

mod alphabet;
mod atoms;
mod judge;
pub mod monitor;
mod search;
pub mod words;

pub use atoms::matches;
pub use monitor::{Breach, Monitor, Standing};

use crate::arena::Arena;
use crate::explore::{Exploration, Run};
use crate::machine::{Machine, Pattern, Property, PropertyId};
use alphabet::Alphabet;
use judge::{FirstSteps, Verdict, add_refusal, judge, run_of};
use monitor::{Atoms, Rule, inside};
use search::{Ground, Lens};

/// What is known of the properties of a machine.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Those that do not hold, in order of declaration.
    pub violations: Vec<Violation>,
    /// How many hold.
    pub held: usize,
}

/// A property that does not hold.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The property.
    pub property: PropertyId,
    /// A shortest run that shows it; the last step is the one that breaks the property, or after
    /// which what must happen is out of reach.
    pub run: Run,
    /// How it breaks.
    pub breach: Breach,
}

/// Judges every property. Nothing is known of them, and so nothing is said, if exploring met its
/// limit.
pub fn prove(machine: &Machine, exploration: &Exploration) -> Option<Proof> {
    if !exploration.is_complete() {
        return None;
    }
    let mut proof = Proof::default();
    if machine.properties.is_empty() {
        return Some(proof);
    }
    let mut alphabet = Alphabet::new(machine);
    let lenses: Vec<Lens> = lenses(machine, &machine.properties, &mut alphabet);
    let record = exploration.record(machine, &mut alphabet);
    let ground = Ground { exploration, record: &record, alphabet: &alphabet };
    let first = FirstSteps::new(machine, &ground);
    let mut accepts = 0;
    for ((id, property), lens) in machine.properties.iter().zip(&lenses) {
        let verdict = judge(machine, &ground, &first, property, lens, accepts);
        accepts += usize::from(matches!(property.pattern, Pattern::Accepts { .. }));
        match violation(machine, &ground, (id, property), verdict) {
            Some(violation) => proof.violations.push(violation),
            None => proof.held += 1,
        }
    }
    Some(proof)
}

fn lenses(
    machine: &Machine,
    properties: &Arena<PropertyId, Property>,
    alphabet: &mut Alphabet<'_>,
) -> Vec<Lens> {
    properties.values().map(|property| lens(machine, property, alphabet)).collect()
}

fn lens(machine: &Machine, property: &Property, alphabet: &mut Alphabet<'_>) -> Lens {
    let Atoms { first, second, opens, closes } = Atoms::of(property);
    let states = machine.states.ids();
    Lens {
        rule: Rule::of(property),
        first: first.map(|atom| alphabet.add(atom)),
        second: second.map(|atom| alphabet.add(atom)),
        opens: opens.map(|atom| alphabet.add(atom)),
        closes: closes.map(|atom| alphabet.add(atom)),
        inside: states.map(|state| inside(machine, &property.scope.states, state)).collect(),
    }
}

fn violation(
    machine: &Machine,
    ground: &Ground<'_>,
    (id, property): (PropertyId, &Property),
    verdict: Verdict,
) -> Option<Violation> {
    let (run, breach) = match verdict {
        Verdict::Holds(_) => return None,
        Verdict::Breaks(hops, breach) => (run_of(machine, ground, &hops), breach),
        Verdict::NotTaken(hops, at) => {
            let mut run = run_of(machine, ground, &hops);
            if let Pattern::Accepts { event, when } = &property.pattern {
                add_refusal(machine, ground.exploration, &mut run, at, (*event, when.as_ref()));
            }
            (run, Breach::NotTaken)
        }
    };
    Some(Violation { property: id, run, breach })
}
