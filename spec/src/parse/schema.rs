//! The form a specification may have, as data: which keys a mapping knows, and what each of them
//! holds. One table serves the checking of a file and whatever else must know its form.

/// What a value may look like. Several forms may be open at once: `a` or `[a, b]`.
#[derive(Debug)]
pub struct Shape {
    /// What is wanted, for messages: `a list of names`.
    pub wanted: &'static str,
    /// As a single word or text.
    pub scalar: Option<Word>,
    /// As a list, each item of this shape.
    pub list: Option<&'static Shape>,
    /// As a list of exactly so many items.
    pub length: Option<usize>,
    /// As a mapping.
    pub mapping: Option<Content>,
    /// Whether nothing at all may be written.
    pub empty: bool,
}

/// What a scalar may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Any text.
    Text,
    /// The name of something declared elsewhere; checked when names are resolved.
    Name,
    /// An expression; read by a later stage.
    Expression,
    /// A name that is declared here.
    Declared(Naming),
    /// `true` or `false`.
    Bool,
    /// A whole number, decimal or `0x` hexadecimal.
    Integer,
    /// A whole number from 0 to the largest `u32`.
    Count,
    /// `10s`, `500ms` and the like.
    Duration,
    /// A duration, or the name of one.
    DurationOrName,
    /// One of a few words.
    OneOf(&'static [&'static str]),
}

/// How names of one kind may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// `snake_case`, and none of these words.
    SnakeCase(&'static [&'static str]),
    /// Letters, digits, `-`, `_` and `.`.
    Free,
}

/// What a mapping may hold.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// The keys of a table.
    Keys(&'static Table),
    /// Keys the author chose, every value of one shape.
    Each(Word, &'static Shape),
}

/// The keys of one kind of mapping.
#[derive(Debug)]
pub struct Table {
    /// What has these keys, for messages: `a state`.
    pub what: &'static str,
    /// The keys, in the order a reader likes them.
    pub keys: &'static [Key],
    /// Further keys the author chose.
    pub others: Option<(Word, &'static Shape)>,
    /// Keys that do not go together.
    pub rules: &'static [Rule],
    /// What people write instead of a key, and what to say to them.
    pub instead: &'static [(&'static str, &'static str)],
}

/// One key of a table.
#[derive(Debug)]
pub struct Key {
    /// The word.
    pub word: &'static str,
    /// What it holds.
    pub shape: &'static Shape,
    /// One sentence about it.
    pub doc: &'static str,
}

/// What must hold of the keys of one mapping.
#[derive(Debug)]
pub enum Rule {
    /// The key must be there; the help shows how.
    Required(&'static str, &'static str),
    /// One of these keys must be there; the help says why.
    OneOf(&'static [&'static str], &'static str),
    /// At most one of these may be there; the help says why.
    AtMostOne(&'static [&'static str], &'static str),
    /// The first key does not go with any of the others; the help says why.
    Excludes(&'static str, &'static [&'static str], &'static str),
    /// The first key needs one of the others beside it; the help says why.
    Needs(&'static str, &'static [&'static str], &'static str),
    /// A step of a scenario: one event, or one of the words for what else can happen.
    OneStep,
}

impl Table {
    /// The key with this word.
    pub fn key(&self, word: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.word == word)
    }
}
