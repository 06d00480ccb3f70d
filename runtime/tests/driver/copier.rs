//! A machine with everything that a driver runs, and a handler that writes down what it is told.

use lifechart::Interrupt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

lifechart::machine!("copier.yaml", tests = none);

pub(crate) const FIRST: JobId = JobId(1);
pub(crate) const SECOND: JobId = JobId(2);

/// What happened, and what time it is; shared by all handlers of a test.
#[derive(Clone, Default)]
pub(crate) struct World {
    lines: Arc<Mutex<Vec<String>>>,
    seconds: Arc<AtomicU64>,
}

impl World {
    pub(crate) fn note(&self, line: impl Into<String>) {
        self.lines.lock().unwrap().push(line.into());
    }

    /// What happened since the last time this was asked.
    pub(crate) fn lines(&self) -> Vec<String> {
        std::mem::take(&mut self.lines.lock().unwrap())
    }

    pub(crate) fn set(&self, seconds: u64) {
        self.seconds.store(seconds, Ordering::SeqCst);
    }

    pub(crate) fn pass(&self, seconds: u64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// Does the work of a copier by noting it.
pub(crate) struct Copier {
    pub(crate) world: World,
    pub(crate) has_paper: bool,
    pub(crate) reserve: Result<(), errors::Reserve>,
    pub(crate) copies: Result<results::MakeCopies, errors::MakeCopies>,
    pub(crate) measure: Result<(), errors::Measure>,
    /// What panics, by the words that it notes.
    pub(crate) burns: Vec<&'static str>,
    /// The clock panics when it has been read so often.
    pub(crate) clock_burns_after: Option<u64>,
    reads: AtomicU64,
    /// How long each activity takes.
    pub(crate) takes: u64,
    /// What goes on while copies are made.
    pub(crate) meanwhile: Box<dyn FnMut(Interrupt<'_>) + Send>,
    /// What goes on while the ink dries.
    pub(crate) drying: Box<dyn FnMut(Interrupt<'_>) + Send>,
}

impl Copier {
    pub(crate) fn new(world: &World) -> Self {
        Self {
            world: world.clone(),
            has_paper: true,
            reserve: Ok(()),
            copies: Ok(results::MakeCopies { good: true }),
            measure: Ok(()),
            burns: Vec::new(),
            clock_burns_after: None,
            reads: AtomicU64::new(0),
            takes: 0,
            meanwhile: Box::new(|_| {}),
            drying: Box::new(|_| {}),
        }
    }

    fn burn(&self, name: &str) {
        assert!(!self.burns.contains(&name), "the copier burns");
    }

    fn act(&self, name: &str, context: &Context) {
        match context.job {
            Some(job) => self.world.note(format!("{name} with {}", job.0)),
            None => self.world.note(name),
        }
        self.burn(name);
    }
}

impl Guards for Copier {
    fn has_paper(&self, _context: &Context) -> bool {
        self.burn("paper");
        self.has_paper
    }
}

impl lifechart::Clock for Copier {
    fn now(&self) -> Duration {
        self.burn("clock");
        let reads = self.reads.fetch_add(1, Ordering::SeqCst);
        assert!(self.clock_burns_after.is_none_or(|limit| reads < limit), "the clock burns");
        Duration::from_secs(self.world.seconds.load(Ordering::SeqCst))
    }
}

impl Handler for Copier {
    fn show_ready(&mut self, context: &Context) {
        self.act("show ready", context);
    }

    fn note_job(&mut self, context: &Context, job: JobId) {
        self.act(&format!("note {}", job.0), context);
    }

    fn drop_job(&mut self, context: &Context) {
        self.act("drop job", context);
    }

    fn start_motor(&mut self, context: &Context, _paper: &effects::Paper) {
        self.act("start motor", context);
    }

    fn stop_motor(&mut self, context: &Context, _paper: &effects::Paper) {
        self.act("stop motor", context);
    }

    fn feed_paper(&mut self, context: &Context, _paper: &effects::Paper) {
        self.act("feed paper", context);
    }

    fn sound_alarm(&mut self, context: &Context, _log: &effects::Log) {
        self.act("sound alarm", context);
    }

    fn dim(&mut self, context: &Context) {
        self.act("dim", context);
    }

    fn reserve(&mut self, context: &Context, job: JobId) -> Result<(), errors::Reserve> {
        self.act(&format!("reserve {}", job.0), context);
        self.reserve
    }

    fn make_copies(
        &mut self,
        context: &Context,
        interrupt: Interrupt<'_>,
        _paper: &effects::Paper,
    ) -> Result<results::MakeCopies, errors::MakeCopies> {
        self.act("begin to copy", context);
        (self.meanwhile)(interrupt);
        self.world.pass(self.takes);
        self.act("end to copy", context);
        self.copies
    }

    fn dry(&mut self, context: &Context, interrupt: Interrupt<'_>) {
        self.act("begin to dry", context);
        (self.drying)(interrupt);
        self.world.pass(self.takes);
        self.act("end to dry", context);
    }

    fn measure(&mut self, context: &Context) -> Result<(), errors::Measure> {
        self.act("measure", context);
        self.measure
    }

    fn overrun(&mut self, window: Window, by: Duration) {
        self.world.note(format!("{window:?} overrun by {} s", by.as_secs()));
        self.burn("overrun");
    }
}

/// A driver, its world and a handler, the first state's work done.
pub(crate) fn started() -> (Driver, World, Copier) {
    let world = World::default();
    let mut handler = Copier::new(&world);
    let mut driver = Driver::new(Machine::new(Duration::ZERO));
    driver.start(&mut handler);
    assert_eq!(world.lines(), ["show ready"]);
    (driver, world, handler)
}
