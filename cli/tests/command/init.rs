//! `lifechart init`.

use crate::harness::{Folder, lifechart};
use lifechart_spec::builtin;

#[test]
fn without_a_name_all_are_listed_with_their_titles() {
    let text = lifechart(&["init"]).clean();
    for name in std::iter::once("starter").chain(builtin::ALL.iter().map(|builtin| builtin.name)) {
        let line = text.lines().find(|line| line.trim().starts_with(name)).expect(name);
        assert!(line.trim().len() > name.len() + 5, "`{line}` has no title");
    }
}

#[test]
fn a_builtin_lifecycle_is_written_as_it_is() {
    let folder = Folder::new();
    let text = folder.run(&["init", "vss_provider"]).clean();
    assert_eq!(text, "wrote vss_provider.yaml; next: lifechart check vss_provider.yaml\n");
    let expected = builtin::find("vss_provider").expect("it is shipped");
    assert_eq!(folder.read("vss_provider.yaml"), expected.text());
    assert_eq!(folder.names(), ["vss_provider.yaml"]);
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
    folder.run(&["init", "starter", "--output", "door.yaml"]).clean();
    assert_eq!(folder.read("door.yaml"), text);
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
