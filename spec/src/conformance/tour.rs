//! One walk over all cells, as short as can be: the directed Chinese postman.
//!
//! The walk begins in the initial state and ends anywhere. Where the way on is longer than a reset,
//! or there is none, it goes on after a reset; then there are several tests.

use super::flow::Network;
use super::mealy::{Mealy, Word};

/// The tests of a minimal tour over all cells: no others over all cells have fewer inputs, each
/// reset counted as `reset` inputs. The machine's states must all be reachable; then required cells
/// and the initial state hang together, and the result is exact.
pub fn tour(mealy: &Mealy, reset: u32) -> Vec<Word> {
    let states = mealy.states();
    // One more place, where the walk ends; from there it is thought to begin again.
    let end = states;
    let mut network = Network::new(states + 1);
    let mut surplus = vec![0_i64; states + 1];
    let mut walks: Vec<Vec<Walk>> = vec![Vec::new(); states + 1];
    let mut edges = Vec::new();
    for state in 0..states as u32 {
        for input in mealy.alphabet().filter(|&input| mealy.is_tested(state, input)) {
            let to = mealy.next(state, input) as usize;
            surplus[state as usize] -= 1;
            surplus[to] += 1;
            walks[state as usize].push(Walk { to, input: Some(input) });
            let edge = network.edge(state as usize, to, 1);
            edges.push((edge, state as usize, Walk { to, input: Some(input) }));
        }
        if state != 0 {
            let edge = network.edge(state as usize, 0, reset);
            edges.push((edge, state as usize, Walk { to: 0, input: None }));
        }
        let edge = network.edge(state as usize, end, 0);
        edges.push((edge, state as usize, Walk { to: end, input: None }));
    }
    // The walk ends once: one unit leaves the end for the initial state.
    surplus[end] -= 1;
    surplus[0] += 1;
    walks[end].push(Walk { to: 0, input: None });
    network.balance(&mut surplus);
    for (edge, from, walk) in edges {
        let again = std::iter::repeat_n(walk, network.used(edge) as usize);
        walks[from].extend(again);
    }
    tests(circuit(walks, end))
}

/// A step of the walk; without an input it is a reset, or the end.
#[derive(Clone, Copy, Debug)]
struct Walk {
    to: usize,
    input: Option<u16>,
}

/// A walk that takes every step once and ends where it began (Hierholzer).
fn circuit(mut walks: Vec<Vec<Walk>>, begin: usize) -> Vec<Walk> {
    walks.iter_mut().for_each(|steps| steps.reverse());
    let mut stack = vec![Walk { to: begin, input: None }];
    let mut circuit = Vec::new();
    while let Some(&at) = stack.last() {
        match walks[at.to].pop() {
            Some(walk) => stack.push(walk),
            None => {
                circuit.push(at);
                stack.pop();
            }
        }
    }
    circuit.reverse();
    circuit
}

/// The inputs between resets.
fn tests(circuit: Vec<Walk>) -> Vec<Word> {
    let words = circuit.split(|walk| walk.input.is_none());
    let words = words.map(|walks| walks.iter().filter_map(|walk| walk.input).collect());
    words.filter(|word: &Word| !word.is_empty()).collect()
}
