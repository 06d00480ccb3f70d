//! A suite must fail on every machine that differs from the one it was made for.
//!
//! The mutants are interpreted, so that there can be thousands. Those that nobody can tell from
//! the machine are left out; what is left over is told, with the score by kind of mistake.

use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_spec::suite::{Tests, suite};
use lifechart_tests::interpreted::{Interpreted, interpret};
use lifechart_tests::mutants::{Mutant, are_equivalent, mutants};
use lifechart_tests::{golden, tree, written};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// No more mutants of one machine are tried; they are taken evenly.
const MOST: usize = 80;

#[test]
fn suites_catch_mutants() {
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = catch_unwind(AssertUnwindSafe(score));
    drop(std::panic::take_hook());
    match outcome {
        Ok(table) => golden::compare("tests/corpus/mutants.txt", &table),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn score() -> String {
    let mut files = tree::files("tests/corpus/pass");
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.push("spec/lifecycles/vss_provider.yaml".into());
    let mut table = String::new();
    for path in files {
        let compiled = compile(Source::new(path.to_string_lossy(), tree::read(&path)));
        let (machine, exploration) = compiled.checked().expect("the example compiles");
        let suite = suite(machine, exploration, Tests::Pairs);
        let written = written::suite(machine, &suite);
        let all = mutants(machine);
        let stride = all.len().div_ceil(MOST);
        let mut scores: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        let mut survivors = Vec::new();
        for mutant in all.into_iter().step_by(stride) {
            let score = scores.entry(mutant.operator).or_default();
            let Mutant { operator, what, machine: changed } = mutant;
            let mutant: &'static _ = Box::leak(Box::new(changed));
            interpret(mutant);
            let run = catch_unwind(|| {
                for case in &suite.cases {
                    written.case::<Interpreted>(case.point as u32, case.row as u32);
                }
                written.pairs::<Interpreted>();
            });
            match run {
                Err(_) => score[0] += 1,
                Ok(()) if are_equivalent(machine, exploration, mutant) => score[2] += 1,
                Ok(()) => {
                    score[1] += 1;
                    survivors.push(format!("    survives: {operator}, {what}"));
                }
            }
        }
        let sum = |index: usize| scores.values().map(|score| score[index]).sum::<usize>();
        let (killed, total) = (sum(0), sum(0) + sum(1));
        let _ = writeln!(table, "{}: {killed} of {total} ({} equal)", machine.name, sum(2));
        for (operator, [killed, survived, equal]) in scores {
            let total = killed + survived;
            let _ = writeln!(table, "    {operator}: {killed} of {total} ({equal} equal)");
        }
        survivors.into_iter().for_each(|survivor| table = format!("{table}{survivor}\n"));
    }
    table
}
