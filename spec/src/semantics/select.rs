//! Selection: which branch, or which `otherwise`, decides an input.

use super::{Choice, Configuration, DecidedBy, Input, Scene, StepError, World};
use crate::machine::{Answer, EventId, Machine, StateId, TransitionId};

/// What decides the input: the branch that is selected, or what follows from its failed `try`, or an
/// `otherwise`.
///
/// # Errors
///
/// [`StepError::Undecided`], and what [`StepError`] says about inputs that cannot come.
pub fn select(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    world: &World,
) -> Result<Choice, StepError> {
    match (select_branch(machine, configuration, input, world)?, input) {
        (Some(branch), _) => conclude(machine, configuration, input, world, branch),
        (None, Input::Event { event, .. }) => {
            let (by, _) = otherwise(machine, configuration.state, *event);
            Ok(Choice { by: by.ok_or(StepError::Undecided)?, branch: None, error: None })
        }
        (None, Input::Done { .. } | Input::Failed { .. }) => Err(StepError::Undecided),
        (None, Input::Due { .. }) => Err(StepError::Spent),
    }
}

/// The branch that is selected, before its `try` runs: none, if no guard holds.
///
/// # Errors
///
/// What [`StepError`] says about guards that are asked and inputs that cannot come.
pub fn select_branch(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    world: &World,
) -> Result<Option<TransitionId>, StepError> {
    let scene = Scene::new(configuration, input, world);
    let state = &machine[configuration.state];
    match input {
        // A final state ends the machine: its cells are the `otherwise` ones.
        Input::Event { .. } if state.is_final => Ok(None),
        // "The active atomic state is asked first, then its ancestors, up to the machine." A state
        // whose branches are all false has not decided.
        Input::Event { event, .. } => {
            for asked in machine.ancestry(configuration.state) {
                let found = first(machine, machine[asked].branches(*event), &scene)?;
                if found.is_some() {
                    return Ok(found);
                }
            }
            Ok(None)
        }
        Input::Done { .. } => {
            let invoke = state.invoke.as_ref().ok_or(StepError::Impossible)?;
            first(machine, &invoke.done, &scene)
        }
        Input::Failed { .. } => {
            let invoke = state.invoke.as_ref().ok_or(StepError::Impossible)?;
            first(machine, &invoke.failed, &scene)
        }
        Input::Due { state: carrier, deadline } => {
            let active = !state.is_final && machine.is_in(configuration.state, *carrier);
            let after = machine[*carrier].after.get(*deadline).filter(|_| active);
            first(machine, &after.ok_or(StepError::Impossible)?.branches, &scene)
        }
    }
}

/// What follows from a selected branch: it decides itself, unless its `try` fails. Then its
/// `failed:` branches are tried in order, and if none holds the event is refused with the error.
///
/// # Errors
///
/// [`StepError::Tries`], if the world does not say how the `try` ends.
pub fn conclude(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    world: &World,
    branch: TransitionId,
) -> Result<Choice, StepError> {
    let decides = Choice { by: DecidedBy::Transition(branch), branch: Some(branch), error: None };
    if machine[branch].attempt.is_none() {
        return Ok(decides);
    }
    match world.attempt.as_ref().ok_or(StepError::Tries(branch))? {
        Ok(_) => Ok(decides),
        Err(error) => {
            let scene = Scene::new(configuration, input, world);
            let found = first(machine, &machine[branch].failed, &scene)?;
            let by = found.map_or(DecidedBy::Attempt(branch), DecidedBy::Transition);
            Ok(Choice { by, branch: Some(branch), error: Some(*error) })
        }
    }
}

/// What answers an event where no branch decides: "the nearest state's `otherwise`, then the
/// event's, then the machine's".
pub fn otherwise(
    machine: &Machine,
    state: StateId,
    event: EventId,
) -> (Option<DecidedBy>, Option<Answer>) {
    let inside = machine.ancestry(state).filter(|&state| state != machine.root());
    let of_state = |state: StateId| {
        machine[state].otherwise.map(|answer| (DecidedBy::StateOtherwise(state), answer))
    };
    let found = inside
        .filter_map(of_state)
        .next()
        .or_else(|| machine[event].otherwise.map(|a| (DecidedBy::EventOtherwise(event), a)))
        .or_else(|| of_state(machine.root()));
    found.unzip()
}

/// "Branches are tried in order and the first whose guard holds decides."
fn first(
    machine: &Machine,
    branches: &[TransitionId],
    scene: &Scene<'_>,
) -> Result<Option<TransitionId>, StepError> {
    for &branch in branches {
        let guard = machine[branch].guard.as_ref();
        if guard.map_or(Ok(true), |guard| scene.holds(&guard.expr))? {
            return Ok(Some(branch));
        }
    }
    Ok(None)
}
