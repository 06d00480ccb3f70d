//! The lifecycle of a VSS provider, held against what is known of real ones.
//!
//! Everything expected here was written down from Microsoft's pages, not from the specification:
//! states by their `VSS_SNAPSHOT_STATE` number, replies by their HRESULT, and what happens to shadow
//! copies by what is discarded.

mod creation;
mod driven;
mod failures;
mod replies;
mod stray;
mod subject;
mod table;
mod windows;

/// The machine under test.
mod provider {
    #![allow(missing_docs, dead_code, unreachable_pub)]
    lifechart::machine!(builtin "vss_provider", tests = none);
}
