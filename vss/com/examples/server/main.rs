//! A provider in a process of its own.
//!
//! ```text
//! server register            makes it known to COM and to VSS; as administrator
//! server unregister          takes that back
//! server register-class      makes it known to COM alone
//! server unregister-class    takes that back
//! server run                 serves it; COM starts it like this
//! server try                 asks COM for it, as VSS does
//! ```

mod array;
#[cfg(windows)]
mod windows;

use lifechart_vss_com::registration::{Identity, ProviderKind};
use std::process::ExitCode;
use windows_core::GUID;

/// Make your own ids: these are the example's.
fn identity() -> Identity {
    Identity {
        class: GUID::from_u128(0x2b1e_6f0c_9c57_4a3e_8f5d_0d4b_7a61_c9e1),
        application: GUID::from_u128(0x6f0a_4c5d_1e2b_4f7a_9b3c_5d8e_2f10_7a42),
        provider: GUID::from_u128(0x93d7_c1b8_4a6f_4e59_a0c2_7be4_18f3_5d60),
        version: GUID::from_u128(0xc48a_0e17_7d23_4b86_b5f9_31ac_62de_0974),
        name: "Lifechart example provider".to_owned(),
        version_name: env!("CARGO_PKG_VERSION").to_owned(),
        kind: ProviderKind::Hardware,
    }
}

const COMMANDS: [&str; 6] =
    ["register", "unregister", "register-class", "unregister-class", "run", "try"];

fn main() -> ExitCode {
    // COM adds a word of its own when it starts a server.
    let command = std::env::args().nth(1).unwrap_or_default();
    if COMMANDS.contains(&command.as_str()) {
        return run(&command);
    }
    eprintln!("server {}", COMMANDS.join(" | "));
    ExitCode::FAILURE
}

#[cfg(windows)]
fn run(command: &str) -> ExitCode {
    windows::run(command, &identity())
}

/// Without Windows there is the object, and nobody to serve it to.
#[cfg(not(windows))]
fn run(command: &str) -> ExitCode {
    use lifechart_vss::provider::Hardware;
    use lifechart_vss_com::interfaces::IVssHardwareSnapshotProviderEx;
    use lifechart_vss_com::objects::{HardwareServer, Life};
    use std::sync::Arc;
    use windows_core::{ComObject, IUnknown, Interface};

    let array = array::Array::new(Box::new(|event| println!("{}: {}", event.call, event.text)));
    let object = HardwareServer::new(Arc::new(Hardware::new(array)), Life::default());
    let object: IUnknown = ComObject::new(object).into_interface();
    let is_there = object.cast::<IVssHardwareSnapshotProviderEx>().is_ok();
    eprintln!("`{command}` needs Windows");
    eprintln!("{}: IVssHardwareSnapshotProviderEx is there: {is_there}", identity().name);
    ExitCode::FAILURE
}
