//! What the program of a provider does with the word it is started with.

use crate::objects::Life;
use crate::registration::Identity;
use lifechart_vss::provider::CreateSnapshotSet;
use std::fmt::Display;
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
/// Only to `run` it makes the runner: the other words are said while a server runs, and by an
/// administrator, who must neither open its journal nor do what it owes. A server that has just been
/// asked to end may still have the journal open then: open it with patience.
///
/// Only Windows has somebody to serve it to; elsewhere it says so, and fails.
pub fn run<R: CreateSnapshotSet + 'static, E: Display>(
    identity: &Identity,
    make_runner: impl FnOnce() -> Result<Arc<R>, E>,
    grace: Duration,
    make: impl Fn(Arc<R>, Life) -> IUnknown + Send + Sync + 'static,
) -> ExitCode {
    // COM adds a word of its own behind this one.
    let word = std::env::args().nth(1).unwrap_or_default();
    obey(&word, identity, make_runner, grace, make)
}

fn obey<R: CreateSnapshotSet + 'static, E: Display>(
    word: &str,
    identity: &Identity,
    make_runner: impl FnOnce() -> Result<Arc<R>, E>,
    grace: Duration,
    make: impl Fn(Arc<R>, Life) -> IUnknown + Send + Sync + 'static,
) -> ExitCode {
    let Some((command, _)) = COMMANDS.iter().find(|(command, _)| *command == word) else {
        COMMANDS.iter().for_each(|(command, about)| eprintln!("{command:<18}{about}"));
        return ExitCode::FAILURE;
    };
    let followed = match *command {
        "run" => make_runner().map_err(|failure| failure.to_string()).and_then(|runner| {
            let shared = Arc::clone(&runner);
            serve(identity, &runner, grace, move |life| make(Arc::clone(&shared), life))
        }),
        command => follow(command, identity),
    };
    match followed {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{command}: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(windows)]
fn serve(
    identity: &Identity,
    runner: &Arc<impl CreateSnapshotSet + 'static>,
    grace: Duration,
    make: impl Fn(Life) -> IUnknown + Send + Sync + 'static,
) -> Result<(), String> {
    crate::server::serve(identity, runner, grace, make).map_err(|failure| failure.to_string())
}

#[cfg(windows)]
fn follow(command: &str, identity: &Identity) -> Result<(), String> {
    use crate::server;
    let followed = match command {
        "register" => start().and_then(|start| server::register(identity, &start)),
        "unregister" => server::unregister(identity),
        "register-class" => start().and_then(|start| server::register_class(identity, &start)),
        "unregister-class" => server::unregister_class(identity),
        _ => server::try_out(identity).map(|interfaces| {
            for (name, is_there) in interfaces {
                println!("{name}: {}", if is_there { "is there" } else { "is not there" });
            }
        }),
    };
    followed.map_err(|failure| failure.to_string())
}

/// How this program is started to serve.
#[cfg(windows)]
fn start() -> windows_core::Result<String> {
    let program = std::env::current_exe()?;
    Ok(format!("\"{}\" run", program.display()))
}

#[cfg(not(windows))]
fn serve(
    identity: &Identity,
    _: &Arc<impl CreateSnapshotSet + 'static>,
    _: Duration,
    make: impl Fn(Life) -> IUnknown,
) -> Result<(), String> {
    drop(make(Life::default()));
    Err(format!("an object of {} can be made here, but only Windows calls it", identity.name))
}

#[cfg(not(windows))]
fn follow(_: &str, identity: &Identity) -> Result<(), String> {
    Err(format!("only Windows can be told of {}, or asked for it", identity.name))
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;
    use crate::registration::ProviderKind;
    use lifechart_vss::hresult::Hresult;
    use lifechart_vss::ids::SetId;
    use lifechart_vss::provider::Event;
    use lifechart_vss::state::SnapshotState;

    /// Nothing here is ever called.
    struct Nobody;

    macro_rules! never {
        ($($call:ident($($of:ty),*) $(-> $answer:ty)?;)*) => {
            impl CreateSnapshotSet for Nobody {
                $(fn $call(&self, $(_: $of),*) $(-> $answer)? { unreachable!() })*
            }
        };
    }

    never! {
        end_prepare_snapshots(SetId) -> Hresult;
        pre_commit_snapshots(SetId) -> Hresult;
        commit_snapshots(SetId) -> Hresult;
        post_commit_snapshots(SetId, i32) -> Hresult;
        pre_final_commit_snapshots(SetId) -> Hresult;
        post_final_commit_snapshots(SetId) -> Hresult;
        abort_snapshots(SetId) -> Hresult;
        on_load() -> Hresult;
        on_unload(bool) -> Hresult;
        tick();
        keep_time();
        stop_time();
        state() -> SnapshotState;
        note(Event);
    }

    #[test]
    fn only_to_run_the_runner_is_made() {
        let identity = Identity {
            class: 1,
            application: 2,
            provider: 3,
            version: 4,
            name: "An array".to_owned(),
            version_name: "1".to_owned(),
            kind: ProviderKind::Hardware,
        };
        let words = COMMANDS.iter().map(|(word, _)| *word).chain(["", "else"]);
        let made: Vec<&str> = words
            .filter(|word| {
                let mut is_made = false;
                let make_runner = || {
                    is_made = true;
                    Err::<Arc<Nobody>, _>("the journal is in use")
                };
                obey(word, &identity, make_runner, Duration::ZERO, |_, _| unreachable!());
                is_made
            })
            .collect();
        assert_eq!(made, ["run"]);
    }
}
