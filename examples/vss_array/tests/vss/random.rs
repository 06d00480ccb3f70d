//! Many requesters, aborts and failures at once, by seed.

use crate::member::{files, folder, memory};
use crate::scripted::{Instead, Scripted};
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;
use vss_array::coordinator::lifecycle::Reply;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

/// What has come of the sets.
#[derive(Default)]
struct Score {
    created: AtomicU64,
    failed: AtomicU64,
    given_up: AtomicU64,
    in_progress: AtomicU64,
}

impl Score {
    fn count(counter: &AtomicU64) -> u64 {
        counter.fetch_add(1, Ordering::Relaxed) + 1
    }
}

const REQUESTERS: u64 = 3;
const ROUNDS: u64 = 60;

#[test]
fn whatever_comes_at_once_loses_nothing() {
    let (mut created, mut others) = (0, 0);
    for seed in 1..=6 {
        let folder = folder();
        let first = if seed % 2 == 0 { files(folder.path(), 2).0 } else { memory(1, 2) };
        let mut world = World::new(vec![first, memory(2, 1), memory(3, 1)]);
        let score = Score::default();
        run(&mut world, seed, &score);
        let failed = score.failed.into_inner();
        let (now, in_progress) = (score.created.into_inner(), score.in_progress.into_inner());
        assert!(now > 0 && failed > 0 && in_progress > 0, "{now} {failed} {in_progress}");
        created += now;
        others += failed + score.given_up.into_inner();
        // Who is in no later set holds what it had, until it is unloaded.
        world.vss.unload(true);
        world.recovers();
        world.end();
    }
    println!("{created} sets were created, {others} came to nothing");
}

fn run(world: &mut World, seed: u64, score: &Score) {
    let is_over = AtomicBool::new(false);
    let world = Mutex::new(world);
    thread::scope(|scope| {
        let (world, is_over) = (&world, &is_over);
        let providers: Vec<_> = {
            let world = world.lock().expect("nobody panics");
            world.members.iter().map(|member| member.provider.clone()).collect()
        };
        scope.spawn(move || breaks(&providers, seed, is_over));
        let requesters: Vec<_> = (0..REQUESTERS)
            .map(|number| scope.spawn(move || requests(world, seed * 10 + number, number, score)))
            .collect();
        for requester in requesters {
            requester.join().expect("nobody panics");
        }
        is_over.store(true, Ordering::Release);
    });
}

/// Something breaks, and is mended soon.
fn breaks(providers: &[std::sync::Arc<Scripted>], seed: u64, is_over: &AtomicBool) {
    let mut dice = Dice(seed);
    let veto = Hresult::VSS_E_PROVIDER_VETO;
    while !is_over.load(Ordering::Acquire) {
        let provider = &providers[dice.roll(providers.len() as u64) as usize];
        let call = CALLS[dice.roll(CALLS.len() as u64) as usize];
        let ways = [Instead::Answers(veto), Instead::AnswersAfterwards(veto), Instead::Panics];
        provider.instead(call, ways[dice.roll(3) as usize]);
        thread::sleep(Duration::from_micros(dice.roll(3_000)));
        provider.mend();
        thread::sleep(Duration::from_micros(dice.roll(3_000)));
    }
}

const CALLS: [Call; 9] = [
    Call::AreLunsSupported,
    Call::HardwareBeginPrepareSnapshot,
    Call::EndPrepareSnapshots,
    Call::PreCommitSnapshots,
    Call::CommitSnapshots,
    Call::PostCommitSnapshots,
    Call::GetTargetLuns,
    Call::PreFinalCommitSnapshots,
    Call::PostFinalCommitSnapshots,
];

/// A requester, which has to wait for others, gives up, or is aborted by an impatient user.
fn requests(world: &Mutex<&mut World>, seed: u64, number: u64, score: &Score) {
    let mut dice = Dice(seed);
    let (vss, volumes) = {
        let world = world.lock().expect("nobody panics");
        (world.vss.clone(), world.volumes.clone())
    };
    for round in 0..ROUNDS {
        let set = SetId(u128::from(number + 1) << 64 | u128::from(round + 1));
        while vss.start_snapshot_set(set) == Reply::InProgress {
            Score::count(&score.in_progress);
            thread::sleep(Duration::from_micros(100 + dice.roll(500)));
        }
        for (place, volume) in volumes.iter().enumerate().filter(|_| dice.roll(4) > 0) {
            vss.add_to_snapshot_set(set, SnapshotId((set.0 << 8) + place as u128 + 1), volume);
        }
        if dice.roll(6) == 0 {
            Score::count(&score.given_up);
            assert_eq!(vss.requester_gone(set), Reply::Ok);
            continue;
        }
        let patience = (dice.roll(3) == 0).then(|| Duration::from_micros(dice.roll(4_000)));
        thread::scope(|scope| {
            if let Some(patience) = patience {
                let vss = &vss;
                scope.spawn(move || {
                    thread::sleep(patience);
                    assert_eq!(vss.abort_backup(set), Reply::Ok);
                });
            }
            does(world, set, score);
        });
        // Owed where nothing was added; elsewhere it does no harm.
        assert_eq!(vss.abort_backup(set), Reply::Ok);
    }
}

fn does(world: &Mutex<&mut World>, set: SetId, score: &Score) {
    // Locked before, so that sets are looked at in the order in which they are created.
    let mut world = world.lock().expect("nobody panics");
    let vss = world.vss.clone();
    match vss.do_snapshot_set(set) {
        Ok(created) => {
            assert_eq!(world.look_at(&created), Vec::<String>::new());
            if Score::count(&score.created).is_multiple_of(10) {
                assert_eq!(world.everything(), Vec::<String>::new());
                world.keep_newest(3);
            }
        }
        Err(_) => {
            Score::count(&score.failed);
        }
    }
}
