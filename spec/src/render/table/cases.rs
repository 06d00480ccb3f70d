//! What happens in one cell of the matrix: one case for every way a guard or a `try` can go.

use crate::explore::{Exploration, Gap};
use crate::machine::{
    Answer, AnswerKind, Decision, EventId, Machine, ReplyId, Role, StateId, Transition,
};
use crate::render::markdown::code;
use crate::render::words;
use crate::semantics::{Choice, DecidedBy, InputKind, otherwise};
use std::collections::{BTreeMap, BTreeSet};

/// One case of a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// When it is this case; empty: always.
    pub when: String,
    /// What becomes of the event.
    pub verdict: Verdict,
    /// What the caller is told; empty while the call still runs, or where an activity says it.
    pub reply: String,
    /// What is done about it.
    pub actions: String,
    /// Who decides, and where that is written.
    pub decided_by: String,
}

/// What becomes of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It leads to this atomic state.
    Goes(StateId, Role),
    /// It is taken, and the state stays.
    Stays,
    /// It is answered with a success, and nothing changes.
    Ignored,
    /// It is answered with a failure, and nothing changes.
    Refused,
    /// Nothing decides it.
    Undecided,
}

/// The choices that occur in each reachable cell.
pub(super) struct Choices {
    by_cell: BTreeMap<(StateId, EventId), Vec<Choice>>,
    gaps: BTreeSet<(StateId, EventId)>,
}

impl Choices {
    pub(super) fn new(exploration: &Exploration) -> Self {
        let mut by_cell: BTreeMap<_, Vec<Choice>> = BTreeMap::new();
        for decided in exploration.decided() {
            if let InputKind::Event(event) = decided.on {
                let choices = by_cell.entry((decided.state, event)).or_default();
                if !choices.contains(&decided.choice) {
                    choices.push(decided.choice);
                }
            }
        }
        let cell = |gap: &Gap| match gap.on {
            InputKind::Event(event) => Some((gap.state, event)),
            _ => None,
        };
        Self { by_cell, gaps: exploration.gaps().iter().filter_map(cell).collect() }
    }

    /// Exploring leaves out what `otherwise` decides where nobody names the event.
    fn of(&self, machine: &Machine, state: StateId, event: EventId) -> Vec<Choice> {
        match self.by_cell.get(&(state, event)) {
            Some(choices) => choices.clone(),
            None => {
                let (by, _) = otherwise(machine, state, event);
                by.map(|by| Choice { by, branch: None, error: None }).into_iter().collect()
            }
        }
    }
}

/// Every case of a reachable cell, in the order in which the branches are asked.
pub(super) fn cases(
    machine: &Machine,
    choices: &Choices,
    state: StateId,
    event: EventId,
) -> Vec<Case> {
    let is_gap = choices.gaps.contains(&(state, event));
    let mut choices = choices.of(machine, state, event);
    let asked: Vec<_> = machine
        .ancestry(state)
        .flat_map(|state| machine[state].branches(event).iter().copied())
        .collect();
    // `otherwise` last; where a `try` can fail, its success first.
    choices.sort_by_key(|choice| {
        let place = asked.iter().position(|&branch| Some(branch) == choice.branch);
        (place.unwrap_or(usize::MAX), choice.error.is_some(), choice.by)
    });
    let mut cases: Vec<Case> = Vec::new();
    for choice in &choices {
        let case = case(machine, choice, !cases.is_empty());
        if !cases.contains(&case) {
            cases.push(case);
        }
    }
    if is_gap {
        cases.push(Case {
            when: String::new(),
            verdict: Verdict::Undecided,
            reply: String::new(),
            actions: String::new(),
            decided_by: String::new(),
        });
    }
    cases
}

fn case(machine: &Machine, choice: &Choice, is_later: bool) -> Case {
    let branch = choice.branch.map(|branch| &machine[branch]);
    let mut when = match branch.and_then(|branch| branch.guard.as_ref()) {
        Some(guard) => code(&guard.text),
        None if is_later && choice.error.is_none() => "else".to_owned(),
        None => String::new(),
    };
    if choice.error.is_some() {
        let join = if when.is_empty() { "" } else { ", " };
        when = format!("{when}{join}its `try` fails");
    }
    let (verdict, reply) = verdict(machine, choice);
    let actions = match choice.by {
        DecidedBy::Transition(id) => words::actions(machine, &machine[id]),
        _ => Vec::new(),
    };
    Case {
        when,
        verdict,
        reply,
        actions: words::action_names(machine, &actions),
        decided_by: decided_by(machine, choice.by),
    }
}

fn verdict(machine: &Machine, choice: &Choice) -> (Verdict, String) {
    let label = |reply: ReplyId| machine[reply].label().to_owned();
    let answered = |answer: Option<Answer>| match answer {
        Some(Answer { kind: AnswerKind::Ignore, reply, .. }) => (Verdict::Ignored, label(reply)),
        Some(Answer { reply, .. }) => (Verdict::Refused, label(reply)),
        None => (Verdict::Undecided, String::new()),
    };
    match choice.by {
        DecidedBy::Transition(id) => {
            let transition = &machine[id];
            let reply = said(machine, transition, choice.error.is_some());
            match transition.decision {
                Decision::Answer(answer) => answered(Some(answer)),
                Decision::Stay => (Verdict::Stays, reply),
                Decision::Target { state, .. } => {
                    let to = machine.settle(state);
                    let runs = machine[to].invoke.is_some();
                    let reply = if runs { String::new() } else { reply };
                    (Verdict::Goes(to, transition.role), reply)
                }
            }
        }
        DecidedBy::StateOtherwise(state) => answered(machine[state].otherwise),
        DecidedBy::EventOtherwise(event) => answered(machine[event].otherwise),
        DecidedBy::Attempt(_) => (Verdict::Refused, "its error".to_owned()),
    }
}

/// What a taken transition answers if the call ends with it.
fn said(machine: &Machine, transition: &Transition, failed: bool) -> String {
    match transition.reply {
        Some(reply) => machine[reply].label().to_owned(),
        None if failed => "its error".to_owned(),
        None => machine[machine.ok].label().to_owned(),
    }
}

fn decided_by(machine: &Machine, by: DecidedBy) -> String {
    let name = |state: StateId| match state == machine.root() {
        true => "the machine".to_owned(),
        false => code(&machine[state].name),
    };
    let line = |span: crate::source::Span| format!("line {}", machine.source.line(span.start));
    match by {
        DecidedBy::Transition(id) | DecidedBy::Attempt(id) => {
            format!("{}, {}", name(machine[id].source), line(machine[id].span))
        }
        DecidedBy::StateOtherwise(state) => {
            let place = machine[state].otherwise.map(|answer| format!(", {}", line(answer.span)));
            format!("`otherwise` of {}{}", name(state), place.unwrap_or_default())
        }
        DecidedBy::EventOtherwise(event) => {
            let place = machine[event].otherwise.map(|answer| format!(", {}", line(answer.span)));
            format!("`otherwise` of the event{}", place.unwrap_or_default())
        }
    }
}
