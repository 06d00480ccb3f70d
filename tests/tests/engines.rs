//! XState, an engine for SCXML and sismic, which nobody here wrote, do the same step by step.

use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Edge, Exploration, Occasion};
use lifechart_spec::machine::Machine;
use lifechart_spec::render;
use lifechart_spec::semantics::DecidedBy;
use lifechart_spec::source::Source;
use lifechart_spec::system::is_system;
use lifechart_tests::engines::alphabet::{self, Choices, Symbol};
use lifechart_tests::engines::expected::{self, Word};
use lifechart_tests::engines::{Engine, Exported};
use lifechart_tests::spin::say_aloud;
use lifechart_tests::{arbitrary, golden, tree};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Where machines are that have to be right.
const FOLDERS: [&str; 5] = [
    "tests/corpus/pass",
    "tests/corpus/arbitrary",
    "tests/corpus/names",
    "spec/lifecycles",
    "examples",
];

/// Every machine of the corpus, of the shipped lifecycles and of the examples, and arbitrary ones.
fn machines() -> Vec<Compiled> {
    let files = FOLDERS.into_iter().flat_map(tree::files);
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let texts = files.map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Source::new(name, tree::read(&path))
    });
    let odd = Source::new("odd.yaml", tree::read("tests/engines/odd.yaml"));
    texts.filter(|source| !is_system(source)).chain([odd]).chain(drawn(20)).map(checked).collect()
}

/// A machine in which nothing is found.
fn checked(source: Source) -> Compiled {
    let compiled = compile(source);
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

/// Arbitrary machines, always the same.
fn drawn(count: usize) -> impl Iterator<Item = Source> {
    let mut choices = Choices(7);
    (0..count).map(move |_| {
        let length = 60 + choices.below(500);
        let bytes: Vec<u8> = (0..length).map(|_| choices.below(256) as u8).collect();
        Source::new("drawn.yaml", arbitrary::specification(&bytes))
    })
}

/// Words of a machine: all short ones of a few symbols, long ones of any, ways to every state, and
/// those that were found to get somewhere new by going on from the end of others.
fn words(machine: &Machine, explored: &Exploration, seed: u64) -> Vec<Vec<Symbol>> {
    let mut choices = Choices(seed);
    let symbols = alphabet::few(machine, &mut choices);
    let mut words = alphabet::words(&symbols, 60);
    for _ in 0..3 {
        words.push((0..50).map(|_| alphabet::any(machine, &mut choices)).collect());
    }
    let firsts = machine.atomic_states().filter_map(|state| explored.first_in(machine, state));
    let runs = firsts.map(|first| alphabet::of_run(machine, &explored.run_to(machine, first)));
    let mut found: Vec<Vec<Symbol>> = runs.chain(deciding_runs(machine, explored)).collect();
    let mut known = BTreeSet::new();
    for _ in 0..if machine.name == "odd" { 3000 } else { 100 } {
        let mut word = found[choices.below(found.len())].clone();
        match choices.below(4) {
            0 => {
                word.extend((0..12).map(|_| Symbol::Time(alphabet::outside(machine, &mut choices))))
            }
            _ => {
                word.extend((0..1 + choices.below(5)).map(|_| alphabet::any(machine, &mut choices)))
            }
        }
        let decided = expected::word(machine, &word, true).decided;
        if word.len() < 60 && !decided.is_subset(&known) {
            known.extend(decided);
            found.push(word);
        }
    }
    words.extend(found);
    words
}

/// A run to each decision of each cell.
fn deciding_runs(machine: &Machine, explored: &Exploration) -> Vec<Vec<Symbol>> {
    let mut known = BTreeSet::new();
    let mut runs = Vec::new();
    let places: BTreeSet<_> = explored.decided_at().iter().copied().collect();
    for at in places {
        for Edge { input, world, result } in explored.edges(machine, at) {
            let decided = result.ok().map(|(outcome, _)| (outcome.from, outcome.decided_by));
            if decided.is_some_and(|decided| known.insert(decided)) {
                let run = explored.run_with(machine, &Occasion { at, input, world });
                runs.push(alphabet::of_run(machine, &run));
            }
        }
    }
    runs
}

fn exported(engine: Engine, machine: &Machine) -> String {
    match engine {
        Engine::Xstate => render::xstate(machine),
        Engine::Scxml => render::scxml(machine),
        Engine::Sismic => render::sismic(machine),
    }
}

/// The first step in which an engine does something else, in words.
fn difference(word: &Word, played: &[Value]) -> Option<String> {
    for (position, expected) in word.expected.iter().enumerate() {
        let seen = played.get(position);
        if seen.is_none_or(|seen| !agree(expected, seen)) {
            let run = word.told[..=position].join("\n  ");
            let seen = seen.map_or("nothing".to_owned(), Value::to_string);
            return Some(format!("  {run}\nexpected {expected}\nseen     {seen}"));
        }
    }
    (played.len() > word.expected.len()).then(|| "more steps than expected".to_owned())
}

/// What the engine does not tell is not compared; an absent parameter may be told as nothing.
fn agree(expected: &Value, seen: &Value) -> bool {
    let same = |key: &str| expected[key] == seen[key];
    let actions = |value: &Value| value["actions"].as_array().cloned().unwrap_or_default();
    let (expected_actions, seen_actions) = (actions(expected), actions(seen));
    ["state", "outcome", "context", "work"].into_iter().all(same)
        && expected_actions.len() == seen_actions.len()
        && expected_actions.iter().zip(&seen_actions).all(|(expected, seen)| {
            let params = |value: &Value| {
                let mut params = value["params"].as_object().cloned().unwrap_or_default();
                params.retain(|_, value| !value.is_null());
                params
            };
            expected["name"] == seen["name"]
                && params(expected) == params(seen)
                && (seen.get("sees").is_none() || expected["sees"] == seen["sees"])
        })
}

/// A machine with its words.
struct Played {
    machine: Machine,
    /// The states in which it can be.
    states: Vec<String>,
    words: Vec<Word>,
}

/// All machines with their words.
static ALL: LazyLock<Vec<Played>> = LazyLock::new(|| {
    let all = machines().into_iter().zip(1..).map(|(compiled, seed)| {
        let (machine, explored) = compiled.checked().expect("nothing was found");
        let words = words(machine, explored, seed).into_iter().enumerate();
        let words = words.map(|(position, word)| expected::word(machine, &word, position % 2 == 0));
        let reached = explored.reached(machine);
        let states = machine.atomic_states().filter(|state| reached[state.index()]);
        Played {
            states: states.map(|state| machine[state].name.clone()).collect(),
            words: words.collect(),
            machine: machine.clone(),
        }
    });
    all.collect()
});

/// The machine of all that is odd, with its words.
fn odd() -> &'static Played {
    ALL.iter().find(|played| played.machine.name == "odd").expect("it is there")
}

fn compare(engine: Engine) {
    assert!(ALL.len() > 50);
    let exports = ALL.iter().map(|Played { machine, words, .. }| Exported {
        name: machine.name.clone(),
        text: exported(engine, machine),
        words: words.iter().map(|word| word.steps.clone()).collect(),
    });
    let exports: Vec<Exported> = exports.collect();
    let Some(played) = engine.play(&exports) else {
        say_aloud(&format!(
            "SKIPPED: {} machines are not compared with {}",
            ALL.len(),
            engine.name()
        ));
        return;
    };
    let mut wrong = Vec::new();
    let mut steps = 0;
    for (Played { machine, words, .. }, played) in ALL.iter().zip(&played) {
        assert_eq!(words.len(), played.len());
        steps += words.iter().map(|word| word.expected.len()).sum::<usize>();
        let differs =
            words.iter().zip(played).filter_map(|(word, played)| difference(word, played));
        wrong.extend(differs.map(|found| format!("{}:\n{found}", machine.name)).take(1));
    }
    assert!(wrong.is_empty(), "{}\n{} machines differ", wrong.join("\n\n"), wrong.len());
    println!("{steps} steps of {} machines were made by {}, too", ALL.len(), engine.name());
}

#[test]
fn xstate_makes_the_same_steps() {
    compare(Engine::Xstate);
}

#[test]
fn an_engine_for_scxml_makes_the_same_steps() {
    compare(Engine::Scxml);
}

#[test]
fn sismic_makes_the_same_steps() {
    compare(Engine::Sismic);
}

/// What is said of runs means little where the words miss half of a machine.
#[test]
fn words_take_every_branch_and_meet_every_state() {
    let Played { machine: odd, words, .. } = odd();
    let mut missed = Vec::new();
    for (id, branch) in odd.transitions.iter() {
        let taken =
            |word: &Word| word.decided.iter().any(|(_, by)| *by == Some(DecidedBy::Transition(id)));
        if !words.iter().any(taken) {
            missed.push(odd.place(branch.span));
        }
    }
    assert_eq!(missed, [""; 0]);
    for Played { machine, states, words } in &*ALL {
        let steps = || words.iter().flat_map(|word| &word.expected);
        let missed = states.iter().filter(|state| !steps().any(|step| step["state"] == **state));
        let missed: Vec<&String> = missed.collect();
        assert!(
            missed.len() <= 1 || missed.len() * 10 <= states.len(),
            "{}: {missed:?} are never met",
            machine.name
        );
    }
}

/// What is replaced in an export, and by what.
type Mistake = (&'static str, &'static str);

const IN_XSTATE: [Mistake; 11] = [
    ("reenter: true,", "reenter: false,"),
    ("verdict: 'refused'", "verdict: 'ignored'"),
    ("reply: 'lambda'", "reply: 'ok'"),
    ("call: waiting, reply: work.interrupted", "call: waiting, reply: 'ok'"),
    ("interrupted: work === null ? null : work.activity", "interrupted: null"),
    ("event.ticket === undefined || ", "true || "),
    ("stateIn('#odd.deep.b')", "stateIn('#odd.void')"),
    ("event.failed != null", "event.failed == null"),
    ("context.outcome + 1", "context.outcome + 2"),
    ("entry: ['in']", "entry: []"),
    ("'10s-2': 10000", "'10s-2': 10001"),
];

const IN_SCXML: [Mistake; 9] = [
    (" type=\"internal\"", ""),
    ("verdict: 'dropped'", "verdict: 'taken'"),
    ("<cancel sendid=\"after-", "<cancel sendid=\"before-"),
    ("Call == null ? null : {call: Call, reply: 'lambda'}", "null"),
    ("In('b')", "In('deep')"),
    ("Next.def", "Context.def"),
    ("=== Work.ticket", "!== Work.ticket"),
    ("{name: 'print', params: {type: _event.data.params.type}}", "{name: 'print', params: {}}"),
    ("delay=\"20000ms\"", "delay=\"40000ms\""),
];

const IN_SISMIC: [Mistake; 8] = [
    ("event.stay == ", "0 < "),
    ("verdict': 'ignored'", "verdict': 'refused'"),
    ("next['context']", "context['context']"),
    ("notify('action', action='ring', params={})", "pass"),
    ("not (context['class'] and context['outcome'] == 1)", "True"),
    ("delay=3, ", "delay=4, "),
    ("'reply': work['interrupted']", "'reply': 'ok'"),
    ("event.data.get('failed') is None", "True"),
];

/// The comparison itself can fail: of every mistake in an export it tells.
#[test]
fn a_mistake_in_an_export_is_found() {
    let Played { machine: odd, words, .. } = odd();
    for engine in Engine::ALL {
        let mistakes: &[Mistake] = match engine {
            Engine::Xstate => &IN_XSTATE,
            Engine::Scxml => &IN_SCXML,
            Engine::Sismic => &IN_SISMIC,
        };
        let text = exported(engine, odd);
        let steps: Vec<Vec<Value>> = words.iter().map(|word| word.steps.clone()).collect();
        let mistaken = mistakes.iter().map(|(from, to)| {
            assert!(text.contains(from), "{}: {from}", engine.name());
            Exported {
                name: (*from).to_owned(),
                text: text.replace(from, to),
                words: steps.clone(),
            }
        });
        let Some(played) = engine.play(&mistaken.collect::<Vec<_>>()) else { continue };
        for ((from, to), played) in mistakes.iter().zip(played) {
            let found =
                words.iter().zip(&played).find_map(|(word, played)| difference(word, played));
            assert!(found.is_some(), "{}: {to} instead of {from}", engine.name());
        }
    }
}

/// Machines whose exports are kept, because a person has looked at them.
const KEPT: [&str; 3] = ["door", "session", "upload"];

#[test]
fn exports_are_as_they_were_looked_at() {
    for name in KEPT {
        let file = format!("{name}.yaml");
        let source = Source::new(&file, tree::read(format!("tests/corpus/pass/{file}")));
        let machine = checked(source).machine.expect(name);
        for (engine, end) in Engine::ALL.into_iter().zip(["mjs", "scxml", "sismic.yaml"]) {
            golden::compare(&format!("tests/golden/{name}.{end}"), &exported(engine, &machine));
        }
    }
}

/// States, data and delayed events have ids of one kind.
#[test]
fn ids_of_a_document_are_different() {
    for Played { machine, .. } in &*ALL {
        let text = exported(Engine::Scxml, machine);
        let mut ids: Vec<&str> =
            text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(ids.len() > machine.atomic_states().count(), "{}", machine.name);
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{}", machine.name);
    }
}

#[test]
fn an_export_is_the_same_each_time() {
    for Played { machine, .. } in &*ALL {
        for engine in Engine::ALL {
            assert_eq!(exported(engine, machine), exported(engine, &machine.clone()));
        }
    }
}
