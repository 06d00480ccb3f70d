//! What may be the case: a configuration that explains all lines so far, and what it still owes.

use super::shown::Verdict;
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::ActionId;
use lifechart_spec::machine::{
    ActivityId, EventId, GuardId, Kind, Machine, ReplyId, StateId, TransitionId, TypeId, Value,
};
use lifechart_spec::semantics::{Configuration, DecidedBy};

/// Ids from here on are known to nobody: the log has not shown them yet.
pub(super) const NAMELESS: u32 = 1 << 24;

/// No more returns are owed than this at once; the oldest is forgotten.
const MOST_OWED: usize = 3;

/// So many late reports of one kind of work are not counted any more.
const MANY: usize = 3;

/// So many of the same are tried at once, as in a machine, and no more are counted.
const AT_ONCE: usize = 8;

/// One explanation of the lines so far.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Guess {
    /// The configuration.
    pub(super) at: Configuration,
    /// Whether the log has said that the open call waits, so that it will say that it returns.
    pub(super) waits: bool,
    /// Calls that were answered, but whose return the log has not shown yet.
    pub(super) owed: Vec<(EventId, ReplyId)>,
    /// Work that was interrupted and has not reported yet, sorted.
    pub(super) late: Vec<ActivityId>,
    /// The `after` that are spent for this stay.
    pub(super) spent: Vec<(StateId, usize)>,
    /// What has begun to be tried and has not ended, sorted.
    pub(super) tried: Vec<Attempt>,
}

/// A `try` on its way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Attempt {
    /// The branch that tries it.
    pub(super) branch: TransitionId,
    /// The event, whose call waits.
    pub(super) event: EventId,
    /// The parameters of the event; those are absent that its end does not depend on.
    pub(super) payload: Vec<Value>,
    /// How hand-written guards have answered that its end depends on, sorted.
    pub(super) guards: Vec<(GuardId, bool)>,
}

/// Which of the states whose time is measured a way has entered when, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entered {
    /// Before this line.
    pub(super) before: u64,
    /// At some time since the last line.
    pub(super) between: u64,
    /// With this line.
    pub(super) now: u64,
}

impl Entered {
    /// Both ways.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            before: self.before | other.before,
            between: self.between | other.between,
            now: self.now | other.now,
        }
    }
}

/// A guess, and how one got there since the last line.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Where it leads.
    pub(super) guess: Guess,
    /// When measured states were entered.
    pub(super) entered: Entered,
    /// What became of the line.
    pub(super) step: Option<StepSeen>,
    /// What decided each step that the line shows, in order.
    pub(super) decided: Vec<DecidedBy>,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepSeen {
    /// The state before.
    pub(super) from: StateId,
    /// The state after.
    pub(super) to: StateId,
    /// What became of it; dropped where nothing is decided.
    pub(super) verdict: Verdict,
    /// What decides; nothing where nothing is decided.
    pub(super) by: Option<DecidedBy>,
    /// What the caller is told.
    pub(super) reply: Option<ReplyId>,
    /// The call that was waiting, and what it is told.
    pub(super) answers: Option<(EventId, ReplyId)>,
    /// The actions, in order.
    pub(super) actions: Vec<ActionId>,
    /// The work that ran in the step and has ended, in order.
    pub(super) work: Vec<ActivityId>,
}

impl Guess {
    /// A configuration in which nothing else is owed.
    pub(super) fn new(at: Configuration) -> Self {
        let (owed, late, spent, tried) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { at, waits: false, owed, late, spent, tried }
    }

    /// Notes that a call was answered whose return the log will show.
    pub(super) fn owes(&mut self, answered: (EventId, ReplyId)) {
        if !self.owed.contains(&answered) {
            self.owed.push(answered);
            self.owed.sort_unstable();
        }
        if self.owed.len() > MOST_OWED {
            self.owed.remove(0);
        }
    }

    /// Notes that work was interrupted, and will report too late.
    pub(super) fn interrupted(&mut self, activity: ActivityId) {
        if self.late_reports(activity) < MANY {
            self.late.push(activity);
            self.late.sort_unstable();
        }
    }

    /// Work has reported too late, as was expected; where it is so often expected that nobody
    /// counts, it stays expected.
    pub(super) fn reported(&mut self, activity: ActivityId) {
        if self.late_reports(activity) < MANY
            && let Some(place) = self.late.iter().position(|late| *late == activity)
        {
            self.late.remove(place);
        }
    }

    /// Notes that something is tried.
    pub(super) fn tries(&mut self, attempt: Attempt) {
        if self.times_tried(&attempt) < AT_ONCE {
            self.tried.push(attempt);
            self.tried.sort_unstable();
        }
    }

    /// What was tried has ended; where it is so often tried that nobody counts, it goes on.
    pub(super) fn has_tried(&mut self, attempt: &Attempt) {
        if self.times_tried(attempt) < AT_ONCE
            && let Some(place) = self.tried.iter().position(|tried| tried == attempt)
        {
            self.tried.remove(place);
        }
    }

    fn times_tried(&self, attempt: &Attempt) -> usize {
        self.tried.iter().filter(|tried| *tried == attempt).count()
    }

    fn late_reports(&self, activity: ActivityId) -> usize {
        self.late.iter().filter(|late| **late == activity).count()
    }

    /// The ids it knows: those that it holds, and those of what is tried, each with its type.
    pub(super) fn ids<'g>(&'g self, machine: &'g Machine) -> impl Iterator<Item = (TypeId, u32)> {
        let tried = self.tried.iter().flat_map(|attempt| {
            let params = machine[attempt.event].params.iter().map(|param| param.ty.kind);
            params.zip(&attempt.payload).filter_map(|(kind, value)| id(kind, value))
        });
        self.held(machine).chain(tried)
    }

    /// The ids it holds, each with its type.
    fn held<'g>(&'g self, machine: &'g Machine) -> impl Iterator<Item = (TypeId, u32)> {
        let fields = machine.fields.values().map(|field| field.ty.kind).zip(&self.at.values);
        fields.filter_map(|(kind, value)| id(kind, value))
    }

    /// Whether it holds this id.
    pub(super) fn holds(&self, machine: &Machine, id: (TypeId, u32)) -> bool {
        self.held(machine).any(|held| held == id)
    }

    /// Gives ids other names.
    pub(super) fn rename(&mut self, machine: &Machine, name: &mut dyn FnMut(TypeId, u32) -> u32) {
        let mut rename = |kind: Kind, value: &mut Value| {
            if let (Kind::Id(ty), Value::Id(id)) = (kind, value) {
                *id = name(ty, *id);
            }
        };
        for (field, value) in machine.fields.values().zip(&mut self.at.values) {
            rename(field.ty.kind, value);
        }
        for attempt in &mut self.tried {
            for (param, value) in machine[attempt.event].params.iter().zip(&mut attempt.payload) {
                rename(param.ty.kind, value);
            }
        }
        self.tried.sort_unstable();
    }
}

fn id(kind: Kind, value: &Value) -> Option<(TypeId, u32)> {
    match (kind, value) {
        (Kind::Id(ty), Value::Id(id)) => Some((ty, *id)),
        _ => None,
    }
}

/// The bit of an activity; none for those too many to be watched.
pub(super) fn bit(activity: ActivityId) -> u64 {
    u32::try_from(activity.index()).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}
