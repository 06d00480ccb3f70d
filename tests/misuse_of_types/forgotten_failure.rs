//! What can be refused cannot be taken for granted.

use std::time::Duration;

lifechart::machine!(builtin "vss_provider", typestate, tests = none);

fn sure(provider: typed::Prepared, set: SetId) -> typed::ProcessingPrecommit {
    provider.pre_commit(events::PreCommit { set }, Duration::ZERO)
}

fn main() {}
