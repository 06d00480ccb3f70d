//! A provider in a process of its own. Started without a word it says what it can do.

mod array;

use lifechart_vss::provider::Hardware;
use lifechart_vss_com::command;
use lifechart_vss_com::objects::HardwareServer;
use lifechart_vss_com::registration::{Identity, ProviderKind};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// VSS comes back within minutes, or not for long.
const GRACE: Duration = Duration::from_secs(180);

/// Make your own ids: these are the example's.
fn identity() -> Identity {
    Identity {
        class: 0x2b1e_6f0c_9c57_4a3e_8f5d_0d4b_7a61_c9e1,
        application: 0x6f0a_4c5d_1e2b_4f7a_9b3c_5d8e_2f10_7a42,
        provider: 0x93d7_c1b8_4a6f_4e59_a0c2_7be4_18f3_5d60,
        version: 0xc48a_0e17_7d23_4b86_b5f9_31ac_62de_0974,
        name: "Lifechart example provider".to_owned(),
        version_name: env!("CARGO_PKG_VERSION").to_owned(),
        kind: ProviderKind::Hardware,
    }
}

fn main() -> ExitCode {
    let identity = identity();
    let make_runner =
        || Ok::<_, String>(Arc::new(Hardware::new(array::Array::new(log(&identity.name)))));
    command::run(&identity, make_runner, GRACE, |runner, life| {
        HardwareServer::new(runner, life).into_unknown()
    })
}

/// Writes to the application log of Windows, under this name.
#[cfg(windows)]
fn log(name: &str) -> array::Write {
    let log = lifechart_vss_com::server::EventLog::open(name);
    Box::new(move |event| {
        // What cannot be logged can be told to nobody.
        let _ = log.as_ref().map(|log| log.write(event));
    })
}

/// Where there is no such log, there is a terminal.
#[cfg(not(windows))]
fn log(_: &str) -> array::Write {
    Box::new(|event| eprintln!("{}: {}", event.call, event.text))
}
