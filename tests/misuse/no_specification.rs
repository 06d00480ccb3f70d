//! Nothing, or not the name of a specification.

mod nothing {
    lifechart::machine!();
}

mod number {
    lifechart::machine!(3);
}

mod word {
    lifechart::machine!(bulitin "vss_provider");
}

mod unknown {
    lifechart::machine!(builtin "vss_providr");
}

mod unnamed {
    lifechart::machine!(builtin, tests = none);
}

fn main() {}
