//! Every call of VSS to a provider fails in every way.

use crate::member::memory;
use crate::scripted::Instead;
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use vss_array::coordinator::lifecycle::Reply;

/// The calls of a creation, with what a requester is told of a code that only they list.
const ADDING: [Call; 2] = [Call::AreLunsSupported, Call::HardwareBeginPrepareSnapshot];
const DOING: [Call; 7] = [
    Call::EndPrepareSnapshots,
    Call::PreCommitSnapshots,
    Call::CommitSnapshots,
    Call::PostCommitSnapshots,
    Call::GetTargetLuns,
    Call::PreFinalCommitSnapshots,
    Call::PostFinalCommitSnapshots,
];

/// Failures on no list of any of these calls.
const UNLISTED: [Hresult; 4] = [
    Hresult::S_FALSE,
    Hresult::of_bits(0x8000_4005), // E_FAIL
    Hresult::of_bits(0x8000_4004), // E_ABORT
    Hresult::VSS_E_BAD_STATE,
];

/// What the pages let a requester see of a provider's answer.
fn told(call: Call, code: Hresult) -> Reply {
    match code {
        code if !call.may_answer(code) => Reply::ProviderError,
        Hresult::E_OUTOFMEMORY => Reply::OutOfMemory,
        Hresult::VSS_E_PROVIDER_VETO => Reply::ProviderVeto,
        Hresult::VSS_E_INSUFFICIENT_STORAGE => Reply::InsufficientStorage,
        Hresult::VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED => Reply::TooManyVolumes,
        Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER => Reply::VolumeNotSupported,
        // The set exists for the requester; that it does not for a provider nobody foresaw.
        Hresult::VSS_E_OBJECT_NOT_FOUND => Reply::Unexpected,
        _ => Reply::ProviderError,
    }
}

fn failures(call: Call) -> impl Iterator<Item = Hresult> {
    let listed = Hresult::ALL.iter().copied().filter(move |code| call.may_answer(*code));
    listed.filter(|code| !code.is_success()).chain(UNLISTED)
}

#[test]
fn whatever_fails_while_volumes_are_added_leaves_the_set_as_it_was() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 1)]);
    let mut runs = 0;
    for call in ADDING {
        for code in failures(call) {
            for instead in [Instead::Answers(code), Instead::AnswersAfterwards(code)] {
                if call == Call::HardwareBeginPrepareSnapshot
                    && matches!(instead, Instead::AnswersAfterwards(_))
                {
                    continue; // then the volume was added, and the provider is no provider
                }
                world.members[1].provider.instead(call, instead);
                assert_eq!(world.begin(), Err(told(call, code)), "{call:?} {code}");
                let calls = world.members[1].provider.calls();
                assert!(!calls.contains(&Call::AbortSnapshots), "nothing is said before Do");
                // The requester goes on without the volume.
                let set = world.last_set();
                let created = world.vss.do_snapshot_set(set).expect("there is one volume");
                assert_eq!(created.volumes.len(), 1);
                assert_eq!(world.look_at(&created), Vec::<String>::new());
                world.recovers();
                runs += 1;
            }
        }
    }
    world.end();
    println!("{runs} failures while volumes were added");
}

#[test]
fn whatever_fails_in_do_is_aborted_at_all() {
    let mut world = World::new(vec![memory(1, 1), memory(2, 2)]);
    let mut runs = 0;
    for call in DOING {
        for code in failures(call) {
            for place in 0..2 {
                for instead in [Instead::Answers(code), Instead::AnswersAfterwards(code)] {
                    fails(&mut world, place, call, instead, told(call, code));
                    runs += 1;
                }
            }
        }
        for place in 0..2 {
            fails(&mut world, place, call, Instead::Panics, Reply::ProviderError);
            runs += 1;
        }
    }
    world.end();
    println!("{runs} failures in DoSnapshotSet");
}

fn fails(world: &mut World, place: usize, call: Call, instead: Instead, told: Reply) {
    world.members.iter().for_each(|member| drop(member.provider.calls()));
    let set = world.begin().expect("volumes can be added");
    world.members[place].provider.instead(call, instead);
    let reply = world.vss.do_snapshot_set(set).err();
    assert_eq!(reply, Some(told), "{call:?} {instead:?} at {place}");
    assert_eq!(world.leftovers(), Vec::<String>::new(), "{call:?} {instead:?} at {place}");
    for member in &world.members {
        let aborts = member.provider.calls().into_iter().filter(|c| *c == Call::AbortSnapshots);
        assert_eq!(aborts.count(), 1, "{call:?} {instead:?} at {place}");
    }
    world.recovers();
}
