//! What a failing test says.

use super::given::{Given, Values, What};
use super::read::{Expected, Verdict as Said};
use super::reader::Value;
use super::{Seen, Subject, Suite, Verdict};
use core::fmt;

/// Longer words are told by their ends.
const WHOLE: u32 = 12;

/// A step that did not do what the specification says.
pub(super) struct Report<'a, S: Subject> {
    pub(super) suite: &'a Suite,
    /// The steps behind the way to the first one's point.
    pub(super) word: &'a [(u32, u32)],
    pub(super) what: &'static str,
    pub(super) expected: Expected,
    pub(super) seen: Option<Seen<S>>,
    pub(super) after: &'a S,
    /// The ids of the last step.
    pub(super) ids: &'a dyn Fn(usize, u32) -> u128,
}

impl<S: Subject> fmt::Display for Report<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.suite.file;
        write!(f, "the machine does not do what {file} says\n\n")?;
        self.steps(f)?;
        write!(f, "\n  differs   {}", self.what)?;
        write!(f, "\n  expected  ")?;
        self.expected(f)?;
        write!(f, "\n  got       ")?;
        self.seen(f)?;
        if self.expected.line > 0 {
            write!(f, "\n  declared  {file}:{}", self.expected.line)?;
        }
        writeln!(f)
    }
}

impl<S: Subject> Report<'_, S> {
    /// The steps from the first configuration on; they are run again for the ids in them.
    fn steps(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(&(begin, _)) = self.word.first() else { return Ok(()) };
        let before = u32::try_from(self.suite.way(begin).count()).unwrap_or(0);
        let length = before + u32::try_from(self.word.len()).unwrap_or(0);
        let mut subject = S::begin();
        for ((number, row), step) in self.suite.way(begin).chain(self.word.iter().copied()).zip(0..)
        {
            let point = self.suite.point(number);
            let row = point.row(row);
            let mut next = subject.clone();
            let ids = |ty, symbol| self.suite.id(&point, &subject, step, ty, symbol);
            let given = self.suite.given(row.stimulus, &ids);
            // What differs was seen already.
            let _ = super::apply(&mut next, &given);
            let in_the_middle = length > WHOLE && step >= WHOLE / 2 && step + WHOLE / 2 < length;
            if in_the_middle {
                if step == WHOLE / 2 {
                    writeln!(f, "        ({} more steps)", length - WHOLE / 2 * 2)?;
                }
            } else {
                write!(f, "{:>5}.  {}: ", step + 1, point.state)?;
                input(f, &given)?;
                writeln!(f, "{}", if step + 1 == length { "   <-- here" } else { "" })?;
            }
            subject = next;
        }
        Ok(())
    }

    fn expected(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = &self.expected;
        f.write_str(match expected.verdict {
            Said::Taken => "taken",
            Said::Ignored => "ignored",
            Said::Refused => "refused",
            Said::Overrun => return write!(f, "overrun of {}", expected.from),
            Said::Nothing => return f.write_str("nothing"),
        })?;
        write!(f, ", {} -> {} ({})", expected.from, expected.to, expected.role)?;
        actions(f, "before the try", expected.before.clone())?;
        actions(f, "actions", expected.leaving.clone())?;
        actions(f, "on entry", expected.entering.clone())?;
        activities(f, [expected.tried, expected.started, expected.interrupted])?;
        replies(f, expected.reply, expected.answers)?;
        let Some(&(point, row)) = self.word.last() else { return Ok(()) };
        let row = self.suite.point(point).row(row);
        for (value, field) in row.after().zip(0..) {
            write!(f, ", {} ", self.suite.field_name(field))?;
            number(f, value.with(self.ids))?;
        }
        Ok(())
    }

    fn seen(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(seen) = &self.seen else { return f.write_str(self.what) };
        f.write_str(match seen.verdict {
            Verdict::Taken => "taken",
            Verdict::Ignored => "ignored",
            Verdict::Refused => "refused",
            Verdict::Overrun => return write!(f, "overrun of {}", seen.from),
            Verdict::Nothing => "nothing",
            Verdict::Trying => "trying",
            Verdict::Busy => "busy",
            Verdict::DeadlineFirst => "deadline first",
            Verdict::Dropped => "dropped",
        })?;
        write!(f, ", {} -> {} ({})", seen.from, seen.to, seen.role.name())?;
        let names = |actions: &'static [S::Action]| actions.iter().map(|&a| S::action_name(a));
        actions(f, "before the try", names(seen.before))?;
        actions(f, "actions", names(seen.leaving))?;
        actions(f, "on entry", names(seen.entering))?;
        activities(f, [seen.tried, seen.started, seen.interrupted])?;
        replies(f, seen.reply, seen.answers)?;
        if self.after.state() != seen.to {
            write!(f, ", now in {}", self.after.state())?;
        }
        let fields = self.suite.point(0).context().count();
        for field in 0..fields {
            write!(f, ", {} ", self.suite.field_name(field))?;
            number(f, self.after.field(field))?;
        }
        Ok(())
    }
}

/// An input in words.
fn input(f: &mut fmt::Formatter<'_>, given: &Given<'_>) -> fmt::Result {
    match given.what {
        What::Event(_) => {
            f.write_str(given.name)?;
            values(f, &given.params)?;
        }
        What::Elapse => f.write_str("the next deadline")?,
        What::Finish => {}
    }
    if let Some(activity) = given.activity_name() {
        let join = if given.is_tried { ", " } else { "" };
        match given.failure_name() {
            Some(reply) => write!(f, "{join}{activity} fails with {reply}")?,
            None => {
                write!(f, "{join}{activity} done")?;
                values(f, &given.result)?;
            }
        }
    }
    for (_, guard, yes) in given.answers() {
        write!(f, ", {guard}: {}", if yes { "yes" } else { "no" })?;
    }
    Ok(())
}

fn values(f: &mut fmt::Formatter<'_>, values: &Values<'_>) -> fmt::Result {
    let mut open = "(";
    for (name, value) in values.each() {
        write!(f, "{open}{name}: ")?;
        match value {
            Value::Bool(value) => write!(f, "{value}")?,
            value => number(f, value.with(values.ids()))?,
        }
        open = ", ";
    }
    if open == ", " { f.write_str(")") } else { Ok(()) }
}

fn number(f: &mut fmt::Formatter<'_>, number: Option<u128>) -> fmt::Result {
    match number {
        Some(number) => write!(f, "{number}"),
        None => f.write_str("None"),
    }
}

fn actions(
    f: &mut fmt::Formatter<'_>,
    word: &str,
    actions: impl Iterator<Item = &'static str>,
) -> fmt::Result {
    for (action, number) in actions.zip(0..) {
        match number {
            0 => write!(f, ", {word} {action}")?,
            _ => write!(f, " {action}")?,
        }
    }
    Ok(())
}

fn activities(f: &mut fmt::Formatter<'_>, activities: [Option<&str>; 3]) -> fmt::Result {
    for (activity, word) in activities.into_iter().zip(["tries", "starts", "interrupts"]) {
        if let Some(activity) = activity {
            write!(f, ", {word} {activity}")?;
        }
    }
    Ok(())
}

fn replies(
    f: &mut fmt::Formatter<'_>,
    reply: Option<&str>,
    answers: Option<(&str, &str)>,
) -> fmt::Result {
    if let Some(reply) = reply {
        write!(f, ", reply {reply}")?;
    }
    if let Some((event, reply)) = answers {
        write!(f, ", {event} answers {reply}")?;
    }
    Ok(())
}
