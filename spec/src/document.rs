//! What the author wrote: words and spans, nothing resolved.
//!
//! Every list is in file order. Absent keys are `None` or empty; what could not be read was
//! reported and is left out.

use crate::machine::{ExpectedOutcome, IdWidth, OnLeave, Role};
use crate::source::{Source, Span, Spanned, Text};
use std::collections::BTreeSet;
use std::time::Duration;

/// One specification file.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// `machine:`; a placeholder where it is missing.
    pub machine: Text,
    /// `sources:`, name and title.
    pub sources: Vec<(Text, Text)>,
    /// `requirements:`
    pub requirements: Vec<Requirement>,
    /// `types:`
    pub types: Vec<TypeDeclaration>,
    /// `replies:`
    pub replies: Vec<Reply>,
    /// `every_call:`
    pub every_call: Vec<Text>,
    /// `effects:`, name and description.
    pub effects: Vec<(Text, Text)>,
    /// `durations:`
    pub durations: Vec<(Text, Spanned<Duration>)>,
    /// `context:`
    pub context: Vec<Field>,
    /// `events:`
    pub events: Vec<Event>,
    /// `groups:`
    pub groups: Vec<(Text, Vec<Text>)>,
    /// `guards:`
    pub guards: Vec<Guard>,
    /// `actions:`
    pub actions: Vec<Work>,
    /// `activities:`
    pub activities: Vec<Work>,
    /// The machine itself as the state that holds all others: `title`, `doc`, `initial`,
    /// `otherwise`, `transitions`, `states` and so on at the top level.
    pub root: State,
    /// `properties:`
    pub properties: Vec<Property>,
    /// `assume:`
    pub assume: Vec<Property>,
    /// `scenarios:`
    pub scenarios: Vec<Scenario>,
    /// Names that are declared but could not be read, which was reported: where they are used,
    /// nothing more is to be said about them.
    pub lost: BTreeSet<String>,
}

/// One entry of `requirements:`.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its name.
    pub name: Text,
    /// `source:`
    pub source: Option<Text>,
    /// `text:`
    pub text: Text,
    /// `allow:`
    pub allow: Allow,
}

/// One entry of `types:`.
#[derive(Clone, Debug)]
pub struct TypeDeclaration {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// What it is.
    pub body: TypeBody,
    /// `allow:`
    pub allow: Allow,
}

/// What a declared type is.
#[derive(Clone, Debug)]
pub enum TypeBody {
    /// `id` or `{id: u64}`
    Id(IdWidth),
    /// `[a, b]`
    Enumeration(Vec<Text>),
    /// `bool`, `count`, `{type: count, max: 64}`
    Plain(TypeUse),
}

/// A type where one is used: `bool`, `count`, a declared name, `{type: x, optional: true, max: 3}`.
#[derive(Clone, Debug)]
pub struct TypeUse {
    /// `bool`, `count` or a declared name.
    pub name: Text,
    /// `optional:`
    pub optional: bool,
    /// `max:`, for a count.
    pub max: Option<Spanned<u32>>,
}

/// One entry of `replies:`.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its name.
    pub name: Text,
    /// `name:`
    pub title: Option<Text>,
    /// `doc:`
    pub doc: Option<Text>,
    /// `code:`
    pub code: Option<Spanned<i64>>,
    /// `success:`
    pub success: Option<Spanned<bool>>,
    /// `allow:`
    pub allow: Allow,
}

/// One entry of `context:`.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// Its type.
    pub ty: TypeUse,
    /// `initial:`, a literal.
    pub initial: Option<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// A parameter, or a part of a result.
#[derive(Clone, Debug)]
pub struct Param {
    /// Its name.
    pub name: Text,
    /// Its type.
    pub ty: TypeUse,
}

/// One entry of `events:`.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name.
    pub name: Text,
    /// `title:`
    pub title: Option<Text>,
    /// `doc:`
    pub doc: Option<Text>,
    /// `params:`
    pub params: Vec<Param>,
    /// `replies:`, beside those of every call; or all of them, where `only` is set.
    pub replies: Vec<Text>,
    /// Whether `replies:` was `{only: [...]}`.
    pub only: bool,
    /// `otherwise:`
    pub otherwise: Option<Answer>,
    /// `satisfies:`
    pub satisfies: Vec<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// One entry of `guards:`.
#[derive(Clone, Debug)]
pub struct Guard {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// `when:` or the bare scalar; a guard without one is hand-written.
    pub expression: Option<Text>,
    /// `params:`, of a hand-written one.
    pub params: Vec<Param>,
    /// `allow:`
    pub allow: Allow,
}

/// One entry of `actions:` or `activities:`.
#[derive(Clone, Debug)]
pub struct Work {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// `effects:`
    pub effects: Vec<Text>,
    /// `params:`
    pub params: Vec<Param>,
    /// `result:`, of an activity.
    pub result: Vec<Param>,
    /// `budget:`, of an activity.
    pub budget: Option<Spanned<Duration>>,
    /// `infallible:`, of an activity.
    pub infallible: bool,
    /// `allow:`
    pub allow: Allow,
}

/// One state, or the machine itself.
#[derive(Clone, Debug)]
pub struct State {
    /// Its name.
    pub name: Text,
    /// `title:`
    pub title: Option<Text>,
    /// `doc:`
    pub doc: Option<Text>,
    /// `code:`
    pub code: Option<Spanned<i64>>,
    /// `initial:`
    pub initial: Option<Text>,
    /// `final:`
    pub is_final: Option<Spanned<bool>>,
    /// `entry:`
    pub entry: Vec<Text>,
    /// `exit:`
    pub exit: Vec<Text>,
    /// `transitions:`, by event or group.
    pub transitions: Vec<Transitions>,
    /// `otherwise:`
    pub otherwise: Option<Answer>,
    /// `within:`
    pub within: Option<DurationUse>,
    /// `after:`
    pub after: Vec<After>,
    /// `forbid:`
    pub forbid: Vec<Text>,
    /// `invoke:`
    pub invoke: Option<Text>,
    /// `done:`
    pub done: Option<Branches>,
    /// `failed:`
    pub failed: Option<Branches>,
    /// `interrupted:`
    pub interrupted: Option<Text>,
    /// `on_leave:`
    pub on_leave: Option<Spanned<OnLeave>>,
    /// `states:`
    pub states: Vec<State>,
    /// `satisfies:`
    pub satisfies: Vec<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// A duration where one is used.
#[derive(Clone, Debug)]
pub enum DurationUse {
    /// A declared name.
    Named(Text),
    /// Written in place: `10s`.
    InPlace(Spanned<Duration>),
}

/// One entry of `transitions:`.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// The event or group.
    pub trigger: Text,
    /// What it does.
    pub branches: Branches,
}

/// One entry of `after:`.
#[derive(Clone, Debug)]
pub struct After {
    /// When.
    pub duration: DurationUse,
    /// Where the key stands.
    pub span: Span,
    /// What it does.
    pub branches: Branches,
}

/// A branch list: a single mapping counts as a list of one.
#[derive(Clone, Debug)]
pub struct Branches {
    /// The branches, in the order they are tried.
    pub list: Vec<Branch>,
    /// Where the list stands, its key included.
    pub span: Span,
}

/// One branch.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The whole branch.
    pub span: Span,
    /// `guard:`
    pub guard: Option<Text>,
    /// `before:`
    pub before: Vec<Text>,
    /// `try:`
    pub attempt: Option<Text>,
    /// `failed:`
    pub failed: Option<Branches>,
    /// `target:`
    pub target: Option<Text>,
    /// `local:`
    pub local: Option<Spanned<bool>>,
    /// `refuse:`
    pub refuse: Option<Text>,
    /// `ignore:`
    pub ignore: Option<Text>,
    /// `actions:`
    pub actions: Vec<Text>,
    /// `assign:`, field and expression.
    pub assign: Vec<(Text, Text)>,
    /// `reply:`
    pub reply: Option<Text>,
    /// `role:`
    pub role: Option<Spanned<Role>>,
    /// `label:`
    pub label: Option<Text>,
    /// `doc:`
    pub doc: Option<Text>,
    /// `satisfies:`
    pub satisfies: Vec<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// An `otherwise:`.
#[derive(Clone, Debug)]
pub enum Answer {
    /// `{refuse: reply}`
    Refuse(Text),
    /// `{ignore: reply}`
    Ignore(Text),
}

/// An `allow:` list.
#[derive(Clone, Debug, Default)]
pub struct Allow {
    /// The words.
    pub words: Vec<Text>,
    /// The whole element that carries the list, its key included.
    pub scope: Span,
}

/// One entry of `properties:` or `assume:`.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// The pattern.
    pub pattern: Pattern,
    /// `in:`
    pub states: Vec<Text>,
    /// `after:`
    pub after: Option<Atom>,
    /// `before:`
    pub before: Option<Atom>,
    /// `between:`
    pub between: Option<(Atom, Atom)>,
    /// `satisfies:`
    pub satisfies: Vec<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// What a property says.
#[derive(Clone, Debug)]
pub enum Pattern {
    /// `never:`
    Never(Atom),
    /// `always:`
    Always(Atom),
    /// `eventually:`
    Eventually(Atom),
    /// `precedes: [cause, effect]`
    Precedes(Atom, Atom),
    /// `responds: [cause, effect]`
    Responds(Atom, Atom),
    /// `accepts: event`, with `when:`
    Accepts(Text, Option<Text>),
    /// `reaches: state`
    Reaches(Text),
}

/// A kind of step.
#[derive(Clone, Debug)]
pub enum Atom {
    /// The name of a state or event.
    Name(Text),
    /// `{state, event, action, reply, when}`
    All {
        /// `state:`
        state: Option<Text>,
        /// `event:`
        event: Option<Text>,
        /// `action:`: an action or an activity.
        action: Option<Text>,
        /// `reply:`
        reply: Option<Text>,
        /// `when:`, in the atom or beside the pattern.
        when: Option<Text>,
        /// The whole atom.
        span: Span,
    },
}

/// One entry of `scenarios:`.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub name: Text,
    /// `doc:`
    pub doc: Option<Text>,
    /// `steps:`
    pub steps: Vec<Step>,
    /// `satisfies:`
    pub satisfies: Vec<Text>,
    /// `allow:`
    pub allow: Allow,
}

/// One step of a scenario.
#[derive(Clone, Debug)]
pub struct Step {
    /// The whole step.
    pub span: Span,
    /// What happens.
    pub input: StepInput,
    /// `guards:`
    pub guards: Vec<(Text, Spanned<bool>)>,
    /// `failed:` or `done:` beside an event.
    pub attempt: Option<StepEnd>,
    /// `expect:`
    pub expect: Option<Expect>,
}

/// What happens in a step of a scenario.
#[derive(Clone, Debug)]
pub enum StepInput {
    /// An event with its parameters.
    Event(Text, Vec<(Text, Text)>),
    /// `done: activity`, or `done: {activity: {part: value}}` where it has a result.
    Done(Text, Vec<(Text, Text)>),
    /// `failed: {activity: reply}`
    Failed(Text, Text),
    /// `elapse: 10s`
    Elapse(DurationUse),
}

/// How the `try` of an event ends.
#[derive(Clone, Debug)]
pub enum StepEnd {
    /// `done: activity`, or `done: {activity: {part: value}}` where it has a result.
    Done(Text, Vec<(Text, Text)>),
    /// `failed: {activity: reply}`
    Failed(Text, Text),
}

/// `expect:` of a step.
#[derive(Clone, Debug)]
pub struct Expect {
    /// Where it stands.
    pub span: Span,
    /// `state:`
    pub state: Option<Text>,
    /// `outcome:`
    pub outcome: Option<Spanned<ExpectedOutcome>>,
    /// `reply:`
    pub reply: Option<Text>,
    /// `actions:`, and where the list stands.
    pub actions: Option<Spanned<Vec<Text>>>,
    /// `answers:`, event and reply.
    pub answers: Vec<(Text, Text)>,
}
