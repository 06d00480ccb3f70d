//! Mistakes, and what is said about each: `corpus/fail/<code>` holds files with one mistake of that
//! code each, `corpus/several` files with many, and beside each stands the message. `BLESS=1`
//! rewrites the messages.

use lifechart_spec::code::Code;
use lifechart_spec::source::Source;
use lifechart_tests::checked::{self, Checked};
use lifechart_tests::{golden, tree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

const FAIL: &str = "tests/corpus/fail";
const SEVERAL: &str = "tests/corpus/several";

#[test]
fn what_fails_is_told_as_written() {
    let mut wrong = Vec::new();
    for (path, compiled) in failing() {
        let told = compiled.report();
        let golden = path.with_extension("txt");
        if env::var_os("BLESS").is_some() {
            fs::write(tree::root().join(&golden), &told).expect("the corpus can be written");
        } else if fs::read_to_string(tree::root().join(&golden)).ok().as_ref() != Some(&told) {
            wrong.push(format!("{} is not what is said now:\n{told}", golden.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nBLESS=1 accepts all of this", wrong.join("\n"));
}

/// All mistakes of a file are found in one run, and none of them twice.
#[test]
fn several_mistakes_are_told_in_one_run() {
    for path in yaml_files(SEVERAL) {
        let compiled = compile(&path);
        golden::compare(&path.with_extension("txt").to_string_lossy(), &compiled.report());
        let places: BTreeSet<_> =
            compiled.diagnostics.iter().map(|found| (found.primary.span, found.code)).collect();
        assert!(places.len() > 10, "{}", path.display());
        assert_eq!(places.len(), compiled.diagnostics.len(), "{}", path.display());
    }
}

#[test]
fn every_failing_example_holds_one_mistake_and_fits_on_a_screen() {
    const SCREEN: usize = 50;
    let mut wrong = Vec::new();
    for (path, compiled) in failing() {
        let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
        let folder = folder.unwrap_or_default();
        let codes: Vec<_> = compiled.diagnostics.iter().map(|found| found.code.as_str()).collect();
        if codes != [folder] {
            wrong.push(format!("{}: found {codes:?}", path.display()));
        }
        let lines = compiled.source.text().lines().count();
        if lines > SCREEN {
            wrong.push(format!("{}: {lines} lines, at most {SCREEN}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_failing_example() {
    let folders: BTreeSet<String> = yaml_files(FAIL)
        .iter()
        .filter_map(|path| Some(path.parent()?.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let mut missing: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    missing.retain(|code| !folders.contains(*code));
    assert!(missing.is_empty(), "no example of {missing:?}");
    let strange: Vec<_> =
        folders.iter().filter(|folder| Code::from_word(folder).is_none()).collect();
    assert!(strange.is_empty(), "no codes: {strange:?}");
}

#[test]
fn every_message_has_its_example() {
    let mut strange = tree::files(FAIL);
    strange.retain(|path| {
        let yaml = tree::root().join(path.with_extension("yaml"));
        let end = path.extension().and_then(|end| end.to_str());
        !(end == Some("yaml") || end == Some("txt") && yaml.is_file())
    });
    assert!(strange.is_empty(), "{strange:?}");
}

/// Every failing example, compiled.
fn failing() -> &'static [(PathBuf, Checked)] {
    static COMPILED: LazyLock<Vec<(PathBuf, Checked)>> = LazyLock::new(|| {
        let compiled = |path: PathBuf| {
            let compiled = compile(&path);
            (path, compiled)
        };
        yaml_files(FAIL).into_iter().map(compiled).collect()
    });
    &COMPILED
}

/// The specifications below a folder, sorted.
fn yaml_files(folder: &str) -> Vec<PathBuf> {
    let mut files = tree::files(folder);
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files
}

/// Compiles a file under the name that a user in its folder would see.
fn compile(path: &Path) -> Checked {
    let path = tree::root().join(path);
    let bytes = fs::read(&path).expect("a file of the corpus");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(tree::root());
    let files = &mut |named: &str| checked::beside(folder, named);
    checked::check(Source::from_bytes(name, &bytes), files)
}
