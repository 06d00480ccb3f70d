//! Wrong: it keeps its state with care and never looks at the set that a call is for.

use super::{
    Guid, Hresult, MOST_VOLUMES, OBJECT_NOT_FOUND, Provider, S_FALSE, S_OK, TOO_MANY_VOLUMES, VETO,
};

/// The provider. The states are numbered as VSS numbers them.
#[derive(Debug)]
pub struct ForgetsWhoseCall {
    state: u8,
    set: Guid,
    volumes: u32,
}

impl ForgetsWhoseCall {
    fn expect(&mut self, state: u8, next: u8) -> Hresult {
        if self.state == 0 {
            return OBJECT_NOT_FOUND;
        }
        if self.state != state {
            return VETO;
        }
        self.state = next;
        S_OK
    }

    fn is_at_work(&self) -> bool {
        !matches!(self.state, 0 | 12 | 13)
    }
}

impl Provider for ForgetsWhoseCall {
    fn started() -> Self {
        Self { state: 0, set: 0, volumes: 0 }
    }

    fn begin_prepare(&mut self, set: Guid, _: Guid) -> Hresult {
        if self.state == 0 || set != self.set {
            (self.state, self.set, self.volumes) = (1, set, 1);
            return S_OK;
        }
        match (self.state, self.volumes) {
            (1, MOST_VOLUMES) => TOO_MANY_VOLUMES,
            (1, _) => {
                self.volumes += 1;
                S_OK
            }
            _ => VETO,
        }
    }

    fn end_prepare(&mut self, _: Guid) -> Hresult {
        self.expect(1, 3)
    }

    fn pre_commit(&mut self, _: Guid) -> Hresult {
        self.expect(3, 5)
    }

    fn commit(&mut self, _: Guid) -> Hresult {
        self.expect(5, 7)
    }

    fn post_commit(&mut self, _: Guid, count: u32) -> Hresult {
        if self.state == 7 && count < self.volumes {
            return VETO;
        }
        self.expect(7, 15)
    }

    fn pre_final_commit(&mut self, _: Guid) -> Hresult {
        if self.state == 0 { VETO } else { self.expect(15, 10) }
    }

    fn post_final_commit(&mut self, _: Guid) -> Hresult {
        if self.state == 0 { VETO } else { self.expect(10, 12) }
    }

    fn abort(&mut self, _: Guid) -> Hresult {
        if self.state != 0 {
            self.state = 13;
        }
        S_OK
    }

    fn target_luns(&mut self) -> Hresult {
        if matches!(self.state, 15 | 10 | 12) { S_OK } else { VETO }
    }

    fn on_unload(&mut self, force: bool) -> Hresult {
        if self.is_at_work() && !force {
            return S_FALSE;
        }
        self.state = 0;
        S_OK
    }
}
