//! A volume whose writes hang.

use crate::member::memory;
use crate::world::World;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use vss_array::coordinator::Volume;
use vss_array::coordinator::lifecycle::{Reply, State};
use vss_array::disk::Disk;

/// A LUN on which the writes of one application hang for a while.
struct Stuck {
    lun: Arc<dyn Disk>,
    writer: u8,
    is_stuck: Arc<(Mutex<bool>, Condvar)>,
    hanging: Arc<AtomicUsize>,
}

impl Disk for Stuck {
    fn size(&self) -> u64 {
        self.lun.size()
    }

    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        self.lun.read(offset, bytes)
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        // The second word of a record is its writer's number.
        if bytes[8] == self.writer {
            let (is_stuck, changed) = &*self.is_stuck;
            let mut stuck = is_stuck.lock().unwrap_or_else(PoisonError::into_inner);
            while *stuck {
                self.hanging.fetch_add(1, Ordering::SeqCst);
                stuck = changed.wait(stuck).unwrap_or_else(PoisonError::into_inner);
                self.hanging.fetch_sub(1, Ordering::SeqCst);
            }
        }
        self.lun.write(offset, bytes)
    }
}

/// Who puts an end to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GivesUp {
    Requester,
    Time,
}

/// What a requester is told where writes of this application hang.
fn told(writer: u8, gives_up: GivesUp) -> Option<Reply> {
    let mut member = memory(1, 1);
    let volume = Arc::clone(&member.volumes[0]);
    let (is_stuck, hanging) = (Arc::default(), Arc::default());
    let stuck = Stuck {
        lun: member.fabric.disk(volume.lun()).expect("it is there"),
        writer,
        is_stuck: Arc::clone(&is_stuck),
        hanging: Arc::clone(&hanging),
    };
    let volume = Volume::new("S:", volume.lun().clone(), Arc::new(stuck));
    member.volumes = vec![Arc::new(volume)];
    let mut world = World::new(vec![member, memory(2, 1)]);
    world.create().expect("nothing hangs yet");
    *is_stuck.0.lock().expect("nobody panics") = true;
    while hanging.load(Ordering::SeqCst) == 0 {
        thread::yield_now();
    }
    let set = world.begin().expect("volumes can be added");
    let is_over = AtomicBool::new(false);
    let told = thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Acquire) {
                thread::sleep(Duration::from_millis(20));
                let is_stuck = [State::Freezing, State::Holding].contains(&world.vss.state());
                match gives_up {
                    GivesUp::Requester if is_stuck => drop(world.vss.abort_backup(set)),
                    GivesUp::Requester => {}
                    GivesUp::Time => {
                        world.clock.advance(Duration::from_secs(21));
                        world.vss.clock_was_set();
                    }
                }
            }
        });
        let told = world.vss.do_snapshot_set(set).err();
        is_over.store(true, Ordering::Release);
        told
    });
    *is_stuck.0.lock().expect("nobody panics") = false;
    is_stuck.1.notify_all();
    world.recovers();
    world.is_late = gives_up == GivesUp::Time;
    world.end();
    told
}

#[test]
fn an_application_that_cannot_finish_its_transaction_is_not_waited_for_forever() {
    assert_eq!(told(0, GivesUp::Time), Some(Reply::WriterError));
    assert_eq!(told(0, GivesUp::Requester), Some(Reply::Cancelled));
}

#[test]
fn writes_that_do_not_end_cannot_be_held() {
    assert_eq!(told(2, GivesUp::Time), Some(Reply::FlushTimeout));
    assert_eq!(told(2, GivesUp::Requester), Some(Reply::Cancelled));
}
