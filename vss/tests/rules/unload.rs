//! RB-25: an unload is after the thaw of the sets before it, and says nothing of the next one.

use crate::array::*;
use lifechart::observe::{Called, Observer};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SnapshotId;
use lifechart_vss::provider::{CreateSnapshotSet, Event, Hardware};
use lifechart_vss::state::SnapshotState;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// Holds OnUnload up when it has been decided.
struct Holds {
    decided: Sender<()>,
    go_on: Mutex<Receiver<()>>,
}

impl Observer for Holds {
    type Call = bool;

    fn called(&self, called: &Called<'_>) -> bool {
        called.event == Some("on_unload")
    }

    fn answered(&self, is_unload: bool, _: Option<&'static str>, _: Duration) {
        if is_unload {
            self.decided.send(()).expect("somebody waits for it");
            self.go_on.lock().expect("nobody has panicked").recv().expect("it is told to go on");
        }
    }
}

fn note(provider: &impl CreateSnapshotSet) {
    provider.note(Event { call: "CommitSnapshots", set: None, text: "told".to_owned() });
}

#[test]
fn rb_25_an_unload_that_is_late_thaws_nothing_of_the_next_set() {
    let ((decided, was_decided), (word, go_on)) = (channel(), channel());
    let holds = Holds { decided, go_on: Mutex::new(go_on) };
    let provider = Hardware::observed(Array::default(), holds);
    thread::scope(|scope| {
        let unloading = scope.spawn(|| provider.on_unload(false));
        was_decided.recv().expect("it is decided");
        let devices = ["disk".to_owned()];
        let mut luns = [lun(1)];
        let begun =
            provider.begin_prepare_snapshot(A, SnapshotId(1), backup(), &devices, &mut luns);
        assert_eq!((begun, provider.end_prepare_snapshots(A)), (Hresult::S_OK, Hresult::S_OK));
        word.send(()).expect("it waits");
        assert_eq!(unloading.join().expect("it returns"), Hresult::S_OK);
    });
    note(&provider);
    assert_eq!(provider.provider().world().log, [], "volumes are frozen");
    word.send(()).expect("it will wait");
    assert_eq!(provider.on_unload(true), Hresult::S_OK);
    assert_eq!(provider.provider().world().log.len(), 1);
}

#[test]
fn rb_25_an_unload_is_the_end_of_silence_also_where_discarding_panics() {
    let provider = at(SnapshotState::Committed);
    note(&provider);
    provider.provider().world().panics.push("discard");
    provider.on_unload(true);
    note(&provider);
    let log = &provider.provider().world().log;
    assert_eq!(log.iter().filter(|event| event.text == "told").count(), 2, "{log:?}");
}
