//! A life of an array in small: every step it can take is in it. What was done is told, before and
//! after, so that whoever finds the array later knows what it must show.

use crate::common::{BYTES, contents, contents_of};
use lifechart::Interrupt;
use lifechart_vss::ids::{SetId, SnapshotId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vss_array::storage::{Array, Error};

/// Something that is about to be done, or was done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Did {
    Create {
        lun: u64,
    },
    /// Into a LUN, or into its snapshot in a set.
    Write {
        set: Option<u64>,
        lun: u64,
        offset: u64,
        length: u64,
        byte: u8,
    },
    Wrote,
    Begin {
        set: u64,
    },
    Flipped {
        set: u64,
        luns: Vec<u64>,
    },
    Seal {
        set: u64,
    },
    Kept {
        set: u64,
    },
    Withdraw {
        set: u64,
    },
    Withdrew {
        set: u64,
    },
    Delete {
        set: u64,
        lun: u64,
    },
    Deleted {
        set: u64,
        lun: u64,
    },
}

type Tell<'a> = &'a mut dyn FnMut(Did);

fn write(array: &Array, tell: Tell<'_>, lun: u64, offset: u64, byte: u8) -> Result<(), Error> {
    let length = 700;
    tell(Did::Write { set: None, lun, offset, length, byte });
    array.lun(lun)?.write(offset, &vec![byte; length as usize])?;
    tell(Did::Wrote);
    Ok(())
}

fn create(array: &Array, tell: Tell<'_>, set: u64, luns: &[u64]) -> Result<(), Error> {
    let (id, never) = (SetId(set.into()), Interrupt::never());
    tell(Did::Begin { set });
    for &lun in luns {
        array.add(id, SnapshotId(u128::from(set << 32 | lun)), &[lun])?;
        write(array, tell, lun, 50 * set, (10 * set + 1) as u8)?;
    }
    array.wait_prepared(id, never)?;
    write(array, tell, luns[0], 900, (10 * set + 2) as u8)?;
    array.flip(id, never)?;
    tell(Did::Flipped { set, luns: luns.to_vec() });
    write(array, tell, luns[0], 1100, (10 * set + 3) as u8)?;
    array.record(id, never)?;
    let target = array.targets(id).into_iter().next().ok_or(Error::NoSet(id))?;
    let (lun, offset, length, byte) = (target.lun().number(), 2000, 300, (10 * set + 4) as u8);
    tell(Did::Write { set: Some(set), lun, offset, length, byte });
    target.write(offset, &vec![byte; length as usize])?;
    tell(Did::Wrote);
    tell(Did::Seal { set });
    array.seal(id, never)?;
    array.keep(id)?;
    tell(Did::Kept { set });
    Ok(())
}

/// Plays it until the end or the first failure.
pub(crate) fn play(array: &Array, tell: Tell<'_>) -> Result<(), Error> {
    for lun in [1, 2] {
        tell(Did::Create { lun });
        array.create_lun(lun, BYTES)?;
    }
    array.log("begun")?;
    create(array, tell, 1, &[1, 2])?;
    create(array, tell, 2, &[2])?;
    tell(Did::Withdraw { set: 1 });
    array.withdraw(SetId(1));
    tell(Did::Withdrew { set: 1 });
    write(array, tell, 2, 3000, 201)?;
    tidy(array)?;
    create(array, tell, 3, &[2, 1])?;
    // One that is given up after its commit.
    tell(Did::Begin { set: 4 });
    array.add(SetId(4), SnapshotId(4), &[2])?;
    array.wait_prepared(SetId(4), Interrupt::never())?;
    array.flip(SetId(4), Interrupt::never())?;
    write(array, tell, 2, 100, 202)?;
    array.discard(SetId(4));
    tell(Did::Delete { set: 3, lun: 2 });
    let sets = array.snapshots();
    let set = sets.iter().find(|one| one.set == SetId(3)).ok_or(Error::NoSet(SetId(3)))?;
    let of_two = set.snapshots.iter().find(|one| one.lun().number() == 2);
    array.delete(&of_two.ok_or(Error::NoLun(2))?.information())?;
    tell(Did::Deleted { set: 3, lun: 2 });
    tidy(array)?;
    write(array, tell, 1, 3000, 203)
}

fn tidy(array: &Array) -> Result<(), Error> {
    match array.tidy(crate::common::SOON) {
        true => Ok(()),
        false => Err(std::io::Error::other("it is not tidy").into()),
    }
}

/// What must be there, and what may be.
#[derive(Default)]
pub(crate) struct Expected {
    luns: BTreeMap<u64, Vec<u8>>,
    may_be: Option<u64>,
    pending: Option<Did>,
    committed: BTreeMap<(u64, u64), Vec<u8>>,
    /// The snapshots that may be there, and whether they must.
    snapshots: BTreeMap<(u64, u64), bool>,
    pub(crate) last_begun: Option<u64>,
}

impl Expected {
    pub(crate) fn after<'a>(all: impl IntoIterator<Item = &'a Did>) -> Self {
        let mut expected = Self::default();
        all.into_iter().for_each(|did| expected.add(did));
        expected
    }

    fn add(&mut self, did: &Did) {
        if let Some(created) = self.may_be.take() {
            self.luns.insert(created, vec![0; BYTES as usize]);
        }
        let of = |set: u64, keys: &BTreeMap<(u64, u64), Vec<u8>>| -> Vec<(u64, u64)> {
            keys.keys().copied().filter(|(of, _)| *of == set).collect()
        };
        match did.clone() {
            Did::Create { lun } => self.may_be = Some(lun),
            Did::Write { .. } => self.pending = Some(did.clone()),
            Did::Wrote => {
                if let Some(Did::Write { set, lun, offset, length, byte }) = self.pending.take() {
                    let bytes = match set {
                        None => self.luns.get_mut(&lun),
                        Some(set) => self.committed.get_mut(&(set, lun)),
                    };
                    bytes.unwrap()[offset as usize..(offset + length) as usize].fill(byte);
                }
            }
            Did::Begin { set } => self.last_begun = Some(set),
            Did::Flipped { set, luns } => {
                let frozen = luns.iter().map(|lun| ((set, *lun), self.luns[lun].clone()));
                self.committed.extend(frozen);
            }
            Did::Seal { set } => {
                self.snapshots.extend(of(set, &self.committed).into_iter().map(|it| (it, false)));
            }
            Did::Kept { set } => {
                self.snapshots.extend(of(set, &self.committed).into_iter().map(|it| (it, true)));
            }
            Did::Withdraw { set } => {
                self.snapshots
                    .iter_mut()
                    .filter(|((of, _), _)| *of == set)
                    .for_each(|it| *it.1 = false);
            }
            Did::Withdrew { set } => self.snapshots.retain(|(of, _), _| *of != set),
            Did::Delete { set, lun } => {
                self.snapshots.insert((set, lun), false);
            }
            Did::Deleted { set, lun } => {
                self.snapshots.remove(&(set, lun));
            }
        }
    }

    /// Where a write was on its way, the bytes may be either way.
    fn compare(&self, what: &str, set: Option<u64>, lun: u64, shown: &[u8], bytes: &[u8]) {
        for (place, (shown, byte)) in shown.iter().zip(bytes).enumerate() {
            let may_be = match self.pending {
                Some(Did::Write { set: to, lun: on, offset, length, byte })
                    if to == set
                        && on == lun
                        && (offset..offset + length).contains(&(place as u64)) =>
                {
                    Some(byte)
                }
                _ => None,
            };
            assert!(
                shown == byte || Some(*shown) == may_be,
                "{what}: byte {place} is {shown} and not {byte}",
            );
        }
    }

    /// The array shows what it must, whatever came between.
    pub(crate) fn check(&self, what: &str, array: &Array) {
        let luns: Vec<u64> = array.luns().iter().map(|lun| lun.number()).collect();
        assert!(self.luns.keys().all(|lun| luns.contains(lun)), "{what}: {luns:?}");
        for lun in array.luns() {
            let zeros = vec![0; BYTES as usize];
            let bytes = self.luns.get(&lun.number()).unwrap_or(&zeros);
            let what = format!("{what}: LUN {}", lun.number());
            self.compare(&what, None, lun.number(), &contents(&lun), bytes);
        }
        self.check_snapshots(what, array);
    }

    pub(crate) fn check_snapshots(&self, what: &str, array: &Array) {
        let mut must: Vec<(u64, u64)> =
            self.snapshots.iter().filter(|(_, must)| **must).map(|(key, _)| *key).collect();
        for set in array.snapshots() {
            for snapshot in &set.snapshots {
                let key = (set.set.0 as u64, snapshot.lun().number());
                assert!(self.snapshots.contains_key(&key), "{what}: {key:?} is there");
                let what = format!("{what}: snapshot {key:?}");
                let (shown, bytes) = (contents_of(snapshot), &self.committed[&key]);
                self.compare(&what, Some(key.0), key.1, &shown, bytes);
                must.retain(|other| *other != key);
            }
        }
        assert_eq!(must, [], "{what}: these are gone");
    }
}
