//! Drawing: the VSS lifecycle, a ring of 500 states, and 500 states in composites, page by page.

use divan::{Bencher, black_box};
use lifechart_benches::ring::{grouped, ring};
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::svg::{Options, pages, svg};
use lifechart_spec::source::Source;

fn main() {
    divan::main();
}

fn machine(text: &str) -> Machine {
    let compiled = compile(Source::new("machine.yaml", text));
    let report = compiled.report(false);
    compiled.machine.unwrap_or_else(|| panic!("{report}"))
}

fn vss() -> String {
    builtin::find("vss_provider").map(|source| source.text().to_owned()).unwrap_or_default()
}

/// As the command does it: with reading, exploring and checking.
#[divan::bench]
fn vss_with_reading(bencher: Bencher<'_, '_>) {
    let text = vss();
    bencher.bench(|| svg(&machine(black_box(&text)), &Options::default()));
}

#[divan::bench]
fn vss_drawn(bencher: Bencher<'_, '_>) {
    let machine = machine(&vss());
    bencher.bench(|| svg(black_box(&machine), &Options::default()));
}

#[divan::bench]
fn ring_of_500_with_reading(bencher: Bencher<'_, '_>) {
    let text = ring(500);
    bencher.bench(|| svg(&machine(black_box(&text)), &Options::default()));
}

#[divan::bench]
fn ring_of_500_drawn(bencher: Bencher<'_, '_>) {
    let machine = machine(&ring(500));
    bencher.bench(|| svg(black_box(&machine), &Options::default()));
}

#[divan::bench]
fn pages_of_500_with_reading(bencher: Bencher<'_, '_>) {
    let text = grouped(20, 25);
    bencher.bench(|| pages(&machine(black_box(&text)), "pages"));
}

#[divan::bench]
fn pages_of_500_drawn(bencher: Bencher<'_, '_>) {
    let machine = machine(&grouped(20, 25));
    bencher.bench(|| pages(black_box(&machine), "pages"));
}
