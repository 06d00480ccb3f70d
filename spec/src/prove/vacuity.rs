//! Properties that cannot fail, or would hold just as well if they said less.

use super::alphabet::Alphabet;
use super::judge::{FirstSteps, Seen, holds_always};
use super::monitor::{Atoms, Rule, Shape};
use super::search::{Ground, Lens};
use crate::arena::Id as _;
use crate::explore::Exploration;
use crate::machine::{Atom, Machine, Pattern, Property, StateId};
use crate::prove::atoms::reads_payload;
use crate::source::Span;

/// Why a property says less than it seems to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No step opens its scope.
    NeverOpens,
    /// These states of its `in:` are never active while its scope is open.
    NotReached(Vec<StateId>),
    /// No step is ever in its scope.
    NoStep,
    /// The step that it judges, the effect of `precedes:` or the cause of `responds:`, never comes
    /// in its scope.
    NothingToJudge,
    /// What it owes it owes only when its scope closes, and that never does.
    NeverCloses,
    /// The `when:` of `accepts:` holds for nothing.
    WhenNeverHolds,
    /// Wherever it is judged, the state of `reaches:` is active already.
    AlreadyThere,
    /// It would hold just as well without any one of these parts.
    HoldsWithout(Vec<Part>),
    /// As an assumption: no run breaks it, whatever callers do.
    Unbreakable,
}

/// A part that makes a `never:` say less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `in:`
    In,
    /// `after:`
    After,
    /// `before:`
    Before,
    /// `between:`
    Between,
    /// `state:` of the atom
    State,
    /// `event:` of the atom
    Event,
    /// `action:` of the atom
    Action,
    /// `reply:` of the atom
    Reply,
    /// `when:` of the atom
    When,
}

impl Part {
    /// The key that says it.
    pub fn key(self) -> &'static str {
        match self {
            Part::In => "in:",
            Part::After => "after:",
            Part::Before => "before:",
            Part::Between => "between:",
            Part::State => "state:",
            Part::Event => "event:",
            Part::Action => "action:",
            Part::Reply => "reply:",
            Part::When => "when:",
        }
    }
}

/// The same `never:` without one of its parts.
pub(super) struct Wider {
    part: Part,
    lens: Lens,
}

/// Every way to say more by saying less: a `never:` without one of its parts.
pub(super) fn widened(
    machine: &Machine,
    exploration: &Exploration,
    property: &Property,
    lens: &Lens,
    alphabet: &mut Alphabet<'_>,
) -> Vec<Wider> {
    let Pattern::Never(atom) = &property.pattern else { return Vec::new() };
    let mut wider = Vec::new();
    for (part, atom) in without_a_part(exploration, atom) {
        let first = Some(alphabet.add(&atom));
        wider.push(Wider { part, lens: Lens { first, ..lens.clone() } });
    }
    let scope = &property.scope;
    if !scope.states.is_empty() {
        let inside = vec![true; machine.states.len()];
        wider.push(Wider { part: Part::In, lens: Lens { inside, ..lens.clone() } });
    }
    let mut without = |part, opened: bool, closed: bool| {
        let rule = Rule { opened, closed, repeats: false, ..lens.rule };
        let opens = lens.opens.filter(|_| opened);
        let closes = lens.closes.filter(|_| closed);
        wider.push(Wider { part, lens: Lens { rule, opens, closes, ..lens.clone() } });
    };
    if scope.between.is_some() {
        without(Part::Between, false, false);
    }
    if scope.after.is_some() {
        without(Part::After, false, scope.before.is_some());
    }
    if scope.before.is_some() {
        without(Part::Before, scope.after.is_some(), false);
    }
    wider
}

/// The atom without each of the parts that can be left out.
fn without_a_part(exploration: &Exploration, atom: &Atom) -> Vec<(Part, Atom)> {
    let speaks_of_payload = atom.when.as_ref().is_some_and(reads_payload);
    // With a reply, an event is also told something when its work ends; without, only that it comes
    // counts. That is not more, where it ever waits.
    let waits = atom
        .event
        .is_some_and(|event| exploration.ids().any(|at| exploration.open(at) == Some(event)));
    let mut found = Vec::new();
    let mut add = |part, is_there: bool, less: Atom| {
        if is_there && !is_empty(&less) {
            found.push((part, less));
        }
    };
    add(Part::State, atom.state.is_some(), Atom { state: None, ..atom.clone() });
    // Beside an action or a reply the event is said to be clear, often where there is no other.
    let works = atom.action.is_some() || atom.activity.is_some();
    let narrows = !works && atom.reply.is_none() && !speaks_of_payload;
    add(Part::Event, atom.event.is_some() && narrows, Atom { event: None, ..atom.clone() });
    add(Part::Action, works, Atom { action: None, activity: None, ..atom.clone() });
    add(Part::Reply, atom.reply.is_some() && !waits, Atom { reply: None, ..atom.clone() });
    add(Part::When, atom.when.is_some(), Atom { when: None, ..atom.clone() });
    found
}

fn is_empty(atom: &Atom) -> bool {
    let Atom { state, event, action, activity, reply, when, span: _ } = atom;
    let names = state.is_none() && event.is_none() && action.is_none() && activity.is_none();
    names && reply.is_none() && when.is_none()
}

/// Why a property that holds says less than it seems to, if it does.
pub(super) fn why(
    property: &Property,
    rule: Rule,
    seen: &Seen,
    ground: &Ground<'_>,
    first: &FirstSteps,
    wider: &[Wider],
) -> Option<Why> {
    let facts = &seen.facts;
    if !facts.opened {
        return Some(Why::NeverOpens);
    }
    if let Some(states) = &seen.states {
        let named = property.scope.states.iter();
        let missing: Vec<_> = named.filter(|state| !states[state.index()]).copied().collect();
        if !missing.is_empty() {
            return Some(Why::NotReached(missing));
        }
    }
    let found = match (rule.shape, &property.pattern) {
        (Shape::Never | Shape::Always, _) if !facts.looked => Why::NoStep,
        (Shape::Precedes, _) if !facts.second => Why::NothingToJudge,
        (Shape::Responds, _) if !facts.first => Why::NothingToJudge,
        (Shape::Eventually | Shape::Responds, _) if rule.closed && !facts.closed => {
            Why::NeverCloses
        }
        (_, Pattern::Accepts { .. }) if !seen.asked => Why::WhenNeverHolds,
        (_, Pattern::Reaches(_)) if !seen.asked => Why::AlreadyThere,
        (Shape::Never, _) => {
            let holds = |wider: &&Wider| holds_always(ground, first, &wider.lens);
            let parts: Vec<_> = wider.iter().filter(holds).map(|wider| wider.part).collect();
            if parts.is_empty() {
                return None;
            }
            Why::HoldsWithout(parts)
        }
        _ => return None,
    };
    Some(found)
}

/// Where in the file the reason stands.
pub(super) fn place(property: &Property, why: &Why) -> Span {
    let Atoms { first, second, opens, closes } = Atoms::of(property);
    let atom = match why {
        Why::NeverOpens => opens,
        Why::NeverCloses => closes,
        Why::NothingToJudge => match property.pattern {
            Pattern::Precedes(..) => second,
            _ => first,
        },
        Why::WhenNeverHolds => match &property.pattern {
            Pattern::Accepts { when: Some(when), .. } => return when.span,
            _ => None,
        },
        Why::HoldsWithout(parts) => match parts.as_slice() {
            [Part::In] => None,
            [Part::After, ..] => opens,
            [Part::Before, ..] => closes,
            [Part::When, ..] => {
                let when = first.and_then(|atom| atom.when.as_ref());
                return when.map_or(property.span, |when| when.span);
            }
            [Part::State | Part::Event | Part::Action | Part::Reply, ..] => first,
            _ => None,
        },
        Why::NotReached(_) | Why::NoStep | Why::AlreadyThere | Why::Unbreakable => None,
    };
    atom.map_or(property.span, |atom| atom.span)
}
