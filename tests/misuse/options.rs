//! Options that do not exist, are incomplete or stand twice; the machine is there all the same.

mod misspelt {
    lifechart::machine!("door.yaml", typstate);
}

mod value {
    lifechart::machine!("door.yaml", tests = matrx);
}

mod no_value {
    lifechart::machine!("door.yaml", tests);
}

mod twice {
    lifechart::machine!("door.yaml", tests = none, tests = none);
}

mod several {
    lifechart::machine!("door.yaml", speed = 3, tests = none typestate, "x");
}

mod limit {
    lifechart::machine!("door.yaml", explore_limit = many);
}

fn main() {
    let _ = (misspelt::Machine::new(), value::State::Opened, no_value::Event::Open);
}
