//! Where in the specification it is decided what must be seen, and which rule is behind it.

use crate::Mismatch;
use lifechart_spec::conformance::TestStep;
use lifechart_spec::machine::{Machine, RequirementId};
use lifechart_spec::semantics::{DecidedBy, Outcome};
use lifechart_spec::source::Span;

/// A place in the file of a specification.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the specification was read.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The whole line as it stands there.
    pub text: String,
}

/// A requirement that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name: `STP-6`.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The title of the document it comes from.
    pub source: Option<String>,
}

impl Place {
    /// The place where a span begins.
    pub fn new(machine: &Machine, span: Span) -> Self {
        let source = &machine.source;
        let line = source.line(span.start);
        Self {
            file: source.path().to_owned(),
            line,
            column: source.column(span.start),
            text: source.line_text(line).to_owned(),
        }
    }
}

/// The place that decides a step of a test. Where work ends in the step, its event decides, unless
/// the work fails.
pub(crate) fn deciding(machine: &Machine, step: &TestStep) -> Option<Span> {
    deciding_outcome(step).map(|outcome| decider(machine, outcome))
}

fn deciding_outcome(step: &TestStep) -> Option<&Outcome> {
    let mut outcomes = step.steps.iter().map(|step| &step.outcome);
    if step.call.failure.is_some() { outcomes.next_back() } else { outcomes.next() }
}

/// The places that decide a step of a test, each once, in the order of their steps.
pub(crate) fn all(machine: &Machine, step: &TestStep) -> Vec<Span> {
    let mut places = Vec::new();
    for step in &step.steps {
        let place = decider(machine, &step.outcome);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

fn decider(machine: &Machine, outcome: &Outcome) -> Span {
    outcome.decided_by.span(machine).unwrap_or(machine[machine.root()].span)
}

/// What the author says of the line that decides a step, in one line.
pub(crate) fn why(machine: &Machine, step: &TestStep) -> Option<String> {
    let doc = match deciding_outcome(step)?.decided_by {
        DecidedBy::Transition(id) | DecidedBy::Attempt(id) => machine[id].doc.as_ref()?,
        DecidedBy::StateOtherwise(_) | DecidedBy::EventOtherwise(_) => return None,
    };
    Some(doc.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The rules that stand behind a step: those that its branches name, then its states from the
/// innermost outwards, then its event; each once. Those of the whole machine are behind everything,
/// and say something only of a reply that nothing allows.
pub(crate) fn rules(machine: &Machine, step: &TestStep, mismatch: Mismatch) -> Vec<Rule> {
    let mut cited: Vec<RequirementId> = Vec::new();
    let mut cite = |more: &[RequirementId]| {
        for id in more {
            if !cited.contains(id) {
                cited.push(*id);
            }
        }
    };
    for outcome in step.steps.iter().map(|step| &step.outcome) {
        let by = match outcome.decided_by {
            DecidedBy::Transition(id) | DecidedBy::Attempt(id) => Some(id),
            _ => None,
        };
        by.into_iter().chain(outcome.branch).for_each(|id| cite(&machine[id].satisfies));
    }
    if let Some(first) = step.steps.first() {
        let of_reply = matches!(mismatch, Mismatch::UndeclaredReply | Mismatch::ImpossibleReply);
        let states = machine.ancestry(first.outcome.from);
        let near = states.filter(|&state| of_reply || machine[state].parent.is_some());
        near.for_each(|state| cite(&machine[state].satisfies));
    }
    if let lifechart_spec::conformance::Stimulus::Event { event, .. } = step.call.stimulus {
        cite(&machine[event].satisfies);
    }
    let rule = |id: RequirementId| {
        let requirement = &machine[id];
        let source = requirement.source.map(|source| machine[source].title.clone());
        Rule { id: requirement.name.clone(), text: requirement.text.clone(), source }
    };
    cited.into_iter().map(rule).collect()
}
