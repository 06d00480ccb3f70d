//! What system files mean: names resolved against the machines they use.

use lifechart_spec::machine::Machine;
use lifechart_spec::source::Source;
use lifechart_spec::system::model::{
    AnswerKind, Call, Ending, FaultKind, GroupId, Members, SystemPattern,
};
use lifechart_spec::system::verify::{Limits, verify};
use lifechart_spec::system::{System, compile, is_system};
use lifechart_tests::{checked, tree};

const FOLDER: &str = "tests/corpus/systems/pass";

fn system(name: &str) -> System {
    let source = Source::new(name, tree::read(format!("{FOLDER}/{name}")));
    let folder = tree::root().join(FOLDER);
    let compiled = compile(source, &mut |named| checked::beside(&folder, named));
    let system = compiled.checked().cloned();
    system.unwrap_or_else(|| panic!("{}", compiled.report(false)))
}

fn machine(system: &System, group: GroupId) -> &Machine {
    &system.machines[system.groups[group].machine]
}

/// `clients.borrow -> library.lend`
fn ends(system: &System, call: &Call) -> String {
    let (caller, callee) = (&system.groups[call.caller], &system.groups[call.callee]);
    let activity = &machine(system, call.caller)[call.activity].name;
    let event = &machine(system, call.callee)[call.event].name;
    format!("{}.{activity} -> {}.{event}", caller.name, callee.name)
}

/// How the call ends for each reply of the callee: `lent: refused`.
fn endings(system: &System, call: &Call) -> Vec<String> {
    let (caller, callee) = (machine(system, call.caller), machine(system, call.callee));
    let replies = callee.replies.values().zip(&call.replies);
    replies
        .map(|(reply, ending)| match ending {
            None => format!("{}: never", reply.name),
            Some(Ending::Done) => format!("{}: done", reply.name),
            Some(Ending::Failed(failure)) => format!("{}: {}", reply.name, caller[*failure].name),
        })
        .collect()
}

#[test]
fn every_system_holds_what_it_says() {
    let files = tree::files(FOLDER);
    assert!(files.len() > 1, "{files:?}");
    for file in files {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name");
        let system = system(name);
        let verdict = verify(&system, &Limits::default(), &mut |_| {});
        for (property, judgement) in &verdict.properties {
            let property = &system.properties[*property].name;
            assert!(judgement.holds(), "{name}: {property}: {judgement:?}");
        }
        assert!(verdict.no_deadlock.holds(), "{name}: {:?}", verdict.no_deadlock);
        assert_eq!(verdict.findings, [], "{name}");
        // Few enough to be looked at in a moment.
        let states: Vec<usize> = verdict.searches.iter().map(|search| search.states).collect();
        assert!(states.iter().sum::<usize>() < 5_000, "{name}: {states:?}");
    }
}

#[test]
fn a_machine_is_read_once_for_all_its_instances() {
    let gossip = system("gossip.yaml");
    assert_eq!(gossip.machines.len(), 1);
    let groups: Vec<_> = gossip.groups.values().map(|group| (&*group.name, group.count)).collect();
    assert_eq!(groups, [("anna", 1), ("sisters", 2), ("clara", 1)]);
}

#[test]
fn a_call_says_every_ending_parameter_and_result() {
    let lending = system("lending.yaml");
    let calls: Vec<_> = lending.calls.values().collect();
    let [borrow, hand_in] = calls[..] else { panic!("{calls:?}") };
    assert_eq!(ends(&lending, borrow), "clients.borrow -> library.lend");
    // One is said, one is not and falls under `otherwise:`, one the event never answers.
    assert_eq!(
        endings(&lending, borrow),
        ["lent: refused", "not_lent: never", "broken: busy", "ok: done"]
    );
    assert_eq!(ends(&lending, hand_in), "clients.hand_in -> library.take_back");
    // A failure may be as good as a success.
    assert_eq!(
        endings(&lending, hand_in),
        ["lent: never", "not_lent: done", "broken: refused", "ok: done"]
    );
    let texts = |call: &Call| -> Vec<String> {
        call.arguments.iter().chain(&call.results).map(|value| value.text.clone()).collect()
    };
    assert_eq!(texts(borrow), ["wanted", "out"]);
    // In the order of the event's parameters, whatever order they are written in.
    assert_eq!(texts(hand_in), ["borrowed", "event.kept"]);
    assert_eq!((borrow.arguments.len(), borrow.results.len()), (1, 1));
}

#[test]
fn failures_of_one_name_need_no_word() {
    let gossip = system("gossip.yaml");
    let members: Vec<_> = gossip.calls.values().map(|call| call.members).collect();
    assert_eq!(members, [Members::Every, Members::All]);
    for call in gossip.calls.values() {
        assert_eq!(endings(&gossip, call), ["not_now: not_now", "ok: done"]);
    }
}

#[test]
fn what_comes_from_outside_says_which_ids_are_new() {
    let gossip = system("gossip.yaml");
    let outside: Vec<_> = gossip
        .outside
        .iter()
        .map(|one| (&*machine(&gossip, one.group)[one.event].name, one.fresh.clone()))
        .collect();
    assert_eq!(outside, [("hear", vec![true]), ("chat", vec![])]);
    let [(group, activity, part)] = gossip.fresh_results[..] else { panic!("one is fresh") };
    let activity = &machine(&gossip, group)[activity];
    assert_eq!((&*gossip.groups[group].name, &*activity.name), ("anna", "invent"));
    assert_eq!(activity.result[part].name, "story");
}

#[test]
fn faults_are_about_work_that_is_no_call_and_calls_that_wait() {
    let gossip = system("gossip.yaml");
    let faults: Vec<_> = gossip.faults.values().map(|fault| &fault.kind).collect();
    // All work of an instance that has no call.
    let FaultKind::Fails(work) = faults[0] else { panic!("{:?}", faults[0]) };
    let names: Vec<_> =
        work.iter().map(|&(group, activity)| &*machine(&gossip, group)[activity].name).collect();
    assert_eq!(names, ["pass_on", "invent"]);
    let FaultKind::Restarts { answers, tells: Some(tell), .. } = faults[1] else {
        panic!("{:?}", faults[1])
    };
    // Nobody ever waits for one who answers at once.
    assert_eq!(answers, &[]);
    assert_eq!(machine(&gossip, tell.group)[tell.event].name, "goodbye");

    let lending = system("lending.yaml");
    let burns = lending.faults.values().nth(1).expect("a second fault");
    let FaultKind::Restarts { answers, tells: None, .. } = &burns.kind else { panic!("{burns:?}") };
    let [(call, reply)] = answers[..] else { panic!("{answers:?}") };
    assert_eq!(ends(&lending, &lending.calls[call]), "clients.borrow -> library.lend");
    assert_eq!(machine(&lending, lending.calls[call].caller)[reply].name, "refused");
}

#[test]
fn a_property_holds_despite_all_faults_unless_it_says_which() {
    let lending = system("lending.yaml");
    let despite = |name: &str| {
        let property = lending.properties.values().find(|property| property.name == name);
        let property = property.expect("a property of this name");
        let names = property.despite.iter().map(|&fault| lending.faults[fault].name.as_str());
        names.collect::<Vec<_>>()
    };
    assert_eq!(despite("one_at_a_time"), ["shelf_is_empty", "library_burns"]);
    assert_eq!(despite("never_refused"), [""; 0]);
    assert_eq!(despite("nobody_reads_what_is_not_out"), ["shelf_is_empty"]);
}

#[test]
fn failure_and_success_mean_every_such_reply() {
    let gossip = system("gossip.yaml");
    let property = gossip.properties.values().nth(1).expect("a second property");
    let SystemPattern::Never { step, unless } = &property.pattern else { panic!("{property:?}") };
    assert_eq!(step.answers.map(|(_, kind)| kind), Some(AnswerKind::Failure));
    assert!(step.activity.is_some() && step.action.is_none());
    assert_eq!(unless.parts.len(), 1);
}

#[test]
fn a_system_is_known_by_its_first_keys() {
    let known = |text: &str| is_system(&Source::new("x.yaml", text));
    assert!(known("lifechart: 1\nsystem: a\n"));
    assert!(known("\u{feff}system : a\n"));
    assert!(known("{\"lifechart\": 1, \"system\": \"a\"}"));
    assert!(!known("lifechart: 1\nmachine: a\n"));
    assert!(!known("lifechart: 1\nmachine: a\nsystem: b\n"));
    assert!(!known("lifechart: 1\nmachine: a\nstates:\n  system: {}\n"));
    assert!(!known("systems: a\n"));
    assert!(!known("{machine: a, doc: \"system: b\"}"));
    assert!(!known("{"));
    assert!(!known(""));
}
