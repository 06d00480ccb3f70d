//! A provider in a process of its own (RB-13): started by COM, called by VSS, and gone when nobody
//! has needed it for a while.

mod event_log;
mod registry;

pub use event_log::EventLog;
pub use registry::{register, register_class, unregister, unregister_class};

use crate::interfaces::{self, IClassFactory};
use crate::lifetime::Lifetime;
use crate::objects::{ClassFactory, Life};
use crate::registration::Identity;
use lifechart_vss::provider::CreateSnapshotSet;
use std::sync::Arc;
use std::time::Duration;
use windows::Win32::Security::PSECURITY_DESCRIPTOR;
use windows::Win32::System::Com::{
    CLSCTX_LOCAL_SERVER, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx,
    CoInitializeSecurity, CoRegisterClassObject, CoResumeClassObjects, CoRevokeClassObject,
    CoSuspendClassObjects, CoUninitialize, EOAC_APPID, REGCLS_MULTIPLEUSE, REGCLS_SUSPENDED,
    RPC_C_AUTHN_LEVEL_DEFAULT, RPC_C_IMP_LEVEL_DEFAULT,
};
use windows_core::{GUID, IUnknown, Interface, Result};

/// Serves objects of one class until nobody has needed one for the grace time. `make` makes one over
/// the runner, and hands it the life that keeps the server going.
///
/// What an unfinished set still holds when the server ends is released, as by OnUnload(TRUE): a set
/// that VSS has abandoned would be heard of no more.
///
/// # Errors
///
/// Where COM refuses the class or the process.
pub fn serve(
    identity: &Identity,
    runner: &Arc<impl CreateSnapshotSet + 'static>,
    grace: Duration,
    make: impl Fn(Life) -> IUnknown + Send + Sync + 'static,
) -> Result<()> {
    let _apartment = Apartment::enter()?;
    secure(identity)?;
    let lifetime = Lifetime::new();
    let factory = IClassFactory::from(ClassFactory::new(Arc::clone(&lifetime), make));
    let watch = Arc::clone(runner);
    let time = std::thread::spawn(move || watch.keep_time());
    let served = serve_class(identity, &IUnknown::from(factory), &lifetime, grace);
    runner.on_unload(true);
    runner.stop_time();
    // A thread that has panicked keeps no time any more; that is no reason to fail.
    let _ = time.join();
    served
}

/// Hands the class to COM, and takes it back when it is needed no more.
fn serve_class(
    identity: &Identity,
    factory: &IUnknown,
    lifetime: &Lifetime,
    grace: Duration,
) -> Result<()> {
    let flags = REGCLS_MULTIPLEUSE | REGCLS_SUSPENDED;
    let id = GUID::from_u128(identity.class);
    // SAFETY: the id and the factory are there during the call, and COM counts a reference.
    let class =
        unsafe { CoRegisterClassObject(&raw const id, factory, CLSCTX_LOCAL_SERVER, flags)? };
    let served = wait(lifetime, grace);
    // SAFETY: it was registered by this process.
    let revoked = unsafe { CoRevokeClassObject(class) };
    served.and(revoked)
}

fn wait(lifetime: &Lifetime, grace: Duration) -> Result<()> {
    loop {
        // SAFETY: the process has initialized COM.
        unsafe { CoResumeClassObjects() }?;
        lifetime.wait_until_unneeded(grace);
        // SAFETY: the same.
        unsafe { CoSuspendClassObjects() }?;
        // Somebody may have come before the door was closed.
        if !lifetime.is_needed() {
            return Ok(());
        }
    }
}

/// A thread of the multithreaded apartment.
pub(crate) struct Apartment;

impl Apartment {
    pub(crate) fn enter() -> Result<Self> {
        // SAFETY: undone when this is dropped.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.ok()?;
        Ok(Self)
    }
}

impl Drop for Apartment {
    fn drop(&mut self) {
        // SAFETY: it was initialized by this thread.
        unsafe { CoUninitialize() };
    }
}

/// Asks COM for an object of the class, as VSS does, and tells which interfaces can be had. Between
/// processes that is only where Windows knows how to carry them over, as it does where VSS is.
///
/// # Errors
///
/// Where COM has no object.
pub fn try_out(identity: &Identity) -> Result<Vec<(&'static str, bool)>> {
    let _apartment = Apartment::enter()?;
    let id = GUID::from_u128(identity.class);
    // SAFETY: this thread has entered an apartment, and the id is there during the call.
    let object: IUnknown = unsafe { CoCreateInstance(&raw const id, None, CLSCTX_LOCAL_SERVER) }?;
    macro_rules! is_there {
        ($($name:ident)*) => {
            vec![$((stringify!($name), object.cast::<interfaces::$name>().is_ok())),*]
        };
    }
    Ok(is_there! {
        IVssProviderCreateSnapshotSet IVssProviderNotifications IVssHardwareSnapshotProvider
        IVssHardwareSnapshotProviderEx IVssSoftwareSnapshotProvider IVssFileShareSnapshotProvider
    })
}

/// Who may call, and how, is written in the registry: [`Identity::keys`].
fn secure(identity: &Identity) -> Result<()> {
    let application = GUID::from_u128(identity.application);
    let application = PSECURITY_DESCRIPTOR((&raw const application).cast_mut().cast());
    // SAFETY: with this capability the first pointer is one to an id, which is there during the call.
    unsafe {
        CoInitializeSecurity(
            Some(application),
            -1,
            None,
            None,
            RPC_C_AUTHN_LEVEL_DEFAULT,
            RPC_C_IMP_LEVEL_DEFAULT,
            None,
            EOAC_APPID,
            None,
        )
    }
}
