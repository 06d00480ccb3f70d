//! Whether a system is right: every property judged on every run there is.

use super::model::{FaultId, System, SystemPattern, SystemPropertyId};
use super::property::{Judge, NEVERS, Watch};
use super::search::{Place, Search};
use super::trace::{Trace, trace};
use crate::arena::Id as _;
use crate::source::Span;

/// When exploring gives up.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// After so many states in one search.
    pub states: usize,
    /// When one search holds so many bytes.
    pub memory: usize,
    /// Whether states that differ only in which member of a group is which count as one. Verdicts
    /// are the same either way; without it there are more states.
    pub symmetry: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { states: 50_000_000, memory: 4 << 30, symmetry: true }
    }
}

/// How far a search has got.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// How many states are known.
    pub states: usize,
    /// How many of them were visited.
    pub visited: usize,
    /// How many steps were tried.
    pub steps: usize,
    /// How many steps the farthest visited one is away.
    pub depth: usize,
}

/// What is found of a system.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The searches: the first with every fault, then one for each other choice of faults.
    pub searches: Vec<Searched>,
    /// Each property, in order of declaration.
    pub properties: Vec<(SystemPropertyId, Judgement)>,
    /// Whether some step without a fault leaves every state, with all faults before.
    pub no_deadlock: Judgement,
    /// What makes a property or a part of the file worthless, in order of position.
    pub findings: Vec<Finding>,
}

/// One search.
#[derive(Clone, Debug)]
pub struct Searched {
    /// The faults that occur in it.
    pub faults: Vec<FaultId>,
    /// How many states there are, up to symmetry and the names of ids.
    pub states: usize,
    /// How many steps.
    pub steps: usize,
    /// How many steps the farthest state is away.
    pub depth: usize,
    /// How many bytes a state takes, packed.
    pub bytes_per_state: usize,
    /// Whether every state was found.
    pub is_complete: bool,
}

/// What became of a property.
#[derive(Clone, Debug)]
pub enum Judgement {
    /// It holds in every run.
    Holds,
    /// It does not; one of the shortest runs that show it.
    Violated(Box<Trace>),
    /// Nobody knows: a limit was met before.
    NotJudged,
}

impl Judgement {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        matches!(self, Judgement::Holds)
    }

    /// The run that violates it.
    pub fn trace(&self) -> Option<&Trace> {
        match self {
            Judgement::Violated(trace) => Some(trace),
            Judgement::Holds | Judgement::NotJudged => None,
        }
    }
}

/// Something that makes a property or a part of the file worthless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it is written.
    pub span: Span,
    /// What is wrong.
    pub message: String,
}

/// What makes something worthless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A property that cannot fail.
    Vacuous,
    /// A fault, a call or an event from outside that never happens.
    NeverHappens,
    /// A call of a `try` that is not answered at once.
    NotAtOnce,
    /// A call without an id that its event always has.
    Lacking,
}

impl Verdict {
    /// What became of the property of this name.
    pub fn judgement(&self, system: &System, name: &str) -> Option<&Judgement> {
        let is_it = |(property, _): &&(SystemPropertyId, Judgement)| {
            system.properties[*property].name == name
        };
        self.properties.iter().find(is_it).map(|(_, judgement)| judgement)
    }

    /// Whether the property of this name holds.
    pub fn holds(&self, system: &System, name: &str) -> bool {
        self.judgement(system, name).is_some_and(Judgement::holds)
    }
}

/// Judges every property of a system.
pub fn verify(system: &System, limits: &Limits, tell: &mut dyn FnMut(&Progress)) -> Verdict {
    let mut verdict = Verdict {
        searches: Vec::new(),
        properties: Vec::new(),
        no_deadlock: Judgement::NotJudged,
        findings: Vec::new(),
    };
    for (position, (faults, properties)) in plan(system).into_iter().enumerate() {
        let watch = Watch::new(system, properties);
        let mut search = Search::new(system, &watch, &faults, limits.symmetry);
        search.run(limits, tell);
        if position == 0 {
            let place = search.found.deadlock;
            verdict.no_deadlock = judgement(&mut search, place);
            unused(system, &search, &mut verdict.findings);
        }
        for (at, &property) in watch.properties.iter().enumerate() {
            let place = search.found.violations[at];
            vacuous(system, &search, &watch, at, &mut verdict.findings);
            verdict.properties.push((property, judgement(&mut search, place)));
        }
        verdict.searches.push(Searched {
            states: search.states(),
            steps: search.found.steps,
            depth: search.found.depth,
            bytes_per_state: search.bytes_per_state(),
            is_complete: search.found.is_complete,
            faults: faults.clone(),
        });
    }
    verdict.properties.sort_by_key(|(property, _)| *property);
    verdict.findings.sort_by_key(|finding| finding.span.start);
    verdict
}

/// The searches that are needed: which faults occur, which properties are judged.
fn plan(system: &System) -> Vec<(Vec<FaultId>, Vec<SystemPropertyId>)> {
    let mut plan: Vec<(Vec<FaultId>, Vec<SystemPropertyId>)> =
        vec![(system.faults.ids().collect(), Vec::new())];
    let is_never = |&property: &SystemPropertyId| {
        matches!(system.properties[property].pattern, SystemPattern::Never { .. })
    };
    for (property, declared) in system.properties.iter() {
        let mut faults = declared.despite.clone();
        faults.sort_unstable();
        faults.dedup();
        let has_room = |properties: &[SystemPropertyId]| {
            properties.iter().filter(|property| is_never(property)).count() < NEVERS
        };
        let fits = plan.iter_mut().find(|(of, known)| *of == faults && has_room(known));
        match fits {
            Some((_, properties)) => properties.push(property),
            None => plan.push((faults, vec![property])),
        }
    }
    plan
}

fn judgement(search: &mut Search<'_>, place: Option<Place>) -> Judgement {
    match place {
        Some(place) => Judgement::Violated(Box::new(trace(search, place))),
        None if search.found.is_complete => Judgement::Holds,
        None => Judgement::NotJudged,
    }
}

/// Says if a property cannot fail.
fn vacuous(
    system: &System,
    search: &Search<'_>,
    watch: &Watch<'_>,
    at: usize,
    findings: &mut Vec<Finding>,
) {
    let declared = &system.properties[watch.properties[at]];
    let name = &declared.name;
    let message = match &watch.judges[at] {
        Judge::Never { relaxed, .. } if search.occurred().atoms & relaxed == 0 => {
            format!("`{name}` cannot fail: no step is like this even without its narrowest part")
        }
        Judge::Always { .. } | Judge::Reaches { .. } if !search.found.mattered[at] => {
            format!("`{name}` cannot fail: its condition never holds")
        }
        _ => return,
    };
    if search.found.is_complete {
        findings.push(Finding { kind: FindingKind::Vacuous, span: declared.span, message });
    }
}

/// Says what never happens.
fn unused(system: &System, search: &Search<'_>, findings: &mut Vec<Finding>) {
    let occurred = search.occurred();
    let mut note = |kind, span, message| findings.push(Finding { kind, span, message });
    for (id, call) in system.calls.iter() {
        let caller = &system.groups[call.caller];
        let activity = &system.machines[caller.machine][call.activity].name;
        let callee = &system.groups[call.callee];
        let event = &system.machines[callee.machine][call.event].name;
        let name = format!("the call of `{}.{event}` by `{}.{activity}`", callee.name, caller.name);
        if occurred.lacking[id.index()] {
            let message = format!("{name} can be made without an id that the event always has");
            note(FindingKind::Lacking, call.span, message);
        }
        if occurred.not_at_once[id.index()] {
            let message = format!("{name} is not always answered at once, and a `try` cannot wait");
            note(FindingKind::NotAtOnce, call.span, message);
        } else if !occurred.calls[id.index()] && search.found.is_complete {
            note(FindingKind::NeverHappens, call.span, format!("{name} is never made"));
        }
    }
    if !search.found.is_complete {
        return;
    }
    for (outside, _) in system.outside.iter().zip(&occurred.outside).filter(|(_, taken)| !**taken) {
        let group = &system.groups[outside.group];
        let event = &system.machines[group.machine][outside.event].name;
        let message = format!("`{}.{event}` from outside is never taken", group.name);
        note(FindingKind::NeverHappens, outside.span, message);
    }
    for (fault, _) in system.faults.values().zip(&occurred.faults).filter(|(_, done)| !**done) {
        let message = format!("the fault `{}` never happens", fault.name);
        note(FindingKind::NeverHappens, fault.span, message);
    }
}
