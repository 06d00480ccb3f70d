//! Finds and reads the file of a specification.

use lifechart_spec::source::Source;
use proc_macro2::TokenStream;
use quote::quote;
use std::path::{Component, Path, PathBuf};
use std::{env, fs, io};

/// A specification, and the tokens that make the compiler watch its file.
pub(crate) struct Found {
    pub(crate) source: Source,
    pub(crate) tracked: TokenStream,
    /// An expression for its text.
    #[cfg_attr(not(feature = "conformance"), allow(dead_code))]
    pub(crate) text: TokenStream,
}

/// Reads the file: beside the source file that names it, or else in the folder of `Cargo.toml`.
///
/// # Errors
///
/// Says what was tried.
pub(crate) fn read(written: &str, written_in: Option<&Path>) -> Result<Found, String> {
    let mut failures = Vec::new();
    for place in places(written, written_in) {
        match fs::read(&place.path) {
            Ok(bytes) => {
                let source = Source::from_bytes(shown(&place.path), &bytes);
                let included = place.included;
                let tracked = quote!(
                    const _: &[u8] = ::core::include_bytes!(#included);
                );
                return Ok(Found {
                    source,
                    tracked,
                    text: quote!(::core::include_str!(#included)),
                });
            }
            Err(error) => failures.push((shown(&place.path), error)),
        }
    }
    Err(explain(written, &failures))
}

struct Place {
    path: PathBuf,
    /// What the compiler is to include.
    included: TokenStream,
}

fn places(written: &str, written_in: Option<&Path>) -> Vec<Place> {
    let beside = written_in.and_then(Path::parent).map(|folder| Place {
        path: folder.join(written),
        // The compiler, too, looks beside the source file.
        included: quote!(#written),
    });
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(|folder| {
        let path = Path::new(&folder).join(written);
        let below = format!("/{written}");
        let included = match Path::new(written).is_absolute() {
            true => quote!(#written),
            false => quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below)),
        };
        Place { path, included }
    });
    beside.into_iter().chain(manifest).collect()
}

/// The path as the compiler would show it: from the folder it runs in, without detours.
fn shown(path: &Path) -> String {
    let short = match env::current_dir() {
        Ok(folder) => path.strip_prefix(&folder).unwrap_or(path),
        Err(_) => path,
    };
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in short.components() {
        match (part, parts.last()) {
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            (Component::CurDir, _) => {}
            _ => parts.push(part),
        }
    }
    parts.iter().collect::<PathBuf>().display().to_string()
}

fn explain(written: &str, failures: &[(String, io::Error)]) -> String {
    let mut text = format!("cannot read the specification `{written}`");
    for (path, error) in failures {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            io::ErrorKind::IsADirectory => "this is a folder".to_owned(),
            _ => error.to_string(),
        };
        text.push_str(&format!("\n  tried {path}: {reason}"));
    }
    text.push_str("\nA path is taken from the source file it is written in, or else from the folder of Cargo.toml.");
    text
}
