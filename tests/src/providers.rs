//! VSS providers as people write them by hand, one right and four wrong: subjects for the suites.
//!
//! Each stands for a mistake that was seen in public providers, and knows nothing of Lifechart.
//! [`Wired`] is all that it takes to test one.

pub mod careful;
pub mod forgets_to_check;
pub mod forgets_whose_call;
pub mod one_list;
pub mod vetoes_once;

use lifechart_conformance::{Answer, Call, Subject};
use std::borrow::Cow;

/// What a call returns.
pub type Hresult = u32;
/// A set or a snapshot.
pub type Guid = u64;

/// Success.
pub const S_OK: Hresult = 0;
/// Please do not unload.
pub const S_FALSE: Hresult = 1;
/// The refusal that every call lists.
pub const VETO: Hresult = 0x8004_2306;
/// Not this provider's set.
pub const OBJECT_NOT_FOUND: Hresult = 0x8004_2308;
/// No more volumes.
pub const TOO_MANY_VOLUMES: Hresult = 0x8004_2312;

/// How many volumes a set can have.
const MOST_VOLUMES: u32 = 64;

/// The calls of VSS that differ from provider to provider.
pub trait Provider {
    /// As when the process has just been started.
    fn started() -> Self;
    /// One more volume; the first one of a set begins it.
    fn begin_prepare(&mut self, set: Guid, snapshot: Guid) -> Hresult;
    /// All volumes were added.
    fn end_prepare(&mut self, set: Guid) -> Hresult;
    /// Applications are frozen.
    fn pre_commit(&mut self, set: Guid) -> Hresult;
    /// Writes are held.
    fn commit(&mut self, set: Guid) -> Hresult;
    /// Writes go on.
    fn post_commit(&mut self, set: Guid, count: u32) -> Hresult;
    /// Applications go on.
    fn pre_final_commit(&mut self, set: Guid) -> Hresult;
    /// Recovery is done.
    fn post_final_commit(&mut self, set: Guid) -> Hresult;
    /// The set is given up.
    fn abort(&mut self, set: Guid) -> Hresult;
    /// Which LUNs?
    fn target_luns(&mut self) -> Hresult;
    /// May it be unloaded?
    fn on_unload(&mut self, force: bool) -> Hresult;
}

/// A provider as a subject: calls by their names, codes by theirs.
#[derive(Debug)]
pub struct Wired<P>(P);

impl<P: Provider> Wired<P> {
    /// A provider that has just been started.
    pub fn new() -> Self {
        Self(P::started())
    }
}

impl<P: Provider> Default for Wired<P> {
    fn default() -> Self {
        Self::new()
    }
}

impl<P: Provider> Subject for Wired<P> {
    fn reset(&mut self) {
        self.0 = P::started();
    }

    fn apply(&mut self, call: &Call<'_>) -> Answer {
        let set = call.id("set").unwrap_or(0);
        let provider = &mut self.0;
        let code = match call.event().unwrap_or_default() {
            "begin_prepare" => provider.begin_prepare(set, call.id("snapshot").unwrap_or(0)),
            "end_prepare" => provider.end_prepare(set),
            "pre_commit" => provider.pre_commit(set),
            "commit" => provider.commit(set),
            "post_commit" => provider.post_commit(set, call.number("count").unwrap_or(0)),
            "pre_final_commit" => provider.pre_final_commit(set),
            "post_final_commit" => provider.post_final_commit(set),
            "abort" => provider.abort(set),
            "get_target_luns" => provider.target_luns(),
            "on_unload" => provider.on_unload(call.flag("force").unwrap_or(false)),
            _ => S_OK,
        };
        Answer::reply(name(code))
    }
}

fn name(code: Hresult) -> Cow<'static, str> {
    match code {
        S_OK => "ok".into(),
        S_FALSE => "not_now".into(),
        VETO => "provider_veto".into(),
        OBJECT_NOT_FOUND => "object_not_found".into(),
        TOO_MANY_VOLUMES => "too_many_volumes".into(),
        other => format!("{other:#010x}").into(),
    }
}
