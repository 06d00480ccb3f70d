//! A run, written down for `lifechart trace`.

use super::{Called, Cause, Observer, Step, Value, Verdict};
use crate::sync::{Mutex, MutexGuard, PoisonError};
use std::fmt;
use std::io::{self, Write};
use std::string::String;

/// Writes every step as a line of JSON, as `lifechart trace` reads it without a mapping.
///
/// A line is written when its step is decided, so lines stand in the order of the steps, on
/// however many threads they came. A `try` that holds nobody up has a line where it begins and one
/// where it ends. A deadline that comes due writes none: its time follows from
/// those of the others.
///
/// Lines go out one by one; what should not wait for a disk stands behind a `BufWriter`, or a pipe.
/// A writer that fails is not written to again, and [`finish`](Self::finish) says why.
#[derive(Debug)]
pub struct TraceLines<W>(Mutex<Lines<W>>);

#[derive(Debug)]
struct Lines<W> {
    writer: W,
    line: String,
    failed: Option<io::Error>,
}

impl<W: Write> TraceLines<W> {
    /// Writes lines there.
    pub const fn new(writer: W) -> Self {
        Self(Mutex::new(Lines { writer, line: String::new(), failed: None }))
    }

    /// Flushes what was written, and gives the writer back.
    ///
    /// # Errors
    ///
    /// If anything could not be written.
    pub fn finish(self) -> io::Result<W> {
        let lines = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let Lines { mut writer, failed, .. } = lines;
        match failed {
            Some(error) => Err(error),
            None => writer.flush().map(|()| writer),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Lines<W>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<W: Write> Observer for TraceLines<W> {
    type Call = ();

    fn called(&self, _: &Called<'_>) {}

    fn stepped(&self, (): &mut (), step: &Step<'_>) {
        let lines = &mut *self.lock();
        if lines.failed.is_some() || matches!(step.cause, Cause::Deadline) {
            return;
        }
        lines.line.clear();
        // Text can always be written to.
        let _ = write_line(&mut lines.line, step);
        lines.failed = lines.writer.write_all(lines.line.as_bytes()).err();
    }
}

// Names of a specification need no escaping.
fn write_line(line: &mut String, step: &Step<'_>) -> fmt::Result {
    use fmt::Write as _;
    write!(line, "{{")?;
    match step.cause {
        Cause::Event { event, params, tried } => {
            write!(line, "\"event\":\"{event}\",\"payload\":{{")?;
            let mut gap = "";
            let mut result = Ok(());
            params.each(|name, value| {
                if result.is_ok() {
                    result =
                        write!(line, "{gap}\"{name}\":").and_then(|()| write_value(line, value));
                    gap = ",";
                }
            });
            result?;
            write!(line, "}},")?;
            if let Some((activity, failed)) = tried {
                write_end(line, activity, failed)?;
            }
            match step.reply {
                Some(reply) => write!(line, "\"reply\":\"{reply}\",")?,
                None => write!(line, "\"reply\":null,")?,
            }
        }
        Cause::Ended { activity, failed } => write_end(line, activity, failed)?,
        Cause::Deadline => {}
    }
    write!(line, "\"verdict\":\"{}\"", step.verdict.name())?;
    if step.verdict != Verdict::Dropped {
        write!(line, ",\"from\":\"{}\",\"to\":\"{}\",\"actions\":[", step.from, step.to)?;
        let (mut result, mut gap) = (Ok(()), "");
        step.actions.each(|name| {
            if result.is_ok() {
                result = write!(line, "{gap}\"{name}\"");
                gap = ",";
            }
        });
        result?;
        write!(line, "],\"answers\":{{")?;
        if let Some((event, reply)) = step.answers {
            write!(line, "\"{event}\":\"{reply}\"")?;
        }
        write!(line, "}}")?;
    }
    if let Some(at) = step.at {
        let milliseconds = at.as_millis();
        write!(line, ",\"at\":{milliseconds}.{:06}", at.subsec_nanos() % 1_000_000)?;
    }
    writeln!(line, "}}")
}

fn write_end(line: &mut String, activity: &str, failed: Option<&str>) -> fmt::Result {
    use fmt::Write as _;
    match failed {
        Some(reply) => write!(line, "\"failed\":{{\"{activity}\":\"{reply}\"}},"),
        None => write!(line, "\"done\":\"{activity}\","),
    }
}

fn write_value(line: &mut String, value: Value) -> fmt::Result {
    use fmt::Write as _;
    match value {
        Value::Absent => write!(line, "null"),
        Value::Bool(_) | Value::Count(_) => write!(line, "{value}"),
        // Ids are wider than the numbers of JSON are in some readers.
        Value::Word(_) | Value::Id(_) => write!(line, "\"{value}\""),
    }
}
