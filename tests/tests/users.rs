//! Crates as users have them, outside of this workspace: each is written into a folder of its own
//! and built there.

use lifechart_tests::tree;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

#[test]
fn a_crate_without_std_of_an_older_edition_with_two_machines() {
    let user = User::new("small", "small");
    let output = user.cargo(&["test", "--quiet"]);
    let text = told(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("test result: ok. 2 passed"), "{text}");
    assert!(!text.contains("warning"), "{text}");
}

#[test]
fn an_edited_file_is_built_again() {
    let user = User::new("edited", "edited");
    let output = user.cargo(&["run", "--quiet"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "closed\n", "{}", told(&output));

    user.write("src/door.yaml", &DOOR.replace("closed", "shut"));
    let output = user.cargo(&["run", "--quiet"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "shut\n", "{}", told(&output));

    user.write("src/door.yaml", &DOOR.replace("target: opened", "target: opend"));
    let output = user.cargo(&["run", "--quiet"]);
    let text = told(&output);
    assert!(!output.status.success());
    assert!(text.contains("`opend` is not a state of this machine"), "{text}");
    assert!(text.contains(" src/door.yaml:7:"), "{text}");
    assert!(text.contains("due to 1 previous error"), "{text}");

    user.write("src/door.yaml", DOOR);
    let output = user.cargo(&["run", "--quiet"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "closed\n", "{}", told(&output));
}

#[test]
fn a_file_may_stand_beside_the_source_or_beside_the_manifest() {
    let user = User::new("placed", "edited");
    fs::remove_file(user.folder.join("src/door.yaml")).expect("it was there");
    let output = user.cargo(&["run", "--quiet"]);
    let text = told(&output);
    assert!(!output.status.success());
    assert!(text.contains("cannot read the specification `door.yaml`"), "{text}");
    assert!(text.contains("tried src/door.yaml: there is no such file"), "{text}");
    assert!(text.contains("tried door.yaml: there is no such file"), "{text}");

    user.write("door.yaml", DOOR);
    let output = user.cargo(&["run", "--quiet"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "closed\n", "{}", told(&output));
    user.write("door.yaml", &DOOR.replace("closed", "shut"));
    let output = user.cargo(&["run", "--quiet"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "shut\n", "{}", told(&output));
}

#[test]
fn what_a_failure_prints_can_be_pasted() {
    let user = User::new("tested", "tested");
    let output = user.cargo(&["test", "--quiet"]);
    let text = told(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("test result: ok. 3 passed"), "{text}");
    assert!(!text.contains("warning: `tested`"), "{text}");

    // The file is edited, so the tests are others.
    let door = tree::read("tests/users/tested/src/door.yaml");
    let ignoring = "opened: {transitions: {open: {ignore: ok}, ";
    user.write("src/door.yaml", &door.replace("opened: {transitions: {", ignoring));
    let output = user.cargo(&["test", "--quiet", "door_conforms::open"]);
    let text = told(&output);
    assert!(!output.status.success(), "{text}");
    assert!(text.contains("`open` answers `stuck`; specified is `ok`"), "{text}");
    assert!(text.contains("decided at src/door.yaml:9:"), "{text}");
    let (_, pasted) = text.split_once("paste this beside `conformance!`:").expect(&text);
    let (pasted, _) = pasted.split_once("\n}\n").expect(&text);

    let code = tree::read("tests/users/tested/src/lib.rs");
    let (before, _) = code.rsplit_once('}').expect("a module ends");
    user.write("src/lib.rs", &format!("{before}{pasted}\n}}\n}}\n"));
    let output = user.cargo(&["test", "--quiet", "open_must_answer_ok"]);
    let text = told(&output);
    assert!(!output.status.success() && text.contains("1 failed"), "{text}");
    assert!(text.contains("> open\nspecified ok, seen stuck"), "{text}");

    // The door is mended.
    let mended = code.replace("if self.is_open == opens {", "if !self.is_open && !opens {");
    let (before, _) = mended.rsplit_once('}').expect("a module ends");
    user.write("src/lib.rs", &format!("{before}{pasted}\n}}\n}}\n"));
    let output = user.cargo(&["test", "--quiet"]);
    let text = told(&output);
    assert!(text.contains("test result: ok. 4 passed"), "{text}");
}

const DOOR: &str = "\
lifechart: 1
machine: door
events: {open: {}, close: {}}
initial: closed
otherwise: {ignore: ok}
states:
  closed: {transitions: {open: {target: opened}}}
  opened: {transitions: {close: {target: closed}}}
";

/// A crate in a folder of its own; all share what is built of Lifechart.
struct User {
    folder: PathBuf,
    target: PathBuf,
}

impl User {
    /// Writes the crate of `tests/users` down as `name`.
    fn new(name: &str, template: &str) -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("users");
        let folder = target.join("crates").join(name);
        drop(fs::remove_dir_all(&folder));
        let user = Self { folder, target };
        let from = Path::new("tests/users").join(template);
        for path in tree::files(&from.display().to_string()) {
            let text = tree::read(&path);
            let inside = path.strip_prefix(&from).expect("it is inside");
            user.write(&inside.display().to_string(), &text);
        }
        user.write("Cargo.lock", &tree::read("Cargo.lock"));
        user.write("rust-toolchain.toml", &tree::read("rust-toolchain.toml"));
        let runtime = tree::root().join("runtime").display().to_string();
        let manifest = tree::read(from.join("Cargo.toml.in")).replace("@runtime@", &runtime);
        user.write("Cargo.toml", &manifest.replace("@name@", name));
        user
    }

    /// Writes a file, and lets it be newer than everything that was built of it.
    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("can be made");
        fs::write(&path, text).expect("can be written");
        let soon = SystemTime::now() + Duration::from_secs(2);
        File::options()
            .write(true)
            .open(&path)
            .expect("it is there")
            .set_modified(soon)
            .expect("time");
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--color", "never"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs")
    }
}

fn told(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}
