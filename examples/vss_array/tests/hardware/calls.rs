//! What the calls about LUNs answer.

use crate::common::{A, ALL, B, BYTES, backup, begin, folder, lead, open, provider, volume};
use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::{Context, Purpose};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::lun::{Identity, LunInformation, without_own_identifier};
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use std::time::{Duration, Instant};
use vss_array::provider::ArrayProvider;
use vss_array::storage::Fault;

#[test]
fn the_lun_of_a_snapshot_has_a_name_of_its_own() {
    let folder = folder();
    let provider = provider(folder.path(), 3);
    let array = provider.provider().array();
    lead(&provider, A, &[1, 2, 3], 4);
    let mut names = Vec::new();
    for lun in 1..=3 {
        let (devices, originals) = volume(array, lun);
        let (code, targets) = provider.get_target_luns(&devices, &originals);
        assert_eq!(code, Hresult::S_OK);
        assert_eq!(provider.locate_luns(&targets), Hresult::S_OK);
        names.extend(originals.iter().chain(&targets).map(Identity::of_lun));
    }
    assert_eq!(names.len(), 6);
    assert_eq!(without_own_identifier(&names), [0; 0]);
}

#[test]
fn a_volume_is_supported_where_its_snapshot_can_be_made() {
    let folder = folder();
    // Two LUNs and a snapshot of one of them, and not much more.
    let array = open(folder.path(), 80_000);
    array.create_lun(1, BYTES).unwrap();
    array.create_lun(2, BYTES).unwrap();
    let provider = Hardware::new(ArrayProvider::new(array.clone()));
    let asks = |context, lun| {
        let (devices, luns) = volume(&array, lun);
        provider.are_luns_supported(context, &devices, &luns)
    };
    assert_eq!(asks(backup(), 1), (Hresult::S_OK, true));
    let differential = Context::new(Purpose::Backup, Attributes::DIFFERENTIAL);
    assert_eq!(asks(differential, 1), (Hresult::S_OK, true));
    for asked in [Attributes::PLEX, Attributes::TRANSPORTABLE] {
        assert_eq!(asks(Context::new(Purpose::Backup, asked), 1), (Hresult::S_OK, false));
    }
    let strange = ["disk".to_owned()];
    let none = provider.are_luns_supported(backup(), &strange, &[LunInformation::default()]);
    assert_eq!(none, (Hresult::S_OK, false));
    // What is reserved for one volume the next one cannot have (RB-4).
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
    assert_eq!(asks(backup(), 2), (Hresult::S_OK, false));
    assert_eq!(begin(&provider, A, 2), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
    assert_eq!(asks(backup(), 2), (Hresult::S_OK, true));
}

#[test]
fn a_lun_of_somebody_else_is_not_added() {
    let folder = folder();
    let provider = provider(folder.path(), 1);
    let devices = ["disk".to_owned()];
    let mut luns = [LunInformation::default()];
    let snapshot = lifechart_vss::ids::SnapshotId(1);
    let code = provider.begin_prepare_snapshot(A, snapshot, backup(), &devices, &mut luns);
    assert_eq!(code, Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER);
    assert_eq!(provider.provider().array().unfinished(), []);
}

#[test]
fn an_empty_lun_is_taken_back_and_an_original_is_not() {
    let folder = folder();
    let provider = provider(folder.path(), 1);
    let array = provider.provider().array();
    lead(&provider, A, &[1], ALL);
    let (devices, originals) = volume(array, 1);
    let (_, targets) = provider.get_target_luns(&devices, &originals);
    let is_ours = provider.fill_in_lun_info(&devices[0], &mut LunInformation::default());
    assert_eq!(is_ours, (Hresult::S_OK, true));
    let is_ours = provider.fill_in_lun_info("disk", &mut LunInformation::default());
    assert_eq!(is_ours, (Hresult::S_OK, false));
    let refused = provider.on_lun_empty(&devices[0], &originals[0]);
    assert_eq!(refused, Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.on_lun_empty("disk", &targets[0]), Hresult::S_OK);
    assert_eq!(array.snapshots().len(), 0);
    assert_eq!(provider.on_lun_empty("disk", &targets[0]), Hresult::E_INVALIDARG);
    // A snapshot in creation is not to be taken, either.
    lead(&provider, B, &[1], 4);
    let (_, targets) = provider.get_target_luns(&devices, &originals);
    assert_eq!(provider.on_lun_empty("disk", &targets[0]), Hresult::VSS_E_PROVIDER_VETO);
}

#[test]
fn an_abort_ends_what_hangs_in_preparing() {
    let folder = folder();
    let provider = provider(folder.path(), 2);
    let array = provider.provider().array();
    array.faults().arm("before overlay.create", 2, Fault::Hang);
    let begun = Instant::now();
    assert_eq!((begin(&provider, A, 1), begin(&provider, A, 2)), (Hresult::S_OK, Hresult::S_OK));
    assert!(begun.elapsed() < Duration::from_millis(250), "it has waited");
    std::thread::scope(|scope| {
        let preparing = scope.spawn(|| provider.end_prepare_snapshots(A));
        while array.faults().hanging() == 0 {
            std::thread::yield_now();
        }
        assert!(!preparing.is_finished());
        let asked = Instant::now();
        assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
        preparing.join().unwrap();
        assert!(asked.elapsed() < Duration::from_millis(250), "{:?}", asked.elapsed());
    });
    array.faults().disarm();
    assert!(array.tidy(Duration::from_secs(20)), "{:?}", array.leftovers());
    lead(&provider, B, &[1, 2], ALL);
    assert_eq!(array.snapshots().len(), 1);
}

#[test]
fn what_has_failed_stands_in_the_log() {
    let folder = folder();
    let provider = provider(folder.path(), 1);
    let array = provider.provider().array();
    array.faults().arm("before overlay.create", 1, Fault::Full);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
    assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_INSUFFICIENT_STORAGE);
    array.faults().disarm();
    let log = std::fs::read_to_string(provider.provider().log()).unwrap();
    assert!(log.contains("EndPrepareSnapshots") && log.contains("no space left"), "{log}");
    assert!(array.tidy(Duration::from_secs(20)));
}
