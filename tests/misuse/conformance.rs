//! Tests for an implementation that are asked for in a wrong way: all mistakes at once.

use lifechart::conformance::{Answer, Call, Subject};

struct Door;

impl Subject for Door {
    fn reset(&mut self) {}

    fn apply(&mut self, _: &Call<'_>) -> Answer {
        Answer::pending()
    }
}

mod several {
    lifechart::conformance! {
        specification: "door.yaml",
        subjekt: || super::Door,
        method: wpp,
        extra: many,
        observe: verdict, observe: state,
        work: fail,
        max: {volumes},
        up_to: 3
        most: 1,
        name,
    }
}

mod nothing {
    lifechart::conformance! {}
}

mod both {
    lifechart::conformance! {
        specification: "door.yaml",
        subject: || super::Door,
        handler: || super::Door,
        work: separate,
    }
}

mod no_such_count {
    lifechart::conformance! {
        specification: builtin "vss_provider",
        subject: || super::Door,
        up_to: {volume: 2},
    }
}

mod too_large {
    lifechart::conformance! {
        specification: builtin "vss_provider",
        subject: || super::Door,
    }
}

mod mistakes_in_the_file {
    lifechart::conformance! {
        specification: "mistaken.yaml",
        subject: || super::Door,
    }
}

fn main() {}
