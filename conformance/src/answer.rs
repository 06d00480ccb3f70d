//! What a subject answers.

use std::borrow::Cow;

/// What a subject answers to a call.
///
/// Names are those of the specification. Where a call only begins work and is told nothing yet, it
/// is [`Answer::pending`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What the caller is told; nothing while its call still runs.
    pub reply: Option<Cow<'static, str>>,
    /// The event of a call that was waiting, and what it is told now.
    pub answers: Option<(Cow<'static, str>, Cow<'static, str>)>,
    /// The state it says it is in, if it says so.
    pub state: Option<Cow<'static, str>>,
    /// The actions called, in order, if it says so.
    pub actions: Option<Vec<Cow<'static, str>>>,
}

impl Answer {
    /// A reply.
    pub fn reply(name: impl Into<Cow<'static, str>>) -> Self {
        Self { reply: Some(name.into()), ..Self::default() }
    }

    /// No reply yet: the call waits for work.
    pub fn pending() -> Self {
        Self::default()
    }

    /// Also tells a call that was waiting.
    #[must_use]
    pub fn and_answers(
        mut self,
        event: impl Into<Cow<'static, str>>,
        reply: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.answers = Some((event.into(), reply.into()));
        self
    }
}

impl From<&'static str> for Answer {
    fn from(reply: &'static str) -> Self {
        Self::reply(reply)
    }
}

impl From<String> for Answer {
    fn from(reply: String) -> Self {
        Self::reply(reply)
    }
}
