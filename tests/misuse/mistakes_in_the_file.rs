//! Only the mistakes of the file are reported, at their place in the file; everything that the
//! file declares can be used all the same.

lifechart::machine!("mistaken.yaml");

struct Hand;

impl Handler for Hand {
    fn click(&mut self) {}
}

fn main() {
    let mut machine = Machine::new();
    let _: Outcome = machine.dispatch(Event::Open);
    assert_eq!(machine.state(), State::Opened);
    let mut driver = Driver::new(machine);
    let _: replies::Open = driver.open(&mut Hand);
    let _ = (Reply::Locked, Action::Click, events::Shut);
}
