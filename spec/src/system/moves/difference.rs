//! What makes a difference to the whole, and what does not.

use super::{Alternative, Moves, Range, Row};
use crate::arena::Id as _;
use crate::machine::{EventId, ReplyId};
use crate::semantics::Input;
use crate::system::model::{Call, Ending};

impl Moves<'_> {
    /// Whether an input certainly changes nothing that anybody asks for.
    pub(super) fn is_idle(&self, local: u32, range: Range) -> bool {
        let is_idle = |which: usize| match self.alternative(range, which) {
            Alternative::Step(row) => {
                let sources = self.sources(row).iter().enumerate();
                row.next == local
                    && !row.starts
                    && row.answers.is_none()
                    && row.atoms == 0
                    && row.fault.is_none()
                    && sources.into_iter().all(|(number, &source)| number == usize::from(source))
            }
            Alternative::Try(_) | Alternative::Pruned => false,
        };
        !self.keeps_all && range.len() > 0 && (0..range.len()).all(is_idle)
    }

    pub(super) fn is_taken(&self, range: Range) -> bool {
        let is_taken = |which: usize| matches!(self.alternative(range, which), Alternative::Step(row) if row.is_taken);
        (0..range.len()).any(is_taken)
    }

    /// Whether two alternatives make no difference to the whole.
    pub(super) fn is_same(&self, a: &Alternative, b: &Alternative) -> bool {
        match (a, b) {
            (Alternative::Pruned, Alternative::Pruned) => true,
            (Alternative::Step(a), Alternative::Step(b)) => {
                let plain = |row: &Row| Row {
                    detail: 0,
                    sources: (0, 0),
                    reply: None,
                    answers: None,
                    ..*row
                };
                plain(a) == plain(b)
                    && self.sources(a) == self.sources(b)
                    && self.told(a) == self.told(b)
            }
            _ => false,
        }
    }

    /// What the replies of a step mean to whoever may have called.
    pub(super) fn told(&self, row: &Row) -> (Vec<Option<Ending>>, Vec<Option<Ending>>) {
        let detail = self.detail(row);
        let ending = |event: Option<EventId>, reply: Option<ReplyId>| {
            let calls = self.system.calls.values().filter(|call| call.callee == self.group);
            let calls = calls.filter(|call| Some(call.event) == event);
            let end = |call: &Call| {
                reply.and_then(|reply| call.replies.get(reply.index()).copied().flatten())
            };
            let mut endings: Vec<_> = calls.map(end).collect();
            // Whether there is a reply at all always makes a difference.
            endings.push(reply.map(|_| Ending::Done));
            endings
        };
        let event = match detail.input {
            Input::Event { event, .. } => Some(event),
            _ => None,
        };
        let answered = detail.outcome.answers.map(|(event, _)| event);
        (ending(event, row.reply), ending(answered, row.answers))
    }
}
