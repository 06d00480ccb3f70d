//! The codes that VSS, its requesters and its providers answer (section "Return codes" of the pages).

use crate::lifecycle::{hardware, software};
use std::fmt;

/// What a COM call answers: success where it is not negative.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Hresult(pub i32);

macro_rules! codes {
    ($($name:ident $value:literal $meaning:literal)*) => {
        impl Hresult {
            $(
                #[doc = concat!($meaning, " ", stringify!($value), ".")]
                pub const $name: Self = Self::of_bits($value);
            )*

            /// All codes that the pages name, success first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its documented name, if it is one of them.
            pub const fn name(self) -> Option<&'static str> {
                match self {
                    $(Self::$name => Some(stringify!($name)),)*
                    _ => None,
                }
            }

            /// What it means, if it is documented.
            pub const fn meaning(self) -> Option<&'static str> {
                match self {
                    $(Self::$name => Some($meaning),)*
                    _ => None,
                }
            }
        }
    };
}

codes! {
    S_OK 0x0000_0000 "The call has succeeded."
    S_FALSE 0x0000_0001 "A success that says no; of OnUnload: the provider is needed and asks to stay."
    VSS_S_ASYNC_PENDING 0x0004_2309 "An operation goes on."
    VSS_S_ASYNC_FINISHED 0x0004_230A "An operation is done."
    VSS_S_ASYNC_CANCELLED 0x0004_230B "An operation was cancelled."
    E_ACCESSDENIED 0x8007_0005 "The caller may not do that."
    E_OUTOFMEMORY 0x8007_000E "Memory or another resource of this machine is short."
    E_INVALIDARG 0x8007_0057 "An argument is not valid."
    VSS_E_BAD_STATE 0x8004_2301 "The call came out of order; VSS says so to requesters."
    VSS_E_UNEXPECTED 0x8004_2302 "Something that nobody foresaw; it is in the event log."
    VSS_E_PROVIDER_NOT_REGISTERED 0x8004_2304 "There is no provider with this id."
    VSS_E_PROVIDER_VETO 0x8004_2306 "The provider refuses; why is in the event log."
    VSS_E_OBJECT_NOT_FOUND 0x8004_2308 "There is no set, shadow copy, volume or share with this id or name."
    VSS_E_VOLUME_NOT_SUPPORTED 0x8004_230C "No provider can shadow copy the volume."
    VSS_E_OBJECT_ALREADY_EXISTS 0x8004_230D "It is there already."
    VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER 0x8004_230E "This provider cannot shadow copy the volume."
    VSS_E_UNEXPECTED_PROVIDER_ERROR 0x8004_230F "A provider answered a code that is not on the list of the call."
    VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED 0x8004_2312 "The set holds as many volumes as it can."
    VSS_E_FLUSH_WRITES_TIMEOUT 0x8004_2313 "The kernel could not flush in time; VSS says so to requesters."
    VSS_E_HOLD_WRITES_TIMEOUT 0x8004_2314 "Writes were held too long; VSS says so to requesters."
    VSS_E_SNAPSHOT_SET_IN_PROGRESS 0x8004_2316 "Another set is being created; the requester tries again later (STP-2)."
    VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED 0x8004_2317 "The volume has as many shadow copies as it can have."
    VSS_E_UNSUPPORTED_CONTEXT 0x8004_231B "The provider does not do what the context asks for."
    VSS_E_INSUFFICIENT_STORAGE 0x8004_231F "There is no room for the shadow copies."
    VSS_E_REVERT_IN_PROGRESS 0x8004_2325 "The volume is being reverted already."
    VSS_E_NESTED_VOLUME_LIMIT 0x8004_232C "Volumes are nested too deeply."
    VSS_E_CANNOT_REVERT_DISKID 0x8004_23FE "The identity of a disk could not be reverted."
}

impl Hresult {
    /// The code with these bits, as they are written in hexadecimal.
    pub const fn of_bits(bits: u32) -> Self {
        Self(bits.cast_signed())
    }

    /// Its bits, as they are written in hexadecimal.
    pub const fn bits(self) -> u32 {
        self.0.cast_unsigned()
    }

    /// Whether the call has succeeded.
    pub const fn is_success(self) -> bool {
        self.0 >= 0
    }
}

impl fmt::Display for Hresult {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => formatter.write_str(name),
            None => write!(formatter, "0x{:08X}", self.bits()),
        }
    }
}

impl fmt::Debug for Hresult {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl From<hardware::Reply> for Hresult {
    fn from(reply: hardware::Reply) -> Self {
        use hardware::Reply;
        match reply {
            Reply::Ok => Self::S_OK,
            Reply::NotNow => Self::S_FALSE,
            Reply::OutOfMemory => Self::E_OUTOFMEMORY,
            Reply::InvalidArgument => Self::E_INVALIDARG,
            Reply::ProviderVeto => Self::VSS_E_PROVIDER_VETO,
            Reply::ObjectNotFound => Self::VSS_E_OBJECT_NOT_FOUND,
            Reply::VolumeNotSupported => Self::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER,
            Reply::TooManyVolumes => Self::VSS_E_MAXIMUM_NUMBER_OF_VOLUMES_REACHED,
            Reply::UnsupportedContext => Self::VSS_E_UNSUPPORTED_CONTEXT,
            Reply::InsufficientStorage => Self::VSS_E_INSUFFICIENT_STORAGE,
            Reply::NestedVolumeLimit => Self::VSS_E_NESTED_VOLUME_LIMIT,
        }
    }
}

impl From<software::Reply> for Hresult {
    fn from(reply: software::Reply) -> Self {
        use software::Reply;
        match reply {
            Reply::Ok => Self::S_OK,
            Reply::NotNow => Self::S_FALSE,
            Reply::AccessDenied => Self::E_ACCESSDENIED,
            Reply::OutOfMemory => Self::E_OUTOFMEMORY,
            Reply::InvalidArgument => Self::E_INVALIDARG,
            Reply::Unexpected => Self::VSS_E_UNEXPECTED,
            Reply::ProviderVeto => Self::VSS_E_PROVIDER_VETO,
            Reply::ObjectNotFound => Self::VSS_E_OBJECT_NOT_FOUND,
            Reply::VolumeNotSupported => Self::VSS_E_VOLUME_NOT_SUPPORTED_BY_PROVIDER,
            Reply::UnsupportedContext => Self::VSS_E_UNSUPPORTED_CONTEXT,
            Reply::InsufficientStorage => Self::VSS_E_INSUFFICIENT_STORAGE,
        }
    }
}

/// A reply of one call is a reply, so it has a code.
macro_rules! of_replies {
    ($lifecycle:ident: $($call:ident)*) => {
        $(
            impl From<$lifecycle::replies::$call> for Hresult {
                fn from(reply: $lifecycle::replies::$call) -> Self {
                    $lifecycle::Reply::from(reply).into()
                }
            }
        )*
    };
}

of_replies! {
    hardware: BeginPrepare EndPrepare PreCommit Commit PostCommit PreFinalCommit PostFinalCommit
    Abort GetTargetLuns AreLunsSupported LocateLuns FillInLunInfo OnLunEmpty
    GetProviderCapabilities OnLunStateChange ResyncLuns OnReuseLuns OnLoad OnUnload
}

of_replies! {
    software: BeginPrepare EndPrepare PreCommit Commit PostCommit PreFinalCommit PostFinalCommit
    Abort OnLoad OnUnload
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_have_the_codes_and_names_of_the_lifecycle() {
        for &reply in hardware::Reply::ALL {
            let code = Hresult::from(reply);
            assert_eq!(Some(i64::from(code.bits())), reply.code());
            assert_eq!(code.name(), Some(reply.title()));
        }
        for &reply in software::Reply::ALL {
            let code = Hresult::from(reply);
            assert_eq!(Some(i64::from(code.bits())), reply.code());
            assert_eq!(code.name(), Some(reply.title()));
        }
    }

    #[test]
    fn the_high_bit_makes_a_failure() {
        for &code in Hresult::ALL {
            let succeeds =
                code.name().is_some_and(|name| name.contains("S_") && !name.contains("E_"));
            assert_eq!(code.is_success(), succeeds, "{code}");
            assert!(code.meaning().is_some());
        }
        assert_eq!(Hresult::VSS_E_PROVIDER_VETO.to_string(), "VSS_E_PROVIDER_VETO");
        assert_eq!(Hresult::of_bits(0x8000_4005).to_string(), "0x80004005");
    }
}
