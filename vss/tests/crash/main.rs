//! What a provider owes after a crash, however and whenever it comes.

mod errors;
