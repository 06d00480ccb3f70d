//! A state that was left cannot be used again.

use std::time::Duration;

lifechart::machine!(builtin "vss_provider", typestate, tests = none);

fn twice(provider: typed::Precommitted, set: SetId) {
    let _ = provider.commit(events::Commit { set }, Duration::ZERO);
    let _ = provider.commit(events::Commit { set }, Duration::ZERO);
}

fn main() {}
