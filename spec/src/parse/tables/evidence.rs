//! Properties and scenarios.

use super::*;

pub(super) static PROPERTIES: Shape = declares("properties by name", &PROPERTY_SHAPE);
static PROPERTY_SHAPE: Shape = keys("a mapping such as `{never: {state: x, event: y}}`", &PROPERTY);

const PATTERNS: &[&str] =
    &["never", "always", "eventually", "precedes", "responds", "accepts", "reaches"];

/// An entry of `properties:` or `assume:`.
pub static PROPERTY: Table = Table {
    what: "a property",
    keys: &[
        DOC,
        key("never", &ATOM_SHAPE, "No step is like this."),
        key("always", &ATOM_SHAPE, "Every step is like this."),
        key("eventually", &ATOM_SHAPE, "Some step is like this."),
        key("precedes", &TWO_ATOMS, "The second comes only after the first."),
        key("responds", &TWO_ATOMS, "The first is followed by the second."),
        key("accepts", &NAME, "The event is taken in every configuration."),
        key("reaches", &NAME, "Some run gets to the state from every configuration."),
        key("when", &EXPRESSION, "A condition of the step; of the payload, with `accepts:`."),
        key("in", &NAMES, "Only in these states."),
        key("after", &ATOM_SHAPE, "Only after the first such step."),
        key("before", &ATOM_SHAPE, "Only before the first such step."),
        key("between", &TWO_ATOMS, "Only from each such step to the next such."),
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(
            PATTERNS,
            "say what must hold: `never:`, `always:`, `eventually:`, `precedes:`, `responds:`, `accepts:` or `reaches:`",
        ),
        Rule::AtMostOne(PATTERNS, "make it several properties"),
        Rule::Excludes(
            "when",
            &["precedes", "responds"],
            "it could mean either step: write it in the one it is meant for, `{event: x, when: ...}`",
        ),
        Rule::Excludes(
            "when",
            &["reaches"],
            "a state is reached or not: there is no step it could speak of",
        ),
        Rule::Excludes(
            "between",
            &["after", "before"],
            "`between: [a, b]` says both where it begins and where it ends",
        ),
    ],
    instead: &[
        ("state", "write it in the pattern: `never: {state: x}`"),
        ("event", "write it in the pattern: `never: {event: x}`"),
        ("states", "the states it speaks of stand under `in:`"),
        ("guard", "a condition stands under `when:`"),
        ("if", "a condition stands under `when:`"),
    ],
};

const AN_ATOM: &str = "the name of a state or event, or a mapping such as `{event: x, reply: y}`";
static TWO_ATOMS: Shape = pair("a list of two: `[cause, effect]`", &ATOM_SHAPE);
static ATOM_SHAPE: Shape = or_word(keys(AN_ATOM, &ATOM), AN_ATOM, Word::Name);

/// A kind of step.
pub static ATOM: Table = Table {
    what: "a kind of step",
    keys: &[
        key("state", &NAME, "The state before the step."),
        key("event", &NAME, "The event of the step."),
        key("action", &NAME, "An action of the step, or the activity it starts."),
        key("reply", &NAME, "The reply of the step."),
        key("when", &EXPRESSION, "What holds of the data before the step."),
    ],
    others: None,
    rules: &[Rule::OneOf(
        &["state", "event", "action", "reply", "when"],
        "say what kind of step: `{state: x, event: y}`",
    )],
    instead: &[
        ("in", "the state of a step stands under `state:`"),
        ("activity", "an activity the step starts stands under `action:`"),
        ("guard", "a condition stands under `when:`"),
        ("outcome", "what was answered stands under `reply:`"),
    ],
};

pub(super) static SCENARIOS: Shape = declares("scenarios by name", &SCENARIO_SHAPE);
static SCENARIO_SHAPE: Shape = keys("a mapping with `steps:`", &SCENARIO);

/// An entry of `scenarios:`.
pub static SCENARIO: Table = Table {
    what: "a scenario",
    keys: &[DOC, SATISFIES, key("steps", &STEPS, "What happens, in order."), ALLOW],
    others: None,
    rules: &[Rule::Required("steps", "a scenario is a list of steps: `steps: [- event: {}]`")],
    instead: &[
        ("title", "what it shows stands under `doc:`"),
        ("expect", "what is expected stands beside a step"),
        ("given", "every scenario begins in the initial state"),
        ("events", "what happens stands under `steps:`"),
    ],
};

static STEPS: Shape = list("a list of steps", &STEP_SHAPE);
const A_STEP: &str = "an event, or a mapping such as `{open: {}, expect: {state: x}}`";
static STEP_SHAPE: Shape = or_word(keys(A_STEP, &STEP), A_STEP, Word::Name);

/// One step of a scenario; every other key is an event.
pub static STEP: Table = Table {
    what: "a step",
    keys: &[
        key("done", &DONE_SHAPE, "The running activity is done; beside an event, its `try` is."),
        key(
            "failed",
            &FAILED_SHAPE,
            "The running activity has failed; beside an event, its `try` has.",
        ),
        key("elapse", &DURATION_OR_NAME, "Time passes."),
        key("guards", &ANSWERS_OF_GUARDS, "How hand-written guards answer."),
        key("expect", &EXPECT_SHAPE, "What must come of it; without it the step must be taken."),
    ],
    others: Some((Word::Name, &PAYLOAD)),
    rules: &[
        Rule::AtMostOne(&["done", "failed", "elapse"], "make it several steps"),
        Rule::OneStep,
    ],
    instead: &[],
};

static PAYLOAD: Shape = each_name("parameters, each with its value", &TEXT);
static DONE_SHAPE: Shape = or_word(
    Shape { empty: false, ..each_name("an activity, or `{activity: {part: value}}`", &PAYLOAD) },
    "an activity, or `{activity: {part: value}}`",
    Word::Name,
);
static FAILED_SHAPE: Shape =
    Shape { empty: false, ..each_name("an activity with its reply: `{activity: reply}`", &NAME) };
static ANSWERS_OF_GUARDS: Shape = each_name("guards, each with its answer", &BOOL);
static EXPECT_SHAPE: Shape = keys("a mapping such as `{state: x, reply: y}`", &EXPECT);

/// `expect:` of a step.
pub static EXPECT: Table = Table {
    what: "`expect:`",
    keys: &[
        key("state", &NAME, "The state afterwards; may be a composite."),
        key("outcome", &OUTCOME, "What becomes of the event."),
        key("reply", &NAME, "The reply."),
        key("actions", &NAMES, "The actions of the step, all of them in order."),
        key("answers", &ANSWERS, "The waiting calls that the step answers."),
    ],
    others: None,
    rules: &[],
    instead: &[
        ("target", "the state afterwards stands under `state:`"),
        ("replies", "what the caller is told stands under `reply:`"),
        ("action", "actions stand under `actions:`"),
    ],
};

static OUTCOME: Shape = one_of(
    "`taken`, `ignored`, `refused` or `dropped`",
    &["taken", "ignored", "refused", "dropped"],
);
static ANSWERS: Shape = each_name("events, each with its reply", &NAME);
