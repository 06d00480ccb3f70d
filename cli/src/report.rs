//! `lifechart report`: one page for a lifecycle, with everything that is known of it.

mod data;
mod page;
mod simulation;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::system::is_system;
use std::fs;
use std::path::{Path, PathBuf};

const ABOUT: &str = "\
A page needs nothing but itself: no network, no server. It shows the picture, the matrix with the line that \
decides each cell, requirements, properties and scenarios, and steps through the lifecycle.

Exit codes:
  0  the pages were written
  1  a specification has mistakes
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
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let mut compiled = Vec::new();
    for file in &arguments.files {
        let source = files::read(file)?;
        if is_system(&source) {
            return Err(Failure::new(format!("`{}` is a system", file.display()))
                .help("write a page for each of its machines"));
        }
        compiled.push(compile(source));
    }
    let wrong: Vec<&Compiled> = compiled.iter().filter(|one| one.checked().is_none()).collect();
    if !wrong.is_empty() {
        wrong.iter().for_each(|one| complain(&one.report(true)));
        return Ok(Ending::Findings);
    }
    let mut listed: Vec<(String, String)> = Vec::new();
    let mut pages: Vec<(String, String)> = Vec::new();
    for (machine, exploration) in compiled.iter().filter_map(Compiled::checked) {
        let name = format!("{}.html", machine.name);
        if listed.iter().any(|(known, _)| *known == name) {
            return Err(Failure::new(format!("two lifecycles are called `{}`", machine.name)));
        }
        pages.push((name.clone(), page::page(machine, exploration)));
        listed.push((name, machine.label().to_owned()));
    }
    if listed.len() > 1 {
        pages.insert(0, ("index.html".to_owned(), page::index(&listed)));
    }
    write(&arguments.output, &pages)
}

fn write(folder: &Path, pages: &[(String, String)]) -> Result<Ending> {
    fs::create_dir_all(folder).map_err(|error| {
        Failure::new(format!("cannot make the folder `{}`: {error}", folder.display()))
    })?;
    for (name, page) in pages {
        let path = folder.join(name);
        files::write(&path, page)?;
        say(&format!("{}\n", path.display()))?;
    }
    Ok(Ending::Clean)
}
