//! Every schedule in which threads are interrupted so often at most.
//!
//! All schedules are too many: their number grows exponentially with the length of a run. Those in
//! which a thread that could go on has to stop only a few times are few, and they are those that
//! show what is wrong: see Musuvathi and Qadeer, Iterative Context Bounding (2007).

use shuttle::scheduler::{Schedule, Scheduler, Task, TaskId};
use shuttle::{Config, Runner};

/// Runs a scenario in every order in which threads that could go on are stopped so often at most.
pub(crate) fn in_every_order(stops: usize, scenario: impl Fn() + Send + Sync + 'static) {
    let mut config = Config::new();
    config.stack_size = 0x4_0000;
    // That it takes all orderings of atomics for the strictest is understood.
    config.silence_warnings = true;
    let scheduler = Bounded { stops, choices: Vec::new(), step: 0, stopped: 0, has_begun: false };
    let count = Runner::new(scheduler, config).run(scenario);
    println!("{count} schedules");
    assert!(count > 50, "no more than {count} schedules");
}

/// Depth first, with the choices of the last run.
struct Bounded {
    stops: usize,
    choices: Vec<Choice>,
    step: usize,
    stopped: usize,
    has_begun: bool,
}

/// One of several threads.
struct Choice {
    at: usize,
    of: usize,
}

impl Scheduler for Bounded {
    fn new_execution(&mut self) -> Option<Schedule> {
        if std::mem::replace(&mut self.has_begun, true) {
            while self.choices.pop_if(|choice| choice.at + 1 == choice.of).is_some() {}
            self.choices.last_mut()?.at += 1;
        }
        (self.step, self.stopped) = (0, 0);
        Some(Schedule::new(0))
    }

    fn next_task(
        &mut self,
        runnable: &[&Task],
        current: Option<TaskId>,
        is_yielding: bool,
    ) -> Option<TaskId> {
        let goes_on = current
            .filter(|&current| !is_yielding && runnable.iter().any(|task| task.id() == current));
        let others = runnable.iter().map(|task| task.id()).filter(|&task| Some(task) != goes_on);
        let mut options: Vec<TaskId> = goes_on.into_iter().collect();
        if goes_on.is_none() || self.stopped < self.stops {
            options.extend(others);
        }
        if self.step == self.choices.len() {
            self.choices.push(Choice { at: 0, of: options.len() });
        }
        let chosen = options[self.choices[self.step].at];
        self.step += 1;
        self.stopped += usize::from(goes_on.is_some_and(|current| current != chosen));
        Some(chosen)
    }

    fn next_u64(&mut self) -> u64 {
        unreachable!("no scenario throws dice")
    }
}
