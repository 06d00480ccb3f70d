//! `lifechart render`: pictures, tables and code, on the standard output or as files.

mod graphviz;
pub(crate) mod many;
mod mark;
mod pages;
mod sequences;

use crate::files::{self, STANDARD};
use crate::outcome::{Ending, Failure, Result, complain, pour, say};
use crate::{png, trace_json};
use clap::ValueEnum;
use lifechart_spec::compile::compile;
use lifechart_spec::diagnostics::nearest;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{Machine, StateId};
use lifechart_spec::render::{self, svg};
use lifechart_spec::source::Source;
use lifechart_spec::system;
use std::fs;
use std::path::{Path, PathBuf};

/// How one specification is rendered in one form.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The specification.
    #[arg(skip)]
    file: PathBuf,
    /// What to render.
    #[arg(skip)]
    to: Form,
    /// Whether the output has to say where it comes from.
    #[arg(skip)]
    marked: bool,
    /// Where to write it: a file or a folder; `-`, the default, is the standard output.
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Write nothing; end with 1 where a file is not what would be written, or where a folder holds
    /// generated files that nothing asks for.
    #[arg(long, requires = "output")]
    check: bool,
    /// With `--to sequence` and `--to sequence-svg`: only this scenario.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// With `--to svg`: how much is shown.
    #[arg(long, value_enum)]
    level: Option<Level>,
    /// With `--to svg`: only this state and its neighbours.
    #[arg(long, value_name = "STATE", conflicts_with = "inside")]
    around: Option<String>,
    /// With `--to svg`: only what is in this composite, and where that leads.
    #[arg(long, value_name = "COMPOSITE")]
    inside: Option<String>,
    /// With `--to svg` and `--to png`: who lays it out; Graphviz has to be installed, and shows the
    /// whole machine.
    #[arg(long, value_enum, conflicts_with_all = ["level", "around", "inside"])]
    engine: Option<Engine>,
    /// With `--to png`: how many pixels there are for one of the SVG [default: 2].
    #[arg(long, value_name = "N", value_parser = scale)]
    scale: Option<f32>,
    /// With `--to png`: in colours for a dark ground.
    #[arg(long)]
    dark: bool,
    /// With `--to rust`: the lifecycle as types, too.
    #[arg(long)]
    typestate: bool,
    /// With `--to rust`: which tests to generate [default: pairs].
    #[arg(long, value_enum)]
    tests: Option<Tests>,
    /// With `--to rust`: features of the `lifechart` crate that change the code.
    #[arg(long, value_enum, value_delimiter = ',')]
    features: Vec<Feature>,
}

/// Pixels for each of the SVG: screens have many, and what is put into a page is made smaller.
const SCALE: f32 = 2.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A picture.
    #[default]
    Svg,
    /// A picture of pixels.
    Png,
    /// A picture, in the language of Graphviz.
    Dot,
    /// A picture, in the language of Mermaid.
    Mermaid,
    /// A picture, in the language of PlantUML.
    Plantuml,
    /// What `machine!` expands to.
    Rust,
    /// Each scenario as a sequence diagram, in Markdown with the language of Mermaid.
    Sequence,
    /// Each scenario as a sequence diagram in SVG: one with `--scenario`, or all into the folder of
    /// `--output`.
    SequenceSvg,
    /// What suites for black boxes prove, how large they are and how good, in Markdown.
    Suites,
    /// States and events, and the list of transitions, in Markdown.
    Table,
    /// Each requirement, what satisfies it and what tests that, in Markdown.
    Trace,
    /// The same in JSON.
    TraceJson,
    /// Every run, as a model that Spin searches.
    Promela,
    /// A state chart in SCXML, with conditions in ECMAScript.
    Scxml,
    /// A module for XState, that Stately's editor reads, too.
    Xstate,
    /// A chart for sismic, in YAML with code in Python.
    Sismic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Composites, closed.
    Overview,
    /// All states; what is long is cut, and whole in the tooltip.
    Standard,
    /// All states, nothing cut.
    Full,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Engine {
    /// Lifechart itself.
    Own,
    /// `dot`.
    Graphviz,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tests {
    /// No tests.
    None,
    /// A test for each cell.
    Matrix,
    /// Those, and one that runs all pairs of steps.
    Pairs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Feature {
    /// Machines can be stored and loaded.
    Serde,
    /// What the feature `conformance` adds: events are made of the calls of a suite.
    Conformance,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    only_for_rust(arguments)?;
    only_for_sequence(arguments)?;
    only_for_svg(arguments)?;
    only_for_png(arguments)?;
    let source = files::read(&arguments.file)?;
    if system::is_system(&source) {
        return whole_system(arguments, source);
    }
    let compiled = compile(source);
    let Some((machine, exploration)) = compiled.checked() else {
        complain(&compiled.report(true));
        return Ok(Ending::Findings);
    };
    let content = match arguments.to {
        Form::SequenceSvg if arguments.scenario.is_none() => {
            return sequences::into_folder(arguments, machine);
        }
        Form::SequenceSvg => sequences::one(arguments, machine)?,
        Form::Svg => match pages::several(arguments, machine)? {
            Some(ending) => return Ok(ending),
            None => picture(arguments, machine)?,
        },
        Form::Png => {
            let svg = picture(arguments, machine)?;
            let scale = arguments.scale.unwrap_or(SCALE);
            let pixels = png::png(&svg, scale, arguments.dark)?;
            return put_bytes(arguments, &png::commented(pixels, mark::mark(arguments)));
        }
        Form::Dot => render::dot(machine),
        Form::Mermaid => render::mermaid(machine),
        Form::Plantuml => render::plantuml(machine),
        Form::Suites => render::suites(machine, exploration),
        Form::Table => render::table(machine, exploration),
        Form::Trace => render::trace::markdown(&render::trace::trace(machine, exploration)),
        Form::Promela => promela(machine)?,
        Form::Scxml => render::scxml(machine),
        Form::Sismic => render::sismic(machine),
        Form::Xstate => render::xstate(machine),
        Form::TraceJson => trace_json::written(&render::trace::trace(machine, exploration)),
        Form::Rust => rust(arguments, machine, exploration)?,
        Form::Sequence => sequence(arguments, machine)?,
    };
    put(arguments, &content)
}

/// Of a system there is a model for Spin; everything else is there for each of its machines.
fn whole_system(arguments: &Arguments, source: Source) -> Result<Ending> {
    if arguments.to != Form::Promela {
        return Err(Failure::new("of a system only `--to promela` can be rendered")
            .help("render its machines one by one"));
    }
    let compiled = system::compile(source, &mut |used| files::read_beside(&arguments.file, used));
    let Some(system) = compiled.system.as_ref().filter(|_| compiled.is_ok()) else {
        complain(&compiled.report(true));
        return Ok(Ending::Findings);
    };
    let model = system::promela::promela(system).map_err(|problems| {
        let place = |span| system.source.place(span);
        unsaid(&system.name, problems.iter().map(|problem| (place(problem.span), problem)))
    })?;
    put(arguments, &model.text)
}

/// Writes the output, or compares it.
fn put(arguments: &Arguments, content: &str) -> Result<Ending> {
    let content = &mark::marked(arguments, content);
    match &arguments.output {
        Some(path) if path.as_os_str() != STANDARD => {
            not_onto_itself(arguments, path)?;
            if arguments.check {
                return Ok(compare(arguments, path, content));
            }
            files::write(path, content)?;
        }
        _ => say(content)?,
    }
    Ok(Ending::Clean)
}

/// The same for what is no text.
fn put_bytes(arguments: &Arguments, content: &[u8]) -> Result<Ending> {
    let Some(path) = arguments.output.as_deref().filter(|path| path.as_os_str() != STANDARD) else {
        pour(content)?;
        return Ok(Ending::Clean);
    };
    not_onto_itself(arguments, path)?;
    if !arguments.check {
        files::write(path, content)?;
    } else if !fs::read(path).is_ok_and(|old| old == content) {
        let specification = arguments.file.display();
        let stale = format!("`{}` is not what `{specification}` shows now", path.display());
        Failure::new(stale).help("render it again without `--check`").report();
        return Ok(Ending::Findings);
    }
    Ok(Ending::Clean)
}

fn only_for_rust(arguments: &Arguments) -> Result<()> {
    let option = match arguments {
        Arguments { to: Form::Rust, .. } => return Ok(()),
        Arguments { typestate: true, .. } => "--typestate",
        Arguments { tests: Some(_), .. } => "--tests",
        Arguments { features, .. } if !features.is_empty() => "--features",
        _ => return Ok(()),
    };
    Err(Failure::new(format!("`{option}` goes with `--to rust` only")))
}

fn only_for_sequence(arguments: &Arguments) -> Result<()> {
    match (&arguments.scenario, arguments.to) {
        (Some(_), Form::Sequence | Form::SequenceSvg) | (None, _) => Ok(()),
        _ => {
            Err(Failure::new("`--scenario` goes with `--to sequence` and `--to sequence-svg` only"))
        }
    }
}

fn only_for_png(arguments: &Arguments) -> Result<()> {
    let option = match arguments {
        Arguments { to: Form::Png, .. } => return Ok(()),
        Arguments { scale: Some(_), .. } => "--scale",
        Arguments { dark: true, .. } => "--dark",
        _ => return Ok(()),
    };
    Err(Failure::new(format!("`{option}` goes with `--to png` only")))
}

fn scale(text: &str) -> std::result::Result<f32, String> {
    let scale: Option<f32> = text.parse().ok().filter(|scale| (0.1..=16.0).contains(scale));
    scale.ok_or_else(|| "a number from 0.1 to 16 is needed".to_owned())
}

fn only_for_svg(arguments: &Arguments) -> Result<()> {
    let option = match arguments {
        Arguments { to: Form::Svg | Form::Png, .. } => return Ok(()),
        Arguments { level: Some(_), .. } => "--level",
        Arguments { around: Some(_), .. } => "--around",
        Arguments { inside: Some(_), .. } => "--inside",
        Arguments { engine: Some(_), .. } => "--engine",
        _ => return Ok(()),
    };
    Err(Failure::new(format!("`{option}` goes with `--to svg` and `--to png` only")))
}

fn picture(arguments: &Arguments, machine: &Machine) -> Result<String> {
    if arguments.engine == Some(Engine::Graphviz) {
        return graphviz::svg(machine);
    }
    let options = svg::Options {
        level: match arguments.level {
            Some(Level::Overview) => svg::Level::Overview,
            Some(Level::Standard) | None => svg::Level::Standard,
            Some(Level::Full) => svg::Level::Full,
        },
        around: named(machine, arguments.around.as_deref(), "state", true)?,
        inside: named(machine, arguments.inside.as_deref(), "composite", false)?,
        closed_around: false,
    };
    Ok(svg::svg(machine, &options))
}

/// The state of a name: an atomic one, or a composite.
pub(crate) fn named(
    machine: &Machine,
    name: Option<&str>,
    what: &str,
    atomic: bool,
) -> Result<Option<StateId>> {
    let Some(name) = name else { return Ok(None) };
    let states = machine.states.ids().skip(1);
    let fitting: Vec<StateId> = states.filter(|&id| machine[id].is_atomic() == atomic).collect();
    if let Some(&id) = fitting.iter().find(|&&id| machine[id].name == name) {
        return Ok(Some(id));
    }
    let failure = Failure::new(format!("there is no {what} `{name}` in `{}`", machine.name));
    let names: Vec<&str> = fitting.iter().map(|&id| machine[id].name.as_str()).collect();
    Err(match nearest(name, names.iter().copied()) {
        Some(near) => failure.help(format!("there is `{near}`")),
        None if names.is_empty() => failure.help("the file has none"),
        None => failure.help(format!("there is `{}`", names.join("`, `"))),
    })
}

fn sequence(arguments: &Arguments, machine: &Machine) -> Result<String> {
    let name = arguments.scenario.as_deref();
    if let Some(document) = render::sequence::document(machine, name) {
        return Ok(document);
    }
    Err(sequences::no_scenario(machine, name.unwrap_or_default()))
}

fn not_onto_itself(arguments: &Arguments, output: &Path) -> Result<()> {
    let same = fs::canonicalize(&arguments.file)
        .is_ok_and(|file| fs::canonicalize(output).is_ok_and(|output| file == output));
    if same {
        return Err(Failure::new("the output would overwrite the specification"));
    }
    Ok(())
}

fn rust(arguments: &Arguments, machine: &Machine, exploration: &Exploration) -> Result<String> {
    let options = render::rust::Options {
        typestate: arguments.typestate,
        tests: match arguments.tests {
            Some(Tests::None) => render::rust::Tests::None,
            Some(Tests::Matrix) => render::rust::Tests::Matrix,
            Some(Tests::Pairs) | None => render::rust::Tests::Pairs,
        },
        serde: arguments.features.contains(&Feature::Serde),
        conformance: arguments.features.contains(&Feature::Conformance),
    };
    let tokens = render::rust::render(machine, exploration, &options);
    let name = machine.source.file_name();
    let code = formatted(tokens)?;
    Ok(format!("// Generated from {name} by `lifechart render --to rust`; do not edit.\n\n{code}"))
}

fn promela(machine: &Machine) -> Result<String> {
    let model = render::promela::promela(machine).map_err(|problems| {
        let place = |span| machine.place(span);
        unsaid(&machine.name, problems.iter().map(|problem| (place(problem.span), problem)))
    })?;
    Ok(model.text)
}

/// Generated code as a person would lay it out.
pub(crate) fn formatted(tokens: render::rust::TokenStream) -> Result<String> {
    let file = syn::parse2(tokens).map_err(|error| {
        Failure::new(format!("the generated code cannot be read: {error}"))
            .help("this is a defect of Lifechart: please report it with the specification")
    })?;
    Ok(prettyplease::unparse(&file))
}

fn unsaid<'a>(
    name: &str,
    problems: impl Iterator<Item = (String, &'a render::promela::Unsupported)>,
) -> Failure {
    let said = problems.map(|(place, problem)| format!("\n  {place}: {}", problem.reason));
    Failure::new(format!("`{name}` cannot be said in Promela:{}", said.collect::<String>()))
}

/// Whether the file says what would be written; its line ends may be those of Windows.
fn compare(arguments: &Arguments, path: &Path, content: &str) -> Ending {
    let specification = arguments.file.display();
    let stale = match fs::read_to_string(path) {
        Ok(old) if old.replace("\r\n", "\n") == content => return Ending::Clean,
        Ok(_) => format!("`{}` is not what `{specification}` says now", path.display()),
        Err(error) => format!("`{}` cannot be read: {error}", path.display()),
    };
    Failure::new(stale).help("render it again without `--check`").report();
    Ending::Findings
}
