//! Random work, beside a model of bytes in memory.

use crate::common::{BYTES, SOON, array, contents, contents_of, folder, is_clean, open, snapshot};
use crate::qemu;
use lifechart::Interrupt;
use lifechart_vss::ids::{SetId, SnapshotId};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use vss_array::storage::{Array, Faults};

const LUNS: u64 = 2;

#[derive(Clone, Debug)]
pub(crate) enum Step {
    Write { lun: u64, offset: u64, length: u64, byte: u8 },
    Add { lun: u64 },
    Advance,
    Discard,
    Withdraw { which: usize },
    Delete { which: usize },
    Recover { which: usize, offset: u64, length: u64, byte: u8 },
    Tidy,
    Reopen,
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let range = (0..BYTES, 1..1500u64, 1..=255u8);
    let range = range.prop_map(|(offset, length, byte)| (offset, length.min(BYTES - offset), byte));
    let lun = 1..=LUNS;
    prop_oneof![
        6 => (lun.clone(), range.clone()).prop_map(|(lun, (offset, length, byte))| {
            Step::Write { lun, offset, length, byte }
        }),
        4 => lun.prop_map(|lun| Step::Add { lun }),
        8 => Just(Step::Advance),
        1 => Just(Step::Discard),
        1 => any::<usize>().prop_map(|which| Step::Withdraw { which }),
        1 => any::<usize>().prop_map(|which| Step::Delete { which }),
        2 => (any::<usize>(), range).prop_map(|(which, (offset, length, byte))| {
            Step::Recover { which, offset, length, byte }
        }),
        1 => Just(Step::Tidy),
        1 => Just(Step::Reopen),
    ]
}

type Bytes = BTreeMap<u64, Vec<u8>>;

/// What must be there.
struct Model {
    luns: Bytes,
    finished: BTreeMap<u128, Bytes>,
    last_set: u128,
    /// The set in creation: its LUNs, how often it advanced, and what it froze.
    creation: Option<(Vec<u64>, usize, Bytes)>,
}

pub(crate) struct Run<'a> {
    folder: &'a Path,
    array: Option<Array>,
    model: Model,
}

fn fill(bytes: &mut [u8], offset: u64, length: u64, byte: u8) {
    bytes[offset as usize..(offset + length) as usize].fill(byte);
}

impl<'a> Run<'a> {
    pub(crate) fn begin(folder: &'a Path) -> Self {
        let luns = (1..=LUNS).map(|lun| (lun, vec![0; BYTES as usize])).collect();
        let model = Model { luns, finished: BTreeMap::new(), last_set: 0, creation: None };
        Self { folder, array: Some(array(folder, LUNS)), model }
    }

    fn array(&self) -> &Array {
        self.array.as_ref().expect("it is open")
    }

    pub(crate) fn take(&mut self, step: &Step) {
        match *step {
            Step::Write { lun, offset, length, byte } => {
                let data = vec![byte; length as usize];
                self.array().lun(lun).unwrap().write(offset, &data).unwrap();
                fill(self.model.luns.get_mut(&lun).unwrap(), offset, length, byte);
            }
            Step::Add { lun } => self.add(lun),
            Step::Advance => self.advance(),
            Step::Discard => {
                if let Some((_, at, _)) = self.model.creation.take() {
                    self.array().discard(SetId(self.model.last_set));
                    // That a sealed set was discarded is on disk when this is done; a provider has a
                    // journal that knows it before.
                    assert!(at < 4 || self.array().tidy(SOON));
                }
            }
            Step::Withdraw { which } => {
                if let Some(set) = self.finished(which) {
                    assert!(self.array().withdraw(SetId(set)));
                    self.model.finished.remove(&set);
                }
            }
            Step::Delete { which } => self.delete(which),
            Step::Recover { which, offset, length, byte } => {
                let Some(set) = self.finished(which) else { return };
                let snapshots = self.model.finished.get_mut(&set).unwrap();
                let (&lun, bytes) = snapshots.iter_mut().next().unwrap();
                fill(bytes, offset, length, byte);
                let data = vec![byte; length as usize];
                snapshot(self.array(), set, lun).write(offset, &data).unwrap();
            }
            Step::Tidy => {
                let is_quiet = self.model.creation.as_ref().is_some_and(|(_, at, _)| *at > 0);
                if !is_quiet {
                    is_clean(self.array());
                    self.check_lengths();
                }
            }
            Step::Reopen => {
                self.array = None;
                self.array = Some(open(self.folder, &Faults::none()));
                let unfinished = match self.model.creation.take() {
                    // It was sealed, and nobody says that it was not finished.
                    Some((_, at, frozen)) if at >= 4 => {
                        self.model.finished.insert(self.model.last_set, frozen);
                        None
                    }
                    creation => creation.filter(|(_, at, _)| *at > 0),
                };
                // One that has only begun is mostly unknown; one that was discarded just before may
                // be known still.
                let discarded = self.array().recovered().discarded.clone();
                let last = SetId(self.model.last_set);
                assert!(unfinished.is_none() || discarded.contains(&last));
                assert!(discarded.iter().all(|set| !self.model.finished.contains_key(&set.0)));
            }
        }
    }

    fn add(&mut self, lun: u64) {
        let (luns, at, _) = self.model.creation.get_or_insert_with(|| {
            self.model.last_set += 1;
            (Vec::new(), 0, Bytes::new())
        });
        let set = self.model.last_set;
        let snapshot = SnapshotId((set << 32) | (luns.len() as u128 + 1));
        if *at == 0 {
            luns.push(lun);
            self.array().add(SetId(set), snapshot, &[lun]).unwrap();
        } else {
            self.array().add(SetId(set), snapshot, &[lun]).expect_err("it is too late");
        }
    }

    fn advance(&mut self) {
        let Some((luns, at, frozen)) = &mut self.model.creation else { return };
        *at += 1;
        let (set, never) = (SetId(self.model.last_set), Interrupt::never());
        let array = self.array.as_ref().expect("it is open");
        match *at {
            1 => array.wait_prepared(set, never).unwrap(),
            2 => {
                array.flip(set, never).unwrap();
                let of = |lun: &u64| (*lun, self.model.luns[lun].clone());
                *frozen = luns.iter().map(of).collect();
            }
            3 => array.record(set, never).unwrap(),
            4 => array.seal(set, never).unwrap(),
            _ => {
                array.keep(set).unwrap();
                let frozen = std::mem::take(frozen);
                self.model.finished.insert(set.0, frozen);
                self.model.creation = None;
            }
        }
    }

    fn delete(&mut self, which: usize) {
        let Some(set) = self.finished(which) else { return };
        let snapshots = self.model.finished.get_mut(&set).unwrap();
        let (lun, _) = snapshots.pop_first().unwrap();
        if snapshots.is_empty() {
            self.model.finished.remove(&set);
        }
        let information = snapshot(self.array(), set, lun).information();
        assert!(self.array().delete(&information).unwrap());
        assert!(!self.array().delete(&information).unwrap());
    }

    fn finished(&self, which: usize) -> Option<u128> {
        let sets: Vec<u128> = self.model.finished.keys().copied().collect();
        (!sets.is_empty()).then(|| sets[which % sets.len()])
    }

    fn check_lengths(&self) {
        for lun in self.array().luns() {
            let has = |set: &&Bytes| set.contains_key(&lun.number());
            let snapshots = self.model.finished.values().filter(has).count();
            let flipped = usize::from(self.model.creation.is_some());
            assert!(lun.chain_length() <= snapshots + 2 + flipped, "{}", lun.chain_length());
        }
    }

    /// Everything shows what it must.
    pub(crate) fn check(&self) {
        for (&lun, bytes) in &self.model.luns {
            assert!(contents(&self.array().lun(lun).unwrap()) == *bytes, "LUN {lun}");
        }
        assert_eq!(self.array().snapshots().len(), self.model.finished.len());
        for (&set, snapshots) in &self.model.finished {
            for (&lun, bytes) in snapshots {
                let shown = contents_of(&snapshot(self.array(), set, lun));
                assert!(shown == *bytes, "set {set}, LUN {lun}");
            }
        }
    }

    /// Discards what is in creation, tidies, and asks QEMU whether it sees the same.
    pub(crate) fn end(mut self, asks_qemu: bool) {
        self.take(&Step::Discard);
        self.take(&Step::Tidy);
        self.check();
        let luns = self.array().luns().into_iter();
        let mut files: Vec<_> =
            luns.map(|lun| (lun.file().unwrap(), self.model.luns[&lun.number()].clone())).collect();
        for (set, snapshots) in &self.model.finished {
            for (&lun, bytes) in snapshots {
                files.push((snapshot(self.array(), *set, lun).file().unwrap(), bytes.clone()));
            }
        }
        self.array = None;
        if asks_qemu {
            for (file, bytes) in files {
                qemu::check(&file, &bytes);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_shows_what_it_must(steps in prop::collection::vec(step(), 1..60)) {
        let folder = folder();
        let mut run = Run::begin(folder.path());
        for step in &steps {
            run.take(step);
            run.check();
        }
        run.end(false);
    }
}
