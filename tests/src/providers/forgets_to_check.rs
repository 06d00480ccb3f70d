//! Wrong: it records its state for whoever asks, and never checks it.

use super::{
    Guid, Hresult, MOST_VOLUMES, OBJECT_NOT_FOUND, Provider, S_FALSE, S_OK, TOO_MANY_VOLUMES,
};
use std::collections::HashMap;

/// The provider.
#[derive(Debug)]
pub struct ForgetsToCheck {
    state: &'static str,
    volumes: HashMap<Guid, u32>,
}

impl ForgetsToCheck {
    fn enter(&mut self, set: Guid, state: &'static str) -> Hresult {
        if !self.volumes.contains_key(&set) {
            return OBJECT_NOT_FOUND;
        }
        self.state = state;
        S_OK
    }
}

impl Provider for ForgetsToCheck {
    fn started() -> Self {
        Self { state: "unknown", volumes: HashMap::new() }
    }

    fn begin_prepare(&mut self, set: Guid, _: Guid) -> Hresult {
        let volumes = self.volumes.entry(set).or_default();
        if *volumes == MOST_VOLUMES {
            return TOO_MANY_VOLUMES;
        }
        *volumes += 1;
        self.state = "preparing";
        S_OK
    }

    fn end_prepare(&mut self, set: Guid) -> Hresult {
        self.enter(set, "prepared")
    }

    fn pre_commit(&mut self, set: Guid) -> Hresult {
        self.enter(set, "precommitted")
    }

    fn commit(&mut self, set: Guid) -> Hresult {
        self.enter(set, "committed")
    }

    fn post_commit(&mut self, set: Guid, _: u32) -> Hresult {
        self.enter(set, "postcommitted")
    }

    fn pre_final_commit(&mut self, set: Guid) -> Hresult {
        self.enter(set, "prefinalcommitted")
    }

    fn post_final_commit(&mut self, set: Guid) -> Hresult {
        self.enter(set, "created")
    }

    fn abort(&mut self, set: Guid) -> Hresult {
        self.volumes.remove(&set);
        self.state = "aborted";
        S_OK
    }

    fn target_luns(&mut self) -> Hresult {
        S_OK
    }

    fn on_unload(&mut self, force: bool) -> Hresult {
        let idle = matches!(self.state, "unknown" | "created" | "aborted");
        if idle || force { S_OK } else { S_FALSE }
    }
}
