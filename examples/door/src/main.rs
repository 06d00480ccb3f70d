//! A door that only the key that locked it unlocks: the machine of the README.

lifechart::machine!("door.yaml");

fn main() {
    let mut door = Machine::new();
    door.dispatch(events::Lock { key: Key(7) });
    assert_eq!(door.state(), State::Locked);

    let outcome = door.dispatch(events::Unlock { key: Key(8) });
    assert_eq!(outcome, Outcome::Refused(Reply::WrongKey));

    door.dispatch(events::Unlock { key: Key(7) });
    door.dispatch(Event::Open);
    println!("the door is {}", door.state().title());
}
