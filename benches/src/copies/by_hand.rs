//! The same system as `machines/system/`, written by hand for a model checker that takes any state
//! and any function as its model.

/// Where a requester is. Whoever waits for `Aborting` is told something else after a `cancel`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Requesting {
    /// Nothing is wanted.
    #[default]
    Idle,
    /// The providers are told about the set.
    Beginning,
    /// The providers prepare.
    Preparing,
    /// The providers commit.
    Committing,
    /// The set is given up.
    Aborting {
        /// By a `cancel`.
        cancelled: bool,
    },
    /// The set is there.
    Finished,
}

/// Where a provider is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Providing {
    /// There is no set.
    #[default]
    Empty,
    /// A set was begun.
    Begun,
    /// It is being prepared.
    Preparing,
    /// It is prepared.
    Prepared,
    /// It is being committed.
    Committing,
    /// It is there.
    Created,
    /// It was given up.
    Aborted,
}

/// A requester.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Requester {
    at: Requesting,
    /// Its set, numbered from one; zero if it has none.
    set: u8,
    /// The providers that have answered, one bit each.
    answered: u8,
    /// The provider that is called, numbered from one; zero if there is none.
    current: u8,
    failed: bool,
}

/// A provider.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Provider {
    at: Providing,
    set: u8,
}

/// All of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct State {
    requesters: [Requester; 2],
    providers: [Provider; 3],
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A requester is asked to start.
    Start(usize),
    /// A requester is asked to stop.
    Cancel(usize),
    /// The next call of a requester reaches a provider.
    Deliver(usize, usize),
    /// The work of a provider is done.
    Done(usize),
    /// The work of a provider fails.
    Fails(usize),
    /// A provider is lost.
    Crash(usize),
    /// A requester is lost.
    Vanish(usize),
}

impl State {
    /// Every step there is; a few of them change nothing.
    pub fn steps(&self, steps: &mut Vec<Step>) {
        for (at, requester) in self.requesters.iter().enumerate() {
            match requester.at {
                Requesting::Idle | Requesting::Finished => steps.push(Step::Start(at)),
                Requesting::Aborting { .. } => {}
                _ => steps.push(Step::Cancel(at)),
            }
            if requester.calls() && requester.current == 0 {
                let open = (0..3).filter(|p| requester.answered >> p & 1 == 0);
                steps.extend(open.map(|provider| Step::Deliver(at, provider)));
            }
            if requester.at != Requesting::Idle {
                steps.push(Step::Vanish(at));
            }
        }
        for (at, provider) in self.providers.iter().enumerate() {
            if provider.at == Providing::Preparing {
                steps.push(Step::Fails(at));
            }
            if matches!(provider.at, Providing::Preparing | Providing::Committing) {
                steps.push(Step::Done(at));
            }
            if provider.at != Providing::Empty {
                steps.push(Step::Crash(at));
            }
        }
    }

    /// The state after a step.
    pub fn after(mut self, step: Step) -> State {
        match step {
            Step::Start(at) => {
                let requester = &mut self.requesters[at];
                requester.enter(Requesting::Beginning);
                requester.set = u8::MAX;
            }
            Step::Cancel(at) => self.requesters[at].enter(Requesting::Aborting { cancelled: true }),
            Step::Vanish(at) => self.requesters[at] = Requester::default(),
            Step::Deliver(requester, provider) => self.deliver(requester, provider),
            Step::Done(at) => {
                let provider = &mut self.providers[at];
                let is_preparing = provider.at == Providing::Preparing;
                provider.at = if is_preparing { Providing::Prepared } else { Providing::Created };
                self.answer(at, true);
            }
            Step::Fails(at) => {
                self.providers[at].at = Providing::Aborted;
                self.answer(at, false);
            }
            Step::Crash(at) => {
                self.providers[at] = Provider::default();
                self.answer(at, false);
            }
        }
        self.numbered()
    }

    fn deliver(&mut self, from: usize, to: usize) {
        let Requester { at, set, .. } = self.requesters[from];
        let before = self.providers[to];
        let provider = &mut self.providers[to];
        let is_same = provider.set == set;
        let in_creation =
            !matches!(provider.at, Providing::Empty | Providing::Created | Providing::Aborted);
        let reply = match at {
            Requesting::Beginning => {
                *provider = Provider { at: Providing::Begun, set };
                Some(true)
            }
            Requesting::Preparing if is_same && provider.at == Providing::Begun => {
                provider.at = Providing::Preparing;
                None
            }
            Requesting::Committing if is_same && provider.at == Providing::Prepared => {
                provider.at = Providing::Committing;
                None
            }
            Requesting::Aborting { .. } if is_same && in_creation => {
                provider.at = Providing::Aborted;
                Some(true)
            }
            _ => Some(false),
        };
        // Who waited for what was interrupted is told.
        let worked = matches!(before.at, Providing::Preparing | Providing::Committing);
        let interrupted = worked && *provider != before;
        let waiting = interrupted.then(|| self.waiting(to)).flatten();
        let to = u8::try_from(to).unwrap_or(0);
        match reply {
            Some(ok) => self.requesters[from].told(to, ok),
            None => self.requesters[from].current = to + 1,
        }
        if let Some(waiting) = waiting {
            self.requesters[waiting].told(to, false);
        }
    }

    fn waiting(&self, provider: usize) -> Option<usize> {
        self.requesters.iter().position(|requester| usize::from(requester.current) == provider + 1)
    }

    fn answer(&mut self, provider: usize, ok: bool) {
        if let Some(waiting) = self.waiting(provider) {
            self.requesters[waiting].told(u8::try_from(provider).unwrap_or(0), ok);
        }
    }

    /// The same state with its sets numbered in the order in which they appear.
    fn numbered(mut self) -> State {
        let mut names = [0; 6];
        let mut used = 0;
        let requesters = self.requesters.iter_mut().map(|requester| &mut requester.set);
        for set in requesters.chain(self.providers.iter_mut().map(|provider| &mut provider.set)) {
            if *set == 0 {
                continue;
            }
            let known = names[..used].iter().position(|name| name == set);
            let number = known.unwrap_or_else(|| {
                names[used] = *set;
                used += 1;
                used - 1
            });
            *set = u8::try_from(number + 1).unwrap_or(0);
        }
        self
    }
}

impl Requester {
    fn calls(&self) -> bool {
        !matches!(self.at, Requesting::Idle | Requesting::Finished)
    }

    fn enter(&mut self, at: Requesting) {
        *self = Requester { at, set: self.set, ..Requester::default() };
    }

    /// A provider has answered.
    fn told(&mut self, provider: u8, ok: bool) {
        self.current = 0;
        self.answered |= 1 << provider;
        self.failed |= !ok;
        let all = self.answered == 0b111;
        match self.at {
            Requesting::Aborting { .. } if all => *self = Requester::default(),
            Requesting::Aborting { .. } => {}
            _ if !ok => self.enter(Requesting::Aborting { cancelled: false }),
            Requesting::Beginning if all => self.enter(Requesting::Preparing),
            Requesting::Preparing if all => self.enter(Requesting::Committing),
            Requesting::Committing if all => self.enter(Requesting::Finished),
            _ => {}
        }
    }
}
