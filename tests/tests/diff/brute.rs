//! Two machines, played against each other over every short word, with a fixed stock of ids: nothing
//! here knows of classes of ids, of pairing, or of what matters.

use super::*;
use lifechart_spec::machine::ActivityId;

/// Ids come from here; enough for words of three steps over the shipped lifecycles.
const STOCK: u32 = 3;

/// What a caller sees of a step, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    reply: Option<String>,
    answers: Option<(String, String)>,
}

pub(super) fn seen(machine: &Machine, outcome: &Outcome) -> Seen {
    Seen {
        reply: outcome.reply.map(|reply| machine[reply].name.clone()),
        answers: outcome
            .answers
            .map(|(event, reply)| (machine[event].name.clone(), machine[reply].name.clone())),
    }
}

type Pair = (Configuration, Configuration);

/// The length of a shortest word at whose end a caller sees a difference, if one is short enough.
///
/// Both machines come from one file with one line broken: the ids of everything declared are the
/// same, but for those of branches.
pub(super) fn shortest(old: &Machine, new: &Machine, most: usize) -> Option<usize> {
    let mut layer: BTreeSet<Pair> = BTreeSet::from([(initial(old), initial(new))]);
    let mut known = layer.clone();
    for length in 1..=most {
        let mut next = BTreeSet::new();
        for pair in &layer {
            for (one, other) in inputs(old, new, pair) {
                if differs(
                    old,
                    new,
                    pair,
                    &one,
                    &other,
                    &World::default(),
                    &World::default(),
                    &mut next,
                ) {
                    return Some(length);
                }
            }
        }
        layer = next.difference(&known).cloned().collect();
        known.extend(layer.iter().cloned());
    }
    None
}

/// Every input, on the sides that have it.
fn inputs(old: &Machine, new: &Machine, pair: &Pair) -> Vec<(Option<Input>, Option<Input>)> {
    let mut inputs = Vec::new();
    for (event, declared) in old.events.iter() {
        let kinds: Vec<Kind> = declared.params.iter().map(|param| param.ty.kind).collect();
        for payload in payloads(old, &kinds) {
            let input = Input::Event { event, payload };
            inputs.push((Some(input.clone()), Some(input)));
        }
    }
    let run = |machine: &Machine, at: &Configuration| {
        machine[at.state].invoke.as_ref().map(|invoke| invoke.activity)
    };
    let (one, other) = (run(old, &pair.0), run(new, &pair.1));
    let ends = |machine: &Machine, activity: ActivityId| -> Vec<Input> {
        let kinds: Vec<Kind> = machine[activity].result.iter().map(|part| part.ty.kind).collect();
        let done = payloads(machine, &kinds).into_iter().map(|result| Input::Done { result });
        let failed = machine[activity].errors.iter().map(|&reply| Input::Failed { reply });
        done.chain(failed).collect()
    };
    if one == other {
        if let Some(activity) = one {
            let (olds, news) = (ends(old, activity), ends(new, activity));
            let first = olds.iter().find(|end| matches!(end, Input::Failed { .. })).cloned();
            for end in news {
                let known = olds.contains(&end);
                inputs.push((if known { Some(end.clone()) } else { first.clone() }, Some(end)));
            }
        }
    } else {
        if let Some(activity) = one {
            inputs.extend(ends(old, activity).into_iter().map(|end| (Some(end), None)));
        }
        if let Some(activity) = other {
            inputs.extend(ends(new, activity).into_iter().map(|end| (None, Some(end))));
        }
    }
    let due = |machine: &Machine, at: &Configuration| -> Vec<Input> {
        let active = machine.ancestry(at.state).filter(|_| !machine[at.state].is_final);
        let due = active.flat_map(|state| {
            (0..machine[state].after.len()).map(move |deadline| Input::Due { state, deadline })
        });
        due.collect()
    };
    let (olds, news) = (due(old, &pair.0), due(new, &pair.1));
    for one in &olds {
        inputs.push((Some(one.clone()), news.contains(one).then(|| one.clone())));
    }
    inputs.extend(news.into_iter().filter(|due| !olds.contains(due)).map(|due| (None, Some(due))));
    inputs
}

fn payloads(machine: &Machine, kinds: &[Kind]) -> Vec<Vec<Value>> {
    let mut payloads = vec![Vec::new()];
    for kind in kinds {
        let values: Vec<Value> = match *kind {
            Kind::Bool => vec![Value::Bool(false), Value::Bool(true)],
            Kind::Count { max } => (0..=max.unwrap_or(3).min(3)).map(Value::Count).collect(),
            Kind::Id(_) => (0..STOCK).map(Value::Id).collect(),
            Kind::Enumeration(ty) => match &machine[ty].kind {
                TypeKind::Enumeration { variants } => {
                    (0..variants.len() as u32).map(Value::Variant).collect()
                }
                _ => Vec::new(),
            },
        };
        let longer = |payload: &Vec<Value>| {
            values.iter().map(|value| [payload.as_slice(), &[*value]].concat()).collect::<Vec<_>>()
        };
        payloads = payloads.iter().flat_map(longer).collect();
    }
    payloads
}

/// Whether a caller sees a difference, whatever the outside answers; where not, notes what is next.
#[expect(clippy::too_many_arguments)]
fn differs(
    old: &Machine,
    new: &Machine,
    pair: &Pair,
    one: &Option<Input>,
    other: &Option<Input>,
    world: &World,
    twin: &World,
    next: &mut BTreeSet<Pair>,
) -> bool {
    let go = |machine, at, input: &Option<Input>, world| {
        input.as_ref().map(|input| step(machine, at, input, world))
    };
    let (a, b) = (go(old, &pair.0, one, world), go(new, &pair.1, other, twin));
    for stepped in [&a, &b] {
        if let Some(Err(StepError::Asks(guard))) = stepped {
            return [true, false].into_iter().any(|yes| {
                let (mut world, mut twin) = (world.clone(), twin.clone());
                world.guards.push((*guard, yes));
                twin.guards.push((*guard, yes));
                differs(old, new, pair, one, other, &world, &twin, next)
            });
        }
    }
    let tried = |machine: &Machine,
                 stepped: &Option<Result<(Outcome, Configuration), StepError>>| {
        match stepped {
            Some(Err(StepError::Tries(branch))) => machine[*branch].attempt,
            _ => None,
        }
    };
    if let Some(activity) = tried(old, &a).or(tried(new, &b)) {
        let kinds: Vec<Kind> = old[activity].result.iter().map(|part| part.ty.kind).collect();
        let done = payloads(old, &kinds).into_iter().map(|result| (Ok(result.clone()), Ok(result)));
        let (errors, news) = (&old[activity].errors, &new[activity].errors);
        let first = errors.first().map(|&reply| Err(reply)).unwrap_or(Ok(Vec::new()));
        let failed = news.iter().map(|&reply| {
            (if errors.contains(&reply) { Err(reply) } else { first.clone() }, Err(reply))
        });
        let ends: Vec<_> = done.chain(failed).collect();
        return ends.into_iter().any(|(one_end, other_end)| {
            let (mut world, mut twin) = (world.clone(), twin.clone());
            (world.attempt, twin.attempt) = (Some(one_end), Some(other_end));
            differs(old, new, pair, one, other, &world, &twin, next)
        });
    }
    // Nothing decides, or a count leaves its range: then nothing is said of the step.
    let bad = |stepped: &Option<Result<_, StepError>>| matches!(stepped, Some(Err(error)) if *error != StepError::Spent);
    if bad(&a) || bad(&b) {
        return false;
    }
    let (a, b) = (a.and_then(Result::ok), b.and_then(Result::ok));
    let look = |machine, stepped: &Option<(Outcome, Configuration)>| {
        stepped.as_ref().map_or_else(Seen::default, |(outcome, _)| seen(machine, outcome))
    };
    if look(old, &a) != look(new, &b) {
        return true;
    }
    let then = |stepped: Option<(Outcome, Configuration)>, at: &Configuration| {
        stepped.map_or_else(|| at.clone(), |(_, next)| next)
    };
    next.insert((then(a, &pair.0), then(b, &pair.1)));
    false
}
