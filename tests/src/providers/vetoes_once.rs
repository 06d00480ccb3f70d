//! Wrong: it takes a set that was abandoned for one that is still at work, and refuses the next
//! one. It cleans up while it refuses, so the one after that succeeds, and nobody finds the reason.

use super::careful::Careful;
use super::{Guid, Hresult, Provider, VETO};

/// The provider.
#[derive(Debug)]
pub struct VetoesOnce {
    inner: Careful,
    busy_with: Option<Guid>,
}

impl VetoesOnce {
    fn ended(&mut self, code: Hresult) -> Hresult {
        if code == super::S_OK {
            self.busy_with = None;
        }
        code
    }
}

impl Provider for VetoesOnce {
    fn started() -> Self {
        Self { inner: Careful::started(), busy_with: None }
    }

    fn begin_prepare(&mut self, set: Guid, snapshot: Guid) -> Hresult {
        if let Some(busy_with) = self.busy_with.filter(|busy_with| *busy_with != set) {
            self.busy_with = None;
            self.inner.abort(busy_with);
            return VETO;
        }
        let code = self.inner.begin_prepare(set, snapshot);
        if code == super::S_OK {
            self.busy_with = Some(set);
        }
        code
    }

    fn end_prepare(&mut self, set: Guid) -> Hresult {
        self.inner.end_prepare(set)
    }

    fn pre_commit(&mut self, set: Guid) -> Hresult {
        self.inner.pre_commit(set)
    }

    fn commit(&mut self, set: Guid) -> Hresult {
        self.inner.commit(set)
    }

    fn post_commit(&mut self, set: Guid, count: u32) -> Hresult {
        self.inner.post_commit(set, count)
    }

    fn pre_final_commit(&mut self, set: Guid) -> Hresult {
        self.inner.pre_final_commit(set)
    }

    fn post_final_commit(&mut self, set: Guid) -> Hresult {
        let code = self.inner.post_final_commit(set);
        self.ended(code)
    }

    fn abort(&mut self, set: Guid) -> Hresult {
        let code = self.inner.abort(set);
        self.ended(code)
    }

    fn target_luns(&mut self) -> Hresult {
        self.inner.target_luns()
    }

    fn on_unload(&mut self, force: bool) -> Hresult {
        let code = self.inner.on_unload(force);
        self.ended(code)
    }
}
