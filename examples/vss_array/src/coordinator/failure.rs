//! What a requester is told of a provider's failure.

use super::lifecycle::{Reply, Window, errors};
use super::line::NoAnswer;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;

/// Why an activity has failed, in the words of the lifecycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Failure(pub(super) Reply);

/// A provider's answer, as VSS takes it. A code that is not on the list of the call is a provider's
/// error (RB-26), and so is one that the requester's calls have no word for.
pub(super) fn judge(call: Call, code: Hresult) -> Result<(), Failure> {
    if !call.may_answer(code) {
        return Err(Failure(Reply::ProviderError));
    }
    Err(Failure(match code {
        Hresult::S_OK => return Ok(()),
        Hresult::E_OUTOFMEMORY => Reply::OutOfMemory,
        Hresult::VSS_E_PROVIDER_VETO => Reply::ProviderVeto,
        Hresult::VSS_E_OBJECT_NOT_FOUND => Reply::ObjectNotFound,
        Hresult::VSS_E_INSUFFICIENT_STORAGE => Reply::InsufficientStorage,
        Hresult::VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED => Reply::TooManyVolumes,
        Hresult::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER => Reply::VolumeNotSupported,
        _ => Reply::ProviderError,
    }))
}

/// Whose fault it is that a provider has not answered.
impl From<NoAnswer> for Failure {
    fn from(reason: NoAnswer) -> Self {
        Self(match reason {
            // Nobody hears that: the call it is for answers `interrupted:`.
            NoAnswer::Interrupted => Reply::Unexpected,
            NoAnswer::TooLate(Window::Frozen) => Reply::WriterError,
            NoAnswer::TooLate(Window::Held) => Reply::HoldTimeout,
            NoAnswer::Broken | NoAnswer::Hangs => Reply::ProviderError,
        })
    }
}

macro_rules! failures {
    ($($activity:ident)*) => {
        $(
            impl From<Failure> for errors::$activity {
                fn from(failure: Failure) -> Self {
                    Self::try_from(failure.0).unwrap_or(Self::Unexpected)
                }
            }
        )*
    };
}

failures! {
    BeginPrepareAll EndPrepareAll FreezeWriters PreCommitAll HoldWrites CommitAll PostCommitAll
    ThawWriters PreFinalCommitAll RecoverWriters PostFinalCommitAll
}
