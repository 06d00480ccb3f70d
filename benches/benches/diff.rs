//! Comparing two versions: of the VSS lifecycle, and of a ring of 500 states.

use divan::{Bencher, black_box};
use lifechart_benches::ring::ring;
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::diff::{Budget, Comparison, compare};
use lifechart_spec::machine::Machine;
use lifechart_spec::source::Source;

fn main() {
    divan::main();
}

/// The VSS provider, and the same with one volume less.
fn vss() -> [String; 2] {
    let text = builtin::find("vss_provider").map(|source| source.text().to_owned());
    let text = text.unwrap_or_default();
    let other = text.replacen("snapshots < 64", "snapshots < 63", 1);
    [text, other]
}

/// A ring, and the same with another reply in one state.
fn rings() -> [String; 2] {
    let text = ring(500);
    let other =
        text.replacen("  s400: {transitions: {", "  s400: {transitions: {knock: {ignore: ok}, ", 1);
    [text, other].map(|text| {
        let text = text.replacen(
            "leap: }",
            "leap: , knock: }\nreplies: {no: }\nevery_call: [no]\notherwise: {refuse: no}",
            1,
        );
        text.replacen("  s0: {transitions: {", "  s0: {transitions: {knock: {ignore: ok}, ", 1)
    })
}

fn machine(text: &str) -> Machine {
    let compiled = compile(Source::new("machine.yaml", text));
    let report = compiled.report(false);
    compiled.machine.unwrap_or_else(|| panic!("{report}"))
}

fn whole(texts: &[String; 2]) -> Comparison {
    compare(&machine(&texts[0]), &machine(&texts[1]), Budget::default())
}

#[divan::bench]
fn vss_with_reading(bencher: Bencher<'_, '_>) {
    let texts = vss();
    bencher.bench(|| whole(black_box(&texts)));
}

#[divan::bench]
fn vss_compared(bencher: Bencher<'_, '_>) {
    let [old, new] = vss().map(|text| machine(&text));
    bencher.bench(|| compare(black_box(&old), black_box(&new), Budget::default()));
}

#[divan::bench]
fn ring_with_reading(bencher: Bencher<'_, '_>) {
    let texts = rings();
    bencher.bench(|| whole(black_box(&texts)));
}

#[divan::bench]
fn ring_compared(bencher: Bencher<'_, '_>) {
    let [old, new] = rings().map(|text| machine(&text));
    bencher.bench(|| compare(black_box(&old), black_box(&new), Budget::default()));
}
