//! From what was asked for to a suite that is laid out: the one place where that is done.

use lifechart_spec::conformance::{
    Bound, CannotLower, Cause, Completions, Method, NoBound, NoSuite, Observe, Plan, Regime,
    Specification, Trouble, lowered,
};
use lifechart_spec::explore::{Exploration, Limits, explore};
use lifechart_spec::machine::Machine;
use std::fmt;

/// Which suite is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How tests are chosen.
    pub method: Method,
    /// How many states more than the specification an implementation may have. Only complete
    /// methods know of extra states; see [`Options::extra_states`].
    pub extra: usize,
    /// What is compared after each input.
    pub observe: Observe,
    /// How work ends that an event starts.
    pub work: Completions,
    /// Whether time passes, by inputs of its own.
    pub time: bool,
    /// Counts whose `max` is lowered in a copy of the machine, one after the other.
    pub max: Vec<(String, u32)>,
    /// Counts that no test takes further; what lies beyond is not tested.
    pub up_to: Vec<(String, u32)>,
    /// No suite with more inputs is made.
    pub most: u64,
}

impl Default for Options {
    /// What suits a black box that only answers: Wp with one extra state.
    fn default() -> Self {
        Self {
            method: Method::Wp,
            extra: 1,
            observe: Observe::Verdict,
            work: Completions::Succeed,
            max: Vec::new(),
            time: false,
            up_to: Vec::new(),
            most: 5_000_000,
        }
    }
}

/// Why there is no suite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The `max` of a count cannot be lowered like this.
    Max(String, u32, CannotLower),
    /// Tests cannot be kept from taking a count further.
    UpTo(String, u32, NoBound),
    /// The specification cannot be tested like this; with the name of the event, if one is to blame.
    Specification(Trouble, Option<String>),
    /// There would be too much of it.
    Suite(NoSuite),
}

impl Refusal {
    /// Whether it would help to let tests count less far.
    pub fn is_size(&self) -> bool {
        match self {
            Refusal::Max(..) | Refusal::UpTo(..) => false,
            Refusal::Specification(trouble, _) => *trouble != Trouble::NoInputs,
            Refusal::Suite(_) => true,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Max(name, max, why) => write!(f, "`max` of {name}={max}: {why}"),
            Refusal::UpTo(name, max, why) => write!(f, "`up_to` of {name}={max}: {why}"),
            Refusal::Specification(trouble, event) => {
                write!(f, "no suite can be made: {trouble}")?;
                event.as_ref().map_or(Ok(()), |event| write!(f, ": `{event}`"))
            }
            Refusal::Suite(why) => write!(f, "no suite is made: {why}"),
        }
    }
}

impl std::error::Error for Refusal {}

impl Options {
    /// How many extra states the suite knows of.
    pub fn extra_states(&self) -> usize {
        if self.method.is_complete() { self.extra } else { 0 }
    }

    /// What is seen and what is controlled.
    pub fn regime(&self) -> Regime {
        Regime { observe: self.observe, completions: self.work, time: self.time }
    }

    /// The copy of the machine that the suite is for, and all its configurations.
    ///
    /// # Errors
    ///
    /// [`Refusal::Max`].
    pub fn limited(&self, machine: &Machine) -> Result<(Machine, Exploration), Refusal> {
        let mut machine = machine.clone();
        for (name, max) in &self.max {
            let copy = lowered(&machine, name, *max);
            machine = copy.map_err(|why| Refusal::Max(name.clone(), *max, why))?;
        }
        let exploration = explore(&machine, Limits::default());
        Ok((machine, exploration))
    }

    /// The specification as its callers see it.
    ///
    /// # Errors
    ///
    /// [`Refusal::UpTo`] and [`Refusal::Specification`].
    pub fn specification<'m>(
        &self,
        machine: &'m Machine,
        exploration: &Exploration,
    ) -> Result<Specification<'m>, Refusal> {
        let bound = |(name, max): &(String, u32)| {
            Bound::new(machine, name, *max).map_err(|why| Refusal::UpTo(name.clone(), *max, why))
        };
        let bounds: Vec<Bound> = self.up_to.iter().map(bound).collect::<Result<_, _>>()?;
        let made = Specification::bounded(machine, exploration, self.regime(), bounds);
        made.map_err(|trouble| {
            let event = match trouble {
                Trouble::Payloads(Cause::Event(event)) => Some(machine[event].name.clone()),
                _ => None,
            };
            Refusal::Specification(trouble, event)
        })
    }

    /// The suite, laid out.
    ///
    /// # Errors
    ///
    /// [`Refusal::Suite`].
    pub fn plan<'s>(&self, specification: &'s Specification<'_>) -> Result<Plan<'s>, Refusal> {
        let taken = |state, input| specification.is_taken(state, input);
        let plan = Plan::new(specification.mealy(), self.method, self.extra_states(), &taken);
        plan.map_err(Refusal::Suite)
    }
}
