//! What is tried while others go on.

use super::{Recorder, Work};
use lifechart_spec::machine::{ActionId, ActivityId, EventId};
use lifechart_spec::semantics::timed::{Response, Ticket};

/// A `try` on its way.
#[derive(Clone, Copy)]
pub(super) struct Tried {
    pub(super) ticket: Ticket,
    pub(super) event: EventId,
    pub(super) activity: ActivityId,
    pub(super) holds: bool,
}

impl Recorder<'_> {
    /// Ends what is tried, whatever has happened meanwhile.
    pub(super) fn finish_try(&mut self) {
        let holding = self.tried.iter().position(|tried| tried.holds);
        let chosen = self.dice(self.tried.len());
        let Tried { ticket, event, activity, .. } = self.tried.remove(holding.unwrap_or(chosen));
        let from = self.runner.configuration().state;
        let (end, name) = (self.end(activity), &self.machine[activity].name);
        let mut line = match &end {
            Ok(_) => format!("\"done\":\"{name}\""),
            Err(reply) => {
                let reply = &self.machine[*reply].name;
                format!("\"failed\":{{\"{name}\":\"{reply}\"}}")
            }
        };
        let guards = self.no_guards();
        let response = self.runner.finish(ticket, end, &guards, self.now);
        let Response::Step(outcome, ticket) = response else { panic!("{response:?}") };
        self.after(&outcome, ticket);
        let own = outcome.reply.map(|reply| (event, reply));
        match self.detail.work {
            Work::Shown => {
                self.moved(&mut line, from, outcome.to);
                let actions = outcome.leaving.iter().chain(&outcome.entering).copied();
                self.acted(&mut line, &actions.collect::<Vec<ActionId>>());
                self.answered(&mut line, own.or(outcome.answers));
                self.write(&line);
            }
            _ => {
                self.returned(&outcome);
                if let Some(own) = own {
                    match self.dice(2) {
                        0 => self.write_return(own),
                        _ => self.owed = Some(own),
                    }
                }
            }
        }
    }
}
