//! Every rule has a test that is named after it, or a line in README.md that says why not.

use lifechart_vss::rules::Rule;
use std::path::Path;

#[test]
fn every_rule_has_a_test_or_a_line_that_says_why_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tests = String::new();
    for entry in std::fs::read_dir(folder.join("tests/rules")).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        tests += &std::fs::read_to_string(path).expect("it is text");
    }
    let readme = std::fs::read_to_string(folder.join("README.md")).expect("it is there");
    let pages = Rule::ALL.iter().filter(|rule| !rule.id().starts_with("CTX"));
    let mut checked = 0;
    for rule in pages {
        let name = rule.id().to_lowercase().replace('-', "_");
        // `rb_2` is not `rb_24`, and may stand behind another rule in the same name.
        let is_tested = tests
            .lines()
            .filter_map(|line| line.trim().strip_prefix("fn "))
            .any(|test| format!("_{test}").contains(&format!("_{name}_")));
        let is_explained =
            readme.lines().any(|line| line.starts_with(&format!("| {} |", rule.id())));
        assert!(
            is_tested != is_explained,
            "{rule}: tested: {is_tested}; told why not: {is_explained}"
        );
        checked += 1;
    }
    assert_eq!(checked, 32);
}
