//! What is seen of each step, as numbers.

use super::looks::Alike;
use crate::explore::{Case, CaseId, ConfigurationId, Exploration};
use crate::machine::{EventId, Machine, ReplyId, StateId};
use crate::semantics::{
    Choice, Configuration, DecidedBy, Input, InputKind, Outcome, OutcomeKind, World, otherwise,
    outcome,
};
use std::collections::BTreeMap;

/// One step: its letter, and where it leads.
pub(super) type Edge = (usize, Target);

/// Where a step leads: to one of the configurations that are compared, or to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Member(usize),
    Other(ConfigurationId),
}

/// What is seen when something happens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Letter {
    /// Whatever comes with the event and whatever the outside answers: nothing but this reply.
    Answer(EventId, OutcomeKind, Option<ReplyId>),
    /// A step.
    Step(Input, World, Box<Outcome>),
}

/// The steps of all configurations that are compared.
pub(super) struct Steps {
    begin: Vec<usize>,
    edges: Vec<Vec<Edge>>,
}

/// A letter, and what follows it.
type Seen = (usize, Option<usize>);

struct Reader<'a> {
    machine: &'a Machine,
    exploration: &'a Exploration,
    letters: BTreeMap<Letter, usize>,
    /// What was seen of a case in a state, while a call waits.
    known: BTreeMap<(StateId, Option<EventId>, CaseId), Seen>,
    /// What events are answered that nothing in a state names.
    unnamed: BTreeMap<StateId, Vec<usize>>,
}

impl Steps {
    pub(super) fn new(machine: &Machine, exploration: &Exploration, alike: &Alike) -> Self {
        let mut reader = Reader {
            machine,
            exploration,
            letters: BTreeMap::new(),
            known: BTreeMap::new(),
            unnamed: BTreeMap::new(),
        };
        let mut begin: BTreeMap<(usize, Vec<usize>), usize> = BTreeMap::new();
        let mut steps = Self { begin: Vec::new(), edges: Vec::new() };
        for (member, &id) in alike.all().iter().enumerate() {
            let (answers, edges) = reader.read(id, alike);
            let classes = begin.len();
            let class = *begin.entry((alike.sight(member), answers)).or_insert(classes);
            steps.begin.push(class);
            steps.edges.push(edges);
        }
        steps
    }

    /// The classes of those that answer alike.
    pub(super) fn begin(&self) -> &[usize] {
        &self.begin
    }

    /// The steps that can lead elsewhere.
    pub(super) fn edges(&self) -> &[Vec<Edge>] {
        &self.edges
    }
}

impl Reader<'_> {
    /// What is answered without a change, in order, and every other step.
    fn read(&mut self, id: ConfigurationId, alike: &Alike) -> (Vec<usize>, Vec<Edge>) {
        let (state, open) = (self.exploration.state(id), self.exploration.open(id));
        let steps: Vec<_> = self.exploration.steps_from(id).collect();
        let mut answers = self.unnamed(state).clone();
        let mut edges = Vec::new();
        let exploration = self.exploration;
        let kind = |case: CaseId| exploration.case(case).input.kind();
        for cell in steps.chunk_by(|(one, _), (other, _)| kind(*one) == kind(*other)) {
            let seen: Vec<_> =
                cell.iter().map(|&(case, _)| self.see((state, open, case), id)).collect();
            let first = seen.first().and_then(|&(_, answer)| answer);
            if first.is_some() && seen.iter().all(|&(_, answer)| answer == first) {
                answers.extend(first);
                continue;
            }
            for (&(_, to), (letter, _)) in cell.iter().zip(seen) {
                let Some(to) = to else { continue };
                let target = alike.member(to).map_or(Target::Other(to), Target::Member);
                edges.push((letter, target));
            }
        }
        answers.sort_unstable();
        edges.sort_unstable();
        (answers, edges)
    }

    /// The letter of a case; and the letter of its answer, if it is no more than that.
    fn see(
        &mut self,
        key: (StateId, Option<EventId>, CaseId),
        id: ConfigurationId,
    ) -> (usize, Option<usize>) {
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let case = self.exploration.case(key.2);
        let at = self.exploration.configuration(id);
        let seen = match case.selected {
            Ok(choice) => {
                let answer = self.answer(&at, case, &choice);
                let answer = answer.map(|answer| self.number(answer));
                let step = self.step(&at, case, &choice);
                (self.number(step), answer)
            }
            // An `after` that is spent is not seen by anybody.
            Err(_) => (usize::MAX, Some(usize::MAX)),
        };
        self.known.insert(key, seen);
        seen
    }

    fn answer(&self, at: &Configuration, case: &Case, choice: &Choice) -> Option<Letter> {
        let InputKind::Event(event) = case.input.kind() else { return None };
        let seen = outcome(self.machine, at, &case.input, choice);
        let only_answers =
            seen.kind != OutcomeKind::Taken && seen.tried.is_none() && seen.before.is_empty();
        only_answers.then_some(Letter::Answer(event, seen.kind, seen.reply))
    }

    fn step(&self, at: &Configuration, case: &Case, choice: &Choice) -> Letter {
        let mut seen = outcome(self.machine, at, &case.input, choice);
        let mut input = case.input.clone();
        // Which states and branches these are is what must make no difference.
        let root = self.machine.root();
        if let Input::Due { state, .. } = &mut input
            && *state == at.state
        {
            *state = root;
        }
        (seen.from, seen.to) = (root, root);
        (seen.decided_by, seen.branch) = (DecidedBy::StateOtherwise(root), None);
        Letter::Step(input, case.world.clone(), Box::new(seen))
    }

    fn number(&mut self, letter: Letter) -> usize {
        let next = self.letters.len();
        *self.letters.entry(letter).or_insert(next)
    }

    /// What events are answered that no branch of the state or of those around it names.
    fn unnamed(&mut self, state: StateId) -> &Vec<usize> {
        if !self.unnamed.contains_key(&state) {
            let machine = self.machine;
            let mut answers = Vec::new();
            for event in machine.events.ids() {
                let named = |state: StateId| !machine[state].branches(event).is_empty();
                if machine.ancestry(state).any(named) {
                    continue;
                }
                let by = otherwise(machine, state, event).0;
                let choice = by.map(|by| Choice { by, branch: None, error: None });
                let at = Configuration { state, values: Vec::new(), open: None };
                let input = Input::Event { event, payload: Vec::new() };
                let answer = choice.map(|choice| outcome(machine, &at, &input, &choice));
                let answer = answer.map(|seen| Letter::Answer(event, seen.kind, seen.reply));
                answers.extend(answer.map(|answer| self.number(answer)));
            }
            self.unnamed.insert(state, answers);
        }
        self.unnamed.entry(state).or_default()
    }
}
