//! What is heard of a handler behind a driver, and what it is made to do.

use crate::{Call, Value};
use lifechart_spec::conformance::FIRST_OF_WORK;
use std::borrow::Cow;
use std::time::Duration;

/// What is heard of a handler behind a driver, and what it is made to do: for the code that
/// `conformance!` writes.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    actions: Vec<Cow<'static, str>>,
    failure: Option<String>,
    guards: Vec<(String, bool)>,
    /// An activity, a part of its result, and the value.
    results: Vec<(String, String, Kept)>,
    now: Duration,
}

/// A value that is kept.
#[derive(Clone, Debug)]
enum Kept {
    Absent,
    Flag(bool),
    Number(u32),
    Word(String),
    Id(u64),
}

impl Heard {
    /// A call comes: this is how the world answers in it.
    pub fn hear(&mut self, call: &Call<'_>) {
        self.actions.clear();
        self.failure = call.failure().map(str::to_owned);
        self.guards.clear();
        self.guards.extend(call.guards().map(|(guard, yes)| (guard.to_owned(), yes)));
        self.results.clear();
        for (activity, parts) in call.results() {
            let kept = |(part, value): (&str, Value<'_>)| {
                (activity.to_owned(), part.to_owned(), Kept::new(value))
            };
            self.results.extend(parts.into_iter().map(kept));
        }
    }

    /// Forgets what was called.
    pub fn forget(&mut self) {
        self.actions.clear();
    }

    /// An action is called.
    pub fn action(&mut self, name: &'static str) {
        self.actions.push(name.into());
    }

    /// The actions called since the last time.
    pub fn actions(&mut self) -> Vec<Cow<'static, str>> {
        std::mem::take(&mut self.actions)
    }

    /// What work fails with now, if it can: a failure happens once.
    pub fn failure<E>(&mut self, can_be: impl FnOnce(&str) -> Option<E>) -> Option<E> {
        let error = can_be(self.failure.as_deref()?);
        if error.is_some() {
            self.failure = None;
        }
        error
    }

    /// What a hand-written guard answers, if the call says so.
    pub fn guard(&self, name: &str) -> Option<bool> {
        self.guards.iter().find(|(guard, _)| guard == name).map(|&(_, answer)| answer)
    }

    /// A part of what an activity brings back, if the call says so.
    pub fn part<T>(
        &self,
        activity: &str,
        part: &str,
        read: impl FnOnce(Value<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut kept = self.results.iter();
        let (.., value) = kept.find(|(of, name, _)| of == activity && name == part)?;
        read(value.shown())
    }

    /// An id that work brings back: another one than those that are known.
    pub fn new_id(known: &[Option<u128>]) -> u64 {
        let first = u64::from(FIRST_OF_WORK) + 1;
        let known = known.iter().flatten().filter_map(|&id| u64::try_from(id).ok());
        known.filter(|&id| id >= first).map(|id| id + 1).max().unwrap_or(first)
    }

    /// The time on the clock.
    pub fn now(&self) -> Duration {
        self.now
    }

    /// Time passes.
    pub fn pass(&mut self, by: Duration) {
        self.actions.clear();
        self.failure = None;
        self.now += by;
    }
}

impl Kept {
    fn new(value: Value<'_>) -> Self {
        match value {
            Value::Absent => Kept::Absent,
            Value::Flag(yes) => Kept::Flag(yes),
            Value::Number(number) => Kept::Number(number),
            Value::Word(word) => Kept::Word(word.to_owned()),
            Value::Id(id) => Kept::Id(id),
        }
    }

    fn shown(&self) -> Value<'_> {
        match self {
            Kept::Absent => Value::Absent,
            Kept::Flag(yes) => Value::Flag(*yes),
            Kept::Number(number) => Value::Number(*number),
            Kept::Word(word) => Value::Word(word),
            Kept::Id(id) => Value::Id(*id),
        }
    }
}
