//! What holds of every subcommand: help, version, completions, wrong usage.

use crate::harness::lifechart;

#[test]
fn the_version_is_that_of_the_crate() {
    let expected = format!("lifechart {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(lifechart(&["--version"]).clean(), expected);
    assert_eq!(lifechart(&["-V"]).clean(), expected);
}

#[test]
fn help_names_the_exit_codes() {
    let text = lifechart(&["--help"]).clean();
    for line in
        ["  0  all is well", "  1  a specification has mistakes", "  2  the command could not"]
    {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn without_arguments_there_is_help() {
    lifechart(&[]).fails(2, &["Usage: lifechart"]);
}

#[test]
fn a_misspelt_subcommand_is_recognized() {
    lifechart(&["explian"]).fails(2, &["'explain'"]);
}

#[test]
fn there_are_completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = lifechart(&["completions", shell]).clean();
        assert!(script.contains("explain"), "{shell}: {script}");
    }
    lifechart(&["completions", "cmd"]).fails(2, &["bash"]);
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let plain = lifechart(&["explain", "xyzzy"]).fails(2, &[]);
    assert!(!plain.err.contains('\u{1b}'));
    let coloured = lifechart(&["--color", "always", "explain", "xyzzy"]).fails(2, &[]);
    assert!(coloured.err.contains('\u{1b}'));
    let never = lifechart(&["explain", "xyzzy", "--color=never"]).fails(2, &[]);
    assert_eq!(never.err, plain.err);
}
