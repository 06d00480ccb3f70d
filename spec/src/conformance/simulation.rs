//! What one input does in one state, with the place that decides it and the way ids go: enough to
//! step through a specification without playing it again.

use super::call::Stimulus;
use super::specification::Specification;
use crate::machine::{ActivityId, FieldId, Value};
use crate::semantics::Input;
use crate::source::Span;

/// What one input does in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulated {
    /// Where it leads.
    pub next: u32,
    /// What is seen: a position in [`Specification::seen`].
    pub seen: u32,
    /// Whether something is taken.
    pub is_taken: bool,
    /// What is tried first.
    pub tried: Option<ActivityId>,
    /// Where it is decided.
    pub place: Option<Span>,
    /// For each id that the context holds afterwards, where it comes from.
    pub ids: Vec<(FieldId, Origin)>,
}

/// Where an id comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A parameter of the event, by position.
    Param(usize),
    /// A field of the context, which may be another one.
    Field(FieldId),
    /// Work has brought it.
    Work,
}

/// What an input does in the nearest configuration of a state; none, if no test goes there, or if
/// it is to fail something that cannot fail like that.
pub fn simulate(specification: &Specification<'_>, state: u32, input: u16) -> Option<Simulated> {
    let (machine, mealy) = (specification.machine(), specification.mealy());
    if !mealy.is_tested(state, input) {
        return None;
    }
    let (at, call) = specification.first_call(state, input)?;
    let played = specification.player.play(at, &call).ok()?;
    let has_failed = played.steps.iter().any(|(input, world)| {
        matches!(input, Input::Failed { .. }) || matches!(world.attempt, Some(Err(_)))
    });
    if call.failure.is_some() && !has_failed {
        return None;
    }
    let params = match &call.stimulus {
        Stimulus::Event { event, payload } => machine[*event].params.iter().zip(payload).collect(),
        Stimulus::Finish | Stimulus::Wait(_) => Vec::new(),
    };
    let before = &at.configuration.values;
    let origin = |field: FieldId, value: &Value| {
        let kind = machine[field].ty.kind;
        let mut known = machine.fields.ids().zip(before);
        let kept = known.find(|(other, held)| *held == value && machine[*other].ty.kind == kind);
        let given = params.iter().position(|(param, held)| *held == value && param.ty.kind == kind);
        match (kept, given) {
            (Some((other, _)), _) => Origin::Field(other),
            (None, Some(at)) => Origin::Param(at),
            (None, None) => Origin::Work,
        }
    };
    let after = machine.fields.ids().zip(&played.next.configuration.values);
    let ids = after.filter(|(_, value)| matches!(value, Value::Id(_)));
    Some(Simulated {
        next: mealy.next(state, input),
        seen: mealy.output(state, input),
        is_taken: specification.is_taken(state, input),
        tried: played.outcomes.first().and_then(|outcome| outcome.tried),
        place: played.outcomes.first().and_then(|outcome| outcome.decided_by.span(machine)),
        ids: ids.map(|(field, value)| (field, origin(field, value))).collect(),
    })
}
