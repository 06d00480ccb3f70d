//! Machines to measure with.

use std::fmt::Write as _;

/// A ring of so many states, each with a step to the next and two jumps to random others.
pub fn ring(states: usize) -> String {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut text = String::from(
        "lifechart: 1\nmachine: ring\nevents: {step: , jump: , leap: }\ninitial: s0\nstates:\n",
    );
    for state in 0..states {
        let next = (state + 1) % states;
        let (jump, leap) = (random.below(states), random.below(states));
        let _ = writeln!(
            text,
            "  s{state}: {{transitions: {{step: {{target: s{next}}}, jump: {{target: s{jump}}}, \
             leap: {{target: s{leap}}}}}}}"
        );
    }
    text
}

/// Numbers that look random and are the same in every run.
#[derive(Clone, Copy, Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next number, below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % limit.max(1)
    }
}
