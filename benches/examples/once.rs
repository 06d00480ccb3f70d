//! Compiles one specification once, for a profiler: `once vss`, `once large`, `once 1000`, `once vss
//! render`.

use lifechart_benches::named;
use lifechart_spec::compile::compile;
use lifechart_spec::render::rust::{Options, render};
use lifechart_spec::source::Source;
use lifechart_spec::suite::Tests;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let compiled = compile(Source::new("machine.yaml", named(&what)));
    let (Some(summary), Some((machine, exploration))) = (compiled.summary(), compiled.checked())
    else {
        return println!("{}", compiled.report(false));
    };
    println!("{summary}; {} steps", exploration.steps());
    let tests = match arguments.next().as_deref() {
        None => return,
        Some("none") => Tests::None,
        Some("matrix") => Tests::Matrix,
        Some(_) => Tests::Pairs,
    };
    let options = Options { tests, ..Options::default() };
    println!("{} bytes of Rust", render(machine, exploration, &options).to_string().len());
}
