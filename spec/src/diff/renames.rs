//! Renames: what has another name while everything else agrees, its uses included.

use super::names::{Manner, Names, Part, Side};
use super::pairing::{Match, Pairing};
use super::structure::Both;
use crate::arena::Id;
use crate::machine::*;
use std::collections::BTreeMap;

/// A rename can be what hides another one.
const ROUNDS: usize = 3;

/// Takes for one what was renamed.
pub(super) fn find(old: &Machine, new: &Machine, pairing: &mut Pairing) {
    for _ in 0..ROUNDS {
        let before = pairing.clone();
        macro_rules! kind {
            ($found:ident, $parts:expr, $mentions:expr) => {
                let both = Both { old, new, pairing };
                for (one, other) in renamed(both, &pairing.$found, $parts, $mentions) {
                    pairing.$found.join(one, other);
                }
            };
        }
        kind!(types, |names, id| names.type_parts(id), |names, id| of_type(names, id));
        kind!(replies, |names, id| names.reply_parts(id), of_reply);
        kind!(effects, |names, id| names.effect_parts(id), |names, id| {
            let machine = names.machine();
            let actions = machine.actions.iter().filter(|(_, one)| one.effects.contains(&id));
            let works = machine.activities.iter().filter(|(_, one)| one.effects.contains(&id));
            let actions = actions.map(|(id, _)| names.action(id).to_owned());
            actions.chain(works.map(|(id, _)| names.activity(id).to_owned())).collect()
        });
        kind!(durations, |names, id| names.duration_parts(id), of_duration);
        kind!(fields, |names, id| names.field_parts(id), |names, id| {
            sites(names, |transition| {
                transition.assign.iter().any(|assignment| assignment.field == id)
                    || reads(transition, &Expr::Field(id))
            })
        });
        kind!(guards, |names, id| names.guard_parts(id), |names, id| {
            sites(names, |transition| asks(transition, id))
        });
        kind!(actions, |names, id| names.action_parts(id), of_action);
        kind!(activities, |names, id| names.activity_parts(id), |names, id| {
            let mut uses = sites(names, |transition| transition.attempt == Some(id));
            let runs = |state: &State| state.invoke.as_ref().is_some_and(|run| run.activity == id);
            let states = names.machine().states.iter().filter(|(_, state)| runs(state));
            uses.extend(states.map(|(state, _)| names.state(state).to_owned()));
            uses
        });
        kind!(events, |names, id| names.event_parts(id), |names, id| {
            sites(names, |transition| transition.trigger == Trigger::Event(id))
        });
        kind!(groups, |names, id| names.group_parts(id), |names, id| {
            sites(names, |transition| transition.group == Some(id))
        });
        kind!(states, |names, id| names.state_parts(id), |names, id| {
            sites(names, |transition| {
                let to =
                    matches!(transition.decision, Decision::Target { state, .. } if state == id);
                to || transition.source == id
            })
        });
        kind!(
            properties,
            |names, id| { names.property_parts(&names.machine().properties[id]) },
            nothing
        );
        kind!(
            assumptions,
            |names, id| { names.property_parts(&names.machine().assumptions[id]) },
            nothing
        );
        kind!(scenarios, |names, id| names.scenario_parts(id), nothing);
        kind!(sources, |names, id| names.source_parts(id), nothing);
        kind!(requirements, |names, id| names.requirement_parts(id), nothing);
        pairing.pair_params(old, new);
        if *pairing == before {
            break;
        }
    }
}

/// Where a reply is told.
fn of_reply(names: &Names<'_>, id: ReplyId) -> Vec<String> {
    let mut uses = sites(names, |transition| tells(transition, id));
    let lists = names.machine().events.iter().filter(|(_, event)| event.replies.contains(&id));
    uses.extend(lists.map(|(event, _)| names.event(event).to_owned()));
    uses
}

/// Where an action is called.
fn of_action(names: &Names<'_>, id: ActionId) -> Vec<String> {
    let mut uses = sites(names, |transition| {
        transition.before.iter().chain(&transition.actions).any(|action| *action == id)
    });
    let states = names.machine().states.iter();
    let around = states.filter(|(_, state)| state.entry.contains(&id) || state.exit.contains(&id));
    uses.extend(around.map(|(state, _)| names.state(state).to_owned()));
    uses
}

/// The states that a length of time is for.
fn of_duration(names: &Names<'_>, id: DurationId) -> Vec<String> {
    let machine = names.machine();
    let of = machine.states.iter().filter(|(_, state)| {
        state.within.as_ref().is_some_and(|within| within.duration == id)
            || state.after.iter().any(|after| after.duration == id)
    });
    of.map(|(state, _)| names.state(state).to_owned()).collect()
}

fn nothing<I>(_: &Names<'_>, _: I) -> Vec<String> {
    Vec::new()
}

/// What is left on either side and agrees with exactly one on the other.
fn renamed<'a, I: Id>(
    both: Both<'a>,
    found: &Match<I>,
    parts: impl Fn(&Names<'a>, I) -> Vec<Part>,
    mentions: impl Fn(&Names<'a>, I) -> Vec<String>,
) -> Vec<(I, I)> {
    let (removed, added) = (found.removed(), found.added());
    if removed.is_empty() || added.is_empty() {
        return Vec::new();
    }
    let sign = |side, ids: Vec<I>| {
        let names = both.names(side, Manner::Nameless);
        let mut signed: BTreeMap<(Vec<Part>, Vec<String>), Vec<I>> = BTreeMap::new();
        for id in ids {
            let mut uses = mentions(&names, id);
            uses.sort();
            signed.entry((parts(&names, id), uses)).or_default().push(id);
        }
        signed
    };
    let (removed, added) = (sign(Side::Old, removed), sign(Side::New, added));
    let twins = removed.iter().filter_map(|(sign, olds)| {
        match (olds.as_slice(), added.get(sign).map(Vec::as_slice)) {
            ([old], Some([new])) => Some((*old, *new)),
            _ => None,
        }
    });
    twins.collect()
}

/// The branches for which something is true, in words.
fn sites(names: &Names<'_>, is_one: impl Fn(&Transition) -> bool) -> Vec<String> {
    let all = names.machine().transitions.iter().filter(|(_, transition)| is_one(transition));
    all.map(|(id, transition)| {
        let (state, trigger) = (names.state(transition.source), names.trigger(transition.trigger));
        format!("{state} on {trigger}: {}", names.behaviour_text(id))
    })
    .collect()
}

fn of_type(names: &Names<'_>, id: TypeId) -> Vec<String> {
    let machine = names.machine();
    let mut uses: Vec<String> = Vec::new();
    for (field, declared) in machine.fields.iter().filter(|(_, field)| field.declared == Some(id)) {
        uses.push(format!("{}, {}", names.field(field), declared.ty.optional));
    }
    for (event, declared) in machine.events.iter() {
        let params = declared.params.iter().enumerate();
        for (at, _) in params.filter(|(_, param)| param.declared == Some(id)) {
            uses.push(format!("{} {at}", names.event(event)));
        }
    }
    uses
}

fn expressions(transition: &Transition) -> impl Iterator<Item = &Expr> {
    let values = transition.assign.iter().map(|assignment| &assignment.value);
    transition.guard.iter().chain(values).map(|expression| &expression.expr)
}

fn reads(transition: &Transition, wanted: &Expr) -> bool {
    let mut found = false;
    for expr in expressions(transition) {
        expr.walk(&mut |part| found |= part == wanted);
    }
    found
}

fn asks(transition: &Transition, id: GuardId) -> bool {
    let mut found = false;
    for expr in expressions(transition) {
        expr.walk(&mut |part| {
            found |= matches!(part, Expr::Ask(guard) | Expr::Named(guard, _) if *guard == id);
        });
    }
    found
}

fn tells(transition: &Transition, id: ReplyId) -> bool {
    let answers = matches!(transition.decision, Decision::Answer(answer) if answer.reply == id);
    answers || transition.reply == Some(id) || reads(transition, &Expr::ReplyLiteral(id))
}
