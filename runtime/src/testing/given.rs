//! What a test gives to the machine.

use super::reader::{Reader, Value};

/// One input of a test: what happens and how the outside answers.
pub struct Given<'a> {
    /// What happens.
    pub what: What,
    /// The name of the event.
    pub(super) name: &'static str,
    /// What it carries.
    pub params: Values<'a>,
    pub(super) activity: Option<(usize, &'static str)>,
    pub(super) guards: Reader,
    pub(super) guard_count: u32,
    /// What the activity that ends brings back.
    pub result: Values<'a>,
    pub(super) failure: Option<(usize, &'static str)>,
    pub(super) is_tried: bool,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// This event, in order of declaration.
    Event(usize),
    /// The running activity ends.
    Finish,
    /// Time passes until something is due.
    Elapse,
}

/// Parameters or results, by position.
#[derive(Clone, Copy)]
pub struct Values<'a> {
    pub(super) reader: Reader,
    pub(super) count: u32,
    pub(super) ids: &'a dyn Fn(usize, u32) -> u128,
}

impl Given<'_> {
    /// The activity that ends: the running one, or the one that is tried.
    pub fn activity(&self) -> Option<usize> {
        self.activity.map(|(activity, _)| activity)
    }

    pub(super) fn activity_name(&self) -> Option<&'static str> {
        self.activity.map(|(_, name)| name)
    }

    /// What the activity that ends has failed with: a reply, in order of declaration.
    pub fn failure(&self) -> Option<usize> {
        self.failure.map(|(reply, _)| reply)
    }

    /// How the activity ended: with a result, or with one of the replies.
    ///
    /// # Panics
    ///
    /// If the activity cannot fail with the reply that the suite says.
    pub fn end<T, R: Copy, E: TryFrom<R>>(&self, result: T, replies: &[R]) -> Result<T, E> {
        let reply = self.failure().and_then(|reply| replies.get(reply));
        match reply.map(|&reply| E::try_from(reply)) {
            None => Ok(result),
            Some(Ok(error)) => Err(error),
            Some(Err(_)) => panic!("the activity cannot fail with a reply it is tested with"),
        }
    }

    pub(super) fn failure_name(&self) -> Option<&'static str> {
        self.failure.map(|(_, name)| name)
    }

    /// What a hand-written guard answers; yes, where the specification would not ask it: whoever
    /// asks then most likely goes on.
    pub fn answer(&self, guard: usize) -> bool {
        self.answers().all(|(asked, _, yes)| asked != guard || yes)
    }

    pub(super) fn answers(&self) -> impl Iterator<Item = (usize, &'static str, bool)> + use<> {
        let mut reader = self.guards;
        (0..self.guard_count).map(move |_| {
            let (guard, name) = reader.declared();
            (guard, name, reader.number() == 1)
        })
    }
}

impl Values<'_> {
    /// Whether an optional value is there.
    pub fn has(&self, index: usize) -> bool {
        !matches!(self.value(index), Value::Absent)
    }

    /// A `bool`.
    pub fn bool(&self, index: usize) -> bool {
        matches!(self.value(index), Value::Bool(true))
    }

    /// A count.
    pub fn count(&self, index: usize) -> u32 {
        match self.value(index) {
            Value::Count(number) => number,
            _ => 0,
        }
    }

    /// The position of a word in its enumeration.
    pub fn variant(&self, index: usize) -> usize {
        match self.value(index) {
            Value::Variant(number) => number as usize,
            _ => 0,
        }
    }

    /// An id; it fits its type.
    pub fn id(&self, index: usize) -> u128 {
        self.value(index).with(self.ids).unwrap_or(0)
    }

    fn value(&self, index: usize) -> Value {
        self.each().nth(index).map_or(Value::Absent, |(_, value)| value)
    }

    /// The names and values.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, Value)> + use<> {
        let mut reader = self.reader;
        (0..self.count).map(move |_| (reader.name(), reader.value()))
    }

    pub(super) fn ids(&self) -> &dyn Fn(usize, u32) -> u128 {
        self.ids
    }
}
