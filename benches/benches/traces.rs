//! Checking recorded runs: lines per second of one core.
//!
//! Without arguments a log is made and checked in memory, once as calls and replies only and once
//! with everything shown. `--write FILE LINES` writes such a log, `--megabytes FILE MB` one that is
//! so large, and `FILE` checks one that was written.

use lifechart_conformance::trace::{Checker, Options};
use lifechart_spec::builtin;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::machine::Machine;
use lifechart_tests::recorded::{Detail, Recorder, Work};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::time::{Duration, Instant};

fn main() {
    let source = builtin::find("vss_provider").expect("the provider is shipped");
    let compiled = compile(source);
    let machine = compiled.machine.as_ref().expect("it has no mistakes");
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["--write", file, lines] => {
            write(machine, file, usize::MAX, lines.parse().expect("how many lines"));
        }
        ["--megabytes", file, size] => {
            let size: usize = size.parse().expect("how many megabytes");
            write(machine, file, size << 20, usize::MAX);
        }
        [file] => {
            let log = std::fs::read(file).expect("a log");
            measure(&compiled, file, &log);
        }
        _ => {
            let replies = Detail { times: true, ..Detail::REPLIES };
            measure(&compiled, "calls and replies", made(machine, replies).as_bytes());
            measure(&compiled, "everything shown", made(machine, SHOWN).as_bytes());
        }
    }
}

/// Everything that can be shown.
const SHOWN: Detail = Detail {
    states: true,
    actions: true,
    verdicts: true,
    payloads: true,
    times: true,
    tries: true,
    work: Work::Shown,
};

fn recorder(machine: &Machine, detail: Detail) -> Recorder<'_> {
    let mut recorder = Recorder::new(machine, detail, 1);
    recorder.orderly = true;
    recorder
}

fn made(machine: &Machine, detail: Detail) -> String {
    let mut recorder = recorder(machine, detail);
    (0..500_000).for_each(|_| recorder.step());
    recorder.log
}

fn write(machine: &Machine, file: &str, bytes: usize, lines: usize) {
    let mut recorder = recorder(machine, SHOWN);
    let mut out = BufWriter::new(File::create(file).expect("the file can be written"));
    let (mut written, mut count) = (0, 0);
    while written < bytes && count < lines {
        recorder.step();
        for line in recorder.log.lines().take(lines - count) {
            writeln!(out, "{line}").expect("the file can be written");
            written += line.len() + 1;
            count += 1;
        }
        recorder.log.clear();
    }
    println!("{file}: {count} lines, {} MB", written >> 20);
}

fn measure(compiled: &Compiled, what: &str, log: &[u8]) {
    let (machine, exploration) = compiled.checked().expect("it has no mistakes");
    let mut best = Duration::MAX;
    let mut lines = 0;
    for _ in 0..3 {
        let mut checker = Checker::new(machine, exploration, Options::new(machine));
        checker.begin(what);
        let (wall, cpu) = (Instant::now(), cpu_time());
        checker.lines(log);
        let took = match (cpu, cpu_time()) {
            (Some(from), Some(to)) => to.saturating_sub(from),
            _ => wall.elapsed(),
        };
        best = best.min(took);
        let summary = checker.finish();
        assert!(summary.conforms() && summary.broken == 0, "{:#?}", summary.findings);
        lines = summary.lines;
    }
    let seconds = best.as_secs_f64();
    println!(
        "{what}: {lines} lines, {:.2} million a second of one core, {:.0} MB/s",
        lines as f64 / seconds / 1e6,
        log.len() as f64 / seconds / 1e6
    );
}

/// How long this thread has run, where the system says so: other work on the machine is left out.
fn cpu_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}
