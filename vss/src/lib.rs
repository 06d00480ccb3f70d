//! For authors of Windows shadow copy providers.
//!
//! A provider is a COM server that VSS calls while a shadow copy set is created. What it must answer
//! in which state is a lifecycle ([`lifecycle`]); what it must decide has rules ([`rules`]), each
//! with an id that the documentation here names. An author implements one trait of [`provider`] and
//! gets an object that may be called from any thread, in any order, with anything.
//!
//! | module | holds |
//! |---|---|
//! | [`rules`] | every rule, by its id |
//! | [`lifecycle`] | the lifecycles, as generated from YAML |
//! | [`hresult`], [`calls`] | return codes, and which call may answer which |
//! | [`ids`] | ids of sets and shadow copies |
//! | [`state`] | `VSS_SNAPSHOT_STATE` |
//! | [`attributes`], [`context`] | what a requester asks of a shadow copy |
//! | [`support`] | whether a volume can be shadow copied: decisions with their reasons |
//! | [`lun`] | what a LUN says of itself, and what makes two of them different |
//! | [`provider`] | the traits to implement, and what runs them |
//! | `journal` | what a provider owes after a crash; with the feature of that name |
//!
//! Nothing here needs Windows.

pub mod attributes;
pub mod calls;
pub mod context;
pub mod hresult;
pub mod ids;
#[cfg(feature = "journal")]
pub mod journal;
pub mod lifecycle;
pub mod lun;
pub mod provider;
pub mod rules;
pub mod state;
pub mod support;
