//! A handler that answers what no call lists, misses a method, or takes means it is not given.

lifechart::machine!("door.yaml", tests = none);

struct Stubborn;

impl Handler for Stubborn {
    fn click(&mut self) {}

    // `ok` is no error.
    fn swing(&mut self, _noise: &effects::Noise) -> Result<(), errors::Swing> {
        Err(errors::Swing::Ok)
    }
}

struct Forgetful;

impl Handler for Forgetful {
    fn swing(&mut self, _noise: &effects::Noise) -> Result<(), errors::Swing> {
        Ok(())
    }
}

struct Noisy;

impl Handler for Noisy {
    fn click(&mut self) {
        let means = effects::Noise(());
        let _ = self.swing(&means);
    }

    fn swing(&mut self, _noise: &effects::Noise) -> Result<(), errors::Swing> {
        Ok(())
    }
}

fn main() {
    let _: replies::Shut = Reply::Stuck;
    let _ = replies::Shut::Stuck;
}
