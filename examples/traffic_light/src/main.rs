//! The smallest Lifechart machine.

lifechart::machine!("traffic_light.yaml");

fn main() {
    for state in State::ALL {
        println!("{}", state.name());
    }
}
