//! Does an implementation conform? Suites with a stated guarantee, and a measured one.
//!
//! The specification is a deterministic and complete [`Mealy`] machine; the implementation is taken
//! for one, too, with a reliable reset and at most `extra` states more. A [`Plan`] lays a suite out
//! by one of several [`Method`]s, says how large it will be, and makes its words one after the
//! other. Outputs are compared after every input, not at the end.
//!
//! The complete methods go back to Chow (W, 1978), Fujiwara and others (Wp, 1991), Luo,
//! Petrenko and von Bochmann (HSI, 1994), Dorofeeva and others (H, 2005), Simao and others (SPY,
//! 2012), Soucha and Bogdanov (SPYH, 2020).

mod adaptive;
mod alphabet;
mod bound;
mod call;
mod certificate;
mod claim;
mod clock;
mod convergence;
mod flow;
mod h;
mod lower;
mod mealy;
mod method;
mod mutation;
mod occurring;
mod regime;
mod rivals;
mod separation;
mod sets;
mod simulation;
mod specification;
mod tour;
mod trie;
mod witness;
mod words;

pub use alphabet::{Cause, Pick, Symbol};
pub use bound::{Bound, NoBound};
pub use call::{Call, FIRST_OF_WORK, Stimulus};
pub use certificate::{Certificate, certify};
pub use claim::{Claim, claim};
pub use lower::{CannotLower, lowered};
pub use mealy::{Mealy, Minimal, UNTESTED, Word};
pub use method::{Method, NoSuite, Plan};
pub use mutation::{Operator, Sample, Score, Survivor, Tally, score};
pub use regime::{Completions, Observe, Regime, Seen};
pub use separation::Separation;
pub use sets::{characterising, harmonised, identifying};
pub use simulation::{Origin, Simulated, simulate};
pub use specification::{Position, Specification, SpecifiedStep, TestStep, Trouble};
pub use tour::tour;
pub use trie::{Prefix, Size, Trie};
