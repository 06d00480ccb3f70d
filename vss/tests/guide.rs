//! The guide of README.md, followed literally: its blocks are the files of a crate that is built and
//! run. `BLESS=1` writes what the program says into the last one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The text of the fenced blocks of the guide, in order, each with its language.
fn blocks(guide: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in guide.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(language), None) => open = Some((language.to_owned(), String::new())),
            (None, Some((_, text))) => *text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    blocks
}

#[test]
fn the_guide_leads_to_a_provider_that_runs() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&readme).expect("it is there");
    let (_, guide) = text.split_once("\n## From nothing to a VSS provider\n").expect("a guide");
    let (guide, _) = guide.split_once("\n## ").expect("something after it");
    let blocks = blocks(guide);
    let [(toml, manifest), (rust, array), (also_rust, main), (plain, said), (more_rust, server)] =
        blocks.as_slice()
    else {
        panic!("the guide has {} blocks", blocks.len());
    };
    assert_eq!([toml, rust, also_rust, plain, more_rust], ["toml", "rust", "rust", "text", "rust"]);

    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("src/array.rs"), array);
    write(&folder.path().join("src/main.rs"), main);
    write(&folder.path().join("src/bin/server.rs"), server);
    write(&folder.path().join("Cargo.toml"), &of_this_workspace(manifest));
    // The versions that this workspace was tested with, which are at hand without a network.
    fs::copy(root().join("Cargo.lock"), folder.path().join("Cargo.lock")).expect("it is there");

    let run = cargo_run(folder.path(), &[]);
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && !errors.contains("warning"), "{errors}");
    let serve = cargo_run(folder.path(), &["--bin", "server", "--", "run"]);
    let errors = String::from_utf8_lossy(&serve.stderr);
    assert!(!errors.contains("warning"), "{errors}");
    if cfg!(not(windows)) {
        let told = "run: an object of My provider can be made here, but only Windows calls it\n";
        assert_eq!(errors, told);
    }
    let says = String::from_utf8(run.stdout).expect("text");
    if std::env::var_os("BLESS").is_some() {
        let old = format!("```text\n{said}```\n");
        assert_eq!(text.matches(&old).count(), 1);
        fs::write(&readme, text.replacen(&old, &format!("```text\n{says}```\n"), 1))
            .expect("the repository can be written");
    } else {
        assert_eq!(*said, says, "write it again with BLESS=1");
    }
}

fn cargo_run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .args(arguments)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide"))
        .current_dir(folder)
        .output()
        .expect("cargo runs")
}

/// The manifest, with the crate from here instead of the registry.
fn of_this_workspace(manifest: &str) -> String {
    let from_registry = "lifechart-vss = \"0.1\"\nlifechart-vss-com = \"0.1\"\n";
    assert!(manifest.contains(from_registry), "{manifest}");
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let [vss, com] = [here.to_owned(), here.join("com")];
    let paths =
        format!("lifechart-vss = {{ path = {vss:?} }}\nlifechart-vss-com = {{ path = {com:?} }}\n");
    // It stands in a folder of its own, and in no workspace.
    format!("{}\n[workspace]\n", manifest.replace(from_registry, &paths))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}
