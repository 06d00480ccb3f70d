//! Random machines for suites: complete, minimal, with 5 inputs and 3 outputs.

use lifechart_spec::conformance::Mealy;

/// The machine with so many states that a seed stands for; always the same one.
pub fn machine(states: u32, seed: u64) -> Mealy {
    let mut number = 0x9E37_79B9_7F4A_7C15_u64 ^ seed;
    let mut below = |limit: u32| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        ((number >> 33) % u64::from(limit)) as u32
    };
    let mut table = |limit: u32| -> Vec<Vec<u32>> {
        (0..states).map(|_| (0..5).map(|_| below(limit)).collect()).collect()
    };
    loop {
        let made = Mealy::new(&table(states), &table(3));
        if let Some(mealy) = made.filter(|mealy| mealy.minimal().mealy.states() == states as usize)
        {
            return mealy;
        }
    }
}
