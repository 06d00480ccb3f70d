//! The shipped provider, broken so that each of its properties is violated in turn: the right
//! property is reported, with a run that really shows it.

use lifechart_spec::builtin;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Run, witness_steps};
use lifechart_spec::machine::Machine;
use lifechart_spec::semantics::{initial, step};
use lifechart_spec::source::Source;

/// A way to break the provider.
struct Break {
    property: &'static str,
    /// What is replaced, and by what. It stands in the file once.
    old: &'static str,
    new: &'static str,
    /// The last step of the run that is shown; none, where the first configuration shows it.
    last: &'static str,
}

const BREAKS: &[Break] = &[
    Break {
        property: "a_new_set_is_always_accepted",
        old: "        - guard: other_set\n          try: add_snapshot\n",
        new: "        - guard: other_set && snapshots > 1\n          try: add_snapshot\n",
        last: "3. aborted: begin_prepare(set: B, snapshot: B) -> refused, begin_prepare told provider_veto",
    },
    Break {
        property: "every_set_can_be_finished",
        old: "        done: {target: prepared, role: main}",
        new: "        done: {target: aborted, role: main}",
        last: "",
    },
    Break {
        property: "a_finished_set_is_never_discarded",
        old: "      on_unload:\n        target: unknown\n",
        new: "      on_unload:\n        target: unknown\n        actions: [discard_set]\n",
        last: "3. aborted: on_unload(force: true) -> unknown, on_unload told ok, runs log_deferred, discard_set",
    },
    Break {
        property: "only_a_finished_set_is_withdrawn",
        old: "        target: aborted\n        actions: [discard_set]\n",
        new: "        target: aborted\n        actions: [withdraw_set]\n",
        last: "2. preparing: abort(set: A) -> aborted, abort told ok, runs withdraw_set",
    },
    Break {
        property: "a_set_is_withdrawn_by_no_other_sets_abort",
        old: "            guard: same_set\n            target: aborted\n            actions: [withdraw_set]",
        new: "            target: aborted\n            actions: [withdraw_set]",
        last: "14. created: abort(set: B) -> aborted, abort told ok, runs withdraw_set",
    },
    Break {
        property: "a_set_is_withdrawn_by_no_new_set",
        old: "          assign: {set: event.set, snapshots: 1}\n          doc: Our decision. Finished",
        new: "          assign: {set: event.set, snapshots: 1}\n          actions: [withdraw_set]\n          doc: Our decision. Finished",
        last: "3. aborted: begin_prepare(set: B, snapshot: B) -> preparing, begin_prepare told ok, runs log_deferred, withdraw_set",
    },
    Break {
        property: "a_set_is_withdrawn_by_no_unload",
        old: "      on_unload:\n        target: unknown\n",
        new: "      on_unload:\n        target: unknown\n        actions: [withdraw_set]\n",
        last: "3. aborted: on_unload(force: false) -> unknown, on_unload told ok, runs log_deferred, withdraw_set",
    },
    Break {
        property: "a_forced_unload_never_waits",
        old: "        - guard: event.force\n",
        new: "        - guard: event.force && snapshots > 1\n",
        last: "2. preparing: on_unload(force: true) -> ignored, on_unload told not_now",
    },
    Break {
        property: "without_a_set_nothing_is_known",
        old: "          assign: {set: None, snapshots: 0}\n          role: abort",
        new: "          assign: {set: None}\n          role: abort",
        last: "3. unknown: begin_prepare(set: B, snapshot: B) -> preparing, begin_prepare told ok",
    },
    Break {
        property: "nothing_is_committed_before_its_time",
        old: "pre_commit: {guard: same_set, target: processing_precommit, role: main}",
        new: "pre_commit: {guard: same_set, target: precommitted, role: main}",
        last: "5. precommitted: commit(set: A) -> processing_commit, starts commit_snapshots",
    },
];

fn provider() -> String {
    builtin::find("vss_provider").expect("the provider").text().to_owned()
}

fn broken(old: &str, new: &str) -> Compiled {
    let text = provider();
    assert_eq!(text.matches(old).count(), 1, "{old}");
    compile(Source::new("vss_provider.yaml", text.replace(old, new)))
}

#[test]
fn each_property_is_broken_by_the_line_it_guards() {
    let mut wrong = Vec::new();
    for &Break { property, old, new, last } in BREAKS {
        let compiled = broken(old, new);
        let machine = compiled.machine.as_ref().expect("a machine");
        let proof = compiled.proof.as_ref().expect("a proof");
        let violation = proof
            .violations
            .iter()
            .find(|violation| machine.properties[violation.property].name == property);
        let Some(violation) = violation else {
            wrong.push(format!("{property} still holds"));
            continue;
        };
        play_again(machine, &violation.run);
        let steps = witness_steps(machine, &violation.run);
        if steps.last().map(String::as_str).unwrap_or_default() != last {
            wrong.push(format!("{property}:\n  {}", steps.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_property_of_the_provider_is_broken_here() {
    let compiled = compile(Source::new("vss_provider.yaml", provider()));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    let machine = compiled.machine.as_ref().expect("a machine");
    let names: Vec<_> = machine.properties.values().map(|p| p.name.as_str()).collect();
    let broken: Vec<_> = BREAKS.iter().map(|Break { property, .. }| *property).collect();
    assert_eq!(names, broken);
    let proof = compiled.proof.as_ref().expect("a proof");
    assert_eq!((proof.held, proof.violations.len(), proof.vacuous.len()), (names.len(), 0, 0));
}

/// Every step goes as the run says, from the first configuration on, with the same ids.
fn play_again(machine: &Machine, run: &Run) {
    let mut at = initial(machine);
    for made in &run.steps {
        let (outcome, next) = step(machine, &at, &made.input, &made.world).expect("a step");
        assert_eq!(made.result.as_ref(), Ok(&outcome));
        at = next;
    }
    assert_eq!(at, run.end);
}
