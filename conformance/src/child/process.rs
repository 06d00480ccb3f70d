//! A process whose lines are read and written by threads, so that nothing it does can hang its user.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A longer line is no answer.
pub(super) const LONGEST_LINE: usize = 1 << 16;
/// Lines that wait to be looked at; then the process waits.
const MOST_WAITING: usize = 4;
/// What is remembered of the standard error.
const LAST_LINES: usize = 12;
/// The end of a longer line there is not remembered.
const LONGEST_ERROR_LINE: usize = 300;
/// A process that has closed its output is given so long to end.
const ENDING: Duration = Duration::from_millis(200);

/// What comes from a process.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A line, without its end.
    Line {
        /// What it says.
        text: String,
        /// Whether more came together with it.
        has_more: bool,
    },
    /// A line that is no text.
    NoText(String),
    /// A line without end.
    Endless,
    /// The output was closed, perhaps within a line.
    Closed(String),
}

/// A process that runs.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    /// Lines to be written; closing it closes the standard input.
    requests: Option<SyncSender<String>>,
    said: Receiver<Said>,
    errors: Arc<Mutex<LastLines>>,
    /// Ends when the standard error does.
    errors_end: Receiver<()>,
}

impl Process {
    /// Starts a process, in a process group of its own where there are such.
    pub(super) fn start(program: &str, arguments: &[String]) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (requests, to_write) = sync_channel(1);
        let (heard, said) = sync_channel(MOST_WAITING);
        let (errors_open, errors_end) = sync_channel(0);
        let errors = Arc::new(Mutex::new(LastLines::default()));
        if let Some(input) = child.stdin.take() {
            thread::spawn(move || write_lines(input, &to_write));
        }
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || read_lines(output, &heard));
        }
        if let Some(output) = child.stderr.take() {
            let errors = Arc::clone(&errors);
            thread::spawn(move || {
                drain(output, &errors);
                drop(errors_open);
            });
        }
        Ok(Self { child, requests: Some(requests), said, errors, errors_end })
    }

    /// Has a line written. Does not wait until it is read.
    pub(super) fn tell(&self, line: String) {
        // Where nobody takes it, the process has ended, and so has its output.
        if let Some(requests) = &self.requests {
            let _ = requests.try_send(line);
        }
    }

    /// What has been said already.
    pub(super) fn said(&self) -> Option<Said> {
        match self.said.try_recv() {
            Ok(said) => Some(said),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Said::Closed(String::new())),
        }
    }

    /// What is said next, if it is said in time.
    pub(super) fn listen(&self, patience: Duration) -> Option<Said> {
        match self.said.recv_timeout(patience) {
            Ok(said) => Some(said),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Said::Closed(String::new())),
        }
    }

    /// Tells it that nothing more will come.
    pub(super) fn close_input(&mut self) {
        self.requests = None;
    }

    /// How it ended, if it ends at once.
    pub(super) fn ending(&mut self) -> Option<ExitStatus> {
        let until = Instant::now() + ENDING;
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) if Instant::now() < until => thread::sleep(Duration::from_millis(2)),
                _ => return None,
            }
        }
    }

    /// The last lines of its standard error, once it is over with.
    pub(super) fn last_errors(&self) -> Vec<String> {
        let _ = self.errors_end.recv_timeout(ENDING);
        self.errors.lock().unwrap_or_else(PoisonError::into_inner).lines()
    }

    /// Lets it end by itself, if it does so soon after its input was closed.
    pub(super) fn close(&mut self, patience: Duration) {
        self.close_input();
        let until = Instant::now() + patience;
        while let Some(said) = self.listen(until.saturating_duration_since(Instant::now())) {
            if matches!(said, Said::Closed(_)) {
                break;
            }
        }
        self.kill();
    }

    /// Kills it, and what it has started.
    pub(super) fn kill(&mut self) {
        #[cfg(unix)]
        if let Some(group) =
            i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw)
        {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        #[cfg(windows)]
        {
            let id = self.child.id().to_string();
            let mut command = Command::new("taskkill");
            command.args(["/T", "/F", "/PID", &id]);
            let _ =
                command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn write_lines(mut input: impl Write, lines: &Receiver<String>) {
    for mut line in lines {
        line.push('\n');
        if input.write_all(line.as_bytes()).and_then(|()| input.flush()).is_err() {
            return;
        }
    }
}

fn read_lines(output: impl Read, heard: &SyncSender<Said>) {
    let mut output = BufReader::with_capacity(1 << 13, output);
    loop {
        let (line, is_whole) = line(&mut output, LONGEST_LINE).unwrap_or_default();
        let is_endless = line.len() > LONGEST_LINE;
        let has_more = !output.buffer().is_empty();
        let text = |line| match String::from_utf8(line) {
            Ok(text) => Said::Line { text, has_more },
            Err(error) => Said::NoText(String::from_utf8_lossy(error.as_bytes()).into_owned()),
        };
        let said = if is_endless {
            Said::Endless
        } else if is_whole {
            text(line)
        } else {
            Said::Closed(String::from_utf8_lossy(&line).into_owned())
        };
        // Whoever listens stops at a line without end and at the end.
        let is_last = is_endless || !is_whole;
        if heard.send(said).is_err() || is_last {
            return;
        }
    }
}

/// Reads a line, but no more than a little over `most` bytes; and whether it has an end.
fn line(output: &mut BufReader<impl Read>, most: usize) -> io::Result<(Vec<u8>, bool)> {
    let mut line = Vec::new();
    output.take(most as u64 + 1).read_until(b'\n', &mut line)?;
    let is_whole = line.pop_if(|last| *last == b'\n').is_some();
    if is_whole {
        line.pop_if(|last| *last == b'\r');
    }
    Ok((line, is_whole))
}

/// The last lines of what may be endless.
#[derive(Debug, Default)]
struct LastLines {
    whole: VecDeque<Vec<u8>>,
    last: Vec<u8>,
}

impl LastLines {
    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if byte != b'\n' {
                if self.last.len() < LONGEST_ERROR_LINE {
                    self.last.push(byte);
                }
                continue;
            }
            self.whole.push_back(std::mem::take(&mut self.last));
            if self.whole.len() > LAST_LINES {
                self.whole.pop_front();
            }
        }
    }

    fn lines(&self) -> Vec<String> {
        let last = Some(&self.last).filter(|last| !last.is_empty());
        let text = |line: &Vec<u8>| {
            let text = String::from_utf8_lossy(line);
            text.trim_end().chars().map(|one| if one.is_control() { ' ' } else { one }).collect()
        };
        self.whole.iter().chain(last).map(text).collect()
    }
}

fn drain(mut output: impl Read, errors: &Mutex<LastLines>) {
    let mut bytes = [0; 4096];
    while let Ok(read) = output.read(&mut bytes) {
        let Some(read) = bytes.get(..read).filter(|read| !read.is_empty()) else { return };
        errors.lock().unwrap_or_else(PoisonError::into_inner).add(read);
    }
}
