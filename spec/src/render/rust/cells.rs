//! What decides an event in a state, as far as it is known before anything runs.

use crate::machine::{
    Answer, AnswerKind, Decision, EventId, Machine, ReplyId, StateId, TransitionId,
};
use crate::semantics;
use std::collections::BTreeMap;

/// What is asked, in order, when an event comes in an atomic state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The branches of the state and of the composites around it; only the last can be without a
    /// guard.
    pub(crate) branches: Vec<TransitionId>,
    /// What answers when none of them holds; none, if the last always does.
    pub(crate) otherwise: Option<Answer>,
}

/// The cell of an atomic state and an event.
pub(crate) fn cell(machine: &Machine, state: StateId, event: EventId) -> Cell {
    let mut branches = Vec::new();
    let asked = machine.ancestry(state).filter(|_| !machine[state].is_final);
    for branch in asked.flat_map(|asked| machine[asked].branches(event)) {
        branches.push(*branch);
        if machine[*branch].guard.is_none() {
            return Cell { branches, otherwise: None };
        }
    }
    let (_, answer) = semantics::otherwise(machine, state, event);
    // Exploring has shown that each reachable cell is decided. What has no answer behind its last
    // branch is decided by that one; what has no branch either is not reachable.
    let otherwise = answer.or_else(|| branches.is_empty().then(|| unreachable(machine, event)));
    // A last branch that answers what is answered anyway decides nothing.
    let idle = |branch: &TransitionId| match (machine[*branch].decision, otherwise) {
        (Decision::Answer(own), Some(other)) => (own.kind, own.reply) == (other.kind, other.reply),
        _ => false,
    };
    while branches.last().is_some_and(idle) {
        branches.pop();
    }
    Cell { branches, otherwise }
}

/// What a state inherits about an event: the branches of the composites around it, and the answer
/// behind them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Inherited {
    pub(crate) event: EventId,
    pub(crate) branches: Vec<TransitionId>,
    otherwise: Option<(bool, ReplyId)>,
}

impl Inherited {
    /// A state's own branches, and what it inherits.
    pub(crate) fn of<'c>(
        machine: &Machine,
        state: StateId,
        event: EventId,
        cell: &'c Cell,
    ) -> (&'c [TransitionId], Self) {
        let is_own = |branch: &&TransitionId| machine[**branch].source == state;
        let own = cell.branches.iter().take_while(is_own).count();
        let (own, rest) = cell.branches.split_at(own);
        let otherwise =
            cell.otherwise.map(|answer| (answer.kind == AnswerKind::Refuse, answer.reply));
        (own, Self { event, branches: rest.to_vec(), otherwise })
    }

    /// The same as a cell.
    pub(crate) fn cell(&self, machine: &Machine) -> Cell {
        let answer = |(refuses, reply)| Answer {
            kind: if refuses { AnswerKind::Refuse } else { AnswerKind::Ignore },
            reply,
            span: machine[self.event].span,
        };
        Cell { branches: self.branches.clone(), otherwise: self.otherwise.map(answer) }
    }
}

/// Every cell, and what states share.
pub(crate) struct Sites {
    /// The cells of each atomic state, in the order of the events.
    pub(crate) rows: Vec<(StateId, Vec<Cell>)>,
    /// What at least two states inherit that is more than one answer or step, and those states.
    pub(crate) chains: BTreeMap<Inherited, Vec<StateId>>,
    /// Where the step of a branch is made: in which states, and in how many places.
    steps: BTreeMap<TransitionId, (Vec<StateId>, usize)>,
}

impl Sites {
    /// Looks at every cell.
    pub(crate) fn new(machine: &Machine) -> Self {
        let row = |state| {
            let cells = machine.events.ids().map(|event| cell(machine, state, event));
            (state, cells.collect())
        };
        let rows: Vec<(StateId, Vec<Cell>)> = machine.atomic_states().map(row).collect();
        let mut sites = Self { rows, chains: BTreeMap::new(), steps: BTreeMap::new() };
        sites.find_chains(machine);
        sites.find_steps(machine);
        sites
    }

    /// The steps that are made in several places, and the states they are made from.
    pub(crate) fn shared(&self) -> Vec<(TransitionId, Vec<StateId>)> {
        let shared = self.steps.iter().filter(|(_, (_, places))| *places > 1);
        shared.map(|(&branch, (states, _))| (branch, states.clone())).collect()
    }

    fn find_chains(&mut self, machine: &Machine) {
        for (state, cells) in &self.rows {
            for (event, cell) in machine.events.ids().zip(cells) {
                let (_, inherited) = Inherited::of(machine, *state, event, cell);
                let guarded = |&branch: &TransitionId| machine[branch].guard.is_some();
                if inherited.branches.iter().any(guarded) {
                    self.chains.entry(inherited).or_default().push(*state);
                }
            }
        }
        self.chains.retain(|_, states| states.len() > 1);
    }

    fn find_steps(&mut self, machine: &Machine) {
        let mut steps: BTreeMap<TransitionId, (Vec<StateId>, usize)> = BTreeMap::new();
        let goes = |branch: TransitionId| {
            let is_answer = matches!(machine[branch].decision, Decision::Answer(_));
            !is_answer && machine[branch].attempt.is_none()
        };
        let mut note = |branch: TransitionId, states: &[StateId]| {
            if goes(branch) {
                let (known, places) = steps.entry(branch).or_default();
                known.extend(states);
                *places += 1;
            }
        };
        for (state, cells) in &self.rows {
            for (event, cell) in machine.events.ids().zip(cells) {
                let (own, inherited) = Inherited::of(machine, *state, event, cell);
                let here = match self.chains.contains_key(&inherited) {
                    true => own,
                    false => &cell.branches[..],
                };
                here.iter().for_each(|&branch| note(branch, &[*state]));
            }
        }
        for (inherited, states) in &self.chains {
            inherited.branches.iter().for_each(|&branch| note(branch, states));
        }
        self.steps = steps;
    }
}

/// The answer of a cell that nothing decides because no run gets there.
fn unreachable(machine: &Machine, event: EventId) -> Answer {
    let replies = machine[event].replies.iter().copied();
    let failure = replies.clone().find(|&reply| !machine[reply].success);
    let reply = failure.or_else(|| replies.clone().next()).unwrap_or(machine.ok);
    let kind = if machine[reply].success { AnswerKind::Ignore } else { AnswerKind::Refuse };
    Answer { kind, reply, span: machine[event].span }
}
