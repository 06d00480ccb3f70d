//! What the line of a log comes to where all else is equal: the key of what was worked out.

use super::checker::Checker;
use super::explain::Mode;
use super::guess::bit;
use super::line::{Line, Raw};
use super::mapping::Visible;
use super::shown::{Given, Shown, Told, Verdict, What};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{EventId, TypeId, Value};
use lifechart_spec::semantics::OutcomeKind;

/// The ids of a line that nobody held before it.
pub(super) type New<'l> = Vec<(TypeId, &'l [u8])>;

/// What is written for no value.
const NONE: u32 = u32::MAX;

impl Checker<'_> {
    /// What can happen unseen when a log begins.
    pub(super) fn first_mode(&mut self) {
        let mapping = &self.options.mapping;
        let shown_work = if mapping.work == Visible::Shown { u64::MAX } else { 0 };
        let free_deadlines = mapping.deadlines != Visible::Shown;
        self.set_mode(Mode { shown_work, free_deadlines });
    }

    fn set_mode(&mut self, mode: Mode) {
        let known = self.modes.iter().position(|known| *known == mode);
        self.mode = known.unwrap_or_else(|| {
            self.modes.push(mode);
            self.modes.len() - 1
        });
    }

    /// What a log has shown once it will show again.
    pub(super) fn adapt(&mut self, line: &Line<'_>) {
        let mode = self.modes[self.mode];
        if line.at.is_some() && mode.free_deadlines {
            // Deadlines come due by the clock from here on.
            self.set_mode(Mode { free_deadlines: false, ..mode });
        }
        let mapping = &self.options.mapping;
        let shown = match line.what {
            What::Event(_) | What::Returned(_) => return,
            What::Done(activity) | What::Failed(activity, _) if mapping.work == Visible::Auto => {
                bit(activity)
            }
            What::After(_) => {
                self.deadlines_shown |= mapping.deadlines == Visible::Auto;
                0
            }
            _ => 0,
        };
        let mode = self.modes[self.mode];
        if mode.shown_work & shown != shown {
            self.set_mode(Mode { shown_work: mode.shown_work | shown, ..mode });
        }
    }

    /// Writes the key of a line, and says which of its ids are new.
    pub(super) fn build_key<'l>(&mut self, place: usize, line: &'l Line<'_>) -> New<'l> {
        let mut new: New<'l> = Vec::new();
        let key = &mut self.key;
        let instance = &self.instances[place];
        key.clear();
        key.push(instance.node);
        let (kind, id, more) = match line.what {
            What::Event(event) => (0, event.index() as u32, NONE),
            What::Done(activity) => (1, activity.index() as u32, NONE),
            What::Failed(activity, reply) => {
                (2, activity.index() as u32, reply.map_or(NONE, |reply| reply.index() as u32))
            }
            What::Returned(event) => (3, event.index() as u32, NONE),
            What::After(state) => (4, state.index() as u32, NONE),
        };
        key.extend([kind | (self.mode as u32) << 8, id, more]);
        let verdict = match line.verdict {
            None => 0,
            Some(Verdict::Decided(OutcomeKind::Taken)) => 1,
            Some(Verdict::Decided(OutcomeKind::Ignored)) => 2,
            Some(Verdict::Decided(OutcomeKind::Refused)) => 3,
            Some(Verdict::Dropped) => 4,
            Some(Verdict::Trying) => 5,
        };
        let reply = match line.reply {
            Told::Unseen => 0,
            Told::Pending => 1,
            Told::Reply(reply) => 2 + reply.index() as u32,
        };
        let state = |state: Option<lifechart_spec::machine::StateId>| {
            state.map_or(NONE, |state| state.index() as u32)
        };
        key.extend([verdict | reply << 3, state(line.from), state(line.to)]);
        key.extend([line.actions, line.answers, line.guards]);
        if let Some(end) = line.end {
            let failed = match end.failed {
                None => 0,
                Some(None) => 1,
                Some(Some(reply)) => 2 + reply.index() as u32,
            };
            key.extend([end.activity.index() as u32, failed]);
        }
        for (index, raw) in line.given.iter().enumerate() {
            if let What::Event(event) = line.what
                && !self.reader.params_of(event)[index].matters
            {
                continue;
            }
            match raw {
                Raw::Unseen => key.push(NONE),
                Raw::Value(value) => key.extend(encoded(*value)),
                Raw::Id(ty, text) => {
                    let held = instance.slot(*ty, text);
                    let symbol = held.unwrap_or_else(|| {
                        let known = new.iter().position(|known| *known == (*ty, &**text));
                        let place = known.unwrap_or_else(|| {
                            new.push((*ty, &**text));
                            new.len() - 1
                        });
                        (instance.slots.len() + place) as u32
                    });
                    key.extend([5, symbol]);
                }
            }
        }
        new
    }

    /// The line in words of the machine, its ids as the key numbers them.
    pub(super) fn shown(&self, place: usize, line: &Line<'_>, new: &New<'_>) -> Shown {
        let instance = &self.instances[place];
        let matters = |index: usize| match line.what {
            What::Event(event) => self.matters(event, index),
            _ => true,
        };
        let given = line.given.iter().enumerate().map(|(index, raw)| match raw {
            _ if !matters(index) => Given::Value(Value::Absent),
            Raw::Unseen => Given::Unseen,
            Raw::Value(value) => Given::Value(*value),
            Raw::Id(ty, text) => {
                let held = instance.slot(*ty, text).unwrap_or_else(|| {
                    let place = new.iter().position(|known| *known == (*ty, &**text));
                    (instance.slots.len() + place.unwrap_or(0)) as u32
                });
                Given::Id(*ty, held)
            }
        });
        Shown {
            what: line.what,
            given: given.collect(),
            verdict: line.verdict,
            reply: line.reply,
            from: line.from,
            to: line.to,
            actions: self.reader.actions.value(line.actions).cloned(),
            answers: self.reader.answers.value(line.answers).copied(),
            guards: self.reader.guards.value(line.guards).cloned().unwrap_or_default(),
            end: line.end,
        }
    }

    fn matters(&self, event: EventId, param: usize) -> bool {
        self.reader.params_of(event).get(param).is_some_and(|place| place.matters)
    }
}

fn encoded(value: Value) -> [u32; 2] {
    match value {
        Value::Absent => [0, 0],
        Value::Bool(yes) => [1, u32::from(yes)],
        Value::Count(count) => [2, count],
        Value::Variant(word) => [3, word],
        Value::Id(id) => [4, id],
    }
}
