//! A hardware provider, by the lifecycle that Lifechart ships.

use lifechart::conformance::{Answer, Call, Subject};
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lifecycle::hardware;
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, CreateSnapshotSet, EndPrepareFailure, Event, FinalCommitFailure,
    Hardware, HardwareBeginFailure, HardwareProvider, LoadFailure, LunFailure, Operation,
    PostCommitFailure, PreCommitFailure, Provider, ResyncFailure, SupportRequest, TargetRequest,
    Task,
};
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::Support;
use std::borrow::Cow;
use std::sync::Mutex;

/// Work of which the next piece fails that can fail in this way.
#[derive(Default)]
struct Script(Mutex<Option<hardware::Reply>>);

impl Script {
    fn listed<E: TryFrom<hardware::Reply>>(&self) -> Result<(), E> {
        let mut next = self.0.lock().unwrap();
        match next.and_then(|reply| E::try_from(reply).ok()) {
            Some(failure) => {
                *next = None;
                Err(failure)
            }
            None => Ok(()),
        }
    }

    fn of_lun(&self) -> Result<(), LunFailure> {
        use hardware::errors::LocateLuns;
        self.listed::<LocateLuns>().map_err(|failure| match failure {
            LocateLuns::OutOfMemory => LunFailure::OutOfMemory,
            LocateLuns::InvalidArgument => LunFailure::InvalidArgument,
            LocateLuns::ProviderVeto => LunFailure::ProviderVeto,
        })
    }

    fn last(&self) -> Result<(), FinalCommitFailure> {
        self.listed()
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
        self.last()
    }
    fn seal(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.last()
    }
    fn discard(&self, _: SetId) {}
    fn keep(&self, _: SetId) {}
    fn withdraw(&self, _: SetId) {}
    fn write_event(&self, _: &Event, _: Log<'_>) {}
    fn load(&self) -> Result<(), LoadFailure> {
        self.listed()
    }
}

impl HardwareProvider for Script {
    fn support(&self, _: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        self.of_lun()?;
        Ok(Support::Unsupported(Vec::new()))
    }
    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }
    fn add_volume(&self, _: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        self.listed()
    }
    fn target_luns(&self, _: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        self.of_lun()?;
        Ok(vec![lun(2)])
    }
    fn locate_luns(&self, _: &[LunInformation]) -> Result<(), LunFailure> {
        self.of_lun()
    }
    fn fill_in_lun_info(&self, _: &str, _: &mut LunInformation) -> Result<bool, LunFailure> {
        self.of_lun()?;
        Ok(true)
    }
    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        self.of_lun()
    }
    fn capabilities(&self) -> Result<u64, LunFailure> {
        self.of_lun()?;
        Ok(0)
    }
    fn lun_state_change(
        &self,
        _: &[LunInformation],
        _: &[LunInformation],
        _: u32,
    ) -> Result<(), LunFailure> {
        self.of_lun()
    }
    fn resync_luns(
        &self,
        _: &[LunInformation],
        _: &[LunInformation],
    ) -> Result<Operation, ResyncFailure> {
        self.listed::<ResyncFailure>().map(|()| Operation::finished())
    }
    fn reuse_luns(&self, _: &[LunInformation], _: &[LunInformation]) -> Result<(), LunFailure> {
        self.of_lun()
    }
}

fn lun(number: u64) -> LunInformation {
    let device_id = DeviceId::of_designators(&[Designator::eui64(Eui64::Plain(number))]);
    LunInformation { device_id, ..LunInformation::default() }
}

/// A provider as VSS calls it, through all that stands before its author.
struct AsCalled {
    provider: Hardware<Script>,
    /// How many volumes were added: each snapshot has an id of its own, as those of VSS have.
    snapshots: u128,
}

impl AsCalled {
    fn new() -> Self {
        Self { provider: Hardware::new(Script::default()), snapshots: 0 }
    }

    fn call(&mut self, call: &Call<'_>) -> Hresult {
        let set = SetId(call.id("set").map_or(0, u128::from));
        let (provider, devices, luns) = (&self.provider, ["disk".to_owned()], [lun(1)]);
        let backup = Context::of_bits(0);
        match call.event().expect("work ends by itself") {
            "begin_prepare" => {
                self.snapshots += 1;
                let snapshot = SnapshotId(self.snapshots);
                let mut luns = luns;
                provider.begin_prepare_snapshot(set, snapshot, backup, &devices, &mut luns)
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
            "get_target_luns" => provider.get_target_luns(&devices, &luns).0,
            "are_luns_supported" => provider.are_luns_supported(backup, &devices, &luns).0,
            "locate_luns" => provider.locate_luns(&luns),
            "fill_in_lun_info" => provider.fill_in_lun_info("disk", &mut lun(1)).0,
            "on_lun_empty" => provider.on_lun_empty("disk", &luns[0]),
            "get_provider_capabilities" => provider.get_provider_capabilities().0,
            "on_lun_state_change" => provider.on_lun_state_change(&luns, &luns, 0),
            "resync_luns" => provider.resync_luns(&luns, &luns).0,
            "on_reuse_luns" => provider.on_reuse_luns(&luns, &luns),
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
        let named = |name: &str| hardware::Reply::ALL.iter().find(|reply| reply.name() == name);
        *self.provider.provider().0.lock().unwrap() = call.failure().and_then(named).copied();
        let code = self.call(call);
        let is_it = |reply: &&hardware::Reply| Hresult::from(**reply) == code;
        let reply = hardware::Reply::ALL.iter().find(is_it).expect("it is a code of the lifecycle");
        Answer::reply(reply.name())
    }

    fn state(&mut self) -> Option<Cow<'static, str>> {
        let is_it =
            |state: &&hardware::State| SnapshotState::from(**state) == self.provider.state();
        Some(hardware::State::ALL.iter().find(is_it)?.name().into())
    }
}

lifechart::conformance! {
    specification: builtin "vss_provider",
    subject: AsCalled::new,
    observe: state,
    work: inject,
    up_to: {volumes: 2},
}
