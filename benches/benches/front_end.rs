//! The front end, stage by stage: on the lifecycle of a VSS provider, and on rings of states.

use divan::{Bencher, black_box};
use lifechart_benches::ring::ring;
use lifechart_spec::check;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::explore::{Exploration, Limits, explore};
use lifechart_spec::machine::Machine;
use lifechart_spec::parse::parse;
use lifechart_spec::render::{dot::dot, rust, table::table};
use lifechart_spec::resolve::resolve;
use lifechart_spec::source::Source;

const VSS: &str = include_str!("../../spec/lifecycles/vss_provider.yaml");

fn main() {
    divan::main();
}

fn compiled(text: &str) -> Compiled {
    let compiled = compile(Source::new("machine.yaml", text));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

fn checked(compiled: &Compiled) -> (&Machine, &Exploration) {
    compiled.checked().expect("a machine in which nothing was found")
}

#[divan::bench_group(sample_count = 50)]
mod vss {
    use super::*;

    #[divan::bench]
    fn parse_only(bencher: Bencher<'_, '_>) {
        let source = Source::new("vss_provider.yaml", VSS);
        bencher.bench(|| parse(black_box(&source), &mut Diagnostics::new()));
    }

    #[divan::bench]
    fn resolve_only(bencher: Bencher<'_, '_>) {
        let source = Source::new("vss_provider.yaml", VSS);
        let document = parse(&source, &mut Diagnostics::new()).expect("a document");
        bencher.bench(|| resolve(black_box(&document), &mut Diagnostics::new()));
    }

    #[divan::bench]
    fn explore_only(bencher: Bencher<'_, '_>) {
        let compiled = compiled(VSS);
        bencher.bench(|| explore(black_box(checked(&compiled).0), Limits::default()));
    }

    #[divan::bench]
    fn check_only(bencher: Bencher<'_, '_>) {
        let compiled = compiled(VSS);
        let (machine, exploration) = checked(&compiled);
        bencher.bench(|| check::check(machine, exploration, &mut Diagnostics::new()));
    }

    #[divan::bench]
    fn render_rust(bencher: Bencher<'_, '_>) {
        let compiled = compiled(VSS);
        let (machine, exploration) = checked(&compiled);
        bencher.bench(|| rust::expand(machine, exploration, &rust::Options::default(), &subject()));
    }

    #[divan::bench]
    fn render_dot(bencher: Bencher<'_, '_>) {
        let compiled = compiled(VSS);
        bencher.bench(|| dot(checked(&compiled).0));
    }

    #[divan::bench]
    fn render_table(bencher: Bencher<'_, '_>) {
        let compiled = compiled(VSS);
        let (machine, exploration) = checked(&compiled);
        bencher.bench(|| table(machine, exploration));
    }

    /// Everything the macro does but for handing the tokens over.
    #[divan::bench]
    fn whole(bencher: Bencher<'_, '_>) {
        bencher.bench(|| {
            let compiled = compile(Source::new("vss_provider.yaml", black_box(VSS)));
            let (machine, exploration) = checked(&compiled);
            rust::expand(machine, exploration, &rust::Options::default(), &subject())
        });
    }
}

const SIZES: [usize; 6] = [10, 50, 200, 1000, 2000, 5000];

#[divan::bench_group(sample_count = 10, sample_size = 1)]
mod rings {
    use super::*;

    #[divan::bench(args = SIZES)]
    fn compile_only(bencher: Bencher<'_, '_>, states: usize) {
        let text = ring(states);
        bencher.bench(|| compile(Source::new("ring.yaml", black_box(text.as_str()))));
    }

    #[divan::bench(args = SIZES)]
    fn render_rust_without_tests(bencher: Bencher<'_, '_>, states: usize) {
        let compiled = compiled(&ring(states));
        let (machine, exploration) = checked(&compiled);
        let options = rust::Options { tests: rust::Tests::None, ..rust::Options::default() };
        bencher.bench(|| rust::expand(machine, exploration, &options, &subject()));
    }

    #[divan::bench(args = SIZES)]
    fn render_dot(bencher: Bencher<'_, '_>, states: usize) {
        let compiled = compiled(&ring(states));
        bencher.bench(|| dot(checked(&compiled).0));
    }
}

/// What the macro calls the specification.
fn subject() -> rust::TokenStream {
    "\"vss_provider.yaml\"".parse().unwrap_or_default()
}
