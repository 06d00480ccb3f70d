//! The keys of a system file.

use crate::parse::schema::{Rule, Shape, Table, Word};
use crate::parse::shapes::*;
use crate::parse::tables::{ALLOW, DOC, SATISFIES, TITLE, VERSION, data, each_name, key};

/// The form of a whole system file.
pub static FILE: Shape = keys("a mapping that begins with `lifechart: 1`", &SYSTEM);

/// Every table, each once.
pub static ALL: &[&Table] =
    &[&SYSTEM, &INSTANCES, &CALL, &FAULT, &PROPERTY, &STEP, &SITUATION, &IN_STEP];

/// The top level of a file.
pub static SYSTEM: Table = Table {
    what: "a system",
    keys: &[
        key("lifechart", &VERSION, "The version of the language; this is version 1."),
        key("system", &NEW_NAME, "The name of the system."),
        TITLE,
        DOC,
        key("sources", &data::SOURCES, "The documents that requirements are taken from."),
        key(
            "requirements",
            &data::REQUIREMENTS,
            "What the system must do, each satisfied by a property.",
        ),
        key("instances", &ALL_INSTANCES, "The machines it is made of."),
        key("calls", &CALLS, "Which activity of one machine is which event of another."),
        key("outside", &OUTSIDE, "The events that come from outside, at any moment."),
        key("fresh", &NAMES, "Parts of results of work that are a new id each time."),
        key("faults", &FAULTS, "What can go wrong, at any moment."),
        key("properties", &PROPERTIES, "What must hold of every run."),
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::Required(
            "lifechart",
            "the file says which version of the language it is written in: `lifechart: 1`",
        ),
        Rule::Required("system", "give the system a name: `system: bank`"),
        Rule::Required(
            "instances",
            "say what it is made of: `instances: {clients: {use: ./client.yaml, count: 2}}`",
        ),
    ],
    instead: &[
        ("version", "the version of the language is `lifechart: 1`"),
        ("name", "the name stands under `system:`"),
        ("machine", "a file describes one machine or one system: a machine has a file of its own"),
        ("machines", "the machines it is made of stand under `instances:`"),
        ("members", "the machines it is made of stand under `instances:`"),
        ("groups", "the machines it is made of stand under `instances:`"),
        ("wiring", "which activity is which event stands under `calls:`"),
        ("connections", "which activity is which event stands under `calls:`"),
        ("channels", "which activity is which event stands under `calls:`"),
        ("environment", "what comes from outside stands under `outside:`"),
        ("inputs", "what comes from outside stands under `outside:`"),
        ("failures", "what can go wrong stands under `faults:`"),
        ("invariants", "what must hold stands under `properties:`"),
        ("states", "states belong to a machine, which has a file of its own"),
        ("events", "events belong to a machine, which has a file of its own"),
        ("types", "types belong to a machine; ids of types with the same name are the same ids"),
    ],
};

static ALL_INSTANCES: Shape = declares("instances by name, each with its machine", &ONE_INSTANCES);
const A_USE: &str = "the machine, or a mapping with `use:`";
static ONE_INSTANCES: Shape = or_word(keys(A_USE, &INSTANCES), A_USE, Word::Text);

/// An entry of `instances:`.
pub static INSTANCES: Table = Table {
    what: "instances",
    keys: &[
        key(
            "use",
            &TEXT,
            "The machine: a shipped lifecycle by its name, or a file, seen from this one.",
        ),
        key("count", &COUNT, "How many there are, from 1 to 8; 1 if it is not said."),
        key("limits", &LIMITS, "Counts that are kept small while the system is explored, by type."),
        ALLOW,
    ],
    others: None,
    rules: &[Rule::Required(
        "use",
        "say which machine: `use: ./client.yaml`, or the name of a shipped lifecycle",
    )],
    instead: &[
        ("machine", "which machine they are stands under `use:`"),
        ("file", "which machine they are stands under `use:`"),
        ("number", "how many there are stands under `count:`"),
        ("max", "counts are kept small under `limits:`, each by its type"),
    ],
};

static LIMITS: Shape = each_name("types, each with the largest value that is tried", &COUNT);

static CALLS: Shape = each_name("activities, each with the event that it is", &CALL_SHAPE);
const A_CALL: &str = "an event, or a mapping with `to:`";
static CALL_SHAPE: Shape = or_word(keys(A_CALL, &CALL), A_CALL, Word::Name);

/// An entry of `calls:`.
pub static CALL: Table = Table {
    what: "a call",
    keys: &[
        key("to", &NAME, "The event that it is: `instances.event`."),
        key("members", &MEMBERS, "Which of several instances are called."),
        key("with", &VALUES, "The parameters of the event, as the caller knows them."),
        key("result", &VALUES, "The parts of the activity's result, as the callee knows them."),
        key("replies", &REPLIES, "What the caller's activity ends with, by reply of the callee."),
        key(
            "otherwise",
            &NAME,
            "What it ends with where the caller has no reply of the callee's name.",
        ),
        ALLOW,
    ],
    others: None,
    rules: &[Rule::Required("to", "say which event it is: `to: server.request`")],
    instead: &[
        ("event", "the event stands under `to:`, with whose it is: `to: server.request`"),
        ("params", "the parameters stand under `with:`"),
        ("args", "the parameters stand under `with:`"),
        ("returns", "what the activity brings back stands under `result:`"),
        ("results", "what the activity brings back stands under `result:`"),
        ("errors", "what the activity fails with stands under `replies:`"),
        ("from", "the caller's activity is the key: `client.send: {to: server.request}`"),
    ],
};

static MEMBERS: Shape = one_of("`all`, `every` or `any`", &["all", "every", "any"]);
static VALUES: Shape = each_name("names, each with an expression", &EXPRESSION);
static REPLIES: Shape = each_name("replies of the callee, each with one of the caller", &NAME);

static OUTSIDE: Shape = each_name("instances, each with events", &OUTSIDE_EVENTS);
const SOME_EVENTS: &str = "a list of events, or a mapping from events to what comes with them";
static OUTSIDE_EVENTS: Shape = or_word(
    or_list(each_name(SOME_EVENTS, &COMES_WITH), SOME_EVENTS, &NAME),
    SOME_EVENTS,
    Word::Name,
);
static COMES_WITH: Shape = each_name("parameters, each with the word `fresh`", &FRESH_WORD);
static FRESH_WORD: Shape = one_of("`fresh`", &["fresh"]);

static FAULTS: Shape = declares("faults by name", &FAULT_SHAPE);
static FAULT_SHAPE: Shape = keys("a mapping with `fails:` or `restarts:`", &FAULT);

/// An entry of `faults:`.
pub static FAULT: Table = Table {
    what: "a fault",
    keys: &[
        DOC,
        key("fails", &NAMES, "Work that may fail: `instances.activity`, or all of the instances."),
        key("restarts", &NAME, "Instances of which one is lost and begins anew."),
        key("answers", &ANSWERS, "What calls that wait for a lost instance end with."),
        key("tells", &TELLS, "The event by which others learn of it, with its parameters."),
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(&["fails", "restarts"], "say what goes wrong: `fails:` or `restarts:`"),
        Rule::AtMostOne(&["fails", "restarts"], "make it two faults"),
        Rule::Excludes("fails", &["answers", "tells"], "these belong to `restarts:`"),
    ],
    instead: &[
        ("crashes", "an instance that is lost and begins anew stands under `restarts:`"),
        ("reply", "what waiting calls end with stands under `answers:`"),
        ("activities", "work that may fail stands under `fails:`"),
    ],
};

const AN_ANSWER: &str = "a reply, or a mapping from calls to replies";
static ANSWERS: Shape = or_word(each_name(AN_ANSWER, &NAME), AN_ANSWER, Word::Name);
static TELLS: Shape = each_name("an event with its parameters: `{server.gone: {id: id}}`", &VALUES);

static PROPERTIES: Shape = declares("properties by name", &PROPERTY_SHAPE);
static PROPERTY_SHAPE: Shape =
    keys("a mapping such as `{never: {at: server, outcome: refused}}`", &PROPERTY);

const PATTERNS: &[&str] = &["never", "always", "reaches", "in_step"];

/// An entry of `properties:`.
pub static PROPERTY: Table = Table {
    what: "a property of a system",
    keys: &[
        DOC,
        key("never", &STEP_SHAPE, "No step is like this."),
        key("unless", &SITUATIONS, "What excuses the step, in the situation after it."),
        key("always", &SITUATIONS, "Every situation is like this."),
        key("reaches", &SITUATIONS, "Some run without further faults gets to such a situation."),
        key("whenever", &SITUATIONS, "Only in, or from, such situations."),
        key("in_step", &IN_STEP_SHAPE, "Instances are never far apart in their progress."),
        key("despite", &NAMES, "The faults in spite of which it holds; all, if it is not said."),
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(PATTERNS, "say what must hold: `never:`, `always:`, `reaches:` or `in_step:`"),
        Rule::AtMostOne(PATTERNS, "make it several properties"),
        Rule::Excludes("unless", &["always", "reaches", "in_step"], "only a step is excused"),
        Rule::Excludes(
            "whenever",
            &["never", "in_step"],
            "write it in the step: `state:`, `when:`",
        ),
    ],
    instead: &[
        ("eventually", "that something can still be reached stands under `reaches:`"),
        ("in", "where it must hold stands under `whenever:`"),
        ("after", "where it must hold stands under `whenever:`"),
        ("except", "faults that are put up with stand under `despite:`"),
        ("faults", "faults that are put up with stand under `despite:`"),
    ],
};

static STEP_SHAPE: Shape = keys("a mapping such as `{at: server, outcome: refused}`", &STEP);

/// A kind of step of one instance.
pub static STEP: Table = Table {
    what: "a kind of step of an instance",
    keys: &[
        key("at", &NAME, "Whose step it is."),
        key("state", &NAME, "The state of the instance before the step."),
        key("event", &NAME, "The event of the step."),
        key("action", &NAME, "An action of the step, or the activity it starts."),
        key("outcome", &OUTCOME, "What becomes of the event."),
        key("answers", &ANSWERED, "The call that the step answers: `{event: reply}`."),
        key("when", &EXPRESSION, "What holds of the instance's data before the step."),
    ],
    others: None,
    rules: &[
        Rule::OneOf(&["at", "outcome"], "say what kind of step: `{at: server, outcome: refused}`"),
        Rule::Needs("state", &["at"], "say whose: `at: server`"),
        Rule::Needs("event", &["at"], "say whose: `at: server`"),
        Rule::Needs("action", &["at"], "say whose: `at: server`"),
        Rule::Needs("answers", &["at"], "say whose: `at: server`"),
        Rule::Needs("when", &["at"], "say whose: `at: server`"),
    ],
    instead: &[
        ("in", "the state of a step stands under `state:`"),
        ("activity", "an activity the step starts stands under `action:`"),
        ("of", "whose step it is stands under `at:`"),
        ("reply", "what is answered stands under `answers: {event: reply}`"),
    ],
};

static OUTCOME: Shape = one_of("`taken`, `ignored` or `refused`", &["taken", "ignored", "refused"]);
static ANSWERED: Shape =
    each_name("an event with its reply, or with `success` or `failure`: `{event: reply}`", &NAME);

const A_SITUATION: &str = "a mapping such as `{all: servers, state: idle}`, or a list of such";
static SITUATIONS: Shape = or_list(keys(A_SITUATION, &SITUATION), A_SITUATION, &SITUATION_SHAPE);
static SITUATION_SHAPE: Shape = keys("a mapping such as `{all: servers, state: idle}`", &SITUATION);

const HOW_MANY: &[&str] = &["all", "some", "no"];

/// A condition on the instances of one name.
pub static SITUATION: Table = Table {
    what: "a situation",
    keys: &[
        key("all", &NAME, "Every instance of this name is so."),
        key("some", &NAME, "At least one is."),
        key("no", &NAME, "None is."),
        key("state", &NAMES, "In one of these states."),
        key("when", &EXPRESSION, "What holds of its data."),
        key("same", &SAME, "An id it has in common with the only instance of another name."),
    ],
    others: None,
    rules: &[
        Rule::OneOf(HOW_MANY, "say of whom: `all: servers`, `some: servers` or `no: servers`"),
        Rule::AtMostOne(HOW_MANY, "make it a list of two: all parts must hold"),
        Rule::OneOf(
            &["state", "when", "same"],
            "say how they are: `state: idle`, or `when:` with a condition",
        ),
    ],
    instead: &[
        ("states", "the states stand under `state:`"),
        ("in", "the states stand under `state:`"),
        ("any", "at least one of them is `some:`"),
        ("none", "none of them is `no:`"),
        ("every", "every one of them is `all:`"),
    ],
};

static SAME: Shape = each_name("a field with that of another: `{id: server.id}`", &NAME);

static IN_STEP_SHAPE: Shape =
    keys("a mapping such as `{of: servers, order: [idle, busy], at_most: 1}`", &IN_STEP);

/// `in_step:`
pub static IN_STEP: Table = Table {
    what: "`in_step:`",
    keys: &[
        key("of", &NAME, "Whose progress."),
        key("order", &PLACES, "The states in order; those of one place stand in a list."),
        key("at_most", &COUNT, "How many places they may be apart."),
        key("same", &NAME, "Only those that agree on this field are compared."),
    ],
    others: None,
    rules: &[
        Rule::Required("of", "say whose progress: `of: servers`"),
        Rule::Required("order", "say the states in order: `order: [idle, [asking, busy], done]`"),
        Rule::Required("at_most", "say how far apart they may be: `at_most: 1`"),
    ],
    instead: &[
        ("at", "whose progress it is stands under `of:`"),
        ("states", "the states stand in order under `order:`"),
    ],
};

static PLACES: Shape = list("a list of states, or of lists of states", &NAMES);
