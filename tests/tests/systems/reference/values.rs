//! Values: what parameters can be, what expressions come to.

use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{
    Comparison, Expr, Expression, Kind, Machine, Param, TypeKind, Value,
};
use lifechart_spec::semantics::Configuration;
use std::collections::BTreeSet;

/// Ids with their types.
pub(super) fn typed<'a>(
    params: &'a [Param],
    values: &'a [Value],
) -> impl Iterator<Item = (Kind, u32)> + 'a {
    params.iter().zip(values).filter_map(|(param, value)| match value {
        Value::Id(id) => Some((param.ty.kind, *id)),
        _ => None,
    })
}

pub(super) fn known(machine: &Machine, configuration: &Configuration) -> Vec<(Kind, u32)> {
    let fields = machine.fields.values().zip(&configuration.values);
    let known = fields.filter_map(|(field, value)| match value {
        Value::Id(id) => Some((field.ty.kind, *id)),
        _ => None,
    });
    known.collect()
}

/// Every list of values for parameters, with the next new id after it.
pub(super) fn payloads(
    machine: &Machine,
    params: &[Param],
    known: &[(Kind, u32)],
    next_id: u32,
    fresh: &dyn Fn(usize) -> bool,
) -> Vec<(Vec<Value>, u32)> {
    let mut all = vec![(Vec::new(), known.to_vec(), next_id)];
    for (at, param) in params.iter().enumerate() {
        let mut more = Vec::new();
        for (values, known, next_id) in all {
            let mut candidates: Vec<Value> = match param.ty.kind {
                Kind::Bool => vec![Value::Bool(false), Value::Bool(true)],
                Kind::Count { max } => {
                    let max = max.filter(|max| *max <= 8).expect("a small count");
                    (0..=max).map(Value::Count).collect()
                }
                Kind::Enumeration(ty) => match &machine[ty].kind {
                    TypeKind::Enumeration { variants } => (0..u32::try_from(variants.len())
                        .expect("few"))
                        .map(Value::Variant)
                        .collect(),
                    _ => Vec::new(),
                },
                kind @ Kind::Id(_) => {
                    let mut ids: BTreeSet<u32> = known
                        .iter()
                        .filter(|(of, _)| *of == kind && !fresh(at))
                        .map(|&(_, id)| id)
                        .collect();
                    ids.insert(next_id);
                    ids.into_iter().map(Value::Id).collect()
                }
            };
            if param.ty.optional && !fresh(at) {
                candidates.push(Value::Absent);
            }
            for candidate in candidates {
                let mut known = known.clone();
                if let Value::Id(id) = candidate {
                    known.push((param.ty.kind, id));
                }
                let is_new = candidate == Value::Id(next_id);
                let values = [values.as_slice(), &[candidate]].concat();
                more.push((values, known, next_id + u32::from(is_new)));
            }
        }
        all = more;
    }
    all.into_iter().map(|(values, _, next_id)| (values, next_id)).collect()
}

/// What an expression of these tests comes to.
pub(super) fn value(expression: &Expression, at: &Configuration, payload: &[Value]) -> Value {
    evaluate(&expression.expr, at, payload)
}

fn evaluate(expr: &Expr, at: &Configuration, payload: &[Value]) -> Value {
    let truth = |expr: &Expr| evaluate(expr, at, payload) == Value::Bool(true);
    match expr {
        Expr::Literal(value) => *value,
        Expr::Field(field) => at.values[field.index()],
        Expr::Param(index) => payload[*index],
        Expr::Named(_, inner) => evaluate(inner, at, payload),
        Expr::Not(a) => Value::Bool(!truth(a)),
        Expr::And(a, b) => Value::Bool(truth(a) && truth(b)),
        Expr::Or(a, b) => Value::Bool(truth(a) || truth(b)),
        Expr::IsSome(a) => Value::Bool(evaluate(a, at, payload) != Value::Absent),
        Expr::Compare(Comparison::Equal, a, b) => {
            Value::Bool(evaluate(a, at, payload) == evaluate(b, at, payload))
        }
        Expr::Compare(Comparison::NotEqual, a, b) => {
            Value::Bool(evaluate(a, at, payload) != evaluate(b, at, payload))
        }
        other => panic!("not in these tests: {other:?}"),
    }
}
