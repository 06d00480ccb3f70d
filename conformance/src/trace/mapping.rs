//! How logs of other shapes are read: where their fields are and what their words mean.

use super::moment::Clock;
use lifechart_spec::machine::{ActionId, ActivityId, EventId, ReplyId, StateId};
use regex::bytes::Regex;

mod read;

/// What a line may tell, beside parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    At,
    Took,
    Instance,
    Event,
    Verdict,
    Reply,
    From,
    To,
    Actions,
    Answers,
    Guards,
    Done,
    Failed,
    Returned,
    After,
    Payload,
    Result,
}

impl Field {
    /// Every field, with the key it has where nothing else is said.
    pub(super) const ALL: [(Field, &'static str); 17] = [
        (Field::At, "at"),
        (Field::Took, "took"),
        (Field::Instance, "instance"),
        (Field::Event, "event"),
        (Field::Verdict, "verdict"),
        (Field::Reply, "reply"),
        (Field::From, "from"),
        (Field::To, "to"),
        (Field::Actions, "actions"),
        (Field::Answers, "answers"),
        (Field::Guards, "guards"),
        (Field::Done, "done"),
        (Field::Failed, "failed"),
        (Field::Returned, "returned"),
        (Field::After, "after"),
        (Field::Payload, "payload"),
        (Field::Result, "result"),
    ];
}

/// A place in a line: keys from outside in.
pub(super) type Path = Vec<String>;

/// How a log is written.
#[derive(Clone, Debug)]
pub struct Mapping {
    pub(super) fields: Vec<(Field, Path)>,
    pub(super) params: Vec<ParamPath>,
    pub(super) clock: Clock,
    pub(super) ids: Ids,
    pub(super) events: Vec<(String, EventId)>,
    pub(super) replies: Vec<(String, ReplyId)>,
    pub(super) states: Vec<(String, StateId)>,
    pub(super) actions: Vec<(String, ActionId)>,
    pub(super) activities: Vec<(String, ActivityId)>,
    pub(super) ignore: Vec<Ignored>,
    /// Lines of plain text; without it they are JSON.
    pub(super) line: Option<Regex>,
    pub(super) work: Visible,
    pub(super) deadlines: Visible,
}

/// Where a parameter is found.
#[derive(Clone, Debug)]
pub(super) struct ParamPath {
    /// Of which event; of all that have it, if none is said.
    pub(super) event: Option<EventId>,
    /// Its name.
    pub(super) name: String,
    /// Where it is.
    pub(super) path: Path,
}

/// How ids are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ids {
    /// As they are written.
    #[default]
    Text,
    /// As GUIDs: whatever the case, with or without braces and hyphens.
    Guid,
    /// As whole numbers, decimal or hexadecimal.
    Number,
}

/// Whether a log shows something that happens by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Visible {
    /// From the first time on that it does.
    #[default]
    Auto,
    /// Always.
    Shown,
    /// Never.
    Hidden,
}

/// Lines to be left out.
#[derive(Clone, Debug)]
pub(super) enum Ignored {
    /// Those with this value at this path; with any value, if none is said.
    Field(Path, Option<String>),
    /// Those that this matches somewhere.
    Matches(Regex),
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            fields: Field::ALL.map(|(field, key)| (field, vec![key.to_owned()])).into(),
            params: Vec::new(),
            clock: Clock::Usual,
            ids: Ids::Text,
            events: Vec::new(),
            replies: Vec::new(),
            states: Vec::new(),
            actions: Vec::new(),
            activities: Vec::new(),
            ignore: Vec::new(),
            line: None,
            work: Visible::Auto,
            deadlines: Visible::Auto,
        }
    }
}

impl Mapping {
    /// Where a parameter stands that is not where it usually is.
    pub(super) fn param(&self, event: EventId, name: &str) -> Option<&Path> {
        let find = |of: Option<EventId>| {
            self.params.iter().find(|known| known.event == of && known.name == name)
        };
        find(Some(event)).or_else(|| find(None)).map(|known| &known.path)
    }

    /// Where a field stands.
    pub(super) fn path(&self, field: Field) -> Option<&Path> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, path)| path)
    }
}
