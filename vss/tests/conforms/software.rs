//! A software provider, by the lifecycle that is derived for it.

use lifechart::conformance::{Answer, Call, Subject};
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lifecycle::{hardware, software};
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Catalogue, CommitFailure, CreateSnapshotSet, DeleteFailure, DeleteTarget, Deleted,
    EndPrepareFailure, Event, FinalCommitFailure, LoadFailure, PostCommitFailure, PreCommitFailure,
    PropertiesFailure, Provider, QueryFailure, SnapshotProperties, Software, SoftwareBeginFailure,
    SoftwareProvider, SupportFailure, Task, VolumeAddition,
};
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::Support;
use std::borrow::Cow;
use std::sync::Mutex;

/// Work of which the next piece fails that can fail in this way.
#[derive(Default)]
struct Script(Mutex<Option<software::Reply>>);

impl Script {
    /// A failure in the words of the calls that all providers share.
    fn listed<E: TryFrom<hardware::Reply>>(&self) -> Result<(), E> {
        let mut next = self.0.lock().unwrap();
        let code = next.map(Hresult::from);
        let shared = hardware::Reply::ALL.iter().find(|&&reply| Some(reply.into()) == code);
        match shared.and_then(|&reply| E::try_from(reply).ok()) {
            Some(failure) => {
                *next = None;
                Err(failure)
            }
            None => Ok(()),
        }
    }
}

impl Provider for Script {
    fn finish_preparing(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        self.listed()
    }
    fn make_ready(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PreCommitFailure> {
        self.listed()
    }
    fn commit(&self, _: &Task<'_>) -> Result<(), CommitFailure> {
        self.listed()
    }
    fn finish_commit(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        self.listed()
    }
    fn open_for_recovery(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.listed()
    }
    fn seal(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.listed()
    }
    fn discard(&self, _: SetId) {}
    fn keep(&self, _: SetId) {}
    fn withdraw(&self, _: SetId) {}
    fn write_event(&self, _: &Event, _: Log<'_>) {}
    fn load(&self) -> Result<(), LoadFailure> {
        self.listed()
    }
}

impl Catalogue for Script {
    fn properties(&self, _: SnapshotId) -> Result<SnapshotProperties, PropertiesFailure> {
        Err(PropertiesFailure::ObjectNotFound)
    }
    fn query(&self) -> Result<Vec<SnapshotProperties>, QueryFailure> {
        Ok(Vec::new())
    }
    fn delete(&self, _: DeleteTarget, _: bool) -> Result<Deleted, DeleteFailure> {
        Ok(Deleted::default())
    }
}

impl SoftwareProvider for Script {
    fn support(&self, _: &str, _: Context) -> Result<Support, SupportFailure> {
        Ok(Support::Unsupported(Vec::new()))
    }
    fn is_snapshotted(&self, _: &str) -> Result<Option<u32>, PropertiesFailure> {
        Ok(None)
    }
    fn add_volume(&self, _: &VolumeAddition<'_>) -> Result<(), SoftwareBeginFailure> {
        let mut next = self.0.lock().unwrap();
        match next.and_then(|reply| SoftwareBeginFailure::try_from(reply).ok()) {
            Some(failure) => {
                *next = None;
                Err(failure)
            }
            None => Ok(()),
        }
    }
}

/// A provider as VSS calls it, through all that stands before its author.
struct AsCalled {
    provider: Software<Script>,
    snapshots: u128,
}

impl AsCalled {
    fn new() -> Self {
        Self { provider: Software::new(Script::default()), snapshots: 0 }
    }

    fn call(&mut self, call: &Call<'_>) -> Hresult {
        let set = SetId(call.id("set").map_or(0, u128::from));
        let provider = &self.provider;
        match call.event().expect("work ends by itself") {
            "begin_prepare" => {
                self.snapshots += 1;
                let (snapshot, backup) = (SnapshotId(self.snapshots), Context::of_bits(0));
                provider.begin_prepare_snapshot(set, snapshot, "C:", backup)
            }
            "end_prepare" => provider.end_prepare_snapshots(set),
            "pre_commit" => provider.pre_commit_snapshots(set),
            "commit" => provider.commit_snapshots(set),
            "post_commit" => {
                let count = call.number("count").and_then(|count| i32::try_from(count).ok());
                provider.post_commit_snapshots(set, count.expect("it is small"))
            }
            "pre_final_commit" => provider.pre_final_commit_snapshots(set),
            "post_final_commit" => provider.post_final_commit_snapshots(set),
            "abort" => provider.abort_snapshots(set),
            "on_load" => provider.on_load(),
            "on_unload" => provider.on_unload(call.flag("force").expect("it says")),
            other => panic!("no call is named {other}"),
        }
    }
}

impl Subject for AsCalled {
    fn reset(&mut self) {
        *self = Self::new();
    }

    fn apply(&mut self, call: &Call<'_>) -> Answer {
        let named = |name: &str| software::Reply::ALL.iter().find(|reply| reply.name() == name);
        *self.provider.provider().0.lock().unwrap() = call.failure().and_then(named).copied();
        let code = self.call(call);
        let is_it = |reply: &&software::Reply| Hresult::from(**reply) == code;
        let reply = software::Reply::ALL.iter().find(is_it).expect("it is a code of the lifecycle");
        Answer::reply(reply.name())
    }

    fn state(&mut self) -> Option<Cow<'static, str>> {
        let is_it =
            |state: &&software::State| SnapshotState::from(**state) == self.provider.state();
        Some(software::State::ALL.iter().find(is_it)?.name().into())
    }
}

lifechart::conformance! {
    specification: "lifecycles/vss_software_provider.yaml",
    subject: AsCalled::new,
    observe: state,
    work: inject,
    up_to: {volumes: 2},
}
