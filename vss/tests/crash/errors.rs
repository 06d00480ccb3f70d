//! A journal that cannot be used says why, and what to do.

use lifechart_vss::journal::{Journal, JournalFault};
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn one_process_at_a_time_has_it_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.redb");
    let first = Journal::open(&path).expect("it is new");
    let error = Journal::open(&path).expect_err("it is open already");
    assert!(matches!(error.fault(), JournalFault::InUse), "{error}");
    assert!(error.to_string().contains("journal.redb` is in use; let one process run"), "{error}");
    drop(first);
    assert!(Journal::open(&path).expect("nobody has it open").owed().is_empty());
    let left = fs::read_dir(folder.path()).expect("it can be listed").count();
    assert_eq!(left, 1, "nothing but the journal is left");
}

#[test]
fn a_journal_that_is_in_use_for_a_moment_is_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.redb");
    let (long, short) = (Duration::from_secs(30), Duration::from_millis(120));
    let first = Journal::open_when_free(&path, long).expect("it is new");
    let since = Instant::now();
    let error = Journal::open_when_free(&path, short).expect_err("it is open already");
    assert!(matches!(error.fault(), JournalFault::InUse), "{error}");
    assert!(since.elapsed() >= short);
    let ending = thread::spawn(move || {
        thread::sleep(short);
        drop(first);
    });
    Journal::open_when_free(&path, long).expect("it is free soon");
    ending.join().expect("it ends");
    let since = Instant::now();
    let nowhere = folder.path().join("none/journal.redb");
    Journal::open_when_free(&nowhere, long).expect_err("no folder");
    assert!(since.elapsed() < long, "what does not pass is not waited for");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = Journal::open(folder.path().join("none/journal.redb")).expect_err("no folder");
    assert!(matches!(error.fault(), JournalFault::Io(_)), "{error}");
    assert!(error.to_string().contains("create the folder"), "{error}");
}

#[test]
fn an_empty_file_is_no_journal_with_nothing_owed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.redb");
    fs::write(&path, "").expect("it can be written");
    let error = Journal::open(&path).expect_err("it is empty");
    assert!(matches!(error.fault(), JournalFault::Damaged(_)), "{error}");
    assert!(
        error.to_string().contains("is damaged: it is empty; what the provider held"),
        "{error}"
    );
}
