//! Tells what happens, a line for each thing that does.

use lifechart::observe::{Called, Observer, Step};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is told, as it happens. A clone is the same story.
#[derive(Clone, Default)]
pub(crate) struct Story(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    begun: Option<Instant>,
    told: Vec<(String, String)>,
    frozen: Option<Instant>,
    held: Option<Instant>,
}

impl Story {
    /// The next act begins, and with it a set.
    pub(crate) fn act(&self, title: &str) {
        println!("\n{title}\n");
        self.begins();
    }

    /// A set begins: times are counted from here.
    pub(crate) fn begins(&self) {
        let mut inside = self.lock();
        inside.begun = Some(Instant::now());
        inside.told.clear();
    }

    /// Somebody does something.
    pub(crate) fn line(&self, who: &str, what: &str, answer: &str) {
        let mut inside = self.lock();
        let begun = *inside.begun.get_or_insert_with(Instant::now);
        let indented = if who == "requester" { what.to_owned() } else { format!("  {what}") };
        let line = format!("{:8.1}  {who:<12}  {indented:<36}  {answer}", millis(begun.elapsed()));
        println!("{}", line.trim_end());
        inside.told.push((who.to_owned(), what.to_owned()));
    }

    /// Something to know.
    pub(crate) fn text(&self, text: &str) {
        println!("{}", format!("          {text}").trim_end());
    }

    /// Whether somebody has done this since the set was begun.
    pub(crate) fn has(&self, who: &str, what: &str) -> bool {
        self.lock().told.iter().any(|told| (told.0.as_str(), told.1.as_str()) == (who, what))
    }

    fn frozen(&self) {
        self.lock().frozen = Some(Instant::now());
        self.line("applications", "have finished what they wrote", "frozen");
    }

    fn thawed(&self, how: &str) {
        let since = self.lock().frozen.take();
        if let Some(since) = since {
            let time = format!("were frozen for {:.1} ms", millis(since.elapsed()));
            self.line("applications", how, &time);
        }
    }

    fn held(&self) {
        self.lock().held = Some(Instant::now());
        self.line("kernel", "holds all writes to the volumes", "held");
    }

    fn released(&self) {
        let since = self.lock().held.take();
        if let Some(since) = since {
            let time = format!("were held for {:.1} ms", millis(since.elapsed()));
            self.line("kernel", "lets writes go on", &time);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Hears of VSS what is not a call to a provider.
impl Observer for Story {
    type Call = ();

    fn called(&self, _: &Called<'_>) {}

    fn stepped(&self, (): &mut (), step: &Step<'_>) {
        step.actions.each(|action| match action {
            "release_writes" => self.released(),
            "abort_writers" => self.thawed("are told that it is over"),
            _ => {}
        });
        if step.to == "aborting" && step.from != step.to {
            self.line("VSS", "aborts the set everywhere", "");
        }
    }

    fn ended(&self, (): &mut (), activity: &'static str, _: Duration) {
        match activity {
            "freeze_writers" => self.frozen(),
            "hold_writes" => self.held(),
            "thaw_writers" => self.thawed("thaw"),
            "recover_writers" => {
                self.line("applications", "recover their data in the copies", "");
            }
            _ => {}
        }
    }
}
