//! The smallest Lifechart machine.

lifechart::machine!("traffic_light.yaml");

fn main() {}
