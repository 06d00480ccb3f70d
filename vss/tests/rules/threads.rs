//! Calls from many threads at once, with work that fails and panics: what is written down of them
//! conforms to the lifecycle, every answer is on its list, and nothing is left behind.

use crate::array::*;
use lifechart::conformance::trace::{Checker, Options};
use lifechart::observe::TraceLines;
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use lifechart_vss::state::SnapshotState;
use std::io::{self, Write};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;

/// A log that is still there when its writer is gone.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).expect("it is text")
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

type Traced = Hardware<Array, TraceLines<Log>>;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

/// A call of somebody who has no idea; rarely one that puts an end to what others do.
fn stray(provider: &Traced, dice: &mut Dice) -> (Call, Hresult) {
    let set = SetId(u128::from(dice.roll(3)) + 1);
    let luns = [lun(dice.roll(4) + 1)];
    match dice.roll(60) {
        0 => (Call::HardwareBeginPrepareSnapshot, begins(provider, set, dice)),
        1..=9 => (Call::EndPrepareSnapshots, provider.end_prepare_snapshots(set)),
        10..=19 => (Call::CommitSnapshots, provider.commit_snapshots(set)),
        20..=29 => (Call::PostCommitSnapshots, provider.post_commit_snapshots(set, 9)),
        30..=39 => (Call::PostFinalCommitSnapshots, provider.post_final_commit_snapshots(set)),
        40 => (Call::AbortSnapshots, provider.abort_snapshots(set)),
        41..=44 => (Call::OnUnload, provider.on_unload(dice.roll(20) == 0)),
        45..=49 => (Call::GetTargetLuns, provider.get_target_luns(&["disk".to_owned()], &luns).0),
        _ => (Call::LocateLuns, provider.locate_luns(&luns)),
    }
}

fn begins(provider: &Traced, set: SetId, dice: &mut Dice) -> Hresult {
    let snapshot = SnapshotId(u128::from(dice.roll(1 << 30)) + 1);
    let mut luns = [lun(dice.roll(4) + 1)];
    provider.begin_prepare_snapshot(set, snapshot, backup(), &["disk".to_owned()], &mut luns)
}

/// What VSS does with one set, whatever it is answered.
fn create(provider: &Traced, set: SetId, dice: &mut Dice) -> [(Call, Hresult); 7] {
    [
        (Call::HardwareBeginPrepareSnapshot, begins(provider, set, dice)),
        (Call::EndPrepareSnapshots, provider.end_prepare_snapshots(set)),
        (Call::PreCommitSnapshots, provider.pre_commit_snapshots(set)),
        (Call::CommitSnapshots, provider.commit_snapshots(set)),
        (Call::PostCommitSnapshots, provider.post_commit_snapshots(set, 1)),
        (Call::PreFinalCommitSnapshots, provider.pre_final_commit_snapshots(set)),
        (Call::PostFinalCommitSnapshots, provider.post_final_commit_snapshots(set)),
    ]
}

/// Something breaks, and is mended soon, while others call.
fn breaks(provider: &Traced, dice: &mut Dice) {
    let steps = ["add_volume", "finish_preparing", "commit", "seal", "target_luns"];
    let step = steps[usize::try_from(dice.roll(5)).expect("it is small")];
    let mut world = provider.provider().world();
    match dice.roll(20) {
        0 => world.fails.push(step),
        1 => world.panics.push(step),
        _ => {
            world.fails.clear();
            world.panics.clear();
        }
    }
}

#[test]
fn rb_26_calls_from_many_threads_conform_and_leave_nothing_behind() {
    let log = Log::default();
    let provider = Hardware::observed(Array::default(), TraceLines::new(log.clone()));
    thread::scope(|scope| {
        let provider = &provider;
        scope.spawn(move || {
            let mut dice = Dice(7);
            for set in 0..200 {
                for (call, code) in create(provider, SetId(set % 3 + 1), &mut dice) {
                    assert!(call.may_answer(code), "{call:?}: {code}");
                }
            }
        });
        for seed in 1..=3 {
            scope.spawn(move || {
                let mut dice = Dice(seed);
                for _ in 0..300 {
                    let (call, code) = stray(provider, &mut dice);
                    assert!(call.may_answer(code), "{call:?}: {code}");
                    breaks(provider, &mut dice);
                    thread::yield_now();
                }
            });
        }
    });
    // Whatever has happened, it is of use to the next one who calls.
    provider.provider().world().fails.clear();
    provider.provider().world().panics.clear();
    for (call, code) in create(&provider, SetId(9), &mut Dice(9)) {
        assert_eq!(code, Hresult::S_OK, "{call:?}");
    }
    assert_eq!(provider.on_unload(true), Hresult::S_OK);
    assert_eq!(provider.state(), SnapshotState::Unknown);
    let world = provider.provider().world();
    assert_eq!(world.broken, Vec::<String>::new());
    assert!(world.held.is_empty() && world.held_luns.is_empty());

    let log = log.text();
    assert!(log.lines().count() > 1_600);
    assert!(log.contains("\"to\":\"created\""));
    // Calls that hold nobody up overlap with the others.
    assert!(log.contains("\"verdict\":\"trying\""));
    assert_conforms(&log);
}

fn assert_conforms(log: &str) {
    let compiled = compile(builtin::find("vss_provider").expect("it is shipped"));
    let (machine, exploration) = compiled.checked().expect("it has no mistakes");
    let mut checker = Checker::new(machine, exploration, Options::new(machine));
    checker.begin("log");
    checker.lines(log.as_bytes());
    let summary = checker.finish();
    assert!(summary.conforms(), "{:?}", summary.findings.first());
}

#[test]
fn a_set_that_begins_while_the_luns_of_the_last_are_named_conforms() {
    let log = Log::default();
    let provider = Hardware::observed(Array::default(), TraceLines::new(log.clone()));
    for (call, code) in create(&provider, SetId(1), &mut Dice(1)) {
        assert_eq!(code, Hresult::S_OK, "{call:?}");
    }
    let ((asked, was_asked), (go_on, word)) = (channel(), channel());
    provider.provider().world().luns_hang = Some((asked, word));
    thread::scope(|scope| {
        let hanging = scope.spawn(|| provider.get_target_luns(&["disk".to_owned()], &[lun(1)]).0);
        was_asked.recv().expect("it hangs");
        assert_eq!(begins(&provider, SetId(2), &mut Dice(2)), Hresult::S_OK);
        go_on.send(()).expect("it waits");
        assert_eq!(hanging.join().expect("it returns"), Hresult::S_OK);
    });
    let log = log.text();
    let last: Vec<&str> = log.lines().rev().take(3).collect();
    let [ended, begun, tried] = last[..] else { panic!("{log}") };
    assert!(tried.contains("\"verdict\":\"trying\",\"from\":\"created\""), "{tried}");
    assert!(begun.contains("\"to\":\"preparing\""), "{begun}");
    assert!(ended.contains("\"done\":\"get_target_luns\""), "{ended}");
    assert!(ended.contains("\"from\":\"preparing\""), "{ended}");
    assert_conforms(&log);
}
