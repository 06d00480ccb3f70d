//! A right one: what is unfinished and what is finished live apart, and every call is checked.

use super::{
    Guid, Hresult, MOST_VOLUMES, OBJECT_NOT_FOUND, Provider, S_FALSE, S_OK, TOO_MANY_VOLUMES, VETO,
};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Preparing,
    Prepared,
    Precommitted,
    Committed,
    Postcommitted,
    Prefinalcommitted,
}

#[derive(Debug)]
struct Unfinished {
    set: Guid,
    stage: Stage,
    snapshots: Vec<Guid>,
}

#[derive(Debug)]
enum Last {
    None,
    Created(Guid),
    Aborted(Guid),
}

/// The provider.
#[derive(Debug)]
pub struct Careful {
    unfinished: Option<Unfinished>,
    last: Last,
    finished: BTreeMap<Guid, Vec<Guid>>,
    /// Space on the array that is taken by sets in creation.
    reserved: usize,
}

impl Careful {
    fn discard(&mut self) {
        if let Some(set) = self.unfinished.take() {
            self.reserved -= set.snapshots.len();
        }
    }

    fn advance(&mut self, set: Guid, from: Stage, to: Stage, foreign: Hresult) -> Hresult {
        let is_last = self.is_last(set);
        match &mut self.unfinished {
            Some(current) if current.set != set => foreign,
            Some(current) if current.stage == from => {
                current.stage = to;
                S_OK
            }
            Some(_) => VETO,
            None if is_last => VETO,
            None => foreign,
        }
    }

    fn is_last(&self, set: Guid) -> bool {
        matches!(self.last, Last::Created(last) | Last::Aborted(last) if last == set)
    }
}

impl Provider for Careful {
    fn started() -> Self {
        Self { unfinished: None, last: Last::None, finished: BTreeMap::new(), reserved: 0 }
    }

    fn begin_prepare(&mut self, set: Guid, snapshot: Guid) -> Hresult {
        let is_last = self.is_last(set);
        match &mut self.unfinished {
            Some(current) if current.set == set => {
                if current.stage != Stage::Preparing {
                    return VETO;
                }
                if current.snapshots.len() == MOST_VOLUMES as usize {
                    return TOO_MANY_VOLUMES;
                }
                current.snapshots.push(snapshot);
                self.reserved += 1;
                return S_OK;
            }
            // VSS says nothing of a set that it abandons: it just begins the next one.
            Some(_) => self.discard(),
            None if is_last => return VETO,
            None => {}
        }
        self.last = Last::None;
        self.unfinished =
            Some(Unfinished { set, stage: Stage::Preparing, snapshots: vec![snapshot] });
        self.reserved += 1;
        S_OK
    }

    fn end_prepare(&mut self, set: Guid) -> Hresult {
        self.advance(set, Stage::Preparing, Stage::Prepared, OBJECT_NOT_FOUND)
    }

    fn pre_commit(&mut self, set: Guid) -> Hresult {
        self.advance(set, Stage::Prepared, Stage::Precommitted, OBJECT_NOT_FOUND)
    }

    fn commit(&mut self, set: Guid) -> Hresult {
        self.advance(set, Stage::Precommitted, Stage::Committed, OBJECT_NOT_FOUND)
    }

    fn post_commit(&mut self, set: Guid, count: u32) -> Hresult {
        match &self.unfinished {
            Some(current) if current.set == set && (count as usize) < current.snapshots.len() => {
                VETO
            }
            _ => self.advance(set, Stage::Committed, Stage::Postcommitted, OBJECT_NOT_FOUND),
        }
    }

    fn pre_final_commit(&mut self, set: Guid) -> Hresult {
        self.advance(set, Stage::Postcommitted, Stage::Prefinalcommitted, VETO)
    }

    fn post_final_commit(&mut self, set: Guid) -> Hresult {
        match self.unfinished.take() {
            Some(done) if done.set == set && done.stage == Stage::Prefinalcommitted => {
                self.reserved -= done.snapshots.len();
                self.finished.insert(set, done.snapshots);
                self.last = Last::Created(set);
                S_OK
            }
            other => {
                self.unfinished = other;
                VETO
            }
        }
    }

    fn abort(&mut self, set: Guid) -> Hresult {
        match (&self.unfinished, &self.last) {
            (Some(current), _) if current.set == set => {
                self.discard();
                self.last = Last::Aborted(set);
                S_OK
            }
            (None, Last::None) => S_OK,
            (None, Last::Aborted(last)) if *last == set => S_OK,
            (None, Last::Created(last)) if *last == set => {
                self.finished.remove(&set);
                self.last = Last::Aborted(set);
                S_OK
            }
            _ => OBJECT_NOT_FOUND,
        }
    }

    fn target_luns(&mut self) -> Hresult {
        let stage = self.unfinished.as_ref().map(|set| set.stage);
        match (stage, &self.last) {
            (Some(Stage::Postcommitted | Stage::Prefinalcommitted), _) => S_OK,
            (None, Last::Created(_)) => S_OK,
            _ => VETO,
        }
    }

    fn on_unload(&mut self, force: bool) -> Hresult {
        if self.unfinished.is_some() && !force {
            return S_FALSE;
        }
        self.discard();
        self.last = Last::None;
        S_OK
    }
}
