//! Deviations in words.

use super::book::decider;
use super::deviation::Deviation;
use super::finding::FilePlace;
use super::guess::StepSeen;
use super::shown::{Part, Shown, Told, Verdict, What};
use lifechart_spec::machine::{ActionId, Machine, RequirementId, StateId};
use lifechart_spec::semantics::{DecidedBy, OutcomeKind};
use lifechart_spec::source::Span;

/// What a line tells of, in words: `` `commit` ``.
pub(super) fn what(machine: &Machine, line: &Shown) -> String {
    match line.what {
        What::Event(event) => format!("`{}`", machine[event].name),
        What::Done(work) => format!("the end of `{}`", machine[work].name),
        What::Failed(work, None) => format!("the failure of `{}`", machine[work].name),
        What::Failed(work, Some(reply)) => {
            format!("the failure of `{}` with `{}`", machine[work].name, machine[reply].name)
        }
        What::Returned(event) => format!("the return of `{}`", machine[event].name),
        What::After(state) => format!("the deadline of `{}`", machine[state].name),
    }
}

/// What is wrong.
pub(super) fn message(machine: &Machine, line: &Shown, deviation: &Deviation) -> String {
    let what = what(machine, line);
    let states = states(machine, &deviation.states);
    let wrong = match deviation.part {
        Part::What => match line.what {
            What::Done(_) | What::Failed(..) => format!("{what}: that work does not run"),
            What::Returned(_) => format!("{what}: no such call is waiting"),
            What::After(_) => format!("{what}: nothing is due there"),
            What::Event(_) => format!("{what} with these values cannot come"),
        },
        Part::End => format!("{what}: that work is not part of it, or cannot end like this"),
        Part::From => match line.from {
            Some(from) => format!("{what} is said to come in `{}`", machine[from].name),
            None => what,
        },
        Part::Verdict => {
            format!("{what} was {}", became(line.verdict.unwrap_or(Verdict::Dropped)))
        }
        Part::Reply => match line.reply {
            Told::Reply(reply) => format!("{what} was answered `{}`", machine[reply].name),
            _ => format!("{what} is still running"),
        },
        Part::Answers => match line.answers.flatten() {
            Some((event, reply)) => {
                let (event, reply) = (&machine[event].name, &machine[reply].name);
                format!("with {what} the waiting `{event}` was answered `{reply}`")
            }
            None => format!("with {what} no waiting call was answered"),
        },
        Part::To => match line.to {
            Some(to) => format!("{what} led to `{}`", machine[to].name),
            None => what,
        },
        Part::Actions => {
            let actions = line.actions.as_deref().unwrap_or_default();
            format!("with {what} {} ran", names(machine, actions))
        }
    };
    if states.is_empty() { wrong } else { format!("{wrong} in {states}") }
}

fn became(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Decided(OutcomeKind::Taken) => "taken",
        Verdict::Decided(OutcomeKind::Ignored) => "ignored",
        Verdict::Decided(OutcomeKind::Refused) => "refused",
        Verdict::Dropped => "dropped",
        Verdict::Trying => "tried",
    }
}

/// `a`, or `a or b`.
fn states(machine: &Machine, states: &[StateId]) -> String {
    const MOST: usize = 4;
    let mut names: Vec<String> =
        states.iter().take(MOST).map(|state| format!("`{}`", machine[*state].name)).collect();
    if states.len() > MOST {
        names.push(format!("{} other states", states.len() - MOST));
    }
    names.join(" or ")
}

fn names(machine: &Machine, actions: &[ActionId]) -> String {
    match actions {
        [] => "no actions".to_owned(),
        _ => {
            let names = actions.iter().map(|action| format!("`{}`", machine[*action].name));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

/// What was expected, a sentence for each possibility.
pub(super) fn expected(machine: &Machine, deviation: &Deviation) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for step in &deviation.expected {
        let text = one(machine, step, deviation.part);
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

fn one(machine: &Machine, step: &StepSeen, part: Part) -> String {
    let reply = match step.reply {
        Some(reply) => format!("`{}`", machine[reply].name),
        None => "no answer yet".to_owned(),
    };
    let (from, to) = (&machine[step.from].name, &machine[step.to].name);
    let mut text = match part {
        Part::From => format!("it is in `{from}`"),
        _ => format!("in `{from}`: {}, {reply}", became(step.verdict)),
    };
    if step.to != step.from {
        text += &format!(", then `{to}`");
    }
    if part == Part::Actions || !step.actions.is_empty() {
        text += &format!(", {}", names(machine, &step.actions));
    }
    if let Some((event, reply)) = step.answers {
        let (event, reply) = (&machine[event].name, &machine[reply].name);
        text += &format!(", and the waiting `{event}` is answered `{reply}`");
    }
    text
}

/// The line of the file that decides what was expected.
pub(super) fn place(machine: &Machine, by: DecidedBy) -> FilePlace {
    file_place(machine, decider(machine, by))
}

/// A place in the file.
pub(super) fn file_place(machine: &Machine, span: Span) -> FilePlace {
    let source = &machine.source;
    let line = source.line(span.start);
    let column = source.column(span.start);
    FilePlace { line, column, text: source.line_text(line).trim().to_owned() }
}

/// The requirements that what decides satisfies.
pub(super) fn rules(machine: &Machine, by: DecidedBy, state: StateId) -> Vec<(String, String)> {
    let mut ids: Vec<RequirementId> = match by {
        DecidedBy::Transition(id) | DecidedBy::Attempt(id) => machine[id].satisfies.clone(),
        DecidedBy::StateOtherwise(state) => machine[state].satisfies.clone(),
        DecidedBy::EventOtherwise(event) => machine[event].satisfies.clone(),
    };
    if ids.is_empty() {
        ids.clone_from(&machine[state].satisfies);
    }
    let rule = |id: RequirementId| {
        let requirement = &machine[id];
        (requirement.name.clone(), requirement.text.clone())
    };
    ids.into_iter().map(rule).collect()
}
