//! What the program of a provider does with the word it is started with.

use crate::objects::Life;
use crate::registration::Identity;
use lifechart_vss::provider::CreateSnapshotSet;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use windows_core::IUnknown;

/// The words, and what each is for.
const COMMANDS: &[(&str, &str)] = &[
    ("register", "make the provider known to COM and to VSS; as administrator"),
    ("unregister", "take that back"),
    ("register-class", "make it known to COM alone"),
    ("unregister-class", "take that back"),
    ("run", "serve it; COM starts the program like this"),
    ("try", "ask COM for it, as VSS does"),
];

/// Does what the first argument of the program says, and is all that its `main` needs. COM starts it
/// to `run`, which serves what `make` makes over the runner until nobody has needed it for the grace
/// time.
///
/// Only Windows has somebody to serve it to; elsewhere it says so, and fails.
pub fn run<R: CreateSnapshotSet + 'static>(
    identity: &Identity,
    runner: &Arc<R>,
    grace: Duration,
    make: impl Fn(Arc<R>, Life) -> IUnknown + Send + Sync + 'static,
) -> ExitCode {
    // COM adds a word of its own behind this one.
    let word = std::env::args().nth(1).unwrap_or_default();
    let Some((command, _)) = COMMANDS.iter().find(|(command, _)| *command == word) else {
        COMMANDS.iter().for_each(|(command, about)| eprintln!("{command:<18}{about}"));
        return ExitCode::FAILURE;
    };
    let shared = Arc::clone(runner);
    let make = move |life| make(Arc::clone(&shared), life);
    match follow(command, identity, runner, grace, make) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{command}: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(windows)]
fn follow(
    command: &str,
    identity: &Identity,
    runner: &Arc<impl CreateSnapshotSet + 'static>,
    grace: Duration,
    make: impl Fn(Life) -> IUnknown + Send + Sync + 'static,
) -> windows_core::Result<()> {
    use crate::server;
    match command {
        "register" => server::register(identity, &start()?),
        "unregister" => server::unregister(identity),
        "register-class" => server::register_class(identity, &start()?),
        "unregister-class" => server::unregister_class(identity),
        "run" => server::serve(identity, runner, grace, make),
        _ => {
            for (name, is_there) in server::try_out(identity)? {
                println!("{name}: {}", if is_there { "is there" } else { "is not there" });
            }
            Ok(())
        }
    }
}

/// How this program is started to serve.
#[cfg(windows)]
fn start() -> windows_core::Result<String> {
    let program = std::env::current_exe()?;
    Ok(format!("\"{}\" run", program.display()))
}

#[cfg(not(windows))]
fn follow(
    _: &str,
    identity: &Identity,
    _: &Arc<impl CreateSnapshotSet + 'static>,
    _: Duration,
    make: impl Fn(Life) -> IUnknown,
) -> Result<(), String> {
    drop(make(Life::default()));
    Err(format!("an object of {} can be made here, but only Windows calls it", identity.name))
}
