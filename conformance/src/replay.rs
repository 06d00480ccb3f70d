//! Calls made one by one, each with the answer that must come.

use crate::call::read_call;
use crate::mismatch::Judge;
use crate::{Call, InProcess, Subject, Target};
use lifechart_spec::conformance::Specification;

/// Calls made one by one, each with the answer that must come: a finding as a test that stays.
///
/// Calls and answers are written as findings show them:
/// `.call("serve(who: 2) [fails with broken]", "broken")`.
#[derive(Debug)]
pub struct Replay<'s, S> {
    specification: &'s Specification<'s>,
    target: InProcess<S>,
    made: Vec<String>,
}

impl<'s, S: Subject> Replay<'s, S> {
    /// Brings a subject back to the beginning.
    ///
    /// # Panics
    ///
    /// That cannot be done.
    #[track_caller]
    pub fn new(specification: &'s Specification<'s>, subject: S) -> Self {
        let mut target = InProcess(subject);
        if let Err(failure) = target.reset() {
            panic!("it cannot be reset: {failure}");
        }
        Self { specification, target, made: Vec::new() }
    }

    /// Makes a call and looks at the answer.
    ///
    /// # Panics
    ///
    /// It answers something else, or nothing; or there is no such call.
    #[track_caller]
    #[allow(clippy::return_self_not_must_use)]
    pub fn call(mut self, call: &str, expected: &str) -> Self {
        let machine = self.specification.machine();
        let made = match read_call(machine, call) {
            Ok(made) => made,
            Err(why) => panic!("{call:?} is no call: {why}"),
        };
        let seen = match self.target.apply(&Call::new(machine, &made)) {
            Ok(answer) => Judge::new(self.specification).describe(&answer),
            Err(failure) => failure.to_string(),
        };
        if seen != expected {
            let before: String = self.made.iter().map(|step| format!("  {step}\n")).collect();
            panic!("{before}> {call}\nspecified {expected}, seen {seen}");
        }
        self.made.push(format!("{call}  {seen}"));
        self
    }
}
