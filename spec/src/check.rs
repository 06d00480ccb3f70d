//! Findings about a machine that was resolved without errors: one file for each.

mod allows_nothing;
mod always_refused;
mod broken_assumption;
mod constant_guard;
mod count_out_of_range;
mod dead_end_state;
mod deadline_conflict;
mod equivalent_states;
mod exploration_limit;
mod expressions;
mod idle_assignment;
mod never_taken;
mod missing_answer;
mod property_violated;
mod reply_not_listed;
mod scenario_fails;
mod undecided_cell;
mod uninterruptible_work;
mod unreachable_state;
mod unsatisfied_requirement;
mod unused_action;
mod unused_activity;
mod unused_duration;
mod unused_effect;
mod unused_event;
mod unused_field;
mod unused_group;
mod unused_guard;
mod unused_reply;
mod unused_source;
mod unused_type;
mod vacuous_property;

use crate::diagnostics::Diagnostics;
use crate::explore::Exploration;
use crate::machine::{Allow, Machine};
use crate::prove::Proof;
use crate::scenario::play_all;

/// Reports everything there is to find.
pub fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    exploration_limit::check(machine, exploration, diagnostics);
    undecided_cell::check(machine, exploration, diagnostics);
    count_out_of_range::check(machine, exploration, diagnostics);
    reply_not_listed::check(machine, exploration, diagnostics);
    if exploration.is_complete() {
        unreachable_state::check(machine, exploration, diagnostics);
        dead_end_state::check(machine, exploration, diagnostics);
        never_taken::check(machine, exploration, diagnostics);
        constant_guard::check(machine, exploration, diagnostics);
        idle_assignment::check(machine, exploration, diagnostics);
        always_refused::check(machine, exploration, diagnostics);
        equivalent_states::check(machine, exploration, diagnostics);
        uninterruptible_work::check(machine, exploration, diagnostics);
    }
    let played = play_all(machine);
    scenario_fails::check(machine, &played, diagnostics);
    missing_answer::check(machine, &played, diagnostics);
    broken_assumption::check(machine, &played, diagnostics);
    deadline_conflict::check(machine, diagnostics);
    unused_event::check(machine, diagnostics);
    unused_guard::check(machine, diagnostics);
    unused_action::check(machine, diagnostics);
    unused_activity::check(machine, diagnostics);
    unused_type::check(machine, diagnostics);
    unused_reply::check(machine, diagnostics);
    unused_group::check(machine, diagnostics);
    unused_effect::check(machine, diagnostics);
    unused_duration::check(machine, diagnostics);
    unused_source::check(machine, diagnostics);
    unused_field::check(machine, diagnostics);
    unsatisfied_requirement::check(machine, diagnostics);
}

/// Reports what is known of the properties.
pub fn check_proof(machine: &Machine, proof: &Proof, diagnostics: &mut Diagnostics) {
    property_violated::check(machine, proof, diagnostics);
    vacuous_property::check(machine, proof, diagnostics);
}

/// Applies every `allow:`, and reports those that allow nothing.
pub fn apply_allows(allows: &[Allow], diagnostics: &mut Diagnostics) {
    allows_nothing::check(allows, diagnostics);
}
