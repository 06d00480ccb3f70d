//! What is found in a log.

use super::shown::Part;

/// Something in a log that the lifecycle does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing.
    pub kind: FindingKind,
    /// The log, as it was called.
    pub log: String,
    /// The line, counted from 1.
    pub line: u64,
    /// The column of what is wrong, in characters, counted from 1.
    pub column: usize,
    /// The line itself, cut where it is long.
    pub text: String,
    /// The machine that the line is about, if the log tells several apart.
    pub instance: Option<String>,
    /// The set that the line is about.
    pub set: Option<String>,
    /// What is wrong, in words.
    pub message: String,
    /// What the lifecycle expects there, likeliest first.
    pub expected: Vec<String>,
    /// The line of the lifecycle that decides.
    pub place: Option<FilePlace>,
    /// The requirements that the deciding line satisfies: name and text.
    pub rules: Vec<(String, String)>,
    /// What else there is to say.
    pub notes: Vec<String>,
    /// How many lines after it fit nothing, before the log and the lifecycle agreed again.
    pub followed_by: u64,
}

/// A place in the file of a lifecycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line itself.
    pub text: String,
}

/// Kinds of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// A part of a line that no run of the lifecycle explains.
    Deviation(Part),
    /// A set goes on that another one has replaced: two in one machine.
    Interleaved,
    /// A state lasts longer than its `within` allows.
    Overrun,
    /// Work takes longer than its budget.
    OverBudget,
    /// A line is older than the one before.
    ClockBackwards,
}

impl FindingKind {
    /// Its word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            FindingKind::Deviation(Part::From) => "wrong-state-before",
            FindingKind::Deviation(Part::Verdict) => "wrong-verdict",
            FindingKind::Deviation(Part::Reply) => "wrong-reply",
            FindingKind::Deviation(Part::Answers) => "wrong-answer",
            FindingKind::Deviation(Part::To) => "wrong-state",
            FindingKind::Deviation(Part::Actions) => "wrong-actions",
            FindingKind::Deviation(Part::End) => "wrong-end-of-work",
            FindingKind::Deviation(Part::What) => "impossible",
            FindingKind::Interleaved => "interleaved-sets",
            FindingKind::Overrun => "overrun",
            FindingKind::OverBudget => "over-budget",
            FindingKind::ClockBackwards => "clock-backwards",
        }
    }
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLine {
    /// The log, as it was called.
    pub log: String,
    /// The line, counted from 1.
    pub line: u64,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line itself, cut where it is long.
    pub text: String,
    /// What is wrong with it.
    pub why: String,
}

/// A part of a line to be shown: not longer than a terminal is wide or so, with the column in it.
pub(super) fn excerpt(line: &[u8], at: usize) -> String {
    const BEFORE: usize = 160;
    const LENGTH: usize = 240;
    let start = if line.len() <= LENGTH { 0 } else { at.saturating_sub(BEFORE).min(line.len()) };
    let end = (start + LENGTH).min(line.len());
    let text = String::from_utf8_lossy(line.get(start..end).unwrap_or_default());
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let (before, after) = (start > 0, end < line.len());
    format!("{}{}{}", if before { "…" } else { "" }, text.trim_end(), if after { "…" } else { "" })
}

/// The column of a byte, in characters, counted from 1.
pub(super) fn column(line: &[u8], at: usize) -> usize {
    String::from_utf8_lossy(line.get(..at.min(line.len())).unwrap_or_default()).chars().count() + 1
}
