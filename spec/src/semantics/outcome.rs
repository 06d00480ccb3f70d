//! What follows from a decision: the next configuration, and what the outside sees.

use super::{
    Choice, Configuration, DecidedBy, Input, Operand, Outcome, OutcomeKind, Scene, StepError, World,
};
use crate::arena::Id as _;
use crate::machine::{
    Answer, AnswerKind, Assignment, Decision, EventId, Kind, Machine, ReplyId, Role, StateId,
    Transition, TransitionId, Value,
};

/// Writes the configuration after the step into `next`.
///
/// # Errors
///
/// [`StepError::CountOutOfRange`]; `next` is then of no use.
pub fn apply(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    world: &World,
    choice: &Choice,
    next: &mut Configuration,
) -> Result<(), StepError> {
    next.clone_from(configuration);
    let DecidedBy::Transition(id) = choice.by else { return Ok(()) };
    let transition = &machine[id];
    // "All right-hand sides of `assign` see the values before the step."
    let scene = Scene::new(configuration, input, world);
    for assignment in &transition.assign {
        next.values[assignment.field.index()] = assigned(machine, id, assignment, &scene)?;
    }
    if let Decision::Target { state, .. } = transition.decision {
        next.state = machine.settle(state);
        next.open = waiting(machine, configuration, input, next.state);
    }
    Ok(())
}

/// What the outside sees of a step.
pub fn outcome(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    choice: &Choice,
) -> Outcome {
    let mut outcome = answered(machine, configuration, choice);
    let DecidedBy::Transition(id) = choice.by else { return outcome };
    let transition = &machine[id];
    outcome.role = transition.role;
    // What the caller of the event is told, unless its call still runs.
    let is_event = matches!(input, Input::Event { .. });
    let said = transition.reply.or(choice.error).unwrap_or(machine.ok);
    match transition.decision {
        Decision::Answer(_) => {}
        Decision::Stay => {
            outcome.reply = is_event.then_some(said);
            outcome.leaving = transition.actions.clone();
        }
        Decision::Target { state, local } => {
            outcome.to = machine.settle(state);
            let domain = machine.domain(transition.source, state, local);
            move_to(machine, &mut outcome, transition, domain);
            outcome.started = machine[outcome.to].invoke.as_ref().map(|invoke| invoke.activity);
            let still_runs = outcome.started.is_some();
            outcome.reply = (is_event && !still_runs).then_some(said);
            leave_work(machine, &mut outcome, configuration.open, input, transition, still_runs);
        }
    }
    outcome
}

/// Kind, reply and `before` of the outcome, everything else as if nothing changed.
fn answered(machine: &Machine, configuration: &Configuration, choice: &Choice) -> Outcome {
    let (kind, reply) = match choice.by {
        DecidedBy::Transition(id) => match machine[id].decision {
            Decision::Answer(answer) => kind_and_reply(Some(answer)),
            Decision::Target { .. } | Decision::Stay => (OutcomeKind::Taken, None),
        },
        DecidedBy::StateOtherwise(state) => kind_and_reply(machine[state].otherwise),
        DecidedBy::EventOtherwise(event) => kind_and_reply(machine[event].otherwise),
        DecidedBy::Attempt(_) => (OutcomeKind::Refused, choice.error),
    };
    let branch = choice.branch.map(|branch| &machine[branch]);
    Outcome {
        kind,
        from: configuration.state,
        to: configuration.state,
        role: Role::Normal,
        decided_by: choice.by,
        branch: choice.branch,
        tried: branch.and_then(|branch| branch.attempt),
        before: branch.map_or_else(Vec::new, |branch| branch.before.clone()),
        leaving: Vec::new(),
        entering: Vec::new(),
        started: None,
        interrupted: None,
        reply,
        answers: None,
    }
}

fn kind_and_reply(answer: Option<Answer>) -> (OutcomeKind, Option<ReplyId>) {
    let kind = match answer.map(|answer| answer.kind) {
        Some(AnswerKind::Ignore) => OutcomeKind::Ignored,
        Some(AnswerKind::Refuse) | None => OutcomeKind::Refused,
    };
    (kind, answer.map(|answer| answer.reply))
}

/// "Everything below the domain is left and the path to the target entered": exit actions innermost
/// first, the transition's actions, entry actions outermost first, initial children included.
fn move_to(machine: &Machine, outcome: &mut Outcome, transition: &Transition, domain: StateId) {
    let below = |state| machine.ancestry(state).take_while(move |&state| state != domain);
    for left in below(outcome.from) {
        outcome.leaving.extend(&machine[left].exit);
    }
    outcome.leaving.extend(&transition.actions);
    let mut entered: Vec<StateId> = below(outcome.to).collect();
    entered.reverse();
    for entered in entered {
        outcome.entering.extend(&machine[entered].entry);
    }
}

/// What leaving a running state means for its activity and for the call that waits for it.
fn leave_work(
    machine: &Machine,
    outcome: &mut Outcome,
    open: Option<EventId>,
    input: &Input,
    transition: &Transition,
    still_runs: bool,
) {
    let Some(invoke) = &machine[outcome.from].invoke else { return };
    let told = match input {
        // The activity has ended. A chained activity goes on with the call; otherwise it is over.
        Input::Done { .. } | Input::Failed { .. } if still_runs => None,
        Input::Done { .. } => Some(transition.reply.unwrap_or(machine.ok)),
        Input::Failed { reply } => Some(transition.reply.unwrap_or(*reply)),
        // "A transition that leaves it interrupts the activity: the waiting call answers
        // `interrupted:`."
        Input::Event { .. } | Input::Due { .. } => {
            outcome.interrupted = Some(invoke.activity);
            invoke.interrupted
        }
    };
    outcome.answers = open.zip(told);
}

/// The call that waits once `entered` was entered: "the event that led there is answered when a
/// state without `invoke` is reached".
fn waiting(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    entered: StateId,
) -> Option<EventId> {
    machine[entered].invoke.as_ref()?;
    match input {
        Input::Event { event, .. } => Some(*event),
        Input::Done { .. } | Input::Failed { .. } => configuration.open,
        Input::Due { .. } => None,
    }
}

fn assigned(
    machine: &Machine,
    transition: TransitionId,
    assignment: &Assignment,
    scene: &Scene<'_>,
) -> Result<Value, StepError> {
    Ok(match scene.evaluate(&assignment.value.expr)? {
        Operand::Absent => Value::Absent,
        Operand::Bool(value) => Value::Bool(value),
        Operand::Variant(value) => Value::Variant(value),
        Operand::Id(value) => Value::Id(value),
        Operand::Reply(_) => return Err(StepError::IllTyped),
        Operand::Number(value) => {
            let max = match machine[assignment.field].ty.kind {
                Kind::Count { max } => max.unwrap_or(u32::MAX),
                _ => return Err(StepError::IllTyped),
            };
            let value = u32::try_from(value).ok().filter(|&value| value <= max);
            Value::Count(value.ok_or(StepError::CountOutOfRange(transition, assignment.field))?)
        }
    })
}
