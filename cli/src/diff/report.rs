//! What is said of two versions, for people.

use lifechart_spec::conformance::Observe;
use lifechart_spec::diff::{Comparison, Difference, Verdict};
use lifechart_spec::machine::Machine;
use std::fmt::Write as _;

/// Everything there is to say.
pub(super) struct Report<'r> {
    pub(super) old: &'r Machine,
    pub(super) new: &'r Machine,
    pub(super) comparison: &'r Comparison,
    pub(super) observe: Observe,
}

impl Report<'_> {
    /// For people.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let verdict = match self.comparison.verdict(self.observe) {
            Verdict::Unchanged => "unchanged",
            Verdict::Compatible => "compatible",
            Verdict::Breaking => "breaking",
        };
        let _ = writeln!(text, "{}: {verdict}", self.new.name);
        for difference in &self.comparison.differences {
            self.difference(difference, &mut text);
        }
        let _ = writeln!(text, "{:?}", self.comparison.reach);
        text
    }

    fn difference(&self, difference: &Difference, text: &mut String) {
        let _ = writeln!(
            text,
            "{:?} {:?} {:?} {:?}",
            difference.class,
            difference.seen_by,
            difference.old.map(|s| self.old.place(s)),
            difference.new.map(|s| self.new.place(s))
        );
        for step in &difference.steps {
            if let Some(old) = &step.old {
                let words = lifechart_spec::explore::witness_step(self.old, old, step.from.0);
                let _ = writeln!(
                    text,
                    "    {words} -> {} | {}",
                    self.old[step.to.0].name, self.new[step.to.1].name
                );
            }
        }
    }
}
