//! A property as a small automaton: it is fed steps and says at which of them the property breaks.

use super::atoms::matches;
use crate::machine::{Atom, Machine, Pattern, Property, StateId};
use crate::semantics::{Configuration, Input, Outcome};

/// How far a property has come in a run: what of the past still matters to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its scope has not opened, or is closed for now.
    Waiting,
    /// Its scope is open, and nothing in it has been of note.
    Open,
    /// Its scope is open, and the step that it waits for, or owes an answer to, has been.
    Noted,
    /// Its scope is closed for ever.
    Over,
}

/// How a property breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breach {
    /// A step is like no step may be.
    Happened,
    /// A step is not like every step must be.
    Differs,
    /// The effect comes without its cause.
    TooEarly,
    /// The scope closes, and what must happen in it has not.
    Missed,
    /// What must happen is out of reach.
    OutOfReach,
    /// An event is not taken.
    NotTaken,
}

/// What a property sees of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// The step is taken in one of the states of `in:`, so that the pattern looks at it.
    pub inside: bool,
    /// It is like the pattern's only atom, or its cause.
    pub first: bool,
    /// It is like the pattern's effect.
    pub second: bool,
    /// It is like the atom that opens the scope.
    pub opens: bool,
    /// It is like the atom that closes the scope.
    pub closes: bool,
}

/// What a pattern does with the steps it sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `never`
    Never,
    /// `always`
    Always,
    /// `eventually`
    Eventually,
    /// `precedes`
    Precedes,
    /// `responds`
    Responds,
    /// `accepts`, `reaches`: they speak of configurations, so only the scope sees steps.
    Still,
}

/// The part of a property that decides what a step means to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its pattern.
    pub shape: Shape,
    /// Whether something opens its scope; without, it is open from the beginning.
    pub opened: bool,
    /// Whether something closes its scope.
    pub closed: bool,
    /// Whether its scope opens again and again.
    pub repeats: bool,
}

impl Rule {
    /// That of a property.
    pub fn of(property: &Property) -> Self {
        let scope = &property.scope;
        let shape = match property.pattern {
            Pattern::Never(_) => Shape::Never,
            Pattern::Always(_) => Shape::Always,
            Pattern::Eventually(_) => Shape::Eventually,
            Pattern::Precedes(..) => Shape::Precedes,
            Pattern::Responds(..) => Shape::Responds,
            Pattern::Accepts { .. } | Pattern::Reaches(_) => Shape::Still,
        };
        let repeats = scope.between.is_some();
        Self {
            shape,
            opened: repeats || scope.after.is_some(),
            closed: repeats || scope.before.is_some(),
            repeats,
        }
    }

    /// Where a property is before the first step.
    pub fn start(self) -> Standing {
        if self.opened { Standing::Waiting } else { Standing::Open }
    }

    /// What a step makes of a property.
    ///
    /// A scope opens with the step after the one that opens it, and closes before the one that
    /// closes it. While it is open what would open it says nothing.
    ///
    /// # Errors
    ///
    /// The property breaks at this step.
    pub fn advance(self, at: Standing, seen: Sight) -> Result<Standing, Breach> {
        match at {
            Standing::Over => Ok(Standing::Over),
            Standing::Waiting if seen.opens => Ok(Standing::Open),
            Standing::Waiting => Ok(Standing::Waiting),
            Standing::Open | Standing::Noted if seen.closes => {
                if self.owes(at) {
                    return Err(Breach::Missed);
                }
                Ok(match (self.repeats, seen.opens) {
                    (false, _) => Standing::Over,
                    (true, false) => Standing::Waiting,
                    (true, true) => Standing::Open,
                })
            }
            Standing::Open | Standing::Noted if !seen.inside => Ok(at),
            Standing::Open | Standing::Noted => self.look(at, seen),
        }
    }

    /// Whether something must still happen in the scope.
    pub fn owes(self, at: Standing) -> bool {
        match self.shape {
            Shape::Eventually => at == Standing::Open,
            Shape::Responds => at == Standing::Noted,
            Shape::Never | Shape::Always | Shape::Precedes | Shape::Still => false,
        }
    }

    /// What the pattern makes of a step in its scope. A step that is cause and effect at once is in
    /// order.
    fn look(self, at: Standing, seen: Sight) -> Result<Standing, Breach> {
        match self.shape {
            Shape::Never if seen.first => Err(Breach::Happened),
            Shape::Always if !seen.first => Err(Breach::Differs),
            Shape::Precedes if seen.second && !seen.first && at == Standing::Open => {
                Err(Breach::TooEarly)
            }
            Shape::Eventually | Shape::Precedes if seen.first => Ok(Standing::Noted),
            Shape::Responds if seen.second => Ok(Standing::Open),
            Shape::Responds if seen.first => Ok(Standing::Noted),
            _ => Ok(at),
        }
    }
}

/// A property watching one run.
///
/// It sees what breaks at a step. Whether something that must happen some day still can is a
/// question about all runs, and not asked here; neither are `accepts` and `reaches`.
#[derive(Clone, Debug)]
pub struct Monitor<'m> {
    machine: &'m Machine,
    property: &'m Property,
    rule: Rule,
    at: Standing,
    broken: Option<Breach>,
}

impl<'m> Monitor<'m> {
    /// A property before the first step.
    pub fn new(machine: &'m Machine, property: &'m Property) -> Self {
        let rule = Rule::of(property);
        Self { machine, property, rule, at: rule.start(), broken: None }
    }

    /// Sees a step: the configuration before it, what happened, and what came of it. Says so if the
    /// property breaks here; after that it sees nothing any more.
    pub fn observe(
        &mut self,
        before: &Configuration,
        input: &Input,
        outcome: &Outcome,
    ) -> Option<Breach> {
        if self.broken.is_some() {
            return None;
        }
        let seen = self.sight(before, input, outcome);
        match self.rule.advance(self.at, seen) {
            Ok(next) => self.at = next,
            Err(breach) => self.broken = Some(breach),
        }
        self.broken
    }

    /// How far the property has come.
    pub fn standing(&self) -> Standing {
        self.at
    }

    /// How the property was broken, if it was.
    pub fn broken(&self) -> Option<Breach> {
        self.broken
    }

    fn sight(&self, before: &Configuration, input: &Input, outcome: &Outcome) -> Sight {
        let is = |atom: Option<&Atom>| {
            atom.is_some_and(|atom| matches(self.machine, atom, before, input, outcome))
        };
        let Atoms { first, second, opens, closes } = Atoms::of(self.property);
        Sight {
            inside: inside(self.machine, &self.property.scope.states, before.state),
            first: is(first),
            second: is(second),
            opens: is(opens),
            closes: is(closes),
        }
    }
}

/// Whether an atomic state is one of `states` or in one of them; any is, if there are none.
pub(super) fn inside(machine: &Machine, states: &[StateId], state: StateId) -> bool {
    states.is_empty() || states.iter().any(|&outer| machine.is_in(state, outer))
}

/// The atoms of a property by what they are for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Atoms<'p> {
    pub(super) first: Option<&'p Atom>,
    pub(super) second: Option<&'p Atom>,
    pub(super) opens: Option<&'p Atom>,
    pub(super) closes: Option<&'p Atom>,
}

impl<'p> Atoms<'p> {
    pub(super) fn of(property: &'p Property) -> Self {
        let (first, second) = match &property.pattern {
            Pattern::Never(one) | Pattern::Always(one) | Pattern::Eventually(one) => {
                (Some(one), None)
            }
            Pattern::Precedes(cause, effect) | Pattern::Responds(cause, effect) => {
                (Some(cause), Some(effect))
            }
            Pattern::Accepts { .. } | Pattern::Reaches(_) => (None, None),
        };
        let scope = &property.scope;
        let (opens, closes) = match &scope.between {
            Some((from, to)) => (Some(from), Some(to)),
            None => (scope.after.as_ref(), scope.before.as_ref()),
        };
        Self { first, second, opens, closes }
    }
}
