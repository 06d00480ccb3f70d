//! What is on a volume, worked out from the writes that it has acknowledged.

use crate::coordinator::{Volume, Written};
use crate::writers::record;
use std::collections::BTreeMap;

/// A volume as it was after so many writes. It only goes forward.
pub(super) struct Replay {
    image: Vec<u8>,
    position: usize,
    /// Writes that were not acknowledged, by their place: they may have happened.
    uncertain: BTreeMap<u64, Vec<Written>>,
}

impl Replay {
    /// Of a volume that was all zeros.
    pub(super) fn new(size: u64) -> Self {
        let image = vec![0; usize::try_from(size).unwrap_or(0)];
        Self { image, position: 0, uncertain: BTreeMap::new() }
    }

    /// Goes on to the moment when there were so many writes.
    pub(super) fn go_to(&mut self, volume: &Volume, position: usize) {
        volume.with_log(|log| {
            for written in log.get(self.position..position).unwrap_or_default() {
                match written.is_certain {
                    true => {
                        write(&mut self.image, written);
                        self.uncertain.remove(&written.offset);
                    }
                    false => {
                        self.uncertain.entry(written.offset).or_default().push(*written);
                    }
                }
            }
        });
        self.position = self.position.max(position);
    }

    /// What differs between it and what is there.
    pub(super) fn compare(&mut self, found: &[u8]) -> Option<String> {
        self.settle(found);
        if found.len() != self.image.len() {
            return Some(format!("{} bytes instead of {}", found.len(), self.image.len()));
        }
        if found == self.image {
            return None;
        }
        let bytes = found.iter().zip(&self.image);
        let place = bytes.enumerate().find(|(_, (found, expected))| found != expected);
        place.map(|(place, _)| format!("it differs at {place}"))
    }

    /// It with what recovery has written into a shadow copy.
    pub(super) fn recovered(&self, writers: &[u32], number: u64) -> Self {
        let mut image = self.image.clone();
        for &writer in writers {
            let offset = record::recovery_place(writer);
            write(&mut image, &Written { writer, number, offset, is_certain: true });
        }
        Self { image, position: self.position, uncertain: self.uncertain.clone() }
    }

    /// Whichever of the uncertain writes is there has happened.
    fn settle(&mut self, found: &[u8]) {
        for written in self.uncertain.values().flatten() {
            let from = usize::try_from(written.offset).unwrap_or(usize::MAX);
            let there = found.get(from..).and_then(|rest| rest.get(..record::LENGTH));
            let bytes = record::record(written.writer, written.number, written.offset);
            if there.is_some_and(|there| there == bytes) {
                write(&mut self.image, written);
            }
        }
    }
}

fn write(image: &mut [u8], written: &Written) {
    let bytes = record::record(written.writer, written.number, written.offset);
    let from = usize::try_from(written.offset).unwrap_or(usize::MAX);
    if let Some(place) = image.get_mut(from..).and_then(|rest| rest.get_mut(..bytes.len())) {
        place.copy_from_slice(&bytes);
    }
}
