//! A Windows shadow copy provider is called as VSS calls it: a whole creation, a set that is
//! abandoned, an abort while a call runs, and calls that must not come.

mod array;
mod lifecycle {
    #![cfg_attr(doc, doc = lifechart::docs!(builtin "vss_provider"))]
    lifechart::machine!(builtin "vss_provider");
}

use array::Array;
use lifechart::Shared;
use lifecycle::{Driver, Event, Machine, Reply, SetId, SnapshotId, events};
use std::fmt::{self, Write};
use std::time::Duration;

const MONDAY: SetId = SetId(1);
const TUESDAY: SetId = SetId(2);
const WEDNESDAY: SetId = SetId(3);

fn main() {
    let mut story = String::new();
    tell(&mut story).expect("text can be written");
    print!("{story}");
}

fn tell(story: &mut String) -> fmt::Result {
    let mut provider = Provider::new();

    writeln!(story, "A whole creation\n")?;
    provider.calls(story, "OnLoad", events::OnLoad)?;
    provider.begins(story, MONDAY, 1)?;
    provider.begins(story, MONDAY, 2)?;
    provider.finishes(story, MONDAY)?;

    writeln!(story, "\nA set is abandoned: the requester has crashed, and nobody says so\n")?;
    provider.begins(story, TUESDAY, 3)?;
    provider.calls(story, "EndPrepareSnapshots(2)", events::EndPrepare { set: TUESDAY })?;
    provider.begins(story, WEDNESDAY, 4)?;

    writeln!(story, "\nAn abort, while EndPrepareSnapshots still copies\n")?;
    provider.is_aborted_while_it_prepares(story, WEDNESDAY)?;

    writeln!(story, "\nCalls that are late, out of order, or for another set\n")?;
    provider.begins(story, TUESDAY, 5)?;
    provider.calls(story, "CommitSnapshots(2)", events::Commit { set: TUESDAY })?;
    provider.calls(story, "AbortSnapshots(1)", events::Abort { set: MONDAY })?;
    provider.calls(story, "OnUnload(false)", events::OnUnload { force: false })?;
    provider.calls(story, "OnUnload(true)", events::OnUnload { force: true })?;

    writeln!(story, "\nStill there: {}", provider.array.kept())
}

/// What a COM server would hold: the lifecycle, and the handler that does its work.
struct Provider {
    driver: Shared<Driver>,
    array: Array,
}

impl Provider {
    fn new() -> Self {
        let array = Array::new();
        // The clock of the machine counts from the same moment as that of its handler.
        Self { driver: Shared::new(Driver::new(Machine::new(Duration::ZERO))), array }
    }

    fn begins(&mut self, story: &mut String, set: SetId, snapshot: u128) -> fmt::Result {
        let call = events::BeginPrepare { set, snapshot: SnapshotId(snapshot) };
        self.calls(story, &format!("BeginPrepareSnapshot({}, {snapshot})", set.0), call)
    }

    /// Everything that follows once a requester has added its two volumes.
    fn finishes(&mut self, story: &mut String, set: SetId) -> fmt::Result {
        self.calls(story, "EndPrepareSnapshots(1)", events::EndPrepare { set })?;
        self.calls(story, "PreCommitSnapshots(1)", events::PreCommit { set })?;
        self.calls(story, "CommitSnapshots(1)", events::Commit { set })?;
        self.calls(story, "PostCommitSnapshots(1, 2)", events::PostCommit { set, count: 2 })?;
        self.calls(story, "GetTargetLuns", events::GetTargetLuns)?;
        self.calls(story, "PreFinalCommitSnapshots(1)", events::PreFinalCommit { set })?;
        self.calls(story, "PostFinalCommitSnapshots(1)", events::PostFinalCommit { set })
    }

    /// One call, what was done for it, and what it answers.
    fn calls(&mut self, story: &mut String, call: &str, event: impl Into<Event>) -> fmt::Result {
        let reply = self.driver.dispatch(&mut self.array, event);
        self.answers(story, call, reply)
    }

    /// VSS waits for one call on one thread and aborts it on another. Both threads have a handler of
    /// their own; the abort's work begins when the interrupted work has returned.
    fn is_aborted_while_it_prepares(&mut self, story: &mut String, set: SetId) -> fmt::Result {
        let copying = self.array.copies_until_stopped();
        let mut of_abort = self.array.clone();
        let (ended, aborted) = std::thread::scope(|threads| {
            let preparing =
                threads.spawn(|| self.driver.dispatch(&mut self.array, events::EndPrepare { set }));
            copying.recv().expect("it begins to copy");
            let aborted = self.driver.dispatch(&mut of_abort, events::Abort { set });
            (preparing.join().expect("it returns"), aborted)
        });
        self.answers(story, "EndPrepareSnapshots(3)", ended)?;
        self.answers(story, "AbortSnapshots(3), meanwhile", aborted)
    }

    fn answers(&self, story: &mut String, call: &str, reply: Reply) -> fmt::Result {
        let state = self.driver.with(|driver| driver.machine().state());
        writeln!(story, "  {call:<29} {:<23} {}", reply.title(), state.title())?;
        for work in self.array.done() {
            writeln!(story, "      {work}")?;
        }
        Ok(())
    }
}

// The array behind its driver answers, and calls its actions, as the lifecycle says: also where its
// work fails. It holds three volumes, so nothing is tested beyond two.
#[cfg(test)]
lifechart::conformance! {
    specification: builtin "vss_provider",
    driver: crate::lifecycle,
    handler: Array::new,
    up_to: {volumes: 2},
}

#[cfg(test)]
mod tests {
    /// So that what the README shows is what happens.
    #[test]
    fn the_readme_tells_this_story() {
        let mut story = String::new();
        super::tell(&mut story).expect("text can be written");
        let readme = include_str!("../README.md");
        assert!(readme.contains(&format!("```text\n{story}```\n")), "README.md is stale:\n{story}");
    }
}
