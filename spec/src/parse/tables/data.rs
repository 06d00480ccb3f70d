//! Declarations: types, replies, context, events, guards, actions, activities.

use super::*;
use crate::parse::schema::Naming;

const FREE: Word = Word::Declared(Naming::Free);

pub(crate) static SOURCES: Shape = each("sources, each with its title", FREE, &TEXT_OR_NOTHING);
pub(crate) static REQUIREMENTS: Shape =
    each("requirements, each with its `text:`", FREE, &REQUIREMENT_SHAPE);
static REQUIREMENT_SHAPE: Shape = or_word(
    keys("text, or `{source, text}`", &REQUIREMENT),
    "text, or `{source, text}`",
    Word::Text,
);

/// An entry of `requirements:`.
pub(super) static REQUIREMENT: Table = Table {
    what: "a requirement",
    keys: &[
        key("source", &NAME, "The document it is taken from."),
        key("text", &TEXT, "What must be so."),
        ALLOW,
    ],
    others: None,
    rules: &[Rule::Required(
        "text",
        "say what must be so: `text: a door that is locked stays shut`",
    )],
    instead: &[
        ("doc", "what must be so stands under `text:`"),
        ("satisfies", "the transition, state, property or scenario that does it says `satisfies:`"),
    ],
};

pub(super) static TYPES: Shape = declares("types by name", &TYPE_SHAPE);
static TYPE_SHAPE: Shape =
    or_list(or_word(keys(A_TYPE, &TYPE), A_TYPE, Word::Name), A_TYPE, &VARIANT);
const A_TYPE: &str = "`id`, `bool`, `count`, a list of words, or a mapping with `type:`";

/// An entry of `types:`.
pub static TYPE: Table = Table {
    what: "a type",
    keys: &[
        key("type", &TYPE_NAME_OR_VARIANTS, "What it is."),
        key("id", &WIDTH, "An opaque identity of this width."),
        key("max", &COUNT, "The largest value of a count."),
        DOC,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(
            &["type", "id"],
            "say what it is: `type: id`, `type: bool`, `type: count` or `type: [red, green]`",
        ),
        Rule::AtMostOne(&["type", "id"], "`id: u64` says both that it is an id and how wide it is"),
        Rule::Needs("max", &["type"], "only a count has a largest value: `{type: count, max: 3}`"),
    ],
    instead: &[
        ("enum", "an enumeration is a list of words: `colour: [red, green]`"),
        ("values", "an enumeration is a list of words: `colour: [red, green]`"),
        ("variants", "an enumeration is a list of words: `colour: [red, green]`"),
        ("one_of", "an enumeration is a list of words: `colour: [red, green]`"),
        ("optional", "a field or parameter is optional, not a type"),
        ("initial", "a field of the `context:` has an initial value, not a type"),
        ("min", "a count begins at 0"),
    ],
};

static TYPE_NAME_OR_VARIANTS: Shape =
    or_word(list(A_TYPE, &VARIANT), "`id`, `bool`, `count`, or a list of words", Word::Name);
static WIDTH: Shape =
    one_of("`u8`, `u16`, `u32`, `u64` or `u128`", &["u8", "u16", "u32", "u64", "u128"]);

pub(super) static PARAMETERS: Shape =
    each("parameters by name, each with its type", Word::Declared(SNAKE_CASE), &TYPE_USE_SHAPE);
static TYPE_USE_SHAPE: Shape = or_word(keys(A_TYPE_USE, &TYPE_USE), A_TYPE_USE, Word::Name);
const A_TYPE_USE: &str = "the name of a type, or a mapping with `type:`";

const TYPE_KEY: Key = key("type", &NAME, "`bool`, `count` or a declared type.");
const OPTIONAL: Key = key("optional", &BOOL, "Whether it may be absent.");
const MAX: Key = key("max", &COUNT, "The largest value of a count.");
const SAY_TYPE: Rule = Rule::Required("type", "say its type: `{type: bool}`");
const OF_TYPES: &[(&str, &str)] = &[
    ("min", "a count begins at 0"),
    ("default", "the first value stands under `initial:`"),
    ("enum", "declare the enumeration under `types:` and use its name"),
    ("values", "declare the enumeration under `types:` and use its name"),
    ("id", "declare the id under `types:` and use its name"),
    ("nullable", "what may be absent says `optional: true`"),
    ("required", "what may be absent says `optional: true`"),
];

/// A type where one is used.
pub(super) static TYPE_USE: Table = Table {
    what: "a parameter",
    keys: &[TYPE_KEY, OPTIONAL, MAX],
    others: None,
    rules: &[SAY_TYPE],
    instead: OF_TYPES,
};

pub(super) static CONTEXT: Shape =
    each("fields by name, each with its type", Word::Declared(IN_EXPRESSIONS), &FIELD_SHAPE);
static FIELD_SHAPE: Shape = or_word(keys(A_TYPE_USE, &FIELD), A_TYPE_USE, Word::Name);

/// An entry of `context:`.
pub static FIELD: Table = Table {
    what: "a field",
    keys: &[TYPE_KEY, OPTIONAL, MAX, key("initial", &TEXT, "Its first value."), DOC, ALLOW],
    others: None,
    rules: &[SAY_TYPE],
    instead: OF_TYPES,
};

pub(super) static REPLIES: Shape = declares("replies by name", &REPLY_SHAPE);
static REPLY_SHAPE: Shape = or_nothing(keys("the keys of a reply, or nothing", &REPLY));

/// An entry of `replies:`.
pub static REPLY: Table = Table {
    what: "a reply",
    keys: &[
        key("code", &INTEGER, "Its number for the outside world."),
        key("name", &TEXT, "How it is called in the outside world."),
        key("success", &BOOL, "Whether the call has succeeded."),
        DOC,
        ALLOW,
    ],
    others: None,
    rules: &[],
    instead: &[
        ("title", "how a reply is called stands under `name:`"),
        ("value", "its number stands under `code:`"),
        ("error", "a reply is a failure unless it says `success: true`"),
    ],
};

pub(super) static EFFECTS: Shape = declares("effects by name, each described", &TEXT_OR_NOTHING);
pub(super) static DURATIONS: Shape = declares("durations by name", &DURATION);
pub(super) static GROUPS: Shape = declares("groups by name, each a list of events", &NAMES);

pub(super) static EVENTS: Shape =
    each("events by name", Word::Declared(BESIDE_STEP_WORDS), &EVENT_SHAPE);
static EVENT_SHAPE: Shape = or_nothing(keys("the keys of an event, or nothing", &EVENT));

/// An entry of `events:`.
pub static EVENT: Table = Table {
    what: "an event",
    keys: &[
        TITLE,
        DOC,
        PARAMS,
        key(
            "replies",
            &EVENT_REPLIES,
            "What it may answer, beside what every call may; `only:` leaves that out.",
        ),
        behaviour::OTHERWISE_KEY,
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[],
    instead: &[
        ("parameters", "what comes with an event stands under `params:`"),
        ("payload", "what comes with an event stands under `params:`"),
        ("args", "what comes with an event stands under `params:`"),
        ("errors", "what an event may answer stands under `replies:`"),
        ("returns", "what an event may answer stands under `replies:`"),
        ("target", "where an event leads is said by the `transitions:` of a state"),
        ("from", "where an event is taken is said by the `transitions:` of a state"),
        ("to", "where an event leads is said by the `transitions:` of a state"),
        ("only", "`only:` stands under `replies:`"),
    ],
};

static EVENT_REPLIES: Shape =
    or_list(or_word(keys(REPLY_LIST, &ONLY), REPLY_LIST, Word::Name), REPLY_LIST, &NAME);
const REPLY_LIST: &str = "a list of replies, or `{only: [...]}`";

/// `replies:` of an event that takes none of every call's.
pub(super) static ONLY: Table = Table {
    what: "`replies:` of an event",
    keys: &[key("only", &NAMES, "All it may answer.")],
    others: None,
    rules: &[Rule::Required("only", "write a list of replies, or `{only: [...]}`")],
    instead: &[],
};

pub(super) static GUARDS: Shape =
    each("guards by name", Word::Declared(IN_EXPRESSIONS), &GUARD_SHAPE);
static GUARD_SHAPE: Shape = or_nothing(or_word(keys(A_GUARD, &GUARD), A_GUARD, Word::Expression));
const A_GUARD: &str = "an expression, or a mapping with `when:`";

/// An entry of `guards:`.
pub static GUARD: Table = Table {
    what: "a guard",
    keys: &[
        key("when", &EXPRESSION, "When it holds; without it the author's code answers."),
        DOC,
        PARAMS,
        ALLOW,
    ],
    others: None,
    rules: &[Rule::Excludes(
        "when",
        &["params"],
        "an expression sees the event as `event.x`; only a guard the author's code answers has `params:`",
    )],
    instead: &[
        ("if", "the condition stands under `when:`"),
        ("expression", "the condition stands under `when:`"),
        ("condition", "the condition stands under `when:`"),
    ],
};

pub(super) static ACTIONS: Shape = declares("actions by name", &ACTION_SHAPE);
static ACTION_SHAPE: Shape = or_nothing(keys("the keys of an action, or nothing", &ACTION));
const EFFECTS_KEY: Key = key(
    "effects",
    &NAMES,
    "What it does to the outside world; its method is handed these means and no other.",
);
const OF_WORK: &[(&str, &str)] = &[
    ("effect", "effects stand in a list under `effects:`"),
    ("replies", "what an activity may fail with follows from the events that start it"),
    ("errors", "what an activity may fail with follows from the events that start it"),
    ("timeout", "how long it may take stands under `budget:`"),
    ("description", "text for people stands under `doc:`"),
];

/// An entry of `actions:`.
pub(super) static ACTION: Table = Table {
    what: "an action",
    keys: &[DOC, EFFECTS_KEY, PARAMS, ALLOW],
    others: None,
    rules: &[],
    instead: OF_WORK,
};

pub(super) static ACTIVITIES: Shape = declares("activities by name", &ACTIVITY_SHAPE);
static ACTIVITY_SHAPE: Shape = or_nothing(keys("the keys of an activity, or nothing", &ACTIVITY));

/// An entry of `activities:`.
pub(super) static ACTIVITY: Table = Table {
    what: "an activity",
    keys: &[
        DOC,
        EFFECTS_KEY,
        PARAMS,
        key("result", &PARAMETERS, "What it brings back, each part with its type."),
        key("budget", &DURATION, "How long it may take."),
        key("infallible", &BOOL, "Whether it cannot fail."),
        ALLOW,
    ],
    others: None,
    rules: &[],
    instead: OF_WORK,
};
