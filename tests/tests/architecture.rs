//! The rules of ARCHITECTURE.md that a program can check.

use lifechart_tests::tree;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::Path;
use std::process::Command;

/// Crates that only one module of `spec` knows, and that module.
const KNOWN_IN_ONE_PLACE: &[(&str, &str)] = &[
    ("granit_parser", "yaml"),
    ("petgraph", "graph"),
    ("unicode_width", "render/terminal"),
    ("annotate_snippets", "diagnostics"),
    ("quote", "render/rust"),
    ("proc_macro2", "render/rust"),
];

#[test]
fn spec_imports_only_upwards() {
    let order = modules("spec/src/lib.rs");
    let mut wrong = Vec::new();
    for path in rust_files("spec/src") {
        let Some(own) = module_of(&path).and_then(|name| order.iter().position(|m| *m == name))
        else {
            continue;
        };
        for name in imports(tokens(&path)) {
            match order.iter().position(|module| *module == name) {
                Some(other) if other > own => {
                    wrong.push(format!("{path}: `{}` must not import `{name}`", order[own]));
                }
                _ => {}
            }
        }
    }
    assert!(order.len() > 5, "the list of modules was not found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn foreign_crates_are_known_in_one_module() {
    let mut wrong = Vec::new();
    for path in rust_files("spec/src") {
        let inside = path.trim_start_matches("spec/src/");
        flatten(tokens(&path), &mut |before, token| {
            let name = token.to_string();
            let Some((_, home)) = KNOWN_IN_ONE_PLACE.iter().find(|(krate, _)| *krate == name)
            else {
                return;
            };
            let called = before.len() < 2 || !before.ends_with("::");
            if called && !inside.starts_with(home) {
                wrong.push(format!("{path}: `{name}` belongs into `{home}`"));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spec_and_macros_do_not_panic_on_purpose() {
    const MACROS: [&str; 6] =
        ["panic", "unreachable", "todo", "unimplemented", "assert", "assert_eq"];
    let mut wrong = Vec::new();
    let files = rust_files("spec/src").into_iter().chain(rust_files("macros/src"));
    for path in files.filter(|path| !path.ends_with("/tests.rs") && !path.contains("/tests/")) {
        flatten(tokens(&path), &mut |before, token| {
            let name = token.to_string();
            let call = name == "unwrap" && before.ends_with('.');
            let expect = before.ends_with(". expect") && is_call_with_text(token);
            let invoked = name == "!" && MACROS.iter().any(|name| last_word(before) == *name);
            if call || expect || invoked {
                let end: String = before.chars().rev().take(60).collect();
                let end: String = end.chars().rev().collect();
                wrong.push(format!("{path}: ...{end} {name}"));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spec_does_no_io() {
    const OUTSIDE: [&str; 5] = ["fs", "io", "env", "process", "net"];
    let mut wrong = Vec::new();
    for path in rust_files("spec/src") {
        flatten(tokens(&path), &mut |before, token| {
            let name = token.to_string();
            let from_std = before.ends_with("std ::") && OUTSIDE.contains(&name.as_str());
            let printed =
                name == "!" && ["println", "eprintln", "dbg"].contains(&last_word(before));
            if from_std || printed {
                wrong.push(format!("{path}: {} {name}", last_word(before)));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_that_is_written_depends_on_a_hash() {
    /// Where things are looked up by their hash, because there are many, and never iterated.
    const LOOK_UP_ONLY: [&str; 4] = [
        "spec/src/explore/cases.rs",
        "spec/src/explore/record.rs",
        "spec/src/explore/search.rs",
        "spec/src/suite/build.rs",
    ];
    let mut wrong = Vec::new();
    for path in rust_files("spec/src").into_iter().chain(rust_files("macros/src")) {
        flatten(tokens(&path), &mut |_, token| {
            let name = token.to_string();
            let is_hashed = ["HashMap", "HashSet"].contains(&name.as_str());
            if is_hashed && !LOOK_UP_ONLY.contains(&path.as_str()) {
                wrong.push(format!("{path}: `{name}`"));
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_architecture_is_told_shortly() {
    let lines = tree::read("ARCHITECTURE.md").lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines, at most 150");
}

#[test]
fn files_and_functions_are_short() {
    let mut wrong = Vec::new();
    for path in rust_files("").iter().filter(|path| !is_generated(path)) {
        let text = tree::read(path);
        let lines = text.lines().count();
        if lines > 500 {
            wrong.push(format!("{path}: {lines} lines, at most 500"));
        }
        // What the benchmarks compare with is one `match`, as people write it.
        let longest = if path.ends_with("/by_hand.rs") { 120 } else { 80 };
        for (line, length) in functions(&text).filter(|&(_, length)| length > longest) {
            wrong.push(format!("{path}:{line}: a function of {length} lines, at most {longest}"));
        }
        if !text.starts_with("//!") && !text.starts_with("#![") {
            wrong.push(format!("{path}: does not say in its first line what it is"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_runtime_needs_nothing_but_itself() {
    let arguments =
        ["tree", "-p", "lifechart", "-e", "normal", "--no-default-features", "--offline"];
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--prefix", "none"])
        .current_dir(tree::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<&str> = text.lines().collect();
    assert!(matches!(lines[..], [only] if only.starts_with("lifechart v")), "{text}");
}

#[test]
fn no_path_of_one_machine_is_in_the_tree() {
    // In pieces, so that this file does not find itself.
    let prefixes = ["work", "root", "home", "Users"].map(|name| format!("/{name}/"));
    let mut wrong = Vec::new();
    for path in tree::files("") {
        let Ok(text) = std::fs::read_to_string(tree::root().join(&path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            let absolute = |prefix: &String| {
                line.match_indices(prefix.as_str()).any(|(at, _)| {
                    !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-<}".contains(c))
                })
            };
            if prefixes.iter().any(absolute) {
                wrong.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The Rust files below a folder, with slashes on every platform.
fn rust_files(folder: &str) -> Vec<String> {
    let is_rust = |path: &&std::path::PathBuf| path.extension().is_some_and(|end| end == "rs");
    let paths = tree::files(folder);
    paths.iter().filter(is_rust).map(|path| path.display().to_string().replace('\\', "/")).collect()
}

/// Whether a program wrote the file: goldens, and the failing examples of the corpus.
fn is_generated(path: &str) -> bool {
    path.contains("/golden/") || path.contains("/corpus/") || path.contains("/ui/")
}

fn tokens(path: &str) -> TokenStream {
    let text = tree::read(path);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The modules a crate's root declares, in order.
fn modules(path: &str) -> Vec<String> {
    let declared = |line: &str| {
        let line = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    };
    tree::read(path).lines().filter_map(declared).collect()
}

/// The module of `spec` that a file belongs to.
fn module_of(path: &str) -> Option<String> {
    let inside = Path::new(path).strip_prefix("spec/src").ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

/// What follows each `crate::`: a name, or the first names of a list in braces.
fn imports(stream: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            found.extend(imports(group.stream()));
        }
        let is_crate = matches!(token, TokenTree::Ident(name) if name == "crate");
        if !is_crate {
            continue;
        }
        match tokens.get(index + 3) {
            Some(TokenTree::Ident(name)) => found.push(name.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                found.extend(first_names(group.stream()));
            }
            _ => {}
        }
    }
    found
}

/// The first word of each part of a list: `a` and `b` of `a, b::{c, d}`.
fn first_names(stream: TokenStream) -> Vec<String> {
    let mut names = Vec::new();
    let mut at_start = true;
    for token in stream {
        match token {
            TokenTree::Ident(name) if at_start => {
                names.push(name.to_string());
                at_start = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => at_start = true,
            _ => {}
        }
    }
    names
}

/// Visits every token with the text before it in its group; leaves out what is only for tests and
/// what is quoted, for that is code of somebody else.
fn flatten(stream: TokenStream, visit: &mut impl FnMut(&str, &TokenTree)) {
    let mut before = String::new();
    let mut skip_block = false;
    for token in stream {
        visit(&before, &token);
        match &token {
            TokenTree::Group(group) => {
                let quoted = ["quote !", "quote_spanned !", "parse_quote !"];
                let text = group.stream().to_string();
                if before.ends_with('#') && text.starts_with("cfg") && text.contains("(test)") {
                    skip_block = true;
                }
                if group.delimiter() == Delimiter::Brace && skip_block {
                    skip_block = false;
                } else if !quoted.iter().any(|name| before.ends_with(name)) {
                    flatten(group.stream(), visit);
                }
                before.push_str(" ()");
            }
            TokenTree::Punct(punct) if before.ends_with(':') && punct.as_char() == ':' => {
                before.push(':');
            }
            other => {
                skip_block &= other.to_string() != ";";
                before.push(' ');
                before.push_str(&other.to_string());
            }
        }
    }
}

/// Whether a token is the brackets of a call whose first argument is text.
fn is_call_with_text(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
            matches!(group.stream().into_iter().next(), Some(TokenTree::Literal(_)))
        }
        _ => false,
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

/// The first line and the length of every function, read from the indentation of formatted code.
fn functions(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let lines: Vec<&str> = text.lines().collect();
    let starts = lines.clone().into_iter().enumerate().filter(|(_, line)| is_function(line));
    starts.map(move |(start, line)| {
        let indent = &line[..line.len() - line.trim_start().len()];
        let end = format!("{indent}}}");
        let body = lines[start..].iter().position(|line| **line == end);
        (start + 1, body.map_or(1, |length| length + 1))
    })
}

fn is_function(line: &str) -> bool {
    let line = line.trim_start();
    let line = ["pub(crate) ", "pub(super) ", "pub ", "const "]
        .iter()
        .fold(line, |line, word| line.strip_prefix(word).unwrap_or(line));
    line.starts_with("fn ") && !line.trim_end().ends_with([';', '}'])
}
