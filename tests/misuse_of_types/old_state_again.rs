//! A state that was left cannot be used again.

use std::time::Duration;

lifechart::machine!(builtin "vss_provider", typestate, tests = none);

fn twice(provider: typed::Prepared, set: SetId) {
    let _ = provider.pre_commit(events::PreCommit { set }, Duration::ZERO);
    let _ = provider.pre_commit(events::PreCommit { set }, Duration::ZERO);
}

fn main() {}
