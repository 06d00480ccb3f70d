//! The words of a log: names of the file, names of the outside world, and codes.

use lifechart_spec::arena::Id;
use lifechart_spec::diagnostics::nearest;
use lifechart_spec::machine::{ActionId, ActivityId, EventId, GuardId, Machine, ReplyId, StateId};
use rustc_hash::FxHashMap;

/// Words of one kind, and what they mean.
#[derive(Clone, Debug)]
pub(super) struct Words<I> {
    meaning: FxHashMap<Box<[u8]>, I>,
    /// Codes and their meanings, for numbers written in some other way.
    codes: Vec<(i64, I)>,
    shown: Vec<String>,
}

impl<I: Id> Words<I> {
    fn new() -> Self {
        Self { meaning: FxHashMap::default(), codes: Vec::new(), shown: Vec::new() }
    }

    /// The meaning of a word.
    #[inline]
    pub(super) fn find(&self, word: &[u8]) -> Option<I> {
        self.meaning.get(word).copied().or_else(|| self.by_code(word))
    }

    fn by_code(&self, word: &[u8]) -> Option<I> {
        let code = number(std::str::from_utf8(word).ok()?)?;
        let same = |known: i64| known == code || as_signed(known) == as_signed(code);
        self.codes.iter().find(|(known, _)| same(*known)).map(|(_, id)| *id)
    }

    /// Adds a word; the first meaning counts.
    pub(super) fn add(&mut self, word: &str, id: I) {
        self.meaning.entry(word.as_bytes().into()).or_insert(id);
        self.shown.push(word.to_owned());
    }

    /// Gives a word a meaning, also where it has another one.
    pub(super) fn translate(&mut self, word: &str, id: I) {
        self.meaning.insert(word.as_bytes().into(), id);
        self.shown.push(word.to_owned());
    }

    fn code(&mut self, code: Option<i64>, id: I) {
        let Some(code) = code else { return };
        self.codes.push((code, id));
        let signed = as_signed(code);
        for word in [code.to_string(), format!("0x{code:X}"), format!("0x{code:08x}")] {
            self.meaning.entry(word.into_bytes().into()).or_insert(id);
        }
        if let Some(signed) = signed {
            self.meaning.entry(signed.to_string().into_bytes().into()).or_insert(id);
        }
    }

    /// The word that was probably meant.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        nearest(word, self.shown.iter().map(String::as_str))
    }
}

/// `12`, `-12`, `0x0c`
fn number(word: &str) -> Option<i64> {
    match word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        Some(digits) => i64::from_str_radix(digits, 16).ok(),
        None => word.parse().ok(),
    }
}

/// A code of 32 bits as a signed number: HRESULTs are often logged like that.
fn as_signed(code: i64) -> Option<i32> {
    i32::try_from(code).ok().or_else(|| u32::try_from(code).ok().map(|code| code as i32))
}

/// All words that a log may use for a machine.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    pub(super) events: Words<EventId>,
    pub(super) replies: Words<ReplyId>,
    pub(super) states: Words<StateId>,
    pub(super) actions: Words<ActionId>,
    pub(super) activities: Words<ActivityId>,
    pub(super) guards: Words<GuardId>,
}

impl Vocabulary {
    /// The words of a machine. Names come before titles, titles before codes.
    pub(super) fn new(machine: &Machine) -> Self {
        let mut all = Self {
            events: Words::new(),
            replies: Words::new(),
            states: Words::new(),
            actions: Words::new(),
            activities: Words::new(),
            guards: Words::new(),
        };
        machine.events.iter().for_each(|(id, event)| all.events.add(&event.name, id));
        machine.replies.iter().for_each(|(id, reply)| all.replies.add(&reply.name, id));
        machine.states.iter().skip(1).for_each(|(id, state)| all.states.add(&state.name, id));
        machine.actions.iter().for_each(|(id, action)| all.actions.add(&action.name, id));
        machine.activities.iter().for_each(|(id, work)| all.activities.add(&work.name, id));
        machine.guards.iter().for_each(|(id, guard)| all.guards.add(&guard.name, id));
        for (id, event) in machine.events.iter() {
            event.title.iter().for_each(|title| all.events.add(title, id));
        }
        for (id, reply) in machine.replies.iter() {
            reply.title.iter().for_each(|title| all.replies.add(title, id));
        }
        for (id, state) in machine.states.iter().skip(1) {
            state.title.iter().for_each(|title| all.states.add(title, id));
        }
        machine.replies.iter().for_each(|(id, reply)| all.replies.code(reply.code, id));
        machine.states.iter().for_each(|(id, state)| all.states.code(state.code, id));
        all
    }
}
