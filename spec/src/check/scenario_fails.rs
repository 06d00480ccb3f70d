//! A scenario that does not go as it is written.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{ActionId, ActivityId, EventId, ExpectedOutcome, Machine, Scenario};
use crate::scenario::{Mistake, MistakeKind, Played, PlayedInput, PlayedStep};
use crate::semantics::{DecidedBy, OutcomeKind, StepError};
use crate::source::Span;

pub(super) fn check(machine: &Machine, played: &[Played], diagnostics: &mut Diagnostics) {
    for (scenario, played) in machine.scenarios.values().zip(played) {
        for mistake in &played.mistakes {
            let report = Report { machine, scenario, played, mistake };
            if let Some(found) = report.diagnostic(diagnostics) {
                diagnostics.push(found);
            }
        }
    }
}

struct Report<'r> {
    machine: &'r Machine,
    scenario: &'r Scenario,
    played: &'r Played,
    mistake: &'r Mistake,
}

impl Report<'_> {
    fn diagnostic(&self, known: &Diagnostics) -> Option<Diagnostic> {
        let machine = self.machine;
        Some(match &self.mistake.kind {
            MistakeKind::Outcome(expected) => self.outcome(*expected)?,
            MistakeKind::State(_) => {
                let step = self.step()?;
                let ends = &machine[step.after.state].name;
                self.told(format!("this step ends in `{ends}`"), "expected to end here")
                    .help(format!("mend the lifecycle, or write `state: {ends}`"))
            }
            MistakeKind::Reply(_) => self.reply(),
            MistakeKind::Actions(_) => self.actions()?,
            MistakeKind::Answer(event, _) => self.answer(*event)?,
            MistakeKind::NotRunning(activity) => self.not_running(*activity),
            MistakeKind::DeadlineFirst => self
                .told("something is due already, and comes first".to_owned(), "")
                .help("let it come before this step: `- elapse: 0s`"),
            MistakeKind::TooMuchDue => self
                .told("more comes due in this time than anybody wants to read".to_owned(), "")
                .help("let less time pass"),
            MistakeKind::Broken(error) => self.broken(*error, known)?,
            MistakeKind::Unanswered(_)
            | MistakeKind::NotAsked(_)
            | MistakeKind::NoResult(_)
            | MistakeKind::NotTried(_) => return None,
        })
    }

    fn step(&self) -> Option<&PlayedStep> {
        self.played.steps.get(self.mistake.step)
    }

    /// What happened instead, and what decided that.
    fn told(&self, happened: String, label: &str) -> Diagnostic {
        let message = format!("scenario `{}` fails: {happened}", self.scenario.name);
        let diagnostic =
            Diagnostic::new(Code::ScenarioFails, self.mistake.span, message).label(label);
        match self.decider() {
            Some((span, text)) => diagnostic.also(span, text),
            None => diagnostic,
        }
    }

    /// Where stands what decided the step, the last one of several.
    fn decider(&self) -> Option<(Span, &'static str)> {
        let machine = self.machine;
        let outcome = self.step()?.outcomes().next_back()?;
        Some(match outcome.decided_by {
            DecidedBy::Transition(id) => match outcome.kind {
                OutcomeKind::Taken => (machine[id].span, "this branch is taken"),
                _ => (machine[id].span, "this branch decides"),
            },
            DecidedBy::StateOtherwise(state) => {
                (machine[state].otherwise?.span, "no branch holds, so this decides")
            }
            DecidedBy::EventOtherwise(event) => {
                (machine[event].otherwise?.span, "no branch holds, so this decides")
            }
            DecidedBy::Attempt(id) => (machine[id].span, "what this branch tries fails"),
        })
    }

    fn outcome(&self, expected: ExpectedOutcome) -> Option<Diagnostic> {
        let machine = self.machine;
        let step = self.step()?;
        let what = input(machine, self.played, step);
        let reply = step.reply().map(|reply| machine[reply].name.as_str());
        let with = reply.map_or(String::new(), |reply| format!(" with `{reply}`"));
        let is_elapse = matches!(step.input, PlayedInput::Elapse(_));
        let (happened, word) = match step.outcome()? {
            ExpectedOutcome::Taken if is_elapse => ("something comes due".to_owned(), "taken"),
            ExpectedOutcome::Taken => (format!("{what} is taken"), "taken"),
            ExpectedOutcome::Ignored if is_elapse => {
                (format!("nothing comes due in `{}`", machine[step.after.state].name), "ignored")
            }
            ExpectedOutcome::Ignored => (format!("{what} is ignored{with}"), "ignored"),
            ExpectedOutcome::Refused => (format!("{what} is refused{with}"), "refused"),
            ExpectedOutcome::Dropped => {
                (format!("{what} comes too late and is dropped"), "dropped")
            }
        };
        let label = match expected {
            ExpectedOutcome::Taken if is_elapse => "expected to take something that is due",
            ExpectedOutcome::Taken => "expected to be taken",
            ExpectedOutcome::Ignored if is_elapse => "expected to pass without anything due",
            ExpectedOutcome::Ignored => "expected to be ignored",
            ExpectedOutcome::Refused => "expected to be refused",
            ExpectedOutcome::Dropped => "expected to come too late",
        };
        let told = match reply {
            Some(reply) if word != "taken" => format!(", reply: {reply}"),
            _ => String::new(),
        };
        let help = format!(
            "mend the lifecycle, or write `expect: {{outcome: {word}{told}}}` for this step"
        );
        Some(self.told(happened, label).help(help))
    }

    fn reply(&self) -> Diagnostic {
        let machine = self.machine;
        let Some(step) = self.step() else { return self.told(String::new(), "") };
        let label = "expected this reply";
        match (step.reply(), &step.input) {
            (Some(reply), _) => {
                let reply = &machine[reply].name;
                self.told(format!("the caller is told `{reply}`"), label)
                    .help(format!("mend the lifecycle, or write `reply: {reply}`"))
            }
            (None, PlayedInput::Event(..)) => {
                let running = machine[step.after.state].invoke.as_ref();
                let running = running.map_or("", |invoke| &machine[invoke.activity].name);
                self.told(format!("the caller is told nothing yet: `{running}` still runs"), label)
                    .help(
                        "the step that ends the call says what the caller is told, under \
                         `answers:`",
                    )
            }
            (None, _) => self.told("this step is no call, and gets no reply".to_owned(), label).help(
                "what a waiting call is told stands under `answers:`, with the name of its event",
            ),
        }
    }

    fn actions(&self) -> Option<Diagnostic> {
        let runs = self.step()?.actions();
        let names = |actions: &[ActionId], mark: &str| {
            let each = actions.iter().map(|&id| format!("{mark}{}{mark}", self.machine[id].name));
            each.collect::<Vec<_>>().join(", ")
        };
        let happened = match runs.as_slice() {
            [] => "this step runs no action".to_owned(),
            runs => format!("this step runs {}", names(runs, "`")),
        };
        let help = format!("mend the lifecycle, or write `actions: [{}]`", names(&runs, ""));
        Some(self.told(happened, "expected just these, in this order").help(help))
    }

    fn answer(&self, event: EventId) -> Option<Diagnostic> {
        let machine = self.machine;
        let step = self.step()?;
        let name = &machine[event].name;
        let label = "expected this answer";
        let told = step.answers().into_iter().find(|(of, _)| *of == event);
        if let Some((_, reply)) = told {
            let reply = &machine[reply].name;
            let help = format!("mend the lifecycle, or write `answers: {{{name}: {reply}}}`");
            return Some(
                self.told(format!("the waiting call of `{name}` is told `{reply}`"), label)
                    .help(help),
            );
        }
        Some(match (step.before.open, step.after.open) {
            (_, Some(open)) if open == event => {
                self.told(format!("the call of `{name}` still waits after this step"), label)
            }
            (Some(open), _) if open != event => {
                let waits = &machine[open].name;
                self.told(format!("it is `{waits}` that waits, and not `{name}`"), label)
            }
            _ if matches!(step.input, PlayedInput::Event(of, _) if of == event) => self
                .told(format!("`{name}` is answered at once"), label)
                .help("what the caller of this step is told stands under `reply:`"),
            _ => self.told(format!("no call of `{name}` waits"), label),
        })
    }

    fn not_running(&self, activity: ActivityId) -> Diagnostic {
        let machine = self.machine;
        let name = &machine[activity].name;
        let at = self.played.steps.last().map(|step| step.after.state);
        let state = &machine[at.unwrap_or_else(|| machine.settle(machine.root()))];
        let diagnostic = self.told(format!("`{name}` is not running in `{}`", state.name), "");
        match &state.invoke {
            Some(invoke) => {
                let runs = &machine[invoke.activity].name;
                diagnostic.also(invoke.span, format!("here `{runs}` runs"))
            }
            None => diagnostic.help(
                "only a running activity, or one that was interrupted and has not reported yet, \
                 can be done or fail",
            ),
        }
    }

    /// A hole in the specification that was reported as such is not reported again.
    fn broken(&self, error: StepError, known: &Diagnostics) -> Option<Diagnostic> {
        let machine = self.machine;
        let is_known = |code| known.iter().any(|found| found.code == code);
        let step = self.step()?;
        let what = input(machine, self.played, step);
        match error {
            StepError::Undecided if is_known(Code::UndecidedCell) => None,
            StepError::CountOutOfRange(..) if is_known(Code::CountOutOfRange) => None,
            StepError::CountOutOfRange(transition, field) => {
                let (name, branch) = (&machine[field].name, machine[transition].span);
                let happened = format!("{what} takes `{name}` out of its range");
                Some(self.told(happened, "").also(branch, "by this branch"))
            }
            _ => Some(self.told(format!("nothing decides {what}"), "")),
        }
    }
}

/// What happens in a step, in the words of the file.
fn input(machine: &Machine, played: &Played, step: &PlayedStep) -> String {
    match &step.input {
        PlayedInput::Event(event, _) => format!("`{}`", machine[*event].name),
        PlayedInput::Report(work, end) => {
            let name = played.works.get(*work).map_or("", |work| &machine[work.activity].name);
            format!("`{}: {name}`", if end.is_ok() { "done" } else { "failed" })
        }
        PlayedInput::Elapse(time) => format!("`elapse: {time:?}`"),
        PlayedInput::Due(state, _) => format!("`after:` of `{}`", machine[*state].name),
    }
}
