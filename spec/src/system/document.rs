//! What the author of a system file wrote: words and spans, nothing resolved.

use super::model::{HowMany, Members};
use crate::document::{Allow, Requirement};
use crate::semantics::OutcomeKind;
use crate::source::{Source, Span, Spanned, Text};

/// One system file.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) source: Source,
    pub(super) name: Text,
    pub(super) title: Option<Text>,
    pub(super) doc: Option<Text>,
    pub(super) sources: Vec<(Text, Text)>,
    pub(super) requirements: Vec<Requirement>,
    pub(super) instances: Vec<Instances>,
    pub(super) calls: Vec<Call>,
    /// Instances, with their events.
    pub(super) outside: Vec<(Text, Vec<OutsideEvent>)>,
    pub(super) fresh: Vec<Text>,
    pub(super) faults: Vec<Fault>,
    pub(super) properties: Vec<Property>,
    pub(super) allow: Allow,
}

/// An entry of `instances:`.
#[derive(Clone, Debug)]
pub(super) struct Instances {
    pub(super) name: Text,
    /// `use:`
    pub(super) used: Text,
    pub(super) count: Option<Spanned<u32>>,
    /// Names of types with the largest value.
    pub(super) limits: Vec<(Text, Spanned<u32>)>,
    pub(super) allow: Allow,
}

/// An entry of `calls:`.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// The caller's activity.
    pub(super) from: Text,
    /// The callee's event.
    pub(super) to: Text,
    pub(super) members: Option<Spanned<Members>>,
    pub(super) with: Vec<(Text, Text)>,
    pub(super) result: Vec<(Text, Text)>,
    pub(super) replies: Vec<(Text, Text)>,
    pub(super) otherwise: Option<Text>,
    pub(super) allow: Allow,
}

/// An event of `outside:`.
#[derive(Clone, Debug)]
pub(super) struct OutsideEvent {
    pub(super) name: Text,
    /// The parameters that are fresh.
    pub(super) fresh: Vec<Text>,
}

/// An entry of `faults:`.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub(super) name: Text,
    pub(super) doc: Option<Text>,
    pub(super) kind: FaultKind,
    pub(super) allow: Allow,
}

/// What goes wrong.
#[derive(Clone, Debug)]
pub(super) enum FaultKind {
    Fails(Vec<Text>),
    Restarts { group: Text, answers: Answers, tells: Vec<(Text, Vec<(Text, Text)>)> },
}

/// `answers:` of a fault.
#[derive(Clone, Debug)]
pub(super) enum Answers {
    Nothing,
    /// One reply for every call.
    One(Text),
    /// Calls, with their replies.
    Each(Vec<(Text, Text)>),
}

/// An entry of `properties:`.
#[derive(Clone, Debug)]
pub(super) struct Property {
    pub(super) name: Text,
    pub(super) doc: Option<Text>,
    pub(super) pattern: Pattern,
    /// All faults, if it is not said.
    pub(super) despite: Option<Vec<Text>>,
    pub(super) satisfies: Vec<Text>,
    pub(super) allow: Allow,
}

/// What must hold.
#[derive(Clone, Debug)]
pub(super) enum Pattern {
    Never { step: Step, unless: Vec<Part> },
    Always { whenever: Vec<Part>, situation: Vec<Part> },
    Reaches { whenever: Vec<Part>, situation: Vec<Part> },
    InStep { of: Text, order: Vec<Vec<Text>>, at_most: Spanned<u32>, same: Option<Text> },
}

/// A kind of step.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) at: Option<Text>,
    pub(super) state: Option<Text>,
    pub(super) event: Option<Text>,
    pub(super) action: Option<Text>,
    pub(super) outcome: Option<OutcomeKind>,
    /// Events, each with a reply.
    pub(super) answers: Vec<(Text, Text)>,
    pub(super) when: Option<Text>,
    pub(super) span: Span,
}

/// One part of a situation.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) how_many: HowMany,
    pub(super) group: Text,
    pub(super) states: Vec<Text>,
    pub(super) when: Option<Text>,
    /// Fields, each with that of another.
    pub(super) same: Vec<(Text, Text)>,
    pub(super) span: Span,
}
