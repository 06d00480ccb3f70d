//! Scenarios as pictures: one, or each in a file of its own.

use super::Arguments;
use crate::files;
use crate::outcome::{Ending, Failure, Result, say};
use lifechart_spec::diagnostics::nearest;
use lifechart_spec::machine::{Machine, Scenario};
use lifechart_spec::render::sequence::{Caption, Setting, picture};
use lifechart_spec::scenario::play;

/// The scenario that is asked for.
pub(super) fn one(arguments: &Arguments, machine: &Machine) -> Result<String> {
    let name = arguments.scenario.as_deref().unwrap_or_default();
    let found = machine.scenarios.values().find(|scenario| scenario.name == name);
    found.map(|scenario| drawn(machine, scenario)).ok_or_else(|| no_scenario(machine, name))
}

/// Each scenario in a file that is called like it.
pub(super) fn into_folder(arguments: &Arguments, machine: &Machine) -> Result<Ending> {
    let Some(folder) = arguments.output.as_deref().filter(|path| path.as_os_str() != "-") else {
        return Err(Failure::new("all scenarios do not fit into one picture")
            .help("name one with `--scenario`, or a folder for all with `--output`"));
    };
    if machine.scenarios.values().len() == 0 {
        return Err(Failure::new(format!("`{}` has no scenario", machine.name)));
    }
    if !arguments.check {
        files::make_folder(folder)?;
    }
    let mut ending = Ending::Clean;
    for scenario in machine.scenarios.values() {
        let path = folder.join(format!("{}.svg", scenario.name));
        let picture = drawn(machine, scenario);
        if arguments.check {
            ending = ending.and(super::compare(arguments, &path, &picture));
        } else {
            files::write(&path, &picture)?;
            say(&format!("{}\n", path.display()))?;
        }
    }
    Ok(ending)
}

fn drawn(machine: &Machine, scenario: &Scenario) -> String {
    let doc = scenario.doc.as_deref().unwrap_or_default();
    let caption = Caption { name: &scenario.name, doc };
    picture(machine, &play(machine, scenario), caption, Setting::Alone)
}

/// That there is none of this name, and which there are.
pub(super) fn no_scenario(machine: &Machine, name: &str) -> Failure {
    let failure = Failure::new(format!("there is no scenario `{name}` in `{}`", machine.name));
    let names = machine.scenarios.values().map(|scenario| scenario.name.as_str());
    let listed: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
    match nearest(name, names) {
        Some(near) => failure.help(format!("there is `{near}`")),
        None if listed.is_empty() => failure.help("the file has none"),
        None => failure.help(format!("there is {}", listed.join(", "))),
    }
}
