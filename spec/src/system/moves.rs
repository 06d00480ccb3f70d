//! What an instance can do, worked out once per local configuration and input.
//!
//! Every row comes from [`semantics`](crate::semantics); nothing here decides anything itself. What
//! is kept is the part of an outcome that the whole depends on, and where it came from, so that a
//! trace can show all of it.

mod difference;

use super::index::{Index, small};
use super::local::{Locals, values, word};
use super::model::{CallId, Ending, FaultId, FaultKind, GroupId, System};
use super::property::Watch;
use crate::arena::Id as _;
use crate::machine::{ActivityId, EventId, GuardId, Kind, Param, ReplyId, Value};
use crate::semantics::{
    Configuration, Input, Outcome, OutcomeKind, StepError, World, apply, outcome, select,
};

/// One thing that can come of an input.
#[derive(Clone, Debug)]
pub(super) enum Alternative {
    /// This.
    Step(Row),
    /// A call has to be made first; the answer is looked up with [`Moves::concluded`].
    Try(Attempt),
    /// A count would leave what is explored.
    Pruned,
}

/// A step of an instance, as far as the whole depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The local configuration after it.
    pub(super) next: u32,
    /// Where the ids after it come from, in [`Moves::sources`].
    sources: (u32, u8),
    /// What the caller is told at once.
    pub(super) reply: Option<ReplyId>,
    /// What the call that waited is told.
    pub(super) answers: Option<ReplyId>,
    /// Whether an activity begins.
    pub(super) starts: bool,
    /// How many ids nobody has had before come in through work that is not wired.
    pub(super) fresh: u8,
    /// The kinds of step that properties ask for, which it is.
    pub(super) atoms: u64,
    /// What had to go wrong for it.
    pub(super) fault: Option<FaultId>,
    /// Whether a transition was taken.
    pub(super) is_taken: bool,
    /// The whole of it, in [`Moves::details`].
    detail: u32,
}

/// A call that is made before a step can be concluded.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    /// The call.
    pub(super) call: CallId,
    /// Its arguments, with the numbers of the local configuration and of the input.
    pub(super) arguments: Vec<Value>,
    local: u32,
    input: Input,
    guards: Vec<(GuardId, bool)>,
}

/// A step in full, with the numbers of the local configuration for ids.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    /// What happened.
    pub(super) input: Input,
    /// How the outside answered.
    pub(super) world: World,
    /// What came of it.
    pub(super) outcome: Outcome,
}

/// Positions of alternatives.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    start: u32,
    end: u32,
}

impl Range {
    pub(super) fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

/// Something an instance does without being called by another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    /// How many ids nobody has had before come with it.
    pub(super) fresh: u8,
    /// What can come of it.
    pub(super) range: Range,
    /// The entry of [`System::outside`], if it is an event.
    pub(super) outside: Option<usize>,
}

/// What the instances of one group can do.
pub(super) struct Moves<'s> {
    system: &'s System,
    group: GroupId,
    watch: &'s Watch<'s>,
    /// What may go wrong.
    allowed: &'s [FaultId],
    pub(super) locals: Locals<'s>,
    sources: Vec<u8>,
    alternatives: Vec<Alternative>,
    details: Vec<Detail>,
    /// Inputs met so far; the numbers are positions in `ranges`.
    known: Index,
    ranges: Vec<Range>,
    /// For each local configuration, what it does by itself; nothing until asked.
    spontaneous: Vec<Option<(u32, u32)>>,
    moves: Vec<Move>,
    /// Events from outside that were taken and changed nothing.
    pub(super) taken_idly: Vec<usize>,
    /// Whether alternatives are kept that make no difference to the whole.
    pub(super) keeps_all: bool,
    key: Vec<u64>,
}

/// The kind of an input in keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// An event.
    Event(EventId),
    /// The running activity has ended.
    Ended(Ending),
}

impl Key {
    fn word(self) -> u64 {
        match self {
            Key::Event(event) => event.index() as u64 * 4,
            Key::Ended(Ending::Done) => 1,
            Key::Ended(Ending::Failed(reply)) => reply.index() as u64 * 4 + 2,
        }
    }

    fn input(self, values: &[Value]) -> Input {
        match self {
            Key::Event(event) => Input::Event { event, payload: values.to_vec() },
            Key::Ended(Ending::Done) => Input::Done { result: values.to_vec() },
            Key::Ended(Ending::Failed(reply)) => Input::Failed { reply },
        }
    }
}

impl<'s> Moves<'s> {
    pub(super) fn new(
        system: &'s System,
        group: GroupId,
        watch: &'s Watch<'s>,
        allowed: &'s [FaultId],
    ) -> Self {
        Self {
            system,
            group,
            watch,
            allowed,
            locals: Locals::new(system, group, watch),
            sources: Vec::new(),
            alternatives: Vec::new(),
            details: Vec::new(),
            known: Index::new(),
            ranges: Vec::new(),
            spontaneous: Vec::new(),
            moves: Vec::new(),
            taken_idly: Vec::new(),
            keeps_all: false,
            key: Vec::new(),
        }
    }

    pub(super) fn alternative(&self, range: Range, which: usize) -> &Alternative {
        &self.alternatives[range.start as usize + which]
    }

    /// For each id after a step, which it was: first those of the local configuration count, then
    /// those of the input, then those that the outside's answers brought.
    pub(super) fn sources(&self, row: &Row) -> &[u8] {
        let start = row.sources.0 as usize;
        &self.sources[start..start + usize::from(row.sources.1)]
    }

    pub(super) fn detail(&self, row: &Row) -> &Detail {
        &self.details[row.detail as usize]
    }

    /// What can come of an input in a local configuration.
    pub(super) fn ranges(&mut self, local: u32, kind: Key, values: &[Value]) -> Range {
        self.key.clear();
        self.key.push(u64::from(local) << 32 | kind.word());
        self.key.extend(values.iter().map(|&value| word(value)));
        let (number, is_new) = self.known.intern(&self.key);
        if is_new {
            let range = self.work_out(local, &kind.input(values), &mut World::default(), None);
            self.ranges.push(range);
        }
        self.ranges[number as usize]
    }

    /// What can come of a `try` once the call has been answered.
    pub(super) fn concluded(
        &mut self,
        attempt: &Attempt,
        at: (Range, usize),
        ending: Ending,
        results: &[Value],
    ) -> Range {
        self.key.clear();
        let position = u64::from(at.0.start) + at.1 as u64;
        self.key.push(position << 32 | Key::Ended(ending).word() << 2 | 3);
        self.key.extend(results.iter().map(|&value| word(value)));
        let (number, is_new) = self.known.intern(&self.key);
        if is_new {
            let end = match ending {
                Ending::Done => Ok(results.to_vec()),
                Ending::Failed(reply) => Err(reply),
            };
            let mut world = World { guards: attempt.guards.clone(), attempt: Some(end) };
            let range = self.work_out(attempt.local, &attempt.input, &mut world, None);
            self.ranges.push(range);
        }
        self.ranges[number as usize]
    }

    /// How many things an instance does by itself.
    pub(super) fn spontaneous(&mut self, local: u32) -> (u32, u32) {
        let at = local as usize;
        if self.spontaneous.len() <= at {
            self.spontaneous.resize(at + 1, None);
        }
        if let Some(found) = self.spontaneous[at] {
            return found;
        }
        let start = small(self.moves.len());
        let mut inputs = Vec::new();
        super::inputs::spontaneous(self, local, &mut inputs);
        for super::inputs::Spontaneous { input, fresh, outside, fault } in inputs {
            let range = self.work_out(local, &input, &mut World::default(), fault);
            if self.is_idle(local, range) {
                self.taken_idly.extend(outside.filter(|_| self.is_taken(range)));
            } else if range.len() > 0 {
                self.moves.push(Move { fresh, range, outside });
            }
        }
        let found = (start, small(self.moves.len()));
        self.spontaneous[at] = Some(found);
        found
    }

    pub(super) fn spontaneous_move(&self, position: u32) -> Move {
        self.moves[position as usize]
    }

    pub(super) fn system(&self) -> &'s System {
        self.system
    }

    pub(super) fn group(&self) -> GroupId {
        self.group
    }

    /// The first fault that is allowed and lets this activity fail.
    pub(super) fn failing(&self, activity: ActivityId) -> Option<FaultId> {
        let lets = |fault: &FaultId| match &self.system.faults[*fault].kind {
            FaultKind::Fails(of) => of.contains(&(self.group, activity)),
            FaultKind::Restarts { .. } => false,
        };
        self.allowed.iter().copied().find(lets)
    }

    fn work_out(
        &mut self,
        local: u32,
        input: &Input,
        world: &mut World,
        fault: Option<FaultId>,
    ) -> Range {
        let configuration = self.locals.local(local).configuration.clone();
        let mut found = Vec::new();
        self.answer(&At { local, configuration, input, fault }, world, &mut found);
        let start = small(self.alternatives.len());
        for alternative in found {
            let range = start as usize..self.alternatives.len();
            let mut known = self.alternatives[range].iter();
            if self.keeps_all || !known.any(|known| self.is_same(known, &alternative)) {
                self.alternatives.push(alternative);
            }
        }
        Range { start, end: small(self.alternatives.len()) }
    }

    /// Answers what a step asks for in every way that is allowed.
    fn answer(&mut self, at: &At<'_>, world: &mut World, found: &mut Vec<Alternative>) {
        let machine = self.locals.machine();
        match select(machine, &at.configuration, at.input, world) {
            Err(StepError::Asks(guard)) => {
                for answer in [true, false] {
                    world.guards.push((guard, answer));
                    self.answer(at, world, found);
                    world.guards.pop();
                }
            }
            Err(StepError::Tries(branch)) => {
                if let Some(activity) = machine[branch].attempt {
                    self.attempt(at, activity, world, found);
                }
            }
            Err(_) => {}
            Ok(choice) => {
                let mut next = at.configuration.clone();
                if apply(machine, &at.configuration, at.input, world, &choice, &mut next).is_ok() {
                    let outcome = outcome(machine, &at.configuration, at.input, &choice);
                    found.push(self.row(at, world, outcome, next));
                }
            }
        }
    }

    fn attempt(
        &mut self,
        at: &At<'_>,
        activity: ActivityId,
        world: &mut World,
        found: &mut Vec<Alternative>,
    ) {
        if let Some(call) = self.locals.call(activity) {
            let expressions = &self.system.calls[call].arguments;
            found.push(Alternative::Try(Attempt {
                call,
                arguments: values(expressions, &at.configuration, at.input, world),
                local: at.local,
                input: at.input.clone(),
                guards: world.guards.clone(),
            }));
            return;
        }
        for result in super::inputs::results(self, at.local, at.input, activity) {
            world.attempt = Some(Ok(result));
            self.answer(at, world, found);
        }
        if let Some(fault) = self.failing(activity) {
            let failing = At { fault: Some(fault), configuration: at.configuration.clone(), ..*at };
            for &error in &self.locals.machine()[activity].errors {
                world.attempt = Some(Err(error));
                self.answer(&failing, world, found);
            }
        }
        world.attempt = None;
    }

    fn row(
        &mut self,
        at: &At<'_>,
        world: &World,
        outcome: Outcome,
        next: Configuration,
    ) -> Alternative {
        if self.is_beyond(&next) {
            return Alternative::Pruned;
        }
        let starts = outcome.started.is_some();
        let goes_on = !starts && next.state == at.configuration.state;
        let arguments = match starts {
            true => self.locals.arguments_of(&next),
            false if goes_on => self.locals.local(at.local).arguments.clone(),
            false => Vec::new(),
        };
        let atoms = self.watch.atoms(self.group, &at.configuration, at.input, world, &outcome);
        let classes = self.locals.local(at.local).classes;
        let (next, sources) = self.locals.intern(next, arguments);
        let called = |(ty, value): (&Param, &Value)| match (ty.ty.kind, value) {
            (Kind::Id(_), Value::Id(number)) => Some(*number as usize + 1),
            _ => None,
        };
        // Ids that the outside's answers bring are numbered after those of the input.
        let given = ids_of(at.input).max().map_or(classes, |most| classes.max(most + 1));
        let brought = match (&world.attempt, outcome.tried) {
            (Some(Ok(result)), Some(activity)) if self.locals.call(activity).is_none() => {
                let parts = &self.locals.machine()[activity].result;
                parts.iter().zip(result).filter_map(called).max().unwrap_or(0)
            }
            _ => 0,
        };
        let row = Row {
            next,
            sources: (small(self.sources.len()), u8::try_from(sources.len()).unwrap_or(u8::MAX)),
            reply: outcome.reply,
            answers: outcome.answers.map(|(_, reply)| reply),
            starts,
            fresh: u8::try_from(brought.saturating_sub(given)).unwrap_or(u8::MAX),
            atoms,
            fault: at.fault,
            is_taken: outcome.kind == OutcomeKind::Taken,
            detail: small(self.details.len()),
        };
        self.sources.extend(sources);
        self.details.push(Detail { input: at.input.clone(), world: world.clone(), outcome });
        Alternative::Step(row)
    }

    /// Whether a count is above what is explored.
    fn is_beyond(&self, next: &Configuration) -> bool {
        let of = self.system.groups[self.group].machine;
        self.system.limits.iter().filter(|limit| limit.machine == of).any(|limit| {
            let fields = self.locals.machine().fields.values().zip(&next.values);
            fields.into_iter().any(|(field, value)| {
                field.declared == Some(limit.ty)
                    && matches!(value, Value::Count(count) if *count > limit.max)
            })
        })
    }
}

/// A step that is being worked out.
struct At<'a> {
    local: u32,
    configuration: Configuration,
    input: &'a Input,
    fault: Option<FaultId>,
}

/// The ids that come with an input.
fn ids_of(input: &Input) -> impl Iterator<Item = usize> + '_ {
    let values: &[Value] = match input {
        Input::Event { payload: values, .. } | Input::Done { result: values } => values,
        Input::Failed { .. } | Input::Due { .. } => &[],
    };
    values.iter().filter_map(|value| match value {
        Value::Id(number) => Some(*number as usize),
        _ => None,
    })
}
