//! Which call may answer which codes (RB-26).
//!
//! VSS logs any other code and makes VSS_E_UNEXPECTED_PROVIDER_ERROR of it, except from
//! AbortSnapshots and OnUnload. Whatever goes through a lifecycle cannot answer one: its replies are
//! types. What authors answer to the other calls are types, too.

use crate::hresult::Hresult;

macro_rules! calls {
    ($($call:ident $title:literal $interface:literal)*) => {
        /// A call of VSS to a provider.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Call {
            $(
                #[doc = concat!($title, $interface, ".")]
                $call,
            )*
        }

        impl Call {
            /// All calls.
            pub const ALL: &'static [Self] = &[$(Self::$call),*];

            /// Its name in the method table, such as `CommitSnapshots`.
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$call => $title,)*
                }
            }
        }
    };
}

calls! {
    HardwareBeginPrepareSnapshot "BeginPrepareSnapshot" " of IVssHardwareSnapshotProvider"
    SoftwareBeginPrepareSnapshot "BeginPrepareSnapshot" " of IVssSoftwareSnapshotProvider"
    FileShareBeginPrepareSnapshot "BeginPrepareSnapshot" " of IVssFileShareSnapshotProvider"
    EndPrepareSnapshots "EndPrepareSnapshots" ""
    PreCommitSnapshots "PreCommitSnapshots" ""
    CommitSnapshots "CommitSnapshots" ""
    PostCommitSnapshots "PostCommitSnapshots" ""
    PreFinalCommitSnapshots "PreFinalCommitSnapshots" ""
    PostFinalCommitSnapshots "PostFinalCommitSnapshots" ""
    AbortSnapshots "AbortSnapshots" ""
    AreLunsSupported "AreLunsSupported" ""
    FillInLunInfo "FillInLunInfo" ""
    GetTargetLuns "GetTargetLuns" ""
    LocateLuns "LocateLuns" ""
    OnLunEmpty "OnLunEmpty" ""
    GetProviderCapabilities "GetProviderCapabilities" ""
    OnLunStateChange "OnLunStateChange" ""
    ResyncLuns "ResyncLuns" ""
    OnReuseLuns "OnReuseLuns" ""
    OnLoad "OnLoad" ""
    OnUnload "OnUnload" ""
    SetContext "SetContext" ""
    GetSnapshotProperties "GetSnapshotProperties" ""
    Query "Query" ""
    DeleteSnapshots "DeleteSnapshots" ""
    IsVolumeSupported "IsVolumeSupported" ""
    IsVolumeSnapshotted "IsVolumeSnapshotted" ""
    IsPathSupported "IsPathSupported" ""
    IsPathSnapshotted "IsPathSnapshotted" ""
    SetSnapshotProperty "SetSnapshotProperty" ""
    RevertToSnapshot "RevertToSnapshot" ""
    QueryRevertStatus "QueryRevertStatus" ""
}

impl Call {
    /// What a call may answer, with the exceptions of [`Call::omits`].
    pub const COMMON: &'static [Hresult] = &[
        Hresult::S_OK,
        Hresult::E_OUTOFMEMORY,
        Hresult::E_INVALIDARG,
        Hresult::VSS_E_PROVIDER_VETO,
    ];

    /// The codes that are documented for it beyond [`Call::COMMON`].
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
            Self::ResyncLuns => &[Hresult::VSS_E_INSUFFICIENT_STORAGE],
            Self::OnUnload => &[Hresult::S_FALSE],
            Self::SetContext => &[Hresult::E_ACCESSDENIED, Hresult::VSS_E_BAD_STATE],
            Self::Query => &[Hresult::E_ACCESSDENIED],
            Self::DeleteSnapshots | Self::SetSnapshotProperty => {
                &[Hresult::E_ACCESSDENIED, Hresult::VSS_E_OBJECT_NOT_FOUND]
            }
            Self::GetSnapshotProperties | Self::IsVolumeSnapshotted | Self::IsPathSnapshotted => &[
                Hresult::E_ACCESSDENIED,
                Hresult::VSS_E_OBJECT_NOT_FOUND,
                Hresult::VSS_E_UNEXPECTED,
            ],
            Self::IsVolumeSupported | Self::IsPathSupported => &[
                Hresult::E_ACCESSDENIED,
                Hresult::VSS_E_OBJECT_NOT_FOUND,
                Hresult::VSS_E_NESTED_VOLUME_LIMIT,
                Hresult::VSS_E_UNEXPECTED,
            ],
            Self::RevertToSnapshot => &[Hresult::E_ACCESSDENIED, Hresult::VSS_E_REVERT_IN_PROGRESS],
            Self::QueryRevertStatus => &[
                Hresult::E_ACCESSDENIED,
                Hresult::VSS_E_OBJECT_NOT_FOUND,
                Hresult::VSS_E_VOLUME_NOT_SUPPORTED,
            ],
            Self::PreFinalCommitSnapshots
            | Self::PostFinalCommitSnapshots
            | Self::AreLunsSupported
            | Self::FillInLunInfo
            | Self::GetTargetLuns
            | Self::LocateLuns
            | Self::OnLunEmpty
            | Self::GetProviderCapabilities
            | Self::OnLunStateChange
            | Self::OnReuseLuns
            | Self::OnLoad => &[],
        }
    }

    /// The codes of [`Call::COMMON`] that are not documented for it.
    pub const fn omits(self) -> &'static [Hresult] {
        match self {
            Self::OnUnload => {
                &[Hresult::E_OUTOFMEMORY, Hresult::E_INVALIDARG, Hresult::VSS_E_PROVIDER_VETO]
            }
            Self::ResyncLuns => &[Hresult::E_INVALIDARG],
            Self::SetContext
            | Self::SetSnapshotProperty
            | Self::RevertToSnapshot
            | Self::QueryRevertStatus => &[Hresult::VSS_E_PROVIDER_VETO],
            _ => &[],
        }
    }

    /// Whether it may answer this.
    pub fn may_answer(self, code: Hresult) -> bool {
        let is_common = Self::COMMON.contains(&code) && !self.omits().contains(&code);
        is_common || self.own_answers().contains(&code)
    }

    /// What it answers where something went wrong that its list has no word for: a veto; where even
    /// that is not listed, that a resource is short; of OnUnload, that the provider asks to stay.
    pub const fn otherwise(self) -> Hresult {
        match self {
            Self::OnUnload => Hresult::S_FALSE,
            Self::SetContext
            | Self::SetSnapshotProperty
            | Self::RevertToSnapshot
            | Self::QueryRevertStatus => Hresult::E_OUTOFMEMORY,
            _ => Hresult::VSS_E_PROVIDER_VETO,
        }
    }
}
