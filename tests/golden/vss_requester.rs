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
    NoObject,
    /// initialized.
    ///
    /// No set was started, so nothing is owed.
    ///
    /// Declared at vss_requester.yaml:149.
    Initialized,
    /// set started.
    ///
    /// Declared at vss_requester.yaml:187.
    Open,
    /// adding a volume.
    ///
    /// Declared at vss_requester.yaml:200.
    Adding,
    /// writers prepare.
    ///
    /// Declared at vss_requester.yaml:210.
    Preparing,
    /// DoSnapshotSet runs.
    ///
    /// Declared at vss_requester.yaml:216.
    Creating,
    /// AbortBackup runs.
    ///
    /// Declared at vss_requester.yaml:231.
    Aborting,
    /// abort still owed.
    ///
    /// Our decision. An AbortBackup that has failed is still owed, and can only be made again.
    ///
    /// Declared at vss_requester.yaml:236.
    StillOwed,
    /// aborting, then gone.
    ///
    /// Declared at vss_requester.yaml:241.
    Leaving,
    /// set created.
    ///
    /// The shadow copies can be read.
    ///
    /// Declared at vss_requester.yaml:258.
    Created,
    /// BackupComplete runs.
    ///
    /// Declared at vss_requester.yaml:267.
    Completing,
    /// backup complete.
    ///
    /// Declared at vss_requester.yaml:273.
    Completed,
    /// set failed.
    ///
    /// The service has aborted the set itself.
    ///
    /// Declared at vss_requester.yaml:277.
    Failed,
    /// backup aborted.
    ///
    /// Nothing is owed any more. For another backup there is another object.
    ///
    /// Declared at vss_requester.yaml:284.
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
    InCreation,
    /// giving_up.
    ///
    /// The backup has stopped half-way, and the service is being told.
    ///
    /// Declared at vss_requester.yaml:224.
    GivingUp,
    /// returned.
    ///
    /// DoSnapshotSet has returned. The next set may begin, and nothing is owed.
    ///
    /// Declared at vss_requester.yaml:254.
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
    Initialize,
    /// SetContext.
    ///
    /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
    ///
    /// Declared at vss_requester.yaml:88.
    SetContext(events::SetContext),
    /// StartSnapshotSet.
    ///
    /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_requester.yaml:93.
    StartSnapshotSet(events::StartSnapshotSet),
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_requester.yaml:100.
    AddToSnapshotSet(events::AddToSnapshotSet),
    /// PrepareForBackup.
    ///
    /// Writers prepare. The answer is how that ended.
    ///
    /// Declared at vss_requester.yaml:105.
    PrepareForBackup,
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer is how that ended, as its IVssAsync tells it.
    ///
    /// Declared at vss_requester.yaml:109.
    DoSnapshotSet,
    /// BackupComplete.
    ///
    /// The volumes were read. Writers are told.
    ///
    /// Declared at vss_requester.yaml:113.
    BackupComplete,
    /// AbortBackup.
    ///
    /// The backup stops half-way.
    ///
    /// Declared at vss_requester.yaml:117.
    AbortBackup,
    /// Release.
    ///
    /// The application has done with the object, or leaves early.
    ///
    /// Declared at vss_requester.yaml:120.
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
    /// Declared at vss_requester.yaml:84.
    Initialize,
    /// SetContext.
    ///
    /// What kind of shadow copies, and whether writers take part in them. Without it, they do.
    ///
    /// Declared at vss_requester.yaml:88.
    SetContext,
    /// StartSnapshotSet.
    ///
    /// Start an empty set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_requester.yaml:93.
    StartSnapshotSet,
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_requester.yaml:100.
    AddToSnapshotSet,
    /// PrepareForBackup.
    ///
    /// Writers prepare. The answer is how that ended.
    ///
    /// Declared at vss_requester.yaml:105.
    PrepareForBackup,
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer is how that ended, as its IVssAsync tells it.
    ///
    /// Declared at vss_requester.yaml:109.
    DoSnapshotSet,
    /// BackupComplete.
    ///
    /// The volumes were read. Writers are told.
    ///
    /// Declared at vss_requester.yaml:113.
    BackupComplete,
    /// AbortBackup.
    ///
    /// The backup stops half-way.
    ///
    /// Declared at vss_requester.yaml:117.
    AbortBackup,
    /// Release.
    ///
    /// The application has done with the object, or leaves early.
    ///
    /// Declared at vss_requester.yaml:120.
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
    /// Declared at vss_requester.yaml:84.
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
    /// Declared at vss_requester.yaml:88.
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
    /// Declared at vss_requester.yaml:93.
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
    /// Declared at vss_requester.yaml:100.
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
    /// Declared at vss_requester.yaml:105.
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
    /// Declared at vss_requester.yaml:109.
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
    /// Declared at vss_requester.yaml:113.
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
    /// Declared at vss_requester.yaml:117.
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
    /// Declared at vss_requester.yaml:120.
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
    Ok,
    /// VSS_S_ASYNC_CANCELLED.
    ///
    /// The call has ended because the backup was aborted.
    ///
    /// Declared at vss_requester.yaml:41.
    Cancelled,
    /// E_ACCESSDENIED.
    ///
    /// Declared at vss_requester.yaml:45.
    AccessDenied,
    /// E_OUTOFMEMORY.
    ///
    /// Declared at vss_requester.yaml:46.
    OutOfMemory,
    /// E_INVALIDARG.
    ///
    /// Declared at vss_requester.yaml:47.
    InvalidArgument,
    /// VSS_E_BAD_STATE.
    ///
    /// Not now.
    ///
    /// Declared at vss_requester.yaml:48.
    BadState,
    /// VSS_E_UNEXPECTED.
    ///
    /// Declared at vss_requester.yaml:49.
    Unexpected,
    /// VSS_E_PROVIDER_NOT_REGISTERED.
    ///
    /// Declared at vss_requester.yaml:50.
    ProviderNotRegistered,
    /// VSS_E_PROVIDER_VETO.
    ///
    /// Declared at vss_requester.yaml:51.
    ProviderVeto,
    /// VSS_E_OBJECT_NOT_FOUND.
    ///
    /// Declared at vss_requester.yaml:52.
    ObjectNotFound,
    /// VSS_E_VOLUME_NOT_SUPPORTED.
    ///
    /// Declared at vss_requester.yaml:53.
    NoProvider,
    /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
    ///
    /// Declared at vss_requester.yaml:54.
    VolumeNotSupported,
    /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
    ///
    /// Declared at vss_requester.yaml:55.
    ProviderError,
    /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
    ///
    /// Declared at vss_requester.yaml:56.
    TooManyVolumes,
    /// VSS_E_FLUSH_WRITES_TIMEOUT.
    ///
    /// Declared at vss_requester.yaml:57.
    FlushTimeout,
    /// VSS_E_HOLD_WRITES_TIMEOUT.
    ///
    /// Declared at vss_requester.yaml:58.
    HoldTimeout,
    /// VSS_E_UNEXPECTED_WRITER_ERROR.
    ///
    /// Declared at vss_requester.yaml:59.
    WriterError,
    /// VSS_E_SNAPSHOT_SET_IN_PROGRESS.
    ///
    /// Another requester's set is in creation. Wait, and try again.
    ///
    /// Declared at vss_requester.yaml:60.
    InProgress,
    /// VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED.
    ///
    /// Declared at vss_requester.yaml:64.
    TooManySnapshots,
    /// VSS_E_INSUFFICIENT_STORAGE.
    ///
    /// Declared at vss_requester.yaml:65.
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
    /// What `initialize` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Initialize {
        /// S_OK.
        Ok,
        /// E_ACCESSDENIED.
        AccessDenied,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
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
    /// What `set_context` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SetContext {
        /// S_OK.
        Ok,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
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
    /// What `start_snapshot_set` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum StartSnapshotSet {
        /// S_OK.
        Ok,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_SNAPSHOT_SET_IN_PROGRESS.
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
    /// What `add_to_snapshot_set` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddToSnapshotSet {
        /// S_OK.
        Ok,
        /// E_ACCESSDENIED.
        AccessDenied,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_PROVIDER_NOT_REGISTERED.
        ProviderNotRegistered,
        /// VSS_E_PROVIDER_VETO.
        ProviderVeto,
        /// VSS_E_OBJECT_NOT_FOUND.
        ObjectNotFound,
        /// VSS_E_VOLUME_NOT_SUPPORTED.
        NoProvider,
        /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
        VolumeNotSupported,
        /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
        ProviderError,
        /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
        TooManyVolumes,
        /// VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED.
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
    /// What `prepare_for_backup` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareForBackup {
        /// S_OK.
        Ok,
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
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
    /// What `do_snapshot_set` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DoSnapshotSet {
        /// S_OK.
        Ok,
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_ACCESSDENIED.
        AccessDenied,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_PROVIDER_VETO.
        ProviderVeto,
        /// VSS_E_OBJECT_NOT_FOUND.
        ObjectNotFound,
        /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
        ProviderError,
        /// VSS_E_FLUSH_WRITES_TIMEOUT.
        FlushTimeout,
        /// VSS_E_HOLD_WRITES_TIMEOUT.
        HoldTimeout,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
        WriterError,
        /// VSS_E_INSUFFICIENT_STORAGE.
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
    /// What `backup_complete` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BackupComplete {
        /// S_OK.
        Ok,
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
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
    /// What `abort_backup` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AbortBackup {
        /// S_OK.
        Ok,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
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
    /// What `release` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Release {
        /// S_OK.
        Ok,
        /// VSS_E_UNEXPECTED.
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
    /// What `start_set` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum StartSet {
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_SNAPSHOT_SET_IN_PROGRESS.
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
    /// What `add_volume` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddVolume {
        /// E_ACCESSDENIED.
        AccessDenied,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_PROVIDER_NOT_REGISTERED.
        ProviderNotRegistered,
        /// VSS_E_PROVIDER_VETO.
        ProviderVeto,
        /// VSS_E_OBJECT_NOT_FOUND.
        ObjectNotFound,
        /// VSS_E_VOLUME_NOT_SUPPORTED.
        NoProvider,
        /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
        VolumeNotSupported,
        /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
        ProviderError,
        /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
        TooManyVolumes,
        /// VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED.
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
    /// What `prepare_writers` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PrepareWriters {
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
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
    /// What `create_set` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CreateSet {
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_ACCESSDENIED.
        AccessDenied,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_PROVIDER_VETO.
        ProviderVeto,
        /// VSS_E_OBJECT_NOT_FOUND.
        ObjectNotFound,
        /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
        ProviderError,
        /// VSS_E_FLUSH_WRITES_TIMEOUT.
        FlushTimeout,
        /// VSS_E_HOLD_WRITES_TIMEOUT.
        HoldTimeout,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
        WriterError,
        /// VSS_E_INSUFFICIENT_STORAGE.
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
    /// What `complete` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Complete {
        /// VSS_S_ASYNC_CANCELLED.
        Cancelled,
        /// E_OUTOFMEMORY.
        OutOfMemory,
        /// E_INVALIDARG.
        InvalidArgument,
        /// VSS_E_BAD_STATE.
        BadState,
        /// VSS_E_UNEXPECTED.
        Unexpected,
        /// VSS_E_UNEXPECTED_WRITER_ERROR.
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
    /// What `abort_set` fails with.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AbortSet {
        /// VSS_E_UNEXPECTED.
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
    StartSet,
    /// Ask the service to add a volume.
    ///
    /// Declared at vss_requester.yaml:127.
    AddVolume,
    /// Let writers prepare.
    ///
    /// Declared at vss_requester.yaml:128.
    PrepareWriters,
    /// Let the service create the set.
    ///
    /// Declared at vss_requester.yaml:129.
    CreateSet,
    /// Tell writers that the backup is complete.
    ///
    /// Declared at vss_requester.yaml:130.
    Complete,
    /// Tell the service that the backup has stopped.
    ///
    /// Declared at vss_requester.yaml:131.
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
        Event, Handler, Machine, Outcome, Reply, Taken, events, replies, Context,
        Activity, Completion, Ticket, Trying, State,
    };
    #[allow(unused_imports)]
    use ::lifechart::{Clock, Drive, Interrupt, Interrupts, Order, Progress, Run, Turn};
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
        has_run: bool,
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
        context: Context,
    }
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if let Some(decided) = self.decided {
                if decided.has_turn && !decided.has_run {
                    self.decided = Some(Decided {
                        has_run: true,
                        ..decided
                    });
                }
                return;
            }
            if let Some(begun @ Begun { completion: None, .. }) = self.begun {
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
        ) -> Progress {
            self.0.advance(call, handler, interrupts)
        }
        fn work(call: &mut Call, handler: &mut H, interrupts: &Interrupts) {
            call.work(handler, interrupts);
        }
        fn reply(call: &Call) -> Option<Reply> {
            call.reply
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
                match self.advance(&mut call, handler, &interrupts) {
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
        ) -> Progress {
            loop {
                if let Some(decided) = call.decided {
                    match self.act(call, decided, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(begun) = call.begun {
                    match self.report(call, begun, handler, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(progress) = self.ask(call, handler, interrupts) {
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
            if !decided.has_run {
                return Some(Progress::Work);
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
        ) -> Option<Progress> {
            let event = match (call.asks, call.event) {
                (Asks::Dispatch, Some(event)) => event,
                _ => return Some(Progress::Done),
            };
            let before = *self.machine.context();
            match self.machine.dispatch(event) {
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
                        has_run: true,
                        before,
                        after: before,
                        begins: Some(Begun {
                            activity: trying.activity,
                            ticket: trying.ticket,
                            run: None,
                            interrupted: None,
                            completion: None,
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
                    context: after,
                });
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                has_run: true,
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
        ) -> Option<Progress> {
            let Some(completion) = begun.completion else { return Some(Progress::Work) };
            if let Some(run) = begun.run {
                self.order.returned(run);
            }
            let before = *self.machine.context();
            let reply = match self.machine.finish(begun.ticket, completion) {
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
