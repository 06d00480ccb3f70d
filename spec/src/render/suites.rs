//! What suites for black boxes prove of a lifecycle, how large they are, and how good: Markdown.
//!
//! Everything is worked out anew each time, so it is limited: counts are tested up to `FURTHEST`,
//! suites with more than `MOST_INPUTS` inputs are not made and those with more than `MOST_RUN` not
//! run, and of each kind of mistake at most `MUTANTS` mutants are tried, picked evenly. The text
//! says so.

mod measured;

use super::markdown::{Grid, escaped};
use crate::conformance::{
    Bound, Certificate, Completions, Method, NoSuite, Observe, Operator, Plan, Regime, Size,
    Specification, Trouble, lowered,
};
use crate::explore::{Exploration, Limits, explore};
use crate::machine::Machine;
use measured::Measured;
use std::fmt::Write as _;

/// Tests let no count go further.
const FURTHEST: u32 = 2;

/// Larger suites are not made.
const MOST_INPUTS: u64 = 60_000;

/// Larger suites are not run.
const MOST_RUN: u64 = 30_000;

/// So many mutants of one kind are tried.
const MUTANTS: usize = 30;

/// So many survivors of a suite are shown.
const SURVIVORS: usize = 2;

/// Steps of the search for an implementation that escapes.
const PATIENCE: u64 = 1_000_000;

/// What is laid out, the later the stronger, with how many extra states.
const LADDER: [(Method, usize); 12] = [
    (Method::Transitions, 0),
    (Method::Matrix, 0),
    (Method::Tour, 0),
    (Method::Switch(1), 0),
    (Method::W, 0),
    (Method::Wp, 0),
    (Method::Hsi, 0),
    (Method::H, 0),
    (Method::Spyh, 0),
    (Method::Wp, 1),
    (Method::Hsi, 1),
    (Method::Spyh, 1),
];

/// What of it is run against mutants.
const SCORED: [(Method, usize); 5] = [
    (Method::Matrix, 0),
    (Method::Switch(1), 0),
    (Method::Wp, 0),
    (Method::Spyh, 0),
    (Method::Wp, 1),
];

/// The ways to look at a subject that matter most.
const REGIMES: [(&str, Observe, Completions); 4] = [
    ("A black box that only replies", Observe::Verdict, Completions::Succeed),
    ("A black box that also tells its state", Observe::State, Completions::Succeed),
    ("A subject that ends its work on request", Observe::State, Completions::Separate),
    ("A handler behind a driver", Observe::Actions, Completions::Inject),
];

/// The suites of a machine that was checked and explored.
pub fn suites(machine: &Machine, exploration: &Exploration) -> String {
    let mut out = format!("# Suites for {}\n\n", escaped(machine.label()));
    let subject = Tested::new(machine, exploration);
    let _ = write!(out, "{}\n\n", introduction(machine, &subject));
    for (title, regime) in regimes(machine) {
        let _ = write!(out, "## {title}\n\n");
        match subject.specification(regime) {
            Ok(specification) => section(&mut out, &specification),
            Err(trouble) => {
                let _ = write!(out, "No suite can be made: {trouble}.\n\n");
            }
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// What is tested: the machine with bounds, or a copy of it with lower limits where bounds would
/// keep states from being told apart.
struct Tested {
    machine: Machine,
    exploration: Exploration,
    bounds: Vec<Bound>,
    lowered: Vec<String>,
}

impl Tested {
    fn new(machine: &Machine, exploration: &Exploration) -> Self {
        let bounds = Bound::of_all(machine, FURTHEST);
        let (machine, exploration) = (machine.clone(), exploration.clone());
        let tested = Self { machine, exploration, bounds, lowered: Vec::new() };
        if tested.is_told_apart() {
            return tested;
        }
        tested.copied().filter(Self::is_told_apart).unwrap_or(tested)
    }

    /// A copy in which counts end where the bounds are.
    fn copied(&self) -> Option<Self> {
        let mut machine = self.machine.clone();
        for bound in &self.bounds {
            machine = lowered(&machine, bound.name(), bound.max()).ok()?;
        }
        let exploration = explore(&machine, Limits::default());
        let lowered = self.bounds.iter().map(|bound| bound.name().to_owned()).collect();
        Some(Self { machine, exploration, bounds: Vec::new(), lowered })
    }

    fn specification(&self, regime: Regime) -> Result<Specification<'_>, Trouble> {
        Specification::bounded(&self.machine, &self.exploration, regime, self.bounds.clone())
    }

    /// Whether there are complete suites in every regime.
    fn is_told_apart(&self) -> bool {
        REGIMES.iter().all(|&(_, observe, completions)| {
            let regime = Regime { observe, completions, time: false };
            let specification = self.specification(regime);
            specification.is_ok_and(|specification| planned(&specification, Method::W, 0).is_ok())
        })
    }
}

fn introduction(machine: &Machine, tested: &Tested) -> String {
    let mut text = format!(
        "Tests for implementations of `{}` that somebody wrote, laid out by `lifechart suite` and run \
         by `lifechart conform`. What passing proves rests on what is taken for granted: a subject \
         that is deterministic, that a reset brings back to the beginning, and that has at most as \
         many states more than the lifecycle as the suite is made for.",
        machine.source.path()
    );
    if !tested.bounds.is_empty() {
        let bounds = tested.bounds.iter();
        let told = bounds.map(|bound| format!("`{}` up to {}", bound.name(), bound.max()));
        let _ = write!(
            text,
            " Here tests count {}; `--up-to` says how far, and nothing is claimed of what lies beyond.",
            told.collect::<Vec<_>>().join(" and ")
        );
    }
    if !tested.lowered.is_empty() {
        let told = tested.lowered.iter().map(|name| format!("`{name}`"));
        let _ = write!(
            text,
            " Here they are made for a copy of the lifecycle in which {} ends at {FURTHEST}, as with \
             `--max`, and what is proved is proved of that copy.",
            told.collect::<Vec<_>>().join(" and ")
        );
    }
    let _ = write!(
        text,
        "\n\nThe score is measured: implementations with one mistake are run, at most {MUTANTS} of \
         each kind, picked evenly; those that nobody can tell from the lifecycle are left out by a \
         search. Suites with more than {MOST_RUN} inputs are not run here, and those with more than \
         {MOST_INPUTS} not made. *Certified* means that \
         a search through all implementations with so many states has ended without one that passes \
         and is wrong."
    );
    text
}

/// What is known of the suites of a machine in one regime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which regime.
    pub title: &'static str,
    /// How large it is and what is compared, or why no suite can be made.
    pub about: String,
    /// The suites, the later the stronger.
    pub rows: Vec<Row>,
}

/// What is known of one suite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How tests are chosen, and for how many extra states.
    pub name: String,
    /// How large it is; nothing, if it was not made.
    pub size: Option<Size>,
    /// No suite of this kind has more inputs.
    pub at_most: u64,
    /// How many mutants fail it, and how many were tried.
    pub score: Option<(usize, usize)>,
    /// What a search for an implementation that escapes has found; empty, if there was none.
    pub certificate: String,
    /// What passing it proves.
    pub proves: String,
    /// What it misses.
    pub misses: String,
}

/// What is tested and measured, in words; and what came of it in each regime.
pub fn sections(machine: &Machine, exploration: &Exploration) -> (String, Vec<Section>) {
    let subject = Tested::new(machine, exploration);
    let sections = regimes(machine).map(|(title, regime)| {
        let (about, rows) = match subject.specification(regime) {
            Ok(specification) => {
                let suites = measured(&specification);
                let about = about(&specification, &suites).unwrap_or_else(|| INDISTINCT.to_owned());
                (about, suites.iter().map(Measured::row).collect())
            }
            Err(trouble) => (format!("No suite can be made: {trouble}."), Vec::new()),
        };
        Section { title, about, rows }
    });
    (introduction(machine, &subject), sections.collect())
}

/// Why there are no suites where there could be some.
const INDISTINCT: &str = "No suite can be made: some states cannot be told apart.";

/// The regimes that differ for this machine.
fn regimes(machine: &Machine) -> impl Iterator<Item = (&'static str, Regime)> {
    let has_work = machine.states.values().any(|state| state.invoke.is_some());
    let differs = move |completions| has_work || completions != Completions::Separate;
    let differing = REGIMES.into_iter().filter(move |(_, _, completions)| differs(*completions));
    differing
        .map(|(title, observe, completions)| (title, Regime { observe, completions, time: false }))
}

/// Every suite of the ladder that there is.
fn measured<'s>(specification: &'s Specification<'s>) -> Vec<Measured<'s>> {
    let suites = LADDER.iter().filter_map(|&(method, extra)| {
        Measured::new(specification, method, extra, SCORED.contains(&(method, extra)))
    });
    suites.collect()
}

fn about(specification: &Specification<'_>, suites: &[Measured<'_>]) -> Option<String> {
    let mealy = specification.mealy();
    Some(format!(
        "{} states ({} configurations) and {} inputs. Compared: {}.",
        mealy.states(),
        specification.configurations(),
        mealy.inputs(),
        suites.first()?.claim.compared
    ))
}

fn section(out: &mut String, specification: &Specification<'_>) {
    let suites = measured(specification);
    let Some(about) = about(specification, &suites) else {
        let _ = write!(out, "{INDISTINCT}\n\n");
        return;
    };
    let _ = write!(out, "{about}\n\n");
    let mut grid =
        Grid::new(["suite", "tests", "inputs", "at most", "mutants that fail", "certificate"]);
    for row in suites.iter().map(Measured::row) {
        let (tests, inputs) = match row.size {
            Some(Size { tests, inputs }) => (tests.to_string(), inputs.to_string()),
            None => ("not made".to_owned(), String::new()),
        };
        let score = row.score.map(|(killed, total)| format!("{killed} of {total}"));
        let score = score.unwrap_or_default();
        grid.row([row.name, tests, inputs, row.at_most.to_string(), score, row.certificate]);
    }
    let _ = writeln!(out, "{}", grid.render());
    for suite in suites.iter().filter(|suite| suite.is_explained(&suites)) {
        let _ = writeln!(
            out,
            "- **{}** proves: {}. It misses: {}.",
            suite.name(),
            suite.claim.proves,
            suite.claim.misses
        );
    }
    out.push('\n');
    operators(out, &suites);
    survivors(out, specification, &suites);
}

/// Of each kind of mistake, how many mutants fail each suite.
fn operators(out: &mut String, suites: &[Measured<'_>]) {
    let scored: Vec<_> =
        suites.iter().filter_map(|suite| Some((suite, suite.score.as_ref()?))).collect();
    let mut header = vec!["mistake".to_owned()];
    header.extend(scored.iter().map(|(suite, _)| suite.name()));
    header.push("of mutants".to_owned());
    let mut grid = Grid::new(header);
    for operator in Operator::ALL {
        let tallies: Vec<_> =
            scored.iter().map(|(_, score)| score.tallies.get(&operator).copied()).collect();
        if tallies.iter().flatten().next().is_none() {
            continue;
        }
        let cell = |tally| {
            let crate::conformance::Tally { killed, survived, unknown, .. } = tally;
            let unjudged =
                if unknown > 0 { format!(", {unknown} not judged") } else { String::new() };
            format!("{killed} of {}{unjudged}", killed + survived)
        };
        let mut row = vec![operator.as_str().to_owned()];
        row.extend(tallies.iter().map(|tally| tally.map(cell).unwrap_or_default()));
        let before = scored.first().and_then(|(_, score)| score.before.get(&operator).copied());
        row.push(before.unwrap_or(0).to_string());
        grid.row(row);
    }
    if !grid.is_empty() {
        let _ = writeln!(out, "{}", grid.render());
    }
}

/// The mutants that pass, each with the test that would have found it.
fn survivors(out: &mut String, specification: &Specification<'_>, suites: &[Measured<'_>]) {
    let from = out.len();
    for suite in suites {
        let kept = suite.score.iter().flat_map(|score| &score.survivors);
        for survivor in kept.take(SURVIVORS) {
            let _ = writeln!(
                out,
                "- {} survives, {}: {}. Missing test: {}.",
                survivor.operator.as_str(),
                suite.name(),
                escaped(&survivor.what),
                told(specification, &survivor.word)
            );
        }
        if let Some((states, Certificate::Escapes { word, .. })) = &suite.certificate {
            let _ = writeln!(
                out,
                "- An implementation with at most {states} states escapes {}. Missing test: {}.",
                suite.name(),
                told(specification, word)
            );
        }
    }
    if out.len() > from {
        out.insert_str(from, "What passes and is wrong, the shortest to find first:\n\n");
        out.push('\n');
    }
}

/// A word, its inputs as code.
fn told(specification: &Specification<'_>, word: &[u16]) -> String {
    let symbols = word.iter().filter_map(|&input| specification.symbols().get(usize::from(input)));
    let told = symbols.map(|symbol| format!("`{}`", symbol.describe(specification.machine())));
    told.collect::<Vec<_>>().join(", ")
}

fn planned<'s>(
    specification: &'s Specification<'_>,
    method: Method,
    extra: usize,
) -> Result<Plan<'s>, NoSuite> {
    let is_taken = |state, input| specification.is_taken(state, input);
    Plan::new(specification.mealy(), method, extra, &is_taken)
}
