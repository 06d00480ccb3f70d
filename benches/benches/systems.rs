//! Whole systems: distinct states per second on one core, and bytes per state.

use lifechart_benches::copies;
use lifechart_spec::system::System;
use lifechart_spec::system::verify::{Limits, Verdict, verify};
use std::time::Instant;

fn main() {
    for (requesters, providers) in [(2, 2), (2, 3)] {
        let system = copies::system(requesters, providers);
        ours(&system, &format!("{requesters} requesters, {providers} providers"), true);
    }
    let system = copies::system(2, 3);
    ours(&system, "the same without symmetry", false);
}

fn ours(system: &System, name: &str, symmetry: bool) -> Verdict {
    let limits = Limits { symmetry, ..Limits::default() };
    let mut took = Vec::new();
    let started = Instant::now();
    let verdict = verify(system, &limits, &mut |progress| {
        if progress.visited == 0 {
            took.push(started.elapsed());
        }
    });
    took.push(started.elapsed());
    for (search, times) in verdict.searches.iter().zip(took.windows(2)) {
        let seconds = (times[1] - times[0]).as_secs_f64();
        println!(
            "{name}, {} faults: {} states, {} steps, depth {}, {:.3} s, {:.0} states/s, {} bytes/state",
            search.faults.len(),
            search.states,
            search.steps,
            search.depth,
            seconds,
            search.states as f64 / seconds,
            search.bytes_per_state,
        );
    }
    verdict
}
