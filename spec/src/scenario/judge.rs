//! Whether a step is what the file expects.

use super::{Mistake, MistakeKind, PlayedStep};
use crate::machine::{Expectation, ExpectedOutcome, Machine, ScenarioStep};
use crate::source::Span;

/// Everything in a step that is not as expected.
pub(super) fn judge(
    machine: &Machine,
    step: &PlayedStep,
    position: usize,
    written: &ScenarioStep,
) -> Vec<Mistake> {
    let mut found = Vec::new();
    let mistake = |span: Span, kind| Mistake { step: position, span, kind };
    let Some(expect) = &written.expect else {
        // "A step without `expect` must be taken."
        if step.outcome() != Some(ExpectedOutcome::Taken) {
            found.push(mistake(written.span, MistakeKind::Outcome(ExpectedOutcome::Taken)));
        }
        return found;
    };
    if let Some(outcome) = &expect.outcome
        && step.outcome() != Some(outcome.value)
    {
        found.push(mistake(outcome.span, MistakeKind::Outcome(outcome.value)));
    }
    if let Some(state) = &expect.state
        && !machine.is_in(step.after.state, state.value)
    {
        found.push(mistake(state.span, MistakeKind::State(state.value)));
    }
    // What follows from another outcome is another mistake only in name.
    if found.is_empty() {
        told(step, expect, &mut |span, kind| found.push(mistake(span, kind)));
    }
    found
}

/// Replies, actions and answers.
fn told(step: &PlayedStep, expect: &Expectation, add: &mut dyn FnMut(Span, MistakeKind)) {
    if let Some(reply) = &expect.reply
        && step.reply() != Some(reply.value)
    {
        add(reply.span, MistakeKind::Reply(reply.value));
    }
    if let Some(actions) = &expect.actions
        && step.actions() != actions.value
    {
        add(actions.span, MistakeKind::Actions(actions.value.clone()));
    }
    for answer in &expect.answers {
        if !step.answers().contains(&answer.value) {
            let (event, reply) = answer.value;
            add(answer.span, MistakeKind::Answer(event, reply));
        }
    }
}
