//! Steps as exploring keeps them: two numbers each.

use super::ConfigurationId;
use super::store::Mix;
use crate::arena::{Arena, Id as _, ids};
use crate::machine::{Decision, Machine};
use crate::semantics::{Choice, DecidedBy, Input, StepError, World};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash as _, Hasher as _};

ids! {
    /// A case: an input, how the outside answers, and what is selected then.
    CaseId;
}

/// An input, how the outside answers, and what is selected then. Many configurations share it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// What happens, with ids as they are numbered in the configuration.
    pub input: Input,
    /// How the outside answers.
    pub world: World,
    /// What decides.
    pub selected: Result<Choice, StepError>,
}

/// Every case that occurs, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Cases {
    cases: Arena<CaseId, Case>,
    /// The case before with the same hash.
    before: Vec<Option<CaseId>>,
    /// The last case with a hash. Never iterated.
    last: HashMap<u64, CaseId, BuildHasherDefault<Mix>>,
}

/// The steps out of the configurations, those of the first one first.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    steps: Vec<(CaseId, u32)>,
    /// Where the steps of each configuration end.
    ends: Vec<usize>,
}

/// Stands where a step leads nowhere: nothing decides, or a count would leave its range.
const NOWHERE: u32 = u32::MAX;

impl Cases {
    /// The number of a case.
    pub(super) fn intern(
        &mut self,
        input: &Input,
        world: &World,
        selected: Result<Choice, StepError>,
    ) -> CaseId {
        let mut mix = Mix::default();
        (input, world, &selected).hash(&mut mix);
        let hash = mix.finish();
        let first = self.last.get(&hash).copied();
        let mut next = first;
        while let Some(id) = next {
            let case = &self.cases[id];
            if case.input == *input && case.world == *world && case.selected == selected {
                return id;
            }
            next = self.before[id.index()];
        }
        let case = Case { input: input.clone(), world: world.clone(), selected };
        let id = self.cases.push(case);
        self.before.push(first);
        self.last.insert(hash, id);
        id
    }

    pub(super) fn case(&self, id: CaseId) -> &Case {
        &self.cases[id]
    }

    pub(super) fn ids(&self) -> impl ExactSizeIterator<Item = CaseId> + use<> {
        (0..self.cases.len()).map(CaseId::new)
    }
}

impl Case {
    /// The choice, if following it can lead elsewhere.
    pub(super) fn change(&self, machine: &Machine) -> Option<Choice> {
        let choice = self.selected.ok()?;
        let DecidedBy::Transition(id) = choice.by else { return None };
        let transition = &machine[id];
        let changes =
            matches!(transition.decision, Decision::Target { .. }) || !transition.assign.is_empty();
        changes.then_some(choice)
    }
}

impl Steps {
    /// Where the next step will be.
    pub(super) fn position(&self) -> usize {
        self.steps.len()
    }

    /// How much memory they take.
    pub(super) fn bytes(&self) -> usize {
        self.steps.len() * size_of::<(CaseId, u32)>() + self.ends.len() * size_of::<usize>()
    }

    /// The case at a position.
    pub(super) fn case_at(&self, position: usize) -> CaseId {
        self.steps[position].0
    }

    pub(super) fn push(&mut self, case: CaseId, to: Option<ConfigurationId>) {
        let to = to.and_then(|to| u32::try_from(to.index()).ok());
        self.steps.push((case, to.unwrap_or(NOWHERE)));
    }

    /// No more steps of this configuration.
    pub(super) fn close(&mut self) {
        self.ends.push(self.steps.len());
    }

    /// The steps out of a configuration, as positions; none, if not all of them are known.
    pub(super) fn of(&self, id: ConfigurationId) -> Option<std::ops::Range<usize>> {
        let end = *self.ends.get(id.index())?;
        let start = id.index().checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(start..end)
    }

    pub(super) fn at(
        &self,
        range: std::ops::Range<usize>,
    ) -> impl Iterator<Item = (CaseId, Option<ConfigurationId>)> + '_ {
        self.steps[range]
            .iter()
            .map(|&(case, to)| (case, (to != NOWHERE).then(|| ConfigurationId::new(to as usize))))
    }
}
