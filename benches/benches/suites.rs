//! Making suites: random complete machines with 5 inputs and 3 outputs, no extra state.

use divan::{Bencher, black_box};
use lifechart_spec::conformance::{Mealy, Method, Plan, Trie};

fn main() {
    divan::main();
}

/// Random tables, always the same ones: a minimal machine with so many states.
fn random(states: u32) -> Mealy {
    let mut number = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |limit: u32| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        ((number >> 33) % u64::from(limit)) as u32
    };
    let mut table = |limit: u32| -> Vec<Vec<u32>> {
        (0..states).map(|_| (0..5).map(|_| below(limit)).collect()).collect()
    };
    loop {
        let mealy = Mealy::new(&table(states), &table(3)).expect("tables that fit");
        if mealy.minimal().mealy.states() == states as usize {
            return mealy;
        }
    }
}

fn made(mealy: &Mealy, method: Method) -> Trie {
    let plan = Plan::new(mealy, method, 0, &|_, _| true).expect("a minimal machine");
    plan.generate(u64::MAX).expect("no limit")
}

fn bench(bencher: Bencher<'_, '_>, states: u32, method: Method) {
    let mealy = random(states);
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
fn minimal_tour(bencher: Bencher<'_, '_>, states: u32) {
    bench(bencher, states, Method::Tour);
}
