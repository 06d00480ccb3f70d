//! The four commands, where there is COM.

use crate::array::Array;
use lifechart_vss::provider::Hardware;
use lifechart_vss_com::interfaces::{
    IVssHardwareSnapshotProviderEx, IVssProviderCreateSnapshotSet, IVssProviderNotifications,
};
use lifechart_vss_com::objects::HardwareServer;
use lifechart_vss_com::registration::Identity;
use lifechart_vss_com::server::{self, EventLog};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use windows::Win32::System::Com::{
    CLSCTX_LOCAL_SERVER, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx,
};
use windows_core::{ComObject, IUnknown, Interface, Result};

/// VSS comes back within minutes, or not for long.
const GRACE: Duration = Duration::from_secs(180);

pub(crate) fn run(command: &str, identity: &Identity) -> ExitCode {
    let done = match command {
        "register" => started_by().and_then(|start| server::register(identity, &start)),
        "unregister" => server::unregister(identity),
        "register-class" => started_by().and_then(|start| server::register_class(identity, &start)),
        "unregister-class" => server::unregister_class(identity),
        "run" => serve(identity),
        _ => call(identity),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{command}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The command that starts the server: this program.
fn started_by() -> Result<String> {
    let program = std::env::current_exe()?;
    Ok(format!("\"{}\" run", program.display()))
}

fn serve(identity: &Identity) -> Result<()> {
    let log = EventLog::open(&identity.name)?;
    let array = Array::new(Box::new(move |event| {
        // What cannot be logged can be told to nobody.
        let _ = log.write(event);
    }));
    let runner = Arc::new(Hardware::new(array));
    let shared = Arc::clone(&runner);
    server::serve(identity, &runner, GRACE, move |life| {
        ComObject::new(HardwareServer::new(Arc::clone(&shared), life)).into_interface()
    })
}

/// Asks for an object of the class, and for its interfaces. Between processes those can be had only
/// where VSS has registered how to carry them over.
fn call(identity: &Identity) -> Result<()> {
    // SAFETY: the process ends with this; the id is that of the class.
    let object: IUnknown = unsafe {
        CoInitializeEx(None, COINIT_MULTITHREADED).ok()?;
        CoCreateInstance(&raw const identity.class, None, CLSCTX_LOCAL_SERVER)?
    };
    println!("an object is there");
    let told = |name: &str, is_there: bool| println!("{name}: {is_there}");
    told("IVssProviderCreateSnapshotSet", object.cast::<IVssProviderCreateSnapshotSet>().is_ok());
    told("IVssProviderNotifications", object.cast::<IVssProviderNotifications>().is_ok());
    told("IVssHardwareSnapshotProviderEx", object.cast::<IVssHardwareSnapshotProviderEx>().is_ok());
    Ok(())
}
