//! How long exploring takes and how long the findings: `stages vss`, `stages 1000` for a ring,
//! `stages large` for a machine of 200,000 configurations, `stages FILE`. Built without
//! `--release` it tells what a user's macro takes in a debug build.

use lifechart_benches::named;
use lifechart_spec::check::check;
use lifechart_spec::compile::compile;
use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::prove::prove;
use lifechart_spec::source::Source;
use std::time::{Duration, Instant};

/// How often each stage is run; the fastest counts.
const ROUNDS: usize = 10;

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let compiled = compile(Source::new("machine.yaml", named(&what)));
    let (Some(machine), Some(exploration)) = (&compiled.machine, &compiled.exploration) else {
        return println!("{}", compiled.report(false));
    };
    println!("{} configurations, {} steps", exploration.len(), exploration.steps());
    let exploring = fastest(|| drop(explore(machine, Limits::default())));
    println!("exploring: {exploring:?}");
    let checking = fastest(|| check(machine, exploration, &mut Diagnostics::new()));
    println!("findings: {checking:?}");
    let proving = fastest(|| drop(prove(machine, exploration)));
    println!("properties: {proving:?}");
}

fn fastest(mut run: impl FnMut()) -> Duration {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        run();
        times.push(start.elapsed());
    }
    times.into_iter().min().unwrap_or_default()
}
