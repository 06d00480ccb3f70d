//! Whether a property holds of all runs, and a shortest run that breaks it if not.

use super::alphabet::Alphabet;
use super::atoms::holds;
use super::monitor::{Breach, Shape};
use super::search::{Facts, Ground, Hop, Lens, Walk, is_open};
use crate::arena::Id as _;
use crate::explore::{ConfigurationId, Edge, Exploration, Letter, Move, Run};
use crate::machine::{EventId, Expression, Machine, Pattern, Property, StateId};
use crate::semantics::{Input, OutcomeKind};

/// What is known of a property once all runs were looked at.
pub(super) enum Verdict {
    /// It holds.
    Holds(Seen),
    /// It does not: the steps that show it.
    Breaks(Vec<Hop>, Breach),
    /// At the end of these steps, in this configuration, its event is not taken.
    NotTaken(Vec<Hop>, ConfigurationId),
}

/// What was seen while a property was found to hold.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) facts: Facts,
    /// The atomic states that runs are in while the scope is open; nothing where all of them are.
    pub(super) states: Option<Vec<bool>>,
    /// Whether `accepts:` found a payload to judge, `reaches:` a configuration elsewhere.
    pub(super) asked: bool,
}

/// For each state and letter, the first configuration with such a step.
pub(super) struct FirstSteps {
    letters: usize,
    found: Vec<Option<ConfigurationId>>,
}

impl FirstSteps {
    pub(super) fn new(machine: &Machine, ground: &Ground<'_>) -> Self {
        let letters = ground.alphabet.len();
        let mut found = vec![None; machine.states.len() * letters];
        for at in ground.exploration.ids() {
            let state = ground.exploration.state(at).index();
            for taken in ground.record.moves(at) {
                found[state * letters + taken.letter as usize].get_or_insert(at);
            }
        }
        Self { letters, found }
    }

    /// The nearest configuration in each state, for each letter, that has such a step.
    fn iter(&self) -> impl Iterator<Item = (StateId, Letter, ConfigurationId)> + '_ {
        let letters = self.letters.max(1);
        self.found.iter().enumerate().filter_map(move |(position, at)| {
            let letter = Letter::try_from(position % letters).unwrap_or(Letter::MAX);
            Some((StateId::new(position / letters), letter, (*at)?))
        })
    }
}

/// Judges one property.
pub(super) fn judge(
    machine: &Machine,
    ground: &Ground<'_>,
    first: &FirstSteps,
    property: &Property,
    lens: &Lens,
    accepts: usize,
) -> Verdict {
    let at_any_step = matches!(lens.rule.shape, Shape::Never | Shape::Always);
    if at_any_step && !lens.rule.opened && !lens.rule.closed {
        return judge_each_step(ground, first, lens);
    }
    let walk = ground.walk(lens);
    if let Some((position, taken, breach)) = walk.breach {
        let mut hops = walk.path(position);
        hops.push(Hop { from: walk.nodes[position].at, taken });
        return Verdict::Breaks(hops, breach);
    }
    match &property.pattern {
        Pattern::Accepts { .. } => judge_accepts(machine, ground, lens, &walk, accepts),
        Pattern::Reaches(state) => judge_reaches(machine, ground, lens, &walk, *state),
        _ if lens.rule.closed => Verdict::Holds(seen(machine, ground, &walk)),
        _ => judge_some_day(machine, ground, lens, &walk),
    }
}

/// Whether no step breaks a property.
pub(super) fn holds_always(ground: &Ground<'_>, first: &FirstSteps, lens: &Lens) -> bool {
    match lens.rule.opened || lens.rule.closed {
        true => ground.walk(lens).breach.is_none(),
        false => matches!(judge_each_step(ground, first, lens), Verdict::Holds(_)),
    }
}

/// A pattern that speaks of single steps, everywhere: no walk is needed, since every configuration
/// is found by a shortest way already.
fn judge_each_step(ground: &Ground<'_>, first: &FirstSteps, lens: &Lens) -> Verdict {
    let sights = ground.sights(lens);
    let mut facts = Facts { opened: true, ..Facts::default() };
    let mut worst: Option<(ConfigurationId, Letter, Breach)> = None;
    for (_, letter, at) in first.iter().filter(|(state, ..)| lens.inside[state.index()]) {
        let seen = sights[letter as usize][1];
        facts.looked = true;
        facts.first |= seen.first;
        let before = worst.is_some_and(|(known, ..)| known <= at);
        if let Err(breach) = lens.rule.advance(lens.rule.start(), seen)
            && !before
        {
            worst = Some((at, letter, breach));
        }
    }
    let Some((at, letter, breach)) = worst else {
        return Verdict::Holds(Seen { facts, ..Seen::default() });
    };
    let moves = ground.record.moves(at);
    let taken = moves.iter().find(|taken| taken.letter == letter).copied();
    let mut hops = arrivals(ground, at);
    hops.push(Hop { from: at, taken: taken.unwrap_or(Move { letter, to: at }) });
    Verdict::Breaks(hops, breach)
}

/// The shortest way to a configuration. Its letters are not known, and nobody needs them.
fn arrivals(ground: &Ground<'_>, id: ConfigurationId) -> Vec<Hop> {
    let mut hops = Vec::new();
    let mut at = id;
    while let Some(arrival) = ground.exploration.arrival(at) {
        let taken = Move { letter: Letter::MAX, to: at };
        hops.push(Hop { from: arrival.from, taken });
        at = arrival.from;
    }
    hops.reverse();
    hops
}

/// What must happen, with no end given: from everywhere a run can get without it, it stays possible.
fn judge_some_day(machine: &Machine, ground: &Ground<'_>, lens: &Lens, walk: &Walk) -> Verdict {
    let owes = |position: &usize| lens.rule.owes(walk.nodes[*position].standing);
    if (0..walk.nodes.len()).any(|position| owes(&position)) {
        let goals: Vec<bool> = (0..walk.nodes.len()).map(|position| !owes(&position)).collect();
        let reaches = ground.can_reach(lens, walk, &goals, |_, _| true);
        if let Some(stuck) = reaches.iter().position(|reaches| !reaches) {
            return Verdict::Breaks(walk.path(stuck), Breach::OutOfReach);
        }
    }
    Verdict::Holds(seen(machine, ground, walk))
}

fn judge_reaches(
    machine: &Machine,
    ground: &Ground<'_>,
    lens: &Lens,
    walk: &Walk,
    state: StateId,
) -> Verdict {
    let nodes = walk.nodes.iter();
    let there = |at: ConfigurationId| machine.is_in(ground.exploration.state(at), state);
    let goals: Vec<bool> =
        nodes.clone().map(|node| is_open(node.standing) && there(node.at)).collect();
    // A step that closes the scope leads out of it, even where it opens the next.
    let reaches =
        ground.can_reach(lens, walk, &goals, |standing, seen| is_open(standing) && !seen.closes);
    let judged = |at: ConfigurationId| lens.inside[ground.exploration.state(at).index()];
    let stuck = nodes
        .zip(&reaches)
        .position(|(node, reaches)| is_open(node.standing) && judged(node.at) && !reaches);
    match stuck {
        Some(stuck) => Verdict::Breaks(walk.path(stuck), Breach::OutOfReach),
        None => {
            let mut seen = seen(machine, ground, walk);
            let elsewhere = |at| judged(at) && !there(at);
            seen.asked = walk.nodes.iter().any(|node| is_open(node.standing) && elsewhere(node.at));
            Verdict::Holds(seen)
        }
    }
}

fn judge_accepts(
    machine: &Machine,
    ground: &Ground<'_>,
    lens: &Lens,
    walk: &Walk,
    accepts: usize,
) -> Verdict {
    let mut asked = false;
    for (position, node) in walk.nodes.iter().enumerate() {
        let judged = lens.inside[ground.exploration.state(node.at).index()];
        if !is_open(node.standing) || !judged {
            continue;
        }
        for &note in ground.record.notes(node.at) {
            match Alphabet::note_on(note, accepts) {
                None => {}
                Some(false) => asked = true,
                Some(true) => return Verdict::NotTaken(walk.path(position), node.at),
            }
        }
    }
    Verdict::Holds(Seen { asked, ..seen(machine, ground, walk) })
}

fn seen(machine: &Machine, ground: &Ground<'_>, walk: &Walk) -> Seen {
    let mut states = vec![false; machine.states.len()];
    for node in walk.nodes.iter().filter(|node| is_open(node.standing)) {
        for state in machine.ancestry(ground.exploration.state(node.at)) {
            states[state.index()] = true;
        }
    }
    Seen { facts: walk.facts.clone(), states: Some(states), asked: false }
}

/// The run that takes these steps.
pub(super) fn run_of(machine: &Machine, ground: &Ground<'_>, hops: &[Hop]) -> Run {
    let mut run = Run::new(machine);
    for hop in hops {
        let at = ground.exploration.configuration(hop.from);
        if hop.taken.letter == Letter::MAX {
            if let Some(arrival) = ground.exploration.arrival(hop.taken.to) {
                run.extend(machine, &at, arrival.input, arrival.world);
            }
            continue;
        }
        let edges = ground.exploration.edges(machine, hop.from);
        let is_taken = |edge: &&Edge| {
            let Ok((outcome, to)) = &edge.result else { return false };
            let letter = ground.alphabet.letter_of(&at, &edge.input, outcome);
            *to == hop.taken.to && letter == Some(hop.taken.letter)
        };
        if let Some(edge) = edges.iter().find(is_taken) {
            run.extend(machine, &at, &edge.input, &edge.world);
        }
    }
    run
}

/// Adds the step in which an event is not taken, though it should be.
pub(super) fn add_refusal(
    machine: &Machine,
    exploration: &Exploration,
    run: &mut Run,
    at: ConfigurationId,
    (event, when): (EventId, Option<&Expression>),
) {
    let before = exploration.configuration(at);
    let edges = exploration.edges(machine, at);
    let takes = |edge: &Edge| {
        edge.result.as_ref().is_ok_and(|(outcome, _)| outcome.kind == OutcomeKind::Taken)
    };
    let is_refused = |edge: &&Edge| {
        matches!(edge.input, Input::Event { event: comes, .. } if comes == event)
            && when.is_none_or(|when| holds(when, &before, &edge.input))
            && !edges.iter().any(|other| other.input == edge.input && takes(other))
    };
    if let Some(edge) = edges.iter().find(is_refused) {
        run.extend(machine, &before, &edge.input, &edge.world);
    }
}
