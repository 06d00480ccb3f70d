// Generated from vss_coordinator.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// VSS coordinator.
///
/// What the Volume Shadow Copy Service itself goes through while it creates one shadow copy set at a time. Its activities are the calls it makes, to all writers and to all providers of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// no set.
    ///
    /// None was begun, or the last one came to nothing.
    ///
    /// Declared at vss_coordinator.yaml:171.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) take.
    Idle,
    /// set created.
    ///
    /// The last set is created. It is the requester's now.
    ///
    /// Declared at vss_coordinator.yaml:174.
    ///
    /// Besides, it takes what [`Free`](Composite::Free) take.
    Created,
    /// accepting volumes.
    ///
    /// Declared at vss_coordinator.yaml:205.
    ///
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet) if `same_set && volumes < 64`: goes to [`Adding`](State::Adding), sets `snapshot = event.snapshot`, `volumes = volumes + 1` (main, line 209).
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet) if `same_set`: refused with [`TooManyVolumes`](Reply::TooManyVolumes) (line 213).
    /// - [`DoSnapshotSet`](Event::DoSnapshotSet) if `same_set && usable`: goes to [`EndingPreparation`](State::EndingPreparation) (main, line 215).
    ///
    /// Besides, it takes what [`Accepting`](Composite::Accepting) and [`InCreation`](Composite::InCreation) take.
    Open,
    /// adding a volume.
    ///
    /// Declared at vss_coordinator.yaml:219.
    ///
    /// Runs [`BeginPrepareAll`](Activity::BeginPrepareAll).
    ///
    /// - done: goes to [`Open`](State::Open), sets `snapshot = None`, `usable = true` (main, line 223).
    /// - begin_prepare_all fails: goes to [`Open`](State::Open), sets `snapshot = None` (failure, line 225). The set stays as it is. The requester may go on without the volume.
    ///
    /// Besides, it takes what [`Accepting`](Composite::Accepting) and [`InCreation`](Composite::InCreation) take.
    Adding,
    /// ending preparation.
    ///
    /// All volumes were added. Every provider gets ready to commit quickly.
    ///
    /// Declared at vss_coordinator.yaml:248.
    ///
    /// Runs [`EndPrepareAll`](Activity::EndPrepareAll).
    ///
    /// - done: goes to [`Freezing`](State::Freezing) (main, line 252).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    EndingPreparation,
    /// freezing.
    ///
    /// Declared at vss_coordinator.yaml:259.
    ///
    /// Runs [`FreezeWriters`](Activity::FreezeWriters).
    ///
    /// - done: goes to [`Precommitting`](State::Precommitting) (main, line 261).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Freezing,
    /// pre-committing.
    ///
    /// Declared at vss_coordinator.yaml:262.
    ///
    /// Runs [`PreCommitAll`](Activity::PreCommitAll).
    ///
    /// - done: goes to [`Holding`](State::Holding) (main, line 265).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Precommitting,
    /// holding writes.
    ///
    /// Declared at vss_coordinator.yaml:274.
    ///
    /// Runs [`HoldWrites`](Activity::HoldWrites).
    ///
    /// - done: goes to [`Committing`](State::Committing) (main, line 277).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Holding,
    /// committing.
    ///
    /// Declared at vss_coordinator.yaml:278.
    ///
    /// Runs [`CommitAll`](Activity::CommitAll).
    ///
    /// - done: goes to [`Postcommitting`](State::Postcommitting) (main, line 280).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Committing,
    /// post-committing.
    ///
    /// Every provider has committed. Writes go on.
    ///
    /// Declared at vss_coordinator.yaml:281.
    ///
    /// Runs [`PostCommitAll`](Activity::PostCommitAll).
    ///
    /// - done: goes to [`Thawing`](State::Thawing) (main, line 285).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Postcommitting,
    /// thawing.
    ///
    /// Declared at vss_coordinator.yaml:286.
    ///
    /// Runs [`ThawWriters`](Activity::ThawWriters).
    ///
    /// - done: goes to [`Opening`](State::Opening) (main, line 288).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Thawing,
    /// opening for recovery.
    ///
    /// Declared at vss_coordinator.yaml:289.
    ///
    /// Runs [`PreFinalCommitAll`](Activity::PreFinalCommitAll).
    ///
    /// - done: goes to [`Recovering`](State::Recovering) (main, line 292).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Opening,
    /// recovering.
    ///
    /// Declared at vss_coordinator.yaml:293.
    ///
    /// Runs [`RecoverWriters`](Activity::RecoverWriters).
    ///
    /// - done: goes to [`Sealing`](State::Sealing) (main, line 296).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Recovering,
    /// sealing.
    ///
    /// Declared at vss_coordinator.yaml:297.
    ///
    /// Runs [`PostFinalCommitAll`](Activity::PostFinalCommitAll).
    ///
    /// - done: goes to [`Created`](State::Created), sets `volumes = 0`, `usable = false` (main, line 300).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Sealing,
    /// rolling back.
    ///
    /// Something has failed. It is aborted everywhere before DoSnapshotSet returns.
    ///
    /// Declared at vss_coordinator.yaml:302.
    ///
    /// Runs [`AbortAll`](Activity::AbortAll). On entry: [`AbortWriters`](Action::AbortWriters).
    ///
    /// - done if `cause == vetoed`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`ProviderVeto`](Reply::ProviderVeto) (failure, line 309).
    /// - done if `cause == no_space`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`InsufficientStorage`](Reply::InsufficientStorage) (failure, line 310).
    /// - done if `cause == provider`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`ProviderError`](Reply::ProviderError) (failure, line 311).
    /// - done if `cause == writer`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`WriterError`](Reply::WriterError) (failure, line 312).
    /// - done if `cause == no_flush`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`FlushTimeout`](Reply::FlushTimeout) (failure, line 313).
    /// - done if `cause == no_hold`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`HoldTimeout`](Reply::HoldTimeout) (failure, line 314).
    /// - done if `cause == no_memory`: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, `cause = other`, answers [`OutOfMemory`](Reply::OutOfMemory) (failure, line 315).
    /// - done: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false`, answers [`Unexpected`](Reply::Unexpected) (failure, line 316).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) take.
    Failing,
    /// aborting.
    ///
    /// The requester has given the set up, or is gone. It is aborted everywhere.
    ///
    /// Declared at vss_coordinator.yaml:318.
    ///
    /// Runs [`AbortAll`](Activity::AbortAll). On entry: [`AbortWriters`](Action::AbortWriters).
    ///
    /// - done: goes to [`Idle`](State::Idle), sets `volumes = 0`, `usable = false` (abort, line 324).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) take.
    Aborting,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Idle,
        Self::Created,
        Self::Open,
        Self::Adding,
        Self::EndingPreparation,
        Self::Freezing,
        Self::Precommitting,
        Self::Holding,
        Self::Committing,
        Self::Postcommitting,
        Self::Thawing,
        Self::Opening,
        Self::Recovering,
        Self::Sealing,
        Self::Failing,
        Self::Aborting,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Created => "created",
            Self::Open => "open",
            Self::Adding => "adding",
            Self::EndingPreparation => "ending_preparation",
            Self::Freezing => "freezing",
            Self::Precommitting => "precommitting",
            Self::Holding => "holding",
            Self::Committing => "committing",
            Self::Postcommitting => "postcommitting",
            Self::Thawing => "thawing",
            Self::Opening => "opening",
            Self::Recovering => "recovering",
            Self::Sealing => "sealing",
            Self::Failing => "failing",
            Self::Aborting => "aborting",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Idle => "no set",
            Self::Created => "set created",
            Self::Open => "accepting volumes",
            Self::Adding => "adding a volume",
            Self::EndingPreparation => "ending preparation",
            Self::Freezing => "freezing",
            Self::Precommitting => "pre-committing",
            Self::Holding => "holding writes",
            Self::Committing => "committing",
            Self::Postcommitting => "post-committing",
            Self::Thawing => "thawing",
            Self::Opening => "opening for recovery",
            Self::Recovering => "recovering",
            Self::Sealing => "sealing",
            Self::Failing => "rolling back",
            Self::Aborting => "aborting",
        }
    }
}
#[allow(dead_code)]
impl State {
    /// Whether it is inside a composite state.
    pub const fn is_in(self, composite: Composite) -> bool {
        match composite {
            Composite::Free => ::core::matches!(self, Self::Idle | Self::Created),
            Composite::InCreation => {
                ::core::matches!(
                    self, Self::Open | Self::Adding | Self::EndingPreparation |
                    Self::Freezing | Self::Precommitting | Self::Holding |
                    Self::Committing | Self::Postcommitting | Self::Thawing |
                    Self::Opening | Self::Recovering | Self::Sealing | Self::Failing |
                    Self::Aborting
                )
            }
            Composite::Accepting => ::core::matches!(self, Self::Open | Self::Adding),
            Composite::Doing => {
                ::core::matches!(
                    self, Self::EndingPreparation | Self::Freezing | Self::Precommitting
                    | Self::Holding | Self::Committing | Self::Postcommitting |
                    Self::Thawing | Self::Opening | Self::Recovering | Self::Sealing
                )
            }
            Composite::Frozen => {
                ::core::matches!(
                    self, Self::Freezing | Self::Precommitting | Self::Holding |
                    Self::Committing | Self::Postcommitting | Self::Thawing
                )
            }
            Composite::Held => ::core::matches!(self, Self::Holding | Self::Committing),
        }
    }
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::Adding => Some(Activity::BeginPrepareAll),
            State::EndingPreparation => Some(Activity::EndPrepareAll),
            State::Freezing => Some(Activity::FreezeWriters),
            State::Precommitting => Some(Activity::PreCommitAll),
            State::Holding => Some(Activity::HoldWrites),
            State::Committing => Some(Activity::CommitAll),
            State::Postcommitting => Some(Activity::PostCommitAll),
            State::Thawing => Some(Activity::ThawWriters),
            State::Opening => Some(Activity::PreFinalCommitAll),
            State::Recovering => Some(Activity::RecoverWriters),
            State::Sealing => Some(Activity::PostFinalCommitAll),
            State::Failing => Some(Activity::AbortAll),
            State::Aborting => Some(Activity::AbortAll),
            State::Idle | State::Created | State::Open => None,
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        ::core::matches!(
            self, Self::Adding | Self::EndingPreparation | Self::Freezing |
            Self::Precommitting | Self::Holding | Self::Committing | Self::Postcommitting
            | Self::Thawing | Self::Opening | Self::Recovering | Self::Sealing |
            Self::Failing | Self::Aborting
        )
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// free.
    ///
    /// No set is in creation. The next one may begin.
    ///
    /// Declared at vss_coordinator.yaml:155.
    ///
    /// Holds [`Idle`](State::Idle), [`Created`](State::Created). Begins in [`Idle`](State::Idle).
    ///
    /// - [`StartSnapshotSet`](Event::StartSnapshotSet) if `other_set`: goes to [`Open`](State::Open), sets `set = event.set` (main, line 160).
    /// - [`StartSnapshotSet`](Event::StartSnapshotSet): refused with [`Unexpected`](Reply::Unexpected) (line 161). Our decision. An id is made once; nobody begins the last set again.
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet): refused with [`ObjectNotFound`](Reply::ObjectNotFound) (line 163). Our decision. The set was aborted, or it is finished; for whoever calls it does not exist any more.
    /// - [`AbortBackup`](Event::AbortBackup), [`RequesterGone`](Event::RequesterGone): ignored with [`Ok`](Reply::Ok) (line 168). Documented for AbortBackup. Nothing is under way, so there is nothing to abort.
    Free,
    /// in_creation.
    ///
    /// A set is in creation, and no other one is.
    ///
    /// Declared at vss_coordinator.yaml:178.
    ///
    /// Holds [`Accepting`](Composite::Accepting), [`Doing`](Composite::Doing), [`Failing`](State::Failing), [`Aborting`](State::Aborting). Begins in [`Accepting`](Composite::Accepting).
    ///
    /// - [`StartSnapshotSet`](Event::StartSnapshotSet): refused with [`InProgress`](Reply::InProgress) (line 182).
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet) if `other_set`: refused with [`ObjectNotFound`](Reply::ObjectNotFound) (line 184). Our decision. A set that is not in creation gets nothing more.
    /// - [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet): refused with [`BadState`](Reply::BadState) (line 187). Our decision. The call comes too late or twice, or for an empty set.
    /// - [`AbortBackup`](Event::AbortBackup), [`RequesterGone`](Event::RequesterGone): ignored with [`Ok`](Reply::Ok) (line 189). Our decision. Of another set there is nothing to abort; this one is being aborted already.
    InCreation,
    /// accepting.
    ///
    /// Volumes are added. If the set is given up here providers are told nothing; the next set's first BeginPrepareSnapshot tells them.
    ///
    /// Declared at vss_coordinator.yaml:192.
    ///
    /// Holds [`Open`](State::Open), [`Adding`](State::Adding). Begins in [`Open`](State::Open).
    ///
    /// - [`AbortBackup`](Event::AbortBackup), [`RequesterGone`](Event::RequesterGone) if `same_set`: goes to [`Idle`](State::Idle), sets `snapshot = None`, `volumes = 0`, `usable = false` (abort, line 199).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) take.
    Accepting,
    /// doing.
    ///
    /// DoSnapshotSet runs. From here on providers are told when the set has failed or is given up, and all of them are.
    ///
    /// Declared at vss_coordinator.yaml:230.
    ///
    /// Holds [`EndingPreparation`](State::EndingPreparation), [`Frozen`](Composite::Frozen), [`Opening`](State::Opening), [`Recovering`](State::Recovering), [`Sealing`](State::Sealing). Begins in [`EndingPreparation`](State::EndingPreparation).
    ///
    /// - [`AbortBackup`](Event::AbortBackup), [`RequesterGone`](Event::RequesterGone) if `same_set`: goes to [`Aborting`](State::Aborting) (abort, line 246).
    /// - running work fails if `reply == provider_veto`: goes to [`Failing`](State::Failing), sets `cause = vetoed` (failure, line 237).
    /// - running work fails if `reply == insufficient_storage`: goes to [`Failing`](State::Failing), sets `cause = no_space` (failure, line 238).
    /// - running work fails if `reply == provider_error`: goes to [`Failing`](State::Failing), sets `cause = provider` (failure, line 239).
    /// - running work fails if `reply == writer_error`: goes to [`Failing`](State::Failing), sets `cause = writer` (failure, line 240).
    /// - running work fails if `reply == flush_timeout`: goes to [`Failing`](State::Failing), sets `cause = no_flush` (failure, line 241).
    /// - running work fails if `reply == hold_timeout`: goes to [`Failing`](State::Failing), sets `cause = no_hold` (failure, line 242).
    /// - running work fails if `reply == out_of_memory`: goes to [`Failing`](State::Failing), sets `cause = no_memory` (failure, line 243).
    /// - running work fails: goes to [`Failing`](State::Failing) (failure, line 244).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) take.
    Doing,
    /// frozen.
    ///
    /// Applications wait, from the first writer's Freeze to the last one's Thaw.
    ///
    /// Declared at vss_coordinator.yaml:254.
    ///
    /// Holds [`Freezing`](State::Freezing), [`Precommitting`](State::Precommitting), [`Held`](Composite::Held), [`Postcommitting`](State::Postcommitting), [`Thawing`](State::Thawing). Begins in [`Freezing`](State::Freezing). Lasts at most 60 s (freeze).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Frozen,
    /// held.
    ///
    /// All writes wait.
    ///
    /// Declared at vss_coordinator.yaml:266.
    ///
    /// Holds [`Holding`](State::Holding), [`Committing`](State::Committing). Begins in [`Holding`](State::Holding). On exit: [`ReleaseWrites`](Action::ReleaseWrites). Lasts at most 10 s (hold).
    ///
    /// Besides, it takes what [`Doing`](Composite::Doing) and [`InCreation`](Composite::InCreation) take.
    Held,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Free,
        Self::InCreation,
        Self::Accepting,
        Self::Doing,
        Self::Frozen,
        Self::Held,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::InCreation => "in_creation",
            Self::Accepting => "accepting",
            Self::Doing => "doing",
            Self::Frozen => "frozen",
            Self::Held => "held",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// An identity.
///
/// Declared at vss_coordinator.yaml:33.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SetId(pub u128);
/// An identity.
///
/// Declared at vss_coordinator.yaml:34.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SnapshotId(pub u128);
/// A shadow copy set holds at most 64 volumes.
///
/// Declared at vss_coordinator.yaml:35.
#[allow(dead_code)]
pub type Volumes = u32;
/// Why a set has failed.
///
/// Declared at vss_coordinator.yaml:36.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Cause {
    /// `other`.
    Other,
    /// `no_memory`.
    NoMemory,
    /// `vetoed`.
    Vetoed,
    /// `no_space`.
    NoSpace,
    /// `provider`.
    Provider,
    /// `writer`.
    Writer,
    /// `no_flush`.
    NoFlush,
    /// `no_hold`.
    NoHold,
}
#[allow(dead_code)]
impl Cause {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Other,
        Self::NoMemory,
        Self::Vetoed,
        Self::NoSpace,
        Self::Provider,
        Self::Writer,
        Self::NoFlush,
        Self::NoHold,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::NoMemory => "no_memory",
            Self::Vetoed => "vetoed",
            Self::NoSpace => "no_space",
            Self::Provider => "provider",
            Self::Writer => "writer",
            Self::NoFlush => "no_flush",
            Self::NoHold => "no_hold",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// StartSnapshotSet.
    ///
    /// A requester wants to create a set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_coordinator.yaml:83.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Unexpected`](Reply::Unexpected), [`InProgress`](Reply::InProgress), and nothing else: [`replies::StartSnapshotSet`].
    ///
    /// Taken in [`Free`](Composite::Free).
    StartSnapshotSet(events::StartSnapshotSet),
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_coordinator.yaml:90.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`ProviderError`](Reply::ProviderError), [`TooManyVolumes`](Reply::TooManyVolumes), and nothing else: [`replies::AddToSnapshotSet`].
    ///
    /// Taken in [`Open`](State::Open).
    AddToSnapshotSet(events::AddToSnapshotSet),
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer says whether it was.
    ///
    /// Declared at vss_coordinator.yaml:95.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage), and nothing else: [`replies::DoSnapshotSet`].
    ///
    /// Taken in [`Open`](State::Open).
    DoSnapshotSet(events::DoSnapshotSet),
    /// AbortBackup.
    ///
    /// The requester gives the set up.
    ///
    /// Declared at vss_coordinator.yaml:100.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Unexpected`](Reply::Unexpected), and nothing else: [`replies::AbortBackup`].
    ///
    /// Taken in [`Accepting`](Composite::Accepting), [`Doing`](Composite::Doing).
    AbortBackup(events::AbortBackup),
    /// the requester's process has ended.
    ///
    /// Without a word. The service is told by the system.
    ///
    /// Declared at vss_coordinator.yaml:104.
    ///
    /// Answers [`Ok`](Reply::Ok), and nothing else: [`replies::RequesterGone`].
    ///
    /// Taken in [`Accepting`](Composite::Accepting), [`Doing`](Composite::Doing).
    RequesterGone(events::RequesterGone),
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::StartSnapshotSet(_) => EventKind::StartSnapshotSet,
            Self::AddToSnapshotSet(_) => EventKind::AddToSnapshotSet,
            Self::DoSnapshotSet(_) => EventKind::DoSnapshotSet,
            Self::AbortBackup(_) => EventKind::AbortBackup,
            Self::RequesterGone(_) => EventKind::RequesterGone,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// StartSnapshotSet.
    ///
    /// A requester wants to create a set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_coordinator.yaml:83; [`Event::StartSnapshotSet`] says more.
    StartSnapshotSet,
    /// AddToSnapshotSet.
    ///
    /// One more volume for the set. The new shadow copy's id comes with the call, like the set's.
    ///
    /// Declared at vss_coordinator.yaml:90; [`Event::AddToSnapshotSet`] says more.
    AddToSnapshotSet,
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer says whether it was.
    ///
    /// Declared at vss_coordinator.yaml:95; [`Event::DoSnapshotSet`] says more.
    DoSnapshotSet,
    /// AbortBackup.
    ///
    /// The requester gives the set up.
    ///
    /// Declared at vss_coordinator.yaml:100; [`Event::AbortBackup`] says more.
    AbortBackup,
    /// the requester's process has ended.
    ///
    /// Without a word. The service is told by the system.
    ///
    /// Declared at vss_coordinator.yaml:104; [`Event::RequesterGone`] says more.
    RequesterGone,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::StartSnapshotSet,
        Self::AddToSnapshotSet,
        Self::DoSnapshotSet,
        Self::AbortBackup,
        Self::RequesterGone,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StartSnapshotSet => "start_snapshot_set",
            Self::AddToSnapshotSet => "add_to_snapshot_set",
            Self::DoSnapshotSet => "do_snapshot_set",
            Self::AbortBackup => "abort_backup",
            Self::RequesterGone => "requester_gone",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::StartSnapshotSet => "StartSnapshotSet",
            Self::AddToSnapshotSet => "AddToSnapshotSet",
            Self::DoSnapshotSet => "DoSnapshotSet",
            Self::AbortBackup => "AbortBackup",
            Self::RequesterGone => "the requester's process has ended",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::StartSnapshotSet => &[Reply::Ok, Reply::Unexpected, Reply::InProgress],
            Self::AddToSnapshotSet => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                    Reply::VolumeNotSupported,
                    Reply::ProviderError,
                    Reply::TooManyVolumes,
                ]
            }
            Self::DoSnapshotSet => {
                &[
                    Reply::Ok,
                    Reply::Cancelled,
                    Reply::OutOfMemory,
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
            Self::AbortBackup => &[Reply::Ok, Reply::Unexpected],
            Self::RequesterGone => &[Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// StartSnapshotSet.
    ///
    /// A requester wants to create a set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
    ///
    /// Declared at vss_coordinator.yaml:83; [`Event::StartSnapshotSet`](super::Event::StartSnapshotSet) says more.
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
    /// Declared at vss_coordinator.yaml:90; [`Event::AddToSnapshotSet`](super::Event::AddToSnapshotSet) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AddToSnapshotSet {
        /// `set`.
        pub set: super::SetId,
        /// `snapshot`.
        pub snapshot: super::SnapshotId,
    }
    impl ::core::convert::From<AddToSnapshotSet> for super::Event {
        fn from(event: AddToSnapshotSet) -> Self {
            Self::AddToSnapshotSet(event)
        }
    }
    /// DoSnapshotSet.
    ///
    /// Create the set. The answer says whether it was.
    ///
    /// Declared at vss_coordinator.yaml:95; [`Event::DoSnapshotSet`](super::Event::DoSnapshotSet) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct DoSnapshotSet {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<DoSnapshotSet> for super::Event {
        fn from(event: DoSnapshotSet) -> Self {
            Self::DoSnapshotSet(event)
        }
    }
    /// AbortBackup.
    ///
    /// The requester gives the set up.
    ///
    /// Declared at vss_coordinator.yaml:100; [`Event::AbortBackup`](super::Event::AbortBackup) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AbortBackup {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<AbortBackup> for super::Event {
        fn from(event: AbortBackup) -> Self {
            Self::AbortBackup(event)
        }
    }
    /// the requester's process has ended.
    ///
    /// Without a word. The service is told by the system.
    ///
    /// Declared at vss_coordinator.yaml:104; [`Event::RequesterGone`](super::Event::RequesterGone) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct RequesterGone {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<RequesterGone> for super::Event {
        fn from(event: RequesterGone) -> Self {
            Self::RequesterGone(event)
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// S_OK.
    ///
    /// Declared at vss_coordinator.yaml:39.
    ///
    /// Every [`Event`] may answer it.
    Ok,
    /// VSS_S_ASYNC_CANCELLED.
    ///
    /// The call has ended because the set was aborted. There is no set.
    ///
    /// Declared at vss_coordinator.yaml:40.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    Cancelled,
    /// E_OUTOFMEMORY.
    ///
    /// Declared at vss_coordinator.yaml:44.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    OutOfMemory,
    /// VSS_E_BAD_STATE.
    ///
    /// Declared at vss_coordinator.yaml:45.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    BadState,
    /// VSS_E_UNEXPECTED.
    ///
    /// Declared at vss_coordinator.yaml:46.
    ///
    /// Answered by [`StartSnapshotSet`](Event::StartSnapshotSet), [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet), [`AbortBackup`](Event::AbortBackup).
    Unexpected,
    /// VSS_E_PROVIDER_VETO.
    ///
    /// Declared at vss_coordinator.yaml:47.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ProviderVeto,
    /// VSS_E_OBJECT_NOT_FOUND.
    ///
    /// No such set is in creation.
    ///
    /// Declared at vss_coordinator.yaml:48.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ObjectNotFound,
    /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
    ///
    /// Declared at vss_coordinator.yaml:49.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    VolumeNotSupported,
    /// VSS_E_UNEXPECTED_PROVIDER_ERROR.
    ///
    /// Declared at vss_coordinator.yaml:50.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet), [`DoSnapshotSet`](Event::DoSnapshotSet).
    ProviderError,
    /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
    ///
    /// Declared at vss_coordinator.yaml:51.
    ///
    /// Answered by [`AddToSnapshotSet`](Event::AddToSnapshotSet).
    TooManyVolumes,
    /// VSS_E_FLUSH_WRITES_TIMEOUT.
    ///
    /// Declared at vss_coordinator.yaml:52.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    FlushTimeout,
    /// VSS_E_HOLD_WRITES_TIMEOUT.
    ///
    /// Declared at vss_coordinator.yaml:53.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    HoldTimeout,
    /// VSS_E_UNEXPECTED_WRITER_ERROR.
    ///
    /// Declared at vss_coordinator.yaml:54.
    ///
    /// Answered by [`DoSnapshotSet`](Event::DoSnapshotSet).
    WriterError,
    /// VSS_E_SNAPSHOT_SET_IN_PROGRESS.
    ///
    /// Another set is in creation. Wait, and try again.
    ///
    /// Declared at vss_coordinator.yaml:55.
    ///
    /// Answered by [`StartSnapshotSet`](Event::StartSnapshotSet).
    InProgress,
    /// VSS_E_INSUFFICIENT_STORAGE.
    ///
    /// Declared at vss_coordinator.yaml:59.
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
        Self::OutOfMemory,
        Self::BadState,
        Self::Unexpected,
        Self::ProviderVeto,
        Self::ObjectNotFound,
        Self::VolumeNotSupported,
        Self::ProviderError,
        Self::TooManyVolumes,
        Self::FlushTimeout,
        Self::HoldTimeout,
        Self::WriterError,
        Self::InProgress,
        Self::InsufficientStorage,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Cancelled => "cancelled",
            Self::OutOfMemory => "out_of_memory",
            Self::BadState => "bad_state",
            Self::Unexpected => "unexpected",
            Self::ProviderVeto => "provider_veto",
            Self::ObjectNotFound => "object_not_found",
            Self::VolumeNotSupported => "volume_not_supported",
            Self::ProviderError => "provider_error",
            Self::TooManyVolumes => "too_many_volumes",
            Self::FlushTimeout => "flush_timeout",
            Self::HoldTimeout => "hold_timeout",
            Self::WriterError => "writer_error",
            Self::InProgress => "in_progress",
            Self::InsufficientStorage => "insufficient_storage",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::Cancelled => "VSS_S_ASYNC_CANCELLED",
            Self::OutOfMemory => "E_OUTOFMEMORY",
            Self::BadState => "VSS_E_BAD_STATE",
            Self::Unexpected => "VSS_E_UNEXPECTED",
            Self::ProviderVeto => "VSS_E_PROVIDER_VETO",
            Self::ObjectNotFound => "VSS_E_OBJECT_NOT_FOUND",
            Self::VolumeNotSupported => "VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER",
            Self::ProviderError => "VSS_E_UNEXPECTED_PROVIDER_ERROR",
            Self::TooManyVolumes => "VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED",
            Self::FlushTimeout => "VSS_E_FLUSH_WRITES_TIMEOUT",
            Self::HoldTimeout => "VSS_E_HOLD_WRITES_TIMEOUT",
            Self::WriterError => "VSS_E_UNEXPECTED_WRITER_ERROR",
            Self::InProgress => "VSS_E_SNAPSHOT_SET_IN_PROGRESS",
            Self::InsufficientStorage => "VSS_E_INSUFFICIENT_STORAGE",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(0),
            Self::Cancelled => Some(0x0004_230B),
            Self::OutOfMemory => Some(0x8007_000E),
            Self::BadState => Some(0x8004_2301),
            Self::Unexpected => Some(0x8004_2302),
            Self::ProviderVeto => Some(0x8004_2306),
            Self::ObjectNotFound => Some(0x8004_2308),
            Self::VolumeNotSupported => Some(0x8004_230E),
            Self::ProviderError => Some(0x8004_230F),
            Self::TooManyVolumes => Some(0x8004_2312),
            Self::FlushTimeout => Some(0x8004_2313),
            Self::HoldTimeout => Some(0x8004_2314),
            Self::WriterError => Some(0x8004_2315),
            Self::InProgress => Some(0x8004_2316),
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
    /// What [`Event::StartSnapshotSet`](super::Event::StartSnapshotSet) answers.
    ///
    /// Declared at vss_coordinator.yaml:83.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum StartSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_SNAPSHOT_SET_IN_PROGRESS](super::Reply::InProgress).
        InProgress,
    }
    impl ::core::convert::From<StartSnapshotSet> for super::Reply {
        fn from(reply: StartSnapshotSet) -> Self {
            match reply {
                StartSnapshotSet::Ok => Self::Ok,
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
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::InProgress => ::core::result::Result::Ok(Self::InProgress),
                super::Reply::Cancelled
                | super::Reply::OutOfMemory
                | super::Reply::BadState
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::AddToSnapshotSet`](super::Event::AddToSnapshotSet) answers.
    ///
    /// Declared at vss_coordinator.yaml:90.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddToSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
    }
    impl ::core::convert::From<AddToSnapshotSet> for super::Reply {
        fn from(reply: AddToSnapshotSet) -> Self {
            match reply {
                AddToSnapshotSet::Ok => Self::Ok,
                AddToSnapshotSet::OutOfMemory => Self::OutOfMemory,
                AddToSnapshotSet::BadState => Self::BadState,
                AddToSnapshotSet::Unexpected => Self::Unexpected,
                AddToSnapshotSet::ProviderVeto => Self::ProviderVeto,
                AddToSnapshotSet::ObjectNotFound => Self::ObjectNotFound,
                AddToSnapshotSet::VolumeNotSupported => Self::VolumeNotSupported,
                AddToSnapshotSet::ProviderError => Self::ProviderError,
                AddToSnapshotSet::TooManyVolumes => Self::TooManyVolumes,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AddToSnapshotSet {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
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
    /// What [`Event::DoSnapshotSet`](super::Event::DoSnapshotSet) answers.
    ///
    /// Declared at vss_coordinator.yaml:95.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DoSnapshotSet {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
                DoSnapshotSet::OutOfMemory => Self::OutOfMemory,
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
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::AbortBackup`](super::Event::AbortBackup) answers.
    ///
    /// Declared at vss_coordinator.yaml:100.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AbortBackup {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
    }
    impl ::core::convert::From<AbortBackup> for super::Reply {
        fn from(reply: AbortBackup) -> Self {
            match reply {
                AbortBackup::Ok => Self::Ok,
                AbortBackup::Unexpected => Self::Unexpected,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AbortBackup {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::Cancelled
                | super::Reply::OutOfMemory
                | super::Reply::BadState
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::RequesterGone`](super::Event::RequesterGone) answers.
    ///
    /// Declared at vss_coordinator.yaml:104.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum RequesterGone {
        /// [S_OK](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<RequesterGone> for super::Reply {
        fn from(reply: RequesterGone) -> Self {
            match reply {
                RequesterGone::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for RequesterGone {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Cancelled
                | super::Reply::OutOfMemory
                | super::Reply::BadState
                | super::Reply::Unexpected
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::ProviderError
                | super::Reply::TooManyVolumes
                | super::Reply::FlushTimeout
                | super::Reply::HoldTimeout
                | super::Reply::WriterError
                | super::Reply::InProgress
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::BeginPrepareAll`](super::Activity::BeginPrepareAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:123.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BeginPrepareAll {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_UNEXPECTED_PROVIDER_ERROR](super::Reply::ProviderError).
        ProviderError,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
    }
    impl ::core::convert::From<BeginPrepareAll> for super::Reply {
        fn from(reply: BeginPrepareAll) -> Self {
            match reply {
                BeginPrepareAll::OutOfMemory => Self::OutOfMemory,
                BeginPrepareAll::BadState => Self::BadState,
                BeginPrepareAll::Unexpected => Self::Unexpected,
                BeginPrepareAll::ProviderVeto => Self::ProviderVeto,
                BeginPrepareAll::ObjectNotFound => Self::ObjectNotFound,
                BeginPrepareAll::VolumeNotSupported => Self::VolumeNotSupported,
                BeginPrepareAll::ProviderError => Self::ProviderError,
                BeginPrepareAll::TooManyVolumes => Self::TooManyVolumes,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for BeginPrepareAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::ProviderError => {
                    ::core::result::Result::Ok(Self::ProviderError)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
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
    /// What [`Activity::EndPrepareAll`](super::Activity::EndPrepareAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:126.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum EndPrepareAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<EndPrepareAll> for super::Reply {
        fn from(reply: EndPrepareAll) -> Self {
            match reply {
                EndPrepareAll::Cancelled => Self::Cancelled,
                EndPrepareAll::OutOfMemory => Self::OutOfMemory,
                EndPrepareAll::BadState => Self::BadState,
                EndPrepareAll::Unexpected => Self::Unexpected,
                EndPrepareAll::ProviderVeto => Self::ProviderVeto,
                EndPrepareAll::ObjectNotFound => Self::ObjectNotFound,
                EndPrepareAll::ProviderError => Self::ProviderError,
                EndPrepareAll::FlushTimeout => Self::FlushTimeout,
                EndPrepareAll::HoldTimeout => Self::HoldTimeout,
                EndPrepareAll::WriterError => Self::WriterError,
                EndPrepareAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for EndPrepareAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::FreezeWriters`](super::Activity::FreezeWriters) fails with.
    ///
    /// Declared at vss_coordinator.yaml:129.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FreezeWriters {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<FreezeWriters> for super::Reply {
        fn from(reply: FreezeWriters) -> Self {
            match reply {
                FreezeWriters::Cancelled => Self::Cancelled,
                FreezeWriters::OutOfMemory => Self::OutOfMemory,
                FreezeWriters::BadState => Self::BadState,
                FreezeWriters::Unexpected => Self::Unexpected,
                FreezeWriters::ProviderVeto => Self::ProviderVeto,
                FreezeWriters::ObjectNotFound => Self::ObjectNotFound,
                FreezeWriters::ProviderError => Self::ProviderError,
                FreezeWriters::FlushTimeout => Self::FlushTimeout,
                FreezeWriters::HoldTimeout => Self::HoldTimeout,
                FreezeWriters::WriterError => Self::WriterError,
                FreezeWriters::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FreezeWriters {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::PreCommitAll`](super::Activity::PreCommitAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:133.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PreCommitAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<PreCommitAll> for super::Reply {
        fn from(reply: PreCommitAll) -> Self {
            match reply {
                PreCommitAll::Cancelled => Self::Cancelled,
                PreCommitAll::OutOfMemory => Self::OutOfMemory,
                PreCommitAll::BadState => Self::BadState,
                PreCommitAll::Unexpected => Self::Unexpected,
                PreCommitAll::ProviderVeto => Self::ProviderVeto,
                PreCommitAll::ObjectNotFound => Self::ObjectNotFound,
                PreCommitAll::ProviderError => Self::ProviderError,
                PreCommitAll::FlushTimeout => Self::FlushTimeout,
                PreCommitAll::HoldTimeout => Self::HoldTimeout,
                PreCommitAll::WriterError => Self::WriterError,
                PreCommitAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PreCommitAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::HoldWrites`](super::Activity::HoldWrites) fails with.
    ///
    /// Declared at vss_coordinator.yaml:134.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum HoldWrites {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<HoldWrites> for super::Reply {
        fn from(reply: HoldWrites) -> Self {
            match reply {
                HoldWrites::Cancelled => Self::Cancelled,
                HoldWrites::OutOfMemory => Self::OutOfMemory,
                HoldWrites::BadState => Self::BadState,
                HoldWrites::Unexpected => Self::Unexpected,
                HoldWrites::ProviderVeto => Self::ProviderVeto,
                HoldWrites::ObjectNotFound => Self::ObjectNotFound,
                HoldWrites::ProviderError => Self::ProviderError,
                HoldWrites::FlushTimeout => Self::FlushTimeout,
                HoldWrites::HoldTimeout => Self::HoldTimeout,
                HoldWrites::WriterError => Self::WriterError,
                HoldWrites::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for HoldWrites {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::CommitAll`](super::Activity::CommitAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:138.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CommitAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<CommitAll> for super::Reply {
        fn from(reply: CommitAll) -> Self {
            match reply {
                CommitAll::Cancelled => Self::Cancelled,
                CommitAll::OutOfMemory => Self::OutOfMemory,
                CommitAll::BadState => Self::BadState,
                CommitAll::Unexpected => Self::Unexpected,
                CommitAll::ProviderVeto => Self::ProviderVeto,
                CommitAll::ObjectNotFound => Self::ObjectNotFound,
                CommitAll::ProviderError => Self::ProviderError,
                CommitAll::FlushTimeout => Self::FlushTimeout,
                CommitAll::HoldTimeout => Self::HoldTimeout,
                CommitAll::WriterError => Self::WriterError,
                CommitAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for CommitAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::PostCommitAll`](super::Activity::PostCommitAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:139.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PostCommitAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<PostCommitAll> for super::Reply {
        fn from(reply: PostCommitAll) -> Self {
            match reply {
                PostCommitAll::Cancelled => Self::Cancelled,
                PostCommitAll::OutOfMemory => Self::OutOfMemory,
                PostCommitAll::BadState => Self::BadState,
                PostCommitAll::Unexpected => Self::Unexpected,
                PostCommitAll::ProviderVeto => Self::ProviderVeto,
                PostCommitAll::ObjectNotFound => Self::ObjectNotFound,
                PostCommitAll::ProviderError => Self::ProviderError,
                PostCommitAll::FlushTimeout => Self::FlushTimeout,
                PostCommitAll::HoldTimeout => Self::HoldTimeout,
                PostCommitAll::WriterError => Self::WriterError,
                PostCommitAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PostCommitAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::ThawWriters`](super::Activity::ThawWriters) fails with.
    ///
    /// Declared at vss_coordinator.yaml:140.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ThawWriters {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<ThawWriters> for super::Reply {
        fn from(reply: ThawWriters) -> Self {
            match reply {
                ThawWriters::Cancelled => Self::Cancelled,
                ThawWriters::OutOfMemory => Self::OutOfMemory,
                ThawWriters::BadState => Self::BadState,
                ThawWriters::Unexpected => Self::Unexpected,
                ThawWriters::ProviderVeto => Self::ProviderVeto,
                ThawWriters::ObjectNotFound => Self::ObjectNotFound,
                ThawWriters::ProviderError => Self::ProviderError,
                ThawWriters::FlushTimeout => Self::FlushTimeout,
                ThawWriters::HoldTimeout => Self::HoldTimeout,
                ThawWriters::WriterError => Self::WriterError,
                ThawWriters::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for ThawWriters {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::PreFinalCommitAll`](super::Activity::PreFinalCommitAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:141.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PreFinalCommitAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<PreFinalCommitAll> for super::Reply {
        fn from(reply: PreFinalCommitAll) -> Self {
            match reply {
                PreFinalCommitAll::Cancelled => Self::Cancelled,
                PreFinalCommitAll::OutOfMemory => Self::OutOfMemory,
                PreFinalCommitAll::BadState => Self::BadState,
                PreFinalCommitAll::Unexpected => Self::Unexpected,
                PreFinalCommitAll::ProviderVeto => Self::ProviderVeto,
                PreFinalCommitAll::ObjectNotFound => Self::ObjectNotFound,
                PreFinalCommitAll::ProviderError => Self::ProviderError,
                PreFinalCommitAll::FlushTimeout => Self::FlushTimeout,
                PreFinalCommitAll::HoldTimeout => Self::HoldTimeout,
                PreFinalCommitAll::WriterError => Self::WriterError,
                PreFinalCommitAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PreFinalCommitAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::RecoverWriters`](super::Activity::RecoverWriters) fails with.
    ///
    /// Declared at vss_coordinator.yaml:142.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum RecoverWriters {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<RecoverWriters> for super::Reply {
        fn from(reply: RecoverWriters) -> Self {
            match reply {
                RecoverWriters::Cancelled => Self::Cancelled,
                RecoverWriters::OutOfMemory => Self::OutOfMemory,
                RecoverWriters::BadState => Self::BadState,
                RecoverWriters::Unexpected => Self::Unexpected,
                RecoverWriters::ProviderVeto => Self::ProviderVeto,
                RecoverWriters::ObjectNotFound => Self::ObjectNotFound,
                RecoverWriters::ProviderError => Self::ProviderError,
                RecoverWriters::FlushTimeout => Self::FlushTimeout,
                RecoverWriters::HoldTimeout => Self::HoldTimeout,
                RecoverWriters::WriterError => Self::WriterError,
                RecoverWriters::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for RecoverWriters {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::PostFinalCommitAll`](super::Activity::PostFinalCommitAll) fails with.
    ///
    /// Declared at vss_coordinator.yaml:145.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PostFinalCommitAll {
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
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
    impl ::core::convert::From<PostFinalCommitAll> for super::Reply {
        fn from(reply: PostFinalCommitAll) -> Self {
            match reply {
                PostFinalCommitAll::Cancelled => Self::Cancelled,
                PostFinalCommitAll::OutOfMemory => Self::OutOfMemory,
                PostFinalCommitAll::BadState => Self::BadState,
                PostFinalCommitAll::Unexpected => Self::Unexpected,
                PostFinalCommitAll::ProviderVeto => Self::ProviderVeto,
                PostFinalCommitAll::ObjectNotFound => Self::ObjectNotFound,
                PostFinalCommitAll::ProviderError => Self::ProviderError,
                PostFinalCommitAll::FlushTimeout => Self::FlushTimeout,
                PostFinalCommitAll::HoldTimeout => Self::HoldTimeout,
                PostFinalCommitAll::WriterError => Self::WriterError,
                PostFinalCommitAll::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PostFinalCommitAll {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
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
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::InProgress => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// The set in creation, and then the last one.
    ///
    /// Declared at vss_coordinator.yaml:73.
    pub set: Option<SetId>,
    /// The shadow copy that is being added; for `begin_prepare_all`.
    ///
    /// Declared at vss_coordinator.yaml:74.
    pub snapshot: Option<SnapshotId>,
    /// How many volumes providers were asked to add. One they refused counts too.
    ///
    /// Declared at vss_coordinator.yaml:78.
    pub volumes: Volumes,
    /// At least one volume was added.
    ///
    /// Declared at vss_coordinator.yaml:79.
    pub usable: bool,
    /// Why the set has failed.
    ///
    /// Declared at vss_coordinator.yaml:80.
    pub cause: Cause,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self {
            set: None,
            snapshot: None,
            volumes: 0,
            usable: false,
            cause: Cause::Other,
        }
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
    /// Declared at vss_coordinator.yaml:69.
    pub freeze: ::core::time::Duration,
    /// 10s, unless overridden.
    ///
    /// Declared at vss_coordinator.yaml:70.
    pub hold: ::core::time::Duration,
}
#[allow(dead_code)]
impl Durations {
    /// What the specification says.
    pub const fn new() -> Self {
        Self {
            freeze: ::core::time::Duration::from_secs(60),
            hold: ::core::time::Duration::from_secs(10),
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
    /// Let the writes go on that the kernel holds back.
    ///
    /// Declared at vss_coordinator.yaml:119.
    ///
    /// On exit of [`Held`](Composite::Held).
    ReleaseWrites,
    /// Tell every writer that it is over. Who is frozen thaws.
    ///
    /// Declared at vss_coordinator.yaml:120.
    ///
    /// On entry of [`Failing`](State::Failing), [`Aborting`](State::Aborting).
    AbortWriters,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::ReleaseWrites, Self::AbortWriters];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReleaseWrites => "release_writes",
            Self::AbortWriters => "abort_writers",
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
    /// BeginPrepareSnapshot at the providers of the volume.
    ///
    /// Declared at vss_coordinator.yaml:123.
    ///
    /// Runs in [`Adding`](State::Adding).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`ProviderError`](Reply::ProviderError), [`TooManyVolumes`](Reply::TooManyVolumes).
    BeginPrepareAll,
    /// EndPrepareSnapshots at every provider of the set. It may take its time.
    ///
    /// Declared at vss_coordinator.yaml:126.
    ///
    /// Runs in [`EndingPreparation`](State::EndingPreparation).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    EndPrepareAll,
    /// PrepareSnapshot and then Freeze at every writer.
    ///
    /// Declared at vss_coordinator.yaml:129.
    ///
    /// Runs in [`Freezing`](State::Freezing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 30 s.
    FreezeWriters,
    /// PreCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:133.
    ///
    /// Runs in [`Precommitting`](State::Precommitting).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 5 s.
    PreCommitAll,
    /// Flush what is to be written to the volumes and hold back everything after it.
    ///
    /// Declared at vss_coordinator.yaml:134.
    ///
    /// Runs in [`Holding`](State::Holding).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 3 s.
    HoldWrites,
    /// CommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:138.
    ///
    /// Runs in [`Committing`](State::Committing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 7 s.
    CommitAll,
    /// PostCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:139.
    ///
    /// Runs in [`Postcommitting`](State::Postcommitting).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 5 s.
    PostCommitAll,
    /// Thaw at every writer.
    ///
    /// Declared at vss_coordinator.yaml:140.
    ///
    /// Runs in [`Thawing`](State::Thawing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    ///
    /// Takes at most 10 s.
    ThawWriters,
    /// PreFinalCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:141.
    ///
    /// Runs in [`Opening`](State::Opening).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    PreFinalCommitAll,
    /// PostSnapshot at every writer. They recover their data inside the shadow copies.
    ///
    /// Declared at vss_coordinator.yaml:142.
    ///
    /// Runs in [`Recovering`](State::Recovering).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    RecoverWriters,
    /// PostFinalCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:145.
    ///
    /// Runs in [`Sealing`](State::Sealing).
    ///
    /// Fails with [`Cancelled`](Reply::Cancelled), [`OutOfMemory`](Reply::OutOfMemory), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`ProviderError`](Reply::ProviderError), [`FlushTimeout`](Reply::FlushTimeout), [`HoldTimeout`](Reply::HoldTimeout), [`WriterError`](Reply::WriterError), [`InsufficientStorage`](Reply::InsufficientStorage).
    PostFinalCommitAll,
    /// AbortSnapshots at every provider, also at those that have failed. What they answer is not looked at.
    ///
    /// Declared at vss_coordinator.yaml:146.
    ///
    /// Runs in [`Failing`](State::Failing), [`Aborting`](State::Aborting).
    ///
    /// Cannot fail.
    AbortAll,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::BeginPrepareAll,
        Self::EndPrepareAll,
        Self::FreezeWriters,
        Self::PreCommitAll,
        Self::HoldWrites,
        Self::CommitAll,
        Self::PostCommitAll,
        Self::ThawWriters,
        Self::PreFinalCommitAll,
        Self::RecoverWriters,
        Self::PostFinalCommitAll,
        Self::AbortAll,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BeginPrepareAll => "begin_prepare_all",
            Self::EndPrepareAll => "end_prepare_all",
            Self::FreezeWriters => "freeze_writers",
            Self::PreCommitAll => "pre_commit_all",
            Self::HoldWrites => "hold_writes",
            Self::CommitAll => "commit_all",
            Self::PostCommitAll => "post_commit_all",
            Self::ThawWriters => "thaw_writers",
            Self::PreFinalCommitAll => "pre_final_commit_all",
            Self::RecoverWriters => "recover_writers",
            Self::PostFinalCommitAll => "post_final_commit_all",
            Self::AbortAll => "abort_all",
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
    /// How `begin_prepare_all` ended.
    BeginPrepareAll(::core::result::Result<(), errors::BeginPrepareAll>),
    /// How `end_prepare_all` ended.
    EndPrepareAll(::core::result::Result<(), errors::EndPrepareAll>),
    /// How `freeze_writers` ended.
    FreezeWriters(::core::result::Result<(), errors::FreezeWriters>),
    /// How `pre_commit_all` ended.
    PreCommitAll(::core::result::Result<(), errors::PreCommitAll>),
    /// How `hold_writes` ended.
    HoldWrites(::core::result::Result<(), errors::HoldWrites>),
    /// How `commit_all` ended.
    CommitAll(::core::result::Result<(), errors::CommitAll>),
    /// How `post_commit_all` ended.
    PostCommitAll(::core::result::Result<(), errors::PostCommitAll>),
    /// How `thaw_writers` ended.
    ThawWriters(::core::result::Result<(), errors::ThawWriters>),
    /// How `pre_final_commit_all` ended.
    PreFinalCommitAll(::core::result::Result<(), errors::PreFinalCommitAll>),
    /// How `recover_writers` ended.
    RecoverWriters(::core::result::Result<(), errors::RecoverWriters>),
    /// How `post_final_commit_all` ended.
    PostFinalCommitAll(::core::result::Result<(), errors::PostFinalCommitAll>),
    /// How `abort_all` ended.
    AbortAll,
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "vss_coordinator" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="VSS coordinator",
    label=<<font point-size="16"><b>VSS coordinator</b></font><br align="left"/><font color="#57606a">vss_coordinator · 16 states · 5 events · 10 requirements</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  subgraph "cluster_free" {
    id="state-free"; class="composite"; tooltip="free, vss_coordinator.yaml:155\nNo set is in creation. The next one may begin.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>free</b><br align="right"/>>;
    "idle" [label=<no set>, group=main, id="state-idle", class="state", tooltip="no set (idle), vss_coordinator.yaml:171\nNone was begun, or the last one came to nothing."];
    "created" [label=<set created>, id="state-created", class="state", tooltip="set created (created), vss_coordinator.yaml:174\nThe last set is created. It is the requester's now."];
  }
  subgraph "cluster_in_creation" {
    id="state-in_creation"; class="composite"; tooltip="in_creation, vss_coordinator.yaml:178\nA set is in creation, and no other one is.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>in_creation</b><br align="right"/>>;
    subgraph "cluster_accepting" {
      id="state-accepting"; class="composite"; tooltip="accepting, vss_coordinator.yaml:192\nVolumes are added. If the set is given up here providers are told nothing; the next set's first BeginPrepareSnapshot tells them.";
      style="rounded,filled"; fillcolor="#e7edf4"; color="#8c959f";
      labelloc=t; labeljust=r; margin=10;
      label=<<b>accepting</b><br align="right"/>>;
      "open" [label=<accepting volumes>, group=main, id="state-open", class="state", tooltip="accepting volumes (open), vss_coordinator.yaml:205"];
      "adding" [label=<adding a volume<br/><i><font point-size="9" color="#57606a">runs begin_prepare_all</font></i>>, fillcolor="#fff3c4", group=main, id="state-adding", class="state running", tooltip="adding a volume (adding), vss_coordinator.yaml:219"];
    }
    subgraph "cluster_doing" {
      id="state-doing"; class="composite"; tooltip="doing, vss_coordinator.yaml:230\nDoSnapshotSet runs. From here on providers are told when the set has failed or is given up, and all of them are.";
      style="rounded,filled"; fillcolor="#e7edf4"; color="#8c959f";
      labelloc=t; labeljust=r; margin=10;
      label=<<b>doing</b><br align="right"/>>;
      "ending_preparation" [label=<ending preparation<br/><i><font point-size="9" color="#57606a">runs end_prepare_all</font></i>>, fillcolor="#fff3c4", id="state-ending_preparation", class="state running", tooltip="ending preparation (ending_preparation), vss_coordinator.yaml:248\nAll volumes were added. Every provider gets ready to commit quickly."];
      subgraph "cluster_frozen" {
        id="state-frozen"; class="composite"; tooltip="frozen, vss_coordinator.yaml:254\nApplications wait, from the first writer's Freeze to the last one's Thaw.";
        style="rounded,filled"; fillcolor="#d8e2ed"; color="#8c959f";
        labelloc=t; labeljust=r; margin=10;
        label=<<b>frozen</b> <font point-size="9" color="#57606a">· at most 60 s (freeze)</font><br align="right"/>>;
        "freezing" [label=<freezing<br/><i><font point-size="9" color="#57606a">runs freeze_writers</font></i>>, fillcolor="#fff3c4", id="state-freezing", class="state running", tooltip="freezing, vss_coordinator.yaml:259"];
        "precommitting" [label=<pre-committing<br/><i><font point-size="9" color="#57606a">runs pre_commit_all</font></i>>, fillcolor="#fff3c4", id="state-precommitting", class="state running", tooltip="pre-committing (precommitting), vss_coordinator.yaml:262"];
        subgraph "cluster_held" {
          id="state-held"; class="composite"; tooltip="held, vss_coordinator.yaml:266\nAll writes wait.";
          style="rounded,filled"; fillcolor="#c9d6e5"; color="#8c959f";
          labelloc=t; labeljust=r; margin=10;
          label=<<b>held</b> <font point-size="9" color="#57606a">· at most 10 s (hold)</font><br align="right"/><font point-size="9" color="#57606a">exit / release_writes</font><br align="right"/>>;
          "holding" [label=<holding writes<br/><i><font point-size="9" color="#57606a">runs hold_writes</font></i>>, fillcolor="#fff3c4", id="state-holding", class="state running", tooltip="holding writes (holding), vss_coordinator.yaml:274"];
          "committing" [label=<committing<br/><i><font point-size="9" color="#57606a">runs commit_all</font></i>>, fillcolor="#fff3c4", id="state-committing", class="state running", tooltip="committing, vss_coordinator.yaml:278"];
        }
        "postcommitting" [label=<post-committing<br/><i><font point-size="9" color="#57606a">runs post_commit_all</font></i>>, fillcolor="#fff3c4", id="state-postcommitting", class="state running", tooltip="post-committing (postcommitting), vss_coordinator.yaml:281\nEvery provider has committed. Writes go on."];
        "thawing" [label=<thawing<br/><i><font point-size="9" color="#57606a">runs thaw_writers</font></i>>, fillcolor="#fff3c4", id="state-thawing", class="state running", tooltip="thawing, vss_coordinator.yaml:286"];
      }
      "opening" [label=<opening for recovery<br/><i><font point-size="9" color="#57606a">runs pre_final_commit_all</font></i>>, fillcolor="#fff3c4", id="state-opening", class="state running", tooltip="opening for recovery (opening), vss_coordinator.yaml:289"];
      "recovering" [label=<recovering<br/><i><font point-size="9" color="#57606a">runs recover_writers</font></i>>, fillcolor="#fff3c4", id="state-recovering", class="state running", tooltip="recovering, vss_coordinator.yaml:293"];
      "sealing" [label=<sealing<br/><i><font point-size="9" color="#57606a">runs post_final_commit_all</font></i>>, fillcolor="#fff3c4", id="state-sealing", class="state running", tooltip="sealing, vss_coordinator.yaml:297"];
    }
    "failing" [label=<rolling back<br/><i><font point-size="9" color="#57606a">runs abort_all</font></i><br/><font point-size="9" color="#57606a">entry / abort_writers</font>>, fillcolor="#fff3c4", id="state-failing", class="state running", tooltip="rolling back (failing), vss_coordinator.yaml:302\nSomething has failed. It is aborted everywhere before DoSnapshotSet returns."];
    "aborting" [label=<aborting<br/><i><font point-size="9" color="#57606a">runs abort_all</font></i><br/><font point-size="9" color="#57606a">entry / abort_writers</font>>, fillcolor="#fff3c4", id="state-aborting", class="state running", tooltip="aborting, vss_coordinator.yaml:318\nThe requester has given the set up, or is gone. It is aborted everywhere."];
  }
  "start of the machine" -> "idle" [color="#424a53", class=initial, weight=50, penwidth=1];
  "created" -> "open" [style=solid, penwidth=2.6, color="#0550ae", ltail="cluster_free", weight=100, constraint=false, label=<<font color="#0550ae">&#160;<b>1</b> StartSnapshotSet<br align="left"/>&#160;<font point-size="9" color="#57606a">[other_set]</font><br align="left"/></font>>, id="arrow-free-open-main", class=main, tooltip="main: StartSnapshotSet [other_set] (vss_coordinator.yaml:160)"];
  "open" -> "adding" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> AddToSnapshotSet <font point-size="9" color="#57606a">[same_set &amp;&amp; volumes &lt; 64]</font><br align="left"/></font>>, id="arrow-open-adding-main", class=main, tooltip="main: AddToSnapshotSet [same_set && volumes < 64] (vss_coordinator.yaml:209)"];
  "open" -> "ending_preparation" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>3</b> DoSnapshotSet <font point-size="9" color="#57606a">[same_set &amp;&amp; usable]</font><br align="left"/></font>>, id="arrow-open-ending_preparation-main", class=main, tooltip="main: DoSnapshotSet [same_set && usable] (vss_coordinator.yaml:215)"];
  "open" -> "adding" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>4</b> done<br align="left"/></font>>, id="arrow-adding-open-main", class=main, tooltip="main: done (vss_coordinator.yaml:223)"];
  "ending_preparation" -> "freezing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>5</b> done<br align="left"/></font>>, id="arrow-ending_preparation-freezing-main", class=main, tooltip="main: done (vss_coordinator.yaml:252)"];
  "freezing" -> "precommitting" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>6</b> done<br align="left"/></font>>, id="arrow-freezing-precommitting-main", class=main, tooltip="main: done (vss_coordinator.yaml:261)"];
  "precommitting" -> "holding" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>7</b> done<br align="left"/></font>>, id="arrow-precommitting-holding-main", class=main, tooltip="main: done (vss_coordinator.yaml:265)"];
  "holding" -> "committing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>8</b> done<br align="left"/></font>>, id="arrow-holding-committing-main", class=main, tooltip="main: done (vss_coordinator.yaml:277)"];
  "committing" -> "postcommitting" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>9</b> done<br align="left"/></font>>, id="arrow-committing-postcommitting-main", class=main, tooltip="main: done (vss_coordinator.yaml:280)"];
  "postcommitting" -> "thawing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>10</b> done<br align="left"/></font>>, id="arrow-postcommitting-thawing-main", class=main, tooltip="main: done (vss_coordinator.yaml:285)"];
  "thawing" -> "opening" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>11</b> done<br align="left"/></font>>, id="arrow-thawing-opening-main", class=main, tooltip="main: done (vss_coordinator.yaml:288)"];
  "opening" -> "recovering" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>12</b> done<br align="left"/></font>>, id="arrow-opening-recovering-main", class=main, tooltip="main: done (vss_coordinator.yaml:292)"];
  "recovering" -> "sealing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>13</b> done<br align="left"/></font>>, id="arrow-recovering-sealing-main", class=main, tooltip="main: done (vss_coordinator.yaml:296)"];
  "sealing" -> "created" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>14</b> done<br align="left"/></font>>, id="arrow-sealing-created-main", class=main, tooltip="main: done (vss_coordinator.yaml:300)"];
  "idle" -> "open" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", lhead="cluster_accepting", dir=back, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> AbortBackup, the requester's process has ended<br align="left"/>&#160;<font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-accepting-idle-abort", class=abort, tooltip="abort: AbortBackup, the requester's process has ended [same_set] (vss_coordinator.yaml:199)"];
  "open" -> "adding" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> begin_prepare_all fails<br align="left"/></font>>, id="arrow-adding-open-failure", class=failure, tooltip="failure: begin_prepare_all fails (vss_coordinator.yaml:225)\nThe set stays as it is. The requester may go on without the volume."];
  "sealing" -> "aborting" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", ltail="cluster_doing", weight=1, constraint=false, label=<<font color="#8250df">&#160;<b>abort:</b> AbortBackup, the requester's process has ended<br align="left"/>&#160;<font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-doing-aborting-abort", class=abort, tooltip="abort: AbortBackup, the requester's process has ended [same_set] (vss_coordinator.yaml:246)"];
  "sealing" -> "failing" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_doing", weight=1, constraint=false, label=<<font color="#cf222e">&#160;<b>failure:</b> running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == provider_veto]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == insufficient_storage]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == provider_error]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == writer_error]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == flush_timeout]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == hold_timeout]</font><br align="left"/>&#160;running work fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[reply == out_of_memory]</font><br align="left"/>&#160;running work fails<br align="left"/></font>>, id="arrow-doing-failing-failure", class=failure, tooltip="failure: running work fails [reply == provider_veto] (vss_coordinator.yaml:237)\nfailure: running work fails [reply == insufficient_storage] (vss_coordinator.yaml:238)\nfailure: running work fails [reply == provider_error] (vss_coordinator.yaml:239)\nfailure: running work fails [reply == writer_error] (vss_coordinator.yaml:240)\nfailure: running work fails [reply == flush_timeout] (vss_coordinator.yaml:241)\nfailure: running work fails [reply == hold_timeout] (vss_coordinator.yaml:242)\nfailure: running work fails [reply == out_of_memory] (vss_coordinator.yaml:243)\nfailure: running work fails (vss_coordinator.yaml:244)"];
  "idle" -> "failing" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> done <font point-size="9" color="#57606a">[cause == vetoed]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == no_space]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == provider]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == writer]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == no_flush]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == no_hold]</font><br align="left"/>&#160;done <font point-size="9" color="#57606a">[cause == no_memory]</font><br align="left"/>&#160;done<br align="left"/></font>>, id="arrow-failing-idle-failure", class=failure, tooltip="failure: done [cause == vetoed] (vss_coordinator.yaml:309)\nfailure: done [cause == no_space] (vss_coordinator.yaml:310)\nfailure: done [cause == provider] (vss_coordinator.yaml:311)\nfailure: done [cause == writer] (vss_coordinator.yaml:312)\nfailure: done [cause == no_flush] (vss_coordinator.yaml:313)\nfailure: done [cause == no_hold] (vss_coordinator.yaml:314)\nfailure: done [cause == no_memory] (vss_coordinator.yaml:315)\nfailure: done (vss_coordinator.yaml:316)"];
  "idle" -> "aborting" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", dir=back, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> done<br align="left"/></font>>, id="arrow-aborting-idle-abort", class=abort, tooltip="abort: done (vss_coordinator.yaml:324)"];
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
    /// What the caller is told; nothing while its call still runs, or if nobody called.
    pub reply: Option<Reply>,
    /// What has to be done, in this order.
    pub actions: &'static Actions,
    /// Another call, which was waiting for an activity, and what it is told.
    pub answers: Option<(EventKind, Reply)>,
    /// The activity that runs from now on.
    pub started: Option<Started>,
    /// The activity that was running and is told to stop.
    pub interrupted: Option<Activity>,
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
/// Something that came due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Due {
    /// A state lasts too long; nothing changed.
    Overrun {
        /// The state.
        window: Window,
        /// By how much, so far.
        by: ::core::time::Duration,
    },
}
/// The named guards.
#[allow(dead_code)]
mod guards {
    /// `set == event.set`.
    ///
    /// Declared at vss_coordinator.yaml:115.
    pub(super) fn same_set(context: &super::Context, set: super::SetId) -> bool {
        context.set == Some(set)
    }
    /// `set != event.set`.
    ///
    /// Declared at vss_coordinator.yaml:116.
    pub(super) fn other_set(context: &super::Context, set: super::SetId) -> bool {
        context.set != Some(set)
    }
}
/// VSS coordinator.
///
/// What the Volume Shadow Copy Service itself goes through while it creates one shadow copy set at a time. Its activities are the calls it makes, to all writers and to all providers of the set.
///
/// Declared at vss_coordinator.yaml:2.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="906" height="1612" viewBox="0 0 906 1612" role="graphics-document" aria-labelledby="vss_coordinator-title vss_coordinator-desc">
 <title id="vss_coordinator-title">VSS coordinator</title>
 <desc id="vss_coordinator-desc">vss_coordinator · 16 states · 5 events · 10 requirements. The happy path: no set, accepting volumes, adding a volume.</desc>
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
 <rect class="ground" width="906" height="1612"/>
 <text x="16" y="30" textLength="133" lengthAdjust="spacingAndGlyphs" class="title">VSS coordinator</text>
 <text x="16" y="48" textLength="282" lengthAdjust="spacingAndGlyphs" class="small quiet">vss_coordinator · 16 states · 5 events · 10 requirements</text>
 <g id="state-free" class="composite free" role="graphics-symbol" tabindex="0" aria-label="free">
 <title>free, vss_coordinator.yaml:155&#10;No set is in creation. The next one may begin.</title>
 <rect class="frame deep1" x="16" y="92" width="402" height="115" rx="8"/>
 <text x="102" y="109" textLength="23" lengthAdjust="spacingAndGlyphs" class="name">free</text>
 </g>
 <g id="state-in_creation" class="composite in_creation" role="graphics-symbol" tabindex="0" aria-label="in_creation">
 <title>in_creation, vss_coordinator.yaml:178&#10;A set is in creation, and no other one is.</title>
 <rect class="frame deep1" x="16" y="221" width="402" height="1341" rx="8"/>
 <text x="102" y="238" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">in_creation</text>
 </g>
 <g id="state-accepting" class="composite accepting" role="graphics-symbol" tabindex="0" aria-label="accepting">
 <title>accepting, vss_coordinator.yaml:192&#10;Volumes are added. If the set is given up here providers are told nothing; the next set&#39;s first BeginPrepareSnapshot tells them.</title>
 <rect class="frame deep2" x="28" y="248" width="378" height="164" rx="8"/>
 <text x="102" y="265" textLength="55" lengthAdjust="spacingAndGlyphs" class="name">accepting</text>
 </g>
 <g id="state-doing" class="composite doing" role="graphics-symbol" tabindex="0" aria-label="doing">
 <title>doing, vss_coordinator.yaml:230&#10;DoSnapshotSet runs. From here on providers are told when the set has failed or is given up, and all of them are.</title>
 <rect class="frame deep2" x="28" y="426" width="378" height="929" rx="8"/>
 <text x="102" y="443" textLength="32" lengthAdjust="spacingAndGlyphs" class="name">doing</text>
 </g>
 <g id="state-frozen" class="composite frozen" role="graphics-symbol" tabindex="0" aria-label="frozen">
 <title>frozen, vss_coordinator.yaml:254&#10;Applications wait, from the first writer&#39;s Freeze to the last one&#39;s Thaw.</title>
 <rect class="frame deep3" x="40" y="617" width="354" height="504" rx="8"/>
 <text x="102" y="634" textLength="150" lengthAdjust="spacingAndGlyphs"><tspan class="name">frozen</tspan><tspan class="small quiet"> · at most 60 s (freeze)</tspan></text>
 </g>
 <g id="state-held" class="composite held" role="graphics-symbol" tabindex="0" aria-label="held">
 <title>held, vss_coordinator.yaml:266&#10;All writes wait.</title>
 <rect class="frame deep4" x="52" y="792" width="330" height="169" rx="8"/>
 <text x="102" y="809" textLength="129" lengthAdjust="spacingAndGlyphs"><tspan class="name">held</tspan><tspan class="small quiet"> · at most 10 s (hold)</tspan></text>
 <text x="102" y="824" textLength="98" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / release_writes</text>
 </g>
 <g id="arrow-free-open-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="free" data-to="open" aria-label="main: from free to accepting volumes">
 <title>main: StartSnapshotSet [other_set] (vss_coordinator.yaml:160)</title>
 <path class="track" d="M418 104H436"/>
 <path class="track" d="M607 104H832Q838 104 838 110V279Q838 285 832 285H377"/>
 <path class="fill" d="M370 285l9 -4.5v9z"/>
 <text x="440" y="108" textLength="162" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>StartSnapshotSet</tspan><tspan class="small quiet"> [other_set]</tspan></text>
 </g>
 <g id="arrow-accepting-idle-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="accepting" data-to="idle" aria-label="abort: from accepting to no set">
 <title>abort: AbortBackup, the requester&#39;s process has ended [same_set] (vss_coordinator.yaml:199)</title>
 <path class="track" d="M406 260H436"/>
 <path class="core" d="M406 260H436"/>
 <path class="track" d="M799 260H877"/>
 <path class="core" d="M799 260H877"/>
 <circle class="fill" cx="877" cy="260" r="2.6"/>
 <text x="440" y="264" textLength="354" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortBackup, the requester&#39;s process has ended</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-open-ending_preparation-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="open" data-to="ending_preparation" aria-label="main: from accepting volumes to ending preparation">
 <title>main: DoSnapshotSet [same_set &amp;&amp; usable] (vss_coordinator.yaml:215)</title>
 <path class="track" d="M370 315H436"/>
 <path class="track" d="M652 315H819Q825 315 825 321V547Q825 553 819 553H377"/>
 <path class="fill" d="M370 553l9 -4.5v9z"/>
 <text x="440" y="319" textLength="207" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>DoSnapshotSet</tspan><tspan class="small quiet"> [same_set &amp;&amp; usable]</tspan></text>
 </g>
 <g id="arrow-open-adding-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="open" data-to="adding" aria-label="main: from accepting volumes to adding a volume">
 <title>main: AddToSnapshotSet [same_set &amp;&amp; volumes &lt; 64] (vss_coordinator.yaml:209)</title>
 <path class="track" d="M90 326V352"/>
 <path class="fill" d="M90 359l-5 -9h10z"/>
 <text x="100" y="345" textLength="260" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>AddToSnapshotSet</tspan><tspan class="small quiet"> [same_set &amp;&amp; volumes &lt; 64]</tspan></text>
 </g>
 <g id="arrow-adding-open-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="adding" data-to="open" aria-label="main: from adding a volume to accepting volumes">
 <title>main: done (vss_coordinator.yaml:223)</title>
 <path class="track" d="M370 369H436"/>
 <path class="track" d="M483 369H832Q838 369 838 363V291Q838 285 832 285"/>
 <text x="440" y="373" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">4 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-adding-open-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="adding" data-to="open" aria-label="failure: from adding a volume to accepting volumes">
 <title>failure: begin_prepare_all fails (vss_coordinator.yaml:225)&#10;The set stays as it is. The requester may go on without the volume.</title>
 <path class="track" d="M370 384H436"/>
 <path class="track" d="M609 384H806Q812 384 812 378V306Q812 300 806 300H377"/>
 <path class="fill" d="M370 300l9 -4.5v9z"/>
 <text x="440" y="388" textLength="164" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>begin_prepare_all fails</tspan></text>
 </g>
 <g id="arrow-doing-aborting-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="doing" data-to="aborting" aria-label="abort: from doing to aborting">
 <title>abort: AbortBackup, the requester&#39;s process has ended [same_set] (vss_coordinator.yaml:246)</title>
 <path class="track" d="M406 438H436"/>
 <path class="core" d="M406 438H436"/>
 <path class="track" d="M799 438H832Q838 438 838 444V1498Q838 1504 832 1504H377"/>
 <path class="core" d="M799 438H832Q838 438 838 444V1498Q838 1504 832 1504H377"/>
 <path class="fill" d="M370 1504l9 -4.5v9z"/>
 <text x="440" y="442" textLength="354" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortBackup, the requester&#39;s process has ended</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-doing-failing-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="doing" data-to="failing" aria-label="failure: from doing to rolling back">
 <title>failure: running work fails [reply == provider_veto] (vss_coordinator.yaml:237)&#10;failure: running work fails [reply == insufficient_storage] (vss_coordinator.yaml:238)&#10;failure: running work fails [reply == provider_error] (vss_coordinator.yaml:239)&#10;failure: running work fails [reply == writer_error] (vss_coordinator.yaml:240)&#10;failure: running work fails [reply == flush_timeout] (vss_coordinator.yaml:241)&#10;failure: running work fails [reply == hold_timeout] (vss_coordinator.yaml:242)&#10;failure: running work fails [reply == out_of_memory] (vss_coordinator.yaml:243)&#10;failure: running work fails (vss_coordinator.yaml:244)</title>
 <path class="track" d="M406 453H436"/>
 <path class="track" d="M701 453H806Q812 453 812 459V1373Q812 1379 806 1379H377"/>
 <path class="fill" d="M370 1379l9 -4.5v9z"/>
 <text x="440" y="457" textLength="256" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>running work fails</tspan><tspan class="small quiet"> [reply == provider_veto]</tspan></text>
 <text x="440" y="472" textLength="241" lengthAdjust="spacingAndGlyphs"><tspan>running work fails</tspan><tspan class="small quiet"> [reply == insufficient_storage]</tspan></text>
 <text x="440" y="487" textLength="216" lengthAdjust="spacingAndGlyphs"><tspan>running work fails</tspan><tspan class="small quiet"> [reply == provider_error]</tspan></text>
 <text x="440" y="502" textLength="203" lengthAdjust="spacingAndGlyphs"><tspan>running work fails</tspan><tspan class="small quiet"> [reply == writer_error]</tspan></text>
 <text x="440" y="517" textLength="212" lengthAdjust="spacingAndGlyphs"><tspan>running work fails</tspan><tspan class="small quiet"> [reply == flush_timeout]</tspan></text>
 <text x="440" y="532" textLength="56" lengthAdjust="spacingAndGlyphs" class="small quiet">and 3 more</text>
 </g>
 <g id="arrow-ending_preparation-freezing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="ending_preparation" data-to="freezing" aria-label="main: from ending preparation to freezing">
 <title>main: done (vss_coordinator.yaml:252)</title>
 <path class="track" d="M90 584V637"/>
 <path class="fill" d="M90 644l-5 -9h10z"/>
 <text x="100" y="603" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">5 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-freezing-precommitting-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="freezing" data-to="precommitting" aria-label="main: from freezing to pre-committing">
 <title>main: done (vss_coordinator.yaml:261)</title>
 <path class="track" d="M90 685V711"/>
 <path class="fill" d="M90 718l-5 -9h10z"/>
 <text x="100" y="704" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">6 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-precommitting-holding-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="precommitting" data-to="holding" aria-label="main: from pre-committing to holding writes">
 <title>main: done (vss_coordinator.yaml:265)</title>
 <path class="track" d="M90 759V827"/>
 <path class="fill" d="M90 834l-5 -9h10z"/>
 <text x="100" y="778" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">7 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-holding-committing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="holding" data-to="committing" aria-label="main: from holding writes to committing">
 <title>main: done (vss_coordinator.yaml:277)</title>
 <path class="track" d="M90 875V901"/>
 <path class="fill" d="M90 908l-5 -9h10z"/>
 <text x="100" y="894" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">8 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-committing-postcommitting-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="committing" data-to="postcommitting" aria-label="main: from committing to post-committing">
 <title>main: done (vss_coordinator.yaml:280)</title>
 <path class="track" d="M90 949V987"/>
 <path class="fill" d="M90 994l-5 -9h10z"/>
 <text x="100" y="980" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">9 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-postcommitting-thawing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="postcommitting" data-to="thawing" aria-label="main: from post-committing to thawing">
 <title>main: done (vss_coordinator.yaml:285)</title>
 <path class="track" d="M90 1035V1061"/>
 <path class="fill" d="M90 1068l-5 -9h10z"/>
 <text x="100" y="1054" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">10 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-thawing-opening-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="thawing" data-to="opening" aria-label="main: from thawing to opening for recovery">
 <title>main: done (vss_coordinator.yaml:288)</title>
 <path class="track" d="M90 1109V1147"/>
 <path class="fill" d="M90 1154l-5 -9h10z"/>
 <text x="100" y="1140" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">11 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-opening-recovering-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="opening" data-to="recovering" aria-label="main: from opening for recovery to recovering">
 <title>main: done (vss_coordinator.yaml:292)</title>
 <path class="track" d="M90 1195V1221"/>
 <path class="fill" d="M90 1228l-5 -9h10z"/>
 <text x="100" y="1214" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">12 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-recovering-sealing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="recovering" data-to="sealing" aria-label="main: from recovering to sealing">
 <title>main: done (vss_coordinator.yaml:296)</title>
 <path class="track" d="M90 1269V1295"/>
 <path class="fill" d="M90 1302l-5 -9h10z"/>
 <text x="100" y="1288" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">13 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-sealing-created-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="sealing" data-to="created" aria-label="main: from sealing to set created">
 <title>main: done (vss_coordinator.yaml:300)</title>
 <path class="track" d="M370 1312H436"/>
 <path class="track" d="M490 1312H845Q851 1312 851 1306V185Q851 179 845 179H377"/>
 <path class="fill" d="M370 179l9 -4.5v9z"/>
 <text x="440" y="1316" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">14 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-failing-idle-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="failing" data-to="idle" aria-label="failure: from rolling back to no set">
 <title>failure: done [cause == vetoed] (vss_coordinator.yaml:309)&#10;failure: done [cause == no_space] (vss_coordinator.yaml:310)&#10;failure: done [cause == provider] (vss_coordinator.yaml:311)&#10;failure: done [cause == writer] (vss_coordinator.yaml:312)&#10;failure: done [cause == no_flush] (vss_coordinator.yaml:313)&#10;failure: done [cause == no_hold] (vss_coordinator.yaml:314)&#10;failure: done [cause == no_memory] (vss_coordinator.yaml:315)&#10;failure: done (vss_coordinator.yaml:316)</title>
 <path class="track" d="M370 1394H436"/>
 <path class="track" d="M606 1394H858Q864 1394 864 1388V150Q864 144 858 144H377"/>
 <path class="fill" d="M370 144l9 -4.5v9z"/>
 <text x="440" y="1398" textLength="161" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>done</tspan><tspan class="small quiet"> [cause == vetoed]</tspan></text>
 <text x="440" y="1413" textLength="133" lengthAdjust="spacingAndGlyphs"><tspan>done</tspan><tspan class="small quiet"> [cause == no_space]</tspan></text>
 <text x="440" y="1428" textLength="125" lengthAdjust="spacingAndGlyphs"><tspan>done</tspan><tspan class="small quiet"> [cause == provider]</tspan></text>
 <text x="440" y="1443" textLength="112" lengthAdjust="spacingAndGlyphs"><tspan>done</tspan><tspan class="small quiet"> [cause == writer]</tspan></text>
 <text x="440" y="1458" textLength="127" lengthAdjust="spacingAndGlyphs"><tspan>done</tspan><tspan class="small quiet"> [cause == no_flush]</tspan></text>
 <text x="440" y="1473" textLength="56" lengthAdjust="spacingAndGlyphs" class="small quiet">and 3 more</text>
 </g>
 <g id="arrow-aborting-idle-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="aborting" data-to="idle" aria-label="abort: from aborting to no set">
 <title>abort: done (vss_coordinator.yaml:324)</title>
 <path class="track" d="M370 1519H436"/>
 <path class="core" d="M370 1519H436"/>
 <path class="track" d="M509 1519H871Q877 1519 877 1513V135Q877 129 871 129H377"/>
 <path class="core" d="M509 1519H871Q877 1519 877 1513V135Q877 129 871 129H377"/>
 <path class="fill" d="M370 129l9 -4.5v9z"/>
 <text x="440" y="1523" textLength="64" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>done</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="90" cy="73" r="5"/><path class="initial" d="M90 73V114M90 119l-4 -7h8z"/></g>
 <g id="state-idle" class="state" role="graphics-symbol" tabindex="0" aria-label="no set">
 <title>no set (idle), vss_coordinator.yaml:171&#10;None was begun, or the last one came to nothing.</title>
 <rect class="box" x="64" y="119" width="306" height="36" rx="6"/>
 <text x="74" y="141" textLength="35" lengthAdjust="spacingAndGlyphs" class="name">no set</text>
 </g>
 <g id="state-created" class="state" role="graphics-symbol" tabindex="0" aria-label="set created">
 <title>set created (created), vss_coordinator.yaml:174&#10;The last set is created. It is the requester&#39;s now.</title>
 <rect class="box" x="64" y="169" width="306" height="26" rx="6"/>
 <text x="74" y="186" textLength="64" lengthAdjust="spacingAndGlyphs" class="name">set created</text>
 </g>
 <g id="state-open" class="state" role="graphics-symbol" tabindex="0" aria-label="accepting volumes">
 <title>accepting volumes (open), vss_coordinator.yaml:205</title>
 <rect class="box" x="64" y="275" width="306" height="51" rx="6"/>
 <text x="74" y="305" textLength="107" lengthAdjust="spacingAndGlyphs" class="name">accepting volumes</text>
 </g>
 <g id="state-adding" class="state running" role="graphics-symbol" tabindex="0" aria-label="adding a volume">
 <title>adding a volume (adding), vss_coordinator.yaml:219</title>
 <rect class="box" x="64" y="359" width="306" height="41" rx="6"/>
 <text x="74" y="376" textLength="95" lengthAdjust="spacingAndGlyphs" class="name">adding a volume</text>
 <text x="74" y="391" textLength="113" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs begin_prepare_all</text>
 </g>
 <g id="state-ending_preparation" class="state running" role="graphics-symbol" tabindex="0" aria-label="ending preparation">
 <title>ending preparation (ending_preparation), vss_coordinator.yaml:248&#10;All volumes were added. Every provider gets ready to commit quickly.</title>
 <rect class="box" x="64" y="543" width="306" height="41" rx="6"/>
 <text x="74" y="560" textLength="108" lengthAdjust="spacingAndGlyphs" class="name">ending preparation</text>
 <text x="74" y="575" textLength="104" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs end_prepare_all</text>
 </g>
 <g id="state-freezing" class="state running" role="graphics-symbol" tabindex="0" aria-label="freezing">
 <title>freezing, vss_coordinator.yaml:259</title>
 <rect class="box" x="64" y="644" width="306" height="41" rx="6"/>
 <text x="74" y="661" textLength="46" lengthAdjust="spacingAndGlyphs" class="name">freezing</text>
 <text x="74" y="676" textLength="94" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs freeze_writers</text>
 </g>
 <g id="state-precommitting" class="state running" role="graphics-symbol" tabindex="0" aria-label="pre-committing">
 <title>pre-committing (precommitting), vss_coordinator.yaml:262</title>
 <rect class="box" x="64" y="718" width="306" height="41" rx="6"/>
 <text x="74" y="735" textLength="85" lengthAdjust="spacingAndGlyphs" class="name">pre-committing</text>
 <text x="74" y="750" textLength="100" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs pre_commit_all</text>
 </g>
 <g id="state-holding" class="state running" role="graphics-symbol" tabindex="0" aria-label="holding writes">
 <title>holding writes (holding), vss_coordinator.yaml:274</title>
 <rect class="box" x="64" y="834" width="306" height="41" rx="6"/>
 <text x="74" y="851" textLength="79" lengthAdjust="spacingAndGlyphs" class="name">holding writes</text>
 <text x="74" y="866" textLength="81" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs hold_writes</text>
 </g>
 <g id="state-committing" class="state running" role="graphics-symbol" tabindex="0" aria-label="committing">
 <title>committing, vss_coordinator.yaml:278</title>
 <rect class="box" x="64" y="908" width="306" height="41" rx="6"/>
 <text x="74" y="925" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">committing</text>
 <text x="74" y="940" textLength="78" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs commit_all</text>
 </g>
 <g id="state-postcommitting" class="state running" role="graphics-symbol" tabindex="0" aria-label="post-committing">
 <title>post-committing (postcommitting), vss_coordinator.yaml:281&#10;Every provider has committed. Writes go on.</title>
 <rect class="box" x="64" y="994" width="306" height="41" rx="6"/>
 <text x="74" y="1011" textLength="91" lengthAdjust="spacingAndGlyphs" class="name">post-committing</text>
 <text x="74" y="1026" textLength="104" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs post_commit_all</text>
 </g>
 <g id="state-thawing" class="state running" role="graphics-symbol" tabindex="0" aria-label="thawing">
 <title>thawing, vss_coordinator.yaml:286</title>
 <rect class="box" x="64" y="1068" width="306" height="41" rx="6"/>
 <text x="74" y="1085" textLength="45" lengthAdjust="spacingAndGlyphs" class="name">thawing</text>
 <text x="74" y="1100" textLength="87" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs thaw_writers</text>
 </g>
 <g id="state-opening" class="state running" role="graphics-symbol" tabindex="0" aria-label="opening for recovery">
 <title>opening for recovery (opening), vss_coordinator.yaml:289</title>
 <rect class="box" x="64" y="1154" width="306" height="41" rx="6"/>
 <text x="74" y="1171" textLength="118" lengthAdjust="spacingAndGlyphs" class="name">opening for recovery</text>
 <text x="74" y="1186" textLength="126" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs pre_final_commit_all</text>
 </g>
 <g id="state-recovering" class="state running" role="graphics-symbol" tabindex="0" aria-label="recovering">
 <title>recovering, vss_coordinator.yaml:293</title>
 <rect class="box" x="64" y="1228" width="306" height="41" rx="6"/>
 <text x="74" y="1245" textLength="60" lengthAdjust="spacingAndGlyphs" class="name">recovering</text>
 <text x="74" y="1260" textLength="100" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs recover_writers</text>
 </g>
 <g id="state-sealing" class="state running" role="graphics-symbol" tabindex="0" aria-label="sealing">
 <title>sealing, vss_coordinator.yaml:297</title>
 <rect class="box" x="64" y="1302" width="306" height="41" rx="6"/>
 <text x="74" y="1319" textLength="41" lengthAdjust="spacingAndGlyphs" class="name">sealing</text>
 <text x="74" y="1334" textLength="131" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs post_final_commit_all</text>
 </g>
 <g id="state-failing" class="state running" role="graphics-symbol" tabindex="0" aria-label="rolling back">
 <title>rolling back (failing), vss_coordinator.yaml:302&#10;Something has failed. It is aborted everywhere before DoSnapshotSet returns.</title>
 <rect class="box" x="64" y="1369" width="306" height="111" rx="6"/>
 <text x="74" y="1414" textLength="65" lengthAdjust="spacingAndGlyphs" class="name">rolling back</text>
 <text x="74" y="1429" textLength="67" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs abort_all</text>
 <text x="74" y="1444" textLength="98" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / abort_writers</text>
 </g>
 <g id="state-aborting" class="state running" role="graphics-symbol" tabindex="0" aria-label="aborting">
 <title>aborting, vss_coordinator.yaml:318&#10;The requester has given the set up, or is gone. It is aborted everywhere.</title>
 <rect class="box" x="64" y="1494" width="306" height="56" rx="6"/>
 <text x="74" y="1511" textLength="47" lengthAdjust="spacingAndGlyphs" class="name">aborting</text>
 <text x="74" y="1526" textLength="67" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs abort_all</text>
 <text x="74" y="1541" textLength="98" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / abort_writers</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 1586h22"/>
 <path class="fill" d="M44 1586l-7 -4v8z"/></g>
 <text x="50" y="1590" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow abort">
 <path class="track" d="M199 1586h22"/>
 <path class="core" d="M199 1586h22"/>
 <path class="fill" d="M227 1586l-7 -4v8z"/></g>
 <text x="233" y="1590" textLength="26" lengthAdjust="spacingAndGlyphs" class="small quiet">abort</text>
 <g class="arrow failure">
 <path class="track" d="M279 1586h22"/>
 <path class="fill" d="M307 1586l-7 -4v8z"/></g>
 <text x="313" y="1590" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="running">
 <rect class="box" x="363" y="1580" width="26" height="12" rx="3"/>
 </g>
 <text x="397" y="1590" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 </svg>
 </div>

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Idle`](State::Idle), 2 [`Created`](State::Created), 3 [`Open`](State::Open), 4 [`Adding`](State::Adding), 5 [`EndingPreparation`](State::EndingPreparation), 6 [`Freezing`](State::Freezing), 7 [`Precommitting`](State::Precommitting), 8 [`Holding`](State::Holding), 9 [`Committing`](State::Committing), 10 [`Postcommitting`](State::Postcommitting), 11 [`Thawing`](State::Thawing), 12 [`Opening`](State::Opening), 13 [`Recovering`](State::Recovering), 14 [`Sealing`](State::Sealing), 15 [`Failing`](State::Failing), 16 [`Aborting`](State::Aborting).

 | event                                         | [1](State::Idle)   | [2](State::Created) | [3](State::Open)                | [4](State::Adding) | [5](State::EndingPreparation) | [6](State::Freezing)    | [7](State::Precommitting) | [8](State::Holding)     | [9](State::Committing)  | [10](State::Postcommitting) | [11](State::Thawing)    | [12](State::Opening)    | [13](State::Recovering) | [14](State::Sealing)    | [15](State::Failing) | [16](State::Aborting) |
 |-----------------------------------------------|--------------------|---------------------|---------------------------------|--------------------|-------------------------------|-------------------------|---------------------------|-------------------------|-------------------------|-----------------------------|-------------------------|-------------------------|-------------------------|-------------------------|----------------------|-----------------------|
 | [`StartSnapshotSet`](Event::StartSnapshotSet) | [3](State::Open) - | [3](State::Open) -  | -                               | -                  | -                             | -                       | -                         | -                       | -                       | -                           | -                       | -                       | -                       | -                       | -                    | -                     |
 | [`AddToSnapshotSet`](Event::AddToSnapshotSet) | -                  | -                   | [4](State::Adding) -            | -                  | -                             | -                       | -                         | -                       | -                       | -                           | -                       | -                       | -                       | -                       | -                    | -                     |
 | [`DoSnapshotSet`](Event::DoSnapshotSet)       | -                  | -                   | [5](State::EndingPreparation) - | -                  | -                             | -                       | -                         | -                       | -                       | -                           | -                       | -                       | -                       | -                       | -                    | -                     |
 | [`AbortBackup`](Event::AbortBackup)           | o                  | o                   | [1](State::Idle) o              | [1](State::Idle) o | [16](State::Aborting) o       | [16](State::Aborting) o | [16](State::Aborting) o   | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o     | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o | o                    | o                     |
 | [`RequesterGone`](Event::RequesterGone)       | o                  | o                   | [1](State::Idle) o              | [1](State::Idle) o | [16](State::Aborting) o       | [16](State::Aborting) o | [16](State::Aborting) o   | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o     | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o | [16](State::Aborting) o | o                    | o                     |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    open: Option<EventKind>,
    durations: Durations,
    clocks: [Clock; 2],
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
            state: State::Idle,
            context: Context::new(),
            open: None,
            durations,
            clocks: [Clock::STOPPED, Clock::STOPPED],
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
    pub fn dispatch(
        &mut self,
        event: impl ::core::convert::Into<Event>,
        now: ::core::time::Duration,
    ) -> Outcome {
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::Idle => {
                match event {
                    Event::StartSnapshotSet(event) => {
                        self.decide_free_start_snapshot_set(event)
                    }
                    Event::AddToSnapshotSet(_) | Event::DoSnapshotSet(_) => {
                        Outcome::Refused(Reply::ObjectNotFound)
                    }
                    Event::AbortBackup(_) | Event::RequesterGone(_) => {
                        Outcome::Ignored(Reply::Ok)
                    }
                }
            }
            State::Created => {
                match event {
                    Event::StartSnapshotSet(event) => {
                        self.decide_free_start_snapshot_set(event)
                    }
                    Event::AddToSnapshotSet(_) | Event::DoSnapshotSet(_) => {
                        Outcome::Refused(Reply::ObjectNotFound)
                    }
                    Event::AbortBackup(_) | Event::RequesterGone(_) => {
                        Outcome::Ignored(Reply::Ok)
                    }
                }
            }
            State::Open => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        if guards::same_set(&self.context, event.set)
                            && self.context.volumes < 64
                        {
                            self.context = Context {
                                snapshot: Some(event.snapshot),
                                volumes: self.context.volumes + 1,
                                ..self.context
                            };
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(
                                            Activity::BeginPrepareAll,
                                            Some(EventKind::AddToSnapshotSet),
                                        ),
                                ),
                                ..self.go(State::Adding, Role::Main)
                            })
                        } else if guards::same_set(&self.context, event.set) {
                            Outcome::Refused(Reply::TooManyVolumes)
                        } else {
                            self.decide_in_creation_add_to_snapshot_set(event)
                        }
                    }
                    Event::DoSnapshotSet(event) => {
                        if guards::same_set(&self.context, event.set)
                            && self.context.usable
                        {
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(
                                            Activity::EndPrepareAll,
                                            Some(EventKind::DoSnapshotSet),
                                        ),
                                ),
                                ..self.go(State::EndingPreparation, Role::Main)
                            })
                        } else {
                            self.decide_in_creation_do_snapshot_set(event)
                        }
                    }
                    Event::AbortBackup(event) => {
                        self.decide_accepting_abort_backup(event)
                    }
                    Event::RequesterGone(event) => {
                        self.decide_accepting_requester_gone(event)
                    }
                }
            }
            State::Adding => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => {
                        self.decide_accepting_abort_backup(event)
                    }
                    Event::RequesterGone(event) => {
                        self.decide_accepting_requester_gone(event)
                    }
                }
            }
            State::EndingPreparation => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Freezing => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Precommitting => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Holding => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Committing => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Postcommitting => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Thawing => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Opening => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Recovering => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Sealing => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(event) => self.decide_doing_abort_backup(event),
                    Event::RequesterGone(event) => {
                        self.decide_doing_requester_gone(event)
                    }
                }
            }
            State::Failing => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(_) | Event::RequesterGone(_) => {
                        Outcome::Ignored(Reply::Ok)
                    }
                }
            }
            State::Aborting => {
                match event {
                    Event::StartSnapshotSet(_) => Outcome::Refused(Reply::InProgress),
                    Event::AddToSnapshotSet(event) => {
                        self.decide_in_creation_add_to_snapshot_set(event)
                    }
                    Event::DoSnapshotSet(event) => {
                        self.decide_in_creation_do_snapshot_set(event)
                    }
                    Event::AbortBackup(_) | Event::RequesterGone(_) => {
                        Outcome::Ignored(Reply::Ok)
                    }
                }
            }
        }
    }
    /// What `free` says about `start_snapshot_set`.
    fn decide_free_start_snapshot_set(
        &mut self,
        event: events::StartSnapshotSet,
    ) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            self.context.set = Some(event.set);
            Outcome::Taken(Taken {
                reply: Some(Reply::Ok),
                ..self.go(State::Open, Role::Main)
            })
        } else {
            Outcome::Refused(Reply::Unexpected)
        }
    }
    /// What `in_creation` says about `add_to_snapshot_set`.
    fn decide_in_creation_add_to_snapshot_set(
        &mut self,
        event: events::AddToSnapshotSet,
    ) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::BadState)
        }
    }
    /// What `in_creation` says about `do_snapshot_set`.
    fn decide_in_creation_do_snapshot_set(
        &mut self,
        event: events::DoSnapshotSet,
    ) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::BadState)
        }
    }
    /// What `accepting` says about `abort_backup`.
    fn decide_accepting_abort_backup(&mut self, event: events::AbortBackup) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            self.context = Context {
                snapshot: None,
                volumes: 0,
                usable: false,
                ..self.context
            };
            Outcome::Taken(Taken {
                reply: Some(Reply::Ok),
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                ..self.go(State::Idle, Role::Abort)
            })
        } else {
            Outcome::Ignored(Reply::Ok)
        }
    }
    /// What `doing` says about `abort_backup`.
    fn decide_doing_abort_backup(&mut self, event: events::AbortBackup) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            let taken = Taken {
                actions: match self.state {
                    State::Holding | State::Committing => {
                        &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        }
                    }
                    _ => {
                        &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        }
                    }
                },
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                started: Some(
                    self.start(Activity::AbortAll, Some(EventKind::AbortBackup)),
                ),
                ..self.go(State::Aborting, Role::Abort)
            };
            self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
            Outcome::Taken(taken)
        } else {
            Outcome::Ignored(Reply::Ok)
        }
    }
    /// What `accepting` says about `requester_gone`.
    fn decide_accepting_requester_gone(
        &mut self,
        event: events::RequesterGone,
    ) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            self.context = Context {
                snapshot: None,
                volumes: 0,
                usable: false,
                ..self.context
            };
            Outcome::Taken(Taken {
                reply: Some(Reply::Ok),
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                ..self.go(State::Idle, Role::Abort)
            })
        } else {
            Outcome::Ignored(Reply::Ok)
        }
    }
    /// What `doing` says about `requester_gone`.
    fn decide_doing_requester_gone(&mut self, event: events::RequesterGone) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            let taken = Taken {
                actions: match self.state {
                    State::Holding | State::Committing => {
                        &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        }
                    }
                    _ => {
                        &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        }
                    }
                },
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                started: Some(
                    self.start(Activity::AbortAll, Some(EventKind::RequesterGone)),
                ),
                ..self.go(State::Aborting, Role::Abort)
            };
            self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
            Outcome::Taken(taken)
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
        if !self.is_running(ticket) {
            return Outcome::Dropped;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        match (self.state, completion) {
            (
                State::Adding,
                Completion::BeginPrepareAll(::core::result::Result::Ok(())),
            ) => {
                self.context = Context {
                    snapshot: None,
                    usable: true,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Open, Role::Main)
                })
            }
            (
                State::Adding,
                Completion::BeginPrepareAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                self.context.snapshot = None;
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Open, Role::Failure)
                })
            }
            (
                State::EndingPreparation,
                Completion::EndPrepareAll(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    started: Some(self.start(Activity::FreezeWriters, self.open)),
                    ..self.go(State::Freezing, Role::Main)
                };
                self.set_clocks([Clock::start(now), Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::EndingPreparation,
                Completion::EndPrepareAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else {
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                }
            }
            (
                State::Freezing,
                Completion::FreezeWriters(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    started: Some(self.start(Activity::PreCommitAll, self.open)),
                    ..self.go(State::Precommitting, Role::Main)
                })
            }
            (
                State::Freezing,
                Completion::FreezeWriters(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (
                State::Precommitting,
                Completion::PreCommitAll(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    started: Some(self.start(Activity::HoldWrites, self.open)),
                    ..self.go(State::Holding, Role::Main)
                };
                self.set_clocks([self.clocks[0], Clock::start(now)]);
                Outcome::Taken(taken)
            }
            (
                State::Precommitting,
                Completion::PreCommitAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (State::Holding, Completion::HoldWrites(::core::result::Result::Ok(()))) => {
                Outcome::Taken(Taken {
                    started: Some(self.start(Activity::CommitAll, self.open)),
                    ..self.go(State::Committing, Role::Main)
                })
            }
            (
                State::Holding,
                Completion::HoldWrites(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (
                State::Committing,
                Completion::CommitAll(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::ReleaseWrites],
                        entering: &[],
                    },
                    started: Some(self.start(Activity::PostCommitAll, self.open)),
                    ..self.go(State::Postcommitting, Role::Main)
                };
                self.set_clocks([self.clocks[0], Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::Committing,
                Completion::CommitAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::ReleaseWrites],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (
                State::Postcommitting,
                Completion::PostCommitAll(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    started: Some(self.start(Activity::ThawWriters, self.open)),
                    ..self.go(State::Thawing, Role::Main)
                })
            }
            (
                State::Postcommitting,
                Completion::PostCommitAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (
                State::Thawing,
                Completion::ThawWriters(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    started: Some(self.start(Activity::PreFinalCommitAll, self.open)),
                    ..self.go(State::Opening, Role::Main)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::Thawing,
                Completion::ThawWriters(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                }
            }
            (
                State::Opening,
                Completion::PreFinalCommitAll(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    started: Some(self.start(Activity::RecoverWriters, self.open)),
                    ..self.go(State::Recovering, Role::Main)
                })
            }
            (
                State::Opening,
                Completion::PreFinalCommitAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else {
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                }
            }
            (
                State::Recovering,
                Completion::RecoverWriters(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    started: Some(self.start(Activity::PostFinalCommitAll, self.open)),
                    ..self.go(State::Sealing, Role::Main)
                })
            }
            (
                State::Recovering,
                Completion::RecoverWriters(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else {
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                }
            }
            (
                State::Sealing,
                Completion::PostFinalCommitAll(::core::result::Result::Ok(())),
            ) => {
                self.context = Context {
                    volumes: 0,
                    usable: false,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Created, Role::Main)
                })
            }
            (
                State::Sealing,
                Completion::PostFinalCommitAll(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::ProviderVeto {
                    self.context.cause = Cause::Vetoed;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::InsufficientStorage {
                    self.context.cause = Cause::NoSpace;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::ProviderError {
                    self.context.cause = Cause::Provider;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::WriterError {
                    self.context.cause = Cause::Writer;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::FlushTimeout {
                    self.context.cause = Cause::NoFlush;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::HoldTimeout {
                    self.context.cause = Cause::NoHold;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else if reply == Reply::OutOfMemory {
                    self.context.cause = Cause::NoMemory;
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                } else {
                    Outcome::Taken(Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::AbortWriters],
                        },
                        started: Some(self.start(Activity::AbortAll, self.open)),
                        ..self.go(State::Failing, Role::Failure)
                    })
                }
            }
            (State::Failing, Completion::AbortAll) => {
                if self.context.cause == Cause::Vetoed {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::ProviderVeto),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::NoSpace {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::InsufficientStorage),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::Provider {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::ProviderError),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::Writer {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::WriterError),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::NoFlush {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::FlushTimeout),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::NoHold {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::HoldTimeout),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else if self.context.cause == Cause::NoMemory {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        cause: Cause::Other,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::OutOfMemory),
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else {
                    self.context = Context {
                        volumes: 0,
                        usable: false,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::Unexpected),
                        ..self.go(State::Idle, Role::Failure)
                    })
                }
            }
            (State::Aborting, Completion::AbortAll) => {
                self.context = Context {
                    volumes: 0,
                    usable: false,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Idle, Role::Abort)
                })
            }
            _ => Outcome::Dropped,
        }
    }
    fn is_running(&self, ticket: Ticket) -> bool {
        self.state.is_running() && self.tickets.running == ticket
    }
    /// One thing that is due, if anything is: call it until it returns nothing.
    pub fn elapse(&mut self, now: ::core::time::Duration) -> Option<Due> {
        let (at, deadline) = self.due.filter(|&(at, _)| at <= now)?;
        let (clock, place) = deadline.place();
        self.clocks[clock].spent[place] = true;
        self.due = self.first_deadline();
        match deadline {
            Deadline::FrozenWithin => {
                Some(Due::Overrun {
                    window: Window::Frozen,
                    by: now.saturating_sub(at),
                })
            }
            Deadline::HeldWithin => {
                Some(Due::Overrun {
                    window: Window::Held,
                    by: now.saturating_sub(at),
                })
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
    fn set_clocks(&mut self, clocks: [Clock; 2]) {
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
            actions: Actions::NONE,
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
            State::EndingPreparation => Reply::Cancelled,
            State::Freezing => Reply::Cancelled,
            State::Precommitting => Reply::Cancelled,
            State::Holding => Reply::Cancelled,
            State::Committing => Reply::Cancelled,
            State::Postcommitting => Reply::Cancelled,
            State::Thawing => Reply::Cancelled,
            State::Opening => Reply::Cancelled,
            State::Recovering => Reply::Cancelled,
            State::Sealing => Reply::Cancelled,
            _ => return None,
        };
        self.answer(reply)
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.context == other.context
            && self.open == other.open && self.durations == other.durations
            && self.clocks == other.clocks && self.due == other.due
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
        ::core::hash::Hash::hash(&self.durations, hasher);
        ::core::hash::Hash::hash(&self.clocks, hasher);
        ::core::hash::Hash::hash(&self.due, hasher);
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
/// The states that should not last too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Window {
    /// frozen.
    ///
    /// Declared at vss_coordinator.yaml:256.
    Frozen,
    /// held.
    ///
    /// Declared at vss_coordinator.yaml:268.
    Held,
}
#[allow(dead_code)]
impl Window {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Frozen, Self::Held];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frozen => "frozen",
            Self::Held => "held",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
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
    /// Declared at vss_coordinator.yaml:256.
    FrozenWithin,
    /// Declared at vss_coordinator.yaml:268.
    HeldWithin,
}
impl Deadline {
    /// What can come due in a state, in the order in which it does at one instant.
    const fn of(state: State) -> &'static [Self] {
        match state {
            State::Idle
            | State::Created
            | State::Open
            | State::Adding
            | State::EndingPreparation
            | State::Opening
            | State::Recovering
            | State::Sealing
            | State::Failing
            | State::Aborting => &[],
            State::Freezing
            | State::Precommitting
            | State::Postcommitting
            | State::Thawing => &[Self::FrozenWithin],
            State::Holding | State::Committing => &[Self::FrozenWithin, Self::HeldWithin],
        }
    }
    /// Its clock, and its place there.
    const fn place(self) -> (usize, usize) {
        match self {
            Self::FrozenWithin => (0, 0),
            Self::HeldWithin => (1, 0),
        }
    }
    const fn lasts(self, durations: Durations) -> ::core::time::Duration {
        match self {
            Self::FrozenWithin => durations.freeze,
            Self::HeldWithin => durations.hold,
        }
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler: ::lifechart::Clock {
    /// Let the writes go on that the kernel holds back.
    ///
    /// Declared at vss_coordinator.yaml:119.
    fn release_writes(&mut self, context: &Context, kernel: &effects::Kernel);
    /// Tell every writer that it is over. Who is frozen thaws.
    ///
    /// Declared at vss_coordinator.yaml:120.
    fn abort_writers(&mut self, context: &Context, writers: &effects::Writers);
    /// BeginPrepareSnapshot at the providers of the volume.
    ///
    /// Declared at vss_coordinator.yaml:123.
    fn begin_prepare_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::BeginPrepareAll>;
    /// EndPrepareSnapshots at every provider of the set. It may take its time.
    ///
    /// Declared at vss_coordinator.yaml:126.
    fn end_prepare_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::EndPrepareAll>;
    /// PrepareSnapshot and then Freeze at every writer.
    ///
    /// Declared at vss_coordinator.yaml:129.
    fn freeze_writers(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        writers: &effects::Writers,
    ) -> ::core::result::Result<(), errors::FreezeWriters>;
    /// PreCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:133.
    fn pre_commit_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::PreCommitAll>;
    /// Flush what is to be written to the volumes and hold back everything after it.
    ///
    /// Declared at vss_coordinator.yaml:134.
    fn hold_writes(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        kernel: &effects::Kernel,
    ) -> ::core::result::Result<(), errors::HoldWrites>;
    /// CommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:138.
    fn commit_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::CommitAll>;
    /// PostCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:139.
    fn post_commit_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::PostCommitAll>;
    /// Thaw at every writer.
    ///
    /// Declared at vss_coordinator.yaml:140.
    fn thaw_writers(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        writers: &effects::Writers,
    ) -> ::core::result::Result<(), errors::ThawWriters>;
    /// PreFinalCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:141.
    fn pre_final_commit_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::PreFinalCommitAll>;
    /// PostSnapshot at every writer. They recover their data inside the shadow copies.
    ///
    /// Declared at vss_coordinator.yaml:142.
    fn recover_writers(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        writers: &effects::Writers,
    ) -> ::core::result::Result<(), errors::RecoverWriters>;
    /// PostFinalCommitSnapshots at every provider of the set.
    ///
    /// Declared at vss_coordinator.yaml:145.
    fn post_final_commit_all(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        providers: &effects::Providers,
    ) -> ::core::result::Result<(), errors::PostFinalCommitAll>;
    /// AbortSnapshots at every provider, also at those that have failed. What they answer is not looked at.
    ///
    /// Declared at vss_coordinator.yaml:146.
    fn abort_all(&mut self, context: &Context, providers: &effects::Providers);
    /// A state lasts too long, by so much up to now. Told once per stay.
    fn overrun(&mut self, window: Window, by: ::core::time::Duration) {
        let _ = (window, by);
    }
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
        Action, Actions, Context, Activity, Completion, Ticket, errors, State, Due,
        Window,
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
        /// Calls to writers.
        ///
        /// Declared at vss_coordinator.yaml:64.
        #[derive(Debug)]
        pub struct Writers(pub(super) ());
        /// Calls to providers.
        ///
        /// Declared at vss_coordinator.yaml:65.
        #[derive(Debug)]
        pub struct Providers(pub(super) ());
        /// Holding writes back, and letting them go on.
        ///
        /// Declared at vss_coordinator.yaml:66.
        #[derive(Debug)]
        pub struct Kernel(pub(super) ());
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
        /// StartSnapshotSet.
        ///
        /// A requester wants to create a set. In COM the new id is handed out by the call; here it comes with it, made by whoever takes the call.
        ///
        /// Declared at vss_coordinator.yaml:83.
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
        /// Declared at vss_coordinator.yaml:90.
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
        /// DoSnapshotSet.
        ///
        /// Create the set. The answer says whether it was.
        ///
        /// Declared at vss_coordinator.yaml:95.
        pub fn do_snapshot_set<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::DoSnapshotSet,
        ) -> replies::DoSnapshotSet {
            match replies::DoSnapshotSet::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// AbortBackup.
        ///
        /// The requester gives the set up.
        ///
        /// Declared at vss_coordinator.yaml:100.
        pub fn abort_backup<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::AbortBackup,
        ) -> replies::AbortBackup {
            match replies::AbortBackup::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// the requester's process has ended.
        ///
        /// Without a word. The service is told by the system.
        ///
        /// Declared at vss_coordinator.yaml:104.
        pub fn requester_gone<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::RequesterGone,
        ) -> replies::RequesterGone {
            match replies::RequesterGone::try_from(self.dispatch(handler, event)) {
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
        /// An activity that nobody waits for, begun by a deadline or by the first state.
        own: Option<Begun>,
        /// A state that lasts too long, not told yet.
        overrun: Option<(Window, Duration)>,
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
        /// Whether a deadline or the first state decided it.
        is_own: bool,
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                begun: None,
                own: None,
                overrun: None,
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
            if let Some((window, by)) = self.overrun {
                Handler::overrun(handler, window, by);
                self.overrun = None;
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .own
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
                self.own = Some(Begun { completion, ..begun });
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
                Action::ReleaseWrites => {
                    Handler::release_writes(handler, context, &effects::Kernel(()))
                }
                Action::AbortWriters => {
                    Handler::abort_writers(handler, context, &effects::Writers(()))
                }
            }
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
                Activity::BeginPrepareAll => {
                    Completion::BeginPrepareAll(
                        Handler::begin_prepare_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::EndPrepareAll => {
                    Completion::EndPrepareAll(
                        Handler::end_prepare_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::FreezeWriters => {
                    Completion::FreezeWriters(
                        Handler::freeze_writers(
                            handler,
                            context,
                            interrupt,
                            &effects::Writers(()),
                        ),
                    )
                }
                Activity::PreCommitAll => {
                    Completion::PreCommitAll(
                        Handler::pre_commit_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::HoldWrites => {
                    Completion::HoldWrites(
                        Handler::hold_writes(
                            handler,
                            context,
                            interrupt,
                            &effects::Kernel(()),
                        ),
                    )
                }
                Activity::CommitAll => {
                    Completion::CommitAll(
                        Handler::commit_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::PostCommitAll => {
                    Completion::PostCommitAll(
                        Handler::post_commit_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::ThawWriters => {
                    Completion::ThawWriters(
                        Handler::thaw_writers(
                            handler,
                            context,
                            interrupt,
                            &effects::Writers(()),
                        ),
                    )
                }
                Activity::PreFinalCommitAll => {
                    Completion::PreFinalCommitAll(
                        Handler::pre_final_commit_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::RecoverWriters => {
                    Completion::RecoverWriters(
                        Handler::recover_writers(
                            handler,
                            context,
                            interrupt,
                            &effects::Writers(()),
                        ),
                    )
                }
                Activity::PostFinalCommitAll => {
                    Completion::PostFinalCommitAll(
                        Handler::post_final_commit_all(
                            handler,
                            context,
                            interrupt,
                            &effects::Providers(()),
                        ),
                    )
                }
                Activity::AbortAll => {
                    Handler::abort_all(handler, context, &effects::Providers(()));
                    Completion::AbortAll
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
            if self.overrun.take().is_some() {
                return;
            }
            if core::mem::take(&mut self.is_elapsing) {
                return;
            }
            if let Some(begun) = &mut self.own {
                begun.fail();
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
            EventKind::StartSnapshotSet => Reply::Unexpected,
            EventKind::AddToSnapshotSet => Reply::OutOfMemory,
            EventKind::DoSnapshotSet => Reply::Cancelled,
            EventKind::AbortBackup => Reply::Unexpected,
            EventKind::RequesterGone => Reply::Ok,
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
            activity, Activity::BeginPrepareAll | Activity::EndPrepareAll |
            Activity::FreezeWriters | Activity::PreCommitAll | Activity::HoldWrites |
            Activity::CommitAll | Activity::PostCommitAll | Activity::ThawWriters |
            Activity::PreFinalCommitAll | Activity::RecoverWriters |
            Activity::PostFinalCommitAll
        )
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::BeginPrepareAll => {
                Some(
                    Completion::BeginPrepareAll(
                        Err(errors::BeginPrepareAll::OutOfMemory),
                    ),
                )
            }
            Activity::EndPrepareAll => {
                Some(Completion::EndPrepareAll(Err(errors::EndPrepareAll::Cancelled)))
            }
            Activity::FreezeWriters => {
                Some(Completion::FreezeWriters(Err(errors::FreezeWriters::Cancelled)))
            }
            Activity::PreCommitAll => {
                Some(Completion::PreCommitAll(Err(errors::PreCommitAll::Cancelled)))
            }
            Activity::HoldWrites => {
                Some(Completion::HoldWrites(Err(errors::HoldWrites::Cancelled)))
            }
            Activity::CommitAll => {
                Some(Completion::CommitAll(Err(errors::CommitAll::Cancelled)))
            }
            Activity::PostCommitAll => {
                Some(Completion::PostCommitAll(Err(errors::PostCommitAll::Cancelled)))
            }
            Activity::ThawWriters => {
                Some(Completion::ThawWriters(Err(errors::ThawWriters::Cancelled)))
            }
            Activity::PreFinalCommitAll => {
                Some(
                    Completion::PreFinalCommitAll(
                        Err(errors::PreFinalCommitAll::Cancelled),
                    ),
                )
            }
            Activity::RecoverWriters => {
                Some(Completion::RecoverWriters(Err(errors::RecoverWriters::Cancelled)))
            }
            Activity::PostFinalCommitAll => {
                Some(
                    Completion::PostFinalCommitAll(
                        Err(errors::PostFinalCommitAll::Cancelled),
                    ),
                )
            }
            Activity::AbortAll => Some(Completion::AbortAll),
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::StartSnapshotSet(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::AddToSnapshotSet(event)) => {
                hear("set", Value::Id(event.set.0));
                hear("snapshot", Value::Id(event.snapshot.0));
            }
            Some(Event::DoSnapshotSet(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::AbortBackup(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::RequesterGone(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            Activity::FreezeWriters => Some(Duration::from_nanos(30000000000u64)),
            Activity::PreCommitAll => Some(Duration::from_nanos(5000000000u64)),
            Activity::HoldWrites => Some(Duration::from_nanos(3000000000u64)),
            Activity::CommitAll => Some(Duration::from_nanos(7000000000u64)),
            Activity::PostCommitAll => Some(Duration::from_nanos(5000000000u64)),
            Activity::ThawWriters => Some(Duration::from_nanos(10000000000u64)),
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::BeginPrepareAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::EndPrepareAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::FreezeWriters(Err(error)) => Some(Reply::from(error).name()),
            Completion::PreCommitAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::HoldWrites(Err(error)) => Some(Reply::from(error).name()),
            Completion::CommitAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::PostCommitAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::ThawWriters(Err(error)) => Some(Reply::from(error).name()),
            Completion::PreFinalCommitAll(Err(error)) => Some(Reply::from(error).name()),
            Completion::RecoverWriters(Err(error)) => Some(Reply::from(error).name()),
            Completion::PostFinalCommitAll(Err(error)) => Some(Reply::from(error).name()),
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
            if call.decided.is_some() || call.overrun.is_some() {
                return None;
            }
            let begun = call
                .begun
                .or(call.own)
                .filter(|begun| begun.completion.is_none())?;
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
                if call.overrun.is_some() {
                    return Progress::Work;
                }
                if let Some(begun) = call.own {
                    match self.report(call, begun, true, handler, interrupts, seen) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(begun) = call.begun {
                    match self.report(call, begun, false, handler, interrupts, seen) {
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
                let is_wanted = match begins.run {
                    Some(run) => self.order.start(run, interrupts),
                    None => true,
                };
                match is_wanted {
                    true => {
                        if decided.is_own {
                            call.own = Some(begins)
                        } else {
                            call.begun = Some(begins)
                        }
                    }
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
            );
            match outcome {
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, before, false, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
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
            is_own: bool,
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
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
                acted: 0,
                has_panicked: false,
                begins,
                is_own,
            });
            let _ = interrupts;
        }
        /// Reports the end of an activity to the machine.
        fn report<H: Handler>(
            &mut self,
            call: &mut Call,
            begun: Begun,
            is_own: bool,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            if begun.is_lost {
                if let Some(run) = begun.run {
                    self.order.returned(run, interrupts);
                }
                if is_own { call.own = None } else { call.begun = None };
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
                    );
                }
                _ => {
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        Some(now),
                        from,
                        &outcome,
                    )
                }
            }
            let reply = match outcome {
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    self.follow(call, taken, before, is_own, interrupts);
                    match begun.run {
                        Some(_) => taken.answers.map(|(_, reply)| reply),
                        None => taken.reply,
                    }
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => Some(reply),
                Outcome::Dropped => begun.interrupted,
            };
            if is_own { call.own = None } else { call.begun = None };
            if !is_own {
                call.reply = reply;
            }
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
            let _ = (handler, interrupts, &seen);
            call.is_elapsing = true;
            let due = self.machine.elapse(now);
            call.is_elapsing = false;
            match due {
                Some(Due::Overrun { window, by }) => {
                    seen(&Seen::Overrun(Lasting::State(window.name()), by));
                    call.overrun = Some((window, by));
                    true
                }
                None => false,
            }
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
            State::EndingPreparation => Some(Reply::Cancelled),
            State::Freezing => Some(Reply::Cancelled),
            State::Precommitting => Some(Reply::Cancelled),
            State::Holding => Some(Reply::Cancelled),
            State::Committing => Some(Reply::Cancelled),
            State::Postcommitting => Some(Reply::Cancelled),
            State::Thawing => Some(Reply::Cancelled),
            State::Opening => Some(Reply::Cancelled),
            State::Recovering => Some(Reply::Cancelled),
            State::Sealing => Some(Reply::Cancelled),
            _ => None,
        }
    }
}
