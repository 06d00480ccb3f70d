//! `lifechart show`.

use crate::harness::{Folder, lifechart};

const DOOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/corpus/pass/door.yaml");

#[test]
fn a_map_has_every_state_and_no_colours_where_nobody_sees_them() {
    let text = lifechart(&["show", DOOR]).clean();
    for state in ["closed", "opened", "locked"] {
        assert!(text.contains(&format!("\u{25cb} {state}")), "{text}");
    }
    assert!(text.contains("\u{25bc} 1 Open"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
    let coloured = lifechart(&["--color", "always", "show", DOOR]).clean();
    assert!(coloured.contains("\u{1b}[1;34m"), "{coloured}");
}

#[test]
fn only_ascii_where_that_is_asked_for() {
    for more in [&[][..], &["--matrix"], &["--state", "locked"]] {
        let text = lifechart(&[&["show", "--ascii", DOOR], more].concat()).clean();
        assert!(text.is_ascii(), "{text}");
    }
}

#[test]
fn lines_keep_to_the_width() {
    for more in [&[][..], &["--matrix"], &["--state", "prepared"]] {
        let provider = &["show", "--width", "50", "builtin:vss_provider"][..];
        let text = lifechart(&[provider, more].concat()).clean();
        assert!(text.lines().all(|line| line.chars().count() <= 50), "{text}");
        assert!(text.lines().any(|line| line.chars().count() > 40), "{text}");
    }
    lifechart(&["show", "--width", "5", DOOR]).fails(2, &["30..=1000"]);
}

#[test]
fn a_state_is_shown_with_what_becomes_of_each_event() {
    let text = lifechart(&["show", "--state", "locked", DOOR]).clean();
    assert!(text.contains("Unlock [`fits`]: goes to closed"), "{text}");
    assert!(!text.contains("opened"), "{text}");
    lifechart(&["show", "--state", "lokked", DOOR]).fails(2, &["`lokked`", "there is `locked`"]);
    lifechart(&["show", "--state", "locked", "--matrix", DOOR]).fails(2, &["--matrix"]);
}

#[test]
fn the_matrix_has_a_row_for_every_event() {
    let text = lifechart(&["show", "--matrix", DOOR]).clean();
    for event in ["Open", "Shut", "Lock", "Unlock"] {
        assert!(text.lines().any(|line| line.starts_with(&format!("{event} "))), "{text}");
    }
}

#[test]
fn what_cannot_be_shown_is_an_error() {
    lifechart(&["show", "nowhere.yaml"]).fails(2, &["there is no file `nowhere.yaml`"]);
    let system = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/lifecycles/vss_system.yaml");
    lifechart(&["show", system]).fails(2, &["a system cannot be shown"]);
    let folder = Folder::new();
    folder.write("bad.yaml", "lifechart: 1\nmachine: bad\n");
    lifechart(&["show", &folder.path("bad.yaml").display().to_string()]).fails(1, &["error["]);
}
