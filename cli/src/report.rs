//! `lifechart report`: one page for a lifecycle, with everything that is known of it.

mod data;
mod findings;
mod index;
mod interned;
mod log;
mod page;
mod runs;
mod simulation;
mod suites;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use lifechart_spec::prove::Proof;
use lifechart_spec::system::is_system;
use std::path::{Path, PathBuf};

const ABOUT: &str = "\
A page needs nothing but itself: no network, no server. It shows the picture, the matrix with the line that \
decides each cell, requirements, properties, and scenarios as sequence diagrams, and steps through the \
lifecycle. `cli/REPORT.md` tells what can be done with it.

A lifecycle that says something that does not hold gets its page, too, with what was found and the runs that \
show it. One that cannot be understood gets none, and then nothing is written.

Exit codes:
  0  the pages were written
  1  a specification has mistakes, or a line of a log deviates
  2  a file cannot be read or written";

/// Write a page for each lifecycle: picture, matrix, requirements, scenarios, and a simulator
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub(crate) struct Arguments {
    /// The specifications.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder for the pages; it is made if it is not there.
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// Lay out suites for black boxes, too, and measure them: that takes seconds.
    #[arg(long)]
    suites: bool,
    /// Lay these recorded runs over the picture; there is one specification then.
    #[arg(long, value_name = "LOG", num_args = 1..)]
    log: Vec<PathBuf>,
    /// How the logs are written, if not in the usual way.
    #[arg(long, value_name = "FILE", requires = "log")]
    map: Option<PathBuf>,
}

/// A lifecycle that is understood and explored, whatever was found in it.
struct Subject<'s> {
    compiled: &'s Compiled,
    machine: &'s Machine,
    exploration: &'s Exploration,
    proof: &'s Proof,
}

impl<'s> Subject<'s> {
    fn new(compiled: &'s Compiled) -> Option<Self> {
        let machine = compiled.machine.as_ref()?;
        let (exploration, proof) = (compiled.exploration.as_ref()?, compiled.proof.as_ref()?);
        Some(Self { compiled, machine, exploration, proof })
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let compiled = arguments.files.iter().map(|file| read(file)).collect::<Result<Vec<_>>>()?;
    let wrong: Vec<&Compiled> = compiled.iter().filter(|one| !one.is_ok()).collect();
    wrong.iter().for_each(|one| complain(&one.report(true)));
    let subjects: Vec<Subject<'_>> = compiled.iter().filter_map(Subject::new).collect();
    if subjects.len() < compiled.len() {
        return Ok(Ending::Findings);
    }
    let mut ending = if wrong.is_empty() { Ending::Clean } else { Ending::Findings };
    let log = match (arguments.log.as_slice(), subjects.as_slice()) {
        ([], _) => None,
        (logs, [subject]) => {
            let (log, of_log) = log::read(subject, logs, arguments.map.as_deref())?;
            ending = ending.and(of_log);
            Some(log)
        }
        _ => {
            return Err(Failure::new("`--log` goes with one specification only")
                .help("write the pages of the others by themselves"));
        }
    };
    let mut pages: Vec<(String, String)> = Vec::new();
    let several = subjects.len() > 1;
    for subject in &subjects {
        let name = index::file_name(subject);
        let is_same = |known: &str| known.eq_ignore_ascii_case(&name);
        if pages.iter().any(|(known, _)| is_same(known)) {
            let name = &subject.machine.name;
            return Err(Failure::new(format!("two lifecycles are called `{name}`"))
                .help("write their pages into two folders"));
        }
        if several && is_same(index::NAME) {
            return Err(Failure::new(
                "the page of a lifecycle called `index` would be overwritten",
            )
            .help("write it into another folder, by itself"));
        }
        let suites = arguments.suites.then(|| suites::suites(subject));
        pages.push((name, page::page(subject, suites, log.as_ref(), several)));
    }
    if several {
        pages.insert(0, (index::NAME.to_owned(), index::index(&subjects)));
    }
    Ok(ending.and(write(&arguments.output, &pages)?))
}

fn read(file: &Path) -> Result<Compiled> {
    let source = files::read(file)?;
    if is_system(&source) {
        return Err(Failure::new(format!("`{}` is a system", file.display()))
            .help("write a page for each of its machines"));
    }
    Ok(compile(source))
}

fn write(folder: &Path, pages: &[(String, String)]) -> Result<Ending> {
    files::make_folder(folder)?;
    for (name, page) in pages {
        let path = folder.join(name);
        files::write(&path, page)?;
        say(&format!("{}\n", path.display()))?;
    }
    Ok(Ending::Clean)
}
