//! XState, an engine for SCXML and sismic, which nobody here wrote, do the same step by step.

use lifechart_spec::compile::compile;
use lifechart_spec::machine::Machine;
use lifechart_spec::render;
use lifechart_spec::source::Source;
use lifechart_spec::system::is_system;
use lifechart_tests::engines::alphabet::{self, Choices, Symbol};
use lifechart_tests::engines::expected::{self, Word};
use lifechart_tests::engines::{Engine, Exported};
use lifechart_tests::spin::say_aloud;
use lifechart_tests::tree;
use serde_json::Value;

/// Every machine of the corpus, of the shipped lifecycles and of the examples.
fn machines() -> Vec<Machine> {
    let files =
        ["tests/corpus/pass", "spec/lifecycles", "examples"].into_iter().flat_map(tree::files);
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let compiled = files.filter_map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = Source::new(name, tree::read(&path));
        if is_system(&source) {
            return None;
        }
        let compiled = compile(source);
        assert!(compiled.is_ok(), "{}", compiled.report(false));
        compiled.machine
    });
    compiled.collect()
}

/// Words of a machine: all short ones of a few symbols, and long ones of any.
fn words(machine: &Machine, seed: u64) -> Vec<Vec<Symbol>> {
    let mut choices = Choices(seed);
    let symbols = alphabet::few(machine, &mut choices);
    let mut words = alphabet::words(&symbols, 150);
    for _ in 0..8 {
        words.push((0..60).map(|_| alphabet::any(machine, &mut choices)).collect());
    }
    words
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

fn compare(engine: Engine) {
    let machines = machines();
    assert!(machines.len() > 15);
    let mut all = Vec::new();
    let mut exports = Vec::new();
    for (machine, seed) in machines.iter().zip(1..) {
        let words = words(machine, seed).into_iter().enumerate();
        let words: Vec<Word> = words
            .map(|(position, word)| expected::word(machine, &word, position % 2 == 0))
            .collect();
        exports.push(Exported {
            name: machine.name.clone(),
            text: exported(engine, machine),
            words: words.iter().map(|word| word.steps.clone()).collect(),
        });
        all.push(words);
    }
    let Some(played) = engine.play(&exports) else {
        say_aloud(&format!(
            "SKIPPED: {} machines are not compared with {}",
            machines.len(),
            engine.name()
        ));
        return;
    };
    let mut wrong = Vec::new();
    let mut steps = 0;
    for ((machine, words), played) in machines.iter().zip(&all).zip(&played) {
        assert_eq!(words.len(), played.len());
        steps += words.iter().map(|word| word.expected.len()).sum::<usize>();
        let differs =
            words.iter().zip(played).filter_map(|(word, played)| difference(word, played));
        wrong.extend(differs.map(|found| format!("{}:\n{found}", machine.name)).take(1));
    }
    assert!(wrong.is_empty(), "{}\n{} machines differ", wrong.join("\n\n"), wrong.len());
    println!("{steps} steps of {} machines were made by {}, too", machines.len(), engine.name());
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
