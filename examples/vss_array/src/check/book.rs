//! Keeps account of all sets and volumes.

use super::replay::Replay;
use super::steps::steps_apart;
use crate::coordinator::{Created, Volume};
use crate::disk::{Fabric, image};
use crate::writers::{Application, recovery_number};
use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

/// What is known of the volumes, and of the sets that were created.
#[derive(Default)]
pub struct Book {
    volumes: Vec<(Arc<Volume>, Replay)>,
    /// Finished shadow copies, and a hash of each.
    finished: Vec<(Created, Vec<u64>)>,
}

impl Book {
    /// Of volumes that were all zeros, before anything was written.
    pub fn new(volumes: &[Arc<Volume>]) -> Self {
        let replay = |volume: &Arc<Volume>| (Arc::clone(volume), Replay::new(volume.disk().size()));
        Self { volumes: volumes.iter().map(replay).collect(), finished: Vec::new() }
    }

    /// What is wrong with a set that was just created: each shadow copy is its volume in the moment
    /// when writes were held, and nothing else but what the applications have recovered in it; all
    /// of them show one moment.
    pub fn created(
        &mut self,
        created: &Created,
        aware: &[&Application],
        unaware: &[&Application],
        fabric: &dyn Fabric,
    ) -> Vec<String> {
        let (images, mut wrong) = images(created, fabric);
        for (added, image) in created.volumes.iter().zip(&images) {
            let Some(replay) = self.replay(&added.volume) else { continue };
            replay.go_to(&added.volume, added.held_at);
            let recovered = writers_of(&added.volume, aware);
            let mut expected = replay.recovered(&recovered, recovery_number(created));
            let differs = expected.compare(image);
            wrong.extend(differs.map(|what| format!("copy of {}: {what}", added.volume.name())));
        }
        let both = [(aware, 0), (unaware, 1)];
        for (application, at_most) in both
            .iter()
            .flat_map(|(list, at_most)| list.iter().map(|application| (*application, *at_most)))
        {
            let is_in = |volume: &Arc<Volume>| {
                created.volumes.iter().position(|added| Arc::ptr_eq(&added.volume, volume))
            };
            let places = application.volumes().iter().filter_map(is_in);
            let seen: Vec<Vec<u8>> =
                places.filter_map(|place| images.get(place).cloned()).collect();
            wrong.extend(steps_apart(&seen, application.number(), at_most));
        }
        self.finished.push((created.clone(), images.iter().map(|image| hash(image)).collect()));
        wrong
    }

    /// What is wrong with volumes and finished sets at any moment: volumes hold everything that was
    /// ever written, and what is finished has not changed.
    pub fn everything(&mut self, fabric: &dyn Fabric) -> Vec<String> {
        let mut wrong = Vec::new();
        for (volume, replay) in &mut self.volumes {
            let found = volume.at_rest(|written| {
                replay.go_to(volume, written);
                image(volume.disk())
            });
            let differs = match found {
                Ok(found) => replay.compare(&found),
                Err(error) => Some(error.to_string()),
            };
            wrong.extend(differs.map(|what| format!("volume {}: {what}", volume.name())));
        }
        for (created, hashes) in &self.finished {
            let (images, unreadable) = images(created, fabric);
            wrong.extend(unreadable);
            if !images.iter().map(|image| hash(image)).eq(hashes.iter().copied()) {
                wrong.push(format!("the finished set {} has changed", created.set));
            }
        }
        wrong
    }

    /// The sets that were created.
    pub fn finished(&self) -> usize {
        self.finished.len()
    }

    /// The oldest set was deleted on purpose.
    pub fn forget_oldest(&mut self) -> Option<Created> {
        (!self.finished.is_empty()).then(|| self.finished.remove(0).0)
    }

    fn replay(&mut self, volume: &Arc<Volume>) -> Option<&mut Replay> {
        let known = self.volumes.iter_mut().find(|(known, _)| Arc::ptr_eq(known, volume));
        known.map(|(_, replay)| replay)
    }
}

/// The applications that have recovered their data on the copy of this volume.
fn writers_of(volume: &Arc<Volume>, aware: &[&Application]) -> Vec<u32> {
    let writes_to = |application: &&&Application| {
        application.volumes().iter().any(|other| Arc::ptr_eq(other, volume))
    };
    aware.iter().filter(writes_to).map(|application| application.number()).collect()
}

/// All that is on the shadow copies of a set, and what could not be read.
fn images(created: &Created, fabric: &dyn Fabric) -> (Vec<Vec<u8>>, Vec<String>) {
    let (mut images, mut wrong) = (Vec::new(), Vec::new());
    for added in &created.volumes {
        let disk = added.target.as_ref().and_then(|target| fabric.disk(target));
        let read = disk.map(|disk| image(&*disk));
        let image = match read {
            Some(Ok(image)) => Ok(image),
            Some(Err(error)) => Err(error.to_string()),
            None => Err("it is not there".to_owned()),
        };
        let unreadable = |what| wrong.push(format!("copy of {}: {what}", added.volume.name()));
        images.push(image.map_err(unreadable).unwrap_or_default());
    }
    (images, wrong)
}

fn hash(image: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(image);
    hasher.finish()
}
