//! Exploring and all findings: on the lifecycle of a VSS provider, on rings of states, and on a
//! machine with 200,000 configurations.

use divan::{Bencher, black_box};
use lifechart_benches::large::LARGE;
use lifechart_benches::{VSS, ring::ring};
use lifechart_spec::check::check;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::explore::{Exploration, Limits, explore};
use lifechart_spec::machine::Machine;
use lifechart_spec::prove::prove;
use lifechart_spec::source::Source;
use std::collections::BTreeMap;

fn main() {
    divan::main();
}

/// What is explored.
const MACHINES: [&str; 4] = ["vss", "ring_1000", "ring_10000", "large"];

fn text(name: &str) -> String {
    match name {
        "ring_1000" => ring(1_000),
        "ring_10000" => ring(10_000),
        "large" => LARGE.to_owned(),
        _ => VSS.to_owned(),
    }
}

fn compiled(name: &str) -> Compiled {
    let compiled = compile(Source::new("machine.yaml", text(name)));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

fn checked(compiled: &Compiled) -> (&Machine, &Exploration) {
    compiled.checked().expect("a machine in which nothing was found")
}

#[divan::bench(args = MACHINES, sample_count = 10, sample_size = 1)]
fn explore_only(bencher: Bencher<'_, '_>, name: &str) {
    let compiled = compiled(name);
    bencher.bench(|| explore(black_box(checked(&compiled).0), Limits::default()));
}

/// Every finding, of what was explored before.
#[divan::bench(args = MACHINES, sample_count = 10, sample_size = 1)]
fn findings(bencher: Bencher<'_, '_>, name: &str) {
    let compiled = compiled(name);
    let (machine, exploration) = checked(&compiled);
    bencher.bench(|| check(machine, exploration, &mut Diagnostics::new()));
}

/// Every property, on what was explored before.
#[divan::bench(args = MACHINES, sample_count = 10, sample_size = 1)]
fn properties(bencher: Bencher<'_, '_>, name: &str) {
    let compiled = compiled(name);
    let (machine, exploration) = checked(&compiled);
    bencher.bench(|| prove(machine, exploration));
}

/// Nothing but finding the configuration again that each step leads to: what several threads could
/// not share out.
#[divan::bench(args = MACHINES, sample_count = 10, sample_size = 1)]
fn look_up(bencher: Bencher<'_, '_>, name: &str) {
    let compiled = compiled(name);
    let (_, exploration) = checked(&compiled);
    let all: Vec<_> = exploration.ids().map(|id| exploration.configuration(id)).collect();
    let targets: Vec<_> = exploration
        .ids()
        .flat_map(|id| exploration.steps_from(id).filter_map(|(_, to)| to))
        .collect();
    let position: BTreeMap<_, usize> = exploration.ids().zip(0..).collect();
    let targets: Vec<usize> = targets.iter().map(|to| position[to]).collect();
    bencher.bench(|| {
        targets.iter().filter(|&&to| exploration.find(black_box(&all[to])).is_some()).count()
    });
}
