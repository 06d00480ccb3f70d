//! `lifechart init`.

use crate::harness::{Folder, lifechart};
use lifechart_spec::builtin;

#[test]
fn without_a_name_all_are_listed_with_their_titles() {
    let text = lifechart(&["init"]).clean();
    for name in
        ["starter", "vss_system"].into_iter().chain(builtin::ALL.iter().map(|builtin| builtin.name))
    {
        let line = text.lines().find(|line| line.trim().starts_with(name)).expect(name);
        assert!(line.trim().len() > name.len() + 5, "`{line}` has no title");
    }
}

#[test]
fn a_builtin_lifecycle_is_written_with_its_schema() {
    let folder = Folder::new();
    let text = folder.run(&["init", "vss_provider"]).clean();
    let (schema, next) = text.split_once('\n').expect("two lines");
    assert_eq!(schema, "wrote lifechart.schema.json, by which editors explain keys");
    assert_eq!(next, "wrote vss_provider.yaml; next: lifechart check vss_provider.yaml\n");
    let expected = builtin::find("vss_provider").expect("it is shipped");
    let modeline = "# yaml-language-server: $schema=lifechart.schema.json\n";
    let written = folder.read("vss_provider.yaml");
    assert_eq!(written.strip_prefix(modeline), Some(expected.text()));
    assert_eq!(folder.names(), ["lifechart.schema.json", "vss_provider.yaml"]);
    assert_eq!(folder.read("lifechart.schema.json"), folder.run(&["schema"]).clean());
    folder.run(&["check", "vss_provider.yaml"]).clean();
}

#[test]
fn a_system_gets_the_schema_of_systems_and_an_older_schema_stays() {
    let folder = Folder::new();
    folder.write("lifechart.system.schema.json", "mine");
    let text = folder.run(&["init", "vss_system"]).clean();
    assert_eq!(text, "wrote vss_system.yaml; next: lifechart check vss_system.yaml\n");
    let modeline = "# yaml-language-server: $schema=lifechart.system.schema.json\n";
    assert!(folder.read("vss_system.yaml").starts_with(modeline));
    assert_eq!(folder.read("lifechart.system.schema.json"), "mine");
    assert_eq!(folder.names(), ["lifechart.system.schema.json", "vss_system.yaml"]);
}

#[test]
fn without_a_schema_a_lifecycle_is_written_as_it_is() {
    let folder = Folder::new();
    folder.run(&["init", "vss_provider", "--no-schema"]).clean();
    let expected = builtin::find("vss_provider").expect("it is shipped");
    assert_eq!(folder.read("vss_provider.yaml"), expected.text());
    assert_eq!(folder.names(), ["vss_provider.yaml"]);
}

#[test]
fn the_schemas_are_printed_or_written() {
    let folder = Folder::new();
    let schema = folder.run(&["schema"]).clean();
    assert_eq!(schema, include_str!("../../../spec/lifechart.schema.json"));
    folder.run(&["schema", "--system", "-o", "system.json"]).clean();
    let system = include_str!("../../../spec/lifechart.system.schema.json");
    assert_eq!(folder.read("system.json"), system);
}

#[test]
fn a_file_is_overwritten_only_by_force() {
    let folder = Folder::new();
    folder.write("starter.yaml", "mine");
    folder.run(&["init", "starter"]).fails(2, &["`starter.yaml` exists already", "--force"]);
    assert_eq!(folder.read("starter.yaml"), "mine");
    folder.run(&["init", "starter", "--force"]).clean();
    assert!(folder.read("starter.yaml").contains("machine: starter"));
}

#[test]
fn another_file_or_the_standard_output_may_be_named() {
    let folder = Folder::new();
    let text = folder.run(&["init", "starter", "-o", "-"]).clean();
    assert_eq!(folder.names(), [""; 0]);
    folder.run(&["init", "starter", "--no-schema", "--output", "door.yaml"]).clean();
    assert_eq!(folder.read("door.yaml"), text);
    std::fs::create_dir(folder.path("in")).expect("a folder");
    folder.run(&["init", "starter", "--output", "in/door.yaml"]).clean();
    assert!(folder.read("in/lifechart.schema.json").starts_with('{'));
    folder.run(&["init", "starter", "-o", "no/door.yaml"]).fails(2, &["no directory `no`"]);
}

#[test]
fn an_unknown_name_names_the_nearest() {
    let folder = Folder::new();
    folder.run(&["init", "vss_provder"]).fails(2, &["`vss_provder`", "`vss_provider`"]);
    folder.run(&["init", "xyzzy"]).fails(2, &["`xyzzy`", "`starter`", "`vss_provider`"]);
    assert_eq!(folder.names(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_written_file_can_be_read_by_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    folder.run(&["init", "starter"]).clean();
    std::fs::write(folder.path("other"), "").expect("the folder can be written");
    let mode = |name: &str| {
        let metadata = std::fs::metadata(folder.path(name)).expect("it was written");
        metadata.permissions().mode()
    };
    assert_eq!(mode("starter.yaml"), mode("other"));
}
