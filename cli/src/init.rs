//! `lifechart init`: a specification to begin with.

use crate::files::{self, STANDARD};
use crate::outcome::{Ending, Failure, Result, say};
use lifechart_spec::diagnostics::nearest;
use lifechart_spec::source::Source;
use lifechart_spec::{builtin, schema, system};
use std::path::{Path, PathBuf};

const STARTER: &str = include_str!("starter.yaml");

/// Write a specification to begin with, as NAME.yaml; without a NAME list what there is
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// `starter`, or a lifecycle that comes with this command.
    name: Option<String>,
    /// Where to write it; `-` is the standard output.
    #[arg(short, long, value_name = "FILE", requires = "name")]
    output: Option<PathBuf>,
    /// Overwrite the file where it exists.
    #[arg(long, requires = "name")]
    force: bool,
    /// Write no schema for editors beside the file, and no line that names it.
    #[arg(long, requires = "name")]
    no_schema: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let Some(name) = &arguments.name else {
        say(&list())?;
        return Ok(Ending::Clean);
    };
    let name = name.trim_end_matches(".yaml");
    let Some((_, text)) = all().find(|(known, _)| *known == name) else {
        return Err(unknown(name));
    };
    let path = arguments.output.clone().unwrap_or_else(|| PathBuf::from(format!("{name}.yaml")));
    if path.as_os_str() == STANDARD {
        say(text)?;
        return Ok(Ending::Clean);
    }
    let shown = path.display();
    if path.exists() && !arguments.force {
        return Err(Failure::new(format!("`{shown}` exists already"))
            .help("`--force` overwrites it, `-o FILE` writes somewhere else"));
    }
    if arguments.no_schema {
        files::write(&path, text)?;
    } else {
        let schema = Schema::of(text);
        files::write(&path, &format!("{}{text}", schema.modeline()))?;
        schema.put_beside(&path)?;
    }
    say(&format!("wrote {shown}; next: lifechart check {shown}\n"))?;
    Ok(Ending::Clean)
}

/// The schema that editors need, in a file that is found without a network.
struct Schema {
    file: &'static str,
    text: String,
}

impl Schema {
    fn of(text: &str) -> Self {
        if system::is_system(&Source::new("", text)) {
            Self { file: "lifechart.system.schema.json", text: schema::system() }
        } else {
            Self { file: "lifechart.schema.json", text: schema::machine() }
        }
    }

    /// Editors look for it in the comments before everything else.
    fn modeline(&self) -> String {
        format!("# yaml-language-server: $schema={}\n", self.file)
    }

    /// One that is there already is left alone.
    fn put_beside(&self, path: &Path) -> Result<()> {
        let beside = path.with_file_name(self.file);
        if beside.exists() {
            return Ok(());
        }
        files::write(&beside, &self.text)?;
        say(&format!("wrote {}, by which editors explain keys\n", beside.display()))
    }
}

/// What there is, each with its text.
fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let builtins =
        builtin::ALL.iter().chain(builtin::SYSTEMS).map(|builtin| (builtin.name, builtin.text));
    std::iter::once(("starter", STARTER)).chain(builtins)
}

fn unknown(name: &str) -> Failure {
    let failure = Failure::new(format!("there is no lifecycle `{name}` to begin with"));
    let names: Vec<&str> = all().map(|(name, _)| name).collect();
    match nearest(name, names.iter().copied()) {
        Some(near) => failure.help(format!("there is `{near}`")),
        None => failure.help(format!("there is `{}`", names.join("`, `"))),
    }
}

fn list() -> String {
    let lines = all().map(|(name, text)| format!("  {name:14}  {}\n", title(text)));
    let lines: String = lines.collect();
    format!("`lifechart init NAME` writes one of these as NAME.yaml:\n{lines}")
}

/// The title that a specification gives itself.
fn title(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("title: ")).unwrap_or_default()
}
