//! Requesters that have shadow copies made by several providers: the system that is explored.

mod by_hand;

pub use by_hand::{State, Step};

use lifechart_spec::source::Source;
use lifechart_spec::system::{System, compile};

/// The system, with so many of each.
///
/// # Panics
///
/// If the files have mistakes.
pub fn system(requesters: usize, providers: usize) -> System {
    let text = include_str!("../machines/system/system.yaml")
        .replace("requester.yaml, count: 2", &format!("requester.yaml, count: {requesters}"))
        .replace("provider.yaml, count: 3", &format!("provider.yaml, count: {providers}"));
    let compiled = compile(Source::new("system.yaml", text), &mut |path| match path {
        "./requester.yaml" => {
            Ok(Source::new("requester.yaml", include_str!("../machines/system/requester.yaml")))
        }
        _ => Ok(Source::new("provider.yaml", include_str!("../machines/system/provider.yaml"))),
    });
    let report = compiled.report(false);
    assert!(compiled.is_ok(), "{report}");
    compiled.system.expect("a system")
}
