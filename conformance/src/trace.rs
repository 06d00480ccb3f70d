//! Recorded runs: does what a log shows follow the lifecycle?
//!
//! A log shows some things and hides others. What it hides is inferred: everything that explains
//! the lines so far is kept, and the first line that nothing explains is a deviation. Lines go in,
//! findings come out; who reads files is not here.

mod book;
mod checker;
mod clock;
mod deviation;
mod explain;
mod finding;
mod guess;
mod instance;
mod judge;
mod key;
mod line;
mod mapping;
mod moment;
mod options;
mod reader;
mod scan;
mod shown;
mod summary;
mod tell;
mod values;
mod vocabulary;
mod words;

pub use checker::Checker;
pub use finding::{BrokenLine, FilePlace, Finding, FindingKind};
pub use mapping::Mapping;
pub use options::Options;
pub use shown::Part;
pub use summary::{Followed, Summary, Unfinished};
