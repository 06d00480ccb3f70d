//! One suite of a lifecycle, as far as it was made and measured.

use super::{MOST_INPUTS, MOST_RUN, MUTANTS, PATIENCE, Row, SURVIVORS, planned};
use crate::conformance::{
    Certificate, Claim, Method, Sample, Score, Size, Specification, Trie, certify, score,
};

/// A suite.
pub(super) struct Measured<'s> {
    method: Method,
    extra: usize,
    suite: Option<Trie>,
    pub(super) claim: Claim,
    pub(super) projected: Size,
    pub(super) score: Option<Score>,
    /// For so many states.
    pub(super) certificate: Option<(usize, Certificate)>,
    specification: &'s Specification<'s>,
}

impl<'s> Measured<'s> {
    /// Lays a suite out, makes it, and runs it if it is to be scored. None, if there is none.
    pub(super) fn new(
        specification: &'s Specification<'s>,
        method: Method,
        extra: usize,
        is_scored: bool,
    ) -> Option<Self> {
        let plan = planned(specification, method, extra).ok()?;
        let is_small = plan.projected().inputs <= MOST_INPUTS;
        let suite = is_small.then(|| plan.generate(MOST_INPUTS).ok()).flatten();
        let (claim, projected) = (specification.claim(&plan), plan.projected());
        let (score, certificate) = (None, None);
        let mut measured =
            Self { method, extra, suite, claim, projected, score, certificate, specification };
        if is_scored {
            measured.run();
        }
        Some(measured)
    }

    fn run(&mut self) {
        let Some(suite) = self.suite.as_ref().filter(|suite| suite.size().inputs <= MOST_RUN)
        else {
            return;
        };
        let sample = Sample { mutants: MUTANTS, survivors: SURVIVORS };
        self.score = Some(score(self.specification, suite, sample));
        if self.method.is_complete() {
            let mealy = self.specification.mealy();
            let states = mealy.states() + self.extra;
            self.certificate = Some((states, certify(mealy, suite, states, PATIENCE)));
        }
    }

    /// What a table says of it.
    pub(super) fn row(&self) -> Row {
        Row {
            name: self.name(),
            size: self.suite.as_ref().map(Trie::size),
            at_most: self.projected.inputs,
            score: self.score.as_ref().map(Score::total),
            certificate: self.certified(),
            proves: self.claim.proves.clone(),
            misses: self.claim.misses.clone(),
        }
    }

    pub(super) fn name(&self) -> String {
        let method = &self.method;
        match self.extra {
            _ if !method.is_complete() => method.to_string(),
            0 => format!("{method}, no extra state"),
            1 => format!("{method}, 1 extra state"),
            extra => format!("{method}, {extra} extra states"),
        }
    }

    /// Whether no earlier suite makes the same claim.
    pub(super) fn is_explained(&self, all: &[Self]) -> bool {
        let first = all.iter().find(|other| {
            (&other.claim.proves, &other.claim.misses) == (&self.claim.proves, &self.claim.misses)
        });
        first.is_some_and(|first| (first.method, first.extra) == (self.method, self.extra))
    }

    fn certified(&self) -> String {
        match &self.certificate {
            None => String::new(),
            Some((states, Certificate::Complete { .. })) => {
                format!("certified for {states} states")
            }
            Some((states, Certificate::Escapes { .. })) => {
                format!("an implementation with {states} states escapes")
            }
            Some((states, Certificate::Unknown { steps, .. })) => {
                format!("not decided for {states} states in {steps} steps")
            }
        }
    }
}
