//! Properties judged twice: by the product of monitor and exploration, and word by word as they are
//! defined.

mod properties {
    pub(crate) mod words;
}

use lifechart_spec::compile::{Compiled, compile, compile_within};
use lifechart_spec::diagnostics::render_each;
use lifechart_spec::explore::{Exploration, Limits, Run};
use lifechart_spec::machine::Machine;
use lifechart_spec::prove::{Breach, Monitor, Proof};
use lifechart_spec::semantics::initial;
use lifechart_spec::source::Source;
use properties::words::{ATOMS, Definition, Pattern, Scope, Word, World};
use std::sync::LazyLock;

/// A machine with a bit of everything: payload, context, a guard and work that the outside answers,
/// a composite, a deadline, a call that waits, an end.
const TOY: &str = "
lifechart: 1
machine: toy
replies: {no: {}, late: {}}
every_call: [no, late]
context: {flag: bool}
events: {go: {params: {on: bool}}, back: , end: }
actions: {ring: }
activities: {work: {}}
guards: {asked: {}}
initial: a
otherwise: {refuse: no}
states:
  a:
    transitions:
      go: [{guard: event.on, target: busy, assign: {flag: true}}, {ignore: ok}]
      back: {guard: asked && !flag, actions: [ring]}
  busy:
    invoke: work
    done: {target: b}
    failed: {target: a, actions: [ring]}
    interrupted: late
    transitions:
      end: {target: c}
  outer:
    initial: b
    states:
      b:
        after: {1s: {target: d, actions: [ring]}}
        transitions: {back: {target: a, assign: {flag: false}}}
      d: {transitions: {go: {target: b}}}
  c: {final: true}
";

/// Words up to this length are looked at.
const LONGEST: usize = 5;

fn compiled(definitions: &[Definition]) -> Compiled {
    let mut text = String::from(TOY) + "properties:\n";
    for (number, definition) in definitions.iter().enumerate() {
        text += &format!("  p{number}: {}\n", definition.yaml());
    }
    compile(Source::new("toy.yaml", text))
}

fn parts(compiled: &Compiled) -> (&Machine, &Exploration, &Proof) {
    let report = || compiled.report(false);
    let machine = compiled.machine.as_ref().unwrap_or_else(|| panic!("{}", report()));
    let exploration = compiled.exploration.as_ref().unwrap_or_else(|| panic!("{}", report()));
    (machine, exploration, compiled.proof.as_ref().unwrap_or_else(|| panic!("{}", report())))
}

/// Every pattern, each with several atoms.
fn patterns() -> Vec<Pattern> {
    let all = 0..ATOMS.len();
    let one =
        all.clone().flat_map(|a| [Pattern::Never(a), Pattern::Always(a), Pattern::Eventually(a)]);
    let pairs = all.clone().flat_map(|a| [(a, (a + 3) % ATOMS.len()), (a, (a + 4) % ATOMS.len())]);
    let two = pairs.flat_map(|(a, b)| [Pattern::Precedes(a, b), Pattern::Responds(a, b)]);
    let accepts = ["go", "back", "end"].into_iter().map(|event| Pattern::Accepts(event, None));
    let conditional =
        [Pattern::Accepts("go", Some("event.on")), Pattern::Accepts("back", Some("!flag"))];
    let reaches = ["a", "b", "outer", "c"].into_iter().map(Pattern::Reaches);
    one.chain(two).chain(accepts).chain(conditional).chain(reaches).collect()
}

/// Every kind of scope, each with several atoms.
fn scopes() -> Vec<Scope> {
    let nowhere = Scope::default();
    let mut scopes = vec![nowhere.clone()];
    for states in [vec!["a"], vec!["outer"], vec!["busy", "c"]] {
        scopes.push(Scope { states, ..nowhere.clone() });
    }
    for a in [0, 2, 4, 6] {
        let b = (a + 5) % ATOMS.len();
        scopes.push(Scope { after: Some(a), ..nowhere.clone() });
        scopes.push(Scope { before: Some(a), ..nowhere.clone() });
        scopes.push(Scope { after: Some(a), before: Some(b), ..nowhere.clone() });
        scopes.push(Scope { between: Some((a, b)), ..nowhere.clone() });
        scopes.push(Scope { between: Some((b, b)), states: vec!["a", "outer"], ..nowhere.clone() });
        scopes.push(Scope { after: Some(b), states: vec!["outer"], ..nowhere.clone() });
    }
    scopes
}

fn definitions() -> Vec<Definition> {
    let patterns = patterns();
    let each = |(number, scope): (usize, Scope)| {
        // A scope whose end opens it again is easily done wrong.
        let all = scope.between.is_some_and(|(from, to)| from == to);
        let wanted = patterns.iter().skip(number % 3).step_by(if all { 1 } else { 3 });
        let definition =
            |pattern: &Pattern| Definition { pattern: pattern.clone(), scope: scope.clone() };
        wanted.map(definition).collect::<Vec<_>>()
    };
    scopes().into_iter().enumerate().flat_map(each).collect()
}

static JUDGED: LazyLock<(Vec<Definition>, Compiled)> = LazyLock::new(|| {
    let definitions = definitions();
    let compiled = compiled(&definitions);
    (definitions, compiled)
});

#[test]
fn the_search_finds_what_the_definition_says_and_nothing_shorter_breaks_it() {
    let (definitions, compiled) = &*JUDGED;
    let (machine, exploration, proof) = parts(compiled);
    assert_eq!(proof.violations.len() + proof.held, definitions.len());
    let world = World::new(machine, exploration);
    let words = world.words(LONGEST);
    let (mut broken, mut kept, mut wrong) = (0, 0, Vec::new());
    let mut violations = proof.violations.iter().peekable();
    for ((id, property), definition) in machine.properties.iter().zip(definitions) {
        let violation = violations.next_if(|violation| violation.property == id);
        let shortest = words.iter().find(|word| definition.breaks(&world, word)).map(Word::len);
        let found = violation.map(|violation| violation.run.steps.len());
        match (violation, shortest) {
            (None, None) => kept += 1,
            (Some(violation), shortest) => {
                broken += 1;
                let word = world.word(&violation.run);
                let shows = definition.shows(&world, &word, violation.breach);
                let long = found > Some(LONGEST) && shortest.is_none();
                if !shows || (found != shortest && !long && violation.breach != Breach::NotTaken) {
                    wrong.push(format!(
                        "{}: {} in {found:?} steps, {shortest:?} are enough; shows: {shows}",
                        property.name,
                        definition.yaml()
                    ));
                }
                // The last step of such a run is the one that is not taken.
                if violation.breach == Breach::NotTaken && found != shortest.map(|steps| steps + 1)
                {
                    wrong.push(format!(
                        "{}: {} in {found:?} steps, {shortest:?}",
                        property.name,
                        definition.yaml()
                    ));
                }
            }
            (None, Some(steps)) => {
                wrong.push(format!(
                    "{}: {} holds, but breaks in {steps} steps",
                    property.name,
                    definition.yaml()
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
    assert!(broken > 200 && kept > 200, "{broken} break, {kept} hold");
}

#[test]
fn a_monitor_sees_the_first_step_that_breaks_a_property() {
    let (definitions, compiled) = &*JUDGED;
    let (machine, exploration, _) = parts(compiled);
    let world = World::new(machine, exploration);
    let words = world.words(4);
    let mut broken = 0;
    for (property, definition) in machine.properties.values().zip(definitions) {
        for word in words.iter().filter(|word| word.len() == 4).step_by(7) {
            let mut monitor = Monitor::new(machine, property);
            let seen = word.steps(&world).position(|(before, input, outcome)| {
                monitor.observe(before, input, outcome).is_some()
            });
            let expected =
                (1..=word.len()).find(|&len| definition.breaks_at(&world, &word.first(len)));
            assert_eq!(seen.map(|step| step + 1), expected, "{}", definition.yaml());
            broken += usize::from(seen.is_some());
        }
    }
    assert!(broken > 500, "{broken}");
}

#[test]
fn nothing_is_claimed_where_exploring_gave_up() {
    let text =
        format!("{TOY}properties:\n  rings: {{eventually: {{action: ring}}, before: end}}\n");
    let judged = |configurations| {
        let limits = Limits { configurations, ..Limits::default() };
        compile_within(Source::new("toy.yaml", text.as_str()), limits, &mut |_| {})
    };
    let known = judged(100);
    assert_eq!(known.proof.as_ref().map(|proof| proof.violations.len()), Some(1));
    let unknown = judged(2);
    assert!(unknown.proof.is_none());
    let report = unknown.report(false);
    assert!(report.contains("nothing is said of its properties"), "{report}");
    assert!(!report.contains("does not hold"), "{report}");
}

/// What the macro tells is the same drawing: the run stands in it, a line for each step.
#[test]
fn a_compile_error_tells_the_run_line_by_line() {
    let text = format!("{TOY}properties:\n  stays: {{reaches: a}}\n");
    let compiled = compile(Source::new("toy.yaml", text));
    let told = render_each(&compiled.source, &compiled.diagnostics).join("\n");
    let shown = told.lines().map(str::trim).collect::<Vec<_>>();
    assert!(shown[0].starts_with("`stays` does not hold: `a` must stay in reach"), "{told}");
    let run = [
        "1. a: go(on: true) -> busy, starts work",
        "2. busy: end -> c, end told ok, go told late, stops work",
    ];
    assert!(run.iter().all(|step| shown.contains(step)), "{told}");
}

/// Runs are shown in words of ids that mean the same all along; played again they end as they say.
#[test]
fn runs_can_be_played_again() {
    let (machine, _, proof) = parts(&JUDGED.1);
    for violation in &proof.violations {
        assert_eq!(replayed(machine, &violation.run), violation.run.end);
    }
}

fn replayed(machine: &Machine, run: &Run) -> lifechart_spec::semantics::Configuration {
    let mut at = initial(machine);
    for step in &run.steps {
        let again = lifechart_spec::semantics::step(machine, &at, &step.input, &step.world);
        let (outcome, next) = again.expect("a step that can be made");
        assert_eq!(step.result, Ok(outcome));
        at = next;
    }
    at
}
