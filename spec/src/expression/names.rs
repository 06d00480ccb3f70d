//! What a name means at its place.

use super::Vocabulary;
use super::report::Report;
use super::tree::{Shape, Tree};
use super::types::{Checker, Ty, Typed, Want};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, nearest, quoted};
use crate::machine::{Expr, GuardBody, GuardId, Kind, Param, TypeId, Value, ValueType};
use crate::source::Text;

impl<'c> Checker<'c, '_> {
    /// A name on its own: what its place wants, else a field, a guard, a word of an enumeration.
    pub(super) fn name(&mut self, tree: &Tree, name: &str, want: Want) -> Typed {
        let vocabulary = self.vocabulary;
        if let Some(typed) = self.wanted(name, want) {
            return typed;
        }
        if let Some(&field) = vocabulary.field_names.get(name) {
            return Typed::new(Expr::Field(field), Ty::Value(vocabulary.fields[field].ty));
        }
        if let Some(&guard) = vocabulary.guard_names.get(name) {
            return self.guard(tree, guard);
        }
        match vocabulary.variants.get(name).map(Vec::as_slice) {
            Some(&[(ty, position)]) => variant(ty, position),
            Some(several) => self.ambiguous(tree, several),
            None => {
                let mistake = self.unknown_name(tree, name, want);
                self.report.add(mistake);
                Typed::unknown()
            }
        }
    }

    /// The word of an enumeration or the reply of this name, where one is wanted.
    fn wanted(&self, name: &str, want: Want) -> Option<Typed> {
        let vocabulary = self.vocabulary;
        match want {
            Want::Kind(Kind::Enumeration(ty)) => {
                let words = vocabulary.variants.get(name)?;
                let &(ty, position) = words.iter().find(|(other, _)| *other == ty)?;
                let field =
                    vocabulary.field_names.get(name).map(|&field| &vocabulary.fields[field]);
                let same = |kind: Kind| kind == Kind::Enumeration(ty);
                if field.is_some_and(|field| same(field.ty.kind)) {
                    return None;
                }
                Some(variant(ty, position))
            }
            Want::Reply => {
                let &reply = vocabulary.reply_names.get(name)?;
                Some(Typed::new(Expr::ReplyLiteral(reply), Ty::Reply))
            }
            Want::Kind(_) | Want::Anything => None,
        }
    }

    /// Whether the meaning of an expression depends on what it is compared with.
    pub(super) fn depends_on_place(&self, tree: &Tree) -> bool {
        let vocabulary = self.vocabulary;
        match &tree.shape {
            Shape::Absent => true,
            Shape::Name(name) => {
                let name = name.as_str();
                vocabulary.variants.contains_key(name)
                    || (!vocabulary.field_names.contains_key(name)
                        && !vocabulary.guard_names.contains_key(name))
            }
            _ => false,
        }
    }

    fn ambiguous(&mut self, tree: &Tree, several: &[(TypeId, u32)]) -> Typed {
        let words = self.report.words(tree.from, tree.to);
        let types: Vec<_> =
            several.iter().map(|&(ty, _)| quoted(&self.vocabulary.types[ty].name)).collect();
        let message = format!("{words} is a word of {}", types.join(" and of "));
        let mistake = self.mistake(tree, message);
        self.report.add(mistake.help("compare it with a field or parameter of one of them"));
        Typed::unknown()
    }

    /// `reply`
    pub(super) fn reply(&mut self, tree: &Tree) -> Typed {
        if self.setting.is_some_and(|setting| !setting.reply) {
            let mistake = self.mistake(tree, "`reply` means nothing here".to_owned());
            let help = "it is what an activity has failed with, in the branches of `failed:`";
            self.report.add(mistake.help(help));
        }
        Typed::new(Expr::Reply, Ty::Reply)
    }

    /// `event.x`
    pub(super) fn param(&mut self, tree: &Tree, name: &str) -> Typed {
        let Some(setting) = self.setting else { return Typed::unknown() };
        let help = "only what answers to an event sees its parameters";
        self.part(
            tree,
            name,
            setting.event,
            Expr::Param,
            ("parameter", "there is no event here", help),
        )
    }

    /// `result.x`
    pub(super) fn result(&mut self, tree: &Tree, name: &str) -> Typed {
        let Some(setting) = self.setting else { return Typed::unknown() };
        let help = "an activity has a result where it is `done:`, or where its `try:` succeeded";
        self.part(
            tree,
            name,
            setting.result,
            Expr::Result,
            ("part", "there is no result here", help),
        )
    }

    fn part(
        &mut self,
        tree: &Tree,
        name: &str,
        owner: Option<(&str, &[Param])>,
        expr: impl Fn(usize) -> Expr,
        (what, none, help): (&str, &str, &str),
    ) -> Typed {
        let Some((owner, parts)) = owner else {
            let mistake = self.report.mistake(Code::UnknownName, tree.from, tree.to, none);
            self.report.add(mistake.help(help));
            return Typed::unknown();
        };
        if let Some(index) = parts.iter().position(|part| part.name == name) {
            let ty = parts.get(index).map_or(Ty::Unknown, |part| Ty::Value(part.ty));
            return Typed::new(expr(index), ty);
        }
        let message = format!("{} has no {what} {}", quoted(owner), quoted(name));
        let mistake = self.report.mistake(Code::UnknownName, tree.from, tree.to, message);
        let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => format!("there is `{near}`"),
            None if names.is_empty() => format!("{} has none", quoted(owner)),
            None => format!("it has {}", list(&names)),
        };
        self.report.add(mistake.help(help));
        Typed::unknown()
    }

    /// A guard asked by name.
    fn guard(&mut self, tree: &Tree, id: GuardId) -> Typed {
        let vocabulary = self.vocabulary;
        self.asked.push(id);
        let guard = &vocabulary.guards[id];
        let named = vocabulary.named.get(&id);
        match (&guard.body, self.setting) {
            (_, None) => Typed::new(Expr::Ask(id), Ty::BOOL),
            (GuardBody::HandWritten { params }, Some(setting)) => {
                if let Some(mistake) = self.cannot_ask(tree, &guard.name, params, setting) {
                    self.report.add(mistake);
                }
                Typed::new(Expr::Ask(id), Ty::BOOL)
            }
            (GuardBody::Expression { .. }, Some(_)) => match named {
                Some(named) if !named.faulty => {
                    let expr = self.in_place(tree, &guard.name, &named.text, &named.tree);
                    Typed::new(Expr::Named(id, Box::new(expr)), Ty::BOOL)
                }
                _ => {
                    self.faulty = true;
                    Typed::unknown()
                }
            },
        }
    }

    /// A named guard's expression, checked where the guard is asked. What is wrong only here is
    /// reported here.
    fn in_place(&mut self, tree: &Tree, name: &str, text: &'c Text, inside: &Tree) -> Expr {
        let before = self.report.count();
        let own = self.report.turn_to(text);
        let expr = self.condition(inside);
        self.report.turn_to(own);
        for inner in self.report.take_from(before) {
            let code = match inner.code {
                Code::UnknownName => Code::ParameterMismatch,
                same => same,
            };
            let message = format!("{} cannot be asked here: {}", quoted(name), inner.message);
            let mut mistake = self.report.mistake(code, tree.from, tree.to, message);
            mistake = mistake.also(inner.primary.span, "in this guard");
            mistake.help = inner.help;
            self.report.add(mistake);
        }
        expr
    }

    /// Why a hand-written guard cannot be asked here, if it cannot.
    fn cannot_ask(
        &self,
        tree: &Tree,
        name: &str,
        params: &[Param],
        setting: &super::Setting<'_>,
    ) -> Option<Diagnostic> {
        let name = quoted(name);
        if !setting.hand_written {
            let message = format!("{name} cannot be asked here: it is answered by your code");
            let help = "a property speaks of what the file itself says";
            return Some(self.mistake(tree, message).help(help));
        }
        let vocabulary = self.vocabulary;
        let given = setting.event.map_or(&[][..], |(_, given)| given);
        let missing = params.iter().find(|param| {
            !given.iter().any(|other| other.name == param.name && other.ty == param.ty)
        })?;
        let wants = format!("parameter {} of {name}", quoted(&missing.name));
        let reason = match setting.event {
            None => "there is no event here".to_owned(),
            Some((event, _)) => match given.iter().find(|other| other.name == missing.name) {
                None => format!("{} has none of this name", quoted(event)),
                Some(other) => {
                    format!("in {} it is {}", quoted(event), vocabulary.describe(other.ty))
                }
            },
        };
        let message = format!("{wants} must come from the event, but {reason}");
        let mistake = self.report.mistake(Code::ParameterMismatch, tree.from, tree.to, message);
        Some(mistake.also(missing.span, format!("it is {}", vocabulary.describe(missing.ty))))
    }

    fn unknown_name(&self, tree: &Tree, name: &str, want: Want) -> Diagnostic {
        unknown(self.vocabulary, &self.report, tree, name, want, self.setting)
    }
}

fn variant(ty: TypeId, position: u32) -> Typed {
    let kind = Kind::Enumeration(ty);
    Typed::new(
        Expr::Literal(Value::Variant(position)),
        Ty::Value(ValueType { kind, optional: false }),
    )
}

/// A name that nothing has.
fn unknown(
    vocabulary: &Vocabulary<'_>,
    report: &Report<'_>,
    tree: &Tree,
    name: &str,
    want: Want,
    setting: Option<&super::Setting<'_>>,
) -> Diagnostic {
    if vocabulary.reply_names.contains_key(name) {
        let message = format!("{} is a reply, and none is wanted here", quoted(name));
        let mistake = report.mistake(Code::ExpressionType, tree.from, tree.to, message);
        return mistake.help("a reply is compared with `reply`");
    }
    let message = match want {
        Want::Kind(Kind::Enumeration(ty)) => {
            let ty = quoted(&vocabulary.types[ty].name);
            format!("{ty} has no word {}", quoted(name))
        }
        Want::Reply => format!("there is no reply {}", quoted(name)),
        _ => format!("nothing is called {}", quoted(name)),
    };
    let mistake = report.mistake(Code::UnknownName, tree.from, tree.to, message);
    let params = setting.and_then(|setting| setting.event).map_or(&[][..], |(_, params)| params);
    if let Some(help) = meant(name, params) {
        return mistake.help(help);
    }
    if !report.may_guess {
        return mistake;
    }
    match nearest(name, vocabulary.candidates(want)) {
        Some(near) => mistake.help(format!("there is `{near}`")),
        None => match want {
            Want::Kind(Kind::Enumeration(_)) => {
                mistake.help(format!("it has {}", list(&vocabulary.candidates(want))))
            }
            Want::Reply => mistake,
            _ => mistake.help("known are context fields, guards and words of enumerations"),
        },
    }
}

/// What was meant by a word of another language, or by a parameter without its event.
fn meant(name: &str, params: &[Param]) -> Option<String> {
    let same = |word: &str| name.eq_ignore_ascii_case(word);
    if params.iter().any(|param| param.name == name) {
        return Some(format!("a parameter is written with its event: `event.{name}`"));
    }
    let absent = ["null", "nil", "none", "nothing", "undefined", "absent"];
    match name {
        "event" => Some("a parameter of the event is written `event.name`".to_owned()),
        "result" => Some("a part of the result is written `result.name`".to_owned()),
        _ if absent.into_iter().any(same) => Some("nothing is written `None`".to_owned()),
        _ if same("true") || same("yes") => Some("write `true`".to_owned()),
        _ if same("false") || same("no") => Some("write `false`".to_owned()),
        _ => None,
    }
}

/// Names as a list in a sentence; the first few of many.
pub(super) fn list(names: &[&str]) -> String {
    const MOST: usize = 8;
    let quoted: Vec<_> = names.iter().take(MOST).map(|name| quoted(name)).collect();
    let more = if names.len() > MOST { ", ..." } else { "" };
    format!("{}{more}", quoted.join(", "))
}

impl<'a> Vocabulary<'a> {
    /// The names that could have been meant.
    fn candidates(&self, want: Want) -> Vec<&'a str> {
        let fields = self.fields.values().map(|field| field.name.as_str());
        let guards = self.guards.values().map(|guard| guard.name.as_str());
        match want {
            Want::Kind(Kind::Enumeration(ty)) => self.words(ty).collect(),
            Want::Reply => self.replies.values().map(|reply| reply.name.as_str()).collect(),
            Want::Kind(_) | Want::Anything => {
                fields.chain(guards).chain(self.variants.keys().copied()).collect()
            }
        }
    }
}
