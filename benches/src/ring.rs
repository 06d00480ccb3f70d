//! Machines of any size.

use crate::Random;
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

/// The same in composites of so many states each: a step stays inside, jumps and leaps go anywhere,
/// and each composite leads to the next.
pub fn grouped(composites: usize, states: usize) -> String {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut text = String::from(
        "lifechart: 1\nmachine: grouped\nevents: {step: , jump: , leap: , leave: }\ninitial: c0\nstates:\n",
    );
    let all = composites * states;
    for composite in 0..composites {
        let (first, next) = (composite * states, (composite + 1) % composites);
        let _ = writeln!(
            text,
            "  c{composite}:\n    initial: s{first}\n    transitions: {{leave: {{target: c{next}}}}}\n    states:"
        );
        for at in 0..states {
            let (state, step) = (first + at, first + (at + 1) % states);
            let (jump, leap) = (random.below(all), random.below(all));
            let _ = writeln!(
                text,
                "      s{state}: {{transitions: {{step: {{target: s{step}}}, jump: {{target: s{jump}}}, \
                 leap: {{target: s{leap}}}}}}}"
            );
        }
    }
    text
}
