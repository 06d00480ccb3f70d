//! What an author's methods can fail with: for each call what its page lists, and nothing else (RB-26).

use crate::hresult::Hresult;
use crate::lifecycle::{hardware, software};

pub use hardware::errors::{
    AddSnapshot as HardwareBeginFailure, CommitSnapshots as CommitFailure,
    FinishCommit as PostCommitFailure, FinishPreparing as EndPrepareFailure,
    MakeReady as PreCommitFailure, OnLoad as LoadFailure, OpenForRecovery as FinalCommitFailure,
    ResyncLuns as ResyncFailure,
};
pub use software::errors::AddSnapshot as SoftwareBeginFailure;

macro_rules! failures {
    ($($(#[$about:meta])* $name:ident { $($code:ident $hresult:ident)* })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum $name {
                $(
                    #[doc = concat!(stringify!($hresult), ".")]
                    $code,
                )*
            }

            impl From<$name> for Hresult {
                fn from(failure: $name) -> Self {
                    match failure {
                        $($name::$code => Self::$hresult,)*
                    }
                }
            }
        )*
    };
}

failures! {
    /// What a call about LUNs fails with.
    LunFailure {
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ProviderVeto VSS_E_PROVIDER_VETO
    }
    /// What SetContext fails with.
    ContextFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        BadState VSS_E_BAD_STATE
    }
    /// What GetSnapshotProperties, IsVolumeSnapshotted and IsPathSnapshotted fail with.
    PropertiesFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ProviderVeto VSS_E_PROVIDER_VETO
        ObjectNotFound VSS_E_OBJECT_NOT_FOUND
        Unexpected VSS_E_UNEXPECTED
    }
    /// What Query fails with.
    QueryFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ProviderVeto VSS_E_PROVIDER_VETO
    }
    /// What DeleteSnapshots fails with.
    DeleteFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ProviderVeto VSS_E_PROVIDER_VETO
        ObjectNotFound VSS_E_OBJECT_NOT_FOUND
    }
    /// What IsVolumeSupported and IsPathSupported fail with.
    SupportFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ProviderVeto VSS_E_PROVIDER_VETO
        ObjectNotFound VSS_E_OBJECT_NOT_FOUND
        NestedVolumeLimit VSS_E_NESTED_VOLUME_LIMIT
        Unexpected VSS_E_UNEXPECTED
    }
    /// What SetSnapshotProperty fails with.
    PropertyFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ObjectNotFound VSS_E_OBJECT_NOT_FOUND
    }
    /// What RevertToSnapshot fails with.
    RevertFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        RevertInProgress VSS_E_REVERT_IN_PROGRESS
    }
    /// What QueryRevertStatus fails with.
    RevertStatusFailure {
        AccessDenied E_ACCESSDENIED
        OutOfMemory E_OUTOFMEMORY
        InvalidArgument E_INVALIDARG
        ObjectNotFound VSS_E_OBJECT_NOT_FOUND
        VolumeNotSupported VSS_E_VOLUME_NOT_SUPPORTED
    }
}

/// The same failure in the other words of a lifecycle.
macro_rules! same {
    ($($from:ty => $($to:path)*: $($code:ident)*;)*) => {
        $(same!(@each $from; $($to)*; [$($code)*]);)*
    };
    (@each $from:ty; $($to:path)*; $codes:tt) => {
        $(same!(@one $from; $to; $codes);)*
    };
    (@one $from:ty; $to:path; [$($code:ident)*]) => {
        impl From<$from> for $to {
            fn from(failure: $from) -> Self {
                type From = $from;
                match failure {
                    $(From::$code => Self::$code,)*
                }
            }
        }
    };
}

same! {
    EndPrepareFailure => software::errors::FinishPreparing:
        OutOfMemory InvalidArgument ProviderVeto ObjectNotFound InsufficientStorage;
    PreCommitFailure => software::errors::MakeReady:
        OutOfMemory InvalidArgument ProviderVeto ObjectNotFound;
    CommitFailure => software::errors::CommitSnapshots:
        OutOfMemory InvalidArgument ProviderVeto ObjectNotFound;
    PostCommitFailure => software::errors::FinishCommit:
        OutOfMemory InvalidArgument ProviderVeto ObjectNotFound;
    FinalCommitFailure => hardware::errors::SealSnapshots software::errors::OpenForRecovery
        software::errors::SealSnapshots:
        OutOfMemory InvalidArgument ProviderVeto;
    LoadFailure => software::errors::OnLoad:
        OutOfMemory InvalidArgument ProviderVeto;
    LunFailure => hardware::errors::GetTargetLuns hardware::errors::AreLunsSupported
        hardware::errors::LocateLuns hardware::errors::FillInLunInfo hardware::errors::OnLunEmpty
        hardware::errors::GetProviderCapabilities hardware::errors::OnLunStateChange
        hardware::errors::OnReuseLuns:
        OutOfMemory InvalidArgument ProviderVeto;
}
