//! Names of cases: `abort_same_set_is_taken_to_aborted`.

use super::{Case, Expected, Stimulus, Suite};
use crate::machine::{DurationDecl, Machine, TransitionId, Trigger};
use crate::semantics::{DecidedBy, Input, InputKind, Outcome, OutcomeKind, World};
use std::collections::BTreeMap;

/// A guard that takes more letters is told by its place among the branches.
const LONG_GUARD: usize = 48;

/// Gives every case of the suite its name.
pub(super) fn name(machine: &Machine, suite: &mut Suite) {
    let texts: Vec<String> =
        suite.cases.iter().map(|case| words(machine, suite, case).unwrap_or_default()).collect();
    let mut shared: BTreeMap<_, usize> = BTreeMap::new();
    for (case, text) in suite.cases.iter().zip(&texts) {
        *shared.entry((case.state, text.clone())).or_default() += 1;
    }
    let waiting: Vec<Option<String>> = suite
        .cases
        .iter()
        .map(|case| {
            let open = suite.points.get(case.point)?.configuration.open?;
            Some(machine[open].name.clone())
        })
        .collect();
    let mut taken: BTreeMap<_, usize> = BTreeMap::new();
    for ((case, mut text), open) in suite.cases.iter_mut().zip(texts).zip(waiting) {
        if shared.get(&(case.state, text.clone())).is_some_and(|&count| count > 1) {
            if let Some(open) = open {
                text = format!("{text}_while_{open}_waits");
            }
            let count = taken.entry((case.state, text.clone())).or_default();
            *count += 1;
            if *count > 1 {
                text = format!("{text}_{count}");
            }
        }
        case.name = text;
    }
}

/// What happens, in which guard case, and what comes of it.
fn words(machine: &Machine, suite: &Suite, case: &Case) -> Option<String> {
    let row = suite.points.get(case.point)?.rows.get(case.row)?;
    let stimulus = suite.stimuli.get(row.stimulus)?;
    let expected = suite.expected.get(row.expected)?;
    let mut words = vec![input(machine, case, stimulus)];
    match expected {
        Expected::Step(outcome) => {
            words.extend(outcome.branch.and_then(|branch| guard(machine, branch)));
            words.extend(asked(machine, stimulus));
            words.extend(attempt(machine, outcome, stimulus));
            words.push(verdict(machine, outcome));
        }
        Expected::Overrun(_) => words.push("is_overrun".to_owned()),
        Expected::Nothing => words.push("is_spent".to_owned()),
    }
    Some(words.join("_"))
}

fn input(machine: &Machine, case: &Case, stimulus: &Stimulus) -> String {
    let activity = machine[case.state].invoke.as_ref().map(|invoke| invoke.activity);
    let activity = activity.map_or("", |activity| machine[activity].name.as_str());
    match (stimulus, case.on) {
        (Stimulus::Step { input: Input::Event { event, .. }, .. }, _) => {
            machine[*event].name.clone()
        }
        (Stimulus::Step { input: Input::Done { .. }, .. }, _) => format!("{activity}_done"),
        (Stimulus::Step { input: Input::Failed { .. }, .. }, _) => format!("{activity}_failed"),
        (_, InputKind::Due(state, slot)) => {
            let carrier = &machine[state];
            let after = carrier.after.get(slot).map(|after| ("after", after.duration));
            let within = carrier.within.as_ref().map(|within| ("within", within.duration));
            let (word, lasts) = match after.or(within) {
                Some((word, id)) => (word, duration(&machine[id])),
                None => ("after", String::new()),
            };
            match state == case.state {
                true => format!("{word}_{lasts}"),
                false => format!("{word}_{lasts}_in_{}", carrier.name),
            }
        }
        _ => "elapse".to_owned(),
    }
}

fn duration(duration: &DurationDecl) -> String {
    match &duration.name {
        Some(name) => name.clone(),
        None => identifier(&format!("{:?}", duration.value)),
    }
}

/// The guard of the branch that decides; `otherwise` for a last one without a guard behind others.
fn guard(machine: &Machine, branch: TransitionId) -> Option<String> {
    let siblings = siblings(machine, branch);
    let position = siblings.iter().position(|&other| other == branch);
    match &machine[branch].guard {
        Some(guard) => {
            let text = identifier(&guard.text);
            let is_short = text.len() <= LONG_GUARD && !text.is_empty();
            if is_short { Some(text) } else { Some(format!("branch_{}", position? + 1)) }
        }
        None if position? > 0 => Some("else".to_owned()),
        None => None,
    }
}

/// The branches that are tried together with this one.
fn siblings(machine: &Machine, branch: TransitionId) -> &[TransitionId] {
    let source = &machine[machine[branch].source];
    let invoke = |state| machine.states[state].invoke.as_ref();
    match machine[branch].trigger {
        Trigger::Event(event) => source.branches(event),
        Trigger::Done(state) => invoke(state).map_or(&[][..], |invoke| &invoke.done),
        Trigger::Failed(state) => invoke(state).map_or(&[][..], |invoke| &invoke.failed),
        Trigger::After(_) => {
            let own = source.after.iter().find(|after| after.branches.contains(&branch));
            own.map_or(&[][..], |after| &after.branches)
        }
        Trigger::AttemptFailed(tried) => &machine[tried].failed,
    }
}

/// What hand-written guards said no to: a yes shows in the branch.
fn asked(machine: &Machine, stimulus: &Stimulus) -> Vec<String> {
    let (Stimulus::Step { world, .. } | Stimulus::Elapse(world)) = stimulus;
    let denied = world.guards.iter().filter(|(_, yes)| !yes);
    denied.map(|&(guard, _)| format!("without_{}", machine[guard].name)).collect()
}

/// How the `try` ended, if it failed.
fn attempt(machine: &Machine, outcome: &Outcome, stimulus: &Stimulus) -> Option<String> {
    let Stimulus::Step { input, world: World { attempt: Some(Err(reply)), .. }, .. } = stimulus
    else {
        return None;
    };
    let event = match input {
        Input::Event { event, .. } => machine[*event].name.as_str(),
        _ => "",
    };
    let tried = outcome.tried.map_or("try", |activity| machine[activity].name.as_str());
    let handled = match outcome.decided_by {
        DecidedBy::Transition(failed) => guard(machine, failed),
        _ => None,
    };
    // Refused with the error itself: the verdict says which.
    let told = outcome.reply == Some(*reply) || handled.is_some();
    let mut text = format!("when_{}_fails", if tried == event { "it" } else { tried });
    if !told {
        text = format!("{text}_with_{}", machine[*reply].name);
    }
    Some(match handled {
        Some(handled) => format!("{text}_{handled}"),
        None => text,
    })
}

fn verdict(machine: &Machine, outcome: &Outcome) -> String {
    let reply = |text: &str| match outcome.reply {
        Some(reply) => format!("{text}_with_{}", machine[reply].name),
        None => text.to_owned(),
    };
    match outcome.kind {
        OutcomeKind::Taken if outcome.to != outcome.from => {
            format!("is_taken_to_{}", machine[outcome.to].name)
        }
        OutcomeKind::Taken => "is_taken".to_owned(),
        OutcomeKind::Ignored => reply("is_ignored"),
        OutcomeKind::Refused => reply("is_refused"),
    }
}

/// Letters, digits and single underscores.
fn identifier(text: &str) -> String {
    const SPOKEN: &[(&str, &str)] = &[
        ("event.", ""),
        ("result.", ""),
        ("&&", " and "),
        ("||", " or "),
        ("==", " is "),
        ("!=", " is not "),
        (">=", " at least "),
        ("<=", " at most "),
        ("<", " below "),
        (">", " above "),
        ("!", " not "),
        ("+", " plus "),
        ("-", " minus "),
        (".is_some()", " is some"),
    ];
    let spoken = SPOKEN.iter().fold(text.to_owned(), |text, (sign, word)| text.replace(sign, word));
    let mut name = String::new();
    for part in spoken.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_') {
        if !part.is_empty() && !name.is_empty() {
            name.push('_');
        }
        name.push_str(&part.to_ascii_lowercase());
    }
    name
}
