//! The names of a small machine, and expressions over them.

use super::super::*;
use crate::machine::{Comparison, GuardBody, IdWidth};
use crate::source::{Span, Spanned};

/// The names of a small machine.
pub(super) struct World {
    pub(super) types: Arena<TypeId, Type>,
    pub(super) replies: Arena<ReplyId, Reply>,
    pub(super) fields: Arena<FieldId, Field>,
    pub(super) guards: Arena<GuardId, Guard>,
    pub(super) params: Vec<Param>,
}

pub(super) const BOOL: ValueType = ValueType { kind: Kind::Bool, optional: false };
pub(super) const COUNT: ValueType =
    ValueType { kind: Kind::Count { max: Some(64) }, optional: false };

pub(super) fn world(guards: &[(&str, Option<&str>)]) -> World {
    let mut types = Arena::new();
    let mut ty = |name: &str, kind| {
        types.push(Type { name: name.into(), doc: None, kind, span: Span::default() })
    };
    let set = ty("set_id", TypeKind::Id(IdWidth::U128));
    let snapshot = ty("snapshot_id", TypeKind::Id(IdWidth::U128));
    let words = |words: &[&str]| TypeKind::Enumeration {
        variants: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    let mode = ty("mode", words(&["off", "slow", "fast"]));
    ty("lamp", words(&["off", "red"]));
    let optional = |id| ValueType { kind: Kind::Id(id), optional: true };
    let present = |id| ValueType { kind: Kind::Id(id), optional: false };
    let mode = ValueType { kind: Kind::Enumeration(mode), optional: false };
    let maybe = ValueType { kind: COUNT.kind, optional: true };
    let fields = [
        ("set", optional(set)),
        ("snapshot", optional(snapshot)),
        ("snapshots", COUNT),
        ("mode", mode),
        ("armed", BOOL),
        ("best", maybe),
    ];
    let field = |(name, ty): (&str, ValueType)| Field {
        name: name.to_owned(),
        doc: None,
        ty,
        declared: None,
        initial: Value::Absent,
        span: Span::default(),
    };
    let param = |(name, ty): (&str, ValueType)| Param {
        name: name.to_owned(),
        ty,
        declared: None,
        span: Span::default(),
    };
    let guard = |&(name, text): &(&str, Option<&str>)| Guard {
        name: name.to_owned(),
        doc: None,
        body: match text {
            Some(text) => GuardBody::Expression { text: text.to_owned(), span: Span::default() },
            None => GuardBody::HandWritten { params: vec![param(("set", present(set)))] },
        },
        span: Span::default(),
    };
    let reply = |(name, success): (&str, bool)| Reply {
        name: name.to_owned(),
        title: None,
        doc: None,
        code: None,
        success,
        span: Span::default(),
        declared: true,
    };
    let params = [("set", present(set)), ("snapshot", present(snapshot)), ("force", BOOL)];
    World {
        types,
        replies: [("ok", true), ("busy", false)].into_iter().map(reply).collect(),
        fields: fields.into_iter().map(field).collect(),
        guards: guards.iter().map(guard).collect(),
        params: params.into_iter().map(param).collect(),
    }
}

impl World {
    pub(super) fn read<T>(
        &self,
        text: &str,
        read: impl FnOnce(&Vocabulary<'_>, &Text, &Setting<'_>, &mut Diagnostics) -> T,
    ) -> (T, Vec<Diagnostic>) {
        let source = Source::new("test.yaml", text);
        let vocabulary =
            Vocabulary::new(&source, &self.types, &self.replies, &self.fields, &self.guards);
        let mut diagnostics = Diagnostics::new();
        let setting = Setting {
            event: Some(("begin", &self.params)),
            result: None,
            reply: true,
            hand_written: true,
        };
        let text = Spanned::new(text.to_owned(), Span::new(0, text.len()));
        let result = read(&vocabulary, &text, &setting, &mut diagnostics);
        (result, diagnostics.iter().cloned().collect())
    }

    pub(super) fn condition(&self, text: &str) -> Expr {
        let (expression, found) = self.read(text, |v, text, s, d| v.condition(text, s, d));
        assert!(found.is_empty(), "{text}: {found:?}");
        expression.unwrap_or_else(|| panic!("{text}: nothing, and nothing said")).expr
    }

    /// `7..9 code: message (help)`, for each mistake.
    pub(super) fn mistakes(&self, text: &str) -> Vec<String> {
        let (expression, found) = self.read(text, |v, text, s, d| v.condition(text, s, d));
        assert_eq!(expression.is_none(), !found.is_empty(), "{text}");
        found.iter().map(told).collect()
    }

    pub(super) fn literal(&self, text: &str, wanted: ValueType) -> Result<Value, String> {
        let (value, found) = self.read(text, |v, text, _, d| v.literal(text, wanted, d));
        value.ok_or_else(|| found.iter().map(told).collect::<Vec<_>>().join("\n"))
    }
}

pub(super) fn told(mistake: &Diagnostic) -> String {
    let Span { start, end } = mistake.primary.span;
    let help = mistake.help.join("; ");
    format!("{start}..{end} {}: {} ({help})", mistake.code, mistake.message)
}

/// An expression with brackets everywhere.
pub(super) fn shown(expr: &Expr) -> String {
    let two = |sign: &str, a: &Expr, b: &Expr| format!("({} {sign} {})", shown(a), shown(b));
    match expr {
        Expr::Literal(value) => format!("{value:?}"),
        Expr::Field(field) => format!("f{}", crate::arena::Id::index(*field)),
        Expr::Param(index) => format!("p{index}"),
        Expr::Result(index) => format!("r{index}"),
        Expr::Reply => "reply".to_owned(),
        Expr::ReplyLiteral(reply) => format!("reply{}", crate::arena::Id::index(*reply)),
        Expr::Ask(guard) => format!("ask{}", crate::arena::Id::index(*guard)),
        Expr::Named(guard, inner) => {
            format!("g{}[{}]", crate::arena::Id::index(*guard), shown(inner))
        }
        Expr::Not(inner) => format!("!{}", shown(inner)),
        Expr::And(a, b) => two("&&", a, b),
        Expr::Or(a, b) => two("||", a, b),
        Expr::Compare(Comparison::Equal, a, b) => two("==", a, b),
        Expr::Compare(Comparison::NotEqual, a, b) => two("!=", a, b),
        Expr::Compare(Comparison::Less, a, b) => two("<", a, b),
        Expr::Compare(Comparison::LessOrEqual, a, b) => two("<=", a, b),
        Expr::Compare(Comparison::Greater, a, b) => two(">", a, b),
        Expr::Compare(Comparison::GreaterOrEqual, a, b) => two(">=", a, b),
        Expr::Add(a, b) => two("+", a, b),
        Expr::Subtract(a, b) => two("-", a, b),
        Expr::IsSome(inner) => format!("{}?", shown(inner)),
    }
}
