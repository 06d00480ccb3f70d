//! What only hardware providers are asked.

use super::ArrayProvider;
use crate::storage::{Error, Lun};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{
    Addition, HardwareBeginFailure, HardwareProvider, LunFailure, SupportRequest, TargetRequest,
};
use lifechart_vss::support::{
    self, Capabilities, Lun as Offer, Method, Methods, Pool, Support, Volume,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of an array are its only pool.
const POOL: Pool = Pool(0);

impl ArrayProvider {
    fn offer(&self, lun: Option<&Arc<Lun>>) -> Offer {
        Offer {
            is_ours: lun.is_some(),
            is_mapped_read_write: true,
            is_dynamic: false,
            pool: POOL,
            differential: lun.map(|lun| self.array.needed(lun)),
            plex: None,
        }
    }
}

impl HardwareProvider for ArrayProvider {
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        let luns = request.luns.iter().map(|lun| self.offer(self.array.lun_of(lun).as_ref()));
        let luns: Vec<Offer> = luns.collect();
        let can =
            Capabilities { methods: Methods::Only(Method::Differential), is_transportable: false };
        let volume = Volume { context: request.context, luns: &luns, host: self.host };
        let free = BTreeMap::from([(POOL, self.array.free())]);
        Ok(support::are_luns_supported(&volume, can, &free))
    }

    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }

    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        let luns = addition.luns.iter().map(|added| self.array.lun_of(added.lun));
        let Some(luns) = luns.map(|lun| Some(lun?.number())).collect::<Option<Vec<u64>>>() else {
            addition.note("a LUN is none of this array's");
            return Err(HardwareBeginFailure::VolumeNotSupported);
        };
        for added in addition.luns.iter().filter(|added| added.is_new) {
            addition.acquiring(&format!("a file upon {}", added.device))?;
        }
        let added = self.array.add(addition.set, addition.snapshot, &luns);
        added.map_err(|error| {
            addition.note(error.to_string());
            match error {
                Error::NoLun(_) => HardwareBeginFailure::VolumeNotSupported,
                _ => HardwareBeginFailure::ProviderVeto,
            }
        })?;
        self.state().current = Some(addition.set);
        Ok(())
    }

    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        let current = self.state().current.ok_or(LunFailure::ProviderVeto)?;
        let targets = self.array.targets(current);
        let target = |original: &LunInformation| {
            let lun = self.array.lun_of(original).ok_or(LunFailure::InvalidArgument)?;
            let of_it = targets.iter().find(|snapshot| snapshot.lun().number() == lun.number());
            Ok(of_it.ok_or(LunFailure::InvalidArgument)?.information())
        };
        request.originals.iter().map(target).collect()
    }

    fn locate_luns(&self, luns: &[LunInformation]) -> Result<(), LunFailure> {
        // They are visible all the time; those that are not there never will be.
        let is_there = |lun: &LunInformation| self.array.snapshot_of(lun).is_some();
        luns.iter().all(is_there).then_some(()).ok_or(LunFailure::InvalidArgument)
    }

    fn fill_in_lun_info(&self, device: &str, lun: &mut LunInformation) -> Result<bool, LunFailure> {
        let known = match (self.array.lun_of(lun), self.array.snapshot_of(lun)) {
            (Some(lun), _) => Some(lun.information()),
            (_, Some(snapshot)) => Some(snapshot.information()),
            _ => self.array.information_of_device(device),
        };
        let Some(known) = known else { return Ok(false) };
        let (disk_signature, interconnects) = (lun.disk_signature, lun.interconnects.clone());
        *lun = LunInformation { disk_signature, interconnects, ..known };
        Ok(true)
    }

    fn lun_empty(&self, _: &str, lun: &LunInformation) -> Result<(), LunFailure> {
        if self.array.delete(lun).map_err(|_| LunFailure::ProviderVeto)? {
            return Ok(());
        }
        // An original, or a snapshot in creation, is not the provider's to take.
        match self.array.lun_of(lun).is_some() || self.array.snapshot_of(lun).is_some() {
            true => Err(LunFailure::ProviderVeto),
            false => Err(LunFailure::InvalidArgument),
        }
    }
}
