//! Does an implementation follow its lifecycle? Runs suites against subjects under test.
//!
//! A [`Subject`] is anything that can be reset and called. What stands between it and the suite is
//! a [`Target`]: a subject in this process, or one that runs as a process of its own.

mod answer;
mod call;
mod child;
mod examined;
mod finding;
mod heard;
mod mismatch;
mod options;
mod place;
mod prepared;
mod replay;
mod report;
mod run;
mod subject;
mod suite;
mod target;
pub mod trace;

pub use answer::Answer;
pub use call::{Call, OtherMachine, Value, read_call};
pub use child::{Child, Launch, VERSION, call_line, hello_line, reset_line};
pub use examined::Examined;
pub use finding::{Finding, Step};
pub use heard::Heard;
pub use lifechart_spec as spec;
pub use mismatch::Mismatch;
pub use options::{Options, Refusal};
pub use place::{Place, Rule};
pub use prepared::Prepared;
pub use replay::Replay;
pub use report::{report, summary, told};
pub use run::{Failed, Outcome, Progress, RunOptions, execute, run};
pub use subject::{InProcess, Subject};
pub use suite::{Suite, Wanted, builtin, reproduction};
pub use target::{Failure, FailureKind, Target};
