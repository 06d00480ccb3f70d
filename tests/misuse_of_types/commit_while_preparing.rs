//! A set that is still being prepared cannot be committed.

use std::time::Duration;

lifechart::machine!(builtin "vss_provider", typestate, tests = none);

fn commit(provider: typed::Preparing, set: SetId) {
    let _ = provider.commit(events::Commit { set }, Duration::ZERO);
}

fn main() {}
