//! Code that the generator wrote, compiled and run as a crate of its own.

use crate::tree;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the tests of a crate with this code in `folder`, a folder for temporary files, and gives
/// what was printed.
///
/// # Panics
///
/// Where the crate cannot be written or Cargo does not run.
pub fn run(folder: &Path, code: &str) -> String {
    let target = folder.join("target");
    let manifest = format!(
        "[package]\nname = \"generated\"\nedition = \"2024\"\n\n[dependencies]\n\
         lifechart = {{ path = {:?}, default-features = false }}\n\n[workspace]\n",
        tree::root().join("runtime")
    );
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    };
    write("Cargo.toml", &manifest);
    write("src/lib.rs", code);
    let output = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--lib", "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", &target)
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("cargo runs");
    let both = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&both).into_owned()
}
