//! States and what they do: transitions and their branches.

use super::*;

pub(super) const INITIAL: Key = key("initial", &NAME, "The child that is entered first.");
pub(super) const OTHERWISE_KEY: Key =
    key("otherwise", &OTHERWISE_SHAPE, "The answer where no branch decides.");
pub(super) const TRANSITIONS: Key =
    key("transitions", &TRANSITIONS_SHAPE, "What events do here, by event or group.");
pub(super) const ENTRY: Key = key("entry", &NAMES, "Actions that run when it is entered.");
const EXIT: Key = key("exit", &NAMES, "Actions that run when it is left.");
pub(super) const WITHIN: Key =
    key("within", &DURATION_OR_NAME, "How long a stay may last; a longer one is reported.");
pub(super) const AFTER_KEY: Key =
    key("after", &AFTER_SHAPE, "Transitions that are taken when their time has come.");
pub(super) const FORBID: Key = key("forbid", &NAMES, "Effects that nothing done here may have.");
pub(super) const FAILED: Key =
    key("failed", &FAILURES, "Where it goes when the activity has failed.");
pub(super) const INTERRUPTED: Key = key("interrupted", &NAME, "What an interrupted call answers.");
pub(super) const ON_LEAVE: Key = key(
    "on_leave",
    &ON_LEAVE_SHAPE,
    "Whether the actions of a step that leaves wait for the activity.",
);

pub(super) static STATES: Shape = declares("states by name", &STATE_SHAPE);
static STATE_SHAPE: Shape = or_nothing(keys("the keys of a state, or nothing", &STATE));
static ON_LEAVE_SHAPE: Shape = one_of("`wait` or `detach`", &["wait", "detach"]);

const NEEDS_ACTIVITY: &str =
    "only a state that runs an activity has it, or a composite state for those inside it";

/// An entry of `states:`.
pub static STATE: Table = Table {
    what: "a state",
    keys: &[
        TITLE,
        DOC,
        key("code", &INTEGER, "Its number for the outside world."),
        INITIAL,
        key("final", &BOOL, "Whether it ends the machine."),
        ENTRY,
        EXIT,
        TRANSITIONS,
        OTHERWISE_KEY,
        WITHIN,
        AFTER_KEY,
        FORBID,
        key("invoke", &NAME, "The activity that runs while it is active."),
        key("done", &COMPLETIONS, "Where it goes when the activity is done."),
        FAILED,
        INTERRUPTED,
        ON_LEAVE,
        key("states", &STATES, "The states inside."),
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::Excludes(
            "invoke",
            &["states"],
            "an activity belongs to a state without children: move it to one of them",
        ),
        Rule::Needs(
            "done",
            &["invoke"],
            "`done:` says where the state goes when the activity of its `invoke:` is done",
        ),
        Rule::Needs("failed", &["invoke", "states"], NEEDS_ACTIVITY),
        Rule::Needs("interrupted", &["invoke", "states"], NEEDS_ACTIVITY),
        Rule::Needs("on_leave", &["invoke", "states"], NEEDS_ACTIVITY),
        Rule::Needs("initial", &["states"], "`initial:` names one of the states inside"),
    ],
    instead: &[
        ("on", "what events do stands under `transitions:`"),
        ("events", "what events do stands under `transitions:`"),
        ("transition", "what events do stands under `transitions:`"),
        (
            "type",
            "a state with `states:` is composite, one with `invoke:` is running, one with `final: true` is final",
        ),
        (
            "kind",
            "a state with `states:` is composite, one with `invoke:` is running, one with `final: true` is final",
        ),
        ("on_entry", "actions on entry stand under `entry:`"),
        ("on_enter", "actions on entry stand under `entry:`"),
        ("enter", "actions on entry stand under `entry:`"),
        ("on_exit", "actions on exit stand under `exit:`"),
        ("leave", "actions on exit stand under `exit:`"),
        ("do", "an activity that runs while the state is active stands under `invoke:`"),
        ("activity", "an activity that runs while the state is active stands under `invoke:`"),
        ("run", "an activity that runs while the state is active stands under `invoke:`"),
        ("substates", "states inside a state stand under `states:`"),
        ("children", "states inside a state stand under `states:`"),
        (
            "timeout",
            "a transition that time takes stands under `after:`, a window that is only watched under `within:`",
        ),
        ("error", "where a running state goes when its activity has failed stands under `failed:`"),
        (
            "on_error",
            "where a running state goes when its activity has failed stands under `failed:`",
        ),
        ("on_done", "where a running state goes when its activity is done stands under `done:`"),
        ("default", "what nothing else decides is answered by `otherwise:`"),
        ("always", "there are no transitions without an event in version 1"),
        ("parallel", "there are no parallel regions in version 1"),
        ("regions", "there are no parallel regions in version 1"),
        ("history", "there is no history in version 1"),
        ("defer", "events are not deferred in version 1"),
    ],
};

static OTHERWISE_SHAPE: Shape = keys("`{refuse: reply}` or `{ignore: reply}`", &OTHERWISE);

/// `otherwise:`
pub(super) static OTHERWISE: Table = Table {
    what: "`otherwise:`",
    keys: &[REFUSE, IGNORE],
    others: None,
    rules: &[
        Rule::OneOf(&["refuse", "ignore"], "write `{refuse: reply}` or `{ignore: reply}`"),
        Rule::AtMostOne(&["refuse", "ignore"], "an event is either refused or ignored"),
    ],
    instead: &[
        (
            "target",
            "`otherwise:` cannot take a transition: write it under `transitions:` of the state or machine",
        ),
        ("reply", "write `{refuse: reply}` or `{ignore: reply}`"),
    ],
};

const A_BRANCH: &str = "a mapping such as `{target: state}`, or a list of such";

/// One branch, or a list of branches.
const fn branches(one: &'static Shape, table: &'static Table) -> Shape {
    or_list(keys(A_BRANCH, table), A_BRANCH, one)
}

static TRANSITIONS_SHAPE: Shape = each_name("transitions by event or group", &BRANCHES);
static BRANCHES: Shape = branches(&ONE_BRANCH, &BRANCH);
static ONE_BRANCH: Shape = keys(ONE, &BRANCH);
static COMPLETIONS: Shape = branches(&ONE_COMPLETION, &COMPLETION);
static ONE_COMPLETION: Shape = keys(ONE, &COMPLETION);
static FAILURES: Shape = branches(&ONE_FAILURE, &FAILURE);
static ONE_FAILURE: Shape = keys(ONE, &FAILURE);
static FAILED_TRIES: Shape = branches(&ONE_FAILED_TRY, &FAILED_TRY);
static ONE_FAILED_TRY: Shape = keys(ONE, &FAILED_TRY);
static AFTER_SHAPE: Shape = each(
    "transitions by duration: `{10s: {target: state}}`",
    Word::DurationOrName,
    &AFTER_BRANCHES,
);
static AFTER_BRANCHES: Shape = branches(&ONE_AFTER, &AFTER);
static ONE_AFTER: Shape = keys(ONE, &AFTER);
const ONE: &str = "a mapping such as `{target: state}`";

const GUARD: Key = key("guard", &EXPRESSION, "When the branch may be taken.");
const TARGET: Key = key("target", &NAME, "The state it leads to.");
const LOCAL: Key = key("local", &BOOL, "Whether the state that declares it is not left.");
const REFUSE: Key = key("refuse", &NAME, "The failure that is answered; nothing changes.");
const IGNORE: Key = key("ignore", &NAME, "The success that is answered; nothing changes.");
const ACTIONS: Key = key("actions", &NAMES, "Actions that run on the way.");
const ASSIGN: Key = key("assign", &ASSIGN_SHAPE, "New values of context fields.");
const REPLY: Key = key("reply", &NAME, "What the caller is told, where it is not `ok`.");
const ROLE: Key = key("role", &ROLE_SHAPE, "What the transition is for.");
const LABEL: Key = key("label", &TEXT, "A few words for the picture.");

static ASSIGN_SHAPE: Shape = each_name("fields, each with an expression", &EXPRESSION);
static ROLE_SHAPE: Shape = one_of(
    "`main`, `normal`, `reset`, `abort`, `failure` or `timeout`",
    &["main", "normal", "reset", "abort", "failure", "timeout"],
);

/// A branch of a transition.
pub static BRANCH: Table = Table {
    what: "a branch",
    keys: &[
        GUARD,
        key("before", &NAMES, "Actions that run before the activity is tried, and stay done."),
        key("try", &NAME, "An activity that must succeed before anything changes."),
        key("failed", &FAILED_TRIES, "What happens when the activity of `try:` has failed."),
        TARGET,
        LOCAL,
        REFUSE,
        IGNORE,
        ACTIONS,
        ASSIGN,
        REPLY,
        ROLE,
        LABEL,
        DOC,
        SATISFIES,
        ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(
            &["target", "refuse", "ignore", "try", "actions", "assign"],
            "say what the branch does: `target: state`, `refuse: reply`, or `ignore: ok` where nothing changes",
        ),
        ONE_KIND,
        Rule::Excludes("refuse", CHANGES, "what is refused changes nothing"),
        Rule::Excludes("ignore", CHANGES, "what is ignored changes nothing"),
        LOCAL_NEEDS_TARGET,
        Rule::Needs(
            "before",
            &["try"],
            "`before:` runs before the activity of `try:`; without one, write `actions:`",
        ),
        Rule::Needs(
            "failed",
            &["try"],
            "`failed:` says what happens when the activity of `try:` has failed",
        ),
    ],
    instead: OF_BRANCHES,
};

/// A branch of the `failed:` of a `try:`.
pub static FAILED_TRY: Table = Table {
    what: "a branch of the `failed:` of a `try:`",
    keys: &[
        GUARD, TARGET, LOCAL, REFUSE, ACTIONS, ASSIGN, REPLY, ROLE, LABEL, DOC, SATISFIES, ALLOW,
    ],
    others: None,
    rules: &[
        Rule::OneOf(
            &["target", "refuse", "actions", "assign", "reply"],
            "say what the branch does: `target: state` or `refuse: reply`",
        ),
        ONE_KIND,
        Rule::Excludes("refuse", CHANGES, "what is refused changes nothing"),
        LOCAL_NEEDS_TARGET,
    ],
    instead: OF_BRANCHES,
};

/// A branch of `done:`.
pub static COMPLETION: Table = Table {
    what: "a branch of `done:`",
    keys: &[GUARD, TARGET, LOCAL, ACTIONS, ASSIGN, REPLY, ROLE, LABEL, DOC, SATISFIES, ALLOW],
    others: None,
    rules: &[Rule::Required(
        "target",
        "what is done is done: say where the state goes, `target: state`",
    )],
    instead: OF_BRANCHES,
};

/// A branch of the `failed:` of a running state.
pub static FAILURE: Table = Table {
    what: "a branch of the `failed:` of a state",
    keys: COMPLETION.keys,
    others: None,
    rules: &[Rule::Required(
        "target",
        "the activity has ended: say where the state goes, `target: state`",
    )],
    instead: OF_BRANCHES,
};

/// A branch of `after:`.
pub static AFTER: Table = Table {
    what: "a branch of `after:`",
    keys: &[GUARD, TARGET, LOCAL, ACTIONS, ASSIGN, ROLE, LABEL, DOC, SATISFIES, ALLOW],
    others: None,
    rules: &[
        Rule::OneOf(&["target", "actions", "assign"], "say what happens then: `target: state`"),
        LOCAL_NEEDS_TARGET,
    ],
    instead: OF_BRANCHES,
};

const CHANGES: &[&str] = &["before", "try", "failed", "actions", "assign", "reply", "local"];
const ONE_KIND: Rule = Rule::AtMostOne(
    &["target", "refuse", "ignore"],
    "a branch leads somewhere, refuses, or ignores: make it several branches with guards",
);
const LOCAL_NEEDS_TARGET: Rule = Rule::Needs(
    "local",
    &["target"],
    "`local: true` says that a transition to a state inside does not leave this one",
);
const OF_BRANCHES: &[(&str, &str)] = &[
    ("to", "where it leads stands under `target:`"),
    ("goto", "where it leads stands under `target:`"),
    ("next", "where it leads stands under `target:`"),
    ("state", "where it leads stands under `target:`"),
    ("when", "the condition of a branch stands under `guard:`"),
    ("if", "the condition of a branch stands under `guard:`"),
    ("cond", "the condition of a branch stands under `guard:`"),
    ("condition", "the condition of a branch stands under `guard:`"),
    ("guards", "the condition of a branch stands under `guard:`; several are joined with `&&`"),
    ("unless", "the condition of a branch stands under `guard:`; `!` negates it"),
    ("do", "actions stand under `actions:`"),
    ("action", "actions stand under `actions:`"),
    ("run", "actions stand under `actions:`, an activity that can fail under `try:`"),
    ("set", "new values stand under `assign:`"),
    ("update", "new values stand under `assign:`"),
    ("reject", "a failure that is answered stands under `refuse:`"),
    ("deny", "a failure that is answered stands under `refuse:`"),
    ("error", "a failure that is answered stands under `refuse:`"),
    ("return", "what the caller is told stands under `reply:`"),
    ("replies", "what the caller is told is one `reply:`"),
    ("internal", "a branch without `target:` is internal"),
    ("external", "a branch with `target:` is external, unless it says `local: true`"),
    ("name", "a few words for the picture stand under `label:`"),
    ("title", "a few words for the picture stand under `label:`"),
    ("emit", "there are no raised events in version 1"),
    ("raise", "there are no raised events in version 1"),
    ("send", "there are no raised events in version 1"),
    (
        "ignore",
        "the activity has ended, so something changes: `ignore:` belongs to the `transitions:` of a state",
    ),
    (
        "refuse",
        "nobody asks here, so nobody can be refused: `refuse:` belongs to the `transitions:` of a state",
    ),
    (
        "try",
        "`try:` belongs to the `transitions:` of a state; here `target:` a running state with `invoke:`",
    ),
    ("before", "`before:` goes with `try:`, in the `transitions:` of a state"),
    ("reply", "nobody waits for a reply here"),
];
