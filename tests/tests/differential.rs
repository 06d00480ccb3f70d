//! Generated machines against the interpreter.

/// The examples as the macro generates them, with their own tests.
mod generated {
    macro_rules! machines {
        ($($name:ident = $file:literal;)*) => {$(
            #[allow(missing_docs, dead_code, unreachable_pub)]
            mod $name {
                lifechart::machine!($file);
            }
        )*};
    }

    machines! {
        allowed = "../corpus/pass/allowed.yaml";
        battery = "../corpus/pass/battery.yaml";
        coffee_machine = "../corpus/pass/coffee_machine.yaml";
        door = "../corpus/pass/door.yaml";
        elevator = "../corpus/pass/elevator.yaml";
        ferry = "../corpus/pass/ferry.yaml";
        lease = "../corpus/pass/lease.yaml";
        modem = "../corpus/pass/modem.yaml";
        order = "../corpus/pass/order.yaml";
        printer = "../corpus/pass/printer.yaml";
        session = "../corpus/pass/session.yaml";
        thermostat = "../corpus/pass/thermostat.yaml";
        turnstile = "../corpus/pass/turnstile.yaml";
        upload = "../corpus/pass/upload.yaml";
        vss_provider = "../../spec/lifecycles/vss_provider.yaml";
    }
}
