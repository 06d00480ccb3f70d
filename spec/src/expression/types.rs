//! From a tree to an expression: every name resolved, every type checked.

use super::report::Report;
use super::tree::{DEEPEST, Operator, Shape, Tree};
use super::{Setting, Vocabulary};
use crate::code::Code;
use crate::machine::{Comparison, Expr, GuardId, Kind, Value, ValueType};

/// The most parts an expression may have, with the named guards in their places.
const LARGEST: usize = 5_000;

/// What is known of the type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ty {
    /// Nothing: a mistake was reported, or the setting is not known.
    Unknown,
    /// `None`
    Absent,
    /// A reply.
    Reply,
    /// Anything else.
    Value(ValueType),
}

/// An expression and its type.
pub(super) struct Typed {
    pub(super) expr: Expr,
    pub(super) ty: Ty,
}

/// What the place of an expression would like it to be; only names ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Want {
    Anything,
    Kind(Kind),
    Reply,
}

/// Checks one expression.
pub(super) struct Checker<'c, 'a> {
    pub(super) vocabulary: &'c Vocabulary<'a>,
    /// Nothing where a named guard is judged on its own.
    pub(super) setting: Option<&'c Setting<'c>>,
    pub(super) report: Report<'c>,
    /// Whether something is wrong that is reported elsewhere.
    pub(super) faulty: bool,
    /// The guards that were asked by name.
    pub(super) asked: Vec<GuardId>,
    parts: usize,
    depth: usize,
}

impl Ty {
    pub(super) const BOOL: Ty = Ty::Value(ValueType { kind: Kind::Bool, optional: false });
    pub(super) const COUNT: Ty =
        Ty::Value(ValueType { kind: Kind::Count { max: None }, optional: false });

    fn want(self) -> Want {
        match self {
            Ty::Unknown | Ty::Absent => Want::Anything,
            Ty::Reply => Want::Reply,
            Ty::Value(ty) => Want::Kind(ty.kind),
        }
    }
}

impl Typed {
    pub(super) fn new(expr: Expr, ty: Ty) -> Self {
        Self { expr, ty }
    }

    /// What stands in the place of a mistake.
    pub(super) fn unknown() -> Self {
        Self { expr: Expr::Literal(Value::Absent), ty: Ty::Unknown }
    }
}

impl<'c, 'a> Checker<'c, 'a> {
    pub(super) fn new(
        vocabulary: &'c Vocabulary<'a>,
        setting: Option<&'c Setting<'c>>,
        report: Report<'c>,
    ) -> Self {
        Self { vocabulary, setting, report, faulty: false, asked: Vec::new(), parts: 0, depth: 0 }
    }

    /// Checks that `tree` is a condition.
    pub(super) fn condition(&mut self, tree: &Tree) -> Expr {
        let want = ValueType { kind: Kind::Bool, optional: false };
        self.of_type(tree, want, "a condition is true or false")
    }

    /// Checks that the value of `tree` can be kept where `wanted` is wanted.
    pub(super) fn of_type(&mut self, tree: &Tree, wanted: ValueType, why: &str) -> Expr {
        let before = self.report.count();
        let typed = self.check(tree, Want::Kind(wanted.kind));
        let fits = match typed.ty {
            Ty::Unknown => true,
            Ty::Absent => wanted.optional,
            Ty::Reply => self.report.count() > before,
            Ty::Value(ty) => same_kind(ty.kind, wanted.kind) && (wanted.optional || !ty.optional),
        };
        if !fits {
            let found = self.described(tree, typed.ty);
            let mistake = self.mistake(tree, format!("{why}, but {found}"));
            let mistake = match self.advice(tree, typed.ty, wanted) {
                Some(advice) => mistake.help(advice),
                None => mistake,
            };
            self.report.add(mistake);
        }
        typed.expr
    }

    fn advice(&self, tree: &Tree, ty: Ty, wanted: ValueType) -> Option<String> {
        let words = self.report.text(tree.from, tree.to);
        let Ty::Value(found) = ty else { return None };
        if wanted.kind != Kind::Bool {
            let may_be_absent = found.optional && !wanted.optional;
            return may_be_absent.then(|| format!("`{words}` may be absent"));
        }
        match (found.kind, found.optional) {
            (Kind::Bool, _) => Some(format!("write `{words} == true`")),
            (_, true) => Some(format!("`{words}.is_some()` asks whether it is there")),
            (Kind::Count { .. }, _) => Some(format!("compare it: `{words} > 0`")),
            _ => Some(format!("compare it: `{words} == ...`")),
        }
    }

    /// Finds the meaning of `tree`.
    pub(super) fn check(&mut self, tree: &Tree, want: Want) -> Typed {
        self.parts += 1;
        if self.parts > LARGEST || self.depth > DEEPEST {
            return self.too_large(tree);
        }
        self.depth += 1;
        let typed = self.shape(tree, want);
        self.depth -= 1;
        typed
    }

    fn shape(&mut self, tree: &Tree, want: Want) -> Typed {
        match &tree.shape {
            Shape::Number(Some(number)) => {
                Typed::new(Expr::Literal(Value::Count(*number)), Ty::COUNT)
            }
            Shape::Number(None) => Typed::unknown(),
            Shape::Bool(value) => Typed::new(Expr::Literal(Value::Bool(*value)), Ty::BOOL),
            Shape::Absent => Typed::new(Expr::Literal(Value::Absent), Ty::Absent),
            Shape::Reply => self.reply(tree),
            Shape::Name(name) => self.name(tree, name, want),
            Shape::Param(name) => self.param(tree, name),
            Shape::Result(name) => self.result(tree, name),
            Shape::Not(inner) => self.not(inner),
            Shape::IsSome(inner) => self.is_some(inner),
            Shape::Binary(operator, a, b) => self.binary(tree, *operator, a, b),
            Shape::Mistake(parts) => {
                for part in parts {
                    self.check(part, Want::Anything);
                }
                Typed::unknown()
            }
        }
    }

    fn too_large(&mut self, tree: &Tree) -> Typed {
        if !self.faulty {
            let message = "this expression is too large with all guards in their places";
            let mistake = self.report.syntax(tree.from, tree.to, message);
            let limit = format!("at most {LARGEST} parts and {DEEPEST} levels are read");
            self.report.add(mistake.help(limit));
        }
        self.faulty = true;
        self.parts = LARGEST;
        Typed::unknown()
    }

    fn not(&mut self, inner: &Tree) -> Typed {
        let typed = self.check(inner, Want::Kind(Kind::Bool));
        if matches!(typed.ty, Ty::Unknown | Ty::BOOL) {
            return Typed::new(Expr::Not(Box::new(typed.expr)), Ty::BOOL);
        }
        let found = self.described(inner, typed.ty);
        let mistake = self.mistake(inner, format!("`!` wants true or false, but {found}"));
        self.report.add(mistake.help("`!` binds first: to deny a comparison write `!(a == b)`"));
        Typed::unknown()
    }

    fn is_some(&mut self, inner: &Tree) -> Typed {
        let typed = self.check(inner, Want::Anything);
        let optional = match typed.ty {
            Ty::Unknown => true,
            Ty::Value(ty) => ty.optional,
            Ty::Absent | Ty::Reply => false,
        };
        if !optional {
            let words = self.report.words(inner.from, inner.to);
            let never = if typed.ty == Ty::Absent { "always" } else { "never" };
            let mistake = self.mistake(inner, format!("{words} is {never} absent"));
            self.report.add(mistake);
        }
        Typed::new(Expr::IsSome(Box::new(typed.expr)), Ty::BOOL)
    }

    fn binary(&mut self, tree: &Tree, operator: Operator, a: &Tree, b: &Tree) -> Typed {
        match operator {
            Operator::And | Operator::Or => self.logic(operator, a, b),
            Operator::Add | Operator::Subtract => self.arithmetic(operator, a, b),
            Operator::Compare(how) => self.compare(tree, how, a, b),
            Operator::Foreign => {
                self.check(a, Want::Anything);
                self.check(b, Want::Anything);
                Typed::unknown()
            }
        }
    }

    fn logic(&mut self, operator: Operator, a: &Tree, b: &Tree) -> Typed {
        let wanted = ValueType { kind: Kind::Bool, optional: false };
        let why = format!("`{}` joins what is true or false", operator.sign());
        let (a, b) = (self.of_type(a, wanted, &why), self.of_type(b, wanted, &why));
        let (a, b) = (Box::new(a), Box::new(b));
        let expr = if operator == Operator::And { Expr::And(a, b) } else { Expr::Or(a, b) };
        Typed::new(expr, Ty::BOOL)
    }

    fn arithmetic(&mut self, operator: Operator, a: &Tree, b: &Tree) -> Typed {
        let wanted = ValueType { kind: Kind::Count { max: None }, optional: false };
        let why = format!("`{}` joins counts", operator.sign());
        let (a, b) = (self.of_type(a, wanted, &why), self.of_type(b, wanted, &why));
        let (a, b) = (Box::new(a), Box::new(b));
        let expr = if operator == Operator::Add { Expr::Add(a, b) } else { Expr::Subtract(a, b) };
        Typed::new(expr, Ty::COUNT)
    }

    /// The side whose type does not depend on the other one is looked at first.
    fn compare(&mut self, tree: &Tree, how: Comparison, a: &Tree, b: &Tree) -> Typed {
        let right_first = self.depends_on_place(a) && !self.depends_on_place(b);
        let (left, right) = if right_first {
            let right = self.check(b, Want::Anything);
            (self.check(a, right.ty.want()), right)
        } else {
            let left = self.check(a, Want::Anything);
            let right = self.check(b, left.ty.want());
            (left, right)
        };
        self.comparable(tree, how, (a, &left), (b, &right));
        Typed::new(Expr::Compare(how, Box::new(left.expr), Box::new(right.expr)), Ty::BOOL)
    }

    fn comparable(
        &mut self,
        tree: &Tree,
        how: Comparison,
        (a, left): (&Tree, &Typed),
        (b, right): (&Tree, &Typed),
    ) {
        let ordered = !matches!(how, Comparison::Equal | Comparison::NotEqual);
        match (left.ty, right.ty) {
            (Ty::Unknown, _) | (_, Ty::Unknown) => {}
            (Ty::Value(one), Ty::Value(other)) if same_kind(one.kind, other.kind) => {
                if ordered {
                    self.ordered((a, one), (b, other));
                }
                self.in_range((a, left), (b, right));
            }
            (Ty::Absent, Ty::Value(ty)) if !ordered => self.may_be_absent(b, ty),
            (Ty::Value(ty), Ty::Absent) if !ordered => self.may_be_absent(a, ty),
            (Ty::Reply, Ty::Reply) | (Ty::Absent, Ty::Absent) if !ordered => {}
            _ => {
                let (left, right) = (self.described(a, left.ty), self.described(b, right.ty));
                let message = format!("these do not compare: {left}, {right}");
                let mistake = self.mistake(tree, message);
                self.report.add(mistake);
            }
        }
    }

    /// Only counts have an order, and only where they are there.
    fn ordered(&mut self, one: (&Tree, ValueType), other: (&Tree, ValueType)) {
        for (tree, ty) in [one, other] {
            let words = self.report.words(tree.from, tree.to);
            let is_count = matches!(ty.kind, Kind::Count { .. });
            let mistake = match (is_count, ty.optional) {
                (true, false) => continue,
                (true, true) => self
                    .mistake(tree, format!("{words} may be absent, and then it has no order"))
                    .help("only `==` and `!=` compare what may be absent"),
                (false, _) => {
                    let found = self.described(tree, Ty::Value(ty));
                    self.mistake(tree, format!("only counts have an order, but {found}"))
                }
            };
            return self.report.add(mistake);
        }
    }

    /// A number that the other side never is, is a mistake.
    fn in_range(&mut self, one: (&Tree, &Typed), other: (&Tree, &Typed)) {
        for ((tree, literal), (other, value)) in [(one, other), (other, one)] {
            let Expr::Literal(Value::Count(number)) = literal.expr else { continue };
            let Ty::Value(ValueType { kind: Kind::Count { max: Some(max) }, .. }) = value.ty else {
                continue;
            };
            if number > max {
                let words = self.report.words(other.from, other.to);
                let mistake = self.mistake(tree, format!("{words} is never more than {max}"));
                self.report.add(mistake);
            }
        }
    }

    fn may_be_absent(&mut self, tree: &Tree, ty: ValueType) {
        if !ty.optional {
            let words = self.report.words(tree.from, tree.to);
            let mistake = self.mistake(tree, format!("{words} is never absent"));
            self.report.add(mistake);
        }
    }

    pub(super) fn mistake(&self, tree: &Tree, message: String) -> crate::diagnostics::Diagnostic {
        self.report.mistake(Code::ExpressionType, tree.from, tree.to, message)
    }

    /// `x is a count`.
    fn described(&self, tree: &Tree, ty: Ty) -> String {
        let words = self.report.words(tree.from, tree.to);
        let what = match ty {
            Ty::Unknown => "unknown".to_owned(),
            Ty::Absent => "nothing at all".to_owned(),
            Ty::Reply => "a reply".to_owned(),
            Ty::Value(ty) => self.vocabulary.describe(ty),
        };
        format!("{words} is {what}")
    }
}

/// Whether two values can be equal: counts of any range, otherwise the same type.
fn same_kind(a: Kind, b: Kind) -> bool {
    matches!((a, b), (Kind::Count { .. }, Kind::Count { .. })) || a == b
}
