//! A subject that runs as a process of its own, in any language.

mod names;
mod process;
mod protocol;

use crate::{Answer, Call, Failure, FailureKind, Target};
use lifechart_spec::machine::Machine;
use names::Names;
use process::{LONGEST_LINE, Process, Said};
use protocol::{Unread, quoted};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub use protocol::{VERSION, call as call_line, hello as hello_line, reset as reset_line};

/// How a subject is started, and how patient one is with it.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The program.
    pub program: String,
    /// What it is given on its command line.
    pub arguments: Vec<String>,
    /// How long it may take to start, until it has answered the first line.
    pub start: Duration,
    /// How long a reset or a call may take.
    pub call: Duration,
    /// How often it is started again before any test has come to its end. Afterwards it may fail
    /// ten times as often in a row, as it does where a failure is looked into.
    pub restarts: u32,
    /// Set when everything is to end, at once.
    pub stop: Arc<AtomicBool>,
}

impl Launch {
    /// A command with the usual patience.
    pub fn new(program: impl Into<String>, arguments: Vec<String>) -> Self {
        Self {
            program: program.into(),
            arguments,
            start: Duration::from_secs(20),
            call: Duration::from_secs(5),
            restarts: 5,
            stop: Arc::default(),
        }
    }
}

/// A subject that runs as a process, with which lines of JSON are exchanged.
///
/// It is started by the first reset, and again by the first reset after a failure: then it has been
/// killed, together with what it had started.
#[derive(Debug)]
pub struct Child {
    launch: Launch,
    machine: String,
    names: Arc<Names>,
    process: Option<Process>,
    /// What it calls itself.
    name: Option<String>,
    /// How often it was started since a test came to its end.
    starts: u32,
    /// Whether it has ever answered.
    has_answered: bool,
    /// Whether there was a call since the last reset.
    is_in_test: bool,
    /// Whether a test has ever come to its end.
    has_ended_a_test: bool,
}

/// A process is given so long to end after its input was closed.
const CLOSING: Duration = Duration::from_millis(500);
/// How often it is asked whether everything is to end.
const GLANCE: Duration = Duration::from_millis(50);

impl Child {
    /// A subject for a machine.
    pub fn new(launch: Launch, machine: &Machine) -> Self {
        Self {
            launch,
            machine: machine.name.clone(),
            names: Arc::new(Names::of(machine)),
            process: None,
            name: None,
            starts: 0,
            has_answered: false,
            is_in_test: false,
            has_ended_a_test: false,
        }
    }

    /// What the subject calls itself, once it has been started.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// One line, and what is answered to it.
    fn exchange<T>(
        &mut self,
        line: String,
        patience: Duration,
        read: impl FnOnce(&str) -> Result<T, Unread>,
    ) -> Result<T, Failure> {
        let answered = self.answered(line, patience).and_then(|said| {
            read(&said).map_err(|unread| match unread {
                Unread::Nonsense(text) => Failure::new(FailureKind::Nonsense, text),
                Unread::Reported(text) => Failure::new(FailureKind::Panicked, text),
            })
        });
        if answered.is_ok() {
            self.has_answered = true;
        }
        answered.map_err(|failure| self.failed(failure))
    }

    fn answered(&mut self, line: String, patience: Duration) -> Result<String, Failure> {
        let Some(process) = &self.process else {
            return Err(Failure::new(FailureKind::Ended, "it must be reset first"));
        };
        match process.said() {
            None | Some(Said::Closed(_)) => {}
            Some(unasked) => return Err(flooded(&unasked)),
        }
        process.tell(line.clone());
        let until = Instant::now() + patience;
        let said = loop {
            let left = until.saturating_duration_since(Instant::now());
            match process.listen(left.min(GLANCE)) {
                Some(said) => break said,
                None if self.launch.stop.load(Ordering::Relaxed) => {
                    return Err(Failure::new(FailureKind::Hung, "it was stopped"));
                }
                None if left.is_zero() => return Err(self.hung(&line, patience)),
                None => {}
            }
        };
        match said {
            Said::Line { text, has_more } => {
                let more = if has_more { process.listen(GLANCE) } else { process.said() };
                match more {
                    None | Some(Said::Closed(_)) => Ok(text),
                    Some(unasked) => Err(flooded(&unasked)),
                }
            }
            Said::NoText(text) => Err(Failure::new(
                FailureKind::Nonsense,
                format!("its line is no UTF-8: {}", quoted(&text)),
            )),
            Said::Endless => Err(Failure::new(
                FailureKind::Nonsense,
                format!("its line has more than {LONGEST_LINE} bytes"),
            )),
            Said::Closed(part) => Err(self.ended(&line, &part)),
        }
    }

    fn ended(&mut self, line: &str, part: &str) -> Failure {
        let ending = self.process.as_mut().and_then(Process::ending);
        let how = match ending {
            Some(status) => format!("{status}"),
            None => "it has closed its standard output, and runs on".to_owned(),
        };
        let within = match part {
            "" => String::new(),
            part => format!(", in the middle of its line {}", quoted(part)),
        };
        Failure::new(FailureKind::Ended, format!("{how}{within}, when it was sent `{line}`"))
    }

    fn hung(&mut self, line: &str, patience: Duration) -> Failure {
        let mut text = format!("within {} to `{line}`", shown(patience));
        let has_answered = self.has_answered;
        if let Some(process) = &mut self.process {
            // What comes out only now had been written, and lay in a buffer.
            process.close_input();
            match process.listen(CLOSING) {
                Some(Said::Line { text: late, .. }) if !has_answered => {
                    text += &format!(
                        "; once its standard input was closed it said {}, so its output is held in a \
                         buffer: flush it after every line",
                        quoted(&late)
                    );
                }
                Some(Said::Closed(part)) if !part.is_empty() => {
                    text +=
                        &format!("; it has written {} without the end of a line", quoted(&part));
                }
                _ if !has_answered => {
                    text += "; if it has written an answer, it must flush its standard output after \
                             every line";
                }
                _ => {}
            }
        }
        Failure::new(FailureKind::Hung, text)
    }

    /// Kills the process, and adds what it has said on its standard error.
    fn failed(&mut self, failure: Failure) -> Failure {
        let Some(mut process) = self.process.take() else { return failure };
        process.kill();
        let lines = process.last_errors();
        if lines.is_empty() {
            return failure;
        }
        let lines: String = lines.iter().map(|line| format!("\n  | {line}")).collect();
        let message = format!("{}\nthe end of its standard error:{lines}", failure.message);
        Failure { message, ..failure }
    }

    fn start(&mut self) -> Result<(), Failure> {
        let patience = if self.has_ended_a_test { 10 } else { 1 };
        if self.starts > self.launch.restarts.saturating_mul(patience) {
            let times = self.starts;
            return Err(Failure::new(
                FailureKind::NotStarted,
                format!("it was started {times} times, and no test came to its end; given up"),
            ));
        }
        self.starts += 1;
        let process = Process::start(&self.launch.program, &self.launch.arguments);
        self.process = Some(process.map_err(|error| {
            let program = &self.launch.program;
            Failure::new(FailureKind::NotStarted, format!("`{program}`: {error}"))
        })?);
        let line = protocol::hello(&self.machine);
        let hello = self.exchange(line, self.launch.start, protocol::read_hello);
        self.name = hello.map_err(|failure| {
            let why = failure.to_string();
            Failure::new(FailureKind::NotStarted, format!("`{}`: {why}", self.launch.program))
        })?;
        Ok(())
    }
}

impl Target for Child {
    fn reset(&mut self) -> Result<(), Failure> {
        if self.process.is_none() {
            self.start()?;
        } else if self.is_in_test {
            (self.starts, self.has_ended_a_test) = (0, true);
        }
        self.is_in_test = false;
        self.exchange(protocol::reset(), self.launch.call, protocol::read_reset)
    }

    fn apply(&mut self, call: &Call<'_>) -> Result<Answer, Failure> {
        self.is_in_test = true;
        let names = Arc::clone(&self.names);
        let read = |line: &str| protocol::read_answer(line, &names);
        self.exchange(protocol::call(call), self.launch.call, read)
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process
            && !self.launch.stop.load(Ordering::Relaxed)
        {
            process.close(CLOSING);
        }
    }
}

fn flooded(unasked: &Said) -> Failure {
    let said = match unasked {
        Said::Line { text: line, .. } | Said::NoText(line) | Said::Closed(line) => quoted(line),
        Said::Endless => "a line without end".to_owned(),
    };
    Failure::new(
        FailureKind::Flooded,
        format!("it said {said} without being asked; each line is answered with one line"),
    )
}

fn shown(time: Duration) -> String {
    match time.as_millis() {
        milliseconds if milliseconds % 1000 == 0 => format!("{} s", milliseconds / 1000),
        milliseconds => format!("{milliseconds} ms"),
    }
}

#[cfg(test)]
#[path = "child/tests.rs"]
mod tests;
