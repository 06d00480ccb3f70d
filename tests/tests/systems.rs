//! Whole systems: what is found of them, and that it is right.

#[path = "systems/reference/mod.rs"]
mod reference;

use lifechart_spec::source::Source;
use lifechart_spec::system::verify::{FindingKind, Judgement, Limits, Verdict, verify};
use lifechart_spec::system::{CompiledSystem, Replayed, System, compile, replay, sequence, words};
use lifechart_tests::{golden, tree};
use reference::Reference;

const LENDING: &str = "tests/tests/systems/lending.yaml";
const COPIES: &str = "benches/machines/system/system.yaml";
const GOSSIP: &str = "tests/tests/systems/gossip.yaml";

/// A system file and those of its machines, each with its text changed.
fn read(path: &str, change: &mut dyn FnMut(String) -> String) -> CompiledSystem {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let source = Source::new(path.to_owned(), change(tree::read(path)));
    compile(source, &mut |file| {
        let text = change(tree::read(format!("{folder}/{file}")));
        Ok(Source::new(file.to_owned(), text))
    })
}

/// A system without mistakes, with some words replaced.
fn changed(path: &str, words: &[(&str, &str)]) -> System {
    let replace = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
    let compiled = read(path, &mut |text| words.iter().fold(text, replace));
    let report = compiled.report(false);
    compiled.system.unwrap_or_else(|| panic!("{report}"))
}

fn judged(system: &System) -> Verdict {
    verify(system, &Limits::default(), &mut |_| {})
}

/// The names of the properties that do not hold.
fn violated(system: &System, verdict: &Verdict) -> Vec<String> {
    let bad = verdict.properties.iter().filter(|(_, judgement)| !judgement.holds());
    bad.map(|(property, _)| system.properties[*property].name.clone()).collect()
}

#[test]
fn what_holds_of_a_system_is_found_to_hold() {
    let system = changed(LENDING, &[]);
    let verdict = judged(&system);
    assert_eq!(violated(&system, &verdict), [""; 0]);
    assert!(verdict.no_deadlock.holds());
    assert_eq!(verdict.findings, []);
    // All faults; none; one of the two.
    let faults: Vec<usize> = verdict.searches.iter().map(|search| search.faults.len()).collect();
    assert_eq!(faults, [2, 0, 1]);
    let states: Vec<usize> = verdict.searches.iter().map(|search| search.states).collect();
    assert_eq!(states, [42, 26, 26]);
}

#[test]
fn what_does_not_hold_is_shown_by_a_shortest_run() {
    // The library forgets that its book is out.
    let system = changed(LENDING, &[("out.is_some() || ", "")]);
    let verdict = judged(&system);
    assert_eq!(violated(&system, &verdict), ["one_at_a_time", "never_refused"]);
    let trace = verdict.judgement(&system, "one_at_a_time").and_then(Judgement::trace);
    let trace = trace.expect("a run");
    golden::compare("tests/tests/systems/one_at_a_time.txt", &words::text(&system, trace));
    golden::compare("tests/tests/systems/one_at_a_time.mmd", &sequence::mermaid(&system, trace));
    let property = system.properties.iter().find(|(_, p)| p.name == "one_at_a_time");
    let property = property.expect("the property").0;
    let test = replay::rust_test(&system, property, trace);
    golden::compare("tests/tests/systems/one_at_a_time.rs.txt", &test);
}

#[test]
fn a_call_without_the_id_that_its_event_wants_is_found() {
    // While it asks, a client has borrowed nothing, and then it is lent nothing, either; while it
    // reads, it wants nothing.
    let lend = "the call of `library.lend` by `clients.borrow`";
    let take_back = "the call of `library.take_back` by `clients.hand_in`";
    for (from, to, calls) in [
        ("{book: wanted}", "{book: borrowed}", [lend, take_back].as_slice()),
        ("{book: borrowed}", "{book: wanted}", &[take_back]),
    ] {
        let findings = judged(&changed(LENDING, &[(from, to)])).findings;
        let lacking = findings.iter().filter(|found| found.kind == FindingKind::Lacking);
        let lacking: Vec<&str> = lacking.map(|found| found.message.as_str()).collect();
        let why = |call| format!("{call} can be made without an id that the event always has");
        assert_eq!(lacking, calls.iter().map(why).collect::<Vec<_>>());
    }
}

#[test]
fn a_run_is_done_again_in_words() {
    let system = changed(LENDING, &[("out.is_some() || ", "")]);
    let verdict = judged(&system);
    let trace = verdict.judgement(&system, "one_at_a_time").and_then(Judgement::trace);
    let trace = trace.expect("a run");
    let run: Vec<String> = trace.steps.iter().map(|step| words::step_line(&system, step)).collect();
    let run: Vec<&str> = run.iter().map(String::as_str).collect();
    assert_eq!(replay(&system, "one_at_a_time", &run), Replayed::Broken(run.len()));
    assert_eq!(replay(&system, "one_at_a_time", &run[1..]), Replayed::Impossible(1));
    assert_eq!(replay(&system, "never_refused", &run), Replayed::Respected);
    assert_eq!(replay(&system, "can_always_read", &run), Replayed::NoSuchProperty);
}

/// A test as it is printed, in the place where it is to be pasted. There the library does not
/// forget, so the run is not possible and the test passes.
mod pasted {
    include!("systems/one_at_a_time.rs.txt");
}

/// Holds everything that is found of a system against the plain way.
fn is_as_the_plain_way_finds(system: &System) {
    let with = judged(system);
    let without = Limits { symmetry: false, ..Limits::default() };
    let without = verify(system, &without, &mut |_| {});
    for (search, plain) in with.searches.iter().zip(&without.searches) {
        let properties: Vec<usize> = system
            .properties
            .values()
            .enumerate()
            .filter(|(_, property)| property.despite == search.faults)
            .map(|(position, _)| position)
            .collect();
        let found = Reference::new(system, search.faults.clone()).explore(&properties);
        let holds = |verdict: &Verdict| -> Vec<bool> {
            properties.iter().map(|&at| verdict.properties[at].1.holds()).collect()
        };
        assert_eq!(plain.states, found.states, "states");
        assert_eq!(search.states, found.orbits, "states up to symmetry");
        assert_eq!(holds(&without), found.holds, "without symmetry");
        assert_eq!(holds(&with), found.holds, "with symmetry");
        if search.faults.len() == system.faults.len() {
            assert_eq!(with.no_deadlock.holds(), found.no_deadlock);
        }
    }
}

#[test]
fn the_plain_way_finds_the_same_of_answers_that_come_later() {
    is_as_the_plain_way_finds(&changed(LENDING, &[]));
    is_as_the_plain_way_finds(&changed(LENDING, &[("out.is_some() || ", "")]));
    is_as_the_plain_way_finds(&changed(LENDING, &[(", despite: []", "")]));
    let more = [("count: 2", "count: 3"), ("loans: 3", "loans: 1")];
    is_as_the_plain_way_finds(&changed(LENDING, &more));
}

#[test]
fn the_plain_way_finds_the_same_of_calls_to_many() {
    let one = ("requester.yaml, count: 2", "requester.yaml, count: 1");
    is_as_the_plain_way_finds(&changed(COPIES, &[one]));
    let two = ("provider.yaml, count: 3", "provider.yaml, count: 1");
    is_as_the_plain_way_finds(&changed(COPIES, &[two]));
}

#[test]
fn the_plain_way_finds_the_same_of_calls_inside_steps() {
    is_as_the_plain_way_finds(&changed(GOSSIP, &[]));
    is_as_the_plain_way_finds(&changed(GOSSIP, &[("members: every", "members: all")]));
    is_as_the_plain_way_finds(&changed(GOSSIP, &[("members: all", "members: any")]));
    let one = ("talker.yaml, count: 2", "talker.yaml, count: 1");
    is_as_the_plain_way_finds(&changed(GOSSIP, &[one, ("members: any", "members: every")]));
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

/// Puts another word of the list in the place of some that stand after a key.
fn shuffled(text: &str, key: &str, words: &[String], one_in: usize, random: &mut Random) -> String {
    let mut pieces = text.split(key);
    let mut shuffled = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        shuffled.push_str(key);
        let end = piece.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(piece.len());
        let is_changed = random.below(one_in) == 0 && !words.is_empty();
        let word = &words[random.below(words.len())..];
        shuffled.push_str(if is_changed { &word[0] } else { &piece[..end] });
        shuffled.push_str(&piece[end..]);
    }
    shuffled
}

/// The words that stand after a key.
fn words_after(text: &str, key: &str) -> Vec<String> {
    let word = |piece: &str| {
        piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    };
    text.split(key).skip(1).map(word).collect()
}

#[test]
fn the_plain_way_finds_the_same_of_systems_that_are_shuffled() {
    let bases = [
        (GOSSIP, "talker.yaml, count: 2", "talker.yaml, count: 1"),
        (LENDING, "loans: 3", "loans: 1"),
        (COPIES, "requester.yaml, count: 2", "requester.yaml, count: 1"),
    ];
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut compared, mut broken) = (0, 0);
    for turn in 0..240 {
        let (path, from, to) = bases[turn % bases.len()];
        let compiled = read(path, &mut |text| {
            let text = text.replace(from, to);
            let members = ["all", "every", "any"].map(str::to_owned);
            let text = shuffled(&text, "members: ", &members, 2, &mut random);
            let targets = words_after(&text, "target: ");
            shuffled(&text, "target: ", &targets, 8, &mut random)
        });
        let Some(system) = compiled.system else { continue };
        let few = Limits { states: 2_000, symmetry: false, ..Limits::default() };
        let verdict = verify(&system, &few, &mut |_| {});
        if verdict.searches.iter().all(|search| search.is_complete) {
            is_as_the_plain_way_finds(&system);
            compared += 1;
            broken += violated(&system, &verdict).len();
        }
    }
    assert!(compared > 30, "{compared} were sound and small");
    assert!(broken > 10, "{broken} properties were broken");
}
