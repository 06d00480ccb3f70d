//! Whole systems: distinct states per second on one core, and bytes per state; `stateright` beside
//! it, with the same system written by hand.

use lifechart_benches::copies;
use lifechart_spec::system::System;
use lifechart_spec::system::verify::{Limits, Searched, verify};
use std::time::{Duration, Instant};

fn main() {
    println!(
        "{:<44} {:>9} {:>10} {:>8} {:>12} {:>6}",
        "", "states", "steps", "s", "states/s", "bytes"
    );
    let small = copies::system(2, 2);
    report("2 requesters, 2 providers", &small, true);
    let system = copies::system(2, 3);
    report("2 requesters, 3 providers", &system, true);
    let all = report("the same, without symmetry", &system, false);
    let by_hand = by_hand();
    assert_eq!(by_hand, all, "the hand-written model is another one");
    #[cfg(feature = "peers")]
    assert_eq!(peers::stateright(), all, "the hand-written model is another one");
}

/// Explores with all faults and without any; says how many states there are with all.
fn report(name: &str, system: &System, symmetry: bool) -> usize {
    let limits = Limits { symmetry, ..Limits::default() };
    let mut starts = Vec::new();
    let verdict = verify(system, &limits, &mut |progress| {
        if progress.visited == 0 {
            starts.push(cpu_time());
        }
    });
    starts.push(cpu_time());
    for (search, times) in verdict.searches.iter().zip(starts.windows(2)) {
        let Searched { faults, states, steps, bytes_per_state, .. } = search;
        let name = format!("{name}, {} faults", faults.len());
        line(&name, *states, Some(*steps), times[1].saturating_sub(times[0]), *bytes_per_state);
    }
    verdict.searches.first().map_or(0, |search| search.states)
}

fn line(name: &str, states: usize, steps: Option<usize>, took: Duration, bytes: usize) {
    let seconds = took.as_secs_f64();
    let steps = steps.map_or_else(String::new, |steps| steps.to_string());
    let rate = states as f64 / seconds;
    println!("{name:<44} {states:>9} {steps:>10} {seconds:>8.3} {rate:>12.0} {bytes:>6}");
}

/// The time this process has computed for, where the system tells it: then it does not matter what
/// else is running.
fn cpu_time() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/self/stat").ok();
    let ticks = told.as_deref().and_then(|text| {
        // After the name, in brackets: user time is the 12th word, system time the 13th; in
        // hundredths of a second.
        let words: Vec<&str> = text.rsplit(')').next()?.split_whitespace().collect();
        Some(words.get(11)?.parse::<u64>().ok()? + words.get(12)?.parse::<u64>().ok()?)
    });
    let start = || START.get_or_init(Instant::now).elapsed();
    ticks.map_or_else(start, |ticks| Duration::from_millis(ticks * 10))
}

/// The hand-written model with the plainest search there is: a queue and a hash set.
fn by_hand() -> usize {
    use std::collections::{HashSet, VecDeque};
    let start = cpu_time();
    let mut known = HashSet::from([copies::State::default()]);
    let mut open = VecDeque::from([copies::State::default()]);
    let (mut steps, mut count) = (Vec::new(), 0);
    while let Some(state) = open.pop_front() {
        steps.clear();
        state.steps(&mut steps);
        count += steps.len();
        for &step in &steps {
            let next = state.after(step);
            if known.insert(next) {
                open.push_back(next);
            }
        }
    }
    let took = cpu_time().saturating_sub(start);
    line("by hand, without symmetry", known.len(), Some(count), took, size_of::<copies::State>());
    known.len()
}

#[cfg(feature = "peers")]
mod peers {
    use super::{copies, cpu_time, line};
    use stateright::{Checker, Model, Property};

    struct Copies;

    impl Model for Copies {
        type State = copies::State;
        type Action = copies::Step;

        fn init_states(&self) -> Vec<Self::State> {
            vec![copies::State::default()]
        }

        fn actions(&self, state: &Self::State, actions: &mut Vec<Self::Action>) {
            state.steps(actions);
        }

        fn next_state(&self, last: &Self::State, action: Self::Action) -> Option<Self::State> {
            Some(last.after(action))
        }

        fn properties(&self) -> Vec<Property<Self>> {
            // One that never stops the search.
            vec![Property::always("holds", |_, _| true)]
        }
    }

    /// One thread of `stateright`, breadth first.
    pub(super) fn stateright() -> usize {
        let start = cpu_time();
        let checker = Copies.checker().threads(1).spawn_bfs().join();
        let took = cpu_time().saturating_sub(start);
        let states = checker.unique_state_count();
        let bytes = size_of::<copies::State>();
        line("stateright, without symmetry", states, Some(checker.state_count()), took, bytes);
        states
    }
}
