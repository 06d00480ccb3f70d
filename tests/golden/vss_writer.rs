// Generated from vss_writer.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// VSS writer.
///
/// What an application that takes part in shadow copies, a VSS writer, goes through during a backup, and which VSS_WRITER_STATE a requester sees meanwhile. Its activities are the handlers of CVssWriter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// VSS_WS_STABLE.
    ///
    /// Declared at vss_writer.yaml:150.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    Stable,
    /// VSS_WS_WAITING_FOR_BACKUP_COMPLETE.
    ///
    /// The set is created, and the requester reads it.
    ///
    /// Declared at vss_writer.yaml:154.
    ///
    /// - [`Identify`](Event::Identify): stays, tries [`OnIdentify`](Activity::OnIdentify) (line 160). As in a creation, a failure does not show.
    /// - [`PrepareBackup`](Event::PrepareBackup): stays, tries [`OnPrepareBackup`](Activity::OnPrepareBackup) (line 162). Our decision. Another backup prepares; the one that reads goes on.
    /// - [`PrepareBackup`](Event::PrepareBackup), its `try` failed: goes to [`FailedAtPrepareBackup`](State::FailedAtPrepareBackup) (failure, line 163).
    /// - [`BackupComplete`](Event::BackupComplete): goes to [`Stable`](State::Stable), tries [`OnBackupComplete`](Activity::OnBackupComplete) (main, line 166).
    /// - [`BackupComplete`](Event::BackupComplete), its `try` failed: goes to [`FailedAtBackupComplete`](State::FailedAtBackupComplete) (failure, line 169).
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    WaitingForBackupComplete,
    /// VSS_WS_FAILED_AT_IDENTIFY.
    ///
    /// Declared at vss_writer.yaml:175.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtIdentify,
    /// VSS_WS_FAILED_AT_PREPARE_BACKUP.
    ///
    /// Declared at vss_writer.yaml:176.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtPrepareBackup,
    /// VSS_WS_FAILED_AT_PREPARE_SNAPSHOT.
    ///
    /// Declared at vss_writer.yaml:177.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtPrepareSnapshot,
    /// VSS_WS_FAILED_AT_FREEZE.
    ///
    /// Declared at vss_writer.yaml:178.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtFreeze,
    /// VSS_WS_FAILED_AT_THAW.
    ///
    /// Declared at vss_writer.yaml:179.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtThaw,
    /// VSS_WS_FAILED_AT_POST_SNAPSHOT.
    ///
    /// Declared at vss_writer.yaml:180.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtPostSnapshot,
    /// VSS_WS_FAILED_AT_BACKUP_COMPLETE.
    ///
    /// Declared at vss_writer.yaml:181.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtBackupComplete,
    /// VSS_WS_FAILED_AT_BACKUPSHUTDOWN.
    ///
    /// Declared at vss_writer.yaml:182.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    FailedAtBackupShutdown,
    /// VSS_WS_WAITING_FOR_FREEZE.
    ///
    /// Declared at vss_writer.yaml:213.
    ///
    /// - [`Freeze`](Event::Freeze): goes to [`WaitingForThaw`](State::WaitingForThaw), tries [`OnFreeze`](Activity::OnFreeze) (main, line 218).
    /// - [`Freeze`](Event::Freeze), its `try` failed: goes to [`FailedAtFreeze`](State::FailedAtFreeze), does [`CleanUp`](Action::CleanUp) (failure, line 221).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    WaitingForFreeze,
    /// VSS_WS_WAITING_FOR_THAW.
    ///
    /// The application changes nothing on disk.
    ///
    /// Declared at vss_writer.yaml:222.
    ///
    /// On exit: [`GoOn`](Action::GoOn).
    ///
    /// - [`Thaw`](Event::Thaw): goes to [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot), tries [`OnThaw`](Activity::OnThaw) (main, line 230).
    /// - [`Thaw`](Event::Thaw), its `try` failed: goes to [`FailedAtThaw`](State::FailedAtThaw), does [`CleanUp`](Action::CleanUp) (failure, line 233).
    /// - after 60 s (freeze): goes to [`FailedAtFreeze`](State::FailedAtFreeze), does [`CleanUp`](Action::CleanUp) (timeout, line 236). The thaw is late. What is on disk from here on is not what the set was meant to show, so the set must fail. Our decision, which state shows it.
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    WaitingForThaw,
    /// VSS_WS_WAITING_FOR_POST_SNAPSHOT.
    ///
    /// Declared at vss_writer.yaml:243.
    ///
    /// - [`PostSnapshot`](Event::PostSnapshot): goes to [`WaitingForBackupComplete`](State::WaitingForBackupComplete), tries [`OnPostSnapshot`](Activity::OnPostSnapshot) (main, line 248).
    /// - [`PostSnapshot`](Event::PostSnapshot), its `try` failed: goes to [`FailedAtPostSnapshot`](State::FailedAtPostSnapshot), does [`CleanUp`](Action::CleanUp) (failure, line 252).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    WaitingForPostSnapshot,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Stable,
        Self::WaitingForBackupComplete,
        Self::FailedAtIdentify,
        Self::FailedAtPrepareBackup,
        Self::FailedAtPrepareSnapshot,
        Self::FailedAtFreeze,
        Self::FailedAtThaw,
        Self::FailedAtPostSnapshot,
        Self::FailedAtBackupComplete,
        Self::FailedAtBackupShutdown,
        Self::WaitingForFreeze,
        Self::WaitingForThaw,
        Self::WaitingForPostSnapshot,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::WaitingForBackupComplete => "waiting_for_backup_complete",
            Self::FailedAtIdentify => "failed_at_identify",
            Self::FailedAtPrepareBackup => "failed_at_prepare_backup",
            Self::FailedAtPrepareSnapshot => "failed_at_prepare_snapshot",
            Self::FailedAtFreeze => "failed_at_freeze",
            Self::FailedAtThaw => "failed_at_thaw",
            Self::FailedAtPostSnapshot => "failed_at_post_snapshot",
            Self::FailedAtBackupComplete => "failed_at_backup_complete",
            Self::FailedAtBackupShutdown => "failed_at_backup_shutdown",
            Self::WaitingForFreeze => "waiting_for_freeze",
            Self::WaitingForThaw => "waiting_for_thaw",
            Self::WaitingForPostSnapshot => "waiting_for_post_snapshot",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Stable => "VSS_WS_STABLE",
            Self::WaitingForBackupComplete => "VSS_WS_WAITING_FOR_BACKUP_COMPLETE",
            Self::FailedAtIdentify => "VSS_WS_FAILED_AT_IDENTIFY",
            Self::FailedAtPrepareBackup => "VSS_WS_FAILED_AT_PREPARE_BACKUP",
            Self::FailedAtPrepareSnapshot => "VSS_WS_FAILED_AT_PREPARE_SNAPSHOT",
            Self::FailedAtFreeze => "VSS_WS_FAILED_AT_FREEZE",
            Self::FailedAtThaw => "VSS_WS_FAILED_AT_THAW",
            Self::FailedAtPostSnapshot => "VSS_WS_FAILED_AT_POST_SNAPSHOT",
            Self::FailedAtBackupComplete => "VSS_WS_FAILED_AT_BACKUP_COMPLETE",
            Self::FailedAtBackupShutdown => "VSS_WS_FAILED_AT_BACKUPSHUTDOWN",
            Self::WaitingForFreeze => "VSS_WS_WAITING_FOR_FREEZE",
            Self::WaitingForThaw => "VSS_WS_WAITING_FOR_THAW",
            Self::WaitingForPostSnapshot => "VSS_WS_WAITING_FOR_POST_SNAPSHOT",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Stable => Some(1),
            Self::WaitingForBackupComplete => Some(5),
            Self::FailedAtIdentify => Some(6),
            Self::FailedAtPrepareBackup => Some(7),
            Self::FailedAtPrepareSnapshot => Some(8),
            Self::FailedAtFreeze => Some(9),
            Self::FailedAtThaw => Some(10),
            Self::FailedAtPostSnapshot => Some(11),
            Self::FailedAtBackupComplete => Some(12),
            Self::FailedAtBackupShutdown => Some(15),
            Self::WaitingForFreeze => Some(2),
            Self::WaitingForThaw => Some(3),
            Self::WaitingForPostSnapshot => Some(4),
        }
    }
}
#[allow(dead_code)]
impl State {
    /// Whether it is inside a composite state.
    pub const fn is_in(self, composite: Composite) -> bool {
        match composite {
            Composite::Free => {
                ::core::matches!(
                    self, Self::Stable | Self::WaitingForBackupComplete |
                    Self::FailedAtIdentify | Self::FailedAtPrepareBackup |
                    Self::FailedAtPrepareSnapshot | Self::FailedAtFreeze |
                    Self::FailedAtThaw | Self::FailedAtPostSnapshot |
                    Self::FailedAtBackupComplete | Self::FailedAtBackupShutdown
                )
            }
            Composite::Failed => {
                ::core::matches!(
                    self, Self::FailedAtIdentify | Self::FailedAtPrepareBackup |
                    Self::FailedAtPrepareSnapshot | Self::FailedAtFreeze |
                    Self::FailedAtThaw | Self::FailedAtPostSnapshot |
                    Self::FailedAtBackupComplete | Self::FailedAtBackupShutdown
                )
            }
            Composite::InCreation => {
                ::core::matches!(
                    self, Self::WaitingForFreeze | Self::WaitingForThaw |
                    Self::WaitingForPostSnapshot
                )
            }
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        false
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// free.
    ///
    /// The writer takes part in no creation. What it shows is how the last one ended.
    ///
    /// Declared at vss_writer.yaml:119.
    ///
    /// Holds [`Stable`](State::Stable), [`WaitingForBackupComplete`](State::WaitingForBackupComplete), [`Failed`](Composite::Failed). Begins in [`Stable`](State::Stable).
    ///
    /// - [`Identify`](Event::Identify): stays, tries [`OnIdentify`](Activity::OnIdentify) (line 124).
    /// - [`Identify`](Event::Identify), its `try` failed: goes to [`FailedAtIdentify`](State::FailedAtIdentify) (failure, line 125).
    /// - [`PrepareBackup`](Event::PrepareBackup): goes to [`Stable`](State::Stable), tries [`OnPrepareBackup`](Activity::OnPrepareBackup) (line 127).
    /// - [`PrepareBackup`](Event::PrepareBackup), its `try` failed: goes to [`FailedAtPrepareBackup`](State::FailedAtPrepareBackup) (failure, line 129).
    /// - [`PrepareSnapshot`](Event::PrepareSnapshot): goes to [`WaitingForFreeze`](State::WaitingForFreeze), tries [`OnPrepareSnapshot`](Activity::OnPrepareSnapshot), sets `set = event.set` (main, line 132).
    /// - [`PrepareSnapshot`](Event::PrepareSnapshot), its `try` failed: goes to [`FailedAtPrepareSnapshot`](State::FailedAtPrepareSnapshot), sets `set = event.set` (failure, line 136).
    /// - [`BackupShutdown`](Event::BackupShutdown) if `same_set`: goes to [`Stable`](State::Stable), tries [`OnBackupShutdown`](Activity::OnBackupShutdown), sets `set = None` (line 139).
    /// - [`BackupShutdown`](Event::BackupShutdown), its `try` failed if `same_set`: goes to [`FailedAtBackupShutdown`](State::FailedAtBackupShutdown), sets `set = None` (failure, line 143).
    /// - [`Abort`](Event::Abort): ignored with [`Ok`](Reply::Ok) (line 146). Nothing is prepared. It has come before, or another writer is meant.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Free,
    /// failed.
    ///
    /// A handler has failed, and a requester can see at which event.
    ///
    /// Declared at vss_writer.yaml:170.
    ///
    /// Holds [`FailedAtIdentify`](State::FailedAtIdentify), [`FailedAtPrepareBackup`](State::FailedAtPrepareBackup), [`FailedAtPrepareSnapshot`](State::FailedAtPrepareSnapshot), [`FailedAtFreeze`](State::FailedAtFreeze), [`FailedAtThaw`](State::FailedAtThaw), [`FailedAtPostSnapshot`](State::FailedAtPostSnapshot), [`FailedAtBackupComplete`](State::FailedAtBackupComplete), [`FailedAtBackupShutdown`](State::FailedAtBackupShutdown). Begins in [`FailedAtIdentify`](State::FailedAtIdentify).
    ///
    /// Besides, it takes what [`Free`](Composite::Free) and [all states](Machine#in-every-state) take.
    Failed,
    /// in_creation.
    ///
    /// A set is in creation, and the writer is part of it.
    ///
    /// Declared at vss_writer.yaml:184.
    ///
    /// Holds [`WaitingForFreeze`](State::WaitingForFreeze), [`WaitingForThaw`](State::WaitingForThaw), [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot). Begins in [`WaitingForFreeze`](State::WaitingForFreeze).
    ///
    /// - [`PrepareSnapshot`](Event::PrepareSnapshot) if `!same_set`: goes to [`WaitingForFreeze`](State::WaitingForFreeze), tries [`OnPrepareSnapshot`](Activity::OnPrepareSnapshot), does [`CleanUp`](Action::CleanUp), sets `set = event.set` (reset, line 189). Our decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same.
    /// - [`PrepareSnapshot`](Event::PrepareSnapshot), its `try` failed if `!same_set`: goes to [`FailedAtPrepareSnapshot`](State::FailedAtPrepareSnapshot), does [`CleanUp`](Action::CleanUp), sets `set = event.set` (failure, line 196).
    /// - [`Abort`](Event::Abort): goes to [`Stable`](State::Stable), does [`CleanUp`](Action::CleanUp), sets `set = None` (abort, line 201).
    /// - [`BackupShutdown`](Event::BackupShutdown) if `same_set`: goes to [`Stable`](State::Stable), tries [`OnBackupShutdown`](Activity::OnBackupShutdown), does [`CleanUp`](Action::CleanUp), sets `set = None` (abort, line 203). The requester was killed in the middle, and no abort has come.
    /// - [`BackupShutdown`](Event::BackupShutdown), its `try` failed if `same_set`: goes to [`FailedAtBackupShutdown`](State::FailedAtBackupShutdown), does [`CleanUp`](Action::CleanUp), sets `set = None` (failure, line 209).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    InCreation,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Free, Self::Failed, Self::InCreation];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Failed => "failed",
            Self::InCreation => "in_creation",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// An identity.
///
/// Declared at vss_writer.yaml:33.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SetId(pub u128);
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// Identify.
    ///
    /// Describe yourself. Comes at any time, from any requester.
    ///
    /// Declared at vss_writer.yaml:55.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::Identify`].
    ///
    /// Taken in [any state](Machine), [`Free`](Composite::Free), [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    Identify,
    /// PrepareBackup.
    ///
    /// A backup is going to be made of these components.
    ///
    /// Declared at vss_writer.yaml:58.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::PrepareBackup`].
    ///
    /// Taken in [`Free`](Composite::Free), [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    PrepareBackup,
    /// PrepareSnapshot.
    ///
    /// A set is going to be created; the freeze is next.
    ///
    /// Declared at vss_writer.yaml:61.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::PrepareSnapshot`].
    ///
    /// Taken in [`Free`](Composite::Free), [`InCreation`](Composite::InCreation).
    PrepareSnapshot(events::PrepareSnapshot),
    /// Freeze.
    ///
    /// Be consistent on disk and change nothing until the thaw.
    ///
    /// Declared at vss_writer.yaml:65.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::Freeze`].
    ///
    /// Taken in [`WaitingForFreeze`](State::WaitingForFreeze).
    Freeze,
    /// Thaw.
    ///
    /// The shadow copies exist. Go on.
    ///
    /// Declared at vss_writer.yaml:68.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::Thaw`].
    ///
    /// Taken in [`WaitingForThaw`](State::WaitingForThaw).
    Thaw,
    /// PostSnapshot.
    ///
    /// Clean up, and recover your data inside the shadow copies.
    ///
    /// Declared at vss_writer.yaml:71.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::PostSnapshot`].
    ///
    /// Taken in [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot).
    PostSnapshot,
    /// BackupComplete.
    ///
    /// The requester has read what it wanted.
    ///
    /// Declared at vss_writer.yaml:74.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::BackupComplete`].
    ///
    /// Taken in [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    BackupComplete,
    /// BackupShutdown.
    ///
    /// The requester has ended, well or not.
    ///
    /// Declared at vss_writer.yaml:77.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable), and nothing else: [`replies::BackupShutdown`].
    ///
    /// Taken in [`Free`](Composite::Free), [`InCreation`](Composite::InCreation).
    BackupShutdown(events::BackupShutdown),
    /// Abort.
    ///
    /// The creation has ended before its time. It can come more than once.
    ///
    /// Declared at vss_writer.yaml:81.
    ///
    /// Answers [`Ok`](Reply::Ok), and nothing else: [`replies::Abort`].
    ///
    /// Taken in [`InCreation`](Composite::InCreation).
    Abort,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Identify => EventKind::Identify,
            Self::PrepareBackup => EventKind::PrepareBackup,
            Self::PrepareSnapshot(_) => EventKind::PrepareSnapshot,
            Self::Freeze => EventKind::Freeze,
            Self::Thaw => EventKind::Thaw,
            Self::PostSnapshot => EventKind::PostSnapshot,
            Self::BackupComplete => EventKind::BackupComplete,
            Self::BackupShutdown(_) => EventKind::BackupShutdown,
            Self::Abort => EventKind::Abort,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// Identify.
    ///
    /// Describe yourself. Comes at any time, from any requester.
    ///
    /// Declared at vss_writer.yaml:55; [`Event::Identify`] says more.
    Identify,
    /// PrepareBackup.
    ///
    /// A backup is going to be made of these components.
    ///
    /// Declared at vss_writer.yaml:58; [`Event::PrepareBackup`] says more.
    PrepareBackup,
    /// PrepareSnapshot.
    ///
    /// A set is going to be created; the freeze is next.
    ///
    /// Declared at vss_writer.yaml:61; [`Event::PrepareSnapshot`] says more.
    PrepareSnapshot,
    /// Freeze.
    ///
    /// Be consistent on disk and change nothing until the thaw.
    ///
    /// Declared at vss_writer.yaml:65; [`Event::Freeze`] says more.
    Freeze,
    /// Thaw.
    ///
    /// The shadow copies exist. Go on.
    ///
    /// Declared at vss_writer.yaml:68; [`Event::Thaw`] says more.
    Thaw,
    /// PostSnapshot.
    ///
    /// Clean up, and recover your data inside the shadow copies.
    ///
    /// Declared at vss_writer.yaml:71; [`Event::PostSnapshot`] says more.
    PostSnapshot,
    /// BackupComplete.
    ///
    /// The requester has read what it wanted.
    ///
    /// Declared at vss_writer.yaml:74; [`Event::BackupComplete`] says more.
    BackupComplete,
    /// BackupShutdown.
    ///
    /// The requester has ended, well or not.
    ///
    /// Declared at vss_writer.yaml:77; [`Event::BackupShutdown`] says more.
    BackupShutdown,
    /// Abort.
    ///
    /// The creation has ended before its time. It can come more than once.
    ///
    /// Declared at vss_writer.yaml:81; [`Event::Abort`] says more.
    Abort,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Identify,
        Self::PrepareBackup,
        Self::PrepareSnapshot,
        Self::Freeze,
        Self::Thaw,
        Self::PostSnapshot,
        Self::BackupComplete,
        Self::BackupShutdown,
        Self::Abort,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::PrepareBackup => "prepare_backup",
            Self::PrepareSnapshot => "prepare_snapshot",
            Self::Freeze => "freeze",
            Self::Thaw => "thaw",
            Self::PostSnapshot => "post_snapshot",
            Self::BackupComplete => "backup_complete",
            Self::BackupShutdown => "backup_shutdown",
            Self::Abort => "abort",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Identify => "Identify",
            Self::PrepareBackup => "PrepareBackup",
            Self::PrepareSnapshot => "PrepareSnapshot",
            Self::Freeze => "Freeze",
            Self::Thaw => "Thaw",
            Self::PostSnapshot => "PostSnapshot",
            Self::BackupComplete => "BackupComplete",
            Self::BackupShutdown => "BackupShutdown",
            Self::Abort => "Abort",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Identify => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::PrepareBackup => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::PrepareSnapshot => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::Freeze => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::Thaw => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::PostSnapshot => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::BackupComplete => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::BackupShutdown => {
                &[
                    Reply::Ok,
                    Reply::Inconsistent,
                    Reply::OutOfResources,
                    Reply::TimedOut,
                    Reply::Retryable,
                    Reply::NonRetryable,
                ]
            }
            Self::Abort => &[Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// Identify.
    ///
    /// Describe yourself. Comes at any time, from any requester.
    ///
    /// Declared at vss_writer.yaml:55; [`Event::Identify`](super::Event::Identify) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Identify;
    impl ::core::convert::From<Identify> for super::Event {
        fn from(_: Identify) -> Self {
            Self::Identify
        }
    }
    /// PrepareBackup.
    ///
    /// A backup is going to be made of these components.
    ///
    /// Declared at vss_writer.yaml:58; [`Event::PrepareBackup`](super::Event::PrepareBackup) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PrepareBackup;
    impl ::core::convert::From<PrepareBackup> for super::Event {
        fn from(_: PrepareBackup) -> Self {
            Self::PrepareBackup
        }
    }
    /// PrepareSnapshot.
    ///
    /// A set is going to be created; the freeze is next.
    ///
    /// Declared at vss_writer.yaml:61; [`Event::PrepareSnapshot`](super::Event::PrepareSnapshot) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PrepareSnapshot {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<PrepareSnapshot> for super::Event {
        fn from(event: PrepareSnapshot) -> Self {
            Self::PrepareSnapshot(event)
        }
    }
    /// Freeze.
    ///
    /// Be consistent on disk and change nothing until the thaw.
    ///
    /// Declared at vss_writer.yaml:65; [`Event::Freeze`](super::Event::Freeze) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Freeze;
    impl ::core::convert::From<Freeze> for super::Event {
        fn from(_: Freeze) -> Self {
            Self::Freeze
        }
    }
    /// Thaw.
    ///
    /// The shadow copies exist. Go on.
    ///
    /// Declared at vss_writer.yaml:68; [`Event::Thaw`](super::Event::Thaw) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Thaw;
    impl ::core::convert::From<Thaw> for super::Event {
        fn from(_: Thaw) -> Self {
            Self::Thaw
        }
    }
    /// PostSnapshot.
    ///
    /// Clean up, and recover your data inside the shadow copies.
    ///
    /// Declared at vss_writer.yaml:71; [`Event::PostSnapshot`](super::Event::PostSnapshot) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PostSnapshot;
    impl ::core::convert::From<PostSnapshot> for super::Event {
        fn from(_: PostSnapshot) -> Self {
            Self::PostSnapshot
        }
    }
    /// BackupComplete.
    ///
    /// The requester has read what it wanted.
    ///
    /// Declared at vss_writer.yaml:74; [`Event::BackupComplete`](super::Event::BackupComplete) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct BackupComplete;
    impl ::core::convert::From<BackupComplete> for super::Event {
        fn from(_: BackupComplete) -> Self {
            Self::BackupComplete
        }
    }
    /// BackupShutdown.
    ///
    /// The requester has ended, well or not.
    ///
    /// Declared at vss_writer.yaml:77; [`Event::BackupShutdown`](super::Event::BackupShutdown) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct BackupShutdown {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<BackupShutdown> for super::Event {
        fn from(event: BackupShutdown) -> Self {
            Self::BackupShutdown(event)
        }
    }
    /// Abort.
    ///
    /// The creation has ended before its time. It can come more than once.
    ///
    /// Declared at vss_writer.yaml:81; [`Event::Abort`](super::Event::Abort) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Abort;
    impl ::core::convert::From<Abort> for super::Event {
        fn from(_: Abort) -> Self {
            Self::Abort
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// S_OK.
    ///
    /// Declared at vss_writer.yaml:36.
    ///
    /// Every [`Event`] may answer it.
    Ok,
    /// VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT.
    ///
    /// Declared at vss_writer.yaml:37.
    ///
    /// Answered by [`Identify`](Event::Identify), [`PrepareBackup`](Event::PrepareBackup), [`PrepareSnapshot`](Event::PrepareSnapshot), [`Freeze`](Event::Freeze), [`Thaw`](Event::Thaw), [`PostSnapshot`](Event::PostSnapshot), [`BackupComplete`](Event::BackupComplete), [`BackupShutdown`](Event::BackupShutdown).
    Inconsistent,
    /// VSS_E_WRITERERROR_OUTOFRESOURCES.
    ///
    /// Declared at vss_writer.yaml:38.
    ///
    /// Answered by [`Identify`](Event::Identify), [`PrepareBackup`](Event::PrepareBackup), [`PrepareSnapshot`](Event::PrepareSnapshot), [`Freeze`](Event::Freeze), [`Thaw`](Event::Thaw), [`PostSnapshot`](Event::PostSnapshot), [`BackupComplete`](Event::BackupComplete), [`BackupShutdown`](Event::BackupShutdown).
    OutOfResources,
    /// VSS_E_WRITERERROR_TIMEOUT.
    ///
    /// Declared at vss_writer.yaml:39.
    ///
    /// Answered by [`Identify`](Event::Identify), [`PrepareBackup`](Event::PrepareBackup), [`PrepareSnapshot`](Event::PrepareSnapshot), [`Freeze`](Event::Freeze), [`Thaw`](Event::Thaw), [`PostSnapshot`](Event::PostSnapshot), [`BackupComplete`](Event::BackupComplete), [`BackupShutdown`](Event::BackupShutdown).
    TimedOut,
    /// VSS_E_WRITERERROR_RETRYABLE.
    ///
    /// Declared at vss_writer.yaml:40.
    ///
    /// Answered by [`Identify`](Event::Identify), [`PrepareBackup`](Event::PrepareBackup), [`PrepareSnapshot`](Event::PrepareSnapshot), [`Freeze`](Event::Freeze), [`Thaw`](Event::Thaw), [`PostSnapshot`](Event::PostSnapshot), [`BackupComplete`](Event::BackupComplete), [`BackupShutdown`](Event::BackupShutdown).
    Retryable,
    /// VSS_E_WRITERERROR_NONRETRYABLE.
    ///
    /// Declared at vss_writer.yaml:41.
    ///
    /// Answered by [`Identify`](Event::Identify), [`PrepareBackup`](Event::PrepareBackup), [`PrepareSnapshot`](Event::PrepareSnapshot), [`Freeze`](Event::Freeze), [`Thaw`](Event::Thaw), [`PostSnapshot`](Event::PostSnapshot), [`BackupComplete`](Event::BackupComplete), [`BackupShutdown`](Event::BackupShutdown).
    NonRetryable,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Inconsistent,
        Self::OutOfResources,
        Self::TimedOut,
        Self::Retryable,
        Self::NonRetryable,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Inconsistent => "inconsistent",
            Self::OutOfResources => "out_of_resources",
            Self::TimedOut => "timed_out",
            Self::Retryable => "retryable",
            Self::NonRetryable => "non_retryable",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::Inconsistent => "VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT",
            Self::OutOfResources => "VSS_E_WRITERERROR_OUTOFRESOURCES",
            Self::TimedOut => "VSS_E_WRITERERROR_TIMEOUT",
            Self::Retryable => "VSS_E_WRITERERROR_RETRYABLE",
            Self::NonRetryable => "VSS_E_WRITERERROR_NONRETRYABLE",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(0),
            Self::Inconsistent => Some(0x8004_23F0),
            Self::OutOfResources => Some(0x8004_23F1),
            Self::TimedOut => Some(0x8004_23F2),
            Self::Retryable => Some(0x8004_23F3),
            Self::NonRetryable => Some(0x8004_23F4),
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(self, Self::Ok)
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::Identify`](super::Event::Identify) answers.
    ///
    /// Declared at vss_writer.yaml:55.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Identify {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<Identify> for super::Reply {
        fn from(reply: Identify) -> Self {
            match reply {
                Identify::Ok => Self::Ok,
                Identify::Inconsistent => Self::Inconsistent,
                Identify::OutOfResources => Self::OutOfResources,
                Identify::TimedOut => Self::TimedOut,
                Identify::Retryable => Self::Retryable,
                Identify::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Identify {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::PrepareBackup`](super::Event::PrepareBackup) answers.
    ///
    /// Declared at vss_writer.yaml:58.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareBackup {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<PrepareBackup> for super::Reply {
        fn from(reply: PrepareBackup) -> Self {
            match reply {
                PrepareBackup::Ok => Self::Ok,
                PrepareBackup::Inconsistent => Self::Inconsistent,
                PrepareBackup::OutOfResources => Self::OutOfResources,
                PrepareBackup::TimedOut => Self::TimedOut,
                PrepareBackup::Retryable => Self::Retryable,
                PrepareBackup::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PrepareBackup {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::PrepareSnapshot`](super::Event::PrepareSnapshot) answers.
    ///
    /// Declared at vss_writer.yaml:61.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareSnapshot {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<PrepareSnapshot> for super::Reply {
        fn from(reply: PrepareSnapshot) -> Self {
            match reply {
                PrepareSnapshot::Ok => Self::Ok,
                PrepareSnapshot::Inconsistent => Self::Inconsistent,
                PrepareSnapshot::OutOfResources => Self::OutOfResources,
                PrepareSnapshot::TimedOut => Self::TimedOut,
                PrepareSnapshot::Retryable => Self::Retryable,
                PrepareSnapshot::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PrepareSnapshot {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::Freeze`](super::Event::Freeze) answers.
    ///
    /// Declared at vss_writer.yaml:65.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Freeze {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<Freeze> for super::Reply {
        fn from(reply: Freeze) -> Self {
            match reply {
                Freeze::Ok => Self::Ok,
                Freeze::Inconsistent => Self::Inconsistent,
                Freeze::OutOfResources => Self::OutOfResources,
                Freeze::TimedOut => Self::TimedOut,
                Freeze::Retryable => Self::Retryable,
                Freeze::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Freeze {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::Thaw`](super::Event::Thaw) answers.
    ///
    /// Declared at vss_writer.yaml:68.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Thaw {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<Thaw> for super::Reply {
        fn from(reply: Thaw) -> Self {
            match reply {
                Thaw::Ok => Self::Ok,
                Thaw::Inconsistent => Self::Inconsistent,
                Thaw::OutOfResources => Self::OutOfResources,
                Thaw::TimedOut => Self::TimedOut,
                Thaw::Retryable => Self::Retryable,
                Thaw::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Thaw {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::PostSnapshot`](super::Event::PostSnapshot) answers.
    ///
    /// Declared at vss_writer.yaml:71.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PostSnapshot {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<PostSnapshot> for super::Reply {
        fn from(reply: PostSnapshot) -> Self {
            match reply {
                PostSnapshot::Ok => Self::Ok,
                PostSnapshot::Inconsistent => Self::Inconsistent,
                PostSnapshot::OutOfResources => Self::OutOfResources,
                PostSnapshot::TimedOut => Self::TimedOut,
                PostSnapshot::Retryable => Self::Retryable,
                PostSnapshot::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PostSnapshot {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::BackupComplete`](super::Event::BackupComplete) answers.
    ///
    /// Declared at vss_writer.yaml:74.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BackupComplete {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<BackupComplete> for super::Reply {
        fn from(reply: BackupComplete) -> Self {
            match reply {
                BackupComplete::Ok => Self::Ok,
                BackupComplete::Inconsistent => Self::Inconsistent,
                BackupComplete::OutOfResources => Self::OutOfResources,
                BackupComplete::TimedOut => Self::TimedOut,
                BackupComplete::Retryable => Self::Retryable,
                BackupComplete::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for BackupComplete {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::BackupShutdown`](super::Event::BackupShutdown) answers.
    ///
    /// Declared at vss_writer.yaml:77.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BackupShutdown {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<BackupShutdown> for super::Reply {
        fn from(reply: BackupShutdown) -> Self {
            match reply {
                BackupShutdown::Ok => Self::Ok,
                BackupShutdown::Inconsistent => Self::Inconsistent,
                BackupShutdown::OutOfResources => Self::OutOfResources,
                BackupShutdown::TimedOut => Self::TimedOut,
                BackupShutdown::Retryable => Self::Retryable,
                BackupShutdown::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for BackupShutdown {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
            }
        }
    }
    /// What [`Event::Abort`](super::Event::Abort) answers.
    ///
    /// Declared at vss_writer.yaml:81.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Abort {
        /// [S_OK](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Abort> for super::Reply {
        fn from(reply: Abort) -> Self {
            match reply {
                Abort::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Abort {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Inconsistent
                | super::Reply::OutOfResources
                | super::Reply::TimedOut
                | super::Reply::Retryable
                | super::Reply::NonRetryable => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::OnIdentify`](super::Activity::OnIdentify) fails with.
    ///
    /// Declared at vss_writer.yaml:94.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnIdentify {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnIdentify> for super::Reply {
        fn from(reply: OnIdentify) -> Self {
            match reply {
                OnIdentify::Inconsistent => Self::Inconsistent,
                OnIdentify::OutOfResources => Self::OutOfResources,
                OnIdentify::TimedOut => Self::TimedOut,
                OnIdentify::Retryable => Self::Retryable,
                OnIdentify::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnIdentify {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnPrepareBackup`](super::Activity::OnPrepareBackup) fails with.
    ///
    /// Declared at vss_writer.yaml:95.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnPrepareBackup {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnPrepareBackup> for super::Reply {
        fn from(reply: OnPrepareBackup) -> Self {
            match reply {
                OnPrepareBackup::Inconsistent => Self::Inconsistent,
                OnPrepareBackup::OutOfResources => Self::OutOfResources,
                OnPrepareBackup::TimedOut => Self::TimedOut,
                OnPrepareBackup::Retryable => Self::Retryable,
                OnPrepareBackup::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnPrepareBackup {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnPrepareSnapshot`](super::Activity::OnPrepareSnapshot) fails with.
    ///
    /// Declared at vss_writer.yaml:96.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnPrepareSnapshot {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnPrepareSnapshot> for super::Reply {
        fn from(reply: OnPrepareSnapshot) -> Self {
            match reply {
                OnPrepareSnapshot::Inconsistent => Self::Inconsistent,
                OnPrepareSnapshot::OutOfResources => Self::OutOfResources,
                OnPrepareSnapshot::TimedOut => Self::TimedOut,
                OnPrepareSnapshot::Retryable => Self::Retryable,
                OnPrepareSnapshot::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnPrepareSnapshot {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnFreeze`](super::Activity::OnFreeze) fails with.
    ///
    /// Declared at vss_writer.yaml:97.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnFreeze {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnFreeze> for super::Reply {
        fn from(reply: OnFreeze) -> Self {
            match reply {
                OnFreeze::Inconsistent => Self::Inconsistent,
                OnFreeze::OutOfResources => Self::OutOfResources,
                OnFreeze::TimedOut => Self::TimedOut,
                OnFreeze::Retryable => Self::Retryable,
                OnFreeze::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnFreeze {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnThaw`](super::Activity::OnThaw) fails with.
    ///
    /// Declared at vss_writer.yaml:98.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnThaw {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnThaw> for super::Reply {
        fn from(reply: OnThaw) -> Self {
            match reply {
                OnThaw::Inconsistent => Self::Inconsistent,
                OnThaw::OutOfResources => Self::OutOfResources,
                OnThaw::TimedOut => Self::TimedOut,
                OnThaw::Retryable => Self::Retryable,
                OnThaw::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnThaw {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnPostSnapshot`](super::Activity::OnPostSnapshot) fails with.
    ///
    /// Declared at vss_writer.yaml:99.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnPostSnapshot {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnPostSnapshot> for super::Reply {
        fn from(reply: OnPostSnapshot) -> Self {
            match reply {
                OnPostSnapshot::Inconsistent => Self::Inconsistent,
                OnPostSnapshot::OutOfResources => Self::OutOfResources,
                OnPostSnapshot::TimedOut => Self::TimedOut,
                OnPostSnapshot::Retryable => Self::Retryable,
                OnPostSnapshot::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnPostSnapshot {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnBackupComplete`](super::Activity::OnBackupComplete) fails with.
    ///
    /// Declared at vss_writer.yaml:100.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnBackupComplete {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnBackupComplete> for super::Reply {
        fn from(reply: OnBackupComplete) -> Self {
            match reply {
                OnBackupComplete::Inconsistent => Self::Inconsistent,
                OnBackupComplete::OutOfResources => Self::OutOfResources,
                OnBackupComplete::TimedOut => Self::TimedOut,
                OnBackupComplete::Retryable => Self::Retryable,
                OnBackupComplete::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnBackupComplete {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnBackupShutdown`](super::Activity::OnBackupShutdown) fails with.
    ///
    /// Declared at vss_writer.yaml:101.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnBackupShutdown {
        /// [VSS_E_WRITERERROR_INCONSISTENTSNAPSHOT](super::Reply::Inconsistent).
        Inconsistent,
        /// [VSS_E_WRITERERROR_OUTOFRESOURCES](super::Reply::OutOfResources).
        OutOfResources,
        /// [VSS_E_WRITERERROR_TIMEOUT](super::Reply::TimedOut).
        TimedOut,
        /// [VSS_E_WRITERERROR_RETRYABLE](super::Reply::Retryable).
        Retryable,
        /// [VSS_E_WRITERERROR_NONRETRYABLE](super::Reply::NonRetryable).
        NonRetryable,
    }
    impl ::core::convert::From<OnBackupShutdown> for super::Reply {
        fn from(reply: OnBackupShutdown) -> Self {
            match reply {
                OnBackupShutdown::Inconsistent => Self::Inconsistent,
                OnBackupShutdown::OutOfResources => Self::OutOfResources,
                OnBackupShutdown::TimedOut => Self::TimedOut,
                OnBackupShutdown::Retryable => Self::Retryable,
                OnBackupShutdown::NonRetryable => Self::NonRetryable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnBackupShutdown {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Inconsistent => {
                    ::core::result::Result::Ok(Self::Inconsistent)
                }
                super::Reply::OutOfResources => {
                    ::core::result::Result::Ok(Self::OutOfResources)
                }
                super::Reply::TimedOut => ::core::result::Result::Ok(Self::TimedOut),
                super::Reply::Retryable => ::core::result::Result::Ok(Self::Retryable),
                super::Reply::NonRetryable => {
                    ::core::result::Result::Ok(Self::NonRetryable)
                }
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// The set that the writer takes part in.
    ///
    /// Declared at vss_writer.yaml:52.
    pub set: Option<SetId>,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self { set: None }
    }
}
impl ::core::default::Default for Context {
    fn default() -> Self {
        Self::new()
    }
}
/// How long things last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Durations {
    /// 60s, unless overridden.
    ///
    /// Declared at vss_writer.yaml:49.
    pub freeze: ::core::time::Duration,
}
#[allow(dead_code)]
impl Durations {
    /// What the specification says.
    pub const fn new() -> Self {
        Self {
            freeze: ::core::time::Duration::from_secs(60),
        }
    }
}
impl ::core::default::Default for Durations {
    fn default() -> Self {
        Self::new()
    }
}
/// What is done on the way from state to state; cannot fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Action {
    /// Release what was prepared for the set.
    ///
    /// Declared at vss_writer.yaml:90.
    ///
    /// On a way from [`InCreation`](Composite::InCreation), [`WaitingForFreeze`](State::WaitingForFreeze), [`WaitingForThaw`](State::WaitingForThaw), [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot).
    CleanUp,
    /// The application may change its data again.
    ///
    /// Declared at vss_writer.yaml:91.
    ///
    /// On exit of [`WaitingForThaw`](State::WaitingForThaw).
    GoOn,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::CleanUp, Self::GoOn];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CleanUp => "clean_up",
            Self::GoOn => "go_on",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// Work that can fail, take time and be interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Activity {
    /// Describe the writer and its components.
    ///
    /// Declared at vss_writer.yaml:94.
    ///
    /// Tried on a way from [any state](Machine), [`Free`](Composite::Free), [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnIdentify,
    /// Get ready for a backup.
    ///
    /// Declared at vss_writer.yaml:95.
    ///
    /// Tried on a way from [`Free`](Composite::Free), [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnPrepareBackup,
    /// Get ready for the freeze. Finish what takes time.
    ///
    /// Declared at vss_writer.yaml:96.
    ///
    /// Tried on a way from [`Free`](Composite::Free), [`InCreation`](Composite::InCreation).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnPrepareSnapshot,
    /// Reach a consistent state on disk.
    ///
    /// Declared at vss_writer.yaml:97.
    ///
    /// Tried on a way from [`WaitingForFreeze`](State::WaitingForFreeze).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    ///
    /// Takes at most 10 s.
    OnFreeze,
    /// The shadow copies exist. Nothing of the freeze is needed any more.
    ///
    /// Declared at vss_writer.yaml:98.
    ///
    /// Tried on a way from [`WaitingForThaw`](State::WaitingForThaw).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    ///
    /// Takes at most 10 s.
    OnThaw,
    /// Clean up. Recover the data inside the shadow copies.
    ///
    /// Declared at vss_writer.yaml:99.
    ///
    /// Tried on a way from [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnPostSnapshot,
    /// Take note, for example truncate logs.
    ///
    /// Declared at vss_writer.yaml:100.
    ///
    /// Tried on a way from [`WaitingForBackupComplete`](State::WaitingForBackupComplete).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnBackupComplete,
    /// Clean up after a requester that has ended.
    ///
    /// Declared at vss_writer.yaml:101.
    ///
    /// Tried on a way from [`Free`](Composite::Free), [`InCreation`](Composite::InCreation).
    ///
    /// Fails with [`Inconsistent`](Reply::Inconsistent), [`OutOfResources`](Reply::OutOfResources), [`TimedOut`](Reply::TimedOut), [`Retryable`](Reply::Retryable), [`NonRetryable`](Reply::NonRetryable).
    OnBackupShutdown,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::OnIdentify,
        Self::OnPrepareBackup,
        Self::OnPrepareSnapshot,
        Self::OnFreeze,
        Self::OnThaw,
        Self::OnPostSnapshot,
        Self::OnBackupComplete,
        Self::OnBackupShutdown,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnIdentify => "on_identify",
            Self::OnPrepareBackup => "on_prepare_backup",
            Self::OnPrepareSnapshot => "on_prepare_snapshot",
            Self::OnFreeze => "on_freeze",
            Self::OnThaw => "on_thaw",
            Self::OnPostSnapshot => "on_post_snapshot",
            Self::OnBackupComplete => "on_backup_complete",
            Self::OnBackupShutdown => "on_backup_shutdown",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// How an activity ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Completion {
    /// How `on_identify` ended.
    OnIdentify(::core::result::Result<(), errors::OnIdentify>),
    /// How `on_prepare_backup` ended.
    OnPrepareBackup(::core::result::Result<(), errors::OnPrepareBackup>),
    /// How `on_prepare_snapshot` ended.
    OnPrepareSnapshot(::core::result::Result<(), errors::OnPrepareSnapshot>),
    /// How `on_freeze` ended.
    OnFreeze(::core::result::Result<(), errors::OnFreeze>),
    /// How `on_thaw` ended.
    OnThaw(::core::result::Result<(), errors::OnThaw>),
    /// How `on_post_snapshot` ended.
    OnPostSnapshot(::core::result::Result<(), errors::OnPostSnapshot>),
    /// How `on_backup_complete` ended.
    OnBackupComplete(::core::result::Result<(), errors::OnBackupComplete>),
    /// How `on_backup_shutdown` ended.
    OnBackupShutdown(::core::result::Result<(), errors::OnBackupShutdown>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "vss_writer" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="VSS writer",
    label=<<font point-size="16"><b>VSS writer</b></font><br align="left"/><font color="#57606a">vss_writer · 13 states · 9 events · 9 requirements</font><br align="left"/><font point-size="9" color="#57606a">In every state: Identify</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  subgraph "cluster_free" {
    id="state-free"; class="composite"; tooltip="free, vss_writer.yaml:119\nThe writer takes part in no creation. What it shows is how the last one ended.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>free</b><br align="right"/><font point-size="9" color="#57606a">Identify</font><br align="right"/>>;
    "stable" [label=<VSS_WS_STABLE>, group=main, id="state-stable", class="state", tooltip="VSS_WS_STABLE (stable) = 1, vss_writer.yaml:150"];
    "waiting_for_backup_complete" [label=<VSS_WS_WAITING_FOR_BACKUP_COMPLETE<br/><font point-size="9" color="#57606a">Identify</font><br/><font point-size="9" color="#57606a">PrepareBackup</font>>, group=main, id="state-waiting_for_backup_complete", class="state", tooltip="VSS_WS_WAITING_FOR_BACKUP_COMPLETE (waiting_for_backup_complete) = 5, vss_writer.yaml:154\nThe set is created, and the requester reads it."];
    subgraph "cluster_failed" {
      id="state-failed"; class="composite"; tooltip="failed, vss_writer.yaml:170\nA handler has failed, and a requester can see at which event.";
      style="rounded,filled"; fillcolor="#e7edf4"; color="#8c959f";
      labelloc=t; labeljust=r; margin=10;
      label=<<b>failed</b><br align="right"/>>;
      "failed_at_identify" [label=<VSS_WS_FAILED_AT_IDENTIFY>, id="state-failed_at_identify", class="state", tooltip="VSS_WS_FAILED_AT_IDENTIFY (failed_at_identify) = 6, vss_writer.yaml:175"];
      "failed_at_prepare_backup" [label=<VSS_WS_FAILED_AT_PREPARE_BACKUP>, id="state-failed_at_prepare_backup", class="state", tooltip="VSS_WS_FAILED_AT_PREPARE_BACKUP (failed_at_prepare_backup) = 7, vss_writer.yaml:176"];
      "failed_at_prepare_snapshot" [label=<VSS_WS_FAILED_AT_PREPARE_SNAPSHOT>, id="state-failed_at_prepare_snapshot", class="state", tooltip="VSS_WS_FAILED_AT_PREPARE_SNAPSHOT (failed_at_prepare_snapshot) = 8, vss_writer.yaml:177"];
      "failed_at_freeze" [label=<VSS_WS_FAILED_AT_FREEZE>, id="state-failed_at_freeze", class="state", tooltip="VSS_WS_FAILED_AT_FREEZE (failed_at_freeze) = 9, vss_writer.yaml:178"];
      "failed_at_thaw" [label=<VSS_WS_FAILED_AT_THAW>, id="state-failed_at_thaw", class="state", tooltip="VSS_WS_FAILED_AT_THAW (failed_at_thaw) = 10, vss_writer.yaml:179"];
      "failed_at_post_snapshot" [label=<VSS_WS_FAILED_AT_POST_SNAPSHOT>, id="state-failed_at_post_snapshot", class="state", tooltip="VSS_WS_FAILED_AT_POST_SNAPSHOT (failed_at_post_snapshot) = 11, vss_writer.yaml:180"];
      "failed_at_backup_complete" [label=<VSS_WS_FAILED_AT_BACKUP_COMPLETE>, id="state-failed_at_backup_complete", class="state", tooltip="VSS_WS_FAILED_AT_BACKUP_COMPLETE (failed_at_backup_complete) = 12, vss_writer.yaml:181"];
      "failed_at_backup_shutdown" [label=<VSS_WS_FAILED_AT_BACKUPSHUTDOWN>, id="state-failed_at_backup_shutdown", class="state", tooltip="VSS_WS_FAILED_AT_BACKUPSHUTDOWN (failed_at_backup_shutdown) = 15, vss_writer.yaml:182"];
    }
  }
  subgraph "cluster_in_creation" {
    id="state-in_creation"; class="composite"; tooltip="in_creation, vss_writer.yaml:184\nA set is in creation, and the writer is part of it.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>in_creation</b><br align="right"/>>;
    "waiting_for_freeze" [label=<VSS_WS_WAITING_FOR_FREEZE>, group=main, id="state-waiting_for_freeze", class="state", tooltip="VSS_WS_WAITING_FOR_FREEZE (waiting_for_freeze) = 2, vss_writer.yaml:213"];
    "waiting_for_thaw" [label=<VSS_WS_WAITING_FOR_THAW<br/><font point-size="9" color="#57606a">exit / go_on</font>>, group=main, id="state-waiting_for_thaw", class="state", tooltip="VSS_WS_WAITING_FOR_THAW (waiting_for_thaw) = 3, vss_writer.yaml:222\nThe application changes nothing on disk."];
    "waiting_for_post_snapshot" [label=<VSS_WS_WAITING_FOR_POST_SNAPSHOT>, group=main, id="state-waiting_for_post_snapshot", class="state", tooltip="VSS_WS_WAITING_FOR_POST_SNAPSHOT (waiting_for_post_snapshot) = 4, vss_writer.yaml:243"];
  }
  "text of arrow-free-failed_at_identify-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> Identify fails<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: Identify fails (vss_writer.yaml:125)"];
  "text of arrow-free-stable-normal" [label=<<font color="#424a53">&#160;PrepareBackup<br align="left"/>&#160;BackupShutdown <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text normal", tooltip="PrepareBackup / try on_prepare_backup (vss_writer.yaml:127)\nBackupShutdown [same_set] / try on_backup_shutdown (vss_writer.yaml:139)"];
  "text of arrow-free-failed_at_prepare_backup-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> PrepareBackup fails<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: PrepareBackup fails (vss_writer.yaml:129)"];
  "text of arrow-free-failed_at_prepare_snapshot-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> PrepareSnapshot fails<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: PrepareSnapshot fails (vss_writer.yaml:136)"];
  "text of arrow-free-failed_at_backup_shutdown-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> BackupShutdown fails <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: BackupShutdown fails [same_set] (vss_writer.yaml:143)"];
  "text of arrow-in_creation-waiting_for_freeze-reset" [label=<<font color="#953800">&#160;<b>reset:</b> PrepareSnapshot <font point-size="9" color="#57606a">[!same_set] / clean_up</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text reset", tooltip="reset: PrepareSnapshot [!same_set] / try on_prepare_snapshot / clean_up (vss_writer.yaml:189)\nOur decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same."];
  "start of the machine" -> "stable" [color="#424a53", class=initial, weight=50, penwidth=1];
  "failed_at_identify" -> "waiting_for_freeze" [style=solid, penwidth=2.6, color="#0550ae", ltail="cluster_free", weight=100, constraint=false, label=<<font color="#0550ae">&#160;<b>1</b> PrepareSnapshot<br align="left"/></font>>, id="arrow-free-waiting_for_freeze-main", class=main, tooltip="main: PrepareSnapshot / try on_prepare_snapshot (vss_writer.yaml:132)"];
  "stable" -> "waiting_for_backup_complete" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>5</b> BackupComplete<br align="left"/></font>>, id="arrow-waiting_for_backup_complete-stable-main", class=main, tooltip="main: BackupComplete / try on_backup_complete (vss_writer.yaml:166)"];
  "waiting_for_freeze" -> "waiting_for_thaw" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> Freeze<br align="left"/></font>>, id="arrow-waiting_for_freeze-waiting_for_thaw-main", class=main, tooltip="main: Freeze / try on_freeze (vss_writer.yaml:218)"];
  "waiting_for_thaw" -> "waiting_for_post_snapshot" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>3</b> Thaw<br align="left"/></font>>, id="arrow-waiting_for_thaw-waiting_for_post_snapshot-main", class=main, tooltip="main: Thaw / try on_thaw (vss_writer.yaml:230)"];
  "waiting_for_post_snapshot" -> "waiting_for_backup_complete" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>4</b> PostSnapshot<br align="left"/></font>>, id="arrow-waiting_for_post_snapshot-waiting_for_backup_complete-main", class=main, tooltip="main: PostSnapshot / try on_post_snapshot (vss_writer.yaml:248)"];
  "failed_at_identify" -> "text of arrow-free-failed_at_identify-failure" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_free", dir=none, weight=1, id="arrow-free-failed_at_identify-failure", class=failure, tooltip="failure: Identify fails (vss_writer.yaml:125)"];
  "failed_at_identify" -> "text of arrow-free-failed_at_identify-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-free-failed_at_identify-failure-2", class=failure, tooltip="failure: Identify fails (vss_writer.yaml:125)"];
  "text of arrow-free-stable-normal" -> "stable" [style=solid, penwidth=1, color="#424a53", lhead="cluster_free", dir=none, weight=1, id="arrow-free-stable-normal", class=normal, tooltip="PrepareBackup / try on_prepare_backup (vss_writer.yaml:127)\nBackupShutdown [same_set] / try on_backup_shutdown (vss_writer.yaml:139)"];
  "text of arrow-free-stable-normal" -> "stable" [style=solid, penwidth=1, color="#424a53", weight=1, id="arrow-free-stable-normal-2", class=normal, tooltip="PrepareBackup / try on_prepare_backup (vss_writer.yaml:127)\nBackupShutdown [same_set] / try on_backup_shutdown (vss_writer.yaml:139)"];
  "failed_at_prepare_backup" -> "text of arrow-free-failed_at_prepare_backup-failure" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_free", dir=none, weight=1, id="arrow-free-failed_at_prepare_backup-failure", class=failure, tooltip="failure: PrepareBackup fails (vss_writer.yaml:129)"];
  "failed_at_prepare_backup" -> "text of arrow-free-failed_at_prepare_backup-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-free-failed_at_prepare_backup-failure-2", class=failure, tooltip="failure: PrepareBackup fails (vss_writer.yaml:129)"];
  "failed_at_prepare_snapshot" -> "text of arrow-free-failed_at_prepare_snapshot-failure" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_free", dir=none, weight=1, id="arrow-free-failed_at_prepare_snapshot-failure", class=failure, tooltip="failure: PrepareSnapshot fails (vss_writer.yaml:136)"];
  "failed_at_prepare_snapshot" -> "text of arrow-free-failed_at_prepare_snapshot-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-free-failed_at_prepare_snapshot-failure-2", class=failure, tooltip="failure: PrepareSnapshot fails (vss_writer.yaml:136)"];
  "failed_at_backup_shutdown" -> "text of arrow-free-failed_at_backup_shutdown-failure" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_free", dir=none, weight=1, id="arrow-free-failed_at_backup_shutdown-failure", class=failure, tooltip="failure: BackupShutdown fails [same_set] (vss_writer.yaml:143)"];
  "failed_at_backup_shutdown" -> "text of arrow-free-failed_at_backup_shutdown-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-free-failed_at_backup_shutdown-failure-2", class=failure, tooltip="failure: BackupShutdown fails [same_set] (vss_writer.yaml:143)"];
  "waiting_for_backup_complete" -> "failed_at_prepare_backup" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> PrepareBackup fails<br align="left"/></font>>, id="arrow-waiting_for_backup_complete-failed_at_prepare_backup-failure", class=failure, tooltip="failure: PrepareBackup fails (vss_writer.yaml:163)"];
  "waiting_for_backup_complete" -> "failed_at_backup_complete" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> BackupComplete fails<br align="left"/></font>>, id="arrow-waiting_for_backup_complete-failed_at_backup_complete-failure", class=failure, tooltip="failure: BackupComplete fails (vss_writer.yaml:169)"];
  "text of arrow-in_creation-waiting_for_freeze-reset" -> "waiting_for_freeze" [style=dashed, penwidth=1.3, color="#953800", lhead="cluster_in_creation", dir=none, weight=1, id="arrow-in_creation-waiting_for_freeze-reset", class=reset, tooltip="reset: PrepareSnapshot [!same_set] / try on_prepare_snapshot / clean_up (vss_writer.yaml:189)\nOur decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same."];
  "text of arrow-in_creation-waiting_for_freeze-reset" -> "waiting_for_freeze" [style=dashed, penwidth=1.3, color="#953800", weight=1, id="arrow-in_creation-waiting_for_freeze-reset-2", class=reset, tooltip="reset: PrepareSnapshot [!same_set] / try on_prepare_snapshot / clean_up (vss_writer.yaml:189)\nOur decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same."];
  "waiting_for_post_snapshot" -> "failed_at_prepare_snapshot" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> PrepareSnapshot fails <font point-size="9" color="#57606a">[!same_set] / clean_up</font><br align="left"/></font>>, id="arrow-in_creation-failed_at_prepare_snapshot-failure", class=failure, tooltip="failure: PrepareSnapshot fails [!same_set] / clean_up (vss_writer.yaml:196)"];
  "stable" -> "waiting_for_freeze" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", lhead="cluster_in_creation", dir=back, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> Abort <font point-size="9" color="#57606a">/ clean_up</font><br align="left"/>&#160;BackupShutdown <font point-size="9" color="#57606a">[same_set] / clean_up</font><br align="left"/></font>>, id="arrow-in_creation-stable-abort", class=abort, tooltip="abort: Abort / clean_up (vss_writer.yaml:201)\nabort: BackupShutdown [same_set] / try on_backup_shutdown / clean_up (vss_writer.yaml:203)\nThe requester was killed in the middle, and no abort has come."];
  "waiting_for_post_snapshot" -> "failed_at_backup_shutdown" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> BackupShutdown fails <font point-size="9" color="#57606a">[same_set] / clean_up</font><br align="left"/></font>>, id="arrow-in_creation-failed_at_backup_shutdown-failure", class=failure, tooltip="failure: BackupShutdown fails [same_set] / clean_up (vss_writer.yaml:209)"];
  "waiting_for_freeze" -> "failed_at_freeze" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> Freeze fails <font point-size="9" color="#57606a">/ clean_up</font><br align="left"/></font>>, id="arrow-waiting_for_freeze-failed_at_freeze-failure", class=failure, tooltip="failure: Freeze fails / clean_up (vss_writer.yaml:221)"];
  "waiting_for_thaw" -> "failed_at_thaw" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> Thaw fails <font point-size="9" color="#57606a">/ clean_up</font><br align="left"/></font>>, id="arrow-waiting_for_thaw-failed_at_thaw-failure", class=failure, tooltip="failure: Thaw fails / clean_up (vss_writer.yaml:233)"];
  "waiting_for_thaw" -> "failed_at_freeze" [style=dashed, penwidth=1, color="#116329", weight=1, label=<<font color="#116329">&#160;<b>timeout:</b> after 60 s (freeze) <font point-size="9" color="#57606a">/ clean_up</font><br align="left"/></font>>, id="arrow-waiting_for_thaw-failed_at_freeze-timeout", class=timeout, tooltip="timeout: after 60 s (freeze) / clean_up (vss_writer.yaml:236)\nThe thaw is late. What is on disk from here on is not what the set was meant to show, so the set must fail. Our decision, which state shows it."];
  "waiting_for_post_snapshot" -> "failed_at_post_snapshot" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> PostSnapshot fails <font point-size="9" color="#57606a">/ clean_up</font><br align="left"/></font>>, id="arrow-waiting_for_post_snapshot-failed_at_post_snapshot-failure", class=failure, tooltip="failure: PostSnapshot fails / clean_up (vss_writer.yaml:252)"];
}
"##;
/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Outcome {
    /// A transition was taken.
    Taken(Taken),
    /// Answered with a success; nothing changed.
    Ignored(Reply),
    /// Answered with a failure; nothing changed.
    Refused(Reply),
    /// This has to be tried first; nothing has changed yet.
    Trying(Trying),
    /// Something is being tried that everything else has to wait for, or eight things that nothing waits for; nothing changed.
    Busy,
    /// Something is due: call `elapse` until it returns nothing, then try again; nothing changed.
    DeadlineFirst,
    /// The ticket is not current, or not for this; nothing changed.
    Dropped,
}
#[allow(dead_code)]
impl Outcome {
    /// What the caller is told, if the call is over.
    pub const fn reply(&self) -> Option<Reply> {
        match *self {
            Self::Taken(taken) => taken.reply,
            Self::Ignored(reply) => Some(reply),
            Self::Refused(reply) => Some(reply),
            Self::Trying(_) => None,
            Self::Busy => None,
            Self::DeadlineFirst => None,
            Self::Dropped => None,
        }
    }
}
/// A transition that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Taken {
    /// The state before.
    pub from: State,
    /// The state after.
    pub to: State,
    /// What the transition is for.
    pub role: Role,
    /// What the caller is told; nothing if nobody called.
    pub reply: Option<Reply>,
    /// What has to be done, in this order.
    pub actions: &'static Actions,
}
/// The actions of a step, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Actions {
    /// Done before the `try`; they see the context before the step.
    pub before: &'static [Action],
    /// Exit actions, innermost first, then the transition's; they see the context before
    /// the step.
    pub leaving: &'static [Action],
    /// Entry actions, outermost first; they see the context after the step.
    pub entering: &'static [Action],
}
#[allow(dead_code)]
impl Actions {
    /// No actions.
    pub const NONE: &'static Self = &Self {
        before: &[],
        leaving: &[],
        entering: &[],
    };
}
/// An activity that decides what becomes of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Trying {
    /// What is tried.
    pub activity: Activity,
    /// To be given to `finish` with the result.
    pub ticket: Ticket,
    /// Whether everything else has to wait until it has ended.
    pub holds: bool,
    /// What has to be done before it is tried.
    pub before: &'static [Action],
}
/// Stands for an activity that somebody will report on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u32);
/// Something that came due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Due {
    /// A transition was taken because its time had come.
    Taken(Taken),
}
/// The named guards.
#[allow(dead_code)]
mod guards {
    /// `set == event.set`.
    ///
    /// Declared at vss_writer.yaml:87.
    pub(super) fn same_set(context: &super::Context, set: super::SetId) -> bool {
        context.set == Some(set)
    }
}
/// VSS writer.
///
/// What an application that takes part in shadow copies, a VSS writer, goes through during a backup, and which VSS_WRITER_STATE a requester sees meanwhile. Its activities are the handlers of CVssWriter.
///
/// Declared at vss_writer.yaml:2.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="890" height="1093" viewBox="0 0 890 1093" role="graphics-document" aria-labelledby="vss_writer-title vss_writer-desc">
 <title id="vss_writer-title">VSS writer</title>
 <desc id="vss_writer-desc">vss_writer · 13 states · 9 events · 9 requirements. The happy path: VSS_WS_STABLE, VSS_WS_WAITING_FOR_FREEZE, VSS_WS_WAITING_FOR_THAW, VSS_WS_WAITING_FOR_POST_SNAPSHOT, VSS_WS_WAITING_FOR_BACKUP_COMPLETE.</desc>
 <style>.lifechart{--bg:#fff;--fg:#1f2328;--quiet:#57606a;--line:#424a53;--box:#fff;--rim:#8c959f;--run:#fff3c4;--deep1:#f6f8fa;--deep2:#e7edf4;--deep3:#d8e2ed;--deep4:#c9d6e5;--main:#0550ae;--normal:#424a53;--reset:#953800;--abort:#8250df;--failure:#cf222e;--timeout:#116329;font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif}
 @media (prefers-color-scheme:dark){.lifechart{--bg:#0d1117;--fg:#e6edf3;--quiet:#9ea7b3;--line:#9ea7b3;--box:#161b22;--rim:#6e7681;--run:#3a2f0b;--deep1:#12171e;--deep2:#1b222c;--deep3:#242d39;--deep4:#2e3947;--main:#79c0ff;--normal:#c0c8d1;--reset:#ffa657;--abort:#d2a8ff;--failure:#ff7b72;--timeout:#7ee787}}
 html[data-theme] .lifechart{--bg:#fff;--fg:#1f2328;--quiet:#57606a;--line:#424a53;--box:#fff;--rim:#8c959f;--run:#fff3c4;--deep1:#f6f8fa;--deep2:#e7edf4;--deep3:#d8e2ed;--deep4:#c9d6e5;--main:#0550ae;--normal:#424a53;--reset:#953800;--abort:#8250df;--failure:#cf222e;--timeout:#116329;--bg:var(--main-background-color);--fg:var(--main-color)}
 html[data-theme=dark] .lifechart,html[data-theme=ayu] .lifechart{--bg:#0d1117;--fg:#e6edf3;--quiet:#9ea7b3;--line:#9ea7b3;--box:#161b22;--rim:#6e7681;--run:#3a2f0b;--deep1:#12171e;--deep2:#1b222c;--deep3:#242d39;--deep4:#2e3947;--main:#79c0ff;--normal:#c0c8d1;--reset:#ffa657;--abort:#d2a8ff;--failure:#ff7b72;--timeout:#7ee787;--bg:var(--main-background-color);--fg:var(--main-color);--box:var(--bg);--run:color-mix(in srgb,#d29922 22%,var(--bg));--deep1:color-mix(in srgb,var(--fg) 5%,var(--bg));--deep2:color-mix(in srgb,var(--fg) 10%,var(--bg));--deep3:color-mix(in srgb,var(--fg) 15%,var(--bg));--deep4:color-mix(in srgb,var(--fg) 20%,var(--bg))}
 .lifechart .ground{fill:var(--bg)}
 .lifechart text{font-size:12px;fill:var(--fg);white-space:pre}
 .lifechart .title{font-size:17px;font-weight:700}
 .lifechart .name,.lifechart .lead{font-weight:700}
 .lifechart .small{font-size:11px}
 .lifechart .quiet{fill:var(--quiet)}
 .lifechart .work,.lifechart .label{font-style:italic}
 .lifechart .box{fill:var(--box);stroke:var(--line)}
 .lifechart .running .box{fill:var(--run)}
 .lifechart .rim{fill:none;stroke:var(--line)}
 .lifechart .frame{stroke:var(--rim)}
 .lifechart .deep1{fill:var(--deep1)}.lifechart .deep2{fill:var(--deep2)}
 .lifechart .deep3{fill:var(--deep3)}.lifechart .deep4{fill:var(--deep4)}
 .lifechart .track{fill:none;stroke-width:1.2}
 .lifechart .main .track{stroke:var(--main);stroke-width:2.8}
 .lifechart .normal .track{stroke:var(--normal)}
 .lifechart .reset .track{stroke:var(--reset);stroke-width:1.5;stroke-dasharray:7 3.5}
 .lifechart .abort .track{stroke:var(--abort);stroke-width:3.6}
 .lifechart .abort .core{fill:none;stroke:var(--bg);stroke-width:1.4}
 .lifechart .failure .track{stroke:var(--failure);stroke-width:2;stroke-dasharray:.1 4.2;stroke-linecap:round}
 .lifechart .timeout .track{stroke:var(--timeout);stroke-width:1.5;stroke-dasharray:9 3 2 3}
 .lifechart .main .fill,.lifechart .main text,.lifechart .main tspan{fill:var(--main)}
 .lifechart .normal .fill,.lifechart .normal text,.lifechart .normal tspan{fill:var(--normal)}
 .lifechart .reset .fill,.lifechart .reset text,.lifechart .reset tspan{fill:var(--reset)}
 .lifechart .abort .fill,.lifechart .abort text,.lifechart .abort tspan{fill:var(--abort)}
 .lifechart .failure .fill,.lifechart .failure text,.lifechart .failure tspan{fill:var(--failure)}
 .lifechart .timeout .fill,.lifechart .timeout text,.lifechart .timeout tspan{fill:var(--timeout)}
 .lifechart .arrow tspan.quiet{fill:var(--quiet)}
 .lifechart .initial{fill:var(--line);stroke:var(--line)}
 .lifechart g:focus-visible{outline:2px solid var(--main)}
 </style>
 <rect class="ground" width="890" height="1093"/>
 <text x="16" y="30" textLength="86" lengthAdjust="spacingAndGlyphs" class="title">VSS writer</text>
 <text x="16" y="48" textLength="248" lengthAdjust="spacingAndGlyphs" class="small quiet">vss_writer · 13 states · 9 events · 9 requirements</text>
 <text x="16" y="63" textLength="108" lengthAdjust="spacingAndGlyphs" class="small quiet">In every state: Identify</text>
 <g id="state-free" class="composite free" role="graphics-symbol" tabindex="0" aria-label="free">
 <title>free, vss_writer.yaml:119&#10;The writer takes part in no creation. What it shows is how the last one ended.</title>
 <rect class="frame deep1" x="16" y="107" width="386" height="629" rx="8"/>
 <text x="78" y="124" textLength="23" lengthAdjust="spacingAndGlyphs" class="name">free</text>
 <text x="78" y="139" textLength="36" lengthAdjust="spacingAndGlyphs" class="small quiet">Identify</text>
 </g>
 <g id="state-failed" class="composite failed" role="graphics-symbol" tabindex="0" aria-label="failed">
 <title>failed, vss_writer.yaml:170&#10;A handler has failed, and a requester can see at which event.</title>
 <rect class="frame deep2" x="28" y="369" width="362" height="355" rx="8"/>
 <text x="78" y="386" textLength="31" lengthAdjust="spacingAndGlyphs" class="name">failed</text>
 </g>
 <g id="state-in_creation" class="composite in_creation" role="graphics-symbol" tabindex="0" aria-label="in_creation">
 <title>in_creation, vss_writer.yaml:184&#10;A set is in creation, and the writer is part of it.</title>
 <rect class="frame deep1" x="16" y="750" width="386" height="293" rx="8"/>
 <text x="78" y="767" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">in_creation</text>
 </g>
 <g id="arrow-free-failed_at_identify-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="free" data-to="failed_at_identify" aria-label="failure: from free to VSS_WS_FAILED_AT_IDENTIFY">
 <title>failure: Identify fails (vss_writer.yaml:125)</title>
 <path class="track" d="M402 119H420"/>
 <path class="track" d="M536 119H738Q744 119 744 125V530Q744 536 738 536H385"/>
 <path class="fill" d="M378 536l9 -4.5v9z"/>
 <text x="424" y="123" textLength="107" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>Identify fails</tspan></text>
 </g>
 <g id="arrow-free-stable-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="free" data-to="stable" aria-label="normal: from free to VSS_WS_STABLE">
 <title>PrepareBackup / try on_prepare_backup (vss_writer.yaml:127)&#10;BackupShutdown [same_set] / try on_backup_shutdown (vss_writer.yaml:139)</title>
 <path class="track" d="M402 134H420"/>
 <path class="track" d="M512 134H712Q718 134 718 140V228Q718 234 712 234H385"/>
 <path class="fill" d="M378 234l9 -4.5v9z"/>
 <text x="424" y="138" textLength="83" lengthAdjust="spacingAndGlyphs">PrepareBackup</text>
 <text x="424" y="153" textLength="151" lengthAdjust="spacingAndGlyphs"><tspan>BackupShutdown</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-free-failed_at_prepare_backup-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="free" data-to="failed_at_prepare_backup" aria-label="failure: from free to VSS_WS_FAILED_AT_PREPARE_BACKUP">
 <title>failure: PrepareBackup fails (vss_writer.yaml:129)</title>
 <path class="track" d="M402 164H420"/>
 <path class="track" d="M580 164H725Q731 164 731 170V570Q731 576 725 576H385"/>
 <path class="fill" d="M378 576l9 -4.5v9z"/>
 <text x="424" y="168" textLength="151" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>PrepareBackup fails</tspan></text>
 </g>
 <g id="arrow-free-waiting_for_freeze-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="free" data-to="waiting_for_freeze" aria-label="main: from free to VSS_WS_WAITING_FOR_FREEZE">
 <title>main: PrepareSnapshot / try on_prepare_snapshot (vss_writer.yaml:132)</title>
 <path class="track" d="M402 179H420"/>
 <path class="track" d="M534 179H842Q848 179 848 185V841Q848 847 842 847H385"/>
 <path class="fill" d="M378 847l9 -4.5v9z"/>
 <text x="424" y="183" textLength="105" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>PrepareSnapshot</tspan></text>
 </g>
 <g id="arrow-free-failed_at_prepare_snapshot-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="free" data-to="failed_at_prepare_snapshot" aria-label="failure: from free to VSS_WS_FAILED_AT_PREPARE_SNAPSHOT">
 <title>failure: PrepareSnapshot fails (vss_writer.yaml:136)</title>
 <path class="track" d="M402 194H420"/>
 <path class="track" d="M591 194H816Q822 194 822 200V610Q822 616 816 616H385"/>
 <path class="fill" d="M378 616l9 -4.5v9z"/>
 <text x="424" y="198" textLength="162" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>PrepareSnapshot fails</tspan></text>
 </g>
 <g id="arrow-free-failed_at_backup_shutdown-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="free" data-to="failed_at_backup_shutdown" aria-label="failure: from free to VSS_WS_FAILED_AT_BACKUPSHUTDOWN">
 <title>failure: BackupShutdown fails [same_set] (vss_writer.yaml:143)</title>
 <path class="track" d="M402 209H420"/>
 <path class="track" d="M648 209H829Q835 209 835 215V690Q835 696 829 696H385"/>
 <path class="fill" d="M378 696l9 -4.5v9z"/>
 <text x="424" y="213" textLength="219" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>BackupShutdown fails</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-waiting_for_backup_complete-failed_at_prepare_backup-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="waiting_for_backup_complete" data-to="failed_at_prepare_backup" aria-label="failure: from VSS_WS_WAITING_FOR_BACKUP_COMPLETE to VSS_WS_FAILED_AT_PREPARE_BACKUP">
 <title>failure: PrepareBackup fails (vss_writer.yaml:163)</title>
 <path class="track" d="M378 314H420"/>
 <path class="track" d="M580 314H731"/>
 <circle class="fill" cx="731" cy="314" r="2.6"/>
 <text x="424" y="318" textLength="151" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>PrepareBackup fails</tspan></text>
 </g>
 <g id="arrow-waiting_for_backup_complete-stable-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="waiting_for_backup_complete" data-to="stable" aria-label="main: from VSS_WS_WAITING_FOR_BACKUP_COMPLETE to VSS_WS_STABLE">
 <title>main: BackupComplete / try on_backup_complete (vss_writer.yaml:166)</title>
 <path class="track" d="M378 329H420"/>
 <path class="track" d="M532 329H712Q718 329 718 323V255Q718 249 712 249H385"/>
 <path class="fill" d="M378 249l9 -4.5v9z"/>
 <text x="424" y="333" textLength="103" lengthAdjust="spacingAndGlyphs"><tspan class="lead">5 </tspan><tspan>BackupComplete</tspan></text>
 </g>
 <g id="arrow-waiting_for_backup_complete-failed_at_backup_complete-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="waiting_for_backup_complete" data-to="failed_at_backup_complete" aria-label="failure: from VSS_WS_WAITING_FOR_BACKUP_COMPLETE to VSS_WS_FAILED_AT_BACKUP_COMPLETE">
 <title>failure: BackupComplete fails (vss_writer.yaml:169)</title>
 <path class="track" d="M378 344H420"/>
 <path class="track" d="M589 344H712Q718 344 718 350V650Q718 656 712 656H385"/>
 <path class="fill" d="M378 656l9 -4.5v9z"/>
 <text x="424" y="348" textLength="160" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>BackupComplete fails</tspan></text>
 </g>
 <g id="arrow-in_creation-waiting_for_freeze-reset" class="arrow reset" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="waiting_for_freeze" aria-label="reset: from in_creation to VSS_WS_WAITING_FOR_FREEZE">
 <title>reset: PrepareSnapshot [!same_set] / try on_prepare_snapshot / clean_up (vss_writer.yaml:189)&#10;Our decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same.</title>
 <path class="track" d="M402 762H420"/>
 <path class="track" d="M673 762H712Q718 762 718 768V856Q718 862 712 862H385"/>
 <path class="fill" d="M378 862l9 -4.5v9z"/>
 <text x="424" y="766" textLength="244" lengthAdjust="spacingAndGlyphs"><tspan class="lead">reset: </tspan><tspan>PrepareSnapshot</tspan><tspan class="small quiet"> [!same_set] / clean_up</tspan></text>
 </g>
 <g id="arrow-in_creation-failed_at_prepare_snapshot-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="failed_at_prepare_snapshot" aria-label="failure: from in_creation to VSS_WS_FAILED_AT_PREPARE_SNAPSHOT">
 <title>failure: PrepareSnapshot fails [!same_set] / clean_up (vss_writer.yaml:196)</title>
 <path class="track" d="M402 777H420"/>
 <path class="track" d="M705 777H816Q822 777 822 771V622Q822 616 816 616"/>
 <text x="424" y="781" textLength="276" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>PrepareSnapshot fails</tspan><tspan class="small quiet"> [!same_set] / clean_up</tspan></text>
 </g>
 <g id="arrow-in_creation-stable-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="stable" aria-label="abort: from in_creation to VSS_WS_STABLE">
 <title>abort: Abort / clean_up (vss_writer.yaml:201)&#10;abort: BackupShutdown [same_set] / try on_backup_shutdown / clean_up (vss_writer.yaml:203)&#10;The requester was killed in the middle, and no abort has come.</title>
 <path class="track" d="M402 792H420"/>
 <path class="core" d="M402 792H420"/>
 <path class="track" d="M549 792H803Q809 792 809 786V270Q809 264 803 264H385"/>
 <path class="core" d="M549 792H803Q809 792 809 786V270Q809 264 803 264H385"/>
 <path class="fill" d="M378 264l9 -4.5v9z"/>
 <text x="424" y="796" textLength="120" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>Abort</tspan><tspan class="small quiet"> / clean_up</tspan></text>
 <text x="424" y="811" textLength="205" lengthAdjust="spacingAndGlyphs"><tspan>BackupShutdown</tspan><tspan class="small quiet"> [same_set] / clean_up</tspan></text>
 </g>
 <g id="arrow-in_creation-failed_at_backup_shutdown-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="failed_at_backup_shutdown" aria-label="failure: from in_creation to VSS_WS_FAILED_AT_BACKUPSHUTDOWN">
 <title>failure: BackupShutdown fails [same_set] / clean_up (vss_writer.yaml:209)</title>
 <path class="track" d="M402 822H420"/>
 <path class="track" d="M702 822H829Q835 822 835 816V702Q835 696 829 696"/>
 <text x="424" y="826" textLength="273" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>BackupShutdown fails</tspan><tspan class="small quiet"> [same_set] / clean_up</tspan></text>
 </g>
 <g id="arrow-waiting_for_freeze-failed_at_freeze-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="waiting_for_freeze" data-to="failed_at_freeze" aria-label="failure: from VSS_WS_WAITING_FOR_FREEZE to VSS_WS_FAILED_AT_FREEZE">
 <title>failure: Freeze fails / clean_up (vss_writer.yaml:221)</title>
 <path class="track" d="M378 877H420"/>
 <path class="track" d="M589 877H751Q757 877 757 871V412Q757 406 751 406H385"/>
 <path class="fill" d="M378 406l9 -4.5v9z"/>
 <text x="424" y="881" textLength="160" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>Freeze fails</tspan><tspan class="small quiet"> / clean_up</tspan></text>
 </g>
 <g id="arrow-waiting_for_freeze-waiting_for_thaw-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="waiting_for_freeze" data-to="waiting_for_thaw" aria-label="main: from VSS_WS_WAITING_FOR_FREEZE to VSS_WS_WAITING_FOR_THAW">
 <title>main: Freeze / try on_freeze (vss_writer.yaml:218)</title>
 <path class="track" d="M66 888V914"/>
 <path class="fill" d="M66 921l-5 -9h10z"/>
 <text x="76" y="907" textLength="49" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>Freeze</tspan></text>
 </g>
 <g id="arrow-waiting_for_thaw-failed_at_thaw-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="waiting_for_thaw" data-to="failed_at_thaw" aria-label="failure: from VSS_WS_WAITING_FOR_THAW to VSS_WS_FAILED_AT_THAW">
 <title>failure: Thaw fails / clean_up (vss_writer.yaml:233)</title>
 <path class="track" d="M378 931H420"/>
 <path class="track" d="M581 931H764Q770 931 770 925V462Q770 456 764 456H385"/>
 <path class="fill" d="M378 456l9 -4.5v9z"/>
 <text x="424" y="935" textLength="152" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>Thaw fails</tspan><tspan class="small quiet"> / clean_up</tspan></text>
 </g>
 <g id="arrow-waiting_for_thaw-failed_at_freeze-timeout" class="arrow timeout" role="graphics-symbol" tabindex="0" data-from="waiting_for_thaw" data-to="failed_at_freeze" aria-label="timeout: from VSS_WS_WAITING_FOR_THAW to VSS_WS_FAILED_AT_FREEZE">
 <title>timeout: after 60 s (freeze) / clean_up (vss_writer.yaml:236)&#10;The thaw is late. What is on disk from here on is not what the set was meant to show, so the set must fail. Our decision, which state shows it.</title>
 <path class="track" d="M378 946H420"/>
 <path class="track" d="M628 946H790Q796 946 796 940V427Q796 421 790 421H385"/>
 <path class="fill" d="M378 421l9 -4.5v9z"/>
 <text x="424" y="950" textLength="199" lengthAdjust="spacingAndGlyphs"><tspan class="lead">timeout: </tspan><tspan>after 60 s (freeze)</tspan><tspan class="small quiet"> / clean_up</tspan></text>
 </g>
 <g id="arrow-waiting_for_thaw-waiting_for_post_snapshot-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="waiting_for_thaw" data-to="waiting_for_post_snapshot" aria-label="main: from VSS_WS_WAITING_FOR_THAW to VSS_WS_WAITING_FOR_POST_SNAPSHOT">
 <title>main: Thaw / try on_thaw (vss_writer.yaml:230)</title>
 <path class="track" d="M66 962V988"/>
 <path class="fill" d="M66 995l-5 -9h10z"/>
 <text x="76" y="981" textLength="41" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>Thaw</tspan></text>
 </g>
 <g id="arrow-waiting_for_post_snapshot-waiting_for_backup_complete-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="waiting_for_post_snapshot" data-to="waiting_for_backup_complete" aria-label="main: from VSS_WS_WAITING_FOR_POST_SNAPSHOT to VSS_WS_WAITING_FOR_BACKUP_COMPLETE">
 <title>main: PostSnapshot / try on_post_snapshot (vss_writer.yaml:248)</title>
 <path class="track" d="M378 1005H420"/>
 <path class="track" d="M515 1005H855Q861 1005 861 999V305Q861 299 855 299H385"/>
 <path class="fill" d="M378 299l9 -4.5v9z"/>
 <text x="424" y="1009" textLength="86" lengthAdjust="spacingAndGlyphs"><tspan class="lead">4 </tspan><tspan>PostSnapshot</tspan></text>
 </g>
 <g id="arrow-waiting_for_post_snapshot-failed_at_post_snapshot-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="waiting_for_post_snapshot" data-to="failed_at_post_snapshot" aria-label="failure: from VSS_WS_WAITING_FOR_POST_SNAPSHOT to VSS_WS_FAILED_AT_POST_SNAPSHOT">
 <title>failure: PostSnapshot fails / clean_up (vss_writer.yaml:252)</title>
 <path class="track" d="M378 1020H420"/>
 <path class="track" d="M626 1020H777Q783 1020 783 1014V502Q783 496 777 496H385"/>
 <path class="fill" d="M378 496l9 -4.5v9z"/>
 <text x="424" y="1024" textLength="197" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>PostSnapshot fails</tspan><tspan class="small quiet"> / clean_up</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="66" cy="88" r="5"/><path class="initial" d="M66 88V219M66 224l-4 -7h8z"/></g>
 <g id="state-stable" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_STABLE">
 <title>VSS_WS_STABLE (stable) = 1, vss_writer.yaml:150</title>
 <rect class="box" x="40" y="224" width="338" height="51" rx="6"/>
 <text x="50" y="254" textLength="110" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_STABLE</text>
 </g>
 <g id="state-waiting_for_backup_complete" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_WAITING_FOR_BACKUP_COMPLETE">
 <title>VSS_WS_WAITING_FOR_BACKUP_COMPLETE (waiting_for_backup_complete) = 5, vss_writer.yaml:154&#10;The set is created, and the requester reads it.</title>
 <rect class="box" x="40" y="289" width="338" height="66" rx="6"/>
 <text x="50" y="311" textLength="288" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_WAITING_FOR_BACKUP_COMPLETE</text>
 <text x="50" y="326" textLength="36" lengthAdjust="spacingAndGlyphs" class="small quiet">Identify</text>
 <text x="50" y="341" textLength="76" lengthAdjust="spacingAndGlyphs" class="small quiet">PrepareBackup</text>
 </g>
 <g id="state-failed_at_freeze" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_FREEZE">
 <title>VSS_WS_FAILED_AT_FREEZE (failed_at_freeze) = 9, vss_writer.yaml:178</title>
 <rect class="box" x="40" y="396" width="338" height="36" rx="6"/>
 <text x="50" y="418" textLength="187" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_FREEZE</text>
 </g>
 <g id="state-failed_at_thaw" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_THAW">
 <title>VSS_WS_FAILED_AT_THAW (failed_at_thaw) = 10, vss_writer.yaml:179</title>
 <rect class="box" x="40" y="446" width="338" height="26" rx="6"/>
 <text x="50" y="463" textLength="175" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_THAW</text>
 </g>
 <g id="state-failed_at_post_snapshot" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_POST_SNAPSHOT">
 <title>VSS_WS_FAILED_AT_POST_SNAPSHOT (failed_at_post_snapshot) = 11, vss_writer.yaml:180</title>
 <rect class="box" x="40" y="486" width="338" height="26" rx="6"/>
 <text x="50" y="503" textLength="250" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_POST_SNAPSHOT</text>
 </g>
 <g id="state-failed_at_identify" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_IDENTIFY">
 <title>VSS_WS_FAILED_AT_IDENTIFY (failed_at_identify) = 6, vss_writer.yaml:175</title>
 <rect class="box" x="40" y="526" width="338" height="26" rx="6"/>
 <text x="50" y="543" textLength="195" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_IDENTIFY</text>
 </g>
 <g id="state-failed_at_prepare_backup" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_PREPARE_BACKUP">
 <title>VSS_WS_FAILED_AT_PREPARE_BACKUP (failed_at_prepare_backup) = 7, vss_writer.yaml:176</title>
 <rect class="box" x="40" y="566" width="338" height="26" rx="6"/>
 <text x="50" y="583" textLength="258" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_PREPARE_BACKUP</text>
 </g>
 <g id="state-failed_at_prepare_snapshot" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_PREPARE_SNAPSHOT">
 <title>VSS_WS_FAILED_AT_PREPARE_SNAPSHOT (failed_at_prepare_snapshot) = 8, vss_writer.yaml:177</title>
 <rect class="box" x="40" y="606" width="338" height="26" rx="6"/>
 <text x="50" y="623" textLength="276" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_PREPARE_SNAPSHOT</text>
 </g>
 <g id="state-failed_at_backup_complete" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_BACKUP_COMPLETE">
 <title>VSS_WS_FAILED_AT_BACKUP_COMPLETE (failed_at_backup_complete) = 12, vss_writer.yaml:181</title>
 <rect class="box" x="40" y="646" width="338" height="26" rx="6"/>
 <text x="50" y="663" textLength="267" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_BACKUP_COMPLETE</text>
 </g>
 <g id="state-failed_at_backup_shutdown" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_FAILED_AT_BACKUPSHUTDOWN">
 <title>VSS_WS_FAILED_AT_BACKUPSHUTDOWN (failed_at_backup_shutdown) = 15, vss_writer.yaml:182</title>
 <rect class="box" x="40" y="686" width="338" height="26" rx="6"/>
 <text x="50" y="703" textLength="265" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_FAILED_AT_BACKUPSHUTDOWN</text>
 </g>
 <g id="state-waiting_for_freeze" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_WAITING_FOR_FREEZE">
 <title>VSS_WS_WAITING_FOR_FREEZE (waiting_for_freeze) = 2, vss_writer.yaml:213</title>
 <rect class="box" x="40" y="837" width="338" height="51" rx="6"/>
 <text x="50" y="867" textLength="208" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_WAITING_FOR_FREEZE</text>
 </g>
 <g id="state-waiting_for_thaw" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_WAITING_FOR_THAW">
 <title>VSS_WS_WAITING_FOR_THAW (waiting_for_thaw) = 3, vss_writer.yaml:222&#10;The application changes nothing on disk.</title>
 <rect class="box" x="40" y="921" width="338" height="41" rx="6"/>
 <text x="50" y="938" textLength="195" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_WAITING_FOR_THAW</text>
 <text x="50" y="953" textLength="57" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / go_on</text>
 </g>
 <g id="state-waiting_for_post_snapshot" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_WS_WAITING_FOR_POST_SNAPSHOT">
 <title>VSS_WS_WAITING_FOR_POST_SNAPSHOT (waiting_for_post_snapshot) = 4, vss_writer.yaml:243</title>
 <rect class="box" x="40" y="995" width="338" height="36" rx="6"/>
 <text x="50" y="1017" textLength="270" lengthAdjust="spacingAndGlyphs" class="name">VSS_WS_WAITING_FOR_POST_SNAPSHOT</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 1067h22"/>
 <path class="fill" d="M44 1067l-7 -4v8z"/></g>
 <text x="50" y="1071" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 1067h22"/>
 <path class="fill" d="M227 1067l-7 -4v8z"/></g>
 <text x="233" y="1071" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow reset">
 <path class="track" d="M307 1067h22"/>
 <path class="fill" d="M335 1067l-7 -4v8z"/></g>
 <text x="341" y="1071" textLength="25" lengthAdjust="spacingAndGlyphs" class="small quiet">reset</text>
 <g class="arrow abort">
 <path class="track" d="M386 1067h22"/>
 <path class="core" d="M386 1067h22"/>
 <path class="fill" d="M414 1067l-7 -4v8z"/></g>
 <text x="420" y="1071" textLength="26" lengthAdjust="spacingAndGlyphs" class="small quiet">abort</text>
 <g class="arrow failure">
 <path class="track" d="M466 1067h22"/>
 <path class="fill" d="M494 1067l-7 -4v8z"/></g>
 <text x="500" y="1071" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="arrow timeout">
 <path class="track" d="M550 1067h22"/>
 <path class="fill" d="M578 1067l-7 -4v8z"/></g>
 <text x="584" y="1071" textLength="40" lengthAdjust="spacingAndGlyphs" class="small quiet">time-out</text>
 </svg>
 </div>

 # In every state

 - [`Identify`](Event::Identify): stays, tries [`OnIdentify`](Activity::OnIdentify) (line 109). Our decision. A failure shows in the state only where the writer is at rest; a set in creation does not depend on who else asks.
 - [`BackupShutdown`](Event::BackupShutdown): ignored with [`Ok`](Reply::Ok) (line 114). Another backup has ended. What follows from the end of this one, the states say.

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Stable`](State::Stable), 2 [`WaitingForBackupComplete`](State::WaitingForBackupComplete), 3 [`FailedAtIdentify`](State::FailedAtIdentify), 4 [`FailedAtPrepareBackup`](State::FailedAtPrepareBackup), 5 [`FailedAtPrepareSnapshot`](State::FailedAtPrepareSnapshot), 6 [`FailedAtFreeze`](State::FailedAtFreeze), 7 [`FailedAtThaw`](State::FailedAtThaw), 8 [`FailedAtPostSnapshot`](State::FailedAtPostSnapshot), 9 [`FailedAtBackupComplete`](State::FailedAtBackupComplete), 10 [`FailedAtBackupShutdown`](State::FailedAtBackupShutdown), 11 [`WaitingForFreeze`](State::WaitingForFreeze), 12 [`WaitingForThaw`](State::WaitingForThaw), 13 [`WaitingForPostSnapshot`](State::WaitingForPostSnapshot).

 | event                                       | [1](State::Stable)                                                | [2](State::WaitingForBackupComplete)                              | [3](State::FailedAtIdentify)                                      | [4](State::FailedAtPrepareBackup)                                 | [5](State::FailedAtPrepareSnapshot)                               | [6](State::FailedAtFreeze)                                        | [7](State::FailedAtThaw)                                          | [8](State::FailedAtPostSnapshot)                                  | [9](State::FailedAtBackupComplete)                                | [10](State::FailedAtBackupShutdown)                               | [11](State::WaitingForFreeze)                                       | [12](State::WaitingForThaw)                                         | [13](State::WaitingForPostSnapshot)                                   |
 |---------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|-------------------------------------------------------------------|---------------------------------------------------------------------|---------------------------------------------------------------------|-----------------------------------------------------------------------|
 | [`Identify`](Event::Identify)               | = [3](State::FailedAtIdentify)                                    | = -                                                               | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = [3](State::FailedAtIdentify)                                    | = -                                                                 | = -                                                                 | = -                                                                   |
 | [`PrepareBackup`](Event::PrepareBackup)     | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | = [4](State::FailedAtPrepareBackup)                               | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | [1](State::Stable) [4](State::FailedAtPrepareBackup)              | -                                                                   | -                                                                   | -                                                                     |
 | [`PrepareSnapshot`](Event::PrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) - | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) - | [11](State::WaitingForFreeze) [5](State::FailedAtPrepareSnapshot) -   |
 | [`Freeze`](Event::Freeze)                   | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | [12](State::WaitingForThaw) [6](State::FailedAtFreeze)              | -                                                                   | -                                                                     |
 | [`Thaw`](Event::Thaw)                       | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                   | [13](State::WaitingForPostSnapshot) [7](State::FailedAtThaw)        | -                                                                     |
 | [`PostSnapshot`](Event::PostSnapshot)       | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                   | -                                                                   | [2](State::WaitingForBackupComplete) [8](State::FailedAtPostSnapshot) |
 | [`BackupComplete`](Event::BackupComplete)   | -                                                                 | [1](State::Stable) [9](State::FailedAtBackupComplete)             | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                 | -                                                                   | -                                                                   | -                                                                     |
 | [`BackupShutdown`](Event::BackupShutdown)   | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | [1](State::Stable) [10](State::FailedAtBackupShutdown) o          | o                                                                 | [1](State::Stable) [10](State::FailedAtBackupShutdown) o            | [1](State::Stable) [10](State::FailedAtBackupShutdown) o            | [1](State::Stable) [10](State::FailedAtBackupShutdown) o              |
 | [`Abort`](Event::Abort)                     | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | o                                                                 | [1](State::Stable)                                                  | [1](State::Stable)                                                  | [1](State::Stable)                                                    |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    holding: Option<Attempt>,
    waiting: [Option<Attempt>; 8],
    durations: Durations,
    clocks: [Clock; 1],
    due: Option<(::core::time::Duration, Deadline)>,
    tickets: Tickets,
}
#[allow(dead_code)]
impl Machine {
    /// The entry actions of the first states, outermost first: what a new machine asks for.
    pub const STARTING: &'static [Action] = &[];
    /// A new machine.
    ///
    /// `now` is the time since any fixed moment; all later times count from the same.
    pub fn new(now: ::core::time::Duration) -> Self {
        Self::with_durations(Durations::new(), now)
    }
    /// A new machine with other durations.
    ///
    /// `now` is the time since any fixed moment; all later times count from the same.
    pub fn with_durations(durations: Durations, _now: ::core::time::Duration) -> Self {
        let mut machine = Self {
            state: State::Stable,
            context: Context::new(),
            holding: None,
            waiting: [None; 8],
            durations,
            clocks: [Clock::STOPPED],
            due: None,
            tickets: Tickets::NONE,
        };
        machine.due = machine.first_deadline();
        machine
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// What the machine remembers besides its state.
    pub const fn context(&self) -> &Context {
        &self.context
    }
    /// How long things last.
    pub const fn durations(&self) -> &Durations {
        &self.durations
    }
    /// What becomes of an event.
    pub fn dispatch(
        &mut self,
        event: impl ::core::convert::Into<Event>,
        now: ::core::time::Duration,
    ) -> Outcome {
        if self.holding.is_some() {
            return Outcome::Busy;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::Stable => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::WaitingForBackupComplete => {
                match event {
                    Event::Identify => {
                        self.attempt(Tried::WaitingForBackupCompleteIdentify)
                    }
                    Event::PrepareBackup => {
                        self.attempt(Tried::WaitingForBackupCompletePrepareBackup)
                    }
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze | Event::Thaw | Event::PostSnapshot => {
                        Outcome::Refused(Reply::NonRetryable)
                    }
                    Event::BackupComplete => {
                        self.attempt(Tried::WaitingForBackupCompleteBackupComplete)
                    }
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtIdentify => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtPrepareBackup => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtPrepareSnapshot => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtFreeze => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtThaw => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtPostSnapshot => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtBackupComplete => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::FailedAtBackupShutdown => {
                match event {
                    Event::Identify => self.attempt(Tried::FreeIdentify),
                    Event::PrepareBackup => self.attempt(Tried::FreePrepareBackup),
                    Event::PrepareSnapshot(event) => {
                        self.attempt(Tried::FreePrepareSnapshot(event))
                    }
                    Event::Freeze
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::BackupShutdown(event) => {
                        self.decide_free_backup_shutdown(event)
                    }
                    Event::Abort => Outcome::Ignored(Reply::Ok),
                }
            }
            State::WaitingForFreeze => {
                match event {
                    Event::Identify => self.attempt(Tried::VssWriterIdentify),
                    Event::PrepareBackup
                    | Event::Thaw
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::PrepareSnapshot(event) => {
                        self.decide_in_creation_prepare_snapshot(event)
                    }
                    Event::Freeze => self.attempt(Tried::WaitingForFreezeFreeze),
                    Event::BackupShutdown(event) => {
                        self.decide_in_creation_backup_shutdown(event)
                    }
                    Event::Abort => self.take_in_creation_abort(),
                }
            }
            State::WaitingForThaw => {
                match event {
                    Event::Identify => self.attempt(Tried::VssWriterIdentify),
                    Event::PrepareBackup
                    | Event::Freeze
                    | Event::PostSnapshot
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::PrepareSnapshot(event) => {
                        self.decide_in_creation_prepare_snapshot(event)
                    }
                    Event::Thaw => self.attempt(Tried::WaitingForThawThaw),
                    Event::BackupShutdown(event) => {
                        self.decide_in_creation_backup_shutdown(event)
                    }
                    Event::Abort => self.take_in_creation_abort(),
                }
            }
            State::WaitingForPostSnapshot => {
                match event {
                    Event::Identify => self.attempt(Tried::VssWriterIdentify),
                    Event::PrepareBackup
                    | Event::Freeze
                    | Event::Thaw
                    | Event::BackupComplete => Outcome::Refused(Reply::NonRetryable),
                    Event::PrepareSnapshot(event) => {
                        self.decide_in_creation_prepare_snapshot(event)
                    }
                    Event::PostSnapshot => {
                        self.attempt(Tried::WaitingForPostSnapshotPostSnapshot)
                    }
                    Event::BackupShutdown(event) => {
                        self.decide_in_creation_backup_shutdown(event)
                    }
                    Event::Abort => self.take_in_creation_abort(),
                }
            }
        }
    }
    /// `abort` in `in_creation`.
    ///
    /// Declared at vss_writer.yaml:201.
    fn take_in_creation_abort(&mut self) -> Outcome {
        self.context.set = None;
        let taken = Taken {
            reply: Some(Reply::Ok),
            actions: match self.state {
                State::WaitingForThaw => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::GoOn, Action::CleanUp],
                        entering: &[],
                    }
                }
                _ => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::CleanUp],
                        entering: &[],
                    }
                }
            },
            ..self.go(State::Stable, Role::Abort)
        };
        self.set_clocks([Clock::STOPPED]);
        Outcome::Taken(taken)
    }
    /// What `in_creation` says about `prepare_snapshot`.
    fn decide_in_creation_prepare_snapshot(
        &mut self,
        event: events::PrepareSnapshot,
    ) -> Outcome {
        if !guards::same_set(&self.context, event.set) {
            self.attempt(Tried::InCreationPrepareSnapshot(event))
        } else {
            Outcome::Refused(Reply::NonRetryable)
        }
    }
    /// What `free` says about `backup_shutdown`.
    fn decide_free_backup_shutdown(&mut self, event: events::BackupShutdown) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            self.attempt(Tried::FreeBackupShutdown)
        } else {
            Outcome::Ignored(Reply::Ok)
        }
    }
    /// What `in_creation` says about `backup_shutdown`.
    fn decide_in_creation_backup_shutdown(
        &mut self,
        event: events::BackupShutdown,
    ) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            self.attempt(Tried::InCreationBackupShutdown)
        } else {
            Outcome::Ignored(Reply::Ok)
        }
    }
    /// What follows from the end of an activity.
    pub fn finish(
        &mut self,
        ticket: Ticket,
        completion: Completion,
        now: ::core::time::Duration,
    ) -> Outcome {
        let attempt = self.tried(ticket);
        if attempt.is_none() {
            return Outcome::Dropped;
        }
        match &self.holding {
            Some(holding) if holding.ticket != ticket => {
                return Outcome::Busy;
            }
            None if self.is_due(now) => {
                return Outcome::DeadlineFirst;
            }
            _ => {}
        }
        match attempt {
            Some(attempt) => {
                match (attempt.tried, completion) {
                    (Tried::VssWriterIdentify, Completion::OnIdentify(ended)) => {
                        self.forget(ticket);
                        self.finish_vss_writer_identify(ended)
                    }
                    (Tried::FreeIdentify, Completion::OnIdentify(ended)) => {
                        self.forget(ticket);
                        self.finish_free_identify(ended)
                    }
                    (Tried::FreePrepareBackup, Completion::OnPrepareBackup(ended)) => {
                        self.forget(ticket);
                        self.finish_free_prepare_backup(ended)
                    }
                    (
                        Tried::FreePrepareSnapshot(event),
                        Completion::OnPrepareSnapshot(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_free_prepare_snapshot(event, ended)
                    }
                    (Tried::FreeBackupShutdown, Completion::OnBackupShutdown(ended)) => {
                        self.forget(ticket);
                        self.finish_free_backup_shutdown(ended)
                    }
                    (
                        Tried::WaitingForBackupCompleteIdentify,
                        Completion::OnIdentify(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_waiting_for_backup_complete_identify(ended)
                    }
                    (
                        Tried::WaitingForBackupCompletePrepareBackup,
                        Completion::OnPrepareBackup(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_waiting_for_backup_complete_prepare_backup(ended)
                    }
                    (
                        Tried::WaitingForBackupCompleteBackupComplete,
                        Completion::OnBackupComplete(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_waiting_for_backup_complete_backup_complete(ended)
                    }
                    (
                        Tried::InCreationPrepareSnapshot(event),
                        Completion::OnPrepareSnapshot(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_in_creation_prepare_snapshot(event, ended)
                    }
                    (
                        Tried::InCreationBackupShutdown,
                        Completion::OnBackupShutdown(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_in_creation_backup_shutdown(ended)
                    }
                    (Tried::WaitingForFreezeFreeze, Completion::OnFreeze(ended)) => {
                        self.forget(ticket);
                        self.finish_waiting_for_freeze_freeze(now, ended)
                    }
                    (Tried::WaitingForThawThaw, Completion::OnThaw(ended)) => {
                        self.forget(ticket);
                        self.finish_waiting_for_thaw_thaw(ended)
                    }
                    (
                        Tried::WaitingForPostSnapshotPostSnapshot,
                        Completion::OnPostSnapshot(ended),
                    ) => {
                        self.forget(ticket);
                        self.finish_waiting_for_post_snapshot_post_snapshot(ended)
                    }
                    _ => Outcome::Dropped,
                }
            }
            None => Outcome::Dropped,
        }
    }
    /// Asks for an activity before anything changes.
    fn attempt(&mut self, tried: Tried) -> Outcome {
        let mut attempt = Attempt {
            ticket: self.tickets.next(),
            tried,
        };
        if tried.holds() {
            self.holding = Some(attempt);
        } else {
            let mut looked_at = 0;
            while self.waiting[attempt.ticket.place()].is_some() {
                looked_at += 1;
                if looked_at == self.waiting.len() {
                    return Outcome::Busy;
                }
                attempt.ticket = self.tickets.next();
            }
            self.waiting[attempt.ticket.place()] = Some(attempt);
        }
        Outcome::Trying(Trying {
            activity: tried.activity(),
            ticket: attempt.ticket,
            holds: tried.holds(),
            before: tried.before(),
        })
    }
    /// What is being tried under a ticket.
    fn tried(&self, ticket: Ticket) -> Option<Attempt> {
        let found = if self
            .holding
            .as_ref()
            .is_some_and(|attempt| attempt.ticket == ticket)
        {
            &self.holding
        } else {
            &self.waiting[ticket.place()]
        };
        found.as_ref().filter(|attempt| attempt.ticket == ticket).copied()
    }
    /// Forgets what was tried under a ticket.
    fn forget(&mut self, ticket: Ticket) {
        *if self.holding.as_ref().is_some_and(|attempt| attempt.ticket == ticket) {
            &mut self.holding
        } else {
            &mut self.waiting[ticket.place()]
        } = None;
    }
    /// `identify` in `vss_writer`.
    ///
    /// Our decision. A failure shows in the state only where the writer is at rest; a set in creation does not depend on who else asks.
    ///
    /// Declared at vss_writer.yaml:109.
    fn finish_vss_writer_identify(
        &mut self,
        ended: ::core::result::Result<(), errors::OnIdentify>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    /// `identify` in `free`.
    ///
    /// Declared at vss_writer.yaml:124.
    fn finish_free_identify(
        &mut self,
        ended: ::core::result::Result<(), errors::OnIdentify>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.take(State::FailedAtIdentify, Role::Failure, reply)
            }
        }
    }
    /// `prepare_backup` in `free`.
    ///
    /// Declared at vss_writer.yaml:127.
    fn finish_free_prepare_backup(
        &mut self,
        ended: ::core::result::Result<(), errors::OnPrepareBackup>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.take(State::Stable, Role::Normal, Reply::Ok)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.take(State::FailedAtPrepareBackup, Role::Failure, reply)
            }
        }
    }
    /// `prepare_snapshot` in `free`.
    ///
    /// Declared at vss_writer.yaml:132.
    fn finish_free_prepare_snapshot(
        &mut self,
        event: events::PrepareSnapshot,
        ended: ::core::result::Result<(), errors::OnPrepareSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.set = Some(event.set);
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.go(State::WaitingForFreeze, Role::Main)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.context.set = Some(event.set);
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    ..self.go(State::FailedAtPrepareSnapshot, Role::Failure)
                })
            }
        }
    }
    /// `backup_shutdown` in `free`.
    ///
    /// Declared at vss_writer.yaml:139.
    fn finish_free_backup_shutdown(
        &mut self,
        ended: ::core::result::Result<(), errors::OnBackupShutdown>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.set = None;
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.go(State::Stable, Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.context.set = None;
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    ..self.go(State::FailedAtBackupShutdown, Role::Failure)
                })
            }
        }
    }
    /// `identify` in `waiting_for_backup_complete`.
    ///
    /// As in a creation, a failure does not show.
    ///
    /// Declared at vss_writer.yaml:160.
    fn finish_waiting_for_backup_complete_identify(
        &mut self,
        ended: ::core::result::Result<(), errors::OnIdentify>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    /// `prepare_backup` in `waiting_for_backup_complete`.
    ///
    /// Our decision. Another backup prepares; the one that reads goes on.
    ///
    /// Declared at vss_writer.yaml:162.
    fn finish_waiting_for_backup_complete_prepare_backup(
        &mut self,
        ended: ::core::result::Result<(), errors::OnPrepareBackup>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.take(State::FailedAtPrepareBackup, Role::Failure, reply)
            }
        }
    }
    /// `backup_complete` in `waiting_for_backup_complete`.
    ///
    /// Declared at vss_writer.yaml:166.
    fn finish_waiting_for_backup_complete_backup_complete(
        &mut self,
        ended: ::core::result::Result<(), errors::OnBackupComplete>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.take(State::Stable, Role::Main, Reply::Ok)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.take(State::FailedAtBackupComplete, Role::Failure, reply)
            }
        }
    }
    /// `prepare_snapshot` in `in_creation`.
    ///
    /// Our decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same.
    ///
    /// Declared at vss_writer.yaml:189.
    fn finish_in_creation_prepare_snapshot(
        &mut self,
        event: events::PrepareSnapshot,
        ended: ::core::result::Result<(), errors::OnPrepareSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.set = Some(event.set);
                let taken = Taken {
                    reply: Some(Reply::Ok),
                    actions: match self.state {
                        State::WaitingForThaw => {
                            &Actions {
                                before: &[Action::CleanUp],
                                leaving: &[Action::GoOn],
                                entering: &[],
                            }
                        }
                        _ => {
                            &Actions {
                                before: &[Action::CleanUp],
                                leaving: &[],
                                entering: &[],
                            }
                        }
                    },
                    ..self.go(State::WaitingForFreeze, Role::Reset)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.context.set = Some(event.set);
                let taken = Taken {
                    reply: Some(reply),
                    actions: match self.state {
                        State::WaitingForThaw => {
                            &Actions {
                                before: &[Action::CleanUp],
                                leaving: &[Action::GoOn],
                                entering: &[],
                            }
                        }
                        _ => {
                            &Actions {
                                before: &[Action::CleanUp],
                                leaving: &[],
                                entering: &[],
                            }
                        }
                    },
                    ..self.go(State::FailedAtPrepareSnapshot, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
        }
    }
    /// `backup_shutdown` in `in_creation`.
    ///
    /// The requester was killed in the middle, and no abort has come.
    ///
    /// Declared at vss_writer.yaml:203.
    fn finish_in_creation_backup_shutdown(
        &mut self,
        ended: ::core::result::Result<(), errors::OnBackupShutdown>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.set = None;
                let taken = Taken {
                    reply: Some(Reply::Ok),
                    actions: match self.state {
                        State::WaitingForThaw => {
                            &Actions {
                                before: &[],
                                leaving: &[Action::GoOn, Action::CleanUp],
                                entering: &[],
                            }
                        }
                        _ => {
                            &Actions {
                                before: &[],
                                leaving: &[Action::CleanUp],
                                entering: &[],
                            }
                        }
                    },
                    ..self.go(State::Stable, Role::Abort)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.context.set = None;
                let taken = Taken {
                    reply: Some(reply),
                    actions: match self.state {
                        State::WaitingForThaw => {
                            &Actions {
                                before: &[],
                                leaving: &[Action::GoOn, Action::CleanUp],
                                entering: &[],
                            }
                        }
                        _ => {
                            &Actions {
                                before: &[],
                                leaving: &[Action::CleanUp],
                                entering: &[],
                            }
                        }
                    },
                    ..self.go(State::FailedAtBackupShutdown, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
        }
    }
    /// `freeze` in `waiting_for_freeze`.
    ///
    /// Declared at vss_writer.yaml:218.
    fn finish_waiting_for_freeze_freeze(
        &mut self,
        now: ::core::time::Duration,
        ended: ::core::result::Result<(), errors::OnFreeze>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                let taken = Taken {
                    reply: Some(Reply::Ok),
                    ..self.go(State::WaitingForThaw, Role::Main)
                };
                self.set_clocks([Clock::start(now)]);
                Outcome::Taken(taken)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::CleanUp],
                        entering: &[],
                    },
                    ..self.go(State::FailedAtFreeze, Role::Failure)
                })
            }
        }
    }
    /// `thaw` in `waiting_for_thaw`.
    ///
    /// Declared at vss_writer.yaml:230.
    fn finish_waiting_for_thaw_thaw(
        &mut self,
        ended: ::core::result::Result<(), errors::OnThaw>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                let taken = Taken {
                    reply: Some(Reply::Ok),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::GoOn],
                        entering: &[],
                    },
                    ..self.go(State::WaitingForPostSnapshot, Role::Main)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                let taken = Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::GoOn, Action::CleanUp],
                        entering: &[],
                    },
                    ..self.go(State::FailedAtThaw, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED]);
                Outcome::Taken(taken)
            }
        }
    }
    /// `post_snapshot` in `waiting_for_post_snapshot`.
    ///
    /// Declared at vss_writer.yaml:248.
    fn finish_waiting_for_post_snapshot_post_snapshot(
        &mut self,
        ended: ::core::result::Result<(), errors::OnPostSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.take(State::WaitingForBackupComplete, Role::Main, Reply::Ok)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::CleanUp],
                        entering: &[],
                    },
                    ..self.go(State::FailedAtPostSnapshot, Role::Failure)
                })
            }
        }
    }
    /// One thing that is due, if anything is: call it until it returns nothing.
    pub fn elapse(&mut self, now: ::core::time::Duration) -> Option<Due> {
        if self.holding.is_some() {
            return None;
        }
        let (_, deadline) = self.due.filter(|&(at, _)| at <= now)?;
        let (clock, place) = deadline.place();
        self.clocks[clock].spent[place] = true;
        self.due = self.first_deadline();
        match deadline {
            Deadline::WaitingForThawAfter => {
                let taken = Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::GoOn, Action::CleanUp],
                        entering: &[],
                    },
                    ..self.go(State::FailedAtFreeze, Role::Timeout)
                };
                self.set_clocks([Clock::STOPPED]);
                Some(Due::Taken(taken))
            }
        }
    }
    /// When something is due next, if anything will be.
    pub fn next_deadline(&self) -> Option<::core::time::Duration> {
        self.due.map(|(at, _)| at)
    }
    fn is_due(&self, now: ::core::time::Duration) -> bool {
        self.due.is_some_and(|(at, _)| at <= now)
    }
    fn set_clocks(&mut self, clocks: [Clock; 1]) {
        self.clocks = clocks;
        self.due = self.first_deadline();
    }
    fn first_deadline(&self) -> Option<(::core::time::Duration, Deadline)> {
        let mut first: Option<(::core::time::Duration, Deadline)> = None;
        for &deadline in Deadline::of(self.state) {
            let (clock, place) = deadline.place();
            let at = self
                .clocks[clock]
                .since
                .saturating_add(deadline.lasts(self.durations));
            let is_first = first.is_none_or(|(earliest, _)| at < earliest);
            if is_first && !self.clocks[clock].spent[place] {
                first = Some((at, deadline));
            }
        }
        first
    }
    fn go(&mut self, to: State, role: Role) -> Taken {
        let from = ::core::mem::replace(&mut self.state, to);
        Taken {
            from,
            to,
            role,
            reply: None,
            actions: Actions::NONE,
        }
    }
    fn take(&mut self, to: State, role: Role, reply: Reply) -> Outcome {
        Outcome::Taken(Taken {
            reply: Some(reply),
            ..self.go(to, role)
        })
    }
    fn stay(&self, role: Role) -> Taken {
        Taken {
            from: self.state,
            to: self.state,
            role,
            reply: None,
            actions: Actions::NONE,
        }
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.context == other.context
            && self.holding == other.holding && self.waiting == other.waiting
            && self.durations == other.durations && self.clocks == other.clocks
            && self.due == other.due
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.holding, hasher);
        ::core::hash::Hash::hash(&self.waiting, hasher);
        ::core::hash::Hash::hash(&self.durations, hasher);
        ::core::hash::Hash::hash(&self.clocks, hasher);
        ::core::hash::Hash::hash(&self.due, hasher);
    }
}
/// The branches that try something first, with what their end will need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
enum Tried {
    /// `identify` in `vss_writer`.
    ///
    /// Our decision. A failure shows in the state only where the writer is at rest; a set in creation does not depend on who else asks.
    ///
    /// Declared at vss_writer.yaml:109.
    VssWriterIdentify,
    /// `identify` in `free`.
    ///
    /// Declared at vss_writer.yaml:124.
    FreeIdentify,
    /// `prepare_backup` in `free`.
    ///
    /// Declared at vss_writer.yaml:127.
    FreePrepareBackup,
    /// `prepare_snapshot` in `free`.
    ///
    /// Declared at vss_writer.yaml:132.
    FreePrepareSnapshot(events::PrepareSnapshot),
    /// `backup_shutdown` in `free`.
    ///
    /// Declared at vss_writer.yaml:139.
    FreeBackupShutdown,
    /// `identify` in `waiting_for_backup_complete`.
    ///
    /// As in a creation, a failure does not show.
    ///
    /// Declared at vss_writer.yaml:160.
    WaitingForBackupCompleteIdentify,
    /// `prepare_backup` in `waiting_for_backup_complete`.
    ///
    /// Our decision. Another backup prepares; the one that reads goes on.
    ///
    /// Declared at vss_writer.yaml:162.
    WaitingForBackupCompletePrepareBackup,
    /// `backup_complete` in `waiting_for_backup_complete`.
    ///
    /// Declared at vss_writer.yaml:166.
    WaitingForBackupCompleteBackupComplete,
    /// `prepare_snapshot` in `in_creation`.
    ///
    /// Our decision. VSS itself may have ended, so that neither an abort nor a shutdown came. The next set is welcome all the same.
    ///
    /// Declared at vss_writer.yaml:189.
    InCreationPrepareSnapshot(events::PrepareSnapshot),
    /// `backup_shutdown` in `in_creation`.
    ///
    /// The requester was killed in the middle, and no abort has come.
    ///
    /// Declared at vss_writer.yaml:203.
    InCreationBackupShutdown,
    /// `freeze` in `waiting_for_freeze`.
    ///
    /// Declared at vss_writer.yaml:218.
    WaitingForFreezeFreeze,
    /// `thaw` in `waiting_for_thaw`.
    ///
    /// Declared at vss_writer.yaml:230.
    WaitingForThawThaw,
    /// `post_snapshot` in `waiting_for_post_snapshot`.
    ///
    /// Declared at vss_writer.yaml:248.
    WaitingForPostSnapshotPostSnapshot,
}
#[allow(dead_code)]
impl Tried {
    const fn activity(&self) -> Activity {
        match self {
            Self::VssWriterIdentify => Activity::OnIdentify,
            Self::FreeIdentify => Activity::OnIdentify,
            Self::FreePrepareBackup => Activity::OnPrepareBackup,
            Self::FreePrepareSnapshot(_) => Activity::OnPrepareSnapshot,
            Self::FreeBackupShutdown => Activity::OnBackupShutdown,
            Self::WaitingForBackupCompleteIdentify => Activity::OnIdentify,
            Self::WaitingForBackupCompletePrepareBackup => Activity::OnPrepareBackup,
            Self::WaitingForBackupCompleteBackupComplete => Activity::OnBackupComplete,
            Self::InCreationPrepareSnapshot(_) => Activity::OnPrepareSnapshot,
            Self::InCreationBackupShutdown => Activity::OnBackupShutdown,
            Self::WaitingForFreezeFreeze => Activity::OnFreeze,
            Self::WaitingForThawThaw => Activity::OnThaw,
            Self::WaitingForPostSnapshotPostSnapshot => Activity::OnPostSnapshot,
        }
    }
    const fn before(&self) -> &'static [Action] {
        match self {
            Self::VssWriterIdentify => &[],
            Self::FreeIdentify => &[],
            Self::FreePrepareBackup => &[],
            Self::FreePrepareSnapshot(_) => &[],
            Self::FreeBackupShutdown => &[],
            Self::WaitingForBackupCompleteIdentify => &[],
            Self::WaitingForBackupCompletePrepareBackup => &[],
            Self::WaitingForBackupCompleteBackupComplete => &[],
            Self::InCreationPrepareSnapshot(_) => &[Action::CleanUp],
            Self::InCreationBackupShutdown => &[],
            Self::WaitingForFreezeFreeze => &[],
            Self::WaitingForThawThaw => &[],
            Self::WaitingForPostSnapshotPostSnapshot => &[],
        }
    }
    /// Whether everything else waits for it.
    const fn holds(&self) -> bool {
        match self {
            Self::VssWriterIdentify => false,
            Self::FreeIdentify => true,
            Self::FreePrepareBackup => true,
            Self::FreePrepareSnapshot(_) => true,
            Self::FreeBackupShutdown => true,
            Self::WaitingForBackupCompleteIdentify => false,
            Self::WaitingForBackupCompletePrepareBackup => true,
            Self::WaitingForBackupCompleteBackupComplete => true,
            Self::InCreationPrepareSnapshot(_) => true,
            Self::InCreationBackupShutdown => true,
            Self::WaitingForFreezeFreeze => true,
            Self::WaitingForThawThaw => true,
            Self::WaitingForPostSnapshotPostSnapshot => true,
        }
    }
}
/// Something that is being tried.
#[derive(Clone, Copy, Debug)]
struct Attempt {
    ticket: Ticket,
    tried: Tried,
}
impl ::core::cmp::PartialEq for Attempt {
    fn eq(&self, other: &Self) -> bool {
        self.tried == other.tried
    }
}
impl ::core::cmp::Eq for Attempt {}
impl ::core::hash::Hash for Attempt {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.tried, hasher);
    }
}
impl Ticket {
    /// Where an attempt waits that holds nobody up.
    const fn place(self) -> usize {
        (self.0 % 8) as usize
    }
}
/// The tickets given so far.
#[derive(Clone, Copy, Debug)]
struct Tickets {
    last: Ticket,
}
#[allow(dead_code)]
impl Tickets {
    const NONE: Self = Self { last: Ticket(0) };
    fn next(&mut self) -> Ticket {
        self.last = Ticket(self.last.0.wrapping_add(1));
        self.last
    }
}
/// When the active state of one level was entered, and which of its deadlines have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Clock {
    since: ::core::time::Duration,
    spent: [bool; 1],
}
#[allow(dead_code)]
impl Clock {
    /// The clock of a level on which nothing is timed.
    const STOPPED: Self = Self::start(::core::time::Duration::ZERO);
    const fn start(since: ::core::time::Duration) -> Self {
        Self { since, spent: [false; 1] }
    }
}
/// What can come due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::enum_variant_names)]
enum Deadline {
    /// Declared at vss_writer.yaml:235.
    WaitingForThawAfter,
}
impl Deadline {
    /// What can come due in a state, in the order in which it does at one instant.
    const fn of(state: State) -> &'static [Self] {
        match state {
            State::Stable
            | State::WaitingForBackupComplete
            | State::FailedAtIdentify
            | State::FailedAtPrepareBackup
            | State::FailedAtPrepareSnapshot
            | State::FailedAtFreeze
            | State::FailedAtThaw
            | State::FailedAtPostSnapshot
            | State::FailedAtBackupComplete
            | State::FailedAtBackupShutdown
            | State::WaitingForFreeze
            | State::WaitingForPostSnapshot => &[],
            State::WaitingForThaw => &[Self::WaitingForThawAfter],
        }
    }
    /// Its clock, and its place there.
    const fn place(self) -> (usize, usize) {
        match self {
            Self::WaitingForThawAfter => (0, 0),
        }
    }
    const fn lasts(self, durations: Durations) -> ::core::time::Duration {
        match self {
            Self::WaitingForThawAfter => durations.freeze,
        }
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler: ::lifechart::Clock {
    /// Release what was prepared for the set.
    ///
    /// Declared at vss_writer.yaml:90.
    fn clean_up(&mut self, context: &Context);
    /// The application may change its data again.
    ///
    /// Declared at vss_writer.yaml:91.
    fn go_on(&mut self, context: &Context, writes: &effects::Writes);
    /// Describe the writer and its components.
    ///
    /// Declared at vss_writer.yaml:94.
    fn on_identify(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnIdentify>;
    /// Get ready for a backup.
    ///
    /// Declared at vss_writer.yaml:95.
    fn on_prepare_backup(
        &mut self,
        context: &Context,
        writes: &effects::Writes,
    ) -> ::core::result::Result<(), errors::OnPrepareBackup>;
    /// Get ready for the freeze. Finish what takes time.
    ///
    /// Declared at vss_writer.yaml:96.
    fn on_prepare_snapshot(
        &mut self,
        context: &Context,
        writes: &effects::Writes,
    ) -> ::core::result::Result<(), errors::OnPrepareSnapshot>;
    /// Reach a consistent state on disk.
    ///
    /// Declared at vss_writer.yaml:97.
    fn on_freeze(
        &mut self,
        context: &Context,
        writes: &effects::Writes,
    ) -> ::core::result::Result<(), errors::OnFreeze>;
    /// The shadow copies exist. Nothing of the freeze is needed any more.
    ///
    /// Declared at vss_writer.yaml:98.
    fn on_thaw(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnThaw>;
    /// Clean up. Recover the data inside the shadow copies.
    ///
    /// Declared at vss_writer.yaml:99.
    fn on_post_snapshot(
        &mut self,
        context: &Context,
        writes: &effects::Writes,
    ) -> ::core::result::Result<(), errors::OnPostSnapshot>;
    /// Take note, for example truncate logs.
    ///
    /// Declared at vss_writer.yaml:100.
    fn on_backup_complete(
        &mut self,
        context: &Context,
        writes: &effects::Writes,
    ) -> ::core::result::Result<(), errors::OnBackupComplete>;
    /// Clean up after a requester that has ended.
    ///
    /// Declared at vss_writer.yaml:101.
    fn on_backup_shutdown(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnBackupShutdown>;
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
pub use driving::effects;
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Action, Actions, Context, Activity, Completion, Ticket, errors, Trying, Due,
    };
    #[allow(unused_imports)]
    use ::lifechart::{
        Clock, Drive, Interrupt, Interrupts, Order, Progress, Run, Turn, Working,
    };
    #[allow(unused_imports)]
    use ::lifechart::observe::{
        Cause, Lasting, Names, Params, Seen, Step, Value, Verdict,
    };
    #[allow(unused_imports)]
    use ::core::time::Duration;
    /// The means to have an effect. The driver hands them to the methods of `Handler` whose work
    /// declares them, and nobody else can make one.
    pub mod effects {
        /// Changes to the application's data on the volumes that are shadow copied.
        ///
        /// Declared at vss_writer.yaml:46.
        #[derive(Debug)]
        pub struct Writes(pub(super) ());
    }
    /// Runs a handler, borrowed for each call, through the machine.
    ///
    /// What was refused runs nothing. An activity that fails takes the `failed` of its state or
    /// `try`. Calls that overlap, on several threads, go through `lifechart::Drive`.
    #[derive(Clone, Debug)]
    pub struct Driver(Runner);
    impl Driver {
        /// Runs handlers through this machine.
        pub const fn new(machine: Machine) -> Self {
            Self(Runner {
                machine,
                order: Order::new(),
            })
        }
        /// The machine.
        pub const fn machine(&self) -> &Machine {
            &self.0.machine
        }
        /// Runs everything that is due. To be called when `Machine::next_deadline` has come; an
        /// event that comes first does it, too.
        pub fn elapse<H: Handler>(&mut self, handler: &mut H) {
            self.0.finish(handler, Call::elapse());
        }
        /// Answers an event, once everything that follows from it has run.
        ///
        /// # Panics
        ///
        /// If a call that goes through `lifechart::Drive` is not done, or a handler has
        /// panicked.
        pub fn dispatch<H: Handler>(
            &mut self,
            handler: &mut H,
            event: impl Into<Event>,
        ) -> Reply {
            match self.0.finish(handler, Call::from(event.into())) {
                Some(reply) => reply,
                None => unreachable!("every event is answered"),
            }
        }
        /// Identify.
        ///
        /// Describe yourself. Comes at any time, from any requester.
        ///
        /// Declared at vss_writer.yaml:55.
        pub fn identify<H: Handler>(&mut self, handler: &mut H) -> replies::Identify {
            match replies::Identify::try_from(self.dispatch(handler, events::Identify)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PrepareBackup.
        ///
        /// A backup is going to be made of these components.
        ///
        /// Declared at vss_writer.yaml:58.
        pub fn prepare_backup<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::PrepareBackup {
            match replies::PrepareBackup::try_from(
                self.dispatch(handler, events::PrepareBackup),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PrepareSnapshot.
        ///
        /// A set is going to be created; the freeze is next.
        ///
        /// Declared at vss_writer.yaml:61.
        pub fn prepare_snapshot<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::PrepareSnapshot,
        ) -> replies::PrepareSnapshot {
            match replies::PrepareSnapshot::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Freeze.
        ///
        /// Be consistent on disk and change nothing until the thaw.
        ///
        /// Declared at vss_writer.yaml:65.
        pub fn freeze<H: Handler>(&mut self, handler: &mut H) -> replies::Freeze {
            match replies::Freeze::try_from(self.dispatch(handler, events::Freeze)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Thaw.
        ///
        /// The shadow copies exist. Go on.
        ///
        /// Declared at vss_writer.yaml:68.
        pub fn thaw<H: Handler>(&mut self, handler: &mut H) -> replies::Thaw {
            match replies::Thaw::try_from(self.dispatch(handler, events::Thaw)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PostSnapshot.
        ///
        /// Clean up, and recover your data inside the shadow copies.
        ///
        /// Declared at vss_writer.yaml:71.
        pub fn post_snapshot<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::PostSnapshot {
            match replies::PostSnapshot::try_from(
                self.dispatch(handler, events::PostSnapshot),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// BackupComplete.
        ///
        /// The requester has read what it wanted.
        ///
        /// Declared at vss_writer.yaml:74.
        pub fn backup_complete<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::BackupComplete {
            match replies::BackupComplete::try_from(
                self.dispatch(handler, events::BackupComplete),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// BackupShutdown.
        ///
        /// The requester has ended, well or not.
        ///
        /// Declared at vss_writer.yaml:77.
        pub fn backup_shutdown<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::BackupShutdown,
        ) -> replies::BackupShutdown {
            match replies::BackupShutdown::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Abort.
        ///
        /// The creation has ended before its time. It can come more than once.
        ///
        /// Declared at vss_writer.yaml:81.
        pub fn abort<H: Handler>(&mut self, handler: &mut H) -> replies::Abort {
            match replies::Abort::try_from(self.dispatch(handler, events::Abort)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
    }
    /// An event on its way through a `Driver`.
    #[derive(Clone, Debug)]
    pub struct Call {
        event: Option<Event>,
        asks: Asks,
        decided: Option<Decided>,
        /// The activity that the event waits for.
        begun: Option<Begun>,
        /// Whether the handler is being asked about a deadline.
        is_elapsing: bool,
        /// Whether something has panicked that the reply has to tell of.
        has_panicked: bool,
        reply: Option<Reply>,
    }
    /// What a call still wants of the machine.
    #[derive(Clone, Copy, Debug)]
    enum Asks {
        Dispatch,
        Elapse,
        Nothing,
    }
    /// What a step has decided and has not run yet.
    #[derive(Clone, Copy, Debug)]
    struct Decided {
        turn: Turn,
        has_turn: bool,
        before: Context,
        after: Context,
        leaving: &'static [Action],
        entering: &'static [Action],
        /// How many of them have run.
        acted: usize,
        has_panicked: bool,
        begins: Option<Begun>,
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                begun: None,
                is_elapsing: false,
                has_panicked: false,
                reply: None,
            }
        }
        /// Everything that is due; it has no reply.
        pub const fn elapse() -> Self {
            Self::new(None, Asks::Elapse)
        }
        /// What the caller is told, once the call is done.
        pub const fn reply(&self) -> Option<Reply> {
            self.reply
        }
    }
    impl From<Event> for Call {
        fn from(event: Event) -> Self {
            Self::new(Some(event), Asks::Dispatch)
        }
    }
    /// An activity that a call works on.
    #[derive(Clone, Copy, Debug)]
    struct Begun {
        activity: Activity,
        ticket: Ticket,
        /// Which run it is of the activity of a state; none of an activity that is tried.
        run: Option<Run>,
        /// What the call answers if it is interrupted.
        interrupted: Option<Reply>,
        completion: Option<Completion>,
        /// Whether it, or a guard after it, has panicked.
        has_failed: bool,
        /// Whether guards are asked no more; then none of them holds.
        is_deaf: bool,
        /// Whether it will never end.
        is_lost: bool,
        /// Whether it was told that it is tried, because it holds nobody up.
        is_told: bool,
        context: Context,
    }
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                while let Some((action, context)) = self.next_action() {
                    self.act(handler, action, &context);
                }
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .begun
            {
                let completion = Some(
                    self.perform(handler, begun.activity, &begun.context),
                );
                self.begun = Some(Begun { completion, ..begun });
                return;
            }
            let _ = (handler, interrupts);
        }
        /// The next action of the step whose turn it is; it counts as run.
        fn next_action(&mut self) -> Option<(Action, Context)> {
            let decided = self.decided.as_mut().filter(|decided| decided.has_turn)?;
            let next = match decided.leaving.get(decided.acted) {
                Some(&action) => (action, decided.before),
                None => {
                    let &action = decided
                        .entering
                        .get(decided.acted - decided.leaving.len())?;
                    (action, decided.after)
                }
            };
            decided.acted += 1;
            Some(next)
        }
        /// Runs an action.
        fn act<H: Handler>(&self, handler: &mut H, action: Action, context: &Context) {
            match action {
                Action::CleanUp => Handler::clean_up(handler, context),
                Action::GoOn => Handler::go_on(handler, context, &effects::Writes(())),
            }
        }
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            context: &Context,
        ) -> Completion {
            match activity {
                Activity::OnIdentify => {
                    Completion::OnIdentify(Handler::on_identify(handler, context))
                }
                Activity::OnPrepareBackup => {
                    Completion::OnPrepareBackup(
                        Handler::on_prepare_backup(
                            handler,
                            context,
                            &effects::Writes(()),
                        ),
                    )
                }
                Activity::OnPrepareSnapshot => {
                    Completion::OnPrepareSnapshot(
                        Handler::on_prepare_snapshot(
                            handler,
                            context,
                            &effects::Writes(()),
                        ),
                    )
                }
                Activity::OnFreeze => {
                    Completion::OnFreeze(
                        Handler::on_freeze(handler, context, &effects::Writes(())),
                    )
                }
                Activity::OnThaw => {
                    Completion::OnThaw(Handler::on_thaw(handler, context))
                }
                Activity::OnPostSnapshot => {
                    Completion::OnPostSnapshot(
                        Handler::on_post_snapshot(handler, context, &effects::Writes(())),
                    )
                }
                Activity::OnBackupComplete => {
                    Completion::OnBackupComplete(
                        Handler::on_backup_complete(
                            handler,
                            context,
                            &effects::Writes(()),
                        ),
                    )
                }
                Activity::OnBackupShutdown => {
                    Completion::OnBackupShutdown(
                        Handler::on_backup_shutdown(handler, context),
                    )
                }
            }
        }
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
            if let Some(decided) = &mut self.decided {
                decided.has_panicked = true;
                self.has_panicked
                    |= matches!(self.asks, Asks::Nothing) && self.begun.is_none();
                return;
            }
            if core::mem::take(&mut self.is_elapsing) {
                return;
            }
            if let Some(begun) = &mut self.begun {
                self.has_panicked |= !begun.fail();
                return;
            }
            self.asks = Asks::Nothing;
            self.has_panicked = true;
        }
        /// Nothing is left to be done: a call of which something has panicked is no success.
        fn settle(&mut self) {
            if self.has_panicked && self.reply.is_none_or(Reply::is_success) {
                self.reply = self.event.as_ref().map(|event| failure(event.kind()));
            }
        }
    }
    /// What a call answers of which something has panicked.
    const fn failure(event: EventKind) -> Reply {
        match event {
            EventKind::Identify => Reply::NonRetryable,
            EventKind::PrepareBackup => Reply::NonRetryable,
            EventKind::PrepareSnapshot => Reply::NonRetryable,
            EventKind::Freeze => Reply::NonRetryable,
            EventKind::Thaw => Reply::NonRetryable,
            EventKind::PostSnapshot => Reply::NonRetryable,
            EventKind::BackupComplete => Reply::NonRetryable,
            EventKind::BackupShutdown => Reply::NonRetryable,
            EventKind::Abort => Reply::Ok,
        }
    }
    impl Begun {
        /// Its work has panicked, or a guard that was asked about its end. Whether the caller
        /// hears of that by what the specification says of failures.
        const fn fail(&mut self) -> bool {
            match self.completion {
                None => {
                    match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_lost = true,
                    }
                }
                Some(_) if self.has_failed => self.is_deaf = true,
                Some(_) => {
                    match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_deaf = true,
                    }
                }
            }
            self.has_failed = true;
            can_fail(self.activity)
        }
    }
    /// Whether an activity can fail.
    const fn can_fail(activity: Activity) -> bool {
        matches!(
            activity, Activity::OnIdentify | Activity::OnPrepareBackup |
            Activity::OnPrepareSnapshot | Activity::OnFreeze | Activity::OnThaw |
            Activity::OnPostSnapshot | Activity::OnBackupComplete |
            Activity::OnBackupShutdown
        )
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::OnIdentify => {
                Some(Completion::OnIdentify(Err(errors::OnIdentify::NonRetryable)))
            }
            Activity::OnPrepareBackup => {
                Some(
                    Completion::OnPrepareBackup(
                        Err(errors::OnPrepareBackup::NonRetryable),
                    ),
                )
            }
            Activity::OnPrepareSnapshot => {
                Some(
                    Completion::OnPrepareSnapshot(
                        Err(errors::OnPrepareSnapshot::NonRetryable),
                    ),
                )
            }
            Activity::OnFreeze => {
                Some(Completion::OnFreeze(Err(errors::OnFreeze::NonRetryable)))
            }
            Activity::OnThaw => {
                Some(Completion::OnThaw(Err(errors::OnThaw::NonRetryable)))
            }
            Activity::OnPostSnapshot => {
                Some(
                    Completion::OnPostSnapshot(Err(errors::OnPostSnapshot::NonRetryable)),
                )
            }
            Activity::OnBackupComplete => {
                Some(
                    Completion::OnBackupComplete(
                        Err(errors::OnBackupComplete::NonRetryable),
                    ),
                )
            }
            Activity::OnBackupShutdown => {
                Some(
                    Completion::OnBackupShutdown(
                        Err(errors::OnBackupShutdown::NonRetryable),
                    ),
                )
            }
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::PrepareSnapshot(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::BackupShutdown(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            Activity::OnFreeze => Some(Duration::from_nanos(10000000000u64)),
            Activity::OnThaw => Some(Duration::from_nanos(10000000000u64)),
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::OnIdentify(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnPrepareBackup(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnPrepareSnapshot(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnFreeze(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnThaw(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnPostSnapshot(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnBackupComplete(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnBackupShutdown(Err(error)) => Some(Reply::from(error).name()),
            _ => None,
        }
    }
    /// Tells of a step: what it follows from, where, and what became of it.
    fn tell(
        seen: &mut impl FnMut(&Seen<'_>),
        cause: Cause<'_>,
        at: Option<Duration>,
        from: &'static str,
        outcome: &Outcome,
        waits: Option<&'static str>,
    ) {
        let actions = |hear: &mut dyn FnMut(&'static str)| {
            let Outcome::Taken(taken) = outcome else { return };
            let Actions { before, leaving, entering } = taken.actions;
            for action in before.iter().chain(*leaving).chain(*entering) {
                hear(action.name());
            }
        };
        let still = |verdict| Step {
            cause,
            verdict,
            from,
            to: from,
            role: None,
            actions: Names::NONE,
            reply: None,
            answers: None,
            started: None,
            interrupted: None,
            at,
        };
        let step = match outcome {
            Outcome::Taken(taken) => {
                Step {
                    to: taken.to.name(),
                    role: Some(taken.role),
                    actions: Names::new(&actions),
                    reply: taken.reply.map(Reply::name),
                    answers: None,
                    started: None,
                    interrupted: None,
                    ..still(Verdict::Taken)
                }
            }
            Outcome::Ignored(reply) => {
                Step {
                    reply: Some(reply.name()),
                    ..still(Verdict::Ignored)
                }
            }
            Outcome::Refused(reply) => {
                Step {
                    reply: Some(reply.name()),
                    ..still(Verdict::Refused)
                }
            }
            Outcome::Dropped => still(Verdict::Dropped),
            Outcome::Trying(trying) if !trying.holds => {
                Step {
                    started: Some(trying.activity.name()),
                    ..still(Verdict::Trying)
                }
            }
            _ => return,
        };
        let step = match waits {
            Some(event) => {
                Step {
                    reply: None,
                    answers: step.reply.map(|reply| (event, reply)),
                    ..step
                }
            }
            None => step,
        };
        seen(&Seen::Step(step));
    }
    impl<H: Handler> Drive<H> for Driver {
        type Event = Event;
        type Reply = Reply;
        type Call = Call;
        fn advance(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Progress {
            self.0.advance(call, handler, interrupts, seen)
        }
        fn work(call: &mut Call, handler: &mut H, interrupts: &Interrupts) {
            call.work(handler, interrupts);
        }
        fn panicked(call: &mut Call) {
            call.panicked();
        }
        fn reply(call: &Call) -> Option<Reply> {
            call.reply
        }
        fn replied(call: &Call) -> Option<&'static str> {
            call.reply.map(Reply::name)
        }
        fn called<R>(
            call: &Call,
            tell: impl FnOnce(Option<&'static str>, Params<'_>) -> R,
        ) -> R {
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            tell(
                call.event.as_ref().map(|event| event.kind().name()),
                Params::new(&params),
            )
        }
        fn working(call: &Call) -> Option<Working> {
            if call.decided.is_some() {
                return None;
            }
            let begun = call.begun.filter(|begun| begun.completion.is_none())?;
            let activity = begun.activity;
            Some(Working {
                activity: activity.name(),
                budget: budget(activity),
            })
        }
        fn elapse() -> Option<Call> {
            Some(Call::elapse())
        }
        fn next_deadline(&self) -> Option<Duration> {
            self.0.machine.next_deadline()
        }
        fn now(handler: &H) -> Option<Duration> {
            Some(handler.now())
        }
    }
    /// What the driver is made of; apart from it because events have any name.
    #[derive(Clone, Debug)]
    struct Runner {
        machine: Machine,
        order: Order,
    }
    impl Runner {
        /// Runs a call to its end.
        fn finish<H: Handler>(
            &mut self,
            handler: &mut H,
            mut call: Call,
        ) -> Option<Reply> {
            let interrupts = Interrupts::new();
            loop {
                match self.advance(&mut call, handler, &interrupts, &mut |_| {}) {
                    Progress::Work => call.work(handler, &interrupts),
                    Progress::Wait => panic!("another call of this driver is not done"),
                    Progress::Done => return call.reply,
                }
            }
        }
        /// Moves a call on as far as it goes.
        fn advance<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Progress {
            loop {
                if let Some(decided) = call.decided {
                    match self.act(call, decided, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(begun) = call.begun {
                    match self.report(call, begun, handler, interrupts, seen) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(progress) = self.ask(call, handler, interrupts, seen) {
                    return progress;
                }
            }
        }
        /// Lets what was decided run when its turn has come. Then its activity begins, unless its
        /// state was left before.
        fn act(
            &mut self,
            call: &mut Call,
            decided: Decided,
            interrupts: &Interrupts,
        ) -> Option<Progress> {
            if !decided.has_turn {
                if !self.order.may_act(decided.turn) {
                    return Some(self.order.wait());
                }
                call.decided = Some(Decided {
                    has_turn: true,
                    ..decided
                });
            }
            if decided.acted < decided.leaving.len() + decided.entering.len() {
                return Some(Progress::Work);
            }
            self.order.acted();
            call.decided = None;
            if let Some(begins) = decided.begins {
                let mut begins = begins;
                if decided.has_panicked && can_fail(begins.activity) {
                    begins.completion = failed(begins.activity);
                }
                call.begun = Some(begins);
            }
            let _ = interrupts;
            None
        }
        /// Asks the machine for what the call still wants of it.
        fn ask<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            let event = match (call.asks, call.event) {
                (Asks::Dispatch, Some(event)) => event,
                (Asks::Elapse, _) => {
                    let now = self.order.at(handler.now());
                    if !self.due(call, handler, now, interrupts, seen) {
                        call.asks = Asks::Nothing;
                    }
                    return None;
                }
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            let before = *self.machine.context();
            let now = self.order.at(handler.now());
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event, now);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                Some(&event),
                hear,
            );
            let (event, params) = (event.kind().name(), Params::new(&params));
            tell(
                seen,
                Cause::Event {
                    event,
                    params,
                    tried: None,
                },
                Some(now),
                from,
                &outcome,
                None,
            );
            match outcome {
                Outcome::Busy => return Some(self.order.wait()),
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, before, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
                }
                Outcome::Trying(trying) => {
                    call.decided = Some(Decided {
                        turn: self.order.decide(),
                        has_turn: false,
                        before,
                        after: before,
                        leaving: trying.before,
                        entering: &[],
                        acted: 0,
                        has_panicked: false,
                        begins: Some(Begun {
                            activity: trying.activity,
                            ticket: trying.ticket,
                            run: None,
                            interrupted: None,
                            completion: None,
                            has_failed: false,
                            is_deaf: false,
                            is_lost: false,
                            is_told: !trying.holds,
                            context: before,
                        }),
                    });
                }
                Outcome::Dropped => {}
            }
            call.asks = Asks::Nothing;
            let _ = handler;
            None
        }
        /// Puts down what follows from a transition.
        fn follow(
            &mut self,
            call: &mut Call,
            taken: Taken,
            before: Context,
            interrupts: &Interrupts,
        ) {
            let after = *self.machine.context();
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                before,
                after,
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
                acted: 0,
                has_panicked: false,
                begins: None,
            });
            let _ = interrupts;
        }
        /// Reports the end of an activity to the machine.
        fn report<H: Handler>(
            &mut self,
            call: &mut Call,
            begun: Begun,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            if begun.is_lost {
                if let Some(run) = begun.run {
                    self.order.returned(run, interrupts);
                }
                call.begun = None;
                return None;
            }
            let Some(completion) = begun.completion else { return Some(Progress::Work) };
            if let Some(run) = begun.run {
                self.order.returned(run, interrupts);
            }
            let before = *self.machine.context();
            let now = match begun.is_deaf {
                true => self.order.now(),
                false => self.order.at(handler.now()),
            };
            let from = self.machine.state().name();
            let outcome = self.machine.finish(begun.ticket, completion, now);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            let params = Params::new(&params);
            let (activity, failed) = (begun.activity.name(), failed_with(completion));
            match (begun.run, call.event) {
                (None, Some(event)) if begun.is_told => {
                    let waits = Some(event.kind().name());
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        Some(now),
                        from,
                        &outcome,
                        waits,
                    );
                }
                (None, Some(event)) => {
                    let event = event.kind().name();
                    let tried = Some((activity, failed));
                    tell(
                        seen,
                        Cause::Event {
                            event,
                            params,
                            tried,
                        },
                        Some(now),
                        from,
                        &outcome,
                        None,
                    );
                }
                _ => {
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        Some(now),
                        from,
                        &outcome,
                        None,
                    )
                }
            }
            let reply = match outcome {
                Outcome::Busy => return Some(self.order.wait()),
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    self.follow(call, taken, before, interrupts);
                    taken.reply
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => Some(reply),
                Outcome::Trying(_) => None,
                Outcome::Dropped => begun.interrupted,
            };
            call.begun = None;
            call.reply = reply;
            let _ = handler;
            None
        }
        /// Puts down one thing that is due, if anything is.
        fn due<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            now: Duration,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> bool {
            let before = *self.machine.context();
            let from = self.machine.state().name();
            let _ = (handler, interrupts, &seen);
            call.is_elapsing = true;
            let due = self.machine.elapse(now);
            call.is_elapsing = false;
            match due {
                Some(Due::Taken(taken)) => {
                    tell(
                        seen,
                        Cause::Deadline,
                        Some(now),
                        from,
                        &Outcome::Taken(taken),
                        None,
                    );
                    self.follow(call, taken, before, interrupts);
                    true
                }
                None => false,
            }
        }
    }
}
