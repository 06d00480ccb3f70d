//! A suite as the tests have it that `conformance!` writes.

use crate::{
    Examined, Failed, Finding, InProcess, Options, Outcome, Prepared, Replay, RunOptions, Subject,
    execute, report,
};
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{Completions, Method, Observe, Specification};
use lifechart_spec::source::Source;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};

/// A suite that lasts as long as the process.
#[derive(Debug)]
pub struct Suite {
    made: Result<Made, String>,
    /// The module that holds the tests.
    home: &'static str,
    /// By which test each finding was told in full.
    told: Mutex<BTreeMap<String, String>>,
}

/// A suite, and the event that each of its tests is about.
#[derive(Clone, Copy, Debug)]
struct Made {
    prepared: &'static Prepared<'static>,
    about: &'static [&'static str],
}

/// The options of a suite, as words.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// How tests are chosen.
    pub method: &'static str,
    /// How many states more an implementation may have.
    pub extra: usize,
    /// What is compared.
    pub observe: &'static str,
    /// How work ends.
    pub work: &'static str,
    /// See [`Options::time`].
    pub time: bool,
    /// See [`Options::max`].
    pub max: &'static [(&'static str, u32)],
    /// See [`Options::up_to`].
    pub up_to: &'static [(&'static str, u32)],
    /// See [`Options::most`].
    pub most: u64,
}

/// The text of a lifecycle that Lifechart ships; empty, if there is none of this name.
pub fn builtin(name: &str) -> &'static str {
    builtin::ALL.iter().find(|builtin| builtin.name == name).map_or("", |builtin| builtin.text)
}

impl Wanted {
    fn options(&self) -> Option<Options> {
        let limits = |limits: &[(&str, u32)]| {
            limits.iter().map(|&(name, max)| (name.to_owned(), max)).collect()
        };
        Some(Options {
            method: Method::from_word(self.method)?,
            extra: self.extra,
            observe: Observe::ALL.into_iter().find(|word| word.as_str() == self.observe)?,
            work: Completions::ALL.into_iter().find(|word| word.as_str() == self.work)?,
            time: self.time,
            max: limits(self.max),
            up_to: limits(self.up_to),
            most: self.most,
        })
    }
}

impl Suite {
    /// Reads a specification and works its suite out. What is wrong, its tests say.
    pub fn new(path: &str, text: &str, wanted: Wanted, home: &'static str) -> Self {
        Self { made: made(path, text, wanted), home, told: Mutex::default() }
    }

    /// Runs the tests that are about an event, `work ends` or `time passes`.
    ///
    /// # Errors
    ///
    /// What has failed, in words.
    pub fn check(&self, event: &str, subject: impl Subject) -> Result<(), String> {
        let Made { prepared, about } = self.made.clone()?;
        let mut tests = (0..prepared.tests()).filter(|&test| about.get(test) == Some(&event));
        let (mut target, options) = (InProcess(subject), RunOptions::default());
        let mut failed = Failed::default();
        let go_on = &mut |_| ControlFlow::Continue(());
        execute(prepared, &mut target, &mut tests, &options, &mut failed, go_on);
        if failed.is_empty() {
            return Ok(());
        }
        let outcome = failed.explain(prepared, &mut target, &options);
        Err(self.text(prepared, event, outcome))
    }

    /// Everything that is found; what another test of this process has told is only named.
    fn text(&self, prepared: &Prepared<'_>, event: &str, mut outcome: Outcome) -> String {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = Vec::new();
        let mut written = Vec::new();
        outcome.findings.retain(|finding| {
            let calls: Vec<&str> = finding.steps.iter().map(|step| step.call.as_str()).collect();
            let key = format!("{}: {}", finding.message, calls.join(", "));
            match told.get(&key) {
                Some(other) => {
                    known.push(format!("also: {} (told by `{other}`)\n", finding.message));
                    false
                }
                None => {
                    told.insert(key, event.to_owned());
                    written.push(reproduction(finding, self.home));
                    true
                }
            }
        });
        let mut text = report(prepared, &outcome);
        text += &known.concat();
        if !written.is_empty() {
            text += "\nTo see it again, paste this beside `conformance!`:\n\n";
            text += &written.join("\n");
        }
        text
    }

    /// Whether there are as many tests about each event as there were when this was compiled.
    ///
    /// # Errors
    ///
    /// Says where there are not.
    pub fn is_covered(&self, counts: &[(&str, usize)]) -> Result<(), String> {
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        for event in self.made.clone()?.about {
            *left.entry(event).or_insert(0) += 1;
        }
        let claimed: BTreeMap<&str, usize> = counts.iter().copied().collect();
        if left == claimed {
            return Ok(());
        }
        Err(format!("there are {left:?} tests about these events, but {claimed:?} are run"))
    }

    /// Makes calls one by one.
    ///
    /// # Panics
    ///
    /// There is no suite: what is wrong, in words.
    #[track_caller]
    pub fn replay<S: Subject>(&self, subject: S) -> Replay<'static, S> {
        match &self.made {
            Ok(made) => Replay::new(made.prepared.specification(), subject),
            Err(text) => panic!("{text}"),
        }
    }
}

/// Works a suite out for as long as the process lasts.
fn made(path: &str, text: &str, wanted: Wanted) -> Result<Made, String> {
    let options = wanted.options().ok_or("these options are of another version of Lifechart")?;
    let compiled = compile(Source::new(path, text));
    let (machine, _) = compiled.checked().ok_or_else(|| compiled.report(false))?;
    let (machine, exploration) = options.limited(machine).map_err(|why| why.to_string())?;
    let machine = Box::leak(Box::new(machine));
    let specification = options.specification(machine, &exploration);
    let specification: &'static Specification<'static> =
        Box::leak(Box::new(specification.map_err(|why| why.to_string())?));
    let prepared = Prepared::new(specification, &options).map_err(|why| why.to_string())?;
    let examined = Examined::new(specification, &options);
    let about = (0..prepared.tests()).map(|test| examined.by(&prepared.word(test)));
    Ok(Made { about: Vec::leak(about.collect()), prepared: Box::leak(Box::new(prepared)) })
}

/// A finding as a test in Rust, for the module that stands around `home`.
pub fn reproduction(finding: &Finding, home: &str) -> String {
    let Some(last) = finding.steps.last() else { return String::new() };
    let name = |text: &str| -> String {
        let letter = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        text.split(['(', '[', ',']).next().unwrap_or_default().trim().chars().map(letter).collect()
    };
    let (call, reply) = (name(&last.call), name(&last.expected));
    let mut text = format!("#[test]\nfn {call}_must_answer_{reply}() {{\n    {home}::replay()");
    for (index, step) in finding.steps.iter().enumerate() {
        let is_last = index + 1 == finding.steps.len();
        let end = if is_last { ";" } else { "" };
        text += &format!("\n        .call({:?}, {:?}){end}", step.call, step.expected);
    }
    text + &format!(" // seen: {}\n}}\n", last.seen)
}
