//! A handler and its driver, as the README shows them.

lifechart::machine!("bolt.yaml");

struct Hardware {
    blocked: bool,
}

impl Handler for Hardware {
    fn drive_bolt(&mut self) -> Result<(), errors::DriveBolt> {
        if self.blocked { Err(errors::DriveBolt::Stuck) } else { Ok(()) }
    }

    fn ring(&mut self) {
        println!("ding");
    }
}

#[test]
fn a_blocked_bolt_rings() {
    let mut door = Driver::new(Machine::new());

    let reply = door.lock(&mut Hardware { blocked: true });
    assert_eq!(reply, replies::Lock::Stuck);
    assert_eq!(door.machine().state(), State::Unlocked);
}
