//! Values that one machine hands to another: parameters, and parts of results.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::expression::Setting;
use crate::machine::{Expr, Expression, Kind, Machine, Param, Value, ValueType};
use crate::source::Text;
use crate::system::model::GroupId;
use crate::system::resolve::names::find;
use crate::system::resolve::same_types::{called, in_other};
use crate::system::resolve::stage::Stage;

/// What is wanted, and what is said.
pub(in crate::system::resolve) struct Passing<'x> {
    /// Names, each with its value.
    pub(in crate::system::resolve) written: &'x [(Text, Text)],
    /// What must be said.
    pub(in crate::system::resolve) wanted: &'x [Param],
    /// Whose machine wants it.
    pub(in crate::system::resolve) of: GroupId,
    /// Whose data the values are over.
    pub(in crate::system::resolve) over: GroupId,
    /// What wants it.
    pub(in crate::system::resolve) owner: &'x Text,
    /// The key it stands under.
    pub(in crate::system::resolve) key: &'x str,
    /// What one of it is called.
    pub(in crate::system::resolve) what: &'static str,
    /// What the values can speak of.
    pub(in crate::system::resolve) setting: Setting<'x>,
}

/// A value for everything that is wanted, in order; nothing where one could not be read.
pub(in crate::system::resolve) fn passed(
    passing: &Passing<'_>,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Expression>> {
    let owner = quoted(&passing.owner.value);
    for (name, _) in passing.written {
        let known = passing.wanted.iter().map(|param| ((), param.name.as_str()));
        find(&format!("{owner} has no {}", passing.what), name, known, diagnostics);
    }
    let mut values = Vec::new();
    let mut missing = Vec::new();
    for param in passing.wanted {
        match passing.written.iter().find(|(name, _)| name.value == param.name) {
            Some((_, text)) => values.push(value(passing, param, text, stage, diagnostics)),
            None => missing.push(param),
        }
    }
    if !missing.is_empty() {
        diagnostics.push(not_said(passing, &missing, stage));
        return None;
    }
    values.into_iter().collect()
}

fn value(
    passing: &Passing<'_>,
    param: &Param,
    text: &Text,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Expression> {
    let (own, other) = (stage.machine(passing.of), stage.machine(passing.over));
    let Some(mut wanted) = in_other(param.ty, own, other) else {
        if param.ty.optional && text.value == "None" {
            let expr = Expr::Literal(Value::Absent);
            return Some(Expression { text: text.value.clone(), span: text.span, expr });
        }
        diagnostics.push(unknown_type(passing, param, text, stage));
        return None;
    };
    // What a machine remembers of an id may be absent; whether it is, exploring shows.
    wanted.optional |= matches!(wanted.kind, Kind::Id(_));
    let value = stage.value(passing.over, text, wanted, &passing.setting, diagnostics)?;
    if value.expr == Expr::Literal(Value::Absent) && !param.ty.optional {
        let owner = quoted(&passing.owner.value);
        let message = format!("{owner} always has `{}`, and here it would not", param.name);
        diagnostics.push(
            Diagnostic::new(Code::ParameterMismatch, text.span, message)
                .help("say which, over what the machine remembers"),
        );
        return None;
    }
    let params = passing.setting.event.map_or(&[][..], |(_, params)| params);
    let (least, most) = range(&value.expr, other, params);
    let max = match wanted.kind {
        Kind::Count { max } => i64::from(max.unwrap_or(u32::MAX)),
        _ => return Some(value),
    };
    if (0..=max).contains(&least) && (0..=max).contains(&most) {
        return Some(value);
    }
    let wrong = if least < 0 { least } else { most };
    let message = format!(
        "{} may be {wrong}, but {} takes `{}` from 0 to {max}",
        quoted(&text.value),
        quoted(&passing.owner.value),
        param.name
    );
    let diagnostic = Diagnostic::new(Code::ParameterMismatch, text.span, message);
    diagnostics.push(diagnostic.help("give both machines the same `max:`"));
    None
}

fn unknown_type(
    passing: &Passing<'_>,
    param: &Param,
    text: &Text,
    stage: &Stage<'_>,
) -> Diagnostic {
    let (own, other) = (stage.machine(passing.of), stage.machine(passing.over));
    let ty = called(param.ty, own);
    let message = match other.types.values().any(|found| found.name == ty) {
        true => format!("`{ty}` is not the same in `{}` and in `{}`", own.name, other.name),
        false => format!(
            "{} wants a `{ty}` for `{}`, and `{}` has no such type",
            quoted(&passing.owner.value),
            param.name,
            other.name
        ),
    };
    Diagnostic::new(Code::ParameterMismatch, text.span, message).help(format!(
        "types of two machines are the same if their names are: declare `{ty}` in \
            both, in the same way"
    ))
}

/// What is wanted and not said, in one message.
fn not_said(passing: &Passing<'_>, missing: &[&Param], stage: &Stage<'_>) -> Diagnostic {
    let names = super::super::names::listed(missing.iter().map(|param| param.name.as_str()));
    let key = passing.key;
    let message = format!("{} wants {names}, which is not said", quoted(&passing.owner.value));
    let proposal: Vec<String> = missing
        .iter()
        .map(|param| format!("{}: {}", param.name, proposal(passing, param, stage)))
        .collect();
    Diagnostic::new(Code::ParameterMismatch, passing.owner.span, message).help(format!(
        "write `{key}: {{{}}}`, over the data of `{}`",
        proposal.join(", "),
        stage.machine(passing.over).name
    ))
}

/// What could be meant: something of the same name and type.
fn proposal(passing: &Passing<'_>, wanted: &Param, stage: &Stage<'_>) -> String {
    let (own, other) = (stage.machine(passing.of), stage.machine(passing.over));
    let ty = in_other(wanted.ty, own, other);
    let fits = |found: ValueType| ty.is_some_and(|ty| found.kind == ty.kind);
    let params = passing.setting.event.map_or(&[][..], |(_, params)| params);
    let name = &wanted.name;
    if params.iter().any(|param| param.name == *name && fits(param.ty)) {
        return format!("event.{name}");
    }
    let mut fields = other.fields.values().filter(|field| fits(field.ty));
    let found = fields.clone().find(|field| field.name == *name).or_else(|| fields.next());
    found.map_or("...".to_owned(), |field| field.name.clone())
}

/// The least and the largest value of an expression, if it is a number; 0 if it is none.
fn range(expr: &Expr, machine: &Machine, params: &[Param]) -> (i64, i64) {
    let of_type = |ty: ValueType| match ty.kind {
        Kind::Count { max } => (0, i64::from(max.unwrap_or(u32::MAX))),
        _ => (0, 0),
    };
    match expr {
        Expr::Literal(Value::Count(count)) => (i64::from(*count), i64::from(*count)),
        Expr::Field(field) => of_type(machine[*field].ty),
        Expr::Param(index) => params.get(*index).map_or((0, 0), |param| of_type(param.ty)),
        Expr::Add(a, b) => {
            let (a, b) = (range(a, machine, params), range(b, machine, params));
            (a.0.saturating_add(b.0), a.1.saturating_add(b.1))
        }
        Expr::Subtract(a, b) => {
            let (a, b) = (range(a, machine, params), range(b, machine, params));
            (a.0.saturating_sub(b.1), a.1.saturating_sub(b.0))
        }
        _ => (0, 0),
    }
}
