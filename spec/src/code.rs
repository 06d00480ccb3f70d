//! The kinds of mistakes: each a kebab-case word that is at once a corpus folder, an anchor of the
//! documentation and the word for `allow:`.

use std::fmt;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal $kind:ident;)*) => {
        /// The kind of a diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Code {
            /// Every code, in the order of the stages that report them.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The kebab-case word.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $word,)* }
            }

            /// Whether `allow:` may silence it: a judgement can be overruled, an error cannot.
            pub fn may_be_allowed(self) -> bool {
                match self { $(Code::$variant => codes!(@ $kind),)* }
            }

            /// What the mistake is, in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Code::$variant => concat!($($doc),*).trim_ascii(),)* }
            }

            /// What the mistake is, why it is one, and how to mend it: Markdown with an example.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("codes/", $word, ".md")),)* }
            }
        }
    };
    (@ error) => { false };
    (@ finding) => { true };
}

codes! {
    // Reading.
    /// The file is not YAML.
    YamlSyntax = "yaml-syntax" error;
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key" error;
    /// An anchor, alias, merge key, tag or second document.
    YamlFeature = "yaml-feature" error;
    /// A key the language does not know at this place.
    UnknownKey = "unknown-key" error;
    /// A mapping where a list is wanted, a word where a number is wanted, and the like.
    WrongShape = "wrong-shape" error;
    /// A key that must be there is not.
    MissingKey = "missing-key" error;
    /// Keys that exclude each other stand together.
    ConflictingKeys = "conflicting-keys" error;
    /// A name that is not `snake_case`, or reserved.
    BadName = "bad-name" error;

    // Names.
    /// Nothing of this kind has this name.
    UnknownName = "unknown-name" error;
    /// Two things of one kind have one name.
    DuplicateName = "duplicate-name" error;
    /// Two names become one Rust identifier, or one that Rust or the generated code needs.
    RustNameCollision = "rust-name-collision" error;
    /// A machine or composite state does not say where it begins.
    MissingInitial = "missing-initial" error;
    /// A transition leads to something that is not a state of this machine.
    TargetOutsideMachine = "target-outside-machine" error;
    /// An action or activity names an effect that is not declared.
    UndeclaredEffect = "undeclared-effect" error;
    /// An `allow:` names a code that does not exist or cannot be allowed.
    UnknownCode = "unknown-code" error;

    // Expressions.
    /// An expression cannot be read.
    ExpressionSyntax = "expression-syntax" error;
    /// An expression compares or combines what does not go together.
    ExpressionType = "expression-type" error;
    /// Named guards use each other in a circle.
    GuardCycle = "guard-cycle" error;
    /// An action, activity or guard wants parameters that its use cannot give.
    ParameterMismatch = "parameter-mismatch" error;

    // Structure.
    /// A reply that is not on the event's list.
    ReplyNotListed = "reply-not-listed" error;
    /// A reply of the wrong kind: a success where a refusal is wanted, or the reverse.
    WrongReplyKind = "wrong-reply-kind" error;
    /// A running state does not say where it goes when its activity is done or has failed.
    MissingCompletion = "missing-completion" error;
    /// A running state can be left without saying what the interrupted call answers.
    MissingInterrupted = "missing-interrupted" error;
    /// An activity can fail, but the calls that start it have no failure in common.
    NoFailureReply = "no-failure-reply" error;
    /// `before:` without a `failed:` that has a target.
    BeforeWithoutFailed = "before-without-failed" error;
    /// A final state declares transitions, children or work.
    FinalState = "final-state" error;
    /// An effect that the state forbids.
    ForbiddenEffect = "forbidden-effect" error;
    /// A branch that stands behind one which always decides.
    BranchAfterLast = "branch-after-last" error;

    // Systems.
    /// A machine that a system uses has mistakes, or cannot be read.
    MachineMistakes = "machine-mistakes" error;
    /// A reply of a callee that its caller cannot be told.
    UnmappedReply = "unmapped-reply" error;
    /// A `try` is wired to an event that may leave its caller waiting.
    MustAnswerAtOnce = "must-answer-at-once" error;
    /// Calls lead back to their caller while it has not finished its own step.
    CallCycle = "call-cycle" error;
    /// Events of a machine that nobody sends in a system.
    UncalledEvent = "uncalled-event" finding;

    // What exploring shows.
    /// The machine has too many configurations to be explored.
    ExplorationLimit = "exploration-limit" error;
    /// A cell that nothing decides.
    UndecidedCell = "undecided-cell" error;
    /// A count that can leave its range.
    CountOutOfRange = "count-out-of-range" error;
    /// A scenario does not go as it is written.
    ScenarioFails = "scenario-fails" error;
    /// A scenario breaks what callers promise.
    BrokenAssumption = "broken-assumption" finding;
    /// A step of a scenario needs an answer that it does not give, or gives one nobody asks for.
    MissingAnswer = "missing-answer" error;
    /// A property that some run breaks.
    PropertyViolated = "property-violated" error;
    /// A state that no run reaches.
    UnreachableState = "unreachable-state" finding;
    /// A property that cannot fail, or says no more than it would without one of its parts.
    VacuousProperty = "vacuous-property" finding;
    /// A state that nothing leaves and that is not final.
    DeadEndState = "dead-end-state" finding;
    /// A branch that no run takes.
    NeverTaken = "never-taken" finding;
    /// A guard, or a part of one, that always has the same answer.
    ConstantGuard = "constant-guard" finding;
    /// An assignment that changes nothing, or that nothing depends on.
    IdleAssignment = "idle-assignment" finding;
    /// An event that is refused wherever it comes.
    AlwaysRefused = "always-refused" finding;
    /// States that nobody can tell apart.
    EquivalentStates = "equivalent-states" finding;
    /// Work that an abort does not end, or waits for, and nothing says how long.
    UninterruptibleWork = "uninterruptible-work" finding;
    /// Deadlines, windows and budgets that contradict each other.
    DeadlineConflict = "deadline-conflict" finding;

    // What nothing uses.
    /// An event no transition names.
    UnusedEvent = "unused-event" finding;
    /// A guard no transition uses.
    UnusedGuard = "unused-guard" finding;
    /// An action nothing runs.
    UnusedAction = "unused-action" finding;
    /// An activity nothing starts.
    UnusedActivity = "unused-activity" finding;
    /// A type nothing has.
    UnusedType = "unused-type" finding;
    /// A reply no event may answer.
    UnusedReply = "unused-reply" finding;
    /// A group nothing names.
    UnusedGroup = "unused-group" finding;
    /// An effect nothing has or forbids.
    UnusedEffect = "unused-effect" finding;
    /// A duration nothing waits for.
    UnusedDuration = "unused-duration" finding;
    /// A source no requirement cites.
    UnusedSource = "unused-source" finding;
    /// A context field that nothing depends on.
    UnusedField = "unused-field" finding;
    /// A requirement that nothing satisfies.
    UnsatisfiedRequirement = "unsatisfied-requirement" finding;
    /// An `allow:` that allows nothing.
    AllowsNothing = "allows-nothing" error;
}

impl Code {
    /// The code with this word.
    pub fn from_word(word: &str) -> Option<Code> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
