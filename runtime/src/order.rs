//! Who may act when: the order of work in a driver whose calls overlap.

use crate::drive::Progress;
use crate::interrupt::{Interrupts, Run};
use core::time::Duration;

/// Keeps the work of overlapping calls in the order in which their steps were decided.
///
/// A step is decided at once, but its actions run when its turn comes. An activity begins at the end
/// of a turn and runs outside of it. While an activity is being stopped that others have to wait
/// for, nobody acts.
#[derive(Clone, Debug, Default)]
pub struct Order {
    given: u32,
    served: u32,
    last: Option<Run>,
    running: Option<Running>,
    stopping: Option<Run>,
    /// Whether anything has changed that a waiting call could wait for.
    has_moved: bool,
    now: Duration,
}

/// The place of a step in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u32);

/// The activity of the state the machine is in.
#[derive(Clone, Copy, Debug)]
struct Running {
    run: Run,
    is_started: bool,
    is_waited_for: bool,
}

impl Order {
    /// Nothing has been decided yet.
    pub const fn new() -> Self {
        Self {
            given: 0,
            served: 0,
            last: None,
            running: None,
            stopping: None,
            has_moved: false,
            now: Duration::ZERO,
        }
    }

    /// What time it is, if a clock says so: one that jumps back is not believed.
    pub fn at(&mut self, now: Duration) -> Duration {
        self.now = self.now.max(now);
        self.now
    }

    /// What time it was last.
    pub const fn now(&self) -> Duration {
        self.now
    }

    /// A step was decided.
    pub fn decide(&mut self) -> Turn {
        let turn = Turn(self.given);
        self.given = self.given.wrapping_add(1);
        self.has_moved = true;
        turn
    }

    /// Whether the actions of this step may run.
    pub fn may_act(&self, turn: Turn) -> bool {
        self.served == turn.0 && self.stopping.is_none()
    }

    /// The actions of the step whose turn it is have run.
    pub fn acted(&mut self) {
        self.served = self.served.wrapping_add(1);
        self.has_moved = true;
    }

    /// A running state was entered.
    pub fn enter(&mut self, is_waited_for: bool) -> Run {
        let run = self.last.unwrap_or(Run::NONE).next();
        self.last = Some(run);
        self.running = Some(Running { run, is_started: false, is_waited_for });
        run
    }

    /// The state was left, if a running one it was: its activity is told to stop.
    pub fn leave(&mut self, interrupts: &Interrupts) {
        let Some(running) = self.running.take() else { return };
        interrupts.tell(running.run);
        if running.is_started && running.is_waited_for {
            self.stopping = Some(running.run);
        }
    }

    /// Whether the activity is still wanted; it begins now if it is.
    pub fn start(&mut self, run: Run, interrupts: &Interrupts) -> bool {
        match &mut self.running {
            Some(running) if running.run == run => {
                running.is_started = true;
                interrupts.begin(run);
                true
            }
            _ => false,
        }
    }

    /// The activity has returned.
    pub fn returned(&mut self, run: Run, interrupts: &Interrupts) {
        if self.running.take_if(|running| running.run == run).is_some() {
            interrupts.end(run);
        }
        self.has_moved |= self.stopping.take_if(|stopping| *stopping == run).is_some();
    }

    /// What a call does that cannot go on: if it has moved something before, others have to hear of
    /// that, so it comes again and has no work; otherwise it waits.
    pub fn wait(&mut self) -> Progress {
        match core::mem::take(&mut self.has_moved) {
            true => Progress::Work,
            false => Progress::Wait,
        }
    }
}
