//! A step of a scenario that needs an answer which it does not give, or gives one nobody asks for.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{ActivityId, GuardId, Kind, Machine, Param, Scenario, TypeKind};
use crate::scenario::{Mistake, MistakeKind, Played};

pub(super) fn check(machine: &Machine, played: &[Played], diagnostics: &mut Diagnostics) {
    for (scenario, played) in machine.scenarios.values().zip(played) {
        for mistake in &played.mistakes {
            if let Some(found) = diagnostic(machine, scenario, played, mistake) {
                diagnostics.push(found);
            }
        }
    }
}

fn diagnostic(
    machine: &Machine,
    scenario: &Scenario,
    played: &Played,
    mistake: &Mistake,
) -> Option<Diagnostic> {
    let name = &scenario.name;
    let found = |message| Diagnostic::new(Code::MissingAnswer, mistake.span, message);
    Some(match mistake.kind {
        MistakeKind::Unanswered(guard) => {
            let guard = &machine[guard];
            found(format!("scenario `{name}` does not say what `{}` answers here", guard.name))
                .also(guard.span, "your code answers this guard")
                .help(format!("write `guards: {{{}: true}}` beside what happens", guard.name))
        }
        MistakeKind::NotAsked(guard) => not_asked(machine, guard, found),
        MistakeKind::NoResult(activity) => no_result(machine, name, activity, found),
        MistakeKind::NotTried(activity) => {
            let tried = &machine[activity].name;
            let diagnostic = found(format!("`{tried}` is not tried in this step"));
            let step = played.steps.get(mistake.step);
            let decider = step.and_then(|step| step.outcomes().next());
            let branch = decider.and_then(|outcome| match outcome.decided_by {
                crate::semantics::DecidedBy::Transition(id) => Some(id),
                _ => outcome.branch,
            });
            match branch {
                Some(id) => diagnostic.also(machine[id].span, "this branch decides, without it"),
                None => diagnostic.help("no branch holds in this step, so nothing is tried"),
            }
        }
        _ => return None,
    })
}

fn not_asked(
    machine: &Machine,
    guard: GuardId,
    found: impl Fn(String) -> Diagnostic,
) -> Diagnostic {
    found(format!("nothing asks `{}` in this step", machine[guard].name))
        .help("remove the answer: it makes no difference")
}

fn no_result(
    machine: &Machine,
    scenario: &str,
    activity: ActivityId,
    found: impl Fn(String) -> Diagnostic,
) -> Diagnostic {
    let activity = &machine[activity];
    let tried = &activity.name;
    let sample = |part: &Param| format!("{}: {}", part.name, sample(machine, part));
    let parts: Vec<String> = activity.result.iter().map(sample).collect();
    found(format!("scenario `{scenario}` does not say what `{tried}` brings back here"))
        .also(activity.span, "this is tried, and has a result")
        .help(format!("write `done: {{{tried}: {{{}}}}}` beside the event", parts.join(", ")))
}

/// Some value of a type, as it is written.
fn sample(machine: &Machine, part: &Param) -> String {
    match part.ty.kind {
        Kind::Id(_) => "A".to_owned(),
        Kind::Bool => "true".to_owned(),
        Kind::Count { .. } => "1".to_owned(),
        Kind::Enumeration(id) => match &machine[id].kind {
            TypeKind::Enumeration { variants } => variants.first().cloned().unwrap_or_default(),
            _ => String::new(),
        },
    }
}
