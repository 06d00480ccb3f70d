//! What rustdoc shows of a machine: the picture, the matrix and the links, and nothing of it in an
//! ordinary build. Cargo and rustdoc do it for a crate of a user.

use lifechart_spec::compile::compile;
use lifechart_spec::render::rust::{Options, Tests, expand, render};
use lifechart_spec::source::Source;
use lifechart_tests::tree;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names and words that mean something to Markdown, to HTML and to Rust.
const ODD: &str = r#"
lifechart: 1
machine: odd
title: '</title><script>alert(1)</script> [`Nowhere`] | <b>'
doc: |
  First | <i>second</i>

  ```
  [third](Nowhere)
events:
  type: {title: '<img src=x onerror=alert(1)> | [x]', doc: "two\n\nlines"}
  all: {}
initial: around
otherwise: {refuse: no}
every_call: [no]
replies:
  no: {name: '</text> [`a`](b)', code: 1}
actions: {match: {doc: 'does `it` <b> [y]'}}
states:
  around:
    title: "\u05d0\u05d1 \u202e\U0001f600 \"quoted\" 'too'"
    initial: own
    transitions: {all: {target: name, actions: [match], role: reset, doc: '<p> [z]'}}
    states:
      own:
        doc: '</style><style>*{display:none}'
        transitions: {type: {target: name, label: '" onload="alert(1)', role: main}}
      name: {title: '<b>', transitions: {type: {target: own}}}
"#;

const USER: &str = r#"//! A crate of a user.
#![deny(missing_docs)]

pub mod provider {
    //! Begun by hand.
    #![cfg_attr(doc, doc = "", doc = lifechart::docs!("vss_provider.yaml"))]
    lifechart::machine!("vss_provider.yaml", typestate);
}
mod hidden {
    lifechart::machine!("odd.yaml", explore_limit = 5_000);
}
pub use hidden::{Event, Machine, State as Somewhere};
#[allow(missing_docs)]
pub mod odd {
    #![cfg_attr(doc, doc = lifechart::docs!("odd.yaml", explore_limit = 5_000))]
    lifechart::machine!("odd.yaml", explore_limit = 5_000);
}
/// Written by `lifechart render`.
pub mod printed;
/// The same for odd names.
pub mod printed_odd;
"#;

/// The crate of a user; it stays in the folder of what is built, so that what it depends on is built
/// once.
fn user() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rustdoc");
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    };
    let runtime = tree::root().join("runtime");
    let manifest = format!(
        "[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\n\
         lifechart = {{ path = {runtime:?} }}\n\n[workspace]\n"
    );
    let provider = tree::read("spec/lifecycles/vss_provider.yaml");
    write("Cargo.toml", &manifest);
    write("Cargo.lock", &tree::read("Cargo.lock"));
    write("src/lib.rs", USER);
    write("src/vss_provider.yaml", &provider);
    write("src/odd.yaml", ODD);
    write("src/printed.rs", &printed("vss_provider.yaml", &provider));
    write("src/printed_odd.rs", &printed("odd.yaml", ODD));
    folder
}

/// What `lifechart render --to rust` prints.
fn printed(name: &str, text: &str) -> String {
    let compiled = compile(Source::new(name, text));
    let (machine, exploration) =
        compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let tokens =
        render(machine, exploration, &Options { tests: Tests::None, ..Options::default() });
    prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
}

fn cargo(folder: &Path, arguments: &[&str], variable: (&str, &str)) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env(variable.0, variable.1)
        .output()
        .expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}", told);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn rustdoc_shows_the_picture_the_matrix_and_links() {
    let folder = user();
    cargo(&folder, &["doc", "--offline", "--no-deps"], ("RUSTDOCFLAGS", "-D warnings"));
    let read = |page: &str| {
        let path = folder.join("target/doc/user").join(page);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{page}: {error}"))
    };
    let pages = [
        "provider/index.html",
        "provider/struct.Machine.html",
        "printed/struct.Machine.html",
        "odd/index.html",
        "struct.Machine.html",
        "printed_odd/struct.Machine.html",
    ];
    for page in pages {
        let text = read(page);
        assert!(text.contains("<svg xmlns="), "{page} has no picture");
        assert!(text.contains("html[data-theme=ayu] .lifechart"), "{page} has no themes");
        assert!(text.contains("id=\"states-and-events\""), "{page} has no matrix");
        assert!(!text.contains("<script>alert"), "{page} runs what an author wrote");
        assert!(!text.contains("<img src=x"), "{page} shows what an author wrote");
        let picture = text.split("<svg xmlns=").nth(1).and_then(|t| t.split("</svg>").next());
        let picture = picture.unwrap_or_default();
        assert!(!picture.contains("<p>") && !picture.contains("<script"), "{page}: {picture}");
    }
    for module in ["provider", "printed"] {
        let machine = read(&format!("{module}/struct.Machine.html"));
        assert!(machine.contains("<a href=\"enum.State.html#variant.Created\""), "{module}: state");
        assert!(machine.contains("<a href=\"enum.Event.html#variant.Abort\""), "{module}: event");
        assert!(machine.contains("vss_provider.yaml:"), "{module}: line");
        let state = read(&format!("{module}/enum.State.html"));
        assert!(
            state.contains("goes to <a href=\"enum.State.html#variant.Preparing\""),
            "{module}"
        );
        assert!(state.contains("<a href=\"enum.Composite.html#variant.InCreation\""), "{module}");
        assert!(state.contains("<a href=\"enum.Activity.html#variant.SealSnapshots\""), "{module}");
        let event = read(&format!("{module}/enum.Event.html"));
        assert!(event.contains("<a href=\"enum.Reply.html#variant.TooManyVolumes\""), "{module}");
        assert!(event.contains("<a href=\"replies/enum.BeginPrepare.html\""), "{module}");
        let reply = read(&format!("{module}/replies/enum.BeginPrepare.html"));
        assert!(reply.contains("<a href=\"../enum.Event.html#variant.BeginPrepare\""), "{module}");
    }
}

#[test]
fn an_ordinary_build_has_none_of_it() {
    let folder = user();
    let arguments =
        ["rustc", "--offline", "--quiet", "--profile=check", "--", "-Zunpretty=expanded"];
    // The only way to see what the compiler makes of a macro.
    let expanded = cargo(&folder, &arguments, ("RUSTC_BOOTSTRAP", "1"));
    let provider =
        expanded.split("mod provider").nth(1).and_then(|text| text.split("mod hidden").next());
    let provider = provider.expect("the module is there");
    assert!(provider.contains("pub struct Machine"), "the machine is there");
    assert!(provider.contains("Declared at vss_provider.yaml:"), "what the author wrote is there");
    for only in ["<svg", "goes to [`", "docs!", "cfg_attr"] {
        assert!(!provider.contains(only), "`{only}` is in an ordinary build");
    }
}

#[test]
fn the_macro_leaves_a_few_words_for_rustdoc() {
    let compiled = compile(Source::new("odd.yaml", ODD));
    let (machine, exploration) =
        compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let subject = "\"odd.yaml\"".parse().expect("tokens");
    let tokens = expand(machine, exploration, &Options::default(), &subject).to_string();
    assert!(!tokens.contains("<svg"), "{tokens}");
    let asked = tokens.matches(":: lifechart :: docs !").count();
    let items = 1
        + (machine.states.len() - 1)
        + machine.events.len()
        + machine.replies.len()
        + machine.actions.len()
        + machine.activities.len();
    assert_eq!(asked, items);
}
