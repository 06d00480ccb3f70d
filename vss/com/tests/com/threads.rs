//! Calls from many threads at once, as VSS makes them in a multithreaded apartment.

use crate::account;
use crate::creation::{ABORT, END_PREPARE, call};
use crate::hardware::{Caller, SNAPSHOT};
use crate::luns::{Luns, Names};
use crate::provider::hardware_with;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::CreateSnapshotSet;
use lifechart_vss::state::SnapshotState;
use lifechart_vss_com::interfaces::IVssProviderCreateSnapshotSet;
use lifechart_vss_com::objects::Life;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use windows_core::{GUID, Interface};

const THREADS: u128 = 8;
const ROUNDS: u128 = 50;

#[test]
fn sets_of_many_threads_replace_each_other_and_nothing_is_lost() {
    let life = Arc::new(());
    let (runner, object) = hardware_with(Life::holding(Arc::clone(&life)));
    let finished = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 1..=THREADS {
            let (object, finished) = (&object, &finished);
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    let set = GUID::from_u128(thread << 32 | round);
                    if creates(&Caller::of(object), set) {
                        finished.fetch_add(1, Ordering::SeqCst);
                    }
                }
                assert_eq!(account::held(), 0);
            });
        }
    });
    let world = runner.provider().world();
    assert_eq!(world.finished.len(), finished.load(Ordering::SeqCst), "those that were told so");
    assert!(world.unfinished.len() <= 1);
    drop(world);
    assert_ne!(runner.state(), SnapshotState::ProcessingCommit);
    assert_eq!(runner.on_unload(true), Hresult::S_OK);
    assert!(runner.provider().world().unfinished.is_empty());
    drop((object, runner));
    assert_eq!(Arc::strong_count(&life), 1);
}

/// Creates a set, unless others come in between.
fn creates(provider: &Caller, set: GUID) -> bool {
    let names = Names::new(&["disk 1"]);
    let mut luns = Luns::full(&["one"]);
    let creation = provider.0.query(&IVssProviderCreateSnapshotSet::IID).expect("it is there");
    let code = provider.begin(set, SNAPSHOT, 0, 1, names.pointer(), luns.pointer());
    // One that is replaced while it begins has been refused.
    let refused = [Hresult::VSS_E_PROVIDER_VETO, Hresult::VSS_E_OBJECT_NOT_FOUND];
    assert!(code == Hresult::S_OK || refused.contains(&code), "{code}");
    let went_on = code == Hresult::S_OK
        && (END_PREPARE..ABORT).all(|place| {
            let code = call(&creation, place, set);
            assert!(code == Hresult::S_OK || refused.contains(&code), "{code}");
            code == Hresult::S_OK
        });
    if !went_on {
        let code = call(&creation, ABORT, set);
        assert!(code == Hresult::S_OK || refused.contains(&code), "{code}");
    }
    went_on
}
