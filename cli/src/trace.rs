//! `lifechart trace`: checks recorded runs against a lifecycle.

pub(crate) mod logs;
pub(crate) mod report;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use lifechart_conformance::trace::{Checker, Mapping, Options};
use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::compile;
use lifechart_spec::diagnostics::{nearest, render_styled};
use lifechart_spec::machine::{Kind, Machine, StateId, TypeId};
use std::path::PathBuf;

const ABOUT: &str = "\
A LOG has one JSON object a line; `conformance/TRACES.md` says what may stand in it. It may be `-`
for the standard input, and may be compressed (`.gz`, `.zst`).

Exit codes:
  0  every line that could be read follows the lifecycle; sets may be unfinished
  1  a line deviates, or the specification or the mapping has mistakes
  2  a log or a file cannot be read, or a log had nothing in it that could";

/// Check recorded runs against a specification
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub(crate) struct Arguments {
    /// The specification.
    file: PathBuf,
    /// The logs.
    #[arg(required = true, value_name = "LOG")]
    logs: Vec<PathBuf>,
    /// How the logs are written, if not in the usual way.
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Give a verdict for each value of this type of id, or of this field; `machine` for each
    /// machine.
    #[arg(long, value_name = "ID")]
    per: Option<String>,
    /// A state in which a set has ended, beside those where the happy path does.
    #[arg(long, value_name = "STATE")]
    finished: Vec<String>,
    /// Show which cells, pairs of a state and an event, the logs have seen.
    #[arg(long)]
    coverage: bool,
    /// Show so many findings; the rest is counted.
    #[arg(long, value_name = "N", default_value_t = 20)]
    max_findings: usize,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let compiled = compile(files::read(&arguments.file)?);
    let Some((machine, exploration)) = compiled.checked() else {
        complain(&format!("{}\n", compiled.report(true)));
        return Ok(Ending::Findings);
    };
    let Some(options) = options(machine, arguments)? else { return Ok(Ending::Findings) };
    let per = options.per;
    let mut checker = Checker::new(machine, exploration, options);
    let mut ending = Ending::Clean;
    for log in &arguments.logs {
        if let Err(failure) = logs::read(log, &mut checker) {
            failure.report();
            ending = Ending::Failed;
        }
    }
    let summary = checker.finish();
    let report = report::Report { machine, exploration, summary: &summary, per };
    say(&match arguments.json {
        true => report.json(arguments.coverage),
        false => report.text(arguments.coverage),
    })?;
    if summary.lines > 0 && summary.understood == 0 && summary.broken > 0 {
        ending = ending.and(Ending::Failed);
    }
    Ok(ending.and(if summary.conforms() { Ending::Clean } else { Ending::Findings }))
}

fn options(machine: &Machine, arguments: &Arguments) -> Result<Option<Options>> {
    let mut options = Options::new(machine);
    options.most_findings = arguments.max_findings;
    if let Some(map) = &arguments.map {
        let source = files::read(map)?;
        match Mapping::read(&source, machine) {
            Ok(mapping) => options.mapping = mapping,
            Err(diagnostics) => {
                complain(&format!("{}\n", render_styled(&source, &diagnostics)));
                return Ok(None);
            }
        }
    }
    if let Some(per) = &arguments.per {
        options.per = if per == "machine" { None } else { Some(id_type(machine, per)?) };
    }
    for name in &arguments.finished {
        options.finished.push(state(machine, name)?);
    }
    Ok(Some(options))
}

/// A type of ids, by its own name or by that of a field or parameter that has it.
fn id_type(machine: &Machine, name: &str) -> Result<TypeId> {
    let is_id = |kind: Kind| match kind {
        Kind::Id(ty) => Some(ty),
        _ => None,
    };
    let fields = machine.fields.values().filter_map(|field| {
        let ty = is_id(field.ty.kind)?;
        Some([(field.name.as_str(), ty), (machine[ty].name.as_str(), ty)])
    });
    let known: Vec<(&str, TypeId)> = fields.flatten().collect();
    if let Some((_, ty)) = known.iter().find(|(known, _)| *known == name) {
        return Ok(*ty);
    }
    let failure = Failure::new(format!("--per {name}: the context has no such id"));
    Err(match nearest(name, known.iter().map(|(known, _)| *known)) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help("name a type or field of the context, or `machine`"),
    })
}

fn state(machine: &Machine, name: &str) -> Result<StateId> {
    let states = || machine.states.iter().filter(|(id, _)| id.index() > 0);
    if let Some((id, _)) = states().find(|(_, state)| state.name == name) {
        return Ok(id);
    }
    let failure = Failure::new(format!("--finished {name}: there is no such state"));
    Err(match nearest(name, states().map(|(_, state)| state.name.as_str())) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure,
    })
}
