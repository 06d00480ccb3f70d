// Generated from vss_requester.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// VSS requester.
///
/// One backup, as a backup application drives it through IVssBackupComponents: which call comes when, what each is answered out of order, and what the application still owes when it stops half-way. Its activities are the calls that reach the Volume Shadow Copy Service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// no object.
    ///
    /// Declared at vss_requester.yaml:142.
    ///
    /// - [`Initialize`](Event::Initialize): goes to [`Initialized`](State::Initialized) (main, line 146).
    /// - [`Release`](Event::Release): ignored with [`Ok`](Reply::Ok) (line 147).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    NoObject,
    /// initialized.
    ///
    /// No set was started, so nothing is owed.
    ///
    /// Declared at vss_requester.yaml:149.
    ///
    /// - [`SetContext`](Event::SetContext) if `!context_set`: stays, sets `context_set = true`, `writers = event.writers` (line 154).
    /// - [`StartSnapshotSet`](Event::StartSnapshotSet): goes to [`Open`](State::Open), tries [`StartSet`](Activity::StartSet), sets `set = event.set` (main, line 158). While another requester's set is in creation it fails, changes nothing, and can be tried again.
    /// - [`AbortBackup`](Event::AbortBackup): ignored with [`Ok`](Reply::Ok) (line 164).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Initialized,
    /// set started.
    ///
    /// Declared at vss_requester.yaml:187.
    ///
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet) if `volumes < 64`: goes to [`Adding`](State::Adding), sets `snapshot = event.snapshot` (main, line 191).
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet): refused with [`TooManyVolumes`](Reply::TooManyVolumes) (line 192).
    /// - [`PrepareForBackup`](Event::PrepareForBackup): goes to [`Preparing`](State::Preparing) (main, line 193).
    /// - [`DoSnapshotSet`](Event::DoSnapshotSet) if `volumes > 0 && (prepared || !writers)`: goes to [`Creating`](State::Creating), sets `volumes = 0`, `prepared = false` (main, line 195).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Open,
    /// adding a volume.
    ///
    /// Declared at vss_requester.yaml:200.
    ///
    /// Runs [`AddVolume`](Activity::AddVolume).
    ///
    /// - done: goes to [`Open`](State::Open), sets `snapshot = None`, `volumes = volumes + 1` (main, line 204).
    /// - add_volume fails: goes to [`Open`](State::Open), sets `snapshot = None` (failure, line 206). The set stays as it is. The application may go on without the volume, or owes the abort.
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Adding,
    /// writers prepare.
    ///
    /// Declared at vss_requester.yaml:210.
    ///
    /// Runs [`PrepareWriters`](Activity::PrepareWriters).
    ///
    /// - done: goes to [`Open`](State::Open), sets `prepared = true` (main, line 214).
    /// - prepare_writers fails: goes to [`Open`](State::Open) (failure, line 215). The set stays in creation and the abort is owed.
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Preparing,
    /// DoSnapshotSet runs.
    ///
    /// Declared at vss_requester.yaml:216.
    ///
    /// Runs [`CreateSet`](Activity::CreateSet).
    ///
    /// - done: goes to [`Created`](State::Created) (main, line 220).
    /// - create_set fails: goes to [`Failed`](State::Failed), sets `set = None` (failure, line 221).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Creating,
    /// AbortBackup runs.
    ///
    /// Declared at vss_requester.yaml:231.
    ///
    /// Runs [`AbortSet`](Activity::AbortSet).
    ///
    /// - done: goes to [`Aborted`](State::Aborted), sets `set = None` (abort, line 234).
    /// - abort_set fails: goes to [`StillOwed`](State::StillOwed) (failure, line 235).
    ///
    /// Besides, it takes what [`GivingUp`](Composite::GivingUp) and [all states](Machine#in-every-state) take.
    Aborting,
    /// abort still owed.
    ///
    /// Our decision. An AbortBackup that has failed is still owed, and can only be made again.
    ///
    /// Declared at vss_requester.yaml:236.
    ///
    /// - [`AbortBackup`](Event::AbortBackup): goes to [`Aborting`](State::Aborting) (abort, line 240).
    ///
    /// Besides, it takes what [`GivingUp`](Composite::GivingUp) and [all states](Machine#in-every-state) take.
    StillOwed,
    /// aborting, then gone.
    ///
    /// Declared at vss_requester.yaml:241.
    ///
    /// Runs [`AbortSet`](Activity::AbortSet).
    ///
    /// - [`Release`](Event::Release): ignored with [`Ok`](Reply::Ok) (line 245).
    /// - done: goes to [`NoObject`](State::NoObject), sets `context_set = false`, `writers = true`, `set = None` (abort, line 246).
    /// - abort_set fails: goes to [`NoObject`](State::NoObject), sets `context_set = false`, `writers = true`, `set = None`, answers [`Ok`](Reply::Ok) (failure, line 248). Our decision. A release cannot be refused. The service notices who is gone.
    ///
    /// Besides, it takes what [`GivingUp`](Composite::GivingUp) and [all states](Machine#in-every-state) take.
    Leaving,
    /// set created.
    ///
    /// The shadow copies can be read.
    ///
    /// Declared at vss_requester.yaml:258.
    ///
    /// - [`BackupComplete`](Event::BackupComplete): goes to [`Completing`](State::Completing) (main, line 262).
    /// - [`AbortBackup`](Event::AbortBackup): goes to [`Aborting`](State::Aborting) (abort, line 264). The backup is still under way for writers, who are told. The set itself is finished.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Created,
    /// BackupComplete runs.
    ///
    /// Declared at vss_requester.yaml:267.
    ///
    /// Runs [`Complete`](Activity::Complete).
    ///
    /// - done: goes to [`Completed`](State::Completed) (main, line 271).
    /// - complete fails: goes to [`Created`](State::Created) (failure, line 272). Our decision. It can be tried again.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Completing,
    /// backup complete.
    ///
    /// Declared at vss_requester.yaml:273.
    ///
    /// - [`AbortBackup`](Event::AbortBackup): ignored with [`Ok`](Reply::Ok) (line 276).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Completed,
    /// set failed.
    ///
    /// The service has aborted the set itself.
    ///
    /// Declared at vss_requester.yaml:277.
    ///
    /// - [`AbortBackup`](Event::AbortBackup): ignored with [`Ok`](Reply::Ok) (line 282). Nothing is under way any more.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Failed,
    /// backup aborted.
    ///
    /// Nothing is owed any more. For another backup there is another object.
    ///
    /// Declared at vss_requester.yaml:284.
    ///
    /// - [`AbortBackup`](Event::AbortBackup): ignored with [`Ok`](Reply::Ok) (line 289).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Aborted,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::NoObject,
        Self::Initialized,
        Self::Open,
        Self::Adding,
        Self::Preparing,
        Self::Creating,
        Self::Aborting,
        Self::StillOwed,
        Self::Leaving,
        Self::Created,
        Self::Completing,
        Self::Completed,
        Self::Failed,
        Self::Aborted,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoObject => "no_object",
            Self::Initialized => "initialized",
            Self::Open => "open",
            Self::Adding => "adding",
            Self::Preparing => "preparing",
            Self::Creating => "creating",
            Self::Aborting => "aborting",
            Self::StillOwed => "still_owed",
            Self::Leaving => "leaving",
            Self::Created => "created",
            Self::Completing => "completing",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Aborted => "aborted",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::NoObject => "no object",
            Self::Initialized => "initialized",
            Self::Open => "set started",
            Self::Adding => "adding a volume",
            Self::Preparing => "writers prepare",
            Self::Creating => "DoSnapshotSet runs",
            Self::Aborting => "AbortBackup runs",
            Self::StillOwed => "abort still owed",
            Self::Leaving => "aborting, then gone",
            Self::Created => "set created",
            Self::Completing => "BackupComplete runs",
            Self::Completed => "backup complete",
            Self::Failed => "set failed",
            Self::Aborted => "backup aborted",
        }
    }
}
#[allow(dead_code)]
impl State {
    /// Whether it is inside a composite state.
    pub const fn is_in(self, composite: Composite) -> bool {
        match composite {
            Composite::InCreation => {
                ::core::matches!(
                    self, Self::Open | Self::Adding | Self::Preparing | Self::Creating
                )
            }
            Composite::GivingUp => {
                ::core::matches!(self, Self::Aborting | Self::StillOwed | Self::Leaving)
            }
            Composite::Returned => {
                ::core::matches!(
                    self, Self::Created | Self::Completing | Self::Completed |
                    Self::Failed
                )
            }
        }
    }
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::Adding => Some(Activity::AddVolume),
            State::Preparing => Some(Activity::PrepareWriters),
            State::Creating => Some(Activity::CreateSet),
            State::Aborting => Some(Activity::AbortSet),
            State::Leaving => Some(Activity::AbortSet),
            State::Completing => Some(Activity::Complete),
            State::NoObject
            | State::Initialized
            | State::Open
            | State::StillOwed
            | State::Created
            | State::Completed
            | State::Failed
            | State::Aborted => None,
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        ::core::matches!(
            self, Self::Adding | Self::Preparing | Self::Creating | Self::Aborting |
            Self::Leaving | Self::Completing
        )
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// in_creation.
    ///
    /// A set is in creation, and every other requester waits for this one. Whoever leaves from here owes the service an AbortBackup; without it no set can be started on the whole machine.
    ///
    /// Declared at vss_requester.yaml:166.
    ///
    /// Holds [`Open`](State::Open), [`Adding`](State::Adding), [`Preparing`](State::Preparing), [`Creating`](State::Creating). Begins in [`Open`](State::Open).
    ///
    /// - [`AbortBackup`](Event::AbortBackup): goes to [`Aborting`](State::Aborting), sets `snapshot = None`, `volumes = 0`, `prepared = false` (abort, line 174).
    /// - [`Release`](Event::Release): goes to [`Leaving`](State::Leaving), sets `snapshot = None`, `volumes = 0`, `prepared = false` (abort, line 179). Our decision. Applications have forgotten the AbortBackup that they owe, so it is made for them.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    InCreation,
    /// giving_up.
    ///
    /// The backup has stopped half-way, and the service is being told.
    ///
    /// Declared at vss_requester.yaml:224.
    ///
    /// Holds [`Aborting`](State::Aborting), [`StillOwed`](State::StillOwed), [`Leaving`](State::Leaving). Begins in [`Aborting`](State::Aborting).
    ///
    /// - [`Release`](Event::Release): goes to [`Leaving`](State::Leaving) (abort, line 229).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    GivingUp,
    /// returned.
    ///
    /// DoSnapshotSet has returned. The next set may begin, and nothing is owed.
    ///
    /// Declared at vss_requester.yaml:254.
    ///
    /// Holds [`Created`](State::Created), [`Completing`](State::Completing), [`Completed`](State::Completed), [`Failed`](State::Failed). Begins in [`Created`](State::Created).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Returned,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::InCreation, Self::GivingUp, Self::Returned];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InCreation => "in_creation",
            Self::GivingUp => "giving_up",
            Self::Returned => "returned",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// An identity.
///
/// Declared at vss_requester.yaml:35.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SetId(pub u128);
/// An identity.
///
/// Declared at vss_requester.yaml:36.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SnapshotId(pub u128);
/// From 0 to 64.
///
/// Declared at vss_requester.yaml:37.
#[allow(dead_code)]
pub type Volumes = u32;
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// InitializeForBackup.
    ///
    /// A backup begins, with an object of its own.
    ///
    /// Declared at vss_requester.yaml:84.
    ///
    /// Answers [`Ok`](Reply::Ok), [`AccessDenied`](Reply::AccessDenied), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), and nothing else: [`replies::Initialize`].
    ///
    /// Taken in [`NoObject`](State::NoObject).
    Initialize,
    /// SetContext.
    ///
    /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
    ///
    /// Declared at vss_requester.yaml:88.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), and nothing else: [`replies::SetContext`].
    ///
    /// Taken in [`Initialized`](State::Initialized).
    SetContext(events::SetContext),
    /// StartSnapshotSet.
    ///
    /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_requester.yaml:93.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`InProgress`](Reply::InProgress), and nothing else: [`replies::StartSnapshotSet`].
    ///
    /// Taken in [`Initialized`](State::Initialized).
    StartSnapshotSet(events::StartSnapshotSet),
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_requester.yaml:100.
    ///
    /// Answers [`Ok`](Reply::Ok), [`AccessDenied`](Reply::AccessDenied), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderNotRegistered`](Reply::ProviderNotRegistered), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`NoProvider`](Reply::NoProvider), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`ProviderError`](Reply::ProviderError), [`TooManyVolumes`](Reply::TooManyVolumes), [`TooManySnapshots`](Reply::TooManySnapshots), and nothing else: [`replies::AddToSnapshotSet`].
    ///
    /// Taken in [`Open`](State::Open).
    AddToSnapshotSet(events::AddToSnapshotSet),
    /// PrepareForBackup.
    ///
    /// Writers prepare. The answer is how that ended.
    ///
    /// Declared at vss_requester.yaml:105.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`WriterError`](Reply::WriterError), and nothing else: [`replies::PrepareForBackup`].
    ///
    /// Taken in [`Open`](State::Open).
    PrepareForBackup,
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer is how that ended, as its IVssAsync tells it.
    ///
    /// Declared at vss_requester.yaml:109.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Cancelled`](Reply::Cancelled), [`AccessDenied`](Reply::AccessDenied), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage), and nothing else: [`replies::DoSnapshotSet`].
    ///
    /// Taken in [`Open`](State::Open).
    DoSnapshotSet,
    /// BackupComplete.
    ///
    /// The volumes were read. Writers are told.
    ///
    /// Declared at vss_requester.yaml:113.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`WriterError`](Reply::WriterError), and nothing else: [`replies::BackupComplete`].
    ///
    /// Taken in [`Created`](State::Created).
    BackupComplete,
    /// AbortBackup.
    ///
    /// The backup stops half-way.
    ///
    /// Declared at vss_requester.yaml:117.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), and nothing else: [`replies::AbortBackup`].
    ///
    /// Taken in [`InCreation`](Composite::InCreation), [`StillOwed`](State::StillOwed), [`Created`](State::Created).
    AbortBackup,
    /// Release.
    ///
    /// The application has done with the object, or leaves early.
    ///
    /// Declared at vss_requester.yaml:120.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Unexpected`](Reply::Unexpected), and nothing else: [`replies::Release`].
    ///
    /// Taken in [any state](Machine), [`InCreation`](Composite::InCreation), [`GivingUp`](Composite::GivingUp).
    Release,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Initialize => EventKind::Initialize,
            Self::SetContext(_) => EventKind::SetContext,
            Self::StartSnapshotSet(_) => EventKind::StartSnapshotSet,
            Self::AddToSnapshotSet(_) => EventKind::AddToSnapshotSet,
            Self::PrepareForBackup => EventKind::PrepareForBackup,
            Self::DoSnapshotSet => EventKind::DoSnapshotSet,
            Self::BackupComplete => EventKind::BackupComplete,
            Self::AbortBackup => EventKind::AbortBackup,
            Self::Release => EventKind::Release,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// InitializeForBackup.
    ///
    /// A backup begins, with an object of its own.
    ///
    /// Declared at vss_requester.yaml:84; [`Event::Initialize`] says more.
    Initialize,
    /// SetContext.
    ///
    /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
    ///
    /// Declared at vss_requester.yaml:88; [`Event::SetContext`] says more.
    SetContext,
    /// StartSnapshotSet.
    ///
    /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_requester.yaml:93; [`Event::StartSnapshotSet`] says more.
    StartSnapshotSet,
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_requester.yaml:100; [`Event::AddToSnapshotSet`] says more.
    AddToSnapshotSet,
    /// PrepareForBackup.
    ///
    /// Writers prepare. The answer is how that ended.
    ///
    /// Declared at vss_requester.yaml:105; [`Event::PrepareForBackup`] says more.
    PrepareForBackup,
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer is how that ended, as its IVssAsync tells it.
    ///
    /// Declared at vss_requester.yaml:109; [`Event::DoSnapshotSet`] says more.
    DoSnapshotSet,
    /// BackupComplete.
    ///
    /// The volumes were read. Writers are told.
    ///
    /// Declared at vss_requester.yaml:113; [`Event::BackupComplete`] says more.
    BackupComplete,
    /// AbortBackup.
    ///
    /// The backup stops half-way.
    ///
    /// Declared at vss_requester.yaml:117; [`Event::AbortBackup`] says more.
    AbortBackup,
    /// Release.
    ///
    /// The application has done with the object, or leaves early.
    ///
    /// Declared at vss_requester.yaml:120; [`Event::Release`] says more.
    Release,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Initialize,
        Self::SetContext,
        Self::StartSnapshotSet,
        Self::AddToSnapshotSet,
        Self::PrepareForBackup,
        Self::DoSnapshotSet,
        Self::BackupComplete,
        Self::AbortBackup,
        Self::Release,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initialize => "initialize",
            Self::SetContext => "set_context",
            Self::StartSnapshotSet => "start_snapshot_set",
            Self::AddToSnapshotSet => "add_to_snapshot_set",
            Self::PrepareForBackup => "prepare_for_backup",
            Self::DoSnapshotSet => "do_snapshot_set",
            Self::BackupComplete => "backup_complete",
            Self::AbortBackup => "abort_backup",
            Self::Release => "release",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Initialize => "InitializeForBackup",
            Self::SetContext => "SetContext",
            Self::StartSnapshotSet => "StartSnapshotSet",
            Self::AddToSnapshotSet => "AddToSnapshotSet",
            Self::PrepareForBackup => "PrepareForBackup",
            Self::DoSnapshotSet => "DoSnapshotSet",
            Self::BackupComplete => "BackupComplete",
            Self::AbortBackup => "AbortBackup",
            Self::Release => "Release",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Initialize => {
                &[
                    Reply::Ok,
                    Reply::AccessDenied,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                ]
            }
            Self::SetContext => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                ]
            }
            Self::StartSnapshotSet => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::InProgress,
                ]
            }
            Self::AddToSnapshotSet => {
                &[
                    Reply::Ok,
                    Reply::AccessDenied,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::ProviderNotRegistered,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                    Reply::NoProvider,
                    Reply::VolumeNotSupported,
                    Reply::ProviderError,
                    Reply::TooManyVolumes,
                    Reply::TooManySnapshots,
                ]
            }
            Self::PrepareForBackup => {
                &[
                    Reply::Ok,
                    Reply::Cancelled,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::WriterError,
                ]
            }
            Self::DoSnapshotSet => {
                &[
                    Reply::Ok,
                    Reply::Cancelled,
                    Reply::AccessDenied,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                    Reply::ProviderError,
                    Reply::FlushTimeout,
                    Reply::HoldTimeout,
                    Reply::WriterError,
                    Reply::InsufficientStorage,
                ]
            }
            Self::BackupComplete => {
                &[
                    Reply::Ok,
                    Reply::Cancelled,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::WriterError,
                ]
            }
            Self::AbortBackup => {
                &[Reply::Ok, Reply::OutOfMemory, Reply::BadState, Reply::Unexpected]
            }
            Self::Release => &[Reply::Ok, Reply::Unexpected],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// InitializeForBackup.
    ///
    /// A backup begins, with an object of its own.
    ///
    /// Declared at vss_requester.yaml:84; [`Event::Initialize`](super::Event::Initialize) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Initialize;
    impl ::core::convert::From<Initialize> for super::Event {
        fn from(_: Initialize) -> Self {
            Self::Initialize
        }
    }
    /// SetContext.
    ///
    /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
    ///
    /// Declared at vss_requester.yaml:88; [`Event::SetContext`](super::Event::SetContext) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct SetContext {
        /// `writers`.
        pub writers: bool,
    }
    impl ::core::convert::From<SetContext> for super::Event {
        fn from(event: SetContext) -> Self {
            Self::SetContext(event)
        }
    }
    /// StartSnapshotSet.
    ///
    /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_requester.yaml:93; [`Event::StartSnapshotSet`](super::Event::StartSnapshotSet) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct StartSnapshotSet {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<StartSnapshotSet> for super::Event {
        fn from(event: StartSnapshotSet) -> Self {
            Self::StartSnapshotSet(event)
        }
    }
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_requester.yaml:100; [`Event::AddToSnapshotSet`](super::Event::AddToSnapshotSet) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AddToSnapshotSet {
        /// `snapshot`.
        pub snapshot: super::SnapshotId,
    }
    impl ::core::convert::From<AddToSnapshotSet> for super::Event {
        fn from(event: AddToSnapshotSet) -> Self {
            Self::AddToSnapshotSet(event)
        }
    }
    /// PrepareForBackup.
    ///
    /// Writers prepare. The answer is how that ended.
    ///
    /// Declared at vss_requester.yaml:105; [`Event::PrepareForBackup`](super::Event::PrepareForBackup) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PrepareForBackup;
    impl ::core::convert::From<PrepareForBackup> for super::Event {
        fn from(_: PrepareForBackup) -> Self {
            Self::PrepareForBackup
        }
    }
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer is how that ended, as its IVssAsync tells it.
    ///
    /// Declared at vss_requester.yaml:109; [`Event::DoSnapshotSet`](super::Event::DoSnapshotSet) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct DoSnapshotSet;
    impl ::core::convert::From<DoSnapshotSet> for super::Event {
        fn from(_: DoSnapshotSet) -> Self {
            Self::DoSnapshotSet
        }
    }
    /// BackupComplete.
    ///
    /// The volumes were read. Writers are told.
    ///
    /// Declared at vss_requester.yaml:113; [`Event::BackupComplete`](super::Event::BackupComplete) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct BackupComplete;
    impl ::core::convert::From<BackupComplete> for super::Event {
        fn from(_: BackupComplete) -> Self {
            Self::BackupComplete
        }
    }
    /// AbortBackup.
    ///
    /// The backup stops half-way.
    ///
    /// Declared at vss_requester.yaml:117; [`Event::AbortBackup`](super::Event::AbortBackup) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AbortBackup;
    impl ::core::convert::From<AbortBackup> for super::Event {
        fn from(_: AbortBackup) -> Self {
            Self::AbortBackup
        }
    }
    /// Release.
    ///
    /// The application has done with the object, or leaves early.
    ///
    /// Declared at vss_requester.yaml:120; [`Event::Release`](super::Event::Release) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Release;
    impl ::core::convert::From<Release> for super::Event {
        fn from(_: Release) -> Self {
            Self::Release
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// S_OK.
    ///
    /// Declared at vss_requester.yaml:40.
    ///
    /// Every [`Event`] may answer it.
    Ok,
    /// VSS_S_ASYNC_CANCELLED.
    ///
    /// The call has ended because the backup was aborted.
    ///
    /// Declared at vss_requester.yaml:41.
    ///
    /// Answered by [`PrepareForBackup`](Event::PrepareForBackup), [`DoSnapshotSet`](Event::DoSnapshotSet), [`BackupComplete`](Event::BackupComplete).
    Cancelled,
    /// E_ACCESSDENIED.
    ///
    /// Declared at vss_requester.yaml:45.
    ///
    /// Answered by [`Initialize`](Event::Initialize), [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    AccessDenied,
    /// E_OUTOFMEMORY.
    ///
    /// Declared at vss_requester.yaml:46.
    ///
    /// Answered by [`Initialize`](Event::Initialize), [`SetContext`](Event::SetContext), [`StartSnapshotSet`](Event::StartSnapshotSet), [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`PrepareForBackup`](Event::PrepareForBackup), [`DoSnapshotSet`](Event::DoSnapshotSet), [`BackupComplete`](Event::BackupComplete), [`AbortBackup`](Event::AbortBackup).
    OutOfMemory,
    /// E_INVALIDARG.
    ///
    /// Declared at vss_requester.yaml:47.
    ///
    /// Answered by [`Initialize`](Event::Initialize), [`SetContext`](Event::SetContext), [`StartSnapshotSet`](Event::StartSnapshotSet), [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`PrepareForBackup`](Event::PrepareForBackup), [`DoSnapshotSet`](Event::DoSnapshotSet), [`BackupComplete`](Event::BackupComplete).
    InvalidArgument,
    /// VSS_E_BAD_STATE.
    ///
    /// Not now.
    ///
    /// Declared at vss_requester.yaml:48.
    ///
    /// Answered by [`Initialize`](Event::Initialize), [`SetContext`](Event::SetContext), [`StartSnapshotSet`](Event::StartSnapshotSet), [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`PrepareForBackup`](Event::PrepareForBackup), [`DoSnapshotSet`](Event::DoSnapshotSet), [`BackupComplete`](Event::BackupComplete), [`AbortBackup`](Event::AbortBackup).
    BadState,
    /// VSS_E_UNEXPECTED.
    ///
    /// Declared at vss_requester.yaml:49.
    ///
    /// Every [`Event`] may answer it.
    Unexpected,
    /// VSS_E_PROVIDER_NOT_REGISTERED.
    ///
    /// Declared at vss_requester.yaml:50.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    ProviderNotRegistered,
    /// VSS_E_PROVIDER_VETO.
    ///
    /// Declared at vss_requester.yaml:51.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ProviderVeto,
    /// VSS_E_OBJECT_NOT_FOUND.
    ///
    /// Declared at vss_requester.yaml:52.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ObjectNotFound,
    /// VSS_E_VOLUME_NOT_SUPPORTED.
    ///
    /// Declared at vss_requester.yaml:53.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    NoProvider,
    /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
    ///
    /// Declared at vss_requester.yaml:54.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    VolumeNotSupported,
    /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
    ///
    /// Declared at vss_requester.yaml:55.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ProviderError,
    /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
    ///
    /// Declared at vss_requester.yaml:56.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    TooManyVolumes,
    /// VSS_E_FLUSH_WRITES_TIMEOUT.
    ///
    /// Declared at vss_requester.yaml:57.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    FlushTimeout,
    /// VSS_E_HOLD_WRITES_TIMEOUT.
    ///
    /// Declared at vss_requester.yaml:58.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    HoldTimeout,
    /// VSS_E_UNEXPECTED_WRITER_ERROR.
    ///
    /// Declared at vss_requester.yaml:59.
    ///
    /// Answered by [`PrepareForBackup`](Event::PrepareForBackup), [`DoSnapshotSet`](Event::DoSnapshotSet), [`BackupComplete`](Event::BackupComplete).
    WriterError,
    /// VSS_E_SNAPSHOT_SET_IN_PROGRESS.
    ///
    /// Another requester's set is in creation. Wait, and try again.
    ///
    /// Declared at vss_requester.yaml:60.
    ///
    /// Answered by [`StartSnapshotSet`](Event::StartSnapshotSet).
    InProgress,
    /// VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED.
    ///
    /// Declared at vss_requester.yaml:64.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    TooManySnapshots,
    /// VSS_E_INSUFFICIENT_STORAGE.
    ///
    /// Declared at vss_requester.yaml:65.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    InsufficientStorage,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Cancelled,
        Self::AccessDenied,
        Self::OutOfMemory,
        Self::InvalidArgument,
        Self::BadState,
        Self::Unexpected,
        Self::ProviderNotRegistered,
        Self::ProviderVeto,
        Self::ObjectNotFound,
        Self::NoProvider,
        Self::VolumeNotSupported,
        Self::ProviderError,
        Self::TooManyVolumes,
        Self::FlushTimeout,
        Self::HoldTimeout,
        Self::WriterError,
        Self::InProgress,
        Self::TooManySnapshots,
        Self::InsufficientStorage,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Cancelled => "cancelled",
            Self::AccessDenied => "access_denied",
            Self::OutOfMemory => "out_of_memory",
            Self::InvalidArgument => "invalid_argument",
            Self::BadState => "bad_state",
            Self::Unexpected => "unexpected",
            Self::ProviderNotRegistered => "provider_not_registered",
            Self::ProviderVeto => "provider_veto",
            Self::ObjectNotFound => "object_not_found",
            Self::NoProvider => "no_provider",
            Self::VolumeNotSupported => "volume_not_supported",
            Self::ProviderError => "provider_error",
            Self::TooManyVolumes => "too_many_volumes",
            Self::FlushTimeout => "flush_timeout",
            Self::HoldTimeout => "hold_timeout",
            Self::WriterError => "writer_error",
            Self::InProgress => "in_progress",
            Self::TooManySnapshots => "too_many_snapshots",
            Self::InsufficientStorage => "insufficient_storage",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::Cancelled => "VSS_S_ASYNC_CANCELLED",
            Self::AccessDenied => "E_ACCESSDENIED",
            Self::OutOfMemory => "E_OUTOFMEMORY",
            Self::InvalidArgument => "E_INVALIDARG",
            Self::BadState => "VSS_E_BAD_STATE",
            Self::Unexpected => "VSS_E_UNEXPECTED",
            Self::ProviderNotRegistered => "VSS_E_PROVIDER_NOT_REGISTERED",
            Self::ProviderVeto => "VSS_E_PROVIDER_VETO",
            Self::ObjectNotFound => "VSS_E_OBJECT_NOT_FOUND",
            Self::NoProvider => "VSS_E_VOLUME_NOT_SUPPORTED",
            Self::VolumeNotSupported => "VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER",
            Self::ProviderError => "VSS_E_UNEXPECTED_PROVIDER_ERROR",
            Self::TooManyVolumes => "VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED",
            Self::FlushTimeout => "VSS_E_FLUSH_WRITES_TIMEOUT",
            Self::HoldTimeout => "VSS_E_HOLD_WRITES_TIMEOUT",
            Self::WriterError => "VSS_E_UNEXPECTED_WRITER_ERROR",
            Self::InProgress => "VSS_E_SNAPSHOT_SET_IN_PROGRESS",
            Self::TooManySnapshots => "VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED",
            Self::InsufficientStorage => "VSS_E_INSUFFICIENT_STORAGE",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(0),
            Self::Cancelled => Some(0x0004_230B),
            Self::AccessDenied => Some(0x8007_0005),
            Self::OutOfMemory => Some(0x8007_000E),
            Self::InvalidArgument => Some(0x8007_0057),
            Self::BadState => Some(0x8004_2301),
            Self::Unexpected => Some(0x8004_2302),
            Self::ProviderNotRegistered => Some(0x8004_2304),
            Self::ProviderVeto => Some(0x8004_2306),
            Self::ObjectNotFound => Some(0x8004_2308),
            Self::NoProvider => Some(0x8004_230C),
            Self::VolumeNotSupported => Some(0x8004_230E),
            Self::ProviderError => Some(0x8004_230F),
            Self::TooManyVolumes => Some(0x8004_2312),
            Self::FlushTimeout => Some(0x8004_2313),
            Self::HoldTimeout => Some(0x8004_2314),
            Self::WriterError => Some(0x8004_2315),
            Self::InProgress => Some(0x8004_2316),
            Self::TooManySnapshots => Some(0x8004_2317),
            Self::InsufficientStorage => Some(0x8004_231F),
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
    /// What [`Event::Initialize`](super::Event::Initialize) answers.
    ///
    /// Declared at vss_requester.yaml:84.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Initialize {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<Initialize> for super::Reply {
        fn from(reply: Initialize) -> Self {
            match reply {
                Initialize::Ok => Self::Ok,
                Initialize::AccessDenied => Self::AccessDenied,
                Initialize::OutOfMemory => Self::OutOfMemory,
                Initialize::InvalidArgument => Self::InvalidArgument,
                Initialize::BadState => Self::BadState,
                Initialize::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Initialize {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Cancelled
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::SetContext`](super::Event::SetContext) answers.
    ///
    /// Declared at vss_requester.yaml:88.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SetContext {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<SetContext> for super::Reply {
        fn from(reply: SetContext) -> Self {
            match reply {
                SetContext::Ok => Self::Ok,
                SetContext::OutOfMemory => Self::OutOfMemory,
                SetContext::InvalidArgument => Self::InvalidArgument,
                SetContext::BadState => Self::BadState,
                SetContext::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for SetContext {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::StartSnapshotSet`](super::Event::StartSnapshotSet) answers.
    ///
    /// Declared at vss_requester.yaml:93.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum StartSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_SNAPSHOT_SET_IN_PROGRESS](super::Reply::InProgress).
        InProgress,
    }
    impl ::core::convert::From<StartSnapshotSet> for super::Reply {
        fn from(reply: StartSnapshotSet) -> Self {
            match reply {
                StartSnapshotSet::Ok => Self::Ok,
                StartSnapshotSet::OutOfMemory => Self::OutOfMemory,
                StartSnapshotSet::InvalidArgument => Self::InvalidArgument,
                StartSnapshotSet::BadState => Self::BadState,
                StartSnapshotSet::Unexpected => Self::Unexpected,
                StartSnapshotSet::InProgress => Self::InProgress,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for StartSnapshotSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::InProgress => ::core::result::Result::Ok(Self::InProgress),
                super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::AddToSnapshotSet`](super::Event::AddToSnapshotSet) answers.
    ///
    /// Declared at vss_requester.yaml:100.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddToSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_NOT_REGISTERED](super::Reply::ProviderNotRegistered).
        ProviderNotRegistered,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_VOLUME_NOT_SUPPORTED](super::Reply::NoProvider).
        NoProvider,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
        /// [VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED](super::Reply::TooManySnapshots).
        TooManySnapshots,
    }
    impl ::core::convert::From<AddToSnapshotSet> for super::Reply {
        fn from(reply: AddToSnapshotSet) -> Self {
            match reply {
                AddToSnapshotSet::Ok => Self::Ok,
                AddToSnapshotSet::AccessDenied => Self::AccessDenied,
                AddToSnapshotSet::OutOfMemory => Self::OutOfMemory,
                AddToSnapshotSet::InvalidArgument => Self::InvalidArgument,
                AddToSnapshotSet::BadState => Self::BadState,
                AddToSnapshotSet::Unexpected => Self::Unexpected,
                AddToSnapshotSet::ProviderNotRegistered => Self::ProviderNotRegistered,
                AddToSnapshotSet::ProviderVeto => Self::ProviderVeto,
                AddToSnapshotSet::ObjectNotFound => Self::ObjectNotFound,
                AddToSnapshotSet::NoProvider => Self::NoProvider,
                AddToSnapshotSet::VolumeNotSupported => Self::VolumeNotSupported,
                AddToSnapshotSet::ProviderError => Self::ProviderError,
                AddToSnapshotSet::TooManyVolumes => Self::TooManyVolumes,
                AddToSnapshotSet::TooManySnapshots => Self::TooManySnapshots,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AddToSnapshotSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderNotRegistered => {
                    ::core::result::Result::Ok(Self::ProviderNotRegistered)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NoProvider => ::core::result::Result::Ok(Self::NoProvider),
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
                }
                super::Reply::TooManySnapshots => {
                    ::core::result::Result::Ok(Self::TooManySnapshots)
                }
                super::Reply::Cancelled
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::PrepareForBackup`](super::Event::PrepareForBackup) answers.
    ///
    /// Declared at vss_requester.yaml:105.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareForBackup {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
    }
    impl ::core::convert::From<PrepareForBackup> for super::Reply {
        fn from(reply: PrepareForBackup) -> Self {
            match reply {
                PrepareForBackup::Ok => Self::Ok,
                PrepareForBackup::Cancelled => Self::Cancelled,
                PrepareForBackup::OutOfMemory => Self::OutOfMemory,
                PrepareForBackup::InvalidArgument => Self::InvalidArgument,
                PrepareForBackup::BadState => Self::BadState,
                PrepareForBackup::Unexpected => Self::Unexpected,
                PrepareForBackup::WriterError => Self::WriterError,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PrepareForBackup {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::DoSnapshotSet`](super::Event::DoSnapshotSet) answers.
    ///
    /// Declared at vss_requester.yaml:109.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DoSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_FLUSH_WRITES_TIMEOUT](super::Reply::FlushTimeout).
        FlushTimeout,
        /// [VSS_E_HOLD_WRITES_TIMEOUT](super::Reply::HoldTimeout).
        HoldTimeout,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<DoSnapshotSet> for super::Reply {
        fn from(reply: DoSnapshotSet) -> Self {
            match reply {
                DoSnapshotSet::Ok => Self::Ok,
                DoSnapshotSet::Cancelled => Self::Cancelled,
                DoSnapshotSet::AccessDenied => Self::AccessDenied,
                DoSnapshotSet::OutOfMemory => Self::OutOfMemory,
                DoSnapshotSet::InvalidArgument => Self::InvalidArgument,
                DoSnapshotSet::BadState => Self::BadState,
                DoSnapshotSet::Unexpected => Self::Unexpected,
                DoSnapshotSet::ProviderVeto => Self::ProviderVeto,
                DoSnapshotSet::ObjectNotFound => Self::ObjectNotFound,
                DoSnapshotSet::ProviderError => Self::ProviderError,
                DoSnapshotSet::FlushTimeout => Self::FlushTimeout,
                DoSnapshotSet::HoldTimeout => Self::HoldTimeout,
                DoSnapshotSet::WriterError => Self::WriterError,
                DoSnapshotSet::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for DoSnapshotSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::FlushTimeout => {
                    ::core::result::Result::Ok(Self::FlushTimeout)
                }
                super::Reply::HoldTimeout => {
                    ::core::result::Result::Ok(Self::HoldTimeout)
                }
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::ProviderNotRegistered
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::BackupComplete`](super::Event::BackupComplete) answers.
    ///
    /// Declared at vss_requester.yaml:113.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BackupComplete {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
    }
    impl ::core::convert::From<BackupComplete> for super::Reply {
        fn from(reply: BackupComplete) -> Self {
            match reply {
                BackupComplete::Ok => Self::Ok,
                BackupComplete::Cancelled => Self::Cancelled,
                BackupComplete::OutOfMemory => Self::OutOfMemory,
                BackupComplete::InvalidArgument => Self::InvalidArgument,
                BackupComplete::BadState => Self::BadState,
                BackupComplete::Unexpected => Self::Unexpected,
                BackupComplete::WriterError => Self::WriterError,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for BackupComplete {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::AbortBackup`](super::Event::AbortBackup) answers.
    ///
    /// Declared at vss_requester.yaml:117.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AbortBackup {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<AbortBackup> for super::Reply {
        fn from(reply: AbortBackup) -> Self {
            match reply {
                AbortBackup::Ok => Self::Ok,
                AbortBackup::OutOfMemory => Self::OutOfMemory,
                AbortBackup::BadState => Self::BadState,
                AbortBackup::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AbortBackup {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::InvalidArgument
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Release`](super::Event::Release) answers.
    ///
    /// Declared at vss_requester.yaml:120.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Release {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<Release> for super::Reply {
        fn from(reply: Release) -> Self {
            match reply {
                Release::Ok => Self::Ok,
                Release::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Release {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::OutOfMemory
                | super::Reply::InvalidArgument
                | super::Reply::BadState
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::StartSet`](super::Activity::StartSet) fails with.
    ///
    /// Declared at vss_requester.yaml:126.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum StartSet {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_SNAPSHOT_SET_IN_PROGRESS](super::Reply::InProgress).
        InProgress,
    }
    impl ::core::convert::From<StartSet> for super::Reply {
        fn from(reply: StartSet) -> Self {
            match reply {
                StartSet::OutOfMemory => Self::OutOfMemory,
                StartSet::InvalidArgument => Self::InvalidArgument,
                StartSet::BadState => Self::BadState,
                StartSet::Unexpected => Self::Unexpected,
                StartSet::InProgress => Self::InProgress,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for StartSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::InProgress => ::core::result::Result::Ok(Self::InProgress),
                super::Reply::Ok
                | super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::AddVolume`](super::Activity::AddVolume) fails with.
    ///
    /// Declared at vss_requester.yaml:127.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddVolume {
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_NOT_REGISTERED](super::Reply::ProviderNotRegistered).
        ProviderNotRegistered,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_VOLUME_NOT_SUPPORTED](super::Reply::NoProvider).
        NoProvider,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
        /// [VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED](super::Reply::TooManySnapshots).
        TooManySnapshots,
    }
    impl ::core::convert::From<AddVolume> for super::Reply {
        fn from(reply: AddVolume) -> Self {
            match reply {
                AddVolume::AccessDenied => Self::AccessDenied,
                AddVolume::OutOfMemory => Self::OutOfMemory,
                AddVolume::InvalidArgument => Self::InvalidArgument,
                AddVolume::BadState => Self::BadState,
                AddVolume::Unexpected => Self::Unexpected,
                AddVolume::ProviderNotRegistered => Self::ProviderNotRegistered,
                AddVolume::ProviderVeto => Self::ProviderVeto,
                AddVolume::ObjectNotFound => Self::ObjectNotFound,
                AddVolume::NoProvider => Self::NoProvider,
                AddVolume::VolumeNotSupported => Self::VolumeNotSupported,
                AddVolume::ProviderError => Self::ProviderError,
                AddVolume::TooManyVolumes => Self::TooManyVolumes,
                AddVolume::TooManySnapshots => Self::TooManySnapshots,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AddVolume {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderNotRegistered => {
                    ::core::result::Result::Ok(Self::ProviderNotRegistered)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NoProvider => ::core::result::Result::Ok(Self::NoProvider),
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
                }
                super::Reply::TooManySnapshots => {
                    ::core::result::Result::Ok(Self::TooManySnapshots)
                }
                super::Reply::Ok
                | super::Reply::Cancelled
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::PrepareWriters`](super::Activity::PrepareWriters) fails with.
    ///
    /// Declared at vss_requester.yaml:128.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareWriters {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
    }
    impl ::core::convert::From<PrepareWriters> for super::Reply {
        fn from(reply: PrepareWriters) -> Self {
            match reply {
                PrepareWriters::Cancelled => Self::Cancelled,
                PrepareWriters::OutOfMemory => Self::OutOfMemory,
                PrepareWriters::InvalidArgument => Self::InvalidArgument,
                PrepareWriters::BadState => Self::BadState,
                PrepareWriters::Unexpected => Self::Unexpected,
                PrepareWriters::WriterError => Self::WriterError,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PrepareWriters {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::Ok
                | super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::CreateSet`](super::Activity::CreateSet) fails with.
    ///
    /// Declared at vss_requester.yaml:129.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CreateSet {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_FLUSH_WRITES_TIMEOUT](super::Reply::FlushTimeout).
        FlushTimeout,
        /// [VSS_E_HOLD_WRITES_TIMEOUT](super::Reply::HoldTimeout).
        HoldTimeout,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<CreateSet> for super::Reply {
        fn from(reply: CreateSet) -> Self {
            match reply {
                CreateSet::Cancelled => Self::Cancelled,
                CreateSet::AccessDenied => Self::AccessDenied,
                CreateSet::OutOfMemory => Self::OutOfMemory,
                CreateSet::InvalidArgument => Self::InvalidArgument,
                CreateSet::BadState => Self::BadState,
                CreateSet::Unexpected => Self::Unexpected,
                CreateSet::ProviderVeto => Self::ProviderVeto,
                CreateSet::ObjectNotFound => Self::ObjectNotFound,
                CreateSet::ProviderError => Self::ProviderError,
                CreateSet::FlushTimeout => Self::FlushTimeout,
                CreateSet::HoldTimeout => Self::HoldTimeout,
                CreateSet::WriterError => Self::WriterError,
                CreateSet::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for CreateSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::FlushTimeout => {
                    ::core::result::Result::Ok(Self::FlushTimeout)
                }
                super::Reply::HoldTimeout => {
                    ::core::result::Result::Ok(Self::HoldTimeout)
                }
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::Ok
                | super::Reply::ProviderNotRegistered
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::Complete`](super::Activity::Complete) fails with.
    ///
    /// Declared at vss_requester.yaml:130.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Complete {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_UNEXPECTED_WRITER_ERROR](super::Reply::WriterError).
        WriterError,
    }
    impl ::core::convert::From<Complete> for super::Reply {
        fn from(reply: Complete) -> Self {
            match reply {
                Complete::Cancelled => Self::Cancelled,
                Complete::OutOfMemory => Self::OutOfMemory,
                Complete::InvalidArgument => Self::InvalidArgument,
                Complete::BadState => Self::BadState,
                Complete::Unexpected => Self::Unexpected,
                Complete::WriterError => Self::WriterError,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Complete {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::WriterError => {
                    ::core::result::Result::Ok(Self::WriterError)
                }
                super::Reply::Ok
                | super::Reply::AccessDenied
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::AbortSet`](super::Activity::AbortSet) fails with.
    ///
    /// Declared at vss_requester.yaml:131.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AbortSet {
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<AbortSet> for super::Reply {
        fn from(reply: AbortSet) -> Self {
            match reply {
                AbortSet::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AbortSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Ok
                | super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::OutOfMemory
                | super::Reply::InvalidArgument
                | super::Reply::BadState
                | super::Reply::ProviderNotRegistered
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::NoProvider
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::TooManySnapshots
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// SetContext was called.
    ///
    /// Declared at vss_requester.yaml:70.
    pub context_set: bool,
    /// The context asks writers to take part.
    ///
    /// Declared at vss_requester.yaml:71.
    pub writers: bool,
    /// The set of this backup; for every call to the service.
    ///
    /// Declared at vss_requester.yaml:72.
    pub set: Option<SetId>,
    /// The shadow copy that is being added; for `add_volume`.
    ///
    /// Declared at vss_requester.yaml:76.
    pub snapshot: Option<SnapshotId>,
    /// How many volumes the set has.
    ///
    /// Declared at vss_requester.yaml:80.
    pub volumes: Volumes,
    /// Writers have prepared.
    ///
    /// Declared at vss_requester.yaml:81.
    pub prepared: bool,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self {
            context_set: false,
            writers: true,
            set: None,
            snapshot: None,
            volumes: 0,
            prepared: false,
        }
    }
}
impl ::core::default::Default for Context {
    fn default() -> Self {
        Self::new()
    }
}
/// Work that can fail, take time and be interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Activity {
    /// Ask the service for a set.
    ///
    /// Declared at vss_requester.yaml:126.
    ///
    /// Tried on a way from [`Initialized`](State::Initialized).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`InProgress`](Reply::InProgress).
    StartSet,
    /// Ask the service to add a volume.
    ///
    /// Declared at vss_requester.yaml:127.
    ///
    /// Runs in [`Adding`](State::Adding).
    ///
    /// Fails with [`AccessDenied`](Reply::AccessDenied), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderNotRegistered`](Reply::ProviderNotRegistered), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`NoProvider`](Reply::NoProvider), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`ProviderError`](Reply::ProviderError), [`TooManyVolumes`](Reply::TooManyVolumes), [`TooManySnapshots`](Reply::TooManySnapshots).
    AddVolume,
    /// Let writers prepare.
    ///
    /// Declared at vss_requester.yaml:128.
    ///
    /// Runs in [`Preparing`](State::Preparing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`WriterError`](Reply::WriterError).
    PrepareWriters,
    /// Let the service create the set.
    ///
    /// Declared at vss_requester.yaml:129.
    ///
    /// Runs in [`Creating`](State::Creating).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`AccessDenied`](Reply::AccessDenied), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    CreateSet,
    /// Tell writers that the backup is complete.
    ///
    /// Declared at vss_requester.yaml:130.
    ///
    /// Runs in [`Completing`](State::Completing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`WriterError`](Reply::WriterError).
    Complete,
    /// Tell the service that the backup has stopped.
    ///
    /// Declared at vss_requester.yaml:131.
    ///
    /// Runs in [`Aborting`](State::Aborting), [`Leaving`](State::Leaving).
    ///
    /// Fails with [`Unexpected`](Reply::Unexpected).
    AbortSet,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::StartSet,
        Self::AddVolume,
        Self::PrepareWriters,
        Self::CreateSet,
        Self::Complete,
        Self::AbortSet,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StartSet => "start_set",
            Self::AddVolume => "add_volume",
            Self::PrepareWriters => "prepare_writers",
            Self::CreateSet => "create_set",
            Self::Complete => "complete",
            Self::AbortSet => "abort_set",
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
    /// How `start_set` ended.
    StartSet(::core::result::Result<(), errors::StartSet>),
    /// How `add_volume` ended.
    AddVolume(::core::result::Result<(), errors::AddVolume>),
    /// How `prepare_writers` ended.
    PrepareWriters(::core::result::Result<(), errors::PrepareWriters>),
    /// How `create_set` ended.
    CreateSet(::core::result::Result<(), errors::CreateSet>),
    /// How `complete` ended.
    Complete(::core::result::Result<(), errors::Complete>),
    /// How `abort_set` ended.
    AbortSet(::core::result::Result<(), errors::AbortSet>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "vss_requester" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="VSS requester",
    label=<<font point-size="16"><b>VSS requester</b></font><br align="left"/><font color="#57606a">vss_requester · 14 states · 9 events · 12 requirements</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "no_object" [label=<no object>, group=main, id="state-no_object", class="state", tooltip="no object (no_object), vss_requester.yaml:142"];
  "initialized" [label=<initialized<br/><font point-size="9" color="#57606a">SetContext [!context_set]</font>>, group=main, id="state-initialized", class="state", tooltip="initialized, vss_requester.yaml:149\nNo set was started, so nothing is owed."];
  subgraph "cluster_in_creation" {
    id="state-in_creation"; class="composite"; tooltip="in_creation, vss_requester.yaml:166\nA set is in creation, and every other requester waits for this one. Whoever leaves from here owes the service an AbortBackup; without it no set can be started on the whole machine.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>in_creation</b><br align="right"/>>;
    "open" [label=<set started>, group=main, id="state-open", class="state", tooltip="set started (open), vss_requester.yaml:187"];
    "adding" [label=<adding a volume<br/><i><font point-size="9" color="#57606a">runs add_volume</font></i>>, fillcolor="#fff3c4", group=main, id="state-adding", class="state running", tooltip="adding a volume (adding), vss_requester.yaml:200"];
    "preparing" [label=<writers prepare<br/><i><font point-size="9" color="#57606a">runs prepare_writers</font></i>>, fillcolor="#fff3c4", id="state-preparing", class="state running", tooltip="writers prepare (preparing), vss_requester.yaml:210"];
    "creating" [label=<DoSnapshotSet runs<br/><i><font point-size="9" color="#57606a">runs create_set</font></i>>, fillcolor="#fff3c4", id="state-creating", class="state running", tooltip="DoSnapshotSet runs (creating), vss_requester.yaml:216"];
  }
  subgraph "cluster_giving_up" {
    id="state-giving_up"; class="composite"; tooltip="giving_up, vss_requester.yaml:224\nThe backup has stopped half-way, and the service is being told.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>giving_up</b><br align="right"/>>;
    "aborting" [label=<AbortBackup runs<br/><i><font point-size="9" color="#57606a">runs abort_set</font></i>>, fillcolor="#fff3c4", id="state-aborting", class="state running", tooltip="AbortBackup runs (aborting), vss_requester.yaml:231"];
    "still_owed" [label=<abort still owed>, id="state-still_owed", class="state", tooltip="abort still owed (still_owed), vss_requester.yaml:236\nOur decision. An AbortBackup that has failed is still owed, and can only be made again."];
    "leaving" [label=<aborting, then gone<br/><i><font point-size="9" color="#57606a">runs abort_set</font></i>>, fillcolor="#fff3c4", id="state-leaving", class="state running", tooltip="aborting, then gone (leaving), vss_requester.yaml:241"];
  }
  subgraph "cluster_returned" {
    id="state-returned"; class="composite"; tooltip="returned, vss_requester.yaml:254\nDoSnapshotSet has returned. The next set may begin, and nothing is owed.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>returned</b><br align="right"/>>;
    "created" [label=<set created>, id="state-created", class="state", tooltip="set created (created), vss_requester.yaml:258\nThe shadow copies can be read."];
    "completing" [label=<BackupComplete runs<br/><i><font point-size="9" color="#57606a">runs complete</font></i>>, fillcolor="#fff3c4", id="state-completing", class="state running", tooltip="BackupComplete runs (completing), vss_requester.yaml:267"];
    "completed" [label=<backup complete>, id="state-completed", class="state", tooltip="backup complete (completed), vss_requester.yaml:273"];
    "failed" [label=<set failed>, id="state-failed", class="state", tooltip="set failed (failed), vss_requester.yaml:277\nThe service has aborted the set itself."];
  }
  "aborted" [label=<backup aborted>, id="state-aborted", class="state", tooltip="backup aborted (aborted), vss_requester.yaml:284\nNothing is owed any more. For another backup there is another object."];
  "text of arrow--no_object-normal" [label=<&#160;<i>any state</i><br align="left"/><font color="#424a53">&#160;Release<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text normal", tooltip="Release (vss_requester.yaml:137)\nWhere nothing is owed."];
  "text of arrow-giving_up-leaving-abort" [label=<<font color="#8250df">&#160;<b>abort:</b> Release<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text abort", tooltip="abort: Release (vss_requester.yaml:229)"];
  "text of arrow-leaving-no_object-abort" [label=<<font color="#8250df">&#160;<b>abort:</b> done<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text abort", tooltip="abort: done (vss_requester.yaml:246)"];
  "text of arrow-leaving-no_object-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> abort_set fails<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: abort_set fails (vss_requester.yaml:248)\nOur decision. A release cannot be refused. The service notices who is gone."];
  "start of the machine" -> "no_object" [color="#424a53", class=initial, weight=50, penwidth=1];
  "no_object" -> "initialized" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> InitializeForBackup<br align="left"/></font>>, id="arrow-no_object-initialized-main", class=main, tooltip="main: InitializeForBackup (vss_requester.yaml:146)"];
  "initialized" -> "open" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> StartSnapshotSet<br align="left"/></font>>, id="arrow-initialized-open-main", class=main, tooltip="main: StartSnapshotSet / try start_set (vss_requester.yaml:158)\nWhile another requester's set is in creation it fails, changes nothing, and can be tried again."];
  "open" -> "adding" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>3</b> AddToSnapshotSet <font point-size="9" color="#57606a">[volumes &lt; 64]</font><br align="left"/></font>>, id="arrow-open-adding-main", class=main, tooltip="main: AddToSnapshotSet [volumes < 64] (vss_requester.yaml:191)"];
  "open" -> "preparing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>4</b> PrepareForBackup<br align="left"/></font>>, id="arrow-open-preparing-main", class=main, tooltip="main: PrepareForBackup (vss_requester.yaml:193)"];
  "open" -> "creating" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>5</b> DoSnapshotSet<br align="left"/>&#160;<font point-size="9" color="#57606a">[volumes &gt; 0 &amp;&amp; (prepared || !writers)]</font><br align="left"/></font>>, id="arrow-open-creating-main", class=main, tooltip="main: DoSnapshotSet [volumes > 0 && (prepared || !writers)] (vss_requester.yaml:195)"];
  "open" -> "adding" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>6</b> done<br align="left"/></font>>, id="arrow-adding-open-main", class=main, tooltip="main: done (vss_requester.yaml:204)"];
  "open" -> "preparing" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>7</b> done<br align="left"/></font>>, id="arrow-preparing-open-main", class=main, tooltip="main: done (vss_requester.yaml:214)"];
  "creating" -> "created" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>8</b> done<br align="left"/></font>>, id="arrow-creating-created-main", class=main, tooltip="main: done (vss_requester.yaml:220)"];
  "created" -> "completing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>9</b> BackupComplete<br align="left"/></font>>, id="arrow-created-completing-main", class=main, tooltip="main: BackupComplete (vss_requester.yaml:262)"];
  "completing" -> "completed" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>10</b> done<br align="left"/></font>>, id="arrow-completing-completed-main", class=main, tooltip="main: done (vss_requester.yaml:271)"];
  "text of arrow--no_object-normal" -> "no_object" [style=dotted, penwidth=1.3, color="#424a53", weight=2, id="arrow--no_object-normal", class=normal, tooltip="Release (vss_requester.yaml:137)\nWhere nothing is owed."];
  "adding" -> "aborting" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> AbortBackup<br align="left"/></font>>, id="arrow-in_creation-aborting-abort", class=abort, tooltip="abort: AbortBackup (vss_requester.yaml:174)"];
  "adding" -> "leaving" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> Release<br align="left"/></font>>, id="arrow-in_creation-leaving-abort", class=abort, tooltip="abort: Release (vss_requester.yaml:179)\nOur decision. Applications have forgotten the AbortBackup that they owe, so it is made for them."];
  "open" -> "adding" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> add_volume fails<br align="left"/></font>>, id="arrow-adding-open-failure", class=failure, tooltip="failure: add_volume fails (vss_requester.yaml:206)\nThe set stays as it is. The application may go on without the volume, or owes the abort."];
  "open" -> "preparing" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> prepare_writers fails<br align="left"/></font>>, id="arrow-preparing-open-failure", class=failure, tooltip="failure: prepare_writers fails (vss_requester.yaml:215)\nThe set stays in creation and the abort is owed."];
  "creating" -> "failed" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> create_set fails<br align="left"/></font>>, id="arrow-creating-failed-failure", class=failure, tooltip="failure: create_set fails (vss_requester.yaml:221)"];
  "text of arrow-giving_up-leaving-abort" -> "leaving" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", lhead="cluster_giving_up", dir=none, weight=1, id="arrow-giving_up-leaving-abort", class=abort, tooltip="abort: Release (vss_requester.yaml:229)"];
  "text of arrow-giving_up-leaving-abort" -> "leaving" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", weight=1, id="arrow-giving_up-leaving-abort-2", class=abort, tooltip="abort: Release (vss_requester.yaml:229)"];
  "aborting" -> "aborted" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> done<br align="left"/></font>>, id="arrow-aborting-aborted-abort", class=abort, tooltip="abort: done (vss_requester.yaml:234)"];
  "aborting" -> "still_owed" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> abort_set fails<br align="left"/></font>>, id="arrow-aborting-still_owed-failure", class=failure, tooltip="failure: abort_set fails (vss_requester.yaml:235)"];
  "aborting" -> "still_owed" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", dir=back, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> AbortBackup<br align="left"/></font>>, id="arrow-still_owed-aborting-abort", class=abort, tooltip="abort: AbortBackup (vss_requester.yaml:240)"];
  "no_object" -> "text of arrow-leaving-no_object-abort" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", dir=back, weight=1, id="arrow-leaving-no_object-abort", class=abort, tooltip="abort: done (vss_requester.yaml:246)"];
  "text of arrow-leaving-no_object-abort" -> "leaving" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", dir=none, weight=3, id="arrow-leaving-no_object-abort-2", class=abort, tooltip="abort: done (vss_requester.yaml:246)"];
  "no_object" -> "text of arrow-leaving-no_object-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-leaving-no_object-failure", class=failure, tooltip="failure: abort_set fails (vss_requester.yaml:248)\nOur decision. A release cannot be refused. The service notices who is gone."];
  "text of arrow-leaving-no_object-failure" -> "leaving" [style=dotted, penwidth=1.7, color="#cf222e", dir=none, weight=3, id="arrow-leaving-no_object-failure-2", class=failure, tooltip="failure: abort_set fails (vss_requester.yaml:248)\nOur decision. A release cannot be refused. The service notices who is gone."];
  "created" -> "aborting" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", weight=1, constraint=false, label=<<font color="#8250df">&#160;<b>abort:</b> AbortBackup<br align="left"/></font>>, id="arrow-created-aborting-abort", class=abort, tooltip="abort: AbortBackup (vss_requester.yaml:264)\nThe backup is still under way for writers, who are told. The set itself is finished."];
  "created" -> "completing" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> complete fails<br align="left"/></font>>, id="arrow-completing-created-failure", class=failure, tooltip="failure: complete fails (vss_requester.yaml:272)\nOur decision. It can be tried again."];
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
    /// What the caller is told; nothing while its call still runs, or if nobody called.
    pub reply: Option<Reply>,
    /// Another call, which was waiting for an activity, and what it is told.
    pub answers: Option<(EventKind, Reply)>,
    /// The activity that runs from now on.
    pub started: Option<Started>,
    /// The activity that was running and is told to stop.
    pub interrupted: Option<Activity>,
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
}
/// An activity that runs as long as the machine stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Started {
    /// What runs.
    pub activity: Activity,
    /// To be given to `finish` with the result.
    pub ticket: Ticket,
}
/// Stands for an activity that somebody will report on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u32);
/// VSS requester.
///
/// One backup, as a backup application drives it through IVssBackupComponents: which call comes when, what each is answered out of order, and what the application still owes when it stops half-way. Its activities are the calls that reach the Volume Shadow Copy Service.
///
/// Declared at vss_requester.yaml:2.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="722" height="1178" viewBox="0 0 722 1178" role="graphics-document" aria-labelledby="vss_requester-title vss_requester-desc">
 <title id="vss_requester-title">VSS requester</title>
 <desc id="vss_requester-desc">vss_requester · 14 states · 9 events · 12 requirements. The happy path: no object, initialized, set started, adding a volume.</desc>
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
 <rect class="ground" width="722" height="1178"/>
 <text x="16" y="30" textLength="119" lengthAdjust="spacingAndGlyphs" class="title">VSS requester</text>
 <text x="16" y="48" textLength="273" lengthAdjust="spacingAndGlyphs" class="small quiet">vss_requester · 14 states · 9 events · 12 requirements</text>
 <g id="state-in_creation" class="composite in_creation" role="graphics-symbol" tabindex="0" aria-label="in_creation">
 <title>in_creation, vss_requester.yaml:166&#10;A set is in creation, and every other requester waits for this one. Whoever leaves from here owes the service an AbortBackup; without it no set can be started on the whole machine.</title>
 <rect class="frame deep1" x="16" y="272" width="261" height="324" rx="8"/>
 <text x="66" y="289" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">in_creation</text>
 </g>
 <g id="state-giving_up" class="composite giving_up" role="graphics-symbol" tabindex="0" aria-label="giving_up">
 <title>giving_up, vss_requester.yaml:224&#10;The backup has stopped half-way, and the service is being told.</title>
 <rect class="frame deep1" x="16" y="610" width="261" height="205" rx="8"/>
 <text x="66" y="627" textLength="55" lengthAdjust="spacingAndGlyphs" class="name">giving_up</text>
 </g>
 <g id="state-returned" class="composite returned" role="graphics-symbol" tabindex="0" aria-label="returned">
 <title>returned, vss_requester.yaml:254&#10;DoSnapshotSet has returned. The next set may begin, and nothing is owed.</title>
 <rect class="frame deep1" x="16" y="829" width="261" height="259" rx="8"/>
 <text x="66" y="846" textLength="48" lengthAdjust="spacingAndGlyphs" class="name">returned</text>
 </g>
 <g id="arrow--no_object-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="vss_requester" data-to="no_object" aria-label="normal: from any state to no object">
 <title>Release (vss_requester.yaml:137)&#10;Where nothing is owed.</title>
 <path class="track" d="M409 75H596Q602 75 602 81V118Q602 124 596 124H272"/>
 <path class="fill" d="M265 124l9 -4.5v9z"/>
 <text x="299" y="79" textLength="105" lengthAdjust="spacingAndGlyphs"><tspan class="small quiet work">in any state </tspan><tspan>Release</tspan></text>
 </g>
 <g id="arrow-no_object-initialized-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="no_object" data-to="initialized" aria-label="main: from no object to initialized">
 <title>main: InitializeForBackup (vss_requester.yaml:146)</title>
 <path class="track" d="M54 165V191"/>
 <path class="fill" d="M54 198l-5 -9h10z"/>
 <text x="64" y="184" textLength="113" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>InitializeForBackup</tspan></text>
 </g>
 <g id="arrow-initialized-open-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="initialized" data-to="open" aria-label="main: from initialized to set started">
 <title>main: StartSnapshotSet / try start_set (vss_requester.yaml:158)&#10;While another requester&#39;s set is in creation it fails, changes nothing, and can be tried again.</title>
 <path class="track" d="M54 239V307"/>
 <path class="fill" d="M54 314l-5 -9h10z"/>
 <text x="64" y="258" textLength="106" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>StartSnapshotSet</tspan></text>
 </g>
 <g id="arrow-in_creation-aborting-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="aborting" aria-label="abort: from in_creation to AbortBackup runs">
 <title>abort: AbortBackup (vss_requester.yaml:174)</title>
 <path class="track" d="M277 284H295"/>
 <path class="core" d="M277 284H295"/>
 <path class="track" d="M410 284H687Q693 284 693 290V641Q693 647 687 647H272"/>
 <path class="core" d="M410 284H687Q693 284 693 290V641Q693 647 687 647H272"/>
 <path class="fill" d="M265 647l9 -4.5v9z"/>
 <text x="299" y="288" textLength="106" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortBackup</tspan></text>
 </g>
 <g id="arrow-in_creation-leaving-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="leaving" aria-label="abort: from in_creation to aborting, then gone">
 <title>abort: Release (vss_requester.yaml:179)&#10;Our decision. Applications have forgotten the AbortBackup that they owe, so it is made for them.</title>
 <path class="track" d="M277 299H295"/>
 <path class="core" d="M277 299H295"/>
 <path class="track" d="M386 299H648Q654 299 654 305V706Q654 712 648 712H272"/>
 <path class="core" d="M386 299H648Q654 299 654 305V706Q654 712 648 712H272"/>
 <path class="fill" d="M265 712l9 -4.5v9z"/>
 <text x="299" y="303" textLength="82" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>Release</tspan></text>
 </g>
 <g id="arrow-open-preparing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="open" data-to="preparing" aria-label="main: from set started to writers prepare">
 <title>main: PrepareForBackup (vss_requester.yaml:193)</title>
 <path class="track" d="M265 354H295"/>
 <path class="track" d="M416 354H596Q602 354 602 360V472Q602 478 596 478H272"/>
 <path class="fill" d="M265 478l9 -4.5v9z"/>
 <text x="299" y="358" textLength="112" lengthAdjust="spacingAndGlyphs"><tspan class="lead">4 </tspan><tspan>PrepareForBackup</tspan></text>
 </g>
 <g id="arrow-open-creating-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="open" data-to="creating" aria-label="main: from set started to DoSnapshotSet runs">
 <title>main: DoSnapshotSet [volumes &gt; 0 &amp;&amp; (prepared || !writers)] (vss_requester.yaml:195)</title>
 <path class="track" d="M265 369H295"/>
 <path class="track" d="M589 369H635Q641 369 641 375V537Q641 543 635 543H272"/>
 <path class="fill" d="M265 543l9 -4.5v9z"/>
 <text x="299" y="373" textLength="285" lengthAdjust="spacingAndGlyphs"><tspan class="lead">5 </tspan><tspan>DoSnapshotSet</tspan><tspan class="small quiet"> [volumes &gt; 0 &amp;&amp; (prepared || !writers)]</tspan></text>
 </g>
 <g id="arrow-open-adding-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="open" data-to="adding" aria-label="main: from set started to adding a volume">
 <title>main: AddToSnapshotSet [volumes &lt; 64] (vss_requester.yaml:191)</title>
 <path class="track" d="M54 380V406"/>
 <path class="fill" d="M54 413l-5 -9h10z"/>
 <text x="64" y="399" textLength="191" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>AddToSnapshotSet</tspan><tspan class="small quiet"> [volumes &lt; 64]</tspan></text>
 </g>
 <g id="arrow-adding-open-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="adding" data-to="open" aria-label="main: from adding a volume to set started">
 <title>main: done (vss_requester.yaml:204)</title>
 <path class="track" d="M265 423H295"/>
 <path class="track" d="M342 423H615"/>
 <circle class="fill" cx="615" cy="423" r="2.6"/>
 <text x="299" y="427" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">6 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-adding-open-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="adding" data-to="open" aria-label="failure: from adding a volume to set started">
 <title>failure: add_volume fails (vss_requester.yaml:206)&#10;The set stays as it is. The application may go on without the volume, or owes the abort.</title>
 <path class="track" d="M265 438H295"/>
 <path class="track" d="M438 438H628"/>
 <circle class="fill" cx="628" cy="438" r="2.6"/>
 <text x="299" y="442" textLength="134" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>add_volume fails</tspan></text>
 </g>
 <g id="arrow-preparing-open-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="preparing" data-to="open" aria-label="main: from writers prepare to set started">
 <title>main: done (vss_requester.yaml:214)</title>
 <path class="track" d="M265 493H295"/>
 <path class="track" d="M342 493H609Q615 493 615 487V330Q615 324 609 324H272"/>
 <path class="fill" d="M265 324l9 -4.5v9z"/>
 <text x="299" y="497" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">7 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-preparing-open-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="preparing" data-to="open" aria-label="failure: from writers prepare to set started">
 <title>failure: prepare_writers fails (vss_requester.yaml:215)&#10;The set stays in creation and the abort is owed.</title>
 <path class="track" d="M265 508H295"/>
 <path class="track" d="M456 508H622Q628 508 628 502V345Q628 339 622 339H272"/>
 <path class="fill" d="M265 339l9 -4.5v9z"/>
 <text x="299" y="512" textLength="152" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>prepare_writers fails</tspan></text>
 </g>
 <g id="arrow-creating-created-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="creating" data-to="created" aria-label="main: from DoSnapshotSet runs to set created">
 <title>main: done (vss_requester.yaml:220)</title>
 <path class="track" d="M265 558H295"/>
 <path class="track" d="M342 558H609Q615 558 615 564V860Q615 866 609 866H272"/>
 <path class="fill" d="M265 866l9 -4.5v9z"/>
 <text x="299" y="562" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">8 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-creating-failed-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="creating" data-to="failed" aria-label="failure: from DoSnapshotSet runs to set failed">
 <title>failure: create_set fails (vss_requester.yaml:221)</title>
 <path class="track" d="M265 573H295"/>
 <path class="track" d="M428 573H622Q628 573 628 579V940Q628 946 622 946H272"/>
 <path class="fill" d="M265 946l9 -4.5v9z"/>
 <text x="299" y="577" textLength="124" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>create_set fails</tspan></text>
 </g>
 <g id="arrow-giving_up-leaving-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="giving_up" data-to="leaving" aria-label="abort: from giving_up to aborting, then gone">
 <title>abort: Release (vss_requester.yaml:229)</title>
 <path class="track" d="M277 622H295"/>
 <path class="core" d="M277 622H295"/>
 <path class="track" d="M386 622H654"/>
 <path class="core" d="M386 622H654"/>
 <circle class="fill" cx="654" cy="622" r="2.6"/>
 <text x="299" y="626" textLength="82" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>Release</tspan></text>
 </g>
 <g id="arrow-aborting-aborted-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="aborting" data-to="aborted" aria-label="abort: from AbortBackup runs to backup aborted">
 <title>abort: done (vss_requester.yaml:234)</title>
 <path class="track" d="M265 662H295"/>
 <path class="core" d="M265 662H295"/>
 <path class="track" d="M368 662H635Q641 662 641 668V1106Q641 1112 635 1112H272"/>
 <path class="core" d="M368 662H635Q641 662 641 668V1106Q641 1112 635 1112H272"/>
 <path class="fill" d="M265 1112l9 -4.5v9z"/>
 <text x="299" y="666" textLength="64" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-aborting-still_owed-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="aborting" data-to="still_owed" aria-label="failure: from AbortBackup runs to abort still owed">
 <title>failure: abort_set fails (vss_requester.yaml:235)</title>
 <path class="track" d="M265 677H295"/>
 <path class="track" d="M422 677H596Q602 677 602 683V771Q602 777 596 777H272"/>
 <path class="fill" d="M265 777l9 -4.5v9z"/>
 <text x="299" y="681" textLength="118" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>abort_set fails</tspan></text>
 </g>
 <g id="arrow-leaving-no_object-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="leaving" data-to="no_object" aria-label="abort: from aborting, then gone to no object">
 <title>abort: done (vss_requester.yaml:246)</title>
 <path class="track" d="M265 727H295"/>
 <path class="core" d="M265 727H295"/>
 <path class="track" d="M368 727H661Q667 727 667 721V145Q667 139 661 139H272"/>
 <path class="core" d="M368 727H661Q667 727 667 721V145Q667 139 661 139H272"/>
 <path class="fill" d="M265 139l9 -4.5v9z"/>
 <text x="299" y="731" textLength="64" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-leaving-no_object-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="leaving" data-to="no_object" aria-label="failure: from aborting, then gone to no object">
 <title>failure: abort_set fails (vss_requester.yaml:248)&#10;Our decision. A release cannot be refused. The service notices who is gone.</title>
 <path class="track" d="M265 742H295"/>
 <path class="track" d="M422 742H674Q680 742 680 736V160Q680 154 674 154H272"/>
 <path class="fill" d="M265 154l9 -4.5v9z"/>
 <text x="299" y="746" textLength="118" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>abort_set fails</tspan></text>
 </g>
 <g id="arrow-still_owed-aborting-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="still_owed" data-to="aborting" aria-label="abort: from abort still owed to AbortBackup runs">
 <title>abort: AbortBackup (vss_requester.yaml:240)</title>
 <path class="track" d="M265 792H295"/>
 <path class="core" d="M265 792H295"/>
 <path class="track" d="M410 792H693"/>
 <path class="core" d="M410 792H693"/>
 <circle class="fill" cx="693" cy="792" r="2.6"/>
 <text x="299" y="796" textLength="106" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortBackup</tspan></text>
 </g>
 <g id="arrow-created-completing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="created" data-to="completing" aria-label="main: from set created to BackupComplete runs">
 <title>main: BackupComplete (vss_requester.yaml:262)</title>
 <path class="track" d="M265 896H295"/>
 <path class="track" d="M407 896H596Q602 896 602 902V980Q602 986 596 986H272"/>
 <path class="fill" d="M265 986l9 -4.5v9z"/>
 <text x="299" y="900" textLength="103" lengthAdjust="spacingAndGlyphs"><tspan class="lead">9 </tspan><tspan>BackupComplete</tspan></text>
 </g>
 <g id="arrow-created-aborting-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="created" data-to="aborting" aria-label="abort: from set created to AbortBackup runs">
 <title>abort: AbortBackup (vss_requester.yaml:264)&#10;The backup is still under way for writers, who are told. The set itself is finished.</title>
 <path class="track" d="M265 911H295"/>
 <path class="core" d="M265 911H295"/>
 <path class="track" d="M410 911H687Q693 911 693 905V653Q693 647 687 647"/>
 <path class="core" d="M410 911H687Q693 911 693 905V653Q693 647 687 647"/>
 <text x="299" y="915" textLength="106" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortBackup</tspan></text>
 </g>
 <g id="arrow-completing-created-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="completing" data-to="created" aria-label="failure: from BackupComplete runs to set created">
 <title>failure: complete fails (vss_requester.yaml:272)&#10;Our decision. It can be tried again.</title>
 <path class="track" d="M265 1001H295"/>
 <path class="track" d="M421 1001H609Q615 1001 615 995V887Q615 881 609 881H272"/>
 <path class="fill" d="M265 881l9 -4.5v9z"/>
 <text x="299" y="1005" textLength="117" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>complete fails</tspan></text>
 </g>
 <g id="arrow-completing-completed-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="completing" data-to="completed" aria-label="main: from BackupComplete runs to backup complete">
 <title>main: done (vss_requester.yaml:271)</title>
 <path class="track" d="M54 1017V1043"/>
 <path class="fill" d="M54 1050l-5 -9h10z"/>
 <text x="64" y="1036" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">10 </tspan><tspan>done</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="54" cy="95" r="5"/><path class="initial" d="M54 95V109M54 114l-4 -7h8z"/></g>
 <g id="state-no_object" class="state" role="graphics-symbol" tabindex="0" aria-label="no object">
 <title>no object (no_object), vss_requester.yaml:142</title>
 <rect class="box" x="28" y="114" width="237" height="51" rx="6"/>
 <text x="38" y="144" textLength="53" lengthAdjust="spacingAndGlyphs" class="name">no object</text>
 </g>
 <g id="state-initialized" class="state" role="graphics-symbol" tabindex="0" aria-label="initialized">
 <title>initialized, vss_requester.yaml:149&#10;No set was started, so nothing is owed.</title>
 <rect class="box" x="28" y="198" width="237" height="41" rx="6"/>
 <text x="38" y="215" textLength="53" lengthAdjust="spacingAndGlyphs" class="name">initialized</text>
 <text x="38" y="230" textLength="123" lengthAdjust="spacingAndGlyphs" class="small quiet">SetContext [!context_set]</text>
 </g>
 <g id="state-open" class="state" role="graphics-symbol" tabindex="0" aria-label="set started">
 <title>set started (open), vss_requester.yaml:187</title>
 <rect class="box" x="28" y="314" width="237" height="66" rx="6"/>
 <text x="38" y="351" textLength="60" lengthAdjust="spacingAndGlyphs" class="name">set started</text>
 </g>
 <g id="state-adding" class="state running" role="graphics-symbol" tabindex="0" aria-label="adding a volume">
 <title>adding a volume (adding), vss_requester.yaml:200</title>
 <rect class="box" x="28" y="413" width="237" height="41" rx="6"/>
 <text x="38" y="430" textLength="95" lengthAdjust="spacingAndGlyphs" class="name">adding a volume</text>
 <text x="38" y="445" textLength="85" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs add_volume</text>
 </g>
 <g id="state-preparing" class="state running" role="graphics-symbol" tabindex="0" aria-label="writers prepare">
 <title>writers prepare (preparing), vss_requester.yaml:210</title>
 <rect class="box" x="28" y="468" width="237" height="51" rx="6"/>
 <text x="38" y="490" textLength="86" lengthAdjust="spacingAndGlyphs" class="name">writers prepare</text>
 <text x="38" y="505" textLength="101" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs prepare_writers</text>
 </g>
 <g id="state-creating" class="state running" role="graphics-symbol" tabindex="0" aria-label="DoSnapshotSet runs">
 <title>DoSnapshotSet runs (creating), vss_requester.yaml:216</title>
 <rect class="box" x="28" y="533" width="237" height="51" rx="6"/>
 <text x="38" y="555" textLength="119" lengthAdjust="spacingAndGlyphs" class="name">DoSnapshotSet runs</text>
 <text x="38" y="570" textLength="76" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs create_set</text>
 </g>
 <g id="state-aborting" class="state running" role="graphics-symbol" tabindex="0" aria-label="AbortBackup runs">
 <title>AbortBackup runs (aborting), vss_requester.yaml:231</title>
 <rect class="box" x="28" y="637" width="237" height="51" rx="6"/>
 <text x="38" y="659" textLength="103" lengthAdjust="spacingAndGlyphs" class="name">AbortBackup runs</text>
 <text x="38" y="674" textLength="71" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs abort_set</text>
 </g>
 <g id="state-leaving" class="state running" role="graphics-symbol" tabindex="0" aria-label="aborting, then gone">
 <title>aborting, then gone (leaving), vss_requester.yaml:241</title>
 <rect class="box" x="28" y="702" width="237" height="51" rx="6"/>
 <text x="38" y="724" textLength="111" lengthAdjust="spacingAndGlyphs" class="name">aborting, then gone</text>
 <text x="38" y="739" textLength="71" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs abort_set</text>
 </g>
 <g id="state-still_owed" class="state" role="graphics-symbol" tabindex="0" aria-label="abort still owed">
 <title>abort still owed (still_owed), vss_requester.yaml:236&#10;Our decision. An AbortBackup that has failed is still owed, and can only be made again.</title>
 <rect class="box" x="28" y="767" width="237" height="36" rx="6"/>
 <text x="38" y="789" textLength="86" lengthAdjust="spacingAndGlyphs" class="name">abort still owed</text>
 </g>
 <g id="state-created" class="state" role="graphics-symbol" tabindex="0" aria-label="set created">
 <title>set created (created), vss_requester.yaml:258&#10;The shadow copies can be read.</title>
 <rect class="box" x="28" y="856" width="237" height="66" rx="6"/>
 <text x="38" y="893" textLength="64" lengthAdjust="spacingAndGlyphs" class="name">set created</text>
 </g>
 <g id="state-failed" class="state" role="graphics-symbol" tabindex="0" aria-label="set failed">
 <title>set failed (failed), vss_requester.yaml:277&#10;The service has aborted the set itself.</title>
 <rect class="box" x="28" y="936" width="237" height="26" rx="6"/>
 <text x="38" y="953" textLength="52" lengthAdjust="spacingAndGlyphs" class="name">set failed</text>
 </g>
 <g id="state-completing" class="state running" role="graphics-symbol" tabindex="0" aria-label="BackupComplete runs">
 <title>BackupComplete runs (completing), vss_requester.yaml:267</title>
 <rect class="box" x="28" y="976" width="237" height="41" rx="6"/>
 <text x="38" y="993" textLength="127" lengthAdjust="spacingAndGlyphs" class="name">BackupComplete runs</text>
 <text x="38" y="1008" textLength="70" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs complete</text>
 </g>
 <g id="state-completed" class="state" role="graphics-symbol" tabindex="0" aria-label="backup complete">
 <title>backup complete (completed), vss_requester.yaml:273</title>
 <rect class="box" x="28" y="1050" width="237" height="26" rx="6"/>
 <text x="38" y="1067" textLength="98" lengthAdjust="spacingAndGlyphs" class="name">backup complete</text>
 </g>
 <g id="state-aborted" class="state" role="graphics-symbol" tabindex="0" aria-label="backup aborted">
 <title>backup aborted (aborted), vss_requester.yaml:284&#10;Nothing is owed any more. For another backup there is another object.</title>
 <rect class="box" x="28" y="1102" width="237" height="26" rx="6"/>
 <text x="38" y="1119" textLength="89" lengthAdjust="spacingAndGlyphs" class="name">backup aborted</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 1152h22"/>
 <path class="fill" d="M44 1152l-7 -4v8z"/></g>
 <text x="50" y="1156" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 1152h22"/>
 <path class="fill" d="M227 1152l-7 -4v8z"/></g>
 <text x="233" y="1156" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow abort">
 <path class="track" d="M307 1152h22"/>
 <path class="core" d="M307 1152h22"/>
 <path class="fill" d="M335 1152l-7 -4v8z"/></g>
 <text x="341" y="1156" textLength="26" lengthAdjust="spacingAndGlyphs" class="small quiet">abort</text>
 <g class="arrow failure">
 <path class="track" d="M387 1152h22"/>
 <path class="fill" d="M415 1152l-7 -4v8z"/></g>
 <text x="421" y="1156" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="running">
 <rect class="box" x="471" y="1146" width="26" height="12" rx="3"/>
 </g>
 <text x="505" y="1156" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 </svg>
 </div>

 # In every state

 - [`Release`](Event::Release): goes to [`NoObject`](State::NoObject), sets `context_set = false`, `writers = true`, `set = None` (line 137). Where nothing is owed.

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`NoObject`](State::NoObject), 2 [`Initialized`](State::Initialized), 3 [`Open`](State::Open), 4 [`Adding`](State::Adding), 5 [`Preparing`](State::Preparing), 6 [`Creating`](State::Creating), 7 [`Aborting`](State::Aborting), 8 [`StillOwed`](State::StillOwed), 9 [`Leaving`](State::Leaving), 10 [`Created`](State::Created), 11 [`Completing`](State::Completing), 12 [`Completed`](State::Completed), 13 [`Failed`](State::Failed), 14 [`Aborted`](State::Aborted).

 | event                                         | [1](State::NoObject)    | [2](State::Initialized) | [3](State::Open)       | [4](State::Adding)   | [5](State::Preparing) | [6](State::Creating) | [7](State::Aborting) | [8](State::StillOwed) | [9](State::Leaving) | [10](State::Created)    | [11](State::Completing) | [12](State::Completed) | [13](State::Failed)  | [14](State::Aborted) |
 |-----------------------------------------------|-------------------------|-------------------------|------------------------|----------------------|-----------------------|----------------------|----------------------|-----------------------|---------------------|-------------------------|-------------------------|------------------------|----------------------|----------------------|
 | [`Initialize`](Event::Initialize)             | [2](State::Initialized) | -                       | -                      | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`SetContext`](Event::SetContext)             | -                       | = -                     | -                      | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`StartSnapshotSet`](Event::StartSnapshotSet) | -                       | [3](State::Open) -      | -                      | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`AddToSnapshotSet`](Event::AddToSnapshotSet) | -                       | -                       | [4](State::Adding) -   | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`PrepareForBackup`](Event::PrepareForBackup) | -                       | -                       | [5](State::Preparing)  | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`DoSnapshotSet`](Event::DoSnapshotSet)       | -                       | -                       | [6](State::Creating) - | -                    | -                     | -                    | -                    | -                     | -                   | -                       | -                       | -                      | -                    | -                    |
 | [`BackupComplete`](Event::BackupComplete)     | -                       | -                       | -                      | -                    | -                     | -                    | -                    | -                     | -                   | [11](State::Completing) | -                       | -                      | -                    | -                    |
 | [`AbortBackup`](Event::AbortBackup)           | -                       | o                       | [7](State::Aborting)   | [7](State::Aborting) | [7](State::Aborting)  | [7](State::Aborting) | -                    | [7](State::Aborting)  | -                   | [7](State::Aborting)    | -                       | o                      | o                    | o                    |
 | [`Release`](Event::Release)                   | o                       | [1](State::NoObject)    | [9](State::Leaving)    | [9](State::Leaving)  | [9](State::Leaving)   | [9](State::Leaving)  | [9](State::Leaving)  | [9](State::Leaving)   | o                   | [1](State::NoObject)    | [1](State::NoObject)    | [1](State::NoObject)   | [1](State::NoObject) | [1](State::NoObject) |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    open: Option<EventKind>,
    holding: Option<Attempt>,
    tickets: Tickets,
}
#[allow(dead_code)]
impl Machine {
    /// A new machine.
    pub fn new() -> Self {
        Self {
            state: State::NoObject,
            context: Context::new(),
            open: None,
            holding: None,
            tickets: Tickets::NONE,
        }
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// What the machine remembers besides its state.
    pub const fn context(&self) -> &Context {
        &self.context
    }
    /// The activity that runs, with its ticket.
    pub fn running(&self) -> Option<Started> {
        let ticket = self.tickets.running;
        self.state.activity().map(|activity| Started { activity, ticket })
    }
    /// The call that waits for the running activity.
    pub const fn open(&self) -> Option<EventKind> {
        self.open
    }
    /// What becomes of an event.
    pub fn dispatch(&mut self, event: impl ::core::convert::Into<Event>) -> Outcome {
        if self.holding.is_some() {
            return Outcome::Busy;
        }
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::NoObject => {
                match event {
                    Event::Initialize => {
                        self.take(State::Initialized, Role::Main, Reply::Ok)
                    }
                    Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete
                    | Event::AbortBackup => Outcome::Refused(Reply::BadState),
                    Event::Release => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Initialized => {
                match event {
                    Event::Initialize
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::SetContext(event) => {
                        if !self.context.context_set {
                            self.context = Context {
                                context_set: true,
                                writers: event.writers,
                                ..self.context
                            };
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                ..self.stay(Role::Normal)
                            })
                        } else {
                            Outcome::Refused(Reply::BadState)
                        }
                    }
                    Event::StartSnapshotSet(event) => {
                        self.attempt(Tried::InitializedStartSnapshotSet(event))
                    }
                    Event::AbortBackup => Outcome::Ignored(Reply::Ok),
                    Event::Release => self.take_vss_requester_release(),
                }
            }
            State::Open => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AddToSnapshotSet(event) => {
                        if self.context.volumes < 64 {
                            self.context.snapshot = Some(event.snapshot);
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(
                                            Activity::AddVolume,
                                            Some(EventKind::AddToSnapshotSet),
                                        ),
                                ),
                                ..self.go(State::Adding, Role::Main)
                            })
                        } else {
                            Outcome::Refused(Reply::TooManyVolumes)
                        }
                    }
                    Event::PrepareForBackup => {
                        Outcome::Taken(Taken {
                            started: Some(
                                self
                                    .start(
                                        Activity::PrepareWriters,
                                        Some(EventKind::PrepareForBackup),
                                    ),
                            ),
                            ..self.go(State::Preparing, Role::Main)
                        })
                    }
                    Event::DoSnapshotSet => {
                        if self.context.volumes > 0
                            && (self.context.prepared || !self.context.writers)
                        {
                            self.context = Context {
                                volumes: 0,
                                prepared: false,
                                ..self.context
                            };
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(Activity::CreateSet, Some(EventKind::DoSnapshotSet)),
                                ),
                                ..self.go(State::Creating, Role::Main)
                            })
                        } else {
                            Outcome::Refused(Reply::BadState)
                        }
                    }
                    Event::AbortBackup => self.take_in_creation_abort_backup(),
                    Event::Release => self.take_in_creation_release(),
                }
            }
            State::Adding => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => self.take_in_creation_abort_backup(),
                    Event::Release => self.take_in_creation_release(),
                }
            }
            State::Preparing => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => self.take_in_creation_abort_backup(),
                    Event::Release => self.take_in_creation_release(),
                }
            }
            State::Creating => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => self.take_in_creation_abort_backup(),
                    Event::Release => self.take_in_creation_release(),
                }
            }
            State::Aborting => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete
                    | Event::AbortBackup => Outcome::Refused(Reply::BadState),
                    Event::Release => self.take_giving_up_release(),
                }
            }
            State::StillOwed => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => {
                        Outcome::Taken(Taken {
                            started: Some(
                                self.start(Activity::AbortSet, Some(EventKind::AbortBackup)),
                            ),
                            ..self.go(State::Aborting, Role::Abort)
                        })
                    }
                    Event::Release => self.take_giving_up_release(),
                }
            }
            State::Leaving => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete
                    | Event::AbortBackup => Outcome::Refused(Reply::BadState),
                    Event::Release => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Created => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet => Outcome::Refused(Reply::BadState),
                    Event::BackupComplete => {
                        Outcome::Taken(Taken {
                            started: Some(
                                self
                                    .start(Activity::Complete, Some(EventKind::BackupComplete)),
                            ),
                            ..self.go(State::Completing, Role::Main)
                        })
                    }
                    Event::AbortBackup => {
                        Outcome::Taken(Taken {
                            started: Some(
                                self.start(Activity::AbortSet, Some(EventKind::AbortBackup)),
                            ),
                            ..self.go(State::Aborting, Role::Abort)
                        })
                    }
                    Event::Release => self.take_vss_requester_release(),
                }
            }
            State::Completing => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete
                    | Event::AbortBackup => Outcome::Refused(Reply::BadState),
                    Event::Release => self.take_vss_requester_release(),
                }
            }
            State::Completed => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => Outcome::Ignored(Reply::Ok),
                    Event::Release => self.take_vss_requester_release(),
                }
            }
            State::Failed => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => Outcome::Ignored(Reply::Ok),
                    Event::Release => self.take_vss_requester_release(),
                }
            }
            State::Aborted => {
                match event {
                    Event::Initialize
                    | Event::SetContext(_)
                    | Event::StartSnapshotSet(_)
                    | Event::AddToSnapshotSet(_)
                    | Event::PrepareForBackup
                    | Event::DoSnapshotSet
                    | Event::BackupComplete => Outcome::Refused(Reply::BadState),
                    Event::AbortBackup => Outcome::Ignored(Reply::Ok),
                    Event::Release => self.take_vss_requester_release(),
                }
            }
        }
    }
    /// `release` in `vss_requester`.
    ///
    /// Where nothing is owed.
    ///
    /// Declared at vss_requester.yaml:137.
    fn take_vss_requester_release(&mut self) -> Outcome {
        self.context = Context {
            context_set: false,
            writers: true,
            set: None,
            ..self.context
        };
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            answers: self.interrupt(),
            interrupted: self.state.activity(),
            ..self.go(State::NoObject, Role::Normal)
        })
    }
    /// `abort_backup` in `in_creation`.
    ///
    /// Declared at vss_requester.yaml:174.
    fn take_in_creation_abort_backup(&mut self) -> Outcome {
        self.context = Context {
            snapshot: None,
            volumes: 0,
            prepared: false,
            ..self.context
        };
        Outcome::Taken(Taken {
            answers: self.interrupt(),
            interrupted: self.state.activity(),
            started: Some(self.start(Activity::AbortSet, Some(EventKind::AbortBackup))),
            ..self.go(State::Aborting, Role::Abort)
        })
    }
    /// `release` in `in_creation`.
    ///
    /// Our decision. Applications have forgotten the AbortBackup that they owe, so it is made for them.
    ///
    /// Declared at vss_requester.yaml:179.
    fn take_in_creation_release(&mut self) -> Outcome {
        self.context = Context {
            snapshot: None,
            volumes: 0,
            prepared: false,
            ..self.context
        };
        Outcome::Taken(Taken {
            answers: self.interrupt(),
            interrupted: self.state.activity(),
            started: Some(self.start(Activity::AbortSet, Some(EventKind::Release))),
            ..self.go(State::Leaving, Role::Abort)
        })
    }
    /// `release` in `giving_up`.
    ///
    /// Declared at vss_requester.yaml:229.
    fn take_giving_up_release(&mut self) -> Outcome {
        Outcome::Taken(Taken {
            answers: self.interrupt(),
            interrupted: self.state.activity(),
            started: Some(self.start(Activity::AbortSet, Some(EventKind::Release))),
            ..self.go(State::Leaving, Role::Abort)
        })
    }
    /// What follows from the end of an activity.
    pub fn finish(&mut self, ticket: Ticket, completion: Completion) -> Outcome {
        let attempt = self.tried(ticket);
        if attempt.is_none() && !self.is_running(ticket) {
            return Outcome::Dropped;
        }
        if self.holding.is_some_and(|holding| holding.ticket != ticket) {
            return Outcome::Busy;
        }
        if let Some(attempt) = attempt {
            return match (attempt.tried, completion) {
                (
                    Tried::InitializedStartSnapshotSet(event),
                    Completion::StartSet(ended),
                ) => {
                    self.forget();
                    self.finish_initialized_start_snapshot_set(event, ended)
                }
                _ => Outcome::Dropped,
            };
        }
        match (self.state, completion) {
            (State::Adding, Completion::AddVolume(::core::result::Result::Ok(()))) => {
                self.context = Context {
                    snapshot: None,
                    volumes: self.context.volumes + 1,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Open, Role::Main)
                })
            }
            (
                State::Adding,
                Completion::AddVolume(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                self.context.snapshot = None;
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Open, Role::Failure)
                })
            }
            (
                State::Preparing,
                Completion::PrepareWriters(::core::result::Result::Ok(())),
            ) => {
                self.context.prepared = true;
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Open, Role::Main)
                })
            }
            (
                State::Preparing,
                Completion::PrepareWriters(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Open, Role::Failure)
                })
            }
            (State::Creating, Completion::CreateSet(::core::result::Result::Ok(()))) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Created, Role::Main)
                })
            }
            (
                State::Creating,
                Completion::CreateSet(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                self.context.set = None;
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Failed, Role::Failure)
                })
            }
            (State::Aborting, Completion::AbortSet(::core::result::Result::Ok(()))) => {
                self.context.set = None;
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Aborted, Role::Abort)
                })
            }
            (
                State::Aborting,
                Completion::AbortSet(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::StillOwed, Role::Failure)
                })
            }
            (State::Leaving, Completion::AbortSet(::core::result::Result::Ok(()))) => {
                self.context = Context {
                    context_set: false,
                    writers: true,
                    set: None,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::NoObject, Role::Abort)
                })
            }
            (State::Leaving, Completion::AbortSet(::core::result::Result::Err(_))) => {
                self.context = Context {
                    context_set: false,
                    writers: true,
                    set: None,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::NoObject, Role::Failure)
                })
            }
            (State::Completing, Completion::Complete(::core::result::Result::Ok(()))) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Completed, Role::Main)
                })
            }
            (
                State::Completing,
                Completion::Complete(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Created, Role::Failure)
                })
            }
            _ => Outcome::Dropped,
        }
    }
    fn is_running(&self, ticket: Ticket) -> bool {
        self.state.is_running() && self.tickets.running == ticket
    }
    /// Asks for an activity before anything changes.
    fn attempt(&mut self, tried: Tried) -> Outcome {
        let attempt = Attempt {
            ticket: self.tickets.next(),
            tried,
        };
        self.holding = Some(attempt);
        Outcome::Trying(Trying {
            activity: tried.activity(),
            ticket: attempt.ticket,
            holds: true,
        })
    }
    /// What is being tried under a ticket.
    fn tried(&self, ticket: Ticket) -> Option<Attempt> {
        let found = &self.holding;
        found.as_ref().filter(|attempt| attempt.ticket == ticket).copied()
    }
    /// Forgets what was tried under a ticket.
    fn forget(&mut self) {
        self.holding = None;
    }
    /// `start_snapshot_set` in `initialized`.
    ///
    /// While another requester's set is in creation it fails, changes nothing, and can be tried again.
    ///
    /// Declared at vss_requester.yaml:158.
    fn finish_initialized_start_snapshot_set(
        &mut self,
        event: events::StartSnapshotSet,
        ended: ::core::result::Result<(), errors::StartSet>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.set = Some(event.set);
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.go(State::Open, Role::Main)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    fn go(&mut self, to: State, role: Role) -> Taken {
        let from = ::core::mem::replace(&mut self.state, to);
        Taken {
            from,
            to,
            role,
            reply: None,
            answers: None,
            started: None,
            interrupted: None,
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
            answers: None,
            started: None,
            interrupted: None,
        }
    }
    /// Starts the activity of the state that is entered; `call` waits for it.
    fn start(&mut self, activity: Activity, call: Option<EventKind>) -> Started {
        self.open = call;
        Started {
            activity,
            ticket: self.tickets.run(),
        }
    }
    /// Answers the call that waits.
    fn answer(&mut self, reply: Reply) -> Option<(EventKind, Reply)> {
        self.open.take().map(|call| (call, reply))
    }
    /// Answers the call that waits for an activity which is interrupted.
    fn interrupt(&mut self) -> Option<(EventKind, Reply)> {
        let reply = match self.state {
            State::Adding => Reply::Unexpected,
            State::Preparing => Reply::Cancelled,
            State::Creating => Reply::Cancelled,
            State::Aborting => Reply::Unexpected,
            State::Leaving => Reply::Unexpected,
            State::Completing => Reply::Cancelled,
            _ => return None,
        };
        self.answer(reply)
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.context == other.context
            && self.open == other.open && self.holding == other.holding
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
        ::core::hash::Hash::hash(&self.holding, hasher);
    }
}
impl ::core::default::Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}
/// The branches that try something first, with what their end will need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
enum Tried {
    /// `start_snapshot_set` in `initialized`.
    ///
    /// While another requester's set is in creation it fails, changes nothing, and can be tried again.
    ///
    /// Declared at vss_requester.yaml:158.
    InitializedStartSnapshotSet(events::StartSnapshotSet),
}
#[allow(dead_code)]
impl Tried {
    const fn activity(&self) -> Activity {
        match self {
            Self::InitializedStartSnapshotSet(_) => Activity::StartSet,
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
/// The tickets given so far.
#[derive(Clone, Copy, Debug)]
struct Tickets {
    last: Ticket,
    running: Ticket,
}
#[allow(dead_code)]
impl Tickets {
    const NONE: Self = Self {
        last: Ticket(0),
        running: Ticket(0),
    };
    fn next(&mut self) -> Ticket {
        self.last = Ticket(self.last.0.wrapping_add(1));
        self.last
    }
    /// A ticket for the activity of the state.
    fn run(&mut self) -> Ticket {
        self.running = self.next();
        self.running
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler {
    /// Ask the service for a set.
    ///
    /// Declared at vss_requester.yaml:126.
    fn start_set(
        &mut self,
        context: &Context,
        set: SetId,
    ) -> ::core::result::Result<(), errors::StartSet>;
    /// Ask the service to add a volume.
    ///
    /// Declared at vss_requester.yaml:127.
    fn add_volume(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::AddVolume>;
    /// Let writers prepare.
    ///
    /// Declared at vss_requester.yaml:128.
    fn prepare_writers(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::PrepareWriters>;
    /// Let the service create the set.
    ///
    /// Declared at vss_requester.yaml:129.
    fn create_set(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::CreateSet>;
    /// Tell writers that the backup is complete.
    ///
    /// Declared at vss_requester.yaml:130.
    fn complete(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::Complete>;
    /// Tell the service that the backup has stopped.
    ///
    /// Declared at vss_requester.yaml:131.
    fn abort_set(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::AbortSet>;
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Context, Activity, Completion, Ticket, errors, Trying, State,
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
        /// InitializeForBackup.
        ///
        /// A backup begins, with an object of its own.
        ///
        /// Declared at vss_requester.yaml:84.
        pub fn initialize<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::Initialize {
            match replies::Initialize::try_from(
                self.dispatch(handler, events::Initialize),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// SetContext.
        ///
        /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
        ///
        /// Declared at vss_requester.yaml:88.
        pub fn set_context<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::SetContext,
        ) -> replies::SetContext {
            match replies::SetContext::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// StartSnapshotSet.
        ///
        /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
        ///
        /// Declared at vss_requester.yaml:93.
        pub fn start_snapshot_set<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::StartSnapshotSet,
        ) -> replies::StartSnapshotSet {
            match replies::StartSnapshotSet::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// AddToSnapshotSet.
        ///
        /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
        ///
        /// Declared at vss_requester.yaml:100.
        pub fn add_to_snapshot_set<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::AddToSnapshotSet,
        ) -> replies::AddToSnapshotSet {
            match replies::AddToSnapshotSet::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PrepareForBackup.
        ///
        /// Writers prepare. The answer is how that ended.
        ///
        /// Declared at vss_requester.yaml:105.
        pub fn prepare_for_backup<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::PrepareForBackup {
            match replies::PrepareForBackup::try_from(
                self.dispatch(handler, events::PrepareForBackup),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// DoSnapshotSet.
        ///
        /// Create the set. The answer is how that ended, as its IVssAsync tells it.
        ///
        /// Declared at vss_requester.yaml:109.
        pub fn do_snapshot_set<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::DoSnapshotSet {
            match replies::DoSnapshotSet::try_from(
                self.dispatch(handler, events::DoSnapshotSet),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// BackupComplete.
        ///
        /// The volumes were read. Writers are told.
        ///
        /// Declared at vss_requester.yaml:113.
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
        /// AbortBackup.
        ///
        /// The backup stops half-way.
        ///
        /// Declared at vss_requester.yaml:117.
        pub fn abort_backup<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::AbortBackup {
            match replies::AbortBackup::try_from(
                self.dispatch(handler, events::AbortBackup),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Release.
        ///
        /// The application has done with the object, or leaves early.
        ///
        /// Declared at vss_requester.yaml:120.
        pub fn release<H: Handler>(&mut self, handler: &mut H) -> replies::Release {
            match replies::Release::try_from(self.dispatch(handler, events::Release)) {
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
        /// Whether something has panicked that the reply has to tell of.
        has_panicked: bool,
        reply: Option<Reply>,
    }
    /// What a call still wants of the machine.
    #[derive(Clone, Copy, Debug)]
    enum Asks {
        Dispatch,
        Nothing,
    }
    /// What a step has decided and has not run yet.
    #[derive(Clone, Copy, Debug)]
    struct Decided {
        turn: Turn,
        has_turn: bool,
        before: Context,
        after: Context,
        begins: Option<Begun>,
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                begun: None,
                has_panicked: false,
                reply: None,
            }
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
        context: Context,
    }
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .begun
            {
                let completion = Some(
                    self
                        .perform(
                            handler,
                            begun.activity,
                            &begun.context,
                            match begun.run {
                                Some(run) => interrupts.of(run),
                                None => Interrupt::never(),
                            },
                        ),
                );
                self.begun = Some(Begun { completion, ..begun });
                return;
            }
            let _ = (handler, interrupts);
        }
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            context: &Context,
            interrupt: Interrupt<'_>,
        ) -> Completion {
            match activity {
                Activity::StartSet => {
                    match &self.event {
                        Some(Event::StartSnapshotSet(event)) => {
                            Completion::StartSet(
                                Handler::start_set(handler, context, event.set),
                            )
                        }
                        _ => unreachable!("no other event tries this"),
                    }
                }
                Activity::AddVolume => {
                    Completion::AddVolume(
                        Handler::add_volume(handler, context, interrupt),
                    )
                }
                Activity::PrepareWriters => {
                    Completion::PrepareWriters(
                        Handler::prepare_writers(handler, context, interrupt),
                    )
                }
                Activity::CreateSet => {
                    Completion::CreateSet(
                        Handler::create_set(handler, context, interrupt),
                    )
                }
                Activity::Complete => {
                    Completion::Complete(Handler::complete(handler, context, interrupt))
                }
                Activity::AbortSet => {
                    Completion::AbortSet(Handler::abort_set(handler, context, interrupt))
                }
            }
        }
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
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
            EventKind::Initialize => Reply::BadState,
            EventKind::SetContext => Reply::BadState,
            EventKind::StartSnapshotSet => Reply::BadState,
            EventKind::AddToSnapshotSet => Reply::BadState,
            EventKind::PrepareForBackup => Reply::BadState,
            EventKind::DoSnapshotSet => Reply::BadState,
            EventKind::BackupComplete => Reply::BadState,
            EventKind::AbortBackup => Reply::BadState,
            EventKind::Release => Reply::Unexpected,
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
            activity, Activity::StartSet | Activity::AddVolume | Activity::PrepareWriters
            | Activity::CreateSet | Activity::Complete | Activity::AbortSet
        )
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::StartSet => {
                Some(Completion::StartSet(Err(errors::StartSet::BadState)))
            }
            Activity::AddVolume => {
                Some(Completion::AddVolume(Err(errors::AddVolume::BadState)))
            }
            Activity::PrepareWriters => {
                Some(Completion::PrepareWriters(Err(errors::PrepareWriters::BadState)))
            }
            Activity::CreateSet => {
                Some(Completion::CreateSet(Err(errors::CreateSet::BadState)))
            }
            Activity::Complete => {
                Some(Completion::Complete(Err(errors::Complete::BadState)))
            }
            Activity::AbortSet => {
                Some(Completion::AbortSet(Err(errors::AbortSet::Unexpected)))
            }
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::SetContext(event)) => {
                hear("writers", Value::Bool(event.writers));
            }
            Some(Event::StartSnapshotSet(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::AddToSnapshotSet(event)) => {
                hear("snapshot", Value::Id(event.snapshot.0));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::StartSet(Err(error)) => Some(Reply::from(error).name()),
            Completion::AddVolume(Err(error)) => Some(Reply::from(error).name()),
            Completion::PrepareWriters(Err(error)) => Some(Reply::from(error).name()),
            Completion::CreateSet(Err(error)) => Some(Reply::from(error).name()),
            Completion::Complete(Err(error)) => Some(Reply::from(error).name()),
            Completion::AbortSet(Err(error)) => Some(Reply::from(error).name()),
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
    ) {
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
                    actions: Names::NONE,
                    reply: taken.reply.map(Reply::name),
                    answers: taken
                        .answers
                        .map(|(event, reply)| (event.name(), reply.name())),
                    started: taken.started.map(|started| started.activity.name()),
                    interrupted: taken.interrupted.map(Activity::name),
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
            _ => return,
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
            None
        }
        fn next_deadline(&self) -> Option<Duration> {
            None
        }
        fn now(handler: &H) -> Option<Duration> {
            let _ = handler;
            None
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
            self.order.acted();
            call.decided = None;
            if let Some(begins) = decided.begins {
                let is_wanted = match begins.run {
                    Some(run) => self.order.start(run, interrupts),
                    None => true,
                };
                match is_wanted {
                    true => call.begun = Some(begins),
                    false => call.reply = begins.interrupted,
                }
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
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            let before = *self.machine.context();
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event);
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
                None,
                from,
                &outcome,
            );
            match outcome {
                Outcome::Busy => return Some(self.order.wait()),
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
                        begins: Some(Begun {
                            activity: trying.activity,
                            ticket: trying.ticket,
                            run: None,
                            interrupted: None,
                            completion: None,
                            has_failed: false,
                            is_deaf: false,
                            is_lost: false,
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
            if taken.interrupted.is_some() {
                self.order.leave(interrupts);
            }
            let begins = taken
                .started
                .map(|started| Begun {
                    activity: started.activity,
                    ticket: started.ticket,
                    run: Some(self.order.enter(is_waited_for(taken.to))),
                    interrupted: interrupted(taken.to),
                    completion: None,
                    has_failed: false,
                    is_deaf: false,
                    is_lost: false,
                    context: after,
                });
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                before,
                after,
                begins,
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
            let from = self.machine.state().name();
            let outcome = self.machine.finish(begun.ticket, completion);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            let params = Params::new(&params);
            let (activity, failed) = (begun.activity.name(), failed_with(completion));
            match (begun.run, call.event) {
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
                        None,
                        from,
                        &outcome,
                    );
                }
                _ => tell(seen, Cause::Ended { activity, failed }, None, from, &outcome),
            }
            let reply = match outcome {
                Outcome::Busy => return Some(self.order.wait()),
                Outcome::Taken(taken) => {
                    self.follow(call, taken, before, interrupts);
                    match begun.run {
                        Some(_) => taken.answers.map(|(_, reply)| reply),
                        None => taken.reply,
                    }
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
    }
    /// Whether others wait until the activity of this state has returned.
    const fn is_waited_for(state: State) -> bool {
        let _ = state;
        true
    }
    /// What a call answers whose activity is interrupted in this state.
    const fn interrupted(state: State) -> Option<Reply> {
        match state {
            State::Adding => Some(Reply::Unexpected),
            State::Preparing => Some(Reply::Cancelled),
            State::Creating => Some(Reply::Cancelled),
            State::Aborting => Some(Reply::Unexpected),
            State::Leaving => Some(Reply::Unexpected),
            State::Completing => Some(Reply::Cancelled),
            _ => None,
        }
    }
}
