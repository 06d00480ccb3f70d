//! Recorded runs, laid over the picture.

use super::Subject;
use crate::outcome::{Ending, Failure, Result, complain};
use crate::trace::{logs, report};
use lifechart_conformance::trace::{Checker, Followed, Mapping, Options, Summary};
use lifechart_spec::diagnostics::render_styled;
use lifechart_spec::machine::{Machine, StateId};
use lifechart_spec::render::svg;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// So many findings are listed.
const FINDINGS: usize = 100;
/// So many lines can be stepped through; all of them are counted.
const FOLLOWED: usize = 400;

/// What became of the logs, and whether they follow the lifecycle.
pub(super) fn read(
    subject: &Subject<'_>,
    logs: &[PathBuf],
    map: Option<&Path>,
) -> Result<(Value, Ending)> {
    let machine = subject.machine;
    let mut options = Options::new(machine);
    options.most_findings = FINDINGS;
    options.most_followed = FOLLOWED;
    if let Some(map) = map {
        let source = crate::files::read(map)?;
        options.mapping = Mapping::read(&source, machine).map_err(|diagnostics| {
            complain(&render_styled(&source, &diagnostics));
            Failure::new(format!("`{}` does not say how the logs are written", map.display()))
        })?;
    }
    let per = options.per;
    let mut checker = Checker::new(machine, subject.exploration, options);
    for log in logs {
        logs::read(log, &mut checker)?;
    }
    let summary = checker.finish();
    if summary.understood == 0 {
        return Err(Failure::new("nothing in the logs could be read").help(
            "`conformance/TRACES.md` says what may stand in them, and `--map` how they are written",
        ));
    }
    let report =
        report::Report { machine, exploration: subject.exploration, summary: &summary, per };
    let mut told = report.value(true);
    let names = short_names(logs);
    for list in ["findings", "broken_lines", "unfinished_sets"] {
        for one in told[list].as_array_mut().into_iter().flatten() {
            let place = names.iter().find(|(path, _)| one["log"] == **path);
            if let Some((_, name)) = place {
                one["log"] = json!(name);
            }
        }
    }
    told["names"] = names.into_iter().map(|(_, name)| json!(name)).collect();
    told["arrows"] = arrows(machine, &summary);
    let stays =
        summary.stays.iter().map(|(state, count)| (machine[*state].name.clone(), json!(count)));
    told["stays"] = Value::Object(stays.collect());
    told["runs"] = runs(machine, &summary);
    told["followed"] = json!(summary.followed.len());
    let ending = if summary.conforms() { Ending::Clean } else { Ending::Findings };
    Ok((told, ending))
}

/// What the logs are called in the page: without their folders, where that tells them apart.
fn short_names(logs: &[PathBuf]) -> Vec<(String, String)> {
    let short = |log: &PathBuf| log.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let named = logs.iter().map(|log| {
        let path = log.display().to_string();
        if path == crate::files::STANDARD {
            return ("<stdin>".to_owned(), "<stdin>".to_owned());
        }
        let is_alone = logs.iter().filter(|other| short(other) == short(log)).count() == 1;
        let name = if is_alone { short(log) } else { path.clone() };
        (path, name)
    });
    named.collect()
}

/// How often each arrow was taken, as far as the logs show it.
fn arrows(machine: &Machine, summary: &Summary) -> Value {
    let count = |transitions: &[_]| -> u64 {
        let taken = summary.taken.iter().filter(|(id, _)| transitions.contains(id));
        taken.map(|(_, count)| count).sum()
    };
    let arrows = svg::arrows(machine, &svg::Options::default()).into_iter();
    let counted = arrows.map(|(name, transitions)| (name, json!(count(&transitions))));
    Value::Object(counted.collect())
}

/// The lines of each machine of each log, in order.
fn runs(machine: &Machine, summary: &Summary) -> Value {
    let mut runs: Vec<(u64, Option<&str>, Vec<Value>)> = Vec::new();
    for followed in &summary.followed {
        let of = (followed.log, followed.instance.as_deref());
        let line = line(machine, followed);
        match runs.iter_mut().find(|(log, instance, _)| (*log, *instance) == of) {
            Some((.., lines)) => lines.push(line),
            None => runs.push((of.0, of.1, vec![line])),
        }
    }
    let told = runs
        .into_iter()
        .map(|(log, instance, steps)| json!({"log": log, "instance": instance, "steps": steps}));
    told.collect()
}

fn line(machine: &Machine, followed: &Followed) -> Value {
    let names = |states: &[StateId]| -> Vec<String> {
        states.iter().map(|&state| machine[state].name.clone()).collect()
    };
    let decided = followed.taken.iter().map(|&id| machine.source.line(machine[id].span.start));
    json!({
        "line": followed.line,
        "text": followed.text,
        "from": names(&followed.from),
        "to": names(&followed.to),
        "decided": decided.collect::<Vec<_>>(),
        "deviates": followed.deviates,
    })
}
