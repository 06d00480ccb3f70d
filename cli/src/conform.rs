//! `lifechart conform`: runs a suite against a program in any language.

mod crew;
mod json;
mod junit;
mod progress;
mod report;
mod resume;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use crate::wanted::{METHODS, Wanted, refused};
use crew::Crew;
use lifechart_conformance::{Call, Child, Launch, Options, Prepared, RunOptions, Target as _};
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{Bound, Observe};
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use report::Report;
use resume::Resume;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const EXIT_CODES: &str = "\
Exit codes:
  0  every test has passed
  1  a test has failed, or the specification has mistakes
  2  nothing can be said: the subject cannot be started, the suite would be too large, the run was
     stopped, or a file cannot be read or written

The COMMAND reads a line of JSON and answers it with a line of JSON, until its input ends. It is
told events to answer and when to begin again:

  {\"lifechart\":1,\"machine\":\"vss_provider\"}            {\"lifechart\":1}
  {\"reset\":true}                                      {\"ok\":true}
  {\"event\":\"end_prepare\",\"payload\":{\"set\":1}}         {\"reply\":\"provider_veto\"}";

/// Run a suite against a program in any language, and say what it proves or how it fails
#[derive(Debug, clap::Args)]
#[command(after_help = format!("{METHODS}\n\n{EXIT_CODES}"))]
pub(crate) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
    /// How long a call or a reset may take: `500ms`, `2s`. To start it has ten times as long.
    #[arg(long, value_name = "TIME", default_value = "2s", value_parser = time)]
    timeout: Duration,
    /// Run so many instances of the subject at once.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: u16,
    /// End at the first test that fails.
    #[arg(long)]
    fail_fast: bool,
    /// Work so many findings out; others are counted.
    #[arg(long, value_name = "N", default_value_t = 10)]
    findings: usize,
    /// Also write a report for a build server: one test case for each event.
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Keep in a file which tests have passed, and leave those out that passed before.
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// The subject: a program, and what it is given on its command line.
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let compiled = compile(files::read(&arguments.wanted.file)?);
    let Some((machine, _)) = compiled.checked() else {
        complain(&format!("{}\n", compiled.report(true)));
        return Ok(Ending::Findings);
    };
    let stop = stopper()?;
    let launch = arguments.launch(&stop);
    let name = greeted(&launch, machine)?;
    let options = arguments.wanted.options();
    let (machine, exploration) = options.limited(machine).map_err(refused)?;
    let (options, bounded) = fitting(&machine, &exploration, options);
    let specification = options.specification(&machine, &exploration).map_err(refused)?;
    let plan = options.plan(&specification).map_err(refused)?;
    let shown = crate::suite::Report::new(
        compiled.source.path(),
        &specification,
        &plan,
        &arguments.wanted.max,
    );
    if !arguments.json {
        say(&shown.before())?;
    }
    let prepared = Prepared::new(&specification, &options).map_err(refused)?;
    answers_enough(&launch, &prepared, &options)?;
    let mut resume = match &arguments.resume {
        Some(file) => Resume::open(file, &prepared, &options)?,
        None => Resume::none(&prepared),
    };
    let mut report = Report::new(&prepared, arguments, &options, name.as_deref(), bounded);
    report.skipped = resume.passed();
    if !arguments.json {
        say(&report.before())?;
    }
    let crew = Crew {
        prepared: &prepared,
        launch: &launch,
        jobs: arguments.jobs,
        fail_fast: arguments.fail_fast,
        stop: &stop,
    };
    let failed = crew.run(&arguments.run_options(), &mut resume)?;
    if stop.load(Ordering::Relaxed) {
        return Err(stopped(failed.done(), arguments));
    }
    report.outcome = crew.explain(failed, &arguments.run_options());
    if stop.load(Ordering::Relaxed) {
        return Err(stopped(report.outcome.done, arguments));
    }
    if let Some(file) = &arguments.junit {
        files::write(file, &junit::written(&report))?;
    }
    say(&if arguments.json { json::written(&report) } else { report.after() })?;
    Ok(report.ending())
}

impl Arguments {
    fn launch(&self, stop: &Arc<AtomicBool>) -> Launch {
        let mut command = self.command.iter().cloned();
        let program = command.next().unwrap_or_default();
        Launch {
            start: self.timeout * 10,
            call: self.timeout,
            stop: Arc::clone(stop),
            ..Launch::new(program, command.collect())
        }
    }

    fn run_options(&self) -> RunOptions {
        // Each test without an answer may take as long as the patience is.
        RunOptions { findings: self.findings, unanswered: 10, ..RunOptions::default() }
    }
}

/// Set by Ctrl-C, and by whatever else asks a program to end.
fn stopper() -> Result<Arc<AtomicBool>> {
    let stop: Arc<AtomicBool> = Arc::default();
    let set = Arc::clone(&stop);
    ctrlc::set_handler(move || set.store(true, Ordering::Relaxed))
        .map_err(|error| Failure::new(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(stop)
}

/// Starts the subject for a moment, so that what is wrong with its first lines is said at once; and
/// its name.
fn greeted(launch: &Launch, machine: &Machine) -> Result<Option<String>> {
    let mut child = Child::new(launch.clone(), machine);
    child.reset().map_err(|failure| {
        if launch.stop.load(Ordering::Relaxed) {
            return Failure::new("stopped");
        }
        Failure::new(failure.to_string()).help(format!(
            "the subject reads lines and answers each at once; try `printf '%s\\n' '{}' '{}' | {}`",
            lifechart_conformance::hello_line(&machine.name),
            lifechart_conformance::reset_line(),
            report::shell(&launch.program, &launch.arguments),
        ))
    })?;
    Ok(child.name().map(str::to_owned))
}

/// Whether the subject says all that is compared, so that not every test fails for want of it.
fn answers_enough(launch: &Launch, prepared: &Prepared<'_>, options: &Options) -> Result<()> {
    let specification = prepared.specification();
    let steps = specification.test(&prepared.word(0));
    let Some(step) = steps.first().filter(|_| options.observe != Observe::Verdict) else {
        return Ok(());
    };
    let machine = specification.machine();
    let mut child = Child::new(launch.clone(), machine);
    let first = Call::new(machine, &step.call);
    // What goes wrong here will go wrong in the first test, and is a finding there.
    let Ok(answer) = child.reset().and_then(|()| child.apply(&first)) else { return Ok(()) };
    let missing = match options.observe {
        _ if answer.state.is_none() => "state",
        Observe::Actions if answer.actions.is_none() => "actions",
        _ => return Ok(()),
    };
    let observe = options.observe.as_str();
    Err(Failure::new(format!("the subject's answer to `{first}` has no `{missing}`")).help(format!(
        "`--observe {observe}` compares it after every call; leave that out, or add `\"{missing}\"` to \
         each answer"
    )))
}

/// Where the whole suite would be too large, counts end early: and how large it would have been.
fn fitting(
    machine: &Machine,
    exploration: &Exploration,
    options: Options,
) -> (Options, Option<u64>) {
    let projected = |options: &Options| {
        let specification = options.specification(machine, exploration).ok()?;
        Some(options.plan(&specification).ok()?.projected().inputs)
    };
    if !options.max.is_empty() || !options.up_to.is_empty() {
        return (options, None);
    }
    let whole = projected(&options);
    if whole.is_some_and(|inputs| inputs <= options.most) {
        return (options, None);
    }
    for most in [2, 1] {
        let bounds = Bound::of_all(machine, most);
        let up_to = bounds.iter().map(|bound| (bound.name().to_owned(), bound.max())).collect();
        let less = Options { up_to, ..options.clone() };
        if !less.up_to.is_empty() && projected(&less).is_some_and(|inputs| inputs <= less.most) {
            return (less, Some(whole.unwrap_or(u64::MAX)));
        }
    }
    (options, None)
}

fn stopped(done: lifechart_conformance::Progress, arguments: &Arguments) -> Failure {
    let failure =
        Failure::new(format!("stopped after {} tests; {} failed", done.tests, done.failed));
    match &arguments.resume {
        Some(file) => failure.help(format!(
            "the same command goes on; `{}` knows which tests have passed",
            file.display()
        )),
        None => failure.help("with `--resume FILE` a run can be stopped and go on later"),
    }
}

/// Reads a time: `500ms`, `2s`.
fn time(text: &str) -> std::result::Result<Duration, String> {
    let milliseconds = text.strip_suffix("ms").map(str::parse::<u64>);
    let seconds = || text.strip_suffix('s').map(|text| text.parse::<u64>().map(|s| s * 1000));
    match milliseconds.or_else(seconds) {
        Some(Ok(time)) if (1..=86_400_000).contains(&time) => Ok(Duration::from_millis(time)),
        Some(Ok(_)) => Err("between 1ms and a day is needed".to_owned()),
        _ => Err("write it as `500ms` or `2s`".to_owned()),
    }
}
