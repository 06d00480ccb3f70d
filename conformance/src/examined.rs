//! Which event a test is about.

use crate::Options;
use lifechart_spec::conformance::{Cause, Method, Specification, Word};
use std::collections::BTreeSet;

/// Which event a test is about.
///
/// A test of most methods is an access word, some inputs, and what tells in which state these have
/// led. It is about the last of these inputs; where it is shorter, about its own last one.
#[derive(Clone, Debug)]
pub struct Examined<'s> {
    specification: &'s Specification<'s>,
    access: BTreeSet<Word>,
    further: usize,
}

impl<'s> Examined<'s> {
    /// For the tests of a suite with these options.
    pub fn new(specification: &'s Specification<'s>, options: &Options) -> Self {
        let access = specification.mealy().access().into_iter().flatten().collect();
        let further = match options.method {
            Method::Switch(further) => further,
            Method::Tour => usize::MAX,
            _ => options.extra_states(),
        };
        Self { specification, access, further }
    }

    /// The name of the event, `work ends` or `time passes`.
    pub fn by(&self, word: &[u16]) -> &'s str {
        let known = (0..=word.len()).take_while(|&length| self.access.contains(&word[..length]));
        let reached = known.last().unwrap_or(0);
        let at = reached.saturating_add(self.further).min(word.len().saturating_sub(1));
        let symbol = word.get(at).and_then(|&at| self.specification.symbols().get(usize::from(at)));
        match symbol.map(|symbol| symbol.cause) {
            Some(Cause::Event(event)) => &self.specification.machine()[event].name,
            Some(Cause::Wait) => "time passes",
            Some(Cause::Finish) | None => "work ends",
        }
    }
}
