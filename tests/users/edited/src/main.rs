//! Says where its machine begins.

lifechart::machine!("door.yaml", tests = none);

fn main() {
    println!("{}", Machine::new().state().name());
}
