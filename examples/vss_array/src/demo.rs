//! The acts of the demonstration.

mod scene;
mod story;
mod told;

use lifechart_vss::ids::SetId;
use scene::Scene;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;
use story::Story;
use vss_array::storage::Fault;

type Done = Result<(), Box<dyn Error>>;

/// What the process is told that is going to die.
pub(crate) const DIES: &str = "--dies-in-commit";

/// All acts, in a folder of their own.
pub(crate) fn all() -> Done {
    let folder = std::env::temp_dir().join(format!("vss_array-{}", std::process::id()));
    let done = acts(&folder);
    fs::remove_dir_all(&folder)?;
    done
}

fn acts(folder: &Path) -> Done {
    let story = Story::default();
    story.text(
        "Two arrays with three volumes. Applications 0 and 1 support VSS, application 2 does",
    );
    story
        .text("not; each writes the same number to all volumes in turn, and then the next number.");
    story.text("Times are milliseconds since the set was begun.");
    let mut scene = Scene::open(folder, &story)?;
    abandoned(&scene, &story);
    created(&mut scene, &story)?;
    aborted(&scene, &story);
    failed(&scene, &story);
    scene.close()?;
    killed(folder, &story)
}

fn abandoned(scene: &Scene, story: &Story) {
    story.act("A set is abandoned: its requester's process ends before DoSnapshotSet");
    let set = SetId(1);
    scene.begin(set);
    story.line("requester", "its process ends", "");
    scene.vss.requester_gone(set);
    scene.text_of_unfinished();
    story.text("Nobody tells the arrays (STP-5). The next set will.");
}

fn created(scene: &mut Scene, story: &Story) -> Done {
    story.act("A set is created");
    let set = SetId(2);
    scene.begin(set);
    scene.text_of_unfinished();
    let created = scene.does(set);
    scene.checks(created)
}

fn aborted(scene: &Scene, story: &Story) {
    story.act("A set is aborted while array 2 ends its preparation: its backend hangs");
    let set = SetId(3);
    let faults = scene.arrays[1].faults().clone();
    faults.arm("before overlay.sync", 1, Fault::Hang);
    scene.begin(set);
    let result = thread::scope(|scope| {
        let vss = &scene.vss;
        let faults = &faults;
        scope.spawn(move || {
            while faults.hanging() == 0 || !story.has("array 1", "EndPrepareSnapshots") {
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(Duration::from_millis(20));
            story.line("requester", "AbortBackup, from another thread", "");
            vss.abort_backup(set);
        });
        scene.begins_to_do(set)
    });
    // The call is answered at once, and on this thread; shown when all is over.
    scene.ended(result);
    faults.disarm();
    scene.text_of_unfinished();
}

fn failed(scene: &Scene, story: &Story) {
    story.act("A set fails: array 2 cannot commit, when array 1 has");
    let set = SetId(4);
    let faults = scene.arrays[1].faults().clone();
    scene.begin(set);
    faults.arm("before flip", 1, Fault::Fail);
    scene.does(set);
    faults.disarm();
    scene.text_of_unfinished();
}

fn killed(folder: &Path, story: &Story) -> Done {
    story.act("The process dies in the commit, when array 1 has committed and array 2 has not");
    let before = scene::finished_in(folder)?;
    let program = std::env::current_exe()?;
    let status = Command::new(program).arg(DIES).arg(folder).status()?;
    if status.code().is_some_and(|code| code <= 1) {
        return Err("it has not died".into());
    }
    story.text("The process is gone. It is started again, and opens the arrays.");
    story.text("");
    let mut scene = Scene::open(folder, story)?;
    scene.text_of_recovery();
    if scene::finished(&scene.arrays)? != before {
        return Err("the finished set is not what it was".into());
    }
    story.text("The finished set is what it was, byte by byte. The next set is created at once.");
    story.text("");
    let set = SetId(6);
    story.begins();
    scene.begin(set);
    let created = scene.does(set);
    scene.checks(created)?;
    scene.close()
}

/// The process that dies.
pub(crate) fn dies(folder: &Path) -> Done {
    let story = Story::default();
    let scene = Scene::open(folder, &story)?;
    story.begins();
    let set = SetId(5);
    scene.begin(set);
    scene.arrays[1].faults().arm("before flip", 1, Fault::Abort);
    match scene.does(set) {
        Some(_) => Err("the set was created".into()),
        None => Err("the process is still there".into()),
    }
}
