//! Compiles one specification once, for a profiler: `once vss` or `once 1000`.

use lifechart_benches::ring::ring;
use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let text = match what.parse() {
        Ok(states) => ring(states),
        Err(_) => include_str!("../../spec/lifecycles/vss_provider.yaml").to_owned(),
    };
    let compiled = compile(Source::new("machine.yaml", text));
    match compiled.summary() {
        Some(summary) => println!("{summary}"),
        None => println!("{}", compiled.report(false)),
    }
    println!("{} steps", compiled.exploration.map_or(0, |exploration| exploration.steps()));
}
