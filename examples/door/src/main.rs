//! A door that only the key that locked it unlocks.

lifechart::machine!("door.yaml");

fn main() {
    for state in State::ALL {
        println!("{}", state.title());
    }
}
