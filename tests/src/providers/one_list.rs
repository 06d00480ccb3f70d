//! Wrong: all snapshots are in one list, finished or not, and an abort deletes those of its set
//! wherever they stand. The current set is just a variable that the last calls have left behind.

use super::{
    Guid, Hresult, MOST_VOLUMES, OBJECT_NOT_FOUND, Provider, S_FALSE, S_OK, TOO_MANY_VOLUMES, VETO,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Progress {
    Idle,
    Preparing,
    Prepared,
    Precommitted,
    Committed,
    Postcommitted,
    Prefinalcommitted,
    Created,
    Aborted,
}

#[derive(Debug)]
struct Snapshot {
    set: Guid,
    #[expect(dead_code, reason = "people keep what they will need one day")]
    id: Guid,
}

/// The provider.
#[derive(Debug)]
pub struct OneList {
    progress: Progress,
    current: Guid,
    snapshots: Vec<Snapshot>,
}

impl OneList {
    fn of_current(&self) -> usize {
        self.snapshots.iter().filter(|snapshot| snapshot.set == self.current).count()
    }

    fn is_at_work(&self) -> bool {
        (Progress::Preparing..=Progress::Prefinalcommitted).contains(&self.progress)
    }

    fn go(&mut self, set: Guid, from: Progress, to: Progress, foreign: Hresult) -> Hresult {
        if self.progress == Progress::Idle || set != self.current {
            return foreign;
        }
        if self.progress != from {
            return VETO;
        }
        self.progress = to;
        S_OK
    }
}

impl Provider for OneList {
    fn started() -> Self {
        Self { progress: Progress::Idle, current: 0, snapshots: Vec::new() }
    }

    fn begin_prepare(&mut self, set: Guid, id: Guid) -> Hresult {
        if self.progress != Progress::Idle && set == self.current {
            if self.progress != Progress::Preparing {
                return VETO;
            }
            if self.of_current() >= MOST_VOLUMES as usize {
                return TOO_MANY_VOLUMES;
            }
        } else {
            if self.is_at_work() {
                let current = self.current;
                self.snapshots.retain(|snapshot| snapshot.set != current);
            }
            self.current = set;
            self.progress = Progress::Preparing;
        }
        self.snapshots.push(Snapshot { set, id });
        S_OK
    }

    fn end_prepare(&mut self, set: Guid) -> Hresult {
        self.go(set, Progress::Preparing, Progress::Prepared, OBJECT_NOT_FOUND)
    }

    fn pre_commit(&mut self, set: Guid) -> Hresult {
        self.go(set, Progress::Prepared, Progress::Precommitted, OBJECT_NOT_FOUND)
    }

    fn commit(&mut self, set: Guid) -> Hresult {
        self.go(set, Progress::Precommitted, Progress::Committed, OBJECT_NOT_FOUND)
    }

    fn post_commit(&mut self, set: Guid, count: u32) -> Hresult {
        if set == self.current && (count as usize) < self.of_current() {
            return VETO;
        }
        self.go(set, Progress::Committed, Progress::Postcommitted, OBJECT_NOT_FOUND)
    }

    fn pre_final_commit(&mut self, set: Guid) -> Hresult {
        self.go(set, Progress::Postcommitted, Progress::Prefinalcommitted, VETO)
    }

    fn post_final_commit(&mut self, set: Guid) -> Hresult {
        self.go(set, Progress::Prefinalcommitted, Progress::Created, VETO)
    }

    fn abort(&mut self, set: Guid) -> Hresult {
        let before = self.snapshots.len();
        self.snapshots.retain(|snapshot| snapshot.set != set);
        if set == self.current && self.progress != Progress::Idle {
            self.progress = Progress::Aborted;
            return S_OK;
        }
        if self.snapshots.len() < before || self.progress == Progress::Idle {
            S_OK
        } else {
            OBJECT_NOT_FOUND
        }
    }

    fn target_luns(&mut self) -> Hresult {
        match self.progress {
            Progress::Postcommitted | Progress::Prefinalcommitted | Progress::Created => S_OK,
            _ => VETO,
        }
    }

    fn on_unload(&mut self, force: bool) -> Hresult {
        if self.is_at_work() {
            if !force {
                return S_FALSE;
            }
            let current = self.current;
            self.snapshots.retain(|snapshot| snapshot.set != current);
        }
        self.progress = Progress::Idle;
        S_OK
    }
}
