//! What the lifecycle of VSS asks for.

use super::lifecycle::{Context, Handler, Window, effects, errors};
use super::line::Until;
use super::set_provider::AnyProvider;
use super::work::Work;
use super::writer::AnyWriter;
use lifechart::{Clock, Interrupt};
use lifechart_vss::calls::Call;
use std::time::Duration;

impl Clock for Work {
    fn now(&self) -> Duration {
        self.service.clock.now()
    }
}

impl Handler for Work {
    fn release_writes(&mut self, _: &Context, _: &effects::Kernel) {
        self.service.release();
    }

    fn abort_writers(&mut self, _: &Context, _: &effects::Writers) {
        for writer in &self.service.writers {
            // It is not asked whether it likes that.
            let _ = writer.call_beside(self.service.patience, |writer: &AnyWriter| writer.abort());
        }
    }

    fn begin_prepare_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::BeginPrepareAll> {
        Ok(self.begin(context, interrupt)?)
    }

    fn end_prepare_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::EndPrepareAll> {
        let set = Self::set(context);
        let ask = move |provider: &AnyProvider| provider.end_prepare_snapshots(set);
        Ok(self.at_all(Until::Interrupt(interrupt), Call::EndPrepareSnapshots, ask)?)
    }

    fn freeze_writers(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Writers,
    ) -> Result<(), errors::FreezeWriters> {
        Ok(self.freeze(interrupt)?)
    }

    fn pre_commit_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::PreCommitAll> {
        let set = Self::set(context);
        let ask = move |provider: &AnyProvider| provider.pre_commit_snapshots(set);
        Ok(self.at_all(self.windows(interrupt), Call::PreCommitSnapshots, ask)?)
    }

    fn hold_writes(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Kernel,
    ) -> Result<(), errors::HoldWrites> {
        Ok(self.hold(interrupt)?)
    }

    fn commit_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::CommitAll> {
        let set = Self::set(context);
        let ask = move |provider: &AnyProvider| provider.commit_snapshots(set);
        Ok(self.at_all(self.windows(interrupt), Call::CommitSnapshots, ask)?)
    }

    fn post_commit_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::PostCommitAll> {
        let set = Self::set(context);
        // Of the whole set, also where several providers serve it.
        let count = i32::try_from(self.service.creation().added.len()).unwrap_or(i32::MAX);
        let ask = move |provider: &AnyProvider| provider.post_commit_snapshots(set, count);
        Ok(self.at_all(self.windows(interrupt), Call::PostCommitSnapshots, ask)?)
    }

    fn thaw_writers(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Writers,
    ) -> Result<(), errors::ThawWriters> {
        Ok(self.at_writers(self.windows(interrupt), |writer: &AnyWriter| writer.thaw())?)
    }

    fn pre_final_commit_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::PreFinalCommitAll> {
        let (set, until) = (Self::set(context), Until::Interrupt(interrupt));
        self.name_targets(until)?;
        let ask = move |provider: &AnyProvider| provider.pre_final_commit_snapshots(set);
        Ok(self.at_all(until, Call::PreFinalCommitSnapshots, ask)?)
    }

    fn recover_writers(
        &mut self,
        _: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Writers,
    ) -> Result<(), errors::RecoverWriters> {
        Ok(self.recover(interrupt)?)
    }

    fn post_final_commit_all(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _: &effects::Providers,
    ) -> Result<(), errors::PostFinalCommitAll> {
        let set = Self::set(context);
        let ask = move |provider: &AnyProvider| provider.post_final_commit_snapshots(set);
        self.at_all(Until::Interrupt(interrupt), Call::PostFinalCommitSnapshots, ask)?;
        self.created = Some(self.service.creation().created());
        Ok(())
    }

    fn abort_all(&mut self, context: &Context, _: &effects::Providers) {
        let set = Self::set(context);
        let providers = self.service.creation().providers();
        for provider in providers {
            let line = &self.service.providers[provider];
            // What it answers is not looked at.
            let _ = line.call_beside(self.service.patience, move |provider: &AnyProvider| {
                provider.abort_snapshots(set)
            });
        }
    }

    fn overrun(&mut self, window: Window, _: Duration) {
        self.service.overrun(window);
    }
}
