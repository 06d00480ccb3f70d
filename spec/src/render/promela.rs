//! A machine in Promela, the language of Spin: all its runs, searched by an engine of its own.
//!
//! The model is made from what the file says, not from what exploring found. Between two steps it
//! holds nothing but the configuration, ids numbered per type in the order in which the fields first
//! have them; so Spin stores as many states as there are configurations.

pub(crate) mod apply;
pub(crate) mod data;
pub(crate) mod expression;
pub(crate) mod inputs;
pub(crate) mod lines;
pub(crate) mod properties;
pub(crate) mod select;

use crate::machine::Machine;
use crate::source::Span;
use lines::Lines;

/// Something of a machine that the export cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Where it stands.
    pub span: Span,
    /// What it is, and why.
    pub reason: String,
}

/// A machine in Promela.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promela {
    /// The model.
    pub text: String,
    /// The names of the properties that it has assertions for.
    pub judged: Vec<String>,
}

/// The model of a machine in which nothing was found.
///
/// # Errors
///
/// Everything that Promela cannot say.
pub fn promela(machine: &Machine) -> Result<Promela, Vec<Unsupported>> {
    let model = data::Model::new(machine)?;
    let mut out = Lines::default();
    head(&mut out, &model);
    model.declarations(&mut out);
    model.property_variables(&mut out);
    model.renumbering(&mut out);
    model.property_inlines(&mut out);
    out.open("active proctype lifecycle() {");
    model.property_choice(&mut out);
    out.line("do");
    out.open(":: atomic {");
    out.line("failure = 0;");
    out.line("if");
    inputs::all(&model, &mut out);
    out.line("fi;");
    out.line("d_step { judge(); renumber() }");
    out.close("}");
    out.line("od");
    out.close("}");
    let judged = model.judged_names().into_iter().map(str::to_owned).collect();
    Ok(Promela { text: out.text(), judged })
}

fn head(out: &mut Lines, model: &data::Model<'_>) {
    let machine = model.machine;
    let file = machine.source.file_name();
    out.line(&format!("/* Every run of `{}`. Generated from {file} by", machine.name));
    out.line("   `lifechart render --to promela`; do not edit.");
    out.line("");
    out.line("   spin -a MODEL.pml && cc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m10000000");
    out.line("");
    out.line(
        "   Spin's \"states, stored\" is the number of configurations. An assertion fails where",
    );
    out.line("   nothing decides, and where a count leaves its range.");
    model.properties_head(out);
    out.line("*/");
    out.line("");
}
