//! Makes what runs a provider, from its parts.

use super::book::Recorded;
use super::core::{Clock, Core};
use super::file_share::{FileShare, FileShareProvider};
use super::hardware::{self, Hardware, HardwareProvider};
use super::software::{self, Software, SoftwareProvider};
use lifechart::observe::Observer;
use std::sync::atomic::AtomicU32;
use std::time::{Duration, Instant};

/// A provider with all it is to be run with: who is told, by which clock, and where is recorded what
/// a crash must not make forgotten.
///
/// ```no_run
/// # fn run<P: lifechart_vss::provider::HardwareProvider>(array: P) {
/// use lifechart_vss::provider::Builder;
///
/// let provider = Builder::new(array).observer(()).hardware();
/// # }
/// ```
pub struct Builder<P, O = ()> {
    provider: P,
    observer: O,
    clock: Option<Clock>,
    recorded: Recorded,
}

impl<P> Builder<P> {
    /// A provider with nothing but itself.
    pub fn new(provider: P) -> Self {
        Self { provider, observer: (), clock: None, recorded: Recorded::default() }
    }
}

impl<P, O> Builder<P, O> {
    /// Tells somebody what the lifecycle does, such as
    /// [`TraceLines`](lifechart::observe::TraceLines).
    pub fn observer<N: Observer>(self, observer: N) -> Builder<P, N> {
        let Self { provider, observer: _, clock, recorded } = self;
        Builder { provider, observer, clock, recorded }
    }

    /// Takes the time from a clock of the caller's, which tells the time since it was at zero.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        self.clock = Some(Box::new(clock));
        self
    }

    /// Records what is held before it is, and first settles what a process before this one has left
    /// behind ([`Provider::recover`](super::Provider::recover)).
    #[cfg(feature = "journal")]
    #[must_use]
    pub fn journal(mut self, journal: crate::journal::Journal) -> Self {
        self.recorded = Recorded(Some(Box::new(journal)));
        self
    }

    /// Runs it as a hardware provider, with no set in creation.
    pub fn hardware(self) -> Hardware<P, O>
    where
        P: HardwareProvider,
        O: Observer,
    {
        Hardware { core: self.core(hardware::driver()) }
    }

    /// Runs it as a software provider, with no set in creation.
    pub fn software(self) -> Software<P, O>
    where
        P: SoftwareProvider,
        O: Observer,
    {
        Software { core: self.core(software::driver()), context: AtomicU32::default() }
    }

    /// Runs it as a file share provider, with no set in creation.
    pub fn file_share(self) -> FileShare<P, O>
    where
        P: FileShareProvider,
        O: Observer,
    {
        FileShare { core: self.core(software::driver()), context: AtomicU32::default() }
    }

    fn core<D>(self, driver: D) -> Core<P, D, O>
    where
        P: super::Provider,
        O: Observer,
    {
        let since = Instant::now();
        let clock = self.clock.unwrap_or_else(|| Box::new(move || since.elapsed()));
        let core = Core::new(self.provider, driver, self.observer, clock, self.recorded);
        core.recover();
        core
    }
}
