//! What must be true of the files after a restart, by what the caller of the provider knew before.

use crate::keeper::{PARTS, kept, parts, text};
use crate::world::World;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::collections::BTreeMap;
use std::fmt;

/// How many volumes each set has.
pub(crate) const VOLUMES: u128 = 2;

/// What the caller of a provider knows of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// PostFinalCommitSnapshots is called.
    Finishing(SetId),
    /// It has answered S_OK.
    Finished(SetId),
    /// A call that discards or withdraws the set is made.
    GivingUp(SetId),
    /// It has answered.
    GivenUp(SetId),
}

impl fmt::Display for Said {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, set) = match self {
            Self::Finishing(set) => ("finishing", set),
            Self::Finished(set) => ("finished", set),
            Self::GivingUp(set) => ("giving-up", set),
            Self::GivenUp(set) => ("given-up", set),
        };
        write!(formatter, "@{word} {:x}", set.0)
    }
}

/// A line of a child process, where it is one of the words above.
pub(crate) fn heard(line: &str) -> Option<Said> {
    // The test harness writes to the same line.
    let (_, said) = line.split_once('@')?;
    let (word, set) = said.split_once(' ')?;
    let set = SetId(u128::from_str_radix(set.trim(), 16).ok()?);
    match word {
        "finishing" => Some(Said::Finishing(set)),
        "finished" => Some(Said::Finished(set)),
        "giving-up" => Some(Said::GivingUp(set)),
        "given-up" => Some(Said::GivenUp(set)),
        _ => None,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    There,
    Gone,
    Either,
}

fn fates(said: &[Said]) -> BTreeMap<SetId, Fate> {
    let mut fates = BTreeMap::new();
    for &said in said {
        match said {
            Said::Finishing(set) => fates.insert(set, Fate::Either),
            Said::Finished(set) => fates.insert(set, Fate::There),
            Said::GivingUp(set) => {
                let fate = fates.get(&set).copied().unwrap_or(Fate::Gone);
                fates.insert(set, if fate == Fate::Gone { Fate::Gone } else { Fate::Either })
            }
            Said::GivenUp(set) => fates.insert(set, Fate::Gone),
        };
    }
    fates
}

/// What is wrong with the files of a provider that has recovered.
pub(crate) fn wrong(world: &World) -> Vec<String> {
    let fates = fates(&world.said());
    let mut files = world.files();
    let mut wrong = Vec::new();
    for (&set, &fate) in &fates {
        let names: Vec<String> = (1..=VOLUMES)
            .flat_map(|snapshot| parts(set, SnapshotId(snapshot)))
            .map(|name| kept(&name))
            .collect();
        let whole = names.iter().filter(|name| files.get(*name) == Some(&text(name))).count();
        let is_there = whole == names.len();
        let is_gone = names.iter().all(|name| !files.contains_key(name));
        let is_right = match fate {
            Fate::There => is_there,
            Fate::Gone => is_gone,
            Fate::Either => is_there || is_gone,
        };
        if !is_right {
            wrong.push(format!("{set} should be {fate:?}; {whole} of its files are whole"));
        }
        names.iter().for_each(|name| drop(files.remove(name)));
    }
    assert_eq!(PARTS.len() * 2, 4, "a set has four files");
    wrong.extend(files.keys().map(|name| format!("`{name}` was left behind")));
    wrong
}
