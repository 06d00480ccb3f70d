//! How large suites of random machines are, and how long they take to make.
//!
//! `cargo run --release -p lifechart-benches --example sizes`

use lifechart_benches::random;
use lifechart_spec::conformance::{Method, Plan};
use std::time::Instant;

const METHODS: [Method; 5] = [Method::W, Method::Wp, Method::Hsi, Method::H, Method::Spyh];
/// States, extra states, machines.
const SIZES: [(u32, usize, u64); 7] =
    [(10, 0, 10), (30, 0, 10), (100, 0, 5), (300, 0, 3), (1000, 0, 2), (30, 1, 3), (10, 2, 3)];

fn main() {
    println!(
        "{:>6} {:>5} {:>6} {:>10} {:>10} {:>9}",
        "states", "extra", "method", "tests", "inputs", "ms"
    );
    for (states, extra, machines) in SIZES {
        for method in METHODS {
            let (mut tests, mut inputs, mut millis) = (0, 0, 0.0);
            for seed in 0..machines {
                let mealy = random::machine(states, seed);
                let begun = Instant::now();
                let plan = Plan::new(&mealy, method, extra, &|_, _| true).expect("minimal");
                let suite = plan.generate(u64::MAX).expect("no limit");
                millis += begun.elapsed().as_secs_f64() * 1000.0;
                let size = suite.size();
                tests += size.tests;
                inputs += size.inputs;
            }
            println!(
                "{states:>6} {extra:>5} {:>6} {:>10} {:>10} {:>9.1}",
                method.to_string(),
                tests / machines,
                inputs / machines,
                millis / machines as f64
            );
        }
    }
}
