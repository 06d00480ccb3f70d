//! What is asked of a check.

use super::mapping::Mapping;
use lifechart_spec::machine::{Kind, Machine, StateId, TypeId};

/// How logs are checked.
#[derive(Clone, Debug)]
pub struct Options {
    /// How they are written.
    pub mapping: Mapping,
    /// There is a verdict for each value of this type of id; without one, for each machine.
    pub per: Option<TypeId>,
    /// States in which a set has ended, beside those where the happy path does.
    pub finished: Vec<StateId>,
    /// So many findings are kept; the rest is counted.
    pub most_findings: usize,
    /// So many broken lines are kept; the rest is counted.
    pub most_broken: usize,
    /// So many lines are kept with what became of them.
    pub most_followed: usize,
}

impl Options {
    /// What is usual for a machine: a verdict for each value of the first id of its context.
    pub fn new(machine: &Machine) -> Self {
        let per = machine.fields.values().find_map(|field| match field.ty.kind {
            Kind::Id(ty) => Some(ty),
            _ => None,
        });
        Self {
            mapping: Mapping::default(),
            per,
            finished: Vec::new(),
            most_findings: 20,
            most_broken: 10,
            most_followed: 0,
        }
    }
}
