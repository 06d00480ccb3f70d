//! The variables of a test.

use crate::machine::{Machine, TypeId};
use crate::render::rust::names::value_name;
use crate::scenario::{Played, Symbols};
use proc_macro2::Ident;
use std::collections::BTreeMap;

/// What every test calls its own.
const TAKEN: [&str; 8] = ["machine", "now", "event", "end", "outcome", "taken", "trying", "due"];

/// The names of ids and of running work, no two of them the same.
pub(super) struct Names {
    ids: BTreeMap<(TypeId, u32), Ident>,
    works: Vec<Ident>,
}

impl Names {
    pub(super) fn new(machine: &Machine, played: &Played) -> Self {
        let mut used: Vec<String> = TAKEN.map(str::to_owned).to_vec();
        let ids = ids(machine, &played.symbols, &mut used);
        let work = |work: &crate::scenario::Work| {
            value_name(&unused(&machine[work.activity].name, &mut used))
        };
        let works = played.works.iter().map(work).collect();
        Self { ids, works }
    }

    /// The variable of an id.
    pub(super) fn id(&self, ty: TypeId, id: u32) -> Option<&Ident> {
        self.ids.get(&(ty, id))
    }

    /// Every id with its variable, by type.
    pub(super) fn ids(&self) -> impl Iterator<Item = (TypeId, u32, &Ident)> {
        self.ids.iter().map(|(&(ty, id), name)| (ty, id, name))
    }

    /// The variable of an activity that runs, by its place in [`Played::works`].
    pub(super) fn work(&self, work: usize) -> Option<&Ident> {
        self.works.get(work)
    }
}

/// `set_id_a` for the id that the scenario calls `A`.
fn ids(
    machine: &Machine,
    symbols: &Symbols,
    used: &mut Vec<String>,
) -> BTreeMap<(TypeId, u32), Ident> {
    let mut names = BTreeMap::new();
    for (ty, of_type) in symbols.iter() {
        for (symbol, id) in of_type.iter().zip(0..) {
            let is_plain = |letter: char| letter.is_ascii_alphanumeric();
            let plain = |letter: char| if is_plain(letter) { letter } else { '_' };
            let symbol: String = symbol.to_ascii_lowercase().chars().map(plain).collect();
            let name = unused(&format!("{}_{symbol}", machine[ty].name), used);
            names.insert((ty, id), value_name(&name));
        }
    }
    names
}

/// The name itself, or with a number behind it.
fn unused(name: &str, used: &mut Vec<String>) -> String {
    let numbered = |number: usize| match number {
        1 => name.to_owned(),
        number => format!("{name}_{number}"),
    };
    let mut free = numbered(1);
    let mut number = 2;
    while used.contains(&free) {
        free = numbered(number);
        number += 1;
    }
    used.push(free.clone());
    free
}
