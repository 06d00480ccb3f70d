//! The lifecycles that Lifechart ships.

use crate::source::Source;

/// A lifecycle that is part of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Builtin {
    /// What `machine!(builtin "...")` and `lifechart init` call it.
    pub name: &'static str,
    /// Its specification.
    pub text: &'static str,
}

/// Every lifecycle that is part of this crate, sorted by name.
pub const ALL: &[Builtin] = &[
    Builtin { name: "vss_async", text: include_str!("../lifecycles/vss_async.yaml") },
    Builtin { name: "vss_coordinator", text: include_str!("../lifecycles/vss_coordinator.yaml") },
    Builtin { name: "vss_provider", text: include_str!("../lifecycles/vss_provider.yaml") },
    Builtin { name: "vss_requester", text: include_str!("../lifecycles/vss_requester.yaml") },
    Builtin { name: "vss_writer", text: include_str!("../lifecycles/vss_writer.yaml") },
];

/// Every system that is part of this crate, sorted by name; made of the lifecycles.
pub const SYSTEMS: &[Builtin] =
    &[Builtin { name: "vss_system", text: include_str!("../lifecycles/vss_system.yaml") }];

/// The specification with this name, of a machine or a system, called `name.yaml` in messages and documentation.
pub fn find(name: &str) -> Option<Source> {
    let builtin = ALL.iter().chain(SYSTEMS).find(|builtin| builtin.name == name)?;
    Some(Source::new(format!("{name}.yaml"), builtin.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_by_its_name_and_declares_it() {
        for (builtins, what) in [(ALL, "machine"), (SYSTEMS, "system")] {
            for builtin in builtins {
                let source = find(builtin.name).expect(builtin.name);
                assert_eq!(source.file_name(), format!("{}.yaml", builtin.name));
                assert!(source.text().contains(&format!("\n{what}: {}\n", builtin.name)));
            }
        }
        assert_eq!(find("vss_provider.yaml"), None);
    }

    #[test]
    fn every_shipped_file_is_here() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lifecycles");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let builtins = ALL.iter().chain(SYSTEMS);
        let mut names: Vec<String> =
            builtins.map(|builtin| format!("{}.yaml", builtin.name)).collect();
        names.sort();
        assert_eq!(files, names);
    }
}
