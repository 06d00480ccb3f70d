//! Runs the tests that come with a generated machine.
//!
//! For the code that `machine!` generates, which brings the [`Suite`] and implements [`Subject`].
//! Every step is compared with what the specification says: the outcome, then the state and the
//! context. A failing test names the first step that differs.

mod given;
mod read;
mod reader;
mod report;

pub use given::{Given, Values, What};

use crate::Role;
use core::time::Duration;
use read::{Expected, Point, Row, Verdict as Said};
use report::Report;

/// What to test, as the generator wrote it down.
#[derive(Clone, Copy, Debug)]
pub struct Suite {
    /// The file the machine was generated from.
    pub file: &'static str,
    /// The names that `text` speaks of.
    pub names: &'static [&'static str],
    /// Points, inputs and expected outcomes.
    pub text: &'static str,
}

/// A generated machine under test, and the time its caller says it is.
pub trait Subject: Clone {
    /// Its actions.
    type Action: Copy + 'static;
    /// Its tickets.
    type Ticket: Copy + PartialEq;

    /// A new machine.
    fn begin() -> Self;
    /// The actions it begins with.
    fn starting() -> &'static [Self::Action];
    /// Dispatches an event, by its place in the order of declaration.
    fn dispatch(&mut self, event: usize, given: &Given<'_>) -> Seen<Self>;
    /// Reports the end of an activity, by its place in the order of declaration.
    fn finish(&mut self, ticket: Self::Ticket, activity: usize, given: &Given<'_>) -> Seen<Self>;
    /// Asks for something that is due.
    fn elapse(&mut self, given: &Given<'_>) -> Seen<Self>;
    /// When something is due next.
    fn next_deadline(&self) -> Option<Duration>;
    /// Lets time pass until then.
    fn wait_until(&mut self, now: Duration);
    /// What runs, and its place in the order of declaration.
    fn running(&self) -> Option<(Self::Ticket, usize)>;
    /// The name of an action.
    fn action_name(action: Self::Action) -> &'static str;
    /// The name of the state it is in.
    fn state(&self) -> &'static str;
    /// What a field of the context holds: nothing, or a number for it.
    fn field(&self, field: usize) -> Option<u128>;
}

/// What a call showed.
pub struct Seen<S: Subject> {
    /// What became of the input.
    pub verdict: Verdict,
    /// The state before; for an overrun, the state that lasts too long.
    pub from: &'static str,
    /// The state after.
    pub to: &'static str,
    /// What the transition is for.
    pub role: Role,
    /// Actions that run before a `try`.
    pub before: &'static [S::Action],
    /// Exit actions and those of the transition.
    pub leaving: &'static [S::Action],
    /// Entry actions.
    pub entering: &'static [S::Action],
    /// What has to be tried.
    pub trying: Option<(S::Ticket, usize)>,
    /// The name of what is or was tried.
    pub tried: Option<&'static str>,
    /// What runs from now on.
    pub started: Option<&'static str>,
    /// What was running and is told to stop.
    pub interrupted: Option<&'static str>,
    /// What the caller is told.
    pub reply: Option<&'static str>,
    /// The call that was waiting, and what it is told.
    pub answers: Option<(&'static str, &'static str)>,
}

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A transition was taken.
    Taken,
    /// Answered with a success; nothing changed.
    Ignored,
    /// Answered with a failure; nothing changed.
    Refused,
    /// A state lasts too long.
    Overrun,
    /// Nothing is due.
    Nothing,
    /// Something has to be tried first.
    Trying,
    /// Something is being tried that everything else waits for.
    Busy,
    /// Something is due.
    DeadlineFirst,
    /// The ticket is not current.
    Dropped,
}

impl<S: Subject> Seen<S> {
    /// A call that showed nothing but its verdict.
    pub fn only(verdict: Verdict, state: &'static str) -> Self {
        Self {
            verdict,
            from: state,
            to: state,
            role: Role::Normal,
            before: &[],
            leaving: &[],
            entering: &[],
            trying: None,
            tried: None,
            started: None,
            interrupted: None,
            reply: None,
            answers: None,
        }
    }
}

/// Does one step, the end of a `try` included, or says which rule of calling was broken.
fn apply<S: Subject>(subject: &mut S, given: &Given<'_>) -> Result<Seen<S>, &'static str> {
    match given.what {
        What::Event(event) => {
            let first = subject.dispatch(event, given);
            let Some((ticket, activity)) = first.trying else { return Ok(first) };
            let mut seen = subject.finish(ticket, activity, given);
            seen.tried = first.tried;
            let names = |actions: &'static [S::Action]| actions.iter().map(|&a| S::action_name(a));
            if seen.verdict == Verdict::Taken && !names(seen.before).eq(names(first.before)) {
                return Err("the actions before the try, told twice");
            }
            seen.before = first.before;
            must_drop(subject, (ticket, activity), given)?;
            Ok(seen)
        }
        What::Finish => {
            let (ticket, activity) = subject.running().ok_or("that nothing is running")?;
            Ok(subject.finish(ticket, activity, given))
        }
        What::Elapse => {
            let now = subject.next_deadline().ok_or("that nothing will be due")?;
            subject.wait_until(now);
            let early = subject.clone().dispatch(0, given).verdict;
            if early != Verdict::DeadlineFirst {
                return Err("that an event is taken while something is due");
            }
            Ok(subject.elapse(given))
        }
    }
}

/// A ticket that was used or is out of date does nothing.
fn must_drop<S: Subject>(
    subject: &S,
    (ticket, activity): (S::Ticket, usize),
    given: &Given<'_>,
) -> Result<(), &'static str> {
    match subject.clone().finish(ticket, activity, given).verdict {
        Verdict::Dropped => Ok(()),
        // Whatever ticket it is, what is due comes first.
        Verdict::DeadlineFirst => Ok(()),
        _ => Err("that a ticket is used which is not current"),
    }
}

impl Suite {
    /// Tests one cell of the matrix.
    ///
    /// # Panics
    ///
    /// If the subject does anything but what the specification says.
    #[track_caller]
    pub fn case<S: Subject>(&self, point: u32, row: u32) {
        let (subject, steps) = self.reach::<S>(point);
        self.step(&subject, steps, &[(point, row)]);
    }

    /// Tests every input after every cell of the matrix.
    ///
    /// # Panics
    ///
    /// If the subject does anything but what the specification says.
    #[track_caller]
    pub fn pairs<S: Subject>(&self) {
        for first in 0..self.points() {
            let point = self.point(first);
            if !point.begins_pairs {
                continue;
            }
            let (subject, steps) = self.reach::<S>(first);
            for (row, number) in point.rows().zip(0..) {
                let after = self.step(&subject, steps, &[(first, number)]);
                let seconds = if row.is_cell { self.point(row.to).rows().count() } else { 0 };
                for second in 0..u32::try_from(seconds).unwrap_or(0) {
                    self.step(&after, steps + 1, &[(first, number), (row.to, second)]);
                }
            }
        }
    }

    /// A subject at a point, and after how many steps.
    #[track_caller]
    fn reach<S: Subject>(&self, point: u32) -> (S, u32) {
        let mut subject = S::begin();
        let mut steps = 0;
        self.start(&subject);
        for (point, row) in self.way(point) {
            subject = self.step(&subject, steps, &[(point, row)]);
            steps += 1;
        }
        (subject, steps)
    }

    /// Compares a new subject with the first point.
    #[track_caller]
    fn start<S: Subject>(&self, subject: &S) {
        let first = self.point(0);
        assert!(
            subject.state() == first.state,
            "{}: the machine begins in `{}` and not in `{}`",
            self.file,
            subject.state(),
            first.state,
        );
        assert!(
            self.starting().eq(S::starting().iter().map(|&action| S::action_name(action))),
            "{}: the machine does not begin with the entry actions of its first states",
            self.file,
        );
        for (value, index) in first.context().zip(0..) {
            assert!(
                subject.field(index) == value.number(),
                "{}: `{}` does not begin as declared",
                self.file,
                self.field_name(index),
            );
        }
    }

    /// Does the last step of `word`, whose others led here from a point on a way, and compares.
    #[track_caller]
    fn step<S: Subject>(&self, before: &S, steps: u32, word: &[(u32, u32)]) -> S {
        let Some(&(point, row)) = word.last() else { return before.clone() };
        let point = self.point(point);
        let row = point.row(row);
        let mut after = before.clone();
        let ids = |ty, symbol| self.id(&point, before, steps, ty, symbol);
        let given = self.given(row.stimulus, &ids);
        let expected = self.expected(row.expected);
        let seen = apply(&mut after, &given);
        let seen = seen.and_then(|seen| match before.running() {
            Some(old) if after.running() != Some(old) => {
                must_drop(&after, old, &given).map(|()| seen)
            }
            _ => Ok(seen),
        });
        let difference = match &seen {
            Err(broken) => Some(*broken),
            Ok(seen) => differs::<S>(&expected, seen)
                .or_else(|| {
                    let same = after.state() == self.point(row.to).state;
                    (!same).then_some("the state afterwards")
                })
                .or_else(|| self.context_differs(&row, &after, &ids)),
        };
        if let Some(what) = difference {
            panic!(
                "{}",
                Report {
                    suite: self,
                    word,
                    what,
                    expected,
                    seen: seen.ok(),
                    after: &after,
                    ids: &ids,
                }
            );
        }
        after
    }

    /// The first field that is not what it should be.
    fn context_differs<S: Subject>(
        &self,
        row: &Row,
        after: &S,
        ids: &dyn Fn(usize, u32) -> u128,
    ) -> Option<&'static str> {
        let mut fields = row.after().zip(0..);
        let wrong = fields.find(|(value, field)| after.field(*field) != value.with(ids));
        wrong.map(|(_, field)| self.field_name(field))
    }

    /// The number of an id: what a field holds already, or one that nobody has used.
    fn id<S: Subject>(&self, point: &Point, at: &S, steps: u32, ty: usize, symbol: u32) -> u128 {
        let mut present = 0;
        for (value, field) in point.context().zip(0..) {
            match value.id() {
                Some((of, known)) if of == ty && known == symbol => {
                    return at.field(field).unwrap_or(u128::MAX);
                }
                Some((of, known)) if of == ty => present = present.max(known + 1),
                _ => {}
            }
        }
        let width = self.id_width(ty);
        let stride = if width <= 8 { 4 } else { 16 };
        let fresh = 1 + u128::from(steps) * stride + u128::from(symbol.saturating_sub(present));
        if width < 128 { fresh & ((1 << width) - 1) } else { fresh }
    }
}

/// The first part of an outcome that is not what it should be.
fn differs<S: Subject>(expected: &Expected, seen: &Seen<S>) -> Option<&'static str> {
    let said = match expected.verdict {
        Said::Taken => Verdict::Taken,
        Said::Ignored => Verdict::Ignored,
        Said::Refused => Verdict::Refused,
        Said::Overrun => Verdict::Overrun,
        Said::Nothing => Verdict::Nothing,
    };
    match (said == seen.verdict, said) {
        (false, _) => return Some("what became of the input"),
        (true, Verdict::Nothing) => return None,
        (true, Verdict::Overrun) => {
            return (expected.from != seen.from).then_some("which state lasts too long");
        }
        _ => {}
    }
    let same_actions = |names: &reader::List, actions: &[S::Action]| {
        names.clone().eq(actions.iter().map(|&action| S::action_name(action)))
    };
    let checks = [
        ("the state before", expected.from == seen.from),
        ("the state after", expected.to == seen.to),
        ("the role", expected.role == seen.role.name()),
        ("the actions before the try", same_actions(&expected.before, seen.before)),
        ("the actions", same_actions(&expected.leaving, seen.leaving)),
        ("the entry actions", same_actions(&expected.entering, seen.entering)),
        ("what is tried", expected.tried == seen.tried),
        ("what is started", expected.started == seen.started),
        ("what is interrupted", expected.interrupted == seen.interrupted),
        ("the reply", expected.reply == seen.reply),
        ("the answer to the call that waits", expected.answers == seen.answers),
    ];
    checks.into_iter().find(|(_, same)| !same).map(|(what, _)| what)
}
