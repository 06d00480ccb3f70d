//! How long a commit takes, and a whole creation.
//!
//! `cargo bench -p vss_array`

use divan::Bencher;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use std::sync::Arc;
use std::time::Duration;
use vss_array::provider::ArrayProvider;
use vss_array::storage::{Array, Faults};

fn main() {
    divan::main();
}

struct Stage {
    provider: Hardware<ArrayProvider>,
    last_set: u128,
    _folder: tempfile::TempDir,
}

impl Stage {
    fn new(volumes: u64) -> Self {
        let folder = tempfile::tempdir().expect("there is a folder for such things");
        let array = Array::open(folder.path(), Faults::none()).expect("the array opens");
        for number in 1..=volumes {
            let lun = array.create_lun(number, 1 << 20).expect("there is space");
            lun.write(0, &[1; 65536]).expect("it can be written");
        }
        let provider = Hardware::new(ArrayProvider::new(Arc::new(array)));
        Self { provider, last_set: 0, _folder: folder }
    }

    fn array(&self) -> &Array {
        self.provider.provider().array()
    }

    /// Up to the commit; the set before it is discarded.
    fn prepare(&mut self) -> SetId {
        self.last_set += 1;
        let set = SetId(self.last_set);
        for lun in self.array().luns() {
            let (devices, mut luns) = ([lun.device()], [lun.information()]);
            let snapshot = SnapshotId((set.0 << 32) | u128::from(lun.number()));
            let context = Context::of_bits(0);
            let code =
                self.provider.begin_prepare_snapshot(set, snapshot, context, &devices, &mut luns);
            assert_eq!(code, Hresult::S_OK);
        }
        assert_eq!(self.provider.end_prepare_snapshots(set), Hresult::S_OK);
        assert_eq!(self.provider.pre_commit_snapshots(set), Hresult::S_OK);
        set
    }
}

/// CommitSnapshots alone.
#[divan::bench(args = [1, 8, 64], sample_count = 50, sample_size = 1)]
fn commit(bencher: Bencher<'_, '_>, volumes: u64) {
    let stage = std::cell::RefCell::new(Stage::new(volumes));
    bencher
        .with_inputs(|| stage.borrow_mut().prepare())
        .bench_local_values(|set| stage.borrow().provider.commit_snapshots(set));
}

/// A whole creation with nothing written meanwhile, and all that is done in the background for the
/// set before it, which is deleted.
#[divan::bench(args = [8], sample_count = 20, sample_size = 1)]
fn creation(bencher: Bencher<'_, '_>, volumes: u64) {
    let mut stage = Stage::new(volumes);
    bencher.bench_local(|| {
        let set = stage.prepare();
        let provider = &stage.provider;
        assert_eq!(provider.commit_snapshots(set), Hresult::S_OK);
        assert_eq!(provider.post_commit_snapshots(set, volumes as i32), Hresult::S_OK);
        assert_eq!(provider.pre_final_commit_snapshots(set), Hresult::S_OK);
        assert_eq!(provider.post_final_commit_snapshots(set), Hresult::S_OK);
        stage.array().withdraw(set);
        assert!(stage.array().tidy(Duration::from_secs(60)));
    });
}
