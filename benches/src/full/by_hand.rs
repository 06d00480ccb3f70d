//! What a careful person writes for the whole lifecycle: windows, attempts and running calls
//! included, because a provider cannot do without them.

use super::{Input, Provider};
use std::time::Duration;

/// Nothing is ever late.
const NOW: Duration = Duration::from_secs(1);
const FREEZE: Duration = Duration::from_secs(60);
const HOLD: Duration = Duration::from_secs(10);

/// The provider written by hand.
#[derive(Clone, Debug)]
pub struct FullByHand {
    state: State,
    set: Option<u128>,
    snapshots: u32,
    frozen: Duration,
    frozen_told: bool,
    hold: Duration,
    hold_told: bool,
    /// What has to be finished before anything else.
    held: Option<(u32, Attempt)>,
    /// What else is tried, each at its ticket's place.
    others: [Option<u32>; 8],
    /// The call that runs.
    running: u32,
    waiting: Option<Call>,
    tickets: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Unknown,
    Preparing,
    ProcessingPrepare,
    Prepared,
    ProcessingPrecommit,
    Precommitted,
    ProcessingCommit,
    Committed,
    ProcessingPostcommit,
    Postcommitted,
    ProcessingPrefinalcommit,
    Prefinalcommitted,
    ProcessingPostfinalcommit,
    Created,
    Aborted,
}

#[derive(Clone, Copy, Debug)]
enum Call {
    EndPrepare = 1,
    PreCommit,
    Commit,
    PostCommit,
    PreFinalCommit,
    PostFinalCommit,
}

/// What is tried, and what follows when it succeeds or fails.
#[derive(Clone, Copy, Debug)]
enum Attempt {
    First(u128),
    Reset(u128),
    Add,
    Luns,
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Ticket(u32, Attempt);

#[derive(Clone, Copy, Debug)]
enum Reply {
    Ok = 0,
    NotNow = 1,
    Veto = 4,
    NotFound = 5,
    TooMany = 7,
}

#[derive(Clone, Copy, Debug)]
enum Outcome {
    Taken(Taken),
    Ignored(Reply),
    Refused(Reply),
    Trying(Ticket),
    Busy,
    DeadlineFirst,
    Dropped,
}

#[derive(Clone, Copy, Debug)]
#[expect(dead_code, reason = "the benchmark does not look at everything that a caller needs")]
struct Taken {
    from: State,
    to: State,
    reply: Option<Reply>,
    answers: Option<(Call, Reply)>,
    started: Option<(Call, u32)>,
    interrupted: Option<Call>,
}

impl FullByHand {
    fn is_due(&self, now: Duration) -> bool {
        use State::*;
        let frozen = || !self.frozen_told && now >= self.frozen.saturating_add(FREEZE);
        match self.state {
            ProcessingCommit => {
                frozen() || (!self.hold_told && now >= self.hold.saturating_add(HOLD))
            }
            ProcessingPrecommit | Precommitted | Committed | ProcessingPostcommit => frozen(),
            _ => false,
        }
    }

    fn dispatch(&mut self, input: Input, now: Duration) -> Outcome {
        use State::*;
        if self.held.is_some() {
            return Outcome::Busy;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        let same = |set: u128| self.set == Some(set);
        match input {
            Input::BeginPrepare { set, .. } => match self.state {
                Unknown => self.attempt(Attempt::First(set)),
                Created | Aborted if same(set) => Outcome::Refused(Reply::Veto),
                Created | Aborted => self.attempt(Attempt::First(set)),
                Preparing if same(set) && self.snapshots < 64 => self.attempt(Attempt::Add),
                Preparing if same(set) => Outcome::Refused(Reply::TooMany),
                _ if same(set) => Outcome::Refused(Reply::Veto),
                _ => self.attempt(Attempt::Reset(set)),
            },
            Input::EndPrepare { set } if same(set) => match self.state {
                Preparing => self.start(ProcessingPrepare, Call::EndPrepare),
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::PreCommit { set } if same(set) => match self.state {
                Prepared => {
                    (self.frozen, self.frozen_told) = (now, false);
                    self.start(ProcessingPrecommit, Call::PreCommit)
                }
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::Commit { set } if same(set) => match self.state {
                Precommitted => {
                    (self.hold, self.hold_told) = (now, false);
                    self.start(ProcessingCommit, Call::Commit)
                }
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::PostCommit { set, count } if same(set) => match self.state {
                Committed if count >= self.snapshots => {
                    self.start(ProcessingPostcommit, Call::PostCommit)
                }
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::PreFinalCommit { set } => match self.state {
                Postcommitted if same(set) => {
                    self.start(ProcessingPrefinalcommit, Call::PreFinalCommit)
                }
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::PostFinalCommit { set } => match self.state {
                Prefinalcommitted if same(set) => {
                    self.start(ProcessingPostfinalcommit, Call::PostFinalCommit)
                }
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::Abort { set } => match self.state {
                Unknown => Outcome::Ignored(Reply::Ok),
                Aborted if same(set) => Outcome::Ignored(Reply::Ok),
                _ if same(set) => self.leave(Aborted),
                _ => Outcome::Refused(Reply::NotFound),
            },
            Input::EndPrepare { .. }
            | Input::PreCommit { .. }
            | Input::Commit { .. }
            | Input::PostCommit { .. } => Outcome::Refused(Reply::NotFound),
            Input::GetTargetLuns => match self.state {
                Postcommitted | Prefinalcommitted => self.attempt(Attempt::Luns),
                Created => self.attempt(Attempt::Other),
                _ => Outcome::Refused(Reply::Veto),
            },
            Input::AreLunsSupported | Input::FillInLunInfo | Input::OnLoad => {
                self.attempt(Attempt::Other)
            }
            Input::OnUnload { force } => match self.state {
                Unknown => Outcome::Ignored(Reply::Ok),
                Created | Aborted => self.forget(),
                _ if force => self.forget(),
                _ => Outcome::Ignored(Reply::NotNow),
            },
            Input::Done => Outcome::Dropped,
        }
    }

    fn attempt(&mut self, attempt: Attempt) -> Outcome {
        self.tickets = self.tickets.wrapping_add(1);
        if let Attempt::Other = attempt {
            let mut looked_at = 0;
            while self.others[place(self.tickets)].is_some() {
                looked_at += 1;
                if looked_at == self.others.len() {
                    return Outcome::Busy;
                }
                self.tickets = self.tickets.wrapping_add(1);
            }
            self.others[place(self.tickets)] = Some(self.tickets);
        } else {
            self.held = Some((self.tickets, attempt));
        }
        Outcome::Trying(Ticket(self.tickets, attempt))
    }

    /// The end of an attempt.
    fn conclude(&mut self, ticket: Ticket, result: Result<(), Reply>, now: Duration) -> Outcome {
        if let Attempt::Other = ticket.1 {
            if self.others[place(ticket.0)] != Some(ticket.0) {
                return Outcome::Dropped;
            }
            if self.held.is_some() {
                return Outcome::Busy;
            }
            if self.is_due(now) {
                return Outcome::DeadlineFirst;
            }
            self.others[place(ticket.0)] = None;
            return match result {
                Ok(()) => self.stay(),
                Err(reply) => Outcome::Refused(reply),
            };
        }
        match self.held {
            Some((held, _)) if held == ticket.0 => self.held = None,
            _ => return Outcome::Dropped,
        }
        match (ticket.1, result) {
            (Attempt::First(set) | Attempt::Reset(set), Ok(())) => {
                (self.set, self.snapshots) = (Some(set), 1);
                self.leave(State::Preparing)
            }
            (Attempt::Reset(_), Err(_)) => self.forget(),
            (Attempt::Add, Ok(())) => {
                self.snapshots += 1;
                self.stay()
            }
            (Attempt::Luns, Err(_)) => self.leave(State::Aborted),
            (_, Ok(())) => self.stay(),
            (_, Err(reply)) => Outcome::Refused(reply),
        }
    }

    fn start(&mut self, to: State, call: Call) -> Outcome {
        let from = std::mem::replace(&mut self.state, to);
        self.tickets = self.tickets.wrapping_add(1);
        self.running = self.tickets;
        self.waiting = Some(call);
        let started = Some((call, self.running));
        Outcome::Taken(Taken { from, to, reply: None, answers: None, started, interrupted: None })
    }

    fn leave(&mut self, to: State) -> Outcome {
        let from = std::mem::replace(&mut self.state, to);
        let interrupted = self.waiting.take();
        let answers = interrupted.map(|call| (call, Reply::Veto));
        let reply = Some(Reply::Ok);
        Outcome::Taken(Taken { from, to, reply, answers, started: None, interrupted })
    }

    fn forget(&mut self) -> Outcome {
        (self.set, self.snapshots) = (None, 0);
        self.leave(State::Unknown)
    }

    fn stay(&self) -> Outcome {
        let (from, to, reply) = (self.state, self.state, Some(Reply::Ok));
        Outcome::Taken(Taken { from, to, reply, answers: None, started: None, interrupted: None })
    }

    /// The end of the running call.
    fn finish(&mut self, ticket: u32, result: Result<(), Reply>, now: Duration) -> Outcome {
        use State::*;
        if self.waiting.is_none() || ticket != self.running {
            return Outcome::Dropped;
        }
        if self.held.is_some() {
            return Outcome::Busy;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        let (to, reply) = match result {
            Err(reply) => (Aborted, reply),
            Ok(()) => {
                let next = match self.state {
                    ProcessingPrepare => Prepared,
                    ProcessingPrecommit => Precommitted,
                    ProcessingCommit => Committed,
                    ProcessingPostcommit => Postcommitted,
                    ProcessingPrefinalcommit => Prefinalcommitted,
                    ProcessingPostfinalcommit => Created,
                    _ => return Outcome::Dropped,
                };
                (next, Reply::Ok)
            }
        };
        let from = std::mem::replace(&mut self.state, to);
        let answers = self.waiting.take().map(|call| (call, reply));
        let (reply, started, interrupted) = (None, None, None);
        Outcome::Taken(Taken { from, to, reply, answers, started, interrupted })
    }
}

impl Provider for FullByHand {
    type Word = Input;

    fn begin() -> Self {
        Self {
            state: State::Unknown,
            set: None,
            snapshots: 0,
            frozen: NOW,
            frozen_told: false,
            hold: NOW,
            hold_told: false,
            held: None,
            others: [None; 8],
            running: 0,
            waiting: None,
            tickets: 0,
        }
    }

    fn word(input: Input) -> Input {
        input
    }

    #[inline]
    fn handle(&mut self, input: Input) -> u64 {
        if let Input::Done = input {
            if self.waiting.is_none() {
                return 9;
            }
            return told(&self.finish(self.running, Ok(()), NOW));
        }
        match self.dispatch(input, NOW) {
            Outcome::Trying(ticket) => told(&self.conclude(ticket, Ok(()), NOW)),
            outcome => told(&outcome),
        }
    }

    fn state(&self) -> &'static str {
        match self.state {
            State::Unknown => "unknown",
            State::Preparing => "preparing",
            State::ProcessingPrepare => "processing_prepare",
            State::Prepared => "prepared",
            State::ProcessingPrecommit => "processing_precommit",
            State::Precommitted => "precommitted",
            State::ProcessingCommit => "processing_commit",
            State::Committed => "committed",
            State::ProcessingPostcommit => "processing_postcommit",
            State::Postcommitted => "postcommitted",
            State::ProcessingPrefinalcommit => "processing_prefinalcommit",
            State::Prefinalcommitted => "prefinalcommitted",
            State::ProcessingPostfinalcommit => "processing_postfinalcommit",
            State::Created => "created",
            State::Aborted => "aborted",
        }
    }
}

fn place(ticket: u32) -> usize {
    (ticket % 8) as usize
}

/// Everything a caller wants to know, in one number.
#[inline]
fn told(outcome: &Outcome) -> u64 {
    match *outcome {
        Outcome::Taken(Taken { to, reply, answers, .. }) => {
            let reply = reply.map_or(50, |reply| reply as u64);
            let answer = answers.map_or(70, |(call, reply)| call as u64 + reply as u64);
            to as u64 * 10_000 + reply * 100 + answer
        }
        Outcome::Ignored(reply) => 1_000_000 + reply as u64,
        Outcome::Refused(reply) => 2_000_000 + reply as u64,
        Outcome::Trying(_) | Outcome::Busy | Outcome::DeadlineFirst | Outcome::Dropped => 3_000_000,
    }
}
