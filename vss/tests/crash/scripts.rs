//! What VSS does to a provider. Nothing is asserted on the way, because anything may fail there; what
//! is known for certain is said.

use crate::keeper::{IMPOSSIBLE, Keeper};
use crate::verdict::{Said, VOLUMES};
use crate::world::lock;
use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::{Context, Purpose};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use lifechart_vss::state::SnapshotState;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(crate) type Runner = Arc<Hardware<Keeper>>;

/// Something VSS does, from an idle provider on. It needs two numbers of sets: its own and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// A set is created.
    Create,
    /// A set is created, and then withdrawn.
    Withdraw,
    /// A volume cannot be added; the set is created without it.
    FailingVolume,
    /// A set is aborted once it has come to this state.
    Abort(SnapshotState),
    /// Another set begins once it has come to this state, and is created.
    Reset(SnapshotState),
    /// The provider is unloaded once it has come to this state.
    Unload(SnapshotState),
    /// This comes while PostFinalCommitSnapshots runs, at its step with this number.
    Interrupt(Interruption, u64),
}

/// What comes while PostFinalCommitSnapshots runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Interruption {
    Abort,
    Begin,
    Unload,
}

/// The states of an unfinished set.
pub(crate) const UNFINISHED: [SnapshotState; 6] = [
    SnapshotState::Preparing,
    SnapshotState::Prepared,
    SnapshotState::PreCommitted,
    SnapshotState::Committed,
    SnapshotState::PostCommitted,
    SnapshotState::PreFinalCommitted,
];

/// All scripts but the interrupted ones.
pub(crate) fn plain() -> Vec<Script> {
    let mut scripts = vec![Script::Create, Script::Withdraw, Script::FailingVolume];
    for state in UNFINISHED {
        scripts.extend([Script::Abort(state), Script::Reset(state), Script::Unload(state)]);
    }
    scripts
}

/// Follows a script with a set of this number and the next one.
pub(crate) fn follow(runner: &Runner, script: Script, number: u128) {
    let (set, next) = (SetId(number), SetId(number + 1));
    match script {
        Script::Create => create(runner, set),
        Script::Withdraw => {
            create(runner, set);
            give_up(runner, set, || runner.abort_snapshots(set));
        }
        Script::FailingVolume => {
            add(runner, set, 1);
            begin(runner, set, IMPOSSIBLE);
            add(runner, set, 2);
            finish(runner, set);
        }
        Script::Abort(state) => {
            lead(runner, set, state);
            give_up(runner, set, || runner.abort_snapshots(set));
        }
        Script::Reset(state) => {
            lead(runner, set, state);
            give_up(runner, set, || add(runner, next, 1));
            add(runner, next, 2);
            finish(runner, next);
        }
        Script::Unload(state) => {
            lead(runner, set, state);
            give_up(runner, set, || runner.on_unload(true));
        }
        Script::Interrupt(interruption, step) => {
            lead(runner, set, SnapshotState::PreFinalCommitted);
            interrupt(runner, set, next, interruption, step);
        }
    }
}

/// Creates a set from the first call to the last.
pub(crate) fn create(runner: &Runner, set: SetId) {
    lead(runner, set, SnapshotState::Preparing);
    finish(runner, set);
}

/// Makes the calls that lead an idle provider to this state.
pub(crate) fn lead(runner: &Runner, set: SetId, state: SnapshotState) {
    for snapshot in 1..=VOLUMES {
        add(runner, set, snapshot);
    }
    let place = UNFINISHED.iter().position(|&other| other == state).expect("it is unfinished");
    for step in 1..=place {
        go_on(runner, set, step);
    }
}

/// Makes the calls from the last volume to the end.
fn finish(runner: &Runner, set: SetId) {
    for step in 1..UNFINISHED.len() {
        go_on(runner, set, step);
    }
    seal(runner, set);
}

fn go_on(runner: &Runner, set: SetId, step: usize) -> Hresult {
    match step {
        1 => runner.end_prepare_snapshots(set),
        2 => runner.pre_commit_snapshots(set),
        3 => runner.commit_snapshots(set),
        4 => runner.post_commit_snapshots(set, 2),
        _ => runner.pre_final_commit_snapshots(set),
    }
}

fn seal(runner: &Runner, set: SetId) -> Hresult {
    let world = &runner.provider().world;
    world.say(Said::Finishing(set));
    let code = runner.post_final_commit_snapshots(set);
    if code == Hresult::S_OK {
        world.say(Said::Finished(set));
    }
    code
}

fn give_up(runner: &Runner, set: SetId, call: impl FnOnce() -> Hresult) {
    let world = &runner.provider().world;
    world.steps.part();
    world.say(Said::GivingUp(set));
    call();
    world.say(Said::GivenUp(set));
    world.steps.join();
}

pub(crate) fn add(runner: &Runner, set: SetId, snapshot: u128) -> Hresult {
    begin(runner, set, SnapshotId(snapshot))
}

fn begin(runner: &Runner, set: SetId, snapshot: SnapshotId) -> Hresult {
    let number = u64::try_from(snapshot.0).expect("it is small");
    let device_id = DeviceId::of_designators(&[Designator::eui64(Eui64::Plain(number))]);
    let mut luns = [LunInformation { device_id, ..LunInformation::default() }];
    let context = Context::new(Purpose::Backup, Attributes::empty());
    runner.begin_prepare_snapshot(set, snapshot, context, &["disk".to_owned()], &mut luns)
}

/// Calls PostFinalCommitSnapshots, and at one of its steps, before or after it is recorded that the
/// set is finished, something else.
fn interrupt(runner: &Runner, set: SetId, next: SetId, interruption: Interruption, step: u64) {
    let world = &runner.provider().world;
    let place = world.steps.taken() + step;
    let interrupting = Arc::new(Mutex::new(None));
    let (of_deed, thread) = (runner.clone(), interrupting.clone());
    world.steps.at(place, move || {
        of_deed.provider().world.say(Said::GivingUp(set));
        let of_thread = of_deed.clone();
        let call = move || match interruption {
            Interruption::Abort => of_thread.abort_snapshots(set),
            Interruption::Begin => add(&of_thread, next, 1),
            Interruption::Unload => of_thread.on_unload(true),
        };
        *lock(&thread) = Some(std::thread::spawn(call));
        // It goes on when the other call has arrived, if that has to do with it.
        if let Some(sealing) = lock(&of_deed.provider().sealing).clone() {
            sealing.wait(Duration::from_millis(20));
        }
    });
    world.steps.part();
    world.say(Said::Finishing(set));
    let code = runner.post_final_commit_snapshots(set);
    world.steps.not_at(place);
    let interrupting = lock(&interrupting).take();
    let is_interrupted = interrupting.is_some();
    if let Some(interrupting) = interrupting {
        interrupting.join().expect("it does not panic");
    }
    // Only an abort reaches a set that is finished.
    let is_aborted = is_interrupted && interruption == Interruption::Abort;
    let is_finished = code == Hresult::S_OK && !is_aborted;
    world.say(if is_finished { Said::Finished(set) } else { Said::GivenUp(set) });
}
