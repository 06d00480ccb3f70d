//! The calls to providers, writers and the kernel, several at a time.

use super::creation::{Added, Created};
use super::failure::{Failure, judge};
use super::lifecycle::{Context, Reply};
use super::line::{NoAnswer, Until};
use super::service::Service;
use super::set_provider::AnyProvider;
use super::volume::Volume;
use super::writer::AnyWriter;
use lifechart::Interrupt;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::sync::Arc;

/// Works for one call of a requester.
pub(super) struct Work {
    pub(super) service: Arc<Service>,
    /// The volume that AddToSnapshotSet has brought along.
    pub(super) adding: Option<Arc<Volume>>,
    /// The set that DoSnapshotSet has created.
    pub(super) created: Option<Created>,
}

impl Work {
    pub(super) const fn of(service: Arc<Service>) -> Self {
        Self { service, adding: None, created: None }
    }

    /// While an activity runs there is a set.
    pub(super) fn set(context: &Context) -> SetId {
        SetId(context.set.map_or(0, |set| set.0))
    }

    /// The first provider that agrees to the volume, else why there is none.
    fn choose(&self, until: Until<'_>, volume: &Volume) -> Result<usize, Failure> {
        let mut failure = Failure(Reply::VolumeNotSupported);
        for (place, line) in self.service.providers.iter().enumerate() {
            let (context, lun) = (self.service.context, volume.lun().clone());
            let devices = [volume.name().to_owned()];
            let ask = move |provider: &AnyProvider| {
                provider.are_luns_supported(context, &devices, &[lun])
            };
            let answer = line.call(until, ask);
            match answer.map_err(Failure::from).and_then(|(code, is_supported)| {
                judge(Call::AreLunsSupported, code).map(|()| is_supported)
            }) {
                Ok(true) => return Ok(place),
                Ok(false) => {}
                Err(reason) => failure = reason,
            }
        }
        Err(failure)
    }

    pub(super) fn begin(&self, context: &Context, interrupt: Interrupt<'_>) -> Result<(), Failure> {
        let volume = self.adding.clone().ok_or(Failure(Reply::Unexpected))?;
        let set = Self::set(context);
        let snapshot = SnapshotId(context.snapshot.map_or(0, |snapshot| snapshot.0));
        let until = Until::Interrupt(interrupt);
        let provider = self.choose(until, &volume)?;
        let (context, devices) = (self.service.context, [volume.name().to_owned()]);
        let mut luns = [volume.lun().clone()];
        let ask = move |provider: &AnyProvider| {
            provider.begin_prepare_snapshot(set, snapshot, context, &devices, &mut luns)
        };
        let code = self.service.providers[provider].call(until, ask)?;
        judge(Call::HardwareBeginPrepareSnapshot, code)?;
        if !interrupt.is_requested() {
            let added = Added { volume, snapshot, provider, held_at: 0, target: None };
            self.service.creation().add(set, added);
        }
        Ok(())
    }

    /// The same call at every provider of the set, until one fails.
    pub(super) fn at_all(
        &self,
        until: Until<'_>,
        call: Call,
        ask: impl Fn(&AnyProvider) -> Hresult + Copy + Send + 'static,
    ) -> Result<(), Failure> {
        let providers = self.service.creation().providers();
        for provider in providers {
            judge(call, self.service.providers[provider].call(until, ask)?)?;
        }
        self.in_time(until)
    }

    /// The same call at every writer, until one fails.
    pub(super) fn at_writers(
        &self,
        until: Until<'_>,
        ask: impl Fn(&AnyWriter) -> bool + Clone + Send + 'static,
    ) -> Result<(), Failure> {
        for writer in &self.service.writers {
            if writer.call(until, ask.clone()) != Ok(true) {
                return Err(Failure(Reply::WriterError));
            }
        }
        self.in_time(until)
    }

    /// Whether the windows are open still.
    fn in_time(&self, until: Until<'_>) -> Result<(), Failure> {
        match (until, self.service.windows.is_overrun()) {
            (Until::Windows(..), Some(window)) => Err(NoAnswer::TooLate(window).into()),
            _ => Ok(()),
        }
    }

    pub(super) fn windows<'a>(&'a self, interrupt: Interrupt<'a>) -> Until<'a> {
        Until::Windows(interrupt, &self.service.windows)
    }

    pub(super) fn freeze(&self, interrupt: Interrupt<'_>) -> Result<(), Failure> {
        self.service.windows.begin();
        let until = self.windows(interrupt);
        self.at_writers(until, |writer: &AnyWriter| writer.prepare_snapshot())?;
        self.at_writers(until, |writer: &AnyWriter| writer.freeze())
    }

    pub(super) fn hold(&self, interrupt: Interrupt<'_>) -> Result<(), Failure> {
        let volumes = self.service.creation().volumes();
        self.service.holds(volumes.clone());
        let has_to_stop =
            || interrupt.is_requested() || self.service.windows.is_overrun().is_some();
        for (place, volume) in volumes.iter().enumerate() {
            let held_at = volume.hold(has_to_stop).ok_or(Failure(Reply::FlushTimeout))?;
            self.service.creation().added[place].held_at = held_at;
        }
        self.in_time(self.windows(interrupt)).map_err(|_| Failure(Reply::FlushTimeout))
    }

    /// GetTargetLuns, for each volume.
    pub(super) fn name_targets(&self, until: Until<'_>) -> Result<(), Failure> {
        let added = self.service.creation().added.clone();
        for (place, added) in added.into_iter().enumerate() {
            let devices = [added.volume.name().to_owned()];
            let luns = [added.volume.lun().clone()];
            let ask = move |provider: &AnyProvider| provider.get_target_luns(&devices, &luns);
            let (code, targets) = self.service.providers[added.provider].call(until, ask)?;
            judge(Call::GetTargetLuns, code)?;
            self.service.creation().added[place].target = targets.into_iter().next();
        }
        Ok(())
    }

    pub(super) fn recover(&self, interrupt: Interrupt<'_>) -> Result<(), Failure> {
        let copies = Arc::new(self.service.creation().created());
        let fabrics = Arc::clone(&self.service.fabrics);
        let until = Until::Interrupt(interrupt);
        self.at_writers(until, move |writer: &AnyWriter| writer.post_snapshot(&copies, &*fabrics))
    }
}
