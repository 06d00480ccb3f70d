//! `--watch`: a real process, and files that are saved as editors do.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::Folder;
use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Whoever waits longer waits in vain.
const PATIENCE: Duration = Duration::from_secs(30);

/// A command that stays, and all it has said so far.
struct Watching {
    child: Child,
    said: Arc<Mutex<String>>,
}

impl Watching {
    fn start(folder: &Folder, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lifechart"))
            .args(arguments)
            .current_dir(folder.path(""))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let said: Arc<Mutex<String>> = Arc::default();
        collect(child.stdout.take().expect("it is piped"), &said);
        collect(child.stderr.take().expect("it is piped"), &said);
        Self { child, said }
    }

    fn said(&self) -> String {
        self.said.lock().expect("nobody panics").clone()
    }

    /// Waits until it has said this so often.
    #[track_caller]
    fn says(&self, text: &str, times: usize) {
        let is_said = || self.said().matches(text).count() >= times;
        wait(is_said, || format!("`{text}` {times} times in:\n{}", self.said()));
    }

    /// Ctrl-C; the code it ends with.
    fn interrupt(mut self) -> Option<i32> {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &pid]).status().expect("kill starts");
        assert!(sent.success());
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("it can be waited for") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it does not end:\n{}", self.said());
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect(stream: impl Read + Send + 'static, into: &Arc<Mutex<String>>) {
    let into = Arc::clone(into);
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            *into.lock().expect("nobody panics") += &(line + "\n");
        }
    });
}

#[track_caller]
fn wait(is_so: impl Fn() -> bool, why: impl Fn() -> String) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {}", why());
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Saves as many editors do: a new file takes the place of the old one.
fn rename_over(folder: &Folder, name: &str, content: &str) {
    folder.write("saved.tmp", content);
    std::fs::rename(folder.path("saved.tmp"), folder.path(name)).expect("it can be renamed");
}

#[test]
fn a_picture_follows_its_file_and_stays_while_the_file_is_broken() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let watching = Watching::start(
        &folder,
        &["render", "lamp.yaml", "--to", "dot", "-o", "lamp.dot", "--watch"],
    );
    watching.says("watching 1 file; Ctrl-C ends it", 1);
    let first = folder.read("lamp.dot");
    assert!(first.contains("lit"), "{first}");

    rename_over(&folder, "lamp.yaml", &LAMP.replace("lit", "bright"));
    watching.says("watching 1 file", 2);
    let second = folder.read("lamp.dot");
    assert!(second.contains("bright") && !second.contains("lit:"), "{second}");

    folder.write("lamp.yaml", BROKEN_LAMP);
    watching.says("`lid` is not a state of this machine", 1);
    watching.says("watching 1 file", 3);
    assert_eq!(folder.read("lamp.dot"), second);

    std::fs::remove_file(folder.path("lamp.yaml")).expect("it was there");
    watching.says("there is no file `lamp.yaml`", 1);
    watching.says("watching 1 file", 4);
    assert_eq!(folder.read("lamp.dot"), second);

    // Of the same length as the last one.
    rename_over(&folder, "lamp.yaml", LAMP);
    watching.says("watching 1 file", 5);
    folder.write("lamp.yaml", LAMP.replace("lit", "off"));
    watching.says("watching 1 file", 6);
    folder.write("lamp.yaml", LAMP.replace("lit", "hot"));
    watching.says("watching 1 file", 7);
    assert!(folder.read("lamp.dot").contains("hot"));
    assert_eq!(watching.interrupt(), Some(0));
    assert_eq!(folder.names(), ["lamp.dot", "lamp.yaml"]);
}

#[test]
fn what_is_saved_without_a_change_renders_nothing() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let watching = Watching::start(
        &folder,
        &["render", "lamp.yaml", "--to", "dot", "-o", "lamp.dot", "--watch"],
    );
    watching.says("watching 1 file", 1);
    rename_over(&folder, "lamp.yaml", LAMP);
    std::thread::sleep(Duration::from_millis(600));
    assert!(!watching.said().contains("has changed"), "{}", watching.said());
    rename_over(&folder, "lamp.yaml", &LAMP.replace("lit", "on"));
    watching.says("`lamp.yaml` has changed", 1);
}

#[test]
fn several_files_are_checked_again_with_those_a_system_uses() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("parts")).expect("a folder");
    let room = "lifechart: 1\nsystem: room\ninstances: {lamps: ./parts/lamp.yaml}\n\
                outside: {lamps: press}\n";
    folder.write("room.yaml", room);
    folder.write("parts/lamp.yaml", BROKEN_LAMP);
    folder.write("good.yaml", LAMP);
    let watching = Watching::start(&folder, &["check", "--watch", "room.yaml", "good.yaml"]);
    watching.says("watching 3 files", 1);
    watching.says("room.yaml: 1 mistake", 1);
    rename_over(&folder, "parts/lamp.yaml", LAMP);
    watching.says("`parts/lamp.yaml` has changed", 1);
    watching.says("room.yaml: 1 instance of 1 machine", 1);
    folder.write("good.yaml", BROKEN_LAMP);
    watching.says("good.yaml: 1 mistake", 1);
    watching.says("watching 3 files", 3);
    assert_eq!(watching.interrupt(), Some(1), "as the last check");
}

#[test]
fn a_folder_follows_all_its_files() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("out")).expect("a folder");
    folder.write("lamp.yaml", LAMP);
    folder.write("light.yaml", LAMP);
    let render =
        ["render", "lamp.yaml", "light.yaml", "--to", "dot,table", "-o", "out/", "--watch"];
    let watching = Watching::start(&folder, &render);
    watching.says("watching 2 files", 1);
    rename_over(&folder, "light.yaml", &LAMP.replace("lit", "bright"));
    watching.says("watching 2 files", 2);
    assert!(folder.read("out/light.table.md").contains("bright"));
    assert!(!folder.read("out/lamp.table.md").contains("bright"));
    assert_eq!(watching.interrupt(), Some(0));
}

#[test]
fn what_cannot_be_watched_is_said() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    folder.run(&["check", "--watch", "-"]).fails(2, &["no file to watch"]);
    let json = ["check", "--watch", "--format", "json", "lamp.yaml"];
    folder.run(&json).fails(2, &["`--watch`", "--format human"]);
    let render = ["render", "lamp.yaml", "--to", "dot", "--watch"];
    folder.run(&render).fails(2, &["--output"]);
    let check = [&render[..], &["-o", "lamp.dot", "--check"]].concat();
    folder.run(&check).fails(2, &["--check", "--watch"]);
}
