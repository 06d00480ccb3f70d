//! Does an implementation follow its lifecycle? Runs suites against subjects under test.
//!
//! A [`Subject`] is anything that can be reset and called. What stands between it and the suite is
//! a [`Target`]: a subject in this process, or one that runs as a process of its own.
//!
//! `lifechart::conformance!` does all of this for tests. By hand it is:
//!
//! ```
//! use lifechart_conformance::spec::{compile::compile, source::Source};
//! use lifechart_conformance::{
//!     Answer, Call, InProcess, Options, Prepared, RunOptions, Subject, report, run,
//! };
//! use std::ops::ControlFlow;
//!
//! const LAMP: &str = "
//! lifechart: 1
//! machine: lamp
//! replies: {dark: {}}
//! events: {press: {}, read: {replies: [dark]}}
//! initial: off
//! otherwise: {refuse: dark}
//! states:
//!   off: {transitions: {press: {target: on}}}
//!   on: {transitions: {press: {target: off}, read: {ignore: ok}}}
//! ";
//!
//! /// A lamp that cannot be switched off.
//! #[derive(Default)]
//! struct Lamp {
//!     is_on: bool,
//! }
//!
//! impl Subject for Lamp {
//!     fn reset(&mut self) {
//!         *self = Self::default();
//!     }
//!
//!     fn apply(&mut self, call: &Call<'_>) -> Answer {
//!         if call.event() == Some("press") {
//!             self.is_on = true;
//!         }
//!         if self.is_on { "ok".into() } else { "dark".into() }
//!     }
//! }
//!
//! let compiled = compile(Source::new("lamp.yaml", LAMP));
//! let (machine, _) = compiled.checked().expect("it has no mistakes");
//! let options = Options::default();
//! let (machine, exploration) = options.limited(machine)?;
//! let specification = options.specification(&machine, &exploration)?;
//! let prepared = Prepared::new(&specification, &options)?;
//!
//! let mut target = InProcess(Lamp::default());
//! let go_on = &mut |_| ControlFlow::Continue(());
//! let outcome = run(&prepared, &mut target, &RunOptions::default(), go_on);
//! let calls: Vec<&str> = outcome.findings[0].steps.iter().map(|step| &*step.call).collect();
//! assert_eq!(calls, ["press", "press", "read"], "{}", report(&prepared, &outcome));
//! # Ok::<(), lifechart_conformance::Refusal>(())
//! ```

mod alike;
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
