//! A hardware provider whose array is a list in memory.

use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::means::{Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, EndPrepareFailure, Event, HardwareBeginFailure, HardwareProvider,
    LunFailure, Provider, SupportRequest, TargetRequest, Task,
};
use lifechart_vss::support::{
    self, Capabilities, Host, Lun, Method, Methods, Pool, Support, Volume, WindowsVersion,
};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

const COPY_BYTES: u64 = 1 << 30;
const COPIES: usize = 4;

/// Where events go.
pub(crate) type Write = Box<dyn Fn(&Event) + Send + Sync>;

pub(crate) struct Array {
    unfinished: Mutex<Vec<SnapshotId>>,
    finished: Mutex<BTreeMap<SetId, Vec<SnapshotId>>>,
    /// How many names were given to copies.
    names: AtomicU64,
    write: Write,
}

impl Array {
    pub(crate) fn new(write: Write) -> Self {
        let (unfinished, finished, names) = Default::default();
        Self { unfinished, finished, names, write }
    }

    fn finished(&self) -> usize {
        self.finished.lock().unwrap().values().map(Vec::len).sum()
    }

    fn free(&self) -> BTreeMap<Pool, u64> {
        let taken = self.unfinished.lock().unwrap().len() + self.finished();
        BTreeMap::from([(Pool(0), (COPIES - taken) as u64 * COPY_BYTES)])
    }
}

impl Provider for Array {
    fn finish_preparing(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        if task.interrupt().is_requested() {
            return Err(EndPrepareFailure::ProviderVeto);
        }
        Ok(())
    }

    fn commit(&self, _: &Task<'_>) -> Result<(), CommitFailure> {
        Ok(())
    }

    fn discard(&self, _: SetId) {
        self.unfinished.lock().unwrap().clear();
    }

    fn keep(&self, set: SetId) {
        let snapshots = std::mem::take(&mut *self.unfinished.lock().unwrap());
        self.finished.lock().unwrap().insert(set, snapshots);
    }

    fn withdraw(&self, set: SetId) {
        self.finished.lock().unwrap().remove(&set);
    }

    fn write_event(&self, event: &Event, _: Log<'_>) {
        (self.write)(event);
    }
}

impl HardwareProvider for Array {
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        let lun = |lun: &LunInformation| Lun {
            is_ours: lun.vendor.as_deref() == Some("MEMORY"),
            is_mapped_read_write: true,
            is_dynamic: false,
            pool: Pool(0),
            differential: None,
            plex: Some(COPY_BYTES),
        };
        let luns: Vec<Lun> = request.luns.iter().map(lun).collect();
        let host = Host { windows: WindowsVersion::SERVER_2016, is_clustered: false };
        let can = Capabilities { methods: Methods::Only(Method::Plex), is_transportable: false };
        let volume = Volume { context: request.context, luns: &luns, host };
        Ok(support::are_luns_supported(&volume, can, &self.free()))
    }

    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }

    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        let mut unfinished = self.unfinished.lock().unwrap();
        if unfinished.len() + self.finished() == COPIES {
            return Err(HardwareBeginFailure::ProviderVeto);
        }
        unfinished.push(addition.snapshot);
        Ok(())
    }

    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        let copies = request.originals.iter().map(|original| {
            let name = Eui64::Plain(self.names.fetch_add(1, Ordering::Relaxed) + 1);
            let device_id = DeviceId::of_designators(&[Designator::eui64(name)]);
            LunInformation { device_id, ..original.clone() }
        });
        Ok(copies.collect())
    }

    fn locate_luns(&self, _: &[LunInformation]) -> Result<(), LunFailure> {
        Ok(())
    }

    fn fill_in_lun_info(&self, _: &str, lun: &mut LunInformation) -> Result<bool, LunFailure> {
        Ok(lun.vendor.as_deref() == Some("MEMORY"))
    }

    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        Ok(())
    }
}
