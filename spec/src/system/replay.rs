//! Runs of systems as tests: what a run does is written down in words and done again.

use super::model::{System, SystemPattern, SystemPropertyId};
use super::property::{Judge, Watch};
use super::search::Search;
use super::successors::Came;
use super::trace::{Trace, look};
use super::words::step_line;
use crate::builtin;
use std::fmt::Write as _;

/// What has become of a run that was done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replayed {
    /// It goes through, and the property holds all along.
    Respected,
    /// This step, counted from one, breaks the property.
    Broken(usize),
    /// This step, counted from one, is not possible any more.
    Impossible(usize),
    /// There is no property of this name that a single run can break.
    NoSuchProperty,
}

/// Does a run again, step by step, as [`step_line`] tells it, and watches one property.
pub fn replay(system: &System, property: &str, run: &[&str]) -> Replayed {
    let named = system.properties.iter().find(|(_, declared)| declared.name == property);
    let Some((id, _)) = named.filter(|(id, _)| shows_in_one_run(system, *id)) else {
        return Replayed::NoSuchProperty;
    };
    let watch = Watch::new(system, vec![id]);
    let faults: Vec<_> = system.faults.ids().collect();
    let mut search = Search::new(system, &watch, &faults, true);
    for moves in &mut search.stepper.moves {
        moves.keeps_all = true;
    }
    let mut state = search.stepper.first();
    let mut last_id = 0;
    if search.found.violations[0].is_some() {
        return Replayed::Broken(0);
    }
    for (position, line) in run.iter().enumerate() {
        let found = look(&mut search, &state, last_id, &mut |_, came, step| {
            came != Came::Pruned && step_line(system, step) == *line
        });
        let Some(found) = found else { return Replayed::Impossible(position + 1) };
        let stepper = &mut search.stepper;
        stepper.state.copy_from_slice(&found.state);
        stepper.atoms = found.atoms;
        let is_broken = watch.is_broken_by(0, stepper) || {
            let seen = stepper.seen();
            match &watch.judges[0] {
                Judge::Always { whenever, situation } => {
                    seen.is_so(whenever) && !seen.is_so(situation)
                }
                Judge::InStep { group, order, at_most, same } => {
                    seen.is_out_of_step(*group, *order, *at_most, *same)
                }
                Judge::Never { .. } | Judge::Reaches { .. } => false,
            }
        };
        if is_broken {
            return Replayed::Broken(position + 1);
        }
        (state, last_id) = (found.state, found.last_id);
    }
    Replayed::Respected
}

/// Whether a single run can show that a property does not hold.
fn shows_in_one_run(system: &System, property: SystemPropertyId) -> bool {
    !matches!(system.properties[property].pattern, SystemPattern::Reaches { .. })
}

/// A test to paste: it fails as long as the run breaks the property. It needs `lifechart-spec` as
/// a dependency, and stands beside the file. That something is out of reach no run can show; there
/// the test explores the whole system.
pub fn rust_test(system: &System, property: SystemPropertyId, trace: &Trace) -> String {
    let declared = &system.properties[property];
    let mut text = format!("#[test]\nfn {}() {{\n", declared.name);
    compile_lines(system, &mut text);
    let lines = trace.steps.iter().map(|step| step_line(system, step));
    if shows_in_one_run(system, property) {
        text.push_str("    let run = [\n");
        for line in lines {
            let _ = writeln!(text, "        {line:?},");
        }
        let _ = write!(
            text,
            "    ];\n    let replayed = system::replay(&system, {:?}, &run);\n    \
             assert!(!matches!(replayed, system::Replayed::Broken(_)), \"{{replayed:?}}\");\n",
            declared.name
        );
    } else {
        text.push_str("    // After this, what must stay possible is out of reach:\n");
        for line in lines {
            let _ = writeln!(text, "    //   {line}");
        }
        let _ = write!(
            text,
            "    let limits = system::verify::Limits::default();\n    \
             let verdict = system::verify::verify(&system, &limits, &mut |_| {{}});\n    \
             assert!(verdict.holds(&system, {:?}));\n",
            declared.name
        );
    }
    text.push_str("}\n");
    text
}

/// The lines of a test that read the system; the files of its machines are part of the test.
fn compile_lines(system: &System, text: &mut String) {
    let name = system.source.file_name();
    let folder = system.source.path().strip_suffix(name).unwrap_or("");
    let _ = write!(
        text,
        "    use lifechart_spec::{{source::Source, system}};\n    \
         let source = Source::new({name:?}, include_str!({name:?}));\n    \
         let compiled = system::compile(source, &mut |path| match path.trim_start_matches(\"./\") {{\n"
    );
    for machine in system.machines.values() {
        let is_shipped = builtin::find(&machine.name)
            .is_some_and(|shipped| shipped.path() == machine.source.path());
        if !is_shipped {
            let path = machine.source.path().trim_start_matches(folder).trim_start_matches("./");
            let _ = writeln!(
                text,
                "        {path:?} => Ok(Source::new({path:?}, include_str!({path:?}))),"
            );
        }
    }
    text.push_str(
        "        other => Err(format!(\"`{other}` is not part of this test\")),\n    });\n    \
         let system = compiled.system.expect(\"a system without mistakes\");\n",
    );
}
