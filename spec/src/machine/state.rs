//! States and what they carry.

use super::{
    ActionId, ActivityId, Answer, DurationId, EffectId, EventId, ReplyId, RequirementId, StateId,
    TransitionId,
};
use crate::source::Span;

/// A state: atomic, composite, final or running. The root is the machine itself.
#[derive(Clone, Debug)]
pub struct State {
    /// Its name.
    pub name: String,
    /// How people call it.
    pub title: Option<String>,
    /// What it is.
    pub doc: Option<String>,
    /// Its number in the outside world.
    pub code: Option<i64>,
    /// The composite it is in; only the root has none.
    pub parent: Option<StateId>,
    /// The states directly inside, in order; empty for an atomic state.
    pub children: Vec<StateId>,
    /// The child it begins in; given exactly where there are children.
    pub initial: Option<StateId>,
    /// Whether the lifecycle has ended here.
    pub is_final: bool,
    /// What runs when it is entered.
    pub entry: Vec<ActionId>,
    /// What runs when it is left.
    pub exit: Vec<ActionId>,
    /// Its own branches by event, sorted by event; within an event in the order they are tried:
    /// those written for the event itself, then those of its groups in order of appearance.
    pub transitions: Vec<(EventId, Vec<TransitionId>)>,
    /// What it answers where nothing else decides. The machine's stands on the root.
    pub otherwise: Option<Answer>,
    /// How long it may last; passing that is reported and changes nothing.
    pub within: Option<Window>,
    /// What happens once it has lasted so long, in file order.
    pub after: Vec<Deadline>,
    /// Effects that nothing may have while it is active: its own list, not its ancestors'.
    pub forbid: Vec<EffectId>,
    /// The activity that runs while it is active.
    pub invoke: Option<Invocation>,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where its name stands.
    pub span: Span,
}

/// How long a state may last.
#[derive(Clone, Debug)]
pub struct Window {
    /// The limit.
    pub duration: DurationId,
    /// Where it is written.
    pub span: Span,
}

/// Branches that are tried once a state has lasted so long.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// How long.
    pub duration: DurationId,
    /// The branches, in the order they are tried.
    pub branches: Vec<TransitionId>,
    /// Where it is written.
    pub span: Span,
}

/// The activity of a running state.
#[derive(Clone, Debug)]
pub struct Invocation {
    /// What runs.
    pub activity: ActivityId,
    /// Tried in order when it is done.
    pub done: Vec<TransitionId>,
    /// Tried in order when it has failed: its own or the nearest composite's.
    pub failed: Vec<TransitionId>,
    /// What the waiting call answers when it is interrupted: its own or the nearest composite's.
    pub interrupted: Option<ReplyId>,
    /// Whether leaving waits for it to return: its own or the nearest composite's.
    pub on_leave: OnLeave,
    /// Where it is written.
    pub span: Span,
}

/// What leaving a running state does about its activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnLeave {
    /// Actions run and the caller is answered once the activity has returned.
    #[default]
    Wait,
    /// Actions run and the caller is answered at once.
    Detach,
}

impl State {
    /// Whether it holds no other state.
    pub fn is_atomic(&self) -> bool {
        self.children.is_empty()
    }

    /// How it is called in pictures and documents.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }

    /// Its own branches for `event`, in the order they are tried.
    pub fn branches(&self, event: EventId) -> &[TransitionId] {
        match self.transitions.binary_search_by_key(&event, |&(event, _)| event) {
            Ok(found) => &self.transitions[found].1,
            Err(_) => &[],
        }
    }
}
