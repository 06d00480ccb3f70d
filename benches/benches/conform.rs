//! Running a suite: Wp with one extra state, replies compared, of the VSS provider with at most two
//! volumes, against the machine that is generated for it.

use divan::Bencher;
use divan::counter::ItemsCount;
use lifechart_benches::VSS;
use lifechart_benches::driven::Generated;
use lifechart_conformance::{InProcess, Options, Prepared, RunOptions, run};
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::Specification;
use lifechart_spec::source::Source;
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

fn options() -> Options {
    Options { up_to: vec![("volumes".to_owned(), 2)], ..Options::default() }
}

/// Does something with the specification of the provider.
fn with_specification(done: impl FnOnce(&Specification<'_>)) {
    let compiled = compile(Source::new("vss_provider.yaml", VSS));
    let (machine, _) = compiled.checked().expect("it is right");
    let (machine, exploration) = options().limited(machine).expect("there is nothing to lower");
    done(&options().specification(&machine, &exploration).expect("it has inputs"));
}

/// Everything that comes before the first call.
#[divan::bench(sample_count = 20)]
fn preparing(bencher: Bencher<'_, '_>) {
    with_specification(|specification| {
        bencher.bench_local(|| Prepared::new(specification, &options()).expect("it is small"));
    });
}

/// Calls per second.
#[divan::bench(sample_count = 50)]
fn running(bencher: Bencher<'_, '_>) {
    with_specification(|specification| {
        let prepared = Prepared::new(specification, &options()).expect("it is small");
        bencher.counter(ItemsCount::new(prepared.size().inputs)).bench_local(|| {
            let mut target = InProcess(Generated::default());
            let go_on = &mut |_| ControlFlow::Continue(());
            let outcome = run(&prepared, &mut target, &RunOptions::default(), go_on);
            assert!(outcome.is_ok(), "{:?}", outcome.findings);
        });
    });
}
