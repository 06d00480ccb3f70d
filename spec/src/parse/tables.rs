//! The keys of the language: every mapping of a specification has its table here.

mod behaviour;
pub(crate) mod data;
mod evidence;

use super::schema::{Key, Rule, Shape, Table, Word};
use super::shapes::*;

pub use behaviour::{AFTER, BRANCH, COMPLETION, FAILED_TRY, FAILURE, STATE};
pub use data::{EVENT, FIELD, GUARD, REPLY, TYPE};
pub use evidence::{ATOM, EXPECT, PROPERTY, SCENARIO, STEP};

/// Every table, each once.
pub static ALL: &[&Table] = &[
    &MACHINE,
    &data::REQUIREMENT,
    &TYPE,
    &data::TYPE_USE,
    &REPLY,
    &FIELD,
    &EVENT,
    &data::ONLY,
    &GUARD,
    &data::ACTION,
    &data::ACTIVITY,
    &STATE,
    &behaviour::OTHERWISE,
    &BRANCH,
    &FAILED_TRY,
    &COMPLETION,
    &FAILURE,
    &AFTER,
    &PROPERTY,
    &ATOM,
    &SCENARIO,
    &STEP,
    &EXPECT,
];

/// The top level of a file.
pub static MACHINE: Table = Table {
    what: "a machine",
    keys: &[
        key("lifechart", &VERSION, "The version of the language; this is version 1."),
        key("machine", &NEW_NAME, "The name of the machine."),
        TITLE,
        DOC,
        key("sources", &data::SOURCES, "The documents that requirements are taken from."),
        key(
            "requirements",
            &data::REQUIREMENTS,
            "What the machine must do, each satisfied by something below.",
        ),
        key("types", &data::TYPES, "Types of parameters and fields."),
        key("replies", &data::REPLIES, "What a caller can be told."),
        key("every_call", &NAMES, "Replies that every event may answer."),
        key("effects", &data::EFFECTS, "What actions and activities do to the outside world."),
        key("durations", &data::DURATIONS, "Named durations, so that a caller may override them."),
        key("context", &data::CONTEXT, "What the machine remembers beside its state."),
        key("events", &data::EVENTS, "What can happen to the machine."),
        key("groups", &data::GROUPS, "Events that share transitions."),
        key("guards", &data::GUARDS, "Named conditions."),
        key("actions", &data::ACTIONS, "What a transition or state does; cannot fail."),
        key(
            "activities",
            &data::ACTIVITIES,
            "Work that can fail, takes time and can be interrupted.",
        ),
        behaviour::INITIAL,
        behaviour::OTHERWISE_KEY,
        behaviour::TRANSITIONS,
        behaviour::ENTRY,
        behaviour::WITHIN,
        behaviour::AFTER_KEY,
        behaviour::FORBID,
        behaviour::FAILED,
        behaviour::INTERRUPTED,
        behaviour::ON_LEAVE,
        key("states", &behaviour::STATES, "The states of the machine."),
        key("properties", &evidence::PROPERTIES, "What must hold of every run."),
        key("assume", &evidence::PROPERTIES, "What callers promise."),
        key("scenarios", &evidence::SCENARIOS, "Runs that must go as written."),
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::Required(
            "lifechart",
            "the file says which version of the language it is written in: `lifechart: 1`",
        ),
        Rule::Required("machine", "give the machine a name: `machine: door`"),
        Rule::Required("states", "a machine has at least one state: `states: {idle: {}}`"),
    ],
    instead: &[
        (
            "system",
            "a file describes one machine or one system: what a system is made of stands under `instances:`",
        ),
        ("version", "the version of the language is `lifechart: 1`"),
        ("name", "the name stands under `machine:`"),
        ("id", "the name stands under `machine:`"),
        ("description", "text for people stands under `doc:`"),
        ("data", "what the machine remembers stands under `context:`"),
        ("variables", "what the machine remembers stands under `context:`"),
        ("fields", "what the machine remembers stands under `context:`"),
        ("commands", "what can happen stands under `events:`"),
        ("inputs", "what can happen stands under `events:`"),
        ("errors", "what a caller can be told stands under `replies:`"),
        ("on", "transitions that hold in every state stand under `transitions:`"),
        ("invariants", "what must hold stands under `properties:`"),
        ("tests", "runs that must go as written stand under `scenarios:`"),
        ("start", "the first state is named by `initial:`"),
        ("default", "what nothing else decides is answered by `otherwise:`"),
        ("exit", "a machine is never left: `exit:` belongs to a state"),
        ("import", "one file describes one machine: there are no imports in version 1"),
        ("include", "one file describes one machine: there are no includes in version 1"),
        ("extends", "one file describes one machine: `extends:` is not part of version 1"),
    ],
};

pub(crate) static VERSION: Shape = one_of("`1`, the version of the language", &["1"]);

pub(crate) const fn key(word: &'static str, shape: &'static Shape, doc: &'static str) -> Key {
    Key { word, shape, doc }
}

pub(crate) const TITLE: Key =
    key("title", &TEXT, "How it is called in pictures and documentation.");
pub(crate) const DOC: Key = key("doc", &TEXT, "What it is for.");
pub(crate) const SATISFIES: Key = key("satisfies", &NAMES, "The requirements it satisfies.");
pub(crate) const ALLOW: Key = key("allow", &NAMES, "Findings that are meant to be so.");
const PARAMS: Key = key("params", &data::PARAMETERS, "What comes with it, each with its type.");

/// A mapping from names declared elsewhere.
pub(crate) const fn each_name(wanted: &'static str, value: &'static Shape) -> Shape {
    each(wanted, Word::Name, value)
}
