//! Machines to measure with.

pub mod copies;
pub mod driven;
pub mod full;
pub mod large;
pub mod plain;
pub mod random;
pub mod ring;

/// Numbers that look random and are the same in every run.
#[derive(Clone, Copy, Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next number, below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % limit.max(1)
    }
}

/// The lifecycle of a VSS provider.
pub const VSS: &str = include_str!("../../spec/lifecycles/vss_provider.yaml");

/// The specification that a word on the command line means: `vss`, `large`, the states of a ring,
/// or a file.
///
/// # Panics
///
/// If there is no such file.
pub fn named(what: &str) -> String {
    match (what, what.parse()) {
        (_, Ok(states)) => ring::ring(states),
        ("" | "vss", _) => VSS.to_owned(),
        ("large", _) => large::LARGE.to_owned(),
        (path, _) => {
            std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
        }
    }
}
