//! An explored run, played again with clocks and tickets.

use super::play::{Doing, Player};
use super::{Played, PlayedInput, PlayedStep, Seen, Work};
use crate::explore::{Run, Step};
use crate::machine::{ActivityId, Machine, StateId};
use crate::semantics::timed::{Completion, Runner};
use crate::semantics::{Configuration, Input, World, initial, select_branch, step};
use std::time::Duration;

/// Plays an explored run.
///
/// Exploring knows no clock. Where it lets something come due before what is due earlier, no clock
/// can show the rest, which is then told without: [`PlayedInput::Due`].
pub fn replay(machine: &Machine, run: &Run) -> Played {
    let mut player = Player::new(machine);
    let mut at = initial(machine);
    let mut steps = run.steps.iter().enumerate();
    for (position, made) in steps.by_ref() {
        let next = after(machine, &at, made);
        let kept = player.clone();
        let doing = doing(machine, &mut player, made);
        let is_same = doing.is_some_and(|doing| {
            player.make(&doing, None);
            player.played.steps.last().is_some_and(|played| is_same(played, made, &next))
        });
        if !is_same {
            player = kept;
            untimed(machine, &mut player.played, at, run.steps.get(position..).unwrap_or(&[]));
            break;
        }
        at = next;
    }
    player.played
}

/// The configuration after a step.
fn after(machine: &Machine, at: &Configuration, made: &Step) -> Configuration {
    step(machine, at, &made.input, &made.world).map_or_else(|_| at.clone(), |(_, next)| next)
}

/// Whether the clocks have shown just this step.
fn is_same(played: &PlayedStep, made: &Step, next: &Configuration) -> bool {
    let mut outcomes = played.outcomes();
    let same = match &made.result {
        Ok(outcome) => outcomes.next() == Some(outcome) && outcomes.next().is_none(),
        Err(error) => played.seen.contains(&Seen::Broken(*error)),
    };
    same && played.after == *next
}

fn doing(machine: &Machine, player: &mut Player<'_>, made: &Step) -> Option<Doing> {
    let running = player.running();
    let state = player.configuration_state();
    note(machine, &mut player.played, state, made);
    let input = match &made.input {
        Input::Event { event, payload } => PlayedInput::Event(*event, payload.clone()),
        Input::Done { result } => PlayedInput::Report(running?, Ok(result.clone())),
        Input::Failed { reply } => PlayedInput::Report(running?, Err(*reply)),
        Input::Due { state, deadline } => {
            PlayedInput::Elapse(wait(player.runner(), player.now(), *state, *deadline)?)
        }
    };
    Some(Doing { input, guards: made.world.guards.clone(), end: made.world.attempt.clone() })
}

/// How long it takes until this comes due.
fn wait(runner: &Runner<'_>, now: Duration, state: StateId, slot: usize) -> Option<Duration> {
    let mut clocks = runner.clocks(now).into_iter();
    clocks.find(|(of, at, _)| (*of, *at) == (state, slot)).map(|(.., wait)| wait)
}

/// The rest of a run that no clock can show.
fn untimed(machine: &Machine, played: &mut Played, mut at: Configuration, rest: &[Step]) {
    let now = played.steps.last().map_or(Duration::ZERO, |step| step.now);
    for made in rest {
        note(machine, played, at.state, made);
        let last = played.works.len().saturating_sub(1);
        let input = match &made.input {
            Input::Event { event, payload } => PlayedInput::Event(*event, payload.clone()),
            Input::Done { result } => PlayedInput::Report(last, Ok(result.clone())),
            Input::Failed { reply } => PlayedInput::Report(last, Err(*reply)),
            Input::Due { state, deadline } => PlayedInput::Due(*state, *deadline),
        };
        if let (PlayedInput::Report(..), Some(work)) = (&input, played.works.get_mut(last)) {
            work.reported = true;
        }
        let next = after(machine, &at, made);
        let seen = match &made.result {
            Ok(outcome) => Seen::Step(outcome.clone()),
            Err(error) => Seen::Broken(*error),
        };
        if let Seen::Step(outcome) = &seen
            && let Some(activity) = outcome.started
        {
            let started_by = Some(played.steps.len());
            played.works.push(Work { activity, started_by, reported: false });
        }
        played.steps.push(PlayedStep {
            input,
            guards: made.world.guards.clone(),
            attempt: tried(machine, &at, &made.input, &made.world),
            now,
            befores: vec![at.clone()],
            before: at,
            after: next.clone(),
            seen: vec![seen],
            span: None,
        });
        at = next;
    }
}

/// What is tried in a step, and how that ends.
fn tried(
    machine: &Machine,
    at: &Configuration,
    input: &Input,
    world: &World,
) -> Option<(ActivityId, Completion)> {
    let branch = select_branch(machine, at, input, world).ok().flatten()?;
    machine[branch].attempt.zip(world.attempt.clone())
}

/// Gives the ids of a step their names.
fn note(machine: &Machine, played: &mut Played, state: StateId, made: &Step) {
    match &made.input {
        Input::Event { event, payload } => {
            played.symbols.note(&machine[*event].params, payload);
        }
        Input::Done { result } => {
            if let Some(invoke) = &machine[state].invoke {
                played.symbols.note(&machine[invoke.activity].result, result);
            }
        }
        Input::Failed { .. } | Input::Due { .. } => {}
    }
    let tried = made.result.as_ref().ok().and_then(|outcome| outcome.tried);
    if let (Some(tried), Some(Ok(result))) = (tried, &made.world.attempt) {
        played.symbols.note(&machine[tried].result, result);
    }
}
