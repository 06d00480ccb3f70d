//! RB-8, RB-10 and RB-18 to RB-21: what a method is not handed it cannot do.

use crate::array::*;
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::machine::Machine;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CommitFailure, Provider, Task};
use lifechart_vss::state::SnapshotState;

/// Both lifecycles, as they are understood.
fn lifecycles() -> [Machine; 2] {
    let hardware = builtin::find("vss_provider").expect("it is shipped");
    let software = include_str!("../../lifecycles/vss_software_provider.yaml");
    let software = lifechart_spec::source::Source::new("vss_software_provider.yaml", software);
    [hardware, software].map(|source| compile(source).machine.expect("it compiles"))
}

/// The effects that are forbidden in a state, there or further out.
fn forbidden(machine: &Machine, state: &str) -> Vec<String> {
    let named = machine.states.ids().find(|&id| machine[id].name == state);
    let mut next = Some(named.unwrap_or_else(|| panic!("{state}")));
    let mut effects = Vec::new();
    while let Some(state) = next {
        effects.extend(machine[state].forbid.iter().map(|&effect| machine[effect].name.clone()));
        next = machine[state].parent;
    }
    effects.sort();
    effects
}

/// The effects of an activity.
fn effects(machine: &Machine, activity: &str) -> Vec<String> {
    let named = machine.activities.values().find(|other| other.name == activity);
    let activity = named.unwrap_or_else(|| panic!("{activity}"));
    activity.effects.iter().map(|&effect| machine[effect].name.clone()).collect()
}

#[test]
fn rb_8_rb_10_nothing_is_handed_the_flags_of_a_lun() {
    for machine in lifecycles() {
        for state in machine.states.values() {
            let effects = forbidden(&machine, &state.name);
            assert!(effects.contains(&"lun_flags".to_owned()), "{}", state.name);
        }
        let activities = machine.activities.values().map(|activity| &activity.effects);
        let all = activities.chain(machine.actions.values().map(|action| &action.effects));
        for effect in all.flatten() {
            assert_ne!(machine[*effect].name, "lun_flags");
        }
    }
}

#[test]
fn rb_18_rb_19_rb_20_rb_21_a_commit_is_handed_no_means() {
    // Its author's method takes the task and nothing else; another parameter would not compile.
    let _: fn(&Array, &Task<'_>) -> Result<(), CommitFailure> = <Array as Provider>::commit;
    for machine in lifecycles() {
        let effects_of_commit = effects(&machine, "commit_snapshots");
        assert!(effects_of_commit.is_empty());
        let expected = ["log", "lun_flags", "original_io", "synchronous_io"];
        assert_eq!(forbidden(&machine, "processing_commit"), expected);
        // What it could not do there is done afterwards.
        assert_eq!(effects(&machine, "finish_commit"), ["original_io", "synchronous_io"]);
    }
}

#[test]
fn rb_21_what_the_commit_left_is_waited_for_after_it() {
    let provider = at(SnapshotState::Committed);
    assert!(!provider.provider().world().done.contains(&"finish_commit".to_owned()));
    assert_eq!(step_to(&provider, A, SnapshotState::PostCommitted), Hresult::S_OK);
    assert_eq!(provider.provider().world().done.last().unwrap(), "finish_commit");
}
