//! `lifechart explain`.

use crate::harness::lifechart;
use lifechart_spec::code::Code;

#[test]
fn every_code_is_explained() {
    for code in Code::ALL {
        let text = lifechart(&["explain", code.as_str()]).clean();
        assert_eq!(text.trim_end(), code.explanation().trim_end());
    }
}

#[test]
fn without_a_code_all_are_listed() {
    let text = lifechart(&["explain"]).clean();
    let (mistakes, findings) = text.split_once("Findings").expect("both kinds are listed");
    for code in Code::ALL {
        let place = if code.may_be_allowed() { findings } else { mistakes };
        assert!(place.contains(&format!("  {:24} {}\n", code.as_str(), code.summary())), "{code}");
    }
}

#[test]
fn a_code_may_be_pasted_from_a_diagnostic() {
    let expected = lifechart(&["explain", "undecided-cell"]).clean();
    for word in ["error[undecided-cell]:", "[undecided-cell]", "undecided_cell", "Undecided-Cell"] {
        assert_eq!(lifechart(&["explain", word]).clean(), expected, "{word}");
    }
}

#[test]
fn a_misspelt_code_names_the_nearest() {
    lifechart(&["explain", "undecided-sell"]).fails(2, &["`undecided-sell`", "`undecided-cell`"]);
    lifechart(&["explain", "xyzzy"]).fails(2, &["`xyzzy`", "lists all codes"]);
}
