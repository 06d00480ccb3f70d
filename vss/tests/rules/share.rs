//! Providers of software and of file shares: the same life, other codes.

use crate::array::{A, B, C, backup};
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::journal::Journal;
use lifechart_vss::provider::means::{Log, Open};
use lifechart_vss::provider::{
    Builder, Catalogue, CommitFailure, CreateSnapshotSet, DeleteFailure, DeleteTarget, Deleted,
    EndPrepareFailure, Event, FileShare, FileShareProvider, PropertiesFailure, Provider,
    QueryFailure, ShareAddition, SnapshotProperties, Software, SoftwareBeginFailure,
    SoftwareProvider, SupportFailure, Task, VolumeAddition,
};
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::Support;
use std::sync::Mutex;

/// Keeps names; some of them cannot be added.
#[derive(Default)]
struct Store {
    unfinished: Mutex<Vec<String>>,
    finished: Mutex<Vec<String>>,
}

impl Store {
    fn add(&self, name: &str) -> Result<(), SoftwareBeginFailure> {
        match name {
            "denied" => Err(SoftwareBeginFailure::AccessDenied),
            "gone" => Err(SoftwareBeginFailure::ObjectNotFound),
            "strange" => Err(SoftwareBeginFailure::Unexpected),
            "foreign" => Err(SoftwareBeginFailure::VolumeNotSupported),
            name => {
                self.unfinished.lock().unwrap().push(name.to_owned());
                Ok(())
            }
        }
    }
}

impl Provider for Store {
    fn finish_preparing(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        Ok(())
    }
    fn commit(&self, _: &Task<'_>) -> Result<(), CommitFailure> {
        Ok(())
    }
    fn discard(&self, _: SetId) {
        self.unfinished.lock().unwrap().clear();
    }
    fn keep(&self, _: SetId) {
        let unfinished = std::mem::take(&mut *self.unfinished.lock().unwrap());
        self.finished.lock().unwrap().extend(unfinished);
    }
    fn withdraw(&self, _: SetId) {
        self.finished.lock().unwrap().clear();
    }
    fn write_event(&self, _: &Event, _: Log<'_>) {}
}

impl Catalogue for Store {
    fn properties(&self, _: SnapshotId) -> Result<SnapshotProperties, PropertiesFailure> {
        Err(PropertiesFailure::ObjectNotFound)
    }
    fn query(&self) -> Result<Vec<SnapshotProperties>, QueryFailure> {
        panic!("told to")
    }
    fn delete(&self, _: DeleteTarget, _: bool) -> Result<Deleted, DeleteFailure> {
        let count = self.finished.lock().unwrap().drain(..).count();
        Ok(Deleted { count: u32::try_from(count).unwrap(), not_deleted: None })
    }
}

impl SoftwareProvider for Store {
    fn support(&self, _: &str, _: Context) -> Result<Support, SupportFailure> {
        Ok(Support::Unsupported(Vec::new()))
    }
    fn is_snapshotted(&self, _: &str) -> Result<Option<u32>, PropertiesFailure> {
        Ok(None)
    }
    fn add_volume(&self, addition: &VolumeAddition<'_>) -> Result<(), SoftwareBeginFailure> {
        addition.acquiring(addition.volume)?;
        self.add(addition.volume)
    }
}

impl FileShareProvider for Store {
    fn support(&self, _: &str, _: Context) -> Result<Support, SupportFailure> {
        Err(SupportFailure::AccessDenied)
    }
    fn is_snapshotted(&self, _: &str) -> Result<Option<u32>, PropertiesFailure> {
        Ok(Some(1))
    }
    fn add_share(&self, addition: &ShareAddition<'_>) -> Result<(), SoftwareBeginFailure> {
        addition.acquiring(addition.share)?;
        self.add(addition.share)
    }
}

/// Both kinds, and how each begins.
type Begin<'a> = &'a dyn Fn(SetId, u128, &str, Context) -> Hresult;

fn both(test: impl Fn(Begin<'_>, &dyn CreateSnapshotSet, &Store)) {
    let software = Software::new(Store::default());
    let begin = |set, snapshot, name: &str, context| {
        software.begin_prepare_snapshot(set, SnapshotId(snapshot), name, context)
    };
    test(&begin, &software, software.provider());
    let share = FileShare::new(Store::default());
    let begin = |set, snapshot, name: &str, context| {
        share.begin_prepare_snapshot(set, SnapshotId(snapshot), name, context, 1)
    };
    test(&begin, &share, share.provider());
}

#[test]
fn a_set_comes_to_be_in_the_same_way() {
    both(|begin, provider, store| {
        assert_eq!(begin(A, 1, "one", backup()), Hresult::S_OK);
        assert_eq!(begin(A, 2, "two", backup()), Hresult::S_OK);
        assert_eq!(provider.end_prepare_snapshots(A), Hresult::S_OK);
        assert_eq!(provider.pre_commit_snapshots(A), Hresult::S_OK);
        assert_eq!(provider.commit_snapshots(A), Hresult::S_OK);
        assert_eq!(provider.post_commit_snapshots(A, 2), Hresult::S_OK);
        assert_eq!(provider.pre_final_commit_snapshots(A), Hresult::S_OK);
        assert_eq!(provider.post_final_commit_snapshots(A), Hresult::S_OK);
        assert_eq!(provider.state(), SnapshotState::Created);
        assert_eq!(*store.finished.lock().unwrap(), ["one", "two"]);
        assert_eq!(begin(B, 3, "three", backup()), Hresult::S_OK);
        assert_eq!(begin(C, 4, "four", backup()), Hresult::S_OK);
        assert_eq!(*store.unfinished.lock().unwrap(), ["four"], "an abandoned set is replaced");
        assert_eq!(provider.on_unload(true), Hresult::S_OK);
        assert!(store.unfinished.lock().unwrap().is_empty());
        assert_eq!(store.finished.lock().unwrap().len(), 2);
    });
}

#[test]
fn begin_answers_the_codes_of_its_own_page() {
    both(|begin, provider, store| {
        let answers = [
            ("denied", Hresult::E_ACCESSDENIED),
            ("gone", Hresult::VSS_E_OBJECT_NOT_FOUND),
            ("strange", Hresult::VSS_E_UNEXPECTED),
            ("foreign", Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER),
            ("", Hresult::E_INVALIDARG),
        ];
        for (name, code) in answers {
            assert_eq!(begin(A, 1, name, backup()), code, "{name}");
        }
        let both_methods = Context::of_bits(0x6_0000);
        assert_eq!(begin(A, 1, "one", both_methods), Hresult::VSS_E_UNSUPPORTED_CONTEXT);
        assert_eq!(provider.state(), SnapshotState::Unknown);
        for snapshot in 1..=64 {
            assert_eq!(begin(A, snapshot, "one", backup()), Hresult::S_OK);
        }
        let one_too_many = begin(A, 65, "one", backup());
        assert_eq!(
            one_too_many,
            Hresult::VSS_E_PROVIDER_VETO,
            "no code on the list says it better"
        );
        assert_eq!(begin(SetId(0), 1, "one", backup()), Hresult::E_INVALIDARG);
        assert_eq!(store.unfinished.lock().unwrap().len(), 64);
    });
}

#[test]
fn finished_shadow_copies_are_asked_for_in_any_state() {
    let software = Software::new(Store::default());
    assert_eq!(software.is_volume_supported("one", backup()), Ok(false));
    assert_eq!(
        software.get_snapshot_properties(SnapshotId(1)),
        Err(Hresult::VSS_E_OBJECT_NOT_FOUND)
    );
    assert_eq!(software.query(), Err(Hresult::VSS_E_PROVIDER_VETO), "a panic is a veto");
    let revert = software.revert_to_snapshot(SnapshotId(1));
    assert_eq!(revert, Err(Hresult::E_INVALIDARG), "its page lists no veto");
    let status = software.query_revert_status("one").map(|_| ());
    assert_eq!(status, Err(Hresult::VSS_E_VOLUME_NOT_SUPPORTED));
    let deleted = software.delete_snapshots(DeleteTarget::Set(A), false);
    assert_eq!(deleted.map(|deleted| deleted.count), Ok(0));
    let share = FileShare::new(Store::default());
    assert_eq!(share.is_path_supported("one", backup()), Err(Hresult::E_ACCESSDENIED));
    assert_eq!(share.is_path_snapshotted("one"), Ok(Some(1)));
    assert_eq!(share.set_context(Context::of_bits(9)), Ok(()));
    assert_eq!(share.context(), Context::of_bits(9));
    let set = share.set_snapshot_property(SnapshotId(1), 2, "value");
    assert_eq!(set, Err(Hresult::E_INVALIDARG));
}

#[test]
fn what_they_hold_is_in_their_journal_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.redb");
    let builder = || {
        let journal = Journal::open(&path).expect("nobody else has it open");
        Builder::new(Store::default()).journal(journal)
    };
    let held = || -> Vec<String> {
        let owed = Journal::open(&path).expect("nobody else has it open").owed();
        owed.into_iter().flat_map(|owed| owed.resources).map(|one| one.name).collect()
    };
    let software = builder().software();
    let begin = |snapshot, volume| {
        software.begin_prepare_snapshot(A, SnapshotId(snapshot), volume, backup())
    };
    assert_eq!(begin(1, "C:"), Hresult::S_OK);
    assert_eq!(begin(2, "denied"), Hresult::E_ACCESSDENIED);
    drop(software);
    assert_eq!(held(), ["C:"], "what was not added is not held");
    let share = builder().file_share();
    let code = share.begin_prepare_snapshot(B, SnapshotId(1), r"\\server\data", backup(), 1);
    assert_eq!(code, Hresult::S_OK);
    drop(share);
    assert_eq!(held(), [r"\\server\data"], "the set before was recovered");
}
