//! A provider with its journal on a disk in memory.

use crate::disk::Disk;
use crate::keeper::Keeper;
use crate::scripts::{Runner, create};
use crate::verdict::{Said, wrong};
use crate::world::{Stepped, World, lock};
use lifechart_vss::ids::SetId;
use lifechart_vss::journal::{Journal, JournalError};
use lifechart_vss::provider::Builder;
use std::sync::{Arc, OnceLock};

/// A disk with an empty journal on it.
pub(crate) fn empty() -> Disk {
    static DISK: OnceLock<Disk> = OnceLock::new();
    let disk = DISK.get_or_init(|| {
        let disk = Disk::default();
        drop(open(&disk, &World::in_memory()).expect("it is new"));
        disk
    });
    disk.restarted()
}

/// The journal on this disk, with a step at each write.
pub(crate) fn open(disk: &Disk, world: &World) -> Result<Journal, JournalError> {
    let (disk, steps) = (disk.clone(), world.steps.clone());
    Journal::on(move || Ok(Stepped { backend: disk.clone(), steps: steps.clone() }))
}

/// Starts a provider; what was left behind is recovered.
pub(crate) fn start(disk: &Disk, world: &Arc<World>) -> Result<Runner, JournalError> {
    let builder = Builder::new(Keeper::new(world));
    Ok(Arc::new(builder.journal(open(disk, world)?).hardware()))
}

/// Looks at what a provider that was started again has made of what it found. A new set can be
/// created at once, and then nothing is owed.
pub(crate) fn assert_settled(
    disk: &Disk,
    world: &Arc<World>,
    number: u128,
    what: &dyn Fn() -> String,
) {
    let runner = start(disk, world).unwrap_or_else(|error| panic!("{error}, {}", what()));
    assert_eq!(wrong(world), Vec::<String>::new(), "{}", what());
    create(&runner, SetId(number));
    assert_eq!(world.said().last(), Some(&Said::Finished(SetId(number))), "{}", what());
    assert_eq!(wrong(world), Vec::<String>::new(), "{}", what());
    assert!(lock(&runner.provider().log).iter().all(|event| event.call != "journal"), "{}", what());
    drop(runner);
    let journal = open(disk, world).unwrap_or_else(|error| panic!("{error}, {}", what()));
    assert_eq!(journal.owed(), [], "{}", what());
}
