//! The shipped system with one part broken, in a lifecycle or in a wire: a property of the whole
//! says so. The lifecycles' own properties are left out here; they would speak first.

use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_spec::system::verify::{Judgement, Limits, verify};
use lifechart_spec::system::{self, System};
use std::collections::{BTreeMap, BTreeSet};

/// One way to break the system.
struct Break {
    /// What goes wrong then.
    what: &'static str,
    /// The file.
    file: &'static str,
    /// What stands there.
    from: &'static str,
    /// What stands there instead.
    into: &'static str,
    /// The faults that show it; as few as that, because then it is over soon.
    faults: &'static [&'static str],
    /// The properties that fail, among others.
    fail: &'static [&'static str],
}

/// Parts of `faults:`.
const SEAL_FAILS: &str = "  seal_fails: {fails: [providers.seal_snapshots]}";
const DIES_UNSEEN: &str = "  dies_unseen: {restarts: requesters}";

const CRASHES: &str = "  provider_crashes: {restarts: providers, answers: provider_error}";

const BREAKS: &[Break] = &[
    Break {
        what: "a provider that knows no set refuses to abort one",
        file: "vss_provider",
        from: "        ignore: ok\n        doc: Our decision. There is nothing to abort",
        into: "        refuse: object_not_found\n        doc: Our decision. There is nothing to abort",
        faults: &[CRASHES],
        fail: &["no_abort_is_refused"],
    },
    Break {
        what: "a provider refuses the first Begin after an abandoned set",
        file: "vss_provider",
        from: "        - guard: other_set\n          before: [discard_set]",
        into: "        - guard: other_set && false\n          before: [discard_set]",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order", "some_set_can_always_be_created"],
    },
    Break {
        what: "a provider does not take over the new set's id",
        file: "vss_provider",
        from: "          role: reset\n          assign: {set: event.set, snapshots: 1}",
        into: "          role: reset\n          assign: {snapshots: 1}",
        faults: &[],
        fail: &["an_abandoned_set_does_not_leak", "no_provider_is_called_out_of_order"],
    },
    Break {
        what: "a provider that has finished ignores the abort of its set",
        file: "vss_provider",
        from: "            guard: same_set\n            target: aborted\n            actions: [withdraw_set]\n            role: abort",
        into: "            ignore: ok",
        faults: &[SEAL_FAILS],
        fail: &["failure_leaves_nothing"],
    },
    Break {
        what: "a provider is created without having committed",
        file: "vss_provider",
        from: "            done: {target: committed, role: main}",
        into: "            done: {target: created, role: main}",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order", "providers_go_step_by_step"],
    },
    Break {
        what: "the service lets a second set begin in the middle of one",
        file: "vss_coordinator",
        from: "          ends:\n            guard: same_set\n            target: idle",
        into: "          start_snapshot_set: {target: open, assign: {set: event.set}}\n          ends:\n            guard: same_set\n            target: idle",
        faults: &[],
        fail: &["one_set_at_a_time"],
    },
    Break {
        what: "the service aborts nowhere when a provider fails",
        file: "vss_coordinator",
        from: "          - {guard: reply == provider_veto, target: failing, role: failure, assign: {cause: vetoed}}",
        into: "          - {guard: reply == provider_veto, target: idle, role: failure, reply: provider_veto}",
        faults: &[SEAL_FAILS],
        fail: &["failure_leaves_nothing"],
    },
    Break {
        what: "the service does not prepare before it commits",
        file: "vss_coordinator",
        from: "                target: ending_preparation",
        into: "                target: freezing",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order"],
    },
    Break {
        what: "the service overlooks that a requester has died",
        file: "vss_system",
        from: "    tells: {coordinator.requester_gone: {set: set}}\n",
        into: "",
        faults: &[DIES_UNSEEN],
        fail: &["nobody_is_kept_waiting_by_who_has_left", "some_set_can_always_be_created"],
    },
    Break {
        what: "the service says it is done before the last call",
        file: "vss_coordinator",
        from: "            done: {target: sealing, role: main}",
        into: "            done: {target: created, role: main}",
        faults: &[],
        fail: &["success_is_everybodys"],
    },
    Break {
        what: "an application forgets the abort that it owes",
        file: "vss_requester",
        from: "        target: leaving\n        role: abort\n        assign: {snapshot: None, volumes: 0, prepared: false}",
        into: "        target: no_object\n        role: abort\n        assign: {set: None, snapshot: None, volumes: 0, prepared: false}",
        faults: &[],
        fail: &["nobody_is_kept_waiting_by_who_has_left", "some_set_can_always_be_created"],
    },
    Break {
        what: "an application cannot begin another backup",
        file: "vss_requester",
        from: "      initialize: {target: initialized, role: main}\n",
        into: "",
        faults: &[],
        fail: &["some_set_can_always_be_created"],
    },
    Break {
        what: "one provider is forgotten when the set is prepared",
        file: "vss_system",
        from: "to: providers.end_prepare, members: all",
        into: "to: providers.end_prepare, members: any",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order"],
    },
    Break {
        what: "one provider is forgotten when the set is sealed",
        file: "vss_system",
        from: "to: providers.post_final_commit, members: all",
        into: "to: providers.post_final_commit, members: any",
        faults: &[],
        fail: &["success_is_everybodys"],
    },
    Break {
        what: "one provider is forgotten when a volume is added",
        file: "vss_system",
        from: "    to: providers.begin_prepare\n    members: all",
        into: "    to: providers.begin_prepare\n    members: any",
        faults: &[],
        fail: &["an_abandoned_set_does_not_leak", "no_provider_is_called_out_of_order"],
    },
    Break {
        what: "one provider is forgotten when the set is aborted",
        file: "vss_system",
        from: "to: providers.abort, members: every",
        into: "to: providers.abort, members: any",
        faults: &[SEAL_FAILS],
        fail: &["failure_leaves_nothing"],
    },
    Break {
        what: "calls come in another order",
        file: "vss_system",
        from: "coordinator.pre_commit_all: {to: providers.pre_commit,",
        into: "coordinator.pre_commit_all: {to: providers.pre_final_commit,",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order"],
    },
    Break {
        what: "providers are told too few volumes",
        file: "vss_system",
        from: "count: volumes",
        into: "count: 0",
        faults: &[],
        fail: &["no_provider_is_called_out_of_order"],
    },
    Break {
        what: "a failing provider is taken for one that has succeeded",
        file: "vss_system",
        from: "to: providers.post_final_commit, members: all, with: {set: set}, otherwise: provider_error",
        into: "to: providers.post_final_commit, members: every, with: {set: set}, replies: {provider_veto: ok, out_of_memory: ok, invalid_argument: ok}, otherwise: ok",
        faults: &[SEAL_FAILS],
        fail: &["success_is_everybodys"],
    },
];

#[test]
fn whatever_is_broken_some_property_of_the_whole_fails() {
    let mut wrong = Vec::new();
    let mut failed = BTreeSet::new();
    for broken in BREAKS {
        let system = match system(broken) {
            Ok(system) => system,
            Err(report) => {
                wrong.push(report);
                continue;
            }
        };
        let verdict = verify(&system, &Limits::default(), &mut |_| {});
        let is_violated = |(_, judgement): &&(_, Judgement)| judgement.trace().is_some();
        let violated = verdict.properties.iter().filter(is_violated);
        let violated = violated.map(|(id, _)| system.properties[*id].name.clone());
        let violated: BTreeSet<String> = violated.collect();
        for name in broken.fail.iter().filter(|&&name| !violated.contains(name)) {
            wrong.push(format!("{}: {name} holds; {violated:?} do not", broken.what));
        }
        failed.extend(violated);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let untouched = properties().filter(|name| !failed.contains(name));
    assert_eq!(untouched.collect::<Vec<_>>(), Vec::<String>::new(), "nothing makes them fail");
}

/// The names of all properties of the shipped system.
fn properties() -> impl Iterator<Item = String> {
    let text = text("vss_system");
    let properties = text.split("\nproperties:\n").nth(1).unwrap_or_default().to_owned();
    let is_name = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let names: Vec<String> = properties
        .lines()
        .filter(is_name)
        .map(|line| line.trim().trim_end_matches(':').to_owned())
        .collect();
    names.into_iter()
}

fn text(name: &str) -> String {
    builtin::find(name).expect("it is shipped").text().to_owned()
}

/// The system with one part broken, one volume for a set, and few faults.
fn system(broken: &Break) -> Result<System, String> {
    let mut files = BTreeMap::new();
    for name in ["vss_requester", "vss_coordinator", "vss_provider"] {
        let text = text(name);
        let mut behaviour = text.split("\nproperties:\n").next().unwrap_or_default().to_owned();
        if broken.file == name {
            behaviour = replaced(&behaviour, broken.from, broken.into);
        }
        files.insert(format!("{name}.yaml"), allowed(name, &behaviour));
    }
    let mut whole = text("vss_system");
    if broken.file == "vss_system" {
        whole = replaced(&whole, broken.from, broken.into);
    }
    for name in ["vss_requester", "vss_coordinator", "vss_provider"] {
        whole = replaced(&whole, &format!("use: {name}"), &format!("use: {name}.yaml"));
    }
    whole = whole.replace("limits: {volumes: 2}", "limits: {volumes: 1}");
    whole = without_faults(&whole, broken.faults);
    let mut read = |path: &str| {
        let text = files.get(path).ok_or_else(|| path.to_owned())?;
        Ok(Source::new(path, text.as_str()))
    };
    let compiled = system::compile(Source::new("vss_system.yaml", whole.as_str()), &mut read);
    compiled.system.clone().ok_or_else(|| format!("{}: {}", broken.what, compiled.report(false)))
}

fn replaced(text: &str, from: &str, into: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replacen(from, into, 1)
}

/// The system with other faults; its properties must hold in spite of those.
fn without_faults(text: &str, faults: &[&str]) -> String {
    let (before, rest) = text.split_once("\nfaults:\n").expect("it has faults");
    let (_, properties) = rest.split_once("\nproperties:\n").expect("it has properties");
    let properties: Vec<&str> =
        properties.lines().filter(|line| !line.starts_with("    despite: [")).collect();
    let faults = match faults {
        [] => String::new(),
        some => format!("faults:\n{}\n", some.join("\n")),
    };
    format!("{before}\n{faults}\nproperties:\n{}\n", properties.join("\n"))
}

/// A lifecycle in which everything is allowed that may be.
fn allowed(name: &str, text: &str) -> String {
    let compiled = compile(Source::new(name, text));
    let found = compiled.diagnostics.iter().map(|found| found.code);
    let words: BTreeSet<String> =
        found.filter(|code| code.may_be_allowed()).map(|code| code.as_str().to_owned()).collect();
    if words.is_empty() {
        return text.to_owned();
    }
    let words: Vec<String> = words.into_iter().collect();
    text.replacen("lifechart: 1\n", &format!("lifechart: 1\nallow: [{}]\n", words.join(", ")), 1)
}
