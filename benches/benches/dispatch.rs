//! Nanoseconds for a thousand calls: of the plain lifecycle, by every contender.
//!
//! `cargo bench -p lifechart-benches --bench dispatch --features peers`

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use lifechart_benches::plain::*;

const CALLS: usize = 1_000;

fn main() {
    divan::main();
}

fn measure<C: Contender>(bencher: Bencher<'_, '_>, calls: &[Call]) {
    let events = events::<C>(calls);
    let mut machine = C::begin();
    let bencher = bencher.counter(ItemsCount::new(CALLS));
    bencher.bench_local(|| run(black_box(&mut machine), black_box(&events)));
}

macro_rules! contenders {
    ($($(#[$condition:meta])* $name:ident = $contender:ident;)*) => {$(
        $(#[$condition])*
        mod $name {
            use super::*;

            #[divan::bench]
            fn uniform_calls(bencher: Bencher<'_, '_>) {
                measure::<$contender>(bencher, &uniform(CALLS));
            }

            #[divan::bench]
            fn valid_walk(bencher: Bencher<'_, '_>) {
                measure::<$contender>(bencher, &walk(CALLS));
            }
        }
    )*};
}

contenders! {
    by_hand = ByHand;
    ours = Ours;
    #[cfg(feature = "peers")]
    rust_fsm = ByRustFsm;
    #[cfg(feature = "peers")]
    smlang = BySmlang;
    #[cfg(feature = "peers")]
    statig = ByStatig;
}
