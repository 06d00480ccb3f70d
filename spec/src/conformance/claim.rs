//! What a suite proves and what it misses, in words.

use super::method::{Method, Plan};
use super::regime::{Completions, Observe, Regime};
use super::specification::Specification;

/// What may be said of an implementation that passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What is compared, and what is controlled.
    pub compared: String,
    /// What passing proves.
    pub proves: String,
    /// What it does not.
    pub misses: String,
}

/// The claim of a method for a machine with so many states.
pub fn claim(method: Method, states: usize, extra: usize, regime: Regime) -> Claim {
    let reads_back = regime.observe != Observe::Verdict;
    let (proves, misses) = match method {
        Method::Transitions => (
            "each step that is taken answers as specified, once".to_owned(),
            if reads_back {
                "wrong answers to calls that are refused or ignored; hidden states"
            } else {
                "wrong answers to calls that are refused or ignored; wrong target states; hidden states"
            },
        ),
        Method::Matrix | Method::Tour => cells(reads_back),
        Method::Switch(further) => switch(further, reads_back),
        Method::W | Method::Wp | Method::Hsi | Method::H | Method::Spyh => {
            complete(method, states, extra)
        }
    };
    let completions = match regime.completions {
        Completions::Succeed | Completions::Inject => "",
        Completions::Separate => ", interrupted work included",
    };
    let time = if regime.time {
        "time passes by an input of its own, until the next `after` comes due, and at no other moment"
    } else {
        "no deadline comes due"
    };
    Claim {
        compared: format!(
            "{} after every input; {}{completions}; {time}",
            regime.observe.describe(),
            regime.completions.describe()
        ),
        proves,
        misses: misses.to_owned(),
    }
}

impl Specification<'_> {
    /// The claim of a suite for it, and what is taken for granted about work.
    pub fn claim(&self, plan: &Plan<'_>) -> Claim {
        let states = self.mealy().states();
        let mut claim = claim(plan.method(), states, plan.extra(), self.regime());
        let fixed = self.fixed_results();
        if !fixed.is_empty() {
            claim.compared += &format!("; {} always", fixed.join(" and "));
        }
        claim
    }
}

fn cells(reads_back: bool) -> (String, &'static str) {
    if reads_back {
        let proves = "every input answers as specified in every state, and leads to the right one";
        (proves.to_owned(), "hidden states: what goes wrong only after a longer way to a state")
    } else {
        let proves = "every input answers as specified in every state";
        (
            proves.to_owned(),
            "most wrong target states, because the state is not read back; hidden states",
        )
    }
}

fn switch(further: usize, reads_back: bool) -> (String, &'static str) {
    let steps = further + 1;
    let proves = format!("every sequence of {steps} inputs answers as specified from every state");
    let misses = if reads_back {
        "hidden states that show only after longer sequences"
    } else {
        "wrong target states and hidden states that show only after longer sequences"
    };
    (proves, misses)
}

fn complete(method: Method, states: usize, extra: usize) -> (String, &'static str) {
    let most = states + extra;
    let mut proves = format!(
        "an implementation with at most {most} states ({states} specified, {extra} extra) that \
         passes answers every sequence of inputs as specified"
    );
    if extra > 0 && method.reaches_deep() {
        let inputs = if extra == 1 { "one input" } else { &format!("{extra} inputs") };
        proves += &format!(
            "; so does one with any number of states, each reached by an access word and at most \
             {inputs} more"
        );
    }
    (proves, "implementations with more states than that")
}
