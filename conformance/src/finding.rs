//! A finding: the shortest test that still fails, and what stands behind it.

use crate::alike::Key;
use crate::mismatch::{Judge, Mismatch};
use crate::place::{self, Place, Rule};
use crate::{Answer, Call, Failure, Prepared, Target};
use lifechart_spec::conformance::{self as suites, Stimulus, TestStep, Word};

/// One way in which a subject differs from the specification.
#[derive(Clone, Debug)]
pub struct Finding {
    /// How it differs.
    pub mismatch: Mismatch,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it, if that is known.
    pub help: Option<String>,
    /// The calls that lead there; all answers are as specified but the last one.
    pub steps: Vec<Step>,
    /// Where it is decided what the last call must answer.
    pub place: Option<Place>,
    /// Further places that have their part in it, such as where its work ends.
    pub also: Vec<Place>,
    /// What the author says there of the reason.
    pub why: Option<String>,
    /// The requirements behind it, the nearest first.
    pub rules: Vec<Rule>,
    /// How many tests have failed like this.
    pub tests: u64,
    /// Whether no call can be left out.
    pub is_shortest: bool,
    /// The same calls did not always lead to the same answers.
    pub is_unstable: bool,
    /// The calls, as the inputs of the suite.
    pub word: Word,
}

/// A call of a finding.
#[derive(Clone, Debug)]
pub struct Step {
    /// The call, in words.
    pub call: String,
    /// The call as it was made.
    pub made: suites::Call,
    /// What is specified, in words.
    pub expected: String,
    /// What was seen, in words.
    pub seen: String,
    /// Where it is decided.
    pub place: Option<Place>,
}

/// Runs single tests, to make them shorter.
pub(crate) struct Trial<'t, 's> {
    prepared: &'t Prepared<'s>,
    target: &'t mut dyn Target,
    attempts: u32,
}

/// A test that was run up to its first difference.
struct Ran {
    steps: Vec<(TestStep, Result<Answer, Failure>)>,
    mismatch: Option<Mismatch>,
}

impl Finding {
    /// The subject cannot be brought back to the beginning.
    pub(crate) fn not_reset(failure: Failure) -> Self {
        Self {
            mismatch: Mismatch::NoAnswer(failure.kind),
            message: format!("it cannot be reset: {failure}"),
            help: None,
            steps: Vec::new(),
            place: None,
            also: Vec::new(),
            why: None,
            rules: Vec::new(),
            tests: 0,
            is_shortest: true,
            is_unstable: false,
            word: Word::new(),
        }
    }
}

impl<'t, 's> Trial<'t, 's> {
    pub(crate) fn new(
        prepared: &'t Prepared<'s>,
        target: &'t mut dyn Target,
        attempts: u32,
    ) -> Self {
        Self { prepared, target, attempts }
    }

    /// The finding that a test shows. None, if it has no steps.
    pub(crate) fn finding(&mut self, word: Word, key: Key, tests: u64) -> Option<Finding> {
        let ran = self.run(&word);
        let Some(found) = self.shows(ran, key) else {
            return self.unstable(&word, key, tests);
        };
        let mut word: Word = found.word();
        let (ran, is_shortest) = self.shortened(&mut word, found, key);
        let mut finding = self.told(ran, tests)?;
        finding.is_shortest = is_shortest;
        Some(finding)
    }

    /// Leaves out calls as long as the same is found.
    fn shortened(&mut self, word: &mut Word, mut best: Ran, key: Key) -> (Ran, bool) {
        let mut left = self.attempts;
        let mut at = 0;
        // How many were tried since the last one that could be left out.
        let mut kept = 0;
        while kept < word.len() {
            if left == 0 {
                return (best, false);
            }
            left -= 1;
            at %= word.len();
            let mut shorter = word.clone();
            shorter.remove(at);
            let ran = self.run(&shorter);
            match self.shows(ran, key) {
                Some(ran) => {
                    *word = ran.word();
                    best = ran;
                    kept = 0;
                }
                None => {
                    at += 1;
                    kept += 1;
                }
            }
        }
        (best, true)
    }

    fn shows(&self, ran: Ran, key: Key) -> Option<Ran> {
        let mismatch = ran.mismatch?;
        let (step, _) = ran.steps.last()?;
        (Key::new(self.prepared, step, mismatch) == key).then_some(ran)
    }

    fn run(&mut self, word: &[u16]) -> Ran {
        let specification = self.prepared.specification();
        let judge = Judge::new(specification);
        let mut ran = Ran { steps: Vec::new(), mismatch: None };
        if self.target.reset().is_err() {
            return ran;
        }
        for step in specification.test(word) {
            let got = self.target.apply(&Call::new(specification.machine(), &step.call));
            ran.mismatch = match &got {
                Ok(answer) => judge.differs(event(&step), &step.expected, answer),
                Err(failure) => Some(Mismatch::NoAnswer(failure.kind)),
            };
            ran.steps.push((step, got));
            if ran.mismatch.is_some() {
                break;
            }
        }
        ran
    }

    /// A test that failed in another way, or not at all, when it was run again.
    fn unstable(&mut self, word: &[u16], key: Key, tests: u64) -> Option<Finding> {
        let mut ran = self.run(word);
        if ran.mismatch.is_none() {
            // All steps are as specified this time; the last one was not.
            ran.mismatch = Some(key.mismatch);
            let mut finding = self.told(ran, tests)?;
            finding.message = format!(
                "the same calls did not lead to the same answers: {}, but not when they were made \
                 again",
                key.mismatch.describe()
            );
            return Some(unstable(finding));
        }
        let mut finding = self.told(ran, tests)?;
        finding.message =
            format!("the same calls did not lead to the same answers; now {}", finding.message);
        Some(unstable(finding))
    }

    fn told(&self, ran: Ran, tests: u64) -> Option<Finding> {
        let specification = self.prepared.specification();
        let machine = specification.machine();
        let mismatch = ran.mismatch?;
        let word = ran.word();
        let (last, got) = ran.steps.last()?;
        let judge = Judge::new(specification);
        let (message, help) = judge.explain(mismatch, last, got);
        let place = place::deciding(machine, last);
        let others = place::all(machine, last).into_iter().filter(|other| Some(*other) != place);
        let also = others.map(|span| Place::new(machine, span)).collect();
        let rules = place::rules(machine, last, mismatch);
        let steps = ran.steps.iter().map(|(step, got)| Step {
            call: Call::new(machine, &step.call).to_string(),
            made: step.call.clone(),
            expected: specification.describe_seen(Some(&step.expected)),
            seen: match got {
                Ok(answer) => judge.describe(answer),
                // The message has the rest.
                Err(failure) => Failure::new(failure.kind, "").to_string(),
            },
            place: place::deciding(machine, step).map(|span| Place::new(machine, span)),
        });
        Some(Finding {
            mismatch,
            message,
            help,
            steps: steps.collect(),
            place: place.map(|span| Place::new(machine, span)),
            also,
            why: place::why(machine, last),
            rules,
            tests,
            is_shortest: false,
            is_unstable: false,
            word,
        })
    }
}

impl Ran {
    fn word(&self) -> Word {
        self.steps.iter().map(|(step, _)| step.symbol).collect()
    }
}

fn unstable(mut finding: Finding) -> Finding {
    finding.is_unstable = true;
    finding.help = Some(
        "a subject must be deterministic, and a reset must bring it back to the beginning"
            .to_owned(),
    );
    finding
}

fn event(step: &TestStep) -> Option<lifechart_spec::machine::EventId> {
    match step.call.stimulus {
        Stimulus::Event { event, .. } => Some(event),
        Stimulus::Finish | Stimulus::Wait(_) => None,
    }
}

impl Mismatch {
    /// What happens, in words that stand alone.
    fn describe(self) -> String {
        match self {
            Mismatch::UndeclaredReply | Mismatch::ImpossibleReply | Mismatch::OtherReply => {
                "another reply was seen".to_owned()
            }
            Mismatch::OtherAnswers => "a call that waits was told something else".to_owned(),
            Mismatch::NoState | Mismatch::UnknownState | Mismatch::OtherState => {
                "another state was seen".to_owned()
            }
            Mismatch::NoActions | Mismatch::UnknownAction | Mismatch::OtherActions => {
                "other actions were seen".to_owned()
            }
            Mismatch::NoAnswer(kind) => Failure::new(kind, "").to_string(),
        }
    }
}
