//! How much the files of an array take, and how many are open.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

pub(super) struct Space {
    quota: u64,
    used: AtomicU64,
    open: AtomicUsize,
}

impl Space {
    pub(super) const fn new(quota: u64) -> Self {
        Self { quota, used: AtomicU64::new(0), open: AtomicUsize::new(0) }
    }

    pub(super) const fn quota(&self) -> u64 {
        self.quota
    }

    pub(super) fn used(&self) -> u64 {
        self.used.load(Ordering::Acquire)
    }

    /// How many files are open.
    pub(super) fn open_files(&self) -> usize {
        self.open.load(Ordering::Acquire)
    }

    pub(super) fn opened(&self, length: u64) {
        self.used.fetch_add(length, Ordering::AcqRel);
        self.open.fetch_add(1, Ordering::AcqRel);
    }

    pub(super) fn closed(&self, length: u64) {
        self.used.fetch_sub(length, Ordering::AcqRel);
        self.open.fetch_sub(1, Ordering::AcqRel);
    }

    pub(super) fn changed(&self, before: u64, after: u64) {
        self.used.fetch_add(after, Ordering::AcqRel);
        self.used.fetch_sub(before, Ordering::AcqRel);
    }
}

/// How long a file of a chain can get at worst: every cluster in it, the tables that lead to them, the
/// counts of how often each is used, and the tables of both.
pub(super) fn bound(bytes: u64, cluster: u64) -> u64 {
    let clusters = bytes.div_ceil(cluster) + 1;
    let tables = (clusters * 8).div_ceil(cluster) + (clusters * 4).div_ceil(cluster);
    // A table of tables that grows is written anew, and the old one left.
    let upper = 4 * (tables * 8).div_ceil(cluster);
    (clusters + tables + upper + 8) * cluster
}

/// How much longer a file gets at worst by a write of so many bytes.
pub(super) const fn growth(bytes: u64, cluster: u64) -> u64 {
    (bytes.div_ceil(cluster) + 5) * cluster
}
