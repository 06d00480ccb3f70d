//! Instructions for a thousand calls, counted by callgrind: the same in every run, also on a busy
//! machine. Needs valgrind and `gungraun-runner`.
//!
//! `cargo bench -p lifechart-benches --bench instructions --features count,peers`

#![allow(missing_docs, unused_qualifications)]

use gungraun::{library_benchmark, library_benchmark_group, main};
use lifechart_benches::full::{self, FullByHand, FullOurs, Provider};
use lifechart_benches::plain::*;
use std::hint::black_box;

const CALLS: usize = 1_000;

fn uniform_calls<C: Contender>() -> (C, Vec<C::Event>) {
    (C::begin(), events::<C>(&uniform(CALLS)))
}

fn valid_walk<C: Contender>() -> (C, Vec<C::Event>) {
    (C::begin(), events::<C>(&walk(CALLS)))
}

macro_rules! contenders {
    ($($name:ident = $contender:ident;)*) => {
        $(
            #[library_benchmark]
            #[bench::uniform_calls(uniform_calls::<$contender>())]
            #[bench::valid_walk(valid_walk::<$contender>())]
            fn $name(prepared: ($contender, Vec<<$contender as Contender>::Event>)) -> u64 {
                let (mut machine, events) = prepared;
                black_box(run(black_box(&mut machine), black_box(&events)))
            }
        )*
    };
}

contenders! {
    by_hand = ByHand;
    ours = Ours;
}

#[cfg(feature = "peers")]
contenders! {
    rust_fsm = ByRustFsm;
    smlang = BySmlang;
    statig = ByStatig;
}

#[cfg(feature = "peers")]
library_benchmark_group!(
    name = plain;
    benchmarks = by_hand, ours, rust_fsm, smlang, statig
);
#[cfg(not(feature = "peers"))]
library_benchmark_group!(name = plain; benchmarks = by_hand, ours);

fn any_input<P: Provider>() -> (P, Vec<P::Word>) {
    (P::begin(), full::words::<P>(&full::uniform(CALLS)))
}

fn creations<P: Provider>() -> (P, Vec<P::Word>) {
    (P::begin(), full::words::<P>(&full::creations(CALLS)))
}

#[library_benchmark]
#[bench::any_input(any_input::<FullByHand>())]
#[bench::creations(creations::<FullByHand>())]
fn full_by_hand(prepared: (FullByHand, Vec<<FullByHand as Provider>::Word>)) -> u64 {
    let (mut provider, inputs) = prepared;
    black_box(full::run(black_box(&mut provider), black_box(&inputs)))
}

#[library_benchmark]
#[bench::any_input(any_input::<FullOurs>())]
#[bench::creations(creations::<FullOurs>())]
fn full_ours(prepared: (FullOurs, Vec<<FullOurs as Provider>::Word>)) -> u64 {
    let (mut provider, inputs) = prepared;
    black_box(full::run(black_box(&mut provider), black_box(&inputs)))
}

library_benchmark_group!(name = whole; benchmarks = full_by_hand, full_ours);

main!(library_benchmark_groups = plain, whole);
