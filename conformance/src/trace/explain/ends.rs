//! How work ends that a log does not show: every way it can.

use super::*;

impl Search<'_, '_> {
    /// The running work ends in every way, unless the log would show it.
    pub(super) fn ends(
        &self,
        way: &Way,
        when: When,
        then: &mut dyn FnMut(Way, Outcome, ActivityId),
    ) {
        let Some(invoke) = &self.machine()[way.guess.at.state].invoke else { return };
        let activity = invoke.activity;
        if self.mode.shown_work & bit(activity) != 0 || self.is_held(way) {
            return;
        }
        let told = self.line.and_then(|line| line.end).filter(|end| end.activity == activity);
        let inputs = match told {
            Some(End { failed, .. }) => self.completions(way, activity, failed, &[]),
            None => {
                let mut all = self.completions(way, activity, None, &[]);
                all.extend(self.completions(way, activity, Some(None), &[]));
                all
            }
        };
        for input in inputs {
            self.each(way, &input, when, &mut |next, outcome| then(next, outcome, activity));
        }
    }

    /// The ways in which work can end: done, or failed with this or with anything.
    pub(super) fn completions(
        &self,
        way: &Way,
        activity: ActivityId,
        failed: Option<Option<ReplyId>>,
        given: &[crate::trace::shown::Given],
    ) -> Vec<Input> {
        match failed {
            Some(Some(reply)) => vec![Input::Failed { reply }],
            Some(None) => {
                let errors = self.machine()[activity].errors.iter();
                errors.map(|&reply| Input::Failed { reply }).collect()
            }
            None => {
                let results = results(self.machine(), &way.guess, way.guess.at.state, given);
                results.into_iter().map(|result| Input::Done { result }).collect()
            }
        }
    }

    /// Notes the return of a call that was waiting, unless the line shows it.
    pub(super) fn answered(
        &self,
        next: &mut Way,
        before: &Way,
        answers: Option<(EventId, ReplyId)>,
        line: &Shown,
    ) {
        let untold = line.answers.is_none() && before.guess.waits;
        if let Some(answered) = answers.filter(|_| untold) {
            next.guess.owes(answered);
        }
    }
}
