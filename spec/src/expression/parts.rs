//! The parts of a condition that `&&`, `||` and `!` join, and where they stand.

use super::parser;
use super::report::Report;
use super::tree::{Operator, Shape, Tree};
use crate::machine::{Expr, Expression};
use crate::source::{Source, Span, Spanned};

/// A condition and every part of it that `&&`, `||` and `!` join: outer ones before inner ones, left
/// before right. What stands in the place of a named guard is not taken apart.
pub fn parts(source: &Source, condition: &Expression) -> Vec<Span> {
    let text = Spanned::new(condition.text.clone(), condition.span);
    let mut report = Report::new(source, &text, false);
    let tree = parser::parse(&text.value, &mut report);
    let mut parts = Vec::new();
    walk(&tree, &condition.expr, &report, &mut parts);
    parts
}

fn walk(tree: &Tree, expr: &Expr, report: &Report<'_>, parts: &mut Vec<Span>) {
    parts.push(report.place(tree.from, tree.to));
    match (&tree.shape, expr) {
        (Shape::Not(inner), Expr::Not(not)) => walk(inner, not, report, parts),
        (Shape::Binary(Operator::And, left, right), Expr::And(a, b))
        | (Shape::Binary(Operator::Or, left, right), Expr::Or(a, b)) => {
            walk(left, a, report, parts);
            walk(right, b, report, parts);
        }
        _ => {}
    }
}
