//! Making suites: random complete machines with 5 inputs and 3 outputs, no extra state.

use divan::{Bencher, black_box};
use lifechart_benches::random;
use lifechart_spec::conformance::{Mealy, Method, Plan, Trie};

fn main() {
    divan::main();
}

fn made(mealy: &Mealy, method: Method) -> Trie {
    let plan = Plan::new(mealy, method, 0, &|_, _| true).expect("a minimal machine");
    plan.generate(u64::MAX).expect("no limit")
}

fn bench(bencher: Bencher<'_, '_>, states: u32, method: Method) {
    let mealy = random::machine(states, 0);
    bencher.bench(|| made(black_box(&mealy), method));
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn w(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::W);
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn wp(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::Wp);
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn hsi(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::Hsi);
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn h(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::H);
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn spyh(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::Spyh);
}

#[divan::bench(args = [100, 1000], sample_count = 20)]
fn minimal_tour(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::Tour);
}
