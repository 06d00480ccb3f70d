//! A provider that does what it is told to, and remembers all of it.

use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::{Context, Purpose};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, CreateSnapshotSet, EndPrepareFailure, Event, FinalCommitFailure,
    Hardware, HardwareBeginFailure, HardwareProvider, LunFailure, PostCommitFailure,
    PreCommitFailure, Provider, SupportRequest, TargetRequest, Task, Window,
};
use lifechart_vss::rules::{Reason, Rule};
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::Support;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

pub(crate) const A: SetId = SetId(0xA);
pub(crate) const B: SetId = SetId(0xB);
pub(crate) const C: SetId = SetId(0xC);

/// What is on the array, and what has happened.
#[derive(Default)]
pub(crate) struct World {
    /// What unfinished sets hold.
    pub(crate) held: BTreeMap<SetId, Vec<SnapshotId>>,
    /// LUNs of unfinished sets, each by its number.
    pub(crate) held_luns: Vec<u64>,
    /// Finished shadow copies.
    pub(crate) finished: BTreeMap<SetId, Vec<SnapshotId>>,
    /// What was done, in order.
    pub(crate) done: Vec<String>,
    /// The event log of Windows.
    pub(crate) log: Vec<Event>,
    /// Steps that fail.
    pub(crate) fails: Vec<&'static str>,
    /// Steps that panic.
    pub(crate) panics: Vec<&'static str>,
    /// Told that copying has begun, which then goes on until it is stopped.
    pub(crate) copies_until_stopped: Option<Sender<()>>,
    /// AreLunsSupported says that it was asked, and then waits for a word.
    pub(crate) support_hangs: Option<(Sender<()>, Receiver<()>)>,
    /// The same of GetTargetLuns.
    pub(crate) luns_hang: Option<(Sender<()>, Receiver<()>)>,
    /// A clock, and by how many seconds the commit moves it on.
    pub(crate) commit_takes: Option<(Arc<AtomicU64>, u64)>,
    /// GetTargetLuns names the originals.
    pub(crate) names_originals: bool,
    /// LUNs that the host may not write to.
    pub(crate) read_only: Vec<u64>,
    /// The copying that goes on in the background, and what it waits for to be done.
    pub(crate) background: Option<Receiver<()>>,
    pub(crate) copying: Option<JoinHandle<()>>,
    /// Calls that should never have come here.
    pub(crate) broken: Vec<String>,
    /// Windows that lasted too long.
    pub(crate) overruns: Vec<(Window, Duration)>,
}

/// Says that it was asked, and waits for a word.
fn hang(hangs: Option<(Sender<()>, Receiver<()>)>) {
    if let Some((asked, word)) = hangs {
        asked.send(()).expect("somebody waits for it");
        word.recv().expect("it is told to go on");
    }
}

#[derive(Default)]
pub(crate) struct Array(Mutex<World>);

impl Array {
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One step of its work, which may have been told to fail.
    fn step<E>(&self, step: &'static str, failure: E) -> Result<(), E> {
        let mut world = self.world();
        world.done.push(step.to_owned());
        let (fails, panics) = (world.fails.contains(&step), world.panics.contains(&step));
        drop(world);
        assert!(!panics, "told to panic in {step}");
        if fails { Err(failure) } else { Ok(()) }
    }
}

impl Provider for Array {
    fn finish_preparing(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        let copying = self.world().copying.take();
        if let Some(copying) = copying {
            copying.join().expect("it is told when to end");
        }
        let copies = self.world().copies_until_stopped.take();
        if let Some(begun) = copies {
            begun.send(()).expect("somebody waits for it");
            while !task.interrupt().is_requested() {
                std::thread::yield_now();
            }
            self.world().done.push("stopped".to_owned());
        }
        self.step("finish_preparing", EndPrepareFailure::InsufficientStorage)
    }

    fn make_ready(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PreCommitFailure> {
        self.step("make_ready", PreCommitFailure::OutOfMemory)
    }

    fn commit(&self, task: &Task<'_>) -> Result<(), CommitFailure> {
        task.note("committing");
        if let Some((clock, seconds)) = &self.world().commit_takes {
            clock.fetch_add(*seconds, Ordering::SeqCst);
        }
        self.step("commit", CommitFailure::ProviderVeto)
    }

    fn finish_commit(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        self.step("finish_commit", PostCommitFailure::ObjectNotFound)
    }

    fn open_for_recovery(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.step("open_for_recovery", FinalCommitFailure::ProviderVeto)
    }

    fn seal(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.step("seal", FinalCommitFailure::OutOfMemory)
    }

    fn discard(&self, set: SetId) {
        let panics = self.world().panics.contains(&"discard");
        assert!(!panics, "told to panic in discard");
        let mut world = self.world();
        world.held.remove(&set);
        world.held_luns.clear();
        world.done.push(format!("discard {:x}", set.0));
    }

    fn keep(&self, set: SetId) {
        let mut world = self.world();
        let Some(snapshots) = world.held.remove(&set) else {
            world.broken.push(format!("{set} is kept and holds nothing"));
            return;
        };
        world.held_luns.clear();
        world.finished.entry(set).or_default().extend(snapshots);
    }

    fn withdraw(&self, set: SetId) {
        let mut world = self.world();
        if world.finished.remove(&set).is_none() {
            world.broken.push(format!("{set} is withdrawn and is not finished"));
        }
        world.done.push(format!("withdraw {:x}", set.0));
    }

    fn write_event(&self, event: &Event, _: Log<'_>) {
        self.world().log.push(event.clone());
    }

    fn overrun(&self, window: Window, by: Duration) {
        self.world().overruns.push((window, by));
    }
}

impl HardwareProvider for Array {
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        let hangs = self.world().support_hangs.take();
        hang(hangs);
        self.step("support", LunFailure::ProviderVeto)?;
        let context = request.context.bits();
        let reason = Reason { rule: Rule::Rb4, text: format!("never in {context}") };
        Ok(Support::Unsupported(vec![reason]))
    }

    fn is_mapped_read_write(&self, lun: &LunInformation) -> bool {
        !self.world().read_only.contains(&number(lun))
    }

    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        self.step("add_volume", HardwareBeginFailure::NestedVolumeLimit)?;
        let (set, snapshot) = (addition.set, addition.snapshot);
        let new: Vec<u64> = addition.new_luns().map(|lun| number(lun)).collect();
        let mut world = self.world();
        if let Some(word) = world.background.take() {
            world.copying = Some(std::thread::spawn(move || word.recv().expect("a word")));
        }
        if world.held.keys().any(|&other| other != set) {
            world.broken.push(format!("{set} begins while another one holds something"));
        }
        world.held.entry(set).or_default().push(snapshot);
        world.held_luns.extend(new);
        Ok(())
    }

    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        let hangs = self.world().luns_hang.take();
        hang(hangs);
        self.step("target_luns", LunFailure::OutOfMemory)?;
        let shift = if self.world().names_originals { 0 } else { 1 << 32 };
        Ok(request.originals.iter().map(|original| lun(number(original) + shift)).collect())
    }

    fn locate_luns(&self, _: &[LunInformation]) -> Result<(), LunFailure> {
        self.step("locate_luns", LunFailure::ProviderVeto)
    }

    fn fill_in_lun_info(&self, _: &str, _: &mut LunInformation) -> Result<bool, LunFailure> {
        self.step("fill_in_lun_info", LunFailure::ProviderVeto)?;
        Ok(true)
    }

    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        self.step("lun_empty", LunFailure::ProviderVeto)
    }
}

/// The LUN with this number.
pub(crate) fn lun(number: u64) -> LunInformation {
    let device_id = DeviceId::of_designators(&[Designator::eui64(Eui64::Plain(number))]);
    LunInformation { device_id, ..LunInformation::default() }
}

fn number(lun: &LunInformation) -> u64 {
    let name = lun.device_id.identifiers.first().map(|name| name.bytes.as_slice());
    name.and_then(|name| name.try_into().ok()).map_or(0, u64::from_be_bytes)
}

pub(crate) fn backup() -> Context {
    Context::new(Purpose::Backup, Attributes::empty())
}

/// One more volume of the set, on the LUN with the number of its snapshot.
pub(crate) fn begin(provider: &Hardware<Array>, set: SetId, snapshot: u128) -> Hresult {
    let number = u64::try_from(snapshot).expect("tests have few snapshots");
    begin_on(provider, set, snapshot, &[number])
}

/// One more volume of the set, on these LUNs.
pub(crate) fn begin_on(
    provider: &Hardware<Array>,
    set: SetId,
    snapshot: u128,
    numbers: &[u64],
) -> Hresult {
    let devices: Vec<String> = numbers.iter().map(|number| format!("disk {number}")).collect();
    let mut luns: Vec<LunInformation> = numbers.iter().map(|&number| lun(number)).collect();
    let snapshot = SnapshotId(snapshot);
    provider.begin_prepare_snapshot(set, snapshot, backup(), &devices, &mut luns)
}

/// The stable states on the way to a finished set, in order.
pub(crate) const WAY: [SnapshotState; 8] = [
    SnapshotState::Unknown,
    SnapshotState::Preparing,
    SnapshotState::Prepared,
    SnapshotState::PreCommitted,
    SnapshotState::Committed,
    SnapshotState::PostCommitted,
    SnapshotState::PreFinalCommitted,
    SnapshotState::Created,
];

/// The call that leads from the state before to this one.
pub(crate) fn step_to(provider: &Hardware<Array>, set: SetId, state: SnapshotState) -> Hresult {
    match state {
        SnapshotState::Preparing => begin(provider, set, set.0 * 16 + 1),
        SnapshotState::Prepared => provider.end_prepare_snapshots(set),
        SnapshotState::PreCommitted => provider.pre_commit_snapshots(set),
        SnapshotState::Committed => provider.commit_snapshots(set),
        SnapshotState::PostCommitted => provider.post_commit_snapshots(set, 1),
        SnapshotState::PreFinalCommitted => provider.pre_final_commit_snapshots(set),
        SnapshotState::Created => provider.post_final_commit_snapshots(set),
        other => panic!("no call leads to {other:?}"),
    }
}

/// Goes the whole way to this state, from one where a set may begin.
pub(crate) fn lead(provider: &Hardware<Array>, set: SetId, state: SnapshotState) {
    let steps = WAY.iter().position(|&other| other == state).expect("it is on the way");
    for &next in &WAY[1..=steps] {
        assert_eq!(step_to(provider, set, next), Hresult::S_OK, "to {next:?}");
        assert_eq!(provider.state(), next);
    }
}

/// A provider that was led to this state for set [`A`].
pub(crate) fn at(state: SnapshotState) -> Hardware<Array> {
    let provider = Hardware::new(Array::default());
    lead(&provider, A, state);
    provider
}
