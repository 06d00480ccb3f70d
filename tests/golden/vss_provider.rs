// Generated from vss_provider.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// VSS hardware provider.
///
/// What a hardware shadow copy provider for Windows goes through while one shadow copy set is created, and how it answers every call VSS can make, in every state, early, late, twice or with somebody else's set id. Shadow copies that are finished are touched by nothing but the abort of their own set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// VSS_SS_UNKNOWN.
    ///
    /// No set was begun since the provider was loaded.
    ///
    /// Declared at vss_provider.yaml:252.
    ///
    /// - [`BeginPrepare`](Event::BeginPrepare): goes to [`Preparing`](State::Preparing), tries [`AddSnapshot`](Activity::AddSnapshot), sets `set = event.set`, `snapshots = 1` (main, line 258).
    /// - [`Abort`](Event::Abort): ignored with [`Ok`](Reply::Ok) (line 264). Our decision. There is nothing to abort, whatever the id, and VSS does not look at the answer.
    /// - [`OnUnload`](Event::OnUnload): ignored with [`Ok`](Reply::Ok) (line 266).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Unknown,
    /// VSS_SS_PREPARING.
    ///
    /// Volumes are added, one call each, while the copying has already begun.
    ///
    /// Declared at vss_provider.yaml:316.
    ///
    /// - [`BeginPrepare`](Event::BeginPrepare) if `same_set && snapshots < 64`: stays, tries [`AddSnapshot`](Activity::AddSnapshot), sets `snapshots = snapshots + 1` (line 322). Our decision. If it fails the set stays as it is; the requester may go on without the volume.
    /// - [`BeginPrepare`](Event::BeginPrepare) if `same_set`: refused with [`TooManyVolumes`](Reply::TooManyVolumes) (line 326).
    /// - [`EndPrepare`](Event::EndPrepare) if `same_set`: goes to [`ProcessingPrepare`](State::ProcessingPrepare) (main, line 327).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Preparing,
    /// VSS_SS_PROCESSING_PREPARE.
    ///
    /// EndPrepareSnapshots runs. It may take its time, and VSS may abort meanwhile.
    ///
    /// Declared at vss_provider.yaml:329.
    ///
    /// Runs [`FinishPreparing`](Activity::FinishPreparing).
    ///
    /// - done: goes to [`Prepared`](State::Prepared) (main, line 334).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingPrepare,
    /// VSS_SS_PREPARED.
    ///
    /// Ready to commit. Somewhere in this state applications are frozen, and nobody tells the provider.
    ///
    /// Declared at vss_provider.yaml:337.
    ///
    /// - [`PreCommit`](Event::PreCommit) if `same_set`: goes to [`ProcessingPrecommit`](State::ProcessingPrecommit) (main, line 343).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Prepared,
    /// VSS_SS_PROCESSING_PRECOMMIT.
    ///
    /// Declared at vss_provider.yaml:354.
    ///
    /// Runs [`MakeReady`](Activity::MakeReady).
    ///
    /// - done: goes to [`Precommitted`](State::Precommitted) (main, line 358).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingPrecommit,
    /// VSS_SS_PRECOMMITTED.
    ///
    /// Declared at vss_provider.yaml:360.
    ///
    /// - [`Commit`](Event::Commit) if `same_set`: goes to [`ProcessingCommit`](State::ProcessingCommit) (main, line 364).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Precommitted,
    /// VSS_SS_PROCESSING_COMMIT.
    ///
    /// CommitSnapshots runs and every write to the volumes waits for it. Windows does not always notice when that takes too long, so the provider watches the clock itself.
    ///
    /// Declared at vss_provider.yaml:366.
    ///
    /// Runs [`CommitSnapshots`](Activity::CommitSnapshots). Lasts at most 10 s (hold).
    ///
    /// - done: goes to [`Committed`](State::Committed) (main, line 375).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingCommit,
    /// VSS_SS_COMMITTED.
    ///
    /// Declared at vss_provider.yaml:378.
    ///
    /// - [`PostCommit`](Event::PostCommit) if `same_set && event.count >= snapshots`: goes to [`ProcessingPostcommit`](State::ProcessingPostcommit) (main, line 383).
    /// - [`PostCommit`](Event::PostCommit) if `same_set`: refused with [`ProviderVeto`](Reply::ProviderVeto) (line 386). Our decision. A larger count includes other providers' volumes. A smaller one means that VSS has lost some of ours; it aborts when told so.
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Committed,
    /// VSS_SS_PROCESSING_POSTCOMMIT.
    ///
    /// Declared at vss_provider.yaml:393.
    ///
    /// Runs [`FinishCommit`](Activity::FinishCommit).
    ///
    /// - done: goes to [`Postcommitted`](State::Postcommitted) (main, line 397).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingPostcommit,
    /// VSS_SS_POSTCOMMITTED.
    ///
    /// Applications are still frozen until every provider is here.
    ///
    /// Declared at vss_provider.yaml:399.
    ///
    /// - [`GetTargetLuns`](Event::GetTargetLuns): stays, tries [`GetTargetLuns`](Activity::GetTargetLuns) (line 406). A set whose LUNs cannot be named cannot be finished. It ends like any call that fails.
    /// - [`GetTargetLuns`](Event::GetTargetLuns), its `try` failed: goes to [`Aborted`](State::Aborted), does [`DiscardSet`](Action::DiscardSet) (failure, line 407).
    /// - [`PreFinalCommit`](Event::PreFinalCommit) if `same_set`: goes to [`ProcessingPrefinalcommit`](State::ProcessingPrefinalcommit) (main, line 409).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Postcommitted,
    /// VSS_SS_PROCESSING_PREFINALCOMMIT.
    ///
    /// Declared at vss_provider.yaml:411.
    ///
    /// Runs [`OpenForRecovery`](Activity::OpenForRecovery). On entry: [`LogDeferred`](Action::LogDeferred).
    ///
    /// - done: goes to [`Prefinalcommitted`](State::Prefinalcommitted) (main, line 416).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingPrefinalcommit,
    /// VSS_SS_PREFINALCOMMITTED.
    ///
    /// Writers recover their data inside the shadow copies.
    ///
    /// Declared at vss_provider.yaml:418.
    ///
    /// - [`GetTargetLuns`](Event::GetTargetLuns): stays, tries [`GetTargetLuns`](Activity::GetTargetLuns) (line 424). As before. Microsoft's pages differ on when this call comes, so it may come twice.
    /// - [`GetTargetLuns`](Event::GetTargetLuns), its `try` failed: goes to [`Aborted`](State::Aborted), does [`DiscardSet`](Action::DiscardSet) (failure, line 425).
    /// - [`PostFinalCommit`](Event::PostFinalCommit) if `same_set`: goes to [`ProcessingPostfinalcommit`](State::ProcessingPostfinalcommit) (main, line 427).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Prefinalcommitted,
    /// VSS_SS_PROCESSING_POSTFINALCOMMIT.
    ///
    /// Declared at vss_provider.yaml:429.
    ///
    /// Runs [`SealSnapshots`](Activity::SealSnapshots).
    ///
    /// - done: goes to [`Created`](State::Created) (main, line 433).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    ProcessingPostfinalcommit,
    /// VSS_SS_CREATED.
    ///
    /// The shadow copies are finished. They are the requester's, and nothing touches them by accident.
    ///
    /// Declared at vss_provider.yaml:453.
    ///
    /// On entry: [`HandOverSet`](Action::HandOverSet).
    ///
    /// - [`GetTargetLuns`](Event::GetTargetLuns): stays, tries [`GetTargetLuns`](Activity::GetTargetLuns) (line 459).
    /// - [`Abort`](Event::Abort) if `same_set`: goes to [`Aborted`](State::Aborted), does [`WithdrawSet`](Action::WithdrawSet) (abort, line 461). Our decision. Another provider of the set can fail in its last call, after this one was done. All or nothing then means that this one deletes its part; to refuse would leave shadow copies that belong to no set.
    ///
    /// Besides, it takes what [`Ended`](Composite::Ended) and [all states](Machine#in-every-state) take.
    Created,
    /// VSS_SS_ABORTED.
    ///
    /// The set was given up and holds nothing.
    ///
    /// Declared at vss_provider.yaml:471.
    ///
    /// On exit: [`LogDeferred`](Action::LogDeferred).
    ///
    /// - [`Abort`](Event::Abort) if `same_set`: ignored with [`Ok`](Reply::Ok) (line 478). Our decision. Who failed by itself is told to abort all the same.
    ///
    /// Besides, it takes what [`Ended`](Composite::Ended) and [all states](Machine#in-every-state) take.
    Aborted,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Unknown,
        Self::Preparing,
        Self::ProcessingPrepare,
        Self::Prepared,
        Self::ProcessingPrecommit,
        Self::Precommitted,
        Self::ProcessingCommit,
        Self::Committed,
        Self::ProcessingPostcommit,
        Self::Postcommitted,
        Self::ProcessingPrefinalcommit,
        Self::Prefinalcommitted,
        Self::ProcessingPostfinalcommit,
        Self::Created,
        Self::Aborted,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Preparing => "preparing",
            Self::ProcessingPrepare => "processing_prepare",
            Self::Prepared => "prepared",
            Self::ProcessingPrecommit => "processing_precommit",
            Self::Precommitted => "precommitted",
            Self::ProcessingCommit => "processing_commit",
            Self::Committed => "committed",
            Self::ProcessingPostcommit => "processing_postcommit",
            Self::Postcommitted => "postcommitted",
            Self::ProcessingPrefinalcommit => "processing_prefinalcommit",
            Self::Prefinalcommitted => "prefinalcommitted",
            Self::ProcessingPostfinalcommit => "processing_postfinalcommit",
            Self::Created => "created",
            Self::Aborted => "aborted",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unknown => "VSS_SS_UNKNOWN",
            Self::Preparing => "VSS_SS_PREPARING",
            Self::ProcessingPrepare => "VSS_SS_PROCESSING_PREPARE",
            Self::Prepared => "VSS_SS_PREPARED",
            Self::ProcessingPrecommit => "VSS_SS_PROCESSING_PRECOMMIT",
            Self::Precommitted => "VSS_SS_PRECOMMITTED",
            Self::ProcessingCommit => "VSS_SS_PROCESSING_COMMIT",
            Self::Committed => "VSS_SS_COMMITTED",
            Self::ProcessingPostcommit => "VSS_SS_PROCESSING_POSTCOMMIT",
            Self::Postcommitted => "VSS_SS_POSTCOMMITTED",
            Self::ProcessingPrefinalcommit => "VSS_SS_PROCESSING_PREFINALCOMMIT",
            Self::Prefinalcommitted => "VSS_SS_PREFINALCOMMITTED",
            Self::ProcessingPostfinalcommit => "VSS_SS_PROCESSING_POSTFINALCOMMIT",
            Self::Created => "VSS_SS_CREATED",
            Self::Aborted => "VSS_SS_ABORTED",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Unknown => Some(0),
            Self::Preparing => Some(1),
            Self::ProcessingPrepare => Some(2),
            Self::Prepared => Some(3),
            Self::ProcessingPrecommit => Some(4),
            Self::Precommitted => Some(5),
            Self::ProcessingCommit => Some(6),
            Self::Committed => Some(7),
            Self::ProcessingPostcommit => Some(8),
            Self::Postcommitted => Some(15),
            Self::ProcessingPrefinalcommit => Some(9),
            Self::Prefinalcommitted => Some(10),
            Self::ProcessingPostfinalcommit => Some(11),
            Self::Created => Some(12),
            Self::Aborted => Some(13),
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
                    self, Self::Preparing | Self::ProcessingPrepare | Self::Prepared |
                    Self::ProcessingPrecommit | Self::Precommitted |
                    Self::ProcessingCommit | Self::Committed | Self::ProcessingPostcommit
                    | Self::Postcommitted | Self::ProcessingPrefinalcommit |
                    Self::Prefinalcommitted | Self::ProcessingPostfinalcommit
                )
            }
            Composite::Frozen => {
                ::core::matches!(
                    self, Self::ProcessingPrecommit | Self::Precommitted |
                    Self::ProcessingCommit | Self::Committed | Self::ProcessingPostcommit
                )
            }
            Composite::Ended => ::core::matches!(self, Self::Created | Self::Aborted),
        }
    }
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::ProcessingPrepare => Some(Activity::FinishPreparing),
            State::ProcessingPrecommit => Some(Activity::MakeReady),
            State::ProcessingCommit => Some(Activity::CommitSnapshots),
            State::ProcessingPostcommit => Some(Activity::FinishCommit),
            State::ProcessingPrefinalcommit => Some(Activity::OpenForRecovery),
            State::ProcessingPostfinalcommit => Some(Activity::SealSnapshots),
            State::Unknown
            | State::Preparing
            | State::Prepared
            | State::Precommitted
            | State::Committed
            | State::Postcommitted
            | State::Prefinalcommitted
            | State::Created
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
            self, Self::ProcessingPrepare | Self::ProcessingPrecommit |
            Self::ProcessingCommit | Self::ProcessingPostcommit |
            Self::ProcessingPrefinalcommit | Self::ProcessingPostfinalcommit
        )
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// in_creation.
    ///
    /// A set is unfinished. Whatever goes wrong, all of it is discarded; and since VSS may abandon it without a word, the next set is welcome at any moment.
    ///
    /// Declared at vss_provider.yaml:268.
    ///
    /// Holds [`Preparing`](State::Preparing), [`ProcessingPrepare`](State::ProcessingPrepare), [`Prepared`](State::Prepared), [`Frozen`](Composite::Frozen), [`Postcommitted`](State::Postcommitted), [`ProcessingPrefinalcommit`](State::ProcessingPrefinalcommit), [`Prefinalcommitted`](State::Prefinalcommitted), [`ProcessingPostfinalcommit`](State::ProcessingPostfinalcommit). Begins in [`Preparing`](State::Preparing).
    ///
    /// - [`BeginPrepare`](Event::BeginPrepare) if `other_set`: goes to [`Preparing`](State::Preparing), tries [`AddSnapshot`](Activity::AddSnapshot), does [`DiscardSet`](Action::DiscardSet), sets `set = event.set`, `snapshots = 1` (reset, line 282).
    /// - [`BeginPrepare`](Event::BeginPrepare), its `try` failed if `other_set`: goes to [`Unknown`](State::Unknown), does [`DiscardSet`](Action::DiscardSet), sets `set = None`, `snapshots = 0` (failure, line 289). Our decision. The old set is gone either way; the new one has not begun.
    /// - [`BeginPrepare`](Event::BeginPrepare): refused with [`ProviderVeto`](Reply::ProviderVeto) (line 294). Our decision. A volume that comes after EndPrepareSnapshots would have been prepared by nobody.
    /// - [`Abort`](Event::Abort) if `same_set`: goes to [`Aborted`](State::Aborted), does [`DiscardSet`](Action::DiscardSet) (abort, line 299). Documented from the call of EndPrepareSnapshots on, also while that runs. Our decision before and elsewhere. Where two providers serve one set, the other one's EndPrepareSnapshots can fail before ours is called.
    /// - [`OnUnload`](Event::OnUnload) if `event.force`: goes to [`Unknown`](State::Unknown), does [`DiscardSet`](Action::DiscardSet), sets `set = None`, `snapshots = 0` (abort, line 309).
    /// - [`OnUnload`](Event::OnUnload): ignored with [`NotNow`](Reply::NotNow) (line 314).
    /// - running work fails: goes to [`Aborted`](State::Aborted), does [`DiscardSet`](Action::DiscardSet) (failure, line 276).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    InCreation,
    /// frozen.
    ///
    /// Applications wait. The freeze lasts a little longer at both ends than a provider can see, so an overrun reported here is certain.
    ///
    /// Declared at vss_provider.yaml:345.
    ///
    /// Holds [`ProcessingPrecommit`](State::ProcessingPrecommit), [`Precommitted`](State::Precommitted), [`ProcessingCommit`](State::ProcessingCommit), [`Committed`](State::Committed), [`ProcessingPostcommit`](State::ProcessingPostcommit). Begins in [`ProcessingPrecommit`](State::ProcessingPrecommit). Lasts at most 60 s (freeze).
    ///
    /// Besides, it takes what [`InCreation`](Composite::InCreation) and [all states](Machine#in-every-state) take.
    Frozen,
    /// ended.
    ///
    /// The set is finished or given up. The next one may begin; the provider may be unloaded.
    ///
    /// Declared at vss_provider.yaml:435.
    ///
    /// Holds [`Created`](State::Created), [`Aborted`](State::Aborted). Begins in [`Created`](State::Created).
    ///
    /// - [`BeginPrepare`](Event::BeginPrepare) if `other_set`: goes to [`Preparing`](State::Preparing), tries [`AddSnapshot`](Activity::AddSnapshot), sets `set = event.set`, `snapshots = 1` (line 440). Our decision. Finished shadow copies are kept, and out of reach of an abort from here on.
    /// - [`BeginPrepare`](Event::BeginPrepare): refused with [`ProviderVeto`](Reply::ProviderVeto) (line 446). Our decision. A set that has ended is not begun again; its id would mean two things.
    /// - [`OnUnload`](Event::OnUnload): goes to [`Unknown`](State::Unknown), sets `set = None`, `snapshots = 0` (line 449). Our decision. Finished shadow copies are kept, with or without force.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Ended,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::InCreation, Self::Frozen, Self::Ended];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InCreation => "in_creation",
            Self::Frozen => "frozen",
            Self::Ended => "ended",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// An identity.
///
/// Declared at vss_provider.yaml:50.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SetId(pub u128);
/// An identity.
///
/// Declared at vss_provider.yaml:51.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct SnapshotId(pub u128);
/// A shadow copy set holds at most 64 volumes.
///
/// Declared at vss_provider.yaml:52.
#[allow(dead_code)]
pub type Volumes = u32;
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// BeginPrepareSnapshot.
    ///
    /// One more volume for the set; the first one begins it.
    ///
    /// Declared at vss_provider.yaml:89.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`TooManyVolumes`](Reply::TooManyVolumes), [`UnsupportedContext`](Reply::UnsupportedContext), [`NestedVolumeLimit`](Reply::NestedVolumeLimit), and nothing else: [`replies::BeginPrepare`].
    ///
    /// Taken in [`Unknown`](State::Unknown), [`InCreation`](Composite::InCreation), [`Preparing`](State::Preparing), [`Ended`](Composite::Ended).
    BeginPrepare(events::BeginPrepare),
    /// EndPrepareSnapshots.
    ///
    /// All volumes were added. Returns when the provider is ready to commit quickly.
    ///
    /// Declared at vss_provider.yaml:94.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`InsufficientStorage`](Reply::InsufficientStorage), and nothing else: [`replies::EndPrepare`].
    ///
    /// Taken in [`Preparing`](State::Preparing).
    EndPrepare(events::EndPrepare),
    /// PreCommitSnapshots.
    ///
    /// Applications are frozen; the commit is next.
    ///
    /// Declared at vss_provider.yaml:99.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), and nothing else: [`replies::PreCommit`].
    ///
    /// Taken in [`Prepared`](State::Prepared).
    PreCommit(events::PreCommit),
    /// CommitSnapshots.
    ///
    /// Writes are held. This is the moment that the shadow copies show.
    ///
    /// Declared at vss_provider.yaml:104.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), and nothing else: [`replies::Commit`].
    ///
    /// Taken in [`Precommitted`](State::Precommitted).
    Commit(events::Commit),
    /// PostCommitSnapshots.
    ///
    /// All providers have committed, and writes go on. The count is that of the whole set.
    ///
    /// Declared at vss_provider.yaml:109.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), and nothing else: [`replies::PostCommit`].
    ///
    /// Taken in [`Committed`](State::Committed).
    PostCommit(events::PostCommit),
    /// PreFinalCommitSnapshots.
    ///
    /// Applications run again. Writers may now recover their data inside the shadow copies.
    ///
    /// Declared at vss_provider.yaml:114.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::PreFinalCommit`].
    ///
    /// Taken in [`Postcommitted`](State::Postcommitted).
    PreFinalCommit(events::PreFinalCommit),
    /// PostFinalCommitSnapshots.
    ///
    /// Recovery is done. From here on the shadow copies never change.
    ///
    /// Declared at vss_provider.yaml:118.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::PostFinalCommit`].
    ///
    /// Taken in [`Prefinalcommitted`](State::Prefinalcommitted).
    PostFinalCommit(events::PostFinalCommit),
    /// AbortSnapshots.
    ///
    /// The set is given up, here or by another provider or by the requester.
    ///
    /// Declared at vss_provider.yaml:122.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), and nothing else: [`replies::Abort`].
    ///
    /// Taken in [`InCreation`](Composite::InCreation), [`Created`](State::Created).
    Abort(events::Abort),
    /// GetTargetLuns.
    ///
    /// Which LUNs hold the shadow copies?
    ///
    /// Declared at vss_provider.yaml:127.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::GetTargetLuns`].
    ///
    /// Taken in [`Postcommitted`](State::Postcommitted), [`Prefinalcommitted`](State::Prefinalcommitted), [`Created`](State::Created).
    GetTargetLuns,
    /// AreLunsSupported.
    ///
    /// Can a volume on these LUNs be shadow copied? "No" is an answer and not an error.
    ///
    /// Declared at vss_provider.yaml:130.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::AreLunsSupported`].
    ///
    /// Taken in [any state](Machine).
    AreLunsSupported,
    /// LocateLuns.
    ///
    /// Make LUNs of finished shadow copies visible to this host.
    ///
    /// Declared at vss_provider.yaml:133.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::LocateLuns`].
    ///
    /// Taken in [any state](Machine).
    LocateLuns,
    /// FillInLunInfo.
    ///
    /// Complete what is known about LUNs that VSS has found.
    ///
    /// Declared at vss_provider.yaml:136.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::FillInLunInfo`].
    ///
    /// Taken in [any state](Machine).
    FillInLunInfo,
    /// OnLunEmpty.
    ///
    /// A LUN holds no shadow copy any more and may be reclaimed.
    ///
    /// Declared at vss_provider.yaml:139.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::OnLunEmpty`].
    ///
    /// Taken in [any state](Machine).
    OnLunEmpty,
    /// GetProviderCapabilities.
    ///
    /// What can be done to the original volumes with finished shadow copies?
    ///
    /// Declared at vss_provider.yaml:142.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::GetProviderCapabilities`].
    ///
    /// Taken in [any state](Machine).
    GetProviderCapabilities,
    /// OnLunStateChange.
    ///
    /// Shadow copies were broken off their set, or their volumes changed state.
    ///
    /// Declared at vss_provider.yaml:145.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::OnLunStateChange`].
    ///
    /// Taken in [any state](Machine).
    OnLunStateChange,
    /// ResyncLuns.
    ///
    /// Write finished shadow copies back to their volumes.
    ///
    /// Declared at vss_provider.yaml:148.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`ProviderVeto`](Reply::ProviderVeto), [`InsufficientStorage`](Reply::InsufficientStorage), and nothing else: [`replies::ResyncLuns`].
    ///
    /// Taken in [any state](Machine).
    ResyncLuns,
    /// OnReuseLuns.
    ///
    /// Shadow copies are going to be overwritten.
    ///
    /// Declared at vss_provider.yaml:151.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::OnReuseLuns`].
    ///
    /// Taken in [any state](Machine).
    OnReuseLuns,
    /// OnLoad.
    ///
    /// VSS has loaded the provider. It does so often, and unloads it when nothing happens for minutes.
    ///
    /// Declared at vss_provider.yaml:154.
    ///
    /// Answers [`Ok`](Reply::Ok), [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), and nothing else: [`replies::OnLoad`].
    ///
    /// Taken in [any state](Machine).
    OnLoad,
    /// OnUnload.
    ///
    /// VSS would like to unload the provider, or does so with force.
    ///
    /// Declared at vss_provider.yaml:157.
    ///
    /// Answers [`Ok`](Reply::Ok), [`NotNow`](Reply::NotNow), and nothing else: [`replies::OnUnload`].
    ///
    /// Taken in [`InCreation`](Composite::InCreation), [`Ended`](Composite::Ended).
    OnUnload(events::OnUnload),
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::BeginPrepare(_) => EventKind::BeginPrepare,
            Self::EndPrepare(_) => EventKind::EndPrepare,
            Self::PreCommit(_) => EventKind::PreCommit,
            Self::Commit(_) => EventKind::Commit,
            Self::PostCommit(_) => EventKind::PostCommit,
            Self::PreFinalCommit(_) => EventKind::PreFinalCommit,
            Self::PostFinalCommit(_) => EventKind::PostFinalCommit,
            Self::Abort(_) => EventKind::Abort,
            Self::GetTargetLuns => EventKind::GetTargetLuns,
            Self::AreLunsSupported => EventKind::AreLunsSupported,
            Self::LocateLuns => EventKind::LocateLuns,
            Self::FillInLunInfo => EventKind::FillInLunInfo,
            Self::OnLunEmpty => EventKind::OnLunEmpty,
            Self::GetProviderCapabilities => EventKind::GetProviderCapabilities,
            Self::OnLunStateChange => EventKind::OnLunStateChange,
            Self::ResyncLuns => EventKind::ResyncLuns,
            Self::OnReuseLuns => EventKind::OnReuseLuns,
            Self::OnLoad => EventKind::OnLoad,
            Self::OnUnload(_) => EventKind::OnUnload,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// BeginPrepareSnapshot.
    ///
    /// One more volume for the set; the first one begins it.
    ///
    /// Declared at vss_provider.yaml:89; [`Event::BeginPrepare`] says more.
    BeginPrepare,
    /// EndPrepareSnapshots.
    ///
    /// All volumes were added. Returns when the provider is ready to commit quickly.
    ///
    /// Declared at vss_provider.yaml:94; [`Event::EndPrepare`] says more.
    EndPrepare,
    /// PreCommitSnapshots.
    ///
    /// Applications are frozen; the commit is next.
    ///
    /// Declared at vss_provider.yaml:99; [`Event::PreCommit`] says more.
    PreCommit,
    /// CommitSnapshots.
    ///
    /// Writes are held. This is the moment that the shadow copies show.
    ///
    /// Declared at vss_provider.yaml:104; [`Event::Commit`] says more.
    Commit,
    /// PostCommitSnapshots.
    ///
    /// All providers have committed, and writes go on. The count is that of the whole set.
    ///
    /// Declared at vss_provider.yaml:109; [`Event::PostCommit`] says more.
    PostCommit,
    /// PreFinalCommitSnapshots.
    ///
    /// Applications run again. Writers may now recover their data inside the shadow copies.
    ///
    /// Declared at vss_provider.yaml:114; [`Event::PreFinalCommit`] says more.
    PreFinalCommit,
    /// PostFinalCommitSnapshots.
    ///
    /// Recovery is done. From here on the shadow copies never change.
    ///
    /// Declared at vss_provider.yaml:118; [`Event::PostFinalCommit`] says more.
    PostFinalCommit,
    /// AbortSnapshots.
    ///
    /// The set is given up, here or by another provider or by the requester.
    ///
    /// Declared at vss_provider.yaml:122; [`Event::Abort`] says more.
    Abort,
    /// GetTargetLuns.
    ///
    /// Which LUNs hold the shadow copies?
    ///
    /// Declared at vss_provider.yaml:127; [`Event::GetTargetLuns`] says more.
    GetTargetLuns,
    /// AreLunsSupported.
    ///
    /// Can a volume on these LUNs be shadow copied? "No" is an answer and not an error.
    ///
    /// Declared at vss_provider.yaml:130; [`Event::AreLunsSupported`] says more.
    AreLunsSupported,
    /// LocateLuns.
    ///
    /// Make LUNs of finished shadow copies visible to this host.
    ///
    /// Declared at vss_provider.yaml:133; [`Event::LocateLuns`] says more.
    LocateLuns,
    /// FillInLunInfo.
    ///
    /// Complete what is known about LUNs that VSS has found.
    ///
    /// Declared at vss_provider.yaml:136; [`Event::FillInLunInfo`] says more.
    FillInLunInfo,
    /// OnLunEmpty.
    ///
    /// A LUN holds no shadow copy any more and may be reclaimed.
    ///
    /// Declared at vss_provider.yaml:139; [`Event::OnLunEmpty`] says more.
    OnLunEmpty,
    /// GetProviderCapabilities.
    ///
    /// What can be done to the original volumes with finished shadow copies?
    ///
    /// Declared at vss_provider.yaml:142; [`Event::GetProviderCapabilities`] says more.
    GetProviderCapabilities,
    /// OnLunStateChange.
    ///
    /// Shadow copies were broken off their set, or their volumes changed state.
    ///
    /// Declared at vss_provider.yaml:145; [`Event::OnLunStateChange`] says more.
    OnLunStateChange,
    /// ResyncLuns.
    ///
    /// Write finished shadow copies back to their volumes.
    ///
    /// Declared at vss_provider.yaml:148; [`Event::ResyncLuns`] says more.
    ResyncLuns,
    /// OnReuseLuns.
    ///
    /// Shadow copies are going to be overwritten.
    ///
    /// Declared at vss_provider.yaml:151; [`Event::OnReuseLuns`] says more.
    OnReuseLuns,
    /// OnLoad.
    ///
    /// VSS has loaded the provider. It does so often, and unloads it when nothing happens for minutes.
    ///
    /// Declared at vss_provider.yaml:154; [`Event::OnLoad`] says more.
    OnLoad,
    /// OnUnload.
    ///
    /// VSS would like to unload the provider, or does so with force.
    ///
    /// Declared at vss_provider.yaml:157; [`Event::OnUnload`] says more.
    OnUnload,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::BeginPrepare,
        Self::EndPrepare,
        Self::PreCommit,
        Self::Commit,
        Self::PostCommit,
        Self::PreFinalCommit,
        Self::PostFinalCommit,
        Self::Abort,
        Self::GetTargetLuns,
        Self::AreLunsSupported,
        Self::LocateLuns,
        Self::FillInLunInfo,
        Self::OnLunEmpty,
        Self::GetProviderCapabilities,
        Self::OnLunStateChange,
        Self::ResyncLuns,
        Self::OnReuseLuns,
        Self::OnLoad,
        Self::OnUnload,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BeginPrepare => "begin_prepare",
            Self::EndPrepare => "end_prepare",
            Self::PreCommit => "pre_commit",
            Self::Commit => "commit",
            Self::PostCommit => "post_commit",
            Self::PreFinalCommit => "pre_final_commit",
            Self::PostFinalCommit => "post_final_commit",
            Self::Abort => "abort",
            Self::GetTargetLuns => "get_target_luns",
            Self::AreLunsSupported => "are_luns_supported",
            Self::LocateLuns => "locate_luns",
            Self::FillInLunInfo => "fill_in_lun_info",
            Self::OnLunEmpty => "on_lun_empty",
            Self::GetProviderCapabilities => "get_provider_capabilities",
            Self::OnLunStateChange => "on_lun_state_change",
            Self::ResyncLuns => "resync_luns",
            Self::OnReuseLuns => "on_reuse_luns",
            Self::OnLoad => "on_load",
            Self::OnUnload => "on_unload",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::BeginPrepare => "BeginPrepareSnapshot",
            Self::EndPrepare => "EndPrepareSnapshots",
            Self::PreCommit => "PreCommitSnapshots",
            Self::Commit => "CommitSnapshots",
            Self::PostCommit => "PostCommitSnapshots",
            Self::PreFinalCommit => "PreFinalCommitSnapshots",
            Self::PostFinalCommit => "PostFinalCommitSnapshots",
            Self::Abort => "AbortSnapshots",
            Self::GetTargetLuns => "GetTargetLuns",
            Self::AreLunsSupported => "AreLunsSupported",
            Self::LocateLuns => "LocateLuns",
            Self::FillInLunInfo => "FillInLunInfo",
            Self::OnLunEmpty => "OnLunEmpty",
            Self::GetProviderCapabilities => "GetProviderCapabilities",
            Self::OnLunStateChange => "OnLunStateChange",
            Self::ResyncLuns => "ResyncLuns",
            Self::OnReuseLuns => "OnReuseLuns",
            Self::OnLoad => "OnLoad",
            Self::OnUnload => "OnUnload",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::BeginPrepare => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::VolumeNotSupported,
                    Reply::TooManyVolumes,
                    Reply::UnsupportedContext,
                    Reply::NestedVolumeLimit,
                ]
            }
            Self::EndPrepare => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                    Reply::InsufficientStorage,
                ]
            }
            Self::PreCommit => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                ]
            }
            Self::Commit => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                ]
            }
            Self::PostCommit => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                ]
            }
            Self::PreFinalCommit => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::PostFinalCommit => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::Abort => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                    Reply::ObjectNotFound,
                ]
            }
            Self::GetTargetLuns => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::AreLunsSupported => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::LocateLuns => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::FillInLunInfo => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::OnLunEmpty => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::GetProviderCapabilities => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::OnLunStateChange => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::ResyncLuns => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::ProviderVeto,
                    Reply::InsufficientStorage,
                ]
            }
            Self::OnReuseLuns => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::OnLoad => {
                &[
                    Reply::Ok,
                    Reply::OutOfMemory,
                    Reply::InvalidArgument,
                    Reply::ProviderVeto,
                ]
            }
            Self::OnUnload => &[Reply::Ok, Reply::NotNow],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// BeginPrepareSnapshot.
    ///
    /// One more volume for the set; the first one begins it.
    ///
    /// Declared at vss_provider.yaml:89; [`Event::BeginPrepare`](super::Event::BeginPrepare) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct BeginPrepare {
        /// `set`.
        pub set: super::SetId,
        /// `snapshot`.
        pub snapshot: super::SnapshotId,
    }
    impl ::core::convert::From<BeginPrepare> for super::Event {
        fn from(event: BeginPrepare) -> Self {
            Self::BeginPrepare(event)
        }
    }
    /// EndPrepareSnapshots.
    ///
    /// All volumes were added. Returns when the provider is ready to commit quickly.
    ///
    /// Declared at vss_provider.yaml:94; [`Event::EndPrepare`](super::Event::EndPrepare) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct EndPrepare {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<EndPrepare> for super::Event {
        fn from(event: EndPrepare) -> Self {
            Self::EndPrepare(event)
        }
    }
    /// PreCommitSnapshots.
    ///
    /// Applications are frozen; the commit is next.
    ///
    /// Declared at vss_provider.yaml:99; [`Event::PreCommit`](super::Event::PreCommit) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PreCommit {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<PreCommit> for super::Event {
        fn from(event: PreCommit) -> Self {
            Self::PreCommit(event)
        }
    }
    /// CommitSnapshots.
    ///
    /// Writes are held. This is the moment that the shadow copies show.
    ///
    /// Declared at vss_provider.yaml:104; [`Event::Commit`](super::Event::Commit) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Commit {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<Commit> for super::Event {
        fn from(event: Commit) -> Self {
            Self::Commit(event)
        }
    }
    /// PostCommitSnapshots.
    ///
    /// All providers have committed, and writes go on. The count is that of the whole set.
    ///
    /// Declared at vss_provider.yaml:109; [`Event::PostCommit`](super::Event::PostCommit) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PostCommit {
        /// `set`.
        pub set: super::SetId,
        /// `count`.
        pub count: u32,
    }
    impl ::core::convert::From<PostCommit> for super::Event {
        fn from(event: PostCommit) -> Self {
            Self::PostCommit(event)
        }
    }
    /// PreFinalCommitSnapshots.
    ///
    /// Applications run again. Writers may now recover their data inside the shadow copies.
    ///
    /// Declared at vss_provider.yaml:114; [`Event::PreFinalCommit`](super::Event::PreFinalCommit) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PreFinalCommit {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<PreFinalCommit> for super::Event {
        fn from(event: PreFinalCommit) -> Self {
            Self::PreFinalCommit(event)
        }
    }
    /// PostFinalCommitSnapshots.
    ///
    /// Recovery is done. From here on the shadow copies never change.
    ///
    /// Declared at vss_provider.yaml:118; [`Event::PostFinalCommit`](super::Event::PostFinalCommit) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct PostFinalCommit {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<PostFinalCommit> for super::Event {
        fn from(event: PostFinalCommit) -> Self {
            Self::PostFinalCommit(event)
        }
    }
    /// AbortSnapshots.
    ///
    /// The set is given up, here or by another provider or by the requester.
    ///
    /// Declared at vss_provider.yaml:122; [`Event::Abort`](super::Event::Abort) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Abort {
        /// `set`.
        pub set: super::SetId,
    }
    impl ::core::convert::From<Abort> for super::Event {
        fn from(event: Abort) -> Self {
            Self::Abort(event)
        }
    }
    /// GetTargetLuns.
    ///
    /// Which LUNs hold the shadow copies?
    ///
    /// Declared at vss_provider.yaml:127; [`Event::GetTargetLuns`](super::Event::GetTargetLuns) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct GetTargetLuns;
    impl ::core::convert::From<GetTargetLuns> for super::Event {
        fn from(_: GetTargetLuns) -> Self {
            Self::GetTargetLuns
        }
    }
    /// AreLunsSupported.
    ///
    /// Can a volume on these LUNs be shadow copied? "No" is an answer and not an error.
    ///
    /// Declared at vss_provider.yaml:130; [`Event::AreLunsSupported`](super::Event::AreLunsSupported) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AreLunsSupported;
    impl ::core::convert::From<AreLunsSupported> for super::Event {
        fn from(_: AreLunsSupported) -> Self {
            Self::AreLunsSupported
        }
    }
    /// LocateLuns.
    ///
    /// Make LUNs of finished shadow copies visible to this host.
    ///
    /// Declared at vss_provider.yaml:133; [`Event::LocateLuns`](super::Event::LocateLuns) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct LocateLuns;
    impl ::core::convert::From<LocateLuns> for super::Event {
        fn from(_: LocateLuns) -> Self {
            Self::LocateLuns
        }
    }
    /// FillInLunInfo.
    ///
    /// Complete what is known about LUNs that VSS has found.
    ///
    /// Declared at vss_provider.yaml:136; [`Event::FillInLunInfo`](super::Event::FillInLunInfo) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct FillInLunInfo;
    impl ::core::convert::From<FillInLunInfo> for super::Event {
        fn from(_: FillInLunInfo) -> Self {
            Self::FillInLunInfo
        }
    }
    /// OnLunEmpty.
    ///
    /// A LUN holds no shadow copy any more and may be reclaimed.
    ///
    /// Declared at vss_provider.yaml:139; [`Event::OnLunEmpty`](super::Event::OnLunEmpty) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct OnLunEmpty;
    impl ::core::convert::From<OnLunEmpty> for super::Event {
        fn from(_: OnLunEmpty) -> Self {
            Self::OnLunEmpty
        }
    }
    /// GetProviderCapabilities.
    ///
    /// What can be done to the original volumes with finished shadow copies?
    ///
    /// Declared at vss_provider.yaml:142; [`Event::GetProviderCapabilities`](super::Event::GetProviderCapabilities) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct GetProviderCapabilities;
    impl ::core::convert::From<GetProviderCapabilities> for super::Event {
        fn from(_: GetProviderCapabilities) -> Self {
            Self::GetProviderCapabilities
        }
    }
    /// OnLunStateChange.
    ///
    /// Shadow copies were broken off their set, or their volumes changed state.
    ///
    /// Declared at vss_provider.yaml:145; [`Event::OnLunStateChange`](super::Event::OnLunStateChange) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct OnLunStateChange;
    impl ::core::convert::From<OnLunStateChange> for super::Event {
        fn from(_: OnLunStateChange) -> Self {
            Self::OnLunStateChange
        }
    }
    /// ResyncLuns.
    ///
    /// Write finished shadow copies back to their volumes.
    ///
    /// Declared at vss_provider.yaml:148; [`Event::ResyncLuns`](super::Event::ResyncLuns) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct ResyncLuns;
    impl ::core::convert::From<ResyncLuns> for super::Event {
        fn from(_: ResyncLuns) -> Self {
            Self::ResyncLuns
        }
    }
    /// OnReuseLuns.
    ///
    /// Shadow copies are going to be overwritten.
    ///
    /// Declared at vss_provider.yaml:151; [`Event::OnReuseLuns`](super::Event::OnReuseLuns) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct OnReuseLuns;
    impl ::core::convert::From<OnReuseLuns> for super::Event {
        fn from(_: OnReuseLuns) -> Self {
            Self::OnReuseLuns
        }
    }
    /// OnLoad.
    ///
    /// VSS has loaded the provider. It does so often, and unloads it when nothing happens for minutes.
    ///
    /// Declared at vss_provider.yaml:154; [`Event::OnLoad`](super::Event::OnLoad) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct OnLoad;
    impl ::core::convert::From<OnLoad> for super::Event {
        fn from(_: OnLoad) -> Self {
            Self::OnLoad
        }
    }
    /// OnUnload.
    ///
    /// VSS would like to unload the provider, or does so with force.
    ///
    /// Declared at vss_provider.yaml:157; [`Event::OnUnload`](super::Event::OnUnload) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct OnUnload {
        /// `force`.
        pub force: bool,
    }
    impl ::core::convert::From<OnUnload> for super::Event {
        fn from(event: OnUnload) -> Self {
            Self::OnUnload(event)
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// S_OK.
    ///
    /// Declared at vss_provider.yaml:55.
    ///
    /// Every [`Event`] may answer it.
    Ok,
    /// S_FALSE.
    ///
    /// The provider is needed and asks to stay loaded.
    ///
    /// Declared at vss_provider.yaml:56.
    ///
    /// Answered by [`OnUnload`](Event::OnUnload).
    NotNow,
    /// E_OUTOFMEMORY.
    ///
    /// Declared at vss_provider.yaml:57.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare), [`EndPrepare`](Event::EndPrepare), [`PreCommit`](Event::PreCommit), [`Commit`](Event::Commit), [`PostCommit`](Event::PostCommit), [`PreFinalCommit`](Event::PreFinalCommit), [`PostFinalCommit`](Event::PostFinalCommit), [`Abort`](Event::Abort), [`GetTargetLuns`](Event::GetTargetLuns), [`AreLunsSupported`](Event::AreLunsSupported), [`LocateLuns`](Event::LocateLuns), [`FillInLunInfo`](Event::FillInLunInfo), [`OnLunEmpty`](Event::OnLunEmpty), [`GetProviderCapabilities`](Event::GetProviderCapabilities), [`OnLunStateChange`](Event::OnLunStateChange), [`ResyncLuns`](Event::ResyncLuns), [`OnReuseLuns`](Event::OnReuseLuns), [`OnLoad`](Event::OnLoad).
    OutOfMemory,
    /// E_INVALIDARG.
    ///
    /// Declared at vss_provider.yaml:58.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare), [`EndPrepare`](Event::EndPrepare), [`PreCommit`](Event::PreCommit), [`Commit`](Event::Commit), [`PostCommit`](Event::PostCommit), [`PreFinalCommit`](Event::PreFinalCommit), [`PostFinalCommit`](Event::PostFinalCommit), [`Abort`](Event::Abort), [`GetTargetLuns`](Event::GetTargetLuns), [`AreLunsSupported`](Event::AreLunsSupported), [`LocateLuns`](Event::LocateLuns), [`FillInLunInfo`](Event::FillInLunInfo), [`OnLunEmpty`](Event::OnLunEmpty), [`GetProviderCapabilities`](Event::GetProviderCapabilities), [`OnLunStateChange`](Event::OnLunStateChange), [`OnReuseLuns`](Event::OnReuseLuns), [`OnLoad`](Event::OnLoad).
    InvalidArgument,
    /// VSS_E_PROVIDER_VETO.
    ///
    /// The refusal that every call lists. VSS expects an event log entry for each. Keep it back while volumes are frozen, and write it in `log_deferred`.
    ///
    /// Declared at vss_provider.yaml:59.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare), [`EndPrepare`](Event::EndPrepare), [`PreCommit`](Event::PreCommit), [`Commit`](Event::Commit), [`PostCommit`](Event::PostCommit), [`PreFinalCommit`](Event::PreFinalCommit), [`PostFinalCommit`](Event::PostFinalCommit), [`Abort`](Event::Abort), [`GetTargetLuns`](Event::GetTargetLuns), [`AreLunsSupported`](Event::AreLunsSupported), [`LocateLuns`](Event::LocateLuns), [`FillInLunInfo`](Event::FillInLunInfo), [`OnLunEmpty`](Event::OnLunEmpty), [`GetProviderCapabilities`](Event::GetProviderCapabilities), [`OnLunStateChange`](Event::OnLunStateChange), [`ResyncLuns`](Event::ResyncLuns), [`OnReuseLuns`](Event::OnReuseLuns), [`OnLoad`](Event::OnLoad).
    ProviderVeto,
    /// VSS_E_OBJECT_NOT_FOUND.
    ///
    /// Declared at vss_provider.yaml:65.
    ///
    /// Answered by [`EndPrepare`](Event::EndPrepare), [`PreCommit`](Event::PreCommit), [`Commit`](Event::Commit), [`PostCommit`](Event::PostCommit), [`Abort`](Event::Abort).
    ObjectNotFound,
    /// VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER.
    ///
    /// Declared at vss_provider.yaml:66.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare).
    VolumeNotSupported,
    /// VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED.
    ///
    /// Declared at vss_provider.yaml:67.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare).
    TooManyVolumes,
    /// VSS_E_UNSUPPORTED_CONTEXT.
    ///
    /// Declared at vss_provider.yaml:68.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare).
    UnsupportedContext,
    /// VSS_E_INSUFFICIENT_STORAGE.
    ///
    /// Declared at vss_provider.yaml:69.
    ///
    /// Answered by [`EndPrepare`](Event::EndPrepare), [`ResyncLuns`](Event::ResyncLuns).
    InsufficientStorage,
    /// VSS_E_NESTED_VOLUME_LIMIT.
    ///
    /// Declared at vss_provider.yaml:70.
    ///
    /// Answered by [`BeginPrepare`](Event::BeginPrepare).
    NestedVolumeLimit,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::NotNow,
        Self::OutOfMemory,
        Self::InvalidArgument,
        Self::ProviderVeto,
        Self::ObjectNotFound,
        Self::VolumeNotSupported,
        Self::TooManyVolumes,
        Self::UnsupportedContext,
        Self::InsufficientStorage,
        Self::NestedVolumeLimit,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NotNow => "not_now",
            Self::OutOfMemory => "out_of_memory",
            Self::InvalidArgument => "invalid_argument",
            Self::ProviderVeto => "provider_veto",
            Self::ObjectNotFound => "object_not_found",
            Self::VolumeNotSupported => "volume_not_supported",
            Self::TooManyVolumes => "too_many_volumes",
            Self::UnsupportedContext => "unsupported_context",
            Self::InsufficientStorage => "insufficient_storage",
            Self::NestedVolumeLimit => "nested_volume_limit",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::NotNow => "S_FALSE",
            Self::OutOfMemory => "E_OUTOFMEMORY",
            Self::InvalidArgument => "E_INVALIDARG",
            Self::ProviderVeto => "VSS_E_PROVIDER_VETO",
            Self::ObjectNotFound => "VSS_E_OBJECT_NOT_FOUND",
            Self::VolumeNotSupported => "VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER",
            Self::TooManyVolumes => "VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED",
            Self::UnsupportedContext => "VSS_E_UNSUPPORTED_CONTEXT",
            Self::InsufficientStorage => "VSS_E_INSUFFICIENT_STORAGE",
            Self::NestedVolumeLimit => "VSS_E_NESTED_VOLUME_LIMIT",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(0),
            Self::NotNow => Some(1),
            Self::OutOfMemory => Some(0x8007_000E),
            Self::InvalidArgument => Some(0x8007_0057),
            Self::ProviderVeto => Some(0x8004_2306),
            Self::ObjectNotFound => Some(0x8004_2308),
            Self::VolumeNotSupported => Some(0x8004_230E),
            Self::TooManyVolumes => Some(0x8004_2312),
            Self::UnsupportedContext => Some(0x8004_231B),
            Self::InsufficientStorage => Some(0x8004_231F),
            Self::NestedVolumeLimit => Some(0x8004_232C),
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(self, Self::Ok | Self::NotNow)
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::BeginPrepare`](super::Event::BeginPrepare) answers.
    ///
    /// Declared at vss_provider.yaml:89.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BeginPrepare {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
        /// [VSS_E_UNSUPPORTED_CONTEXT](super::Reply::UnsupportedContext).
        UnsupportedContext,
        /// [VSS_E_NESTED_VOLUME_LIMIT](super::Reply::NestedVolumeLimit).
        NestedVolumeLimit,
    }
    impl ::core::convert::From<BeginPrepare> for super::Reply {
        fn from(reply: BeginPrepare) -> Self {
            match reply {
                BeginPrepare::Ok => Self::Ok,
                BeginPrepare::OutOfMemory => Self::OutOfMemory,
                BeginPrepare::InvalidArgument => Self::InvalidArgument,
                BeginPrepare::ProviderVeto => Self::ProviderVeto,
                BeginPrepare::VolumeNotSupported => Self::VolumeNotSupported,
                BeginPrepare::TooManyVolumes => Self::TooManyVolumes,
                BeginPrepare::UnsupportedContext => Self::UnsupportedContext,
                BeginPrepare::NestedVolumeLimit => Self::NestedVolumeLimit,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for BeginPrepare {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
                }
                super::Reply::UnsupportedContext => {
                    ::core::result::Result::Ok(Self::UnsupportedContext)
                }
                super::Reply::NestedVolumeLimit => {
                    ::core::result::Result::Ok(Self::NestedVolumeLimit)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::EndPrepare`](super::Event::EndPrepare) answers.
    ///
    /// Declared at vss_provider.yaml:94.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum EndPrepare {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<EndPrepare> for super::Reply {
        fn from(reply: EndPrepare) -> Self {
            match reply {
                EndPrepare::Ok => Self::Ok,
                EndPrepare::OutOfMemory => Self::OutOfMemory,
                EndPrepare::InvalidArgument => Self::InvalidArgument,
                EndPrepare::ProviderVeto => Self::ProviderVeto,
                EndPrepare::ObjectNotFound => Self::ObjectNotFound,
                EndPrepare::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for EndPrepare {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::PreCommit`](super::Event::PreCommit) answers.
    ///
    /// Declared at vss_provider.yaml:99.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PreCommit {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<PreCommit> for super::Reply {
        fn from(reply: PreCommit) -> Self {
            match reply {
                PreCommit::Ok => Self::Ok,
                PreCommit::OutOfMemory => Self::OutOfMemory,
                PreCommit::InvalidArgument => Self::InvalidArgument,
                PreCommit::ProviderVeto => Self::ProviderVeto,
                PreCommit::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PreCommit {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Commit`](super::Event::Commit) answers.
    ///
    /// Declared at vss_provider.yaml:104.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Commit {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<Commit> for super::Reply {
        fn from(reply: Commit) -> Self {
            match reply {
                Commit::Ok => Self::Ok,
                Commit::OutOfMemory => Self::OutOfMemory,
                Commit::InvalidArgument => Self::InvalidArgument,
                Commit::ProviderVeto => Self::ProviderVeto,
                Commit::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Commit {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::PostCommit`](super::Event::PostCommit) answers.
    ///
    /// Declared at vss_provider.yaml:109.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PostCommit {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<PostCommit> for super::Reply {
        fn from(reply: PostCommit) -> Self {
            match reply {
                PostCommit::Ok => Self::Ok,
                PostCommit::OutOfMemory => Self::OutOfMemory,
                PostCommit::InvalidArgument => Self::InvalidArgument,
                PostCommit::ProviderVeto => Self::ProviderVeto,
                PostCommit::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PostCommit {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::PreFinalCommit`](super::Event::PreFinalCommit) answers.
    ///
    /// Declared at vss_provider.yaml:114.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PreFinalCommit {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<PreFinalCommit> for super::Reply {
        fn from(reply: PreFinalCommit) -> Self {
            match reply {
                PreFinalCommit::Ok => Self::Ok,
                PreFinalCommit::OutOfMemory => Self::OutOfMemory,
                PreFinalCommit::InvalidArgument => Self::InvalidArgument,
                PreFinalCommit::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PreFinalCommit {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::PostFinalCommit`](super::Event::PostFinalCommit) answers.
    ///
    /// Declared at vss_provider.yaml:118.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PostFinalCommit {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<PostFinalCommit> for super::Reply {
        fn from(reply: PostFinalCommit) -> Self {
            match reply {
                PostFinalCommit::Ok => Self::Ok,
                PostFinalCommit::OutOfMemory => Self::OutOfMemory,
                PostFinalCommit::InvalidArgument => Self::InvalidArgument,
                PostFinalCommit::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for PostFinalCommit {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Abort`](super::Event::Abort) answers.
    ///
    /// Declared at vss_provider.yaml:122.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Abort {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<Abort> for super::Reply {
        fn from(reply: Abort) -> Self {
            match reply {
                Abort::Ok => Self::Ok,
                Abort::OutOfMemory => Self::OutOfMemory,
                Abort::InvalidArgument => Self::InvalidArgument,
                Abort::ProviderVeto => Self::ProviderVeto,
                Abort::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Abort {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::GetTargetLuns`](super::Event::GetTargetLuns) answers.
    ///
    /// Declared at vss_provider.yaml:127.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum GetTargetLuns {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<GetTargetLuns> for super::Reply {
        fn from(reply: GetTargetLuns) -> Self {
            match reply {
                GetTargetLuns::Ok => Self::Ok,
                GetTargetLuns::OutOfMemory => Self::OutOfMemory,
                GetTargetLuns::InvalidArgument => Self::InvalidArgument,
                GetTargetLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for GetTargetLuns {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::AreLunsSupported`](super::Event::AreLunsSupported) answers.
    ///
    /// Declared at vss_provider.yaml:130.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AreLunsSupported {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<AreLunsSupported> for super::Reply {
        fn from(reply: AreLunsSupported) -> Self {
            match reply {
                AreLunsSupported::Ok => Self::Ok,
                AreLunsSupported::OutOfMemory => Self::OutOfMemory,
                AreLunsSupported::InvalidArgument => Self::InvalidArgument,
                AreLunsSupported::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AreLunsSupported {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::LocateLuns`](super::Event::LocateLuns) answers.
    ///
    /// Declared at vss_provider.yaml:133.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LocateLuns {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<LocateLuns> for super::Reply {
        fn from(reply: LocateLuns) -> Self {
            match reply {
                LocateLuns::Ok => Self::Ok,
                LocateLuns::OutOfMemory => Self::OutOfMemory,
                LocateLuns::InvalidArgument => Self::InvalidArgument,
                LocateLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for LocateLuns {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::FillInLunInfo`](super::Event::FillInLunInfo) answers.
    ///
    /// Declared at vss_provider.yaml:136.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FillInLunInfo {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<FillInLunInfo> for super::Reply {
        fn from(reply: FillInLunInfo) -> Self {
            match reply {
                FillInLunInfo::Ok => Self::Ok,
                FillInLunInfo::OutOfMemory => Self::OutOfMemory,
                FillInLunInfo::InvalidArgument => Self::InvalidArgument,
                FillInLunInfo::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FillInLunInfo {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::OnLunEmpty`](super::Event::OnLunEmpty) answers.
    ///
    /// Declared at vss_provider.yaml:139.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLunEmpty {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLunEmpty> for super::Reply {
        fn from(reply: OnLunEmpty) -> Self {
            match reply {
                OnLunEmpty::Ok => Self::Ok,
                OnLunEmpty::OutOfMemory => Self::OutOfMemory,
                OnLunEmpty::InvalidArgument => Self::InvalidArgument,
                OnLunEmpty::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLunEmpty {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::GetProviderCapabilities`](super::Event::GetProviderCapabilities) answers.
    ///
    /// Declared at vss_provider.yaml:142.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum GetProviderCapabilities {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<GetProviderCapabilities> for super::Reply {
        fn from(reply: GetProviderCapabilities) -> Self {
            match reply {
                GetProviderCapabilities::Ok => Self::Ok,
                GetProviderCapabilities::OutOfMemory => Self::OutOfMemory,
                GetProviderCapabilities::InvalidArgument => Self::InvalidArgument,
                GetProviderCapabilities::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for GetProviderCapabilities {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::OnLunStateChange`](super::Event::OnLunStateChange) answers.
    ///
    /// Declared at vss_provider.yaml:145.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLunStateChange {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLunStateChange> for super::Reply {
        fn from(reply: OnLunStateChange) -> Self {
            match reply {
                OnLunStateChange::Ok => Self::Ok,
                OnLunStateChange::OutOfMemory => Self::OutOfMemory,
                OnLunStateChange::InvalidArgument => Self::InvalidArgument,
                OnLunStateChange::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLunStateChange {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::ResyncLuns`](super::Event::ResyncLuns) answers.
    ///
    /// Declared at vss_provider.yaml:148.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ResyncLuns {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<ResyncLuns> for super::Reply {
        fn from(reply: ResyncLuns) -> Self {
            match reply {
                ResyncLuns::Ok => Self::Ok,
                ResyncLuns::OutOfMemory => Self::OutOfMemory,
                ResyncLuns::ProviderVeto => Self::ProviderVeto,
                ResyncLuns::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for ResyncLuns {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::NotNow
                | super::Reply::InvalidArgument
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::OnReuseLuns`](super::Event::OnReuseLuns) answers.
    ///
    /// Declared at vss_provider.yaml:151.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnReuseLuns {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnReuseLuns> for super::Reply {
        fn from(reply: OnReuseLuns) -> Self {
            match reply {
                OnReuseLuns::Ok => Self::Ok,
                OnReuseLuns::OutOfMemory => Self::OutOfMemory,
                OnReuseLuns::InvalidArgument => Self::InvalidArgument,
                OnReuseLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnReuseLuns {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::OnLoad`](super::Event::OnLoad) answers.
    ///
    /// Declared at vss_provider.yaml:154.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLoad {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLoad> for super::Reply {
        fn from(reply: OnLoad) -> Self {
            match reply {
                OnLoad::Ok => Self::Ok,
                OnLoad::OutOfMemory => Self::OutOfMemory,
                OnLoad::InvalidArgument => Self::InvalidArgument,
                OnLoad::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLoad {
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
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::OnUnload`](super::Event::OnUnload) answers.
    ///
    /// Declared at vss_provider.yaml:157.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnUnload {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [S_FALSE](super::Reply::NotNow).
        NotNow,
    }
    impl ::core::convert::From<OnUnload> for super::Reply {
        fn from(reply: OnUnload) -> Self {
            match reply {
                OnUnload::Ok => Self::Ok,
                OnUnload::NotNow => Self::NotNow,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnUnload {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::NotNow => ::core::result::Result::Ok(Self::NotNow),
                super::Reply::OutOfMemory
                | super::Reply::InvalidArgument
                | super::Reply::ProviderVeto
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::AddSnapshot`](super::Activity::AddSnapshot) fails with.
    ///
    /// Declared at vss_provider.yaml:188.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AddSnapshot {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER](super::Reply::VolumeNotSupported).
        VolumeNotSupported,
        /// [VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED](super::Reply::TooManyVolumes).
        TooManyVolumes,
        /// [VSS_E_UNSUPPORTED_CONTEXT](super::Reply::UnsupportedContext).
        UnsupportedContext,
        /// [VSS_E_NESTED_VOLUME_LIMIT](super::Reply::NestedVolumeLimit).
        NestedVolumeLimit,
    }
    impl ::core::convert::From<AddSnapshot> for super::Reply {
        fn from(reply: AddSnapshot) -> Self {
            match reply {
                AddSnapshot::OutOfMemory => Self::OutOfMemory,
                AddSnapshot::InvalidArgument => Self::InvalidArgument,
                AddSnapshot::ProviderVeto => Self::ProviderVeto,
                AddSnapshot::VolumeNotSupported => Self::VolumeNotSupported,
                AddSnapshot::TooManyVolumes => Self::TooManyVolumes,
                AddSnapshot::UnsupportedContext => Self::UnsupportedContext,
                AddSnapshot::NestedVolumeLimit => Self::NestedVolumeLimit,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AddSnapshot {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::VolumeNotSupported => {
                    ::core::result::Result::Ok(Self::VolumeNotSupported)
                }
                super::Reply::TooManyVolumes => {
                    ::core::result::Result::Ok(Self::TooManyVolumes)
                }
                super::Reply::UnsupportedContext => {
                    ::core::result::Result::Ok(Self::UnsupportedContext)
                }
                super::Reply::NestedVolumeLimit => {
                    ::core::result::Result::Ok(Self::NestedVolumeLimit)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::InsufficientStorage => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::FinishPreparing`](super::Activity::FinishPreparing) fails with.
    ///
    /// Declared at vss_provider.yaml:195.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FinishPreparing {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<FinishPreparing> for super::Reply {
        fn from(reply: FinishPreparing) -> Self {
            match reply {
                FinishPreparing::OutOfMemory => Self::OutOfMemory,
                FinishPreparing::InvalidArgument => Self::InvalidArgument,
                FinishPreparing::ProviderVeto => Self::ProviderVeto,
                FinishPreparing::ObjectNotFound => Self::ObjectNotFound,
                FinishPreparing::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FinishPreparing {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::MakeReady`](super::Activity::MakeReady) fails with.
    ///
    /// Declared at vss_provider.yaml:198.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum MakeReady {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<MakeReady> for super::Reply {
        fn from(reply: MakeReady) -> Self {
            match reply {
                MakeReady::OutOfMemory => Self::OutOfMemory,
                MakeReady::InvalidArgument => Self::InvalidArgument,
                MakeReady::ProviderVeto => Self::ProviderVeto,
                MakeReady::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for MakeReady {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::CommitSnapshots`](super::Activity::CommitSnapshots) fails with.
    ///
    /// Declared at vss_provider.yaml:202.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CommitSnapshots {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<CommitSnapshots> for super::Reply {
        fn from(reply: CommitSnapshots) -> Self {
            match reply {
                CommitSnapshots::OutOfMemory => Self::OutOfMemory,
                CommitSnapshots::InvalidArgument => Self::InvalidArgument,
                CommitSnapshots::ProviderVeto => Self::ProviderVeto,
                CommitSnapshots::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for CommitSnapshots {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::FinishCommit`](super::Activity::FinishCommit) fails with.
    ///
    /// Declared at vss_provider.yaml:206.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FinishCommit {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_OBJECT_NOT_FOUND](super::Reply::ObjectNotFound).
        ObjectNotFound,
    }
    impl ::core::convert::From<FinishCommit> for super::Reply {
        fn from(reply: FinishCommit) -> Self {
            match reply {
                FinishCommit::OutOfMemory => Self::OutOfMemory,
                FinishCommit::InvalidArgument => Self::InvalidArgument,
                FinishCommit::ProviderVeto => Self::ProviderVeto,
                FinishCommit::ObjectNotFound => Self::ObjectNotFound,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FinishCommit {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::ObjectNotFound => {
                    ::core::result::Result::Ok(Self::ObjectNotFound)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OpenForRecovery`](super::Activity::OpenForRecovery) fails with.
    ///
    /// Declared at vss_provider.yaml:210.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OpenForRecovery {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OpenForRecovery> for super::Reply {
        fn from(reply: OpenForRecovery) -> Self {
            match reply {
                OpenForRecovery::OutOfMemory => Self::OutOfMemory,
                OpenForRecovery::InvalidArgument => Self::InvalidArgument,
                OpenForRecovery::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OpenForRecovery {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::SealSnapshots`](super::Activity::SealSnapshots) fails with.
    ///
    /// Declared at vss_provider.yaml:213.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SealSnapshots {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<SealSnapshots> for super::Reply {
        fn from(reply: SealSnapshots) -> Self {
            match reply {
                SealSnapshots::OutOfMemory => Self::OutOfMemory,
                SealSnapshots::InvalidArgument => Self::InvalidArgument,
                SealSnapshots::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for SealSnapshots {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::GetTargetLuns`](super::Activity::GetTargetLuns) fails with.
    ///
    /// Declared at vss_provider.yaml:218.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum GetTargetLuns {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<GetTargetLuns> for super::Reply {
        fn from(reply: GetTargetLuns) -> Self {
            match reply {
                GetTargetLuns::OutOfMemory => Self::OutOfMemory,
                GetTargetLuns::InvalidArgument => Self::InvalidArgument,
                GetTargetLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for GetTargetLuns {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::AreLunsSupported`](super::Activity::AreLunsSupported) fails with.
    ///
    /// Declared at vss_provider.yaml:219.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AreLunsSupported {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<AreLunsSupported> for super::Reply {
        fn from(reply: AreLunsSupported) -> Self {
            match reply {
                AreLunsSupported::OutOfMemory => Self::OutOfMemory,
                AreLunsSupported::InvalidArgument => Self::InvalidArgument,
                AreLunsSupported::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AreLunsSupported {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::LocateLuns`](super::Activity::LocateLuns) fails with.
    ///
    /// Declared at vss_provider.yaml:220.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LocateLuns {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<LocateLuns> for super::Reply {
        fn from(reply: LocateLuns) -> Self {
            match reply {
                LocateLuns::OutOfMemory => Self::OutOfMemory,
                LocateLuns::InvalidArgument => Self::InvalidArgument,
                LocateLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for LocateLuns {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::FillInLunInfo`](super::Activity::FillInLunInfo) fails with.
    ///
    /// Declared at vss_provider.yaml:221.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FillInLunInfo {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<FillInLunInfo> for super::Reply {
        fn from(reply: FillInLunInfo) -> Self {
            match reply {
                FillInLunInfo::OutOfMemory => Self::OutOfMemory,
                FillInLunInfo::InvalidArgument => Self::InvalidArgument,
                FillInLunInfo::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FillInLunInfo {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnLunEmpty`](super::Activity::OnLunEmpty) fails with.
    ///
    /// Declared at vss_provider.yaml:222.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLunEmpty {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLunEmpty> for super::Reply {
        fn from(reply: OnLunEmpty) -> Self {
            match reply {
                OnLunEmpty::OutOfMemory => Self::OutOfMemory,
                OnLunEmpty::InvalidArgument => Self::InvalidArgument,
                OnLunEmpty::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLunEmpty {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::GetProviderCapabilities`](super::Activity::GetProviderCapabilities) fails with.
    ///
    /// Declared at vss_provider.yaml:223.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum GetProviderCapabilities {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<GetProviderCapabilities> for super::Reply {
        fn from(reply: GetProviderCapabilities) -> Self {
            match reply {
                GetProviderCapabilities::OutOfMemory => Self::OutOfMemory,
                GetProviderCapabilities::InvalidArgument => Self::InvalidArgument,
                GetProviderCapabilities::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for GetProviderCapabilities {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnLunStateChange`](super::Activity::OnLunStateChange) fails with.
    ///
    /// Declared at vss_provider.yaml:224.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLunStateChange {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLunStateChange> for super::Reply {
        fn from(reply: OnLunStateChange) -> Self {
            match reply {
                OnLunStateChange::OutOfMemory => Self::OutOfMemory,
                OnLunStateChange::InvalidArgument => Self::InvalidArgument,
                OnLunStateChange::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLunStateChange {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::ResyncLuns`](super::Activity::ResyncLuns) fails with.
    ///
    /// Declared at vss_provider.yaml:225.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ResyncLuns {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
        /// [VSS_E_INSUFFICIENT_STORAGE](super::Reply::InsufficientStorage).
        InsufficientStorage,
    }
    impl ::core::convert::From<ResyncLuns> for super::Reply {
        fn from(reply: ResyncLuns) -> Self {
            match reply {
                ResyncLuns::OutOfMemory => Self::OutOfMemory,
                ResyncLuns::ProviderVeto => Self::ProviderVeto,
                ResyncLuns::InsufficientStorage => Self::InsufficientStorage,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for ResyncLuns {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::InsufficientStorage => {
                    ::core::result::Result::Ok(Self::InsufficientStorage)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::InvalidArgument
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnReuseLuns`](super::Activity::OnReuseLuns) fails with.
    ///
    /// Declared at vss_provider.yaml:226.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnReuseLuns {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnReuseLuns> for super::Reply {
        fn from(reply: OnReuseLuns) -> Self {
            match reply {
                OnReuseLuns::OutOfMemory => Self::OutOfMemory,
                OnReuseLuns::InvalidArgument => Self::InvalidArgument,
                OnReuseLuns::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnReuseLuns {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::OnLoad`](super::Activity::OnLoad) fails with.
    ///
    /// Declared at vss_provider.yaml:227.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum OnLoad {
        /// [E_OUTOFMEMORY](super::Reply::OutOfMemory).
        OutOfMemory,
        /// [E_INVALIDARG](super::Reply::InvalidArgument).
        InvalidArgument,
        /// [VSS_E_PROVIDER_VETO](super::Reply::ProviderVeto).
        ProviderVeto,
    }
    impl ::core::convert::From<OnLoad> for super::Reply {
        fn from(reply: OnLoad) -> Self {
            match reply {
                OnLoad::OutOfMemory => Self::OutOfMemory,
                OnLoad::InvalidArgument => Self::InvalidArgument,
                OnLoad::ProviderVeto => Self::ProviderVeto,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for OnLoad {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::OutOfMemory => {
                    ::core::result::Result::Ok(Self::OutOfMemory)
                }
                super::Reply::InvalidArgument => {
                    ::core::result::Result::Ok(Self::InvalidArgument)
                }
                super::Reply::ProviderVeto => {
                    ::core::result::Result::Ok(Self::ProviderVeto)
                }
                super::Reply::Ok
                | super::Reply::NotNow
                | super::Reply::ObjectNotFound
                | super::Reply::VolumeNotSupported
                | super::Reply::TooManyVolumes
                | super::Reply::UnsupportedContext
                | super::Reply::InsufficientStorage
                | super::Reply::NestedVolumeLimit => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// The set that calls speak of. It is the last one begun.
    ///
    /// Declared at vss_provider.yaml:85.
    pub set: Option<SetId>,
    /// How many volumes of the set this provider was given.
    ///
    /// Declared at vss_provider.yaml:86.
    pub snapshots: Volumes,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self { set: None, snapshots: 0 }
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
    /// Declared at vss_provider.yaml:81.
    pub freeze: ::core::time::Duration,
    /// 10s, unless overridden.
    ///
    /// Declared at vss_provider.yaml:82.
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
    /// Release everything the unfinished set holds, on the array too. Ask for it and do not wait, for volumes may be frozen.
    ///
    /// Declared at vss_provider.yaml:171.
    ///
    /// On a way from [`InCreation`](Composite::InCreation), [`Postcommitted`](State::Postcommitted), [`Prefinalcommitted`](State::Prefinalcommitted).
    DiscardSet,
    /// The set is finished. Take its shadow copies out of all that `discard_set` could ever reach.
    ///
    /// Declared at vss_provider.yaml:176.
    ///
    /// On entry of [`Created`](State::Created).
    HandOverSet,
    /// Delete the finished shadow copies of the set, because another provider's part of it failed.
    ///
    /// Declared at vss_provider.yaml:180.
    ///
    /// On a way from [`Created`](State::Created).
    WithdrawSet,
    /// Write what had to wait to the event log, now that no volume of the set is frozen.
    ///
    /// Declared at vss_provider.yaml:183.
    ///
    /// On entry of [`ProcessingPrefinalcommit`](State::ProcessingPrefinalcommit).
    ///
    /// On exit of [`Aborted`](State::Aborted).
    LogDeferred,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::DiscardSet,
        Self::HandOverSet,
        Self::WithdrawSet,
        Self::LogDeferred,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DiscardSet => "discard_set",
            Self::HandOverSet => "hand_over_set",
            Self::WithdrawSet => "withdraw_set",
            Self::LogDeferred => "log_deferred",
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
    /// Reserve space for a shadow copy of one more volume and start all long work, without waiting for it. A LUN that an earlier volume of the same set brought along is not added again.
    ///
    /// Declared at vss_provider.yaml:188.
    ///
    /// Tried on a way from [`Unknown`](State::Unknown), [`InCreation`](Composite::InCreation), [`Preparing`](State::Preparing), [`Ended`](Composite::Ended).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`VolumeNotSupported`](Reply::VolumeNotSupported), [`TooManyVolumes`](Reply::TooManyVolumes), [`UnsupportedContext`](Reply::UnsupportedContext), [`NestedVolumeLimit`](Reply::NestedVolumeLimit).
    ///
    /// Takes at most 1 s.
    AddSnapshot,
    /// Wait until the work that `add_snapshot` began is done and every shadow copy is certain to fit.
    ///
    /// Declared at vss_provider.yaml:195.
    ///
    /// Runs in [`ProcessingPrepare`](State::ProcessingPrepare).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound), [`InsufficientStorage`](Reply::InsufficientStorage).
    FinishPreparing,
    /// Do the last things that need I/O and let the commit be short.
    ///
    /// Declared at vss_provider.yaml:198.
    ///
    /// Runs in [`ProcessingPrecommit`](State::ProcessingPrecommit).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound).
    ///
    /// Takes at most 1 s.
    MakeReady,
    /// Make the prepared copies real, all or none.
    ///
    /// Declared at vss_provider.yaml:202.
    ///
    /// Runs in [`ProcessingCommit`](State::ProcessingCommit).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound).
    ///
    /// Takes at most 1 s.
    CommitSnapshots,
    /// Catch up on what the commit was not allowed to do or to wait for.
    ///
    /// Declared at vss_provider.yaml:206.
    ///
    /// Runs in [`ProcessingPostcommit`](State::ProcessingPostcommit).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto), [`ObjectNotFound`](Reply::ObjectNotFound).
    ///
    /// Takes at most 1 s.
    FinishCommit,
    /// Let writers change the shadow copies.
    ///
    /// Declared at vss_provider.yaml:210.
    ///
    /// Runs in [`ProcessingPrefinalcommit`](State::ProcessingPrefinalcommit).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    OpenForRecovery,
    /// Make the shadow copies read-only for good.
    ///
    /// Declared at vss_provider.yaml:213.
    ///
    /// Runs in [`ProcessingPostfinalcommit`](State::ProcessingPostfinalcommit).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    SealSnapshots,
    /// Name the LUNs that hold the shadow copies.
    ///
    /// Declared at vss_provider.yaml:218.
    ///
    /// Tried on a way from [`Postcommitted`](State::Postcommitted), [`Prefinalcommitted`](State::Prefinalcommitted), [`Created`](State::Created).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    GetTargetLuns,
    /// Say no also where space is short only for the moment.
    ///
    /// Declared at vss_provider.yaml:219.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    AreLunsSupported,
    /// Make the LUNs visible to this host.
    ///
    /// Declared at vss_provider.yaml:220.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    LocateLuns,
    /// Complete the LUN information.
    ///
    /// Declared at vss_provider.yaml:221.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    FillInLunInfo,
    /// Reclaim the LUN.
    ///
    /// Declared at vss_provider.yaml:222.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    OnLunEmpty,
    /// Name the capabilities.
    ///
    /// Declared at vss_provider.yaml:223.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    GetProviderCapabilities,
    /// Take note of the change.
    ///
    /// Declared at vss_provider.yaml:224.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    OnLunStateChange,
    /// Start to write the shadow copies back.
    ///
    /// Declared at vss_provider.yaml:225.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`ProviderVeto`](Reply::ProviderVeto), [`InsufficientStorage`](Reply::InsufficientStorage).
    ResyncLuns,
    /// Take note that the LUNs will be overwritten.
    ///
    /// Declared at vss_provider.yaml:226.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    OnReuseLuns,
    /// Get ready to be called.
    ///
    /// Declared at vss_provider.yaml:227.
    ///
    /// Tried on a way from [any state](Machine).
    ///
    /// Fails with [`OutOfMemory`](Reply::OutOfMemory), [`InvalidArgument`](Reply::InvalidArgument), [`ProviderVeto`](Reply::ProviderVeto).
    OnLoad,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::AddSnapshot,
        Self::FinishPreparing,
        Self::MakeReady,
        Self::CommitSnapshots,
        Self::FinishCommit,
        Self::OpenForRecovery,
        Self::SealSnapshots,
        Self::GetTargetLuns,
        Self::AreLunsSupported,
        Self::LocateLuns,
        Self::FillInLunInfo,
        Self::OnLunEmpty,
        Self::GetProviderCapabilities,
        Self::OnLunStateChange,
        Self::ResyncLuns,
        Self::OnReuseLuns,
        Self::OnLoad,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AddSnapshot => "add_snapshot",
            Self::FinishPreparing => "finish_preparing",
            Self::MakeReady => "make_ready",
            Self::CommitSnapshots => "commit_snapshots",
            Self::FinishCommit => "finish_commit",
            Self::OpenForRecovery => "open_for_recovery",
            Self::SealSnapshots => "seal_snapshots",
            Self::GetTargetLuns => "get_target_luns",
            Self::AreLunsSupported => "are_luns_supported",
            Self::LocateLuns => "locate_luns",
            Self::FillInLunInfo => "fill_in_lun_info",
            Self::OnLunEmpty => "on_lun_empty",
            Self::GetProviderCapabilities => "get_provider_capabilities",
            Self::OnLunStateChange => "on_lun_state_change",
            Self::ResyncLuns => "resync_luns",
            Self::OnReuseLuns => "on_reuse_luns",
            Self::OnLoad => "on_load",
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
    /// How `add_snapshot` ended.
    AddSnapshot(::core::result::Result<(), errors::AddSnapshot>),
    /// How `finish_preparing` ended.
    FinishPreparing(::core::result::Result<(), errors::FinishPreparing>),
    /// How `make_ready` ended.
    MakeReady(::core::result::Result<(), errors::MakeReady>),
    /// How `commit_snapshots` ended.
    CommitSnapshots(::core::result::Result<(), errors::CommitSnapshots>),
    /// How `finish_commit` ended.
    FinishCommit(::core::result::Result<(), errors::FinishCommit>),
    /// How `open_for_recovery` ended.
    OpenForRecovery(::core::result::Result<(), errors::OpenForRecovery>),
    /// How `seal_snapshots` ended.
    SealSnapshots(::core::result::Result<(), errors::SealSnapshots>),
    /// How `get_target_luns` ended.
    GetTargetLuns(::core::result::Result<(), errors::GetTargetLuns>),
    /// How `are_luns_supported` ended.
    AreLunsSupported(::core::result::Result<(), errors::AreLunsSupported>),
    /// How `locate_luns` ended.
    LocateLuns(::core::result::Result<(), errors::LocateLuns>),
    /// How `fill_in_lun_info` ended.
    FillInLunInfo(::core::result::Result<(), errors::FillInLunInfo>),
    /// How `on_lun_empty` ended.
    OnLunEmpty(::core::result::Result<(), errors::OnLunEmpty>),
    /// How `get_provider_capabilities` ended.
    GetProviderCapabilities(::core::result::Result<(), errors::GetProviderCapabilities>),
    /// How `on_lun_state_change` ended.
    OnLunStateChange(::core::result::Result<(), errors::OnLunStateChange>),
    /// How `resync_luns` ended.
    ResyncLuns(::core::result::Result<(), errors::ResyncLuns>),
    /// How `on_reuse_luns` ended.
    OnReuseLuns(::core::result::Result<(), errors::OnReuseLuns>),
    /// How `on_load` ended.
    OnLoad(::core::result::Result<(), errors::OnLoad>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "vss_provider" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="VSS hardware provider",
    label=<<font point-size="16"><b>VSS hardware provider</b></font><br align="left"/><font color="#57606a">vss_provider · 15 states · 19 events · 19 requirements</font><br align="left"/><font point-size="9" color="#57606a">In every state: OnLoad, AreLunsSupported, LocateLuns, FillInLunInfo, OnLunEmpty,</font><br align="left"/><font point-size="9" color="#57606a">GetProviderCapabilities, OnLunStateChange, ResyncLuns, OnReuseLuns</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "unknown" [label=<VSS_SS_UNKNOWN>, group=main, id="state-unknown", class="state", tooltip="VSS_SS_UNKNOWN (unknown) = 0, vss_provider.yaml:252\nNo set was begun since the provider was loaded."];
  subgraph "cluster_in_creation" {
    id="state-in_creation"; class="composite"; tooltip="in_creation, vss_provider.yaml:268\nA set is unfinished. Whatever goes wrong, all of it is discarded; and since VSS may abandon it without a word, the next set is welcome at any moment.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>in_creation</b><br align="right"/>>;
    "preparing" [label=<VSS_SS_PREPARING<br/><font point-size="9" color="#57606a">BeginPrepareSnapshot [same_set &amp;&amp; snapshots &lt; 64]</font>>, group=main, id="state-preparing", class="state", tooltip="VSS_SS_PREPARING (preparing) = 1, vss_provider.yaml:316\nVolumes are added, one call each, while the copying has already begun."];
    "processing_prepare" [label=<VSS_SS_PROCESSING_PREPARE<br/><i><font point-size="9" color="#57606a">runs finish_preparing</font></i>>, fillcolor="#fff3c4", group=main, id="state-processing_prepare", class="state running", tooltip="VSS_SS_PROCESSING_PREPARE (processing_prepare) = 2, vss_provider.yaml:329\nEndPrepareSnapshots runs. It may take its time, and VSS may abort meanwhile."];
    "prepared" [label=<VSS_SS_PREPARED>, group=main, id="state-prepared", class="state", tooltip="VSS_SS_PREPARED (prepared) = 3, vss_provider.yaml:337\nReady to commit. Somewhere in this state applications are frozen, and nobody tells the provider."];
    subgraph "cluster_frozen" {
      id="state-frozen"; class="composite"; tooltip="frozen, vss_provider.yaml:345\nApplications wait. The freeze lasts a little longer at both ends than a provider can see, so an overrun reported here is certain.";
      style="rounded,filled"; fillcolor="#e7edf4"; color="#8c959f";
      labelloc=t; labeljust=r; margin=10;
      label=<<b>frozen</b> <font point-size="9" color="#57606a">· at most 60 s (freeze)</font><br align="right"/>>;
      "processing_precommit" [label=<VSS_SS_PROCESSING_PRECOMMIT<br/><i><font point-size="9" color="#57606a">runs make_ready</font></i>>, fillcolor="#fff3c4", group=main, id="state-processing_precommit", class="state running", tooltip="VSS_SS_PROCESSING_PRECOMMIT (processing_precommit) = 4, vss_provider.yaml:354"];
      "precommitted" [label=<VSS_SS_PRECOMMITTED>, group=main, id="state-precommitted", class="state", tooltip="VSS_SS_PRECOMMITTED (precommitted) = 5, vss_provider.yaml:360"];
      "processing_commit" [label=<VSS_SS_PROCESSING_COMMIT<br/><i><font point-size="9" color="#57606a">runs commit_snapshots</font></i><br/><font point-size="9" color="#57606a">at most 10 s (hold)</font>>, fillcolor="#fff3c4", group=main, id="state-processing_commit", class="state running", tooltip="VSS_SS_PROCESSING_COMMIT (processing_commit) = 6, vss_provider.yaml:366\nCommitSnapshots runs and every write to the volumes waits for it. Windows does not always notice when that takes too long, so the provider watches the clock itself."];
      "committed" [label=<VSS_SS_COMMITTED>, group=main, id="state-committed", class="state", tooltip="VSS_SS_COMMITTED (committed) = 7, vss_provider.yaml:378"];
      "processing_postcommit" [label=<VSS_SS_PROCESSING_POSTCOMMIT<br/><i><font point-size="9" color="#57606a">runs finish_commit</font></i>>, fillcolor="#fff3c4", group=main, id="state-processing_postcommit", class="state running", tooltip="VSS_SS_PROCESSING_POSTCOMMIT (processing_postcommit) = 8, vss_provider.yaml:393"];
    }
    "postcommitted" [label=<VSS_SS_POSTCOMMITTED<br/><font point-size="9" color="#57606a">GetTargetLuns</font>>, group=main, id="state-postcommitted", class="state", tooltip="VSS_SS_POSTCOMMITTED (postcommitted) = 15, vss_provider.yaml:399\nApplications are still frozen until every provider is here."];
    "processing_prefinalcommit" [label=<VSS_SS_PROCESSING_PREFINALCOMMIT<br/><i><font point-size="9" color="#57606a">runs open_for_recovery</font></i><br/><font point-size="9" color="#57606a">entry / log_deferred</font>>, fillcolor="#fff3c4", group=main, id="state-processing_prefinalcommit", class="state running", tooltip="VSS_SS_PROCESSING_PREFINALCOMMIT (processing_prefinalcommit) = 9, vss_provider.yaml:411"];
    "prefinalcommitted" [label=<VSS_SS_PREFINALCOMMITTED<br/><font point-size="9" color="#57606a">GetTargetLuns</font>>, group=main, id="state-prefinalcommitted", class="state", tooltip="VSS_SS_PREFINALCOMMITTED (prefinalcommitted) = 10, vss_provider.yaml:418\nWriters recover their data inside the shadow copies."];
    "processing_postfinalcommit" [label=<VSS_SS_PROCESSING_POSTFINALCOMMIT<br/><i><font point-size="9" color="#57606a">runs seal_snapshots</font></i>>, fillcolor="#fff3c4", group=main, id="state-processing_postfinalcommit", class="state running", tooltip="VSS_SS_PROCESSING_POSTFINALCOMMIT (processing_postfinalcommit) = 11, vss_provider.yaml:429"];
  }
  subgraph "cluster_ended" {
    id="state-ended"; class="composite"; tooltip="ended, vss_provider.yaml:435\nThe set is finished or given up. The next one may begin; the provider may be unloaded.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>ended</b><br align="right"/>>;
    "created" [label=<VSS_SS_CREATED<br/><font point-size="9" color="#57606a">entry / hand_over_set</font><br/><font point-size="9" color="#57606a">GetTargetLuns</font>>, group=main, id="state-created", class="state", tooltip="VSS_SS_CREATED (created) = 12, vss_provider.yaml:453\nThe shadow copies are finished. They are the requester's, and nothing touches them by accident."];
    "aborted" [label=<VSS_SS_ABORTED<br/><font point-size="9" color="#57606a">exit / log_deferred</font>>, id="state-aborted", class="state", tooltip="VSS_SS_ABORTED (aborted) = 13, vss_provider.yaml:471\nThe set was given up and holds nothing."];
  }
  "text of arrow-in_creation-preparing-reset" [label=<<font color="#953800">&#160;<b>reset:</b> BeginPrepareSnapshot<br align="left"/>&#160;<font point-size="9" color="#57606a">[other_set] / discard_set</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text reset", tooltip="reset: BeginPrepareSnapshot [other_set] / try add_snapshot / discard_set (vss_provider.yaml:282)"];
  "text of arrow-ended-preparing-normal" [label=<<font color="#424a53">&#160;BeginPrepareSnapshot <font point-size="9" color="#57606a">[other_set]</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text normal", tooltip="BeginPrepareSnapshot [other_set] / try add_snapshot (vss_provider.yaml:440)\nOur decision. Finished shadow copies are kept, and out of reach of an abort from here on."];
  "text of arrow-ended-unknown-normal" [label=<<font color="#424a53">&#160;OnUnload<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text normal", tooltip="OnUnload (vss_provider.yaml:449)\nOur decision. Finished shadow copies are kept, with or without force."];
  "start of the machine" -> "unknown" [color="#424a53", class=initial, weight=50, penwidth=1];
  "unknown" -> "preparing" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> BeginPrepareSnapshot<br align="left"/></font>>, id="arrow-unknown-preparing-main", class=main, tooltip="main: BeginPrepareSnapshot / try add_snapshot (vss_provider.yaml:258)"];
  "preparing" -> "processing_prepare" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> EndPrepareSnapshots <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-preparing-processing_prepare-main", class=main, tooltip="main: EndPrepareSnapshots [same_set] (vss_provider.yaml:327)"];
  "processing_prepare" -> "prepared" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>3</b> done<br align="left"/></font>>, id="arrow-processing_prepare-prepared-main", class=main, tooltip="main: done (vss_provider.yaml:334)"];
  "prepared" -> "processing_precommit" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>4</b> PreCommitSnapshots <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-prepared-processing_precommit-main", class=main, tooltip="main: PreCommitSnapshots [same_set] (vss_provider.yaml:343)"];
  "processing_precommit" -> "precommitted" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>5</b> done<br align="left"/></font>>, id="arrow-processing_precommit-precommitted-main", class=main, tooltip="main: done (vss_provider.yaml:358)"];
  "precommitted" -> "processing_commit" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>6</b> CommitSnapshots <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-precommitted-processing_commit-main", class=main, tooltip="main: CommitSnapshots [same_set] (vss_provider.yaml:364)"];
  "processing_commit" -> "committed" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>7</b> done<br align="left"/></font>>, id="arrow-processing_commit-committed-main", class=main, tooltip="main: done (vss_provider.yaml:375)"];
  "committed" -> "processing_postcommit" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>8</b> PostCommitSnapshots<br align="left"/>&#160;<font point-size="9" color="#57606a">[same_set &amp;&amp; event.count &gt;= snapshots]</font><br align="left"/></font>>, id="arrow-committed-processing_postcommit-main", class=main, tooltip="main: PostCommitSnapshots [same_set && event.count >= snapshots] (vss_provider.yaml:383)"];
  "processing_postcommit" -> "postcommitted" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>9</b> done<br align="left"/></font>>, id="arrow-processing_postcommit-postcommitted-main", class=main, tooltip="main: done (vss_provider.yaml:397)"];
  "postcommitted" -> "processing_prefinalcommit" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>10</b> PreFinalCommitSnapshots <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-postcommitted-processing_prefinalcommit-main", class=main, tooltip="main: PreFinalCommitSnapshots [same_set] (vss_provider.yaml:409)"];
  "processing_prefinalcommit" -> "prefinalcommitted" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>11</b> done<br align="left"/></font>>, id="arrow-processing_prefinalcommit-prefinalcommitted-main", class=main, tooltip="main: done (vss_provider.yaml:416)"];
  "prefinalcommitted" -> "processing_postfinalcommit" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>12</b> PostFinalCommitSnapshots <font point-size="9" color="#57606a">[same_set]</font><br align="left"/></font>>, id="arrow-prefinalcommitted-processing_postfinalcommit-main", class=main, tooltip="main: PostFinalCommitSnapshots [same_set] (vss_provider.yaml:427)"];
  "processing_postfinalcommit" -> "created" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>13</b> done<br align="left"/></font>>, id="arrow-processing_postfinalcommit-created-main", class=main, tooltip="main: done (vss_provider.yaml:433)"];
  "text of arrow-in_creation-preparing-reset" -> "preparing" [style=dashed, penwidth=1.3, color="#953800", lhead="cluster_in_creation", dir=none, weight=1, id="arrow-in_creation-preparing-reset", class=reset, tooltip="reset: BeginPrepareSnapshot [other_set] / try add_snapshot / discard_set (vss_provider.yaml:282)"];
  "text of arrow-in_creation-preparing-reset" -> "preparing" [style=dashed, penwidth=1.3, color="#953800", weight=1, id="arrow-in_creation-preparing-reset-2", class=reset, tooltip="reset: BeginPrepareSnapshot [other_set] / try add_snapshot / discard_set (vss_provider.yaml:282)"];
  "unknown" -> "preparing" [style=dotted, penwidth=1.7, color="#cf222e", lhead="cluster_in_creation", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> BeginPrepareSnapshot fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[other_set] / discard_set</font><br align="left"/></font>>, id="arrow-in_creation-unknown-failure", class=failure, tooltip="failure: BeginPrepareSnapshot fails [other_set] / discard_set (vss_provider.yaml:289)\nOur decision. The old set is gone either way; the new one has not begun."];
  "processing_postfinalcommit" -> "aborted" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> AbortSnapshots <font point-size="9" color="#57606a">[same_set] / discard_set</font><br align="left"/></font>>, id="arrow-in_creation-aborted-abort", class=abort, tooltip="abort: AbortSnapshots [same_set] / discard_set (vss_provider.yaml:299)\nDocumented from the call of EndPrepareSnapshots on, also while that runs. Our decision before and elsewhere. Where two providers serve one set, the other one's EndPrepareSnapshots can fail before ours is called."];
  "unknown" -> "preparing" [style=solid, penwidth=1, color="transparent:#8250df:transparent:#8250df", lhead="cluster_in_creation", dir=back, weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> OnUnload <font point-size="9" color="#57606a">[event.force] / discard_set</font><br align="left"/></font>>, id="arrow-in_creation-unknown-abort", class=abort, tooltip="abort: OnUnload [event.force] / discard_set (vss_provider.yaml:309)"];
  "processing_postfinalcommit" -> "aborted" [style=dotted, penwidth=1.7, color="#cf222e", ltail="cluster_in_creation", headport=n, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> running work fails <font point-size="9" color="#57606a">/ discard_set</font><br align="left"/>&#160;GetTargetLuns fails<br align="left"/>&#160;<font point-size="9" color="#57606a">/ discard_set in 2 of its states</font><br align="left"/></font>>, id="arrow-in_creation-aborted-failure", class=failure, tooltip="failure: running work fails / discard_set (vss_provider.yaml:276)\nfailure: GetTargetLuns fails / discard_set (vss_provider.yaml:407)\nfailure: GetTargetLuns fails / discard_set (vss_provider.yaml:425)"];
  "preparing" -> "text of arrow-ended-preparing-normal" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, id="arrow-ended-preparing-normal", class=normal, tooltip="BeginPrepareSnapshot [other_set] / try add_snapshot (vss_provider.yaml:440)\nOur decision. Finished shadow copies are kept, and out of reach of an abort from here on."];
  "text of arrow-ended-preparing-normal" -> "created" [style=solid, penwidth=1, color="#424a53", lhead="cluster_ended", dir=none, weight=3, id="arrow-ended-preparing-normal-2", class=normal, tooltip="BeginPrepareSnapshot [other_set] / try add_snapshot (vss_provider.yaml:440)\nOur decision. Finished shadow copies are kept, and out of reach of an abort from here on."];
  "unknown" -> "text of arrow-ended-unknown-normal" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, id="arrow-ended-unknown-normal", class=normal, tooltip="OnUnload (vss_provider.yaml:449)\nOur decision. Finished shadow copies are kept, with or without force."];
  "text of arrow-ended-unknown-normal" -> "created" [style=solid, penwidth=1, color="#424a53", lhead="cluster_ended", dir=none, weight=3, id="arrow-ended-unknown-normal-2", class=normal, tooltip="OnUnload (vss_provider.yaml:449)\nOur decision. Finished shadow copies are kept, with or without force."];
  "created" -> "aborted" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", weight=1, constraint=false, label=<<font color="#8250df">&#160;<b>abort:</b> AbortSnapshots<br align="left"/>&#160;<font point-size="9" color="#57606a">[same_set] / withdraw_set</font><br align="left"/></font>>, id="arrow-created-aborted-abort", class=abort, tooltip="abort: AbortSnapshots [same_set] / withdraw_set (vss_provider.yaml:461)\nOur decision. Another provider of the set can fail in its last call, after this one was done. All or nothing then means that this one deletes its part; to refuse would leave shadow copies that belong to no set."];
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
    /// Declared at vss_provider.yaml:167.
    pub(super) fn same_set(context: &super::Context, set: super::SetId) -> bool {
        context.set == Some(set)
    }
    /// `set != event.set`.
    ///
    /// Declared at vss_provider.yaml:168.
    pub(super) fn other_set(context: &super::Context, set: super::SetId) -> bool {
        context.set != Some(set)
    }
}
/// VSS hardware provider.
///
/// What a hardware shadow copy provider for Windows goes through while one shadow copy set is created, and how it answers every call VSS can make, in every state, early, late, twice or with somebody else's set id. Shadow copies that are finished are touched by nothing but the abort of their own set.
///
/// Declared at vss_provider.yaml:2.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="882" height="1466" viewBox="0 0 882 1466" role="graphics-document" aria-labelledby="vss_provider-title vss_provider-desc">
 <title id="vss_provider-title">VSS hardware provider</title>
 <desc id="vss_provider-desc">vss_provider · 15 states · 19 events · 19 requirements. The happy path: VSS_SS_UNKNOWN, VSS_SS_PREPARING, VSS_SS_PROCESSING_PREPARE, VSS_SS_PREPARED, VSS_SS_PROCESSING_PRECOMMIT, VSS_SS_PRECOMMITTED, VSS_SS_PROCESSING_COMMIT, VSS_SS_COMMITTED, VSS_SS_PROCESSING_POSTCOMMIT, VSS_SS_POSTCOMMITTED, VSS_SS_PROCESSING_PREFINALCOMMIT, VSS_SS_PREFINALCOMMITTED, VSS_SS_PROCESSING_POSTFINALCOMMIT, VSS_SS_CREATED.</desc>
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
 <rect class="ground" width="882" height="1466"/>
 <text x="16" y="30" textLength="189" lengthAdjust="spacingAndGlyphs" class="title">VSS hardware provider</text>
 <text x="16" y="48" textLength="273" lengthAdjust="spacingAndGlyphs" class="small quiet">vss_provider · 15 states · 19 events · 19 requirements</text>
 <text x="16" y="63" textLength="534" lengthAdjust="spacingAndGlyphs" class="small quiet">In every state: OnLoad, AreLunsSupported, LocateLuns, FillInLunInfo, OnLunEmpty, GetProviderCapabilities,</text>
 <text x="16" y="78" textLength="241" lengthAdjust="spacingAndGlyphs" class="small quiet">OnLunStateChange, ResyncLuns, OnReuseLuns</text>
 <g id="state-in_creation" class="composite in_creation" role="graphics-symbol" tabindex="0" aria-label="in_creation">
 <title>in_creation, vss_provider.yaml:268&#10;A set is unfinished. Whatever goes wrong, all of it is discarded; and since VSS may abandon it without a word, the next set is welcome at any moment.</title>
 <rect class="frame deep1" x="16" y="206" width="432" height="993" rx="8"/>
 <text x="78" y="223" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">in_creation</text>
 </g>
 <g id="state-frozen" class="composite frozen" role="graphics-symbol" tabindex="0" aria-label="frozen">
 <title>frozen, vss_provider.yaml:345&#10;Applications wait. The freeze lasts a little longer at both ends than a provider can see, so an overrun reported here is certain.</title>
 <rect class="frame deep2" x="28" y="515" width="408" height="361" rx="8"/>
 <text x="78" y="532" textLength="150" lengthAdjust="spacingAndGlyphs"><tspan class="name">frozen</tspan><tspan class="small quiet"> · at most 60 s (freeze)</tspan></text>
 </g>
 <g id="state-ended" class="composite ended" role="graphics-symbol" tabindex="0" aria-label="ended">
 <title>ended, vss_provider.yaml:435&#10;The set is finished or given up. The next one may begin; the provider may be unloaded.</title>
 <rect class="frame deep1" x="16" y="1232" width="432" height="184" rx="8"/>
 <text x="78" y="1249" textLength="36" lengthAdjust="spacingAndGlyphs" class="name">ended</text>
 </g>
 <g id="arrow-unknown-preparing-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="unknown" data-to="preparing" aria-label="main: from VSS_SS_UNKNOWN to VSS_SS_PREPARING">
 <title>main: BeginPrepareSnapshot / try add_snapshot (vss_provider.yaml:258)</title>
 <path class="track" d="M66 173V301"/>
 <path class="fill" d="M66 308l-5 -9h10z"/>
 <text x="76" y="192" textLength="136" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>BeginPrepareSnapshot</tspan></text>
 </g>
 <g id="arrow-in_creation-preparing-reset" class="arrow reset" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="preparing" aria-label="reset: from in_creation to VSS_SS_PREPARING">
 <title>reset: BeginPrepareSnapshot [other_set] / try add_snapshot / discard_set (vss_provider.yaml:282)</title>
 <path class="track" d="M448 218H466"/>
 <path class="track" d="M757 218H795Q801 218 801 224V312Q801 318 795 318H431"/>
 <path class="fill" d="M424 318l9 -4.5v9z"/>
 <text x="470" y="222" textLength="282" lengthAdjust="spacingAndGlyphs"><tspan class="lead">reset: </tspan><tspan>BeginPrepareSnapshot</tspan><tspan class="small quiet"> [other_set] / discard_set</tspan></text>
 </g>
 <g id="arrow-in_creation-unknown-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="unknown" aria-label="failure: from in_creation to VSS_SS_UNKNOWN">
 <title>failure: BeginPrepareSnapshot fails [other_set] / discard_set (vss_provider.yaml:289)&#10;Our decision. The old set is gone either way; the new one has not begun.</title>
 <path class="track" d="M448 233H466"/>
 <path class="track" d="M788 233H808Q814 233 814 227V138Q814 132 808 132H431"/>
 <path class="fill" d="M424 132l9 -4.5v9z"/>
 <text x="470" y="237" textLength="313" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>BeginPrepareSnapshot fails</tspan><tspan class="small quiet"> [other_set] / discard_set</tspan></text>
 </g>
 <g id="arrow-in_creation-aborted-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="aborted" aria-label="abort: from in_creation to VSS_SS_ABORTED">
 <title>abort: AbortSnapshots [same_set] / discard_set (vss_provider.yaml:299)&#10;Documented from the call of EndPrepareSnapshots on, also while that runs. Our decision before and elsewhere. Where two providers serve one set, the other one&#39;s EndPrepareSnapshots can fail before ours is called.</title>
 <path class="track" d="M448 248H466"/>
 <path class="core" d="M448 248H466"/>
 <path class="track" d="M721 248H847Q853 248 853 254V1367Q853 1373 847 1373H431"/>
 <path class="core" d="M721 248H847Q853 248 853 254V1367Q853 1373 847 1373H431"/>
 <path class="fill" d="M424 1373l9 -4.5v9z"/>
 <text x="470" y="252" textLength="246" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortSnapshots</tspan><tspan class="small quiet"> [same_set] / discard_set</tspan></text>
 </g>
 <g id="arrow-in_creation-unknown-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="unknown" aria-label="abort: from in_creation to VSS_SS_UNKNOWN">
 <title>abort: OnUnload [event.force] / discard_set (vss_provider.yaml:309)</title>
 <path class="track" d="M448 263H466"/>
 <path class="core" d="M448 263H466"/>
 <path class="track" d="M697 263H821Q827 263 827 257V153Q827 147 821 147H431"/>
 <path class="core" d="M697 263H821Q827 263 827 257V153Q827 147 821 147H431"/>
 <path class="fill" d="M424 147l9 -4.5v9z"/>
 <text x="470" y="267" textLength="222" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>OnUnload</tspan><tspan class="small quiet"> [event.force] / discard_set</tspan></text>
 </g>
 <g id="arrow-in_creation-aborted-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="in_creation" data-to="aborted" aria-label="failure: from in_creation to VSS_SS_ABORTED">
 <title>failure: running work fails / discard_set (vss_provider.yaml:276)&#10;failure: GetTargetLuns fails / discard_set (vss_provider.yaml:407)&#10;failure: GetTargetLuns fails / discard_set (vss_provider.yaml:425)</title>
 <path class="track" d="M448 278H466"/>
 <path class="track" d="M678 278H808Q814 278 814 284V1382Q814 1388 808 1388H431"/>
 <path class="fill" d="M424 1388l9 -4.5v9z"/>
 <text x="470" y="282" textLength="203" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>running work fails</tspan><tspan class="small quiet"> / discard_set</tspan></text>
 <text x="470" y="297" textLength="250" lengthAdjust="spacingAndGlyphs"><tspan>GetTargetLuns fails</tspan><tspan class="small quiet"> / discard_set in 2 of its states</tspan></text>
 </g>
 <g id="arrow-preparing-processing_prepare-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="preparing" data-to="processing_prepare" aria-label="main: from VSS_SS_PREPARING to VSS_SS_PROCESSING_PREPARE">
 <title>main: EndPrepareSnapshots [same_set] (vss_provider.yaml:327)</title>
 <path class="track" d="M66 349V375"/>
 <path class="fill" d="M66 382l-5 -9h10z"/>
 <text x="76" y="368" textLength="189" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>EndPrepareSnapshots</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-processing_prepare-prepared-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_prepare" data-to="prepared" aria-label="main: from VSS_SS_PROCESSING_PREPARE to VSS_SS_PREPARED">
 <title>main: done (vss_provider.yaml:334)</title>
 <path class="track" d="M66 423V449"/>
 <path class="fill" d="M66 456l-5 -9h10z"/>
 <text x="76" y="442" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-prepared-processing_precommit-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="prepared" data-to="processing_precommit" aria-label="main: from VSS_SS_PREPARED to VSS_SS_PROCESSING_PRECOMMIT">
 <title>main: PreCommitSnapshots [same_set] (vss_provider.yaml:343)</title>
 <path class="track" d="M66 482V535"/>
 <path class="fill" d="M66 542l-5 -9h10z"/>
 <text x="76" y="501" textLength="185" lengthAdjust="spacingAndGlyphs"><tspan class="lead">4 </tspan><tspan>PreCommitSnapshots</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-processing_precommit-precommitted-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_precommit" data-to="precommitted" aria-label="main: from VSS_SS_PROCESSING_PRECOMMIT to VSS_SS_PRECOMMITTED">
 <title>main: done (vss_provider.yaml:358)</title>
 <path class="track" d="M66 583V609"/>
 <path class="fill" d="M66 616l-5 -9h10z"/>
 <text x="76" y="602" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">5 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-precommitted-processing_commit-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="precommitted" data-to="processing_commit" aria-label="main: from VSS_SS_PRECOMMITTED to VSS_SS_PROCESSING_COMMIT">
 <title>main: CommitSnapshots [same_set] (vss_provider.yaml:364)</title>
 <path class="track" d="M66 642V668"/>
 <path class="fill" d="M66 675l-5 -9h10z"/>
 <text x="76" y="661" textLength="167" lengthAdjust="spacingAndGlyphs"><tspan class="lead">6 </tspan><tspan>CommitSnapshots</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-processing_commit-committed-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_commit" data-to="committed" aria-label="main: from VSS_SS_PROCESSING_COMMIT to VSS_SS_COMMITTED">
 <title>main: done (vss_provider.yaml:375)</title>
 <path class="track" d="M66 731V757"/>
 <path class="fill" d="M66 764l-5 -9h10z"/>
 <text x="76" y="750" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">7 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-committed-processing_postcommit-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="committed" data-to="processing_postcommit" aria-label="main: from VSS_SS_COMMITTED to VSS_SS_PROCESSING_POSTCOMMIT">
 <title>main: PostCommitSnapshots [same_set &amp;&amp; event.count &gt;= snapshots] (vss_provider.yaml:383)</title>
 <path class="track" d="M66 790V816"/>
 <path class="fill" d="M66 823l-5 -9h10z"/>
 <text x="76" y="809" textLength="338" lengthAdjust="spacingAndGlyphs"><tspan class="lead">8 </tspan><tspan>PostCommitSnapshots</tspan><tspan class="small quiet"> [same_set &amp;&amp; event.count &gt;= snapshots]</tspan></text>
 </g>
 <g id="arrow-processing_postcommit-postcommitted-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_postcommit" data-to="postcommitted" aria-label="main: from VSS_SS_PROCESSING_POSTCOMMIT to VSS_SS_POSTCOMMITTED">
 <title>main: done (vss_provider.yaml:397)</title>
 <path class="track" d="M66 864V902"/>
 <path class="fill" d="M66 909l-5 -9h10z"/>
 <text x="76" y="895" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">9 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-postcommitted-processing_prefinalcommit-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="postcommitted" data-to="processing_prefinalcommit" aria-label="main: from VSS_SS_POSTCOMMITTED to VSS_SS_PROCESSING_PREFINALCOMMIT">
 <title>main: PreFinalCommitSnapshots [same_set] (vss_provider.yaml:409)</title>
 <path class="track" d="M66 950V976"/>
 <path class="fill" d="M66 983l-5 -9h10z"/>
 <text x="76" y="969" textLength="218" lengthAdjust="spacingAndGlyphs"><tspan class="lead">10 </tspan><tspan>PreFinalCommitSnapshots</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-processing_prefinalcommit-prefinalcommitted-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_prefinalcommit" data-to="prefinalcommitted" aria-label="main: from VSS_SS_PROCESSING_PREFINALCOMMIT to VSS_SS_PREFINALCOMMITTED">
 <title>main: done (vss_provider.yaml:416)</title>
 <path class="track" d="M66 1039V1065"/>
 <path class="fill" d="M66 1072l-5 -9h10z"/>
 <text x="76" y="1058" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">11 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-prefinalcommitted-processing_postfinalcommit-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="prefinalcommitted" data-to="processing_postfinalcommit" aria-label="main: from VSS_SS_PREFINALCOMMITTED to VSS_SS_PROCESSING_POSTFINALCOMMIT">
 <title>main: PostFinalCommitSnapshots [same_set] (vss_provider.yaml:427)</title>
 <path class="track" d="M66 1113V1139"/>
 <path class="fill" d="M66 1146l-5 -9h10z"/>
 <text x="76" y="1132" textLength="224" lengthAdjust="spacingAndGlyphs"><tspan class="lead">12 </tspan><tspan>PostFinalCommitSnapshots</tspan><tspan class="small quiet"> [same_set]</tspan></text>
 </g>
 <g id="arrow-processing_postfinalcommit-created-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="processing_postfinalcommit" data-to="created" aria-label="main: from VSS_SS_PROCESSING_POSTFINALCOMMIT to VSS_SS_CREATED">
 <title>main: done (vss_provider.yaml:433)</title>
 <path class="track" d="M66 1187V1267"/>
 <path class="fill" d="M66 1274l-5 -9h10z"/>
 <text x="76" y="1218" textLength="45" lengthAdjust="spacingAndGlyphs"><tspan class="lead">13 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-ended-preparing-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="ended" data-to="preparing" aria-label="normal: from ended to VSS_SS_PREPARING">
 <title>BeginPrepareSnapshot [other_set] / try add_snapshot (vss_provider.yaml:440)&#10;Our decision. Finished shadow copies are kept, and out of reach of an abort from here on.</title>
 <path class="track" d="M448 1244H466"/>
 <path class="track" d="M656 1244H795Q801 1244 801 1238V339Q801 333 795 333H431"/>
 <path class="fill" d="M424 333l9 -4.5v9z"/>
 <text x="470" y="1248" textLength="181" lengthAdjust="spacingAndGlyphs"><tspan>BeginPrepareSnapshot</tspan><tspan class="small quiet"> [other_set]</tspan></text>
 </g>
 <g id="arrow-ended-unknown-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="ended" data-to="unknown" aria-label="normal: from ended to VSS_SS_UNKNOWN">
 <title>OnUnload (vss_provider.yaml:449)&#10;Our decision. Finished shadow copies are kept, with or without force.</title>
 <path class="track" d="M448 1259H466"/>
 <path class="track" d="M530 1259H834Q840 1259 840 1253V168Q840 162 834 162H431"/>
 <path class="fill" d="M424 162l9 -4.5v9z"/>
 <text x="470" y="1263" textLength="55" lengthAdjust="spacingAndGlyphs">OnUnload</text>
 </g>
 <g id="arrow-created-aborted-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="created" data-to="aborted" aria-label="abort: from VSS_SS_CREATED to VSS_SS_ABORTED">
 <title>abort: AbortSnapshots [same_set] / withdraw_set (vss_provider.yaml:461)&#10;Our decision. Another provider of the set can fail in its last call, after this one was done. All or nothing then means that this one deletes its part; to refuse would leave shadow copies that belong to no set.</title>
 <path class="track" d="M66 1330V1356"/>
 <path class="core" d="M66 1330V1356"/>
 <path class="fill" d="M66 1363l-5 -9h10z"/>
 <text x="76" y="1349" textLength="254" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>AbortSnapshots</tspan><tspan class="small quiet"> [same_set] / withdraw_set</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="66" cy="103" r="5"/><path class="initial" d="M66 103V117M66 122l-4 -7h8z"/></g>
 <g id="state-unknown" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_UNKNOWN">
 <title>VSS_SS_UNKNOWN (unknown) = 0, vss_provider.yaml:252&#10;No set was begun since the provider was loaded.</title>
 <rect class="box" x="40" y="122" width="384" height="51" rx="6"/>
 <text x="50" y="152" textLength="125" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_UNKNOWN</text>
 </g>
 <g id="state-preparing" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PREPARING">
 <title>VSS_SS_PREPARING (preparing) = 1, vss_provider.yaml:316&#10;Volumes are added, one call each, while the copying has already begun.</title>
 <rect class="box" x="40" y="308" width="384" height="41" rx="6"/>
 <text x="50" y="325" textLength="133" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PREPARING</text>
 <text x="50" y="340" textLength="267" lengthAdjust="spacingAndGlyphs" class="small quiet">BeginPrepareSnapshot [same_set &amp;&amp; snapshots &lt; 64]</text>
 </g>
 <g id="state-processing_prepare" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_PREPARE">
 <title>VSS_SS_PROCESSING_PREPARE (processing_prepare) = 2, vss_provider.yaml:329&#10;EndPrepareSnapshots runs. It may take its time, and VSS may abort meanwhile.</title>
 <rect class="box" x="40" y="382" width="384" height="41" rx="6"/>
 <text x="50" y="399" textLength="212" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_PREPARE</text>
 <text x="50" y="414" textLength="103" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs finish_preparing</text>
 </g>
 <g id="state-prepared" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PREPARED">
 <title>VSS_SS_PREPARED (prepared) = 3, vss_provider.yaml:337&#10;Ready to commit. Somewhere in this state applications are frozen, and nobody tells the provider.</title>
 <rect class="box" x="40" y="456" width="384" height="26" rx="6"/>
 <text x="50" y="473" textLength="128" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PREPARED</text>
 </g>
 <g id="state-processing_precommit" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_PRECOMMIT">
 <title>VSS_SS_PROCESSING_PRECOMMIT (processing_precommit) = 4, vss_provider.yaml:354</title>
 <rect class="box" x="40" y="542" width="384" height="41" rx="6"/>
 <text x="50" y="559" textLength="229" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_PRECOMMIT</text>
 <text x="50" y="574" textLength="85" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs make_ready</text>
 </g>
 <g id="state-precommitted" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PRECOMMITTED">
 <title>VSS_SS_PRECOMMITTED (precommitted) = 5, vss_provider.yaml:360</title>
 <rect class="box" x="40" y="616" width="384" height="26" rx="6"/>
 <text x="50" y="633" textLength="162" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PRECOMMITTED</text>
 </g>
 <g id="state-processing_commit" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_COMMIT">
 <title>VSS_SS_PROCESSING_COMMIT (processing_commit) = 6, vss_provider.yaml:366&#10;CommitSnapshots runs and every write to the volumes waits for it. Windows does not always notice when that takes too long, so the provider watches the clock itself.</title>
 <rect class="box" x="40" y="675" width="384" height="56" rx="6"/>
 <text x="50" y="692" textLength="202" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_COMMIT</text>
 <text x="50" y="707" textLength="117" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs commit_snapshots</text>
 <text x="50" y="722" textLength="92" lengthAdjust="spacingAndGlyphs" class="small quiet">at most 10 s (hold)</text>
 </g>
 <g id="state-committed" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_COMMITTED">
 <title>VSS_SS_COMMITTED (committed) = 7, vss_provider.yaml:378</title>
 <rect class="box" x="40" y="764" width="384" height="26" rx="6"/>
 <text x="50" y="781" textLength="135" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_COMMITTED</text>
 </g>
 <g id="state-processing_postcommit" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_POSTCOMMIT">
 <title>VSS_SS_PROCESSING_POSTCOMMIT (processing_postcommit) = 8, vss_provider.yaml:393</title>
 <rect class="box" x="40" y="823" width="384" height="41" rx="6"/>
 <text x="50" y="840" textLength="237" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_POSTCOMMIT</text>
 <text x="50" y="855" textLength="92" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs finish_commit</text>
 </g>
 <g id="state-postcommitted" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_POSTCOMMITTED">
 <title>VSS_SS_POSTCOMMITTED (postcommitted) = 15, vss_provider.yaml:399&#10;Applications are still frozen until every provider is here.</title>
 <rect class="box" x="40" y="909" width="384" height="41" rx="6"/>
 <text x="50" y="926" textLength="170" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_POSTCOMMITTED</text>
 <text x="50" y="941" textLength="74" lengthAdjust="spacingAndGlyphs" class="small quiet">GetTargetLuns</text>
 </g>
 <g id="state-processing_prefinalcommit" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_PREFINALCOMMIT">
 <title>VSS_SS_PROCESSING_PREFINALCOMMIT (processing_prefinalcommit) = 9, vss_provider.yaml:411</title>
 <rect class="box" x="40" y="983" width="384" height="56" rx="6"/>
 <text x="50" y="1000" textLength="265" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_PREFINALCOMMIT</text>
 <text x="50" y="1015" textLength="117" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs open_for_recovery</text>
 <text x="50" y="1030" textLength="96" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / log_deferred</text>
 </g>
 <g id="state-prefinalcommitted" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PREFINALCOMMITTED">
 <title>VSS_SS_PREFINALCOMMITTED (prefinalcommitted) = 10, vss_provider.yaml:418&#10;Writers recover their data inside the shadow copies.</title>
 <rect class="box" x="40" y="1072" width="384" height="41" rx="6"/>
 <text x="50" y="1089" textLength="198" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PREFINALCOMMITTED</text>
 <text x="50" y="1104" textLength="74" lengthAdjust="spacingAndGlyphs" class="small quiet">GetTargetLuns</text>
 </g>
 <g id="state-processing_postfinalcommit" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_PROCESSING_POSTFINALCOMMIT">
 <title>VSS_SS_PROCESSING_POSTFINALCOMMIT (processing_postfinalcommit) = 11, vss_provider.yaml:429</title>
 <rect class="box" x="40" y="1146" width="384" height="41" rx="6"/>
 <text x="50" y="1163" textLength="274" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_PROCESSING_POSTFINALCOMMIT</text>
 <text x="50" y="1178" textLength="101" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs seal_snapshots</text>
 </g>
 <g id="state-created" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_CREATED">
 <title>VSS_SS_CREATED (created) = 12, vss_provider.yaml:453&#10;The shadow copies are finished. They are the requester&#39;s, and nothing touches them by accident.</title>
 <rect class="box" x="40" y="1274" width="384" height="56" rx="6"/>
 <text x="50" y="1291" textLength="119" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_CREATED</text>
 <text x="50" y="1306" textLength="107" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / hand_over_set</text>
 <text x="50" y="1321" textLength="74" lengthAdjust="spacingAndGlyphs" class="small quiet">GetTargetLuns</text>
 </g>
 <g id="state-aborted" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_SS_ABORTED">
 <title>VSS_SS_ABORTED (aborted) = 13, vss_provider.yaml:471&#10;The set was given up and holds nothing.</title>
 <rect class="box" x="40" y="1363" width="384" height="41" rx="6"/>
 <text x="50" y="1380" textLength="120" lengthAdjust="spacingAndGlyphs" class="name">VSS_SS_ABORTED</text>
 <text x="50" y="1395" textLength="89" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / log_deferred</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 1440h22"/>
 <path class="fill" d="M44 1440l-7 -4v8z"/></g>
 <text x="50" y="1444" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 1440h22"/>
 <path class="fill" d="M227 1440l-7 -4v8z"/></g>
 <text x="233" y="1444" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow reset">
 <path class="track" d="M307 1440h22"/>
 <path class="fill" d="M335 1440l-7 -4v8z"/></g>
 <text x="341" y="1444" textLength="25" lengthAdjust="spacingAndGlyphs" class="small quiet">reset</text>
 <g class="arrow abort">
 <path class="track" d="M386 1440h22"/>
 <path class="core" d="M386 1440h22"/>
 <path class="fill" d="M414 1440l-7 -4v8z"/></g>
 <text x="420" y="1444" textLength="26" lengthAdjust="spacingAndGlyphs" class="small quiet">abort</text>
 <g class="arrow failure">
 <path class="track" d="M466 1440h22"/>
 <path class="fill" d="M494 1440l-7 -4v8z"/></g>
 <text x="500" y="1444" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="running">
 <rect class="box" x="550" y="1434" width="26" height="12" rx="3"/>
 </g>
 <text x="584" y="1444" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 </svg>
 </div>

 # In every state

 - [`EndPrepare`](Event::EndPrepare), [`PreCommit`](Event::PreCommit), [`Commit`](Event::Commit), [`PostCommit`](Event::PostCommit), [`Abort`](Event::Abort) if `other_set`: refused with [`ObjectNotFound`](Reply::ObjectNotFound) (line 236). Our decision. A call for a set that is not the current one is refused and touches nothing.
 - [`OnLoad`](Event::OnLoad): stays, tries [`OnLoad`](Activity::OnLoad) (line 239).
 - [`AreLunsSupported`](Event::AreLunsSupported): stays, tries [`AreLunsSupported`](Activity::AreLunsSupported) (line 240).
 - [`LocateLuns`](Event::LocateLuns): stays, tries [`LocateLuns`](Activity::LocateLuns) (line 241).
 - [`FillInLunInfo`](Event::FillInLunInfo): stays, tries [`FillInLunInfo`](Activity::FillInLunInfo) (line 242).
 - [`OnLunEmpty`](Event::OnLunEmpty): stays, tries [`OnLunEmpty`](Activity::OnLunEmpty) (line 243).
 - [`GetProviderCapabilities`](Event::GetProviderCapabilities): stays, tries [`GetProviderCapabilities`](Activity::GetProviderCapabilities) (line 244).
 - [`OnLunStateChange`](Event::OnLunStateChange): stays, tries [`OnLunStateChange`](Activity::OnLunStateChange) (line 245).
 - [`ResyncLuns`](Event::ResyncLuns): stays, tries [`ResyncLuns`](Activity::ResyncLuns) (line 246).
 - [`OnReuseLuns`](Event::OnReuseLuns): stays, tries [`OnReuseLuns`](Activity::OnReuseLuns) (line 247).

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Unknown`](State::Unknown), 2 [`Preparing`](State::Preparing), 3 [`ProcessingPrepare`](State::ProcessingPrepare), 4 [`Prepared`](State::Prepared), 5 [`ProcessingPrecommit`](State::ProcessingPrecommit), 6 [`Precommitted`](State::Precommitted), 7 [`ProcessingCommit`](State::ProcessingCommit), 8 [`Committed`](State::Committed), 9 [`ProcessingPostcommit`](State::ProcessingPostcommit), 10 [`Postcommitted`](State::Postcommitted), 11 [`ProcessingPrefinalcommit`](State::ProcessingPrefinalcommit), 12 [`Prefinalcommitted`](State::Prefinalcommitted), 13 [`ProcessingPostfinalcommit`](State::ProcessingPostfinalcommit), 14 [`Created`](State::Created), 15 [`Aborted`](State::Aborted).

 | event                                                       | [1](State::Unknown)     | [2](State::Preparing)                         | [3](State::ProcessingPrepare)               | [4](State::Prepared)                        | [5](State::ProcessingPrecommit)             | [6](State::Precommitted)                    | [7](State::ProcessingCommit)                | [8](State::Committed)                       | [9](State::ProcessingPostcommit)            | [10](State::Postcommitted)                  | [11](State::ProcessingPrefinalcommit)       | [12](State::Prefinalcommitted)              | [13](State::ProcessingPostfinalcommit)      | [14](State::Created)    | [15](State::Aborted)    |
 |-------------------------------------------------------------|-------------------------|-----------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|---------------------------------------------|-------------------------|-------------------------|
 | [`BeginPrepare`](Event::BeginPrepare)                       | [2](State::Preparing) - | = - [2](State::Preparing) [1](State::Unknown) | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) [1](State::Unknown) - | [2](State::Preparing) - | [2](State::Preparing) - |
 | [`EndPrepare`](Event::EndPrepare)                           | -                       | [3](State::ProcessingPrepare) -               | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                       | -                       |
 | [`PreCommit`](Event::PreCommit)                             | -                       | -                                             | -                                           | [5](State::ProcessingPrecommit) -           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                       | -                       |
 | [`Commit`](Event::Commit)                                   | -                       | -                                             | -                                           | -                                           | -                                           | [7](State::ProcessingCommit) -              | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                       | -                       |
 | [`PostCommit`](Event::PostCommit)                           | -                       | -                                             | -                                           | -                                           | -                                           | -                                           | -                                           | [9](State::ProcessingPostcommit) -          | -                                           | -                                           | -                                           | -                                           | -                                           | -                       | -                       |
 | [`PreFinalCommit`](Event::PreFinalCommit)                   | -                       | -                                             | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | [11](State::ProcessingPrefinalcommit) -     | -                                           | -                                           | -                                           | -                       | -                       |
 | [`PostFinalCommit`](Event::PostFinalCommit)                 | -                       | -                                             | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | [13](State::ProcessingPostfinalcommit) -    | -                                           | -                       | -                       |
 | [`Abort`](Event::Abort)                                     | o                       | [15](State::Aborted) -                        | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -                      | [15](State::Aborted) -  | o -                     |
 | [`GetTargetLuns`](Event::GetTargetLuns)                     | -                       | -                                             | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | -                                           | = [15](State::Aborted)                      | -                                           | = [15](State::Aborted)                      | -                                           | = -                     | -                       |
 | [`AreLunsSupported`](Event::AreLunsSupported)               | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`LocateLuns`](Event::LocateLuns)                           | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`FillInLunInfo`](Event::FillInLunInfo)                     | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`OnLunEmpty`](Event::OnLunEmpty)                           | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`GetProviderCapabilities`](Event::GetProviderCapabilities) | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`OnLunStateChange`](Event::OnLunStateChange)               | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`ResyncLuns`](Event::ResyncLuns)                           | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`OnReuseLuns`](Event::OnReuseLuns)                         | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`OnLoad`](Event::OnLoad)                                   | = -                     | = -                                           | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                                         | = -                     | = -                     |
 | [`OnUnload`](Event::OnUnload)                               | o                       | [1](State::Unknown) o                         | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown) o                       | [1](State::Unknown)     | [1](State::Unknown)     |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    open: Option<EventKind>,
    holding: Option<Attempt>,
    waiting: [Option<Attempt>; 8],
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
            state: State::Unknown,
            context: Context::new(),
            open: None,
            holding: None,
            waiting: [None; 8],
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
        if self.holding.is_some() {
            return Outcome::Busy;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        self.decide(event.into(), now)
    }
    fn decide(&mut self, event: Event, now: ::core::time::Duration) -> Outcome {
        match self.state {
            State::Unknown => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.attempt(Tried::UnknownBeginPrepare(event))
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(_) | Event::OnUnload(_) => Outcome::Ignored(Reply::Ok),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                }
            }
            State::Preparing => {
                match event {
                    Event::BeginPrepare(event) => {
                        if guards::same_set(&self.context, event.set)
                            && self.context.snapshots < 64
                        {
                            self.attempt(Tried::PreparingBeginPrepare)
                        } else if guards::same_set(&self.context, event.set) {
                            Outcome::Refused(Reply::TooManyVolumes)
                        } else {
                            self.decide_in_creation_begin_prepare(event)
                        }
                    }
                    Event::EndPrepare(event) => {
                        if guards::same_set(&self.context, event.set) {
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(
                                            Activity::FinishPreparing,
                                            Some(EventKind::EndPrepare),
                                        ),
                                ),
                                ..self.go(State::ProcessingPrepare, Role::Main)
                            })
                        } else {
                            self.decide_vss_provider_end_prepare(event)
                        }
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingPrepare => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Prepared => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => {
                        if guards::same_set(&self.context, event.set) {
                            let taken = Taken {
                                started: Some(
                                    self.start(Activity::MakeReady, Some(EventKind::PreCommit)),
                                ),
                                ..self.go(State::ProcessingPrecommit, Role::Main)
                            };
                            self.set_clocks([Clock::start(now), Clock::STOPPED]);
                            Outcome::Taken(taken)
                        } else {
                            self.decide_vss_provider_pre_commit(event)
                        }
                    }
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingPrecommit => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Precommitted => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => {
                        if guards::same_set(&self.context, event.set) {
                            let taken = Taken {
                                started: Some(
                                    self
                                        .start(Activity::CommitSnapshots, Some(EventKind::Commit)),
                                ),
                                ..self.go(State::ProcessingCommit, Role::Main)
                            };
                            self.set_clocks([self.clocks[0], Clock::start(now)]);
                            Outcome::Taken(taken)
                        } else {
                            self.decide_vss_provider_commit(event)
                        }
                    }
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingCommit => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Committed => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        if guards::same_set(&self.context, event.set)
                            && event.count >= self.context.snapshots
                        {
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(Activity::FinishCommit, Some(EventKind::PostCommit)),
                                ),
                                ..self.go(State::ProcessingPostcommit, Role::Main)
                            })
                        } else if guards::same_set(&self.context, event.set) {
                            Outcome::Refused(Reply::ProviderVeto)
                        } else {
                            self.decide_vss_provider_post_commit(event)
                        }
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingPostcommit => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Postcommitted => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(event) => {
                        if guards::same_set(&self.context, event.set) {
                            Outcome::Taken(Taken {
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[],
                                    entering: &[Action::LogDeferred],
                                },
                                started: Some(
                                    self
                                        .start(
                                            Activity::OpenForRecovery,
                                            Some(EventKind::PreFinalCommit),
                                        ),
                                ),
                                ..self.go(State::ProcessingPrefinalcommit, Role::Main)
                            })
                        } else {
                            Outcome::Refused(Reply::ProviderVeto)
                        }
                    }
                    Event::PostFinalCommit(_) => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::GetTargetLuns => {
                        self.attempt(Tried::PostcommittedGetTargetLuns)
                    }
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingPrefinalcommit => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Prefinalcommitted => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_) => Outcome::Refused(Reply::ProviderVeto),
                    Event::PostFinalCommit(event) => {
                        if guards::same_set(&self.context, event.set) {
                            Outcome::Taken(Taken {
                                started: Some(
                                    self
                                        .start(
                                            Activity::SealSnapshots,
                                            Some(EventKind::PostFinalCommit),
                                        ),
                                ),
                                ..self.go(State::ProcessingPostfinalcommit, Role::Main)
                            })
                        } else {
                            Outcome::Refused(Reply::ProviderVeto)
                        }
                    }
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::GetTargetLuns => {
                        self.attempt(Tried::PrefinalcommittedGetTargetLuns)
                    }
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::ProcessingPostfinalcommit => {
                match event {
                    Event::BeginPrepare(event) => {
                        self.decide_in_creation_begin_prepare(event)
                    }
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => self.decide_in_creation_abort(event),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(event) => self.decide_in_creation_on_unload(event),
                }
            }
            State::Created => {
                match event {
                    Event::BeginPrepare(event) => self.decide_ended_begin_prepare(event),
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_) | Event::PostFinalCommit(_) => {
                        Outcome::Refused(Reply::ProviderVeto)
                    }
                    Event::Abort(event) => {
                        if guards::same_set(&self.context, event.set) {
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::WithdrawSet],
                                    entering: &[],
                                },
                                ..self.go(State::Aborted, Role::Abort)
                            })
                        } else {
                            self.decide_vss_provider_abort(event)
                        }
                    }
                    Event::GetTargetLuns => self.attempt(Tried::CreatedGetTargetLuns),
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(_) => self.take_ended_on_unload(),
                }
            }
            State::Aborted => {
                match event {
                    Event::BeginPrepare(event) => self.decide_ended_begin_prepare(event),
                    Event::EndPrepare(event) => {
                        self.decide_vss_provider_end_prepare(event)
                    }
                    Event::PreCommit(event) => self.decide_vss_provider_pre_commit(event),
                    Event::Commit(event) => self.decide_vss_provider_commit(event),
                    Event::PostCommit(event) => {
                        self.decide_vss_provider_post_commit(event)
                    }
                    Event::PreFinalCommit(_)
                    | Event::PostFinalCommit(_)
                    | Event::GetTargetLuns => Outcome::Refused(Reply::ProviderVeto),
                    Event::Abort(event) => {
                        if guards::same_set(&self.context, event.set) {
                            Outcome::Ignored(Reply::Ok)
                        } else {
                            self.decide_vss_provider_abort(event)
                        }
                    }
                    Event::AreLunsSupported => {
                        self.attempt(Tried::VssProviderAreLunsSupported)
                    }
                    Event::LocateLuns => self.attempt(Tried::VssProviderLocateLuns),
                    Event::FillInLunInfo => self.attempt(Tried::VssProviderFillInLunInfo),
                    Event::OnLunEmpty => self.attempt(Tried::VssProviderOnLunEmpty),
                    Event::GetProviderCapabilities => {
                        self.attempt(Tried::VssProviderGetProviderCapabilities)
                    }
                    Event::OnLunStateChange => {
                        self.attempt(Tried::VssProviderOnLunStateChange)
                    }
                    Event::ResyncLuns => self.attempt(Tried::VssProviderResyncLuns),
                    Event::OnReuseLuns => self.attempt(Tried::VssProviderOnReuseLuns),
                    Event::OnLoad => self.attempt(Tried::VssProviderOnLoad),
                    Event::OnUnload(_) => self.take_ended_on_unload(),
                }
            }
        }
    }
    /// `on_unload` in `ended`.
    ///
    /// Our decision. Finished shadow copies are kept, with or without force.
    ///
    /// Declared at vss_provider.yaml:449.
    fn take_ended_on_unload(&mut self) -> Outcome {
        self.context = Context { set: None, snapshots: 0 };
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            actions: match self.state {
                State::Aborted => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::LogDeferred],
                        entering: &[],
                    }
                }
                _ => Actions::NONE,
            },
            ..self.go(State::Unknown, Role::Normal)
        })
    }
    /// What `in_creation` says about `begin_prepare`.
    fn decide_in_creation_begin_prepare(
        &mut self,
        event: events::BeginPrepare,
    ) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            self.attempt(Tried::InCreationBeginPrepare(event))
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `ended` says about `begin_prepare`.
    fn decide_ended_begin_prepare(&mut self, event: events::BeginPrepare) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            self.attempt(Tried::EndedBeginPrepare(event))
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `vss_provider` says about `end_prepare`.
    fn decide_vss_provider_end_prepare(&mut self, event: events::EndPrepare) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `vss_provider` says about `pre_commit`.
    fn decide_vss_provider_pre_commit(&mut self, event: events::PreCommit) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `vss_provider` says about `commit`.
    fn decide_vss_provider_commit(&mut self, event: events::Commit) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `vss_provider` says about `post_commit`.
    fn decide_vss_provider_post_commit(&mut self, event: events::PostCommit) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `vss_provider` says about `abort`.
    fn decide_vss_provider_abort(&mut self, event: events::Abort) -> Outcome {
        if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `in_creation` says about `abort`.
    fn decide_in_creation_abort(&mut self, event: events::Abort) -> Outcome {
        if guards::same_set(&self.context, event.set) {
            let taken = Taken {
                reply: Some(Reply::Ok),
                actions: &Actions {
                    before: &[],
                    leaving: &[Action::DiscardSet],
                    entering: &[],
                },
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                ..self.go(State::Aborted, Role::Abort)
            };
            self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
            Outcome::Taken(taken)
        } else if guards::other_set(&self.context, event.set) {
            Outcome::Refused(Reply::ObjectNotFound)
        } else {
            Outcome::Refused(Reply::ProviderVeto)
        }
    }
    /// What `in_creation` says about `on_unload`.
    fn decide_in_creation_on_unload(&mut self, event: events::OnUnload) -> Outcome {
        if event.force {
            self.context = Context { set: None, snapshots: 0 };
            let taken = Taken {
                reply: Some(Reply::Ok),
                actions: &Actions {
                    before: &[],
                    leaving: &[Action::DiscardSet],
                    entering: &[],
                },
                answers: self.interrupt(),
                interrupted: self.state.activity(),
                ..self.go(State::Unknown, Role::Abort)
            };
            self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
            Outcome::Taken(taken)
        } else {
            Outcome::Ignored(Reply::NotNow)
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
        if attempt.is_none() && !self.is_running(ticket) {
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
        if let Some(attempt) = attempt {
            return match (attempt.tried, completion) {
                (Tried::VssProviderOnLoad, Completion::OnLoad(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_on_load(ended)
                }
                (
                    Tried::VssProviderAreLunsSupported,
                    Completion::AreLunsSupported(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_vss_provider_are_luns_supported(ended)
                }
                (Tried::VssProviderLocateLuns, Completion::LocateLuns(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_locate_luns(ended)
                }
                (Tried::VssProviderFillInLunInfo, Completion::FillInLunInfo(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_fill_in_lun_info(ended)
                }
                (Tried::VssProviderOnLunEmpty, Completion::OnLunEmpty(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_on_lun_empty(ended)
                }
                (
                    Tried::VssProviderGetProviderCapabilities,
                    Completion::GetProviderCapabilities(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_vss_provider_get_provider_capabilities(ended)
                }
                (
                    Tried::VssProviderOnLunStateChange,
                    Completion::OnLunStateChange(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_vss_provider_on_lun_state_change(ended)
                }
                (Tried::VssProviderResyncLuns, Completion::ResyncLuns(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_resync_luns(ended)
                }
                (Tried::VssProviderOnReuseLuns, Completion::OnReuseLuns(ended)) => {
                    self.forget(ticket);
                    self.finish_vss_provider_on_reuse_luns(ended)
                }
                (Tried::UnknownBeginPrepare(event), Completion::AddSnapshot(ended)) => {
                    self.forget(ticket);
                    self.finish_unknown_begin_prepare(event, ended)
                }
                (
                    Tried::InCreationBeginPrepare(event),
                    Completion::AddSnapshot(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_in_creation_begin_prepare(event, ended)
                }
                (Tried::PreparingBeginPrepare, Completion::AddSnapshot(ended)) => {
                    self.forget(ticket);
                    self.finish_preparing_begin_prepare(ended)
                }
                (
                    Tried::PostcommittedGetTargetLuns,
                    Completion::GetTargetLuns(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_postcommitted_get_target_luns(ended)
                }
                (
                    Tried::PrefinalcommittedGetTargetLuns,
                    Completion::GetTargetLuns(ended),
                ) => {
                    self.forget(ticket);
                    self.finish_prefinalcommitted_get_target_luns(ended)
                }
                (Tried::EndedBeginPrepare(event), Completion::AddSnapshot(ended)) => {
                    self.forget(ticket);
                    self.finish_ended_begin_prepare(event, ended)
                }
                (Tried::CreatedGetTargetLuns, Completion::GetTargetLuns(ended)) => {
                    self.forget(ticket);
                    self.finish_created_get_target_luns(ended)
                }
                _ => Outcome::Dropped,
            };
        }
        match (self.state, completion) {
            (
                State::ProcessingPrepare,
                Completion::FinishPreparing(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Prepared, Role::Main)
                })
            }
            (
                State::ProcessingPrepare,
                Completion::FinishPreparing(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
                })
            }
            (
                State::ProcessingPrecommit,
                Completion::MakeReady(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Precommitted, Role::Main)
                })
            }
            (
                State::ProcessingPrecommit,
                Completion::MakeReady(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                let taken = Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::ProcessingCommit,
                Completion::CommitSnapshots(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Committed, Role::Main)
                };
                self.set_clocks([self.clocks[0], Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::ProcessingCommit,
                Completion::CommitSnapshots(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                let taken = Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::ProcessingPostcommit,
                Completion::FinishCommit(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Postcommitted, Role::Main)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::ProcessingPostcommit,
                Completion::FinishCommit(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                let taken = Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (
                State::ProcessingPrefinalcommit,
                Completion::OpenForRecovery(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Prefinalcommitted, Role::Main)
                })
            }
            (
                State::ProcessingPrefinalcommit,
                Completion::OpenForRecovery(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
                })
            }
            (
                State::ProcessingPostfinalcommit,
                Completion::SealSnapshots(::core::result::Result::Ok(())),
            ) => {
                Outcome::Taken(Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[],
                        entering: &[Action::HandOverSet],
                    },
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Created, Role::Main)
                })
            }
            (
                State::ProcessingPostfinalcommit,
                Completion::SealSnapshots(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    answers: self.answer(reply),
                    ..self.go(State::Aborted, Role::Failure)
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
    /// `on_load` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:239.
    fn finish_vss_provider_on_load(
        &mut self,
        ended: ::core::result::Result<(), errors::OnLoad>,
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
    /// `are_luns_supported` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:240.
    fn finish_vss_provider_are_luns_supported(
        &mut self,
        ended: ::core::result::Result<(), errors::AreLunsSupported>,
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
    /// `locate_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:241.
    fn finish_vss_provider_locate_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::LocateLuns>,
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
    /// `fill_in_lun_info` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:242.
    fn finish_vss_provider_fill_in_lun_info(
        &mut self,
        ended: ::core::result::Result<(), errors::FillInLunInfo>,
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
    /// `on_lun_empty` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:243.
    fn finish_vss_provider_on_lun_empty(
        &mut self,
        ended: ::core::result::Result<(), errors::OnLunEmpty>,
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
    /// `get_provider_capabilities` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:244.
    fn finish_vss_provider_get_provider_capabilities(
        &mut self,
        ended: ::core::result::Result<(), errors::GetProviderCapabilities>,
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
    /// `on_lun_state_change` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:245.
    fn finish_vss_provider_on_lun_state_change(
        &mut self,
        ended: ::core::result::Result<(), errors::OnLunStateChange>,
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
    /// `resync_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:246.
    fn finish_vss_provider_resync_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::ResyncLuns>,
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
    /// `on_reuse_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:247.
    fn finish_vss_provider_on_reuse_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::OnReuseLuns>,
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
    /// `begin_prepare` in `unknown`.
    ///
    /// Declared at vss_provider.yaml:258.
    fn finish_unknown_begin_prepare(
        &mut self,
        event: events::BeginPrepare,
        ended: ::core::result::Result<(), errors::AddSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context = Context {
                    set: Some(event.set),
                    snapshots: 1,
                };
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.go(State::Preparing, Role::Main)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    /// `begin_prepare` in `in_creation`.
    ///
    /// Declared at vss_provider.yaml:282.
    fn finish_in_creation_begin_prepare(
        &mut self,
        event: events::BeginPrepare,
        ended: ::core::result::Result<(), errors::AddSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context = Context {
                    set: Some(event.set),
                    snapshots: 1,
                };
                let taken = Taken {
                    reply: Some(Reply::Ok),
                    actions: &Actions {
                        before: &[Action::DiscardSet],
                        leaving: &[],
                        entering: &[],
                    },
                    answers: self.interrupt(),
                    interrupted: self.state.activity(),
                    ..self.go(State::Preparing, Role::Reset)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                self.context = Context { set: None, snapshots: 0 };
                let taken = Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[Action::DiscardSet],
                        leaving: &[],
                        entering: &[],
                    },
                    answers: self.interrupt(),
                    interrupted: self.state.activity(),
                    ..self.go(State::Unknown, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
        }
    }
    /// `begin_prepare` in `preparing`.
    ///
    /// Our decision. If it fails the set stays as it is; the requester may go on without the volume.
    ///
    /// Declared at vss_provider.yaml:322.
    fn finish_preparing_begin_prepare(
        &mut self,
        ended: ::core::result::Result<(), errors::AddSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context.snapshots += 1;
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
    /// `get_target_luns` in `postcommitted`.
    ///
    /// A set whose LUNs cannot be named cannot be finished. It ends like any call that fails.
    ///
    /// Declared at vss_provider.yaml:406.
    fn finish_postcommitted_get_target_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::GetTargetLuns>,
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
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    ..self.go(State::Aborted, Role::Failure)
                })
            }
        }
    }
    /// `get_target_luns` in `prefinalcommitted`.
    ///
    /// As before. Microsoft's pages differ on when this call comes, so it may come twice.
    ///
    /// Declared at vss_provider.yaml:424.
    fn finish_prefinalcommitted_get_target_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::GetTargetLuns>,
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
                Outcome::Taken(Taken {
                    reply: Some(reply),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DiscardSet],
                        entering: &[],
                    },
                    ..self.go(State::Aborted, Role::Failure)
                })
            }
        }
    }
    /// `begin_prepare` in `ended`.
    ///
    /// Our decision. Finished shadow copies are kept, and out of reach of an abort from here on.
    ///
    /// Declared at vss_provider.yaml:440.
    fn finish_ended_begin_prepare(
        &mut self,
        event: events::BeginPrepare,
        ended: ::core::result::Result<(), errors::AddSnapshot>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context = Context {
                    set: Some(event.set),
                    snapshots: 1,
                };
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    actions: match self.state {
                        State::Aborted => {
                            &Actions {
                                before: &[],
                                leaving: &[Action::LogDeferred],
                                entering: &[],
                            }
                        }
                        _ => Actions::NONE,
                    },
                    ..self.go(State::Preparing, Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    /// `get_target_luns` in `created`.
    ///
    /// Declared at vss_provider.yaml:459.
    fn finish_created_get_target_luns(
        &mut self,
        ended: ::core::result::Result<(), errors::GetTargetLuns>,
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
    /// One thing that is due, if anything is: call it until it returns nothing.
    pub fn elapse(&mut self, now: ::core::time::Duration) -> Option<Due> {
        if self.holding.is_some() {
            return None;
        }
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
            Deadline::ProcessingCommitWithin => {
                Some(Due::Overrun {
                    window: Window::ProcessingCommit,
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
            State::ProcessingPrepare => Reply::ProviderVeto,
            State::ProcessingPrecommit => Reply::ProviderVeto,
            State::ProcessingCommit => Reply::ProviderVeto,
            State::ProcessingPostcommit => Reply::ProviderVeto,
            State::ProcessingPrefinalcommit => Reply::ProviderVeto,
            State::ProcessingPostfinalcommit => Reply::ProviderVeto,
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
            && self.waiting == other.waiting && self.durations == other.durations
            && self.clocks == other.clocks && self.due == other.due
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
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
    /// `on_load` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:239.
    VssProviderOnLoad,
    /// `are_luns_supported` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:240.
    VssProviderAreLunsSupported,
    /// `locate_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:241.
    VssProviderLocateLuns,
    /// `fill_in_lun_info` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:242.
    VssProviderFillInLunInfo,
    /// `on_lun_empty` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:243.
    VssProviderOnLunEmpty,
    /// `get_provider_capabilities` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:244.
    VssProviderGetProviderCapabilities,
    /// `on_lun_state_change` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:245.
    VssProviderOnLunStateChange,
    /// `resync_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:246.
    VssProviderResyncLuns,
    /// `on_reuse_luns` in `vss_provider`.
    ///
    /// Declared at vss_provider.yaml:247.
    VssProviderOnReuseLuns,
    /// `begin_prepare` in `unknown`.
    ///
    /// Declared at vss_provider.yaml:258.
    UnknownBeginPrepare(events::BeginPrepare),
    /// `begin_prepare` in `in_creation`.
    ///
    /// Declared at vss_provider.yaml:282.
    InCreationBeginPrepare(events::BeginPrepare),
    /// `begin_prepare` in `preparing`.
    ///
    /// Our decision. If it fails the set stays as it is; the requester may go on without the volume.
    ///
    /// Declared at vss_provider.yaml:322.
    PreparingBeginPrepare,
    /// `get_target_luns` in `postcommitted`.
    ///
    /// A set whose LUNs cannot be named cannot be finished. It ends like any call that fails.
    ///
    /// Declared at vss_provider.yaml:406.
    PostcommittedGetTargetLuns,
    /// `get_target_luns` in `prefinalcommitted`.
    ///
    /// As before. Microsoft's pages differ on when this call comes, so it may come twice.
    ///
    /// Declared at vss_provider.yaml:424.
    PrefinalcommittedGetTargetLuns,
    /// `begin_prepare` in `ended`.
    ///
    /// Our decision. Finished shadow copies are kept, and out of reach of an abort from here on.
    ///
    /// Declared at vss_provider.yaml:440.
    EndedBeginPrepare(events::BeginPrepare),
    /// `get_target_luns` in `created`.
    ///
    /// Declared at vss_provider.yaml:459.
    CreatedGetTargetLuns,
}
#[allow(dead_code)]
impl Tried {
    const fn activity(&self) -> Activity {
        match self {
            Self::VssProviderOnLoad => Activity::OnLoad,
            Self::VssProviderAreLunsSupported => Activity::AreLunsSupported,
            Self::VssProviderLocateLuns => Activity::LocateLuns,
            Self::VssProviderFillInLunInfo => Activity::FillInLunInfo,
            Self::VssProviderOnLunEmpty => Activity::OnLunEmpty,
            Self::VssProviderGetProviderCapabilities => Activity::GetProviderCapabilities,
            Self::VssProviderOnLunStateChange => Activity::OnLunStateChange,
            Self::VssProviderResyncLuns => Activity::ResyncLuns,
            Self::VssProviderOnReuseLuns => Activity::OnReuseLuns,
            Self::UnknownBeginPrepare(_) => Activity::AddSnapshot,
            Self::InCreationBeginPrepare(_) => Activity::AddSnapshot,
            Self::PreparingBeginPrepare => Activity::AddSnapshot,
            Self::PostcommittedGetTargetLuns => Activity::GetTargetLuns,
            Self::PrefinalcommittedGetTargetLuns => Activity::GetTargetLuns,
            Self::EndedBeginPrepare(_) => Activity::AddSnapshot,
            Self::CreatedGetTargetLuns => Activity::GetTargetLuns,
        }
    }
    const fn before(&self) -> &'static [Action] {
        match self {
            Self::VssProviderOnLoad => &[],
            Self::VssProviderAreLunsSupported => &[],
            Self::VssProviderLocateLuns => &[],
            Self::VssProviderFillInLunInfo => &[],
            Self::VssProviderOnLunEmpty => &[],
            Self::VssProviderGetProviderCapabilities => &[],
            Self::VssProviderOnLunStateChange => &[],
            Self::VssProviderResyncLuns => &[],
            Self::VssProviderOnReuseLuns => &[],
            Self::UnknownBeginPrepare(_) => &[],
            Self::InCreationBeginPrepare(_) => &[Action::DiscardSet],
            Self::PreparingBeginPrepare => &[],
            Self::PostcommittedGetTargetLuns => &[],
            Self::PrefinalcommittedGetTargetLuns => &[],
            Self::EndedBeginPrepare(_) => &[],
            Self::CreatedGetTargetLuns => &[],
        }
    }
    /// Whether everything else waits for it.
    const fn holds(&self) -> bool {
        match self {
            Self::VssProviderOnLoad => false,
            Self::VssProviderAreLunsSupported => false,
            Self::VssProviderLocateLuns => false,
            Self::VssProviderFillInLunInfo => false,
            Self::VssProviderOnLunEmpty => false,
            Self::VssProviderGetProviderCapabilities => false,
            Self::VssProviderOnLunStateChange => false,
            Self::VssProviderResyncLuns => false,
            Self::VssProviderOnReuseLuns => false,
            Self::UnknownBeginPrepare(_) => true,
            Self::InCreationBeginPrepare(_) => true,
            Self::PreparingBeginPrepare => true,
            Self::PostcommittedGetTargetLuns => true,
            Self::PrefinalcommittedGetTargetLuns => true,
            Self::EndedBeginPrepare(_) => true,
            Self::CreatedGetTargetLuns => false,
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
    /// Declared at vss_provider.yaml:349.
    Frozen,
    /// VSS_SS_PROCESSING_COMMIT.
    ///
    /// Declared at vss_provider.yaml:372.
    ProcessingCommit,
}
#[allow(dead_code)]
impl Window {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Frozen, Self::ProcessingCommit];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frozen => "frozen",
            Self::ProcessingCommit => "processing_commit",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Frozen => "frozen",
            Self::ProcessingCommit => "VSS_SS_PROCESSING_COMMIT",
        }
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
    /// Declared at vss_provider.yaml:349.
    FrozenWithin,
    /// Declared at vss_provider.yaml:372.
    ProcessingCommitWithin,
}
impl Deadline {
    /// What can come due in a state, in the order in which it does at one instant.
    const fn of(state: State) -> &'static [Self] {
        match state {
            State::Unknown
            | State::Preparing
            | State::ProcessingPrepare
            | State::Prepared
            | State::Postcommitted
            | State::ProcessingPrefinalcommit
            | State::Prefinalcommitted
            | State::ProcessingPostfinalcommit
            | State::Created
            | State::Aborted => &[],
            State::ProcessingPrecommit
            | State::Precommitted
            | State::Committed
            | State::ProcessingPostcommit => &[Self::FrozenWithin],
            State::ProcessingCommit => {
                &[Self::FrozenWithin, Self::ProcessingCommitWithin]
            }
        }
    }
    /// Its clock, and its place there.
    const fn place(self) -> (usize, usize) {
        match self {
            Self::FrozenWithin => (0, 0),
            Self::ProcessingCommitWithin => (1, 0),
        }
    }
    const fn lasts(self, durations: Durations) -> ::core::time::Duration {
        match self {
            Self::FrozenWithin => durations.freeze,
            Self::ProcessingCommitWithin => durations.hold,
        }
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler: ::lifechart::Clock {
    /// Release everything the unfinished set holds, on the array too. Ask for it and do not wait, for volumes may be frozen.
    ///
    /// Declared at vss_provider.yaml:171.
    fn discard_set(&mut self, context: &Context);
    /// The set is finished. Take its shadow copies out of all that `discard_set` could ever reach.
    ///
    /// Declared at vss_provider.yaml:176.
    fn hand_over_set(&mut self, context: &Context);
    /// Delete the finished shadow copies of the set, because another provider's part of it failed.
    ///
    /// Declared at vss_provider.yaml:180.
    fn withdraw_set(&mut self, context: &Context);
    /// Write what had to wait to the event log, now that no volume of the set is frozen.
    ///
    /// Declared at vss_provider.yaml:183.
    fn log_deferred(&mut self, context: &Context, log: &effects::Log);
    /// Reserve space for a shadow copy of one more volume and start all long work, without waiting for it. A LUN that an earlier volume of the same set brought along is not added again.
    ///
    /// Declared at vss_provider.yaml:188.
    fn add_snapshot(
        &mut self,
        context: &Context,
        set: SetId,
        snapshot: SnapshotId,
    ) -> ::core::result::Result<(), errors::AddSnapshot>;
    /// Wait until the work that `add_snapshot` began is done and every shadow copy is certain to fit.
    ///
    /// Declared at vss_provider.yaml:195.
    fn finish_preparing(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        original_io: &effects::OriginalIo,
        synchronous_io: &effects::SynchronousIo,
        log: &effects::Log,
    ) -> ::core::result::Result<(), errors::FinishPreparing>;
    /// Do the last things that need I/O and let the commit be short.
    ///
    /// Declared at vss_provider.yaml:198.
    fn make_ready(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        original_io: &effects::OriginalIo,
        synchronous_io: &effects::SynchronousIo,
    ) -> ::core::result::Result<(), errors::MakeReady>;
    /// Make the prepared copies real, all or none.
    ///
    /// Declared at vss_provider.yaml:202.
    fn commit_snapshots(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::CommitSnapshots>;
    /// Catch up on what the commit was not allowed to do or to wait for.
    ///
    /// Declared at vss_provider.yaml:206.
    fn finish_commit(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        original_io: &effects::OriginalIo,
        synchronous_io: &effects::SynchronousIo,
    ) -> ::core::result::Result<(), errors::FinishCommit>;
    /// Let writers change the shadow copies.
    ///
    /// Declared at vss_provider.yaml:210.
    fn open_for_recovery(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        original_io: &effects::OriginalIo,
        synchronous_io: &effects::SynchronousIo,
        log: &effects::Log,
    ) -> ::core::result::Result<(), errors::OpenForRecovery>;
    /// Make the shadow copies read-only for good.
    ///
    /// Declared at vss_provider.yaml:213.
    fn seal_snapshots(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
        original_io: &effects::OriginalIo,
        synchronous_io: &effects::SynchronousIo,
        log: &effects::Log,
    ) -> ::core::result::Result<(), errors::SealSnapshots>;
    /// Name the LUNs that hold the shadow copies.
    ///
    /// Declared at vss_provider.yaml:218.
    fn get_target_luns(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::GetTargetLuns>;
    /// Say no also where space is short only for the moment.
    ///
    /// Declared at vss_provider.yaml:219.
    fn are_luns_supported(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::AreLunsSupported>;
    /// Make the LUNs visible to this host.
    ///
    /// Declared at vss_provider.yaml:220.
    fn locate_luns(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::LocateLuns>;
    /// Complete the LUN information.
    ///
    /// Declared at vss_provider.yaml:221.
    fn fill_in_lun_info(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::FillInLunInfo>;
    /// Reclaim the LUN.
    ///
    /// Declared at vss_provider.yaml:222.
    fn on_lun_empty(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnLunEmpty>;
    /// Name the capabilities.
    ///
    /// Declared at vss_provider.yaml:223.
    fn get_provider_capabilities(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::GetProviderCapabilities>;
    /// Take note of the change.
    ///
    /// Declared at vss_provider.yaml:224.
    fn on_lun_state_change(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnLunStateChange>;
    /// Start to write the shadow copies back.
    ///
    /// Declared at vss_provider.yaml:225.
    fn resync_luns(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::ResyncLuns>;
    /// Take note that the LUNs will be overwritten.
    ///
    /// Declared at vss_provider.yaml:226.
    fn on_reuse_luns(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnReuseLuns>;
    /// Get ready to be called.
    ///
    /// Declared at vss_provider.yaml:227.
    fn on_load(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::OnLoad>;
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
        Action, Actions, Context, Activity, Completion, Ticket, errors, Trying, State,
        Due, Window,
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
        /// I/O to a volume that is being shadow copied.
        ///
        /// Declared at vss_provider.yaml:75.
        #[derive(Debug)]
        pub struct OriginalIo(pub(super) ());
        /// Waiting for I/O, begun here or earlier; and any system call that is likely to.
        ///
        /// Declared at vss_provider.yaml:76.
        #[derive(Debug)]
        pub struct SynchronousIo(pub(super) ());
        /// Writing to the event log.
        ///
        /// Declared at vss_provider.yaml:77.
        #[derive(Debug)]
        pub struct Log(pub(super) ());
        /// Setting or clearing the hidden or read-only flag of a LUN.
        ///
        /// Declared at vss_provider.yaml:78.
        #[derive(Debug)]
        pub struct LunFlags(pub(super) ());
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
        /// BeginPrepareSnapshot.
        ///
        /// One more volume for the set; the first one begins it.
        ///
        /// Declared at vss_provider.yaml:89.
        pub fn begin_prepare<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::BeginPrepare,
        ) -> replies::BeginPrepare {
            match replies::BeginPrepare::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// EndPrepareSnapshots.
        ///
        /// All volumes were added. Returns when the provider is ready to commit quickly.
        ///
        /// Declared at vss_provider.yaml:94.
        pub fn end_prepare<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::EndPrepare,
        ) -> replies::EndPrepare {
            match replies::EndPrepare::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PreCommitSnapshots.
        ///
        /// Applications are frozen; the commit is next.
        ///
        /// Declared at vss_provider.yaml:99.
        pub fn pre_commit<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::PreCommit,
        ) -> replies::PreCommit {
            match replies::PreCommit::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// CommitSnapshots.
        ///
        /// Writes are held. This is the moment that the shadow copies show.
        ///
        /// Declared at vss_provider.yaml:104.
        pub fn commit<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Commit,
        ) -> replies::Commit {
            match replies::Commit::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PostCommitSnapshots.
        ///
        /// All providers have committed, and writes go on. The count is that of the whole set.
        ///
        /// Declared at vss_provider.yaml:109.
        pub fn post_commit<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::PostCommit,
        ) -> replies::PostCommit {
            match replies::PostCommit::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PreFinalCommitSnapshots.
        ///
        /// Applications run again. Writers may now recover their data inside the shadow copies.
        ///
        /// Declared at vss_provider.yaml:114.
        pub fn pre_final_commit<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::PreFinalCommit,
        ) -> replies::PreFinalCommit {
            match replies::PreFinalCommit::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// PostFinalCommitSnapshots.
        ///
        /// Recovery is done. From here on the shadow copies never change.
        ///
        /// Declared at vss_provider.yaml:118.
        pub fn post_final_commit<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::PostFinalCommit,
        ) -> replies::PostFinalCommit {
            match replies::PostFinalCommit::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// AbortSnapshots.
        ///
        /// The set is given up, here or by another provider or by the requester.
        ///
        /// Declared at vss_provider.yaml:122.
        pub fn abort<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Abort,
        ) -> replies::Abort {
            match replies::Abort::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// GetTargetLuns.
        ///
        /// Which LUNs hold the shadow copies?
        ///
        /// Declared at vss_provider.yaml:127.
        pub fn get_target_luns<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::GetTargetLuns {
            match replies::GetTargetLuns::try_from(
                self.dispatch(handler, events::GetTargetLuns),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// AreLunsSupported.
        ///
        /// Can a volume on these LUNs be shadow copied? "No" is an answer and not an error.
        ///
        /// Declared at vss_provider.yaml:130.
        pub fn are_luns_supported<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::AreLunsSupported {
            match replies::AreLunsSupported::try_from(
                self.dispatch(handler, events::AreLunsSupported),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// LocateLuns.
        ///
        /// Make LUNs of finished shadow copies visible to this host.
        ///
        /// Declared at vss_provider.yaml:133.
        pub fn locate_luns<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::LocateLuns {
            match replies::LocateLuns::try_from(
                self.dispatch(handler, events::LocateLuns),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// FillInLunInfo.
        ///
        /// Complete what is known about LUNs that VSS has found.
        ///
        /// Declared at vss_provider.yaml:136.
        pub fn fill_in_lun_info<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::FillInLunInfo {
            match replies::FillInLunInfo::try_from(
                self.dispatch(handler, events::FillInLunInfo),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// OnLunEmpty.
        ///
        /// A LUN holds no shadow copy any more and may be reclaimed.
        ///
        /// Declared at vss_provider.yaml:139.
        pub fn on_lun_empty<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::OnLunEmpty {
            match replies::OnLunEmpty::try_from(
                self.dispatch(handler, events::OnLunEmpty),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// GetProviderCapabilities.
        ///
        /// What can be done to the original volumes with finished shadow copies?
        ///
        /// Declared at vss_provider.yaml:142.
        pub fn get_provider_capabilities<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::GetProviderCapabilities {
            match replies::GetProviderCapabilities::try_from(
                self.dispatch(handler, events::GetProviderCapabilities),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// OnLunStateChange.
        ///
        /// Shadow copies were broken off their set, or their volumes changed state.
        ///
        /// Declared at vss_provider.yaml:145.
        pub fn on_lun_state_change<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::OnLunStateChange {
            match replies::OnLunStateChange::try_from(
                self.dispatch(handler, events::OnLunStateChange),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// ResyncLuns.
        ///
        /// Write finished shadow copies back to their volumes.
        ///
        /// Declared at vss_provider.yaml:148.
        pub fn resync_luns<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::ResyncLuns {
            match replies::ResyncLuns::try_from(
                self.dispatch(handler, events::ResyncLuns),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// OnReuseLuns.
        ///
        /// Shadow copies are going to be overwritten.
        ///
        /// Declared at vss_provider.yaml:151.
        pub fn on_reuse_luns<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::OnReuseLuns {
            match replies::OnReuseLuns::try_from(
                self.dispatch(handler, events::OnReuseLuns),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// OnLoad.
        ///
        /// VSS has loaded the provider. It does so often, and unloads it when nothing happens for minutes.
        ///
        /// Declared at vss_provider.yaml:154.
        pub fn on_load<H: Handler>(&mut self, handler: &mut H) -> replies::OnLoad {
            match replies::OnLoad::try_from(self.dispatch(handler, events::OnLoad)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// OnUnload.
        ///
        /// VSS would like to unload the provider, or does so with force.
        ///
        /// Declared at vss_provider.yaml:157.
        pub fn on_unload<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::OnUnload,
        ) -> replies::OnUnload {
            match replies::OnUnload::try_from(self.dispatch(handler, event)) {
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
                Action::DiscardSet => Handler::discard_set(handler, context),
                Action::HandOverSet => Handler::hand_over_set(handler, context),
                Action::WithdrawSet => Handler::withdraw_set(handler, context),
                Action::LogDeferred => {
                    Handler::log_deferred(handler, context, &effects::Log(()))
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
                Activity::AddSnapshot => {
                    match &self.event {
                        Some(Event::BeginPrepare(event)) => {
                            Completion::AddSnapshot(
                                Handler::add_snapshot(
                                    handler,
                                    context,
                                    event.set,
                                    event.snapshot,
                                ),
                            )
                        }
                        _ => unreachable!("no other event tries this"),
                    }
                }
                Activity::FinishPreparing => {
                    Completion::FinishPreparing(
                        Handler::finish_preparing(
                            handler,
                            context,
                            interrupt,
                            &effects::OriginalIo(()),
                            &effects::SynchronousIo(()),
                            &effects::Log(()),
                        ),
                    )
                }
                Activity::MakeReady => {
                    Completion::MakeReady(
                        Handler::make_ready(
                            handler,
                            context,
                            interrupt,
                            &effects::OriginalIo(()),
                            &effects::SynchronousIo(()),
                        ),
                    )
                }
                Activity::CommitSnapshots => {
                    Completion::CommitSnapshots(
                        Handler::commit_snapshots(handler, context, interrupt),
                    )
                }
                Activity::FinishCommit => {
                    Completion::FinishCommit(
                        Handler::finish_commit(
                            handler,
                            context,
                            interrupt,
                            &effects::OriginalIo(()),
                            &effects::SynchronousIo(()),
                        ),
                    )
                }
                Activity::OpenForRecovery => {
                    Completion::OpenForRecovery(
                        Handler::open_for_recovery(
                            handler,
                            context,
                            interrupt,
                            &effects::OriginalIo(()),
                            &effects::SynchronousIo(()),
                            &effects::Log(()),
                        ),
                    )
                }
                Activity::SealSnapshots => {
                    Completion::SealSnapshots(
                        Handler::seal_snapshots(
                            handler,
                            context,
                            interrupt,
                            &effects::OriginalIo(()),
                            &effects::SynchronousIo(()),
                            &effects::Log(()),
                        ),
                    )
                }
                Activity::GetTargetLuns => {
                    Completion::GetTargetLuns(Handler::get_target_luns(handler, context))
                }
                Activity::AreLunsSupported => {
                    Completion::AreLunsSupported(
                        Handler::are_luns_supported(handler, context),
                    )
                }
                Activity::LocateLuns => {
                    Completion::LocateLuns(Handler::locate_luns(handler, context))
                }
                Activity::FillInLunInfo => {
                    Completion::FillInLunInfo(
                        Handler::fill_in_lun_info(handler, context),
                    )
                }
                Activity::OnLunEmpty => {
                    Completion::OnLunEmpty(Handler::on_lun_empty(handler, context))
                }
                Activity::GetProviderCapabilities => {
                    Completion::GetProviderCapabilities(
                        Handler::get_provider_capabilities(handler, context),
                    )
                }
                Activity::OnLunStateChange => {
                    Completion::OnLunStateChange(
                        Handler::on_lun_state_change(handler, context),
                    )
                }
                Activity::ResyncLuns => {
                    Completion::ResyncLuns(Handler::resync_luns(handler, context))
                }
                Activity::OnReuseLuns => {
                    Completion::OnReuseLuns(Handler::on_reuse_luns(handler, context))
                }
                Activity::OnLoad => {
                    Completion::OnLoad(Handler::on_load(handler, context))
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
            EventKind::BeginPrepare => Reply::ProviderVeto,
            EventKind::EndPrepare => Reply::ProviderVeto,
            EventKind::PreCommit => Reply::ProviderVeto,
            EventKind::Commit => Reply::ProviderVeto,
            EventKind::PostCommit => Reply::ProviderVeto,
            EventKind::PreFinalCommit => Reply::ProviderVeto,
            EventKind::PostFinalCommit => Reply::ProviderVeto,
            EventKind::Abort => Reply::ProviderVeto,
            EventKind::GetTargetLuns => Reply::ProviderVeto,
            EventKind::AreLunsSupported => Reply::ProviderVeto,
            EventKind::LocateLuns => Reply::ProviderVeto,
            EventKind::FillInLunInfo => Reply::ProviderVeto,
            EventKind::OnLunEmpty => Reply::ProviderVeto,
            EventKind::GetProviderCapabilities => Reply::ProviderVeto,
            EventKind::OnLunStateChange => Reply::ProviderVeto,
            EventKind::ResyncLuns => Reply::ProviderVeto,
            EventKind::OnReuseLuns => Reply::ProviderVeto,
            EventKind::OnLoad => Reply::ProviderVeto,
            EventKind::OnUnload => Reply::NotNow,
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
            activity, Activity::AddSnapshot | Activity::FinishPreparing |
            Activity::MakeReady | Activity::CommitSnapshots | Activity::FinishCommit |
            Activity::OpenForRecovery | Activity::SealSnapshots | Activity::GetTargetLuns
            | Activity::AreLunsSupported | Activity::LocateLuns | Activity::FillInLunInfo
            | Activity::OnLunEmpty | Activity::GetProviderCapabilities |
            Activity::OnLunStateChange | Activity::ResyncLuns | Activity::OnReuseLuns |
            Activity::OnLoad
        )
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::AddSnapshot => {
                Some(Completion::AddSnapshot(Err(errors::AddSnapshot::ProviderVeto)))
            }
            Activity::FinishPreparing => {
                Some(
                    Completion::FinishPreparing(
                        Err(errors::FinishPreparing::ProviderVeto),
                    ),
                )
            }
            Activity::MakeReady => {
                Some(Completion::MakeReady(Err(errors::MakeReady::ProviderVeto)))
            }
            Activity::CommitSnapshots => {
                Some(
                    Completion::CommitSnapshots(
                        Err(errors::CommitSnapshots::ProviderVeto),
                    ),
                )
            }
            Activity::FinishCommit => {
                Some(Completion::FinishCommit(Err(errors::FinishCommit::ProviderVeto)))
            }
            Activity::OpenForRecovery => {
                Some(
                    Completion::OpenForRecovery(
                        Err(errors::OpenForRecovery::ProviderVeto),
                    ),
                )
            }
            Activity::SealSnapshots => {
                Some(Completion::SealSnapshots(Err(errors::SealSnapshots::ProviderVeto)))
            }
            Activity::GetTargetLuns => {
                Some(Completion::GetTargetLuns(Err(errors::GetTargetLuns::ProviderVeto)))
            }
            Activity::AreLunsSupported => {
                Some(
                    Completion::AreLunsSupported(
                        Err(errors::AreLunsSupported::ProviderVeto),
                    ),
                )
            }
            Activity::LocateLuns => {
                Some(Completion::LocateLuns(Err(errors::LocateLuns::ProviderVeto)))
            }
            Activity::FillInLunInfo => {
                Some(Completion::FillInLunInfo(Err(errors::FillInLunInfo::ProviderVeto)))
            }
            Activity::OnLunEmpty => {
                Some(Completion::OnLunEmpty(Err(errors::OnLunEmpty::ProviderVeto)))
            }
            Activity::GetProviderCapabilities => {
                Some(
                    Completion::GetProviderCapabilities(
                        Err(errors::GetProviderCapabilities::ProviderVeto),
                    ),
                )
            }
            Activity::OnLunStateChange => {
                Some(
                    Completion::OnLunStateChange(
                        Err(errors::OnLunStateChange::ProviderVeto),
                    ),
                )
            }
            Activity::ResyncLuns => {
                Some(Completion::ResyncLuns(Err(errors::ResyncLuns::ProviderVeto)))
            }
            Activity::OnReuseLuns => {
                Some(Completion::OnReuseLuns(Err(errors::OnReuseLuns::ProviderVeto)))
            }
            Activity::OnLoad => {
                Some(Completion::OnLoad(Err(errors::OnLoad::ProviderVeto)))
            }
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::BeginPrepare(event)) => {
                hear("set", Value::Id(event.set.0));
                hear("snapshot", Value::Id(event.snapshot.0));
            }
            Some(Event::EndPrepare(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::PreCommit(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::Commit(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::PostCommit(event)) => {
                hear("set", Value::Id(event.set.0));
                hear("count", Value::Count(event.count));
            }
            Some(Event::PreFinalCommit(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::PostFinalCommit(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::Abort(event)) => {
                hear("set", Value::Id(event.set.0));
            }
            Some(Event::OnUnload(event)) => {
                hear("force", Value::Bool(event.force));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            Activity::AddSnapshot => Some(Duration::from_nanos(1000000000u64)),
            Activity::MakeReady => Some(Duration::from_nanos(1000000000u64)),
            Activity::CommitSnapshots => Some(Duration::from_nanos(1000000000u64)),
            Activity::FinishCommit => Some(Duration::from_nanos(1000000000u64)),
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::AddSnapshot(Err(error)) => Some(Reply::from(error).name()),
            Completion::FinishPreparing(Err(error)) => Some(Reply::from(error).name()),
            Completion::MakeReady(Err(error)) => Some(Reply::from(error).name()),
            Completion::CommitSnapshots(Err(error)) => Some(Reply::from(error).name()),
            Completion::FinishCommit(Err(error)) => Some(Reply::from(error).name()),
            Completion::OpenForRecovery(Err(error)) => Some(Reply::from(error).name()),
            Completion::SealSnapshots(Err(error)) => Some(Reply::from(error).name()),
            Completion::GetTargetLuns(Err(error)) => Some(Reply::from(error).name()),
            Completion::AreLunsSupported(Err(error)) => Some(Reply::from(error).name()),
            Completion::LocateLuns(Err(error)) => Some(Reply::from(error).name()),
            Completion::FillInLunInfo(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnLunEmpty(Err(error)) => Some(Reply::from(error).name()),
            Completion::GetProviderCapabilities(Err(error)) => {
                Some(Reply::from(error).name())
            }
            Completion::OnLunStateChange(Err(error)) => Some(Reply::from(error).name()),
            Completion::ResyncLuns(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnReuseLuns(Err(error)) => Some(Reply::from(error).name()),
            Completion::OnLoad(Err(error)) => Some(Reply::from(error).name()),
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
                    self.follow(call, taken, before, false, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
                }
                Outcome::Trying(trying) => {
                    if !trying.before.is_empty()
                        && matches!(trying.activity, Activity::AddSnapshot)
                    {
                        self.order.leave(interrupts);
                    }
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
                        is_own: false,
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
                    is_told: false,
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
                    self.follow(call, taken, before, is_own, interrupts);
                    match begun.run {
                        Some(_) => taken.answers.map(|(_, reply)| reply),
                        None => taken.reply,
                    }
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => Some(reply),
                Outcome::Trying(_) => None,
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
            State::ProcessingPrepare => Some(Reply::ProviderVeto),
            State::ProcessingPrecommit => Some(Reply::ProviderVeto),
            State::ProcessingCommit => Some(Reply::ProviderVeto),
            State::ProcessingPostcommit => Some(Reply::ProviderVeto),
            State::ProcessingPrefinalcommit => Some(Reply::ProviderVeto),
            State::ProcessingPostfinalcommit => Some(Reply::ProviderVeto),
            _ => None,
        }
    }
}
