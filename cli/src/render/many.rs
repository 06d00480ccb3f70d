//! Several specifications or forms at once, into a folder; and what is left over there.

use super::mark::{extension, said_origin};
use super::{Arguments, Form, only_for_png, only_for_rust, only_for_sequence, only_for_svg};
use crate::files;
use crate::outcome::{Ending, Failure, Result, complain};
use crate::watch::watch;
use lifechart_spec::compile::compile;
use lifechart_spec::system;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

const ABOUT_FOLDERS: &str = "\
Into a folder, each file is called like its specification and form: `door.svg`, `door.table.md`. There,
`--check` also finds files that were generated once and that nothing asks for any more; it never
deletes any.";

/// Render specifications: as pictures, as tables, or as the Rust code of `machine!`
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT_FOLDERS)]
pub(crate) struct Asked {
    /// The specifications; several go into the folder of `--output`.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to render; several forms, as in `--to svg,rust`, go into the folder of `--output`.
    #[arg(long, value_enum, required = true, value_delimiter = ',', value_name = "FORM")]
    to: Vec<Form>,
    #[command(flatten)]
    how: Arguments,
    /// Stay, and render again whenever a specification is saved; Ctrl-C ends it.
    #[arg(long, requires = "output", conflicts_with = "check")]
    watch: bool,
}

pub(crate) fn run(asked: &Asked) -> Result<Ending> {
    if asked.watch { watch(&mut || once(asked)) } else { once(asked) }
}

fn once(asked: &Asked) -> Result<Ending> {
    match (&asked.files[..], &asked.to[..], asked.folder()) {
        ([file], &[to], None) => super::run(&asked.one(file, to)),
        // Its many files are called like scenarios.
        ([file], &[to @ Form::SequenceSvg], _) => super::run(&asked.one(file, to)),
        (_, _, Some(folder)) => asked.into(folder),
        _ => Err(Failure::new("several specifications or forms do not fit into one file")
            .help("name a folder for them: `--output FOLDER/`")),
    }
}

impl Asked {
    fn folder(&self) -> Option<&Path> {
        let output = self.how.output.as_deref()?;
        let is_named_so = output.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        (is_named_so || output.is_dir()).then_some(output)
    }

    fn one(&self, file: &Path, to: Form) -> Arguments {
        Arguments { file: file.to_owned(), to, ..self.how.clone() }
    }

    fn into(&self, folder: &Path) -> Result<Ending> {
        self.options_are_used()?;
        if self.to.contains(&Form::SequenceSvg) {
            return Err(Failure::new("`--to sequence-svg` makes files for one specification only")
                .help("call it by itself, with a folder of its own"));
        }
        let outputs = self.outputs(folder)?;
        if !self.how.check {
            files::make_folder(folder)?;
        } else if !folder.is_dir() {
            return Err(Failure::new(format!("there is no folder `{}`", folder.display()))
                .help("without `--check` it is made; or correct the path"));
        }
        let mut ending = Ending::Clean;
        let mut pages = Vec::new();
        for file in &self.files {
            let of_file = outputs.iter().filter(|(_, (from, _))| from == file);
            let of_file = of_file.map(|(output, &(_, to))| (output.as_path(), to));
            ending = ending.and(self.of_one(file, of_file, &mut pages).unwrap_or_else(|failure| {
                failure.report();
                Ending::Failed
            }));
        }
        if self.how.check {
            ending = ending.and(leftovers(folder, &outputs, &pages)?);
        }
        Ok(ending)
    }

    /// An option that no form uses was meant for something else.
    fn options_are_used(&self) -> Result<()> {
        for only_for in [only_for_rust, only_for_sequence, only_for_svg, only_for_png] {
            let mut unused = None;
            for &to in &self.to {
                unused = only_for(&self.one(Path::new(""), to)).err();
                if unused.is_none() {
                    break;
                }
            }
            unused.map_or(Ok(()), Err)?;
        }
        Ok(())
    }

    /// What is asked for: each file of the folder, what it is made of, and its form.
    fn outputs(&self, folder: &Path) -> Result<BTreeMap<PathBuf, (PathBuf, Form)>> {
        let mut outputs: BTreeMap<PathBuf, (PathBuf, Form)> = BTreeMap::new();
        for file in &self.files {
            let shown = file.to_string_lossy();
            let name =
                shown.strip_prefix("builtin:").map_or(file.file_stem(), |name| Some(name.as_ref()));
            let name = name.unwrap_or_default().to_string_lossy();
            for &to in &self.to {
                let output = folder.join(format!("{name}.{}", extension(to)));
                if let Some((other, _)) = outputs.get(&output).filter(|(other, _)| other != file) {
                    let (output, other) = (output.display(), other.display());
                    let why =
                        format!("`{other}` and `{shown}` would both be written to `{output}`");
                    return Err(Failure::new(why).help("give them folders of their own"));
                }
                outputs.insert(output, (file.clone(), to));
            }
        }
        Ok(outputs)
    }

    /// All forms of a file. One with mistakes is reported once. What a picture is divided into is
    /// added to `pages`.
    fn of_one<'o>(
        &self,
        file: &Path,
        outputs: impl Iterator<Item = (&'o Path, Form)>,
        pages: &mut Vec<PathBuf>,
    ) -> Result<Ending> {
        let source = files::read(file)?;
        let mut machine = None;
        if !system::is_system(&source) {
            let compiled = compile(source);
            if !compiled.is_ok() {
                complain(&format!("{}\n", compiled.report(true)));
                return Ok(Ending::Findings);
            }
            machine = compiled.machine;
        }
        let mut ending = Ending::Clean;
        for (output, to) in outputs {
            let mut one = self.one(file, to);
            (one.output, one.marked) = (Some(output.to_owned()), true);
            if only_for_rust(&one).is_err() {
                (one.typestate, one.tests, one.features) = (false, None, Vec::new());
            }
            if only_for_sequence(&one).is_err() {
                one.scenario = None;
            }
            if only_for_svg(&one).is_err() {
                (one.level, one.around, one.inside, one.engine) = (None, None, None, None);
            }
            if only_for_png(&one).is_err() {
                (one.scale, one.dark) = (None, false);
            }
            ending = ending.and(super::run(&one)?);
            if let (Form::Svg, Some(machine)) = (to, &machine) {
                pages.extend(super::pages::files(&one, machine));
            }
        }
        Ok(ending)
    }
}

/// Reports whatever in the folder was generated once and is not asked for any more.
fn leftovers(
    folder: &Path,
    outputs: &BTreeMap<PathBuf, (PathBuf, Form)>,
    pages: &[PathBuf],
) -> Result<Ending> {
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("cannot read the folder `{}`: {error}", folder.display()))
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = folder.join(entry.map_err(unreadable)?.file_name());
        if path.is_file() && !outputs.contains_key(&path) && !pages.contains(&path) {
            found.extend(origin(&path).map(|origin| (path, origin)));
        }
    }
    found.sort();
    for (path, origin) in &found {
        let path = path.display();
        let why =
            format!("`{path}` was generated from `{origin}`, and nothing asks for it any more");
        let help = "delete it, or name its specification and its form as well";
        Failure::new(why).help(help).report();
    }
    Ok(if found.is_empty() { Ending::Clean } else { Ending::Findings })
}

/// The specification a file says it was generated from.
fn origin(path: &Path) -> Option<String> {
    const BEGINNING: u64 = 2048;
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.take(BEGINNING).read_to_end(&mut bytes).ok()?;
    said_origin(&String::from_utf8_lossy(&bytes)).map(str::to_owned)
}
