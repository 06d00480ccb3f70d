//! Which call may answer which codes (RB-26).
//!
//! VSS logs any other code and makes VSS_E_UNEXPECTED_PROVIDER_ERROR of it, except from
//! AbortSnapshots and OnUnload. Whatever goes through a lifecycle cannot answer one: its replies are
//! types.

use crate::hresult::Hresult;

/// A call of VSS to a provider, of those that its lifecycle decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Call {
    /// BeginPrepareSnapshot of IVssHardwareSnapshotProvider.
    HardwareBeginPrepareSnapshot,
    /// BeginPrepareSnapshot of IVssSoftwareSnapshotProvider.
    SoftwareBeginPrepareSnapshot,
    /// BeginPrepareSnapshot of IVssFileShareSnapshotProvider.
    FileShareBeginPrepareSnapshot,
    /// EndPrepareSnapshots.
    EndPrepareSnapshots,
    /// PreCommitSnapshots.
    PreCommitSnapshots,
    /// CommitSnapshots.
    CommitSnapshots,
    /// PostCommitSnapshots.
    PostCommitSnapshots,
    /// PreFinalCommitSnapshots.
    PreFinalCommitSnapshots,
    /// PostFinalCommitSnapshots.
    PostFinalCommitSnapshots,
    /// AbortSnapshots.
    AbortSnapshots,
    /// AreLunsSupported.
    AreLunsSupported,
    /// FillInLunInfo.
    FillInLunInfo,
    /// GetTargetLuns.
    GetTargetLuns,
    /// LocateLuns.
    LocateLuns,
    /// OnLunEmpty.
    OnLunEmpty,
    /// GetProviderCapabilities.
    GetProviderCapabilities,
    /// OnLunStateChange.
    OnLunStateChange,
    /// ResyncLuns.
    ResyncLuns,
    /// OnReuseLuns.
    OnReuseLuns,
    /// OnLoad.
    OnLoad,
    /// OnUnload.
    OnUnload,
}

impl Call {
    /// All calls.
    pub const ALL: &'static [Self] = &[
        Self::HardwareBeginPrepareSnapshot,
        Self::SoftwareBeginPrepareSnapshot,
        Self::FileShareBeginPrepareSnapshot,
        Self::EndPrepareSnapshots,
        Self::PreCommitSnapshots,
        Self::CommitSnapshots,
        Self::PostCommitSnapshots,
        Self::PreFinalCommitSnapshots,
        Self::PostFinalCommitSnapshots,
        Self::AbortSnapshots,
        Self::AreLunsSupported,
        Self::FillInLunInfo,
        Self::GetTargetLuns,
        Self::LocateLuns,
        Self::OnLunEmpty,
        Self::GetProviderCapabilities,
        Self::OnLunStateChange,
        Self::ResyncLuns,
        Self::OnReuseLuns,
        Self::OnLoad,
        Self::OnUnload,
    ];

    /// The codes that are documented for it beyond [`Call::COMMON`]; all of them for OnUnload.
    pub const fn own_answers(self) -> &'static [Hresult] {
        match self {
            Self::HardwareBeginPrepareSnapshot => &[
                Hresult::VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED,
                Hresult::VSS_E_NESTED_VOLUME_LIMIT,
                Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER,
                Hresult::VSS_E_UNSUPPORTED_CONTEXT,
            ],
            Self::SoftwareBeginPrepareSnapshot | Self::FileShareBeginPrepareSnapshot => &[
                Hresult::E_ACCESSDENIED,
                Hresult::VSS_E_OBJECT_NOT_FOUND,
                Hresult::VSS_E_UNSUPPORTED_CONTEXT,
                Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER,
                Hresult::VSS_E_UNEXPECTED,
            ],
            Self::EndPrepareSnapshots => {
                &[Hresult::VSS_E_INSUFFICIENT_STORAGE, Hresult::VSS_E_OBJECT_NOT_FOUND]
            }
            Self::PreCommitSnapshots
            | Self::CommitSnapshots
            | Self::PostCommitSnapshots
            | Self::AbortSnapshots => &[Hresult::VSS_E_OBJECT_NOT_FOUND],
            Self::OnUnload => &[Hresult::S_OK, Hresult::S_FALSE],
            Self::PreFinalCommitSnapshots
            | Self::PostFinalCommitSnapshots
            | Self::AreLunsSupported
            | Self::FillInLunInfo
            | Self::GetTargetLuns
            | Self::LocateLuns
            | Self::OnLunEmpty
            | Self::GetProviderCapabilities
            | Self::OnLunStateChange
            | Self::ResyncLuns
            | Self::OnReuseLuns
            | Self::OnLoad => &[],
        }
    }

    /// What every call but OnUnload may answer.
    pub const COMMON: &'static [Hresult] = &[
        Hresult::S_OK,
        Hresult::E_OUTOFMEMORY,
        Hresult::E_INVALIDARG,
        Hresult::VSS_E_PROVIDER_VETO,
    ];

    /// Whether it may answer this.
    pub fn may_answer(self, code: Hresult) -> bool {
        let is_common = self != Self::OnUnload && Self::COMMON.contains(&code);
        is_common || self.own_answers().contains(&code)
    }
}
