//! Shows what VSS does with two arrays while applications write to them: a set that is abandoned,
//! one that is created, one that is aborted, one that fails, and one whose process dies.

mod demo;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let result = match (arguments.next(), arguments.next()) {
        (None, _) => demo::all(),
        (Some(word), Some(folder)) if word == demo::DIES => demo::dies(Path::new(&folder)),
        _ => Err("it takes no arguments".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
