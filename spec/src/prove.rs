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
mod vacuity;
pub mod words;

pub use atoms::matches;
pub use monitor::{Breach, Monitor, Standing};
pub use vacuity::{Part, Why};

use crate::explore::{Exploration, Run};
use crate::machine::{Machine, Pattern, Property, PropertyId};
use crate::source::Span;
use alphabet::Alphabet;
use judge::{FirstSteps, Verdict, add_refusal, judge, run_of};
use monitor::{Atoms, Rule, inside};
use search::{Ground, Lens};
use vacuity::{Wider, place, why, widened};

/// What is known of the properties and assumptions of a machine.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Properties that do not hold, in order of declaration.
    pub violations: Vec<Violation>,
    /// Properties that say less than they seem to, in order of declaration; then assumptions.
    pub vacuous: Vec<Vacuity>,
    /// How many properties hold.
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

/// A property that holds, but says less than it seems to.
#[derive(Clone, Debug)]
pub struct Vacuity {
    /// Its name.
    pub name: String,
    /// Where its name stands.
    pub span: Span,
    /// Whether it stands under `assume:`.
    pub is_assumed: bool,
    /// Why it says little.
    pub why: Why,
    /// Where in the file the reason stands.
    pub place: Span,
}

/// Judges every property. Nothing is known of them, and so nothing is said, if exploring met its
/// limit.
pub fn prove(machine: &Machine, exploration: &Exploration) -> Option<Proof> {
    if !exploration.is_complete() {
        return None;
    }
    let mut proof = Proof::default();
    if machine.properties.is_empty() && machine.assumptions.is_empty() {
        return Some(proof);
    }
    let mut alphabet = Alphabet::new(machine);
    let asked: Vec<Asked<'_>> = asked(machine, exploration, &mut alphabet);
    let record = exploration.record(machine, &mut alphabet);
    let ground = Ground { exploration, record: &record, alphabet: &alphabet };
    let first = FirstSteps::new(machine, &ground);
    let mut accepts = 0;
    for Asked { id, is_assumed, property, lens, wider } in &asked {
        let verdict = judge(machine, &ground, &first, property, lens, accepts);
        accepts += usize::from(matches!(property.pattern, Pattern::Accepts { .. }));
        let found = match &verdict {
            Verdict::Holds(seen) => why(property, lens.rule, seen, &ground, &first, wider)
                .or(is_assumed.then_some(Why::Unbreakable)),
            // What no single run shows, no caller can break.
            Verdict::Breaks(_, Breach::OutOfReach) | Verdict::NotTaken(..) if *is_assumed => {
                Some(Why::Unbreakable)
            }
            Verdict::Breaks(..) | Verdict::NotTaken(..) => None,
        };
        if let Some(why) = found {
            let (name, span) = (property.name.clone(), property.span);
            let place = place(property, &why);
            proof.vacuous.push(Vacuity { name, span, is_assumed: *is_assumed, why, place });
        }
        if *is_assumed {
            continue;
        }
        match violation(machine, &ground, (*id, property), verdict) {
            Some(violation) => proof.violations.push(violation),
            None => proof.held += 1,
        }
    }
    Some(proof)
}

/// A property or assumption, and what it needs of the alphabet.
struct Asked<'m> {
    id: PropertyId,
    is_assumed: bool,
    property: &'m Property,
    lens: Lens,
    wider: Vec<Wider>,
}

fn asked<'m>(
    machine: &'m Machine,
    exploration: &Exploration,
    alphabet: &mut Alphabet<'_>,
) -> Vec<Asked<'m>> {
    let properties = machine.properties.iter().map(|(id, property)| (id, false, property));
    let assumptions = machine.assumptions.iter().map(|(id, property)| (id, true, property));
    let all = properties.chain(assumptions).map(|(id, is_assumed, property)| {
        let lens = lens(machine, property, alphabet);
        let wider = match is_assumed {
            // The less an assumption says the better.
            true => Vec::new(),
            false => widened(machine, exploration, property, &lens, alphabet),
        };
        Asked { id, is_assumed, property, lens, wider }
    });
    all.collect()
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
