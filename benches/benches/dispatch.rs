//! Nanoseconds for many calls: of the plain lifecycle by every contender, and of the whole one.
//!
//! `cargo bench -p lifechart-benches --bench dispatch --features peers`

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use lifechart_benches::full::{self, FullByHand, FullOurs, Provider};
use lifechart_benches::plain::*;

const CALLS: usize = 100_000;

fn main() {
    divan::main();
}

fn measure<C: Contender>(bencher: Bencher<'_, '_>, calls: &[Call]) {
    let events = events::<C>(calls);
    let mut machine = C::begin();
    let bencher = bencher.counter(ItemsCount::new(CALLS));
    bencher.bench_local(|| run(black_box(&mut machine), black_box(&events)));
}

fn measure_full<P: Provider>(bencher: Bencher<'_, '_>, inputs: &[full::Input]) {
    let words = full::words::<P>(inputs);
    let mut provider = P::begin();
    let bencher = bencher.counter(ItemsCount::new(CALLS));
    bencher.bench_local(|| full::run(black_box(&mut provider), black_box(&words)));
}

mod full_lifecycle {
    use super::*;

    #[divan::bench(types = [FullByHand, FullOurs], sample_count = 30, sample_size = 1)]
    fn uniform_calls<P: Provider>(bencher: Bencher<'_, '_>) {
        measure_full::<P>(bencher, &full::uniform(CALLS));
    }

    #[divan::bench(types = [FullByHand, FullOurs], sample_count = 30, sample_size = 1)]
    fn creations<P: Provider>(bencher: Bencher<'_, '_>) {
        measure_full::<P>(bencher, &full::creations(CALLS));
    }
}

macro_rules! contenders {
    ($($(#[$condition:meta])* $name:ident = $contender:ident;)*) => {$(
        $(#[$condition])*
        mod $name {
            use super::*;

            #[divan::bench(sample_count = 30, sample_size = 1)]
            fn uniform_calls(bencher: Bencher<'_, '_>) {
                measure::<$contender>(bencher, &uniform(CALLS));
            }

            #[divan::bench(sample_count = 30, sample_size = 1)]
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
