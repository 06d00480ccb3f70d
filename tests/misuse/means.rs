//! Work that takes means to an effect which the lifecycle forbids where it runs.

use lifechart::{Deferred, Sealed};

lifechart::machine!("means.yaml", tests = none);

struct Volumes;

impl Volumes {
    fn read(&mut self) {}
}

struct Array {
    originals: Sealed<Volumes, effects::OriginalIo>,
    log: Deferred<&'static str, effects::Log>,
    kept: Option<&'static effects::OriginalIo>,
}

impl Handler for Array {
    fn prepare(&mut self, io: &effects::OriginalIo) -> Result<(), errors::Prepare> {
        self.originals.open(io).read();
        // To be used later.
        self.kept = Some(io);
        Ok(())
    }

    fn commit(&mut self) -> Result<(), errors::Commit> {
        // It has no key, cannot make one, and that of another effect does not fit.
        self.originals.read();
        self.originals.open(&effects::OriginalIo(())).read();
        self.log.put("committed");
        self.log.drain();
        Ok(())
    }

    fn write_log(&mut self, log: &effects::Log) {
        self.originals.open(log).read();
        self.log.drain(log).for_each(drop);
    }
}

struct Greedy;

impl Handler for Greedy {
    fn prepare(&mut self, _io: &effects::OriginalIo) -> Result<(), errors::Prepare> {
        Ok(())
    }

    // It asks for what it is not given.
    fn commit(&mut self, _io: &effects::OriginalIo) -> Result<(), errors::Commit> {
        Ok(())
    }

    fn write_log(&mut self, _log: &effects::Log) {}
}

fn main() {}
