//! Which lists of replies are known whole.

use super::Structure;
use crate::arena::Id as _;
use crate::machine::{EventId, Machine, ReplyId};
use crate::source::Text;
use std::collections::BTreeSet;

/// Of which events all replies are known. What a misspelt name stands for could be any reply.
pub(super) struct KnownReplies {
    events: Vec<bool>,
}

impl KnownReplies {
    pub(super) fn new(structure: &Structure<'_, '_>) -> Self {
        let document = structure.document;
        let declared: BTreeSet<&str> =
            structure.machine.replies.values().map(|reply| reply.name.as_str()).collect();
        let all = |names: &[Text]| names.iter().all(|name| declared.contains(name.value.as_str()));
        let every_call = all(&document.every_call);
        let events = document.events.iter();
        Self { events: events.map(|e| all(&e.replies) && (e.only || every_call)).collect() }
    }

    /// Whether all that the event lists is known.
    pub(super) fn all(&self, event: EventId) -> bool {
        self.events.get(event.index()).copied().unwrap_or(false)
    }

    /// Whether the reply is certainly not on the event's list.
    pub(super) fn lacks(&self, machine: &Machine, event: EventId, reply: ReplyId) -> bool {
        self.all(event) && !machine[event].replies.contains(&reply)
    }
}
